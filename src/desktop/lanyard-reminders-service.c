/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-dbus-reminders.h"
#include "lanyard-reminders-client.h"
#include "lanyard-reminders-service.h"

/**
 * LanyardRemindersService:
 *
 * Lets the window tell the reminders, over the session bus, that something has changed.
 */

struct _LanyardRemindersService
{
  GObject               parent_instance;
  LanyardReminders     *reminders;  /* (owned) */
  LanyardClock         *clock;      /* (owned) */
  LanyardDBusReminders *skeleton;   /* (owned) */
  GDBusConnection      *connection; /* (owned) (nullable) */
  guint                 name;       /* of the ownership, 0 before it was asked for */
};

G_DEFINE_FINAL_TYPE (LanyardRemindersService, lanyard_reminders_service, G_TYPE_OBJECT)

enum
{
  SIGNAL_READY,
  SIGNAL_CALLED,
  SIGNAL_REFUSED,
  SIGNAL_TEST,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static gboolean
on_handle_look_again_cb (LanyardDBusReminders    *skeleton,
                         GDBusMethodInvocation   *invocation,
                         gint64                   clock_offset,
                         LanyardRemindersService *self)
{
  g_assert (LANYARD_IS_REMINDERS_SERVICE (self));

  if (clock_offset != LANYARD_REMINDERS_SAME_CLOCK)
    {
      lanyard_clock_set_offset (self->clock, clock_offset);
      lanyard_dbus_reminders_set_clock_offset (skeleton, lanyard_clock_get_offset (self->clock));
    }

  lanyard_reminders_look_again (self->reminders);
  lanyard_dbus_reminders_complete_look_again (skeleton, invocation);
  g_signal_emit (self, signals[SIGNAL_CALLED], 0);

  return G_DBUS_METHOD_INVOCATION_HANDLED;
}

static gboolean
on_handle_send_test_cb (LanyardDBusReminders    *skeleton,
                        GDBusMethodInvocation   *invocation,
                        LanyardRemindersService *self)
{
  g_assert (LANYARD_IS_REMINDERS_SERVICE (self));

  g_signal_emit (self, signals[SIGNAL_TEST], 0);
  lanyard_dbus_reminders_complete_send_test (skeleton, invocation);

  return G_DBUS_METHOD_INVOCATION_HANDLED;
}

static void
on_name_acquired_cb (GDBusConnection *connection,
                     const char      *name,
                     gpointer         data)
{
  LanyardRemindersService *self = LANYARD_REMINDERS_SERVICE (data);

  g_signal_emit (self, signals[SIGNAL_READY], 0);
}

static void
on_name_lost_cb (GDBusConnection *connection,
                 const char      *name,
                 gpointer         data)
{
  LanyardRemindersService *self = LANYARD_REMINDERS_SERVICE (data);

  g_signal_emit (self, signals[SIGNAL_REFUSED], 0);
}

static void
lanyard_reminders_service_dispose (GObject *object)
{
  LanyardRemindersService *self = LANYARD_REMINDERS_SERVICE (object);

  if (self->name != 0)
    g_dbus_interface_skeleton_unexport (G_DBUS_INTERFACE_SKELETON (self->skeleton));

  /* At the end of a session the bus is gone before its services, and all names with it. */
  if (self->name != 0 && !g_dbus_connection_is_closed (self->connection))
    g_bus_unown_name (self->name);

  self->name = 0;
  g_clear_object (&self->connection);
  g_clear_object (&self->skeleton);
  g_clear_object (&self->reminders);
  g_clear_object (&self->clock);

  G_OBJECT_CLASS (lanyard_reminders_service_parent_class)->dispose (object);
}

static void
lanyard_reminders_service_class_init (LanyardRemindersServiceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GType   type = LANYARD_TYPE_REMINDERS_SERVICE;

  object_class->dispose = lanyard_reminders_service_dispose;

  signals[SIGNAL_READY] = g_signal_new ("ready", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_CALLED] = g_signal_new ("called", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_REFUSED] = g_signal_new ("refused", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_TEST] = g_signal_new ("test", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
lanyard_reminders_service_init (LanyardRemindersService *self)
{
  self->skeleton = lanyard_dbus_reminders_skeleton_new ();
  g_signal_connect_object (self->skeleton, "handle-look-again", G_CALLBACK (on_handle_look_again_cb), self,
                           G_CONNECT_DEFAULT);
  g_signal_connect_object (self->skeleton, "handle-send-test", G_CALLBACK (on_handle_send_test_cb), self,
                           G_CONNECT_DEFAULT);
}

LanyardRemindersService *
lanyard_reminders_service_new (LanyardReminders *reminders,
                               LanyardClock     *clock)
{
  LanyardRemindersService *self;

  g_return_val_if_fail (LANYARD_IS_REMINDERS (reminders), NULL);
  g_return_val_if_fail (LANYARD_IS_CLOCK (clock), NULL);

  self = g_object_new (LANYARD_TYPE_REMINDERS_SERVICE, NULL);
  self->reminders = g_object_ref (reminders);
  self->clock = g_object_ref (clock);
  lanyard_dbus_reminders_set_clock_offset (self->skeleton, lanyard_clock_get_offset (clock));

  return self;
}

gboolean
lanyard_reminders_service_export (LanyardRemindersService *self,
                                  GDBusConnection         *connection,
                                  GError                 **error)
{
  g_return_val_if_fail (LANYARD_IS_REMINDERS_SERVICE (self), FALSE);
  g_return_val_if_fail (G_IS_DBUS_CONNECTION (connection), FALSE);
  g_return_val_if_fail (self->name == 0, FALSE);

  if (!g_dbus_interface_skeleton_export (G_DBUS_INTERFACE_SKELETON (self->skeleton),
                                         connection, LANYARD_REMINDERS_PATH, error))
    return FALSE;

  self->connection = g_object_ref (connection);
  self->name = g_bus_own_name_on_connection (connection,
                                             LANYARD_REMINDERS_NAME,
                                             G_BUS_NAME_OWNER_FLAGS_DO_NOT_QUEUE,
                                             on_name_acquired_cb,
                                             on_name_lost_cb,
                                             self,
                                             NULL);

  return TRUE;
}

void
lanyard_reminders_service_tell_refreshed (LanyardRemindersService *self,
                                          const char              *conference_id)
{
  g_autofree char *valid_id = NULL;

  g_return_if_fail (LANYARD_IS_REMINDERS_SERVICE (self));
  g_return_if_fail (conference_id != NULL);

  valid_id = g_utf8_make_valid (conference_id, -1);
  lanyard_dbus_reminders_emit_refreshed (self->skeleton, valid_id);
}
