/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "lanyard-conference.h"
#include "lanyard-talk.h"

G_BEGIN_DECLS

/**
 * LanyardChangeKinds:
 * @LANYARD_CHANGE_NONE: nothing that anybody would have to know
 * @LANYARD_CHANGE_ADDED: the talk is new
 * @LANYARD_CHANGE_REMOVED: the talk is not in the schedule any more
 * @LANYARD_CHANGE_CANCELLED: the schedule still has the talk, and says that it is cancelled
 * @LANYARD_CHANGE_RESTORED: the schedule does not say any more that the talk is cancelled
 * @LANYARD_CHANGE_TIME: the talk starts at another instant, or its start was announced or taken
 *   back. That only its end is another is no move: who goes there goes at the same time
 * @LANYARD_CHANGE_ROOM: the talk is in another room, or its room was announced or taken back.
 *   Another building or floor of a room of the same name is another room
 * @LANYARD_CHANGE_TITLE: the title has other words
 *
 * What is different about a talk. The last four can come together. A talk that does not take
 * place any more is not moved or renamed besides, and of one that takes place neither before nor
 * after there is nothing to know. Texts that differ only in case and in white space are the same.
 */
typedef enum /*< flags >*/
{
  LANYARD_CHANGE_NONE = 0,
  LANYARD_CHANGE_ADDED = 1 << 0,
  LANYARD_CHANGE_REMOVED = 1 << 1,
  LANYARD_CHANGE_CANCELLED = 1 << 2,
  LANYARD_CHANGE_RESTORED = 1 << 3,
  LANYARD_CHANGE_TIME = 1 << 4,
  LANYARD_CHANGE_ROOM = 1 << 5,
  LANYARD_CHANGE_TITLE = 1 << 6,
} LanyardChangeKinds;

#define LANYARD_TYPE_CHANGE (lanyard_change_get_type ())

G_DECLARE_FINAL_TYPE (LanyardChange, lanyard_change, LANYARD, CHANGE, GObject)

/**
 * lanyard_change_new:
 * @conference: the conference
 * @before: (nullable): the talk as it was, or %NULL when it is new
 * @after: (nullable): the talk as it is, or %NULL when it is gone
 * @bookmarked: whether the person has bookmarked the talk
 *
 * Tells of one talk of two versions of a schedule. What kinds of change that makes is reckoned
 * from the two, so that several changes in a row are one, from the first version to the last.
 *
 * Returns: (transfer full): the change
 */
LanyardChange *lanyard_change_new (LanyardConference *conference,
                                   LanyardTalk       *before,
                                   LanyardTalk       *after,
                                   gboolean           bookmarked);

/**
 * lanyard_change_get_kinds:
 *
 * Gets what is different.
 *
 * Returns: the kinds, %LANYARD_CHANGE_NONE when before and after come to the same
 */
LanyardChangeKinds lanyard_change_get_kinds (LanyardChange *self);

/**
 * lanyard_change_get_conference:
 *
 * Gets the conference of the talk.
 *
 * Returns: (transfer none): the conference
 */
LanyardConference *lanyard_change_get_conference (LanyardChange *self);

/**
 * lanyard_change_get_before:
 *
 * Gets the talk as it was.
 *
 * Returns: (transfer none) (nullable): the talk, or %NULL when it is new
 */
LanyardTalk *lanyard_change_get_before (LanyardChange *self);

/**
 * lanyard_change_get_after:
 *
 * Gets the talk as it is.
 *
 * Returns: (transfer none) (nullable): the talk, or %NULL when it is gone
 */
LanyardTalk *lanyard_change_get_after (LanyardChange *self);

/**
 * lanyard_change_get_talk:
 *
 * Gets the talk as it is, or as it was last when it is gone. Its id is the one by which the talk
 * is known now.
 *
 * Returns: (transfer none) (nullable): the talk, or %NULL for a change of nothing to nothing
 */
LanyardTalk *lanyard_change_get_talk (LanyardChange *self);

/**
 * lanyard_change_is_bookmarked:
 *
 * Tells whether the person had bookmarked the talk when the change was read from the library.
 *
 * Returns: %TRUE when it was bookmarked
 */
gboolean lanyard_change_is_bookmarked (LanyardChange *self);

G_END_DECLS
