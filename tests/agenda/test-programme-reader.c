/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-link.h"
#include "lanyard-programme-reader.h"
#include "lanyard-schedule-store.h"
#include "lanyard-section.h"
#include "lanyard-shortlist-store.h"
#include "lanyard-speaker.h"
#include "test-library.h"

#define N_DAYS 3
#define TALKS_A_DAY 1000
#define N_TIMELESS 5
/* 4 May 2026, 10:00 UTC. */
#define FIRST_START G_GINT64_CONSTANT (1777888800)
#define PICKED "2-999"

typedef struct
{
  char            *path;     /* (owned) */
  LanyardDatabase *database; /* (owned) */
} Fixture;

static LanyardTalk *
make_talk (const char *id,
           gint64      seconds)
{
  g_autoptr (GDateTime) start = seconds != 0 ? g_date_time_new_from_unix_utc (seconds) : NULL;
  g_autoptr (GListStore) speakers = g_list_store_new (LANYARD_TYPE_SPEAKER);
  g_autoptr (GListStore) links = g_list_store_new (LANYARD_TYPE_LINK);
  g_autoptr (LanyardSpeaker) speaker = g_object_new (LANYARD_TYPE_SPEAKER, "name", "Ann Lee", "affiliation", "Acme", "biography", "Long.", NULL);
  g_autoptr (LanyardLink) link = g_object_new (LANYARD_TYPE_LINK, "title", "Slides", "url", "https://example.org/slides", NULL);

  g_list_store_append (speakers, speaker);
  g_list_store_append (links, link);

  return g_object_new (LANYARD_TYPE_TALK,
                       "id", id,
                       "title", id,
                       "abstract", "Longer.",
                       "start", start,
                       "speakers", speakers,
                       "links", links,
                       NULL);
}

static void
save_shortlist (LanyardDatabase *database)
{
  g_autoptr (GListStore) picks = g_list_store_new (LANYARD_TYPE_PICK);
  g_autoptr (GListStore) sections = g_list_store_new (LANYARD_TYPE_SECTION);
  g_autoptr (LanyardPick) pick = g_object_new (LANYARD_TYPE_PICK, "title", "The One", "talk-id", PICKED, NULL);
  g_autoptr (LanyardSection) section = NULL;
  g_autoptr (LanyardShortlist) shortlist = NULL;
  g_autoptr (GError) error = NULL;

  g_list_store_append (picks, pick);
  section = g_object_new (LANYARD_TYPE_SECTION, "picks", picks, NULL);
  g_list_store_append (sections, section);
  shortlist = g_object_new (LANYARD_TYPE_SHORTLIST, "id", "s", "title", "S", "conference-id", "large", "sections", sections, NULL);
  lanyard_shortlist_store_save (database, shortlist, &error);
  g_assert_no_error (error);
}

/* A conference of three days and some talks without a time, in the order of a bad file. */
static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (LanyardConference) conference = NULL;
  g_autoptr (LanyardSchedule) schedule = NULL;
  g_autoptr (GPtrArray) talks = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) error = NULL;

  fixture->path = test_library_dup_path ();
  fixture->database = test_library_open (fixture->path);

  for (guint i = 0; i < N_TIMELESS; i++)
    {
      g_autofree char *id = g_strdup_printf ("timeless-%u", i);

      g_ptr_array_add (talks, make_talk (id, 0));
    }

  for (guint day = N_DAYS; day-- > 0;)
    {
      for (guint i = 0; i < TALKS_A_DAY; i++)
        {
          g_autofree char *id = g_strdup_printf ("%u-%u", day, i);

          g_ptr_array_add (talks, make_talk (id, FIRST_START + day * 86400 + i * 30));
        }
    }

  conference = g_object_new (LANYARD_TYPE_CONFERENCE, "id", "large", "title", "Large", "time-zone", "Asia/Tokyo", NULL);
  schedule = lanyard_schedule_new (conference, talks);
  lanyard_schedule_store_save (fixture->database, schedule, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_clear_object (&fixture->database);
  test_library_remove (fixture->path);
  g_clear_pointer (&fixture->path, g_free);
}

static LanyardProgramme *
begin (Fixture *fixture,
       gint64   now)
{
  g_autoptr (GError) error = NULL;
  LanyardProgramme *programme = lanyard_programme_reader_begin (fixture->database, "large", now, &error);

  g_assert_no_error (error);

  return programme;
}

static LanyardProgramme *
read_rest (Fixture          *fixture,
           LanyardProgramme *beginning)
{
  g_autoptr (GError) error = NULL;
  LanyardProgramme *programme = lanyard_programme_reader_read (fixture->database, "large", beginning, &error);

  g_assert_no_error (error);
  g_assert_true (lanyard_programme_is_complete (programme));

  return programme;
}

static LanyardTalk *
get_talk (LanyardProgramme *programme,
          guint             position)
{
  g_autoptr (LanyardTalk) talk = g_list_model_get_item (lanyard_schedule_list_talks (lanyard_programme_get_schedule (programme)), position);

  g_assert_nonnull (talk);

  return talk;
}

static void
assert_same_days (LanyardProgramme *beginning,
                  LanyardProgramme *whole)
{
  GPtrArray *some = lanyard_programme_get_days (beginning);
  GPtrArray *all = lanyard_programme_get_days (whole);

  g_assert_cmpuint (some->len, ==, all->len);
  for (guint i = 0; i < all->len; i++)
    {
      LanyardDay *day = g_ptr_array_index (some, i);

      g_assert_cmpstr (day->name, ==, ((LanyardDay *) g_ptr_array_index (all, i))->name);
    }
}

/* What is shown first is what is there in the end, to the last object. */
static void
assert_begins (LanyardProgramme *beginning,
               LanyardProgramme *whole,
               guint             shown_day)
{
  LanyardDay *some = g_ptr_array_index (lanyard_programme_get_days (beginning), shown_day);
  LanyardDay *all = g_ptr_array_index (lanyard_programme_get_days (whole), shown_day);

  g_assert_false (lanyard_programme_is_complete (beginning));
  g_assert_cmpuint (some->length, >, 0);
  g_assert_cmpuint (some->length, <=, all->length);
  for (guint i = 0; i < some->length; i++)
    g_assert_true (get_talk (beginning, some->first + i) == get_talk (whole, all->first + i));

  for (guint i = 0; i < lanyard_programme_get_days (beginning)->len; i++)
    {
      LanyardDay *day = g_ptr_array_index (lanyard_programme_get_days (beginning), i);

      g_assert_cmpuint (day->length, ==, i == shown_day ? some->length : 0);
    }
}

static void
test_beginning (Fixture      *fixture,
                gconstpointer data)
{
  static const gint64 days[] = { 0, 1, 2 };

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_autoptr (LanyardProgramme) beginning = begin (fixture, FIRST_START + days[i] * 86400 + 60);
      g_autoptr (LanyardProgramme) whole = read_rest (fixture, beginning);

      g_assert_cmpuint (g_list_model_get_n_items (lanyard_schedule_list_talks (lanyard_programme_get_schedule (beginning))), <, 100);
      g_assert_cmpuint (g_list_model_get_n_items (lanyard_schedule_list_talks (lanyard_programme_get_schedule (whole))),
                        ==, N_DAYS * TALKS_A_DAY + N_TIMELESS);
      assert_same_days (beginning, whole);
      assert_begins (beginning, whole, i);
    }
}

/* Before and after the conference, its first day is shown. */
static void
test_other_times (Fixture      *fixture,
                  gconstpointer data)
{
  g_autoptr (LanyardProgramme) before = begin (fixture, 0);
  g_autoptr (LanyardProgramme) after = begin (fixture, FIRST_START + 365 * 86400);
  g_autoptr (LanyardProgramme) whole_before = read_rest (fixture, before);
  g_autoptr (LanyardProgramme) whole_after = read_rest (fixture, after);

  assert_begins (before, whole_before, 0);
  assert_begins (after, whole_after, 0);
}

/* Picks are there from the start, wherever in the conference their talks are. */
static void
test_picks (Fixture      *fixture,
            gconstpointer data)
{
  g_autoptr (LanyardProgramme) beginning = NULL;
  g_autoptr (LanyardProgramme) whole = NULL;
  g_autoptr (LanyardProgramme) last_day = NULL;

  save_shortlist (fixture->database);
  beginning = begin (fixture, 0);
  whole = read_rest (fixture, beginning);
  last_day = begin (fixture, FIRST_START + 2 * 86400);

  g_assert_cmpuint (lanyard_programme_list_picked_talks (beginning)->len, ==, 1);
  g_assert_cmpstr (lanyard_talk_get_id (g_ptr_array_index (lanyard_programme_list_picked_talks (beginning), 0)), ==, PICKED);
  assert_begins (beginning, whole, 0);
  g_assert_cmpuint (lanyard_programme_list_picked_talks (last_day)->len, ==, 1);
}

/* A day of few talks does not run on into the next. */
static void
test_short_day (Fixture      *fixture,
                gconstpointer data)
{
  g_autoptr (LanyardProgramme) beginning = NULL;
  g_autoptr (LanyardProgramme) whole = read_rest (fixture, NULL);
  g_autoptr (LanyardSchedule) schedule = NULL;
  g_autoptr (GPtrArray) talks = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) error = NULL;
  GListModel *list = lanyard_schedule_list_talks (lanyard_programme_get_schedule (whole));
  LanyardDay *day;

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    g_ptr_array_add (talks, g_list_model_get_item (list, i));
  g_ptr_array_add (talks, make_talk ("the evening before", FIRST_START - 86400));
  schedule = lanyard_schedule_new (lanyard_programme_get_conference (whole), talks);
  lanyard_schedule_store_save (fixture->database, schedule, &error);
  g_assert_no_error (error);

  g_clear_object (&whole);
  beginning = begin (fixture, 0);
  whole = read_rest (fixture, beginning);
  day = g_ptr_array_index (lanyard_programme_get_days (beginning), 0);
  g_assert_cmpuint (day->length, ==, 1);
  assert_same_days (beginning, whole);
  assert_begins (beginning, whole, 0);
}

static void
test_small (Fixture      *fixture,
            gconstpointer data)
{
  g_autoptr (LanyardProgramme) programme = NULL;

  test_library_save (fixture->database, "small", test_library_new_talk ("a", FIRST_START, 0), NULL);
  programme = lanyard_programme_reader_begin (fixture->database, "small", 0, NULL);
  g_assert_true (lanyard_programme_is_complete (programme));
}

static LanyardSchedule *
make_small (const char *title,
            const char *location)
{
  g_autoptr (GPtrArray) talks = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (LanyardConference) conference = NULL;

  conference = g_object_new (LANYARD_TYPE_CONFERENCE, "id", "small", "title", title, "location", location, NULL);
  g_ptr_array_add (talks, make_talk ("later", FIRST_START + 60));
  g_ptr_array_add (talks, make_talk ("earlier", FIRST_START));

  return lanyard_schedule_new (conference, talks);
}

/* It is as if it had been read again, with what only an older schedule said. */
static void
test_imported (Fixture      *fixture,
               gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LanyardSchedule) older = make_small ("Older", "Kyoto");
  g_autoptr (LanyardSchedule) newer = make_small ("Newer", NULL);
  g_autoptr (LanyardProgramme) programme = NULL;

  g_assert_true (lanyard_schedule_store_save (fixture->database, older, &error));
  g_assert_true (lanyard_schedule_store_save (fixture->database, newer, &error));
  programme = lanyard_programme_reader_begin_imported (fixture->database, newer, 0, &error);
  g_assert_no_error (error);

  g_assert_true (lanyard_programme_is_complete (programme));
  g_assert_cmpstr (lanyard_conference_get_title (lanyard_programme_get_conference (programme)), ==, "Newer");
  g_assert_cmpstr (lanyard_conference_get_location (lanyard_programme_get_conference (programme)), ==, "Kyoto");
  g_assert_cmpstr (lanyard_talk_get_id (get_talk (programme, 0)), ==, "earlier");
  g_assert_cmpstr (lanyard_talk_get_id (get_talk (programme, 1)), ==, "later");
}

static void
test_imported_large (Fixture      *fixture,
                     gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LanyardSchedule) schedule = lanyard_schedule_store_load (fixture->database, "large", &error);
  g_autoptr (LanyardProgramme) beginning = NULL;
  g_autoptr (LanyardProgramme) whole = NULL;

  save_shortlist (fixture->database);
  beginning = lanyard_programme_reader_begin_imported (fixture->database, schedule, FIRST_START + 86400, &error);
  g_assert_no_error (error);
  whole = read_rest (fixture, beginning);

  assert_begins (beginning, whole, 1);
  g_assert_cmpuint (lanyard_programme_list_picked_talks (beginning)->len, ==, 1);
}

/* Cards have what they show; all else is read for the page of a talk. */
static void
test_detail (Fixture      *fixture,
             gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LanyardProgramme) whole = read_rest (fixture, NULL);
  g_autoptr (LanyardProgramme) page = NULL;
  g_autoptr (LanyardSpeaker) outline = g_list_model_get_item (lanyard_talk_get_speakers (get_talk (whole, 0)), 0);
  g_autoptr (LanyardSpeaker) speaker = NULL;
  LanyardTalk *talk;

  g_assert_null (lanyard_talk_get_abstract (get_talk (whole, 0)));
  g_assert_null (lanyard_speaker_get_biography (outline));
  g_assert_cmpstr (lanyard_speaker_get_name (outline), ==, "Ann Lee");
  g_assert_cmpstr (lanyard_speaker_get_affiliation (outline), ==, "Acme");

  save_shortlist (fixture->database);
  page = lanyard_programme_reader_read_talk (fixture->database, "large", "1-500", &error);
  g_assert_no_error (error);
  talk = lanyard_schedule_find_talk (lanyard_programme_get_schedule (page), "1-500");
  g_assert_nonnull (talk);
  speaker = g_list_model_get_item (lanyard_talk_get_speakers (talk), 0);
  g_assert_cmpstr (lanyard_talk_get_abstract (talk), ==, "Longer.");
  g_assert_cmpuint (g_list_model_get_n_items (lanyard_talk_get_links (talk)), ==, 1);
  g_assert_cmpstr (lanyard_speaker_get_biography (speaker), ==, "Long.");
  g_assert_cmpuint (lanyard_programme_list_picked_talks (page)->len, ==, 1);
}

static void
test_missing (Fixture      *fixture,
              gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LanyardProgramme) page = NULL;

  g_assert_null (lanyard_programme_reader_begin (fixture->database, "nowhere", 0, &error));
  g_assert_nonnull (error);
  g_clear_error (&error);

  page = lanyard_programme_reader_read_talk (fixture->database, "large", "no such talk", &error);
  g_assert_no_error (error);
  g_assert_null (lanyard_schedule_find_talk (lanyard_programme_get_schedule (page), "no such talk"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) g_test_add ("/agenda/programme-reader/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("beginning", test_beginning);
  ADD ("other-times", test_other_times);
  ADD ("picks", test_picks);
  ADD ("short-day", test_short_day);
  ADD ("small", test_small);
  ADD ("imported", test_imported);
  ADD ("imported-large", test_imported_large);
  ADD ("detail", test_detail);
  ADD ("missing", test_missing);
#undef ADD

  return g_test_run ();
}
