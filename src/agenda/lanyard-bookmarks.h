/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lanyard-bookmark.h"
#include "lanyard-clock.h"
#include "lanyard-database.h"
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
 * Adds or removes bookmarks together in a worker, all or none. The list changes once. End it with
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
 * lanyard_bookmarks_set_remind_at_start_async:
 * @conference_id: the conference
 * @talk_id: the talk
 * @remind_at_start: whether to remind once more when the talk starts
 * @callback: (scope async) (nullable): called in the main thread when it is on disk
 * @user_data: data for @callback
 *
 * Sets the wish for one more reminder when a bookmarked talk starts. End it with
 * lanyard_bookmarks_set_finish().
 */
void lanyard_bookmarks_set_remind_at_start_async (LanyardBookmarks   *self,
                                                  const char         *conference_id,
                                                  const char         *talk_id,
                                                  gboolean            remind_at_start,
                                                  GAsyncReadyCallback callback,
                                                  gpointer            user_data);

/**
 * lanyard_bookmarks_set_lead_async:
 * @conference_id: the conference
 * @talk_id: the talk
 * @lead: minutes, or %LANYARD_BOOKMARK_USUAL_LEAD
 * @callback: (scope async) (nullable): called in the main thread when it is on disk
 * @user_data: data for @callback
 *
 * Sets how long before its start a bookmarked talk is reminded of. End it with
 * lanyard_bookmarks_set_finish().
 */
void lanyard_bookmarks_set_lead_async (LanyardBookmarks   *self,
                                       const char         *conference_id,
                                       const char         *talk_id,
                                       int                 lead,
                                       GAsyncReadyCallback callback,
                                       gpointer            user_data);

/**
 * lanyard_bookmarks_set_going_async:
 * @conference_id: the conference
 * @talk_id: the talk
 * @going: whether the person goes there
 * @callback: (scope async) (nullable): called in the main thread when it is on disk
 * @user_data: data for @callback
 *
 * Marks a bookmarked talk as the one the person goes to. End it with
 * lanyard_bookmarks_set_finish().
 */
void lanyard_bookmarks_set_going_async (LanyardBookmarks   *self,
                                        const char         *conference_id,
                                        const char         *talk_id,
                                        gboolean            going,
                                        GAsyncReadyCallback callback,
                                        gpointer            user_data);

/**
 * lanyard_bookmarks_snooze_async:
 * @conference_id: the conference
 * @talk_id: the talk
 * @until: seconds since the Unix epoch
 * @callback: (scope async) (nullable): called in the main thread when it is on disk
 * @user_data: data for @callback
 *
 * Asks for one more reminder of a bookmarked talk at a time. End it with
 * lanyard_bookmarks_set_finish().
 */
void lanyard_bookmarks_snooze_async (LanyardBookmarks   *self,
                                     const char         *conference_id,
                                     const char         *talk_id,
                                     gint64              until,
                                     GAsyncReadyCallback callback,
                                     gpointer            user_data);

G_END_DECLS
