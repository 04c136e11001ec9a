/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-indexer.h"
#include "lanyard-markup.h"
#include "lanyard-search-index.h"

static void
index_worker (GTask        *task,
              gpointer      source,
              gpointer      task_data,
              GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;

  if (!lanyard_indexer_update (source, cancellable, &error))
    g_info ("The index of the search is behind: %s", error->message);

  g_task_return_boolean (task, error == NULL);
}

static gboolean
on_idle_cb (gpointer user_data)
{
  g_task_run_in_thread (user_data, index_worker);

  return G_SOURCE_REMOVE;
}

void
lanyard_indexer_start (LanyardDatabase *database)
{
  g_autoptr (GTask) task = NULL;
  g_autoptr (GSource) source = NULL;

  g_return_if_fail (LANYARD_IS_DATABASE (database));

  task = g_task_new (database, NULL, NULL, NULL);
  g_task_set_source_tag (task, lanyard_indexer_start);
  g_task_set_priority (task, G_PRIORITY_LOW);

  source = g_idle_source_new ();
  g_task_attach_source (task, source, on_idle_cb);
}

gboolean
lanyard_indexer_update (LanyardDatabase *database,
                        GCancellable    *cancellable,
                        GError         **error)
{
  return lanyard_search_index_update (database, lanyard_markup_to_line, cancellable, error);
}
