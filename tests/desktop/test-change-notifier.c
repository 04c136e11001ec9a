/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-change-notifier.h"

#define NOW 1762876800

static LanyardTalk *
make_talk (guint       number,
           gint64      start,
           const char *room)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc (start);
  g_autofree char *id = g_strdup_printf ("%u", number);
  g_autofree char *title = g_strdup_printf ("Talk %u", number);

  return g_object_new (LANYARD_TYPE_TALK, "id", id, "title", title, "start", time, "room", room, NULL);
}

static void
add (GPtrArray   *changes,
     LanyardTalk *owned_before,
     LanyardTalk *owned_after)
{
  g_autoptr (LanyardTalk) before = owned_before;
  g_autoptr (LanyardTalk) after = owned_after;
  g_autoptr (LanyardConference) conference = NULL;

  conference = g_object_new (LANYARD_TYPE_CONFERENCE, "id", "gears", "title", "Gears", "time-zone", "UTC", NULL);
  g_ptr_array_add (changes, lanyard_change_new (conference, before, after, TRUE));
}

static void
assert_words (GPtrArray  *changes,
              const char *title,
              const char *body)
{
  g_autofree char *actual_title = lanyard_change_notifier_dup_title (changes);
  g_autofree char *actual_body = lanyard_change_notifier_dup_body (changes);

  g_assert_cmpstr (actual_title, ==, title);
  g_assert_cmpstr (actual_body, ==, body);
}

static void
test_words (void)
{
  g_autoptr (GPtrArray) changes = g_ptr_array_new_with_free_func (g_object_unref);

  add (changes, make_talk (1, NOW + 3600, "Hall A"), make_talk (1, NOW + 7200, "Room B402"));
  assert_words (changes, "Talk 1", "Moved to 18:00 · Room B402");

  add (changes, make_talk (2, NOW + 3600, "Hall A"), NULL);
  assert_words (changes, "2 of your talks changed",
                "• Talk 1: Moved to 18:00 · Room B402\n• Talk 2: No longer in the schedule");

  for (guint i = 3; i < 12; i++)
    add (changes, make_talk (i, NOW + 3600, "Hall A"), NULL);
  assert_words (changes, "11 of your talks changed",
                "• Talk 1: Moved to 18:00 · Room B402\n• Talk 2: No longer in the schedule\n"
                "• Talk 3: No longer in the schedule\n• Talk 4: No longer in the schedule\n• and 7 more");
}

static void
test_gone (void)
{
  g_autoptr (GPtrArray) cancelled = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) dropped = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GDateTime) start = g_date_time_new_from_unix_utc (NOW + 3600);
  LanyardTalk *after;

  after = g_object_new (LANYARD_TYPE_TALK, "id", "1", "title", "Talk 1", "start", start, "room", "Hall A", "cancelled", TRUE, NULL);
  add (cancelled, make_talk (1, NOW + 3600, "Hall A"), after);
  assert_words (cancelled, "Talk 1", "Cancelled. You will not be reminded of this talk.");

  add (dropped, make_talk (2, NOW + 3600, "Hall A"), NULL);
  assert_words (dropped, "Talk 2", "No longer in the schedule. You will not be reminded of this talk.");
}

static void
test_worth_telling (void)
{
  g_autoptr (GPtrArray) changes = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) told = NULL;
  g_autoptr (LanyardTalk) renamed = NULL;
  g_autoptr (GDateTime) start = g_date_time_new_from_unix_utc (NOW + 3600);

  renamed = g_object_new (LANYARD_TYPE_TALK, "id", "1", "title", "Other", "start", start, "room", "Hall A", NULL);
  add (changes, make_talk (1, NOW + 3600, "Hall A"), g_object_ref (renamed));
  add (changes, make_talk (2, NOW - 7200, "Hall A"), make_talk (2, NOW - 7200, "Hall B"));
  add (changes, make_talk (3, NOW - 7200, "Hall A"), make_talk (3, NOW + 7200, "Hall A"));
  add (changes, make_talk (4, NOW - 60, "Hall A"), make_talk (4, NOW - 60, "Hall B"));

  told = lanyard_change_notifier_list (changes, NOW);
  g_assert_cmpuint (told->len, ==, 2);
  g_assert_true (g_ptr_array_index (told, 0) == g_ptr_array_index (changes, 2));
  g_assert_true (g_ptr_array_index (told, 1) == g_ptr_array_index (changes, 3));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/change-notifier/words", test_words);
  g_test_add_func ("/change-notifier/gone", test_gone);
  g_test_add_func ("/change-notifier/worth-telling", test_worth_telling);

  return g_test_run ();
}
