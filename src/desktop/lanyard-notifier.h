/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lanyard-reminders.h"

G_BEGIN_DECLS

#define LANYARD_TYPE_NOTIFIER (lanyard_notifier_get_type ())

G_DECLARE_FINAL_TYPE (LanyardNotifier, lanyard_notifier, LANYARD, NOTIFIER, GObject)

/**
 * LanyardNotifier:show-on-lock-screen:
 *
 * Whether a locked screen may show titles and rooms. As long as it may not, which is so at first, a
 * reminder that comes then says only that a talk starts, and the rest when the screen is unlocked.
 */

/**
 * lanyard_notifier_new:
 * @application: a registered application with the id of the window, on a session bus
 * @reminders: whose reminders to show
 * @clock: what the words go by
 *
 * Makes the voice of @reminders: from now on what is due is shown as a notification, and what is
 * over is withdrawn. The actions of the notifications are the window's; @application gets actions
 * of the same names that hand them on to it.
 *
 * Returns: (transfer full): the notifier
 */
LanyardNotifier *lanyard_notifier_new (GApplication     *application,
                                       LanyardReminders *reminders,
                                       LanyardClock     *clock);

/**
 * lanyard_notifier_send_test:
 *
 * Sends a notification that looks like a reminder, the way reminders are sent.
 */
void lanyard_notifier_send_test (LanyardNotifier *self);

G_END_DECLS
