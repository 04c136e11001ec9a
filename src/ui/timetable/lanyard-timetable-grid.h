/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lanyard-library.h"
#include "lanyard-timetable-frame.h"

G_BEGIN_DECLS

#define LANYARD_TYPE_TIMETABLE_GRID (lanyard_timetable_grid_get_type ())

G_DECLARE_FINAL_TYPE (LanyardTimetableGrid, lanyard_timetable_grid, LANYARD, TIMETABLE_GRID, GtkWidget)

/**
 * LanyardTimetableGrid::entry-activated:
 * @entry: what the block shows
 *
 * Emitted when a block is activated.
 */

/**
 * lanyard_timetable_grid_new:
 *
 * Makes a grid without talks.
 *
 * Returns: (transfer floating): the grid
 */
GtkWidget *lanyard_timetable_grid_new (void);

/**
 * lanyard_timetable_grid_set_layout:
 * @layout: the timetable
 * @programme: what its talks are of
 * @library: where bookmarks and clock are
 *
 * Shows the talks of a timetable. The talk that had the focus keeps it when it is still there.
 */
void lanyard_timetable_grid_set_layout (LanyardTimetableGrid   *self,
                                        LanyardTimetableLayout *layout,
                                        LanyardProgramme       *programme,
                                        LanyardLibrary         *library);

/**
 * lanyard_timetable_grid_set_frame:
 * @frame: what of the timetable is in view
 *
 * Scrolls the grid. It has blocks only for talks in view.
 */
void lanyard_timetable_grid_set_frame (LanyardTimetableGrid        *self,
                                       const LanyardTimetableFrame *frame);

/**
 * lanyard_timetable_grid_get_cursor:
 *
 * Gets the talk that had the focus last, or else the first one in view.
 *
 * Returns: the position of its slot, or %LANYARD_TIMETABLE_NONE
 */
guint lanyard_timetable_grid_get_cursor (LanyardTimetableGrid *self);

/**
 * lanyard_timetable_grid_focus_slot:
 * @position: the position of a slot
 *
 * Gives the focus to a talk, which ought to be in view.
 *
 * Returns: %TRUE when it has the focus
 */
gboolean lanyard_timetable_grid_focus_slot (LanyardTimetableGrid *self,
                                            guint                 position);

G_END_DECLS
