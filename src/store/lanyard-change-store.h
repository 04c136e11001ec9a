/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lanyard-changes.h"
#include "lanyard-database.h"

G_BEGIN_DECLS

/**
 * lanyard_change_store_keep:
 * @database: where to keep them
 * @changes: what a newer schedule of a kept conference changes
 * @now: when that was found, in seconds since the Unix epoch
 * @error: where to put what went wrong
 *
 * Keeps changes until the person has seen them. To be called in the transaction in which the
 * newer schedule is saved, and before that: bookmarks, notes of reminders and older changes of
 * talks that have another id now move to that id, and so follow their talk.
 *
 * Of several changes of one talk, what it was before the first and is after the last is kept; a
 * talk that is back where it was has not changed. Only when a notification has told of the way
 * there, the way back is a change of its own, for somebody may rely on what it said.
 *
 * Returns: %TRUE, or %FALSE with @error set and nothing changed
 */
gboolean lanyard_change_store_keep (LanyardDatabase *database,
                                    LanyardChanges  *changes,
                                    gint64           now,
                                    GError         **error);

/**
 * lanyard_change_store_list_unseen:
 * @database: where they are kept
 * @conference_id: (nullable): a conference, or %NULL for all bookmarked talks
 * @error: where to put what went wrong
 *
 * Lists what the person has not seen yet: of all talks of a conference, or of the bookmarked talks
 * of all conferences. What was found last comes first, and of that what starts first. The talks of
 * the changes have id, title, start, room, and whether they are cancelled, and nothing else.
 *
 * Returns: (transfer full) (element-type LanyardChange): the changes, or %NULL with @error set
 */
GPtrArray *lanyard_change_store_list_unseen (LanyardDatabase *database,
                                             const char      *conference_id,
                                             GError         **error);

/**
 * lanyard_change_store_get_last_found:
 * @database: where they are kept
 * @last_found: (out): when the last change of any talk was found, seen or not, in seconds since the
 *   Unix epoch, or 0 when there was none
 * @error: where to put what went wrong
 *
 * Tells how new the newest change is.
 *
 * Returns: %TRUE, or %FALSE with @error set
 */
gboolean lanyard_change_store_get_last_found (LanyardDatabase *database,
                                              gint64          *last_found,
                                              GError         **error);

/**
 * lanyard_change_store_count_unseen:
 * @database: where they are kept
 * @conference_id: (nullable): a conference; without one nothing is counted
 * @since: an instant, in seconds since the Unix epoch
 * @n_changes: (out): how many talks have changed
 * @error: where to put what went wrong
 *
 * Counts what was found after an instant and the person has not seen yet.
 *
 * Returns: %TRUE, or %FALSE with @error set
 */
gboolean lanyard_change_store_count_unseen (LanyardDatabase *database,
                                            const char      *conference_id,
                                            gint64           since,
                                            guint           *n_changes,
                                            GError         **error);

/**
 * lanyard_change_store_list_untold:
 * @database: where they are kept
 * @error: where to put what went wrong
 *
 * Lists what the person has not seen yet of bookmarked talks, and was not notified of. Whoever tells
 * it notes that afterwards with lanyard_change_store_mark_told(): a process that dies in between
 * has it told once more, and never not at all.
 *
 * Returns: (transfer full) (element-type LanyardChange): the changes, or %NULL with @error set
 */
GPtrArray *lanyard_change_store_list_untold (LanyardDatabase *database,
                                             GError         **error);

/**
 * lanyard_change_store_mark_told:
 * @database: where they are kept
 * @changes: (element-type LanyardChange): what the person was notified of
 * @error: where to put what went wrong
 *
 * Notes that the person was notified of changes, or that they are not worth it. A talk that has
 * changed again since they were listed stays untold.
 *
 * Returns: %TRUE, or %FALSE with @error set and nothing changed
 */
gboolean lanyard_change_store_mark_told (LanyardDatabase *database,
                                         GPtrArray       *changes,
                                         GError         **error);

/**
 * lanyard_change_store_mark_seen:
 * @database: where they are kept
 * @changes: (element-type LanyardChange): what the person has seen
 * @error: where to put what went wrong
 *
 * Notes that the person has seen changes. A talk that has changed again since they were listed
 * stays unseen.
 *
 * Returns: %TRUE, or %FALSE with @error set and nothing changed
 */
gboolean lanyard_change_store_mark_seen (LanyardDatabase *database,
                                         GPtrArray       *changes,
                                         GError         **error);

/**
 * lanyard_change_store_mark_unseen:
 * @database: where they are kept
 * @changes: (element-type LanyardChange): what lanyard_change_store_mark_seen() was given
 * @error: where to put what went wrong
 *
 * Takes back that the person has seen changes. A talk that has changed again since they were listed
 * stays as it is.
 *
 * Returns: %TRUE, or %FALSE with @error set and nothing changed
 */
gboolean lanyard_change_store_mark_unseen (LanyardDatabase *database,
                                           GPtrArray       *changes,
                                           GError         **error);

G_END_DECLS
