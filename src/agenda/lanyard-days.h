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
