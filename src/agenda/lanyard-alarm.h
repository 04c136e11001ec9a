/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lanyard-clock.h"

G_BEGIN_DECLS

#define LANYARD_TYPE_ALARM (lanyard_alarm_get_type ())

G_DECLARE_FINAL_TYPE (LanyardAlarm, lanyard_alarm, LANYARD, ALARM, GObject)

/**
 * LanyardAlarm::ring:
 *
 * Emitted once when the instant has come, by the wall clock: at once after sleep, and at once
 * when the clock is set past it. The alarm is cleared before.
 */

/**
 * lanyard_alarm_new:
 * @clock: the clock it follows
 *
 * Makes an alarm that is not set.
 *
 * Returns: (transfer full): the alarm
 */
LanyardAlarm *lanyard_alarm_new (LanyardClock *clock);

/**
 * lanyard_alarm_set:
 * @instant: when to ring, in seconds since the Unix epoch
 *
 * Sets the alarm, in the place of the instant it had. One in the past rings from the main loop.
 */
void lanyard_alarm_set (LanyardAlarm *self,
                        gint64        instant);

/**
 * lanyard_alarm_clear:
 *
 * Makes the alarm ring no more.
 */
void lanyard_alarm_clear (LanyardAlarm *self);

G_END_DECLS
