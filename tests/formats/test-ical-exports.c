/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "lanyard-format.h"
#include "lanyard-link.h"
#include "lanyard-schedule.h"
#include "lanyard-speaker.h"

/* What the calendars of various programs have in their own ways. */

static LanyardSchedule *
read_text (const char *text,
           GPtrArray  *remarks)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  GObject *schedule = lanyard_format_read (bytes, "cal", NULL, remarks, &error);

  g_assert_no_error (error);
  g_assert_true (LANYARD_IS_SCHEDULE (schedule));

  return LANYARD_SCHEDULE (schedule);
}

static LanyardSchedule *
read_exports (GPtrArray *remarks)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "exports.ics", NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);

  return read_text (text, remarks);
}

/* Writes people as "Name = Affiliation | Name". */
static void
assert_speakers (LanyardTalk *talk,
                 const char  *expected)
{
  GListModel *speakers = lanyard_talk_get_speakers (talk);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (speakers); i++)
    {
      g_autoptr (LanyardSpeaker) speaker = g_list_model_get_item (speakers, i);

      g_string_append_printf (text, "%s%s", i > 0 ? " | " : "", lanyard_speaker_get_name (speaker));
      if (lanyard_speaker_get_affiliation (speaker) != NULL)
        g_string_append_printf (text, " = %s", lanyard_speaker_get_affiliation (speaker));
    }

  g_assert_cmpstr (text->str, ==, expected);
}

static void
assert_time (GDateTime  *time,
             const char *expected)
{
  g_autofree char *found = time != NULL ? g_date_time_format_iso8601 (time) : NULL;

  g_assert_cmpstr (found, ==, expected);
}

static void
test_indico (void)
{
  g_autoptr (LanyardSchedule) schedule = read_exports (NULL);
  LanyardTalk *talk = lanyard_schedule_find_talk (schedule, "indico-contribution-7@indico.gears.example");

  assert_speakers (talk, "Ada Quill = Northwind University | Bela Straw");
  g_assert_true (g_str_has_prefix (lanyard_talk_get_abstract (talk), "All about grease."));
  g_assert_cmpstr (lanyard_talk_get_room (talk), ==, "Room 5 (House 2)");
  g_assert_cmpstr (lanyard_talk_get_url (talk), ==, "https://indico.gears.example/event/3/contributions/7/");
  g_assert_cmpuint (g_list_model_get_n_items (lanyard_talk_get_links (talk)), ==, 0);
}

static void
test_attendees (void)
{
  g_autoptr (LanyardSchedule) schedule = read_exports (NULL);
  LanyardTalk *talk = lanyard_schedule_find_talk (schedule, "penta-8");

  assert_speakers (talk, "Cleo Marsh | Dov Ash");
  assert_time (lanyard_talk_get_start (talk), "2031-06-04T09:00:00Z");
  assert_time (lanyard_talk_get_end (talk), "2031-06-04T09:45:00Z");
  g_assert_cmpstr (lanyard_track_get_name (lanyard_talk_get_track (talk)), ==, "Lecture");
}

static void
test_outlook (void)
{
  g_autoptr (LanyardSchedule) schedule = read_exports (NULL);
  LanyardTalk *talk = lanyard_schedule_find_talk (schedule, "outlook-9");
  LanyardTalk *day = lanyard_schedule_find_talk (schedule, "template-11");

  assert_time (lanyard_talk_get_start (talk), "2031-06-04T13:00:00Z");
  g_assert_cmpstr (lanyard_talk_get_language (talk), ==, "en-us");
  g_assert_cmpstr (lanyard_talk_get_abstract (talk), ==, "<p>Not <b>plain</b>.</p>");
  assert_speakers (talk, "Finn Oak");

  g_assert_cmpstr (lanyard_talk_get_abstract (day), ==, "Come in.");
  assert_time (lanyard_talk_get_start (day), "2031-06-04T22:00:00Z");
  assert_time (lanyard_talk_get_end (day), "2031-06-05T22:00:00Z");
}

static void
test_google (void)
{
  g_autoptr (GPtrArray) remarks = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (LanyardSchedule) schedule = read_exports (remarks);
  LanyardConference *conference = lanyard_schedule_get_conference (schedule);
  LanyardTalk       *talk = lanyard_schedule_find_talk (schedule, "google-10@google.com");
  g_autoptr (LanyardLink) link = g_list_model_get_item (lanyard_talk_get_links (talk), 0);

  g_assert_cmpstr (lanyard_conference_get_title (conference), ==, "Gears of All Kinds");
  g_assert_cmpstr (lanyard_conference_get_time_zone (conference), ==, "Europe/Berlin");
  g_assert_cmpuint (remarks->len, ==, 0);

  assert_time (lanyard_talk_get_start (talk), "2031-06-04T12:00:00Z");
  assert_speakers (talk, "");
  g_assert_true (lanyard_talk_is_cancelled (talk));
  g_assert_cmpstr (lanyard_talk_get_url (talk), ==, "https://gears.example/schedule/event/float/");
  g_assert_cmpuint (g_list_model_get_n_items (lanyard_talk_get_links (talk)), ==, 1);
  g_assert_cmpstr (lanyard_link_get_url (link), ==, "https://video.example/live");
}

/* Titles behind a bar, and after each what is found at its end. */
static void
assert_titles (const char        *prodid,
               const char *const *titles,
               const char        *expected)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GString) found = g_string_new (NULL);
  g_autoptr (LanyardSchedule) schedule = NULL;

  g_string_printf (text, "BEGIN:VCALENDAR\nPRODID:%s\nX-WR-CALNAME:Titles\n", prodid);
  for (guint i = 0; titles[i] != NULL; i++)
    g_string_append_printf (text, "BEGIN:VEVENT\nUID:%u\nDTSTART:2031060%uT080000Z\nSUMMARY:%s\nEND:VEVENT\n", i, i + 1, titles[i]);
  g_string_append (text, "END:VCALENDAR\n");

  schedule = read_text (text->str, NULL);
  for (guint i = 0; titles[i] != NULL; i++)
    {
      g_autofree char *id = g_strdup_printf ("%u", i);
      LanyardTalk     *talk = lanyard_schedule_find_talk (schedule, id);
      GListModel      *speakers = lanyard_talk_get_speakers (talk);

      g_string_append_printf (found, "%s%s", i > 0 ? "\n" : "", lanyard_talk_get_title (talk));
      for (guint j = 0; j < g_list_model_get_n_items (speakers); j++)
        {
          g_autoptr (LanyardSpeaker) speaker = g_list_model_get_item (speakers, j);

          g_string_append_printf (found, " [%s]", lanyard_speaker_get_name (speaker));
        }
    }

  g_assert_cmpstr (found->str, ==, expected);
}

static void
test_titles (void)
{
  const char *const people[] = { "Grease — Ada Quill", "Oil - a love story", "Gears — Bela Straw\\, Cleo Marsh", "Lunch", "Rust – Dov Ash and Edda Fern", NULL };
  const char *const words[] = { "Oil - a love story", "Gears - why they turn", "Lunch - with soup", "Grease - Ada Quill", NULL };
  const char *const mostly_words[] = { "Oil - a love story", "Gears - why they turn", "Lunch - with soup", "Grease - Ada Quill",
                                       "Rust - Bela Straw", "Main - Rusty Wheels", "About rusty wheels", NULL };
  const char *const topics[] = { "Main track - Rusty Wheels", "About rusty old wheels", "Side track - Better Gears", "On better gears", NULL };
  const char *const one[] = { "Rusty Wheels - Better Gears", "Lunch", NULL };

  assert_titles ("-//Gears//EN", people, "Grease [Ada Quill]\nOil - a love story\nGears [Bela Straw] [Cleo Marsh]\nLunch\nRust [Dov Ash] [Edda Fern]");
  assert_titles ("-//Gears//EN", words, "Oil - a love story\nGears - why they turn\nLunch - with soup\nGrease - Ada Quill");
  assert_titles ("-//Gears//EN", mostly_words,
                 "Oil - a love story\nGears - why they turn\nLunch - with soup\nGrease - Ada Quill\nRust - Bela Straw\nMain - Rusty Wheels\nAbout rusty wheels");
  assert_titles ("-//Gears//EN", topics, "Main track - Rusty Wheels\nAbout rusty old wheels\nSide track - Better Gears\nOn better gears");
  assert_titles ("-//Gears//EN", one, "Rusty Wheels - Better Gears\nLunch");
}

static void
test_pretalx (void)
{
  const char *const titles[] = { "Oil - a love story - ada\\, Bela Straw", "Lunch - ", "Gears", NULL };

  assert_titles ("-//pretalx//cfp.gears.example//gears", titles, "Oil - a love story [ada] [Bela Straw]\nLunch\nGears");
}

static void
assert_zone (const char *header,
             const char *start,
             const char *instant,
             guint       n_remarks)
{
  g_autofree char *text = g_strdup_printf ("BEGIN:VCALENDAR\nX-WR-CALNAME:Zone\n%s\nBEGIN:VEVENT\nUID:1\nSUMMARY:T\nDTSTART%s\nEND:VEVENT\nEND:VCALENDAR\n",
                                           header, start);
  g_autoptr (GPtrArray) remarks = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (LanyardSchedule) schedule = read_text (text, remarks);

  assert_time (lanyard_talk_get_start (lanyard_schedule_find_talk (schedule, "1")), instant);
  g_assert_cmpuint (remarks->len, ==, n_remarks);
}

static void
test_zones (void)
{
  const char *one_zone = "BEGIN:VTIMEZONE\nTZID:Asia/Tokyo\nBEGIN:STANDARD\nDTSTART:19700101T000000\nTZOFFSETFROM:+0900\nTZOFFSETTO:+0900\nEND:STANDARD\nEND:VTIMEZONE";

  /* The tests run in universal time. */
  assert_zone ("X-A:b", ":20310604T100000", "2031-06-04T10:00:00Z", 1);
  assert_zone ("X-A:b", ";TZID=Nowhere/Land:20310604T100000", "2031-06-04T10:00:00Z", 1);
  assert_zone ("X-WR-TIMEZONE:Asia/Tokyo", ":20310604T100000", "2031-06-04T01:00:00Z", 0);
  assert_zone ("X-WR-TIMEZONE:Tokyo Standard Time", ":20310604T100000", "2031-06-04T01:00:00Z", 0);
  assert_zone (one_zone, ":20310604T100000", "2031-06-04T01:00:00Z", 0);
  assert_zone ("X-A:b", ";TZID=Asia/Tokyo:20310604T100000", "2031-06-04T01:00:00Z", 0);
  assert_zone ("X-A:b", ";TZID=\"/x.example/20310101/Asia/Tokyo\":20310604T100000", "2031-06-04T01:00:00Z", 0);
  assert_zone ("X-A:b", ";TZID=Central Standard Time (Mexico):20310604T100000", "2031-06-04T16:00:00Z", 0);
  assert_zone ("X-A:b", ";TZID=tokyo standard time:20310604T100000", "2031-06-04T01:00:00Z", 0);
}

static void
test_cancelled_calendar (void)
{
  g_autoptr (LanyardSchedule) schedule = read_text ("BEGIN:VCALENDAR\nMETHOD:CANCEL\nBEGIN:VEVENT\nUID:1\nSUMMARY:T\n"
                                                    "DTSTART:20310604T080000Z\nEND:VEVENT\nEND:VCALENDAR\n",
                                                    NULL);

  g_assert_true (lanyard_talk_is_cancelled (lanyard_schedule_find_talk (schedule, "1")));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/ical-exports/indico", test_indico);
  g_test_add_func ("/ical-exports/attendees", test_attendees);
  g_test_add_func ("/ical-exports/outlook", test_outlook);
  g_test_add_func ("/ical-exports/google", test_google);
  g_test_add_func ("/ical-exports/titles", test_titles);
  g_test_add_func ("/ical-exports/pretalx", test_pretalx);
  g_test_add_func ("/ical-exports/zones", test_zones);
  g_test_add_func ("/ical-exports/cancelled-calendar", test_cancelled_calendar);

  return g_test_run ();
}
