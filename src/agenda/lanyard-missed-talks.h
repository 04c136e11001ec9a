/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lanyard-bookmarks.h"

G_BEGIN_DECLS

#define LANYARD_TYPE_MISSED_TALKS (lanyard_missed_talks_get_type ())

G_DECLARE_FINAL_TYPE (LanyardMissedTalks, lanyard_missed_talks, LANYARD, MISSED_TALKS, GObject)

/**
 * LanyardMissedTalks::dismissed:
 * @bookmarks: (element-type LanyardBookmark): what the person has seen
 *
 * Emitted after lanyard_missed_talks_dismiss_async(), when that is on disk.
 */

/**
 * lanyard_missed_talks_new:
 * @database: where is kept what was sent
 * @bookmarks: the bookmarks of the person
 * @clock: what tells when a talk has ended
 *
 * Makes the list, empty until lanyard_missed_talks_take() says what was sent.
 *
 * Returns: (transfer full): the missed talks
 */
LanyardMissedTalks *lanyard_missed_talks_new (LanyardDatabase  *database,
                                              LanyardBookmarks *bookmarks,
                                              LanyardClock     *clock);

/**
 * lanyard_missed_talks_take:
 * @sent: (transfer none) (element-type LanyardSentReminder): all that the database has
 *
 * Takes over what was sent, and lists what was missed by that.
 */
void lanyard_missed_talks_take (LanyardMissedTalks *self,
                                GPtrArray          *sent);

/**
 * lanyard_missed_talks_list:
 *
 * Lists the talks that ended without a reminder, by start, until the person has seen that. It
 * changes by itself when a talk ends, and when bookmarks change.
 *
 * Returns: (transfer none): a list of #LanyardBookmark
 */
GListModel *lanyard_missed_talks_list (LanyardMissedTalks *self);

/**
 * lanyard_missed_talks_dismiss_async:
 * @callback: (scope async): called in the main thread when it is on disk
 * @user_data: data for @callback
 *
 * Notes in a worker that the person has seen all that are listed now. They leave the list then.
 */
void lanyard_missed_talks_dismiss_async (LanyardMissedTalks *self,
                                         GAsyncReadyCallback callback,
                                         gpointer            user_data);

/**
 * lanyard_missed_talks_recall_async:
 * @bookmarks: (element-type LanyardBookmark): what #LanyardMissedTalks::dismissed told of
 * @callback: (scope async): called in the main thread when it is on disk
 * @user_data: data for @callback
 *
 * Takes back in a worker that the person has seen them. They are in the list again then. End it
 * with lanyard_missed_talks_dismiss_finish().
 */
void lanyard_missed_talks_recall_async (LanyardMissedTalks *self,
                                        GPtrArray          *bookmarks,
                                        GAsyncReadyCallback callback,
                                        gpointer            user_data);

/**
 * lanyard_missed_talks_dismiss_finish:
 * @result: what the callback was given
 * @error: where to put what went wrong
 *
 * Ends lanyard_missed_talks_dismiss_async().
 *
 * Returns: %TRUE, or %FALSE with @error set and nothing changed
 */
gboolean lanyard_missed_talks_dismiss_finish (LanyardMissedTalks *self,
                                              GAsyncResult       *result,
                                              GError            **error);

G_END_DECLS
