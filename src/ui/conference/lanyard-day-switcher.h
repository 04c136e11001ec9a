/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "lanyard-clock.h"
#include "lanyard-days.h"

G_BEGIN_DECLS

#define LANYARD_TYPE_DAY_SWITCHER (lanyard_day_switcher_get_type ())

G_DECLARE_FINAL_TYPE (LanyardDaySwitcher, lanyard_day_switcher, LANYARD, DAY_SWITCHER, AdwBin)

/**
 * LanyardDaySwitcher::day-changed:
 *
 * Emitted when a day was chosen, by the person or because it has become today.
 */

/**
 * lanyard_day_switcher_set_days:
 * @days: (element-type LanyardDay): days, of which those with a date can be chosen
 * @zone: the zone of the conference
 * @clock: what tells which day is today
 * @is_other: whether they are of another conference than before
 *
 * Offers days. The one that was chosen stays so when there still is one of its name and
 * @is_other is not set; else it is today, or the first day. “day-changed” is not emitted.
 */
void lanyard_day_switcher_set_days (LanyardDaySwitcher *self,
                                    GPtrArray          *days,
                                    GTimeZone          *zone,
                                    LanyardClock       *clock,
                                    gboolean            is_other);

/**
 * lanyard_day_switcher_get_day:
 *
 * Gets the day that is chosen.
 *
 * Returns: (transfer none) (nullable): the day, or %NULL when there is none
 */
const LanyardDay *lanyard_day_switcher_get_day (LanyardDaySwitcher *self);

G_END_DECLS
