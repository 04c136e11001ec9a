/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <signal.h>
#include <time.h>

#define G_SETTINGS_ENABLE_BACKEND
#include <gio/gsettingsbackend.h>

#include "lanyard-bookmark-store.h"
#include "lanyard-reminder-plan.h"
#include "lanyard-reminders-client.h"
#include "test-library.h"
#include "test-session.h"

/* The real service, started by the bus or by hand, against a notification daemon that notes what
 * it is told. */

#define START 1762985580
#define END (START + 1800)
#define LEAD 600

#define GTK_NAME "org.gtk.Notifications"
#define GTK_PATH "/org/gtk/Notifications"
#define FREEDESKTOP_NAME "org.freedesktop.Notifications"
#define FREEDESKTOP_PATH "/org/freedesktop/Notifications"
#define WINDOW_NAME "io.github.lanyard.Lanyard"
#define WINDOW_PATH "/io/github/lanyard/Lanyard"

static const char *
get_program (void)
{
  const char *program = g_getenv ("LANYARD_REMINDERS");

  g_assert_nonnull (program);

  return program;
}

static void
bookmark_talk (TestSession *session)
{
  g_autoptr (LanyardTalk) talk = test_library_new_talk ("1", START, END);
  g_autoptr (GError) error = NULL;

  test_library_save (session->database, "c", g_object_ref (talk), NULL);
  lanyard_bookmark_store_add (session->database, "c", talk, 0, &error);
  g_assert_no_error (error);
}

static void
set_up (TestSession  *session,
        gconstpointer data)
{
  test_session_set_up (session, get_program ());
  test_session_own (session, GTK_NAME, GTK_PATH);
  bookmark_talk (session);
}

static void
set_up_freedesktop (TestSession  *session,
                    gconstpointer data)
{
  test_session_set_up (session, get_program ());
  test_session_own (session, FREEDESKTOP_NAME, FREEDESKTOP_PATH);
  test_session_own (session, WINDOW_NAME, WINDOW_PATH);
  bookmark_talk (session);
}

static void
set_up_without_service (TestSession  *session,
                        gconstpointer data)
{
  test_session_set_up (session, NULL);
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

static void
assert_added (TestSession *session,
              const char  *priority,
              const char  *body,
              const char  *buttons)
{
  g_autofree char *id = lanyard_reminder_dup_notification_id ("c", "1");
  g_autofree char *expected = NULL;

  expected = g_strdup_printf ("AddNotification ('" WINDOW_NAME "', '%s', {'title': <'Talk 1'>, 'body': <'%s'>, "
                              "'priority': <'%s'>, 'default-action': <'app.show-talk'>, "
                              "'default-action-target': <('c', '1')>, 'buttons': <[%s]>})",
                              id, body, priority, buttons);
  test_session_assert_calls (session, expected);
}

static void
assert_removed (TestSession *session)
{
  g_autofree char *id = lanyard_reminder_dup_notification_id ("c", "1");
  g_autofree char *expected = g_strdup_printf ("RemoveNotification ('" WINDOW_NAME "', '%s')", id);

  test_session_assert_calls (session, expected);
}

#define SESSION_PAGE "{'label': <'Session Page'>, 'action': <'app.open-session-page'>, 'target': <('c', '1')>}"
#define REMIND_AT_START "{'label': <'Remind at Start'>, 'action': <'app.remind-at-start'>, 'target': <('c', '1')>}"
#define SNOOZE "{'label': <'Snooze 5 Minutes'>, 'action': <'app.snooze'>, 'target': <('c', '1')>}"

static void
test_life (TestSession  *session,
           gconstpointer data)
{
  test_session_look_again (session, START - 2 * LEAD);
  test_session_assert_calls (session, NULL);
  test_session_look_again (session, START - LEAD);
  assert_added (session, "normal", "Starts in 10 minutes · Room 1", SESSION_PAGE ", " REMIND_AT_START ", " SNOOZE);
  test_session_look_again (session, START - LEAD + 60);
  test_session_assert_calls (session, NULL);

  g_assert_true (lanyard_bookmark_store_set_remind_at_start (session->database, "c", "1", TRUE, NULL));
  test_session_look_again (session, START);
  assert_added (session, "high", "Starts now · Room 1", SESSION_PAGE);
  test_session_look_again (session, END);
  assert_removed (session);
}

/* With the timer of the kernel, and nobody calling. */
static void
test_by_itself (TestSession  *session,
                gconstpointer data)
{
  test_session_look_again (session, START - LEAD - 2);
  test_session_assert_calls (session, NULL);
  test_session_wait_for_calls (session, 1);
  assert_added (session, "normal", "Starts in 10 minutes · Room 1", SESSION_PAGE ", " REMIND_AT_START ", " SNOOZE);
}

static void
test_late (TestSession  *session,
           gconstpointer data)
{
  test_session_look_again (session, START + 245);
  assert_added (session, "high", "Started 4 minutes ago · Room 1", SESSION_PAGE);
}

static void
test_no_bookmark (TestSession  *session,
                  gconstpointer data)
{
  test_session_look_again (session, START - 60);
  g_assert_cmpuint (session->calls->len, ==, 1);
  g_ptr_array_set_size (session->calls, 0);
  g_assert_true (lanyard_bookmark_store_remove (session->database, "c", "1", NULL));
  test_session_look_again (session, START - 50);
  assert_removed (session);
}

static void
test_killed (TestSession  *session,
             gconstpointer data)
{
  test_session_look_again (session, START - 60);
  g_assert_cmpuint (session->calls->len, ==, 1);
  g_ptr_array_set_size (session->calls, 0);

  g_assert_cmpint (kill ((pid_t) test_session_get_process (session), SIGKILL), ==, 0);
  test_session_wait_until_gone (session);
  test_session_look_again (session, START - 30);
  test_session_assert_calls (session, NULL);
  test_session_look_again (session, END);
  assert_removed (session);
}

/* To the time that it is: who runs the tests as root keeps the right time. */
static gboolean
set_computer_clock (void)
{
  struct timespec now;

  return clock_gettime (CLOCK_REALTIME, &now) == 0 && clock_settime (CLOCK_REALTIME, &now) == 0;
}

/* Nobody tells the service of the second bookmark, but it looks when the clock is set. */
static void
test_clock_set (TestSession  *session,
                gconstpointer data)
{
  g_autoptr (LanyardTalk) talk = test_library_new_talk ("2", START - LEAD, END - LEAD);
  g_autoptr (GError) error = NULL;

  test_session_look_again (session, START - 2 * LEAD);
  test_library_save (session->database, "d", g_object_ref (talk), NULL);
  lanyard_bookmark_store_add (session->database, "d", talk, 0, &error);
  g_assert_no_error (error);
  test_session_assert_calls (session, NULL);

  if (!set_computer_clock ())
    {
      g_test_skip ("may not set the clock of this computer");
      return;
    }

  test_session_wait_for_calls (session, 1);
  g_assert_nonnull (strstr (g_ptr_array_index (session->calls, 0), "'Talk 2'"));
}

/* Takes the grace of ten seconds. */
static void
test_ends_itself (TestSession  *session,
                  gconstpointer data)
{
  const gint64 began = g_get_monotonic_time ();

  test_session_look_again (session, END + 60);
  g_assert_cmpuint (test_session_get_process (session), !=, 0);
  test_session_wait_until_gone (session);
  g_assert_cmpint (g_get_monotonic_time () - began, >, 5 * G_USEC_PER_SEC);
}

static GSubprocess *
start_by_hand (TestSession *session,
               const char  *option,
               GError     **error)
{
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE);

  g_subprocess_launcher_setenv (launcher, "DBUS_SESSION_BUS_ADDRESS", g_test_dbus_get_bus_address (session->bus), TRUE);

  return g_subprocess_launcher_spawn (launcher, error, get_program (), option, NULL);
}

static void
assert_output (TestSession *session,
               const char  *option,
               int          status,
               const char  *out,
               const char  *err)
{
  g_autoptr (GSubprocess) service = NULL;
  g_autofree char *actual_out = NULL;
  g_autofree char *actual_err = NULL;
  g_autoptr (GError) error = NULL;

  service = start_by_hand (session, option, &error);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (service, NULL, NULL, &actual_out, &actual_err, &error);
  g_assert_no_error (error);
  g_assert_cmpint (g_subprocess_get_exit_status (service), ==, status);
  g_assert_nonnull (strstr (actual_out, out));
  g_assert_nonnull (strstr (actual_err, err));
  g_assert_true (*out != '\0' || *actual_out == '\0');
}

static void
test_options (TestSession  *session,
              gconstpointer data)
{
  assert_output (session, "--version", 0, "lanyard-reminders " VERSION "\n", "");
  assert_output (session, "--pretend-now=tea-time", 1, "", "“tea-time” is not a time.");
}

static void
test_broken_library (TestSession  *session,
                     gconstpointer data)
{
  g_assert_finalize_object (g_steal_pointer (&session->database));
  g_assert_true (g_file_set_contents (session->path, "This is no database, but a file of some length.", -1, NULL));
  assert_output (session, NULL, 1, "", "is damaged.");
}

static gint64
get_clock_offset (TestSession *session)
{
  g_autoptr (GVariant) reply = NULL;
  g_autoptr (GVariant) value = NULL;
  g_autoptr (GError) error = NULL;

  reply = g_dbus_connection_call_sync (session->connection, LANYARD_REMINDERS_NAME, LANYARD_REMINDERS_PATH,
                                       "org.freedesktop.DBus.Properties", "Get",
                                       g_variant_new ("(ss)", LANYARD_REMINDERS_NAME, "ClockOffset"),
                                       NULL, G_DBUS_CALL_FLAGS_NO_AUTO_START, -1, NULL, &error);
  g_assert_no_error (error);
  g_variant_get (reply, "(v)", &value);

  return g_variant_get_int64 (value);
}

static void
test_by_hand (TestSession  *session,
              gconstpointer data)
{
  g_autoptr (GSubprocess) service = NULL;
  g_autoptr (GError) error = NULL;
  gint64 offset;

  service = start_by_hand (session, "--pretend-now=2025-11-12T17:05-05:00", &error);
  g_assert_no_error (error);
  test_session_wait_for_calls (session, 1);
  assert_added (session, "normal", "Starts in 8 minutes · Room 1", SESSION_PAGE ", " REMIND_AT_START ", " SNOOZE);
  offset = get_clock_offset (session);
  g_assert_cmpint (offset, <, -1000000);

  /* A second one gives its clock to the first and goes. */
  assert_output (session, NULL, 0, "", "");
  g_assert_cmpint (get_clock_offset (session), ==, offset);
  assert_output (session, "--pretend-now=2025-11-12T18:00-05:00", 0, "", "");
  g_assert_cmpint (get_clock_offset (session), >, offset + 3000);
  test_session_wait_for_calls (session, 1);
  assert_removed (session);

  g_subprocess_send_signal (service, SIGTERM);
  g_subprocess_wait (service, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_if_exited (service));
  g_assert_cmpint (g_subprocess_get_exit_status (service), ==, 0);
}

static void
on_looked_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      data)
{
  gboolean *done = data;

  g_assert_true (lanyard_reminders_client_look_again_finish (result, NULL));
  *done = TRUE;
}

static void
test_same_clock (TestSession  *session,
                 gconstpointer data)
{
  gboolean done = FALSE;
  gint64   offset;

  test_session_look_again (session, START - 2 * LEAD);
  offset = get_clock_offset (session);
  lanyard_reminders_client_look_again (session->connection, LANYARD_REMINDERS_SAME_CLOCK, NULL, on_looked_cb, &done);
  while (!done)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (get_clock_offset (session), ==, offset);
}

/* Written by another process of the person, as Preferences would. */
static void
test_settings (TestSession  *session,
               gconstpointer data)
{
  g_autofree char *path = g_build_filename (g_getenv ("XDG_CONFIG_HOME"), "glib-2.0", "settings", "keyfile", NULL);
  g_autoptr (GSettingsBackend) backend = g_keyfile_settings_backend_new (path, "/", NULL);
  g_autoptr (GSettings) settings = g_settings_new_with_backend (WINDOW_NAME, backend);

  test_session_look_again (session, START - 7000);
  test_session_assert_calls (session, NULL);
  g_settings_set_int (settings, "reminder-lead", 120);
  test_session_wait_for_calls (session, 1);
  assert_added (session, "normal", "Starts in 117 minutes · Room 1", SESSION_PAGE ", " REMIND_AT_START ", " SNOOZE);
}

/* A desktop that knows no notifications of GTK tells the sender which button was pressed. */
static void
test_freedesktop (TestSession  *session,
                  gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) target = g_variant_ref_sink (g_variant_new ("(ss)", "c", "1"));
  g_autofree char *snooze = g_action_print_detailed_name ("app.snooze", target);
  const char      *notify;

  test_session_look_again (session, START - LEAD);
  g_assert_cmpuint (session->calls->len, ==, 1);
  notify = g_ptr_array_index (session->calls, 0);
  g_assert_true (g_str_has_prefix (notify, "Notify ("));
  g_assert_nonnull (strstr (notify, "'Talk 1', 'Starts in 10 minutes · Room 1'"));
  g_assert_nonnull (strstr (notify, "'Session Page'"));
  g_assert_nonnull (strstr (notify, "'desktop-entry': <'" WINDOW_NAME "'>"));
  g_ptr_array_set_size (session->calls, 0);

  g_dbus_connection_emit_signal (session->connection, NULL, FREEDESKTOP_PATH, FREEDESKTOP_NAME, "ActionInvoked",
                                 g_variant_new ("(us)", 7, "default"), &error);
  g_assert_no_error (error);
  test_session_wait_for_calls (session, 1);
  g_assert_true (g_str_has_prefix (g_ptr_array_index (session->calls, 0), "ActivateAction ('show-talk', [<('c', '1')>]"));
  g_ptr_array_set_size (session->calls, 0);

  test_session_look_again (session, START - LEAD - 7200);
  test_session_look_again (session, START - LEAD);
  g_ptr_array_set_size (session->calls, 0);
  g_dbus_connection_emit_signal (session->connection, NULL, FREEDESKTOP_PATH, FREEDESKTOP_NAME, "ActionInvoked",
                                 g_variant_new ("(us)", 7, snooze), &error);
  g_assert_no_error (error);
  test_session_wait_for_calls (session, 1);
  g_assert_true (g_str_has_prefix (g_ptr_array_index (session->calls, 0), "ActivateAction ('snooze', [<('c', '1')>]"));
}

static void
on_failed_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      data)
{
  gboolean *done = data;
  g_autoptr (GError) error = NULL;

  g_assert_false (lanyard_reminders_client_look_again_finish (result, &error));
  g_assert_error (error, G_DBUS_ERROR, G_DBUS_ERROR_SERVICE_UNKNOWN);
  *done = TRUE;
}

static void
test_no_service (TestSession  *session,
                 gconstpointer data)
{
  gboolean done = FALSE;

  lanyard_reminders_client_look_again (session->connection, 0, NULL, NULL, NULL);
  lanyard_reminders_client_look_again (session->connection, 0, NULL, on_failed_cb, &done);
  while (!done)
    g_main_context_iteration (NULL, TRUE);
}

static void
add_test (const char *path,
          void        (*prepare) (TestSession *, gconstpointer),
          void        (*function) (TestSession *, gconstpointer))
{
  g_test_add (path, TestSession, NULL, prepare, function, tear_down);
}

int
main (int   argc,
      char *argv[])
{
  g_setenv ("GSETTINGS_BACKEND", "keyfile", TRUE);
  g_test_init (&argc, &argv, NULL);

  add_test ("/reminders-service/life", set_up, test_life);
  add_test ("/reminders-service/by-itself", set_up, test_by_itself);
  add_test ("/reminders-service/late", set_up, test_late);
  add_test ("/reminders-service/no-bookmark", set_up, test_no_bookmark);
  add_test ("/reminders-service/killed", set_up, test_killed);
  add_test ("/reminders-service/clock-set", set_up, test_clock_set);
  add_test ("/reminders-service/ends-itself", set_up, test_ends_itself);
  add_test ("/reminders-service/options", set_up, test_options);
  add_test ("/reminders-service/broken-library", set_up, test_broken_library);
  add_test ("/reminders-service/by-hand", set_up, test_by_hand);
  add_test ("/reminders-service/same-clock", set_up, test_same_clock);
  add_test ("/reminders-service/settings", set_up, test_settings);
  add_test ("/reminders-service/freedesktop", set_up_freedesktop, test_freedesktop);
  add_test ("/reminders-service/no-service", set_up_without_service, test_no_service);

  return g_test_run ();
}
