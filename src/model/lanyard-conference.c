/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-conference.h"

/**
 * LanyardConference:
 *
 * The event that talks belong to: its name, days, place and time zone. Immutable; a refresh
 * makes a new one with the same id.
 */

struct _LanyardConference
{
  GObject    parent_instance;
  char      *id;        /* (owned) */
  char      *title;     /* (owned) */
  GDateTime *start;     /* (owned) (nullable) */
  GDateTime *end;       /* (owned) (nullable) */
  char      *time_zone; /* (owned) (nullable) */
  char      *location;  /* (owned) (nullable) */
  char      *url;       /* (owned) (nullable) */
  gboolean   example;
  GTimeZone *zone; /* (owned) (nullable), made once: it is read from a file */
};

G_DEFINE_FINAL_TYPE (LanyardConference, lanyard_conference, G_TYPE_OBJECT)

typedef enum
{
  PROP_ID = 1,
  PROP_TITLE,
  PROP_START,
  PROP_END,
  PROP_TIME_ZONE,
  PROP_LOCATION,
  PROP_URL,
  PROP_EXAMPLE,
} LanyardConferenceProperty;

static GParamSpec *properties[PROP_EXAMPLE + 1];

static void
lanyard_conference_constructed (GObject *object)
{
  LanyardConference *self = LANYARD_CONFERENCE (object);

  G_OBJECT_CLASS (lanyard_conference_parent_class)->constructed (object);

  if (self->time_zone != NULL)
    self->zone = g_time_zone_new_identifier (self->time_zone);
}

static void
lanyard_conference_finalize (GObject *object)
{
  LanyardConference *self = LANYARD_CONFERENCE (object);

  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->start, g_date_time_unref);
  g_clear_pointer (&self->end, g_date_time_unref);
  g_clear_pointer (&self->time_zone, g_free);
  g_clear_pointer (&self->zone, g_time_zone_unref);
  g_clear_pointer (&self->location, g_free);
  g_clear_pointer (&self->url, g_free);

  G_OBJECT_CLASS (lanyard_conference_parent_class)->finalize (object);
}

static void
lanyard_conference_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  LanyardConference *self = LANYARD_CONFERENCE (object);

  switch ((LanyardConferenceProperty) prop_id)
    {
    case PROP_ID:
      g_value_set_string (value, self->id);
      break;

    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;

    case PROP_START:
      g_value_set_boxed (value, self->start);
      break;

    case PROP_END:
      g_value_set_boxed (value, self->end);
      break;

    case PROP_TIME_ZONE:
      g_value_set_string (value, self->time_zone);
      break;

    case PROP_LOCATION:
      g_value_set_string (value, self->location);
      break;

    case PROP_URL:
      g_value_set_string (value, self->url);
      break;

    case PROP_EXAMPLE:
      g_value_set_boolean (value, self->example);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lanyard_conference_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  LanyardConference *self = LANYARD_CONFERENCE (object);

  switch ((LanyardConferenceProperty) prop_id)
    {
    case PROP_ID:
      self->id = g_value_dup_string (value);
      break;

    case PROP_TITLE:
      self->title = g_value_dup_string (value);
      break;

    case PROP_START:
      self->start = g_value_dup_boxed (value);
      break;

    case PROP_END:
      self->end = g_value_dup_boxed (value);
      break;

    case PROP_TIME_ZONE:
      self->time_zone = g_value_dup_string (value);
      break;

    case PROP_LOCATION:
      self->location = g_value_dup_string (value);
      break;

    case PROP_URL:
      self->url = g_value_dup_string (value);
      break;

    case PROP_EXAMPLE:
      self->example = g_value_get_boolean (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lanyard_conference_class_init (LanyardConferenceClass *klass)
{
  GObjectClass     *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->constructed = lanyard_conference_constructed;
  object_class->finalize = lanyard_conference_finalize;
  object_class->get_property = lanyard_conference_get_property;
  object_class->set_property = lanyard_conference_set_property;

  properties[PROP_ID] = g_param_spec_string ("id", NULL, NULL, NULL, flags);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_START] = g_param_spec_boxed ("start", NULL, NULL, G_TYPE_DATE_TIME, flags);
  properties[PROP_END] = g_param_spec_boxed ("end", NULL, NULL, G_TYPE_DATE_TIME, flags);
  properties[PROP_TIME_ZONE] = g_param_spec_string ("time-zone", NULL, NULL, NULL, flags);
  properties[PROP_LOCATION] = g_param_spec_string ("location", NULL, NULL, NULL, flags);
  properties[PROP_URL] = g_param_spec_string ("url", NULL, NULL, NULL, flags);
  properties[PROP_EXAMPLE] = g_param_spec_boolean ("example", NULL, NULL, FALSE, flags);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
lanyard_conference_init (LanyardConference *self)
{
}

const char *
lanyard_conference_get_id (LanyardConference *self)
{
  g_return_val_if_fail (LANYARD_IS_CONFERENCE (self), NULL);

  return self->id;
}

const char *
lanyard_conference_get_title (LanyardConference *self)
{
  g_return_val_if_fail (LANYARD_IS_CONFERENCE (self), NULL);

  return self->title;
}

GDateTime *
lanyard_conference_get_start (LanyardConference *self)
{
  g_return_val_if_fail (LANYARD_IS_CONFERENCE (self), NULL);

  return self->start;
}

GDateTime *
lanyard_conference_get_end (LanyardConference *self)
{
  g_return_val_if_fail (LANYARD_IS_CONFERENCE (self), NULL);

  return self->end;
}

const char *
lanyard_conference_get_time_zone (LanyardConference *self)
{
  g_return_val_if_fail (LANYARD_IS_CONFERENCE (self), NULL);

  return self->time_zone;
}

const char *
lanyard_conference_get_location (LanyardConference *self)
{
  g_return_val_if_fail (LANYARD_IS_CONFERENCE (self), NULL);

  return self->location;
}

const char *
lanyard_conference_get_url (LanyardConference *self)
{
  g_return_val_if_fail (LANYARD_IS_CONFERENCE (self), NULL);

  return self->url;
}

gboolean
lanyard_conference_is_example (LanyardConference *self)
{
  g_return_val_if_fail (LANYARD_IS_CONFERENCE (self), FALSE);

  return self->example;
}

GTimeZone *
lanyard_conference_dup_zone (LanyardConference *self)
{
  g_return_val_if_fail (LANYARD_IS_CONFERENCE (self), NULL);

  return self->zone != NULL ? g_time_zone_ref (self->zone) : g_time_zone_new_local ();
}
