/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "lanyard-entry.h"

G_BEGIN_DECLS

#define LANYARD_TYPE_GOING_BUTTON (lanyard_going_button_get_type ())

G_DECLARE_FINAL_TYPE (LanyardGoingButton, lanyard_going_button, LANYARD, GOING_BUTTON, GtkToggleButton)

/**
 * LanyardGoingButton:going:
 *
 * Whether the talk is marked on disk as the one the person goes to. To set it marks the talk; it
 * changes when that is done.
 */

/**
 * lanyard_going_button_set_entry:
 * @entry: (nullable): whose mark it shows
 *
 * Shows whether the person goes to a talk, and follows it. Where there is nothing to choose, the
 * button is hidden: when no other bookmarked talk is at the same time, and after the end.
 */
void lanyard_going_button_set_entry (LanyardGoingButton *self,
                                     LanyardEntry       *entry);

G_END_DECLS
