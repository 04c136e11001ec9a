/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-indexer.h"
#include "lanyard-library-content.h"
#include "lanyard-library-job.h"
#include "lanyard-library.h"
#include "lanyard-source.h"

/**
 * LanyardLibrary:
 *
 * The conferences, shortlists and bookmarks of the person. It owns the database and the clock of
 * the window, and is what the window is made from. Main thread only; what blocks is done in
 * workers.
 */

struct _LanyardLibrary
{
  GObject               parent_instance;
  LanyardDatabase      *database;    /* (owned) */
  LanyardClock         *clock;       /* (owned) */
  LanyardBookmarks     *bookmarks;   /* (owned) */
  LanyardNotes         *notes;       /* (owned) */
  LanyardUnseenChanges *changes;     /* (owned) */
  LanyardMissedTalks   *missed;      /* (owned) */
  GListStore           *conferences; /* (owned) */
  GListStore           *shortlists;  /* (owned) */
  LanyardProgramme     *imported;    /* (owned) (nullable), of the last import, until one is asked for */
  GPtrArray            *told;        /* (owned) (nullable) (element-type LanyardChange): what is being noted as told */
  gint64                last_found;  /* as in LanyardLibraryContent */
};

G_DEFINE_FINAL_TYPE (LanyardLibrary, lanyard_library, G_TYPE_OBJECT)

enum
{
  PROGRAMME_CHANGED,
  CHANGES_FOUND,
  TELL_CHANGES,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static LanyardLibraryJob *
job_new (LanyardLibrary *self)
{
  LanyardLibraryJob *job = lanyard_library_job_new (self->database);

  job->now = lanyard_clock_get_now (self->clock);
  job->last_found = self->last_found;
  job->told = self->told != NULL ? g_ptr_array_ref (self->told) : NULL;

  return job;
}

static void
run_job (GTask             *owned_task,
         gpointer           source_tag,
         LanyardLibraryJob *owned_job,
         GTaskThreadFunc    worker)
{
  g_autoptr (GTask) task = owned_task;

  g_task_set_source_tag (task, source_tag);
  g_task_set_task_data (task, owned_job, (GDestroyNotify) lanyard_library_job_free);
  g_task_run_in_thread (task, worker);
}

/* Whoever shows the list makes all rows anew when it changes, and the one of shortlists mostly stays empty. */
static void
refill (GListStore *list,
        GPtrArray  *items)
{
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (list));

  if (n_items > 0 || items->len > 0)
    g_list_store_splice (list, 0, n_items, items->pdata, items->len);
}

static void
show_content (LanyardLibrary        *self,
              LanyardLibraryContent *content)
{
  self->last_found = content->last_found;
  g_set_object (&self->imported, content->programme);
  refill (self->conferences, content->conferences);
  refill (self->shortlists, content->shortlists);
  lanyard_notes_take (self->notes, content->notes);
  lanyard_bookmarks_take (self->bookmarks, content->bookmarks);
  lanyard_unseen_changes_take (self->changes, content->changes);
  lanyard_missed_talks_take (self->missed, content->sent);
}

static void
on_noted_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  LanyardLibrary *self = LANYARD_LIBRARY (source);
  g_autoptr (GError) error = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    g_warning ("%s", error->message);

  if (self->told == user_data)
    g_clear_pointer (&self->told, g_ptr_array_unref);
}

static void
tell (LanyardLibrary *self,
      GPtrArray      *untold)
{
  if (untold == NULL || untold->len == 0)
    return;

  g_signal_emit (self, signals[TELL_CHANGES], 0, untold);

  g_clear_pointer (&self->told, g_ptr_array_unref);
  self->told = g_ptr_array_ref (untold);
  run_job (g_task_new (self, NULL, on_noted_cb, untold), tell, job_new (self), lanyard_library_job_note_told);
}

static void
lanyard_library_dispose (GObject *object)
{
  LanyardLibrary *self = LANYARD_LIBRARY (object);

  g_clear_object (&self->imported);
  g_clear_pointer (&self->told, g_ptr_array_unref);
  g_clear_object (&self->shortlists);
  g_clear_object (&self->conferences);
  g_clear_object (&self->missed);
  g_clear_object (&self->changes);
  g_clear_object (&self->bookmarks);
  g_clear_object (&self->notes);
  g_clear_object (&self->clock);
  g_clear_object (&self->database);

  G_OBJECT_CLASS (lanyard_library_parent_class)->dispose (object);
}

static void
lanyard_library_class_init (LanyardLibraryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = lanyard_library_dispose;

  signals[PROGRAMME_CHANGED] = g_signal_new ("programme-changed", LANYARD_TYPE_LIBRARY, G_SIGNAL_RUN_LAST,
                                             0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[CHANGES_FOUND] = g_signal_new ("changes-found", LANYARD_TYPE_LIBRARY, G_SIGNAL_RUN_LAST,
                                         0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_UINT);
  signals[TELL_CHANGES] = g_signal_new ("tell-changes", LANYARD_TYPE_LIBRARY, G_SIGNAL_RUN_LAST,
                                        0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_PTR_ARRAY);
}

static void
lanyard_library_init (LanyardLibrary *self)
{
  self->conferences = g_list_store_new (LANYARD_TYPE_CONFERENCE);
  self->shortlists = g_list_store_new (LANYARD_TYPE_SHORTLIST);
}

LanyardLibrary *
lanyard_library_new (LanyardDatabase *database,
                     LanyardClock    *clock)
{
  g_autoptr (LanyardLibrary) self = NULL;

  g_return_val_if_fail (LANYARD_IS_DATABASE (database), NULL);
  g_return_val_if_fail (LANYARD_IS_CLOCK (clock), NULL);

  self = g_object_new (LANYARD_TYPE_LIBRARY, NULL);
  self->database = g_object_ref (database);
  self->clock = g_object_ref (clock);
  self->notes = lanyard_notes_new (database, clock);
  self->bookmarks = lanyard_bookmarks_new (database, clock);
  lanyard_bookmarks_set_notes (self->bookmarks, self->notes);
  self->changes = lanyard_unseen_changes_new (database, self->bookmarks);
  self->missed = lanyard_missed_talks_new (database, self->bookmarks, clock);

  return g_steal_pointer (&self);
}

void
lanyard_library_load_async (LanyardLibrary     *self,
                            const char *const  *examples,
                            GAsyncReadyCallback callback,
                            gpointer            user_data)
{
  LanyardLibraryJob *job;

  g_return_if_fail (LANYARD_IS_LIBRARY (self));
  g_return_if_fail (examples != NULL);

  job = job_new (self);
  job->is_example = TRUE;
  job->sources = g_ptr_array_new_with_free_func (g_object_unref);
  for (gsize i = 0; examples[i] != NULL; i++)
    {
      g_autoptr (GFile) file = g_file_new_for_uri (examples[i]);

      g_ptr_array_add (job->sources, lanyard_source_new (file, NULL));
    }

  run_job (g_task_new (self, NULL, callback, user_data), lanyard_library_load_async, job, lanyard_library_job_load);
}

gboolean
lanyard_library_load_finish (LanyardLibrary *self,
                             GAsyncResult   *result,
                             GError        **error)
{
  g_autoptr (LanyardLibraryContent) content = NULL;

  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  content = g_task_propagate_pointer (G_TASK (result), error);
  if (content == NULL)
    return FALSE;

  show_content (self, content);
  tell (self, content->untold);

  return TRUE;
}

/* Who adds a conference wants to see it, and it is all there. Nothing has changed since, or there
 * would be another content. */
static LanyardProgramme *
take_imported (LanyardLibrary *self,
               const char     *conference_id)
{
  g_autoptr (LanyardProgramme) imported = g_steal_pointer (&self->imported);
  LanyardConference *conference = imported != NULL ? lanyard_programme_get_conference (imported) : NULL;

  if (conference == NULL || g_strcmp0 (lanyard_conference_get_id (conference), conference_id) != 0)
    return NULL;

  return g_steal_pointer (&imported);
}

void
lanyard_library_begin_programme_async (LanyardLibrary     *self,
                                       const char         *conference_id,
                                       GCancellable       *cancellable,
                                       GAsyncReadyCallback callback,
                                       gpointer            user_data)
{
  g_autoptr (GTask) task = NULL;
  LanyardProgramme  *imported;
  LanyardLibraryJob *job;

  g_return_if_fail (LANYARD_IS_LIBRARY (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, lanyard_library_begin_programme_async);
  imported = take_imported (self, conference_id);
  if (imported != NULL)
    {
      g_task_return_pointer (task, imported, g_object_unref);
      return;
    }

  job = job_new (self);
  job->conference_id = g_strdup (conference_id);
  run_job (g_steal_pointer (&task), lanyard_library_begin_programme_async, job, lanyard_library_job_begin_programme);
}

void
lanyard_library_load_programme_async (LanyardLibrary     *self,
                                      const char         *conference_id,
                                      GCancellable       *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer            user_data)
{
  LanyardLibraryJob *job;

  g_return_if_fail (LANYARD_IS_LIBRARY (self));

  job = job_new (self);
  job->conference_id = g_strdup (conference_id);
  run_job (g_task_new (self, cancellable, callback, user_data), lanyard_library_load_programme_async, job, lanyard_library_job_load_programme);
}

void
lanyard_library_complete_programme_async (LanyardLibrary     *self,
                                          LanyardProgramme   *beginning,
                                          GCancellable       *cancellable,
                                          GAsyncReadyCallback callback,
                                          gpointer            user_data)
{
  LanyardLibraryJob *job;

  g_return_if_fail (LANYARD_IS_LIBRARY (self));
  g_return_if_fail (LANYARD_IS_PROGRAMME (beginning) && !lanyard_programme_is_complete (beginning));

  job = job_new (self);
  job->conference_id = g_strdup (lanyard_conference_get_id (lanyard_programme_get_conference (beginning)));
  job->beginning = g_object_ref (beginning);
  run_job (g_task_new (self, cancellable, callback, user_data), lanyard_library_complete_programme_async, job, lanyard_library_job_load_programme);
}

LanyardProgramme *
lanyard_library_load_programme_finish (LanyardLibrary *self,
                                       GAsyncResult   *result,
                                       GError        **error)
{
  LanyardProgramme *programme;

  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  programme = g_task_propagate_pointer (G_TASK (result), error);

  /* A programme is what somebody waits for, and the index would be in its way; one that was given
   * up, or has only begun, is followed by another. */
  if (programme != NULL && lanyard_programme_is_complete (programme))
    lanyard_indexer_start (self->database);

  return programme;
}

void
lanyard_library_import_async (LanyardLibrary     *self,
                              GPtrArray          *sources,
                              GCancellable       *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer            user_data)
{
  LanyardLibraryJob *job;

  g_return_if_fail (LANYARD_IS_LIBRARY (self));
  g_return_if_fail (sources != NULL);

  job = job_new (self);
  job->sources = g_ptr_array_ref (sources);

  run_job (g_task_new (self, cancellable, callback, user_data), lanyard_library_import_async, job, lanyard_library_job_import);
}

gboolean
lanyard_library_import_finish (LanyardLibrary *self,
                               GAsyncResult   *result,
                               char          **conference_id,
                               GError        **error)
{
  g_autoptr (LanyardLibraryContent) content = NULL;

  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  content = g_task_propagate_pointer (G_TASK (result), error);
  if (content == NULL)
    return FALSE;

  show_content (self, content);
  g_signal_emit (self, signals[PROGRAMME_CHANGED], 0, content->shown_id);
  if (content->n_changes > 0)
    g_signal_emit (self, signals[CHANGES_FOUND], 0, content->shown_id, content->n_changes);
  tell (self, content->untold);

  if (conference_id != NULL)
    *conference_id = g_steal_pointer (&content->shown_id);

  return TRUE;
}

void
lanyard_library_reload_async (LanyardLibrary     *self,
                              const char         *conference_id,
                              GAsyncReadyCallback callback,
                              gpointer            user_data)
{
  LanyardLibraryJob *job;

  g_return_if_fail (LANYARD_IS_LIBRARY (self));

  job = job_new (self);
  job->conference_id = g_strdup (conference_id);

  run_job (g_task_new (self, NULL, callback, user_data), lanyard_library_reload_async, job, lanyard_library_job_reload);
}

gboolean
lanyard_library_reload_finish (LanyardLibrary *self,
                               GAsyncResult   *result,
                               GError        **error)
{
  return lanyard_library_import_finish (self, result, NULL, error);
}

void
lanyard_library_set_removed_async (LanyardLibrary     *self,
                                   const char         *conference_id,
                                   gboolean            removed,
                                   GAsyncReadyCallback callback,
                                   gpointer            user_data)
{
  LanyardLibraryJob *job;

  g_return_if_fail (LANYARD_IS_LIBRARY (self));
  g_return_if_fail (conference_id != NULL);

  job = job_new (self);
  job->conference_id = g_strdup (conference_id);
  job->is_removed = removed;

  run_job (g_task_new (self, NULL, callback, user_data), lanyard_library_set_removed_async, job, lanyard_library_job_remove);
}

gboolean
lanyard_library_set_removed_finish (LanyardLibrary *self,
                                    GAsyncResult   *result,
                                    GError        **error)
{
  return lanyard_library_load_finish (self, result, error);
}

GListModel *
lanyard_library_list_conferences (LanyardLibrary *self)
{
  g_return_val_if_fail (LANYARD_IS_LIBRARY (self), NULL);

  return G_LIST_MODEL (self->conferences);
}

GListModel *
lanyard_library_list_shortlists (LanyardLibrary *self)
{
  g_return_val_if_fail (LANYARD_IS_LIBRARY (self), NULL);

  return G_LIST_MODEL (self->shortlists);
}

LanyardBookmarks *
lanyard_library_get_bookmarks (LanyardLibrary *self)
{
  g_return_val_if_fail (LANYARD_IS_LIBRARY (self), NULL);

  return self->bookmarks;
}

LanyardNotes *
lanyard_library_get_notes (LanyardLibrary *self)
{
  g_return_val_if_fail (LANYARD_IS_LIBRARY (self), NULL);

  return self->notes;
}

LanyardUnseenChanges *
lanyard_library_get_changes (LanyardLibrary *self)
{
  g_return_val_if_fail (LANYARD_IS_LIBRARY (self), NULL);

  return self->changes;
}

LanyardMissedTalks *
lanyard_library_get_missed (LanyardLibrary *self)
{
  g_return_val_if_fail (LANYARD_IS_LIBRARY (self), NULL);

  return self->missed;
}

LanyardDatabase *
lanyard_library_get_database (LanyardLibrary *self)
{
  g_return_val_if_fail (LANYARD_IS_LIBRARY (self), NULL);

  return self->database;
}

LanyardClock *
lanyard_library_get_clock (LanyardLibrary *self)
{
  g_return_val_if_fail (LANYARD_IS_LIBRARY (self), NULL);

  return self->clock;
}
