/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "lanyard-catalogue.h"
#include "lanyard-error.h"
#include "lanyard-fetcher.h"
#include "lanyard-known-conferences.h"

/**
 * LanyardKnownConferences:
 *
 * The conferences that a person can add without knowing the address of their schedules: those of
 * the catalogue that comes with Lanyard, and those of one that was fetched. It owns the list. Main
 * thread only.
 */

struct _LanyardKnownConferences
{
  GObject     parent_instance;
  GFile      *bundled; /* (owned) */
  GFile      *kept;    /* (owned) */
  char       *address; /* (owned) */
  char       *host;    /* (owned) */
  GListStore *entries; /* (owned) */
};

G_DEFINE_FINAL_TYPE (LanyardKnownConferences, lanyard_known_conferences, G_TYPE_OBJECT)

static const char *
get_id (LanyardCatalogueEntry *entry)
{
  return lanyard_conference_get_id (lanyard_catalogue_entry_get_conference (entry));
}

static int
compare_versions (gconstpointer a,
                  gconstpointer b)
{
  gint64 version_a = lanyard_catalogue_entry_get_version (*(LanyardCatalogueEntry *const *) a);
  gint64 version_b = lanyard_catalogue_entry_get_version (*(LanyardCatalogueEntry *const *) b);

  return (version_a < version_b) - (version_a > version_b);
}

/* Two catalogues may give a conference other ids: an address stands for one of them only, too. */
static GPtrArray *
keep_newest (GPtrArray *entries)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *newest = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_sort (entries, compare_versions);

  for (guint i = 0; i < entries->len; i++)
    {
      LanyardCatalogueEntry *entry = g_ptr_array_index (entries, i);
      const char            *address = lanyard_catalogue_entry_get_address (entry);

      if (g_hash_table_contains (seen, get_id (entry)) || g_hash_table_contains (seen, address))
        continue;

      g_hash_table_add (seen, (gpointer) get_id (entry));
      g_hash_table_add (seen, (gpointer) address);
      g_ptr_array_add (newest, g_object_ref (entry));
    }

  return newest;
}

static void
show (LanyardKnownConferences *self,
      GPtrArray               *entries)
{
  g_autoptr (GPtrArray) newest = keep_newest (entries);

  g_list_store_splice (self->entries, 0, g_list_model_get_n_items (G_LIST_MODEL (self->entries)), newest->pdata, newest->len);
}

static GPtrArray *
list_entries (LanyardKnownConferences *self)
{
  GPtrArray *entries = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->entries)); i++)
    g_ptr_array_add (entries, g_list_model_get_item (G_LIST_MODEL (self->entries), i));

  return entries;
}

static gpointer
copy_entry (gconstpointer entry,
            gpointer      user_data)
{
  return g_object_ref ((gpointer) entry);
}

static guint
count_new (LanyardKnownConferences *self,
           GPtrArray               *before)
{
  g_autoptr (GPtrArray) after = list_entries (self);
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);
  guint n_new = 0;

  for (guint i = 0; i < before->len; i++)
    g_hash_table_add (known, (gpointer) get_id (g_ptr_array_index (before, i)));

  for (guint i = 0; i < after->len; i++)
    n_new += !g_hash_table_contains (known, get_id (g_ptr_array_index (after, i)));

  return n_new;
}

static GPtrArray *
read_file (GFile        *file,
           GCancellable *cancellable,
           GError      **error)
{
  g_autoptr (GBytes) bytes = g_file_load_bytes (file, cancellable, NULL, error);

  return bytes != NULL ? lanyard_catalogue_read (bytes, error) : NULL;
}

static void
load_worker (GTask        *task,
             gpointer      source,
             gpointer      task_data,
             GCancellable *cancellable)
{
  LanyardKnownConferences *self = source;
  g_autoptr (GPtrArray) bundled = NULL;
  g_autoptr (GPtrArray) kept = NULL;
  g_autoptr (GError) error = NULL;

  bundled = read_file (self->bundled, cancellable, &error);
  if (bundled == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  kept = read_file (self->kept, cancellable, &error);
  if (kept != NULL)
    g_ptr_array_extend_and_steal (bundled, g_steal_pointer (&kept));
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    g_info ("The fetched catalogue is left out: %s", error->message);

  g_task_return_pointer (task, g_steal_pointer (&bundled), (GDestroyNotify) g_ptr_array_unref);
}

/* That it is not kept costs another update when Lanyard is started again, and no more. */
static void
keep (LanyardKnownConferences *self,
      GBytes                  *bytes)
{
  g_autoptr (GFile) folder = g_file_get_parent (self->kept);
  g_autoptr (GError) error = NULL;

  if (!g_file_make_directory_with_parents (folder, NULL, &error) && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_EXISTS))
    g_info ("There is no place for the catalogue: %s", error->message);

  g_clear_error (&error);
  if (!g_file_replace_contents (self->kept, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), NULL, FALSE,
                                G_FILE_CREATE_REPLACE_DESTINATION, NULL, NULL, &error))
    g_info ("The catalogue is not kept: %s", error->message);
}

static void
read_answer_worker (GTask        *task,
                    gpointer      source,
                    gpointer      task_data,
                    GCancellable *cancellable)
{
  LanyardKnownConferences *self = source;
  GBytes                  *bytes = lanyard_answer_get_bytes (task_data);
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GError) reason = NULL;

  entries = lanyard_catalogue_read (bytes, &reason);
  if (entries == NULL)
    {
      /* TRANSLATORS: The first %s is the name of a server, the second a clause that says why. */
      g_task_return_new_error (task, LANYARD_ERROR, reason->code, _ ("What “%s” sends as a list of conferences cannot be read: %s"),
                               self->host, reason->message);
      return;
    }

  keep (self, bytes);
  g_task_return_pointer (task, g_steal_pointer (&entries), (GDestroyNotify) g_ptr_array_unref);
}

static void
on_fetched_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (LanyardAnswer) answer = NULL;
  g_autoptr (GError) error = NULL;

  answer = lanyard_fetcher_fetch_finish (LANYARD_FETCHER (source), result, &error);
  if (answer == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  g_task_set_task_data (task, g_steal_pointer (&answer), g_object_unref);
  g_task_run_in_thread (task, read_answer_worker);
}

static void
lanyard_known_conferences_dispose (GObject *object)
{
  LanyardKnownConferences *self = LANYARD_KNOWN_CONFERENCES (object);

  g_clear_object (&self->bundled);
  g_clear_object (&self->kept);
  g_clear_object (&self->entries);
  g_clear_pointer (&self->address, g_free);
  g_clear_pointer (&self->host, g_free);

  G_OBJECT_CLASS (lanyard_known_conferences_parent_class)->dispose (object);
}

static void
lanyard_known_conferences_class_init (LanyardKnownConferencesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = lanyard_known_conferences_dispose;
}

static void
lanyard_known_conferences_init (LanyardKnownConferences *self)
{
  self->entries = g_list_store_new (LANYARD_TYPE_CATALOGUE_ENTRY);
}

LanyardKnownConferences *
lanyard_known_conferences_new (GFile      *bundled,
                               GFile      *kept,
                               const char *address)
{
  LanyardKnownConferences *self;

  g_return_val_if_fail (G_IS_FILE (bundled), NULL);
  g_return_val_if_fail (G_IS_FILE (kept), NULL);
  g_return_val_if_fail (address != NULL, NULL);

  self = g_object_new (LANYARD_TYPE_KNOWN_CONFERENCES, NULL);
  self->bundled = g_object_ref (bundled);
  self->kept = g_object_ref (kept);
  self->address = g_strdup (address);
  if (!g_uri_split_network (address, G_URI_FLAGS_NONE, NULL, &self->host, NULL, NULL) || self->host == NULL)
    self->host = g_strdup (address);

  return self;
}

GListModel *
lanyard_known_conferences_list (LanyardKnownConferences *self)
{
  g_return_val_if_fail (LANYARD_IS_KNOWN_CONFERENCES (self), NULL);

  return G_LIST_MODEL (self->entries);
}

const char *
lanyard_known_conferences_get_host (LanyardKnownConferences *self)
{
  g_return_val_if_fail (LANYARD_IS_KNOWN_CONFERENCES (self), NULL);

  return self->host;
}

void
lanyard_known_conferences_load_async (LanyardKnownConferences *self,
                                      GAsyncReadyCallback      callback,
                                      gpointer                 user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (LANYARD_IS_KNOWN_CONFERENCES (self));

  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, lanyard_known_conferences_load_async);
  g_task_run_in_thread (task, load_worker);
}

gboolean
lanyard_known_conferences_load_finish (LanyardKnownConferences *self,
                                       GAsyncResult            *result,
                                       GError                 **error)
{
  g_autoptr (GPtrArray) entries = NULL;

  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  entries = g_task_propagate_pointer (G_TASK (result), error);
  if (entries == NULL)
    return FALSE;

  show (self, entries);

  return TRUE;
}

void
lanyard_known_conferences_update_async (LanyardKnownConferences *self,
                                        GCancellable            *cancellable,
                                        GAsyncReadyCallback      callback,
                                        gpointer                 user_data)
{
  g_autoptr (LanyardFetcher) fetcher = NULL;
  g_autoptr (LanyardDownload) download = NULL;
  GTask *task;

  g_return_if_fail (LANYARD_IS_KNOWN_CONFERENCES (self));

  fetcher = g_object_new (LANYARD_TYPE_FETCHER, "max-size", (guint64) LANYARD_CATALOGUE_MAX_BYTES, NULL);
  download = lanyard_download_new (self->address);
  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, lanyard_known_conferences_update_async);
  lanyard_fetcher_fetch_async (fetcher, download, cancellable, on_fetched_cb, task);
}

gboolean
lanyard_known_conferences_update_finish (LanyardKnownConferences *self,
                                         GAsyncResult            *result,
                                         guint                   *n_new,
                                         GError                 **error)
{
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GPtrArray) before = NULL;

  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);
  g_return_val_if_fail (n_new != NULL, FALSE);

  entries = g_task_propagate_pointer (G_TASK (result), error);
  if (entries == NULL)
    return FALSE;

  before = list_entries (self);
  g_ptr_array_extend (entries, before, copy_entry, NULL);
  show (self, entries);
  *n_new = count_new (self, before);

  return TRUE;
}
