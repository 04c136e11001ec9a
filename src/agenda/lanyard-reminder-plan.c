/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-reminder-plan.h"

/* What the planning of one talk looks at. */
typedef struct
{
  LanyardReminderPlan *plan;
  GPtrArray           *sent; /* (element-type LanyardSentReminder): the notes of this talk that count */
  LanyardBookmark     *bookmark;
  const char          *notification_id;
  LanyardInterval      interval;
  gint64               lead;
  gint64               now;
} TalkPlanning;

static gboolean
counts (const LanyardSentReminder *sent,
        gint64                     now,
        gint64                     clock_offset)
{
  return sent->clock_offset == clock_offset || sent->sent_at <= now;
}

/* The notes that count, by the notification of their talk; the others are to be forgotten. */
static GHashTable *
sort_sent (LanyardReminderPlan *plan,
           GPtrArray           *sent,
           gint64               now,
           gint64               clock_offset)
{
  g_autoptr (GHashTable) by_talk = NULL;

  by_talk = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; i < sent->len; i++)
    {
      LanyardSentReminder *note = g_ptr_array_index (sent, i);
      g_autofree char     *id = lanyard_reminder_dup_notification_id (note->conference_id, note->talk_id);
      GPtrArray           *notes = g_hash_table_lookup (by_talk, id);

      if (!counts (note, now, clock_offset))
        {
          g_ptr_array_add (plan->forget, lanyard_sent_reminder_copy (note));
          if (!note->withdrawn)
            g_ptr_array_add (plan->withdraw, lanyard_sent_reminder_copy (note));
          continue;
        }

      if (notes == NULL)
        {
          notes = g_ptr_array_new ();
          g_hash_table_insert (by_talk, g_steal_pointer (&id), notes);
        }

      g_ptr_array_add (notes, note);
    }

  return g_steal_pointer (&by_talk);
}

static gboolean
was_sent (TalkPlanning       *self,
          LanyardReminderKind kind)
{
  for (guint i = 0; i < self->sent->len; i++)
    {
      const LanyardSentReminder *note = g_ptr_array_index (self->sent, i);
      gboolean                   while_running = note->sent_at >= self->interval.start && note->sent_at <= self->now;

      if (note->start != self->interval.start)
        continue;

      /* Who was told at the start knows what the earlier one had to say, and who was told ahead
       * but late, while the talk ran, knows that it has started. */
      if (note->kind == kind || note->kind == LANYARD_REMINDER_AT_START || while_running)
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_on_screen (TalkPlanning *self)
{
  for (guint i = 0; i < self->sent->len; i++)
    {
      const LanyardSentReminder *note = g_ptr_array_index (self->sent, i);

      if (!note->withdrawn && note->start == self->interval.start)
        return TRUE;
    }

  return FALSE;
}

static void
wake_at (TalkPlanning *self,
         gint64        instant)
{
  self->plan->wake = MIN (self->plan->wake, instant);
}

static void
send (TalkPlanning       *self,
      LanyardReminderKind kind)
{
  g_autoptr (LanyardReminderNotice) notice = lanyard_reminder_notice_new (self->notification_id);

  lanyard_reminder_notice_add_due (notice, self->bookmark, kind);
  g_ptr_array_add (self->plan->send, g_steal_pointer (&notice));
}

static void
plan_talk (TalkPlanning *self)
{
  const gint64 start = self->interval.start;
  const gint64 ahead = start - self->lead;
  gboolean     ahead_wanted = !was_sent (self, LANYARD_REMINDER_AHEAD);
  gboolean     at_start_wanted = lanyard_bookmark_is_remind_at_start (self->bookmark) && !was_sent (self, LANYARD_REMINDER_AT_START);
  gboolean     shown = is_on_screen (self);

  if (at_start_wanted && start <= self->now)
    {
      send (self, LANYARD_REMINDER_AT_START);
      shown = TRUE;
    }
  else if (ahead_wanted && ahead <= self->now)
    {
      send (self, LANYARD_REMINDER_AHEAD);
      shown = TRUE;
    }

  if (ahead_wanted && ahead > self->now)
    wake_at (self, ahead);

  if (at_start_wanted && start > self->now)
    wake_at (self, start);

  if (shown)
    wake_at (self, self->interval.end);
}

/* What was sent for this talk, unless the talk is still to be reminded of and at the same time. */
static void
plan_withdrawals (LanyardReminderPlan   *plan,
                  GPtrArray             *sent,
                  const LanyardInterval *interval)
{
  for (guint i = 0; i < sent->len; i++)
    {
      LanyardSentReminder *note = g_ptr_array_index (sent, i);

      if (!note->withdrawn && (interval == NULL || note->start != interval->start))
        g_ptr_array_add (plan->withdraw, lanyard_sent_reminder_copy (note));
    }
}

static gboolean
get_remindable_interval (LanyardBookmark *bookmark,
                         gint64           now,
                         LanyardInterval *interval)
{
  LanyardTalk *talk = lanyard_bookmark_get_talk (bookmark);

  return !lanyard_talk_is_cancelled (talk) && lanyard_talk_get_interval (talk, interval) && interval->end > now;
}

static void
plan_bookmark (LanyardReminderPlan *plan,
               LanyardBookmark     *bookmark,
               GHashTable          *sent_by_talk,
               gint64               lead,
               gint64               now)
{
  g_autofree char *id = NULL;
  g_autofree char *stolen = NULL;
  g_autoptr (GPtrArray) sent = NULL;
  LanyardInterval interval;

  id = lanyard_reminder_dup_notification_id (lanyard_conference_get_id (lanyard_bookmark_get_conference (bookmark)),
                                             lanyard_talk_get_id (lanyard_bookmark_get_talk (bookmark)));
  if (!g_hash_table_steal_extended (sent_by_talk, id, (gpointer *) &stolen, (gpointer *) &sent))
    sent = g_ptr_array_new ();

  if (get_remindable_interval (bookmark, now, &interval))
    {
      TalkPlanning planning = { plan, sent, bookmark, id, interval, lead, now };

      plan_withdrawals (plan, sent, &interval);
      plan_talk (&planning);
    }
  else
    {
      plan_withdrawals (plan, sent, NULL);
    }
}

LanyardReminderPlan *
lanyard_reminder_plan_new (GPtrArray                     *bookmarks,
                           GPtrArray                     *sent,
                           const LanyardReminderSettings *settings,
                           gint64                         now,
                           gint64                         clock_offset)
{
  g_autoptr (LanyardReminderPlan) self = NULL;
  g_autoptr (GHashTable) sent_by_talk = NULL;
  GHashTableIter iter;
  gpointer       orphans;

  g_return_val_if_fail (bookmarks != NULL, NULL);
  g_return_val_if_fail (sent != NULL, NULL);
  g_return_val_if_fail (settings != NULL, NULL);

  self = g_new0 (LanyardReminderPlan, 1);
  self->forget = g_ptr_array_new_with_free_func ((GDestroyNotify) lanyard_sent_reminder_free);
  self->withdraw = g_ptr_array_new_with_free_func ((GDestroyNotify) lanyard_sent_reminder_free);
  self->leftover = g_ptr_array_new_with_free_func (g_free);
  self->send = g_ptr_array_new_with_free_func (g_object_unref);
  self->wake = LANYARD_REMINDER_NEVER;

  sent_by_talk = sort_sent (self, sent, now, clock_offset);

  for (guint i = 0; i < bookmarks->len; i++)
    plan_bookmark (self, g_ptr_array_index (bookmarks, i), sent_by_talk, settings->lead, now);

  /* What is left belongs to no bookmark. */
  g_hash_table_iter_init (&iter, sent_by_talk);
  while (g_hash_table_iter_next (&iter, NULL, &orphans))
    plan_withdrawals (self, orphans, NULL);

  return g_steal_pointer (&self);
}

void
lanyard_reminder_plan_free (LanyardReminderPlan *self)
{
  g_ptr_array_unref (self->forget);
  g_ptr_array_unref (self->withdraw);
  g_ptr_array_unref (self->leftover);
  g_ptr_array_unref (self->send);
  g_free (self);
}
