/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <json-glib/json-glib.h>
#include <libical/ical.h>
#include <libxml/xmlreader.h>

#include "lanyard-format.h"
#include "lanyard-schedule.h"

/* Reads schedules and compares the time with that of the library's bare parse of the same bytes,
 * turn by turn in one process. Without the samples it makes a calendar of its own. */

#define N_ROUNDS 21

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

/* The size of the sample's talks, and more of them: what takes a millisecond is not to be measured. */
static char *
make_json (void)
{
  GString *text = g_string_new ("{\"schedule\":{\"conference\":{\"title\":\"Bench\",\"time_zone_name\":\"Europe/Oslo\"},\"events\":[");

  for (int i = 0; i < 1500; i++)
    {
      g_string_append_printf (text,
                              "%s{\"guid\":\"11111111-aaaa-4bbb-8ccc-%012d\",\"code\":\"C%d\","
                              "\"start\":\"2026-02-%02dT%02d:00:00+01:00\",\"end\":\"2026-02-%02dT%02d:30:00+01:00\","
                              "\"title\":\"Talk number %d, told at length\",\"subtitle\":null,\"room\":{\"name\":\"Room %d\"},"
                              "\"track\":{\"name\":\"Track %d\"},\"type\":\"TALK\",\"language\":\"en\","
                              "\"url\":\"https://example.org/event/%d\",\"participants\":[{\"guid\":\"%d\",\"name\":\"Speaker Number %d\"}],"
                              "\"links\":[{\"title\":\"Slides\",\"url\":\"https://example.org/slides/%d\"}],\"abstract\":\"",
                              i > 0 ? "," : "", i, i, 1 + i % 5, 8 + i % 10, 1 + i % 5, 8 + i % 10, i, i % 20, i % 12, i, i, i, i);
      for (int j = 0; j < 20; j++)
        g_string_append (text, "A sentence about the talk, which goes on for a while.\\n");
      g_string_append (text, "\"}");
    }

  g_string_append (text, "]}}");

  return g_string_free_and_steal (text);
}

static char *
load (const char *name)
{
  const char      *samples = g_getenv ("LANYARD_SAMPLES");
  g_autofree char *path = g_build_filename (samples != NULL ? samples : ".", name, NULL);
  char            *text = NULL;

  return g_file_get_contents (path, &text, NULL, NULL) ? text : NULL;
}

static void
parse_calendar (const char *text)
{
  icalcomponent *component = icalparser_parse_string (text);

  g_assert_nonnull (component);
  icalcomponent_free (component);
}

static void
parse_json (const char *text)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();

  g_assert_true (json_parser_load_from_data (parser, text, -1, NULL));
}

static void
walk_xml (const char *text)
{
  xmlTextReader *reader = xmlReaderForMemory (text, (int) strlen (text), NULL, NULL, XML_PARSE_NONET | XML_PARSE_COMPACT);
  int            result;

  do
    result = xmlTextReaderRead (reader);
  while (result == 1);
  g_assert_cmpint (result, ==, 0);
  xmlFreeTextReader (reader);
}

static gint64
time_bare_parse (void        (*parse) (const char *text),
                 const char *text)
{
  gint64 start = g_get_monotonic_time ();

  parse (text);

  return g_get_monotonic_time () - start;
}

static gint64
time_reading (GBytes *bytes,
              guint  *n_talks)
{
  gint64 start = g_get_monotonic_time ();
  g_autoptr (GObject) schedule = lanyard_format_read (bytes, "bench.ics", NULL, NULL, NULL);
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

static gboolean
compare_times (const char *name,
               const char *text,
               void        (*parse) (const char *text),
               double      max_ratio)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  gint64 bare[N_ROUNDS];
  gint64 reading[N_ROUNDS];
  guint  n_talks = 0;
  double bare_median;
  double reading_median;

  time_bare_parse (parse, text);
  time_reading (bytes, &n_talks);

  for (int i = 0; i < N_ROUNDS; i++)
    {
      bare[i] = time_bare_parse (parse, text);
      reading[i] = time_reading (bytes, &n_talks);
    }

  bare_median = get_median_milliseconds (bare);
  reading_median = get_median_milliseconds (reading);
  g_print ("%s, %u talks: read in %.2f ms, bare parse %.2f ms, ratio %.2f (at most %.1f)\n",
           name, n_talks, reading_median, bare_median, reading_median / bare_median, max_ratio);

  return reading_median / bare_median <= max_ratio;
}

int
main (void)
{
  g_autofree char *calendar = load ("sched-kubecon-na-2025.ics");
  g_autofree char *camp = load ("frab-camp2019.json");
  g_autofree char *flat = make_json ();
  g_autofree char *xml = load ("pentabarf-fosdem_2025.xml");
  gboolean         is_fast;

  if (calendar == NULL)
    calendar = make_calendar ();

  is_fast = compare_times ("iCalendar", calendar, parse_calendar, 3.0);
  is_fast = compare_times ("JSON, flat", flat, parse_json, 3.0) && is_fast;
  if (camp != NULL)
    is_fast = compare_times ("JSON", camp, parse_json, 3.0) && is_fast;
  if (xml != NULL)
    is_fast = compare_times ("XML", xml, walk_xml, 3.0) && is_fast;
  else
    g_print ("The samples are not there; a calendar was made, and XML and frab's JSON were not measured.\n");

  return is_fast ? EXIT_SUCCESS : EXIT_FAILURE;
}
