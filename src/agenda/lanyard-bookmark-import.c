/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "lanyard-bookmark-import.h"
#include "lanyard-bookmark-match.h"
#include "lanyard-error.h"
#include "lanyard-export.h"
#include "lanyard-import.h"
#include "lanyard-note-store.h"
#include "lanyard-source.h"
#include "lanyard-time-text.h"

/**
 * LanyardBookmarkImport:
 *
 * Bookmarks talks of the library that a file names. It reads and compares in a worker, and leaves
 * the change to #LanyardBookmarks.
 */

struct _LanyardBookmarkImport
{
  GObject         parent_instance;
  LanyardLibrary *library;   /* (owned) */
  GPtrArray      *added;     /* (owned) (element-type LanyardBookmark) */
  GPtrArray      *missing;   /* (owned) (element-type LanyardBookmark), as the file has them */
  guint           n_present; /* how many were bookmarked before */
};

G_DEFINE_FINAL_TYPE (LanyardBookmarkImport, lanyard_bookmark_import, G_TYPE_OBJECT)

/* What the worker reads, and what it finds. */
typedef struct
{
  LanyardDatabase *database; /* (owned) */
  GFile           *file;     /* (owned) */
  GPtrArray       *found;    /* (owned) (nullable) (element-type LanyardBookmark) */
  GPtrArray       *missing;  /* (owned) (element-type LanyardBookmark) */
  GPtrArray       *notes;    /* (owned) (element-type LanyardNote) */
} Reading;

static void
reading_free (Reading *reading)
{
  g_clear_object (&reading->database);
  g_clear_object (&reading->file);
  g_clear_pointer (&reading->found, g_ptr_array_unref);
  g_clear_pointer (&reading->missing, g_ptr_array_unref);
  g_clear_pointer (&reading->notes, g_ptr_array_unref);
  g_free (reading);
}

static GPtrArray *
read_schedules (Reading      *reading,
                GCancellable *cancellable,
                GError      **error)
{
  g_autoptr (GPtrArray) sources = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (LanyardImport) import = NULL;
  GPtrArray *schedules;

  g_ptr_array_add (sources, lanyard_source_new (reading->file, NULL));
  import = lanyard_import_read (sources, cancellable, error);
  if (import == NULL)
    return NULL;

  schedules = lanyard_import_get_schedules (import);
  if (schedules->len > 0)
    return g_ptr_array_ref (schedules);

  g_set_error (error, LANYARD_ERROR, LANYARD_ERROR_UNKNOWN_FORMAT,
               /* TRANSLATORS: %s is the name of a file. */
               _ ("“%s” is an article. Choose a calendar, or what Lanyard has exported."),
               lanyard_source_get_name (g_ptr_array_index (sources, 0)));

  return NULL;
}

static void
read_worker (GTask        *task,
             gpointer      source,
             gpointer      task_data,
             GCancellable *cancellable)
{
  Reading *reading = task_data;
  g_autoptr (GPtrArray) file = NULL;
  g_autoptr (GPtrArray) kept = NULL;
  g_autoptr (GError) error = NULL;

  file = read_schedules (reading, cancellable, &error);
  kept = file != NULL ? lanyard_export_load_schedules (reading->database, &error) : NULL;

  if (kept == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  reading->found = lanyard_bookmark_match_find (file, kept, reading->missing, reading->notes);
  if (g_cancellable_set_error_if_cancelled (cancellable, &error) || !lanyard_note_store_add_missing (reading->database, reading->notes, &error))
    g_task_return_error (task, g_steal_pointer (&error));
  else
    g_task_return_boolean (task, TRUE);
}

static char *
dup_key (LanyardBookmark *bookmark)
{
  return g_strconcat (lanyard_conference_get_id (lanyard_bookmark_get_conference (bookmark)), "\n",
                      lanyard_talk_get_id (lanyard_bookmark_get_talk (bookmark)), NULL);
}

static GHashTable *
index_present (LanyardBookmarkImport *self)
{
  GListModel *bookmarks = lanyard_bookmarks_list (lanyard_library_get_bookmarks (self->library));
  GHashTable *present = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < g_list_model_get_n_items (bookmarks); i++)
    {
      g_autoptr (LanyardBookmark) bookmark = g_list_model_get_item (bookmarks, i);

      g_hash_table_add (present, dup_key (bookmark));
    }

  return present;
}

static void
take (LanyardBookmarkImport *self,
      Reading               *reading)
{
  g_autoptr (GHashTable) present = index_present (self);

  g_clear_pointer (&self->missing, g_ptr_array_unref);
  self->missing = g_ptr_array_ref (reading->missing);
  for (guint i = 0; i < reading->found->len; i++)
    {
      LanyardBookmark *bookmark = g_ptr_array_index (reading->found, i);
      g_autofree char *key = dup_key (bookmark);

      if (g_hash_table_contains (present, key))
        self->n_present++;
      else
        g_ptr_array_add (self->added, g_object_ref (bookmark));
    }
}

static void
on_added_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;

  if (lanyard_bookmarks_set_finish (LANYARD_BOOKMARKS (source), result, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
on_read_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  LanyardBookmarkImport *self = LANYARD_BOOKMARK_IMPORT (source);
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  take (self, g_task_get_task_data (G_TASK (result)));
  lanyard_notes_reload (lanyard_library_get_notes (self->library));
  if (self->added->len == 0)
    {
      g_task_return_boolean (task, TRUE);
      return;
    }

  lanyard_bookmarks_set_several_async (lanyard_library_get_bookmarks (self->library), self->added, TRUE, on_added_cb,
                                       g_steal_pointer (&task));
}

static void
lanyard_bookmark_import_dispose (GObject *object)
{
  LanyardBookmarkImport *self = LANYARD_BOOKMARK_IMPORT (object);

  g_clear_object (&self->library);
  g_clear_pointer (&self->added, g_ptr_array_unref);
  g_clear_pointer (&self->missing, g_ptr_array_unref);

  G_OBJECT_CLASS (lanyard_bookmark_import_parent_class)->dispose (object);
}

static void
lanyard_bookmark_import_class_init (LanyardBookmarkImportClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = lanyard_bookmark_import_dispose;
}

static void
lanyard_bookmark_import_init (LanyardBookmarkImport *self)
{
  self->added = g_ptr_array_new_with_free_func (g_object_unref);
  self->missing = g_ptr_array_new_with_free_func (g_object_unref);
}

LanyardBookmarkImport *
lanyard_bookmark_import_new (LanyardLibrary *library)
{
  LanyardBookmarkImport *self;

  g_return_val_if_fail (LANYARD_IS_LIBRARY (library), NULL);

  self = g_object_new (LANYARD_TYPE_BOOKMARK_IMPORT, NULL);
  self->library = g_object_ref (library);

  return self;
}

void
lanyard_bookmark_import_run_async (LanyardBookmarkImport *self,
                                   GFile                 *file,
                                   GCancellable          *cancellable,
                                   GAsyncReadyCallback    callback,
                                   gpointer               user_data)
{
  g_autoptr (GTask) work = NULL;
  Reading *reading;
  GTask   *task;

  g_return_if_fail (LANYARD_IS_BOOKMARK_IMPORT (self));
  g_return_if_fail (G_IS_FILE (file));

  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, lanyard_bookmark_import_run_async);

  reading = g_new0 (Reading, 1);
  reading->database = g_object_ref (lanyard_library_get_database (self->library));
  reading->file = g_object_ref (file);
  reading->missing = g_ptr_array_new_with_free_func (g_object_unref);
  reading->notes = g_ptr_array_new_with_free_func (g_object_unref);

  work = g_task_new (self, cancellable, on_read_cb, task);
  g_task_set_source_tag (work, lanyard_bookmark_import_run_async);
  g_task_set_task_data (work, reading, (GDestroyNotify) reading_free);
  g_task_run_in_thread (work, read_worker);
}

gboolean
lanyard_bookmark_import_run_finish (LanyardBookmarkImport *self,
                                    GAsyncResult          *result,
                                    GError               **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

GPtrArray *
lanyard_bookmark_import_get_added (LanyardBookmarkImport *self)
{
  g_return_val_if_fail (LANYARD_IS_BOOKMARK_IMPORT (self), NULL);

  return self->added;
}

static char *
dup_line (LanyardBookmark *bookmark)
{
  LanyardTalk *talk = lanyard_bookmark_get_talk (bookmark);
  GDateTime   *start = lanyard_talk_get_start (talk);
  g_autoptr (GTimeZone) zone = lanyard_conference_dup_zone (lanyard_bookmark_get_conference (bookmark));
  g_autofree char *day = NULL;
  g_autofree char *hours = NULL;

  if (start == NULL)
    return g_strdup (lanyard_talk_get_title (talk));

  day = lanyard_time_text_get_day (start, zone);
  hours = lanyard_time_text_get_hours (start, NULL, zone);

  return g_strdup_printf ("%s %s · %s", day, hours, lanyard_talk_get_title (talk));
}

char **
lanyard_bookmark_import_list_missing (LanyardBookmarkImport *self)
{
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();

  g_return_val_if_fail (LANYARD_IS_BOOKMARK_IMPORT (self), NULL);

  for (guint i = 0; i < self->missing->len; i++)
    g_strv_builder_take (lines, dup_line (g_ptr_array_index (self->missing, i)));

  return g_strv_builder_end (lines);
}

char *
lanyard_bookmark_import_dup_text (LanyardBookmarkImport *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) parts = NULL;

  g_return_val_if_fail (LANYARD_IS_BOOKMARK_IMPORT (self), NULL);

  if (self->added->len > 0)
    /* TRANSLATORS: how many bookmarks of a file are new */
    g_strv_builder_take (builder, g_strdup_printf (ngettext ("%u bookmark added", "%u bookmarks added", self->added->len),
                                                   self->added->len));
  else
    g_strv_builder_add (builder, _ ("No bookmarks added"));

  if (self->n_present > 0)
    /* TRANSLATORS: how many bookmarks of a file were there already: "12 bookmarks added, 3 were there" */
    g_strv_builder_take (builder, g_strdup_printf (ngettext ("%u was there", "%u were there", self->n_present), self->n_present));

  if (self->missing->len > 0)
    /* TRANSLATORS: of a file of bookmarks: "12 bookmarks added, 2 talks not found" */
    g_strv_builder_take (builder, g_strdup_printf (ngettext ("%u talk not found", "%u talks not found", self->missing->len),
                                                   self->missing->len));

  parts = g_strv_builder_end (builder);

  return g_strjoinv (C_ ("list", ", "), parts);
}

void
lanyard_bookmark_import_undo_async (LanyardBookmarkImport *self,
                                    GAsyncReadyCallback    callback,
                                    gpointer               user_data)
{
  g_return_if_fail (LANYARD_IS_BOOKMARK_IMPORT (self));

  lanyard_bookmarks_set_several_async (lanyard_library_get_bookmarks (self->library), self->added, FALSE, callback, user_data);
}
