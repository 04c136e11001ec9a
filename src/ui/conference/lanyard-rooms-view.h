/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "lanyard-entry.h"
#include "lanyard-library.h"
#include "lanyard-shown-talks.h"
#include "lanyard-view-memory.h"

G_BEGIN_DECLS

#define LANYARD_TYPE_ROOMS_VIEW (lanyard_rooms_view_get_type ())

G_DECLARE_FINAL_TYPE (LanyardRoomsView, lanyard_rooms_view, LANYARD, ROOMS_VIEW, AdwBin)

/**
 * LanyardRoomsView::entry-activated:
 * @entry: what the block shows
 *
 * Emitted when a talk is activated.
 */

/**
 * lanyard_rooms_view_has_rooms:
 * @programme: a programme
 *
 * Tells whether there is something to show: a talk with a time and a room.
 *
 * Returns: %TRUE when the view makes sense
 */
gboolean lanyard_rooms_view_has_rooms (LanyardProgramme *programme);

/**
 * lanyard_rooms_view_new:
 * @talks: the talks that are shown
 * @library: where bookmarks and clock are
 * @memory: what remembers the day that is chosen
 *
 * Makes a view that shows talks of a conference by day, room and time. For a newer programme of
 * the same conference the day that was chosen stays chosen and in its place.
 *
 * Returns: (transfer floating): the view
 */
LanyardRoomsView *lanyard_rooms_view_new (LanyardShownTalks *talks,
                                          LanyardLibrary    *library,
                                          LanyardViewMemory *memory);

G_END_DECLS
