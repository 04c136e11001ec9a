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

static GBytes *
load (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", name, NULL);
  g_autoptr (GError) error = NULL;
  char *content;
  gsize length;

  g_file_get_contents (path, &content, &length, &error);
  g_assert_no_error (error);

  return g_bytes_new_take (content, length);
}

static LanyardSchedule *
read_fixture (const char *name,
              GPtrArray  *remarks)
{
  g_autoptr (GBytes) bytes = load (name);
  g_autoptr (GError) error = NULL;
  GObject *schedule = lanyard_format_read (bytes, name, NULL, remarks, &error);

  g_assert_no_error (error);
  g_assert_true (LANYARD_IS_SCHEDULE (schedule));

  return LANYARD_SCHEDULE (schedule);
}

static void
assert_time (GDateTime  *time,
             const char *expected)
{
  g_autofree char *found = time != NULL ? g_date_time_format_iso8601 (time) : NULL;

  g_assert_cmpstr (found, ==, expected);
}

static void
test_conference (void)
{
  g_autoptr (GPtrArray) remarks = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (LanyardSchedule) schedule = read_fixture ("frab.json", remarks);
  LanyardConference *conference = lanyard_schedule_get_conference (schedule);

  g_assert_cmpuint (g_list_model_get_n_items (lanyard_schedule_list_talks (schedule)), ==, 4);
  g_assert_cmpstr (lanyard_conference_get_id (conference), ==, "gears.example/2031");
  g_assert_cmpstr (lanyard_conference_get_title (conference), ==, "Gears 2031");
  g_assert_cmpstr (lanyard_conference_get_time_zone (conference), ==, "Europe/Oslo");
  g_assert_cmpstr (lanyard_conference_get_location (conference), ==, "Bergen");
  g_assert_cmpstr (lanyard_conference_get_url (conference), ==, "https://gears.example/2031/");
  assert_time (lanyard_conference_get_start (conference), "2031-06-03T22:00:00Z");
  assert_time (lanyard_conference_get_end (conference), "2031-06-05T21:59:59Z");
  g_assert_cmpuint (remarks->len, ==, 0);
}

static void
test_talk (void)
{
  g_autoptr (LanyardSchedule) schedule = read_fixture ("frab.json", NULL);
  LanyardTalk *talk = lanyard_schedule_find_talk (schedule, "11111111-aaaa-4bbb-8ccc-000000000001");

  g_assert_cmpstr (lanyard_talk_get_title (talk), ==, "Oil and Water");
  g_assert_cmpstr (lanyard_talk_get_subtitle (talk), ==, "And why not");
  g_assert_cmpstr (lanyard_talk_get_abstract (talk), ==, "Short.\n\nLong.");
  g_assert_cmpstr (lanyard_talk_get_room (talk), ==, "Aurora");
  g_assert_cmpstr (lanyard_talk_get_kind (talk), ==, "lecture");
  g_assert_cmpstr (lanyard_talk_get_language (talk), ==, "en");
  g_assert_cmpstr (lanyard_talk_get_url (talk), ==, "https://gears.example/2031/fahrplan/events/1.html");
  g_assert_true (lanyard_talk_is_unrecorded (talk));
  g_assert_false (lanyard_talk_is_cancelled (talk));
  assert_time (lanyard_talk_get_start (talk), "2031-06-04T09:00:00Z");
  assert_time (lanyard_talk_get_end (talk), "2031-06-04T09:45:00Z");
  g_assert_cmpint (lanyard_track_get_color (lanyard_talk_get_track (talk)), ==, LANYARD_TRACK_COLOR_RED);
  g_assert_true (lanyard_talk_get_track (talk) == lanyard_talk_get_track (lanyard_schedule_find_talk (schedule, "2")));
}

static void
assert_link (LanyardSpeaker *speaker,
             guint           position,
             const char     *title,
             const char     *url)
{
  g_autoptr (LanyardLink) link = g_list_model_get_item (lanyard_speaker_get_links (speaker), position);

  g_assert_nonnull (link);
  g_assert_cmpstr (lanyard_link_get_title (link), ==, title);
  g_assert_cmpstr (lanyard_link_get_url (link), ==, url);
}

static void
test_links_of_speakers (void)
{
  g_autoptr (LanyardSchedule) schedule = read_fixture ("frab.json", NULL);
  LanyardTalk *talk = lanyard_schedule_find_talk (schedule, "11111111-aaaa-4bbb-8ccc-000000000001");
  LanyardTalk *rust = lanyard_schedule_find_talk (schedule, "CCCCCC");
  g_autoptr (LanyardSpeaker) ada = g_list_model_get_item (lanyard_talk_get_speakers (talk), 0);
  g_autoptr (LanyardSpeaker) bela = g_list_model_get_item (lanyard_talk_get_speakers (talk), 1);
  g_autoptr (LanyardSpeaker) cy = g_list_model_get_item (lanyard_talk_get_speakers (rust), 0);

  g_assert_cmpuint (g_list_model_get_n_items (lanyard_speaker_get_links (ada)), ==, 3);
  assert_link (ada, 0, "Code", "https://forge.example/ada");
  assert_link (ada, 1, "Home", "https://ada.example/");
  assert_link (ada, 2, NULL, "https://gears.example/2031/fahrplan/people/ada");
  g_assert_null (lanyard_speaker_get_links (bela));

  g_assert_cmpuint (g_list_model_get_n_items (lanyard_speaker_get_links (cy)), ==, 1);
  assert_link (cy, 0, NULL, "https://gears.example/2031/speaker/DDDDDD/");
}

/* A person with a hundred links has twenty of them. */
static void
test_many_links_of_a_speaker (void)
{
  g_autoptr (GString) text = g_string_new ("{\"schedule\":{\"conference\":{\"title\":\"T\",\"days\":[{\"date\":\"2031-06-04\",\"rooms\":"
                                           "{\"R\":[{\"id\":1,\"title\":\"A\",\"start\":\"10:00\",\"persons\":[{\"name\":\"N\",\"links\":[");
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (LanyardSchedule) schedule = NULL;
  g_autoptr (LanyardSpeaker) speaker = NULL;

  for (guint i = 0; i < 100; i++)
    g_string_append_printf (text, "%s\"https://example.org/%u\"", i > 0 ? "," : "", i);

  g_string_append (text, "]}]}]}}]}}}");
  bytes = g_bytes_new (text->str, text->len);
  schedule = LANYARD_SCHEDULE (lanyard_format_read (bytes, "file", NULL, NULL, NULL));
  speaker = g_list_model_get_item (lanyard_talk_get_speakers (lanyard_schedule_find_talk (schedule, "1")), 0);
  g_assert_cmpuint (g_list_model_get_n_items (lanyard_speaker_get_links (speaker)), ==, 20);
}

static void
test_speakers_and_links (void)
{
  g_autoptr (LanyardSchedule) schedule = read_fixture ("frab.json", NULL);
  LanyardTalk *talk = lanyard_schedule_find_talk (schedule, "11111111-aaaa-4bbb-8ccc-000000000001");
  g_autoptr (LanyardSpeaker) ada = g_list_model_get_item (lanyard_talk_get_speakers (talk), 0);
  g_autoptr (LanyardSpeaker) bela = g_list_model_get_item (lanyard_talk_get_speakers (talk), 1);
  g_autoptr (LanyardLink) slides = g_list_model_get_item (lanyard_talk_get_links (talk), 1);

  g_assert_cmpstr (lanyard_speaker_get_name (ada), ==, "Ada Quill");
  g_assert_cmpstr (lanyard_speaker_get_affiliation (ada), ==, "Northwind");
  g_assert_cmpstr (lanyard_speaker_get_biography (ada), ==, "Turns things.");
  g_assert_cmpstr (lanyard_speaker_get_picture (ada), ==, "https://gears.example/2031/fahrplan/images/ada.png");
  g_assert_cmpstr (lanyard_speaker_get_name (bela), ==, "Bela Straw");
  g_assert_null (lanyard_speaker_get_affiliation (bela));

  g_assert_cmpuint (g_list_model_get_n_items (lanyard_talk_get_links (talk)), ==, 2);
  g_assert_cmpstr (lanyard_link_get_title (slides), ==, "Slides");
  g_assert_cmpstr (lanyard_link_get_url (slides), ==, "https://gears.example/2031/slides.pdf");
}

static void
test_times (void)
{
  g_autoptr (LanyardSchedule) schedule = read_fixture ("frab.json", NULL);
  LanyardTalk *night = lanyard_schedule_find_talk (schedule, "2");
  LanyardTalk *rust = lanyard_schedule_find_talk (schedule, "CCCCCC");
  LanyardTalk *precise = lanyard_schedule_find_talk (schedule, "4");

  assert_time (lanyard_talk_get_start (night), "2031-06-04T22:30:00Z");
  assert_time (lanyard_talk_get_end (night), "2031-06-06T00:00:00Z");
  g_assert_cmpstr (lanyard_talk_get_abstract (night), ==, "Same.");
  g_assert_cmpstr (lanyard_talk_get_room (night), ==, "Aurora");

  assert_time (lanyard_talk_get_start (rust), "2031-06-04T08:00:00Z");
  assert_time (lanyard_talk_get_end (rust), "2031-06-04T08:20:00Z");
  g_assert_true (lanyard_talk_is_cancelled (rust));
  g_assert_cmpstr (lanyard_talk_get_title (rust), ==, "Rust");

  assert_time (lanyard_talk_get_start (precise), "2031-06-04T10:00:00Z");
  assert_time (lanyard_talk_get_end (precise), "2031-06-04T11:00:00Z");
  g_assert_true (lanyard_talk_is_cancelled (precise));
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

  return NULL;
}

static void
test_odd (void)
{
  g_autoptr (GPtrArray) remarks = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (LanyardSchedule) schedule = read_fixture ("frab-odd.json", remarks);
  LanyardConference *conference = lanyard_schedule_get_conference (schedule);
  GListModel        *talks = lanyard_schedule_list_talks (schedule);

  g_assert_cmpuint (g_list_model_get_n_items (talks), ==, 8);
  g_assert_cmpstr (lanyard_conference_get_title (conference), ==, "Gears");
  g_assert_cmpstr (lanyard_conference_get_id (conference), ==, "gears");
  g_assert_cmpstr (lanyard_conference_get_time_zone (conference), ==, "-05:00");
  assert_time (lanyard_conference_get_start (conference), "2031-01-04T10:00:00Z");
  assert_time (lanyard_conference_get_end (conference), "2031-01-04T16:00:00Z");
  g_assert_cmpuint (remarks->len, ==, 3);

  g_assert_null (lanyard_talk_get_start (find_title (schedule, "Bad times")));
  g_assert_nonnull (lanyard_talk_get_start (find_title (schedule, "Backwards")));
  g_assert_null (lanyard_talk_get_end (find_title (schedule, "Backwards")));
  g_assert_cmpstr (lanyard_talk_get_room (find_title (schedule, "Untitled")), ==, "8");
  g_assert_cmpuint (g_list_model_get_n_items (lanyard_talk_get_speakers (find_title (schedule, "Persons of all kinds"))), ==, 3);
}

static void
test_identity (void)
{
  g_autoptr (LanyardSchedule) schedule = read_fixture ("frab-odd.json", NULL);
  g_autoptr (LanyardSchedule) again = read_fixture ("frab-odd.json", NULL);
  GListModel *talks = lanyard_schedule_list_talks (schedule);

  /* "same" is no identity; 1 is one; 2 stands three times, and leaves title and speaker. */
  g_assert_null (lanyard_schedule_find_talk (schedule, "same"));
  g_assert_null (lanyard_schedule_find_talk (schedule, "2"));
  g_assert_cmpstr (lanyard_talk_get_title (lanyard_schedule_find_talk (schedule, "1")), ==, "First");
  g_assert_cmpstr (lanyard_talk_get_title (lanyard_schedule_find_talk (schedule, "5")), ==, "Untitled");

  for (guint i = 0; i < g_list_model_get_n_items (talks); i++)
    {
      g_autoptr (LanyardTalk) talk = g_list_model_get_item (talks, i);
      LanyardTalk *same = lanyard_schedule_find_talk (again, lanyard_talk_get_id (talk));

      g_assert_true (lanyard_schedule_find_talk (schedule, lanyard_talk_get_id (talk)) == talk);
      g_assert_nonnull (same);
      g_assert_cmpstr (lanyard_talk_get_title (same), ==, lanyard_talk_get_title (talk));
    }
}

static void
assert_error (const char *text,
              int         code,
              const char *word)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;

  g_assert_null (lanyard_format_read (bytes, "file", NULL, NULL, &error));
  g_assert_error (error, LANYARD_ERROR, code);
  g_assert_nonnull (strstr (error->message, word));
}

static void
test_errors (void)
{
  g_autoptr (GString) deep = g_string_new ("{\"schedule\":\n");

  for (guint i = 0; i < 100000; i++)
    g_string_append (deep, "[");

  assert_error ("{\"schedule\": {}}", LANYARD_ERROR_EMPTY, "no talk");
  assert_error ("{\"schedule\": null}", LANYARD_ERROR_EMPTY, "no talk");
  assert_error ("{\n\"schedule\": {\n\"conference\": oops}}", LANYARD_ERROR_DAMAGED, "line 3");
  assert_error ("{\"schedule\": {\"conference\": {},}}", LANYARD_ERROR_DAMAGED, "line 1");
  assert_error (deep->str, LANYARD_ERROR_DAMAGED, "nested too deeply in line 2");
}

static void
assert_id (const char *url,
           const char *id)
{
  g_autofree char *text = g_strdup_printf ("{\"schedule\":{\"conference\":{\"url\":\"%s\",\"acronym\":\"short\",\"days\":["
                                           "{\"date\":\"2031-01-01\",\"rooms\":{\"A\":[{\"title\":\"T\"}]}}]}}}",
                                           url);
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GObject) schedule = lanyard_format_read (bytes, "file", NULL, NULL, NULL);

  g_assert_cmpstr (lanyard_conference_get_id (lanyard_schedule_get_conference (LANYARD_SCHEDULE (schedule))), ==, id);
}

static void
test_conference_id (void)
{
  assert_id ("https://wcnordic31.sched.com/", "wcnordic31.sched.com");
  assert_id ("http://wcnordic31.sched.com/event/1/x", "wcnordic31.sched.com");
  assert_id ("https://www.Gears.example", "gears.example");
  assert_id ("https://many.example/gears31/schedule/", "many.example/gears31");
  assert_id ("https://many.example/gears/2031/Fahrplan/", "many.example/gears/2031");
  assert_id ("https://gears.example/index.html", "gears.example");
  assert_id ("ftp://gears.example/", "short");
  assert_id ("https://ada@gears.example/", "short");
}

/* Reads a fixture cut off at every third byte, and with that byte changed. */
static void
test_damage (gconstpointer name)
{
  g_autoptr (GBytes) bytes = load (name);
  gsize       length;
  const char *data = g_bytes_get_data (bytes, &length);

  for (gsize i = 0; i < length; i += 3)
    {
      g_autofree char *copy = g_memdup2 (data, length);
      g_autoptr (GBytes) cut = g_bytes_new (data, i);
      g_autoptr (GBytes) changed = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (GObject) none = lanyard_format_read (cut, name, NULL, NULL, &error);
      g_autoptr (GObject) some = NULL;

      /* Only the line feed behind the last bracket can be missing from a whole file. */
      g_assert_true ((none == NULL) == (error != NULL));
      g_assert_true (none == NULL || i + 1 == length);

      copy[i] = (char) (copy[i] ^ (0x20 << i % 3));
      changed = g_bytes_new_take (g_steal_pointer (&copy), length);
      some = lanyard_format_read (changed, name, NULL, NULL, NULL);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/frab-json/conference", test_conference);
  g_test_add_func ("/frab-json/talk", test_talk);
  g_test_add_func ("/frab-json/speakers-and-links", test_speakers_and_links);
  g_test_add_func ("/frab-json/links-of-speakers", test_links_of_speakers);
  g_test_add_func ("/frab-json/many-links-of-a-speaker", test_many_links_of_a_speaker);
  g_test_add_func ("/frab-json/times", test_times);
  g_test_add_func ("/frab-json/odd", test_odd);
  g_test_add_func ("/frab-json/identity", test_identity);
  g_test_add_func ("/frab-json/errors", test_errors);
  g_test_add_func ("/frab-json/conference-id", test_conference_id);
  g_test_add_data_func ("/frab-json/damage/plain", "frab.json", test_damage);
  g_test_add_data_func ("/frab-json/damage/odd", "frab-odd.json", test_damage);

  return g_test_run ();
}
