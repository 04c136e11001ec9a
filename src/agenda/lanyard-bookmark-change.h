/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lanyard-bookmark.h"
#include "lanyard-database.h"

G_BEGIN_DECLS

/**
 * LanyardBookmarkWish:
 * @LANYARD_BOOKMARK_WISH_LEAD: how long before its start to remind, in minutes, or
 *   %LANYARD_BOOKMARK_USUAL_LEAD
 * @LANYARD_BOOKMARK_WISH_AT_START: whether to remind once more when it starts
 * @LANYARD_BOOKMARK_WISH_GOING: whether the person goes there, rather than to what is at the same time
 * @LANYARD_BOOKMARK_WISH_SNOOZE: when to remind once more, in seconds since the Unix epoch
 *
 * What a person can wish for a bookmarked talk.
 */
typedef enum
{
  LANYARD_BOOKMARK_WISH_LEAD,
  LANYARD_BOOKMARK_WISH_AT_START,
  LANYARD_BOOKMARK_WISH_GOING,
  LANYARD_BOOKMARK_WISH_SNOOZE,
} LanyardBookmarkWish;

/**
 * LanyardBookmarkChangeKind:
 * @LANYARD_BOOKMARK_CHANGE_NOTHING: nothing, for who only reads
 * @LANYARD_BOOKMARK_CHANGE_ADD: a talk is bookmarked
 * @LANYARD_BOOKMARK_CHANGE_REMOVE: it no longer is
 * @LANYARD_BOOKMARK_CHANGE_WISH: something is wished for it
 * @LANYARD_BOOKMARK_CHANGE_ADD_SEVERAL: several are bookmarked, all or none, with their wishes
 * @LANYARD_BOOKMARK_CHANGE_REMOVE_SEVERAL: they no longer are, all or none
 *
 * What a change does.
 */
typedef enum
{
  LANYARD_BOOKMARK_CHANGE_NOTHING,
  LANYARD_BOOKMARK_CHANGE_ADD,
  LANYARD_BOOKMARK_CHANGE_REMOVE,
  LANYARD_BOOKMARK_CHANGE_WISH,
  LANYARD_BOOKMARK_CHANGE_ADD_SEVERAL,
  LANYARD_BOOKMARK_CHANGE_REMOVE_SEVERAL,
} LanyardBookmarkChangeKind;

/**
 * LanyardBookmarkChange:
 * @kind: what it does
 * @conference_id: (nullable): the conference of the one talk it is about
 * @talk_id: (nullable): that talk
 * @talk: (nullable): the talk that is bookmarked
 * @several: (nullable) (element-type LanyardBookmark): the bookmarks that are added or removed
 * @wish: what is wished
 * @value: what the wish is set to; for all others the time, in seconds since the Unix epoch
 *
 * A change of bookmarks that waits to be carried out, so that it can be in another thread.
 */
typedef struct
{
  LanyardBookmarkChangeKind kind;
  char                     *conference_id;
  char                     *talk_id;
  LanyardTalk              *talk;
  GPtrArray                *several;
  LanyardBookmarkWish       wish;
  gint64                    value;
} LanyardBookmarkChange;

/**
 * lanyard_bookmark_change_new:
 * @kind: what it does
 * @conference_id: (nullable): a conference
 * @talk_id: (nullable): one of its talks
 * @value: the value, or the time
 *
 * Makes a change. What else it needs is set in it.
 *
 * Returns: (transfer full): the change
 */
LanyardBookmarkChange *lanyard_bookmark_change_new (LanyardBookmarkChangeKind kind,
                                                    const char               *conference_id,
                                                    const char               *talk_id,
                                                    gint64                    value);

/**
 * lanyard_bookmark_change_carry_out:
 * @database: where the bookmarks are kept
 * @error: where to put what went wrong
 *
 * Changes what is on disk. It blocks, and may be called in any thread.
 *
 * Returns: %TRUE, or %FALSE with @error set and nothing changed
 */
gboolean lanyard_bookmark_change_carry_out (LanyardBookmarkChange *self,
                                            LanyardDatabase       *database,
                                            GError               **error);

/**
 * lanyard_bookmark_change_free:
 *
 * Frees a change.
 */
void lanyard_bookmark_change_free (LanyardBookmarkChange *self);

G_END_DECLS
