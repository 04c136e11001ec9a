/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lanyard-clock.h"
#include "lanyard-database.h"
#include "lanyard-fetcher.h"
#include "lanyard-origin.h"

G_BEGIN_DECLS

/**
 * lanyard_refresh_run_async:
 * @database: where the schedule is kept
 * @clock: the clock to go by
 * @fetcher: what to ask with
 * @origin: where it comes from
 * @cancellable: (nullable): ends it at any time
 * @callback: (scope async): called in the main thread
 * @user_data: data for @callback
 *
 * Asks once whether there is a newer version of a schedule or a shortlist, and keeps it. When it
 * fails, or there is nothing new, the library stays as it is but for what is known of the origin.
 * Main thread only; whatever blocks is done in a worker.
 */
void lanyard_refresh_run_async (LanyardDatabase     *database,
                                LanyardClock        *clock,
                                LanyardFetcher      *fetcher,
                                const LanyardOrigin *origin,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data);

/**
 * lanyard_refresh_run_finish:
 * @result: what the callback was given
 * @is_new: (out) (optional): whether something new was kept
 * @error: where to put that it was cancelled, or that the conference or shortlist is not in the
 *   library any more
 *
 * Ends lanyard_refresh_run_async().
 *
 * Returns: (transfer full) (nullable): the origin as it is known now, also when it failed: then
 *   with the failure in it; or %NULL with @error set
 */
LanyardOrigin *lanyard_refresh_run_finish (GAsyncResult *result,
                                           gboolean     *is_new,
                                           GError      **error);

G_END_DECLS
