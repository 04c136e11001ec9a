/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-freshness.h"
#include "lanyard-refresh-round.h"
#include "lanyard-removal-store.h"
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
assert_text (LanyardFreshness *freshness,
             const char       *expected,
             gboolean          expected_failed)
{
  g_autofree char *text = NULL;
  gboolean         failed;
  gboolean         can_refresh;

  g_object_get (freshness, "text", &text, "failed", &failed, "can-refresh", &can_refresh, NULL);
  g_assert_cmpstr (text, ==, expected);
  g_assert_cmpint (failed, ==, expected_failed);
  g_assert_cmpint (can_refresh, ==, expected != NULL);
}

/* It is right at any time, and nobody has to ask for it. */
static void
test_freshness (TestUpdates  *self,
                gconstpointer data)
{
  g_autoptr (LanyardFreshness) freshness = lanyard_freshness_new (self->updater, self->clock);

  assert_text (freshness, NULL, FALSE);
  lanyard_freshness_set_shown (freshness, TRUE, TEST_SCHEDULES_CONFERENCE);
  assert_text (freshness, "Updated just now", FALSE);
  test_updates_pass (self, 5 * MINUTE);
  assert_text (freshness, "Updated 5 minutes ago", FALSE);
  lanyard_refreshable_refresh (LANYARD_REFRESHABLE (freshness));
  test_updates_wait (self);
  assert_text (freshness, "Updated just now", FALSE);

  test_updates_refresh (self, "/status?404");
  assert_text (freshness, "Could not be updated since 01:05: “127.0.0.1” has nothing at this address. Check the address.", TRUE);
  lanyard_freshness_set_shown (freshness, FALSE, TEST_SCHEDULES_CONFERENCE);
  assert_text (freshness, NULL, FALSE);
  lanyard_freshness_set_shown (freshness, TRUE, "other.example");
  assert_text (freshness, NULL, FALSE);
}

static void
assert_round (LanyardRefreshRound *round,
              gboolean             expected_can_refresh,
              gboolean             expected_running)
{
  gboolean can_refresh;
  gboolean running;

  g_object_get (round, "can-refresh", &can_refresh, "running", &running, NULL);
  g_assert_cmpint (can_refresh, ==, expected_can_refresh);
  g_assert_cmpint (running, ==, expected_running);
}

static void
on_round_finished_cb (LanyardRefreshRound *round,
                      const char          *sentence,
                      char               **last_sentence)
{
  g_set_str (last_sentence, sentence);
}

/* All at once, and one sentence of what came of it; but what is over is let alone. */
static void
test_round (TestUpdates  *self,
            gconstpointer data)
{
  g_autoptr (LanyardRefreshRound) round = lanyard_refresh_round_new (self->library, self->updater);
  LanyardRefreshable *refreshable = LANYARD_REFRESHABLE (round);
  g_autofree char    *sentence = NULL;

  g_signal_connect (round, "finished", G_CALLBACK (on_round_finished_cb), &sentence);
  lanyard_refreshable_refresh (refreshable);
  assert_round (round, TRUE, TRUE);
  test_updates_wait (self);
  assert_asked (self, 2);
  assert_round (round, TRUE, FALSE);
  g_assert_cmpstr (sentence, ==, "The schedule is up to date");

  test_server_set_current (self->server, "/status?404");
  lanyard_refreshable_refresh (refreshable);
  test_updates_wait (self);
  g_assert_cmpstr (sentence, ==, "“Café Days” could not be updated: “127.0.0.1” has nothing at this address. Check the address.");

  g_clear_pointer (&sentence, g_free);
  test_server_set_current (self->server, "/stall");
  lanyard_refreshable_refresh (refreshable);
  lanyard_refreshable_cancel (refreshable);
  test_updates_wait (self);
  test_updates_pass (self, 100 * HOUR);
  lanyard_refreshable_refresh (refreshable);
  assert_round (round, FALSE, FALSE);
  g_assert_null (sentence);
}

/* Only what the person asked for is answered with a sentence. */
static void
test_round_unasked (TestUpdates  *self,
                    gconstpointer data)
{
  g_autoptr (LanyardRefreshRound) round = lanyard_refresh_round_new (self->library, self->updater);
  g_autofree char *sentence = NULL;

  g_signal_connect (round, "finished", G_CALLBACK (on_round_finished_cb), &sentence);
  test_updates_pass (self, HOUR);
  assert_asked (self, 2);
  g_assert_null (sentence);
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

static void
on_changed_cb (LanyardUpdater *updater,
               gboolean       *is_changed)
{
  *is_changed = TRUE;
}

/* It is asked for with its conference, but seldom. */
static void
test_article (TestUpdates  *self,
              gconstpointer data)
{
  g_autofree char *address = test_server_dup_address (self->server, "/article");
  g_autoptr (GError) error = NULL;
  gboolean is_read = FALSE;

  test_updates_import (self, address, &error);
  g_assert_no_error (error);
  g_signal_connect (self->updater, "changed", G_CALLBACK (on_changed_cb), &is_read);
  lanyard_updater_look_again (self->updater);
  while (!is_read)
    g_main_context_iteration (NULL, TRUE);
  assert_asked (self, 2);

  test_updates_pass (self, HOUR);
  assert_asked (self, 3);
  test_updates_pass (self, 23 * HOUR);
  assert_asked (self, 5);
  test_updates_pass (self, 100 * HOUR);
  assert_asked (self, 5);
  g_assert_cmpint (self->n_updates, ==, 0);
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
  g_autoptr (GError) error = NULL;

  lanyard_removal_store_set_removed (self->database, TEST_SCHEDULES_CONFERENCE, TRUE, &error);
  g_assert_no_error (error);
  test_updates_refresh (self, "/schedule?4");
  assert_asked (self, 2);
  g_assert_cmpint (self->n_updates, ==, 0);
  conferences = lanyard_schedule_store_list_conferences (self->database, NULL);
  g_assert_cmpuint (conferences->len, ==, 0);

  lanyard_updater_look_again (self->updater);
  while (lanyard_updater_can_refresh (self->updater, TEST_SCHEDULES_CONFERENCE))
    g_main_context_iteration (NULL, TRUE);
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
    { "freshness", test_freshness },
    { "round", test_round },
    { "round-unasked", test_round_unasked },
    { "by-hand", test_by_hand },
    { "over", test_over },
    { "article", test_article },
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
