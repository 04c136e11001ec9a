/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <sqlite3.h>

#include "lanyard-schedule-store.h"
#include "test-updates.h"

#define MINUTE 60
#define HOUR (60 * MINUTE)

static void
assert_asked (TestUpdates *self,
              int          n_requests)
{
  g_assert_cmpint (test_server_get_n_requests (self->server), ==, n_requests);
}

static void
test_origin (TestUpdates  *self,
             gconstpointer data)
{
  const LanyardOrigin *origin = test_updates_get_origin (self);
  g_autofree char     *address = test_server_dup_address (self->server, "/current");

  g_assert_cmpstr (origin->address, ==, address);
  g_assert_cmpstr (origin->etag, ==, "\"3 talks\"");
  g_assert_cmpint (origin->asked, ==, TEST_SCHEDULES_START + HOUR);
  g_assert_cmpint (origin->checked, ==, TEST_SCHEDULES_START + HOUR);
  g_assert_cmpint (origin->changed, ==, TEST_SCHEDULES_START + HOUR);
  g_assert_null (lanyard_updater_find_origin (self->updater, "other.example"));
  g_assert_false (lanyard_updater_can_refresh (self->updater, NULL));
}

/* It sleeps until it is time, and what is not new changes nothing. */
static void
test_hourly (TestUpdates  *self,
             gconstpointer data)
{
  test_updates_pass (self, HOUR - 1);
  assert_asked (self, 1);
  test_updates_pass (self, 1);
  assert_asked (self, 2);
  test_updates_pass (self, HOUR);
  assert_asked (self, 3);

  g_assert_cmpint (self->n_updates, ==, 0);
  g_assert_cmpint (test_updates_get_origin (self)->checked, ==, TEST_SCHEDULES_START + 3 * HOUR);
  g_assert_cmpint (test_updates_get_origin (self)->changed, ==, TEST_SCHEDULES_START + HOUR);
}

static void
test_something_new (TestUpdates  *self,
                    gconstpointer data)
{
  test_server_set_current (self->server, "/schedule?4");
  test_updates_pass (self, HOUR);

  g_assert_cmpint (self->n_updates, ==, 1);
  g_assert_cmpuint (test_updates_get_n_talks (self), ==, 4);
  g_assert_cmpint (test_updates_get_origin (self)->changed, ==, TEST_SCHEDULES_START + 2 * HOUR);
  g_assert_cmpstr (test_updates_get_origin (self)->etag, ==, "\"4 talks\"");
  g_assert_true (lanyard_bookmarks_contains (lanyard_library_get_bookmarks (self->library), TEST_SCHEDULES_CONFERENCE, "talk-0"));
}

/* Other bytes with the same content are nothing new. */
static void
test_stamped (TestUpdates  *self,
              gconstpointer data)
{
  test_updates_refresh (self, "/stamped?3");
  g_assert_cmpint (self->n_updates, ==, 0);
  g_assert_null (test_updates_get_origin (self)->etag);

  test_updates_refresh (self, "/stamped?5");
  g_assert_cmpint (self->n_updates, ==, 1);
  test_updates_refresh (self, NULL);
  g_assert_cmpint (self->n_updates, ==, 1);
}

static void
on_library_changed_cb (LanyardLibrary *library,
                       const char     *conference_id,
                       char          **changed_id)
{
  g_set_str (changed_id, conference_id);
}

static void
on_reloaded_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  lanyard_library_reload_finish (LANYARD_LIBRARY (source), result, &error);
  g_assert_no_error (error);
}

/* What the updater kept is shown when the library is told. */
static void
test_reload (TestUpdates  *self,
             gconstpointer data)
{
  g_autofree char *changed_id = NULL;

  test_updates_refresh (self, "/schedule?6");
  g_signal_connect (self->library, "programme-changed", G_CALLBACK (on_library_changed_cb), &changed_id);
  lanyard_library_reload_async (self->library, TEST_SCHEDULES_CONFERENCE, on_reloaded_cb, NULL);
  while (changed_id == NULL)
    g_main_context_iteration (NULL, TRUE);

  g_assert_cmpstr (changed_id, ==, TEST_SCHEDULES_CONFERENCE);
  g_assert_cmpuint (g_list_model_get_n_items (lanyard_library_list_conferences (self->library)), ==, 1);
}

static void
test_by_hand (TestUpdates  *self,
              gconstpointer data)
{
  g_object_set (self->updater, "frequency", LANYARD_REFRESH_BY_HAND, NULL);
  test_updates_pass (self, 5 * HOUR);
  assert_asked (self, 1);
  test_updates_refresh (self, NULL);
  assert_asked (self, 2);

  g_object_set (self->updater, "frequency", LANYARD_REFRESH_DAILY, NULL);
  test_updates_pass (self, 23 * HOUR);
  assert_asked (self, 2);
  g_object_set (self->updater, "frequency", LANYARD_REFRESH_AUTOMATIC, NULL);
  test_updates_wait (self);
  assert_asked (self, 3);
}

static void
test_over (TestUpdates  *self,
           gconstpointer data)
{
  test_updates_pass (self, 100 * HOUR);
  assert_asked (self, 1);
  test_updates_refresh (self, NULL);
  assert_asked (self, 2);
}

/* Nothing but what the person wants goes over such a network, and the better one is used at once. */
static void
test_network (TestUpdates  *self,
              gconstpointer data)
{
  static const struct
  {
    gboolean             available;
    gboolean             metered;
    GNetworkConnectivity connectivity;
  } networks[] = {
    { FALSE, FALSE, G_NETWORK_CONNECTIVITY_LOCAL },
    { TRUE, TRUE, G_NETWORK_CONNECTIVITY_FULL },
    { TRUE, FALSE, G_NETWORK_CONNECTIVITY_PORTAL },
  };

  for (int i = 0; i < (int) G_N_ELEMENTS (networks); i++)
    {
      test_monitor_set (self->monitor, networks[i].available, networks[i].metered, networks[i].connectivity);
      test_updates_pass (self, HOUR);
      assert_asked (self, 1 + 2 * i);
      test_updates_refresh (self, NULL);
      assert_asked (self, 2 + 2 * i);

      test_updates_pass (self, HOUR);
      assert_asked (self, 2 + 2 * i);
      test_monitor_set (self->monitor, TRUE, FALSE, G_NETWORK_CONNECTIVITY_FULL);
      test_updates_wait (self);
      assert_asked (self, 3 + 2 * i);
    }
}

static void
test_failures (TestUpdates  *self,
               gconstpointer data)
{
  g_autofree char *before = test_updates_dup_state (self);
  g_autofree char *after = NULL;

  test_server_set_current (self->server, "/status?500");
  test_updates_pass (self, HOUR);
  assert_asked (self, 2);
  test_updates_pass (self, MINUTE - 1);
  assert_asked (self, 2);
  test_updates_pass (self, 1);
  assert_asked (self, 3);
  test_updates_pass (self, 2 * MINUTE - 1);
  assert_asked (self, 3);
  test_updates_pass (self, 1);
  assert_asked (self, 4);

  g_assert_cmpuint (test_updates_get_origin (self)->failures, ==, 3);
  g_assert_cmpstr (test_updates_get_origin (self)->failure, ==, "“127.0.0.1” has a problem of its own (error 500). Try again later.");
  g_assert_cmpint (test_updates_get_origin (self)->checked, ==, TEST_SCHEDULES_START + HOUR);

  test_monitor_set (self->monitor, FALSE, FALSE, G_NETWORK_CONNECTIVITY_LOCAL);
  test_server_set_current (self->server, "/schedule?3");
  test_monitor_set (self->monitor, TRUE, FALSE, G_NETWORK_CONNECTIVITY_FULL);
  test_updates_wait (self);
  assert_asked (self, 5);
  g_assert_cmpuint (test_updates_get_origin (self)->failures, ==, 0);
  g_assert_null (test_updates_get_origin (self)->failure);
  after = test_updates_dup_state (self);
  g_assert_cmpstr (before, ==, after);
}

static void
test_retry_after (TestUpdates  *self,
                  gconstpointer data)
{
  test_server_set_current (self->server, "/busy?600");
  test_updates_pass (self, HOUR);
  assert_asked (self, 2);
  test_updates_pass (self, 10 * MINUTE - 1);
  assert_asked (self, 2);
  test_updates_pass (self, 1);
  assert_asked (self, 3);
}

static void
test_cancel (TestUpdates  *self,
             gconstpointer data)
{
  g_autofree char *before = test_updates_dup_state (self);
  g_autofree char *after = NULL;

  test_server_set_current (self->server, "/stall");
  lanyard_clock_set_now (self->clock, TEST_SCHEDULES_START + 2 * HOUR);
  while (test_server_get_n_requests (self->server) < 2)
    g_main_context_iteration (NULL, TRUE);

  lanyard_updater_refresh (self->updater, TEST_SCHEDULES_CONFERENCE);
  lanyard_updater_cancel (self->updater, TEST_SCHEDULES_CONFERENCE);
  test_updates_wait (self);
  assert_asked (self, 2);
  g_assert_cmpuint (test_updates_get_origin (self)->failures, ==, 0);

  test_server_set_current (self->server, "/schedule?3");
  test_updates_pass (self, 59 * MINUTE);
  assert_asked (self, 2);
  test_updates_pass (self, MINUTE);
  assert_asked (self, 3);
  after = test_updates_dup_state (self);
  g_assert_cmpstr (before, ==, after);
}

/* A refresh that was started before does not bring it back. */
static void
test_removed (TestUpdates  *self,
              gconstpointer data)
{
  g_autoptr (GPtrArray) conferences = NULL;
  sqlite3 *connection;

  g_assert_cmpint (sqlite3_open (self->path, &connection), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (connection, "PRAGMA foreign_keys = ON; DELETE FROM bookmarks; DELETE FROM conferences;",
                                 NULL, NULL, NULL),
                   ==, SQLITE_OK);
  sqlite3_close (connection);

  test_updates_refresh (self, "/schedule?4");
  assert_asked (self, 2);
  g_assert_cmpint (self->n_updates, ==, 0);
  conferences = lanyard_schedule_store_list_conferences (self->database, NULL);
  g_assert_cmpuint (conferences->len, ==, 0);
}

/* What is under way ends with the updater. */
static void
test_dropped (TestUpdates  *self,
              gconstpointer data)
{
  test_server_set_current (self->server, "/stall");
  lanyard_updater_refresh (self->updater, TEST_SCHEDULES_CONFERENCE);
  while (test_server_get_n_requests (self->server) < 2)
    g_main_context_iteration (NULL, TRUE);
}

int
main (int   argc,
      char *argv[])
{
  static const struct
  {
    const char *name;
    void        (*test) (TestUpdates *, gconstpointer);
  } tests[] = {
    { "origin", test_origin },
    { "hourly", test_hourly },
    { "something-new", test_something_new },
    { "stamped", test_stamped },
    { "reload", test_reload },
    { "by-hand", test_by_hand },
    { "over", test_over },
    { "network", test_network },
    { "failures", test_failures },
    { "retry-after", test_retry_after },
    { "cancel", test_cancel },
    { "removed", test_removed },
    { "dropped", test_dropped },
  };

  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (tests); i++)
    {
      g_autofree char *path = g_strconcat ("/updater/", tests[i].name, NULL);

      g_test_add (path, TestUpdates, NULL, test_updates_set_up, tests[i].test, test_updates_tear_down);
    }

  return g_test_run ();
}
