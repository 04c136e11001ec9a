/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-speaker.h"

/**
 * LanyardSpeaker:
 *
 * A person who gives a talk, as one schedule or article tells it. Immutable.
 */

struct _LanyardSpeaker
{
  GObject     parent_instance;
  char       *name;        /* (owned) */
  char       *affiliation; /* (owned) (nullable) */
  char       *biography;   /* (owned) (nullable) */
  char       *picture;     /* (owned) (nullable) */
  GListModel *links;       /* (owned) (nullable) (element-type LanyardLink) */
};

G_DEFINE_FINAL_TYPE (LanyardSpeaker, lanyard_speaker, G_TYPE_OBJECT)

typedef enum
{
  PROP_NAME = 1,
  PROP_AFFILIATION,
  PROP_BIOGRAPHY,
  PROP_PICTURE,
  PROP_LINKS,
} LanyardSpeakerProperty;

static GParamSpec *properties[PROP_LINKS + 1];

static void
lanyard_speaker_finalize (GObject *object)
{
  LanyardSpeaker *self = LANYARD_SPEAKER (object);

  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->affiliation, g_free);
  g_clear_pointer (&self->biography, g_free);
  g_clear_pointer (&self->picture, g_free);
  g_clear_object (&self->links);

  G_OBJECT_CLASS (lanyard_speaker_parent_class)->finalize (object);
}

static void
lanyard_speaker_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  LanyardSpeaker *self = LANYARD_SPEAKER (object);

  switch ((LanyardSpeakerProperty) prop_id)
    {
    case PROP_NAME:
      g_value_set_string (value, self->name);
      break;

    case PROP_AFFILIATION:
      g_value_set_string (value, self->affiliation);
      break;

    case PROP_BIOGRAPHY:
      g_value_set_string (value, self->biography);
      break;

    case PROP_PICTURE:
      g_value_set_string (value, self->picture);
      break;

    case PROP_LINKS:
      g_value_set_object (value, self->links);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

/* No links are always the same nothing, so that two speakers can be told to be the same. */
static GListModel *
dup_links (const GValue *value)
{
  GListModel *links = g_value_get_object (value);

  return links != NULL && g_list_model_get_n_items (links) > 0 ? g_object_ref (links) : NULL;
}

static void
lanyard_speaker_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  LanyardSpeaker *self = LANYARD_SPEAKER (object);

  switch ((LanyardSpeakerProperty) prop_id)
    {
    case PROP_NAME:
      self->name = g_value_dup_string (value);
      break;

    case PROP_AFFILIATION:
      self->affiliation = g_value_dup_string (value);
      break;

    case PROP_BIOGRAPHY:
      self->biography = g_value_dup_string (value);
      break;

    case PROP_PICTURE:
      self->picture = g_value_dup_string (value);
      break;

    case PROP_LINKS:
      self->links = dup_links (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lanyard_speaker_class_init (LanyardSpeakerClass *klass)
{
  GObjectClass     *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = lanyard_speaker_finalize;
  object_class->get_property = lanyard_speaker_get_property;
  object_class->set_property = lanyard_speaker_set_property;

  properties[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, NULL, flags);
  properties[PROP_AFFILIATION] = g_param_spec_string ("affiliation", NULL, NULL, NULL, flags);
  properties[PROP_BIOGRAPHY] = g_param_spec_string ("biography", NULL, NULL, NULL, flags);
  properties[PROP_PICTURE] = g_param_spec_string ("picture", NULL, NULL, NULL, flags);
  properties[PROP_LINKS] = g_param_spec_object ("links", NULL, NULL, G_TYPE_LIST_MODEL, flags);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
lanyard_speaker_init (LanyardSpeaker *self)
{
}

const char *
lanyard_speaker_get_name (LanyardSpeaker *self)
{
  g_return_val_if_fail (LANYARD_IS_SPEAKER (self), NULL);

  return self->name;
}

const char *
lanyard_speaker_get_affiliation (LanyardSpeaker *self)
{
  g_return_val_if_fail (LANYARD_IS_SPEAKER (self), NULL);

  return self->affiliation;
}

const char *
lanyard_speaker_get_biography (LanyardSpeaker *self)
{
  g_return_val_if_fail (LANYARD_IS_SPEAKER (self), NULL);

  return self->biography;
}

const char *
lanyard_speaker_get_picture (LanyardSpeaker *self)
{
  g_return_val_if_fail (LANYARD_IS_SPEAKER (self), NULL);

  return self->picture;
}

GListModel *
lanyard_speaker_get_links (LanyardSpeaker *self)
{
  g_return_val_if_fail (LANYARD_IS_SPEAKER (self), NULL);

  return self->links;
}
