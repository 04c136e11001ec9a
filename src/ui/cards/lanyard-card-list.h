/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "lanyard-card-section.h"

G_BEGIN_DECLS

#define LANYARD_TYPE_CARD_LIST (lanyard_card_list_get_type ())

G_DECLARE_FINAL_TYPE (LanyardCardList, lanyard_card_list, LANYARD, CARD_LIST, AdwBin)

/**
 * LanyardCardList::entry-activated:
 * @entry: what the card shows
 *
 * Emitted when a card is activated.
 */

/**
 * LanyardCardList:section-in-view:
 *
 * The section that the first card in view belongs to, of a list that is laid out and not empty.
 */

/**
 * lanyard_card_list_set_sections:
 * @sections: (element-type LanyardCardSection): the sections, from top to bottom
 *
 * Shows other sections. What stays the same keeps its place on screen.
 */
void lanyard_card_list_set_sections (LanyardCardList *self,
                                     GPtrArray       *sections);

/**
 * lanyard_card_list_scroll_to_top:
 * @focuses: whether the first card is to have the focus
 *
 * Shows the first section.
 */
void lanyard_card_list_scroll_to_top (LanyardCardList *self,
                                      gboolean         focuses);

/**
 * lanyard_card_list_scroll_to:
 * @section: the position of a section
 * @entry: the position of one of its entries
 *
 * Shows a card at the top of the list, or as far up as the end of the list allows. What stands
 * over it is out of view.
 */
void lanyard_card_list_scroll_to (LanyardCardList *self,
                                  guint            section,
                                  guint            entry);

/**
 * lanyard_card_list_get_section_in_view:
 *
 * Gets the section that the first card in view belongs to.
 *
 * Returns: (transfer none) (nullable): the section
 */
LanyardCardSection *lanyard_card_list_get_section_in_view (LanyardCardList *self);

/**
 * lanyard_card_list_get_entry_in_view:
 *
 * Gets what the first card in view shows.
 *
 * Returns: (transfer none) (nullable): the entry
 */
LanyardEntry *lanyard_card_list_get_entry_in_view (LanyardCardList *self);

G_END_DECLS
