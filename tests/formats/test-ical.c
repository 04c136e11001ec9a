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
test_sched_conference (void)
{
  g_autoptr (LanyardSchedule) schedule = read_fixture ("sched.ics", NULL);
  LanyardConference *conference = lanyard_schedule_get_conference (schedule);

  g_assert_cmpuint (g_list_model_get_n_items (lanyard_schedule_list_talks (schedule)), ==, 9);
  g_assert_cmpstr (lanyard_conference_get_id (conference), ==, "wcnordic31.sched.com");
  g_assert_cmpstr (lanyard_conference_get_title (conference), ==, "WidgetCon + Gears Nordic 2031");
  g_assert_cmpstr (lanyard_conference_get_location (conference), ==, "Bergen, Norway");
  g_assert_cmpstr (lanyard_conference_get_url (conference), ==, "http://wcnordic31.sched.com/");
  g_assert_null (lanyard_conference_get_time_zone (conference));
  assert_time (lanyard_conference_get_start (conference), "2031-06-04T07:00:00Z");
  assert_time (lanyard_conference_get_end (conference), "2031-06-05T09:30:00Z");
}

static void
test_sched_talks (void)
{
  g_autoptr (LanyardSchedule) schedule = read_fixture ("sched.ics", NULL);
  LanyardTalk *gears = lanyard_schedule_find_talk (schedule, "00000000000000000000000000000002");
  LanyardTalk *panel = lanyard_schedule_find_talk (schedule, "00000000000000000000000000000003");
  LanyardTalk *hosted = lanyard_schedule_find_talk (schedule, "00000000000000000000000000000006");
  LanyardTalk *brass = lanyard_schedule_find_talk (schedule, "00000000000000000000000000000009");

  g_assert_cmpstr (lanyard_talk_get_title (gears), ==, "Ten Gears, One Shaft: Why It Turns");
  g_assert_cmpstr (lanyard_talk_get_room (gears), ==, "House 2, Floor 3, Aurora Hall 1");
  g_assert_cmpstr (lanyard_talk_get_abstract (gears), ==, "Gears don’t last. Ask Ada & Bela.\n\nBring oil <any> and Q&A.");
  g_assert_cmpstr (lanyard_talk_get_url (gears), ==, "http://wcnordic31.sched.com/event/00000000000000000000000000000002");
  assert_time (lanyard_talk_get_start (gears), "2031-06-04T09:00:00Z");
  assert_time (lanyard_talk_get_end (gears), "2031-06-04T09:30:00Z");
  assert_speaker (gears, 0, "Ada Quill", "Northwind");
  assert_speaker (gears, 1, "Bela Straw", "Tin Can Works");

  g_assert_cmpstr (lanyard_talk_get_title (panel), ==, "Panel: Who Pays for Grease?");
  g_assert_cmpuint (g_list_model_get_n_items (lanyard_talk_get_speakers (panel)), ==, 5);
  assert_speaker (panel, 0, "Cleo Marsh", NULL);
  assert_speaker (panel, 2, "Edda Þórsdóttir", "Blåfjell Institute of Tribology");
  assert_speaker (panel, 3, "Finn Ó Sé", "Blåfjell Institute of Tribology");

  g_assert_cmpstr (lanyard_talk_get_title (hosted), ==, "GearDay Hosted by WMF - Half Day Event | PASS REQUIRED");
  g_assert_cmpuint (g_list_model_get_n_items (lanyard_talk_get_speakers (hosted)), ==, 0);
  g_assert_cmpstr (lanyard_talk_get_room (hosted), ==, "Harbour Hotel, Cellar, 5 Quay Street, Bergen 5003");

  g_assert_true (lanyard_talk_get_track (gears) == lanyard_talk_get_track (brass));
  g_assert_cmpstr (lanyard_track_get_name (lanyard_talk_get_track (gears)), ==, "MAKING + MENDING");
  assert_speaker (brass, 0, "Mina Oak", "Red Barn");
}

static void
assert_talk_time (LanyardSchedule *schedule,
                  const char      *id,
                  const char      *start,
                  const char      *end)
{
  LanyardTalk *talk = lanyard_schedule_find_talk (schedule, id);

  g_assert_nonnull (talk);
  assert_time (lanyard_talk_get_start (talk), start);
  assert_time (lanyard_talk_get_end (talk), end);
}

static void
test_times (void)
{
  g_autoptr (GPtrArray) remarks = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (LanyardSchedule) schedule = read_fixture ("calendar.ics", remarks);
  LanyardConference *conference = lanyard_schedule_get_conference (schedule);

  g_assert_cmpstr (lanyard_conference_get_title (conference), ==, "Gears & Friends");
  g_assert_cmpstr (lanyard_conference_get_id (conference), ==, "gears-friends");
  g_assert_cmpstr (lanyard_conference_get_time_zone (conference), ==, "Europe/Oslo");
  g_assert_cmpuint (g_list_model_get_n_items (lanyard_schedule_list_talks (schedule)), ==, 14);

  assert_talk_time (schedule, "a@gears.example", "2031-06-04T07:00:00Z", "2031-06-04T08:00:00Z");
  assert_talk_time (schedule, "b@gears.example", "2031-06-04T09:00:00Z", "2031-06-04T10:30:00Z");
  assert_talk_time (schedule, "c@gears.example", "2031-06-04T11:00:00Z", NULL);
  assert_talk_time (schedule, "d@gears.example", "2031-06-04T22:00:00Z", "2031-06-05T22:00:00Z");
  assert_talk_time (schedule, "e@gears.example", "2031-01-05T14:00:00Z", "2031-01-05T15:00:00Z");
  assert_talk_time (schedule, "f@gears.example", "2031-07-04T05:00:00Z", "2031-07-04T06:00:00Z");
  assert_talk_time (schedule, "g@gears.example", "2031-01-04T06:00:00Z", NULL);
  assert_talk_time (schedule, "x@gears.example", NULL, NULL);

  /* Far off, repeated UID. */
  g_assert_cmpuint (remarks->len, ==, 2);
}

static void
test_states_and_links (void)
{
  g_autoptr (LanyardSchedule) schedule = read_fixture ("calendar.ics", NULL);
  LanyardTalk *summer = lanyard_schedule_find_talk (schedule, "a@gears.example");
  LanyardTalk *far = lanyard_schedule_find_talk (schedule, "x@gears.example");
  g_autoptr (LanyardLink) link = g_list_model_get_item (lanyard_talk_get_links (summer), 0);

  g_assert_cmpuint (g_list_model_get_n_items (lanyard_talk_get_links (summer)), ==, 1);
  g_assert_cmpstr (lanyard_link_get_url (link), ==, "https://gears.example/slides.pdf");
  g_assert_null (lanyard_talk_get_url (summer));
  g_assert_false (lanyard_talk_is_cancelled (summer));
  g_assert_true (lanyard_talk_is_cancelled (lanyard_schedule_find_talk (schedule, "b@gears.example")));
  g_assert_true (lanyard_talk_is_cancelled (far));
  g_assert_cmpstr (lanyard_talk_get_title (far), ==, "Far off");
  g_assert_null (lanyard_schedule_find_talk (schedule, "twice@gears.example"));
}

static GObject *
read_text (const char *text,
           gssize      length,
           GError    **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, length < 0 ? strlen (text) : (gsize) length);

  return lanyard_format_read (bytes, "cal", NULL, NULL, error);
}

static void
assert_error (const char *text,
              int         code,
              const char *word)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (read_text (text, -1, &error));
  g_assert_error (error, LANYARD_ERROR, code);
  g_assert_true (g_str_has_prefix (error->message, "“cal” "));
  g_assert_nonnull (strstr (error->message, word));
}

static void
test_errors (void)
{
  g_autoptr (GString) deep = g_string_new ("BEGIN:VCALENDAR\n");
  g_autoptr (GString) zones = g_string_new ("BEGIN:VCALENDAR\n");

  for (guint i = 0; i < 100000; i++)
    {
      g_string_append (deep, "BEGIN:VEVENT\n");
      g_string_append (zones, "BEGIN:VTIMEZONE\nTZID:A\nEND:VTIMEZONE\n");
    }

  assert_error ("BEGIN:VCALENDAR\nEND:VCALENDAR\n", LANYARD_ERROR_EMPTY, "no talk");
  assert_error ("BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:x\n", LANYARD_ERROR_DAMAGED, "line 3");
  assert_error ("BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:x\n y\nEND:VTODO\nEND:VCALENDAR\n", LANYARD_ERROR_DAMAGED, "line 5");
  assert_error ("BEGIN:VCALENDAR\nBEGIN;A=B:VEVENT\nEND:VCALENDAR\n", LANYARD_ERROR_DAMAGED, "line 3");
  assert_error (deep->str, LANYARD_ERROR_DAMAGED, "breaks off");
  assert_error (zones->str, LANYARD_ERROR_TOO_LARGE, "more than any conference");
}

static void
assert_title (const char *text,
              gssize      length,
              const char *title)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GObject) schedule = read_text (text, length, &error);
  g_autoptr (LanyardTalk) talk = NULL;

  g_assert_no_error (error);
  talk = g_list_model_get_item (lanyard_schedule_list_talks (LANYARD_SCHEDULE (schedule)), 0);
  g_assert_cmpstr (lanyard_talk_get_title (talk), ==, title);
}

static void
test_encodings (void)
{
  const char      *plain = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nSUMMARY:Å\nEND:VEVENT\nEND:VCALENDAR\n";
  g_autofree char *marked = g_strconcat ("\xef\xbb\xbf\r\n ", plain, NULL);
  g_autofree char *wide = NULL;
  gsize            length;

  assert_title (plain, -1, "Å");
  assert_title (marked, -1, "Å");
  assert_title ("begin:vcalendar\r\nbegin:vevent\r\nsummary:A\xc3\r\n \x85"
                "B\r\nend:vevent\r\nend:vcalendar",
                -1, "AÅB");
  assert_title ("BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:A\xe5\nEND:VEVENT\nEND:VCALENDAR\n", -1, "Aå");

  wide = g_convert (plain, -1, "UTF-16", "UTF-8", NULL, &length, NULL);
  assert_title (wide, (gssize) length, "Å");
}

/* Whether what is behind the last event is no more than a piece of the next line. */
static gboolean
ends_event (const char *data,
            gsize       length)
{
  g_autofree char *text = g_strchomp (g_strndup (data, length));
  const char      *end = g_strrstr (text, "END:VEVENT");

  if (end == NULL)
    return FALSE;

  end += strlen ("END:VEVENT");
  end += strspn (end, "\r\n");

  return g_str_has_prefix ("END:VCALENDAR", end) || g_str_has_prefix ("BEGIN", end);
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

      /* Only white space, the end of a line and that of the calendar can be missing from a whole file. */
      g_assert_true ((none == NULL) == (error != NULL));
      g_assert_true (none == NULL || i + 3 > length || ends_event (data, i));

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

  g_test_add_func ("/ical/sched/conference", test_sched_conference);
  g_test_add_func ("/ical/sched/talks", test_sched_talks);
  g_test_add_func ("/ical/times", test_times);
  g_test_add_func ("/ical/states-and-links", test_states_and_links);
  g_test_add_func ("/ical/errors", test_errors);
  g_test_add_func ("/ical/encodings", test_encodings);
  g_test_add_data_func ("/ical/damage/sched", "sched.ics", test_damage);
  g_test_add_data_func ("/ical/damage/calendar", "calendar.ics", test_damage);

  return g_test_run ();
}
