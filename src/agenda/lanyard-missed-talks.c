/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-alarm.h"
#include "lanyard-missed-talks.h"
#include "lanyard-missed.h"
#include "lanyard-reminder-store.h"
#include "lanyard-transaction.h"

/**
 * LanyardMissedTalks:
 *
 * The bookmarked talks that ended without a reminder, until the person has seen that. Another
 * program sends the reminders, so what it noted is read anew when a talk has ended. Main thread
 * only.
 */

struct _LanyardMissedTalks
{
  GObject           parent_instance;
  LanyardDatabase  *database;  /* (owned) */
  LanyardBookmarks *bookmarks; /* (owned) */
  LanyardClock     *clock;     /* (owned) */
  LanyardAlarm     *alarm;     /* (owned), the next end of a talk */
  GListStore       *list;      /* (owned) */
  GPtrArray        *sent;      /* (owned) (nullable) (element-type LanyardSentReminder): NULL before it was read */
  guint             n_readings;
};

G_DEFINE_FINAL_TYPE (LanyardMissedTalks, lanyard_missed_talks, G_TYPE_OBJECT)

enum
{
  DISMISSED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

typedef struct
{
  LanyardDatabase *database; /* (owned) */
  GPtrArray       *notes;    /* (owned) (element-type LanyardSentReminder) */
  gboolean         is_seen;  /* whether the notes are to be kept, or to go */
} Job;

static void
job_free (Job *job)
{
  g_clear_object (&job->database);
  g_clear_pointer (&job->notes, g_ptr_array_unref);
  g_free (job);
}

static gboolean
write_notes (Job     *job,
             GError **error)
{
  g_autoptr (LanyardTransaction) transaction = NULL;

  transaction = lanyard_transaction_begin (job->database, LANYARD_TRANSACTION_WRITE, error);
  if (transaction == NULL)
    return FALSE;

  for (guint i = 0; i < job->notes->len; i++)
    {
      LanyardSentReminder *note = g_ptr_array_index (job->notes, i);

      if (!(job->is_seen ? lanyard_reminder_store_put (job->database, note, error)
                         : lanyard_reminder_store_remove (job->database, note, error)))
        return FALSE;
    }

  return lanyard_transaction_commit (transaction, error);
}

static void
list_worker (GTask        *task,
             gpointer      source,
             gpointer      task_data,
             GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *sent = NULL;
  Job       *job = task_data;

  if (job->notes->len == 0 || write_notes (job, &error))
    sent = lanyard_reminder_store_list (job->database, &error);

  if (sent != NULL)
    g_task_return_pointer (task, sent, (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
update (LanyardMissedTalks *self)
{
  g_autoptr (GPtrArray) missed = NULL;
  guint  n_listed = g_list_model_get_n_items (G_LIST_MODEL (self->list));
  gint64 next;

  /* A talk that has just ended would be missed by what was noted earlier. */
  if (self->sent == NULL || self->n_readings > 0)
    return;

  missed = lanyard_missed_list (lanyard_bookmarks_list (self->bookmarks), self->sent,
                                lanyard_clock_get_now (self->clock), &next);
  if (n_listed > 0 || missed->len > 0)
    g_list_store_splice (self->list, 0, n_listed, missed->pdata, missed->len);

  if (next != G_MAXINT64)
    lanyard_alarm_set (self->alarm, next);
  else
    lanyard_alarm_clear (self->alarm);
}

static gboolean
finish_reading (LanyardMissedTalks *self,
                GAsyncResult       *result,
                GError            **error)
{
  g_autoptr (GPtrArray) sent = g_task_propagate_pointer (G_TASK (result), error);

  self->n_readings--;
  if (sent == NULL)
    return FALSE;

  lanyard_missed_talks_take (self, sent);

  return TRUE;
}

static void
read_anew (LanyardMissedTalks *self,
           GPtrArray          *notes,
           gboolean            is_seen,
           GAsyncReadyCallback callback,
           gpointer            user_data)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, callback, user_data);
  Job *job = g_new0 (Job, 1);

  g_task_set_source_tag (task, read_anew);
  job->database = g_object_ref (self->database);
  job->notes = g_ptr_array_ref (notes);
  job->is_seen = is_seen;
  g_task_set_task_data (task, job, (GDestroyNotify) job_free);

  self->n_readings++;
  g_task_run_in_thread (task, list_worker);
}

static void
on_read_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  if (!finish_reading (LANYARD_MISSED_TALKS (source), result, &error))
    g_warning ("Whether talks were missed is not known: %s", error->message);
}

static void
on_time_changed_cb (LanyardMissedTalks *self)
{
  g_autoptr (GPtrArray) nothing = g_ptr_array_new ();

  g_assert (LANYARD_IS_MISSED_TALKS (self));

  if (self->sent != NULL)
    read_anew (self, nothing, FALSE, on_read_cb, NULL);
}

static void
on_dismissed_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);
  g_autoptr (GError) error = NULL;
  GPtrArray *dismissed = g_task_get_task_data (task);

  if (!finish_reading (LANYARD_MISSED_TALKS (source), result, &error))
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  if (dismissed != NULL)
    g_signal_emit (source, signals[DISMISSED], 0, dismissed);
  g_task_return_boolean (task, TRUE);
}

static void
lanyard_missed_talks_dispose (GObject *object)
{
  LanyardMissedTalks *self = LANYARD_MISSED_TALKS (object);

  g_clear_pointer (&self->sent, g_ptr_array_unref);
  g_clear_object (&self->list);
  g_clear_object (&self->alarm);
  g_clear_object (&self->clock);
  g_clear_object (&self->bookmarks);
  g_clear_object (&self->database);

  G_OBJECT_CLASS (lanyard_missed_talks_parent_class)->dispose (object);
}

static void
lanyard_missed_talks_class_init (LanyardMissedTalksClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = lanyard_missed_talks_dispose;

  signals[DISMISSED] = g_signal_new ("dismissed", LANYARD_TYPE_MISSED_TALKS, G_SIGNAL_RUN_LAST,
                                     0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_PTR_ARRAY);
}

static void
lanyard_missed_talks_init (LanyardMissedTalks *self)
{
  self->list = g_list_store_new (LANYARD_TYPE_BOOKMARK);
}

LanyardMissedTalks *
lanyard_missed_talks_new (LanyardDatabase  *database,
                          LanyardBookmarks *bookmarks,
                          LanyardClock     *clock)
{
  LanyardMissedTalks *self;

  g_return_val_if_fail (LANYARD_IS_DATABASE (database), NULL);
  g_return_val_if_fail (LANYARD_IS_BOOKMARKS (bookmarks), NULL);
  g_return_val_if_fail (LANYARD_IS_CLOCK (clock), NULL);

  self = g_object_new (LANYARD_TYPE_MISSED_TALKS, NULL);
  self->database = g_object_ref (database);
  self->bookmarks = g_object_ref (bookmarks);
  self->clock = g_object_ref (clock);
  self->alarm = lanyard_alarm_new (clock);
  g_signal_connect_object (bookmarks, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (clock, "jumped", G_CALLBACK (on_time_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->alarm, "ring", G_CALLBACK (on_time_changed_cb), self, G_CONNECT_SWAPPED);

  return self;
}

void
lanyard_missed_talks_take (LanyardMissedTalks *self,
                           GPtrArray          *sent)
{
  g_return_if_fail (LANYARD_IS_MISSED_TALKS (self));
  g_return_if_fail (sent != NULL);

  g_clear_pointer (&self->sent, g_ptr_array_unref);
  self->sent = g_ptr_array_ref (sent);
  update (self);
}

GListModel *
lanyard_missed_talks_list (LanyardMissedTalks *self)
{
  g_return_val_if_fail (LANYARD_IS_MISSED_TALKS (self), NULL);

  return G_LIST_MODEL (self->list);
}

static LanyardSentReminder *
new_note (LanyardMissedTalks *self,
          LanyardBookmark    *bookmark)
{
  LanyardSentReminder *note = g_new0 (LanyardSentReminder, 1);
  LanyardInterval      interval = { 0 };

  lanyard_talk_get_interval (lanyard_bookmark_get_talk (bookmark), &interval);
  note->conference_id = g_strdup (lanyard_conference_get_id (lanyard_bookmark_get_conference (bookmark)));
  note->talk_id = g_strdup (lanyard_talk_get_id (lanyard_bookmark_get_talk (bookmark)));
  note->start = interval.start;
  note->kind = LANYARD_REMINDER_MISSED;
  note->sent_at = lanyard_clock_get_now (self->clock);
  note->clock_offset = lanyard_clock_get_offset (self->clock);
  note->withdrawn = TRUE;
  note->notification_id = g_strdup ("");

  return note;
}

static GPtrArray *
list_notes (LanyardMissedTalks *self,
            GPtrArray          *bookmarks)
{
  GPtrArray *notes = g_ptr_array_new_with_free_func ((GDestroyNotify) lanyard_sent_reminder_free);

  for (guint i = 0; i < bookmarks->len; i++)
    g_ptr_array_add (notes, new_note (self, g_ptr_array_index (bookmarks, i)));

  return notes;
}

void
lanyard_missed_talks_dismiss_async (LanyardMissedTalks *self,
                                    GAsyncReadyCallback callback,
                                    gpointer            user_data)
{
  g_autoptr (GPtrArray) bookmarks = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) notes = NULL;
  GTask *task;

  g_return_if_fail (LANYARD_IS_MISSED_TALKS (self));

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->list)); i++)
    g_ptr_array_add (bookmarks, g_list_model_get_item (G_LIST_MODEL (self->list), i));

  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, lanyard_missed_talks_dismiss_async);
  g_task_set_task_data (task, g_ptr_array_ref (bookmarks), (GDestroyNotify) g_ptr_array_unref);
  notes = list_notes (self, bookmarks);
  read_anew (self, notes, TRUE, on_dismissed_cb, task);
}

void
lanyard_missed_talks_recall_async (LanyardMissedTalks *self,
                                   GPtrArray          *bookmarks,
                                   GAsyncReadyCallback callback,
                                   gpointer            user_data)
{
  g_autoptr (GPtrArray) notes = NULL;
  GTask *task;

  g_return_if_fail (LANYARD_IS_MISSED_TALKS (self));
  g_return_if_fail (bookmarks != NULL);

  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, lanyard_missed_talks_recall_async);
  notes = list_notes (self, bookmarks);
  read_anew (self, notes, FALSE, on_dismissed_cb, task);
}

gboolean
lanyard_missed_talks_dismiss_finish (LanyardMissedTalks *self,
                                     GAsyncResult       *result,
                                     GError            **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
