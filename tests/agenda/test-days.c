/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-days.h"
#include "lanyard-format.h"

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

static guint
count_before_five (LanyardSchedule *schedule)
{
  GListModel *talks = lanyard_schedule_list_talks (schedule);
  g_autoptr (GTimeZone) zone = lanyard_conference_dup_zone (lanyard_schedule_get_conference (schedule));
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (talks); i++)
    {
      g_autoptr (LanyardTalk) talk = g_list_model_get_item (talks, i);
      g_autoptr (GDateTime) local = g_date_time_to_timezone (lanyard_talk_get_start (talk), zone);

      n += g_date_time_get_hour (local) < LANYARD_DAY_STARTS_AT;
    }

  return n;
}

/* The nights of the congress are part of its four days, and none of them makes a fifth. */
static void
test_nights (void)
{
  const char      *samples = g_getenv ("LANYARD_SAMPLES");
  g_autofree char *path = g_build_filename (samples != NULL ? samples : ".", "frab-36c3_merged.xml", NULL);
  g_autofree char *text = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GObject) schedule = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) days = NULL;
  gsize length;
  guint n_talks = 0;

  if (!g_file_get_contents (path, &text, &length, NULL))
    {
      g_test_skip ("The samples are not here");
      return;
    }

  bytes = g_bytes_new_static (text, length);
  schedule = lanyard_format_read (bytes, "36c3.xml", NULL, NULL, &error);
  g_assert_no_error (error);
  days = lanyard_days_of_schedule (LANYARD_SCHEDULE (schedule));

  g_assert_cmpuint (count_before_five (LANYARD_SCHEDULE (schedule)), ==, 46);
  g_assert_cmpuint (days->len, ==, 4);
  for (guint i = 0; i < days->len; i++)
    {
      LanyardDay      *day = g_ptr_array_index (days, i);
      g_autofree char *name = g_strdup_printf ("2019-12-%u", 27 + i);

      assert_day (days, i, name, n_talks, day->length);
      n_talks += day->length;
    }
  g_assert_cmpuint (n_talks, ==, 1351);
}

static gint64
parse (const char *text)
{
  g_autoptr (GDateTime) instant = g_date_time_new_from_iso8601 (text, NULL);

  g_assert_nonnull (instant);

  return g_date_time_to_unix (instant);
}

static void
assert_day_around (const char *zone_name,
                   const char *instant,
                   const char *begin,
                   const char *end)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier (zone_name);

  g_assert_cmpint (lanyard_days_get_begin (parse (instant) * G_USEC_PER_SEC, zone), ==, parse (begin) * G_USEC_PER_SEC);
  g_assert_cmpint (lanyard_days_get_end (parse (instant) * G_USEC_PER_SEC, zone), ==, parse (end) * G_USEC_PER_SEC);
}

/* The last one is of 25 hours, for the clocks go back in it. */
static void
test_around (void)
{
  assert_day_around ("Europe/Berlin", "2026-05-04T05:00:00+02:00", "2026-05-04T05:00:00+02:00", "2026-05-05T05:00:00+02:00");
  assert_day_around ("Europe/Berlin", "2026-05-04T04:59:59+02:00", "2026-05-03T05:00:00+02:00", "2026-05-04T05:00:00+02:00");
  assert_day_around ("Europe/Berlin", "2026-10-24T20:00:00+02:00", "2026-10-24T05:00:00+02:00", "2026-10-25T05:00:00+01:00");
}

static void
assert_midnight (const char *zone_name,
                 const char *now,
                 const char *midnight)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier (zone_name);

  g_assert_cmpint (lanyard_days_get_midnight (parse (now), zone), ==, parse (midnight));
}

/* In Brazil, clocks went forward at midnight. */
static void
test_midnight (void)
{
  assert_midnight ("Europe/Berlin", "2026-05-04T00:00:00+02:00", "2026-05-05T00:00:00+02:00");
  assert_midnight ("Europe/Berlin", "2026-05-04T23:59:59+02:00", "2026-05-05T00:00:00+02:00");
  assert_midnight ("Europe/Berlin", "2026-10-25T00:00:00+02:00", "2026-10-26T00:00:00+01:00");
  assert_midnight ("America/Sao_Paulo", "2018-11-03T12:00:00-03:00", "2018-11-04T01:00:00-02:00");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/days/of-schedule", test_of_schedule);
  g_test_add_func ("/days/nights", test_nights);
  g_test_add_func ("/days/around", test_around);
  g_test_add_func ("/days/midnight", test_midnight);

  return g_test_run ();
}
