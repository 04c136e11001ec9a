/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lanyard-schedule.h"

G_BEGIN_DECLS

/**
 * LANYARD_DAY_STARTS_AT:
 *
 * The hour at which the day of a conference starts: what is before belongs to the night of the
 * day before.
 */
#define LANYARD_DAY_STARTS_AT 5

/**
 * LANYARD_DAYS_UNKNOWN:
 *
 * Stands for the start of a talk that is not announced.
 */
#define LANYARD_DAYS_UNKNOWN G_MAXINT64

/**
 * LanyardDay:
 * @name: (nullable): the date as "2025-11-12", or %NULL for the talks without a time
 * @date: (nullable): noon of that day in the zone of the conference
 * @first: the position of its first talk in the schedule
 * @length: how many talks it has
 *
 * A day of a schedule.
 */
typedef struct
{
  char      *name;
  GDateTime *date;
  guint      first;
  guint      length;
} LanyardDay;

/**
 * lanyard_days_of_schedule:
 * @schedule: a schedule
 *
 * Divides the talks of a schedule into the days of the conference, in its zone.
 *
 * Returns: (transfer full) (element-type LanyardDay): the days that have talks, those without a
 *   time last
 */
GPtrArray *lanyard_days_of_schedule (LanyardSchedule *schedule);

/**
 * lanyard_days_of_starts:
 * @starts: (element-type gint64): starts of talks in microseconds since the Unix epoch, in order,
 *   and %LANYARD_DAYS_UNKNOWN last
 * @zone: the zone of the conference
 *
 * Divides talks into the days of the conference.
 *
 * Returns: (transfer full) (element-type LanyardDay): as of lanyard_days_of_schedule()
 */
GPtrArray *lanyard_days_of_starts (GArray    *starts,
                                   GTimeZone *zone);

/**
 * lanyard_days_get_end:
 * @start: the start of a talk in microseconds since the Unix epoch
 * @zone: the zone of the conference
 *
 * Tells when the day of the conference ends that a talk belongs to.
 *
 * Returns: the instant in microseconds since the Unix epoch
 */
gint64 lanyard_days_get_end (gint64     start,
                             GTimeZone *zone);

/**
 * lanyard_days_get_begin:
 * @start: the start of a talk in microseconds since the Unix epoch
 * @zone: the zone of the conference
 *
 * Tells when the day of the conference begins that a talk belongs to.
 *
 * Returns: the instant in microseconds since the Unix epoch
 */
gint64 lanyard_days_get_begin (gint64     start,
                               GTimeZone *zone);

/**
 * lanyard_days_get_midnight:
 * @now: the time, in seconds since the Unix epoch
 * @zone: a zone
 *
 * Tells when the next date of the calendar begins in a zone: at midnight, or later where clocks
 * skip it.
 *
 * Returns: the instant in seconds since the Unix epoch, %G_MAXINT64 when time ends before
 */
gint64 lanyard_days_get_midnight (gint64     now,
                                  GTimeZone *zone);

/**
 * lanyard_days_find:
 * @days: (element-type LanyardDay): days
 * @name: (nullable): the name of a day
 *
 * Finds a day by its name.
 *
 * Returns: (transfer none) (nullable): the day, or %NULL
 */
LanyardDay *lanyard_days_find (GPtrArray  *days,
                               const char *name);

/**
 * lanyard_days_get_name:
 * @instant: an instant
 * @zone: the zone of the conference
 *
 * Names the day of a conference that an instant belongs to.
 *
 * Returns: (transfer full): the date as "2025-11-12"
 */
char *lanyard_days_get_name (GDateTime *instant,
                             GTimeZone *zone);

G_END_DECLS
