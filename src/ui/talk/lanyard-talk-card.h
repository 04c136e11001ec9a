/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "lanyard-entry.h"

G_BEGIN_DECLS

#define LANYARD_TYPE_TALK_CARD (lanyard_talk_card_get_type ())

G_DECLARE_FINAL_TYPE (LanyardTalkCard, lanyard_talk_card, LANYARD, TALK_CARD, GtkWidget)

/**
 * LanyardTalkCard::activated:
 * @entry: what it shows
 *
 * Emitted when the card is clicked, or Enter or Space is pressed on it.
 */

/**
 * lanyard_talk_card_get_entry:
 *
 * Gets what the card shows.
 *
 * Returns: (transfer none) (nullable): the entry
 */
LanyardEntry *lanyard_talk_card_get_entry (LanyardTalkCard *self);

/**
 * lanyard_talk_card_set_hides_day:
 * @hides_day: whether the day is told by what stands around the card
 *
 * Chooses whether the next entry is shown with its day or with its hours alone.
 */
void lanyard_talk_card_set_hides_day (LanyardTalkCard *self,
                                      gboolean         hides_day);

/**
 * lanyard_talk_card_set_entry:
 * @entry: (nullable): what to show
 *
 * Shows an entry, and follows its bookmark, phase and overlaps. Cards are used again for other
 * entries while a list is scrolled.
 */
void lanyard_talk_card_set_entry (LanyardTalkCard *self,
                                  LanyardEntry    *entry);

G_END_DECLS
