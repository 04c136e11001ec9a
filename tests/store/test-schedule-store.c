/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-error.h"
#include "lanyard-link.h"
#include "lanyard-schedule-store.h"
#include "lanyard-speaker.h"
#include "test-library.h"

#define N_TALKS 500

static const char *const odd_texts[] = {
  "",
  "Plain",
  "'; DROP TABLE talks; --",
  "?1 :name @name $name",
  "<b>Bold</b> &amp; “quoted”\n\n\tindented",
  "שלום · 世界 · 🪪",
  "\xff\xfe not UTF-8 \xc3",
};

/* Nothing, or one of the odd texts, in an order that the seed of the test run decides. */
static const char *
pick_text (void)
{
  gint32 i = g_test_rand_int_range (-1, G_N_ELEMENTS (odd_texts));

  return i < 0 ? NULL : odd_texts[i];
}

static GDateTime *
pick_time (void)
{
  if (g_test_rand_int_range (0, 4) == 0)
    return NULL;

  /* Few different ones, so that many are the same, and with parts of a second. */
  return g_date_time_new_from_unix_utc_usec (1762956000000000 + g_test_rand_int_range (0, 20) * G_GINT64_CONSTANT (900000001));
}

static GListModel *
make_links (guint number)
{
  GListStore *links = g_list_store_new (LANYARD_TYPE_LINK);

  for (guint i = 0; i < number; i++)
    {
      g_autofree char *url = g_strdup_printf ("https://example.org/%u", number - i);
      g_autoptr (LanyardLink) link = g_object_new (LANYARD_TYPE_LINK, "title", pick_text (), "url", url, NULL);

      g_list_store_append (links, link);
    }

  return G_LIST_MODEL (links);
}

static GListModel *
make_speakers (guint number)
{
  GListStore *speakers = g_list_store_new (LANYARD_TYPE_SPEAKER);

  for (guint i = 0; i < number; i++)
    {
      g_autofree char *name = g_strdup_printf ("Speaker %u", i);
      g_autoptr (GListModel) links = make_links ((number + i) % 3);
      g_autoptr (LanyardSpeaker) speaker = NULL;

      speaker = g_object_new (LANYARD_TYPE_SPEAKER,
                              "name", name,
                              "affiliation", pick_text (),
                              "biography", pick_text (),
                              "picture", pick_text (),
                              "links", links,
                              NULL);
      g_list_store_append (speakers, speaker);
    }

  return G_LIST_MODEL (speakers);
}

static LanyardTrack *
pick_track (void)
{
  static const char *const colors[] = { NULL, "#ff0000", "tomato" };
  gint32                   i = g_test_rand_int_range (0, 4);

  return i == 3 ? NULL : lanyard_track_new (i == 0 ? "Security" : "AI + ML", colors[i]);
}

static LanyardTalk *
make_talk (guint number)
{
  g_autofree char *id = g_strdup_printf ("id %u", N_TALKS - number);
  g_autofree char *title = g_strdup_printf ("Talk %u", number);
  g_autoptr (GDateTime) start = pick_time ();
  g_autoptr (GDateTime) end = pick_time ();
  g_autoptr (LanyardTrack) track = pick_track ();
  g_autoptr (GListModel) speakers = make_speakers (number % 4);
  g_autoptr (GListModel) links = make_links (number % 3);

  return g_object_new (LANYARD_TYPE_TALK,
                       "id", id,
                       "title", title,
                       "subtitle", pick_text (),
                       "abstract", pick_text (),
                       "start", start,
                       "end", end,
                       "room", pick_text (),
                       "track", track,
                       "kind", pick_text (),
                       "language", pick_text (),
                       "url", pick_text (),
                       "cancelled", g_test_rand_bit () != 0,
                       "unrecorded", g_test_rand_bit () != 0,
                       "speakers", speakers,
                       "links", links,
                       NULL);
}

static LanyardConference *
make_conference (const char *id,
                 gint64      start,
                 const char *time_zone,
                 const char *location)
{
  g_autoptr (GDateTime) start_time = start != 0 ? g_date_time_new_from_unix_utc (start) : NULL;
  g_autoptr (GDateTime) end_time = start != 0 ? g_date_time_new_from_unix_utc (start + 86399) : NULL;

  return g_object_new (LANYARD_TYPE_CONFERENCE,
                       "id", id,
                       "title", "A Conference",
                       "start", start_time,
                       "end", end_time,
                       "time-zone", time_zone,
                       "location", location,
                       "url", start != 0 ? "https://example.org/" : NULL,
                       "example", start != 0,
                       NULL);
}

static LanyardSchedule *
make_schedule (void)
{
  g_autoptr (LanyardConference) conference = NULL;
  g_autoptr (GPtrArray) talks = g_ptr_array_new_with_free_func (g_object_unref);

  conference = make_conference ("example.org", 1762750800, "America/New_York", "Atlanta");
  for (guint i = 0; i < N_TALKS; i++)
    g_ptr_array_add (talks, make_talk (i));

  return lanyard_schedule_new (conference, talks);
}

static void
save (LanyardDatabase *database,
      LanyardSchedule *schedule)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (lanyard_schedule_store_save (database, schedule, &error));
  g_assert_no_error (error);
}

static LanyardSchedule *
load (LanyardDatabase *database,
      const char      *conference_id)
{
  g_autoptr (GError) error = NULL;
  LanyardSchedule *schedule = lanyard_schedule_store_load (database, conference_id, &error);

  g_assert_no_error (error);

  return schedule;
}

static void
assert_same_schedules (LanyardSchedule *actual,
                       LanyardSchedule *expected)
{
  test_library_assert_same (G_OBJECT (lanyard_schedule_get_conference (actual)),
                            G_OBJECT (lanyard_schedule_get_conference (expected)));
  test_library_assert_same (G_OBJECT (lanyard_schedule_list_talks (actual)),
                            G_OBJECT (lanyard_schedule_list_talks (expected)));
}

static void
report (const char *what)
{
  double seconds = g_test_timer_elapsed ();

  g_test_minimized_result (seconds, "%d talks %s in %.1f ms", N_TALKS, what, seconds * 1000);
}

static void
test_round_trip (void)
{
  g_autofree char *path = test_library_dup_path ();
  g_autoptr (LanyardSchedule) schedule = make_schedule ();
  LanyardDatabase *database = test_library_open (path);
  LanyardSchedule *loaded;

  g_test_timer_start ();
  save (database, schedule);
  report ("saved");
  g_assert_finalize_object (database);

  database = test_library_open (path);
  g_test_timer_start ();
  loaded = load (database, "example.org");
  report ("loaded");

  assert_same_schedules (loaded, schedule);
  g_assert_finalize_object (loaded);
  g_assert_finalize_object (database);
  test_library_remove (path);
}

static void
test_absent_facts (void)
{
  g_autofree char *path = test_library_dup_path ();
  g_autoptr (LanyardDatabase) database = test_library_open (path);
  g_autoptr (LanyardConference) conference = make_conference ("bare", 0, NULL, NULL);
  g_autoptr (GPtrArray) talks = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (LanyardSchedule) schedule = NULL;
  g_autoptr (LanyardSchedule) loaded = NULL;

  g_ptr_array_add (talks, g_object_new (LANYARD_TYPE_TALK, "id", "1", "title", "Bare", NULL));
  schedule = lanyard_schedule_new (conference, talks);
  save (database, schedule);
  loaded = load (database, "bare");
  assert_same_schedules (loaded, schedule);
  test_library_remove (path);
}

static void
test_replace (void)
{
  g_autofree char *path = test_library_dup_path ();
  g_autoptr (LanyardDatabase) database = test_library_open (path);
  g_autoptr (LanyardSchedule) schedule = make_schedule ();
  g_autoptr (LanyardSchedule) loaded = NULL;
  g_autoptr (LanyardSchedule) other = NULL;

  save (database, schedule);
  test_library_save (database, "other.org", test_library_new_talk ("1", 1000, 0), NULL);
  test_library_save (database, "example.org", test_library_new_talk ("id 7", 1000, 2000), NULL);

  loaded = load (database, "example.org");
  g_assert_cmpuint (g_list_model_get_n_items (lanyard_schedule_list_talks (loaded)), ==, 1);
  g_assert_cmpstr (lanyard_talk_get_title (lanyard_schedule_find_talk (loaded, "id 7")), ==, "Talk id 7");
  other = load (database, "other.org");
  g_assert_nonnull (lanyard_schedule_find_talk (other, "1"));
  test_library_remove (path);
}

static void
test_zone_and_place_stay (void)
{
  g_autofree char *path = test_library_dup_path ();
  g_autoptr (LanyardDatabase) database = test_library_open (path);
  g_autoptr (LanyardConference) full = make_conference ("c", 1000, "Europe/Brussels", "Bruxelles");
  g_autoptr (LanyardConference) bare = make_conference ("c", 0, NULL, NULL);
  g_autoptr (GPtrArray) talks = g_ptr_array_new ();
  g_autoptr (LanyardSchedule) first = lanyard_schedule_new (full, talks);
  g_autoptr (LanyardSchedule) second = lanyard_schedule_new (bare, talks);
  g_autoptr (LanyardSchedule) loaded = NULL;
  LanyardConference *conference;

  save (database, first);
  save (database, second);
  loaded = load (database, "c");
  conference = lanyard_schedule_get_conference (loaded);
  g_assert_cmpstr (lanyard_conference_get_time_zone (conference), ==, "Europe/Brussels");
  g_assert_cmpstr (lanyard_conference_get_location (conference), ==, "Bruxelles");
  g_assert_null (lanyard_conference_get_url (conference));
  g_assert_null (lanyard_conference_get_start (conference));
  g_assert_false (lanyard_conference_is_example (conference));
  test_library_remove (path);
}

static void
test_all_or_nothing (void)
{
  g_autofree char *path = test_library_dup_path ();
  g_autoptr (LanyardDatabase) database = test_library_open (path);
  g_autoptr (LanyardSchedule) schedule = make_schedule ();
  g_autoptr (LanyardSchedule) broken = NULL;
  g_autoptr (LanyardSchedule) loaded = NULL;
  g_autoptr (GPtrArray) talks = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) error = NULL;

  save (database, schedule);
  g_ptr_array_add (talks, test_library_new_talk ("twice", 1000, 0));
  g_ptr_array_add (talks, test_library_new_talk ("twice", 2000, 0));
  broken = lanyard_schedule_new (lanyard_schedule_get_conference (schedule), talks);

  g_assert_false (lanyard_schedule_store_save (database, broken, &error));
  g_assert_error (error, LANYARD_ERROR, LANYARD_ERROR_STORAGE);
  loaded = load (database, "example.org");
  assert_same_schedules (loaded, schedule);
  test_library_remove (path);
}

static void
test_unknown (void)
{
  g_autofree char *path = test_library_dup_path ();
  g_autoptr (LanyardDatabase) database = test_library_open (path);
  g_autoptr (LanyardSchedule) schedule = NULL;
  g_autoptr (GError) error = NULL;

  schedule = lanyard_schedule_store_load (database, "nowhere", &error);
  g_assert_null (schedule);
  g_assert_error (error, LANYARD_ERROR, LANYARD_ERROR_STORAGE);
  test_library_remove (path);
}

static void
test_conferences (void)
{
  static const char *expected[] = { "late", "early", "unknown" };
  g_autofree char   *path = test_library_dup_path ();
  g_autoptr (LanyardDatabase) database = test_library_open (path);
  g_autoptr (LanyardConference) early = make_conference ("early", 1000, NULL, NULL);
  g_autoptr (LanyardConference) unknown = make_conference ("unknown", 0, NULL, NULL);
  g_autoptr (LanyardConference) late = make_conference ("late", 2000, NULL, NULL);
  g_autoptr (GPtrArray) talks = g_ptr_array_new ();
  g_autoptr (GPtrArray) conferences = NULL;
  LanyardConference *in_order[] = { unknown, early, late };

  for (guint i = 0; i < G_N_ELEMENTS (in_order); i++)
    {
      g_autoptr (LanyardSchedule) schedule = lanyard_schedule_new (in_order[i], talks);

      save (database, schedule);
    }

  conferences = lanyard_schedule_store_list_conferences (database, NULL);
  g_assert_cmpuint (conferences->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < conferences->len; i++)
    g_assert_cmpstr (lanyard_conference_get_id (g_ptr_array_index (conferences, i)), ==, expected[i]);
  test_library_assert_same (g_ptr_array_index (conferences, 0), G_OBJECT (late));
  test_library_remove (path);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/schedule-store/round-trip", test_round_trip);
  g_test_add_func ("/schedule-store/absent-facts", test_absent_facts);
  g_test_add_func ("/schedule-store/replace", test_replace);
  g_test_add_func ("/schedule-store/zone-and-place-stay", test_zone_and_place_stay);
  g_test_add_func ("/schedule-store/all-or-nothing", test_all_or_nothing);
  g_test_add_func ("/schedule-store/unknown", test_unknown);
  g_test_add_func ("/schedule-store/conferences", test_conferences);

  return g_test_run ();
}
