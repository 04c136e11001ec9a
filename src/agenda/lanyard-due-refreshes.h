/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lanyard-clock.h"
#include "lanyard-database.h"
#include "lanyard-fetcher.h"
#include "lanyard-update-plan.h"

G_BEGIN_DECLS

#define LANYARD_TYPE_DUE_REFRESHES (lanyard_due_refreshes_get_type ())

G_DECLARE_FINAL_TYPE (LanyardDueRefreshes, lanyard_due_refreshes, LANYARD, DUE_REFRESHES, GObject)

/**
 * LanyardDueRefreshes::finished:
 *
 * Emitted once, when there is nothing more to do.
 */

/**
 * lanyard_due_refreshes_new:
 * @database: where the schedules are kept, open
 * @clock: the clock to go by
 * @fetcher: what to ask with
 * @monitor: whom to ask whether there is a network
 *
 * Makes what refreshes once, when it is run. What is under way ends with it.
 *
 * Returns: (transfer full): the refreshes to come
 */
LanyardDueRefreshes *lanyard_due_refreshes_new (LanyardDatabase *database,
                                                LanyardClock    *clock,
                                                LanyardFetcher  *fetcher,
                                                GNetworkMonitor *monitor);

/**
 * lanyard_due_refreshes_run:
 * @frequency: how often the person wants to have schedules refreshed
 * @error: where to put why the library cannot be read
 *
 * Asks for the newer version of every schedule that is due now by
 * lanyard_update_plan_get_next_awaited(), but never over a network that is metered, or has to be
 * logged into. #LanyardDueRefreshes::finished follows, from the main loop or before this returns.
 *
 * Returns: %TRUE, or %FALSE with @error set
 */
gboolean lanyard_due_refreshes_run (LanyardDueRefreshes    *self,
                                    LanyardRefreshFrequency frequency,
                                    GError                **error);

/**
 * lanyard_due_refreshes_get_n_due:
 *
 * Counts the schedules that were due.
 *
 * Returns: the number
 */
guint lanyard_due_refreshes_get_n_due (LanyardDueRefreshes *self);

/**
 * lanyard_due_refreshes_get_n_new:
 *
 * Counts the schedules of which something new was kept.
 *
 * Returns: the number
 */
guint lanyard_due_refreshes_get_n_new (LanyardDueRefreshes *self);

/**
 * lanyard_due_refreshes_get_n_failed:
 *
 * Counts the schedules that were due and could not be got.
 *
 * Returns: the number
 */
guint lanyard_due_refreshes_get_n_failed (LanyardDueRefreshes *self);

/**
 * lanyard_due_refreshes_is_offline:
 *
 * Tells whether nothing was asked for because there is no network to do it over.
 *
 * Returns: %TRUE if so
 */
gboolean lanyard_due_refreshes_is_offline (LanyardDueRefreshes *self);

G_END_DECLS
