/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "lanyard-error.h"
#include "lanyard-format.h"
#include "lanyard-import.h"
#include "lanyard-matcher.h"

/**
 * LanyardImport:
 *
 * Files that were read together, before anything of them is kept. It owns what it read and never
 * changes.
 */

struct _LanyardImport
{
  GObject    parent_instance;
  GPtrArray *schedules;  /* (owned) (element-type LanyardSchedule) */
  GPtrArray *shortlists; /* (owned) (element-type LanyardShortlist) */
  GPtrArray *remarks;    /* (owned) (element-type utf8) */
};

G_DEFINE_FINAL_TYPE (LanyardImport, lanyard_import, G_TYPE_OBJECT)

static char *
dup_display_name (GFile *file)
{
  g_autofree char *basename = g_file_get_basename (file);

  return basename != NULL ? g_filename_display_name (basename) : g_file_get_parse_name (file);
}

/* One byte more than the limit is read, so that the formats can tell a file that passes it. */
static GBytes *
load_bytes (GFile        *file,
            const char   *name,
            GCancellable *cancellable,
            GError      **error)
{
  g_autoptr (GError) reason = NULL;
  g_autoptr (GFileInputStream) stream = NULL;
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();
  g_autoptr (GBytes) bytes = NULL;

  stream = g_file_read (file, cancellable, &reason);

  while (stream != NULL)
    {
      g_clear_pointer (&bytes, g_bytes_unref);
      bytes = g_input_stream_read_bytes (G_INPUT_STREAM (stream), 64 * 1024, cancellable, &reason);
      if (bytes == NULL || g_bytes_get_size (bytes) == 0)
        break;

      g_output_stream_write_all (memory, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), NULL, NULL, NULL);
      if (g_memory_output_stream_get_data_size (G_MEMORY_OUTPUT_STREAM (memory)) > LANYARD_FORMAT_MAX_BYTES)
        break;
    }

  if (reason != NULL)
    {
      /* TRANSLATORS: The first %s is the name of a file, the second the reason the system gives. */
      g_set_error (error, LANYARD_ERROR, LANYARD_ERROR_UNREADABLE, _ ("“%s” cannot be opened: %s"), name, reason->message);
      return NULL;
    }

  g_output_stream_close (memory, NULL, NULL);

  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (memory));
}

static gboolean
read_file (LanyardImport *self,
           GFile         *file,
           GCancellable  *cancellable,
           GError       **error)
{
  g_autofree char *name = dup_display_name (file);
  g_autoptr (GPtrArray) remarks = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GBytes) bytes = load_bytes (file, name, cancellable, error);
  g_autoptr (GObject) content = NULL;

  if (bytes == NULL)
    return FALSE;

  content = lanyard_format_read (bytes, name, remarks, error);
  if (content == NULL)
    return FALSE;

  for (guint i = 0; i < remarks->len; i++)
    g_ptr_array_add (self->remarks, g_strdup_printf ("%s: %s", name, (const char *) g_ptr_array_index (remarks, i)));

  if (LANYARD_IS_SCHEDULE (content))
    g_ptr_array_add (self->schedules, g_steal_pointer (&content));
  else
    g_ptr_array_add (self->shortlists, g_steal_pointer (&content));

  return TRUE;
}

static void
join_shortlists (LanyardImport *self)
{
  g_autoptr (LanyardMatcher) matcher = lanyard_matcher_new ();

  for (guint i = 0; i < self->schedules->len; i++)
    lanyard_matcher_add_schedule (matcher, g_ptr_array_index (self->schedules, i));

  for (guint i = 0; i < self->shortlists->len; i++)
    {
      LanyardShortlist *shortlist = g_ptr_array_index (self->shortlists, i);

      self->shortlists->pdata[i] = lanyard_matcher_join (matcher, shortlist);
      g_object_unref (shortlist);
    }
}

static void
lanyard_import_dispose (GObject *object)
{
  LanyardImport *self = LANYARD_IMPORT (object);

  g_clear_pointer (&self->schedules, g_ptr_array_unref);
  g_clear_pointer (&self->shortlists, g_ptr_array_unref);
  g_clear_pointer (&self->remarks, g_ptr_array_unref);

  G_OBJECT_CLASS (lanyard_import_parent_class)->dispose (object);
}

static void
lanyard_import_class_init (LanyardImportClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = lanyard_import_dispose;
}

static void
lanyard_import_init (LanyardImport *self)
{
  self->schedules = g_ptr_array_new_with_free_func (g_object_unref);
  self->shortlists = g_ptr_array_new_with_free_func (g_object_unref);
  self->remarks = g_ptr_array_new_with_free_func (g_free);
}

LanyardImport *
lanyard_import_read (GPtrArray    *files,
                     GCancellable *cancellable,
                     GError      **error)
{
  g_autoptr (LanyardImport) self = g_object_new (LANYARD_TYPE_IMPORT, NULL);

  g_return_val_if_fail (files != NULL, NULL);

  for (guint i = 0; i < files->len; i++)
    {
      if (!read_file (self, g_ptr_array_index (files, i), cancellable, error))
        return NULL;
    }

  join_shortlists (self);

  return g_steal_pointer (&self);
}

GPtrArray *
lanyard_import_get_schedules (LanyardImport *self)
{
  g_return_val_if_fail (LANYARD_IS_IMPORT (self), NULL);

  return self->schedules;
}

GPtrArray *
lanyard_import_get_shortlists (LanyardImport *self)
{
  g_return_val_if_fail (LANYARD_IS_IMPORT (self), NULL);

  return self->shortlists;
}

GPtrArray *
lanyard_import_get_remarks (LanyardImport *self)
{
  g_return_val_if_fail (LANYARD_IS_IMPORT (self), NULL);

  return self->remarks;
}
