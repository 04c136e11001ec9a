/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lanyard-clock.h"
#include "lanyard-refreshable.h"
#include "lanyard-updater.h"

G_BEGIN_DECLS

#define LANYARD_TYPE_FRESHNESS (lanyard_freshness_get_type ())

G_DECLARE_FINAL_TYPE (LanyardFreshness, lanyard_freshness, LANYARD, FRESHNESS, GObject)

/**
 * LanyardFreshness:failed:
 *
 * Whether the last attempt to get something newer failed.
 */

/**
 * LanyardFreshness:text:
 *
 * How old the schedule is, as from lanyard_age_text_get(), at any time; or %NULL when it came from
 * no address.
 */

/**
 * LanyardFreshness:details:
 *
 * More about it, as from lanyard_age_text_get_details(), or %NULL.
 */

/**
 * lanyard_freshness_new:
 * @updater: what keeps schedules up to date
 * @clock: the clock to go by
 *
 * Makes the freshness of nothing, a #LanyardRefreshable.
 *
 * Returns: (transfer full): the freshness
 */
LanyardFreshness *lanyard_freshness_new (LanyardUpdater *updater,
                                         LanyardClock   *clock);

/**
 * lanyard_freshness_set_shown:
 * @is_shown: whether a conference, or the shortlists without one, are shown at all
 * @conference_id: (nullable): the conference, or %NULL for the shortlists without one
 *
 * Sets what it is about.
 */
void lanyard_freshness_set_shown (LanyardFreshness *self,
                                  gboolean          is_shown,
                                  const char       *conference_id);

G_END_DECLS
