/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gstdio.h>

#include "lanyard-notification-service.h"

static void
on_found_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

static gboolean
find (GDBusConnection *connection,
      GError         **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  lanyard_notification_service_find_async (connection, NULL, on_found_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return lanyard_notification_service_find_finish (result, error);
}

static void
assert_found (GDBusConnection *connection)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (find (connection, &error));
  g_assert_no_error (error);
}

static void
assert_none (GDBusConnection *connection)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (find (connection, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_assert_true (g_str_has_prefix (error->message, "Reminders cannot be seen:"));
}

static GDBusConnection *
connect_to (GTestDBus *bus)
{
  const GDBusConnectionFlags flags = G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT | G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION;
  g_autoptr (GError) error = NULL;
  GDBusConnection *connection;

  g_test_dbus_up (bus);
  connection = g_dbus_connection_new_for_address_sync (g_test_dbus_get_bus_address (bus), flags, NULL, NULL, &error);
  g_assert_no_error (error);

  return connection;
}

static void
own (GDBusConnection *connection,
     const char      *method,
     GVariant        *arguments)
{
  g_autoptr (GVariant) reply = NULL;
  g_autoptr (GError) error = NULL;

  reply = g_dbus_connection_call_sync (connection, "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus",
                                       method, arguments, NULL, G_DBUS_CALL_FLAGS_NONE, -1, NULL, &error);
  g_assert_no_error (error);
}

static void
test_running (void)
{
  static const char *const names[] = { "org.gtk.Notifications", "org.freedesktop.Notifications" };
  g_autoptr (GTestDBus) bus = g_test_dbus_new (G_TEST_DBUS_NONE);
  g_autoptr (GDBusConnection) connection = connect_to (bus);

  assert_none (NULL);
  assert_none (connection);

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      own (connection, "RequestName", g_variant_new ("(su)", names[i], 0));
      assert_found (connection);
      own (connection, "ReleaseName", g_variant_new ("(s)", names[i]));
      assert_none (connection);
    }

  g_dbus_connection_close_sync (connection, NULL, NULL);
  g_test_dbus_stop (bus);
}

/* Nothing is started by the question: the program does not exist. */
static void
test_activatable (void)
{
  g_autoptr (GTestDBus) bus = g_test_dbus_new (G_TEST_DBUS_NONE);
  g_autoptr (GDBusConnection) connection = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("lanyard-services-XXXXXX", &error);
  g_autofree char *file = g_build_filename (folder, "notifications.service", NULL);

  g_assert_no_error (error);
  g_file_set_contents (file, "[D-BUS Service]\nName=org.freedesktop.Notifications\nExec=/nowhere\n", -1, &error);
  g_assert_no_error (error);
  g_test_dbus_add_service_dir (bus, folder);
  connection = connect_to (bus);
  assert_found (connection);

  g_dbus_connection_close_sync (connection, NULL, NULL);
  g_test_dbus_stop (bus);
  g_assert_cmpint (g_unlink (file), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static void
test_no_bus (void)
{
  g_autoptr (GTestDBus) bus = g_test_dbus_new (G_TEST_DBUS_NONE);
  g_autoptr (GDBusConnection) connection = connect_to (bus);
  g_autoptr (GError) error = NULL;

  g_dbus_connection_close_sync (connection, NULL, NULL);
  g_assert_false (find (connection, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CLOSED);
  g_test_dbus_stop (bus);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/notification-service/running", test_running);
  g_test_add_func ("/notification-service/activatable", test_activatable);
  g_test_add_func ("/notification-service/no-bus", test_no_bus);

  return g_test_run ();
}
