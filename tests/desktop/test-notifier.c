/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-notifier.h"

#define START 1762985580

static LanyardTalk *
make_talk (const char *room)
{
  g_autoptr (GDateTime) start = g_date_time_new_from_unix_utc (START);

  return g_object_new (LANYARD_TYPE_TALK, "id", "1", "title", "T", "start", start, "room", room, NULL);
}

static void
assert_body (const char *room,
             gint64      now,
             const char *expected)
{
  g_autoptr (LanyardTalk) talk = make_talk (room);
  g_autofree char *body = lanyard_notifier_dup_body (talk, now);

  g_assert_cmpstr (body, ==, expected);
}

static void
test_when (void)
{
  assert_body (NULL, START - 600, "Starts in 10 minutes");
  assert_body (NULL, START - 597, "Starts in 10 minutes");
  assert_body (NULL, START - 569, "Starts in 9 minutes");
  assert_body (NULL, START - 7200, "Starts in 120 minutes");
  assert_body (NULL, START - 60, "Starts in 1 minute");
  assert_body (NULL, START - 30, "Starts in 1 minute");
  assert_body (NULL, START - 29, "Starts now");
  assert_body (NULL, START, "Starts now");
  assert_body (NULL, START + 59, "Starts now");
  assert_body (NULL, START + 60, "Started 1 minute ago");
  assert_body (NULL, START + 240, "Started 4 minutes ago");
  assert_body (NULL, START + 299, "Started 4 minutes ago");
}

static void
test_room (void)
{
  assert_body ("Building B, Level 5, Thomas Murphy Ballroom 1", START - 600,
               "Starts in 10 minutes · Thomas Murphy Ballroom 1");
  assert_body ("Saal 1", START, "Starts now · Saal 1");
  assert_body ("Hall 1, Saal 2", START, "Starts now · Hall 1, Saal 2");
  assert_body ("a, b, ", START, "Starts now · a, b, ");
}

static void
test_hostile_room (void)
{
  g_autofree char *endless = g_strnfill (100000, 'x');
  g_autoptr (LanyardTalk) talk = make_talk (endless);
  g_autoptr (LanyardTalk) broken = make_talk ("Room \xff\xc3 <b>%s</b>");
  g_autofree char *body = lanyard_notifier_dup_body (talk, START);
  g_autofree char *broken_body = lanyard_notifier_dup_body (broken, START);

  g_assert_cmpuint (strlen (body), <, 300);
  g_assert_true (g_str_has_suffix (body, "x…"));
  g_assert_true (g_utf8_validate (broken_body, -1, NULL));
  g_assert_true (g_str_has_suffix (broken_body, " <b>%s</b>"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/notifier/when", test_when);
  g_test_add_func ("/notifier/room", test_room);
  g_test_add_func ("/notifier/hostile-room", test_hostile_room);

  return g_test_run ();
}
