/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lanyard-days.h"

G_BEGIN_DECLS

/**
 * lanyard_timetable_hours_find:
 * @talks: a list of #LanyardTalk by start
 * @day: a day of these talks, one with a date
 * @zone: the zone of the conference
 * @start: (out): when the first talk starts, rounded down to a full hour in @zone, in seconds
 *   since the Unix epoch
 *
 * Finds the hours of a day's timetable: from the full hour of the first talk to that of the last
 * one. What takes longer than half a day makes them no more.
 *
 * Returns: how many minutes that is: full hours, or nothing without talks
 */
guint lanyard_timetable_hours_find (GListModel       *talks,
                                    const LanyardDay *day,
                                    GTimeZone        *zone,
                                    gint64           *start);

G_END_DECLS
