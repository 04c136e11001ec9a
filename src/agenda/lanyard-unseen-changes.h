/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lanyard-bookmarks.h"
#include "lanyard-change.h"

G_BEGIN_DECLS

#define LANYARD_TYPE_UNSEEN_CHANGES (lanyard_unseen_changes_get_type ())

G_DECLARE_FINAL_TYPE (LanyardUnseenChanges, lanyard_unseen_changes, LANYARD, UNSEEN_CHANGES, GObject)

/**
 * LanyardUnseenChanges::seen:
 * @changes: (element-type LanyardChange): what the person has seen
 *
 * Emitted after lanyard_unseen_changes_mark_seen(), when that is on disk.
 */

/**
 * LanyardUnseenChanges::failed:
 * @message: what went wrong, as a sentence
 *
 * Emitted when changes could not be noted as seen, or as unseen again, or not be read.
 */

/**
 * lanyard_unseen_changes_new:
 * @database: where they are kept
 * @bookmarks: the bookmarks of the person
 *
 * Makes the list, empty until lanyard_unseen_changes_take() fills it.
 *
 * Returns: (transfer full): the changes
 */
LanyardUnseenChanges *lanyard_unseen_changes_new (LanyardDatabase  *database,
                                                  LanyardBookmarks *bookmarks);

/**
 * lanyard_unseen_changes_take:
 * @changes: (transfer none) (element-type LanyardChange): what the database has for bookmarked talks
 *
 * Shows what was read from the database in the place of what was shown.
 */
void lanyard_unseen_changes_take (LanyardUnseenChanges *self,
                                  GPtrArray            *changes);

/**
 * lanyard_unseen_changes_reload:
 *
 * Reads the list from the database anew, in a worker: a bookmark that is restored brings back what
 * was to be told of it.
 */
void lanyard_unseen_changes_reload (LanyardUnseenChanges *self);

/**
 * lanyard_unseen_changes_list:
 *
 * Lists what newer schedules changed about bookmarked talks of all conferences. When a bookmark
 * goes, so does what was to be told of it.
 *
 * Returns: (transfer none): a list of #LanyardChange
 */
GListModel *lanyard_unseen_changes_list (LanyardUnseenChanges *self);

/**
 * lanyard_unseen_changes_load_async:
 * @conference_id: a conference
 * @callback: (scope async): called in the main thread
 * @user_data: data for @callback
 *
 * Reads in a worker what newer schedules changed in a conference, about all its talks.
 */
void lanyard_unseen_changes_load_async (LanyardUnseenChanges *self,
                                        const char           *conference_id,
                                        GAsyncReadyCallback   callback,
                                        gpointer              user_data);

/**
 * lanyard_unseen_changes_load_finish:
 * @result: what the callback was given
 * @error: where to put what went wrong
 *
 * Ends lanyard_unseen_changes_load_async().
 *
 * Returns: (transfer full) (element-type LanyardChange): the changes, or %NULL with @error set
 */
GPtrArray *lanyard_unseen_changes_load_finish (LanyardUnseenChanges *self,
                                               GAsyncResult         *result,
                                               GError              **error);

/**
 * lanyard_unseen_changes_mark_seen:
 * @changes: (element-type LanyardChange): what the person has seen
 *
 * Notes in a worker that changes were seen. They leave the list when that is on disk.
 */
void lanyard_unseen_changes_mark_seen (LanyardUnseenChanges *self,
                                       GPtrArray            *changes);

/**
 * lanyard_unseen_changes_mark_unseen:
 * @changes: (element-type LanyardChange): what #LanyardUnseenChanges::seen told of
 *
 * Takes it back in a worker. They are in the list again when that is on disk.
 */
void lanyard_unseen_changes_mark_unseen (LanyardUnseenChanges *self,
                                         GPtrArray            *changes);

G_END_DECLS
