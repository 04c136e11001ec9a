/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <locale.h>

#include "lanyard-time-text.h"

/* 2025-11-12T21:45:00Z, 16:45 in New York */
#define START 1762983900

static LanyardTalk *
make_talk (void)
{
  g_autoptr (GDateTime) start = g_date_time_new_from_unix_utc (START);
  g_autoptr (GDateTime) end = g_date_time_new_from_unix_utc (START + 30 * 60);

  return g_object_new (LANYARD_TYPE_TALK, "id", "t", "title", "T", "start", start, "end", end, NULL);
}

static LanyardConference *
make_conference (const char *start,
                 const char *end,
                 const char *zone)
{
  g_autoptr (GDateTime) first = g_date_time_new_from_iso8601 (start, NULL);
  g_autoptr (GDateTime) last = g_date_time_new_from_iso8601 (end, NULL);

  return g_object_new (LANYARD_TYPE_CONFERENCE,
                       "id", "c", "title", "C", "start", first, "end", last, "time-zone", zone, NULL);
}

static void
assert_phase (gint64       now,
              LanyardPhase phase,
              const char  *text,
              gint64       next)
{
  g_autoptr (LanyardTalk) talk = make_talk ();
  g_autofree char *words = lanyard_time_text_get_phase (talk, now);
  gint64           change;

  g_assert_cmpint (lanyard_phase_of_talk (talk, now, &change), ==, phase);
  g_assert_cmpstr (words, ==, text);
  g_assert_cmpint (change, ==, next);
}

static void
test_phase (void)
{
  g_autoptr (LanyardTalk) unknown = g_object_new (LANYARD_TYPE_TALK, "id", "u", "title", "U", NULL);

  assert_phase (START - 7200, LANYARD_PHASE_UPCOMING, NULL, START - 3600);
  assert_phase (START - 3600, LANYARD_PHASE_SOON, "In 60 min", START - 59 * 60);
  assert_phase (START - 601, LANYARD_PHASE_SOON, "In 11 min", START - 600);
  assert_phase (START - 600, LANYARD_PHASE_SOON, "In 10 min", START - 540);
  assert_phase (START - 1, LANYARD_PHASE_SOON, "In 1 min", START);
  assert_phase (START, LANYARD_PHASE_NOW, "Now", START + 1800);
  assert_phase (START + 1799, LANYARD_PHASE_NOW, "Now", START + 1800);
  assert_phase (START + 1800, LANYARD_PHASE_ENDED, "Ended", G_MAXINT64);
  g_assert_cmpint (lanyard_phase_of_talk (unknown, START, NULL), ==, LANYARD_PHASE_UNKNOWN);
}

/* Following @next from one change to the next shows every text there is, each at its minute. */
static void
test_phase_changes (void)
{
  g_autoptr (LanyardTalk) talk = make_talk ();
  gint64 now = START - 7200;
  int    n_changes = 0;

  while (now != G_MAXINT64)
    {
      gint64 next;

      lanyard_phase_of_talk (talk, now, &next);
      g_assert_cmpint (next, >, now);
      now = next;
      n_changes++;
    }

  g_assert_cmpint (n_changes, ==, 1 + 60 + 1 + 1);
}

static void
test_day_and_hours (void)
{
  g_autoptr (LanyardTalk) talk = make_talk ();
  g_autoptr (GTimeZone) new_york = g_time_zone_new_identifier ("America/New_York");
  g_autoptr (GTimeZone) berlin = g_time_zone_new_identifier ("Europe/Berlin");
  g_autofree char *day = lanyard_time_text_get_day (lanyard_talk_get_start (talk), new_york);
  g_autofree char *long_day = lanyard_time_text_get_long_day (lanyard_talk_get_start (talk), new_york);
  g_autofree char *there = lanyard_time_text_get_hours (lanyard_talk_get_start (talk), lanyard_talk_get_end (talk), new_york);
  g_autofree char *here = lanyard_time_text_get_hours (lanyard_talk_get_start (talk), NULL, berlin);

  g_assert_cmpstr (day, ==, "Wed 12 Nov");
  g_assert_cmpstr (long_day, ==, "Wednesday, 12 November 2025");
  g_assert_cmpstr (there, ==, "16:45–17:15");
  g_assert_cmpstr (here, ==, "22:45");
}

static void
assert_dates (const char *start,
              const char *end,
              const char *expected)
{
  g_autoptr (LanyardConference) conference = make_conference (start, end, "America/New_York");
  g_autofree char *dates = lanyard_time_text_get_dates (conference);

  g_assert_cmpstr (dates, ==, expected);
}

static void
test_dates (void)
{
  assert_dates ("2025-11-10T05:00:00Z", "2025-11-14T04:59:59Z", "10–13 Nov 2025");
  assert_dates ("2025-11-30T05:00:00Z", "2025-12-03T04:59:59Z", "30 Nov – 2 Dec 2025");
  assert_dates ("2025-11-10T05:00:00Z", "2025-11-11T04:59:59Z", "10 Nov 2025");
}

static void
assert_distance (const char *now,
                 const char *expected,
                 const char *expected_next)
{
  g_autoptr (LanyardConference) conference = NULL;
  g_autoptr (GDateTime) time = g_date_time_new_from_iso8601 (now, NULL);
  g_autoptr (GDateTime) change = expected_next != NULL ? g_date_time_new_from_iso8601 (expected_next, NULL) : NULL;
  g_autofree char *distance = NULL;
  gint64           next;

  conference = make_conference ("2025-11-10T05:00:00Z", "2025-11-14T04:59:59Z", "America/New_York");
  distance = lanyard_time_text_get_distance (conference, g_date_time_to_unix (time), &next);

  g_assert_cmpstr (distance, ==, expected);
  g_assert_cmpint (next, ==, change != NULL ? g_date_time_to_unix (change) : G_MAXINT64);
}

static void
test_distance (void)
{
  /* Days are those of New York, five hours after those of UTC, four in summer. */
  assert_distance ("2025-09-04T12:00:00Z", "In 67 days", "2025-09-05T04:00:00Z");
  assert_distance ("2025-11-01T12:00:00Z", "In 9 days", "2025-11-02T04:00:00Z");
  assert_distance ("2025-11-02T12:00:00Z", "In 8 days", "2025-11-03T05:00:00Z");
  assert_distance ("2025-11-09T04:59:59Z", "In 2 days", "2025-11-09T05:00:00Z");
  assert_distance ("2025-11-09T05:00:00Z", "Tomorrow", "2025-11-10T05:00:00Z");
  assert_distance ("2025-11-10T05:00:00Z", "Now", "2025-11-14T05:00:00Z");
  assert_distance ("2025-11-14T04:59:59Z", "Now", "2025-11-14T05:00:00Z");
  assert_distance ("2025-11-14T05:00:00Z", "Ended", NULL);
}

static void
assert_zone (const char *zone,
             const char *expected)
{
  g_autoptr (LanyardConference) conference = make_conference ("2025-11-10T05:00:00Z", "2025-11-14T04:59:59Z", zone);
  g_autofree char *text = lanyard_time_text_get_zone (conference);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_zone (void)
{
  assert_zone ("America/New_York", "Times in New York");
  assert_zone ("America/Argentina/Buenos_Aires", "Times in Buenos Aires");
  assert_zone ("+02:00", "Times in UTC+02:00");
  assert_zone (NULL, "Times of This Computer");
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/time-text/phase", test_phase);
  g_test_add_func ("/time-text/phase-changes", test_phase_changes);
  g_test_add_func ("/time-text/day-and-hours", test_day_and_hours);
  g_test_add_func ("/time-text/dates", test_dates);
  g_test_add_func ("/time-text/distance", test_distance);
  g_test_add_func ("/time-text/zone", test_zone);

  return g_test_run ();
}
