/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-place.h"

/**
 * LanyardPlace:
 *
 * One row of the sidebar: somewhere to be in the window. Immutable.
 */

struct _LanyardPlace
{
  GObject            parent_instance;
  LanyardPlaceKind   kind;
  LanyardConference *conference; /* (owned) (nullable) */
};

G_DEFINE_FINAL_TYPE (LanyardPlace, lanyard_place, G_TYPE_OBJECT)

static void
lanyard_place_dispose (GObject *object)
{
  LanyardPlace *self = LANYARD_PLACE (object);

  g_clear_object (&self->conference);

  G_OBJECT_CLASS (lanyard_place_parent_class)->dispose (object);
}

static void
lanyard_place_class_init (LanyardPlaceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = lanyard_place_dispose;
}

static void
lanyard_place_init (LanyardPlace *self)
{
}

LanyardPlace *
lanyard_place_new (LanyardPlaceKind kind)
{
  LanyardPlace *self = g_object_new (LANYARD_TYPE_PLACE, NULL);

  self->kind = kind;

  return self;
}

LanyardPlace *
lanyard_place_new_for_conference (LanyardConference *conference)
{
  LanyardPlace *self;

  g_return_val_if_fail (LANYARD_IS_CONFERENCE (conference), NULL);

  self = lanyard_place_new (LANYARD_PLACE_CONFERENCE);
  self->conference = g_object_ref (conference);

  return self;
}

LanyardPlaceKind
lanyard_place_get_kind (LanyardPlace *self)
{
  g_return_val_if_fail (LANYARD_IS_PLACE (self), LANYARD_PLACE_AGENDA);

  return self->kind;
}

LanyardConference *
lanyard_place_get_conference (LanyardPlace *self)
{
  g_return_val_if_fail (LANYARD_IS_PLACE (self), NULL);

  return self->conference;
}

const char *
lanyard_place_get_id (LanyardPlace *self)
{
  g_return_val_if_fail (LANYARD_IS_PLACE (self), NULL);

  switch (self->kind)
    {
    case LANYARD_PLACE_CONFERENCE:
      return lanyard_conference_get_id (self->conference);

    case LANYARD_PLACE_SHORTLISTS:
      return LANYARD_PLACE_SHORTLISTS_ID;

    case LANYARD_PLACE_AGENDA:
    default:
      return LANYARD_PLACE_AGENDA_ID;
    }
}
