/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include <libical/ical.h>

#include "lanyard-ical-line.h"
#include "lanyard-ical-writer.h"
#include "lanyard-ical-zone-writer.h"
#include "lanyard-link.h"
#include "lanyard-speaker.h"

#define NOW G_GINT64_CONSTANT (1900000000)

G_DEFINE_AUTOPTR_CLEANUP_FUNC (icalcomponent, icalcomponent_free)

static const char expected[] = "BEGIN:VCALENDAR\r\n"
                               "VERSION:2.0\r\n"
                               "PRODID:-//Lanyard//Lanyard " VERSION "//EN\r\n"
                               "NAME:Orchard\\, the Conference\r\n"
                               "X-WR-CALNAME:Orchard\\, the Conference\r\n"
                               "URL:https://orchard.example.org/\r\n"
                               "X-WR-TIMEZONE:Europe/Berlin\r\n"
                               "X-LANYARD-CONFERENCE:orchard\r\n"
                               "X-LANYARD-START:20300329T230000Z\r\n"
                               "X-LANYARD-END:20300331T215959Z\r\n"
                               "X-LANYARD-TOWN:Werder\r\n"
                               "X-LANYARD-TRACK:Wood\\, Bark\\n#e62d42\r\n"
                               "BEGIN:VTIMEZONE\r\n"
                               "TZID:Europe/Berlin\r\n"
                               "BEGIN:STANDARD\r\n"
                               "DTSTART:20290223T133000\r\n"
                               "TZOFFSETFROM:+0100\r\n"
                               "TZOFFSETTO:+0100\r\n"
                               "TZNAME:CET\r\n"
                               "END:STANDARD\r\n"
                               "BEGIN:DAYLIGHT\r\n"
                               "DTSTART:20290325T020000\r\n"
                               "TZOFFSETFROM:+0100\r\n"
                               "TZOFFSETTO:+0200\r\n"
                               "TZNAME:CEST\r\n"
                               "END:DAYLIGHT\r\n"
                               "BEGIN:STANDARD\r\n"
                               "DTSTART:20291028T030000\r\n"
                               "TZOFFSETFROM:+0200\r\n"
                               "TZOFFSETTO:+0100\r\n"
                               "TZNAME:CET\r\n"
                               "END:STANDARD\r\n"
                               "BEGIN:DAYLIGHT\r\n"
                               "DTSTART:20300331T020000\r\n"
                               "TZOFFSETFROM:+0100\r\n"
                               "TZOFFSETTO:+0200\r\n"
                               "TZNAME:CEST\r\n"
                               "END:DAYLIGHT\r\n"
                               "END:VTIMEZONE\r\n"
                               "BEGIN:VEVENT\r\n"
                               "UID:a1@orchard\r\n"
                               "DTSTAMP:20300317T174640Z\r\n"
                               "SUMMARY:Trees\\; “Roots”\\, and C:\\\\\r\n"
                               "DESCRIPTION:One.\\n\\nTwo (https://orchard.example.org/two).\r\n"
                               "X-LANYARD-ABSTRACT:<p>One.</p><p><a href=\"https://orchard.example.org/two\">\r\n"
                               " Two</a>.</p>\r\n"
                               "CATEGORIES:Wood\\, Bark\r\n"
                               "URL:https://orchard.example.org/talk/a1\r\n"
                               "ATTACH;LABEL=\"The ^'slides^': 5^^2\":https://orchard.example.org/slides;a,b\r\n"
                               "ATTACH:https://orchard.example.org/notes\r\n"
                               "X-LANYARD-ID:a1\r\n"
                               "X-LANYARD-SUBTITLE:In short\r\n"
                               "X-LANYARD-TYPE:lecture\r\n"
                               "X-LANYARD-LANGUAGE:en\r\n"
                               "X-LANYARD-UNRECORDED:TRUE\r\n"
                               "X-LANYARD-SPEAKER:Ada Apple\\n\\n\\nBakes.\\nSleeps.\r\n"
                               "X-LANYARD-SPEAKER:Bo Birch\\nTree\\, Inc.\\nhttps://orchard.example.org/bo.png\r\n"
                               "DTSTART;TZID=Europe/Berlin:20300330T133000\r\n"
                               "DTEND;TZID=Europe/Berlin:20300330T143000\r\n"
                               "BEGIN:VALARM\r\n"
                               "ACTION:DISPLAY\r\n"
                               "DESCRIPTION:Trees\\; “Roots”\\, and C:\\\\\r\n"
                               "TRIGGER:-PT10M\r\n"
                               "END:VALARM\r\n"
                               "LOCATION:Barn 1\\, left\r\n"
                               "END:VEVENT\r\n"
                               "BEGIN:VEVENT\r\n"
                               "UID:a2@orchard\r\n"
                               "DTSTAMP:20300317T174640Z\r\n"
                               "SUMMARY:Beside the change of the clocks\r\n"
                               "STATUS:CANCELLED\r\n"
                               "X-LANYARD-ID:a2\r\n"
                               "DTSTART:20300331T003000Z\r\n"
                               "END:VEVENT\r\n"
                               "BEGIN:VJOURNAL\r\n"
                               "UID:770ea8ec892ce4531d7bb723399b4893@lanyard\r\n"
                               "DTSTAMP:20300317T174640Z\r\n"
                               "SUMMARY:Later\r\n"
                               "X-LANYARD-ID:a/3\r\n"
                               "X-LANYARD-ROOM:Barn 2\r\n"
                               "END:VJOURNAL\r\n"
                               "END:VCALENDAR\r\n";

static GListModel *
make_list (gpointer first,
           gpointer second)
{
  g_autoptr (GObject) first_owned = first;
  g_autoptr (GObject) second_owned = second;
  GListStore *list = g_list_store_new (G_TYPE_OBJECT);

  g_list_store_append (list, first_owned);
  g_list_store_append (list, second_owned);

  return G_LIST_MODEL (list);
}

static LanyardTalk *
make_talk (void)
{
  g_autoptr (GDateTime) start = g_date_time_new_utc (2030, 3, 30, 12, 30, 0);
  g_autoptr (GDateTime) end = g_date_time_new_utc (2030, 3, 30, 13, 30, 0);
  g_autoptr (LanyardTrack) track = lanyard_track_new ("Wood, Bark", "#e62d42");
  g_autoptr (GListModel) speakers = NULL;
  g_autoptr (GListModel) links = NULL;

  speakers = make_list (g_object_new (LANYARD_TYPE_SPEAKER, "name", "Ada Apple", "biography", "Bakes.\nSleeps.", NULL),
                        g_object_new (LANYARD_TYPE_SPEAKER, "name", "Bo Birch", "affiliation", "Tree, Inc.",
                                      "picture", "https://orchard.example.org/bo.png", NULL));
  links = make_list (g_object_new (LANYARD_TYPE_LINK, "url", "https://orchard.example.org/slides;a,b",
                                   "title", "The \"slides\": 5^2", NULL),
                     g_object_new (LANYARD_TYPE_LINK, "url", "https://orchard.example.org/notes", NULL));

  return g_object_new (LANYARD_TYPE_TALK,
                       "id", "a1",
                       "title", "Trees; “Roots”, and C:\\",
                       "subtitle", "In short",
                       "start", start,
                       "end", end,
                       "room", "Barn 1, left",
                       "track", track,
                       "kind", "lecture",
                       "language", "en",
                       "url", "https://orchard.example.org/talk/a1",
                       "abstract", "<p>One.</p><p><a href=\"https://orchard.example.org/two\">Two</a>.</p>",
                       "unrecorded", TRUE,
                       "speakers", speakers,
                       "links", links,
                       NULL);
}

static LanyardSchedule *
make_schedule (const char *zone)
{
  g_autoptr (GPtrArray) talks = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GDateTime) start = g_date_time_new_utc (2030, 3, 29, 23, 0, 0);
  g_autoptr (GDateTime) end = g_date_time_new_utc (2030, 3, 31, 21, 59, 59);
  g_autoptr (GDateTime) beside = g_date_time_new_utc (2030, 3, 31, 0, 30, 0);
  g_autoptr (LanyardConference) conference = NULL;

  conference = g_object_new (LANYARD_TYPE_CONFERENCE,
                             "id", "orchard",
                             "title", "Orchard, the Conference",
                             "start", start,
                             "end", end,
                             "time-zone", zone,
                             "location", "Werder",
                             "url", "https://orchard.example.org/",
                             NULL);
  g_ptr_array_add (talks, make_talk ());
  g_ptr_array_add (talks, g_object_new (LANYARD_TYPE_TALK, "id", "a2", "title", "Beside the change of the clocks",
                                        "start", beside, "cancelled", TRUE, NULL));
  g_ptr_array_add (talks, g_object_new (LANYARD_TYPE_TALK, "id", "a/3", "title", "Later", "room", "Barn 2", NULL));

  return lanyard_schedule_new (conference, talks);
}

static char *
write_schedule (const char *zone,
                int         lead)
{
  g_autoptr (LanyardSchedule) schedule = make_schedule (zone);
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  const LanyardIcalReminders reminders = { ids, lead };

  g_hash_table_add (ids, (gpointer) "a1");
  g_hash_table_add (ids, (gpointer) "a2");
  g_hash_table_add (ids, (gpointer) "a/3");

  return lanyard_ical_writer_write (schedule, &reminders, NOW);
}

static void
test_full (void)
{
  g_autofree char *text = write_schedule ("Europe/Berlin", 10);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_other_zones (void)
{
  g_autofree char *offset = write_schedule ("+01:00", 10);
  g_autofree char *none = write_schedule (NULL, 10);

  g_assert_nonnull (strstr (offset, "X-WR-TIMEZONE:+01:00\r\n"));
  g_assert_nonnull (strstr (offset, "DTSTART:20300330T123000Z\r\n"));
  g_assert_null (strstr (offset, "VTIMEZONE"));
  g_assert_null (strstr (none, "X-WR-TIMEZONE"));
  g_assert_nonnull (strstr (none, "DTEND:20300330T133000Z\r\n"));
}

static void
test_alarm_at_start (void)
{
  g_autofree char *text = write_schedule ("Europe/Berlin", 0);

  g_assert_nonnull (strstr (text, "TRIGGER:PT0M\r\n"));
}

/* What another program makes of it, which takes the standard by its word. */
static void
test_strict (void)
{
  g_autofree char *text = write_schedule ("Europe/Berlin", 10);
  g_autoptr (icalcomponent) calendar = icalparser_parse_string (text);
  icalcomponent      *event;
  icalproperty       *label;
  struct icaltimetype start;

  g_assert_nonnull (calendar);
  g_assert_cmpint (icalcomponent_count_errors (calendar), ==, 0);
  g_assert_true (icalrestriction_check (calendar));
  g_assert_cmpint (icalcomponent_count_errors (calendar), ==, 0);

  event = icalcomponent_get_first_component (calendar, ICAL_VEVENT_COMPONENT);
  label = icalcomponent_get_first_property (event, ICAL_ATTACH_PROPERTY);
  g_assert_cmpstr (icalcomponent_get_summary (event), ==, "Trees; “Roots”, and C:\\");
  g_assert_cmpint (icalcomponent_count_properties (event, ICAL_CATEGORIES_PROPERTY), ==, 1);
  g_assert_cmpstr (icalparameter_get_label (icalproperty_get_first_parameter (label, ICAL_LABEL_PARAMETER)), ==, "The \"slides\": 5^2");
  start = icalcomponent_get_dtstart (event);
  g_assert_cmpint (icaltime_as_timet_with_zone (start, icaltime_get_timezone (start)), ==, 1901104200);
}

/* Folded lines are short, whole, and the same again when they are joined. */
static void
test_fold (void)
{
  static const char *const letters[] = { "a", "ä", "€", "🥝", "Ꙭ́" };

  for (gsize i = 0; i < G_N_ELEMENTS (letters); i++)
    for (guint shift = 0; shift < 5; shift++)
      {
        g_autoptr (GString) value = g_string_new ("");
        g_autoptr (GString) calendar = g_string_new ("");
        g_auto (GStrv) lines = NULL;

        for (guint j = 0; j < shift; j++)
          g_string_append_c (value, '-');
        for (guint j = 0; j < 100; j++)
          g_string_append (value, letters[i]);

        lanyard_ical_line_append_text (calendar, "SUMMARY", value->str);
        lines = g_strsplit (calendar->str, "\r\n", -1);
        for (guint j = 0; lines[j] != NULL; j++)
          {
            g_assert_cmpuint (strlen (lines[j]), <=, 75);
            g_assert_true (g_utf8_validate (lines[j], -1, NULL));
          }

        /* As full as they can be. */
        g_assert_cmpuint (strlen (lines[0]), >, 75 - strlen (letters[i]));
        g_string_replace (calendar, "\r\n ", "", 0);
        g_string_prepend (value, "SUMMARY:");
        g_string_append (value, "\r\n");
        g_assert_cmpstr (calendar->str, ==, value->str);
      }
}

/* Every three hours of two years, by the rules that were written and by those of GLib. */
static void
test_zone (gconstpointer data)
{
  const char *name = data;
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier (name);
  g_autoptr (GString) text = g_string_new ("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n");
  g_autoptr (icalcomponent) calendar = NULL;
  const gint64  first = NOW;
  const gint64  last = NOW + 2 * 366 * G_GINT64_CONSTANT (86400);
  icaltimezone *written;

  g_assert_nonnull (zone);
  lanyard_ical_zone_writer_append (text, zone, first, last);
  g_string_append (text, "END:VCALENDAR\r\n");

  calendar = icalparser_parse_string (text->str);
  g_assert_cmpint (icalcomponent_count_errors (calendar), ==, 0);
  written = icalcomponent_get_timezone (calendar, name);
  g_assert_nonnull (written);

  for (gint64 instant = first; instant <= last; instant += 3 * 3600)
    {
      struct icaltimetype utc = icaltime_from_timet_with_zone (instant, FALSE, icaltimezone_get_utc_timezone ());
      int                 interval = g_time_zone_find_interval (zone, G_TIME_TYPE_UNIVERSAL, instant);
      int                 is_dst;

      g_assert_cmpint (icaltimezone_get_utc_offset_of_utc_time (written, &utc, &is_dst), ==, g_time_zone_get_offset (zone, interval));
    }
}

int
main (int   argc,
      char *argv[])
{
  static const char *const zones[] = { "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata",
                                       "Europe/Dublin", "Africa/Casablanca", "America/Sao_Paulo", "Pacific/Chatham" };

  g_test_init (&argc, &argv, NULL);
  icalerror_set_errors_are_fatal (FALSE);

  g_test_add_func ("/ical-writer/full", test_full);
  g_test_add_func ("/ical-writer/other-zones", test_other_zones);
  g_test_add_func ("/ical-writer/alarm-at-start", test_alarm_at_start);
  g_test_add_func ("/ical-writer/strict", test_strict);
  g_test_add_func ("/ical-writer/fold", test_fold);

  for (gsize i = 0; i < G_N_ELEMENTS (zones); i++)
    {
      g_autofree char *path = g_strconcat ("/ical-writer/zone/", zones[i], NULL);

      g_test_add_data_func (path, zones[i], test_zone);
    }

  return g_test_run ();
}
