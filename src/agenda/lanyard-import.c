/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-import.h"
#include "lanyard-matcher.h"
#include "lanyard-source.h"

/**
 * LanyardImport:
 *
 * Files that were read together, before anything of them is kept. It owns what it read and never
 * changes.
 */

struct _LanyardImport
{
  GObject    parent_instance;
  GPtrArray *schedules;         /* (owned) (element-type LanyardSchedule) */
  GPtrArray *schedule_sources;  /* (owned) (element-type LanyardSource) */
  GPtrArray *shortlists;        /* (owned) (element-type LanyardShortlist) */
  GPtrArray *shortlist_sources; /* (owned) (element-type LanyardSource) */
  GPtrArray *remarks;           /* (owned) (element-type utf8) */
};

G_DEFINE_FINAL_TYPE (LanyardImport, lanyard_import, G_TYPE_OBJECT)

static void
add_content (LanyardImport *self,
             LanyardSource *source,
             GObject       *content)
{
  gboolean is_schedule = LANYARD_IS_SCHEDULE (content);

  g_ptr_array_add (is_schedule ? self->schedule_sources : self->shortlist_sources, g_object_ref (source));
  g_ptr_array_add (is_schedule ? self->schedules : self->shortlists, g_object_ref (content));
}

static gboolean
read_source (LanyardImport *self,
             LanyardSource *source,
             GCancellable  *cancellable,
             GError       **error)
{
  GPtrArray *contents = lanyard_source_list_contents (source, cancellable, error);
  GPtrArray *remarks;

  if (contents == NULL)
    return FALSE;

  remarks = lanyard_source_get_remarks (source);
  for (guint i = 0; i < remarks->len; i++)
    g_ptr_array_add (self->remarks, g_strdup_printf ("%s: %s", lanyard_source_get_name (source), (const char *) g_ptr_array_index (remarks, i)));

  for (guint i = 0; i < contents->len; i++)
    add_content (self, source, g_ptr_array_index (contents, i));

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
  g_clear_pointer (&self->schedule_sources, g_ptr_array_unref);
  g_clear_pointer (&self->shortlist_sources, g_ptr_array_unref);
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
  self->schedule_sources = g_ptr_array_new_with_free_func (g_object_unref);
  self->shortlist_sources = g_ptr_array_new_with_free_func (g_object_unref);
  self->shortlists = g_ptr_array_new_with_free_func (g_object_unref);
  self->remarks = g_ptr_array_new_with_free_func (g_free);
}

LanyardImport *
lanyard_import_read (GPtrArray    *sources,
                     GCancellable *cancellable,
                     GError      **error)
{
  g_autoptr (LanyardImport) self = g_object_new (LANYARD_TYPE_IMPORT, NULL);

  g_return_val_if_fail (sources != NULL, NULL);

  for (guint i = 0; i < sources->len; i++)
    {
      if (!read_source (self, g_ptr_array_index (sources, i), cancellable, error))
        return NULL;
    }

  join_shortlists (self);

  return g_steal_pointer (&self);
}

LanyardImport *
lanyard_import_read_arguments (const char *const *arguments,
                               GError           **error)
{
  g_autoptr (GPtrArray) sources = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (LanyardImport) self = NULL;

  g_return_val_if_fail (arguments != NULL, NULL);

  for (gsize i = 0; arguments[i] != NULL; i++)
    {
      g_autoptr (GFile) file = g_file_new_for_commandline_arg (arguments[i]);

      g_ptr_array_add (sources, lanyard_source_new (file, NULL));
    }

  self = lanyard_import_read (sources, NULL, error);
  for (guint i = 0; self != NULL && i < self->remarks->len; i++)
    g_printerr ("%s\n", (const char *) g_ptr_array_index (self->remarks, i));

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
lanyard_import_get_schedule_sources (LanyardImport *self)
{
  g_return_val_if_fail (LANYARD_IS_IMPORT (self), NULL);

  return self->schedule_sources;
}

GPtrArray *
lanyard_import_get_shortlist_sources (LanyardImport *self)
{
  g_return_val_if_fail (LANYARD_IS_IMPORT (self), NULL);

  return self->shortlist_sources;
}

GPtrArray *
lanyard_import_get_remarks (LanyardImport *self)
{
  g_return_val_if_fail (LANYARD_IS_IMPORT (self), NULL);

  return self->remarks;
}
