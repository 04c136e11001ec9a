/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lanyard-bookmarks.h"

G_BEGIN_DECLS

#define LANYARD_TYPE_NEXT_UP (lanyard_next_up_get_type ())

G_DECLARE_FINAL_TYPE (LanyardNextUp, lanyard_next_up, LANYARD, NEXT_UP, GObject)

/**
 * LanyardNextUp::changed:
 *
 * Emitted when another talk is next, and when what is to say about it may be different: at the minute
 * it should by the clock, when bookmarks change, and when times are to be written anew.
 */

/**
 * lanyard_next_up_new:
 * @bookmarks: the bookmarks of the person
 * @clock: the clock
 *
 * Watches which bookmarked talk is next. It wakes only when that, or the words for it, change.
 *
 * Returns: (transfer full): the watch
 */
LanyardNextUp *lanyard_next_up_new (LanyardBookmarks *bookmarks,
                                    LanyardClock     *clock);

/**
 * lanyard_next_up_get_bookmark:
 *
 * Gets the bookmarked talk that starts next, or when none does, the one that runs. Talks that are
 * cancelled, and those the person goes to another one for, do not count.
 *
 * Returns: (transfer none) (nullable): the bookmark, or %NULL when nothing is to come
 */
LanyardBookmark *lanyard_next_up_get_bookmark (LanyardNextUp *self);

/**
 * lanyard_next_up_dup_title:
 *
 * Names the talk: "Next: Oil and Water", or "Now: Oil and Water".
 *
 * Returns: (transfer full) (nullable): the words, or %NULL when nothing is to come
 */
char *lanyard_next_up_dup_title (LanyardNextUp *self);

/**
 * lanyard_next_up_dup_details:
 *
 * Says when and where it is, and how many others start with it: "In 15 min · 16:45–17:15 · Aula",
 * in the time zone of its conference.
 *
 * Returns: (transfer full) (nullable): the words, or %NULL when nothing is to come
 */
char *lanyard_next_up_dup_details (LanyardNextUp *self);

G_END_DECLS
