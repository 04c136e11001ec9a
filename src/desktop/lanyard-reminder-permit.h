/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define LANYARD_TYPE_REMINDER_PERMIT (lanyard_reminder_permit_get_type ())

G_DECLARE_FINAL_TYPE (LanyardReminderPermit, lanyard_reminder_permit, LANYARD, REMINDER_PERMIT, GObject)

/**
 * lanyard_reminder_permit_new:
 * @connection: the session bus
 * @settings: (nullable): where the word of the person is kept, or %NULL when nobody can have said
 *   anything
 *
 * Makes what knows whether the service of reminders may run: always, or, for a person who said no
 * to the background, while the window is open. The property "valid" changes as soon as the person
 * changes their mind or the window is closed or crashes.
 *
 * Returns: (transfer full): the permit, valid until the bus has said otherwise
 */
LanyardReminderPermit *lanyard_reminder_permit_new (GDBusConnection *connection,
                                                    GSettings       *settings);

/**
 * lanyard_reminder_permit_is_valid:
 *
 * Tells whether the service may run. It is also a property.
 *
 * Returns: %TRUE when it may
 */
gboolean lanyard_reminder_permit_is_valid (LanyardReminderPermit *self);

G_END_DECLS
