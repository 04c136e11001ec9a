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
 * LanyardChoice:
 * @LANYARD_CHOICE_NONE: no other bookmarked talk is at the same time
 * @LANYARD_CHOICE_OPEN: others are, and the person has not decided between them
 * @LANYARD_CHOICE_GOING: the person goes to this one
 * @LANYARD_CHOICE_SECOND: the person goes to another one, so this one does not remind
 *
 * What the person decided about a bookmarked talk and those at the same time.
 */
typedef enum
{
  LANYARD_CHOICE_NONE,
  LANYARD_CHOICE_OPEN,
  LANYARD_CHOICE_GOING,
  LANYARD_CHOICE_SECOND,
} LanyardChoice;

/**
 * lanyard_choice_of_bookmark:
 * @bookmarks: a list of #LanyardBookmark, all there are
 * @bookmark: one of them
 *
 * Tells what the person decided about a bookmarked talk. A mark where nothing is at the same time
 * decides nothing, and a cancelled talk is in nobody's way. Pure; may be called in any thread.
 *
 * Returns: the choice
 */
LanyardChoice lanyard_choice_of_bookmark (GListModel      *bookmarks,
                                          LanyardBookmark *bookmark);

/**
 * lanyard_choice_make:
 * @database: where the bookmarks are kept
 * @conference_id: the conference
 * @talk_id: the talk
 * @error: where to put what went wrong
 *
 * Marks a bookmarked talk as the one the person goes to, and takes the mark from all bookmarked
 * talks at the same time, in one step: there is no moment at which none of them, or two, would
 * remind. Does nothing when there is no such bookmark. It blocks, and may be called in any thread.
 *
 * Returns: %TRUE, or %FALSE with @error set and nothing changed
 */
gboolean lanyard_choice_make (LanyardDatabase *database,
                              const char      *conference_id,
                              const char      *talk_id,
                              GError         **error);

/**
 * lanyard_choice_list_replaced:
 * @before: a list of #LanyardBookmark, all there were
 * @after: (element-type LanyardBookmark): all there are
 * @replaced: (inout) (element-type LanyardBookmark): where to add them, as they were
 *
 * Finds the bookmarks of talks that the person went to before, and does not go to any more.
 */
void lanyard_choice_list_replaced (GListModel *before,
                                   GPtrArray  *after,
                                   GPtrArray  *replaced);

G_END_DECLS
