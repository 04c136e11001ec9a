/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-screen-lock.h"

/**
 * LanyardScreenLock:
 *
 * Tells whether anybody can read what is on the screen. Who asks is about to send a reminder, and
 * notes right after that it was sent: the answer cannot come later. A state that is always kept
 * would wake a service that waits whenever a screen goes dark; so nothing is listened to while
 * nothing is hidden.
 */

#define NAME "org.gnome.ScreenSaver"
#define PATH "/org/gnome/ScreenSaver"

/* A reminder comes within a second. */
#define TIMEOUT_MILLISECONDS 500

struct _LanyardScreenLock
{
  GObject          parent_instance;
  GDBusConnection *connection; /* (owned) */
  guint            watch_id;   /* of the signal, 0 while nobody waits for it */
};

G_DEFINE_FINAL_TYPE (LanyardScreenLock, lanyard_screen_lock, G_TYPE_OBJECT)

static guint unlocked_signal;

static void
stop_watching (LanyardScreenLock *self)
{
  if (self->watch_id != 0)
    g_dbus_connection_signal_unsubscribe (self->connection, self->watch_id);

  self->watch_id = 0;
}

static void
unlock (LanyardScreenLock *self)
{
  if (self->watch_id == 0)
    return;

  stop_watching (self);
  g_signal_emit (self, unlocked_signal, 0);
}

static void
on_active_changed_cb (GDBusConnection *connection,
                      const char      *sender,
                      const char      *path,
                      const char      *interface,
                      const char      *signal,
                      GVariant        *arguments,
                      gpointer         user_data)
{
  gboolean is_active = TRUE;

  if (g_variant_is_of_type (arguments, G_VARIANT_TYPE ("(b)")))
    g_variant_get (arguments, "(b)", &is_active);

  if (!is_active)
    unlock (LANYARD_SCREEN_LOCK (user_data));
}

/* Before anything is asked, so that nothing happens unnoticed between the answer and the watch. */
static void
watch (LanyardScreenLock *self)
{
  if (self->watch_id == 0)
    self->watch_id = g_dbus_connection_signal_subscribe (self->connection, NAME, NAME, "ActiveChanged", PATH, NULL,
                                                         G_DBUS_SIGNAL_FLAGS_NONE, on_active_changed_cb, self, NULL);
}

/* Nobody there, or somebody who knows no locking, is no answer either, and hides nothing. */
static gboolean
says_locked (GVariant     *reply,
             const GError *error)
{
  gboolean is_active = FALSE;

  if (reply == NULL)
    return g_error_matches (error, G_IO_ERROR, G_IO_ERROR_TIMED_OUT);

  g_variant_get (reply, "(b)", &is_active);

  return is_active;
}

static void
on_answered_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (LanyardScreenLock) self = LANYARD_SCREEN_LOCK (user_data);
  g_autoptr (GVariant) reply = NULL;
  g_autoptr (GError) error = NULL;

  reply = g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result, &error);
  if (!says_locked (reply, error))
    unlock (self);
}

/* For who was too slow: with all the time that a call has. */
static void
ask_again (LanyardScreenLock *self)
{
  g_dbus_connection_call (self->connection, NAME, PATH, NAME, "GetActive", NULL, G_VARIANT_TYPE ("(b)"),
                          G_DBUS_CALL_FLAGS_NO_AUTO_START, -1, NULL, on_answered_cb, g_object_ref (self));
}

static void
lanyard_screen_lock_dispose (GObject *object)
{
  LanyardScreenLock *self = LANYARD_SCREEN_LOCK (object);

  if (self->connection != NULL)
    stop_watching (self);

  g_clear_object (&self->connection);

  G_OBJECT_CLASS (lanyard_screen_lock_parent_class)->dispose (object);
}

static void
lanyard_screen_lock_class_init (LanyardScreenLockClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = lanyard_screen_lock_dispose;

  unlocked_signal = g_signal_new ("unlocked", LANYARD_TYPE_SCREEN_LOCK, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 0);
}

static void
lanyard_screen_lock_init (LanyardScreenLock *self)
{
}

LanyardScreenLock *
lanyard_screen_lock_new (GDBusConnection *connection)
{
  LanyardScreenLock *self;

  g_return_val_if_fail (G_IS_DBUS_CONNECTION (connection), NULL);

  self = g_object_new (LANYARD_TYPE_SCREEN_LOCK, NULL);
  self->connection = g_object_ref (connection);

  return self;
}

gboolean
lanyard_screen_lock_is_locked (LanyardScreenLock *self)
{
  g_autoptr (GVariant) reply = NULL;
  g_autoptr (GError) error = NULL;
  gboolean is_watched;

  g_return_val_if_fail (LANYARD_IS_SCREEN_LOCK (self), TRUE);

  is_watched = self->watch_id != 0;
  watch (self);
  reply = g_dbus_connection_call_sync (self->connection, NAME, PATH, NAME, "GetActive", NULL, G_VARIANT_TYPE ("(b)"),
                                       G_DBUS_CALL_FLAGS_NO_AUTO_START, TIMEOUT_MILLISECONDS, NULL, &error);

  if (says_locked (reply, error))
    {
      if (reply == NULL)
        ask_again (self);
      return TRUE;
    }

  /* Whoever waits for the signal still gets it, for it is on its way. */
  if (!is_watched)
    stop_watching (self);

  return FALSE;
}
