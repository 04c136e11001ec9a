/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "lanyard-error.h"
#include "lanyard-format.h"
#include "lanyard-parts.h"
#include "lanyard-source.h"

#define CHUNK (64 * 1024)

/**
 * LanyardSource:
 *
 * Where a schedule or an article comes from: a file, or what was fetched from an address. It is
 * read once; one thread at a time may use it.
 */

struct _LanyardSource
{
  GObject        parent_instance;
  GFile         *file;     /* (owned) */
  LanyardAnswer *answer;   /* (owned) (nullable) */
  char          *name;     /* (owned) */
  GPtrArray     *contents; /* (owned) (element-type GObject), empty before it has been read */
  GPtrArray     *remarks;  /* (owned) (element-type utf8) */
};

G_DEFINE_FINAL_TYPE (LanyardSource, lanyard_source, G_TYPE_OBJECT)

static char *
dup_display_name (GFile *file)
{
  g_autofree char *basename = g_file_get_basename (file);

  if (basename == NULL || *basename == '\0' || g_strcmp0 (basename, "/") == 0)
    return g_file_get_parse_name (file);

  return g_filename_display_name (basename);
}

static void
lanyard_source_finalize (GObject *object)
{
  LanyardSource *self = LANYARD_SOURCE (object);

  g_clear_object (&self->file);
  g_clear_object (&self->answer);
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->contents, g_ptr_array_unref);
  g_clear_pointer (&self->remarks, g_ptr_array_unref);

  G_OBJECT_CLASS (lanyard_source_parent_class)->finalize (object);
}

static void
lanyard_source_class_init (LanyardSourceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = lanyard_source_finalize;
}

static void
lanyard_source_init (LanyardSource *self)
{
  self->contents = g_ptr_array_new_with_free_func (g_object_unref);
  self->remarks = g_ptr_array_new_with_free_func (g_free);
}

LanyardSource *
lanyard_source_new (GFile         *file,
                    LanyardAnswer *answer)
{
  g_autoptr (LanyardSource) self = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);
  g_return_val_if_fail (answer == NULL || lanyard_answer_get_bytes (answer) != NULL, NULL);

  self = g_object_new (LANYARD_TYPE_SOURCE, NULL);
  self->file = g_object_ref (file);
  g_set_object (&self->answer, answer);
  self->name = dup_display_name (file);

  return g_steal_pointer (&self);
}

const char *
lanyard_source_get_name (LanyardSource *self)
{
  g_return_val_if_fail (LANYARD_IS_SOURCE (self), NULL);

  return self->name;
}

GFile *
lanyard_source_get_file (LanyardSource *self)
{
  g_return_val_if_fail (LANYARD_IS_SOURCE (self), NULL);

  return self->file;
}

LanyardAnswer *
lanyard_source_get_answer (LanyardSource *self)
{
  g_return_val_if_fail (LANYARD_IS_SOURCE (self), NULL);

  return self->answer;
}

char *
lanyard_source_dup_address (LanyardSource *self)
{
  g_return_val_if_fail (LANYARD_IS_SOURCE (self), NULL);

  if (self->answer != NULL)
    return g_strdup (lanyard_answer_get_address (self->answer));

  if (!g_file_has_uri_scheme (self->file, "http") && !g_file_has_uri_scheme (self->file, "https"))
    return NULL;

  return g_file_get_uri (self->file);
}

static GBytes *
read_bounded (GInputStream *stream,
              GCancellable *cancellable,
              GError      **error)
{
  g_autoptr (GByteArray) content = g_byte_array_new ();

  /* One chunk more than the limit is read, so that the formats can tell a file that passes it. */
  while (content->len <= LANYARD_FORMAT_MAX_BYTES)
    {
      g_autoptr (GBytes) chunk = g_input_stream_read_bytes (stream, CHUNK, cancellable, error);

      if (chunk == NULL)
        return NULL;

      if (g_bytes_get_size (chunk) == 0)
        break;

      g_byte_array_append (content, g_bytes_get_data (chunk, NULL), (guint) g_bytes_get_size (chunk));
    }

  return g_byte_array_free_to_bytes (g_steal_pointer (&content));
}

/* What GIO says names paths and functions; only where nothing better is known does it have the word. */
static char *
dup_failure (LanyardSource *self,
             const GError  *reason)
{
  const char      *name = self->name;
  g_autofree char *address = lanyard_source_dup_address (self);

  if (address != NULL)
    /* TRANSLATORS: %s is an address of the web. */
    return g_strdup_printf (_ ("“%s” is an address, not a file. Save what is there, and choose that file."), address);

  if (g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    /* TRANSLATORS: %s is the name of a file. */
    return g_strdup_printf (_ ("There is no file “%s”. Choose another file."), name);

  if (g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY))
    /* TRANSLATORS: %s is the name of a folder. */
    return g_strdup_printf (_ ("“%s” is a folder. Choose a file in it."), name);

  if (g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED))
    /* TRANSLATORS: %s is the name of a file. */
    return g_strdup_printf (_ ("You may not read “%s”. Change its permissions, or choose another file."), name);

  /* TRANSLATORS: The first %s is the name of a file, the second the reason the system gives. */
  return g_strdup_printf (_ ("“%s” cannot be opened: %s"), name, reason->message);
}

static GBytes *
load (LanyardSource *self,
      GCancellable  *cancellable,
      GError       **error)
{
  g_autoptr (GFileInputStream) stream = NULL;
  g_autoptr (GError) reason = NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (self->answer != NULL)
    return g_bytes_ref (lanyard_answer_get_bytes (self->answer));

  stream = g_file_read (self->file, cancellable, &reason);
  if (stream != NULL)
    bytes = read_bounded (G_INPUT_STREAM (stream), cancellable, &reason);

  if (bytes == NULL)
    {
      g_autofree char *message = dup_failure (self, reason);

      g_set_error_literal (error, LANYARD_ERROR, LANYARD_ERROR_UNREADABLE, message);
      return NULL;
    }

  return g_steal_pointer (&bytes);
}

static gboolean
read_parts (LanyardSource *self,
            GPtrArray     *parts,
            GError       **error)
{
  g_autofree char *address = lanyard_source_dup_address (self);
  g_autoptr (GPtrArray) contents = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_set_size (self->remarks, 0);

  for (guint i = 0; i < parts->len; i++)
    {
      GObject *content = lanyard_format_read (g_ptr_array_index (parts, i), self->name, address, self->remarks, error);

      if (content == NULL)
        return FALSE;

      g_ptr_array_add (contents, content);
    }

  g_ptr_array_extend_and_steal (self->contents, g_steal_pointer (&contents));

  return TRUE;
}

GPtrArray *
lanyard_source_list_contents (LanyardSource *self,
                              GCancellable  *cancellable,
                              GError       **error)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GPtrArray) parts = NULL;

  g_return_val_if_fail (LANYARD_IS_SOURCE (self), NULL);

  if (self->contents->len > 0)
    return self->contents;

  bytes = load (self, cancellable, error);
  if (bytes == NULL)
    return NULL;

  parts = lanyard_parts_split (bytes);

  return read_parts (self, parts, error) ? self->contents : NULL;
}

GObject *
lanyard_source_read (LanyardSource *self,
                     GCancellable  *cancellable,
                     GError       **error)
{
  GPtrArray *contents = lanyard_source_list_contents (self, cancellable, error);

  return contents != NULL ? g_ptr_array_index (contents, 0) : NULL;
}

GPtrArray *
lanyard_source_get_remarks (LanyardSource *self)
{
  g_return_val_if_fail (LANYARD_IS_SOURCE (self), NULL);

  return self->remarks;
}
