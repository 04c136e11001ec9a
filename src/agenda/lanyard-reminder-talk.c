/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-reminder-talk.h"

LanyardReminderTalk *
lanyard_reminder_talk_new (LanyardBookmark *bookmark)
{
  LanyardReminderTalk *self;
  LanyardTalk         *talk;

  g_return_val_if_fail (LANYARD_IS_BOOKMARK (bookmark), NULL);

  talk = lanyard_bookmark_get_talk (bookmark);
  self = g_new0 (LanyardReminderTalk, 1);
  self->bookmark = bookmark;
  self->notification_id = lanyard_reminder_dup_notification_id (lanyard_conference_get_id (lanyard_bookmark_get_conference (bookmark)),
                                                                lanyard_talk_get_id (talk));
  self->notes = g_ptr_array_new ();
  self->takes_place = lanyard_talk_get_interval (talk, &self->interval) && !lanyard_talk_is_cancelled (talk);

  return self;
}

void
lanyard_reminder_talk_free (LanyardReminderTalk *self)
{
  g_free (self->notification_id);
  g_ptr_array_unref (self->notes);
  g_clear_object (&self->notice);
  g_free (self);
}

gboolean
lanyard_reminder_talk_is_to_come (const LanyardReminderTalk *self,
                                  gint64                     now)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->takes_place && self->interval.end > now;
}

gboolean
lanyard_reminder_talk_is_going (const LanyardReminderTalk *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return lanyard_bookmark_is_going (self->bookmark);
}

gboolean
lanyard_reminder_talk_overlaps (const LanyardReminderTalk *self,
                                const LanyardReminderTalk *other)
{
  g_return_val_if_fail (self != NULL && self->takes_place, FALSE);
  g_return_val_if_fail (other != NULL && other->takes_place, FALSE);

  return lanyard_interval_get_overlap (&self->interval, &other->interval) > 0;
}

gboolean
lanyard_reminder_talk_is_called_off (const LanyardReminderTalk *self,
                                     const LanyardSentReminder *note,
                                     gint64                     now)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (note != NULL, FALSE);

  if (note->kind == LANYARD_REMINDER_MISSED)
    return FALSE;

  return note->start != self->interval.start || (!self->takes_place && self->interval.end > now);
}

/* When a reminder is due by what the person asked for, whether it was sent or not. */
static gint64
get_wanted_instant (const LanyardReminderTalk     *self,
                    const LanyardReminderSettings *settings,
                    LanyardReminderKind            kind)
{
  const int    own_lead = lanyard_bookmark_get_lead (self->bookmark);
  const gint64 snoozed = lanyard_bookmark_get_snoozed (self->bookmark);

  switch (kind)
    {
    case LANYARD_REMINDER_AHEAD:
      return self->interval.start - (own_lead != LANYARD_BOOKMARK_USUAL_LEAD ? own_lead * 60 : settings->lead);

    case LANYARD_REMINDER_AT_START:
      return settings->at_start || lanyard_bookmark_is_remind_at_start (self->bookmark) ? self->interval.start : LANYARD_REMINDER_NEVER;

    case LANYARD_REMINDER_SNOOZED:
      return snoozed != 0 ? snoozed : LANYARD_REMINDER_NEVER;

    case LANYARD_REMINDER_MISSED:
    default:
      return LANYARD_REMINDER_NEVER;
    }
}

/* Whether who was sent @note needs the reminder of @kind no more. */
static gboolean
stands_for (const LanyardReminderTalk *self,
            const LanyardSentReminder *note,
            LanyardReminderKind        kind,
            gint64                     now)
{
  const gboolean while_running = note->sent_at >= self->interval.start && note->sent_at <= now;

  if (note->start != self->interval.start || note->kind == LANYARD_REMINDER_MISSED)
    return FALSE;

  /* One that was sent for an earlier snooze does not answer a later one. */
  if (kind == LANYARD_REMINDER_SNOOZED)
    return note->kind == kind && note->sent_at >= lanyard_bookmark_get_snoozed (self->bookmark);

  /* Who was told at the start knows what the earlier one had to say, and who was told of it
   * while it ran, late or after a snooze, knows that it has started. */
  return note->kind == kind || note->kind == LANYARD_REMINDER_AT_START || while_running;
}

gint64
lanyard_reminder_talk_get_instant (const LanyardReminderTalk     *self,
                                   const LanyardReminderSettings *settings,
                                   LanyardReminderKind            kind,
                                   gint64                         now)
{
  g_return_val_if_fail (self != NULL && self->takes_place, LANYARD_REMINDER_NEVER);
  g_return_val_if_fail (settings != NULL, LANYARD_REMINDER_NEVER);

  for (guint i = 0; i < self->notes->len; i++)
    {
      if (stands_for (self, g_ptr_array_index (self->notes, i), kind, now))
        return LANYARD_REMINDER_NEVER;
    }

  return get_wanted_instant (self, settings, kind);
}
