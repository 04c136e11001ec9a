/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lanyard-timetable-frame.h"

G_BEGIN_DECLS

#define LANYARD_TYPE_TIMETABLE_RULER (lanyard_timetable_ruler_get_type ())

G_DECLARE_FINAL_TYPE (LanyardTimetableRuler, lanyard_timetable_ruler, LANYARD, TIMETABLE_RULER, GtkWidget)

/**
 * lanyard_timetable_ruler_new:
 * @orientation: %GTK_ORIENTATION_HORIZONTAL for rooms, %GTK_ORIENTATION_VERTICAL for hours
 *
 * Makes a ruler.
 *
 * Returns: (transfer floating): the ruler
 */
GtkWidget *lanyard_timetable_ruler_new (GtkOrientation orientation);

/**
 * lanyard_timetable_ruler_set_layout:
 * @layout: (nullable): the timetable
 *
 * Chooses what the ruler stands beside.
 */
void lanyard_timetable_ruler_set_layout (LanyardTimetableRuler  *self,
                                         LanyardTimetableLayout *layout);

/**
 * lanyard_timetable_ruler_set_frame:
 * @frame: what of the timetable is in view
 *
 * Scrolls the ruler along with the timetable.
 */
void lanyard_timetable_ruler_set_frame (LanyardTimetableRuler       *self,
                                        const LanyardTimetableFrame *frame);

G_END_DECLS
