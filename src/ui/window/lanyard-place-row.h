/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "lanyard-library.h"
#include "lanyard-place.h"

G_BEGIN_DECLS

#define LANYARD_TYPE_PLACE_ROW (lanyard_place_row_get_type ())

G_DECLARE_FINAL_TYPE (LanyardPlaceRow, lanyard_place_row, LANYARD, PLACE_ROW, GtkListBoxRow)

/**
 * lanyard_place_row_new:
 * @place: the place
 * @library: where bookmarks and clock are
 *
 * Makes the row of a place in the sidebar.
 *
 * Returns: (transfer floating): the row
 */
LanyardPlaceRow *lanyard_place_row_new (LanyardPlace   *place,
                                        LanyardLibrary *library);

G_END_DECLS
