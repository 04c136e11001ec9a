/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lanyard-library.h"

G_BEGIN_DECLS

#define LANYARD_TYPE_BOOKMARK_IMPORT (lanyard_bookmark_import_get_type ())

G_DECLARE_FINAL_TYPE (LanyardBookmarkImport, lanyard_bookmark_import, LANYARD, BOOKMARK_IMPORT, GObject)

/**
 * lanyard_bookmark_import_new:
 * @library: the library whose talks to bookmark
 *
 * Makes the import of one file of bookmarks: a personal calendar, or what Lanyard has exported.
 *
 * Returns: (transfer full): the import
 */
LanyardBookmarkImport *lanyard_bookmark_import_new (LanyardLibrary *library);

/**
 * lanyard_bookmark_import_run_async:
 * @file: the file, in any format that schedules have
 * @cancellable: (nullable): ends it early, as long as nothing was bookmarked
 * @callback: (scope async): called in the main thread when the bookmarks are on disk
 * @user_data: data for @callback
 *
 * Reads a file in a worker and bookmarks the talks of the library that are in it, all or none. What
 * it has written about them is kept where the person wrote nothing, and stays when the bookmarks are
 * taken away again. To be called once.
 */
void lanyard_bookmark_import_run_async (LanyardBookmarkImport *self,
                                        GFile                 *file,
                                        GCancellable          *cancellable,
                                        GAsyncReadyCallback    callback,
                                        gpointer               user_data);

/**
 * lanyard_bookmark_import_run_finish:
 * @result: what the callback was given
 * @error: where to put what went wrong
 *
 * Ends lanyard_bookmark_import_run_async().
 *
 * Returns: %TRUE, also when the library has none of the talks; or %FALSE with @error set to a
 *   sentence, and nothing changed
 */
gboolean lanyard_bookmark_import_run_finish (LanyardBookmarkImport *self,
                                             GAsyncResult          *result,
                                             GError               **error);

/**
 * lanyard_bookmark_import_get_added:
 *
 * Gets what was bookmarked.
 *
 * Returns: (transfer none) (element-type LanyardBookmark): the bookmarks, maybe none
 */
GPtrArray *lanyard_bookmark_import_get_added (LanyardBookmarkImport *self);

/**
 * lanyard_bookmark_import_list_missing:
 *
 * Says what was not found in the library: day, time and title, a line each.
 *
 * Returns: (transfer full) (array zero-terminated=1): the lines, maybe none
 */
char **lanyard_bookmark_import_list_missing (LanyardBookmarkImport *self);

/**
 * lanyard_bookmark_import_dup_text:
 *
 * Says in one line what came of it: "12 bookmarks added, 3 were there, 2 talks not found".
 *
 * Returns: (transfer full): the line
 */
char *lanyard_bookmark_import_dup_text (LanyardBookmarkImport *self);

/**
 * lanyard_bookmark_import_undo_async:
 * @callback: (scope async): called in the main thread, with the #LanyardBookmarks as its source
 * @user_data: data for @callback
 *
 * Takes away again what was bookmarked. End it with lanyard_bookmarks_set_finish().
 */
void lanyard_bookmark_import_undo_async (LanyardBookmarkImport *self,
                                         GAsyncReadyCallback    callback,
                                         gpointer               user_data);

G_END_DECLS
