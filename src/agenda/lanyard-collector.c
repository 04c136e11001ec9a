/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-collector.h"
#include "lanyard-fetcher.h"
#include "lanyard-source.h"

typedef struct
{
  LanyardFetcher *fetcher; /* (owned) */
  GPtrArray      *files;   /* (owned) (element-type GFile) */
  GPtrArray      *sources; /* (owned) (element-type LanyardSource), one for each file that is done */
} Collection;

static void
collection_free (Collection *collection)
{
  g_clear_object (&collection->fetcher);
  g_clear_pointer (&collection->files, g_ptr_array_unref);
  g_clear_pointer (&collection->sources, g_ptr_array_unref);
  g_free (collection);
}

static gboolean
is_on_web (GFile *file)
{
  return g_file_has_uri_scheme (file, "http") || g_file_has_uri_scheme (file, "https");
}

/* Goes on to the next file that has to be fetched, with @fetched as what to do when it has been. */
static void
collect_next (GTask              *owned_task,
              GAsyncReadyCallback fetched)
{
  g_autoptr (GTask) task = owned_task;
  Collection *collection = g_task_get_task_data (task);

  while (collection->sources->len < collection->files->len)
    {
      GFile *file = g_ptr_array_index (collection->files, collection->sources->len);

      if (is_on_web (file))
        {
          g_autofree char *address = g_file_get_uri (file);
          g_autoptr (LanyardDownload) download = lanyard_download_new (address);

          lanyard_fetcher_fetch_async (collection->fetcher, download, g_task_get_cancellable (task), fetched,
                                       g_object_ref (task));
          return;
        }

      g_ptr_array_add (collection->sources, lanyard_source_new (file, NULL));
    }

  g_task_return_pointer (task, g_ptr_array_ref (collection->sources), (GDestroyNotify) g_ptr_array_unref);
}

static void
on_fetched_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  Collection *collection = g_task_get_task_data (task);
  GFile      *file = g_ptr_array_index (collection->files, collection->sources->len);
  g_autoptr (LanyardAnswer) answer = NULL;
  g_autoptr (GError) error = NULL;

  answer = lanyard_fetcher_fetch_finish (LANYARD_FETCHER (source), result, &error);
  if (answer == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  g_ptr_array_add (collection->sources, lanyard_source_new (file, answer));
  collect_next (g_steal_pointer (&task), on_fetched_cb);
}

void
lanyard_collector_collect_async (GPtrArray          *files,
                                 GCancellable       *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer            user_data)
{
  Collection *collection;
  GTask      *task;

  g_return_if_fail (files != NULL);

  collection = g_new0 (Collection, 1);
  collection->fetcher = lanyard_fetcher_new ();
  collection->files = g_ptr_array_ref (files);
  collection->sources = g_ptr_array_new_with_free_func (g_object_unref);

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, lanyard_collector_collect_async);
  g_task_set_task_data (task, collection, (GDestroyNotify) collection_free);
  collect_next (task, on_fetched_cb);
}

GPtrArray *
lanyard_collector_collect_finish (GAsyncResult *result,
                                  GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
