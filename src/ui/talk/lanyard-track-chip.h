/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "lanyard-track.h"

G_BEGIN_DECLS

#define LANYARD_TYPE_TRACK_CHIP (lanyard_track_chip_get_type ())

G_DECLARE_FINAL_TYPE (LanyardTrackChip, lanyard_track_chip, LANYARD, TRACK_CHIP, GtkWidget)

/**
 * lanyard_track_chip_set_track:
 * @track: (nullable): the track to name, or %NULL to hide the chip
 *
 * Shows the name of a track in its colour.
 */
void lanyard_track_chip_set_track (LanyardTrackChip *self,
                                   LanyardTrack     *track);

/**
 * lanyard_track_chip_get_css_class:
 * @track: a track
 *
 * Gets the CSS class that stands for the colour of a track in style.css.
 *
 * Returns: (transfer none): the name of the class
 */
const char *lanyard_track_chip_get_css_class (LanyardTrack *track);

G_END_DECLS
