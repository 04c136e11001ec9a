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
 * @forget: (element-type LanyardSentReminder): notes that do not count any more and are to be
 *   removed, with %LANYARD_REMINDER_NOT_SENT
 * @withdraw: (element-type LanyardSentReminder): reminders to take back from the screen, as they
 *   are to be noted then; several may share one notification, and some be in @forget too
 * @send: (element-type LanyardReminderNotice): what to send, after the others were withdrawn
 * @wake: when to plan again, in seconds since the Unix epoch, or %LANYARD_REMINDER_NEVER
 *
 * What to do about reminders at one instant, in this order: what is to be forgotten is noted as not
 * sent first, and removed when it was withdrawn.
 */
typedef struct
{
  GPtrArray *forget;
  GPtrArray *withdraw;
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
 * @sent: (element-type LanyardSentReminder): all that is noted as sent or about to be
 * @settings: what the person set for all reminders
 * @now: the time, in seconds since the Unix epoch
 * @clock_offset: how many seconds @now is ahead of the clock of the computer
 *
 * Decides about reminders, by these rules and nothing else:
 *
 * - A talk is reminded of when its bookmark's lead is left until its start, or the lead of @settings
 *   where the bookmark has none of its own; once more at its start, when @settings or the bookmark
 *   ask for that; and once more when a snooze is over. A reminder that is late is sent at once
 *   while the talk lasts, and none after its end.
 * - Those of one talk that are due together are one: the one at the start, else the one after a
 *   snooze. The notice covers the others.
 * - A cancelled talk and one without a start are not reminded of.
 * - Each is sent once for a conference, talk, start and kind, so a talk that moves is reminded of
 *   anew, and a snooze that was asked for later is another one. Who was told at the start needs no
 *   reminder ahead any more, and who was told while the talk ran needs none ahead or at the start.
 * - What was sent of a bookmarked talk is forgotten when the talk moves, loses its start, or is
 *   cancelled before its end, so that it is reminded of anew also when it comes back to the same
 *   time. It is not when the talk ends or its bookmark goes: a talk that lasts longer after all or
 *   is bookmarked once more is not reminded of twice.
 * - While a bookmarked talk that is marked as gone to is to come or lasts, those that overlap it and
 *   are not marked so are silent: what is due for them waits for the end of that talk or of the
 *   mark, and is late then. What they have on the screen stays.
 * - A notice of one talk that is not marked as gone to names the other bookmarked talks that
 *   overlap it, in the order of @bookmarks, without those that are cancelled or have ended.
 * - Up to three notices at one instant are sent one by one, in the order of @bookmarks. More are
 *   one, %LANYARD_REMINDER_NOTICE_GROUP_ID, that lists them by start.
 * - The notification of one talk is withdrawn when the talk ends, is cancelled, loses its start or
 *   moves, its bookmark goes, or a list that names it is to be sent.
 * - The list is withdrawn when the last of its talks that are still bookmarked has ended; when one
 *   of them is cancelled, loses its start or moves, as it tells what is not so; when one of them is
 *   reminded of again, alone; and when another list is to be sent. The others of it are not sent
 *   again. So no talk is on the screen twice, and nothing rings only to keep a list right.
 * - A note counts when it was made by the same clock, or is not from the future. By another
 *   clock, what was sent later than @now was not sent yet: who tries a pretended time twice sees
 *   the reminder twice. By the same clock, the computer's was set back, and the person has seen
 *   the reminder.
 * - A note that a talk was missed is none of a reminder, and stays when the talk moves.
 * - A note with %LANYARD_REMINDER_NOT_SENT does not count, and its notification is withdrawn, if it
 *   was ever there. When the reminder is still due, it is sent again, and has the same notification
 *   id unless a list has come of it or it was in one.
 *
 * The plan wakes for the next reminder, at the end of a talk that keeps another silent, and at the
 * end of what is on the screen. Before that there is nothing to do, unless an argument other than
 * @now changes.
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
