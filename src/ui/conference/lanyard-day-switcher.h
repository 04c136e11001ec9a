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
 * LanyardDaySwitcher:shows-untimed:
 *
 * Whether the talks without a time can be chosen like a day.
 */

/**
 * lanyard_day_switcher_set_days:
 * @days: (element-type LanyardDay): the days that can be chosen
 * @zone: the zone of the conference
 * @clock: what tells which day is today
 *
 * Offers days. The one that was chosen stays so while there is one of its name; else it is today,
 * or the first day. “day-changed” is not emitted.
 */
void lanyard_day_switcher_set_days (LanyardDaySwitcher *self,
                                    GPtrArray          *days,
                                    GTimeZone          *zone,
                                    LanyardClock       *clock);

/**
 * lanyard_day_switcher_start:
 * @remembered: (nullable): the name of the day of this conference that was looked at last
 *
 * Chooses the day with which to begin to look at a conference: today, or @remembered, or the first
 * one. “day-changed” is not emitted.
 */
void lanyard_day_switcher_start (LanyardDaySwitcher *self,
                                 const char         *remembered);

/**
 * lanyard_day_switcher_follow_clock:
 *
 * Chooses today when another day has begun: whoever looks at the last one looks for what runs now,
 * and whoever looks at another one goes on with it.
 *
 * Returns: %TRUE when another day was chosen
 */
gboolean lanyard_day_switcher_follow_clock (LanyardDaySwitcher *self);

/**
 * lanyard_day_switcher_choose:
 * @instant: seconds since the Unix epoch
 *
 * Chooses the day of an instant, as a person does.
 *
 * Returns: %TRUE when the conference has such a day
 */
gboolean lanyard_day_switcher_choose (LanyardDaySwitcher *self,
                                      gint64              instant);

/**
 * lanyard_day_switcher_get_day:
 *
 * Gets the day that is chosen.
 *
 * Returns: (transfer none) (nullable): the day, or %NULL when there is none
 */
const LanyardDay *lanyard_day_switcher_get_day (LanyardDaySwitcher *self);

/**
 * lanyard_day_switcher_get_name:
 *
 * Gets what the day that is chosen is remembered by.
 *
 * Returns: (transfer none) (nullable): the name, or %NULL when there is no day
 */
const char *lanyard_day_switcher_get_name (LanyardDaySwitcher *self);

G_END_DECLS
