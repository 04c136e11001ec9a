/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-change-store.h"
#include "lanyard-deed-store.h"
#include "lanyard-import.h"
#include "lanyard-library-content.h"
#include "lanyard-library-import.h"
#include "lanyard-library-job.h"
#include "lanyard-programme-reader.h"
#include "lanyard-removal-store.h"
#include "lanyard-schedule-store.h"
#include "lanyard-shortlist-store.h"
#include "lanyard-transaction.h"

LanyardLibraryJob *
lanyard_library_job_new (LanyardDatabase *database)
{
  LanyardLibraryJob *self;

  g_return_val_if_fail (LANYARD_IS_DATABASE (database), NULL);

  self = g_new0 (LanyardLibraryJob, 1);
  self->database = g_object_ref (database);

  return self;
}

void
lanyard_library_job_free (LanyardLibraryJob *self)
{
  g_clear_object (&self->database);
  g_clear_pointer (&self->sources, g_ptr_array_unref);
  g_clear_pointer (&self->told, g_ptr_array_unref);
  g_clear_object (&self->beginning);
  g_clear_pointer (&self->conference_id, g_free);
  g_free (self);
}

static gboolean
keep_examples (LanyardLibraryJob *job,
               GCancellable      *cancellable,
               GError           **error)
{
  g_autoptr (LanyardImport) import = lanyard_import_read (job->sources, cancellable, error);

  return import != NULL && lanyard_library_import_keep (job->database, import, job->is_example, job->now, NULL, NULL, error);
}

static gboolean
note_told (LanyardLibraryJob *job,
           GError           **error)
{
  return job->told == NULL || lanyard_change_store_mark_told (job->database, job->told, error);
}

/* Without what was told a moment ago, by this process, and is being noted in another thread. */
static GPtrArray *
list_untold (LanyardLibraryJob *job,
             GError           **error)
{
  return note_told (job, error) ? lanyard_change_store_list_untold (job->database, error) : NULL;
}

/* Once in the life of a library: who has removed the example does not want it back. */
static gboolean
import_examples (LanyardLibraryJob *job,
                 GCancellable      *cancellable,
                 GError           **error)
{
  g_autoptr (LanyardTransaction) transaction = NULL;
  gboolean is_first;

  transaction = lanyard_transaction_begin (job->database, LANYARD_TRANSACTION_WRITE, error);

  return transaction != NULL && lanyard_deed_store_claim (job->database, "examples", &is_first, error) && (!is_first || keep_examples (job, cancellable, error)) && lanyard_transaction_commit (transaction, error);
}

void
lanyard_library_job_load (GTask        *task,
                          gpointer      source_object,
                          gpointer      task_data,
                          GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LanyardLibraryContent) content = NULL;
  LanyardLibraryJob *job = task_data;

  if (lanyard_database_open (job->database, &error) && lanyard_removal_store_purge (job->database, &error))
    content = lanyard_library_content_read (job->database, &error);

  if (content != NULL && content->conferences->len == 0 && import_examples (job, cancellable, &error))
    {
      g_clear_pointer (&content, lanyard_library_content_free);
      content = lanyard_library_content_read (job->database, &error);
    }

  if (error == NULL)
    content->untold = list_untold (job, &error);

  if (error != NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else
    g_task_return_pointer (task, g_steal_pointer (&content), (GDestroyNotify) lanyard_library_content_free);
}

/* The schedule that is to be shown is the first. */
static gboolean
read_imported (LanyardLibraryJob     *job,
               LanyardImport         *import,
               LanyardLibraryContent *content,
               GError               **error)
{
  GPtrArray *schedules = lanyard_import_get_schedules (import);

  content->untold = list_untold (job, error);
  if (content->untold == NULL)
    return FALSE;

  if (schedules->len > 0)
    content->programme = lanyard_programme_reader_begin_imported (job->database, g_ptr_array_index (schedules, 0), job->now, error);

  return schedules->len == 0 || content->programme != NULL;
}

static LanyardLibraryContent *
import_sources (LanyardLibraryJob *job,
                GCancellable      *cancellable,
                GError           **error)
{
  g_autoptr (LanyardImport) import = lanyard_import_read (job->sources, cancellable, error);
  g_autoptr (LanyardLibraryContent) content = NULL;
  g_autofree char *shown_id = NULL;
  guint            n_changes = 0;

  if (import == NULL || !lanyard_library_import_keep (job->database, import, job->is_example, job->now, &shown_id, &n_changes, error))
    return NULL;

  content = lanyard_library_content_read (job->database, error);
  if (content == NULL || !read_imported (job, import, content, error))
    return NULL;

  content->shown_id = g_steal_pointer (&shown_id);
  content->n_changes = n_changes;

  return g_steal_pointer (&content);
}

void
lanyard_library_job_import (GTask        *task,
                            gpointer      source_object,
                            gpointer      task_data,
                            GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;
  LanyardLibraryContent *content = import_sources (task_data, cancellable, &error);

  if (content != NULL)
    g_task_return_pointer (task, content, (GDestroyNotify) lanyard_library_content_free);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

void
lanyard_library_job_remove (GTask        *task,
                            gpointer      source_object,
                            gpointer      task_data,
                            GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;
  LanyardLibraryContent *content = NULL;
  LanyardLibraryJob     *job = task_data;

  if (lanyard_removal_store_set_removed (job->database, job->conference_id, job->is_removed, &error))
    content = lanyard_library_content_read (job->database, &error);

  if (content != NULL)
    g_task_return_pointer (task, content, (GDestroyNotify) lanyard_library_content_free);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

void
lanyard_library_job_reload (GTask        *task,
                            gpointer      source_object,
                            gpointer      task_data,
                            GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LanyardLibraryContent) content = NULL;
  LanyardLibraryJob *job = task_data;

  content = lanyard_library_content_read (job->database, &error);
  if (content != NULL && lanyard_change_store_count_unseen (job->database, job->conference_id, job->last_found, &content->n_changes, &error))
    content->untold = list_untold (job, &error);

  if (error != NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  content->shown_id = g_strdup (job->conference_id);
  g_task_return_pointer (task, g_steal_pointer (&content), (GDestroyNotify) lanyard_library_content_free);
}

void
lanyard_library_job_note_told (GTask        *task,
                               gpointer      source_object,
                               gpointer      task_data,
                               GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;
  LanyardLibraryJob *job = task_data;

  if (note_told (job, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
return_programme (GTask            *task,
                  LanyardProgramme *programme,
                  GError           *error)
{
  if (programme != NULL)
    g_task_return_pointer (task, programme, g_object_unref);
  else
    g_task_return_error (task, error);
}

void
lanyard_library_job_begin_programme (GTask        *task,
                                     gpointer      source_object,
                                     gpointer      task_data,
                                     GCancellable *cancellable)
{
  LanyardLibraryJob *job = task_data;
  GError            *error = NULL;
  LanyardProgramme  *programme = lanyard_programme_reader_begin (job->database, job->conference_id, job->now, &error);

  return_programme (task, programme, error);
}

void
lanyard_library_job_load_programme (GTask        *task,
                                    gpointer      source_object,
                                    gpointer      task_data,
                                    GCancellable *cancellable)
{
  LanyardLibraryJob *job = task_data;
  GError            *error = NULL;
  LanyardProgramme  *programme = lanyard_programme_reader_read (job->database, job->conference_id, job->beginning, &error);

  return_programme (task, programme, error);
}
