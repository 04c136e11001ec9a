/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-answer.h"

/**
 * LanyardAnswer:
 *
 * What a server sent, and how to ask it later whether there is anything new. Immutable, so any
 * thread may read it.
 */

struct _LanyardAnswer
{
  GObject parent_instance;
  GBytes *bytes;         /* (owned) (nullable) */
  char   *address;       /* (owned) */
  char   *etag;          /* (owned) (nullable) */
  char   *last_modified; /* (owned) (nullable) */
  char   *content_type;  /* (owned) (nullable) */
};

G_DEFINE_FINAL_TYPE (LanyardAnswer, lanyard_answer, G_TYPE_OBJECT)

typedef enum
{
  PROP_BYTES = 1,
  PROP_ADDRESS,
  PROP_ETAG,
  PROP_LAST_MODIFIED,
  PROP_CONTENT_TYPE,
} LanyardAnswerProperty;

static GParamSpec *properties[PROP_CONTENT_TYPE + 1];

static void
lanyard_answer_finalize (GObject *object)
{
  LanyardAnswer *self = LANYARD_ANSWER (object);

  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_clear_pointer (&self->address, g_free);
  g_clear_pointer (&self->etag, g_free);
  g_clear_pointer (&self->last_modified, g_free);
  g_clear_pointer (&self->content_type, g_free);

  G_OBJECT_CLASS (lanyard_answer_parent_class)->finalize (object);
}

static void
lanyard_answer_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  LanyardAnswer *self = LANYARD_ANSWER (object);

  switch ((LanyardAnswerProperty) prop_id)
    {
    case PROP_BYTES:
      g_value_set_boxed (value, self->bytes);
      break;

    case PROP_ADDRESS:
      g_value_set_string (value, self->address);
      break;

    case PROP_ETAG:
      g_value_set_string (value, self->etag);
      break;

    case PROP_LAST_MODIFIED:
      g_value_set_string (value, self->last_modified);
      break;

    case PROP_CONTENT_TYPE:
      g_value_set_string (value, self->content_type);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lanyard_answer_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  LanyardAnswer *self = LANYARD_ANSWER (object);

  switch ((LanyardAnswerProperty) prop_id)
    {
    case PROP_BYTES:
      self->bytes = g_value_dup_boxed (value);
      break;

    case PROP_ADDRESS:
      self->address = g_value_dup_string (value);
      break;

    case PROP_ETAG:
      self->etag = g_value_dup_string (value);
      break;

    case PROP_LAST_MODIFIED:
      self->last_modified = g_value_dup_string (value);
      break;

    case PROP_CONTENT_TYPE:
      self->content_type = g_value_dup_string (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lanyard_answer_class_init (LanyardAnswerClass *klass)
{
  GObjectClass     *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = lanyard_answer_finalize;
  object_class->get_property = lanyard_answer_get_property;
  object_class->set_property = lanyard_answer_set_property;

  properties[PROP_BYTES] = g_param_spec_boxed ("bytes", NULL, NULL, G_TYPE_BYTES, flags);
  properties[PROP_ADDRESS] = g_param_spec_string ("address", NULL, NULL, NULL, flags);
  properties[PROP_ETAG] = g_param_spec_string ("etag", NULL, NULL, NULL, flags);
  properties[PROP_LAST_MODIFIED] = g_param_spec_string ("last-modified", NULL, NULL, NULL, flags);
  properties[PROP_CONTENT_TYPE] = g_param_spec_string ("content-type", NULL, NULL, NULL, flags);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
lanyard_answer_init (LanyardAnswer *self)
{
}

GBytes *
lanyard_answer_get_bytes (LanyardAnswer *self)
{
  g_return_val_if_fail (LANYARD_IS_ANSWER (self), NULL);

  return self->bytes;
}

const char *
lanyard_answer_get_address (LanyardAnswer *self)
{
  g_return_val_if_fail (LANYARD_IS_ANSWER (self), NULL);

  return self->address;
}

const char *
lanyard_answer_get_etag (LanyardAnswer *self)
{
  g_return_val_if_fail (LANYARD_IS_ANSWER (self), NULL);

  return self->etag;
}

const char *
lanyard_answer_get_last_modified (LanyardAnswer *self)
{
  g_return_val_if_fail (LANYARD_IS_ANSWER (self), NULL);

  return self->last_modified;
}

const char *
lanyard_answer_get_content_type (LanyardAnswer *self)
{
  g_return_val_if_fail (LANYARD_IS_ANSWER (self), NULL);

  return self->content_type;
}
