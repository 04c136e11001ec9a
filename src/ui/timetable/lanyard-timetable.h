/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "lanyard-entry.h"
#include "lanyard-library.h"
#include "lanyard-timetable-layout.h"

G_BEGIN_DECLS

#define LANYARD_TYPE_TIMETABLE (lanyard_timetable_get_type ())

G_DECLARE_FINAL_TYPE (LanyardTimetable, lanyard_timetable, LANYARD, TIMETABLE, GtkWidget)

/**
 * LanyardTimetable::entry-activated:
 * @entry: the talk
 *
 * Emitted when a talk is clicked, or Enter or Space is pressed on it.
 */

/**
 * lanyard_timetable_set_layout:
 * @layout: the talks of a day
 * @programme: what they are of
 * @library: where bookmarks and clock are
 * @is_other_day: whether to scroll to what runs now, or else to the first talks
 *
 * Shows the talks of a day. Without @is_other_day they are those that were shown, anew, and what
 * is in view stays there.
 */
void lanyard_timetable_set_layout (LanyardTimetable       *self,
                                   LanyardTimetableLayout *layout,
                                   LanyardProgramme       *programme,
                                   LanyardLibrary         *library,
                                   gboolean                is_other_day);

/**
 * lanyard_timetable_get_zoom:
 *
 * Gets how large the timetable is shown.
 *
 * Returns: the size, where 1 is the usual one
 */
double lanyard_timetable_get_zoom (LanyardTimetable *self);

/**
 * lanyard_timetable_set_zoom:
 * @zoom: how large to show the timetable, 1 for the usual size; limited to what can be read
 * @x: a point of the widget
 * @y: a point of the widget
 *
 * Shows the timetable larger or smaller, with what is at the point staying there. The words keep
 * their size: there is more or less room for them.
 */
void lanyard_timetable_set_zoom (LanyardTimetable *self,
                                 double            zoom,
                                 double            x,
                                 double            y);

G_END_DECLS
