/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-reminders-client.h"

/* Starting a service on a busy computer takes a while, but not this long. */
#define TIMEOUT_MILLISECONDS 30000

typedef struct
{
  GDBusConnection *connection; /* (owned) (nullable) */
  gint64           clock_offset;
  gboolean         repeated;
} LookAgainData;

static void
look_again_data_free (gpointer data)
{
  LookAgainData *self = data;

  g_clear_object (&self->connection);
  g_free (self);
}

static void
call (GTask              *task,
      GAsyncReadyCallback callback)
{
  LookAgainData *data = g_task_get_task_data (task);

  g_dbus_connection_call (data->connection,
                          LANYARD_REMINDERS_NAME,
                          LANYARD_REMINDERS_PATH,
                          LANYARD_REMINDERS_NAME,
                          "LookAgain",
                          g_variant_new ("(x)", data->clock_offset),
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
  LookAgainData *data = g_task_get_task_data (task);

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

  g_task_return_boolean (task, TRUE);
}

static void
on_bus_got_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);
  g_autoptr (GError) error = NULL;
  LookAgainData *data = g_task_get_task_data (task);

  data->connection = g_bus_get_finish (result, &error);
  if (data->connection == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  call (task, on_called_cb);
}

void
lanyard_reminders_client_look_again (GDBusConnection    *connection,
                                     gint64              clock_offset,
                                     GCancellable       *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer            user_data)
{
  g_autoptr (GTask) task = NULL;
  LookAgainData *data;

  g_return_if_fail (connection == NULL || G_IS_DBUS_CONNECTION (connection));
  g_return_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable));

  data = g_new0 (LookAgainData, 1);
  data->connection = connection != NULL ? g_object_ref (connection) : NULL;
  data->clock_offset = clock_offset;

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, lanyard_reminders_client_look_again);
  g_task_set_task_data (task, data, look_again_data_free);

  if (connection != NULL)
    call (task, on_called_cb);
  else
    g_bus_get (G_BUS_TYPE_SESSION, cancellable, on_bus_got_cb, g_steal_pointer (&task));
}

gboolean
lanyard_reminders_client_look_again_finish (GAsyncResult *result,
                                            GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
