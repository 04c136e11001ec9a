/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-talk.h"

/**
 * LanyardTalk:
 *
 * One entry of a programme: a talk, a panel, a tutorial or a break, with its speakers.
 * Immutable; a refresh makes a new one with the same id. Talks know nothing of bookmarks.
 */

struct _LanyardTalk
{
  GObject       parent_instance;
  char         *id;       /* (owned) */
  char         *title;    /* (owned) */
  char         *subtitle; /* (owned) (nullable) */
  char         *abstract; /* (owned) (nullable) */
  GDateTime    *start;    /* (owned) (nullable) */
  GDateTime    *end;      /* (owned) (nullable) */
  char         *room;     /* (owned) (nullable) */
  LanyardTrack *track;    /* (owned) (nullable) */
  char         *kind;     /* (owned) (nullable) */
  char         *language; /* (owned) (nullable) */
  char         *url;      /* (owned) (nullable) */
  gboolean      cancelled;
  gboolean      unrecorded;
  GListModel   *speakers; /* (owned) */
  GListModel   *links;    /* (owned) */
};

G_DEFINE_FINAL_TYPE (LanyardTalk, lanyard_talk, G_TYPE_OBJECT)

typedef enum
{
  PROP_ID = 1,
  PROP_TITLE,
  PROP_SUBTITLE,
  PROP_ABSTRACT,
  PROP_START,
  PROP_END,
  PROP_ROOM,
  PROP_TRACK,
  PROP_KIND,
  PROP_LANGUAGE,
  PROP_URL,
  PROP_CANCELLED,
  PROP_UNRECORDED,
  PROP_SPEAKERS,
  PROP_LINKS,
} LanyardTalkProperty;

static GParamSpec *properties[PROP_LINKS + 1];

static void
lanyard_talk_finalize (GObject *object)
{
  LanyardTalk *self = LANYARD_TALK (object);

  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->subtitle, g_free);
  g_clear_pointer (&self->abstract, g_free);
  g_clear_pointer (&self->start, g_date_time_unref);
  g_clear_pointer (&self->end, g_date_time_unref);
  g_clear_pointer (&self->room, g_free);
  g_clear_object (&self->track);
  g_clear_pointer (&self->kind, g_free);
  g_clear_pointer (&self->language, g_free);
  g_clear_pointer (&self->url, g_free);
  g_clear_object (&self->speakers);
  g_clear_object (&self->links);

  G_OBJECT_CLASS (lanyard_talk_parent_class)->finalize (object);
}

static void
lanyard_talk_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  LanyardTalk *self = LANYARD_TALK (object);

  switch ((LanyardTalkProperty) prop_id)
    {
    case PROP_ID:
      g_value_set_string (value, self->id);
      break;

    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;

    case PROP_SUBTITLE:
      g_value_set_string (value, self->subtitle);
      break;

    case PROP_ABSTRACT:
      g_value_set_string (value, self->abstract);
      break;

    case PROP_START:
      g_value_set_boxed (value, self->start);
      break;

    case PROP_END:
      g_value_set_boxed (value, self->end);
      break;

    case PROP_ROOM:
      g_value_set_string (value, self->room);
      break;

    case PROP_TRACK:
      g_value_set_object (value, self->track);
      break;

    case PROP_KIND:
      g_value_set_string (value, self->kind);
      break;

    case PROP_LANGUAGE:
      g_value_set_string (value, self->language);
      break;

    case PROP_URL:
      g_value_set_string (value, self->url);
      break;

    case PROP_CANCELLED:
      g_value_set_boolean (value, self->cancelled);
      break;

    case PROP_UNRECORDED:
      g_value_set_boolean (value, self->unrecorded);
      break;

    case PROP_SPEAKERS:
      g_value_set_object (value, self->speakers);
      break;

    case PROP_LINKS:
      g_value_set_object (value, self->links);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lanyard_talk_set_property (GObject      *object,
                           guint         prop_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  LanyardTalk *self = LANYARD_TALK (object);

  switch ((LanyardTalkProperty) prop_id)
    {
    case PROP_ID:
      self->id = g_value_dup_string (value);
      break;

    case PROP_TITLE:
      self->title = g_value_dup_string (value);
      break;

    case PROP_SUBTITLE:
      self->subtitle = g_value_dup_string (value);
      break;

    case PROP_ABSTRACT:
      self->abstract = g_value_dup_string (value);
      break;

    case PROP_START:
      self->start = g_value_dup_boxed (value);
      break;

    case PROP_END:
      self->end = g_value_dup_boxed (value);
      break;

    case PROP_ROOM:
      self->room = g_value_dup_string (value);
      break;

    case PROP_TRACK:
      self->track = g_value_dup_object (value);
      break;

    case PROP_KIND:
      self->kind = g_value_dup_string (value);
      break;

    case PROP_LANGUAGE:
      self->language = g_value_dup_string (value);
      break;

    case PROP_URL:
      self->url = g_value_dup_string (value);
      break;

    case PROP_CANCELLED:
      self->cancelled = g_value_get_boolean (value);
      break;

    case PROP_UNRECORDED:
      self->unrecorded = g_value_get_boolean (value);
      break;

    case PROP_SPEAKERS:
      self->speakers = g_value_dup_object (value);
      break;

    case PROP_LINKS:
      self->links = g_value_dup_object (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lanyard_talk_class_init (LanyardTalkClass *klass)
{
  GObjectClass     *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = lanyard_talk_finalize;
  object_class->get_property = lanyard_talk_get_property;
  object_class->set_property = lanyard_talk_set_property;

  properties[PROP_ID] = g_param_spec_string ("id", NULL, NULL, NULL, flags);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_SUBTITLE] = g_param_spec_string ("subtitle", NULL, NULL, NULL, flags);
  properties[PROP_ABSTRACT] = g_param_spec_string ("abstract", NULL, NULL, NULL, flags);
  properties[PROP_START] = g_param_spec_boxed ("start", NULL, NULL, G_TYPE_DATE_TIME, flags);
  properties[PROP_END] = g_param_spec_boxed ("end", NULL, NULL, G_TYPE_DATE_TIME, flags);
  properties[PROP_ROOM] = g_param_spec_string ("room", NULL, NULL, NULL, flags);
  properties[PROP_TRACK] = g_param_spec_object ("track", NULL, NULL, LANYARD_TYPE_TRACK, flags);
  properties[PROP_KIND] = g_param_spec_string ("kind", NULL, NULL, NULL, flags);
  properties[PROP_LANGUAGE] = g_param_spec_string ("language", NULL, NULL, NULL, flags);
  properties[PROP_URL] = g_param_spec_string ("url", NULL, NULL, NULL, flags);
  properties[PROP_CANCELLED] = g_param_spec_boolean ("cancelled", NULL, NULL, FALSE, flags);
  properties[PROP_UNRECORDED] = g_param_spec_boolean ("unrecorded", NULL, NULL, FALSE, flags);
  properties[PROP_SPEAKERS] = g_param_spec_object ("speakers", NULL, NULL, G_TYPE_LIST_MODEL, flags);
  properties[PROP_LINKS] = g_param_spec_object ("links", NULL, NULL, G_TYPE_LIST_MODEL, flags);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
lanyard_talk_init (LanyardTalk *self)
{
}

const char *
lanyard_talk_get_id (LanyardTalk *self)
{
  g_return_val_if_fail (LANYARD_IS_TALK (self), NULL);

  return self->id;
}

const char *
lanyard_talk_get_title (LanyardTalk *self)
{
  g_return_val_if_fail (LANYARD_IS_TALK (self), NULL);

  return self->title;
}

const char *
lanyard_talk_get_subtitle (LanyardTalk *self)
{
  g_return_val_if_fail (LANYARD_IS_TALK (self), NULL);

  return self->subtitle;
}

const char *
lanyard_talk_get_abstract (LanyardTalk *self)
{
  g_return_val_if_fail (LANYARD_IS_TALK (self), NULL);

  return self->abstract;
}

GDateTime *
lanyard_talk_get_start (LanyardTalk *self)
{
  g_return_val_if_fail (LANYARD_IS_TALK (self), NULL);

  return self->start;
}

GDateTime *
lanyard_talk_get_end (LanyardTalk *self)
{
  g_return_val_if_fail (LANYARD_IS_TALK (self), NULL);

  return self->end;
}

const char *
lanyard_talk_get_room (LanyardTalk *self)
{
  g_return_val_if_fail (LANYARD_IS_TALK (self), NULL);

  return self->room;
}

LanyardTrack *
lanyard_talk_get_track (LanyardTalk *self)
{
  g_return_val_if_fail (LANYARD_IS_TALK (self), NULL);

  return self->track;
}

const char *
lanyard_talk_get_kind (LanyardTalk *self)
{
  g_return_val_if_fail (LANYARD_IS_TALK (self), NULL);

  return self->kind;
}

const char *
lanyard_talk_get_language (LanyardTalk *self)
{
  g_return_val_if_fail (LANYARD_IS_TALK (self), NULL);

  return self->language;
}

const char *
lanyard_talk_get_url (LanyardTalk *self)
{
  g_return_val_if_fail (LANYARD_IS_TALK (self), NULL);

  return self->url;
}

gboolean
lanyard_talk_is_cancelled (LanyardTalk *self)
{
  g_return_val_if_fail (LANYARD_IS_TALK (self), FALSE);

  return self->cancelled;
}

gboolean
lanyard_talk_is_unrecorded (LanyardTalk *self)
{
  g_return_val_if_fail (LANYARD_IS_TALK (self), FALSE);

  return self->unrecorded;
}

GListModel *
lanyard_talk_get_speakers (LanyardTalk *self)
{
  g_return_val_if_fail (LANYARD_IS_TALK (self), NULL);

  return self->speakers;
}

GListModel *
lanyard_talk_get_links (LanyardTalk *self)
{
  g_return_val_if_fail (LANYARD_IS_TALK (self), NULL);

  return self->links;
}

gboolean
lanyard_talk_get_interval (LanyardTalk     *self,
                           LanyardInterval *interval)
{
  g_return_val_if_fail (LANYARD_IS_TALK (self), FALSE);
  g_return_val_if_fail (interval != NULL, FALSE);

  if (self->start == NULL)
    return FALSE;

  interval->start = g_date_time_to_unix (self->start);
  interval->end = self->end != NULL ? g_date_time_to_unix (self->end)
                                    : interval->start + LANYARD_TALK_USUAL_SECONDS;

  return TRUE;
}
