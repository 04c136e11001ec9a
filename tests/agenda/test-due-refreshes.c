/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-bookmark-store.h"
#include "lanyard-due-refreshes.h"
#include "test-updates.h"

#define HOUR (60 * 60)

typedef struct
{
  guint    n_due;
  guint    n_new;
  guint    n_failed;
  gboolean is_offline;
} Outcome;

static void
on_finished_cb (LanyardDueRefreshes *due_refreshes,
                gboolean            *finished)
{
  g_assert_false (*finished);
  *finished = TRUE;
}

/* The updater of the fixture is a window's, and sleeps. */
static void
assert_outcome (TestUpdates            *self,
                LanyardRefreshFrequency frequency,
                Outcome                 expected)
{
  g_autoptr (LanyardFetcher) fetcher = g_object_new (LANYARD_TYPE_FETCHER, "timeout", 1, NULL);
  g_autoptr (LanyardDueRefreshes) due_refreshes = NULL;
  g_autoptr (GError) error = NULL;
  gboolean finished = FALSE;

  due_refreshes = lanyard_due_refreshes_new (self->database, self->clock, fetcher, G_NETWORK_MONITOR (self->monitor));
  g_signal_connect (due_refreshes, "finished", G_CALLBACK (on_finished_cb), &finished);
  lanyard_due_refreshes_run (due_refreshes, frequency, &error);
  g_assert_no_error (error);
  while (!finished)
    g_main_context_iteration (NULL, TRUE);

  g_assert_cmpuint (lanyard_due_refreshes_get_n_due (due_refreshes), ==, expected.n_due);
  g_assert_cmpuint (lanyard_due_refreshes_get_n_new (due_refreshes), ==, expected.n_new);
  g_assert_cmpuint (lanyard_due_refreshes_get_n_failed (due_refreshes), ==, expected.n_failed);
  g_assert_cmpint (lanyard_due_refreshes_is_offline (due_refreshes), ==, expected.is_offline);
}

/* The bookmarked talk is at the start of the first day; here it is at the end of the second. */
static void
set_up (TestUpdates  *self,
        gconstpointer data)
{
  test_updates_set_up (self, data);
  g_object_set (self->updater, "frequency", LANYARD_REFRESH_BY_HAND, NULL);
  test_server_set_current (self->server, "/moved?23");
  test_updates_refresh (self, "/moved?23");
}

static void
test_due (TestUpdates  *self,
          gconstpointer data)
{
  assert_outcome (self, LANYARD_REFRESH_AUTOMATIC, (Outcome) { 0 });
  test_updates_pass (self, HOUR);
  assert_outcome (self, LANYARD_REFRESH_BY_HAND, (Outcome) { 0 });
  assert_outcome (self, LANYARD_REFRESH_DAILY, (Outcome) { 0 });
  g_assert_cmpint (test_server_get_n_requests (self->server), ==, 2);

  assert_outcome (self, LANYARD_REFRESH_AUTOMATIC, (Outcome) { .n_due = 1 });
  g_assert_cmpint (test_server_get_n_requests (self->server), ==, 3);
  assert_outcome (self, LANYARD_REFRESH_AUTOMATIC, (Outcome) { 0 });

  test_updates_pass (self, HOUR);
  test_server_set_current (self->server, "/moved?22");
  assert_outcome (self, LANYARD_REFRESH_AUTOMATIC, (Outcome) { .n_due = 1, .n_new = 1 });
}

static void
test_failed (TestUpdates  *self,
             gconstpointer data)
{
  static const char *const paths[] = { "/status?404", "/status?500", "/stall", "/stall-half", "/hang-up", "/page", "/elsewhere" };
  g_autofree char         *before = test_updates_dup_state (self);
  g_autofree char         *after = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      test_server_set_current (self->server, paths[i]);
      test_updates_pass (self, HOUR);
      assert_outcome (self, LANYARD_REFRESH_AUTOMATIC, (Outcome) { .n_due = 1, .n_failed = 1 });
      assert_outcome (self, LANYARD_REFRESH_AUTOMATIC, (Outcome) { 0 });
    }

  after = test_updates_dup_state (self);
  g_assert_cmpstr (before, ==, after);
}

static void
test_offline (TestUpdates  *self,
              gconstpointer data)
{
  test_updates_pass (self, HOUR);
  test_monitor_set (self->monitor, FALSE, FALSE, G_NETWORK_CONNECTIVITY_LOCAL);
  assert_outcome (self, LANYARD_REFRESH_AUTOMATIC, (Outcome) { .n_due = 1, .is_offline = TRUE });
  test_monitor_set (self->monitor, TRUE, TRUE, G_NETWORK_CONNECTIVITY_FULL);
  assert_outcome (self, LANYARD_REFRESH_AUTOMATIC, (Outcome) { .n_due = 1, .is_offline = TRUE });
  g_assert_cmpint (test_server_get_n_requests (self->server), ==, 2);
  test_monitor_set (self->monitor, TRUE, FALSE, G_NETWORK_CONNECTIVITY_FULL);
  assert_outcome (self, LANYARD_REFRESH_AUTOMATIC, (Outcome) { .n_due = 1 });
}

static void
test_not_awaited (TestUpdates  *self,
                  gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  lanyard_bookmark_store_remove (self->database, TEST_SCHEDULES_CONFERENCE, "talk-0", &error);
  g_assert_no_error (error);
  test_updates_pass (self, HOUR);
  assert_outcome (self, LANYARD_REFRESH_AUTOMATIC, (Outcome) { 0 });
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/due-refreshes/due", TestUpdates, NULL, set_up, test_due, test_updates_tear_down);
  g_test_add ("/due-refreshes/failed", TestUpdates, NULL, set_up, test_failed, test_updates_tear_down);
  g_test_add ("/due-refreshes/offline", TestUpdates, NULL, set_up, test_offline, test_updates_tear_down);
  g_test_add ("/due-refreshes/not-awaited", TestUpdates, NULL, set_up, test_not_awaited, test_updates_tear_down);

  return g_test_run ();
}
