/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-fetcher.h"
#include "lanyard-picture-cache.h"
#include "lanyard-picture-folder.h"

/* How long an address that failed is left in peace, in microseconds. */
#define PATIENCE (3600 * G_TIME_SPAN_SECOND)
#define MAX_FAILURES 10000

/* How much is written before somebody looks again whether it is too much. */
#define TRIM_EVERY (LANYARD_PICTURE_CACHE_MAX_TOTAL / 16)

/**
 * LanyardPictureCache:
 *
 * Pictures of the web, kept on disk. It owns its fetcher, and what is under way: each picture
 * once, whoever waits for it. Main thread only; files are read and written in workers.
 */

struct _LanyardPictureCache
{
  GObject         parent_instance;
  char           *folder;    /* (owned) */
  LanyardFetcher *fetcher;   /* (owned) (nullable), made for the first download */
  GHashTable     *pictures;  /* (owned), address → Picture: what is under way */
  GHashTable     *failures;  /* (owned), address → monotonic time of the last one */
  GQueue          waiting;   /* (element-type Picture), borrowed: to be downloaded in turn */
  guint           n_running; /* downloads */
  gsize           n_written; /* bytes since the folder was trimmed */
  gboolean        is_trimmed;
};

G_DEFINE_FINAL_TYPE (LanyardPictureCache, lanyard_picture_cache, G_TYPE_OBJECT)

/* A picture that is under way. It holds the cache until all who wait for it have an answer. */
typedef struct
{
  LanyardPictureCache *cache;   /* (owned) */
  char                *address; /* (owned) */
  GPtrArray           *tasks;   /* (owned) (element-type GTask): who waits for it */
  GCancellable        *stop;    /* (owned): of the download */
  GBytes              *bytes;   /* (owned) (nullable), while they are being written */
  gboolean             trims;   /* whether the folder is to be trimmed then */
} Picture;

static void
picture_free (gpointer data)
{
  Picture *picture = data;

  g_clear_pointer (&picture->address, g_free);
  g_clear_pointer (&picture->tasks, g_ptr_array_unref);
  g_clear_pointer (&picture->bytes, g_bytes_unref);
  g_clear_object (&picture->stop);
  g_clear_object (&picture->cache);
  g_free (picture);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Picture, picture_free)

static gboolean
is_wanted (Picture *picture)
{
  for (guint i = 0; i < picture->tasks->len; i++)
    {
      if (!g_cancellable_is_cancelled (g_task_get_cancellable (g_ptr_array_index (picture->tasks, i))))
        return TRUE;
    }

  return FALSE;
}

static void
on_cancelled_cb (GCancellable *cancellable,
                 gpointer      user_data)
{
  Picture *picture = user_data;

  if (!is_wanted (picture))
    g_cancellable_cancel (picture->stop);
}

static void
add_task (Picture *picture,
          GTask   *task)
{
  GCancellable *cancellable = g_task_get_cancellable (task);

  /* Not g_cancellable_connect(), whose lock is held while it calls: this is one thread. */
  if (cancellable != NULL)
    g_signal_connect (cancellable, "cancelled", G_CALLBACK (on_cancelled_cb), picture);

  g_ptr_array_add (picture->tasks, g_object_ref (task));
}

/* Gives everybody who waits the same answer. */
static void
complete (Picture      *picture,
          GBytes       *bytes,
          const GError *error)
{
  g_autoptr (Picture) owned = picture;

  g_hash_table_steal (picture->cache->pictures, picture->address);

  for (guint i = 0; i < picture->tasks->len; i++)
    {
      GTask        *task = g_ptr_array_index (picture->tasks, i);
      GCancellable *cancellable = g_task_get_cancellable (task);

      if (cancellable != NULL)
        g_signal_handlers_disconnect_by_data (cancellable, picture);

      if (bytes != NULL)
        g_task_return_pointer (task, g_bytes_ref (bytes), (GDestroyNotify) g_bytes_unref);
      else
        g_task_return_error (task, g_error_copy (error));
    }
}

static void
remember_failure (LanyardPictureCache *self,
                  const char          *address)
{
  gint64 *time = g_new (gint64, 1);

  if (g_hash_table_size (self->failures) >= MAX_FAILURES)
    g_hash_table_remove_all (self->failures);

  *time = g_get_monotonic_time ();
  g_hash_table_replace (self->failures, g_strdup (address), time);
}

static gboolean
has_failed_lately (LanyardPictureCache *self,
                   const char          *address)
{
  const gint64 *time = g_hash_table_lookup (self->failures, address);

  return time != NULL && g_get_monotonic_time () - *time < PATIENCE;
}

static void
write_worker (GTask        *task,
              gpointer      source,
              gpointer      task_data,
              GCancellable *cancellable)
{
  LanyardPictureCache *self = source;
  Picture             *picture = task_data;
  g_autoptr (GError) error = NULL;

  /* Without a place on disk it is shown all the same. */
  if (!lanyard_picture_folder_write (self->folder, picture->address, picture->bytes, &error))
    g_debug ("A picture cannot be kept: %s", error->message);

  if (picture->trims)
    lanyard_picture_folder_trim (self->folder, LANYARD_PICTURE_CACHE_MAX_TOTAL);

  g_task_return_boolean (task, TRUE);
}

static void
on_written_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  Picture *picture = user_data;

  complete (picture, picture->bytes, NULL);
}

static void
keep (LanyardPictureCache *self,
      Picture             *picture,
      GBytes              *bytes)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, on_written_cb, picture);

  g_task_set_source_tag (task, keep);
  g_task_set_task_data (task, picture, NULL);

  self->n_written += g_bytes_get_size (bytes);
  picture->bytes = g_bytes_ref (bytes);
  picture->trims = !self->is_trimmed || self->n_written > TRIM_EVERY;
  if (picture->trims)
    {
      self->is_trimmed = TRUE;
      self->n_written = 0;
    }

  g_task_run_in_thread (task, write_worker);
}

static void
on_network_changed_cb (LanyardPictureCache *self)
{
  g_hash_table_remove_all (self->failures);
}

/* Both take time to make, and most people never need them. */
static void
ensure_network (LanyardPictureCache *self)
{
  if (self->fetcher != NULL)
    return;

  self->fetcher = g_object_new (LANYARD_TYPE_FETCHER, "max-size", (guint64) LANYARD_PICTURE_CACHE_MAX_PICTURE, NULL);
  g_signal_connect_object (g_network_monitor_get_default (), "network-changed",
                           G_CALLBACK (on_network_changed_cb), self, G_CONNECT_SWAPPED);
}

static void
download (LanyardPictureCache *self,
          Picture             *picture,
          GAsyncReadyCallback  done)
{
  g_autoptr (LanyardDownload) wanted = lanyard_download_new (picture->address);

  ensure_network (self);
  self->n_running++;
  lanyard_fetcher_fetch_async (self->fetcher, wanted, picture->stop, done, picture);
}

/* What nobody waits for any more, as they have scrolled on, is stopped before it begins. */
static void
download_next (LanyardPictureCache *self,
               GAsyncReadyCallback  done)
{
  while (self->n_running < LANYARD_PICTURE_CACHE_MAX_DOWNLOADS && !g_queue_is_empty (&self->waiting))
    download (self, g_queue_pop_head (&self->waiting), done);
}

static void
on_fetched_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  Picture *picture = user_data;
  g_autoptr (LanyardPictureCache) self = g_object_ref (picture->cache);
  g_autoptr (GError) error = NULL;
  g_autoptr (LanyardAnswer) answer = lanyard_fetcher_fetch_finish (LANYARD_FETCHER (source), result, &error);

  self->n_running--;

  if (answer != NULL)
    {
      keep (self, picture, lanyard_answer_get_bytes (answer));
    }
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) && is_wanted (picture))
    {
      /* Somebody has come while it was being given up. */
      g_clear_object (&picture->stop);
      picture->stop = g_cancellable_new ();
      g_queue_push_tail (&self->waiting, picture);
    }
  else
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        remember_failure (self, picture->address);
      complete (picture, NULL, error);
    }

  download_next (self, on_fetched_cb);
}

static void
read_worker (GTask        *task,
             gpointer      source,
             gpointer      task_data,
             GCancellable *cancellable)
{
  LanyardPictureCache *self = source;

  g_task_return_pointer (task, lanyard_picture_folder_read (self->folder, task_data), (GDestroyNotify) g_bytes_unref);
}

static void
on_read_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  LanyardPictureCache *self = LANYARD_PICTURE_CACHE (source);
  Picture             *picture = user_data;
  g_autoptr (GBytes) bytes = g_task_propagate_pointer (G_TASK (result), NULL);

  if (bytes != NULL)
    {
      complete (picture, bytes, NULL);
    }
  else
    {
      g_queue_push_tail (&self->waiting, picture);
      download_next (self, on_fetched_cb);
    }
}

static void
start (LanyardPictureCache *self,
       Picture             *picture)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, on_read_cb, picture);

  g_task_set_source_tag (task, start);
  g_task_set_task_data (task, g_strdup (picture->address), g_free);
  g_task_run_in_thread (task, read_worker);
}

static void
lanyard_picture_cache_finalize (GObject *object)
{
  LanyardPictureCache *self = LANYARD_PICTURE_CACHE (object);

  g_clear_pointer (&self->pictures, g_hash_table_unref);
  g_clear_pointer (&self->failures, g_hash_table_unref);
  g_clear_pointer (&self->folder, g_free);
  g_clear_object (&self->fetcher);

  G_OBJECT_CLASS (lanyard_picture_cache_parent_class)->finalize (object);
}

static void
lanyard_picture_cache_class_init (LanyardPictureCacheClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = lanyard_picture_cache_finalize;
}

static void
lanyard_picture_cache_init (LanyardPictureCache *self)
{
  self->pictures = g_hash_table_new (g_str_hash, g_str_equal);
  self->failures = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_queue_init (&self->waiting);
}

LanyardPictureCache *
lanyard_picture_cache_new (const char *folder)
{
  g_autoptr (LanyardPictureCache) self = NULL;

  g_return_val_if_fail (folder != NULL, NULL);

  self = g_object_new (LANYARD_TYPE_PICTURE_CACHE, NULL);
  self->folder = g_strdup (folder);

  return g_steal_pointer (&self);
}

void
lanyard_picture_cache_load_async (LanyardPictureCache *self,
                                  const char          *address,
                                  GCancellable        *cancellable,
                                  GAsyncReadyCallback  callback,
                                  gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;
  Picture *picture;

  g_return_if_fail (LANYARD_IS_PICTURE_CACHE (self));
  g_return_if_fail (address != NULL);

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, lanyard_picture_cache_load_async);

  if (g_task_return_error_if_cancelled (task))
    return;

  if (has_failed_lately (self, address))
    {
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, "The picture could not be had a while ago");
      return;
    }

  picture = g_hash_table_lookup (self->pictures, address);
  if (picture != NULL)
    {
      add_task (picture, task);
      return;
    }

  picture = g_new0 (Picture, 1);
  picture->cache = g_object_ref (self);
  picture->address = g_strdup (address);
  picture->tasks = g_ptr_array_new_with_free_func (g_object_unref);
  picture->stop = g_cancellable_new ();
  g_hash_table_insert (self->pictures, picture->address, picture);
  add_task (picture, task);
  start (self, picture);
}

GBytes *
lanyard_picture_cache_load_finish (LanyardPictureCache *self,
                                   GAsyncResult        *result,
                                   GError             **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
