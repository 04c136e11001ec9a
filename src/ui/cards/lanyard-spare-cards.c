/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-spare-cards.h"

/* As many as a tall window has beside those in view. */
#define MOST_CARDS 40

/**
 * LanyardSpareCards:
 *
 * Cards that a list took from rows out of sight. To build a card takes longer than a frame has, many
 * times over, for the rows that a jump brings into view; to show another talk in one does not.
 */

struct _LanyardSpareCards
{
  GObject    parent_instance;
  GPtrArray *cards; /* (owned) (element-type LanyardTalkCard) */
};

G_DEFINE_FINAL_TYPE (LanyardSpareCards, lanyard_spare_cards, G_TYPE_OBJECT)

static void
lanyard_spare_cards_dispose (GObject *object)
{
  LanyardSpareCards *self = LANYARD_SPARE_CARDS (object);

  g_clear_pointer (&self->cards, g_ptr_array_unref);

  G_OBJECT_CLASS (lanyard_spare_cards_parent_class)->dispose (object);
}

static void
lanyard_spare_cards_class_init (LanyardSpareCardsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = lanyard_spare_cards_dispose;
}

static void
lanyard_spare_cards_init (LanyardSpareCards *self)
{
  self->cards = g_ptr_array_new_with_free_func (g_object_unref);
}

LanyardSpareCards *
lanyard_spare_cards_new (void)
{
  return g_object_new (LANYARD_TYPE_SPARE_CARDS, NULL);
}

LanyardTalkCard *
lanyard_spare_cards_take (LanyardSpareCards *self)
{
  g_return_val_if_fail (LANYARD_IS_SPARE_CARDS (self), NULL);

  if (self->cards->len == 0)
    return g_object_ref_sink (g_object_new (LANYARD_TYPE_TALK_CARD, NULL));

  return g_ptr_array_steal_index_fast (self->cards, self->cards->len - 1);
}

void
lanyard_spare_cards_give (LanyardSpareCards *self,
                          LanyardTalkCard   *card)
{
  g_return_if_fail (LANYARD_IS_SPARE_CARDS (self));
  g_return_if_fail (LANYARD_IS_TALK_CARD (card));
  g_return_if_fail (gtk_widget_get_parent (GTK_WIDGET (card)) == NULL);

  lanyard_talk_card_set_entry (card, NULL);
  g_ptr_array_add (self->cards, card);
  if (self->cards->len > MOST_CARDS)
    g_ptr_array_remove_index_fast (self->cards, 0);
}
