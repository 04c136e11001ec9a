/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "lanyard-card-row.h"
#include "lanyard-spare-cards.h"

G_BEGIN_DECLS

#define LANYARD_TYPE_CARD_ROW_VIEW (lanyard_card_row_view_get_type ())

G_DECLARE_FINAL_TYPE (LanyardCardRowView, lanyard_card_row_view, LANYARD, CARD_ROW_VIEW, GtkWidget)

/**
 * LanyardCardRowView::entry-activated:
 * @entry: what the card shows
 *
 * Emitted when one of the cards is activated.
 */

/**
 * lanyard_card_row_view_new:
 * @spare_cards: where its cards come from and go to
 *
 * Makes a row without cards.
 *
 * Returns: (transfer floating): the row
 */
LanyardCardRowView *lanyard_card_row_view_new (LanyardSpareCards *spare_cards);

/**
 * lanyard_card_row_view_set_row:
 * @row: the row to show
 *
 * Shows another row: at once when this one has cards, and otherwise when it is filled.
 */
void lanyard_card_row_view_set_row (LanyardCardRowView *self,
                                    LanyardCardRow     *row);

/**
 * lanyard_card_row_view_has_place:
 *
 * Tells whether the list was laid out since the row was set, and so where the row is.
 *
 * Returns: whether it was
 */
gboolean lanyard_card_row_view_has_place (LanyardCardRowView *self);

/**
 * lanyard_card_row_view_is_filled:
 *
 * Tells whether the row has cards, or is an empty place.
 *
 * Returns: whether it has
 */
gboolean lanyard_card_row_view_is_filled (LanyardCardRowView *self);

/**
 * lanyard_card_row_view_get_cards_top:
 *
 * Tells how far below its top edge the cards of the row begin.
 *
 * Returns: a distance in pixels, 0 while there are no cards
 */
int lanyard_card_row_view_get_cards_top (LanyardCardRowView *self);

/**
 * lanyard_card_row_view_fill:
 *
 * Gives the row its cards. Must not be called while the list is being laid out.
 */
void lanyard_card_row_view_fill (LanyardCardRowView *self);

/**
 * lanyard_card_row_view_empty:
 *
 * Takes the cards away, and keeps their place.
 */
void lanyard_card_row_view_empty (LanyardCardRowView *self);

G_END_DECLS
