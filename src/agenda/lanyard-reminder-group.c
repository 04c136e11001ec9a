/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-reminder-group.h"

static int
compare_starts (gconstpointer a,
                gconstpointer b)
{
  const LanyardReminderTalk *talk = *(LanyardReminderTalk *const *) a;
  const LanyardReminderTalk *other = *(LanyardReminderTalk *const *) b;

  return (talk->interval.start > other->interval.start) - (talk->interval.start < other->interval.start);
}

static void
add_all (LanyardReminderNotice *self,
         LanyardReminderNotice *other)
{
  GPtrArray *due = lanyard_reminder_notice_get_due (other);
  GPtrArray *covered = lanyard_reminder_notice_get_covered (other);

  for (guint i = 0; i < due->len; i++)
    {
      const LanyardDueReminder *reminder = g_ptr_array_index (due, i);

      lanyard_reminder_notice_add_due (self, reminder->bookmark, reminder->kind);
    }

  for (guint i = 0; i < covered->len; i++)
    {
      const LanyardDueReminder *reminder = g_ptr_array_index (covered, i);

      lanyard_reminder_notice_add_covered (self, reminder->bookmark, reminder->kind);
    }
}

LanyardReminderNotice *
lanyard_reminder_group_join (GPtrArray *talks)
{
  LanyardReminderNotice *self;
  g_autoptr (GPtrArray) sorted = NULL;

  g_return_val_if_fail (talks != NULL, NULL);

  sorted = g_ptr_array_copy (talks, NULL, NULL);
  g_ptr_array_sort (sorted, compare_starts);

  self = lanyard_reminder_notice_new (LANYARD_REMINDER_NOTICE_GROUP_ID);
  for (guint i = 0; i < sorted->len; i++)
    {
      const LanyardReminderTalk *talk = g_ptr_array_index (sorted, i);

      add_all (self, talk->notice);
    }

  return self;
}

static gboolean
is_of_list (const LanyardSentReminder *note)
{
  return g_strcmp0 (note->notification_id, LANYARD_REMINDER_NOTICE_GROUP_ID) == 0;
}

gboolean
lanyard_reminder_group_is_on_screen (const LanyardSentReminder *note)
{
  g_return_val_if_fail (note != NULL, FALSE);

  return !note->withdrawn && is_of_list (note);
}

/* A later list takes the place of an earlier one. None is right of which the program died over a
 * part, withdrawn or not: that part has nothing any more to find it wrong by. */
static const LanyardSentReminder *
find_on_screen (GPtrArray *sent)
{
  const LanyardSentReminder *last = NULL;

  for (guint i = 0; i < sent->len; i++)
    {
      const LanyardSentReminder *note = g_ptr_array_index (sent, i);

      if (is_of_list (note) && note->sent_at == LANYARD_REMINDER_NOT_SENT)
        return NULL;

      if (lanyard_reminder_group_is_on_screen (note) && (last == NULL || note->sent_at > last->sent_at))
        last = note;
    }

  return last;
}

/* By when it was sent, and not by whether it is on the screen: the notes of a talk that was given
 * another id are copies, which were never there, but the list names it all the same. */
static const LanyardSentReminder *
find_listed (const LanyardReminderTalk *talk,
             const LanyardSentReminder *listed)
{
  for (guint i = 0; i < talk->notes->len; i++)
    {
      const LanyardSentReminder *note = g_ptr_array_index (talk->notes, i);

      if (note->sent_at == listed->sent_at && is_of_list (note))
        return note;
    }

  return NULL;
}

gint64
lanyard_reminder_group_get_end (GPtrArray *sent,
                                GPtrArray *talks)
{
  const LanyardSentReminder *listed;
  gint64                     end = G_MININT64;

  g_return_val_if_fail (sent != NULL, G_MININT64);
  g_return_val_if_fail (talks != NULL, G_MININT64);

  listed = find_on_screen (sent);
  if (listed == NULL)
    return G_MININT64;

  for (guint i = 0; i < talks->len; i++)
    {
      const LanyardReminderTalk *talk = g_ptr_array_index (talks, i);
      const LanyardSentReminder *note = find_listed (talk, listed);

      if (note == NULL)
        continue;

      if (!talk->takes_place || note->start != talk->interval.start || talk->notice != NULL)
        return G_MININT64;

      end = MAX (end, talk->interval.end);
    }

  return end;
}
