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

#define LANYARD_TYPE_REFRESHES (lanyard_refreshes_get_type ())

G_DECLARE_FINAL_TYPE (LanyardRefreshes, lanyard_refreshes, LANYARD, REFRESHES, GObject)

/**
 * LanyardRefreshes::finished:
 * @origin: (type LanyardOrigin): the origin as it is known now
 * @is_new: whether something new was kept
 *
 * Emitted when one is over, however it ended.
 */

/**
 * lanyard_refreshes_new:
 * @database: where the schedules are kept
 * @clock: the clock to go by
 * @fetcher: what to ask with
 *
 * Makes the collection of refreshes that are under way, empty at first. Those that still are when
 * it goes are cancelled.
 *
 * Returns: (transfer full): the collection
 */
LanyardRefreshes *lanyard_refreshes_new (LanyardDatabase *database,
                                         LanyardClock    *clock,
                                         LanyardFetcher  *fetcher);

/**
 * lanyard_refreshes_start:
 * @origin: where to ask
 *
 * Starts a refresh, unless the same is under way.
 */
void lanyard_refreshes_start (LanyardRefreshes    *self,
                              const LanyardOrigin *origin);

/**
 * lanyard_refreshes_has:
 * @origin: an origin
 *
 * Tells whether the refresh from an origin is under way.
 *
 * Returns: %TRUE while it is
 */
gboolean lanyard_refreshes_has (LanyardRefreshes    *self,
                                const LanyardOrigin *origin);

/**
 * lanyard_refreshes_has_place:
 * @place_id: (nullable): the place of an origin
 *
 * Tells whether a refresh of anything that is shown at a place is under way.
 *
 * Returns: %TRUE while one is
 */
gboolean lanyard_refreshes_has_place (LanyardRefreshes *self,
                                      const char       *place_id);

/**
 * lanyard_refreshes_cancel:
 * @place_id: (nullable): the place of an origin
 *
 * Cancels the refreshes of what is shown at a place. They are over a little later.
 */
void lanyard_refreshes_cancel (LanyardRefreshes *self,
                               const char       *place_id);

G_END_DECLS
