/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lanyard-clock.h"
#include "lanyard-database.h"
#include "lanyard-reminder-plan.h"

G_BEGIN_DECLS

/**
 * LANYARD_REMINDERS_DEFAULT_LEAD:
 *
 * How many minutes before a talk its reminder comes, unless the person chose otherwise.
 */
#define LANYARD_REMINDERS_DEFAULT_LEAD 10

#define LANYARD_TYPE_REMINDERS (lanyard_reminders_get_type ())

G_DECLARE_FINAL_TYPE (LanyardReminders, lanyard_reminders, LANYARD, REMINDERS, GObject)

/**
 * LanyardReminders::due:
 * @notice: a #LanyardReminderNotice
 *
 * Emitted when a notice is to be sent. It is noted as sent after all handlers have returned,
 * so a handler that returns has it sent: what is cut short between is withdrawn after a restart,
 * and emitted again if it is still due.
 */

/**
 * LanyardReminders::withdraw:
 * @notification_id: the id of an earlier notice
 *
 * Emitted when what was sent is to go from the screen, or what a process may have sent that died
 * before it noted that.
 */

/**
 * lanyard_reminders_new:
 * @database: where bookmarks are, and where is noted what was sent
 * @clock: the clock to go by
 *
 * Makes the engine of reminders. It does nothing before the first lanyard_reminders_look_again().
 * There is to be one at a time for a library.
 *
 * Returns: (transfer full): the engine
 */
LanyardReminders *lanyard_reminders_new (LanyardDatabase *database,
                                         LanyardClock    *clock);

/**
 * lanyard_reminders_look_again:
 *
 * Looks at the bookmarks anew and does what is due, before this returns. After the first call it
 * also happens by itself when a reminder's time comes, when the clock jumps, and when the lead or
 * the wish for reminders at the start changes.
 */
void lanyard_reminders_look_again (LanyardReminders *self);

/**
 * lanyard_reminders_get_lead:
 *
 * Gets how long before its start a talk is reminded of.
 *
 * Returns: minutes, 0 to 120
 */
int lanyard_reminders_get_lead (LanyardReminders *self);

/**
 * lanyard_reminders_is_at_start:
 *
 * Tells whether each talk is reminded of once more at its start.
 *
 * Returns: %TRUE for all talks, %FALSE for those whose bookmark asks for it
 */
gboolean lanyard_reminders_is_at_start (LanyardReminders *self);

/**
 * lanyard_reminders_is_idle:
 *
 * Tells whether there is nothing to come: nothing to remind of and nothing on the screen that is
 * to be withdrawn.
 *
 * Returns: %TRUE when nothing is to come until somebody says to look again
 */
gboolean lanyard_reminders_is_idle (LanyardReminders *self);

G_END_DECLS
