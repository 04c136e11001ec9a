/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-change-store.h"
#include "lanyard-unseen-changes.h"

/**
 * LanyardUnseenChanges:
 *
 * What newer schedules changed about bookmarked talks, until the person has seen it. Main thread
 * only.
 */

struct _LanyardUnseenChanges
{
  GObject           parent_instance;
  LanyardDatabase  *database;  /* (owned) */
  LanyardBookmarks *bookmarks; /* (owned) */
  GListStore       *list;      /* (owned) */
};

G_DEFINE_FINAL_TYPE (LanyardUnseenChanges, lanyard_unseen_changes, G_TYPE_OBJECT)

enum
{
  SEEN,
  FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

typedef struct
{
  LanyardDatabase *database;      /* (owned) */
  char            *conference_id; /* (owned) (nullable), NULL for the bookmarked talks of all */
  GPtrArray       *marked;        /* (owned) (nullable) (element-type LanyardChange) */
  gboolean         is_seen;       /* what @marked is marked as */
} Job;

static void
job_free (Job *job)
{
  g_clear_object (&job->database);
  g_clear_pointer (&job->conference_id, g_free);
  g_clear_pointer (&job->marked, g_ptr_array_unref);
  g_free (job);
}

static gboolean
mark (Job     *job,
      GError **error)
{
  if (job->marked == NULL)
    return TRUE;

  return job->is_seen ? lanyard_change_store_mark_seen (job->database, job->marked, error)
                      : lanyard_change_store_mark_unseen (job->database, job->marked, error);
}

static void
list_worker (GTask        *task,
             gpointer      source,
             gpointer      task_data,
             GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *changes = NULL;
  Job       *job = task_data;

  if (mark (job, &error))
    changes = lanyard_change_store_list_unseen (job->database, job->conference_id, &error);

  if (changes != NULL)
    g_task_return_pointer (task, changes, (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
run (LanyardUnseenChanges *self,
     const char           *conference_id,
     GPtrArray            *marked,
     gboolean              is_seen,
     GAsyncReadyCallback   callback,
     gpointer              user_data)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, callback, user_data);
  Job *job = g_new0 (Job, 1);

  g_task_set_source_tag (task, run);
  job->database = g_object_ref (self->database);
  job->conference_id = g_strdup (conference_id);
  job->marked = marked != NULL ? g_ptr_array_ref (marked) : NULL;
  job->is_seen = is_seen;
  g_task_set_task_data (task, job, (GDestroyNotify) job_free);
  g_task_run_in_thread (task, list_worker);
}

static gboolean
is_bookmarked (LanyardUnseenChanges *self,
               LanyardChange        *change)
{
  return lanyard_bookmarks_contains (self->bookmarks,
                                     lanyard_conference_get_id (lanyard_change_get_conference (change)),
                                     lanyard_talk_get_id (lanyard_change_get_talk (change)));
}

static void
on_bookmarks_changed_cb (LanyardUnseenChanges *self)
{
  guint i = 0;

  g_assert (LANYARD_IS_UNSEEN_CHANGES (self));

  while (i < g_list_model_get_n_items (G_LIST_MODEL (self->list)))
    {
      g_autoptr (LanyardChange) change = g_list_model_get_item (G_LIST_MODEL (self->list), i);

      if (is_bookmarked (self, change))
        i++;
      else
        g_list_store_remove (self->list, i);
    }
}

static void
on_marked_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  LanyardUnseenChanges *self = LANYARD_UNSEEN_CHANGES (source);
  Job                  *job = g_task_get_task_data (G_TASK (result));
  g_autoptr (GPtrArray) changes = NULL;
  g_autoptr (GError) error = NULL;

  changes = g_task_propagate_pointer (G_TASK (result), &error);
  if (changes == NULL)
    {
      g_signal_emit (self, signals[FAILED], 0, error->message);
      return;
    }

  lanyard_unseen_changes_take (self, changes);
  if (job->is_seen)
    g_signal_emit (self, signals[SEEN], 0, job->marked);
}

static void
lanyard_unseen_changes_dispose (GObject *object)
{
  LanyardUnseenChanges *self = LANYARD_UNSEEN_CHANGES (object);

  g_clear_object (&self->list);
  g_clear_object (&self->bookmarks);
  g_clear_object (&self->database);

  G_OBJECT_CLASS (lanyard_unseen_changes_parent_class)->dispose (object);
}

static void
lanyard_unseen_changes_class_init (LanyardUnseenChangesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = lanyard_unseen_changes_dispose;

  signals[SEEN] = g_signal_new ("seen", LANYARD_TYPE_UNSEEN_CHANGES, G_SIGNAL_RUN_LAST,
                                0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_PTR_ARRAY);
  signals[FAILED] = g_signal_new ("failed", LANYARD_TYPE_UNSEEN_CHANGES, G_SIGNAL_RUN_LAST,
                                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
lanyard_unseen_changes_init (LanyardUnseenChanges *self)
{
  self->list = g_list_store_new (LANYARD_TYPE_CHANGE);
}

LanyardUnseenChanges *
lanyard_unseen_changes_new (LanyardDatabase  *database,
                            LanyardBookmarks *bookmarks)
{
  LanyardUnseenChanges *self;

  g_return_val_if_fail (LANYARD_IS_DATABASE (database), NULL);
  g_return_val_if_fail (LANYARD_IS_BOOKMARKS (bookmarks), NULL);

  self = g_object_new (LANYARD_TYPE_UNSEEN_CHANGES, NULL);
  self->database = g_object_ref (database);
  self->bookmarks = g_object_ref (bookmarks);
  g_signal_connect_object (bookmarks, "changed", G_CALLBACK (on_bookmarks_changed_cb), self, G_CONNECT_SWAPPED);

  return self;
}

void
lanyard_unseen_changes_take (LanyardUnseenChanges *self,
                             GPtrArray            *changes)
{
  g_return_if_fail (LANYARD_IS_UNSEEN_CHANGES (self));
  g_return_if_fail (changes != NULL);

  g_list_store_splice (self->list, 0, g_list_model_get_n_items (G_LIST_MODEL (self->list)),
                       changes->pdata, changes->len);
}

void
lanyard_unseen_changes_reload (LanyardUnseenChanges *self)
{
  g_return_if_fail (LANYARD_IS_UNSEEN_CHANGES (self));

  run (self, NULL, NULL, FALSE, on_marked_cb, NULL);
}

GListModel *
lanyard_unseen_changes_list (LanyardUnseenChanges *self)
{
  g_return_val_if_fail (LANYARD_IS_UNSEEN_CHANGES (self), NULL);

  return G_LIST_MODEL (self->list);
}

void
lanyard_unseen_changes_load_async (LanyardUnseenChanges *self,
                                   const char           *conference_id,
                                   GAsyncReadyCallback   callback,
                                   gpointer              user_data)
{
  g_return_if_fail (LANYARD_IS_UNSEEN_CHANGES (self));
  g_return_if_fail (conference_id != NULL);

  run (self, conference_id, NULL, FALSE, callback, user_data);
}

GPtrArray *
lanyard_unseen_changes_load_finish (LanyardUnseenChanges *self,
                                    GAsyncResult         *result,
                                    GError              **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

void
lanyard_unseen_changes_mark_seen (LanyardUnseenChanges *self,
                                  GPtrArray            *changes)
{
  g_return_if_fail (LANYARD_IS_UNSEEN_CHANGES (self));
  g_return_if_fail (changes != NULL);

  run (self, NULL, changes, TRUE, on_marked_cb, NULL);
}

void
lanyard_unseen_changes_mark_unseen (LanyardUnseenChanges *self,
                                    GPtrArray            *changes)
{
  g_return_if_fail (LANYARD_IS_UNSEEN_CHANGES (self));
  g_return_if_fail (changes != NULL);

  run (self, NULL, changes, FALSE, on_marked_cb, NULL);
}
