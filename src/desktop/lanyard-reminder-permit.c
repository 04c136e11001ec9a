/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-background-state.h"
#include "lanyard-reminder-permit.h"

/**
 * LanyardReminderPermit:
 *
 * Whether the service of reminders may run. It watches the name of the window, so that a window that
 * crashed does not leave behind what the person did not want.
 */

struct _LanyardReminderPermit
{
  GObject    parent_instance;
  GSettings *settings; /* (owned) (nullable) */
  guint      watch;    /* of the name of the window */
  gboolean   is_window_open;
  gboolean   valid;
};

G_DEFINE_FINAL_TYPE (LanyardReminderPermit, lanyard_reminder_permit, G_TYPE_OBJECT)

typedef enum
{
  PROP_VALID = 1,
} LanyardReminderPermitProperty;

static GParamSpec *properties[PROP_VALID + 1];

static gboolean
may_stay_alone (LanyardReminderPermit *self)
{
  if (self->settings == NULL)
    return TRUE;

  switch ((LanyardBackgroundState) g_settings_get_enum (self->settings, LANYARD_BACKGROUND_KEY))
    {
    case LANYARD_BACKGROUND_REFUSED:
    case LANYARD_BACKGROUND_DENIED:
      return FALSE;

    case LANYARD_BACKGROUND_UNDECIDED:
    case LANYARD_BACKGROUND_ALLOWED:
    default:
      return TRUE;
    }
}

static void
update (LanyardReminderPermit *self)
{
  const gboolean valid = self->is_window_open || may_stay_alone (self);

  if (self->valid == valid)
    return;

  self->valid = valid;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VALID]);
}

static void
on_window_appeared_cb (GDBusConnection *connection,
                       const char      *name,
                       const char      *owner,
                       gpointer         user_data)
{
  LanyardReminderPermit *self = LANYARD_REMINDER_PERMIT (user_data);

  self->is_window_open = TRUE;
  update (self);
}

static void
on_window_vanished_cb (GDBusConnection *connection,
                       const char      *name,
                       gpointer         user_data)
{
  LanyardReminderPermit *self = LANYARD_REMINDER_PERMIT (user_data);

  self->is_window_open = FALSE;
  update (self);
}

static void
lanyard_reminder_permit_dispose (GObject *object)
{
  LanyardReminderPermit *self = LANYARD_REMINDER_PERMIT (object);

  g_clear_handle_id (&self->watch, g_bus_unwatch_name);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (lanyard_reminder_permit_parent_class)->dispose (object);
}

static void
lanyard_reminder_permit_get_property (GObject    *object,
                                      guint       prop_id,
                                      GValue     *value,
                                      GParamSpec *pspec)
{
  LanyardReminderPermit *self = LANYARD_REMINDER_PERMIT (object);

  switch ((LanyardReminderPermitProperty) prop_id)
    {
    case PROP_VALID:
      g_value_set_boolean (value, self->valid);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lanyard_reminder_permit_class_init (LanyardReminderPermitClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = lanyard_reminder_permit_dispose;
  object_class->get_property = lanyard_reminder_permit_get_property;

  properties[PROP_VALID] = g_param_spec_boolean ("valid", NULL, NULL, TRUE, G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_property (object_class, PROP_VALID, properties[PROP_VALID]);
}

static void
lanyard_reminder_permit_init (LanyardReminderPermit *self)
{
  self->is_window_open = TRUE;
  self->valid = TRUE;
}

LanyardReminderPermit *
lanyard_reminder_permit_new (GDBusConnection *connection,
                             GSettings       *settings)
{
  LanyardReminderPermit *self;

  g_return_val_if_fail (G_IS_DBUS_CONNECTION (connection), NULL);
  g_return_val_if_fail (settings == NULL || G_IS_SETTINGS (settings), NULL);

  self = g_object_new (LANYARD_TYPE_REMINDER_PERMIT, NULL);
  if (settings != NULL)
    {
      self->settings = g_object_ref (settings);
      g_signal_connect_object (settings, "changed::" LANYARD_BACKGROUND_KEY, G_CALLBACK (update), self, G_CONNECT_SWAPPED);
    }
  self->watch = g_bus_watch_name_on_connection (connection, APP_ID, G_BUS_NAME_WATCHER_FLAGS_NONE,
                                                on_window_appeared_cb, on_window_vanished_cb, self, NULL);

  return self;
}

gboolean
lanyard_reminder_permit_is_valid (LanyardReminderPermit *self)
{
  g_return_val_if_fail (LANYARD_IS_REMINDER_PERMIT (self), FALSE);

  return self->valid;
}
