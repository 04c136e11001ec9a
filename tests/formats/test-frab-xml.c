/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "lanyard-error.h"
#include "lanyard-format.h"
#include "lanyard-link.h"
#include "lanyard-schedule.h"
#include "lanyard-speaker.h"

#define HEAD "<schedule><conference><title>T</title>"
#define DAY "</conference><day date='2031-05-04'><room name='A'>"
#define TAIL "</room></day></schedule>"

static LanyardSchedule *
read_text (const char *text,
           gssize      length,
           GPtrArray  *remarks)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, length < 0 ? strlen (text) : (gsize) length);
  g_autoptr (GError) error = NULL;
  GObject *schedule = lanyard_format_read (bytes, "schedule.xml", NULL, remarks, &error);

  g_assert_no_error (error);
  g_assert_true (LANYARD_IS_SCHEDULE (schedule));

  return LANYARD_SCHEDULE (schedule);
}

static LanyardSchedule *
read_fixture (GPtrArray *remarks)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "frab.xml", NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);

  return read_text (text, -1, remarks);
}

static void
assert_refused (const char *text,
                int         code,
                const char *message)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;

  g_assert_null (lanyard_format_read (bytes, "schedule.xml", NULL, NULL, &error));
  g_assert_error (error, LANYARD_ERROR, code);
  g_assert_nonnull (strstr (error->message, message));
}

static void
assert_time (GDateTime  *time,
             const char *expected)
{
  g_autofree char *found = time != NULL ? g_date_time_format_iso8601 (time) : NULL;

  g_assert_cmpstr (found, ==, expected);
}

static LanyardTalk *
find_title (LanyardSchedule *schedule,
            const char      *title)
{
  GListModel *talks = lanyard_schedule_list_talks (schedule);

  for (guint i = 0; i < g_list_model_get_n_items (talks); i++)
    {
      g_autoptr (LanyardTalk) talk = g_list_model_get_item (talks, i);

      if (g_strcmp0 (lanyard_talk_get_title (talk), title) == 0)
        return talk;
    }

  g_assert_not_reached ();
}

static void
test_conference (void)
{
  g_autoptr (GPtrArray) remarks = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (LanyardSchedule) schedule = read_fixture (remarks);
  LanyardConference *conference = lanyard_schedule_get_conference (schedule);

  g_assert_cmpuint (g_list_model_get_n_items (lanyard_schedule_list_talks (schedule)), ==, 4);
  g_assert_cmpstr (lanyard_conference_get_title (conference), ==, "Looms 2031");
  g_assert_cmpstr (lanyard_conference_get_time_zone (conference), ==, "Europe/Brussels");
  g_assert_cmpstr (lanyard_conference_get_location (conference), ==, "Ghent");
  g_assert_cmpstr (lanyard_conference_get_url (conference), ==, "https://looms.example/2031/");
  assert_time (lanyard_conference_get_start (conference), "2031-10-23T22:00:00Z");
  g_assert_cmpuint (remarks->len, ==, 2);
  g_assert_nonnull (strstr (g_ptr_array_index (remarks, 0), "time"));
  g_assert_nonnull (strstr (g_ptr_array_index (remarks, 1), "identifiers"));
}

static void
test_talk (void)
{
  g_autoptr (LanyardSchedule) schedule = read_fixture (NULL);
  LanyardTalk *talk = lanyard_schedule_find_talk (schedule, "22222222-aaaa-4bbb-8ccc-000000000001");
  GListModel  *speakers = lanyard_talk_get_speakers (talk);
  GListModel  *links = lanyard_talk_get_links (talk);
  g_autoptr (LanyardSpeaker) second = g_list_model_get_item (speakers, 1);
  g_autoptr (LanyardSpeaker) first = g_list_model_get_item (speakers, 0);
  g_autoptr (LanyardLink) page = NULL;
  g_autoptr (LanyardLink) notes = g_list_model_get_item (links, 1);

  g_assert_cmpstr (lanyard_talk_get_title (talk), ==, "Warp & Weft");
  g_assert_cmpstr (lanyard_talk_get_subtitle (talk), ==, "A beginning");
  g_assert_cmpstr (lanyard_talk_get_abstract (talk), ==, "Short.\n\n<p>Long.</p>");
  g_assert_cmpstr (lanyard_talk_get_room (talk), ==, "Weaving Hall");
  g_assert_cmpstr (lanyard_talk_get_kind (talk), ==, "lecture");
  g_assert_cmpstr (lanyard_talk_get_language (talk), ==, "en");
  g_assert_cmpstr (lanyard_talk_get_url (talk), ==, "https://looms.example/2031/events/1.html");
  g_assert_cmpint (lanyard_track_get_color (lanyard_talk_get_track (talk)), ==, LANYARD_TRACK_COLOR_RED);
  g_assert_true (lanyard_talk_is_unrecorded (talk));
  assert_time (lanyard_talk_get_start (talk), "2031-10-25T08:00:00Z");
  assert_time (lanyard_talk_get_end (talk), "2031-10-25T08:45:00Z");
  g_assert_cmpuint (g_list_model_get_n_items (speakers), ==, 2);
  g_assert_cmpstr (lanyard_speaker_get_name (second), ==, "Bo Treadle");
  g_assert_null (lanyard_speaker_get_links (second));
  g_assert_cmpuint (g_list_model_get_n_items (lanyard_speaker_get_links (first)), ==, 1);
  page = g_list_model_get_item (lanyard_speaker_get_links (first), 0);
  g_assert_cmpstr (lanyard_link_get_url (page), ==, "https://looms.example/2031/people/ada.html");
  g_assert_cmpuint (g_list_model_get_n_items (links), ==, 2);
  g_assert_cmpstr (lanyard_link_get_url (notes), ==, "https://looms.example/2031/notes.txt");
}

/* The night from the 25th to the 26th is the one on which the clocks go back. */
static void
test_times (void)
{
  g_autoptr (LanyardSchedule) schedule = read_fixture (NULL);
  LanyardTalk *night = find_title (schedule, "Night Shift");
  LanyardTalk *late = find_title (schedule, "Another Second One");

  assert_time (lanyard_talk_get_start (night), "2031-10-25T23:30:00Z");
  assert_time (lanyard_talk_get_end (night), "2031-10-26T01:00:00Z");
  g_assert_cmpstr (lanyard_talk_get_room (night), ==, "Weaving Hall");
  g_assert_cmpstr (lanyard_talk_get_abstract (night), ==, "With bold words.");
  assert_time (lanyard_talk_get_start (late), "2031-10-25T21:00:00Z");
  assert_time (lanyard_talk_get_end (late), "2031-10-25T22:30:00Z");
  g_assert_true (lanyard_talk_is_cancelled (late));
  g_assert_null (lanyard_talk_get_start (find_title (schedule, "Some Day")));
}

static void
test_offset (void)
{
  g_autoptr (GPtrArray) remarks = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (LanyardSchedule) schedule = NULL;

  schedule = read_text (HEAD DAY "<event id='1'><title>First</title><start>09:00</start></event>"
                                 "<event id='2'><date>2031-05-04T10:00:00+09:00</date><title>Second</title></event>" TAIL,
                        -1, remarks);

  g_assert_cmpstr (lanyard_conference_get_time_zone (lanyard_schedule_get_conference (schedule)), ==, "+09:00");
  assert_time (lanyard_talk_get_start (find_title (schedule, "First")), "2031-05-04T00:00:00Z");
  assert_time (lanyard_talk_get_start (find_title (schedule, "Second")), "2031-05-04T01:00:00Z");
  g_assert_cmpuint (remarks->len, ==, 1);
}

/* Some exporters date a day by universal time; its start tells where it really begins. */
static void
test_day_in_universal_time (void)
{
  g_autoptr (LanyardSchedule) schedule = NULL;

  schedule = read_text ("<schedule><conference><title>T</title><time_zone_name>Asia/Kolkata</time_zone_name></conference>"
                        "<day date='2031-05-03' start='2031-05-03T21:30:00+00:00'><room name='A'>"
                        "<event id='1'><title>Morning</title><start>10:00</start></event>"
                        "<event id='2'><title>Night</title><start>02:00</start></event>" TAIL,
                        -1, NULL);

  assert_time (lanyard_talk_get_start (find_title (schedule, "Morning")), "2031-05-04T04:30:00Z");
  assert_time (lanyard_talk_get_start (find_title (schedule, "Night")), "2031-05-04T20:30:00Z");
}

static void
test_latin_1 (void)
{
  g_autoptr (LanyardSchedule) declared = NULL;
  g_autoptr (LanyardSchedule) wrong = NULL;

  declared = read_text ("<?xml version='1.0' encoding='ISO-8859-1'?>" HEAD DAY "<event id='1'><title>Caf\xe9</title></event>" TAIL, -1, NULL);
  wrong = read_text ("<?xml version='1.0' encoding='UTF-8'?>" HEAD DAY "<event id='1'><title>Caf\xe9</title></event>" TAIL, -1, NULL);

  g_assert_nonnull (find_title (declared, "Café"));
  g_assert_nonnull (find_title (wrong, "Café"));
}

static void
test_hostile (void)
{
  g_autoptr (GString) deep = g_string_new (HEAD DAY "<event id='1'><title>x</title>");

  assert_refused (HEAD DAY "\n<event id='1'><title>Half", LANYARD_ERROR_DAMAGED, "breaks in line 2");
  assert_refused (HEAD DAY "<event id='1'></evnt>" TAIL, LANYARD_ERROR_DAMAGED, "breaks in line 1");
  assert_refused (HEAD DAY TAIL, LANYARD_ERROR_EMPTY, "no talk");
  assert_refused ("<schedule><day><entry id='1'><title>x</title></entry></day></schedule>", LANYARD_ERROR_UNKNOWN_FORMAT, "neither");

  for (guint i = 0; i < 100; i++)
    g_string_append (deep, "<b>");
  assert_refused (deep->str, LANYARD_ERROR_DAMAGED, "nested too deeply");
}

/* Entities of other files, or of each other, come to nothing. */
static void
test_entities (void)
{
  g_autoptr (LanyardSchedule) schedule = NULL;

  schedule = read_text ("<?xml version='1.0'?><!DOCTYPE schedule [<!ENTITY f SYSTEM 'file:///etc/passwd'>"
                        "<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;'>]>" HEAD DAY
                        "<event id='1'><title>T&f;&b;</title></event>" TAIL,
                        -1, NULL);

  g_assert_nonnull (find_title (schedule, "T"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/frab-xml/conference", test_conference);
  g_test_add_func ("/frab-xml/talk", test_talk);
  g_test_add_func ("/frab-xml/times", test_times);
  g_test_add_func ("/frab-xml/offset", test_offset);
  g_test_add_func ("/frab-xml/day-in-universal-time", test_day_in_universal_time);
  g_test_add_func ("/frab-xml/latin-1", test_latin_1);
  g_test_add_func ("/frab-xml/hostile", test_hostile);
  g_test_add_func ("/frab-xml/entities", test_entities);

  return g_test_run ();
}
