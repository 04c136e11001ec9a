/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <signal.h>

#include "lanyard-bookmark-store.h"
#include "lanyard-clock-format.h"
#include "lanyard-time-format.h"
#include "test-library.h"
#include "test-session.h"

#define PORTAL "org.freedesktop.portal.Desktop"
#define PORTAL_PATH "/org/freedesktop/portal/desktop"
#define PORTAL_INTERFACE "org.freedesktop.portal.Settings"
#define SCHEMA "org.gnome.desktop.interface"
#define KEY "clock-format"

/* 2025-11-12T21:45:00Z, 16:45 in New York, where the talks of a library are. */
#define START 1762983900
#define N_TALKS 4

static const char interface_of_portal[] = "<node><interface name='" PORTAL_INTERFACE "'>"
                                          "  <method name='ReadAll'>"
                                          "    <arg type='as' direction='in'/><arg type='a{sa{sv}}' direction='out'/>"
                                          "  </method>"
                                          "</interface></node>";

typedef struct
{
  TestSession         session;
  LanyardClockFormat *format;
  GSettings          *settings;
  const char         *value; /* (nullable), what the portal says */
  guint               n_questions;
  guint               n_changes;
} Fixture;

static void
on_method_call_cb (GDBusConnection       *connection,
                   const char            *sender,
                   const char            *path,
                   const char            *interface,
                   const char            *method,
                   GVariant              *arguments,
                   GDBusMethodInvocation *invocation,
                   gpointer               data)
{
  Fixture        *fixture = data;
  GVariantBuilder spaces = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a{sa{sv}}"));

  if (fixture->value != NULL)
    g_variant_builder_add_parsed (&spaces, "{%s, {'accent-color': <'red'>, %s: <%s>}}", SCHEMA, KEY, fixture->value);

  fixture->n_questions++;
  g_dbus_method_invocation_return_value (invocation, g_variant_new ("(a{sa{sv}})", &spaces));
}

static void
request_name (Fixture    *fixture,
              const char *name)
{
  g_autoptr (GVariant) reply = NULL;
  g_autoptr (GError) error = NULL;

  reply = g_dbus_connection_call_sync (fixture->session.connection, "org.freedesktop.DBus", "/org/freedesktop/DBus",
                                       "org.freedesktop.DBus", "RequestName", g_variant_new ("(su)", name, 0), NULL,
                                       G_DBUS_CALL_FLAGS_NONE, -1, NULL, &error);
  g_assert_no_error (error);
}

static void
start_portal (Fixture    *fixture,
              const char *value)
{
  static const GDBusInterfaceVTable vtable = { .method_call = on_method_call_cb };
  g_autoptr (GDBusNodeInfo) node = NULL;
  g_autoptr (GError) error = NULL;

  fixture->value = value;
  node = g_dbus_node_info_new_for_xml (interface_of_portal, &error);
  g_assert_no_error (error);
  g_dbus_connection_register_object (fixture->session.connection, PORTAL_PATH, node->interfaces[0], &vtable, fixture, NULL, &error);
  g_assert_no_error (error);
  request_name (fixture, PORTAL);
}

static void
tell (Fixture    *fixture,
      const char *space,
      const char *key,
      GVariant   *value)
{
  g_autoptr (GError) error = NULL;

  g_dbus_connection_emit_signal (fixture->session.connection, NULL, PORTAL_PATH, PORTAL_INTERFACE, "SettingChanged",
                                 g_variant_new ("(ssv)", space, key, value), &error);
  g_assert_no_error (error);
}

static void
on_changed_cb (Fixture *fixture)
{
  fixture->n_changes++;
}

static void
follow (Fixture *fixture)
{
  fixture->format = lanyard_clock_format_new (fixture->session.connection);
  g_signal_connect_swapped (fixture->format, "changed", G_CALLBACK (on_changed_cb), fixture);
}

static void
wait_for (const guint *count,
          guint        number)
{
  while (*count < number)
    g_main_context_iteration (NULL, TRUE);
}

static void
set_up (Fixture      *fixture,
        gconstpointer program)
{
  test_session_set_up (&fixture->session, program != NULL ? g_getenv (program) : NULL);
  fixture->settings = g_settings_new (SCHEMA);
  g_settings_reset (fixture->settings, KEY);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  if (fixture->format != NULL)
    g_assert_finalize_object (g_steal_pointer (&fixture->format));

  if (test_session_get_process (&fixture->session) != 0)
    {
      g_assert_cmpint (kill ((pid_t) test_session_get_process (&fixture->session), SIGTERM), ==, 0);
      test_session_wait_until_gone (&fixture->session);
    }

  g_settings_reset (fixture->settings, KEY);
  g_clear_object (&fixture->settings);
  lanyard_time_format_set_hours (LANYARD_HOURS_OF_LOCALE);
  test_session_tear_down (&fixture->session);
}

/* Before anybody has answered anything. */
static void
test_settings (Fixture      *fixture,
               gconstpointer data)
{
  g_settings_set_string (fixture->settings, KEY, "12h");
  follow (fixture);
  g_assert_true (lanyard_time_format_has_12_hours ());

  g_settings_set_string (fixture->settings, KEY, "24h");
  g_assert_cmpuint (fixture->n_changes, ==, 1);
  g_assert_false (lanyard_time_format_has_12_hours ());
}

static void
test_portal (Fixture      *fixture,
             gconstpointer data)
{
  start_portal (fixture, "12h");
  follow (fixture);
  g_assert_false (lanyard_time_format_has_12_hours ());
  wait_for (&fixture->n_changes, 1);
  g_assert_true (lanyard_time_format_has_12_hours ());

  /* The settings of a sandbox are nobody's choice. */
  g_settings_set_string (fixture->settings, KEY, "12h");
  g_settings_set_string (fixture->settings, KEY, "24h");
  g_assert_true (lanyard_time_format_has_12_hours ());

  tell (fixture, SCHEMA, "clock-show-date", g_variant_new_string ("24h"));
  tell (fixture, "org.example", KEY, g_variant_new_string ("24h"));
  tell (fixture, SCHEMA, KEY, g_variant_new_boolean (TRUE));
  tell (fixture, SCHEMA, KEY, g_variant_new_string ("24h"));
  wait_for (&fixture->n_changes, 2);
  g_assert_false (lanyard_time_format_has_12_hours ());
  tell (fixture, SCHEMA, KEY, g_variant_new_string ("12h"));
  wait_for (&fixture->n_changes, 3);
  g_assert_true (lanyard_time_format_has_12_hours ());
  g_assert_cmpuint (fixture->n_questions, ==, 1);
}

static void
test_late_portal (Fixture      *fixture,
                  gconstpointer data)
{
  follow (fixture);
  start_portal (fixture, "12h");
  wait_for (&fixture->n_changes, 1);
  g_assert_true (lanyard_time_format_has_12_hours ());
}

/* Of a desktop that is not GNOME. */
static void
test_other_portal (Fixture      *fixture,
                   gconstpointer data)
{
  start_portal (fixture, NULL);
  follow (fixture);
  wait_for (&fixture->n_questions, 1);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_settings_set_string (fixture->settings, KEY, "12h");
  g_assert_true (lanyard_time_format_has_12_hours ());
}

static void
test_no_bus (void)
{
  g_autoptr (LanyardClockFormat) format = lanyard_clock_format_new (NULL);

  g_assert_false (lanyard_time_format_has_12_hours ());
}

static void
test_no_schema_subprocess (void)
{
  g_autoptr (LanyardClockFormat) format = lanyard_clock_format_new (NULL);
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema = source != NULL ? g_settings_schema_source_lookup (source, SCHEMA, TRUE) : NULL;

  g_assert_null (schema);
}

/* GSettings has looked for schemas already, and another process has not. */
static void
test_no_schema (void)
{
  const char *const nothing[] = { "XDG_DATA_DIRS=/nonexistent", "GSETTINGS_SCHEMA_DIR=/nonexistent", "G_DEBUG=fatal-warnings", NULL };

  g_test_trap_subprocess_with_envp ("/clock-format/no-schema/subprocess", nothing, 0, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_passed ();
}

/* A notification of several talks has their times. */
static void
test_reminders (Fixture      *fixture,
                gconstpointer data)
{
  TestSession *session = &fixture->session;
  g_autoptr (GError) error = NULL;

  start_portal (fixture, "12h");
  test_session_own (session, "org.gtk.Notifications", "/org/gtk/Notifications");

  for (int i = 0; i < N_TALKS; i++)
    {
      g_autofree char *id = g_strdup_printf ("c%d", i);
      g_autoptr (LanyardTalk) talk = test_library_new_talk ("1", START, START + 1800);

      test_library_save (session->database, id, g_object_ref (talk), NULL);
      lanyard_bookmark_store_add (session->database, id, talk, 0, &error);
      g_assert_no_error (error);
    }

  test_session_look_again (session, START - 3600);
  wait_for (&fixture->n_questions, 1);
  test_session_look_again (session, START - 600);
  g_assert_cmpuint (session->calls->len, ==, 1);
  g_assert_nonnull (strstr (g_ptr_array_index (session->calls, 0), "9:45\u00a0PM · Talk 1"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/clock-format/settings", Fixture, NULL, set_up, test_settings, tear_down);
  g_test_add ("/clock-format/portal", Fixture, NULL, set_up, test_portal, tear_down);
  g_test_add ("/clock-format/portal/late", Fixture, NULL, set_up, test_late_portal, tear_down);
  g_test_add ("/clock-format/portal/other", Fixture, NULL, set_up, test_other_portal, tear_down);
  g_test_add ("/clock-format/reminders", Fixture, "LANYARD_REMINDERS", set_up, test_reminders, tear_down);
  g_test_add_func ("/clock-format/no-bus", test_no_bus);
  g_test_add_func ("/clock-format/no-schema", test_no_schema);
  g_test_add_func ("/clock-format/no-schema/subprocess", test_no_schema_subprocess);

  return g_test_run ();
}
