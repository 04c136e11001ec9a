/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-refresh-listener.h"
#include "lanyard-reminders-client.h"

/**
 * LanyardRefreshListener:
 *
 * Tells the window that a schedule in the library is another one. A refresh that began without a
 * window may end when there is one.
 */

struct _LanyardRefreshListener
{
  GObject          parent_instance;
  GDBusConnection *connection; /* (owned) */
  guint            subscription;
};

G_DEFINE_FINAL_TYPE (LanyardRefreshListener, lanyard_refresh_listener, G_TYPE_OBJECT)

enum
{
  SIGNAL_REFRESHED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
on_signal_cb (GDBusConnection *connection,
              const char      *sender,
              const char      *path,
              const char      *interface,
              const char      *name,
              GVariant        *arguments,
              gpointer         user_data)
{
  LanyardRefreshListener *self = LANYARD_REFRESH_LISTENER (user_data);
  const char             *conference_id;

  if (!g_variant_is_of_type (arguments, G_VARIANT_TYPE ("(s)")))
    return;

  g_variant_get (arguments, "(&s)", &conference_id);
  g_signal_emit (self, signals[SIGNAL_REFRESHED], 0, conference_id);
}

static void
lanyard_refresh_listener_dispose (GObject *object)
{
  LanyardRefreshListener *self = LANYARD_REFRESH_LISTENER (object);

  if (self->subscription != 0)
    g_dbus_connection_signal_unsubscribe (self->connection, self->subscription);

  self->subscription = 0;
  g_clear_object (&self->connection);

  G_OBJECT_CLASS (lanyard_refresh_listener_parent_class)->dispose (object);
}

static void
lanyard_refresh_listener_class_init (LanyardRefreshListenerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = lanyard_refresh_listener_dispose;

  signals[SIGNAL_REFRESHED] = g_signal_new ("refreshed", LANYARD_TYPE_REFRESH_LISTENER, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                            NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
lanyard_refresh_listener_init (LanyardRefreshListener *self)
{
}

LanyardRefreshListener *
lanyard_refresh_listener_new (GDBusConnection *connection)
{
  LanyardRefreshListener *self;

  g_return_val_if_fail (G_IS_DBUS_CONNECTION (connection), NULL);

  self = g_object_new (LANYARD_TYPE_REFRESH_LISTENER, NULL);
  self->connection = g_object_ref (connection);
  self->subscription = g_dbus_connection_signal_subscribe (connection,
                                                           LANYARD_REMINDERS_NAME,
                                                           LANYARD_REMINDERS_NAME,
                                                           "Refreshed",
                                                           LANYARD_REMINDERS_PATH,
                                                           NULL,
                                                           G_DBUS_SIGNAL_FLAGS_NONE,
                                                           on_signal_cb,
                                                           self,
                                                           NULL);

  return self;
}
