/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-clock-private.h"
#include "lanyard-next-up.h"

/* Wednesday, 12 November 2025, 09:00 UTC. */
#define NINE G_GINT64_CONSTANT (1762938000)
#define MINUTES *60

typedef struct
{
  LanyardClock     *clock;
  LanyardBookmarks *bookmarks;
  LanyardNextUp    *next_up;
  GPtrArray        *list; /* (element-type LanyardBookmark) */
  guint             n_changes;
} Fixture;

static void
on_changed_cb (Fixture *fixture)
{
  fixture->n_changes++;
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (LanyardDatabase) database = lanyard_database_new ("/nonexistent");

  fixture->clock = lanyard_clock_new_stopped (NINE);
  fixture->bookmarks = lanyard_bookmarks_new (database, fixture->clock);
  fixture->next_up = lanyard_next_up_new (fixture->bookmarks, fixture->clock);
  fixture->list = g_ptr_array_new_with_free_func (g_object_unref);
  g_signal_connect_swapped (fixture->next_up, "changed", G_CALLBACK (on_changed_cb), fixture);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_ptr_array_unref (fixture->list);
  g_assert_finalize_object (fixture->next_up);
  g_assert_finalize_object (fixture->bookmarks);
  g_assert_finalize_object (fixture->clock);
}

static void
add (Fixture    *fixture,
     const char *title,
     gint64      start,
     gint64      end,
     gboolean    going,
     gboolean    cancelled)
{
  g_autoptr (GDateTime) from = g_date_time_new_from_unix_utc (start);
  g_autoptr (GDateTime) to = g_date_time_new_from_unix_utc (end);
  g_autoptr (LanyardConference) conference = NULL;
  g_autoptr (LanyardTalk) talk = NULL;

  conference = g_object_new (LANYARD_TYPE_CONFERENCE, "id", "c", "title", "C", "time-zone", "UTC", NULL);
  talk = g_object_new (LANYARD_TYPE_TALK, "id", title, "title", title, "start", from, "end", to,
                       "room", "Building B, Level 4, B405", "cancelled", cancelled, NULL);
  g_ptr_array_add (fixture->list,
                   g_object_new (LANYARD_TYPE_BOOKMARK, "conference", conference, "talk", talk, "going", going, NULL));
}

static void
assert_texts (Fixture    *fixture,
              const char *expected_title,
              const char *expected_details)
{
  g_autofree char *title = lanyard_next_up_dup_title (fixture->next_up);
  g_autofree char *details = lanyard_next_up_dup_details (fixture->next_up);

  g_assert_cmpstr (title, ==, expected_title);
  g_assert_cmpstr (details, ==, expected_details);
}

/* From days before to the end of the last talk, and never a change that nobody would see. */
static void
test_passing (Fixture      *fixture,
              gconstpointer data)
{
  add (fixture, "One", NINE + 90 MINUTES, NINE + 120 MINUTES, FALSE, FALSE);
  add (fixture, "Two", NINE + 110 MINUTES, NINE + 180 MINUTES, FALSE, FALSE);

  lanyard_clock_set_now (fixture->clock, NINE - 24 * 60 MINUTES);
  lanyard_bookmarks_take (fixture->bookmarks, fixture->list);
  assert_texts (fixture, "Next: One", "Wed 12 Nov · 10:30–11:00 · B405");

  fixture->n_changes = 0;
  lanyard_clock_set_now (fixture->clock, NINE - 4 * 60 MINUTES);
  assert_texts (fixture, "Next: One", "Today · 10:30–11:00 · B405");

  lanyard_clock_set_now (fixture->clock, NINE + 30 MINUTES);
  assert_texts (fixture, "Next: One", "In 60 min · 10:30–11:00 · B405");

  lanyard_clock_set_now (fixture->clock, NINE + 76 MINUTES);
  assert_texts (fixture, "Next: One", "In 14 min · 10:30–11:00 · B405");

  lanyard_clock_set_now (fixture->clock, NINE + 90 MINUTES);
  assert_texts (fixture, "Next: Two", "In 20 min · 10:50–12:00 · B405");

  lanyard_clock_set_now (fixture->clock, NINE + 110 MINUTES);
  assert_texts (fixture, "Now: Two", "10:50–12:00 · B405");

  lanyard_clock_set_now (fixture->clock, NINE + 180 MINUTES);
  assert_texts (fixture, NULL, NULL);
  g_assert_null (lanyard_next_up_get_bookmark (fixture->next_up));
}

/* It wakes at the moments at which its words change, and at no other. */
static void
test_wake_ups (Fixture      *fixture,
               gconstpointer data)
{
  add (fixture, "One", NINE + 90 MINUTES, NINE + 120 MINUTES, FALSE, FALSE);
  lanyard_clock_set_now (fixture->clock, NINE - 48 * 60 MINUTES);
  lanyard_bookmarks_take (fixture->bookmarks, fixture->list);

  fixture->n_changes = 0;
  lanyard_clock_pass (fixture->clock, NINE - 4 * 60 MINUTES - 1);
  g_assert_cmpuint (fixture->n_changes, ==, 0);
  lanyard_clock_pass (fixture->clock, NINE - 4 * 60 MINUTES);
  g_assert_cmpuint (fixture->n_changes, ==, 1);
  assert_texts (fixture, "Next: One", "Today · 10:30–11:00 · B405");

  /* An hour before, and then each minute of the hour. */
  lanyard_clock_pass (fixture->clock, NINE + 30 MINUTES - 1);
  g_assert_cmpuint (fixture->n_changes, ==, 1);
  lanyard_clock_pass (fixture->clock, NINE + 89 MINUTES);
  g_assert_cmpuint (fixture->n_changes, ==, 61);
  assert_texts (fixture, "Next: One", "In 1 min · 10:30–11:00 · B405");

  lanyard_clock_pass (fixture->clock, NINE + 120 MINUTES);
  g_assert_cmpuint (fixture->n_changes, ==, 63);
  assert_texts (fixture, NULL, NULL);
}

static void
test_not_counted (Fixture      *fixture,
                  gconstpointer data)
{
  add (fixture, "Cancelled", NINE + 10 MINUTES, NINE + 20 MINUTES, FALSE, TRUE);
  add (fixture, "Second choice", NINE + 30 MINUTES, NINE + 60 MINUTES, FALSE, FALSE);
  add (fixture, "Going", NINE + 40 MINUTES, NINE + 70 MINUTES, TRUE, FALSE);
  lanyard_bookmarks_take (fixture->bookmarks, fixture->list);

  assert_texts (fixture, "Next: Going", "In 40 min · 09:40–10:10 · B405");
}

static void
test_several (Fixture      *fixture,
              gconstpointer data)
{
  add (fixture, "One", NINE + 10 MINUTES, NINE + 40 MINUTES, FALSE, FALSE);
  add (fixture, "Other", NINE + 10 MINUTES, NINE + 20 MINUTES, FALSE, FALSE);
  add (fixture, "Third", NINE + 10 MINUTES, NINE + 20 MINUTES, FALSE, FALSE);
  add (fixture, "Later", NINE + 11 MINUTES, NINE + 20 MINUTES, FALSE, FALSE);
  lanyard_bookmarks_take (fixture->bookmarks, fixture->list);

  assert_texts (fixture, "Next: One", "In 10 min · 09:10–09:40 · B405 · 2 others at the same time");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/agenda/next-up/passing", Fixture, NULL, set_up, test_passing, tear_down);
  g_test_add ("/agenda/next-up/wake-ups", Fixture, NULL, set_up, test_wake_ups, tear_down);
  g_test_add ("/agenda/next-up/not-counted", Fixture, NULL, set_up, test_not_counted, tear_down);
  g_test_add ("/agenda/next-up/several", Fixture, NULL, set_up, test_several, tear_down);

  return g_test_run ();
}
