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

static LanyardSchedule *
read_text (const char *text,
           GPtrArray  *remarks)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  GObject *schedule = lanyard_format_read (bytes, "file", NULL, remarks, &error);

  g_assert_no_error (error);
  g_assert_true (LANYARD_IS_SCHEDULE (schedule));

  return LANYARD_SCHEDULE (schedule);
}

static LanyardSchedule *
read_fixture (const char *name,
              GPtrArray  *remarks)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", name, NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);

  return read_text (text, remarks);
}

static void
assert_time (GDateTime  *time,
             const char *expected)
{
  g_autofree char *found = time != NULL ? g_date_time_format_iso8601 (time) : NULL;

  g_assert_cmpstr (found, ==, expected);
}

static void
assert_link (LanyardTalk *talk,
             guint        i,
             const char  *title,
             const char  *url)
{
  g_autoptr (LanyardLink) link = g_list_model_get_item (lanyard_talk_get_links (talk), i);

  g_assert_nonnull (link);
  g_assert_cmpstr (lanyard_link_get_title (link), ==, title);
  g_assert_cmpstr (lanyard_link_get_url (link), ==, url);
}

static void
assert_speaker (LanyardTalk *talk,
                guint        i,
                const char  *name,
                const char  *affiliation)
{
  g_autoptr (LanyardSpeaker) speaker = g_list_model_get_item (lanyard_talk_get_speakers (talk), i);

  g_assert_nonnull (speaker);
  g_assert_cmpstr (lanyard_speaker_get_name (speaker), ==, name);
  g_assert_cmpstr (lanyard_speaker_get_affiliation (speaker), ==, affiliation);
}

static void
test_conference (void)
{
  g_autoptr (GPtrArray) remarks = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (LanyardSchedule) schedule = read_fixture ("frab-flat.json", remarks);
  LanyardConference *conference = lanyard_schedule_get_conference (schedule);

  g_assert_cmpuint (g_list_model_get_n_items (lanyard_schedule_list_talks (schedule)), ==, 3);
  g_assert_cmpstr (lanyard_conference_get_id (conference), ==, "gears.example/2031");
  g_assert_cmpstr (lanyard_conference_get_title (conference), ==, "Gears 2031");
  g_assert_cmpstr (lanyard_conference_get_time_zone (conference), ==, "Europe/Oslo");
  assert_time (lanyard_conference_get_start (conference), "2031-06-03T22:00:00Z");
  assert_time (lanyard_conference_get_end (conference), "2031-06-05T21:59:59Z");
  g_assert_cmpuint (remarks->len, ==, 0);
}

static void
test_talk (void)
{
  g_autoptr (LanyardSchedule) schedule = read_fixture ("frab-flat.json", NULL);
  LanyardTalk *talk = lanyard_schedule_find_talk (schedule, "dddddddd-0000-4000-8000-000000000001");
  g_autoptr (LanyardSpeaker) ada = NULL;

  g_assert_cmpstr (lanyard_talk_get_title (talk), ==, "Oil and Water");
  g_assert_null (lanyard_talk_get_subtitle (talk));
  g_assert_cmpstr (lanyard_talk_get_abstract (talk), ==, "Short.\n\nLong.");
  g_assert_cmpstr (lanyard_talk_get_room (talk), ==, "House 2, Aurora");
  g_assert_cmpstr (lanyard_talk_get_kind (talk), ==, "lightning talk");
  g_assert_cmpstr (lanyard_talk_get_language (talk), ==, "en");
  g_assert_cmpstr (lanyard_talk_get_url (talk), ==, "https://gears.example/2031/hub/event/oil/");
  g_assert_cmpstr (lanyard_track_get_name (lanyard_talk_get_track (talk)), ==, "Making");
  g_assert_cmpint (lanyard_track_get_color (lanyard_talk_get_track (talk)), ==, LANYARD_TRACK_COLOR_RED);
  g_assert_false (lanyard_talk_is_cancelled (talk));
  assert_time (lanyard_talk_get_start (talk), "2031-06-04T08:30:00Z");
  assert_time (lanyard_talk_get_end (talk), "2031-06-04T09:00:00Z");

  g_assert_cmpuint (g_list_model_get_n_items (lanyard_talk_get_speakers (talk)), ==, 2);
  assert_speaker (talk, 0, "Ada Quill", "Northwind");
  assert_speaker (talk, 1, "Bela Straw", NULL);
  ada = g_list_model_get_item (lanyard_talk_get_speakers (talk), 0);
  g_assert_cmpstr (lanyard_speaker_get_biography (ada), ==, "Turns things.");
  g_assert_cmpstr (lanyard_speaker_get_picture (ada), ==, "https://cfp.gears.example/media/ada.png");

  g_assert_cmpuint (g_list_model_get_n_items (lanyard_talk_get_links (talk)), ==, 4);
  assert_link (talk, 0, "All about oil", "https://oil.example/");
  assert_link (talk, 1, "Feedback", "https://cfp.gears.example/talk/OILOIL/feedback/");
  assert_link (talk, 2, NULL, "https://water.example/");
  assert_link (talk, 3, "Slides", "https://gears.example/2031/hub/media/oil.pdf");
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
test_references (void)
{
  g_autoptr (LanyardSchedule) schedule = read_fixture ("frab-flat.json", NULL);
  LanyardTalk *night = lanyard_schedule_find_talk (schedule, "dddddddd-0000-4000-8000-000000000002");
  LanyardTalk *lunch = find_title (schedule, "Lunch");

  assert_time (lanyard_talk_get_start (night), "2031-06-04T22:15:00Z");
  assert_time (lanyard_talk_get_end (night), "2031-06-04T23:45:00Z");
  g_assert_cmpstr (lanyard_talk_get_room (night), ==, "Borealis");
  g_assert_cmpstr (lanyard_track_get_name (lanyard_talk_get_track (night)), ==, "Mending");
  g_assert_cmpstr (lanyard_talk_get_kind (night), ==, "workshop");
  g_assert_cmpstr (lanyard_talk_get_url (night), ==, "https://cfp.gears.example/talk/NIGHTS/");
  g_assert_true (lanyard_talk_is_cancelled (night));
  g_assert_cmpuint (g_list_model_get_n_items (lanyard_talk_get_links (night)), ==, 1);
  assert_link (night, 0, "Feedback", "https://cfp.gears.example/talk/NIGHTS/feedback/");

  assert_time (lanyard_talk_get_start (lunch), "2031-06-05T10:00:00Z");
  g_assert_null (lanyard_talk_get_room (lunch));
}

static void
test_odd (void)
{
  g_autoptr (LanyardSchedule) schedule = read_fixture ("frab-flat-odd.json", NULL);
  LanyardConference *conference = lanyard_schedule_get_conference (schedule);
  LanyardTalk       *names = lanyard_schedule_find_talk (schedule, "1");
  LanyardTalk       *nothing = lanyard_schedule_find_talk (schedule, "2");
  LanyardTalk       *house = lanyard_schedule_find_talk (schedule, "3");
  LanyardTalk       *languages = lanyard_schedule_find_talk (schedule, "4");

  g_assert_cmpuint (g_list_model_get_n_items (lanyard_schedule_list_talks (schedule)), ==, 5);
  g_assert_cmpstr (lanyard_conference_get_title (conference), ==, "Odd Gears");
  g_assert_cmpstr (lanyard_conference_get_time_zone (conference), ==, "America/Toronto");

  g_assert_cmpuint (g_list_model_get_n_items (lanyard_talk_get_speakers (names)), ==, 2);
  assert_speaker (names, 0, "Bela Straw", NULL);
  assert_speaker (names, 1, "Ada Quill", NULL);
  assert_time (lanyard_talk_get_start (names), "2031-01-04T15:00:00Z");
  g_assert_cmpstr (lanyard_talk_get_room (names), ==, "Attic");
  g_assert_cmpstr (lanyard_talk_get_url (names), ==, "https://odd.example/1");

  g_assert_null (lanyard_talk_get_start (nothing));
  g_assert_null (lanyard_talk_get_room (nothing));
  g_assert_cmpstr (lanyard_track_get_name (lanyard_talk_get_track (nothing)), ==, "lost");
  g_assert_cmpstr (lanyard_talk_get_url (nothing), ==, "https://odd.example/talk/2");
  g_assert_cmpuint (g_list_model_get_n_items (lanyard_talk_get_links (nothing)), ==, 1);

  g_assert_cmpstr (lanyard_talk_get_room (house), ==, "Mill, 7.1");
  g_assert_cmpstr (lanyard_talk_get_kind (house), ==, "BOF");
  g_assert_true (lanyard_talk_is_cancelled (house));
  assert_speaker (house, 0, "Cleo Marsh", "Red Barn");
  assert_time (lanyard_talk_get_end (house), "2031-01-04T15:45:00Z");

  g_assert_cmpstr (lanyard_talk_get_room (languages), ==, "Hall");
  g_assert_cmpstr (lanyard_track_get_name (lanyard_talk_get_track (languages)), ==, "Divers");
}

static void
assert_layout (const char *text,
               const char *id,
               const char *room)
{
  g_autoptr (LanyardSchedule) schedule = read_text (text, NULL);
  LanyardTalk *talk = lanyard_schedule_find_talk (schedule, id);

  g_assert_nonnull (talk);
  g_assert_cmpuint (g_list_model_get_n_items (lanyard_schedule_list_talks (schedule)), ==, 1);
  g_assert_cmpstr (lanyard_talk_get_room (talk), ==, room);
  assert_time (lanyard_talk_get_start (talk), "2031-01-04T10:00:00Z");
}

#define EVENT "{\"id\":1,\"title\":\"T\",\"start\":\"2031-01-04T10:00:00Z\",\"room\":{\"name\":\"A\"}}"
#define BARE_EVENT "{\"id\":1,\"title\":\"T\",\"start\":\"10:00\"}"

/* Where a list of events may stand. */
static void
test_layouts (void)
{
  assert_layout ("{\"schedule\":{\"events\":[" EVENT "]}}", "1", "A");
  assert_layout ("{\"schedule\":{\"conference\":{\"title\":\"C\",\"events\":[" EVENT "]}}}", "1", "A");
  assert_layout ("{\"schedule\":[" EVENT "],\"conference\":{\"title\":\"C\"}}", "1", "A");
  assert_layout ("{\"conference\":{\"title\":\"C\"},\"events\":[" EVENT "]}", "1", "A");
  assert_layout ("{\"schedule\":{\"conference\":{\"days\":[{\"date\":\"2031-01-04\",\"events\":[" EVENT "]}]}}}", "1", "A");
  assert_layout ("{\"schedule\":{\"timezone\":\"UTC\",\"days\":[{\"date\":\"2031-01-04\",\"rooms\":["
                 "{\"name\":\"A\",\"talks\":[" BARE_EVENT "]}]}]}}",
                 "1", "A");

  /* In both layouts at once it is still one. */
  assert_layout ("{\"schedule\":{\"conference\":{\"days\":[{\"date\":\"2031-01-04\",\"rooms\":{\"A\":[" EVENT "]}}]},"
                 "\"events\":[" EVENT "]}}",
                 "1", "A");
}

/* Of a site with many conferences, "base_url" names only the site. */
static void
test_address_of_schedule (void)
{
  g_autoptr (LanyardSchedule) schedule = read_text ("{\"schedule\":{\"url\":\"https://many.example/gears/schedule/\","
                                                    "\"base_url\":\"https://many.example\",\"events\":[" EVENT "]}}",
                                                    NULL);

  g_assert_cmpstr (lanyard_conference_get_id (lanyard_schedule_get_conference (schedule)), ==, "many.example/gears");
}

/* Reads a fixture cut off at every third byte, and with that byte changed. */
static void
test_damage (gconstpointer name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", name, NULL);
  g_autofree char *text = NULL;
  gsize            length;

  g_assert_true (g_file_get_contents (path, &text, &length, NULL));
  for (gsize i = 0; i < length; i += 3)
    {
      g_autofree char *copy = g_memdup2 (text, length);
      g_autoptr (GBytes) cut = g_bytes_new (text, i);
      g_autoptr (GBytes) changed = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (GObject) none = lanyard_format_read (cut, name, NULL, NULL, &error);
      g_autoptr (GObject) some = NULL;

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

  g_test_add_func ("/frab-json-flat/conference", test_conference);
  g_test_add_func ("/frab-json-flat/talk", test_talk);
  g_test_add_func ("/frab-json-flat/references", test_references);
  g_test_add_func ("/frab-json-flat/odd", test_odd);
  g_test_add_func ("/frab-json-flat/layouts", test_layouts);
  g_test_add_func ("/frab-json-flat/address-of-schedule", test_address_of_schedule);
  g_test_add_data_func ("/frab-json-flat/damage/plain", "frab-flat.json", test_damage);
  g_test_add_data_func ("/frab-json-flat/damage/odd", "frab-flat-odd.json", test_damage);

  return g_test_run ();
}
