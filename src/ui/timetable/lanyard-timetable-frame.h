/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "lanyard-timetable-layout.h"

G_BEGIN_DECLS

/**
 * LanyardTimetableFrame:
 * @unit: how wide a unit is
 * @minute: how high a minute is
 * @x: how much of the timetable is hidden before the first room in view
 * @y: how much of it is hidden above
 *
 * What of a timetable is in view and how large, in pixels from the side on which reading starts.
 */
typedef struct
{
  double unit;
  double minute;
  double x;
  double y;
} LanyardTimetableFrame;

/**
 * lanyard_timetable_frame_get_bounds:
 * @frame: a frame
 * @slot: a slot
 * @widget: the widget that the frame is of, for its width and the direction of reading
 * @bounds: (out): where to put the place of the slot in it
 *
 * Finds where a slot stands on the screen.
 */
void lanyard_timetable_frame_get_bounds (const LanyardTimetableFrame *frame,
                                         const LanyardTimetableSlot  *slot,
                                         GtkWidget                   *widget,
                                         GdkRectangle                *bounds);

/**
 * lanyard_timetable_frame_get_start:
 * @widget: the widget that the frame is of
 * @start: a distance from the side on which reading starts
 * @width: how wide something is that begins there
 *
 * Finds where something begins on the screen.
 *
 * Returns: the distance of its left edge from that of the widget
 */
double lanyard_timetable_frame_get_start (GtkWidget *widget,
                                          double     start,
                                          double     width);

/**
 * lanyard_timetable_frame_get_alignment:
 * @widget: what the text is drawn on
 * @text: a text
 *
 * Finds how to align a text so that it stands beside a stripe or line on the side on which reading
 * starts in a window that is read from the right, whatever way the text itself is read.
 *
 * Returns: the alignment
 */
PangoAlignment lanyard_timetable_frame_get_alignment (GtkWidget   *widget,
                                                      PangoLayout *text);

G_END_DECLS
