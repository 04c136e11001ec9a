/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lanyard-reminder-plan.h"

G_BEGIN_DECLS

/**
 * LanyardReminderTalk:
 * @bookmark: the bookmark, not owned
 * @notification_id: (owned): the notification the talk has for itself
 * @notes: (owned) (element-type LanyardSentReminder): the notes of its reminders that count, not
 *   owned
 * @takes_place: whether it has a start and is not cancelled
 * @interval: when it takes place, or would if it were not cancelled; all 0 without a start
 * @notice: (owned) (nullable): what is to be said of it now
 *
 * What the plan knows of one bookmarked talk.
 */
typedef struct
{
  LanyardBookmark       *bookmark;
  char                  *notification_id;
  GPtrArray             *notes;
  gboolean               takes_place;
  LanyardInterval        interval;
  LanyardReminderNotice *notice;
} LanyardReminderTalk;

/**
 * lanyard_reminder_talk_new:
 * @bookmark: a bookmark, which has to live longer
 *
 * Looks at a bookmark; no notes are known of it yet.
 *
 * Returns: (transfer full): its talk
 */
LanyardReminderTalk *lanyard_reminder_talk_new (LanyardBookmark *bookmark);

/**
 * lanyard_reminder_talk_free:
 * @self: (transfer full): a talk
 *
 * Frees a talk.
 */
void lanyard_reminder_talk_free (LanyardReminderTalk *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LanyardReminderTalk, lanyard_reminder_talk_free)

/**
 * lanyard_reminder_talk_is_to_come:
 * @now: the time, in seconds since the Unix epoch
 *
 * Tells whether the talk takes place and has not ended, so that it can be reminded of.
 *
 * Returns: %TRUE until its end
 */
gboolean lanyard_reminder_talk_is_to_come (const LanyardReminderTalk *self,
                                           gint64                     now);

/**
 * lanyard_reminder_talk_is_going:
 *
 * Tells whether the person decided for the talk among those at the same time.
 *
 * Returns: %TRUE when the talk was chosen
 */
gboolean lanyard_reminder_talk_is_going (const LanyardReminderTalk *self);

/**
 * lanyard_reminder_talk_overlaps:
 * @other: another talk
 *
 * Tells whether two talks that take place do so at the same time.
 *
 * Returns: %TRUE when they share a second
 */
gboolean lanyard_reminder_talk_overlaps (const LanyardReminderTalk *self,
                                         const LanyardReminderTalk *other);

/**
 * lanyard_reminder_talk_is_called_off:
 * @note: a note of one of its reminders
 * @now: the time, in seconds since the Unix epoch
 *
 * Tells whether what the person was told does not hold any more: the talk has moved or lost its
 * start since, or was cancelled and would not have ended. That a talk was missed always holds.
 *
 * Returns: %TRUE when the talk is to be reminded of anew should it be back at that time
 */
gboolean lanyard_reminder_talk_is_called_off (const LanyardReminderTalk *self,
                                              const LanyardSentReminder *note,
                                              gint64                     now);

/**
 * lanyard_reminder_talk_get_instant:
 * @settings: what the person set for all reminders
 * @kind: %LANYARD_REMINDER_AHEAD, %LANYARD_REMINDER_AT_START or %LANYARD_REMINDER_SNOOZED
 * @now: the time, in seconds since the Unix epoch
 *
 * Gets when a reminder of a talk that takes place is due.
 *
 * Returns: seconds since the Unix epoch, maybe past, or %LANYARD_REMINDER_NEVER when it is not
 *   wanted or was sent
 */
gint64 lanyard_reminder_talk_get_instant (const LanyardReminderTalk     *self,
                                          const LanyardReminderSettings *settings,
                                          LanyardReminderKind            kind,
                                          gint64                         now);

G_END_DECLS
