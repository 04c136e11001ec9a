/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * lanyard_frab_time_parse:
 * @text: (nullable): a date with a time in ISO 8601, seconds and offset optional
 * @zone: the zone of a time without an offset
 *
 * Reads an instant as schedules of the frab family write it: "2019-08-21T11:00:00+02:00".
 *
 * Returns: (transfer full) (nullable): the instant with its offset, or %NULL
 */
GDateTime *lanyard_frab_time_parse (const char *text,
                                    GTimeZone  *zone);

/**
 * lanyard_frab_time_parse_day:
 * @text: (nullable): a date in ISO 8601; what follows the day is ignored
 * @zone: the zone in which the day starts
 *
 * Reads a day.
 *
 * Returns: (transfer full) (nullable): the first second of the day, or %NULL
 */
GDateTime *lanyard_frab_time_parse_day (const char *text,
                                        GTimeZone  *zone);

/**
 * lanyard_frab_time_parse_clock:
 * @text: (nullable): "HH:MM", "H:MM:SS", or the same behind a date and a "T"
 * @seconds: (out): seconds since midnight
 *
 * Reads a time of day, or a duration, which may be longer than a day.
 *
 * Returns: %FALSE, with @seconds unset, when there is none
 */
gboolean lanyard_frab_time_parse_clock (const char *text,
                                        gint64     *seconds);

G_END_DECLS
