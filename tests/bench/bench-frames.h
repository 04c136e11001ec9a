/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* How long the frames of a window take while something in it is scrolled, and how many widgets it
 * has meanwhile. */
typedef struct _BenchFrames BenchFrames;

/**
 * bench_frames_new:
 * @window: a window, which is presented
 *
 * Begins to look at the frames of a window.
 *
 * Returns: (transfer full): what is seen
 */
BenchFrames *bench_frames_new (GtkWindow *window);

/**
 * bench_frames_free:
 *
 * Ends looking at the frames.
 */
void bench_frames_free (BenchFrames *self);

/**
 * bench_frames_scroll:
 * @adjustment: what is scrolled
 * @n_steps: in how many frames
 *
 * Scrolls from the beginning to the end and back, a step in each frame.
 */
void bench_frames_scroll (BenchFrames   *self,
                          GtkAdjustment *adjustment,
                          guint          n_steps);

/**
 * bench_frames_scroll_by:
 * @adjustment: what is scrolled
 * @distance: how far in each frame, in pixels
 * @n_steps: in how many frames
 *
 * Scrolls on from the beginning, as with a finger.
 */
void bench_frames_scroll_by (BenchFrames   *self,
                             GtkAdjustment *adjustment,
                             double         distance,
                             guint          n_steps);

/**
 * bench_frames_report:
 * @name: what was scrolled
 *
 * Prints what the frames took since the last report, by the clock and by the time of the processor,
 * and how many widgets there were.
 *
 * Returns: %TRUE when 95 of 100 frames took less, by the clock, than a screen with sixty pictures a
 *   second gives them
 */
gboolean bench_frames_report (BenchFrames *self,
                              const char  *name);

/**
 * bench_frames_get_most_widgets:
 *
 * Gets how many widgets the window had at most, before the last report.
 *
 * Returns: the number
 */
guint bench_frames_get_most_widgets (BenchFrames *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BenchFrames, bench_frames_free)

G_END_DECLS
