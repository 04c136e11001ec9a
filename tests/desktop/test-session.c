/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <unistd.h>

#include "lanyard-reminders-client.h"
#include "test-library.h"
#include "test-session.h"

/* How long the computer may take for what takes a moment, before a test gives up. */
#define PATIENCE_SECONDS 25

static const char interfaces[] = "<node>"
                                 "  <interface name='org.gtk.Notifications'>"
                                 "    <method name='AddNotification'>"
                                 "      <arg type='s' direction='in'/><arg type='s' direction='in'/><arg type='a{sv}' direction='in'/>"
                                 "    </method>"
                                 "    <method name='RemoveNotification'>"
                                 "      <arg type='s' direction='in'/><arg type='s' direction='in'/>"
                                 "    </method>"
                                 "  </interface>"
                                 "  <interface name='org.freedesktop.Notifications'>"
                                 "    <method name='Notify'>"
                                 "      <arg type='s' direction='in'/><arg type='u' direction='in'/><arg type='s' direction='in'/>"
                                 "      <arg type='s' direction='in'/><arg type='s' direction='in'/><arg type='as' direction='in'/>"
                                 "      <arg type='a{sv}' direction='in'/><arg type='i' direction='in'/><arg type='u' direction='out'/>"
                                 "    </method>"
                                 "    <method name='CloseNotification'><arg type='u' direction='in'/></method>"
                                 "  </interface>"
                                 "  <interface name='org.freedesktop.Application'>"
                                 "    <method name='ActivateAction'>"
                                 "      <arg type='s' direction='in'/><arg type='av' direction='in'/><arg type='a{sv}' direction='in'/>"
                                 "    </method>"
                                 "  </interface>"
                                 "</node>";

static gboolean
on_patience_over_cb (gpointer data)
{
  g_error ("It has not come in %d seconds", PATIENCE_SECONDS);

  return G_SOURCE_REMOVE;
}

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
  TestSession     *self = data;
  g_autofree char *text = g_variant_print (arguments, FALSE);

  g_ptr_array_add (self->calls, g_strconcat (method, " ", text, NULL));
  g_dbus_method_invocation_return_value (invocation, g_str_equal (method, "Notify") ? g_variant_new ("(u)", 7) : NULL);
}

/* Before the bus starts, for what it starts gets its surroundings. */
static void
prepare (TestSession *self,
         const char  *program)
{
  g_autofree char *inner = g_path_get_dirname (self->path);
  g_autofree char *folder = g_path_get_dirname (inner);
  g_autofree char *file = g_build_filename (folder, LANYARD_REMINDERS_NAME ".service", NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_setenv ("XDG_DATA_HOME", folder, TRUE);
  g_setenv ("XDG_CONFIG_HOME", folder, TRUE);
  g_setenv ("XDG_CACHE_HOME", folder, TRUE);

  if (program == NULL)
    return;

  text = g_strdup_printf ("[D-BUS Service]\nName=%s\nExec=%s\n", LANYARD_REMINDERS_NAME, program);
  g_file_set_contents (file, text, -1, &error);
  g_assert_no_error (error);
  g_test_dbus_add_service_dir (self->bus, folder);
}

void
test_session_set_up (TestSession *self,
                     const char  *program)
{
  g_autoptr (GError) error = NULL;

  self->path = test_library_dup_path ();
  self->bus = g_test_dbus_new (G_TEST_DBUS_NONE);
  self->calls = g_ptr_array_new_with_free_func (g_free);
  self->database = test_library_open (self->path);
  prepare (self, program);

  g_test_dbus_up (self->bus);
  self->connection = g_dbus_connection_new_for_address_sync (g_test_dbus_get_bus_address (self->bus),
                                                             G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT | G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION,
                                                             NULL, NULL, &error);
  g_assert_no_error (error);
}

void
test_session_tear_down (TestSession *self)
{
  g_autoptr (GError) error = NULL;

  g_dbus_connection_close_sync (self->connection, NULL, &error);
  g_assert_no_error (error);
  g_clear_object (&self->connection);
  g_test_dbus_stop (self->bus);
  g_clear_object (&self->bus);
  g_clear_object (&self->database);
  g_clear_pointer (&self->calls, g_ptr_array_unref);
  test_library_remove (self->path);
  g_clear_pointer (&self->path, g_free);
}

void
test_session_own (TestSession *self,
                  const char  *name,
                  const char  *path)
{
  static const GDBusInterfaceVTable vtable = { .method_call = on_method_call_cb };
  g_autoptr (GDBusNodeInfo) node = NULL;
  g_autoptr (GVariant) reply = NULL;
  g_autoptr (GError) error = NULL;
  const char *interface = g_str_has_suffix (name, "Notifications") ? name : "org.freedesktop.Application";

  node = g_dbus_node_info_new_for_xml (interfaces, &error);
  g_assert_no_error (error);
  g_dbus_connection_register_object (self->connection, path,
                                     g_dbus_node_info_lookup_interface (node, interface),
                                     &vtable, self, NULL, &error);
  g_assert_no_error (error);
  reply = g_dbus_connection_call_sync (self->connection,
                                       "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus",
                                       "RequestName", g_variant_new ("(su)", name, 0),
                                       NULL, G_DBUS_CALL_FLAGS_NONE, -1, NULL, &error);
  g_assert_no_error (error);
}

static void
on_looked_again_cb (GObject      *source,
                    GAsyncResult *result,
                    gpointer      data)
{
  gboolean *done = data;
  g_autoptr (GError) error = NULL;

  g_assert_true (lanyard_reminders_client_look_again_finish (result, &error));
  g_assert_no_error (error);
  *done = TRUE;
}

void
test_session_look_again (TestSession *self,
                         gint64       now)
{
  gboolean done = FALSE;
  gint64   offset = now - g_get_real_time () / G_USEC_PER_SEC;

  lanyard_reminders_client_look_again (self->connection, offset, NULL, on_looked_again_cb, &done);
  while (!done)
    g_main_context_iteration (NULL, TRUE);
}

void
test_session_wait_for_calls (TestSession *self,
                             guint        n_calls)
{
  guint patience = g_timeout_add_seconds (PATIENCE_SECONDS, on_patience_over_cb, NULL);

  while (self->calls->len < n_calls)
    g_main_context_iteration (NULL, TRUE);

  g_source_remove (patience);
}

guint32
test_session_get_process (TestSession *self)
{
  g_autoptr (GVariant) reply = NULL;
  guint32 process = 0;

  reply = g_dbus_connection_call_sync (self->connection,
                                       "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus",
                                       "GetConnectionUnixProcessID", g_variant_new ("(s)", LANYARD_REMINDERS_NAME),
                                       G_VARIANT_TYPE ("(u)"), G_DBUS_CALL_FLAGS_NONE, -1, NULL, NULL);
  if (reply != NULL)
    g_variant_get (reply, "(u)", &process);

  return process;
}

/* Every thread has its own list. */
static char **
list_children (guint32 process)
{
  g_autofree char *tasks = g_strdup_printf ("/proc/%u/task", process);
  g_autoptr (GDir) folder = g_dir_open (tasks, 0, NULL);
  g_autoptr (GString) children = g_string_new (NULL);
  const char *task;

  while (folder != NULL && (task = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *path = g_build_filename (tasks, task, "children", NULL);
      g_autofree char *content = NULL;

      if (g_file_get_contents (path, &content, NULL, NULL))
        g_string_append (children, content);
    }

  g_strchomp (children->str);

  return children->str[0] != '\0' ? g_strsplit (children->str, " ", -1) : g_new0 (char *, 1);
}

guint
test_session_count_children (guint32 process)
{
  g_auto (GStrv) children = list_children (process);

  return g_strv_length (children);
}

guint32
test_session_find_child (guint32 process)
{
  g_auto (GStrv) children = list_children (process);
  const guint n_children = g_strv_length (children);

  return n_children > 0 ? (guint32) g_ascii_strtoull (children[n_children - 1], NULL, 10) : 0;
}

void
test_session_disown (TestSession *self,
                     const char  *name)
{
  g_autoptr (GVariant) reply = NULL;
  g_autoptr (GError) error = NULL;

  reply = g_dbus_connection_call_sync (self->connection,
                                       "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus",
                                       "ReleaseName", g_variant_new ("(s)", name),
                                       NULL, G_DBUS_CALL_FLAGS_NONE, -1, NULL, &error);
  g_assert_no_error (error);
}

static void
on_vanished_cb (GDBusConnection *connection,
                const char      *name,
                gpointer         data)
{
  *(gboolean *) data = TRUE;
}

void
test_session_wait_until_gone (TestSession *self)
{
  gboolean gone = FALSE;
  guint    patience = g_timeout_add_seconds (PATIENCE_SECONDS, on_patience_over_cb, NULL);
  guint    watch = g_bus_watch_name_on_connection (self->connection, LANYARD_REMINDERS_NAME,
                                                   G_BUS_NAME_WATCHER_FLAGS_NONE, NULL, on_vanished_cb, &gone, NULL);

  while (!gone)
    g_main_context_iteration (NULL, TRUE);

  g_bus_unwatch_name (watch);
  g_source_remove (patience);
}

void
test_session_assert_calls (TestSession *self,
                           const char  *expected)
{
  g_autofree char *actual = NULL;

  g_ptr_array_add (self->calls, NULL);
  actual = g_strjoinv ("\n", (char **) self->calls->pdata);
  g_assert_cmpstr (actual, ==, expected != NULL ? expected : "");
  g_ptr_array_set_size (self->calls, 0);
}
