/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-change-text.h"

static LanyardTalk *
make_talk (const char *title,
           const char *start,
           const char *room,
           gboolean    cancelled)
{
  g_autoptr (GDateTime) time = start != NULL ? g_date_time_new_from_iso8601 (start, NULL) : NULL;

  return g_object_new (LANYARD_TYPE_TALK,
                       "id", "1", "title", title, "start", time, "room", room, "cancelled", cancelled, NULL);
}

static void
assert_text (LanyardTalk *owned_before,
             LanyardTalk *owned_after,
             const char  *heading,
             const char  *line,
             const char  *news)
{
  g_autoptr (LanyardTalk) before = owned_before;
  g_autoptr (LanyardTalk) after = owned_after;
  g_autoptr (LanyardConference) conference = NULL;
  g_autoptr (LanyardChange) change = NULL;
  g_autofree char *actual_line = NULL;
  g_autofree char *actual_news = NULL;

  conference = g_object_new (LANYARD_TYPE_CONFERENCE,
                             "id", "gears", "title", "Gears", "time-zone", "America/New_York", NULL);
  change = lanyard_change_new (conference, before, after, TRUE);
  actual_line = lanyard_change_text_get_line (change);
  actual_news = lanyard_change_text_get_news (change);
  g_assert_cmpstr (actual_line, ==, line);
  g_assert_cmpstr (actual_news, ==, news);
  g_assert_cmpstr (lanyard_change_text_get_heading (change), ==, heading);
}

static void
test_moved (void)
{
  assert_text (make_talk ("T", "2025-11-11T18:00:00Z", "Building A, Level 1, Hall A", FALSE),
               make_talk ("T", "2025-11-11T19:30:00Z", "Building B, Level 4, Room B402", FALSE),
               "Moved", "Moved to 14:30 · Room B402 (was 13:00 · Hall A)", "Moved to 14:30 · Room B402");
  assert_text (make_talk ("T", "2025-11-11T18:00:00Z", "Hall A", FALSE),
               make_talk ("T", "2025-11-11T18:00:00Z", "Hall B", FALSE),
               "Moved", "Moved to Hall B (was Hall A)", "Moved to Hall B");
  assert_text (make_talk ("T", "2025-11-11T18:00:00Z", "Hall A", FALSE),
               make_talk ("T", "2025-11-12T18:00:00Z", "Hall A", FALSE),
               "Moved", "Moved to Wed 12 Nov 13:00 (was Tue 11 Nov 13:00)", "Moved to Wed 12 Nov 13:00");

  /* Still the same day in New York. */
  assert_text (make_talk ("T", "2025-11-11T23:00:00Z", "Hall A", FALSE),
               make_talk ("T", "2025-11-12T01:00:00Z", "Hall A", FALSE),
               "Moved", "Moved to 20:00 (was 18:00)", "Moved to 20:00");

  /* The last part of the name does not tell the rooms apart. */
  assert_text (make_talk ("T", "2025-11-11T18:00:00Z", "Building A, Level 1, Hall", FALSE),
               make_talk ("T", "2025-11-11T18:00:00Z", "Building B, Level 1, Hall", FALSE),
               "Moved", "Moved to Building B, Level 1, Hall (was Building A, Level 1, Hall)",
               "Moved to Building B, Level 1, Hall");
}

static void
test_announced (void)
{
  assert_text (make_talk ("T", NULL, NULL, FALSE), make_talk ("T", "2025-11-11T18:00:00Z", "Hall A", FALSE),
               "Moved", "Announced for Tue 11 Nov 13:00 · Hall A", "Announced for Tue 11 Nov 13:00 · Hall A");
  assert_text (make_talk ("T", "2025-11-11T18:00:00Z", "Hall A", FALSE), make_talk ("T", NULL, "Hall A", FALSE),
               "Moved", "Time to be announced (was Tue 11 Nov 13:00)", "Time to be announced");
  assert_text (make_talk ("T", "2025-11-11T18:00:00Z", "Hall A", FALSE),
               make_talk ("T", "2025-11-11T18:00:00Z", NULL, FALSE),
               "Moved", "Room to be announced (was Hall A)", "Room to be announced");
}

static void
test_others (void)
{
  assert_text (make_talk ("T", "2025-11-11T18:00:00Z", "Hall A", FALSE), NULL,
               "Cancelled", "No longer in the schedule", "No longer in the schedule");
  assert_text (make_talk ("T", "2025-11-11T18:00:00Z", "Hall A", FALSE),
               make_talk ("T", "2025-11-11T18:00:00Z", "Hall A", TRUE),
               "Cancelled", "Cancelled", "Cancelled");
  assert_text (make_talk ("T", "2025-11-11T18:00:00Z", "Hall A", TRUE),
               make_talk ("T", "2025-11-11T19:00:00Z", "Hall A", FALSE),
               "Takes Place After All", "Takes place after all\nMoved to 14:00 (was 13:00)",
               "Takes place after all\nMoved to 14:00");
  assert_text (make_talk ("T", "2025-11-11T18:00:00Z", "Hall A", FALSE),
               make_talk ("U", "2025-11-11T18:00:00Z", "Hall A", FALSE),
               "Renamed", "Renamed, was “T”", "Renamed");
  assert_text (NULL, make_talk ("T", "2025-11-11T18:00:00Z", "Building A, Level 1, Hall A", FALSE),
               "New", "Tue 11 Nov 13:00 · Hall A", "Tue 11 Nov 13:00 · Hall A");
  assert_text (NULL, make_talk ("T", NULL, NULL, FALSE), "New", "Time to be announced", "Time to be announced");
}

static void
test_count (void)
{
  g_autofree char *one = lanyard_change_text_get_count (1);
  g_autofree char *many = lanyard_change_text_get_count (48);

  g_assert_cmpstr (one, ==, "1 talk changed");
  g_assert_cmpstr (many, ==, "48 talks changed");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/change-text/moved", test_moved);
  g_test_add_func ("/change-text/announced", test_announced);
  g_test_add_func ("/change-text/others", test_others);
  g_test_add_func ("/change-text/count", test_count);

  return g_test_run ();
}
