/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-card-rows.h"

/**
 * LanyardCardRows:
 *
 * The rows of a card list, reckoned from its sections and the number of columns. Rows and their
 * entries are made only when the list asks for them, so that the length of a section costs
 * nothing.
 */

struct _LanyardCardRows
{
  GObject    parent_instance;
  GPtrArray *sections; /* (owned) (element-type LanyardCardSection) */
  GArray    *ends;     /* (owned) (element-type guint), the row after the last one of each section */
  guint      columns;
};

static guint
count_columns (LanyardCardSection *section,
               guint               columns)
{
  return lanyard_card_section_is_side_by_side (section) ? columns : 1;
}

static guint
count_rows (LanyardCardSection *section,
            guint               columns)
{
  guint n_entries = g_list_model_get_n_items (lanyard_card_section_get_entries (section));
  guint n_columns = count_columns (section, columns);

  return (n_entries + n_columns - 1) / n_columns;
}

static guint
get_n_rows (LanyardCardRows *self)
{
  return self->ends->len > 0 ? g_array_index (self->ends, guint, self->ends->len - 1) : 0;
}

static void
update_ends (LanyardCardRows *self)
{
  guint end = 0;

  g_array_set_size (self->ends, 0);
  for (guint i = 0; i < self->sections->len; i++)
    {
      end += count_rows (g_ptr_array_index (self->sections, i), self->columns);
      g_array_append_val (self->ends, end);
    }
}

static guint
find_section (LanyardCardRows *self,
              guint            position)
{
  guint low = 0;
  guint high = self->ends->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->ends, guint, middle) <= position)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

static GType
lanyard_card_rows_get_item_type (GListModel *model)
{
  return LANYARD_TYPE_CARD_ROW;
}

static guint
lanyard_card_rows_get_n_items (GListModel *model)
{
  return get_n_rows (LANYARD_CARD_ROWS (model));
}

static guint
get_first_row (LanyardCardRows *self,
               guint            section)
{
  return section > 0 ? g_array_index (self->ends, guint, section - 1) : 0;
}

static gpointer
lanyard_card_rows_get_item (GListModel *model,
                            guint       position)
{
  LanyardCardRows    *self = LANYARD_CARD_ROWS (model);
  LanyardCardSection *section;
  guint               number;
  guint               columns;

  if (position >= get_n_rows (self))
    return NULL;

  number = find_section (self, position);
  section = g_ptr_array_index (self->sections, number);
  columns = count_columns (section, self->columns);

  return lanyard_card_row_new (section, (position - get_first_row (self, number)) * columns, columns);
}

static void
list_model_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = lanyard_card_rows_get_item_type;
  iface->get_n_items = lanyard_card_rows_get_n_items;
  iface->get_item = lanyard_card_rows_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (LanyardCardRows, lanyard_card_rows, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_iface_init))

static guint
count_same_front (GPtrArray *old,
                  GPtrArray *new)
{
  guint n = 0;

  while (n < old->len && n < new->len &&lanyard_card_section_is_same (g_ptr_array_index (old, n), g_ptr_array_index (new, n)))
    n++;

  return n;
}

static guint
count_same_back (GPtrArray *old,
                 GPtrArray *new,
                 guint n_front)
{
  guint n = 0;

  while (n < old->len - n_front && n < new->len - n_front &&lanyard_card_section_is_same (g_ptr_array_index (old, old->len - 1 - n), g_ptr_array_index (new, new->len - 1 - n)))
    n++;

  return n;
}

/* A section that has got longer keeps the rows it has. */
static guint
count_same_rows (LanyardCardRows *self,
                 GPtrArray       *sections,
                 guint            n_front,
                 guint            n_back)
{
  LanyardCardSection *section;

  if (n_front + n_back >= self->sections->len || n_front + n_back >= sections->len)
    return 0;

  section = g_ptr_array_index (sections, n_front);

  return lanyard_card_section_count_same (g_ptr_array_index (self->sections, n_front), section) / count_columns (section, self->columns);
}

static gpointer
keep_section (LanyardCardSection *old,
              LanyardCardSection *new)
{
  lanyard_card_section_set_warning (old, lanyard_card_section_get_warning (new));
  lanyard_card_section_set_mark (old, lanyard_card_section_get_mark (new));

  return g_object_ref (old);
}

/* Some of its rows stay with the old section. */
static void
follow_section (LanyardCardSection *old,
                LanyardCardSection *new)
{
  g_object_bind_property (new, "warning", old, "warning", G_BINDING_DEFAULT);
  g_object_bind_property (new, "mark", old, "mark", G_BINDING_SYNC_CREATE);
}

/* Rows that stay go on with the section they have. */
static GPtrArray *
merge_sections (LanyardCardRows *self,
                GPtrArray       *sections,
                guint            n_front,
                guint            n_back)
{
  GPtrArray *merged = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < sections->len; i++)
    {
      LanyardCardSection *section = g_ptr_array_index (sections, i);

      if (i < n_front)
        g_ptr_array_add (merged, keep_section (g_ptr_array_index (self->sections, i), section));
      else if (i >= sections->len - n_back)
        g_ptr_array_add (merged, keep_section (g_ptr_array_index (self->sections, self->sections->len - sections->len + i), section));
      else
        g_ptr_array_add (merged, g_object_ref (section));
    }

  return merged;
}

static void
lanyard_card_rows_dispose (GObject *object)
{
  LanyardCardRows *self = LANYARD_CARD_ROWS (object);

  g_clear_pointer (&self->sections, g_ptr_array_unref);
  g_clear_pointer (&self->ends, g_array_unref);

  G_OBJECT_CLASS (lanyard_card_rows_parent_class)->dispose (object);
}

static void
lanyard_card_rows_class_init (LanyardCardRowsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = lanyard_card_rows_dispose;
}

static void
lanyard_card_rows_init (LanyardCardRows *self)
{
  self->sections = g_ptr_array_new_with_free_func (g_object_unref);
  self->ends = g_array_new (FALSE, FALSE, sizeof (guint));
  self->columns = LANYARD_CARD_ROW_MAX_CARDS;
}

LanyardCardRows *
lanyard_card_rows_new (void)
{
  return g_object_new (LANYARD_TYPE_CARD_ROWS, NULL);
}

void
lanyard_card_rows_set_sections (LanyardCardRows *self,
                                GPtrArray       *sections)
{
  g_autoptr (GPtrArray) merged = NULL;
  guint n_front;
  guint n_back;
  guint n_same;
  guint position;
  guint removed;
  guint added;

  g_return_if_fail (LANYARD_IS_CARD_ROWS (self));
  g_return_if_fail (sections != NULL);

  n_front = count_same_front (self->sections, sections);
  n_back = count_same_back (self->sections, sections, n_front);

  n_same = count_same_rows (self, sections, n_front, n_back);
  if (n_same > 0)
    follow_section (g_ptr_array_index (self->sections, n_front), g_ptr_array_index (sections, n_front));
  merged = merge_sections (self, sections, n_front, n_back);

  position = get_first_row (self, n_front) + n_same;
  removed = get_first_row (self, self->sections->len - n_back) - position;

  g_clear_pointer (&self->sections, g_ptr_array_unref);
  self->sections = g_steal_pointer (&merged);
  update_ends (self);
  added = get_first_row (self, self->sections->len - n_back) - position;

  if (removed > 0 || added > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), position, removed, added);
}

void
lanyard_card_rows_set_columns (LanyardCardRows *self,
                               guint            columns)
{
  guint removed;

  g_return_if_fail (LANYARD_IS_CARD_ROWS (self));
  g_return_if_fail (columns >= 1 && columns <= LANYARD_CARD_ROW_MAX_CARDS);

  if (self->columns == columns)
    return;

  removed = get_n_rows (self);
  self->columns = columns;
  update_ends (self);
  g_list_model_items_changed (G_LIST_MODEL (self), 0, removed, get_n_rows (self));
}

guint
lanyard_card_rows_find (LanyardCardRows *self,
                        guint            section,
                        guint            entry)
{
  g_return_val_if_fail (LANYARD_IS_CARD_ROWS (self), 0);
  g_return_val_if_fail (section < self->sections->len, 0);

  return get_first_row (self, section) + entry / self->columns;
}
