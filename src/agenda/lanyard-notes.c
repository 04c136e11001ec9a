/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-note-store.h"
#include "lanyard-notes.h"

/* A process that is killed loses what was typed in so long a time. */
#define DELAY_MILLISECONDS 1000

/**
 * LanyardNotes:
 *
 * The notes of the person as the window shows them. It is the only one in the window that changes
 * them. What is typed is shown at once, and is on disk soon after. Main thread only.
 */

struct _LanyardNotes
{
  GObject          parent_instance;
  LanyardDatabase *database; /* (owned) */
  LanyardClock    *clock;    /* (owned) */
  GHashTable      *notes;    /* (owned) (element-type utf8 LanyardNote), by key; an empty one was taken away */
  GHashTable      *unsaved;  /* (owned) (element-type utf8 LanyardNote), those of @notes that are not on disk */
  GListStore      *dropped;  /* (owned), a list of LanyardNote */
  GCancellable    *saving;   /* (owned) (nullable), the worker that is writing */
  guint            delay_id;
  gboolean         has_failed;
  gboolean         is_doubtful; /* whether somebody else may have written what is not shown */
};

G_DEFINE_FINAL_TYPE (LanyardNotes, lanyard_notes, G_TYPE_OBJECT)

enum
{
  CHANGED,
  FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

typedef struct
{
  LanyardDatabase *database; /* (owned) */
  GPtrArray       *notes;    /* (owned) (element-type LanyardNote) */
} Job;

static void
job_free (Job *job)
{
  g_clear_object (&job->database);
  g_clear_pointer (&job->notes, g_ptr_array_unref);
  g_free (job);
}

static void
save_worker (GTask        *task,
             gpointer      source,
             gpointer      task_data,
             GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *list = NULL;
  Job       *job = task_data;

  if (job->notes->len == 0 || lanyard_note_store_put (job->database, job->notes, cancellable, &error))
    list = lanyard_note_store_list (job->database, &error);

  if (list != NULL)
    g_task_return_pointer (task, list, (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static char *
make_key (const char *conference_id,
          const char *talk_id)
{
  return g_strjoin ("\n", conference_id, talk_id, NULL);
}

static void
insert (GHashTable  *table,
        LanyardNote *note)
{
  g_hash_table_insert (table, make_key (lanyard_note_get_conference_id (note), lanyard_note_get_talk_id (note)),
                       g_object_ref (note));
}

/* What was typed on since then is not on disk. */
static void
note_saved (LanyardNotes *self,
            GPtrArray    *notes)
{
  for (guint i = 0; i < notes->len; i++)
    {
      LanyardNote     *note = g_ptr_array_index (notes, i);
      g_autofree char *key = make_key (lanyard_note_get_conference_id (note), lanyard_note_get_talk_id (note));

      if (g_hash_table_lookup (self->unsaved, key) == note)
        g_hash_table_remove (self->unsaved, key);
    }
}

static gboolean
is_about_same_talk (LanyardNote *note,
                    LanyardNote *other)
{
  return g_str_equal (lanyard_note_get_talk_id (note), lanyard_note_get_talk_id (other)) && g_str_equal (lanyard_note_get_conference_id (note), lanyard_note_get_conference_id (other));
}

static gboolean
is_same (LanyardNote *note,
         LanyardNote *other)
{
  return g_str_equal (lanyard_note_get_text (note), lanyard_note_get_text (other)) && lanyard_note_get_rating (note) == lanyard_note_get_rating (other);
}

static gboolean
shows_dropped (LanyardNotes *self,
               GPtrArray    *dropped)
{
  if (g_list_model_get_n_items (G_LIST_MODEL (self->dropped)) != dropped->len)
    return FALSE;

  for (guint i = 0; i < dropped->len; i++)
    {
      g_autoptr (LanyardNote) shown = g_list_model_get_item (G_LIST_MODEL (self->dropped), i);

      if (!is_about_same_talk (shown, g_ptr_array_index (dropped, i)))
        return FALSE;
    }

  return TRUE;
}

static void
take_dropped (LanyardNotes *self,
              GPtrArray    *notes)
{
  g_autoptr (GPtrArray) dropped = g_ptr_array_new ();

  for (guint i = 0; i < notes->len; i++)
    {
      if (lanyard_note_get_dropped_talk (g_ptr_array_index (notes, i)) != NULL)
        g_ptr_array_add (dropped, g_ptr_array_index (notes, i));
    }

  if (!shows_dropped (self, dropped))
    g_list_store_splice (self->dropped, 0, g_list_model_get_n_items (G_LIST_MODEL (self->dropped)), dropped->pdata,
                         dropped->len);
}

/* Nothing was written by this process since they were read, but for what is not on disk. Those that
 * are not among them any more stay: their conference was removed, or their talk has another id, and
 * its page may be open. */
static void
take_newest (LanyardNotes *self,
             GPtrArray    *notes)
{
  for (guint i = 0; i < notes->len; i++)
    {
      LanyardNote     *note = g_ptr_array_index (notes, i);
      g_autofree char *key = make_key (lanyard_note_get_conference_id (note), lanyard_note_get_talk_id (note));

      if (!g_hash_table_contains (self->unsaved, key))
        g_hash_table_insert (self->notes, g_steal_pointer (&key), g_object_ref (note));
    }

  take_dropped (self, notes);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_saved_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  LanyardNotes *self = LANYARD_NOTES (source);
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (GError) error = NULL;
  Job *job = g_task_get_task_data (G_TASK (result));

  g_clear_object (&self->saving);
  list = g_task_propagate_pointer (G_TASK (result), &error);
  if (list != NULL)
    {
      self->has_failed = FALSE;
      note_saved (self, job->notes);
      take_newest (self, list);
    }
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) && !self->has_failed)
    {
      self->has_failed = TRUE;
      g_signal_emit (self, signals[FAILED], 0, error->message);
    }
}

static void
on_delay_ended_cb (gpointer user_data)
{
  LanyardNotes *self = LANYARD_NOTES (user_data);

  self->delay_id = 0;
  lanyard_notes_flush (self);
}

static void
wait (LanyardNotes *self)
{
  if (self->delay_id == 0)
    self->delay_id = g_timeout_add_once (DELAY_MILLISECONDS, on_delay_ended_cb, self);
}

static void
lanyard_notes_dispose (GObject *object)
{
  LanyardNotes *self = LANYARD_NOTES (object);

  g_clear_handle_id (&self->delay_id, g_source_remove);
  g_clear_object (&self->saving);
  g_clear_object (&self->dropped);
  g_clear_pointer (&self->unsaved, g_hash_table_unref);
  g_clear_pointer (&self->notes, g_hash_table_unref);
  g_clear_object (&self->clock);
  g_clear_object (&self->database);

  G_OBJECT_CLASS (lanyard_notes_parent_class)->dispose (object);
}

static void
lanyard_notes_class_init (LanyardNotesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = lanyard_notes_dispose;

  signals[CHANGED] = g_signal_new ("changed", LANYARD_TYPE_NOTES, G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[FAILED] = g_signal_new ("failed", LANYARD_TYPE_NOTES, G_SIGNAL_RUN_LAST,
                                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
lanyard_notes_init (LanyardNotes *self)
{
  self->notes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  self->unsaved = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  self->dropped = g_list_store_new (LANYARD_TYPE_NOTE);
}

LanyardNotes *
lanyard_notes_new (LanyardDatabase *database,
                   LanyardClock    *clock)
{
  LanyardNotes *self;

  g_return_val_if_fail (LANYARD_IS_DATABASE (database), NULL);
  g_return_val_if_fail (LANYARD_IS_CLOCK (clock), NULL);

  self = g_object_new (LANYARD_TYPE_NOTES, NULL);
  self->database = g_object_ref (database);
  self->clock = g_object_ref (clock);

  return self;
}

/* The list may have been read before what this process wrote last was on disk, or it may have what
 * another one has written since: where it says something else, the disk is asked once more. */
void
lanyard_notes_take (LanyardNotes *self,
                    GPtrArray    *notes)
{
  g_return_if_fail (LANYARD_IS_NOTES (self));
  g_return_if_fail (notes != NULL);

  for (guint i = 0; i < notes->len; i++)
    {
      LanyardNote     *note = g_ptr_array_index (notes, i);
      g_autofree char *key = make_key (lanyard_note_get_conference_id (note), lanyard_note_get_talk_id (note));
      LanyardNote     *mine = g_hash_table_lookup (self->notes, key);

      if (mine == NULL)
        g_hash_table_insert (self->notes, g_steal_pointer (&key), g_object_ref (note));
      else if (!g_hash_table_contains (self->unsaved, key) && !is_same (mine, note))
        self->is_doubtful = TRUE;
    }

  take_dropped (self, notes);
  if (self->is_doubtful)
    lanyard_notes_flush (self);

  g_signal_emit (self, signals[CHANGED], 0);
}

LanyardNote *
lanyard_notes_find (LanyardNotes *self,
                    const char   *conference_id,
                    const char   *talk_id)
{
  g_autofree char *key = NULL;

  g_return_val_if_fail (LANYARD_IS_NOTES (self), NULL);
  g_return_val_if_fail (conference_id != NULL && talk_id != NULL, NULL);

  key = make_key (conference_id, talk_id);

  return g_hash_table_lookup (self->notes, key);
}

gboolean
lanyard_notes_contains (LanyardNotes *self,
                        const char   *conference_id,
                        const char   *talk_id)
{
  LanyardNote *note = lanyard_notes_find (self, conference_id, talk_id);

  return note != NULL && !lanyard_note_is_empty (note);
}

GListModel *
lanyard_notes_list_dropped (LanyardNotes *self)
{
  g_return_val_if_fail (LANYARD_IS_NOTES (self), NULL);

  return G_LIST_MODEL (self->dropped);
}

void
lanyard_notes_set (LanyardNotes *self,
                   const char   *conference_id,
                   LanyardTalk  *talk,
                   const char   *text,
                   int           rating)
{
  g_autoptr (LanyardNote) note = NULL;

  g_return_if_fail (LANYARD_IS_NOTES (self));
  g_return_if_fail (LANYARD_IS_TALK (talk));

  note = lanyard_note_new (conference_id, lanyard_talk_get_id (talk), lanyard_talk_get_title (talk), text, rating,
                           lanyard_clock_get_now (self->clock));
  insert (self->notes, note);
  insert (self->unsaved, note);
  wait (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

void
lanyard_notes_flush (LanyardNotes *self)
{
  g_autoptr (GTask) task = NULL;
  Job *job;

  g_return_if_fail (LANYARD_IS_NOTES (self));

  if (g_hash_table_size (self->unsaved) == 0 && !self->is_doubtful)
    return;

  /* What is being written now comes first, or an older text might be written over a newer one. */
  if (self->saving != NULL)
    {
      wait (self);
      return;
    }

  g_clear_handle_id (&self->delay_id, g_source_remove);
  self->is_doubtful = FALSE;
  job = g_new0 (Job, 1);
  job->database = g_object_ref (self->database);
  job->notes = g_hash_table_get_values_as_ptr_array (self->unsaved);
  g_ptr_array_foreach (job->notes, (GFunc) (GCallback) g_object_ref, NULL);
  g_ptr_array_set_free_func (job->notes, g_object_unref);

  self->saving = g_cancellable_new ();
  task = g_task_new (self, self->saving, on_saved_cb, NULL);
  g_task_set_source_tag (task, lanyard_notes_flush);
  g_task_set_task_data (task, job, (GDestroyNotify) job_free);
  g_task_run_in_thread (task, save_worker);
}

void
lanyard_notes_reload (LanyardNotes *self)
{
  g_return_if_fail (LANYARD_IS_NOTES (self));

  self->is_doubtful = TRUE;
  lanyard_notes_flush (self);
}

void
lanyard_notes_save (LanyardNotes *self)
{
  g_autoptr (GPtrArray) notes = NULL;
  g_autoptr (GError) error = NULL;

  g_return_if_fail (LANYARD_IS_NOTES (self));

  if (g_hash_table_size (self->unsaved) == 0)
    return;

  g_cancellable_cancel (self->saving);
  g_clear_handle_id (&self->delay_id, g_source_remove);
  notes = g_hash_table_get_values_as_ptr_array (self->unsaved);

  if (lanyard_note_store_put (self->database, notes, NULL, &error))
    g_hash_table_remove_all (self->unsaved);
  else
    g_warning ("%s", error->message);
}
