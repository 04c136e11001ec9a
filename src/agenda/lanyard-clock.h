/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define LANYARD_TYPE_CLOCK (lanyard_clock_get_type ())

G_DECLARE_FINAL_TYPE (LanyardClock, lanyard_clock, LANYARD, CLOCK, GObject)

/**
 * LanyardClock::jumped:
 *
 * Emitted after the time changed other than by passing: the clock of the computer was set, the
 * computer slept past an alarm, or an offset or a time was set here.
 */

/**
 * LanyardClock::zone-changed:
 *
 * Emitted on a running clock after another time zone was chosen for this computer. The time is the
 * same, but texts with a time in the zone of the computer are to be made anew.
 */

/**
 * LanyardClock::display-changed:
 *
 * Emitted when all texts with a time are to be made anew: after another time zone was chosen for
 * this computer, or another way to write times.
 */

/**
 * lanyard_clock_new:
 * @offset: seconds to add to the clock of this computer, 0 for the true time
 *
 * Makes a clock that runs with the clock of this computer.
 *
 * Returns: (transfer full): the clock
 */
LanyardClock *lanyard_clock_new (gint64 offset);

/**
 * lanyard_clock_parse_offset:
 * @text: an instant in ISO 8601, with or without seconds: "2025-11-12T16:34-05:00"; without an
 *   offset it is in the time zone of this computer
 * @offset: (out): where to put the seconds
 * @error: where to put what is wrong with @text, as a sentence
 *
 * Finds the offset for a clock that shows the instant of @text now, for trying things out.
 *
 * Returns: %TRUE, or %FALSE with @error set
 */
gboolean lanyard_clock_parse_offset (const char *text,
                                     gint64     *offset,
                                     GError    **error);

/**
 * lanyard_clock_new_stopped:
 * @now: the time it shows, in seconds since the Unix epoch
 *
 * Makes a clock that stands still until lanyard_clock_set_now() moves it, for tests.
 *
 * Returns: (transfer full): the clock
 */
LanyardClock *lanyard_clock_new_stopped (gint64 now);

/**
 * lanyard_clock_get_now:
 *
 * Gets the time. All of Lanyard asks here and nowhere else.
 *
 * Returns: seconds since the Unix epoch, UTC, rounded down; always a time that #GDateTime knows
 */
gint64 lanyard_clock_get_now (LanyardClock *self);

/**
 * lanyard_clock_get_offset:
 *
 * Gets how far this clock is ahead of the computer's.
 *
 * Returns: seconds, 0 for the true time
 */
gint64 lanyard_clock_get_offset (LanyardClock *self);

/**
 * lanyard_clock_set_offset:
 * @offset: seconds to add to the clock of this computer
 *
 * Sets a running clock ahead or back. Alarms that have become due ring before this returns.
 */
void lanyard_clock_set_offset (LanyardClock *self,
                               gint64        offset);

/**
 * lanyard_clock_set_now:
 * @now: the time, in seconds since the Unix epoch
 *
 * Moves a stopped clock. Alarms that have become due ring before this returns.
 */
void lanyard_clock_set_now (LanyardClock *self,
                            gint64        now);

/**
 * lanyard_clock_change_display:
 *
 * Tells whoever shows a time that times are to be written in another way than before.
 */
void lanyard_clock_change_display (LanyardClock *self);

G_END_DECLS
