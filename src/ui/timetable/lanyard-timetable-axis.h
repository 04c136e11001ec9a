/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LANYARD_TYPE_TIMETABLE_AXIS (lanyard_timetable_axis_get_type ())

G_DECLARE_FINAL_TYPE (LanyardTimetableAxis, lanyard_timetable_axis, LANYARD, TIMETABLE_AXIS, GObject)

/**
 * LanyardTimetableAxis::scrolled:
 *
 * Emitted when the offset was changed from outside.
 */

/**
 * lanyard_timetable_axis_new:
 * @widget: what is scrolled, for its direction of reading; it owns the axis
 * @orientation: the direction of scrolling
 *
 * Makes an axis without an adjustment, which cannot be scrolled.
 *
 * Returns: (transfer full): the axis
 */
LanyardTimetableAxis *lanyard_timetable_axis_new (GtkWidget     *widget,
                                                  GtkOrientation orientation);

/**
 * lanyard_timetable_axis_get_adjustment:
 *
 * Gets the adjustment.
 *
 * Returns: (transfer none) (nullable): the adjustment, or %NULL
 */
GtkAdjustment *lanyard_timetable_axis_get_adjustment (LanyardTimetableAxis *self);

/**
 * lanyard_timetable_axis_set_adjustment:
 * @adjustment: (nullable): the adjustment
 *
 * Chooses what tells where the axis is scrolled to.
 */
void lanyard_timetable_axis_set_adjustment (LanyardTimetableAxis *self,
                                            GtkAdjustment        *adjustment);

/**
 * lanyard_timetable_axis_is_mirrored:
 *
 * Tells whether reading starts at the right.
 *
 * Returns: %TRUE for a horizontal axis that starts at the right
 */
gboolean lanyard_timetable_axis_is_mirrored (LanyardTimetableAxis *self);

/**
 * lanyard_timetable_axis_get_offset:
 *
 * Gets how far it is scrolled from the side on which reading starts.
 *
 * Returns: pixels
 */
double lanyard_timetable_axis_get_offset (LanyardTimetableAxis *self);

/**
 * lanyard_timetable_axis_configure:
 * @offset: how far to scroll from the side on which reading starts, limited to what there is
 * @size: how much there is
 * @page: how much of it is in view
 *
 * Sets size and place at once, in pixels. “scrolled” is not emitted.
 */
void lanyard_timetable_axis_configure (LanyardTimetableAxis *self,
                                       double                offset,
                                       double                size,
                                       double                page);

G_END_DECLS
