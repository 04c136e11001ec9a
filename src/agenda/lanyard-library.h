/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lanyard-bookmarks.h"
#include "lanyard-clock.h"
#include "lanyard-database.h"
#include "lanyard-missed-talks.h"
#include "lanyard-programme.h"
#include "lanyard-unseen-changes.h"

G_BEGIN_DECLS

#define LANYARD_TYPE_LIBRARY (lanyard_library_get_type ())

G_DECLARE_FINAL_TYPE (LanyardLibrary, lanyard_library, LANYARD, LIBRARY, GObject)

/**
 * LanyardLibrary::programme-changed:
 * @conference_id: (nullable): the conference whose programme is to be loaded anew, or %NULL when
 *   it is the one of a shortlist without a conference
 *
 * Emitted after an import has changed what lanyard_library_load_programme_async() gives.
 */

/**
 * LanyardLibrary::changes-found:
 * @conference_id: (nullable): the conference that was imported
 * @n_changes: how many of its talks are different now, at least one
 *
 * Emitted after an import has brought a newer version of a schedule that is different.
 */

/**
 * LanyardLibrary::tell-changes:
 * @changes: (element-type LanyardChange): what has changed about bookmarked talks
 *
 * Emitted with what the person is to be notified of: after an import, and after loading with what
 * an earlier process did not come to tell. Whoever handles it has told it when it returns; only then
 * it is noted as told.
 */

/**
 * lanyard_library_new:
 * @database: where everything is kept
 * @clock: the clock of the program
 *
 * Makes the root object of the program, empty until lanyard_library_load_async() is done.
 *
 * Returns: (transfer full): the library
 */
LanyardLibrary *lanyard_library_new (LanyardDatabase *database,
                                     LanyardClock    *clock);

/**
 * lanyard_library_load_async:
 * @examples: (array zero-terminated=1): the addresses of the bundled files, for a library that
 *   is new
 * @callback: (scope async): called in the main thread when the lists are filled
 * @user_data: data for @callback
 *
 * Reads the conferences and bookmarks in a worker. To be called once, at the start: conferences
 * that were removed before can then not be brought back any more.
 */
void lanyard_library_load_async (LanyardLibrary     *self,
                                 const char *const  *examples,
                                 GAsyncReadyCallback callback,
                                 gpointer            user_data);

/**
 * lanyard_library_load_finish:
 * @result: what the callback was given
 * @error: where to put what went wrong
 *
 * Ends lanyard_library_load_async().
 *
 * Returns: %TRUE, or %FALSE with @error set
 */
gboolean lanyard_library_load_finish (LanyardLibrary *self,
                                      GAsyncResult   *result,
                                      GError        **error);

/**
 * lanyard_library_begin_programme_async:
 * @conference_id: (nullable): a conference, or %NULL for the shortlists that belong to none
 * @cancellable: (nullable): ends the wait
 * @callback: (scope async): called in the main thread
 * @user_data: data for @callback
 *
 * Reads in a worker what can be seen first of a programme, which does not take longer of a large
 * one. What was imported last need not be read again, when it is asked for at once. End it with
 * lanyard_library_load_programme_finish().
 */
void lanyard_library_begin_programme_async (LanyardLibrary     *self,
                                            const char         *conference_id,
                                            GCancellable       *cancellable,
                                            GAsyncReadyCallback callback,
                                            gpointer            user_data);

/**
 * lanyard_library_load_programme_async:
 * @conference_id: (nullable): a conference, or %NULL for the shortlists that belong to none
 * @cancellable: (nullable): ends the wait
 * @callback: (scope async): called in the main thread
 * @user_data: data for @callback
 *
 * Reads a programme in a worker, with outlines of its talks: what cards show.
 */
void lanyard_library_load_programme_async (LanyardLibrary     *self,
                                           const char         *conference_id,
                                           GCancellable       *cancellable,
                                           GAsyncReadyCallback callback,
                                           gpointer            user_data);

/**
 * lanyard_library_complete_programme_async:
 * @beginning: what is there of a programme that is not complete
 * @cancellable: (nullable): ends the wait
 * @callback: (scope async): called in the main thread
 * @user_data: data for @callback
 *
 * Reads the rest of a programme in a worker, and takes over the talks that are there. End it with
 * lanyard_library_load_programme_finish().
 */
void lanyard_library_complete_programme_async (LanyardLibrary     *self,
                                               LanyardProgramme   *beginning,
                                               GCancellable       *cancellable,
                                               GAsyncReadyCallback callback,
                                               gpointer            user_data);

/**
 * lanyard_library_load_programme_finish:
 * @result: what the callback was given
 * @error: where to put what went wrong
 *
 * Ends lanyard_library_load_programme_async().
 *
 * Returns: (transfer full): the programme, or %NULL with @error set
 */
LanyardProgramme *lanyard_library_load_programme_finish (LanyardLibrary *self,
                                                         GAsyncResult   *result,
                                                         GError        **error);

/**
 * lanyard_library_import_async:
 * @sources: (element-type LanyardSource): schedules and articles
 * @cancellable: (nullable): ends it early
 * @callback: (scope async): called in the main thread
 * @user_data: data for @callback
 *
 * Reads sources together in a worker and keeps what they hold. Articles are joined to the talks of
 * these and of all kept schedules. When one source is bad, nothing is kept.
 */
void lanyard_library_import_async (LanyardLibrary     *self,
                                   GPtrArray          *sources,
                                   GCancellable       *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer            user_data);

/**
 * lanyard_library_import_finish:
 * @result: what the callback was given
 * @conference_id: (out) (optional) (nullable) (transfer full): the conference to show, or %NULL
 *   when there are only articles that belong to none
 * @error: where to put what went wrong
 *
 * Ends lanyard_library_import_async().
 *
 * Returns: %TRUE, or %FALSE with @error set
 */
gboolean lanyard_library_import_finish (LanyardLibrary *self,
                                        GAsyncResult   *result,
                                        char          **conference_id,
                                        GError        **error);

/**
 * lanyard_library_reload_async:
 * @conference_id: (nullable): the conference of which something was kept
 * @callback: (scope async): called in the main thread
 * @user_data: data for @callback
 *
 * Reads the lists anew in a worker, after somebody else has kept something in the library.
 */
void lanyard_library_reload_async (LanyardLibrary     *self,
                                   const char         *conference_id,
                                   GAsyncReadyCallback callback,
                                   gpointer            user_data);

/**
 * lanyard_library_reload_finish:
 * @result: what the callback was given
 * @error: where to put what went wrong
 *
 * Ends lanyard_library_reload_async().
 *
 * Returns: %TRUE, or %FALSE with @error set
 */
gboolean lanyard_library_reload_finish (LanyardLibrary *self,
                                        GAsyncResult   *result,
                                        GError        **error);

/**
 * lanyard_library_set_removed_async:
 * @conference_id: a conference
 * @removed: %TRUE to remove it, %FALSE to take that back
 * @callback: (scope async): called in the main thread
 * @user_data: data for @callback
 *
 * Removes a conference with everything that belongs to it, or brings it back as it was, in a
 * worker. It can be brought back until the library is loaded the next time. To import its schedule
 * brings it back too.
 */
void lanyard_library_set_removed_async (LanyardLibrary     *self,
                                        const char         *conference_id,
                                        gboolean            removed,
                                        GAsyncReadyCallback callback,
                                        gpointer            user_data);

/**
 * lanyard_library_set_removed_finish:
 * @result: what the callback was given
 * @error: where to put what went wrong
 *
 * Ends lanyard_library_set_removed_async().
 *
 * Returns: %TRUE, or %FALSE with @error set and nothing changed
 */
gboolean lanyard_library_set_removed_finish (LanyardLibrary *self,
                                             GAsyncResult   *result,
                                             GError        **error);

/**
 * lanyard_library_list_conferences:
 *
 * Lists the conferences, the latest start first.
 *
 * Returns: (transfer none): a list of #LanyardConference
 */
GListModel *lanyard_library_list_conferences (LanyardLibrary *self);

/**
 * lanyard_library_list_shortlists:
 *
 * Lists the shortlists that belong to no conference, the newest first.
 *
 * Returns: (transfer none): a list of #LanyardShortlist
 */
GListModel *lanyard_library_list_shortlists (LanyardLibrary *self);

/**
 * lanyard_library_get_bookmarks:
 *
 * Gets the bookmarks of all conferences.
 *
 * Returns: (transfer none): the bookmarks
 */
LanyardBookmarks *lanyard_library_get_bookmarks (LanyardLibrary *self);

/**
 * lanyard_library_get_notes:
 *
 * Gets what the person wrote about talks of all conferences.
 *
 * Returns: (transfer none): the notes
 */
LanyardNotes *lanyard_library_get_notes (LanyardLibrary *self);

/**
 * lanyard_library_get_changes:
 *
 * Gets what newer schedules changed and the person has not seen yet.
 *
 * Returns: (transfer none): the changes
 */
LanyardUnseenChanges *lanyard_library_get_changes (LanyardLibrary *self);

/**
 * lanyard_library_get_missed:
 *
 * Gets the bookmarked talks that ended without a reminder, as far as the person has not seen that.
 *
 * Returns: (transfer none): the missed talks
 */
LanyardMissedTalks *lanyard_library_get_missed (LanyardLibrary *self);

/**
 * lanyard_library_get_database:
 *
 * Gets where everything is kept.
 *
 * Returns: (transfer none): the database
 */
LanyardDatabase *lanyard_library_get_database (LanyardLibrary *self);

/**
 * lanyard_library_get_clock:
 *
 * Gets the clock of the program.
 *
 * Returns: (transfer none): the clock
 */
LanyardClock *lanyard_library_get_clock (LanyardLibrary *self);

G_END_DECLS
