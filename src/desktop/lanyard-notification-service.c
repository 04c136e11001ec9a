/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "lanyard-notification-service.h"

/* A bus that is alive answers at once. */
#define TIMEOUT_MILLISECONDS 5000

/* What #GNotification sends to: GNOME Shell, and the services of other desktops. */
static const char *const names[] = {
  "org.gtk.Notifications",
  "org.freedesktop.Notifications",
  NULL,
};

/* A sandbox lets through to neither of them, but to the portal. */
static const char *const sandbox_names[] = {
  "org.freedesktop.portal.Desktop",
  NULL,
};

static gboolean
is_any_among (const char *const *found)
{
  const char *const *wanted = g_file_test ("/.flatpak-info", G_FILE_TEST_EXISTS) ? sandbox_names : names;

  for (gsize i = 0; wanted[i] != NULL; i++)
    if (g_strv_contains (found, wanted[i]))
      return TRUE;

  return FALSE;
}

static void
list_names (GTask              *task,
            const char         *method,
            GAsyncReadyCallback callback)
{
  g_dbus_connection_call (g_task_get_source_object (task),
                          "org.freedesktop.DBus",
                          "/org/freedesktop/DBus",
                          "org.freedesktop.DBus",
                          method,
                          NULL,
                          G_VARIANT_TYPE ("(as)"),
                          G_DBUS_CALL_FLAGS_NONE,
                          TIMEOUT_MILLISECONDS,
                          g_task_get_cancellable (task),
                          callback,
                          g_object_ref (task));
}

static void
return_none (GTask *task)
{
  g_task_return_new_error_literal (task, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
                                   _ ("Reminders cannot be seen: nothing on this desktop shows notifications."));
}

/* Returns whether the search goes on. */
static gboolean
take_names (GTask        *task,
            GAsyncResult *result)
{
  g_autoptr (GVariant) reply = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree const char **found = NULL;

  reply = g_dbus_connection_call_finish (g_task_get_source_object (task), result, &error);
  if (reply == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return FALSE;
    }

  g_variant_get (reply, "(^a&s)", &found);
  if (!is_any_among (found))
    return TRUE;

  g_task_return_boolean (task, TRUE);

  return FALSE;
}

static void
on_activatable_listed_cb (GObject      *source,
                          GAsyncResult *result,
                          gpointer      user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);

  if (take_names (task, result))
    return_none (task);
}

static void
on_listed_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);

  if (take_names (task, result))
    list_names (task, "ListActivatableNames", on_activatable_listed_cb);
}

void
lanyard_notification_service_find_async (GDBusConnection    *connection,
                                         GCancellable       *cancellable,
                                         GAsyncReadyCallback callback,
                                         gpointer            user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (connection == NULL || G_IS_DBUS_CONNECTION (connection));
  g_return_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable));

  task = g_task_new (connection, cancellable, callback, user_data);
  g_task_set_source_tag (task, lanyard_notification_service_find_async);

  if (connection != NULL)
    list_names (task, "ListNames", on_listed_cb);
  else
    return_none (task);
}

gboolean
lanyard_notification_service_find_finish (GAsyncResult *result,
                                          GError      **error)
{
  g_return_val_if_fail (G_IS_TASK (result), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
