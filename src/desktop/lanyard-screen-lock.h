/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define LANYARD_TYPE_SCREEN_LOCK (lanyard_screen_lock_get_type ())

G_DECLARE_FINAL_TYPE (LanyardScreenLock, lanyard_screen_lock, LANYARD, SCREEN_LOCK, GObject)

/**
 * LanyardScreenLock::unlocked:
 *
 * Emitted when the person is back at the screen, after lanyard_screen_lock_is_locked() has returned
 * %TRUE.
 */

/**
 * lanyard_screen_lock_new:
 * @connection: the session bus
 *
 * Makes a watch of the lock screen of GNOME. It asks and listens to nobody before it is asked.
 *
 * Returns: (transfer full): the watch
 */
LanyardScreenLock *lanyard_screen_lock_new (GDBusConnection *connection);

/**
 * lanyard_screen_lock_is_locked:
 *
 * Asks whether the screen is locked, and waits for the answer for half a second at most. On a
 * desktop that has no such lock screen nothing is locked; one that has but does not answer may be.
 *
 * Returns: %TRUE when what is shown now may be seen by anybody
 */
gboolean lanyard_screen_lock_is_locked (LanyardScreenLock *self);

G_END_DECLS
