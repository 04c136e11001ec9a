/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-addition.h"
#include "lanyard-resolver.h"
#include "lanyard-source.h"

/**
 * LanyardAddition:
 *
 * One attempt to add something to the library, and what came of it. It owns the resolver and the
 * sources, which are files or what was fetched.
 */

struct _LanyardAddition
{
  GObject          parent_instance;
  LanyardLibrary  *library;       /* (owned) */
  LanyardResolver *resolver;      /* (owned) */
  GPtrArray       *files;         /* (owned) (nullable) (element-type GFile) */
  GPtrArray       *sources;       /* (owned) (element-type LanyardSource), one for each file that is done */
  GPtrArray       *remarks;       /* (owned) (element-type utf8) */
  LanyardDownload *download;      /* (owned) (nullable) */
  char            *conference_id; /* (owned) (nullable) */
  char            *talk_id;       /* (owned) (nullable) */
  char            *title;         /* (owned) (nullable) */

  GAsyncReadyCallback resolved; /* what to do with a source that was found */
};

G_DEFINE_FINAL_TYPE (LanyardAddition, lanyard_addition, G_TYPE_OBJECT)

typedef enum
{
  PROP_DOWNLOAD = 1,
} LanyardAdditionProperty;

static GParamSpec *properties[PROP_DOWNLOAD + 1];

static gboolean
is_on_web (GFile *file)
{
  return g_file_has_uri_scheme (file, "http") || g_file_has_uri_scheme (file, "https");
}

static void
collect_remarks (LanyardAddition *self)
{
  for (guint i = 0; i < self->sources->len; i++)
    {
      GPtrArray *remarks = lanyard_source_get_remarks (g_ptr_array_index (self->sources, i));

      for (guint j = 0; j < remarks->len; j++)
        g_ptr_array_add (self->remarks, g_strdup (g_ptr_array_index (remarks, j)));
    }
}

static char *
dup_title (GPtrArray *sources)
{
  const char *title = NULL;

  for (guint i = 0; i < sources->len; i++)
    {
      GObject *content = lanyard_source_read (g_ptr_array_index (sources, i), NULL, NULL);

      if (LANYARD_IS_SCHEDULE (content))
        return g_strdup (lanyard_conference_get_title (lanyard_schedule_get_conference (LANYARD_SCHEDULE (content))));

      if (title == NULL)
        title = lanyard_shortlist_get_title (LANYARD_SHORTLIST (content));
    }

  return g_strdup (title);
}

static void
on_imported_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  LanyardAddition *self = g_task_get_source_object (task);
  g_autoptr (GError) error = NULL;

  if (!lanyard_library_import_finish (LANYARD_LIBRARY (source), result, &self->conference_id, &error))
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  self->title = dup_title (self->sources);
  collect_remarks (self);
  g_task_return_boolean (task, TRUE);
}

static void
go_on (GTask *task)
{
  LanyardAddition *self = g_task_get_source_object (task);
  GCancellable    *cancellable = g_task_get_cancellable (task);

  while (self->sources->len < self->files->len)
    {
      GFile *file = g_ptr_array_index (self->files, self->sources->len);

      if (is_on_web (file))
        {
          g_autofree char *address = g_file_get_uri (file);

          lanyard_resolver_resolve_async (self->resolver, address, cancellable, self->resolved, g_object_ref (task));
          return;
        }

      g_ptr_array_add (self->sources, lanyard_source_new (file, NULL));
    }

  if (g_task_return_error_if_cancelled (task))
    return;

  /* From here on it can be in the library, and then it has to be on the screen as well. */
  g_task_set_check_cancellable (task, FALSE);
  lanyard_library_import_async (self->library, self->sources, NULL, on_imported_cb, g_object_ref (task));
}

static void
on_resolved_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  LanyardAddition *self = g_task_get_source_object (task);
  g_autofree char *talk_id = NULL;
  g_autoptr (LanyardSource) resolved = NULL;
  g_autoptr (GError) error = NULL;

  resolved = lanyard_resolver_resolve_finish (LANYARD_RESOLVER (source), result, &talk_id, &error);
  if (resolved == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  /* The library shows the first conference of several. */
  if (self->sources->len == 0)
    g_set_str (&self->talk_id, talk_id);

  g_ptr_array_add (self->sources, g_steal_pointer (&resolved));
  go_on (task);
}

static void
lanyard_addition_dispose (GObject *object)
{
  LanyardAddition *self = LANYARD_ADDITION (object);

  g_clear_object (&self->library);
  g_clear_object (&self->resolver);
  g_clear_object (&self->download);
  g_clear_pointer (&self->files, g_ptr_array_unref);
  g_clear_pointer (&self->sources, g_ptr_array_unref);
  g_clear_pointer (&self->remarks, g_ptr_array_unref);
  g_clear_pointer (&self->conference_id, g_free);
  g_clear_pointer (&self->talk_id, g_free);
  g_clear_pointer (&self->title, g_free);

  G_OBJECT_CLASS (lanyard_addition_parent_class)->dispose (object);
}

static void
lanyard_addition_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  LanyardAddition *self = LANYARD_ADDITION (object);

  switch ((LanyardAdditionProperty) prop_id)
    {
    case PROP_DOWNLOAD:
      g_value_set_object (value, self->download);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lanyard_addition_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  LanyardAddition *self = LANYARD_ADDITION (object);

  switch ((LanyardAdditionProperty) prop_id)
    {
    case PROP_DOWNLOAD:
      if (g_set_object (&self->download, g_value_get_object (value)))
        g_object_notify_by_pspec (object, pspec);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lanyard_addition_class_init (LanyardAdditionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = lanyard_addition_dispose;
  object_class->get_property = lanyard_addition_get_property;
  object_class->set_property = lanyard_addition_set_property;

  properties[PROP_DOWNLOAD] = g_param_spec_object ("download", NULL, NULL, LANYARD_TYPE_DOWNLOAD,
                                                   G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
lanyard_addition_init (LanyardAddition *self)
{
  self->resolver = lanyard_resolver_new ();
  self->resolved = on_resolved_cb;
  self->sources = g_ptr_array_new_with_free_func (g_object_unref);
  self->remarks = g_ptr_array_new_with_free_func (g_free);
  g_object_bind_property (self->resolver, "download", self, "download", G_BINDING_DEFAULT);
}

LanyardAddition *
lanyard_addition_new (LanyardLibrary *library)
{
  LanyardAddition *self;

  g_return_val_if_fail (LANYARD_IS_LIBRARY (library), NULL);

  self = g_object_new (LANYARD_TYPE_ADDITION, NULL);
  self->library = g_object_ref (library);

  return self;
}

void
lanyard_addition_run_async (LanyardAddition    *self,
                            GPtrArray          *files,
                            GCancellable       *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer            user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (LANYARD_IS_ADDITION (self));
  g_return_if_fail (files != NULL && self->files == NULL);

  self->files = g_ptr_array_ref (files);
  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, lanyard_addition_run_async);
  go_on (task);
}

gboolean
lanyard_addition_run_finish (LanyardAddition *self,
                             GAsyncResult    *result,
                             GError         **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

LanyardDownload *
lanyard_addition_get_download (LanyardAddition *self)
{
  g_return_val_if_fail (LANYARD_IS_ADDITION (self), NULL);

  return self->download;
}

const char *
lanyard_addition_get_conference_id (LanyardAddition *self)
{
  g_return_val_if_fail (LANYARD_IS_ADDITION (self), NULL);

  return self->conference_id;
}

const char *
lanyard_addition_get_title (LanyardAddition *self)
{
  g_return_val_if_fail (LANYARD_IS_ADDITION (self), NULL);

  return self->title;
}

const char *
lanyard_addition_get_talk_id (LanyardAddition *self)
{
  g_return_val_if_fail (LANYARD_IS_ADDITION (self), NULL);

  return self->talk_id;
}

GPtrArray *
lanyard_addition_get_remarks (LanyardAddition *self)
{
  g_return_val_if_fail (LANYARD_IS_ADDITION (self), NULL);

  return self->remarks;
}
