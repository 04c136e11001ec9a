/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lanyard-timetable.h"

G_BEGIN_DECLS

/**
 * LANYARD_TIMETABLE_ZOOM_STEP:
 *
 * How much larger a timetable is shown with each step of a wheel or press of a key.
 */
#define LANYARD_TIMETABLE_ZOOM_STEP 1.2

/**
 * lanyard_timetable_zoom_install:
 * @widget_class: the class of timetables
 *
 * Lets people zoom a timetable with Ctrl and plus, minus and 0. To be called once.
 */
void lanyard_timetable_zoom_install (GtkWidgetClass *widget_class);

/**
 * lanyard_timetable_zoom_add_gestures:
 * @timetable: a timetable
 *
 * Lets people zoom a timetable with Ctrl and the wheel, and with two fingers. To be called once.
 */
void lanyard_timetable_zoom_add_gestures (LanyardTimetable *timetable);

G_END_DECLS
