/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * LanyardTrackColor:
 *
 * The fixed palette of tracks. What each colour is in light and in dark style is decided where
 * it is drawn, so that words on it can always be read.
 */
typedef enum
{
  LANYARD_TRACK_COLOR_BLUE,
  LANYARD_TRACK_COLOR_TEAL,
  LANYARD_TRACK_COLOR_GREEN,
  LANYARD_TRACK_COLOR_YELLOW,
  LANYARD_TRACK_COLOR_ORANGE,
  LANYARD_TRACK_COLOR_RED,
  LANYARD_TRACK_COLOR_PINK,
  LANYARD_TRACK_COLOR_PURPLE,
  LANYARD_TRACK_COLOR_BROWN,
  LANYARD_TRACK_COLOR_SLATE,
} LanyardTrackColor;

#define LANYARD_N_TRACK_COLORS (LANYARD_TRACK_COLOR_SLATE + 1)

#define LANYARD_TYPE_TRACK (lanyard_track_get_type ())

G_DECLARE_FINAL_TYPE (LanyardTrack, lanyard_track, LANYARD, TRACK, GObject)

/**
 * lanyard_track_new:
 * @name: the name of the track
 * @color: (nullable): the colour the schedule gives it, as "#rrggbb"
 *
 * Makes a track. Its colour is the one of the palette nearest to @color; without one, or with
 * one that cannot be read, it is chosen by a digest of the name, the same on every machine.
 *
 * Returns: (transfer full): the track
 */
LanyardTrack *lanyard_track_new (const char *name,
                                 const char *color);

/**
 * lanyard_track_get_name:
 *
 * Gets the name of the track.
 *
 * Returns: (transfer none): the name, never empty
 */
const char *lanyard_track_get_name (LanyardTrack *self);

/**
 * lanyard_track_get_source_color:
 *
 * Gets the colour as the schedule gives it.
 *
 * Returns: (transfer none) (nullable): the colour, or %NULL when the schedule has none
 */
const char *lanyard_track_get_source_color (LanyardTrack *self);

/**
 * lanyard_track_get_color:
 *
 * Gets the colour of the palette that stands for the track.
 *
 * Returns: the colour
 */
LanyardTrackColor lanyard_track_get_color (LanyardTrack *self);

G_END_DECLS
