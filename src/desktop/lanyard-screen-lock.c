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

#define INTERFACE "org.gnome.ScreenSaver"
#define PATH "/org/gnome/ScreenSaver"

/* GNOME Shell itself, whose helper with the public name is not always running, and is not worth
 * being started; and the savers of the desktops that are built like GNOME. */
static const char *const names[] = { "org.gnome.Shell.ScreenShield", "org.gnome.ScreenSaver" };

/* A reminder comes within a second. */
#define TIMEOUT_MILLISECONDS 500

struct _LanyardScreenLock
{
  GObject          parent_instance;
  GDBusConnection *connection;                      /* (owned) */
  guint            watch_ids[G_N_ELEMENTS (names)]; /* of the signals, 0 while nobody waits for them */
};

G_DEFINE_FINAL_TYPE (LanyardScreenLock, lanyard_screen_lock, G_TYPE_OBJECT)

static guint unlocked_signal;

static gboolean
is_watching (LanyardScreenLock *self)
{
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    if (self->watch_ids[i] != 0)
      return TRUE;

  return FALSE;
}

static void
stop_watching (LanyardScreenLock *self)
{
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      if (self->watch_ids[i] != 0)
        g_dbus_connection_signal_unsubscribe (self->connection, self->watch_ids[i]);

      self->watch_ids[i] = 0;
    }
}

static void
unlock (LanyardScreenLock *self)
{
  if (!is_watching (self))
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

static void
watch (LanyardScreenLock *self,
       gsize              number)
{
  if (self->watch_ids[number] == 0)
    self->watch_ids[number] = g_dbus_connection_signal_subscribe (self->connection, names[number], INTERFACE, "ActiveChanged",
                                                                  PATH, NULL, G_DBUS_SIGNAL_FLAGS_NONE,
                                                                  on_active_changed_cb, self, NULL);
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
ask_again (LanyardScreenLock *self,
           const char        *name)
{
  g_dbus_connection_call (self->connection, name, PATH, INTERFACE, "GetActive", NULL, G_VARIANT_TYPE ("(b)"),
                          G_DBUS_CALL_FLAGS_NO_AUTO_START, -1, NULL, on_answered_cb, g_object_ref (self));
}

/* Watched before it is asked, so that nothing happens unnoticed after the answer. */
static gboolean
ask (LanyardScreenLock *self,
     gsize              number,
     gboolean          *is_there)
{
  g_autoptr (GVariant) reply = NULL;
  g_autoptr (GError) error = NULL;

  watch (self, number);
  reply = g_dbus_connection_call_sync (self->connection, names[number], PATH, INTERFACE, "GetActive", NULL,
                                       G_VARIANT_TYPE ("(b)"), G_DBUS_CALL_FLAGS_NO_AUTO_START,
                                       TIMEOUT_MILLISECONDS, NULL, &error);
  *is_there = reply != NULL;
  if (!says_locked (reply, error))
    return FALSE;

  if (reply == NULL)
    ask_again (self, names[number]);

  return TRUE;
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
  gboolean was_watching;
  gboolean is_there = FALSE;

  g_return_val_if_fail (LANYARD_IS_SCREEN_LOCK (self), TRUE);

  was_watching = is_watching (self);
  for (gsize i = 0; i < G_N_ELEMENTS (names) && !is_there; i++)
    if (ask (self, i, &is_there))
      return TRUE;

  /* Whoever waits for the signal still gets it, for it is on its way. */
  if (!was_watching)
    stop_watching (self);

  return FALSE;
}
