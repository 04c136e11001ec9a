/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-reminder-group.h"

/* What the planning of one instant looks at, and the plan it makes. */
typedef struct
{
  LanyardReminderPlan           *plan;
  const LanyardReminderSettings *settings;
  GPtrArray                     *sent;  /* (unowned) (element-type LanyardSentReminder) */
  GPtrArray                     *talks; /* (owned) (element-type LanyardReminderTalk): by bookmark */
  GHashTable                    *by_id; /* (owned) (element-type utf8 LanyardReminderTalk) */
  GPtrArray                     *due;   /* (owned) (element-type LanyardReminderTalk): those with a notice */
  gint64                         now;
  gint64                         clock_offset;
} Planning;

static void
planning_clear (Planning *self)
{
  g_clear_pointer (&self->plan, lanyard_reminder_plan_free);
  g_clear_pointer (&self->due, g_ptr_array_unref);
  g_clear_pointer (&self->by_id, g_hash_table_unref);
  g_clear_pointer (&self->talks, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Planning, planning_clear)

static void
wake_at (Planning *self,
         gint64    instant)
{
  self->plan->wake = MIN (self->plan->wake, instant);
}

static void
take_bookmarks (Planning  *self,
                GPtrArray *bookmarks)
{
  for (guint i = 0; i < bookmarks->len; i++)
    {
      LanyardReminderTalk *talk = lanyard_reminder_talk_new (g_ptr_array_index (bookmarks, i));

      g_ptr_array_add (self->talks, talk);
      g_hash_table_insert (self->by_id, talk->notification_id, talk);
    }
}

static gboolean
counts (Planning                  *self,
        const LanyardSentReminder *note)
{
  return note->sent_at != LANYARD_REMINDER_NOT_SENT
         && (note->clock_offset == self->clock_offset || note->sent_at <= self->now);
}

static LanyardReminderTalk *
find_talk (Planning                  *self,
           const LanyardSentReminder *note)
{
  g_autofree char *id = lanyard_reminder_dup_notification_id (note->conference_id, note->talk_id);

  return g_hash_table_lookup (self->by_id, id);
}

static gboolean
is_to_forget (Planning                  *self,
              const LanyardSentReminder *note,
              const LanyardReminderTalk *talk)
{
  return !counts (self, note) || (talk != NULL && lanyard_reminder_talk_is_called_off (talk, note, self->now));
}

static void
forget (Planning                  *self,
        const LanyardSentReminder *note)
{
  LanyardSentReminder *forgotten = lanyard_sent_reminder_copy (note);

  forgotten->sent_at = LANYARD_REMINDER_NOT_SENT;
  g_ptr_array_add (self->plan->forget, forgotten);
}

static void
withdraw (Planning                  *self,
          const LanyardSentReminder *note)
{
  LanyardSentReminder *withdrawn = lanyard_sent_reminder_copy (note);

  withdrawn->withdrawn = TRUE;
  if (is_to_forget (self, note, find_talk (self, note)))
    withdrawn->sent_at = LANYARD_REMINDER_NOT_SENT;
  g_ptr_array_add (self->plan->withdraw, withdrawn);
}

/* Those that are called off are still looked at: the list that has them is wrong. */
static void
take_notes (Planning *self)
{
  for (guint i = 0; i < self->sent->len; i++)
    {
      LanyardSentReminder *note = g_ptr_array_index (self->sent, i);
      LanyardReminderTalk *talk = find_talk (self, note);

      if (is_to_forget (self, note, talk))
        forget (self, note);
      if (talk != NULL && counts (self, note))
        g_ptr_array_add (talk->notes, note);
    }
}

/* Where the person has decided to go, the other talks of that time are silent until it has ended. */
static gint64
get_end_of_silence (Planning                  *self,
                    const LanyardReminderTalk *talk)
{
  gint64 end = G_MININT64;

  if (lanyard_reminder_talk_is_going (talk))
    return end;

  for (guint i = 0; i < self->talks->len; i++)
    {
      const LanyardReminderTalk *other = g_ptr_array_index (self->talks, i);

      if (lanyard_reminder_talk_is_going (other)
          && lanyard_reminder_talk_is_to_come (other, self->now)
          && lanyard_reminder_talk_overlaps (talk, other))
        end = MAX (end, other->interval.end);
    }

  return end;
}

static void
add_due (LanyardReminderTalk *talk,
         LanyardReminderKind  kind)
{
  if (talk->notice == NULL)
    {
      talk->notice = lanyard_reminder_notice_new (talk->notification_id);
      lanyard_reminder_notice_add_due (talk->notice, talk->bookmark, kind);
    }
  else
    {
      lanyard_reminder_notice_add_covered (talk->notice, talk->bookmark, kind);
    }
}

static void
plan_talk (Planning            *self,
           LanyardReminderTalk *talk)
{
  /* Of those that are due together, the first here is the one that is spoken of. */
  static const LanyardReminderKind kinds[] = { LANYARD_REMINDER_AT_START, LANYARD_REMINDER_SNOOZED, LANYARD_REMINDER_AHEAD };
  gint64                           end_of_silence;

  if (!lanyard_reminder_talk_is_to_come (talk, self->now))
    return;

  end_of_silence = get_end_of_silence (self, talk);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      gint64 instant = lanyard_reminder_talk_get_instant (talk, self->settings, kinds[i], self->now);

      instant = MAX (instant, end_of_silence);
      if (instant <= self->now)
        add_due (talk, kinds[i]);
      else if (instant < talk->interval.end)
        wake_at (self, instant);
    }

  if (talk->notice != NULL)
    g_ptr_array_add (self->due, talk);
}

static void
name_overlapping (Planning                  *self,
                  const LanyardReminderTalk *talk)
{
  if (lanyard_reminder_talk_is_going (talk))
    return;

  for (guint i = 0; i < self->talks->len; i++)
    {
      const LanyardReminderTalk *other = g_ptr_array_index (self->talks, i);

      if (other != talk
          && lanyard_reminder_talk_is_to_come (other, self->now)
          && lanyard_reminder_talk_overlaps (talk, other))
        lanyard_reminder_notice_add_overlapping (talk->notice, other->bookmark);
    }
}

static void
send_single (Planning                  *self,
             const LanyardReminderTalk *talk)
{
  name_overlapping (self, talk);
  g_ptr_array_add (self->plan->send, g_object_ref (talk->notice));
  wake_at (self, talk->interval.end);
}

static void
send_group (Planning *self)
{
  gint64 end = G_MININT64;

  for (guint i = 0; i < self->due->len; i++)
    {
      const LanyardReminderTalk *talk = g_ptr_array_index (self->due, i);

      end = MAX (end, talk->interval.end);
    }

  g_ptr_array_add (self->plan->send, lanyard_reminder_group_join (self->due));
  wake_at (self, end);
}

static gboolean
is_group_due (Planning *self)
{
  return self->due->len >= LANYARD_REMINDER_GROUP_LEAST;
}

static void
plan_sending (Planning *self)
{
  for (guint i = 0; i < self->talks->len; i++)
    plan_talk (self, g_ptr_array_index (self->talks, i));

  if (is_group_due (self))
    {
      send_group (self);
      return;
    }

  for (guint i = 0; i < self->due->len; i++)
    send_single (self, g_ptr_array_index (self->due, i));
}

/* A talk's own notification stays while it is right, and a list that names the talk is not to come. */
static void
plan_single_on_screen (Planning                  *self,
                       const LanyardSentReminder *note)
{
  const LanyardReminderTalk *talk = find_talk (self, note);

  if (counts (self, note)
      && talk != NULL
      && lanyard_reminder_talk_is_to_come (talk, self->now)
      && talk->interval.start == note->start
      && (talk->notice == NULL || !is_group_due (self)))
    wake_at (self, talk->interval.end);
  else
    withdraw (self, note);
}

static void
plan_group_on_screen (Planning *self)
{
  const gint64   end = lanyard_reminder_group_get_end (self->sent, self->talks);
  const gboolean stays = end > self->now && !is_group_due (self);

  if (stays)
    wake_at (self, end);

  for (guint i = 0; i < self->sent->len; i++)
    {
      const LanyardSentReminder *note = g_ptr_array_index (self->sent, i);

      if (!stays && lanyard_reminder_group_is_on_screen (note))
        withdraw (self, note);
    }
}

static void
plan_screen (Planning *self)
{
  for (guint i = 0; i < self->sent->len; i++)
    {
      const LanyardSentReminder *note = g_ptr_array_index (self->sent, i);

      if (!note->withdrawn && note->kind != LANYARD_REMINDER_MISSED && !lanyard_reminder_group_is_on_screen (note))
        plan_single_on_screen (self, note);
    }

  plan_group_on_screen (self);
}

static LanyardReminderPlan *
plan_new_empty (void)
{
  LanyardReminderPlan *self = g_new0 (LanyardReminderPlan, 1);

  self->forget = g_ptr_array_new_with_free_func ((GDestroyNotify) lanyard_sent_reminder_free);
  self->withdraw = g_ptr_array_new_with_free_func ((GDestroyNotify) lanyard_sent_reminder_free);
  self->send = g_ptr_array_new_with_free_func (g_object_unref);
  self->wake = LANYARD_REMINDER_NEVER;

  return self;
}

LanyardReminderPlan *
lanyard_reminder_plan_new (GPtrArray                     *bookmarks,
                           GPtrArray                     *sent,
                           const LanyardReminderSettings *settings,
                           gint64                         now,
                           gint64                         clock_offset)
{
  g_auto (Planning) planning = { NULL };

  g_return_val_if_fail (bookmarks != NULL, NULL);
  g_return_val_if_fail (sent != NULL, NULL);
  g_return_val_if_fail (settings != NULL, NULL);

  planning.plan = plan_new_empty ();
  planning.settings = settings;
  planning.sent = sent;
  planning.talks = g_ptr_array_new_with_free_func ((GDestroyNotify) lanyard_reminder_talk_free);
  planning.by_id = g_hash_table_new (g_str_hash, g_str_equal);
  planning.due = g_ptr_array_new ();
  planning.now = now;
  planning.clock_offset = clock_offset;

  take_bookmarks (&planning, bookmarks);
  take_notes (&planning);
  plan_sending (&planning);
  plan_screen (&planning);

  return g_steal_pointer (&planning.plan);
}

void
lanyard_reminder_plan_free (LanyardReminderPlan *self)
{
  g_ptr_array_unref (self->forget);
  g_ptr_array_unref (self->withdraw);
  g_ptr_array_unref (self->send);
  g_free (self);
}
