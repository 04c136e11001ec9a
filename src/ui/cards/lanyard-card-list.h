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

G_END_DECLS
