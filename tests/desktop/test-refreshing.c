/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <signal.h>

#include "lanyard-addition.h"
#include "lanyard-bookmark-store.h"
#include "lanyard-origin-store.h"
#include "lanyard-refresh-listener.h"
#include "lanyard-reminder-plan.h"
#include "test-library.h"
#include "test-schedules.h"
#include "test-server.h"
#include "test-session.h"

/* The real service and the real program, with a real server, while no window is open. */

#define MINUTE 60
#define HOUR (60 * MINUTE)

/* “Talk 0” is at two o'clock, and so its reminder at ten to; the schedule is due a minute later. */
#define REMINDER (TEST_SCHEDULES_START + 110 * MINUTE)
#define DUE (REMINDER + MINUTE)

#define NOTIFICATIONS_NAME "org.gtk.Notifications"
#define NOTIFICATIONS_PATH "/org/gtk/Notifications"
#define WINDOW_PATH "/io/github/lanyard/Lanyard"

typedef struct
{
  TestSession             session;
  TestServer             *server;
  LanyardRefreshListener *listener;
  int                     n_refreshed;
} Fixture;

static void
on_refreshed_cb (Fixture    *self,
                 const char *conference_id)
{
  g_assert_cmpstr (conference_id, ==, TEST_SCHEDULES_CONFERENCE);
  self->n_refreshed++;
}

static void
on_added_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  lanyard_addition_run_finish (LANYARD_ADDITION (source), result, &error);
  g_assert_no_error (error);
  *(gboolean *) user_data = TRUE;
}

/* As the person does, an hour before it is due. */
static void
add_conference (Fixture *self)
{
  g_autoptr (LanyardClock) clock = lanyard_clock_new_stopped (DUE - HOUR);
  g_autoptr (LanyardLibrary) library = lanyard_library_new (self->session.database, clock);
  g_autoptr (LanyardAddition) addition = lanyard_addition_new (library);
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *address = test_server_dup_address (self->server, "/current");
  gboolean         done = FALSE;

  g_ptr_array_add (files, g_file_new_for_uri (address));
  lanyard_addition_run_async (addition, files, NULL, on_added_cb, &done);
  while (!done)
    g_main_context_iteration (NULL, TRUE);
}

static void
set_up (Fixture      *self,
        gconstpointer data)
{
  g_autoptr (LanyardTalk) talk = test_library_new_talk ("talk-0", TEST_SCHEDULES_START + 2 * HOUR, 0);
  g_autoptr (GError) error = NULL;

  self->server = test_server_new (FALSE);
  test_server_set_current (self->server, "/moved?2");
  test_session_set_up (&self->session, g_getenv ("LANYARD_REMINDERS"));
  test_session_own (&self->session, NOTIFICATIONS_NAME, NOTIFICATIONS_PATH);
  add_conference (self);
  lanyard_bookmark_store_add (self->session.database, TEST_SCHEDULES_CONFERENCE, talk, 0, &error);
  g_assert_no_error (error);
  self->listener = lanyard_refresh_listener_new (self->session.connection);
  g_signal_connect_swapped (self->listener, "refreshed", G_CALLBACK (on_refreshed_cb), self);
}

static void
tear_down (Fixture      *self,
           gconstpointer data)
{
  const guint32 process = test_session_get_process (&self->session);

  if (process != 0)
    {
      g_assert_cmpint (kill ((pid_t) process, SIGTERM), ==, 0);
      test_session_wait_until_gone (&self->session);
    }

  g_assert_finalize_object (g_steal_pointer (&self->listener));
  g_clear_pointer (&self->server, test_server_free);
  test_session_tear_down (&self->session);
}

static void
wait_for_requests (Fixture *self,
                   int      n_requests)
{
  while (test_server_get_n_requests (self->server) < n_requests)
    g_main_context_iteration (NULL, TRUE);
}

static gboolean
is_refreshing (Fixture *self)
{
  return test_session_find_child (test_session_get_process (&self->session)) != 0;
}

static void
assert_requests (Fixture *self,
                 int      n_requests)
{
  g_assert_cmpint (test_server_get_n_requests (self->server), ==, n_requests);
}

static LanyardOrigin *
load_origin (Fixture *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) origins = lanyard_origin_store_list (self->session.database, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (origins->len, ==, 1);

  return lanyard_origin_copy (g_ptr_array_index (origins, 0));
}

static void
assert_call (Fixture    *self,
             guint       index,
             const char *method,
             const char *id_prefix,
             const char *words)
{
  g_autofree char *id = lanyard_reminder_dup_notification_id (TEST_SCHEDULES_CONFERENCE, "talk-0");
  g_autofree char *begin = g_strdup_printf ("%s ('" APP_ID "', '%s%s'", method, id_prefix, id);
  const char      *call = g_ptr_array_index (self->session.calls, index);

  g_test_message ("%s", call);
  g_assert_true (g_str_has_prefix (call, begin));
  g_assert_nonnull (strstr (call, words));
}

/* With the timer of the kernel, and nobody calling. */
static void
test_moved (Fixture      *self,
            gconstpointer data)
{
  test_session_look_again (&self->session, REMINDER);
  g_assert_cmpuint (self->session.calls->len, ==, 1);
  assert_call (self, 0, "AddNotification", "", "Starts in 10 minutes");
  g_ptr_array_set_size (self->session.calls, 0);

  test_server_set_current (self->server, "/moved?5");
  test_session_look_again (&self->session, DUE - 1);
  test_session_wait_for_calls (&self->session, 2);
  assert_call (self, 0, "RemoveNotification", "", "");
  assert_call (self, 1, "AddNotification", "changed-", "Moved to 05:00");
  g_ptr_array_set_size (self->session.calls, 0);
  assert_requests (self, 2);
  while (self->n_refreshed == 0)
    g_main_context_iteration (NULL, TRUE);

  test_session_look_again (&self->session, TEST_SCHEDULES_START + 5 * HOUR - 10 * MINUTE - 1);
  test_session_wait_for_calls (&self->session, 1);
  assert_call (self, 0, "AddNotification", "", "Starts in 10 minutes");
  g_assert_cmpint (self->n_refreshed, ==, 1);
}

static void
test_nothing_new (Fixture      *self,
                  gconstpointer data)
{
  test_session_look_again (&self->session, DUE - 30);
  assert_requests (self, 1);
  test_session_look_again (&self->session, DUE);
  wait_for_requests (self, 2);
  while (is_refreshing (self))
    test_session_look_again (&self->session, DUE);
  test_session_look_again (&self->session, DUE + 30 * MINUTE);
  assert_requests (self, 2);
  g_assert_cmpint (self->n_refreshed, ==, 0);

  /* When the talk is over it is due again, and nobody waits for it. */
  test_session_look_again (&self->session, DUE + 2 * HOUR);
  assert_requests (self, 2);
}

static guint
count_failures (Fixture *self)
{
  g_autoptr (LanyardOrigin) origin = load_origin (self);

  g_assert_true ((origin->failures > 0) == (origin->failure != NULL));

  return origin->failures;
}

static void
refresh_in_vain (Fixture    *self,
                 const char *path,
                 gint64      now,
                 guint       n_failures)
{
  test_server_set_current (self->server, path);
  do
    test_session_look_again (&self->session, now);
  while (count_failures (self) < n_failures);

  assert_requests (self, (int) n_failures + 1);
}

static void
test_failures (Fixture      *self,
               gconstpointer data)
{
  static const char *const paths[] = { "/status?404", "/status?500", "/truncated", "/page" };
  gint64                   now = DUE;

  test_session_look_again (&self->session, DUE - 30);

  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      const int wait = MINUTE << i;

      refresh_in_vain (self, paths[i], now, i + 1);
      test_session_look_again (&self->session, now + wait - 20);
      assert_requests (self, (int) i + 2);
      now += wait + 20;
    }

  test_server_set_current (self->server, "/moved?5");
  do
    test_session_look_again (&self->session, now);
  while (count_failures (self) > 0);
  assert_requests (self, 6);
}

static void
test_retry_after (Fixture      *self,
                  gconstpointer data)
{
  test_session_look_again (&self->session, DUE - 30);
  refresh_in_vain (self, "/busy?600", DUE, 1);
  test_session_look_again (&self->session, DUE + 10 * MINUTE - 20);
  assert_requests (self, 2);
  refresh_in_vain (self, "/busy?600", DUE + 10 * MINUTE + 20, 2);
}

/* It may be killed at any moment, and is not started again at once. */
static void
test_killed (Fixture      *self,
             gconstpointer data)
{
  guint32 process;

  test_server_set_current (self->server, "/stall-half");
  test_session_look_again (&self->session, DUE - 30);
  test_session_look_again (&self->session, DUE);
  wait_for_requests (self, 2);
  process = test_session_find_child (test_session_get_process (&self->session));
  g_assert_cmpuint (process, !=, 0);
  g_assert_cmpint (kill ((pid_t) process, SIGKILL), ==, 0);
  do
    test_session_look_again (&self->session, DUE + 1);
  while (is_refreshing (self));
  test_session_look_again (&self->session, DUE + MINUTE - 20);
  assert_requests (self, 2);
  g_assert_cmpuint (count_failures (self), ==, 0);

  test_server_set_current (self->server, "/moved?5");
  do
    test_session_look_again (&self->session, DUE + 3 * MINUTE);
  while (self->n_refreshed == 0);
  assert_requests (self, 3);
}

static void
test_window (Fixture      *self,
             gconstpointer data)
{
  test_session_own (&self->session, APP_ID, WINDOW_PATH);
  test_server_set_current (self->server, "/moved?5");
  test_session_look_again (&self->session, DUE);
  test_session_look_again (&self->session, DUE + 1);
  g_assert_false (is_refreshing (self));
  assert_requests (self, 1);

  test_session_disown (&self->session, APP_ID);
  while (self->n_refreshed == 0)
    g_main_context_iteration (NULL, TRUE);
  assert_requests (self, 2);
}

/* The window tells of changes and sends nothing twice, also when it was opened in between. */
static void
test_window_meanwhile (Fixture      *self,
                       gconstpointer data)
{
  test_session_look_again (&self->session, DUE - 30);
  g_ptr_array_set_size (self->session.calls, 0);
  test_server_set_current (self->server, "/moved?5");
  test_session_look_again (&self->session, DUE);
  test_session_own (&self->session, APP_ID, WINDOW_PATH);
  while (self->n_refreshed == 0)
    g_main_context_iteration (NULL, TRUE);
  test_session_look_again (&self->session, DUE + 1);
  g_assert_cmpuint (self->session.calls->len, ==, 1);
  assert_call (self, 0, "RemoveNotification", "", "");
}

int
main (int   argc,
      char *argv[])
{
  static const struct
  {
    const char *name;
    void        (*test) (Fixture *, gconstpointer);
  } tests[] = {
    { "moved", test_moved },
    { "nothing-new", test_nothing_new },
    { "failures", test_failures },
    { "retry-after", test_retry_after },
    { "killed", test_killed },
    { "window", test_window },
    { "window-meanwhile", test_window_meanwhile },
  };

  /* A network that is always there, whatever that of this computer is like. */
  g_setenv ("GIO_USE_NETWORK_MONITOR", "base", TRUE);
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (tests); i++)
    {
      g_autofree char *path = g_strconcat ("/refreshing/", tests[i].name, NULL);

      g_test_add (path, Fixture, NULL, set_up, tests[i].test, tear_down);
    }

  return g_test_run ();
}
