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
 * lanyard_bookmark_store_add:
 * @database: where to keep it
 * @conference_id: the conference
 * @talk: the talk
 * @now: the time by the clock of Lanyard, in seconds since the Unix epoch
 * @error: where to put what went wrong
 *
 * Bookmarks a talk. When this returns, the bookmark is on disk. Its title, time, room and session
 * page are kept with it, so that it outlives a talk that is dropped from the schedule. What newer
 * schedules changed about the talk until now counts as seen. Bookmarking twice is no error.
 *
 * Returns: %TRUE, or %FALSE with @error set and nothing changed
 */
gboolean lanyard_bookmark_store_add (LanyardDatabase *database,
                                     const char      *conference_id,
                                     LanyardTalk     *talk,
                                     gint64           now,
                                     GError         **error);

/**
 * lanyard_bookmark_store_restore:
 * @database: where to keep it
 * @bookmark: a bookmark as it was at some time
 * @now: the time by the clock of Lanyard, in seconds since the Unix epoch
 * @error: where to put what went wrong
 *
 * Makes a bookmark what it was, whether it is still there or not. Other than for a bookmark that is
 * added, what changed about its talk stays as unseen as it is. A snooze that is over is not asked for
 * again.
 *
 * Returns: %TRUE, or %FALSE with @error set and nothing changed
 */
gboolean lanyard_bookmark_store_restore (LanyardDatabase *database,
                                         LanyardBookmark *bookmark,
                                         gint64           now,
                                         GError         **error);

/**
 * lanyard_bookmark_store_remove:
 * @database: where it is kept
 * @conference_id: the conference
 * @talk_id: the talk
 * @error: where to put what went wrong
 *
 * Removes a bookmark. When this returns, that is on disk. Removing what is not there is no error.
 *
 * Returns: %TRUE, or %FALSE with @error set and nothing changed
 */
gboolean lanyard_bookmark_store_remove (LanyardDatabase *database,
                                        const char      *conference_id,
                                        const char      *talk_id,
                                        GError         **error);

/**
 * lanyard_bookmark_store_set_remind_at_start:
 * @database: where it is kept
 * @conference_id: the conference
 * @talk_id: the talk
 * @remind_at_start: whether to remind once more when the talk starts
 * @error: where to put what went wrong
 *
 * Sets the wish for a reminder at the start. Does nothing when there is no such bookmark.
 *
 * Returns: %TRUE, or %FALSE with @error set and nothing changed
 */
gboolean lanyard_bookmark_store_set_remind_at_start (LanyardDatabase *database,
                                                     const char      *conference_id,
                                                     const char      *talk_id,
                                                     gboolean         remind_at_start,
                                                     GError         **error);

/**
 * lanyard_bookmark_store_set_lead:
 * @database: where it is kept
 * @conference_id: the conference
 * @talk_id: the talk
 * @lead: how many minutes before its start the talk is reminded of, or
 *   %LANYARD_BOOKMARK_USUAL_LEAD
 * @error: where to put what went wrong
 *
 * Sets when the talk is reminded of. Does nothing when there is no such bookmark.
 *
 * Returns: %TRUE, or %FALSE with @error set and nothing changed
 */
gboolean lanyard_bookmark_store_set_lead (LanyardDatabase *database,
                                          const char      *conference_id,
                                          const char      *talk_id,
                                          int              lead,
                                          GError         **error);

/**
 * lanyard_bookmark_store_set_going:
 * @database: where it is kept
 * @conference_id: the conference
 * @talk_id: the talk
 * @going: whether the person goes there
 * @error: where to put what went wrong
 *
 * Marks the talk as the one the person goes to among those at the same time. Others are left as
 * they are. Does nothing when there is no such bookmark.
 *
 * Returns: %TRUE, or %FALSE with @error set and nothing changed
 */
gboolean lanyard_bookmark_store_set_going (LanyardDatabase *database,
                                           const char      *conference_id,
                                           const char      *talk_id,
                                           gboolean         going,
                                           GError         **error);

/**
 * lanyard_bookmark_store_snooze:
 * @database: where it is kept
 * @conference_id: the conference
 * @talk_id: the talk
 * @until: when to remind again, in seconds since the Unix epoch
 * @error: where to put what went wrong
 *
 * Asks for one more reminder of the talk, as long as it starts when it starts now. Does nothing
 * when there is no such bookmark.
 *
 * Returns: %TRUE, or %FALSE with @error set and nothing changed
 */
gboolean lanyard_bookmark_store_snooze (LanyardDatabase *database,
                                        const char      *conference_id,
                                        const char      *talk_id,
                                        gint64           until,
                                        GError         **error);

/**
 * lanyard_bookmark_store_list:
 * @database: where they are kept
 * @error: where to put what went wrong
 *
 * Lists the bookmarks of all conferences by start, those without a time last, and without those
 * of removed conferences. Only what a talk needs to be shown and reminded of is loaded with it: no
 * abstract, no links.
 *
 * Returns: (transfer full) (element-type LanyardBookmark): the bookmarks, or %NULL with @error
 *   set
 */
GPtrArray *lanyard_bookmark_store_list (LanyardDatabase *database,
                                        GError         **error);

G_END_DECLS
