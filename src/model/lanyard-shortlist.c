/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-shortlist.h"

/**
 * LanyardShortlist:
 *
 * An article that recommends talks: who wrote it, when, where it can be read, and its picks by
 * section. Immutable.
 */

struct _LanyardShortlist
{
  GObject     parent_instance;
  char       *id;            /* (owned) */
  char       *title;         /* (owned) */
  char       *author;        /* (owned) (nullable) */
  GDate      *date;          /* (owned) (nullable) */
  char       *url;           /* (owned) (nullable) */
  char       *conference_id; /* (owned) (nullable) */
  GListModel *sections;      /* (owned) */
};

G_DEFINE_FINAL_TYPE (LanyardShortlist, lanyard_shortlist, G_TYPE_OBJECT)

typedef enum
{
  PROP_ID = 1,
  PROP_TITLE,
  PROP_AUTHOR,
  PROP_DATE,
  PROP_URL,
  PROP_CONFERENCE_ID,
  PROP_SECTIONS,
} LanyardShortlistProperty;

static GParamSpec *properties[PROP_SECTIONS + 1];

static void
lanyard_shortlist_finalize (GObject *object)
{
  LanyardShortlist *self = LANYARD_SHORTLIST (object);

  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->author, g_free);
  g_clear_pointer (&self->date, g_date_free);
  g_clear_pointer (&self->url, g_free);
  g_clear_pointer (&self->conference_id, g_free);
  g_clear_object (&self->sections);

  G_OBJECT_CLASS (lanyard_shortlist_parent_class)->finalize (object);
}

static void
lanyard_shortlist_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  LanyardShortlist *self = LANYARD_SHORTLIST (object);

  switch ((LanyardShortlistProperty) prop_id)
    {
    case PROP_ID:
      g_value_set_string (value, self->id);
      break;

    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;

    case PROP_AUTHOR:
      g_value_set_string (value, self->author);
      break;

    case PROP_DATE:
      g_value_set_boxed (value, self->date);
      break;

    case PROP_URL:
      g_value_set_string (value, self->url);
      break;

    case PROP_CONFERENCE_ID:
      g_value_set_string (value, self->conference_id);
      break;

    case PROP_SECTIONS:
      g_value_set_object (value, self->sections);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lanyard_shortlist_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  LanyardShortlist *self = LANYARD_SHORTLIST (object);

  switch ((LanyardShortlistProperty) prop_id)
    {
    case PROP_ID:
      self->id = g_value_dup_string (value);
      break;

    case PROP_TITLE:
      self->title = g_value_dup_string (value);
      break;

    case PROP_AUTHOR:
      self->author = g_value_dup_string (value);
      break;

    case PROP_DATE:
      self->date = g_value_dup_boxed (value);
      break;

    case PROP_URL:
      self->url = g_value_dup_string (value);
      break;

    case PROP_CONFERENCE_ID:
      self->conference_id = g_value_dup_string (value);
      break;

    case PROP_SECTIONS:
      self->sections = g_value_dup_object (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lanyard_shortlist_class_init (LanyardShortlistClass *klass)
{
  GObjectClass     *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = lanyard_shortlist_finalize;
  object_class->get_property = lanyard_shortlist_get_property;
  object_class->set_property = lanyard_shortlist_set_property;

  properties[PROP_ID] = g_param_spec_string ("id", NULL, NULL, NULL, flags);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_AUTHOR] = g_param_spec_string ("author", NULL, NULL, NULL, flags);
  properties[PROP_DATE] = g_param_spec_boxed ("date", NULL, NULL, G_TYPE_DATE, flags);
  properties[PROP_URL] = g_param_spec_string ("url", NULL, NULL, NULL, flags);
  properties[PROP_CONFERENCE_ID] = g_param_spec_string ("conference-id", NULL, NULL, NULL, flags);
  properties[PROP_SECTIONS] = g_param_spec_object ("sections", NULL, NULL, G_TYPE_LIST_MODEL, flags);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
lanyard_shortlist_init (LanyardShortlist *self)
{
}

const char *
lanyard_shortlist_get_id (LanyardShortlist *self)
{
  g_return_val_if_fail (LANYARD_IS_SHORTLIST (self), NULL);

  return self->id;
}

const char *
lanyard_shortlist_get_title (LanyardShortlist *self)
{
  g_return_val_if_fail (LANYARD_IS_SHORTLIST (self), NULL);

  return self->title;
}

const char *
lanyard_shortlist_get_author (LanyardShortlist *self)
{
  g_return_val_if_fail (LANYARD_IS_SHORTLIST (self), NULL);

  return self->author;
}

GDate *
lanyard_shortlist_get_date (LanyardShortlist *self)
{
  g_return_val_if_fail (LANYARD_IS_SHORTLIST (self), NULL);

  return self->date;
}

const char *
lanyard_shortlist_get_url (LanyardShortlist *self)
{
  g_return_val_if_fail (LANYARD_IS_SHORTLIST (self), NULL);

  return self->url;
}

const char *
lanyard_shortlist_get_conference_id (LanyardShortlist *self)
{
  g_return_val_if_fail (LANYARD_IS_SHORTLIST (self), NULL);

  return self->conference_id;
}

GListModel *
lanyard_shortlist_get_sections (LanyardShortlist *self)
{
  g_return_val_if_fail (LANYARD_IS_SHORTLIST (self), NULL);

  return self->sections;
}
