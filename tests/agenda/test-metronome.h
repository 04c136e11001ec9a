/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TEST_METRONOME_LATE:
 *
 * How many beats may wait at most: 50 milliseconds of them.
 */
#define TEST_METRONOME_LATE 10

/**
 * TestMetronome:
 *
 * Tells whether a main loop keeps up: a thread puts a beat into it every 5 milliseconds, and what
 * counts is how many of them wait when the loop comes to the first. A loop that does not turn for
 * 50 milliseconds lets ten wait.
 */
typedef struct _TestMetronome TestMetronome;

/**
 * test_metronome_start:
 *
 * Starts to beat for the main loop of this thread, and for one that has nothing else to do, to see
 * what the computer does to both.
 *
 * Returns: (transfer full): the metronome
 */
TestMetronome *test_metronome_start (void);

/**
 * test_metronome_stop:
 * @self: (transfer full): a metronome
 * @n_beats: (out): how many beats there were
 * @longest_idle: (out): the longest queue of beats in the loop that has nothing to do
 *
 * Stops it, after the last beat was heard.
 *
 * Returns: the longest queue of beats in the main loop
 */
int test_metronome_stop (TestMetronome *self,
                         int           *n_beats,
                         int           *longest_idle);

G_END_DECLS
