/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lanyard-card-row.h"

G_BEGIN_DECLS

#define LANYARD_TYPE_CARD_ROWS (lanyard_card_rows_get_type ())

G_DECLARE_FINAL_TYPE (LanyardCardRows, lanyard_card_rows, LANYARD, CARD_ROWS, GObject)

/**
 * lanyard_card_rows_new:
 *
 * Makes an empty list of #LanyardCardRow in two columns.
 *
 * Returns: (transfer full): the rows
 */
LanyardCardRows *lanyard_card_rows_new (void);

/**
 * lanyard_card_rows_set_sections:
 * @sections: (element-type LanyardCardSection): the sections, from top to bottom
 *
 * Lays out other sections. Rows at both ends that stay as they were are not announced as
 * changed, so that a list keeps its place.
 */
void lanyard_card_rows_set_sections (LanyardCardRows *self,
                                     GPtrArray       *sections);

/**
 * lanyard_card_rows_set_columns:
 * @columns: 1 or 2
 *
 * Sets how many cards stand side by side.
 */
void lanyard_card_rows_set_columns (LanyardCardRows *self,
                                    guint            columns);

/**
 * lanyard_card_rows_find:
 * @section: the position of a section
 * @entry: the position of an entry in it
 *
 * Finds the row that has a card.
 *
 * Returns: the position of the row
 */
guint lanyard_card_rows_find (LanyardCardRows *self,
                              guint            section,
                              guint            entry);

G_END_DECLS
