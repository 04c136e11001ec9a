/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sim-world.h"

G_BEGIN_DECLS

/**
 * SIM_CALENDAR_N_DAYS:
 *
 * How many days histories play on: an ordinary one, and those on which the clocks in Berlin go
 * forward and back.
 */
#define SIM_CALENDAR_N_DAYS 3

/**
 * SIM_CALENDAR_N_SLOTS:
 *
 * How many times of a day talks start at.
 */
#define SIM_CALENDAR_N_SLOTS 16

/**
 * sim_calendar_get_slot:
 * @day: which day
 * @slot: which time of the day
 *
 * Gets when talks start that are announced for a time of the day: each quarter of an hour from
 * one to five at night, by the clocks of Berlin.
 *
 * Returns: seconds since the Unix epoch
 */
gint64 sim_calendar_get_slot (guint day,
                              guint slot);

/**
 * sim_calendar_shift:
 * @talk: a talk
 * @seconds: by how much
 *
 * Moves a talk, if it has a time and is not gone from the schedule.
 */
void sim_calendar_shift (SimTalk *talk,
                         int      seconds);

G_END_DECLS
