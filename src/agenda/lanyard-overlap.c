/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "lanyard-overlap.h"
#include "lanyard-room-text.h"

/**
 * LanyardOverlap:
 *
 * Two talks that one person cannot both hear from beginning to end, seen from one of them.
 */

struct _LanyardOverlap
{
  GObject          parent_instance;
  LanyardTalk     *talk;     /* (owned) */
  LanyardTalk     *other;    /* (owned) */
  LanyardBookmark *bookmark; /* (owned) (nullable), of the other */
  gint64           seconds;
  gboolean         bookmarked;
};

G_DEFINE_FINAL_TYPE (LanyardOverlap, lanyard_overlap, G_TYPE_OBJECT)

static char *
dup_other_building (LanyardOverlap *self)
{
  g_autofree char *here = lanyard_room_text_dup_building (lanyard_talk_get_room (self->talk));
  g_autofree char *there = lanyard_room_text_dup_building (lanyard_talk_get_room (self->other));

  if (here == NULL || there == NULL || g_strcmp0 (here, there) == 0)
    return NULL;

  return g_steal_pointer (&there);
}

static gboolean
is_same_time (LanyardOverlap *self)
{
  LanyardInterval a;
  LanyardInterval b;

  lanyard_talk_get_interval (self->talk, &a);
  lanyard_talk_get_interval (self->other, &b);

  return a.start == b.start && a.end == b.end;
}

static void
lanyard_overlap_dispose (GObject *object)
{
  LanyardOverlap *self = LANYARD_OVERLAP (object);

  g_clear_object (&self->talk);
  g_clear_object (&self->other);
  g_clear_object (&self->bookmark);

  G_OBJECT_CLASS (lanyard_overlap_parent_class)->dispose (object);
}

static void
lanyard_overlap_class_init (LanyardOverlapClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = lanyard_overlap_dispose;
}

static void
lanyard_overlap_init (LanyardOverlap *self)
{
}

LanyardOverlap *
lanyard_overlap_find (LanyardTalk *talk,
                      LanyardTalk *other,
                      gboolean     bookmarked)
{
  g_autoptr (LanyardOverlap) self = NULL;
  LanyardInterval a;
  LanyardInterval b;
  gint64          seconds;

  g_return_val_if_fail (LANYARD_IS_TALK (talk), NULL);
  g_return_val_if_fail (LANYARD_IS_TALK (other), NULL);

  if (lanyard_talk_is_cancelled (talk) || lanyard_talk_is_cancelled (other))
    return NULL;

  if (!lanyard_talk_get_interval (talk, &a) || !lanyard_talk_get_interval (other, &b))
    return NULL;

  seconds = lanyard_interval_get_overlap (&a, &b);
  if (seconds == 0)
    return NULL;

  self = g_object_new (LANYARD_TYPE_OVERLAP, NULL);
  self->talk = g_object_ref (talk);
  self->other = g_object_ref (other);
  self->seconds = seconds;
  self->bookmarked = bookmarked;

  return g_steal_pointer (&self);
}

LanyardOverlap *
lanyard_overlap_find_bookmarked (LanyardTalk     *talk,
                                 LanyardBookmark *other)
{
  g_autoptr (LanyardOverlap) self = NULL;

  g_return_val_if_fail (LANYARD_IS_BOOKMARK (other), NULL);

  self = lanyard_overlap_find (talk, lanyard_bookmark_get_talk (other), TRUE);
  if (self != NULL)
    self->bookmark = g_object_ref (other);

  return g_steal_pointer (&self);
}

LanyardTalk *
lanyard_overlap_get_other (LanyardOverlap *self)
{
  g_return_val_if_fail (LANYARD_IS_OVERLAP (self), NULL);

  return self->other;
}

gint64
lanyard_overlap_get_seconds (LanyardOverlap *self)
{
  g_return_val_if_fail (LANYARD_IS_OVERLAP (self), 0);

  return self->seconds;
}

gboolean
lanyard_overlap_is_bookmarked (LanyardOverlap *self)
{
  g_return_val_if_fail (LANYARD_IS_OVERLAP (self), FALSE);

  return self->bookmarked;
}

LanyardBookmark *
lanyard_overlap_get_bookmark (LanyardOverlap *self)
{
  g_return_val_if_fail (LANYARD_IS_OVERLAP (self), NULL);

  return self->bookmark;
}

char *
lanyard_overlap_dup_extent (LanyardOverlap *self)
{
  g_autofree char *building = NULL;
  g_autofree char *extent = NULL;
  int              minutes;

  g_return_val_if_fail (LANYARD_IS_OVERLAP (self), NULL);

  minutes = (int) ((self->seconds + 59) / 60);

  if (is_same_time (self))
    extent = g_strdup (_ ("Same time"));
  else
    /* TRANSLATORS: how long two talks run at the same time */
    extent = g_strdup_printf (ngettext ("Overlaps by %d minute", "Overlaps by %d minutes", (gulong) minutes), minutes);

  building = dup_other_building (self);
  if (building == NULL)
    return g_steal_pointer (&extent);

  /* TRANSLATORS: The first %s says how two talks overlap, the second is the other one's building:
   * "Overlaps by 2 minutes, in Building C". */
  return g_strdup_printf (_ ("%s, in %s"), extent, building);
}

char *
lanyard_overlap_dup_text (LanyardOverlap *self)
{
  g_autofree char *extent = NULL;

  g_return_val_if_fail (LANYARD_IS_OVERLAP (self), NULL);

  extent = lanyard_overlap_dup_extent (self);

  /* TRANSLATORS: The first %s says how two talks overlap, the second is the title of the other. */
  return g_strdup_printf (_ ("%s: “%s”"), extent, lanyard_talk_get_title (self->other));
}
