/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-reminders-client.h"

/* Starting a service on a busy computer takes a while, but not this long. */
#define TIMEOUT_MILLISECONDS 30000

/* A call of a method of the service, or of one of D-Bus for its properties. */
typedef struct
{
  GDBusConnection *connection; /* (owned) (nullable) */
  const char      *interface;
  const char      *method;
  GVariant        *arguments; /* (owned) (nullable) */
  gboolean         repeated;
} CallData;

static void
call_data_free (gpointer data)
{
  CallData *self = data;

  g_clear_object (&self->connection);
  g_clear_pointer (&self->arguments, g_variant_unref);
  g_free (self);
}

static void
call (GTask              *task,
      GAsyncReadyCallback callback)
{
  CallData *data = g_task_get_task_data (task);

  g_dbus_connection_call (data->connection,
                          LANYARD_REMINDERS_NAME,
                          LANYARD_REMINDERS_PATH,
                          data->interface,
                          data->method,
                          data->arguments,
                          NULL,
                          G_DBUS_CALL_FLAGS_NONE,
                          TIMEOUT_MILLISECONDS,
                          g_task_get_cancellable (task),
                          callback,
                          g_object_ref (task));
}

static void
on_called_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);
  g_autoptr (GVariant) reply = NULL;
  g_autoptr (GError) error = NULL;
  CallData *data = g_task_get_task_data (task);

  reply = g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result, &error);

  /* The service may have been about to end itself. The bus starts another for the second call. */
  if (g_error_matches (error, G_DBUS_ERROR, G_DBUS_ERROR_NO_REPLY) && !data->repeated)
    {
      data->repeated = TRUE;
      call (task, on_called_cb);
      return;
    }

  if (reply == NULL)
    {
      g_dbus_error_strip_remote_error (error);
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  g_task_return_pointer (task, g_steal_pointer (&reply), (GDestroyNotify) g_variant_unref);
}

static void
on_bus_got_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);
  g_autoptr (GError) error = NULL;
  CallData *data = g_task_get_task_data (task);

  data->connection = g_bus_get_finish (result, &error);
  if (data->connection == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  call (task, on_called_cb);
}

static void
start (GTask           *owned_task,
       GDBusConnection *connection,
       const char      *interface,
       const char      *method,
       GVariant        *arguments)
{
  g_autoptr (GTask) task = owned_task;
  CallData *data = g_new0 (CallData, 1);

  data->connection = connection != NULL ? g_object_ref (connection) : NULL;
  data->interface = interface;
  data->method = method;
  data->arguments = arguments != NULL ? g_variant_ref_sink (arguments) : NULL;
  g_task_set_task_data (task, data, call_data_free);

  if (connection != NULL)
    call (task, on_called_cb);
  else
    g_bus_get (G_BUS_TYPE_SESSION, g_task_get_cancellable (task), on_bus_got_cb, g_steal_pointer (&task));
}

static gboolean
finish (GAsyncResult *result,
        GError      **error)
{
  g_autoptr (GVariant) reply = g_task_propagate_pointer (G_TASK (result), error);

  return reply != NULL;
}

void
lanyard_reminders_client_look_again (GDBusConnection    *connection,
                                     gint64              clock_offset,
                                     GCancellable       *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer            user_data)
{
  GTask *task;

  g_return_if_fail (connection == NULL || G_IS_DBUS_CONNECTION (connection));
  g_return_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable));

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, lanyard_reminders_client_look_again);
  start (task, connection, LANYARD_REMINDERS_NAME, "LookAgain", g_variant_new ("(x)", clock_offset));
}

gboolean
lanyard_reminders_client_look_again_finish (GAsyncResult *result,
                                            GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), FALSE);

  return finish (result, error);
}

void
lanyard_reminders_client_send_test (GDBusConnection    *connection,
                                    GCancellable       *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer            user_data)
{
  GTask *task;

  g_return_if_fail (connection == NULL || G_IS_DBUS_CONNECTION (connection));
  g_return_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable));

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, lanyard_reminders_client_send_test);
  start (task, connection, LANYARD_REMINDERS_NAME, "SendTest", NULL);
}

gboolean
lanyard_reminders_client_send_test_finish (GAsyncResult *result,
                                           GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), FALSE);

  return finish (result, error);
}

void
lanyard_reminders_client_read_clock (GDBusConnection    *connection,
                                     GCancellable       *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer            user_data)
{
  GTask *task;

  g_return_if_fail (connection == NULL || G_IS_DBUS_CONNECTION (connection));
  g_return_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable));

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, lanyard_reminders_client_read_clock);
  start (task, connection, "org.freedesktop.DBus.Properties", "Get",
         g_variant_new ("(ss)", LANYARD_REMINDERS_NAME, "ClockOffset"));
}

gboolean
lanyard_reminders_client_read_clock_finish (GAsyncResult *result,
                                            gint64       *clock_offset,
                                            GError      **error)
{
  g_autoptr (GVariant) reply = NULL;
  g_autoptr (GVariant) value = NULL;

  g_return_val_if_fail (g_task_is_valid (result, NULL), FALSE);
  g_return_val_if_fail (clock_offset != NULL, FALSE);

  reply = g_task_propagate_pointer (G_TASK (result), error);
  if (reply == NULL)
    return FALSE;

  g_variant_get (reply, "(v)", &value);
  *clock_offset = g_variant_get_int64 (value);

  return TRUE;
}
