/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-bookmark-store.h"
#include "lanyard-import.h"
#include "lanyard-indexer.h"
#include "lanyard-library-import.h"
#include "lanyard-library.h"
#include "lanyard-schedule-store.h"
#include "lanyard-shortlist-store.h"
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
  GObject           parent_instance;
  LanyardDatabase  *database;    /* (owned) */
  LanyardClock     *clock;       /* (owned) */
  LanyardBookmarks *bookmarks;   /* (owned) */
  GListStore       *conferences; /* (owned) */
  GListStore       *shortlists;  /* (owned) */
};

G_DEFINE_FINAL_TYPE (LanyardLibrary, lanyard_library, G_TYPE_OBJECT)

enum
{
  PROGRAMME_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

typedef struct
{
  LanyardDatabase *database;      /* (owned) */
  GPtrArray       *sources;       /* (owned) (nullable) (element-type LanyardSource) */
  char            *conference_id; /* (owned) (nullable) */
  gint64           now;           /* in seconds since the Unix epoch */
  gboolean         is_example;
} Job;

typedef struct
{
  GPtrArray *conferences; /* (owned) (element-type LanyardConference) */
  GPtrArray *shortlists;  /* (owned) (element-type LanyardShortlist) */
  GPtrArray *bookmarks;   /* (owned) (element-type LanyardBookmark) */
  char      *shown_id;    /* (owned) (nullable), the conference to show after an import */
} Content;

static void
job_free (Job *job)
{
  g_clear_object (&job->database);
  g_clear_pointer (&job->sources, g_ptr_array_unref);
  g_clear_pointer (&job->conference_id, g_free);
  g_free (job);
}

static Job *
job_new (LanyardLibrary *self)
{
  Job *job = g_new0 (Job, 1);

  job->database = g_object_ref (self->database);
  job->now = lanyard_clock_get_now (self->clock);

  return job;
}

static void
content_free (Content *content)
{
  g_clear_pointer (&content->conferences, g_ptr_array_unref);
  g_clear_pointer (&content->shortlists, g_ptr_array_unref);
  g_clear_pointer (&content->bookmarks, g_ptr_array_unref);
  g_clear_pointer (&content->shown_id, g_free);
  g_free (content);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Content, content_free)

static Content *
read_content (LanyardDatabase *database,
              GError         **error)
{
  g_autoptr (Content) content = g_new0 (Content, 1);

  content->conferences = lanyard_schedule_store_list_conferences (database, error);
  if (content->conferences == NULL)
    return NULL;

  content->shortlists = lanyard_shortlist_store_load (database, NULL, error);
  if (content->shortlists == NULL)
    return NULL;

  content->bookmarks = lanyard_bookmark_store_list (database, error);
  if (content->bookmarks == NULL)
    return NULL;

  return g_steal_pointer (&content);
}

static gboolean
import_sources (Job          *job,
                GCancellable *cancellable,
                char        **shown_id,
                GError      **error)
{
  g_autoptr (LanyardImport) import = lanyard_import_read (job->sources, cancellable, error);

  return import != NULL && lanyard_library_import_keep (job->database, import, job->is_example, job->now, shown_id, error);
}

static void
load_worker (GTask        *task,
             gpointer      source,
             gpointer      task_data,
             GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (Content) content = NULL;
  Job *job = task_data;

  if (lanyard_database_open (job->database, &error))
    content = read_content (job->database, &error);

  if (content != NULL && content->conferences->len == 0 && import_sources (job, cancellable, NULL, &error))
    {
      g_clear_pointer (&content, content_free);
      content = read_content (job->database, &error);
    }

  if (error != NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else
    g_task_return_pointer (task, g_steal_pointer (&content), (GDestroyNotify) content_free);
}

static void
import_worker (GTask        *task,
               gpointer      source,
               gpointer      task_data,
               GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (Content) content = NULL;
  g_autofree char *shown_id = NULL;
  Job             *job = task_data;

  if (import_sources (job, cancellable, &shown_id, &error))
    content = read_content (job->database, &error);

  if (content == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  content->shown_id = g_steal_pointer (&shown_id);
  g_task_return_pointer (task, g_steal_pointer (&content), (GDestroyNotify) content_free);
}

static void
reload_worker (GTask        *task,
               gpointer      source,
               gpointer      task_data,
               GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;
  Content *content = NULL;
  Job     *job = task_data;

  content = read_content (job->database, &error);
  if (content == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  content->shown_id = g_strdup (job->conference_id);
  g_task_return_pointer (task, content, (GDestroyNotify) content_free);
}

static void
programme_worker (GTask        *task,
                  gpointer      source,
                  gpointer      task_data,
                  GCancellable *cancellable)
{
  g_autoptr (LanyardSchedule) schedule = NULL;
  g_autoptr (GPtrArray) shortlists = NULL;
  g_autoptr (GError) error = NULL;
  Job *job = task_data;

  if (job->conference_id != NULL)
    schedule = lanyard_schedule_store_load (job->database, job->conference_id, &error);

  if (error == NULL)
    shortlists = lanyard_shortlist_store_load (job->database, job->conference_id, &error);

  if (error != NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else
    g_task_return_pointer (task, lanyard_programme_new (schedule, shortlists), g_object_unref);
}

static void
show_content (LanyardLibrary *self,
              Content        *content)
{
  g_list_store_splice (self->conferences, 0, g_list_model_get_n_items (G_LIST_MODEL (self->conferences)),
                       content->conferences->pdata, content->conferences->len);
  g_list_store_splice (self->shortlists, 0, g_list_model_get_n_items (G_LIST_MODEL (self->shortlists)),
                       content->shortlists->pdata, content->shortlists->len);
  lanyard_bookmarks_take (self->bookmarks, content->bookmarks);
  lanyard_indexer_start (self->database);
}

static void
lanyard_library_dispose (GObject *object)
{
  LanyardLibrary *self = LANYARD_LIBRARY (object);

  g_clear_object (&self->shortlists);
  g_clear_object (&self->conferences);
  g_clear_object (&self->bookmarks);
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
  self->bookmarks = lanyard_bookmarks_new (database);

  return g_steal_pointer (&self);
}

void
lanyard_library_load_async (LanyardLibrary     *self,
                            const char *const  *examples,
                            GAsyncReadyCallback callback,
                            gpointer            user_data)
{
  g_autoptr (GTask) task = NULL;
  Job *job;

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

  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, lanyard_library_load_async);
  g_task_set_task_data (task, job, (GDestroyNotify) job_free);
  g_task_run_in_thread (task, load_worker);
}

gboolean
lanyard_library_load_finish (LanyardLibrary *self,
                             GAsyncResult   *result,
                             GError        **error)
{
  g_autoptr (Content) content = NULL;

  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  content = g_task_propagate_pointer (G_TASK (result), error);
  if (content == NULL)
    return FALSE;

  show_content (self, content);

  return TRUE;
}

void
lanyard_library_load_programme_async (LanyardLibrary     *self,
                                      const char         *conference_id,
                                      GCancellable       *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer            user_data)
{
  g_autoptr (GTask) task = NULL;
  Job *job;

  g_return_if_fail (LANYARD_IS_LIBRARY (self));

  job = job_new (self);
  job->conference_id = g_strdup (conference_id);

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, lanyard_library_load_programme_async);
  g_task_set_task_data (task, job, (GDestroyNotify) job_free);
  g_task_run_in_thread (task, programme_worker);
}

LanyardProgramme *
lanyard_library_load_programme_finish (LanyardLibrary *self,
                                       GAsyncResult   *result,
                                       GError        **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

void
lanyard_library_import_async (LanyardLibrary     *self,
                              GPtrArray          *sources,
                              GCancellable       *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer            user_data)
{
  g_autoptr (GTask) task = NULL;
  Job *job;

  g_return_if_fail (LANYARD_IS_LIBRARY (self));
  g_return_if_fail (sources != NULL);

  job = job_new (self);
  job->sources = g_ptr_array_ref (sources);

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, lanyard_library_import_async);
  g_task_set_task_data (task, job, (GDestroyNotify) job_free);
  g_task_run_in_thread (task, import_worker);
}

gboolean
lanyard_library_import_finish (LanyardLibrary *self,
                               GAsyncResult   *result,
                               char          **conference_id,
                               GError        **error)
{
  g_autoptr (Content) content = NULL;

  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  content = g_task_propagate_pointer (G_TASK (result), error);
  if (content == NULL)
    return FALSE;

  show_content (self, content);
  g_signal_emit (self, signals[PROGRAMME_CHANGED], 0, content->shown_id);

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
  g_autoptr (GTask) task = NULL;
  Job *job;

  g_return_if_fail (LANYARD_IS_LIBRARY (self));

  job = job_new (self);
  job->conference_id = g_strdup (conference_id);

  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, lanyard_library_reload_async);
  g_task_set_task_data (task, job, (GDestroyNotify) job_free);
  g_task_run_in_thread (task, reload_worker);
}

gboolean
lanyard_library_reload_finish (LanyardLibrary *self,
                               GAsyncResult   *result,
                               GError        **error)
{
  return lanyard_library_import_finish (self, result, NULL, error);
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
