/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-bookmark.h"

/**
 * LanyardBookmark:
 *
 * A talk the person wants to go to: the talk as its schedule has it now, or, when the schedule
 * has dropped it, as it was last known, and then cancelled. Immutable; what changes makes a new
 * one.
 */

struct _LanyardBookmark
{
  GObject            parent_instance;
  LanyardConference *conference; /* (owned) */
  LanyardTalk       *talk;       /* (owned) */
  gboolean           remind_at_start;
  int                lead; /* in minutes, or LANYARD_BOOKMARK_USUAL_LEAD */
  gboolean           going;
  gint64             snoozed; /* in seconds, 0 when not */
  gint64             added;   /* in seconds */
};

G_DEFINE_FINAL_TYPE (LanyardBookmark, lanyard_bookmark, G_TYPE_OBJECT)

typedef enum
{
  PROP_CONFERENCE = 1,
  PROP_TALK,
  PROP_REMIND_AT_START,
  PROP_LEAD,
  PROP_GOING,
  PROP_SNOOZED,
  PROP_ADDED,
} LanyardBookmarkProperty;

static GParamSpec *properties[PROP_ADDED + 1];

static void
lanyard_bookmark_finalize (GObject *object)
{
  LanyardBookmark *self = LANYARD_BOOKMARK (object);

  g_clear_object (&self->conference);
  g_clear_object (&self->talk);

  G_OBJECT_CLASS (lanyard_bookmark_parent_class)->finalize (object);
}

static void
lanyard_bookmark_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  LanyardBookmark *self = LANYARD_BOOKMARK (object);

  switch ((LanyardBookmarkProperty) prop_id)
    {
    case PROP_CONFERENCE:
      g_value_set_object (value, self->conference);
      break;

    case PROP_TALK:
      g_value_set_object (value, self->talk);
      break;

    case PROP_REMIND_AT_START:
      g_value_set_boolean (value, self->remind_at_start);
      break;

    case PROP_LEAD:
      g_value_set_int (value, self->lead);
      break;

    case PROP_GOING:
      g_value_set_boolean (value, self->going);
      break;

    case PROP_SNOOZED:
      g_value_set_int64 (value, self->snoozed);
      break;

    case PROP_ADDED:
      g_value_set_int64 (value, self->added);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lanyard_bookmark_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  LanyardBookmark *self = LANYARD_BOOKMARK (object);

  switch ((LanyardBookmarkProperty) prop_id)
    {
    case PROP_CONFERENCE:
      self->conference = g_value_dup_object (value);
      break;

    case PROP_TALK:
      self->talk = g_value_dup_object (value);
      break;

    case PROP_REMIND_AT_START:
      self->remind_at_start = g_value_get_boolean (value);
      break;

    case PROP_LEAD:
      self->lead = g_value_get_int (value);
      break;

    case PROP_GOING:
      self->going = g_value_get_boolean (value);
      break;

    case PROP_SNOOZED:
      self->snoozed = g_value_get_int64 (value);
      break;

    case PROP_ADDED:
      self->added = g_value_get_int64 (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lanyard_bookmark_class_init (LanyardBookmarkClass *klass)
{
  GObjectClass     *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = lanyard_bookmark_finalize;
  object_class->get_property = lanyard_bookmark_get_property;
  object_class->set_property = lanyard_bookmark_set_property;

  properties[PROP_CONFERENCE] = g_param_spec_object ("conference", NULL, NULL, LANYARD_TYPE_CONFERENCE, flags);
  properties[PROP_TALK] = g_param_spec_object ("talk", NULL, NULL, LANYARD_TYPE_TALK, flags);
  properties[PROP_REMIND_AT_START] = g_param_spec_boolean ("remind-at-start", NULL, NULL, FALSE, flags);
  properties[PROP_LEAD] = g_param_spec_int ("lead", NULL, NULL, LANYARD_BOOKMARK_USUAL_LEAD, LANYARD_BOOKMARK_MAX_LEAD,
                                            LANYARD_BOOKMARK_USUAL_LEAD, flags);
  properties[PROP_GOING] = g_param_spec_boolean ("going", NULL, NULL, FALSE, flags);
  properties[PROP_SNOOZED] = g_param_spec_int64 ("snoozed", NULL, NULL, 0, G_MAXINT64, 0, flags);
  properties[PROP_ADDED] = g_param_spec_int64 ("added", NULL, NULL, 0, G_MAXINT64, 0, flags);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
lanyard_bookmark_init (LanyardBookmark *self)
{
}

LanyardConference *
lanyard_bookmark_get_conference (LanyardBookmark *self)
{
  g_return_val_if_fail (LANYARD_IS_BOOKMARK (self), NULL);

  return self->conference;
}

LanyardTalk *
lanyard_bookmark_get_talk (LanyardBookmark *self)
{
  g_return_val_if_fail (LANYARD_IS_BOOKMARK (self), NULL);

  return self->talk;
}

gboolean
lanyard_bookmark_is_remind_at_start (LanyardBookmark *self)
{
  g_return_val_if_fail (LANYARD_IS_BOOKMARK (self), FALSE);

  return self->remind_at_start;
}

int
lanyard_bookmark_get_lead (LanyardBookmark *self)
{
  g_return_val_if_fail (LANYARD_IS_BOOKMARK (self), LANYARD_BOOKMARK_USUAL_LEAD);

  return self->lead;
}

gboolean
lanyard_bookmark_is_going (LanyardBookmark *self)
{
  g_return_val_if_fail (LANYARD_IS_BOOKMARK (self), FALSE);

  return self->going;
}

gint64
lanyard_bookmark_get_snoozed (LanyardBookmark *self)
{
  g_return_val_if_fail (LANYARD_IS_BOOKMARK (self), 0);

  return self->snoozed;
}

gint64
lanyard_bookmark_get_added (LanyardBookmark *self)
{
  g_return_val_if_fail (LANYARD_IS_BOOKMARK (self), 0);

  return self->added;
}
