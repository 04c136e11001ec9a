/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-banner-text.h"
#include "lanyard-reminder-text.h"

#define START 1762985580

static LanyardBookmark *
make_bookmark (const char *title,
               gint64      start,
               const char *room)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc (start);
  g_autoptr (LanyardTalk) talk = NULL;
  g_autoptr (LanyardConference) conference = NULL;

  talk = g_object_new (LANYARD_TYPE_TALK, "id", title, "title", title, "start", time, "room", room, NULL);
  conference = g_object_new (LANYARD_TYPE_CONFERENCE, "id", "c", "title", "C", "time-zone", "Europe/Berlin", NULL);

  return g_object_new (LANYARD_TYPE_BOOKMARK, "conference", conference, "talk", talk, NULL);
}

static void
add (LanyardReminderNotice *notice,
     const char            *title,
     gint64                 start,
     const char            *room)
{
  g_autoptr (LanyardBookmark) bookmark = make_bookmark (title, start, room);

  lanyard_reminder_notice_add_due (notice, bookmark, LANYARD_REMINDER_AHEAD);
}

static void
add_overlapping (LanyardReminderNotice *notice,
                 const char            *title)
{
  g_autoptr (LanyardBookmark) bookmark = make_bookmark (title, START, "Elsewhere");

  lanyard_reminder_notice_add_overlapping (notice, bookmark);
}

static void
assert_words (LanyardReminderNotice *notice,
              gint64                 now,
              const char            *title,
              const char            *body,
              const char            *discreet)
{
  g_autofree char *actual_title = lanyard_reminder_text_get_title (notice, now);
  g_autofree char *actual_body = lanyard_reminder_text_get_body (notice, now);
  g_autofree char *actual_discreet = lanyard_reminder_text_get_discreet_title (notice, now);

  g_assert_cmpstr (actual_title, ==, title);
  g_assert_cmpstr (actual_body, ==, body);
  g_assert_cmpstr (actual_discreet, ==, discreet);
}

static void
test_when (void)
{
  g_autoptr (LanyardReminderNotice) notice = lanyard_reminder_notice_new ("id");

  add (notice, "T", START, NULL);
  assert_words (notice, START - 600, "T", "Starts in 10 minutes", "A bookmarked talk starts in 10 minutes");
  assert_words (notice, START - 597, "T", "Starts in 10 minutes", "A bookmarked talk starts in 10 minutes");
  assert_words (notice, START - 569, "T", "Starts in 9 minutes", "A bookmarked talk starts in 9 minutes");
  assert_words (notice, START - 7200, "T", "Starts in 120 minutes", "A bookmarked talk starts in 120 minutes");
  assert_words (notice, START - 60, "T", "Starts in 1 minute", "A bookmarked talk starts in 1 minute");
  assert_words (notice, START - 30, "T", "Starts in 1 minute", "A bookmarked talk starts in 1 minute");
  assert_words (notice, START - 29, "T", "Starts now", "A bookmarked talk starts now");
  assert_words (notice, START, "T", "Starts now", "A bookmarked talk starts now");
  assert_words (notice, START + 59, "T", "Starts now", "A bookmarked talk starts now");
  assert_words (notice, START + 60, "T", "Started 1 minute ago", "A bookmarked talk started 1 minute ago");
  assert_words (notice, START + 240, "T", "Started 4 minutes ago", "A bookmarked talk started 4 minutes ago");
  assert_words (notice, START + 299, "T", "Started 4 minutes ago", "A bookmarked talk started 4 minutes ago");
  g_assert_cmpint (lanyard_reminder_text_get_start (notice), ==, START);
}

static void
assert_room (const char *room,
             const char *body)
{
  g_autoptr (LanyardReminderNotice) notice = lanyard_reminder_notice_new ("id");

  add (notice, "T", START, room);
  assert_words (notice, START, "T", body, "A bookmarked talk starts now");
}

static void
test_room (void)
{
  assert_room ("Building B, Level 5, Thomas Murphy Ballroom 1", "Starts now · Thomas Murphy Ballroom 1");
  assert_room ("Saal 1", "Starts now · Saal 1");
  assert_room ("Hall 1, Saal 2", "Starts now · Hall 1, Saal 2");
  assert_room ("a, b, ", "Starts now · a, b, ");
}

static void
test_overlapping (void)
{
  g_autoptr (LanyardReminderNotice) notice = lanyard_reminder_notice_new ("id");

  add (notice, "T", START, "Hall");
  add_overlapping (notice, "Cogs and Clocks");
  assert_words (notice, START - 600, "T", "Starts in 10 minutes · Hall.\nAlso bookmarked now: “Cogs and Clocks”",
                "A bookmarked talk starts in 10 minutes");

  add_overlapping (notice, "A Title That Goes On and On Until Nobody Reads It Any More");
  assert_words (notice, START, "T",
                "Starts now · Hall.\n"
                "Also bookmarked now: “Cogs and Clocks” and “A Title That Goes On and On Until Nobody Reads It…”",
                "A bookmarked talk starts now");

  add_overlapping (notice, "Third");
  add_overlapping (notice, "Fourth");
  assert_words (notice, START, "T",
                "Starts now · Hall.\n"
                "Also bookmarked now: “Cogs and Clocks”, “A Title That Goes On and On Until Nobody Reads It…” and 2 more",
                "A bookmarked talk starts now");
}

static void
test_several (void)
{
  g_autoptr (LanyardReminderNotice) notice = lanyard_reminder_notice_new ("id");

  add (notice, "One", START, "Hall");
  add (notice, "Two", START, NULL);
  add (notice, "Three", START, "Saal 1");
  add (notice, "Four", START, "Saal 2");
  assert_words (notice, START - 600, "4 bookmarked talks start in 10 minutes",
                "• 23:13 · One · Hall\n• 23:13 · Two\n• 23:13 · Three · Saal 1\n• 23:13 · Four · Saal 2",
                "4 bookmarked talks start in 10 minutes");

  add (notice, "Five", START, "Saal 3");
  assert_words (notice, START + 60, "5 bookmarked talks started 1 minute ago",
                "• 23:13 · One · Hall\n• 23:13 · Two\n• 23:13 · Three · Saal 1\n• 23:13 · Four · Saal 2\n• 23:13 · Five · Saal 3",
                "5 bookmarked talks started 1 minute ago");

  add (notice, "Six", START, "Saal 4");
  assert_words (notice, START, "6 bookmarked talks start now",
                "• 23:13 · One · Hall\n• 23:13 · Two\n• 23:13 · Three · Saal 1\n• 23:13 · Four · Saal 2\n• and 2 more",
                "6 bookmarked talks start now");

  add (notice, "Earlier", START - 300, "Saal 5");
  assert_words (notice, START - 600, "7 bookmarked talks",
                "• 23:13 · One · Hall\n• 23:13 · Two\n• 23:13 · Three · Saal 1\n• 23:13 · Four · Saal 2\n• and 3 more",
                "7 bookmarked talks");
  g_assert_cmpint (lanyard_reminder_text_get_start (notice), ==, START - 300);
}

static void
test_hostile (void)
{
  g_autofree char *endless = g_strnfill (100000, 'x');
  g_autofree char *body = NULL;
  g_autofree char *list = NULL;
  g_autoptr (LanyardReminderNotice) notice = lanyard_reminder_notice_new ("id");
  g_autoptr (LanyardReminderNotice) several = lanyard_reminder_notice_new ("id");

  add (notice, "Two\nlines \xff\xc3 <b>%s</b>", START, endless);
  add_overlapping (notice, endless);
  body = lanyard_reminder_text_get_body (notice, START);
  g_assert_cmpuint (strlen (body), <, 400);
  g_assert_nonnull (strstr (body, "xxx….\nAlso bookmarked now: “xxx"));

  for (guint i = 0; i < 2000; i++)
    add (several, i % 2 == 0 ? "Two\nlines \xff\xc3 <b>%s</b>" : endless, START, endless);
  list = lanyard_reminder_text_get_body (several, START);
  g_assert_true (g_utf8_validate (list, -1, NULL));
  g_assert_cmpuint (strlen (list), <, 1000);
  g_assert_true (g_str_has_prefix (list, "• 23:13 · Two lines "));
  g_assert_true (g_str_has_suffix (list, "…\n• and 1996 more"));
}

static void
test_short (void)
{
  g_autofree char *endless = g_strnfill (100000, 'x');
  g_autofree char *short_text = lanyard_banner_text_get_short (endless);
  g_autofree char *lines = lanyard_banner_text_get_short ("a\r\nb\tc");
  g_autofree char *broken = lanyard_banner_text_get_brief ("Room \xff\xc3 <b>%s</b>");

  g_assert_cmpint (g_utf8_strlen (short_text, -1), ==, 200);
  g_assert_true (g_str_has_suffix (short_text, "x…"));
  g_assert_cmpstr (lines, ==, "a  b c");
  g_assert_true (g_utf8_validate (broken, -1, NULL));
  g_assert_true (g_str_has_suffix (broken, " <b>%s</b>"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/reminder-text/when", test_when);
  g_test_add_func ("/reminder-text/room", test_room);
  g_test_add_func ("/reminder-text/overlapping", test_overlapping);
  g_test_add_func ("/reminder-text/several", test_several);
  g_test_add_func ("/reminder-text/hostile", test_hostile);
  g_test_add_func ("/reminder-text/short", test_short);

  return g_test_run ();
}
