/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-clock-private.h"
#include "lanyard-shown-talks.h"
#include "lanyard-view-memory.h"

/* 2026-05-04 10:00 UTC */
#define MORNING 1777888800
#define MINUTE 60
#define DAY (24 * 60 * MINUTE)

typedef struct
{
  LanyardClock      *clock;
  LanyardTalkFilter *filter;
  LanyardShownTalks *talks;
  guint              n_changes;
  guint              n_passed;
} Fixture;

static void
add_talk (GPtrArray  *talks,
          const char *id,
          const char *room,
          int         from,
          int         to)
{
  g_autoptr (GDateTime) start = g_date_time_new_from_unix_utc (MORNING + from * MINUTE);
  g_autoptr (GDateTime) end = g_date_time_new_from_unix_utc (MORNING + to * MINUTE);

  g_ptr_array_add (talks, g_object_new (LANYARD_TYPE_TALK, "id", id, "title", id, "room", room, "start", start, "end", end, NULL));
}

static void
on_changed_cb (Fixture *fixture)
{
  fixture->n_changes++;
}

static void
on_time_passed_cb (Fixture *fixture)
{
  fixture->n_passed++;
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (LanyardDatabase) database = lanyard_database_new ("/nonexistent");
  g_autoptr (LanyardConference) conference = g_object_new (LANYARD_TYPE_CONFERENCE, "id", "c", "title", "C", NULL);
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) shortlists = g_ptr_array_new ();
  g_autoptr (LanyardSchedule) schedule = NULL;
  g_autoptr (LanyardProgramme) programme = NULL;
  g_autoptr (LanyardBookmarks) bookmarks = NULL;

  add_talk (list, "workshop", "Lab", 0, 180);
  add_talk (list, "first", "Hall", 0, 30);
  add_talk (list, "second", "Hall", 40, 70);
  schedule = lanyard_schedule_new (conference, list);
  programme = lanyard_programme_new (schedule, shortlists);

  fixture->clock = lanyard_clock_new_stopped (MORNING - 60 * MINUTE);
  bookmarks = lanyard_bookmarks_new (database, fixture->clock);
  fixture->filter = lanyard_talk_filter_new ();
  fixture->talks = lanyard_shown_talks_new (bookmarks, fixture->clock);
  lanyard_shown_talks_set (fixture->talks, programme, fixture->filter);
  g_signal_connect_swapped (fixture->talks, "changed", G_CALLBACK (on_changed_cb), fixture);
  g_signal_connect_swapped (fixture->talks, "time-passed", G_CALLBACK (on_time_passed_cb), fixture);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_clear_object (&fixture->talks);
  g_clear_object (&fixture->filter);
  g_clear_object (&fixture->clock);
}

static void
assert_moment (Fixture *fixture,
               gint64   running,
               gint64   next,
               gboolean has_begun)
{
  LanyardMoment moment;

  lanyard_shown_talks_get_moment (fixture->talks, &moment);
  g_assert_cmpint (moment.running, ==, running);
  g_assert_cmpint (moment.next, ==, next);
  g_assert_cmpint (moment.has_begun, ==, has_begun);
}

static void
set_minute (Fixture *fixture,
            int      minute)
{
  lanyard_clock_set_now (fixture->clock, MORNING + minute * MINUTE);
}

/* What started last is now, however long something else goes on. */
static void
test_moment (Fixture      *fixture,
             gconstpointer data)
{
  assert_moment (fixture, LANYARD_NEVER, MORNING, FALSE);
  set_minute (fixture, 0);
  assert_moment (fixture, MORNING, MORNING + 40 * MINUTE, TRUE);
  set_minute (fixture, 45);
  assert_moment (fixture, MORNING + 40 * MINUTE, LANYARD_NEVER, TRUE);
  set_minute (fixture, 90);
  assert_moment (fixture, MORNING, LANYARD_NEVER, TRUE);
  set_minute (fixture, 180);
  assert_moment (fixture, LANYARD_NEVER, LANYARD_NEVER, TRUE);

  set_minute (fixture, 32);
  lanyard_talk_filter_set_chosen (fixture->filter, LANYARD_FACET_ROOM, "Hall", TRUE);
  assert_moment (fixture, LANYARD_NEVER, MORNING + 40 * MINUTE, TRUE);
}

/* A clock that runs wakes at the start of a talk, with nobody asking. */
static void
test_waking (Fixture      *fixture,
             gconstpointer data)
{
  g_autoptr (LanyardDatabase) database = lanyard_database_new ("/nonexistent");
  g_autoptr (LanyardClock) clock = lanyard_clock_new (MORNING - 1 - g_get_real_time () / G_USEC_PER_SEC);
  g_autoptr (LanyardBookmarks) bookmarks = lanyard_bookmarks_new (database, clock);
  g_autoptr (LanyardShownTalks) talks = lanyard_shown_talks_new (bookmarks, clock);
  LanyardMoment moment;

  lanyard_shown_talks_set (talks, lanyard_shown_talks_get_programme (fixture->talks), fixture->filter);
  g_signal_connect_swapped (talks, "time-passed", G_CALLBACK (on_time_passed_cb), fixture);

  while (fixture->n_passed == 0)
    g_main_context_iteration (NULL, TRUE);

  lanyard_shown_talks_get_moment (talks, &moment);
  g_assert_cmpint (moment.running, ==, MORNING);
  g_assert_cmpint (moment.next, ==, MORNING + 40 * MINUTE);
}

/* In all the days before and after, nothing is to be done but at these moments. */
static void
test_wakes (Fixture      *fixture,
            gconstpointer data)
{
  static const int wakes[] = { -5 * 60, 0, 30, 40, 70, 180 };

  lanyard_clock_set_now (fixture->clock, MORNING - 10 * DAY);
  fixture->n_passed = 0;

  for (guint i = 0; i < G_N_ELEMENTS (wakes); i++)
    {
      lanyard_clock_pass (fixture->clock, MORNING + wakes[i] * MINUTE - 1);
      g_assert_cmpuint (fixture->n_passed, ==, i);
      lanyard_clock_pass (fixture->clock, MORNING + wakes[i] * MINUTE);
      g_assert_cmpuint (fixture->n_passed, ==, i + 1);
    }

  lanyard_clock_pass (fixture->clock, MORNING + 10 * DAY);
  g_assert_cmpuint (fixture->n_passed, ==, G_N_ELEMENTS (wakes));
}

static void
test_ending (Fixture      *fixture,
             gconstpointer data)
{
  lanyard_talk_filter_set_hides_ended (fixture->filter, TRUE);
  g_assert_cmpuint (fixture->n_changes, ==, 1);
  g_assert_cmpuint (lanyard_shown_talks_get_positions (fixture->talks)->len, ==, 3);

  set_minute (fixture, 29);
  g_assert_cmpuint (fixture->n_changes, ==, 1);
  set_minute (fixture, 30);
  g_assert_cmpuint (fixture->n_changes, ==, 2);
  g_assert_cmpuint (lanyard_shown_talks_get_positions (fixture->talks)->len, ==, 2);
  g_assert_cmpuint (lanyard_shown_talks_find (fixture->talks, 0), ==, 0);
  g_assert_cmpuint (lanyard_shown_talks_find (fixture->talks, 2), ==, 1);
  g_assert_cmpuint (lanyard_shown_talks_find (fixture->talks, 3), ==, 2);

  set_minute (fixture, 400);
  g_assert_cmpuint (lanyard_shown_talks_get_positions (fixture->talks)->len, ==, 0);
}

/* Day and filter outlive the memory, and the place does not. */
static void
test_memory (void)
{
  g_autoptr (GSettings) settings = g_settings_new (APP_ID);
  g_autoptr (LanyardViewMemory) memory = lanyard_view_memory_new (settings);
  g_autoptr (LanyardViewMemory) later = NULL;
  LanyardTalkFilter *filter = lanyard_view_memory_get_filter (memory, "c");

  g_assert_null (lanyard_view_memory_get_day (memory, "c"));
  lanyard_view_memory_set_day (memory, "c", "2026-05-04");
  lanyard_view_memory_set_place (memory, "c", "first");
  lanyard_talk_filter_set_chosen (filter, LANYARD_FACET_ROOM, "Hall", TRUE);
  g_assert_true (lanyard_view_memory_get_filter (memory, "c") == filter);
  g_assert_cmpstr (lanyard_view_memory_get_place (memory, "c"), ==, "first");

  later = lanyard_view_memory_new (settings);
  g_assert_cmpstr (lanyard_view_memory_get_day (later, "c"), ==, "2026-05-04");
  g_assert_true (lanyard_talk_filter_is_chosen (lanyard_view_memory_get_filter (later, "c"), LANYARD_FACET_ROOM, "Hall"));
  g_assert_null (lanyard_view_memory_get_place (later, "c"));
  g_assert_true (lanyard_talk_filter_is_empty (lanyard_view_memory_get_filter (later, "another")));
}

/* Conferences come and go for years, and the settings do not grow. */
static void
test_forgetting (void)
{
  g_autoptr (GSettings) settings = g_settings_new (APP_ID);
  g_autoptr (LanyardViewMemory) memory = lanyard_view_memory_new (settings);
  g_autoptr (LanyardViewMemory) later = NULL;
  g_autoptr (GVariant) state = NULL;

  for (guint i = 0; i < 2 * LANYARD_VIEW_MEMORY_MAX_CONFERENCES; i++)
    {
      g_autofree char *id = g_strdup_printf ("conference-%u", i);

      lanyard_view_memory_set_day (memory, id, "2026-05-04");
      lanyard_view_memory_set_day (memory, "every-year", i % 2 == 0 ? "2026-05-05" : "2026-05-06");
    }

  state = g_settings_get_value (settings, "conference-views");
  g_assert_cmpuint (g_variant_n_children (state), ==, LANYARD_VIEW_MEMORY_MAX_CONFERENCES);
  later = lanyard_view_memory_new (settings);
  g_assert_cmpstr (lanyard_view_memory_get_day (later, "every-year"), ==, "2026-05-06");
  g_assert_null (lanyard_view_memory_get_day (later, "conference-0"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/shown-talks/moment", Fixture, NULL, set_up, test_moment, tear_down);
  g_test_add ("/shown-talks/waking", Fixture, NULL, set_up, test_waking, tear_down);
  g_test_add ("/shown-talks/wakes", Fixture, NULL, set_up, test_wakes, tear_down);
  g_test_add ("/shown-talks/ending", Fixture, NULL, set_up, test_ending, tear_down);
  g_test_add_func ("/view-memory/restart", test_memory);
  g_test_add_func ("/view-memory/forgetting", test_forgetting);

  return g_test_run ();
}
