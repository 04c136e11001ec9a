/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "lanyard-dropped-talks.h"
#include "lanyard-entry-loader.h"
#include "lanyard-error.h"
#include "lanyard-programme-reader.h"

typedef struct
{
  LanyardDatabase *database;      /* (owned) */
  char            *conference_id; /* (owned) */
  char            *talk_id;       /* (owned) */
} Wanted;

static void
wanted_free (Wanted *wanted)
{
  g_clear_object (&wanted->database);
  g_clear_pointer (&wanted->conference_id, g_free);
  g_clear_pointer (&wanted->talk_id, g_free);
  g_free (wanted);
}

static void
load_worker (GTask        *task,
             gpointer      source,
             gpointer      task_data,
             GCancellable *cancellable)
{
  g_autoptr (LanyardProgramme) programme = NULL;
  g_autoptr (GError) error = NULL;
  Wanted *wanted = task_data;

  programme = lanyard_programme_reader_read_talk (wanted->database, wanted->conference_id, wanted->talk_id, &error);
  if (programme != NULL)
    g_task_return_pointer (task, g_steal_pointer (&programme), g_object_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

void
lanyard_entry_loader_load_async (LanyardLibrary     *library,
                                 const char         *conference_id,
                                 const char         *talk_id,
                                 GCancellable       *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer            user_data)
{
  g_autoptr (GTask) task = NULL;
  Wanted *wanted;

  g_return_if_fail (LANYARD_IS_LIBRARY (library));
  g_return_if_fail (conference_id != NULL && talk_id != NULL);

  wanted = g_new0 (Wanted, 1);
  wanted->database = g_object_ref (lanyard_library_get_database (library));
  wanted->conference_id = g_strdup (conference_id);
  wanted->talk_id = g_strdup (talk_id);

  task = g_task_new (library, cancellable, callback, user_data);
  g_task_set_source_tag (task, lanyard_entry_loader_load_async);
  g_task_set_task_data (task, wanted, (GDestroyNotify) wanted_free);
  g_task_run_in_thread (task, load_worker);
}

LanyardEntry *
lanyard_entry_loader_load_finish (LanyardLibrary *library,
                                  GAsyncResult   *result,
                                  GError        **error)
{
  g_autoptr (LanyardProgramme) programme = NULL;
  LanyardBookmarks *bookmarks;
  LanyardBookmark  *bookmark;
  LanyardEntry     *entry;
  LanyardTalk      *talk;
  Wanted           *wanted;

  g_return_val_if_fail (g_task_is_valid (result, library), NULL);

  programme = g_task_propagate_pointer (G_TASK (result), error);
  if (programme == NULL)
    return NULL;

  wanted = g_task_get_task_data (G_TASK (result));
  bookmarks = lanyard_library_get_bookmarks (library);
  talk = lanyard_schedule_find_talk (lanyard_programme_get_schedule (programme), wanted->talk_id);
  if (talk != NULL)
    return lanyard_entry_new (programme, talk, NULL, NULL, bookmarks, lanyard_library_get_clock (library));

  /* The organisers may have dropped it; what was bookmarked or written about can still be read. */
  bookmark = lanyard_bookmarks_find (bookmarks, wanted->conference_id, wanted->talk_id);
  if (bookmark != NULL)
    return lanyard_entry_new_for_bookmark (bookmark, bookmarks, lanyard_library_get_clock (library));

  entry = lanyard_dropped_talks_find (library, wanted->conference_id, wanted->talk_id);
  if (entry != NULL)
    return entry;

  g_set_error_literal (error, LANYARD_ERROR, LANYARD_ERROR_EMPTY, _ ("This talk is no longer in the schedule."));

  return NULL;
}
