/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "lanyard-entry-loader.h"
#include "lanyard-error.h"

typedef struct
{
  char *conference_id; /* (owned) */
  char *talk_id;       /* (owned) */
} Wanted;

static void
wanted_free (Wanted *wanted)
{
  g_clear_pointer (&wanted->conference_id, g_free);
  g_clear_pointer (&wanted->talk_id, g_free);
  g_free (wanted);
}

LanyardEntry *
lanyard_entry_loader_find (LanyardLibrary   *library,
                           LanyardProgramme *programme,
                           const char       *conference_id,
                           const char       *talk_id)
{
  LanyardBookmarks *bookmarks;
  LanyardBookmark  *bookmark;
  LanyardSchedule  *schedule;
  LanyardTalk      *talk;

  g_return_val_if_fail (LANYARD_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (LANYARD_IS_PROGRAMME (programme), NULL);

  bookmarks = lanyard_library_get_bookmarks (library);
  schedule = lanyard_programme_get_schedule (programme);
  talk = schedule != NULL ? lanyard_schedule_find_talk (schedule, talk_id) : NULL;
  if (talk != NULL)
    return lanyard_entry_new (programme, talk, NULL, NULL, bookmarks, lanyard_library_get_clock (library));

  /* The organisers may have dropped it; what was bookmarked can still be read. */
  bookmark = lanyard_bookmarks_find (bookmarks, conference_id, talk_id);
  if (bookmark != NULL)
    return lanyard_entry_new_for_bookmark (bookmark, bookmarks, lanyard_library_get_clock (library));

  return NULL;
}

static void
on_programme_loaded_cb (GObject      *source,
                        GAsyncResult *result,
                        gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (LanyardProgramme) programme = NULL;
  g_autoptr (LanyardEntry) entry = NULL;
  g_autoptr (GError) error = NULL;
  Wanted *wanted = g_task_get_task_data (task);

  programme = lanyard_library_load_programme_finish (LANYARD_LIBRARY (source), result, &error);
  if (programme != NULL)
    entry = lanyard_entry_loader_find (LANYARD_LIBRARY (source), programme, wanted->conference_id, wanted->talk_id);

  if (error != NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else if (entry == NULL)
    g_task_return_new_error_literal (task, LANYARD_ERROR, LANYARD_ERROR_EMPTY,
                                     _ ("This talk is no longer in the schedule."));
  else
    g_task_return_pointer (task, g_steal_pointer (&entry), g_object_unref);
}

void
lanyard_entry_loader_load_async (LanyardLibrary     *library,
                                 const char         *conference_id,
                                 const char         *talk_id,
                                 GAsyncReadyCallback callback,
                                 gpointer            user_data)
{
  Wanted *wanted;
  GTask  *task;

  g_return_if_fail (LANYARD_IS_LIBRARY (library));
  g_return_if_fail (conference_id != NULL && talk_id != NULL);

  wanted = g_new0 (Wanted, 1);
  wanted->conference_id = g_strdup (conference_id);
  wanted->talk_id = g_strdup (talk_id);

  task = g_task_new (library, NULL, callback, user_data);
  g_task_set_source_tag (task, lanyard_entry_loader_load_async);
  g_task_set_task_data (task, wanted, (GDestroyNotify) wanted_free);
  lanyard_library_load_programme_async (library, conference_id, NULL, on_programme_loaded_cb, task);
}

LanyardEntry *
lanyard_entry_loader_load_finish (LanyardLibrary *library,
                                  GAsyncResult   *result,
                                  GError        **error)
{
  g_return_val_if_fail (g_task_is_valid (result, library), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
