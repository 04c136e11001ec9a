/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lanyard-download.h"
#include "lanyard-library.h"

G_BEGIN_DECLS

#define LANYARD_TYPE_ADDITION (lanyard_addition_get_type ())

G_DECLARE_FINAL_TYPE (LanyardAddition, lanyard_addition, LANYARD, ADDITION, GObject)

/**
 * LanyardAddition:download:
 *
 * What is being fetched, or %NULL while nothing is. It notifies.
 */

/**
 * lanyard_addition_new:
 * @library: where to keep what is added
 *
 * Makes an addition that has not begun. Main thread only.
 *
 * Returns: (transfer full): the addition
 */
LanyardAddition *lanyard_addition_new (LanyardLibrary *library);

/**
 * lanyard_addition_run_async:
 * @files: (element-type GFile): schedules, articles and pages, as files or by http and https
 *   addresses
 * @cancellable: (nullable): ends it at any time
 * @callback: (scope async): called in the main thread
 * @user_data: data for @callback
 *
 * Finds what the addresses stand for, reads all together and keeps it. When one of them fails,
 * nothing is kept. To be called once.
 */
void lanyard_addition_run_async (LanyardAddition    *self,
                                 GPtrArray          *files,
                                 GCancellable       *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer            user_data);

/**
 * lanyard_addition_run_finish:
 * @result: what the callback was given
 * @error: where to put what went wrong
 *
 * Ends lanyard_addition_run_async().
 *
 * Returns: %TRUE, or %FALSE with @error set
 */
gboolean lanyard_addition_run_finish (LanyardAddition *self,
                                      GAsyncResult    *result,
                                      GError         **error);

/**
 * lanyard_addition_get_download:
 *
 * Gets #LanyardAddition:download.
 *
 * Returns: (transfer none) (nullable): the download
 */
LanyardDownload *lanyard_addition_get_download (LanyardAddition *self);

/**
 * lanyard_addition_get_conference_id:
 *
 * Gets the conference to show when all went well.
 *
 * Returns: (transfer none) (nullable): its id, or %NULL when there are only articles that belong
 *   to none
 */
const char *lanyard_addition_get_conference_id (LanyardAddition *self);

/**
 * lanyard_addition_get_title:
 *
 * Gets the title of what was added, when all went well.
 *
 * Returns: (transfer none): the title of the first conference, else of the first article
 */
const char *lanyard_addition_get_title (LanyardAddition *self);

/**
 * lanyard_addition_get_talk_id:
 *
 * Gets the talk to show when all went well.
 *
 * Returns: (transfer none) (nullable): the talk of the conference whose page the person named, or
 *   %NULL
 */
const char *lanyard_addition_get_talk_id (LanyardAddition *self);

/**
 * lanyard_addition_get_remarks:
 *
 * Gets what was skipped or guessed in reading, a sentence each.
 *
 * Returns: (transfer none) (element-type utf8): the sentences, maybe none
 */
GPtrArray *lanyard_addition_get_remarks (LanyardAddition *self);

G_END_DECLS
