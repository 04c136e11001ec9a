/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-pick.h"

/**
 * LanyardPick:
 *
 * A talk that an article recommends, with what the article says of it. Immutable. It stays of
 * use without a schedule: title, speakers and link are its own.
 */

struct _LanyardPick
{
  GObject     parent_instance;
  char       *title;    /* (owned) */
  char       *url;      /* (owned) (nullable) */
  char       *reason;   /* (owned) (nullable) */
  GListModel *speakers; /* (owned) */
  char       *talk_id;  /* (owned) (nullable) */
};

G_DEFINE_FINAL_TYPE (LanyardPick, lanyard_pick, G_TYPE_OBJECT)

typedef enum
{
  PROP_TITLE = 1,
  PROP_URL,
  PROP_REASON,
  PROP_SPEAKERS,
  PROP_TALK_ID,
} LanyardPickProperty;

static GParamSpec *properties[PROP_TALK_ID + 1];

static void
lanyard_pick_finalize (GObject *object)
{
  LanyardPick *self = LANYARD_PICK (object);

  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->url, g_free);
  g_clear_pointer (&self->reason, g_free);
  g_clear_object (&self->speakers);
  g_clear_pointer (&self->talk_id, g_free);

  G_OBJECT_CLASS (lanyard_pick_parent_class)->finalize (object);
}

static void
lanyard_pick_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  LanyardPick *self = LANYARD_PICK (object);

  switch ((LanyardPickProperty) prop_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;

    case PROP_URL:
      g_value_set_string (value, self->url);
      break;

    case PROP_REASON:
      g_value_set_string (value, self->reason);
      break;

    case PROP_SPEAKERS:
      g_value_set_object (value, self->speakers);
      break;

    case PROP_TALK_ID:
      g_value_set_string (value, self->talk_id);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lanyard_pick_set_property (GObject      *object,
                           guint         prop_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  LanyardPick *self = LANYARD_PICK (object);

  switch ((LanyardPickProperty) prop_id)
    {
    case PROP_TITLE:
      self->title = g_value_dup_string (value);
      break;

    case PROP_URL:
      self->url = g_value_dup_string (value);
      break;

    case PROP_REASON:
      self->reason = g_value_dup_string (value);
      break;

    case PROP_SPEAKERS:
      self->speakers = g_value_dup_object (value);
      break;

    case PROP_TALK_ID:
      self->talk_id = g_value_dup_string (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lanyard_pick_class_init (LanyardPickClass *klass)
{
  GObjectClass     *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = lanyard_pick_finalize;
  object_class->get_property = lanyard_pick_get_property;
  object_class->set_property = lanyard_pick_set_property;

  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_URL] = g_param_spec_string ("url", NULL, NULL, NULL, flags);
  properties[PROP_REASON] = g_param_spec_string ("reason", NULL, NULL, NULL, flags);
  properties[PROP_SPEAKERS] = g_param_spec_object ("speakers", NULL, NULL, G_TYPE_LIST_MODEL, flags);
  properties[PROP_TALK_ID] = g_param_spec_string ("talk-id", NULL, NULL, NULL, flags);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
lanyard_pick_init (LanyardPick *self)
{
}

const char *
lanyard_pick_get_title (LanyardPick *self)
{
  g_return_val_if_fail (LANYARD_IS_PICK (self), NULL);

  return self->title;
}

const char *
lanyard_pick_get_url (LanyardPick *self)
{
  g_return_val_if_fail (LANYARD_IS_PICK (self), NULL);

  return self->url;
}

const char *
lanyard_pick_get_reason (LanyardPick *self)
{
  g_return_val_if_fail (LANYARD_IS_PICK (self), NULL);

  return self->reason;
}

GListModel *
lanyard_pick_get_speakers (LanyardPick *self)
{
  g_return_val_if_fail (LANYARD_IS_PICK (self), NULL);

  return self->speakers;
}

const char *
lanyard_pick_get_talk_id (LanyardPick *self)
{
  g_return_val_if_fail (LANYARD_IS_PICK (self), NULL);

  return self->talk_id;
}
