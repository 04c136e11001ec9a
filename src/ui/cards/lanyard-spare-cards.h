/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lanyard-talk-card.h"

G_BEGIN_DECLS

#define LANYARD_TYPE_SPARE_CARDS (lanyard_spare_cards_get_type ())

G_DECLARE_FINAL_TYPE (LanyardSpareCards, lanyard_spare_cards, LANYARD, SPARE_CARDS, GObject)

/**
 * lanyard_spare_cards_new:
 *
 * Makes a place for cards that are not shown; it is empty.
 *
 * Returns: (transfer full): the place
 */
LanyardSpareCards *lanyard_spare_cards_new (void);

/**
 * lanyard_spare_cards_take:
 *
 * Takes a card that was given, or a new one when there is none.
 *
 * Returns: (transfer full): a card without an entry and without a parent
 */
LanyardTalkCard *lanyard_spare_cards_take (LanyardSpareCards *self);

/**
 * lanyard_spare_cards_give:
 * @card: (transfer full): a card without a parent
 *
 * Keeps a card that is not needed, unless there are many.
 */
void lanyard_spare_cards_give (LanyardSpareCards *self,
                               LanyardTalkCard   *card);

G_END_DECLS
