/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LanyardHours:
 * @LANYARD_HOURS_OF_LOCALE: as the locale of the person has it
 * @LANYARD_HOURS_12: "4:45 PM"
 * @LANYARD_HOURS_24: "16:45"
 *
 * How hours are counted.
 */
typedef enum
{
  LANYARD_HOURS_OF_LOCALE,
  LANYARD_HOURS_12,
  LANYARD_HOURS_24,
} LanyardHours;

/**
 * LanyardTimeFormat:
 * @LANYARD_TIME_FORMAT_HOUR: a time of day: "16:45"
 * @LANYARD_TIME_FORMAT_SHORT_DAY: a day on a card: "Tue 11 Nov"
 * @LANYARD_TIME_FORMAT_LONG_DAY: a day in full: "Tuesday, 11 November 2025"
 * @LANYARD_TIME_FORMAT_DATE: a date: "11 Nov 2025"
 * @LANYARD_TIME_FORMAT_DATE_OF_YEAR: a date of a year that is known: "11 Nov"
 * @LANYARD_TIME_FORMAT_FIRST_DATE: the first of two dates of a month: "10" of "10–13 Nov 2025"
 * @LANYARD_TIME_FORMAT_LAST_DATE: the last of two dates of a month: "13 Nov 2025" of the same
 *
 * What of an instant is written.
 */
typedef enum
{
  LANYARD_TIME_FORMAT_HOUR,
  LANYARD_TIME_FORMAT_SHORT_DAY,
  LANYARD_TIME_FORMAT_LONG_DAY,
  LANYARD_TIME_FORMAT_DATE,
  LANYARD_TIME_FORMAT_DATE_OF_YEAR,
  LANYARD_TIME_FORMAT_FIRST_DATE,
  LANYARD_TIME_FORMAT_LAST_DATE,
} LanyardTimeFormat;

/**
 * lanyard_time_format_set_hours:
 * @hours: how the person counts hours
 *
 * Sets how all times are written from now on, in all threads. What is written already is to be
 * written anew.
 *
 * Returns: whether times look different now
 */
gboolean lanyard_time_format_set_hours (LanyardHours hours);

/**
 * lanyard_time_format_has_12_hours:
 *
 * Tells how times are written.
 *
 * Returns: %TRUE for "4:45 PM", %FALSE for "16:45"
 */
gboolean lanyard_time_format_has_12_hours (void);

/**
 * lanyard_time_format_get:
 * @format: what to write
 *
 * Gets a format in the words of the person's language, and in the order of the person's locale:
 * "11 Nov" or "Nov 11".
 *
 * Returns: a format for g_date_time_format()
 */
const char *lanyard_time_format_get (LanyardTimeFormat format);

/**
 * lanyard_time_format_write:
 * @instant: an instant
 * @zone: the zone to show it in
 * @format: what to write
 *
 * Writes an instant.
 *
 * Returns: (transfer full): the words, in the language of the person
 */
char *lanyard_time_format_write (GDateTime        *instant,
                                 GTimeZone        *zone,
                                 LanyardTimeFormat format);

G_END_DECLS
