/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "lanyard-programme-size.h"

typedef struct
{
  LanyardDatabase     *database;      /* (owned) */
  char                *conference_id; /* (owned) */
  LanyardProgrammeSize size;
} Count;

static void
count_free (Count *count)
{
  g_clear_object (&count->database);
  g_clear_pointer (&count->conference_id, g_free);
  g_free (count);
}

static void
count_worker (GTask        *task,
              gpointer      source,
              gpointer      task_data,
              GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;
  Count *count = task_data;

  if (lanyard_programme_store_measure (count->database, count->conference_id, &count->size, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

void
lanyard_programme_size_load_async (LanyardLibrary     *library,
                                   const char         *conference_id,
                                   GCancellable       *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer            user_data)
{
  g_autoptr (GTask) task = NULL;
  Count *count;

  g_return_if_fail (LANYARD_IS_LIBRARY (library));
  g_return_if_fail (conference_id != NULL);

  count = g_new0 (Count, 1);
  count->database = g_object_ref (lanyard_library_get_database (library));
  count->conference_id = g_strdup (conference_id);

  task = g_task_new (library, cancellable, callback, user_data);
  g_task_set_source_tag (task, lanyard_programme_size_load_async);
  g_task_set_task_data (task, count, (GDestroyNotify) count_free);
  g_task_run_in_thread (task, count_worker);
}

gboolean
lanyard_programme_size_load_finish (LanyardLibrary       *library,
                                    GAsyncResult         *result,
                                    LanyardProgrammeSize *size,
                                    GError              **error)
{
  g_return_val_if_fail (g_task_is_valid (result, library), FALSE);
  g_return_val_if_fail (size != NULL, FALSE);

  if (!g_task_propagate_boolean (G_TASK (result), error))
    return FALSE;

  *size = ((Count *) g_task_get_task_data (G_TASK (result)))->size;

  return TRUE;
}

char *
lanyard_programme_size_get_text (const LanyardProgrammeSize *size)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) parts = NULL;

  g_return_val_if_fail (size != NULL, NULL);

  /* TRANSLATORS: how many talks a conference has */
  g_strv_builder_take (builder, g_strdup_printf (ngettext ("%u talk", "%u talks", (gulong) size->n_talks), size->n_talks));
  if (size->n_rooms > 0)
    /* TRANSLATORS: how many rooms a conference has */
    g_strv_builder_take (builder, g_strdup_printf (ngettext ("%u room", "%u rooms", (gulong) size->n_rooms), size->n_rooms));
  if (size->n_speakers > 0)
    /* TRANSLATORS: how many speakers a conference has */
    g_strv_builder_take (builder, g_strdup_printf (ngettext ("%u speaker", "%u speakers", (gulong) size->n_speakers), size->n_speakers));
  parts = g_strv_builder_end (builder);

  /* TRANSLATORS: what stands between the numbers of talks, rooms and speakers */
  return g_strjoinv (C_ ("between numbers", ", "), parts);
}
