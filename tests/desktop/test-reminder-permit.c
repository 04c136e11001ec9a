/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <signal.h>

#define G_SETTINGS_ENABLE_BACKEND
#include <gio/gsettingsbackend.h>

#include "lanyard-background-state.h"
#include "lanyard-bookmark-store.h"
#include "lanyard-reminders-client.h"
#include "test-library.h"
#include "test-session.h"

/* Whether the real service stays: with a window and without one, and at the login. */

#define START 1762985580
#define LEAD 600
#define WINDOW_PATH "/io/github/lanyard/Lanyard"

static void
set_up (TestSession  *session,
        gconstpointer data)
{
  const char *program = g_getenv ("LANYARD_REMINDERS");
  g_autoptr (LanyardTalk) talk = test_library_new_talk ("1", START, START + 1800);
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (program);
  test_session_set_up (session, program);
  test_session_own (session, "org.gtk.Notifications", "/org/gtk/Notifications");
  test_library_save (session->database, "c", g_object_ref (talk), NULL);
  lanyard_bookmark_store_add (session->database, "c", talk, 0, &error);
  g_assert_no_error (error);
}

static void
tear_down (TestSession  *session,
           gconstpointer data)
{
  if (test_session_get_process (session) != 0)
    {
      g_assert_cmpint (kill ((pid_t) test_session_get_process (session), SIGTERM), ==, 0);
      test_session_wait_until_gone (session);
    }

  test_session_tear_down (session);
}

/* Written by another process, as the window does it. */
static void
set_state (LanyardBackgroundState state)
{
  g_autofree char *path = g_build_filename (g_getenv ("XDG_CONFIG_HOME"), "glib-2.0", "settings", "keyfile", NULL);
  g_autoptr (GSettingsBackend) backend = g_keyfile_settings_backend_new (path, "/", NULL);
  g_autoptr (GSettings) settings = g_settings_new_with_backend (APP_ID, backend);

  g_assert_true (g_settings_set_enum (settings, LANYARD_BACKGROUND_KEY, (int) state));
  g_settings_sync ();
}

static void
open_window (TestSession *session)
{
  test_session_own (session, APP_ID, WINDOW_PATH);
}

static void
close_window (TestSession *session)
{
  g_autoptr (GVariant) reply = NULL;
  g_autoptr (GError) error = NULL;

  reply = g_dbus_connection_call_sync (session->connection,
                                       "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus",
                                       "ReleaseName", g_variant_new ("(s)", APP_ID),
                                       NULL, G_DBUS_CALL_FLAGS_NONE, -1, NULL, &error);
  g_assert_no_error (error);
}

static GSubprocess *
log_in (TestSession *session)
{
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_NONE);
  g_autoptr (GError) error = NULL;
  GSubprocess *service;

  g_subprocess_launcher_setenv (launcher, "DBUS_SESSION_BUS_ADDRESS", g_test_dbus_get_bus_address (session->bus), TRUE);
  service = g_subprocess_launcher_spawn (launcher, &error, g_getenv ("LANYARD_REMINDERS"), "--at-login", NULL);
  g_assert_no_error (error);

  return service;
}

static void
wait_for_end (GSubprocess *service)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (g_subprocess_wait_check (service, NULL, &error));
  g_assert_no_error (error);
}

/* Who said no is reminded while the window is open, and has nothing running when it is closed. */
static void
test_refused (TestSession  *session,
              gconstpointer data)
{
  set_state (GPOINTER_TO_INT (data));
  open_window (session);
  test_session_look_again (session, START - LEAD);
  g_assert_cmpuint (session->calls->len, ==, 1);
  g_assert_cmpuint (test_session_get_process (session), !=, 0);

  close_window (session);
  test_session_wait_until_gone (session);
}

static void
test_allowed (TestSession  *session,
              gconstpointer data)
{
  guint32 process;

  set_state (GPOINTER_TO_INT (data));
  open_window (session);
  test_session_look_again (session, START - 2 * LEAD);
  process = test_session_get_process (session);
  close_window (session);
  test_session_look_again (session, START - LEAD);
  g_assert_cmpuint (session->calls->len, ==, 1);
  g_assert_cmpuint (test_session_get_process (session), ==, process);
}

/* The mind changes while no window is open, say in another session of the same home. */
static void
test_changed_mind (TestSession  *session,
                   gconstpointer data)
{
  set_state (LANYARD_BACKGROUND_ALLOWED);
  test_session_look_again (session, START - 2 * LEAD);
  g_assert_cmpuint (test_session_get_process (session), !=, 0);
  set_state (LANYARD_BACKGROUND_REFUSED);
  test_session_wait_until_gone (session);
}

/* Nothing is to come, for the talk was long ago: it does not even stay for the grace. */
static void
test_at_login (TestSession  *session,
               gconstpointer data)
{
  const gint64 began = g_get_monotonic_time ();
  g_autoptr (GSubprocess) service = log_in (session);

  wait_for_end (service);
  g_assert_cmpint (g_get_monotonic_time () - began, <, 9 * G_USEC_PER_SEC);
}

/* One that the session starts finds the one that was called before, and leaves it to that. */
static void
test_at_login_twice (TestSession  *session,
                     gconstpointer data)
{
  g_autoptr (GSubprocess) service = NULL;
  guint32 process;

  test_session_look_again (session, START - 2 * LEAD);
  process = test_session_get_process (session);
  service = log_in (session);
  wait_for_end (service);
  g_assert_cmpuint (test_session_get_process (session), ==, process);
}

/* An entry that was left behind does not overrule a no. */
static void
test_at_login_refused (TestSession  *session,
                       gconstpointer data)
{
  g_autoptr (LanyardTalk) talk = test_library_new_talk ("2", g_get_real_time () / G_USEC_PER_SEC + 3600, 0);
  g_autoptr (GSubprocess) service = NULL;
  g_autoptr (GError) error = NULL;

  test_library_save (session->database, "d", g_object_ref (talk), NULL);
  lanyard_bookmark_store_add (session->database, "d", talk, 0, &error);
  g_assert_no_error (error);
  set_state (LANYARD_BACKGROUND_REFUSED);
  service = log_in (session);
  wait_for_end (service);
}

/* Nobody reads standard error at login, and there is no window to say it. */
static void
test_at_login_broken (TestSession  *session,
                      gconstpointer data)
{
  g_autoptr (GSubprocess) service = NULL;

  g_assert_finalize_object (g_steal_pointer (&session->database));
  g_assert_true (g_file_set_contents (session->path, "This is no database, but a file of some length.", -1, NULL));
  service = log_in (session);
  test_session_wait_for_calls (session, 1);
  g_assert_nonnull (strstr (g_ptr_array_index (session->calls, 0), "is damaged."));
  g_assert_true (g_subprocess_wait (service, NULL, NULL));
  g_assert_cmpint (g_subprocess_get_exit_status (service), ==, 1);
}

static void
add_test (const char            *name,
          LanyardBackgroundState state,
          void                   (*test) (TestSession  *session,
                        gconstpointer data))
{
  g_test_add (name, TestSession, GINT_TO_POINTER ((int) state), set_up, test, tear_down);
}

int
main (int   argc,
      char *argv[])
{
  g_setenv ("GSETTINGS_BACKEND", "keyfile", TRUE);
  g_test_init (&argc, &argv, NULL);

  add_test ("/reminder-permit/refused", LANYARD_BACKGROUND_REFUSED, test_refused);
  add_test ("/reminder-permit/denied", LANYARD_BACKGROUND_DENIED, test_refused);
  add_test ("/reminder-permit/allowed", LANYARD_BACKGROUND_ALLOWED, test_allowed);
  add_test ("/reminder-permit/undecided", LANYARD_BACKGROUND_UNDECIDED, test_allowed);
  add_test ("/reminder-permit/changed-mind", LANYARD_BACKGROUND_REFUSED, test_changed_mind);
  add_test ("/reminder-permit/at-login", LANYARD_BACKGROUND_ALLOWED, test_at_login);
  add_test ("/reminder-permit/at-login-twice", LANYARD_BACKGROUND_ALLOWED, test_at_login_twice);
  add_test ("/reminder-permit/at-login-refused", LANYARD_BACKGROUND_REFUSED, test_at_login_refused);
  add_test ("/reminder-permit/at-login-broken", LANYARD_BACKGROUND_ALLOWED, test_at_login_broken);

  return g_test_run ();
}
