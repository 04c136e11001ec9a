/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "lanyard-clock.h"
#include "lanyard-timetable-layout.h"

G_BEGIN_DECLS

#define LANYARD_TYPE_NOW_LINE (lanyard_now_line_get_type ())

G_DECLARE_FINAL_TYPE (LanyardNowLine, lanyard_now_line, LANYARD, NOW_LINE, GtkWidget)

/**
 * LanyardNowLine::moved:
 *
 * Emitted when the line is to be elsewhere.
 */

/**
 * lanyard_now_line_new:
 *
 * Makes a line that is not shown.
 *
 * Returns: (transfer floating): the line
 */
GtkWidget *lanyard_now_line_new (void);

/**
 * lanyard_now_line_set_layout:
 * @layout: the timetable the line is in
 * @clock: the clock to go by
 *
 * Shows the line while it is the time of the timetable.
 */
void lanyard_now_line_set_layout (LanyardNowLine         *self,
                                  LanyardTimetableLayout *layout,
                                  LanyardClock           *clock);

/**
 * lanyard_now_line_get_minute:
 *
 * Gets where the line is.
 *
 * Returns: minutes since the start of the timetable, also when these are not in it
 */
double lanyard_now_line_get_minute (LanyardNowLine *self);

G_END_DECLS
