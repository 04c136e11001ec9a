/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lanyard-clock.h"
#include "lanyard-database.h"
#include "lanyard-origin.h"
#include "lanyard-update-plan.h"

G_BEGIN_DECLS

#define LANYARD_TYPE_UPDATER (lanyard_updater_get_type ())

G_DECLARE_FINAL_TYPE (LanyardUpdater, lanyard_updater, LANYARD, UPDATER, GObject)

/**
 * LanyardUpdater:fetcher:
 *
 * What it asks with, construct-only. By default a #LanyardFetcher of its own.
 */

/**
 * LanyardUpdater:network-monitor:
 *
 * Whom it asks whether there is a network, construct-only. By default that of this computer.
 */

/**
 * LanyardUpdater:frequency:
 *
 * How often it asks, a #LanyardRefreshFrequency.
 */

/**
 * LanyardUpdater::changed:
 *
 * Emitted when what the getters say may be different from before.
 */

/**
 * LanyardUpdater::updated:
 * @conference_id: (nullable): the conference, or %NULL when it is a shortlist without one
 *
 * Emitted after something new was kept in the library.
 */

/**
 * lanyard_updater_new:
 * @database: where the schedules are kept
 * @clock: the clock to go by
 *
 * Makes an updater. It does nothing before the first lanyard_updater_look_again().
 *
 * Returns: (transfer full): the updater
 */
LanyardUpdater *lanyard_updater_new (LanyardDatabase *database,
                                     LanyardClock    *clock);

/**
 * lanyard_updater_look_again:
 *
 * Reads in a worker where schedules come from, and asks for those that are due. After the first
 * call, what is due is also asked for when its time comes, when the network is back and when the
 * clock jumps; but never over a network that is metered, or has to be logged into.
 */
void lanyard_updater_look_again (LanyardUpdater *self);

/**
 * lanyard_updater_refresh:
 * @conference_id: (nullable): a conference, or %NULL for the shortlists without one
 *
 * Asks now, over any network, because the person wants it: for the schedule, and for the
 * shortlists that are shown with it. What is being asked for already is not asked for twice.
 */
void lanyard_updater_refresh (LanyardUpdater *self,
                              const char     *conference_id);

/**
 * lanyard_updater_cancel:
 * @conference_id: (nullable): a conference, or %NULL for the shortlists without one
 *
 * Ends what lanyard_updater_is_running() tells of. It is let alone for a while, unless the person
 * wants it.
 */
void lanyard_updater_cancel (LanyardUpdater *self,
                             const char     *conference_id);

/**
 * lanyard_updater_is_running:
 * @conference_id: (nullable): a conference, or %NULL for the shortlists without one
 *
 * Tells whether something of it is being asked for.
 *
 * Returns: %TRUE while it is
 */
gboolean lanyard_updater_is_running (LanyardUpdater *self,
                                     const char     *conference_id);

/**
 * lanyard_updater_can_refresh:
 * @conference_id: (nullable): a conference, or %NULL for the shortlists without one
 *
 * Tells whether anything of it came from an address.
 *
 * Returns: %TRUE when lanyard_updater_refresh() has something to ask for
 */
gboolean lanyard_updater_can_refresh (LanyardUpdater *self,
                                      const char     *conference_id);

/**
 * lanyard_updater_find_origin:
 * @conference_id: (nullable): a conference
 *
 * Finds where the schedule of a conference comes from.
 *
 * Returns: (transfer none) (nullable): the origin, valid until #LanyardUpdater::changed; or %NULL
 *   when it came from no address
 */
const LanyardOrigin *lanyard_updater_find_origin (LanyardUpdater *self,
                                                  const char     *conference_id);

G_END_DECLS
