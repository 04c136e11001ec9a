/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-card-row.h"

/**
 * LanyardCardRow:
 *
 * One row of a card list. Its entries are made when they are first asked for, since rows are made
 * long before they are in view, and live as long as the row.
 */

struct _LanyardCardRow
{
  GObject             parent_instance;
  LanyardCardSection *section;                             /* (owned) */
  LanyardEntry       *entries[LANYARD_CARD_ROW_MAX_CARDS]; /* (owned) (nullable) */
  guint               first;                               /* the entry of the first column */
  guint               columns;
};

G_DEFINE_FINAL_TYPE (LanyardCardRow, lanyard_card_row, G_TYPE_OBJECT)

static void
lanyard_card_row_dispose (GObject *object)
{
  LanyardCardRow *self = LANYARD_CARD_ROW (object);

  g_clear_object (&self->section);
  for (guint i = 0; i < LANYARD_CARD_ROW_MAX_CARDS; i++)
    g_clear_object (&self->entries[i]);

  G_OBJECT_CLASS (lanyard_card_row_parent_class)->dispose (object);
}

static void
lanyard_card_row_class_init (LanyardCardRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = lanyard_card_row_dispose;
}

static void
lanyard_card_row_init (LanyardCardRow *self)
{
}

LanyardCardRow *
lanyard_card_row_new (LanyardCardSection *section,
                      guint               first,
                      guint               columns)
{
  g_autoptr (LanyardCardRow) self = NULL;

  g_return_val_if_fail (LANYARD_IS_CARD_SECTION (section), NULL);
  g_return_val_if_fail (columns >= 1 && columns <= LANYARD_CARD_ROW_MAX_CARDS, NULL);

  self = g_object_new (LANYARD_TYPE_CARD_ROW, NULL);
  self->section = g_object_ref (section);
  self->first = first;
  self->columns = columns;

  return g_steal_pointer (&self);
}

LanyardCardSection *
lanyard_card_row_get_section (LanyardCardRow *self)
{
  g_return_val_if_fail (LANYARD_IS_CARD_ROW (self), NULL);

  return self->section;
}

gboolean
lanyard_card_row_has_heading (LanyardCardRow *self)
{
  g_return_val_if_fail (LANYARD_IS_CARD_ROW (self), FALSE);

  return self->first == 0 && lanyard_card_section_has_heading (self->section);
}

guint
lanyard_card_row_get_columns (LanyardCardRow *self)
{
  g_return_val_if_fail (LANYARD_IS_CARD_ROW (self), 1);

  return self->columns;
}

LanyardEntry *
lanyard_card_row_get_entry (LanyardCardRow *self,
                            guint           column)
{
  g_return_val_if_fail (LANYARD_IS_CARD_ROW (self), NULL);
  g_return_val_if_fail (column < LANYARD_CARD_ROW_MAX_CARDS, NULL);

  if (self->entries[column] == NULL && column < self->columns)
    self->entries[column] = g_list_model_get_item (lanyard_card_section_get_entries (self->section), self->first + column);

  return self->entries[column];
}
