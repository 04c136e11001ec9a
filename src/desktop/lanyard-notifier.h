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
 * lanyard_notifier_new:
 * @application: a registered application with the id of the window
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
 * lanyard_notifier_dup_short:
 * @text: a text from a schedule, of any length and encoding
 *
 * Makes a text fit for a notification.
 *
 * Returns: (transfer full): as much of it as a banner shows, in valid UTF-8
 */
char *lanyard_notifier_dup_short (const char *text);

/**
 * lanyard_notifier_dup_body:
 * @talk: a talk with a start
 * @now: the time, in seconds since the Unix epoch
 *
 * Gets what the notification says below the title: "Starts in 10 minutes · Ballroom 1".
 *
 * Returns: (transfer full): the words, translated, in valid UTF-8
 */
char *lanyard_notifier_dup_body (LanyardTalk *talk,
                                 gint64       now);

G_END_DECLS
