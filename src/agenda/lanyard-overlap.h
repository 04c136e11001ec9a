/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lanyard-bookmark.h"

G_BEGIN_DECLS

#define LANYARD_TYPE_OVERLAP (lanyard_overlap_get_type ())

G_DECLARE_FINAL_TYPE (LanyardOverlap, lanyard_overlap, LANYARD, OVERLAP, GObject)

/**
 * lanyard_overlap_find:
 * @talk: a talk
 * @other: another talk
 * @bookmarked: whether @other is bookmarked, and not only recommended
 *
 * Finds out whether two talks take place at the same time. A cancelled talk is in nobody's way.
 *
 * Returns: (transfer full) (nullable): how they meet, or %NULL when they do not
 */
LanyardOverlap *lanyard_overlap_find (LanyardTalk *talk,
                                      LanyardTalk *other,
                                      gboolean     bookmarked);

/**
 * lanyard_overlap_find_bookmarked:
 * @talk: a talk
 * @other: the bookmark of another one, maybe of another conference
 *
 * Finds out whether a talk and a bookmarked one take place at the same time, as
 * lanyard_overlap_find() does.
 *
 * Returns: (transfer full) (nullable): how they meet, or %NULL when they do not
 */
LanyardOverlap *lanyard_overlap_find_bookmarked (LanyardTalk     *talk,
                                                 LanyardBookmark *other);

/**
 * lanyard_overlap_get_other:
 *
 * Gets the talk that is in the way.
 *
 * Returns: (transfer none): the other talk
 */
LanyardTalk *lanyard_overlap_get_other (LanyardOverlap *self);

/**
 * lanyard_overlap_get_seconds:
 *
 * Gets how long both run at the same time.
 *
 * Returns: the time in seconds, more than 0
 */
gint64 lanyard_overlap_get_seconds (LanyardOverlap *self);

/**
 * lanyard_overlap_is_bookmarked:
 *
 * Tells whether the talk in the way is bookmarked.
 *
 * Returns: %TRUE for a bookmarked talk, %FALSE for one that is only recommended
 */
gboolean lanyard_overlap_is_bookmarked (LanyardOverlap *self);

/**
 * lanyard_overlap_get_bookmark:
 *
 * Gets the bookmark of the talk in the way.
 *
 * Returns: (transfer none) (nullable): what lanyard_overlap_find_bookmarked() was given, or %NULL
 */
LanyardBookmark *lanyard_overlap_get_bookmark (LanyardOverlap *self);

/**
 * lanyard_overlap_dup_extent:
 *
 * Says how the two meet, without naming the other: "Same time", "Overlaps by 2 minutes, in
 * Building C".
 *
 * Returns: (transfer full): the words
 */
char *lanyard_overlap_dup_extent (LanyardOverlap *self);

/**
 * lanyard_overlap_dup_text:
 *
 * Says in one line how the two meet and which talk the other is.
 *
 * Returns: (transfer full): the line
 */
char *lanyard_overlap_dup_text (LanyardOverlap *self);

G_END_DECLS
