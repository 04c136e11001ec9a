/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-clock-format.h"
#include "lanyard-time-format.h"

/**
 * LanyardClockFormat:
 *
 * Follows the choice of 12 or 24 hours in the settings of the desktop. In a sandbox GSettings has
 * the settings of the sandbox, so that the portal, which has those of the desktop, is believed
 * before them.
 */

#define SCHEMA "org.gnome.desktop.interface"
#define KEY "clock-format"

#define PORTAL "org.freedesktop.portal.Desktop"
#define PORTAL_PATH "/org/freedesktop/portal/desktop"
#define PORTAL_INTERFACE "org.freedesktop.portal.Settings"

struct _LanyardClockFormat
{
  GObject          parent_instance;
  GSettings       *settings;    /* (owned) (nullable): %NULL where no desktop has left its schema */
  GDBusConnection *connection;  /* (owned) (nullable) */
  GCancellable    *cancellable; /* (owned) */
  guint            watch_id;
  guint            signal_id;
  gboolean         is_told; /* by the portal */
};

G_DEFINE_FINAL_TYPE (LanyardClockFormat, lanyard_clock_format, G_TYPE_OBJECT)

static guint changed_signal;

static LanyardHours
parse (const char *value)
{
  if (g_strcmp0 (value, "12h") == 0)
    return LANYARD_HOURS_12;
  if (g_strcmp0 (value, "24h") == 0)
    return LANYARD_HOURS_24;

  return LANYARD_HOURS_OF_LOCALE;
}

static void
set_hours (LanyardClockFormat *self,
           const char         *value)
{
  if (lanyard_time_format_set_hours (parse (value)))
    g_signal_emit (self, changed_signal, 0);
}

static void
read_settings (LanyardClockFormat *self)
{
  g_autofree char *value = NULL;

  if (self->settings == NULL || self->is_told)
    return;

  value = g_settings_get_string (self->settings, KEY);
  set_hours (self, value);
}

/* GSettings ends the program over a schema or a key that is not there. */
static void
find_settings (LanyardClockFormat *self)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema = NULL;

  schema = source != NULL ? g_settings_schema_source_lookup (source, SCHEMA, TRUE) : NULL;
  if (schema == NULL || !g_settings_schema_has_key (schema, KEY))
    return;

  self->settings = g_settings_new_full (schema, NULL, NULL);
  g_signal_connect_object (self->settings, "changed::" KEY, G_CALLBACK (read_settings), self, G_CONNECT_SWAPPED);
  read_settings (self);
}

static void
take_value (LanyardClockFormat *self,
            GVariant           *value)
{
  if (!g_variant_is_of_type (value, G_VARIANT_TYPE_STRING))
    return;

  self->is_told = TRUE;
  set_hours (self, g_variant_get_string (value, NULL));
}

static void
on_answered_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (GVariant) reply = NULL;
  g_autoptr (GVariant) spaces = NULL;
  g_autoptr (GVariant) space = NULL;
  g_autoptr (GVariant) value = NULL;
  g_autoptr (GError) error = NULL;

  reply = g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result, &error);
  if (reply == NULL)
    {
      /* After a cancellation nobody is there any more; a portal without settings is no mistake. */
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        g_debug ("The portal knows no settings: %s", error->message);
      return;
    }

  spaces = g_variant_get_child_value (reply, 0);
  space = g_variant_lookup_value (spaces, SCHEMA, G_VARIANT_TYPE_VARDICT);
  value = space != NULL ? g_variant_lookup_value (space, KEY, NULL) : NULL;
  if (value != NULL)
    take_value (LANYARD_CLOCK_FORMAT (user_data), value);
}

/* The one question that all versions of the portal understand. */
static void
on_appeared_cb (GDBusConnection *connection,
                const char      *name,
                const char      *owner,
                gpointer         user_data)
{
  LanyardClockFormat *self = LANYARD_CLOCK_FORMAT (user_data);
  const char         *spaces[] = { SCHEMA, NULL };

  g_dbus_connection_call (connection, owner, PORTAL_PATH, PORTAL_INTERFACE, "ReadAll",
                          g_variant_new ("(^as)", spaces), G_VARIANT_TYPE ("(a{sa{sv}})"),
                          G_DBUS_CALL_FLAGS_NO_AUTO_START, -1, self->cancellable, on_answered_cb, self);
}

static void
on_setting_changed_cb (GDBusConnection *connection,
                       const char      *sender,
                       const char      *path,
                       const char      *interface,
                       const char      *signal,
                       GVariant        *arguments,
                       gpointer         user_data)
{
  g_autoptr (GVariant) value = NULL;
  const char *key;

  if (!g_variant_is_of_type (arguments, G_VARIANT_TYPE ("(ssv)")))
    return;

  g_variant_get (arguments, "(&s&sv)", NULL, &key, &value);
  if (g_str_equal (key, KEY))
    take_value (LANYARD_CLOCK_FORMAT (user_data), value);
}

/* It is not started for this: who has no portal yet has settings on disk. */
static void
listen_to_portal (LanyardClockFormat *self)
{
  self->signal_id = g_dbus_connection_signal_subscribe (self->connection, PORTAL, PORTAL_INTERFACE, "SettingChanged",
                                                        PORTAL_PATH, SCHEMA, G_DBUS_SIGNAL_FLAGS_NONE,
                                                        on_setting_changed_cb, self, NULL);
  self->watch_id = g_bus_watch_name_on_connection (self->connection, PORTAL, G_BUS_NAME_WATCHER_FLAGS_NONE,
                                                   on_appeared_cb, NULL, self, NULL);
}

static void
lanyard_clock_format_dispose (GObject *object)
{
  LanyardClockFormat *self = LANYARD_CLOCK_FORMAT (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_handle_id (&self->watch_id, g_bus_unwatch_name);
  if (self->signal_id != 0)
    g_dbus_connection_signal_unsubscribe (self->connection, g_steal_handle_id (&self->signal_id));

  g_clear_object (&self->settings);
  g_clear_object (&self->connection);

  G_OBJECT_CLASS (lanyard_clock_format_parent_class)->dispose (object);
}

static void
lanyard_clock_format_finalize (GObject *object)
{
  LanyardClockFormat *self = LANYARD_CLOCK_FORMAT (object);

  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (lanyard_clock_format_parent_class)->finalize (object);
}

static void
lanyard_clock_format_class_init (LanyardClockFormatClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = lanyard_clock_format_dispose;
  object_class->finalize = lanyard_clock_format_finalize;

  changed_signal = g_signal_new ("changed", LANYARD_TYPE_CLOCK_FORMAT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 0);
}

static void
lanyard_clock_format_init (LanyardClockFormat *self)
{
  self->cancellable = g_cancellable_new ();
}

LanyardClockFormat *
lanyard_clock_format_new (GDBusConnection *connection)
{
  LanyardClockFormat *self;

  g_return_val_if_fail (connection == NULL || G_IS_DBUS_CONNECTION (connection), NULL);

  self = g_object_new (LANYARD_TYPE_CLOCK_FORMAT, NULL);
  find_settings (self);
  if (g_set_object (&self->connection, connection))
    listen_to_portal (self);

  return self;
}
