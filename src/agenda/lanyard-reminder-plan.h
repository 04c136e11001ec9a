/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lanyard-reminder-notice.h"

G_BEGIN_DECLS

/**
 * LANYARD_REMINDER_NEVER:
 *
 * The instant at which to wake when there is nothing to wake for.
 */
#define LANYARD_REMINDER_NEVER G_MAXINT64

/**
 * LanyardReminderPlan:
 * @forget: (element-type LanyardSentReminder): notes that do not count and are to be removed
 * @withdraw: (element-type LanyardSentReminder): reminders to take back from the screen; several
 *   may share one notification
 * @leftover: (element-type utf8): notifications that a process which died between sending and
 *   noting may have left, and which would say twice what is sent now; to be taken back too by the
 *   first plan of a process
 * @send: (element-type LanyardReminderNotice): what to send, after the others were withdrawn
 * @wake: when to plan again, in seconds since the Unix epoch, or %LANYARD_REMINDER_NEVER
 *
 * What to do about reminders at one instant, in this order.
 */
typedef struct
{
  GPtrArray *forget;
  GPtrArray *withdraw;
  GPtrArray *leftover;
  GPtrArray *send;
  gint64     wake;
} LanyardReminderPlan;

/**
 * LanyardReminderSettings:
 * @lead: how many seconds before its start a talk is reminded of, unless its bookmark says otherwise
 * @at_start: whether each talk is reminded of once more at its start
 *
 * What the person set for all reminders.
 */
typedef struct
{
  gint64   lead;
  gboolean at_start;
} LanyardReminderSettings;

/**
 * lanyard_reminder_plan_new:
 * @bookmarks: (element-type LanyardBookmark): all bookmarks
 * @sent: (element-type LanyardSentReminder): all that is noted as sent
 * @settings: what the person set for all reminders
 * @now: the time, in seconds since the Unix epoch
 * @clock_offset: how many seconds @now is ahead of the clock of the computer
 *
 * Decides about reminders, by these rules and nothing else:
 *
 * - A bookmarked talk is reminded of @lead before its start, and once more at its start when the
 *   bookmark asks for that. A reminder that is late is sent at once while the talk lasts, and
 *   never after its end. Two that are due together are one, the one at the start.
 * - A cancelled talk and one without a start are not reminded of.
 * - Each is sent once for a conference, talk, start and kind, so a talk that moves is reminded of
 *   anew.
 * - What was sent is withdrawn when the talk ends, is cancelled or moves, or its bookmark goes.
 * - A note counts when it was made by the same clock, or is not from the future. By another
 *   clock, what was sent later than @now was not sent yet: who tries a pretended time twice sees
 *   the reminder twice. By the same clock, the computer's was set back, and the person has seen
 *   the reminder.
 *
 * Pure; may be called in any thread.
 *
 * Returns: (transfer full): the plan
 */
LanyardReminderPlan *lanyard_reminder_plan_new (GPtrArray                     *bookmarks,
                                                GPtrArray                     *sent,
                                                const LanyardReminderSettings *settings,
                                                gint64                         now,
                                                gint64                         clock_offset);

/**
 * lanyard_reminder_plan_free:
 * @self: (transfer full): a plan
 *
 * Frees a plan.
 */
void lanyard_reminder_plan_free (LanyardReminderPlan *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LanyardReminderPlan, lanyard_reminder_plan_free)

G_END_DECLS
