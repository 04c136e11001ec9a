/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-picture-decoder.h"
#include "lanyard-pictures.h"

/* As many as are on a large screen, and what was on it a moment ago. */
#define MAX_TEXTURES 300

/**
 * LanyardPictures:
 *
 * The pictures of people, ready to be drawn. It owns those that were shown lately, and is the one
 * place that knows whether the person wants any. Main thread only; they are decoded in workers.
 */

struct _LanyardPictures
{
  GObject              parent_instance;
  LanyardPictureCache *cache;    /* (owned) */
  GHashTable          *textures; /* (owned), key → GdkTexture */
  GQueue               keys;     /* (element-type utf8), borrowed, the oldest first */
  gboolean             enabled;
};

G_DEFINE_FINAL_TYPE (LanyardPictures, lanyard_pictures, G_TYPE_OBJECT)

typedef enum
{
  PROP_ENABLED = 1,
} LanyardPicturesProperty;

static GParamSpec *properties[PROP_ENABLED + 1];

static LanyardPictures *default_pictures;

typedef struct
{
  char   *address; /* (owned) */
  GBytes *bytes;   /* (owned) (nullable) */
  int     side;
} Job;

static void
job_free (Job *job)
{
  g_clear_pointer (&job->address, g_free);
  g_clear_pointer (&job->bytes, g_bytes_unref);
  g_free (job);
}

static char *
make_key (const char *address,
          int         side)
{
  return g_strdup_printf ("%d %s", side, address);
}

static void
keep (LanyardPictures *self,
      const Job       *job,
      GdkTexture      *texture)
{
  g_autofree char *key = make_key (job->address, job->side);

  if (g_hash_table_contains (self->textures, key))
    return;

  if (g_queue_get_length (&self->keys) >= MAX_TEXTURES)
    g_hash_table_remove (self->textures, g_queue_pop_head (&self->keys));

  g_queue_push_tail (&self->keys, key);
  g_hash_table_insert (self->textures, g_steal_pointer (&key), g_object_ref (texture));
}

static void
decode_worker (GTask        *task,
               gpointer      source,
               gpointer      task_data,
               GCancellable *cancellable)
{
  const Job *job = task_data;
  g_autoptr (GError) error = NULL;
  GdkTexture *texture;

  if (g_task_return_error_if_cancelled (task))
    return;

  texture = lanyard_picture_decode (job->bytes, job->side, &error);
  if (texture != NULL)
    g_task_return_pointer (task, texture, g_object_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
on_loaded_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  Job *job = g_task_get_task_data (task);

  job->bytes = lanyard_picture_cache_load_finish (LANYARD_PICTURE_CACHE (source), result, &error);
  if (job->bytes != NULL)
    g_task_run_in_thread (task, decode_worker);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
lanyard_pictures_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  LanyardPictures *self = LANYARD_PICTURES (object);

  switch ((LanyardPicturesProperty) prop_id)
    {
    case PROP_ENABLED:
      g_value_set_boolean (value, self->enabled);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
set_enabled (LanyardPictures *self,
             gboolean         enabled)
{
  if (self->enabled == enabled)
    return;

  self->enabled = enabled;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ENABLED]);
}

static void
lanyard_pictures_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  switch ((LanyardPicturesProperty) prop_id)
    {
    case PROP_ENABLED:
      set_enabled (LANYARD_PICTURES (object), g_value_get_boolean (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lanyard_pictures_dispose (GObject *object)
{
  LanyardPictures *self = LANYARD_PICTURES (object);

  g_queue_clear (&self->keys);
  g_clear_pointer (&self->textures, g_hash_table_unref);
  g_clear_object (&self->cache);

  G_OBJECT_CLASS (lanyard_pictures_parent_class)->dispose (object);
}

static void
lanyard_pictures_class_init (LanyardPicturesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = lanyard_pictures_get_property;
  object_class->set_property = lanyard_pictures_set_property;
  object_class->dispose = lanyard_pictures_dispose;

  properties[PROP_ENABLED] = g_param_spec_boolean ("enabled", NULL, NULL, FALSE,
                                                   G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
lanyard_pictures_init (LanyardPictures *self)
{
  self->textures = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  g_queue_init (&self->keys);
}

LanyardPictures *
lanyard_pictures_new (LanyardPictureCache *cache)
{
  g_autoptr (LanyardPictures) self = NULL;

  g_return_val_if_fail (LANYARD_IS_PICTURE_CACHE (cache), NULL);

  self = g_object_new (LANYARD_TYPE_PICTURES, NULL);
  self->cache = g_object_ref (cache);

  return g_steal_pointer (&self);
}

void
lanyard_pictures_make_default (LanyardPictures *self)
{
  g_return_if_fail (LANYARD_IS_PICTURES (self));

  g_set_weak_pointer (&default_pictures, self);
}

LanyardPictures *
lanyard_pictures_get_default (void)
{
  return default_pictures;
}

gboolean
lanyard_pictures_is_enabled (LanyardPictures *self)
{
  g_return_val_if_fail (LANYARD_IS_PICTURES (self), FALSE);

  return self->enabled;
}

GdkTexture *
lanyard_pictures_find (LanyardPictures *self,
                       const char      *address,
                       int              side)
{
  g_autofree char *key = NULL;

  g_return_val_if_fail (LANYARD_IS_PICTURES (self), NULL);
  g_return_val_if_fail (address != NULL, NULL);

  key = make_key (address, side);

  return g_hash_table_lookup (self->textures, key);
}

void
lanyard_pictures_load_async (LanyardPictures    *self,
                             const char         *address,
                             int                 side,
                             GCancellable       *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer            user_data)
{
  g_autoptr (GTask) task = NULL;
  Job *job;

  g_return_if_fail (LANYARD_IS_PICTURES (self));
  g_return_if_fail (address != NULL);

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, lanyard_pictures_load_async);

  if (!self->enabled)
    {
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED, "Pictures are not wanted");
      return;
    }

  job = g_new0 (Job, 1);
  job->address = g_strdup (address);
  job->side = side;
  g_task_set_task_data (task, job, (GDestroyNotify) job_free);
  lanyard_picture_cache_load_async (self->cache, address, cancellable, on_loaded_cb, g_steal_pointer (&task));
}

GdkTexture *
lanyard_pictures_load_finish (LanyardPictures *self,
                              GAsyncResult    *result,
                              GError         **error)
{
  GdkTexture *texture;

  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  texture = g_task_propagate_pointer (G_TASK (result), error);
  if (texture != NULL)
    keep (self, g_task_get_task_data (G_TASK (result)), texture);

  return texture;
}
