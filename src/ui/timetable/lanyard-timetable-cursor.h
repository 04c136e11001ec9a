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
 * lanyard_timetable_cursor_move:
 * @layout: a timetable
 * @position: the position of the slot with the focus
 * @direction: which way to go: up and down in the room, left for the room before and right for the
 *   next one
 * @minute: (inout): the time to keep to while going from room to room
 *
 * Finds the talk that an arrow leads to. Between rooms it is the one that is nearest in time to
 * where one came from, also past one that is long.
 *
 * Returns: the position of its slot, or %LANYARD_TIMETABLE_NONE at an edge
 */
guint lanyard_timetable_cursor_move (LanyardTimetableLayout *layout,
                                     guint                   position,
                                     GtkDirectionType        direction,
                                     double                 *minute);

G_END_DECLS
