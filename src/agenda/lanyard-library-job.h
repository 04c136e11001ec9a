/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lanyard-database.h"
#include "lanyard-programme.h"

G_BEGIN_DECLS

/**
 * LanyardLibraryJob:
 * @database: (owned): the library on disk
 * @sources: (owned) (nullable) (element-type LanyardSource): what to import
 * @told: (owned) (nullable) (element-type LanyardChange): what the person was notified of, and is
 *   perhaps not yet noted
 * @conference_id: (owned) (nullable): the conference it is about
 * @beginning: (owned) (nullable): what is shown of its programme
 * @now: the time, in seconds since the Unix epoch
 * @last_found: changes that were found later are new, as in #LanyardLibraryContent
 * @is_example: whether @sources are the bundled files
 * @is_removed: whether the conference is to be removed, or brought back
 *
 * What a worker of #LanyardLibrary is to do. The functions below are for g_task_run_in_thread().
 */
typedef struct
{
  LanyardDatabase  *database;
  GPtrArray        *sources;
  GPtrArray        *told;
  char             *conference_id;
  LanyardProgramme *beginning;
  gint64            now;
  gint64            last_found;
  gboolean          is_example;
  gboolean          is_removed;
} LanyardLibraryJob;

/**
 * lanyard_library_job_new:
 * @database: the library on disk
 *
 * Makes a job without anything to do yet.
 *
 * Returns: (transfer full): the job
 */
LanyardLibraryJob *lanyard_library_job_new (LanyardDatabase *database);

/**
 * lanyard_library_job_free:
 * @self: (transfer full): a job
 *
 * Frees a job.
 */
void lanyard_library_job_free (LanyardLibraryJob *self);

/**
 * lanyard_library_job_load:
 * @task: the task; it returns a #LanyardLibraryContent
 * @source_object: what the task is of
 * @task_data: a #LanyardLibraryJob
 * @cancellable: (nullable): ends it early
 *
 * Opens the library, deletes what was removed before, imports the bundled files when it is new, and
 * reads it, with what is still to be told since a process that would have done so died.
 */
void lanyard_library_job_load (GTask        *task,
                               gpointer      source_object,
                               gpointer      task_data,
                               GCancellable *cancellable);

/**
 * lanyard_library_job_import:
 * @task: the task; it returns a #LanyardLibraryContent
 * @source_object: what the task is of
 * @task_data: a #LanyardLibraryJob
 * @cancellable: (nullable): ends it early
 *
 * Imports what the job has as its sources, and reads the library.
 */
void lanyard_library_job_import (GTask        *task,
                                 gpointer      source_object,
                                 gpointer      task_data,
                                 GCancellable *cancellable);

/**
 * lanyard_library_job_remove:
 * @task: the task; it returns a #LanyardLibraryContent
 * @source_object: what the task is of
 * @task_data: a #LanyardLibraryJob
 * @cancellable: (nullable): ends it early
 *
 * Removes the conference or brings it back, and reads the library.
 */
void lanyard_library_job_remove (GTask        *task,
                                 gpointer      source_object,
                                 gpointer      task_data,
                                 GCancellable *cancellable);

/**
 * lanyard_library_job_reload:
 * @task: the task; it returns a #LanyardLibraryContent
 * @source_object: what the task is of
 * @task_data: a #LanyardLibraryJob
 * @cancellable: (nullable): ends it early
 *
 * Reads the library after somebody else has changed it.
 */
void lanyard_library_job_reload (GTask        *task,
                                 gpointer      source_object,
                                 gpointer      task_data,
                                 GCancellable *cancellable);

/**
 * lanyard_library_job_note_told:
 * @task: the task; it returns a boolean
 * @source_object: what the task is of
 * @task_data: a #LanyardLibraryJob
 * @cancellable: (nullable): ends it early
 *
 * Notes that the person was notified of changes.
 */
void lanyard_library_job_note_told (GTask        *task,
                                    gpointer      source_object,
                                    gpointer      task_data,
                                    GCancellable *cancellable);

/**
 * lanyard_library_job_begin_programme:
 * @task: the task; it returns a #LanyardProgramme
 * @source_object: what the task is of
 * @task_data: a #LanyardLibraryJob
 * @cancellable: (nullable): ends it early
 *
 * Reads the programme of the conference, or of the shortlists without one.
 */
void lanyard_library_job_begin_programme (GTask        *task,
                                          gpointer      source_object,
                                          gpointer      task_data,
                                          GCancellable *cancellable);

/**
 * lanyard_library_job_load_programme:
 * @task: the task; it returns a #LanyardProgramme
 * @source_object: what the task is of
 * @task_data: a #LanyardLibraryJob
 * @cancellable: (nullable): ends it early
 *
 * Reads the programme of the conference, or of the shortlists without one.
 */
void lanyard_library_job_load_programme (GTask        *task,
                                         gpointer      source_object,
                                         gpointer      task_data,
                                         GCancellable *cancellable);

G_END_DECLS
