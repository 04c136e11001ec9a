/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lanyard-bookmark-change.h"
#include "lanyard-clock.h"
#include "lanyard-database.h"
#include "lanyard-notes.h"
#include "lanyard-talk.h"

G_BEGIN_DECLS

#define LANYARD_TYPE_BOOKMARKS (lanyard_bookmarks_get_type ())

G_DECLARE_FINAL_TYPE (LanyardBookmarks, lanyard_bookmarks, LANYARD, BOOKMARKS, GObject)

/**
 * LanyardBookmarks::changed:
 *
 * Emitted when bookmarks were added, removed or read anew, after the list has changed.
 */

/**
 * LanyardBookmarks::removed:
 * @bookmark: a #LanyardBookmark, as it was
 *
 * Emitted when the person has removed one bookmark, after #LanyardBookmarks::changed. To put it back,
 * give it to lanyard_bookmarks_set_several_async().
 */

/**
 * LanyardBookmarks::replaced:
 * @bookmarks: (element-type LanyardBookmark): the bookmark of the talk that the person goes to now,
 *   then those of the talks they went to instead, at least one; each as it was before
 *
 * Emitted after a talk was chosen over others with %LANYARD_BOOKMARK_WISH_GOING. To take that back,
 * give them to lanyard_bookmarks_set_several_async().
 */

/**
 * lanyard_bookmarks_new:
 * @database: where they are kept
 * @clock: what tells when a talk is bookmarked
 *
 * Makes the list of bookmarks, empty until lanyard_bookmarks_take() fills it.
 *
 * Returns: (transfer full): the bookmarks
 */
LanyardBookmarks *lanyard_bookmarks_new (LanyardDatabase *database,
                                         LanyardClock    *clock);

/**
 * lanyard_bookmarks_set_notes:
 * @notes: the notes of the person
 *
 * Has the notes go with the bookmarks, so that whoever shows the one of a talk has the other.
 */
void lanyard_bookmarks_set_notes (LanyardBookmarks *self,
                                  LanyardNotes     *notes);

/**
 * lanyard_bookmarks_get_notes:
 *
 * Gets what the person wrote about talks, bookmarked or not.
 *
 * Returns: (transfer none) (nullable): the notes, or %NULL when there are none to go with these
 *   bookmarks
 */
LanyardNotes *lanyard_bookmarks_get_notes (LanyardBookmarks *self);

/**
 * lanyard_bookmarks_take:
 * @bookmarks: (transfer none) (element-type LanyardBookmark): what the database has, by start
 *
 * Shows what was read from the database in the place of what was shown.
 */
void lanyard_bookmarks_take (LanyardBookmarks *self,
                             GPtrArray        *bookmarks);

/**
 * lanyard_bookmarks_reload:
 *
 * Reads the bookmarks from the database anew, in a worker.
 */
void lanyard_bookmarks_reload (LanyardBookmarks *self);

/**
 * lanyard_bookmarks_list:
 *
 * Lists the bookmarks of all conferences by start, those without a time last.
 *
 * Returns: (transfer none): a list of #LanyardBookmark
 */
GListModel *lanyard_bookmarks_list (LanyardBookmarks *self);

/**
 * lanyard_bookmarks_contains:
 * @conference_id: a conference
 * @talk_id: one of its talks
 *
 * Tells whether a talk is bookmarked.
 *
 * Returns: %TRUE once the bookmark is on disk
 */
gboolean lanyard_bookmarks_contains (LanyardBookmarks *self,
                                     const char       *conference_id,
                                     const char       *talk_id);

/**
 * lanyard_bookmarks_find:
 * @conference_id: a conference
 * @talk_id: one of its talks
 *
 * Finds a bookmark.
 *
 * Returns: (transfer none) (nullable): the bookmark, or %NULL
 */
LanyardBookmark *lanyard_bookmarks_find (LanyardBookmarks *self,
                                         const char       *conference_id,
                                         const char       *talk_id);

/**
 * lanyard_bookmarks_set_async:
 * @conference_id: the conference
 * @talk: the talk
 * @bookmarked: whether it is to be bookmarked
 * @callback: (scope async) (nullable): called in the main thread when it is on disk
 * @user_data: data for @callback
 *
 * Adds or removes a bookmark in a worker. The list changes, and so does the star, only after it
 * is on disk. Calls are carried out in their order.
 */
void lanyard_bookmarks_set_async (LanyardBookmarks   *self,
                                  const char         *conference_id,
                                  LanyardTalk        *talk,
                                  gboolean            bookmarked,
                                  GAsyncReadyCallback callback,
                                  gpointer            user_data);

/**
 * lanyard_bookmarks_set_several_async:
 * @bookmarks: (element-type LanyardBookmark): conferences and talks, not to be changed later
 * @bookmarked: whether they are to be bookmarked
 * @callback: (scope async) (nullable): called in the main thread when they are on disk
 * @user_data: data for @callback
 *
 * Adds or removes bookmarks together in a worker, all or none. The list changes once. What is added
 * has the wishes of its bookmark, and was added when that says, or else now. End it with
 * lanyard_bookmarks_set_finish().
 */
void lanyard_bookmarks_set_several_async (LanyardBookmarks   *self,
                                          GPtrArray          *bookmarks,
                                          gboolean            bookmarked,
                                          GAsyncReadyCallback callback,
                                          gpointer            user_data);

/**
 * lanyard_bookmarks_set_finish:
 * @result: what the callback was given
 * @error: where to put what went wrong
 *
 * Ends lanyard_bookmarks_set_async().
 *
 * Returns: %TRUE, or %FALSE with @error set and nothing changed
 */
gboolean lanyard_bookmarks_set_finish (LanyardBookmarks *self,
                                       GAsyncResult     *result,
                                       GError          **error);

/**
 * lanyard_bookmarks_wish_async:
 * @conference_id: the conference
 * @talk_id: the talk
 * @wish: what to set
 * @value: to what, as #LanyardBookmarkWish says
 * @callback: (scope async) (nullable): called in the main thread when it is on disk
 * @user_data: data for @callback
 *
 * Sets what the person wishes for a bookmarked talk. Does nothing when there is no such bookmark. End
 * it with lanyard_bookmarks_set_finish().
 */
void lanyard_bookmarks_wish_async (LanyardBookmarks   *self,
                                   const char         *conference_id,
                                   const char         *talk_id,
                                   LanyardBookmarkWish wish,
                                   gint64              value,
                                   GAsyncReadyCallback callback,
                                   gpointer            user_data);

G_END_DECLS
