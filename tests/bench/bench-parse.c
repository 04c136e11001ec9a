/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <libical/ical.h>

#include "lanyard-format.h"
#include "lanyard-schedule.h"

/* Reads a calendar into a schedule and compares the time with that of libical's bare parse of the
 * same bytes, turn by turn in one process. Without the sample it makes a calendar of its own. */

#define N_ROUNDS 21
#define MAX_RATIO 4.0

static char *
make_calendar (void)
{
  GString *text = g_string_new ("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Bench//EN\r\n");

  for (int i = 0; i < 500; i++)
    {
      g_string_append_printf (text,
                              "BEGIN:VEVENT\r\nUID:talk-%d\r\nDTSTAMP:20260101T000000Z\r\n"
                              "DTSTART:202602%02dT%02d0000Z\r\nDTEND:202602%02dT%02d3000Z\r\n"
                              "SUMMARY:Talk number %d\\, told at length\r\nLOCATION:Room %d\r\n"
                              "CATEGORIES:Track %d\r\nURL:https://example.org/event/%d\r\nDESCRIPTION:",
                              i, 1 + i % 5, 8 + i % 10, 1 + i % 5, 8 + i % 10, i, i % 20, i % 12, i);
      for (int j = 0; j < 20; j++)
        g_string_append (text, "A sentence about the talk\\, which goes on for a while.\\n");
      g_string_append (text, "\r\nEND:VEVENT\r\n");
    }

  g_string_append (text, "END:VCALENDAR\r\n");

  return g_string_free_and_steal (text);
}

static char *
load_calendar (void)
{
  const char      *samples = g_getenv ("LANYARD_SAMPLES");
  g_autofree char *path = g_build_filename (samples != NULL ? samples : ".", "sched-kubecon-na-2025.ics", NULL);
  char            *text = NULL;

  if (g_file_get_contents (path, &text, NULL, NULL))
    return text;

  g_print ("The sample is not there; 500 talks are made instead.\n");

  return make_calendar ();
}

static gint64
time_bare_parse (const char *text)
{
  gint64         start = g_get_monotonic_time ();
  icalcomponent *component = icalparser_parse_string (text);
  gint64         end = g_get_monotonic_time ();

  g_assert_nonnull (component);
  icalcomponent_free (component);

  return end - start;
}

static gint64
time_reading (GBytes *bytes,
              guint  *n_talks)
{
  gint64 start = g_get_monotonic_time ();
  g_autoptr (GObject) schedule = lanyard_format_read (bytes, "bench.ics", NULL, NULL);
  gint64 end = g_get_monotonic_time ();

  g_assert_true (LANYARD_IS_SCHEDULE (schedule));
  *n_talks = g_list_model_get_n_items (lanyard_schedule_list_talks (LANYARD_SCHEDULE (schedule)));

  return end - start;
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  gint64 difference = *(const gint64 *) a - *(const gint64 *) b;

  return (difference > 0) - (difference < 0);
}

static double
get_median_milliseconds (gint64 *times)
{
  qsort (times, N_ROUNDS, sizeof *times, compare);

  return (double) times[N_ROUNDS / 2] / 1000.0;
}

int
main (void)
{
  g_autofree char *text = load_calendar ();
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  gint64 bare[N_ROUNDS];
  gint64 reading[N_ROUNDS];
  guint  n_talks = 0;
  double bare_median;
  double reading_median;

  time_bare_parse (text);
  time_reading (bytes, &n_talks);

  for (int i = 0; i < N_ROUNDS; i++)
    {
      bare[i] = time_bare_parse (text);
      reading[i] = time_reading (bytes, &n_talks);
    }

  bare_median = get_median_milliseconds (bare);
  reading_median = get_median_milliseconds (reading);
  g_print ("%u talks: read in %.2f ms, bare parse %.2f ms, ratio %.2f (at most %.1f)\n",
           n_talks, reading_median, bare_median, reading_median / bare_median, MAX_RATIO);

  return reading_median / bare_median <= MAX_RATIO ? EXIT_SUCCESS : EXIT_FAILURE;
}
