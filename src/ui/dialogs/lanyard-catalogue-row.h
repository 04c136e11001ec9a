/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "lanyard-catalogue-entry.h"
#include "lanyard-clock.h"

G_BEGIN_DECLS

#define LANYARD_TYPE_CATALOGUE_ROW (lanyard_catalogue_row_get_type ())

G_DECLARE_FINAL_TYPE (LanyardCatalogueRow, lanyard_catalogue_row, LANYARD, CATALOGUE_ROW, GtkBox)

/**
 * lanyard_catalogue_row_new:
 * @clock: what the distance of a conference is told by
 *
 * Makes a row that shows nothing yet.
 *
 * Returns: (transfer floating): the row
 */
LanyardCatalogueRow *lanyard_catalogue_row_new (LanyardClock *clock);

/**
 * lanyard_catalogue_row_set_entry:
 * @entry: what to show
 *
 * Shows an entry, from now on as the clock goes.
 */
void lanyard_catalogue_row_set_entry (LanyardCatalogueRow   *self,
                                      LanyardCatalogueEntry *entry);

G_END_DECLS
