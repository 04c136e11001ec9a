/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "lanyard-filter-choice.h"

/**
 * LanyardFilterChoice:
 *
 * One thing that can be chosen in a filter, as a list shows it.
 */

struct _LanyardFilterChoice
{
  GObject            parent_instance;
  LanyardTalkFilter *filter; /* (owned) */
  LanyardFacet       facet;
  char              *value; /* (owned) */
  guint              count;
  gboolean           was_chosen; /* what was told last */
};

G_DEFINE_FINAL_TYPE (LanyardFilterChoice, lanyard_filter_choice, G_TYPE_OBJECT)

typedef enum
{
  PROP_HEADING = 1,
  PROP_LABEL,
  PROP_COUNT,
  PROP_CHOSEN,
} LanyardFilterChoiceProperty;

static GParamSpec *properties[PROP_CHOSEN + 1];

static const char *
get_heading (LanyardFacet facet)
{
  switch (facet)
    {
    case LANYARD_FACET_TRACK:
      return C_ ("filter", "Track");

    case LANYARD_FACET_TYPE:
      return C_ ("filter", "Type");

    case LANYARD_FACET_LANGUAGE:
      return C_ ("filter", "Language");

    case LANYARD_FACET_ROOM:
      return C_ ("filter", "Room");

    default:
      g_return_val_if_reached (NULL);
    }
}

static gboolean
is_chosen (LanyardFilterChoice *self)
{
  return lanyard_talk_filter_is_chosen (self->filter, self->facet, self->value);
}

static void
lanyard_filter_choice_finalize (GObject *object)
{
  LanyardFilterChoice *self = LANYARD_FILTER_CHOICE (object);

  g_clear_object (&self->filter);
  g_clear_pointer (&self->value, g_free);

  G_OBJECT_CLASS (lanyard_filter_choice_parent_class)->finalize (object);
}

static void
lanyard_filter_choice_get_property (GObject    *object,
                                    guint       prop_id,
                                    GValue     *value,
                                    GParamSpec *pspec)
{
  LanyardFilterChoice *self = LANYARD_FILTER_CHOICE (object);

  switch ((LanyardFilterChoiceProperty) prop_id)
    {
    case PROP_HEADING:
      g_value_set_string (value, get_heading (self->facet));
      break;

    case PROP_LABEL:
      g_value_take_string (value, lanyard_facet_dup_label (self->facet, self->value));
      break;

    case PROP_COUNT:
      g_value_set_uint (value, self->count);
      break;

    case PROP_CHOSEN:
      g_value_set_boolean (value, is_chosen (self));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lanyard_filter_choice_set_property (GObject      *object,
                                    guint         prop_id,
                                    const GValue *value,
                                    GParamSpec   *pspec)
{
  LanyardFilterChoice *self = LANYARD_FILTER_CHOICE (object);

  switch ((LanyardFilterChoiceProperty) prop_id)
    {
    case PROP_CHOSEN:
      lanyard_talk_filter_set_chosen (self->filter, self->facet, self->value, g_value_get_boolean (value));
      break;

    case PROP_HEADING:
    case PROP_LABEL:
    case PROP_COUNT:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lanyard_filter_choice_class_init (LanyardFilterChoiceClass *klass)
{
  GObjectClass     *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = lanyard_filter_choice_finalize;
  object_class->get_property = lanyard_filter_choice_get_property;
  object_class->set_property = lanyard_filter_choice_set_property;

  properties[PROP_HEADING] = g_param_spec_string ("heading", NULL, NULL, NULL, flags);
  properties[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, NULL, flags);
  properties[PROP_COUNT] = g_param_spec_uint ("count", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_CHOSEN] = g_param_spec_boolean ("chosen", NULL, NULL, FALSE,
                                                  G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
lanyard_filter_choice_init (LanyardFilterChoice *self)
{
}

LanyardFilterChoice *
lanyard_filter_choice_new (LanyardTalkFilter *filter,
                           LanyardFacet       facet,
                           const char        *value)
{
  LanyardFilterChoice *self;

  g_return_val_if_fail (LANYARD_IS_TALK_FILTER (filter), NULL);
  g_return_val_if_fail (value != NULL, NULL);

  self = g_object_new (LANYARD_TYPE_FILTER_CHOICE, NULL);
  self->filter = g_object_ref (filter);
  self->facet = facet;
  self->value = g_strdup (value);
  self->was_chosen = is_chosen (self);

  return self;
}

void
lanyard_filter_choice_update (LanyardFilterChoice *self,
                              guint                count)
{
  g_return_if_fail (LANYARD_IS_FILTER_CHOICE (self));

  if (self->count != count)
    {
      self->count = count;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COUNT]);
    }

  if (self->was_chosen != is_chosen (self))
    {
      self->was_chosen = is_chosen (self);
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHOSEN]);
    }
}
