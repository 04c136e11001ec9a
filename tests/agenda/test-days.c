/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-days.h"

static void
add_talk (GPtrArray  *talks,
          const char *id,
          const char *start)
{
  g_autoptr (GDateTime) time = start != NULL ? g_date_time_new_from_iso8601 (start, NULL) : NULL;

  g_ptr_array_add (talks, g_object_new (LANYARD_TYPE_TALK, "id", id, "title", id, "start", time, NULL));
}

static void
assert_day (GPtrArray  *days,
            guint       position,
            const char *name,
            guint       first,
            guint       length)
{
  LanyardDay *day = g_ptr_array_index (days, position);

  g_assert_cmpstr (day->name, ==, name);
  g_assert_cmpuint (day->first, ==, first);
  g_assert_cmpuint (day->length, ==, length);
}

/* A talk after midnight is of the night before, also where the clocks went forward that day. */
static void
test_of_schedule (void)
{
  g_autoptr (GPtrArray) talks = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (LanyardConference) conference = NULL;
  g_autoptr (LanyardSchedule) schedule = NULL;
  g_autoptr (GPtrArray) days = NULL;

  add_talk (talks, "saturday evening", "2026-03-28T22:00:00+01:00");
  add_talk (talks, "saturday night", "2026-03-29T01:30:00+01:00");
  add_talk (talks, "still saturday night", "2026-03-29T04:59:00+02:00");
  add_talk (talks, "sunday", "2026-03-29T05:00:00+02:00");
  add_talk (talks, "some time", NULL);
  conference = g_object_new (LANYARD_TYPE_CONFERENCE, "id", "c", "title", "C", "time-zone", "Europe/Berlin", NULL);
  schedule = lanyard_schedule_new (conference, talks);
  days = lanyard_days_of_schedule (schedule);

  g_assert_cmpuint (days->len, ==, 3);
  assert_day (days, 0, "2026-03-28", 0, 3);
  assert_day (days, 1, "2026-03-29", 3, 1);
  assert_day (days, 2, NULL, 4, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/days/of-schedule", test_of_schedule);

  return g_test_run ();
}
