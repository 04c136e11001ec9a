/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-change.h"
#include "lanyard-folded-text.h"

/**
 * LanyardChange:
 *
 * What became of one talk from one version of a schedule to a later one. Immutable.
 */

struct _LanyardChange
{
  GObject            parent_instance;
  LanyardConference *conference; /* (owned) */
  LanyardTalk       *before;     /* (owned) (nullable) */
  LanyardTalk       *after;      /* (owned) (nullable) */
  gboolean           bookmarked;
};

G_DEFINE_FINAL_TYPE (LanyardChange, lanyard_change, G_TYPE_OBJECT)

static gboolean
is_same_text (const char *text,
              const char *other)
{
  g_autofree char *folded = NULL;
  g_autofree char *other_folded = NULL;

  if (g_strcmp0 (text, other) == 0)
    return TRUE;

  folded = lanyard_folded_text_dup (text);
  other_folded = lanyard_folded_text_dup (other);

  return g_str_equal (folded, other_folded);
}

static gboolean
is_same_time (GDateTime *time,
              GDateTime *other)
{
  if (time == NULL || other == NULL)
    return time == other;

  return g_date_time_equal (time, other);
}

static LanyardChangeKinds
compare (LanyardTalk *before,
         LanyardTalk *after)
{
  LanyardChangeKinds kinds = LANYARD_CHANGE_NONE;

  if (lanyard_talk_is_cancelled (before) && !lanyard_talk_is_cancelled (after))
    kinds |= LANYARD_CHANGE_RESTORED;

  if (!is_same_time (lanyard_talk_get_start (before), lanyard_talk_get_start (after)))
    kinds |= LANYARD_CHANGE_TIME;

  if (!is_same_text (lanyard_talk_get_room (before), lanyard_talk_get_room (after)))
    kinds |= LANYARD_CHANGE_ROOM;

  if (!is_same_text (lanyard_talk_get_title (before), lanyard_talk_get_title (after)))
    kinds |= LANYARD_CHANGE_TITLE;

  return kinds;
}

static void
lanyard_change_finalize (GObject *object)
{
  LanyardChange *self = LANYARD_CHANGE (object);

  g_clear_object (&self->conference);
  g_clear_object (&self->before);
  g_clear_object (&self->after);

  G_OBJECT_CLASS (lanyard_change_parent_class)->finalize (object);
}

static void
lanyard_change_class_init (LanyardChangeClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = lanyard_change_finalize;
}

static void
lanyard_change_init (LanyardChange *self)
{
}

LanyardChange *
lanyard_change_new (LanyardConference *conference,
                    LanyardTalk       *before,
                    LanyardTalk       *after,
                    gboolean           bookmarked)
{
  LanyardChange *self;

  g_return_val_if_fail (LANYARD_IS_CONFERENCE (conference), NULL);
  g_return_val_if_fail (before == NULL || LANYARD_IS_TALK (before), NULL);
  g_return_val_if_fail (after == NULL || LANYARD_IS_TALK (after), NULL);

  self = g_object_new (LANYARD_TYPE_CHANGE, NULL);
  g_set_object (&self->conference, conference);
  g_set_object (&self->before, before);
  g_set_object (&self->after, after);
  self->bookmarked = bookmarked;

  return self;
}

LanyardChangeKinds
lanyard_change_get_kinds (LanyardChange *self)
{
  gboolean was_on;
  gboolean is_on;

  g_return_val_if_fail (LANYARD_IS_CHANGE (self), LANYARD_CHANGE_NONE);

  was_on = self->before != NULL && !lanyard_talk_is_cancelled (self->before);
  is_on = self->after != NULL && !lanyard_talk_is_cancelled (self->after);

  if (!is_on)
    {
      if (!was_on)
        return LANYARD_CHANGE_NONE;

      return self->after == NULL ? LANYARD_CHANGE_REMOVED : LANYARD_CHANGE_CANCELLED;
    }

  if (self->before == NULL)
    return LANYARD_CHANGE_ADDED;

  return compare (self->before, self->after);
}

LanyardConference *
lanyard_change_get_conference (LanyardChange *self)
{
  g_return_val_if_fail (LANYARD_IS_CHANGE (self), NULL);

  return self->conference;
}

LanyardTalk *
lanyard_change_get_before (LanyardChange *self)
{
  g_return_val_if_fail (LANYARD_IS_CHANGE (self), NULL);

  return self->before;
}

LanyardTalk *
lanyard_change_get_after (LanyardChange *self)
{
  g_return_val_if_fail (LANYARD_IS_CHANGE (self), NULL);

  return self->after;
}

LanyardTalk *
lanyard_change_get_talk (LanyardChange *self)
{
  g_return_val_if_fail (LANYARD_IS_CHANGE (self), NULL);

  return self->after != NULL ? self->after : self->before;
}

gboolean
lanyard_change_is_bookmarked (LanyardChange *self)
{
  g_return_val_if_fail (LANYARD_IS_CHANGE (self), FALSE);

  return self->bookmarked;
}
