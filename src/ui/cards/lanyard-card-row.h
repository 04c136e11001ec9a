/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lanyard-card-section.h"

G_BEGIN_DECLS

/**
 * LANYARD_CARD_ROW_MAX_CARDS:
 *
 * No row has more cards side by side than this.
 */
#define LANYARD_CARD_ROW_MAX_CARDS 2

#define LANYARD_TYPE_CARD_ROW (lanyard_card_row_get_type ())

G_DECLARE_FINAL_TYPE (LanyardCardRow, lanyard_card_row, LANYARD, CARD_ROW, GObject)

/**
 * lanyard_card_row_new:
 * @section: the section the row is of
 * @first: the position of the first entry in @section
 * @columns: how many cards stand side by side, 1 or 2
 *
 * Makes one row of a card list: cards side by side.
 *
 * Returns: (transfer full): the row
 */
LanyardCardRow *lanyard_card_row_new (LanyardCardSection *section,
                                      guint               first,
                                      guint               columns);

/**
 * lanyard_card_row_get_section:
 *
 * Gets the section the row is of.
 *
 * Returns: (transfer none): the section
 */
LanyardCardSection *lanyard_card_row_get_section (LanyardCardRow *self);

/**
 * lanyard_card_row_has_heading:
 *
 * Tells whether something stands over the cards: the row is the first of a section that has it.
 *
 * Returns: whether it does
 */
gboolean lanyard_card_row_has_heading (LanyardCardRow *self);

/**
 * lanyard_card_row_get_columns:
 *
 * Gets how many cards stand side by side in a full row.
 *
 * Returns: 1 or 2
 */
guint lanyard_card_row_get_columns (LanyardCardRow *self);

/**
 * lanyard_card_row_get_entry:
 * @column: a column, counted from 0
 *
 * Gets what the card of a column shows.
 *
 * Returns: (transfer none) (nullable): the entry, or %NULL where there is no card
 */
LanyardEntry *lanyard_card_row_get_entry (LanyardCardRow *self,
                                          guint           column);

G_END_DECLS
