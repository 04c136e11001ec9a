/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LanyardFrabDay:
 * @zone: the zone of times without an offset
 * @midnight: (nullable): the first second of the date of the day
 * @change: seconds after midnight; what starts earlier is on the next date
 *
 * The day of a conference under which an event stands. It owns nothing.
 */
typedef struct
{
  GTimeZone *zone;
  GDateTime *midnight;
  gint64     change;
} LanyardFrabDay;

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

/**
 * lanyard_frab_time_find_start:
 * @day: the day under which the event stands
 * @date: (nullable): the date of the event, with or without a time
 * @clock: (nullable): the time of day at which it starts, or an instant
 *
 * Finds when an event starts: by its instant, or by the hands of the clock on its date, or on the
 * date of the day, or on the next one when the day began later than that.
 *
 * Returns: (transfer full) (nullable): the start, or %NULL
 */
GDateTime *lanyard_frab_time_find_start (const LanyardFrabDay *day,
                                         const char           *date,
                                         const char           *clock);

/**
 * lanyard_frab_time_find_end:
 * @day: the day under which the event stands
 * @start: (nullable): when the event starts
 * @end: (nullable): an instant
 * @duration: (nullable): "HH:MM", "H:MM:SS", "PT1H30M" or a number of minutes
 *
 * Finds when an event ends.
 *
 * Returns: (transfer full) (nullable): the end, or %NULL
 */
GDateTime *lanyard_frab_time_find_end (const LanyardFrabDay *day,
                                       GDateTime            *start,
                                       const char           *end,
                                       const char           *duration);

G_END_DECLS
