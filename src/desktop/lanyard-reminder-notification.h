/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lanyard-reminder-notice.h"

G_BEGIN_DECLS

/**
 * LANYARD_REMINDER_SNOOZE_SECONDS:
 *
 * How long a reminder is put off by its button.
 */
#define LANYARD_REMINDER_SNOOZE_SECONDS 300

/**
 * lanyard_reminder_notification_new:
 * @notice: what to remind of
 * @now: the time, in seconds since the Unix epoch
 * @at_start: whether all talks are reminded of at their start
 *
 * Makes the notification of a reminder. A click leads to the talk, or of several to My Agenda.
 * Buttons are those that make sense: a page to open, a start to come that nobody has asked to be
 * reminded of, and time left before it after a snooze.
 *
 * Returns: (transfer full): the notification
 */
GNotification *lanyard_reminder_notification_new (LanyardReminderNotice *notice,
                                                  gint64                 now,
                                                  gboolean               at_start);

/**
 * lanyard_reminder_notification_new_discreet:
 * @notice: what to remind of
 * @now: the time, in seconds since the Unix epoch
 *
 * Makes the notification of a reminder for a screen that anybody can read: no title, room or name
 * is in its words.
 *
 * Returns: (transfer full): the notification
 */
GNotification *lanyard_reminder_notification_new_discreet (LanyardReminderNotice *notice,
                                                           gint64                 now);

/**
 * lanyard_reminder_notification_new_test:
 *
 * Makes a notification that looks like a reminder, for who tries whether they come.
 *
 * Returns: (transfer full): the notification
 */
GNotification *lanyard_reminder_notification_new_test (void);

G_END_DECLS
