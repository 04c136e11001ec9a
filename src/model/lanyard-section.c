/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-section.h"

/**
 * LanyardSection:
 *
 * A part of a shortlist under one heading. Immutable.
 */

struct _LanyardSection
{
  GObject     parent_instance;
  char       *title; /* (owned) (nullable) */
  GListModel *picks; /* (owned) */
};

G_DEFINE_FINAL_TYPE (LanyardSection, lanyard_section, G_TYPE_OBJECT)

typedef enum
{
  PROP_TITLE = 1,
  PROP_PICKS,
} LanyardSectionProperty;

static GParamSpec *properties[PROP_PICKS + 1];

static void
lanyard_section_finalize (GObject *object)
{
  LanyardSection *self = LANYARD_SECTION (object);

  g_clear_pointer (&self->title, g_free);
  g_clear_object (&self->picks);

  G_OBJECT_CLASS (lanyard_section_parent_class)->finalize (object);
}

static void
lanyard_section_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  LanyardSection *self = LANYARD_SECTION (object);

  switch ((LanyardSectionProperty) prop_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;

    case PROP_PICKS:
      g_value_set_object (value, self->picks);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lanyard_section_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  LanyardSection *self = LANYARD_SECTION (object);

  switch ((LanyardSectionProperty) prop_id)
    {
    case PROP_TITLE:
      self->title = g_value_dup_string (value);
      break;

    case PROP_PICKS:
      self->picks = g_value_dup_object (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lanyard_section_class_init (LanyardSectionClass *klass)
{
  GObjectClass     *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = lanyard_section_finalize;
  object_class->get_property = lanyard_section_get_property;
  object_class->set_property = lanyard_section_set_property;

  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_PICKS] = g_param_spec_object ("picks", NULL, NULL, G_TYPE_LIST_MODEL, flags);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
lanyard_section_init (LanyardSection *self)
{
}

const char *
lanyard_section_get_title (LanyardSection *self)
{
  g_return_val_if_fail (LANYARD_IS_SECTION (self), NULL);

  return self->title;
}

GListModel *
lanyard_section_get_picks (LanyardSection *self)
{
  g_return_val_if_fail (LANYARD_IS_SECTION (self), NULL);

  return self->picks;
}
