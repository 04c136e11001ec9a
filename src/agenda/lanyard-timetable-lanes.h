/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lanyard-timetable-layout.h"

G_BEGIN_DECLS

/**
 * lanyard_timetable_lanes_assign:
 * @slots: (array length=n_slots): the slots of a room by start, which are given their lane and
 *   the number of lanes
 * @n_slots: how many there are
 *
 * Gives talks of a room that run at the same time lanes of their own, as few as possible and the
 * first ones first. Those that are joined by overlaps, also by way of others, have the same number
 * of lanes. Short talks are lengthened to %LANYARD_TIMETABLE_SHORTEST where nothing is in the way.
 *
 * Returns: the largest number of lanes
 */
guint lanyard_timetable_lanes_assign (LanyardTimetableSlot *slots,
                                      guint                 n_slots);

G_END_DECLS
