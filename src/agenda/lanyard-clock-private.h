/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lanyard-clock.h"

G_BEGIN_DECLS

/**
 * LanyardClockEntry:
 *
 * An instant that a clock waits for.
 */
typedef struct _LanyardClockEntry LanyardClockEntry;

/**
 * lanyard_clock_add_entry:
 * @instant: what to wait for, in seconds since the Unix epoch
 * @callback: called in the main context of the clock when it has come
 * @data: given to @callback
 *
 * Waits for an instant. One in the past counts as come as soon as the main loop runs.
 *
 * Returns: (transfer none): the entry, which is gone when @callback is called
 */
LanyardClockEntry *lanyard_clock_add_entry (LanyardClock   *self,
                                            gint64          instant,
                                            GSourceOnceFunc callback,
                                            gpointer        data);

/**
 * lanyard_clock_remove_entry:
 * @entry: (transfer full): what lanyard_clock_add_entry() returned
 *
 * Waits for it no more.
 */
void lanyard_clock_remove_entry (LanyardClock      *self,
                                 LanyardClockEntry *entry);

/**
 * lanyard_clock_pass:
 * @instant: when to stop, in seconds since the Unix epoch
 *
 * Lets the time pass on a stopped clock: alarms ring one after the other, the clock shows the
 * instant of each while it rings, and nothing jumps. An alarm that is set to the past by then
 * rings a second later.
 */
void lanyard_clock_pass (LanyardClock *self,
                         gint64        instant);

G_END_DECLS
