/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * lanyard_collector_collect_async:
 * @files: (element-type GFile): files, and addresses that the person named
 * @cancellable: (nullable): ends it early
 * @callback: (scope async): called in the main thread
 * @user_data: data for @callback
 *
 * Makes sources of files. What has an http or https address is fetched first, one after the
 * other; what is a file is read later, in a worker. Main thread only.
 */
void lanyard_collector_collect_async (GPtrArray          *files,
                                      GCancellable       *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer            user_data);

/**
 * lanyard_collector_collect_finish:
 * @result: what the callback was given
 * @error: where to put what went wrong
 *
 * Ends lanyard_collector_collect_async().
 *
 * Returns: (transfer full) (element-type LanyardSource): the sources in the order of the files, or
 *   %NULL with @error set to a sentence
 */
GPtrArray *lanyard_collector_collect_finish (GAsyncResult *result,
                                             GError      **error);

G_END_DECLS
