/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-link.h"

/**
 * LanyardLink:
 *
 * One address with the words to show for it: slides, a recording, a project. Immutable.
 */

struct _LanyardLink
{
  GObject parent_instance;
  char   *title; /* (owned) (nullable) */
  char   *url;   /* (owned) */
};

G_DEFINE_FINAL_TYPE (LanyardLink, lanyard_link, G_TYPE_OBJECT)

typedef enum
{
  PROP_TITLE = 1,
  PROP_URL,
} LanyardLinkProperty;

static GParamSpec *properties[PROP_URL + 1];

static void
lanyard_link_finalize (GObject *object)
{
  LanyardLink *self = LANYARD_LINK (object);

  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->url, g_free);

  G_OBJECT_CLASS (lanyard_link_parent_class)->finalize (object);
}

static void
lanyard_link_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  LanyardLink *self = LANYARD_LINK (object);

  switch ((LanyardLinkProperty) prop_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;

    case PROP_URL:
      g_value_set_string (value, self->url);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lanyard_link_set_property (GObject      *object,
                           guint         prop_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  LanyardLink *self = LANYARD_LINK (object);

  switch ((LanyardLinkProperty) prop_id)
    {
    case PROP_TITLE:
      self->title = g_value_dup_string (value);
      break;

    case PROP_URL:
      self->url = g_value_dup_string (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lanyard_link_class_init (LanyardLinkClass *klass)
{
  GObjectClass     *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = lanyard_link_finalize;
  object_class->get_property = lanyard_link_get_property;
  object_class->set_property = lanyard_link_set_property;

  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_URL] = g_param_spec_string ("url", NULL, NULL, NULL, flags);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
lanyard_link_init (LanyardLink *self)
{
}

const char *
lanyard_link_get_title (LanyardLink *self)
{
  g_return_val_if_fail (LANYARD_IS_LINK (self), NULL);

  return self->title;
}

const char *
lanyard_link_get_url (LanyardLink *self)
{
  g_return_val_if_fail (LANYARD_IS_LINK (self), NULL);

  return self->url;
}
