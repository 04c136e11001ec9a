/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-card-row-view.h"
#include "lanyard-section-heading.h"
#include "lanyard-talk-card.h"

/* What a row is taken to be high that never had cards: the length of the scroll bar depends on it. */
#define USUAL_HEIGHT 180
#define USUAL_HEADING_HEIGHT 40

/**
 * LanyardCardRowView:
 *
 * Shows one row of a card list: cards side by side of equal width and height, and over those of the
 * first row what stands over the section. So the heading is no row of its own, which the keys
 * could not pass.
 *
 * A row that is out of sight may be empty; it is then as high as it was with its cards.
 */

struct _LanyardCardRowView
{
  GtkWidget          parent_instance;
  LanyardCardRow    *row;             /* (owned) (nullable) */
  LanyardSpareCards *spare_cards;     /* (owned) (nullable) */
  GSignalGroup      *section_signals; /* (owned) */
  gboolean           has_place;       /* whether the row was laid out since it was set */
  gboolean           is_filled;       /* whether the content shows the row */
  int                known_width;     /* the width at which the row had its last height, or -1 */
  int                known_height;    /* that height */

  GtkBox                *content;
  LanyardSectionHeading *heading; /* (nullable), made for the first row that has one */
  GtkBox                *cards_box;
  GtkWidget             *cells[LANYARD_CARD_ROW_MAX_CARDS]; /* (nullable), a LanyardTalkCard or an empty cell */
};

G_DEFINE_FINAL_TYPE (LanyardCardRowView, lanyard_card_row_view, GTK_TYPE_WIDGET)

enum
{
  ENTRY_ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
on_card_activated_cb (LanyardCardRowView *self,
                      LanyardEntry       *entry)
{
  g_signal_emit (self, signals[ENTRY_ACTIVATED], 0, entry);
}

static void
remove_cell (LanyardCardRowView *self,
             guint               column)
{
  GtkWidget *cell = g_steal_pointer (&self->cells[column]);

  if (cell == NULL)
    return;

  gtk_box_remove (self->cards_box, g_object_ref (cell));
  if (LANYARD_IS_TALK_CARD (cell))
    {
      g_signal_handlers_disconnect_by_func (cell, on_card_activated_cb, self);
      lanyard_spare_cards_give (self->spare_cards, LANYARD_TALK_CARD (cell));
    }
  else
    {
      g_object_unref (cell);
    }
}

static void
add_cell (LanyardCardRowView *self,
          guint               column,
          gboolean            is_card)
{
  g_autoptr (GtkWidget) cell = NULL;

  /* A lone card at the end of two columns keeps the width of a column beside an empty cell. */
  if (is_card)
    {
      cell = GTK_WIDGET (lanyard_spare_cards_take (self->spare_cards));
      g_signal_connect_object (cell, "activated", G_CALLBACK (on_card_activated_cb), self, G_CONNECT_SWAPPED);
    }
  else
    {
      cell = g_object_ref_sink (g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL));
    }

  gtk_box_insert_child_after (self->cards_box, cell, column > 0 ? self->cells[column - 1] : NULL);
  self->cells[column] = cell;
}

/* None is made that is not shown, and none anew that can be used again. */
static void
show_cell (LanyardCardRowView *self,
           guint               column,
           LanyardEntry       *entry)
{
  gboolean is_card = entry != NULL;

  if (self->cells[column] != NULL && LANYARD_IS_TALK_CARD (self->cells[column]) != is_card)
    remove_cell (self, column);
  if (self->cells[column] == NULL)
    add_cell (self, column, is_card);
  if (!is_card)
    return;

  lanyard_talk_card_set_hides_day (LANYARD_TALK_CARD (self->cells[column]),
                                   lanyard_card_section_hides_day (lanyard_card_row_get_section (self->row)));
  lanyard_talk_card_set_entry (LANYARD_TALK_CARD (self->cells[column]), entry);
}

static void
show_heading (LanyardCardRowView *self)
{
  LanyardCardSection *section = lanyard_card_row_get_section (self->row);
  gboolean            has_heading = lanyard_card_row_has_heading (self->row);

  if (has_heading && self->heading == NULL)
    {
      self->heading = g_object_new (LANYARD_TYPE_SECTION_HEADING, NULL);
      gtk_box_prepend (self->content, GTK_WIDGET (self->heading));
    }

  if (has_heading)
    lanyard_section_heading_set_section (self->heading, section);
  if (self->heading != NULL)
    gtk_widget_set_visible (GTK_WIDGET (self->heading), has_heading);
}

static void
on_section_changed_cb (LanyardCardRowView *self)
{
  if (self->is_filled)
    show_heading (self);
}

static void
show_row (LanyardCardRowView *self)
{
  show_heading (self);
  for (guint i = 0; i < LANYARD_CARD_ROW_MAX_CARDS; i++)
    {
      if (i < lanyard_card_row_get_columns (self->row))
        show_cell (self, i, lanyard_card_row_get_entry (self->row, i));
      else
        remove_cell (self, i);
    }
}

static GtkSizeRequestMode
lanyard_card_row_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static int
get_height (LanyardCardRowView *self,
            int                 width)
{
  if (self->row == NULL || self->known_width == width)
    return self->known_height;

  return USUAL_HEIGHT + (lanyard_card_row_has_heading (self->row) ? USUAL_HEADING_HEIGHT : 0);
}

static void
lanyard_card_row_view_measure (GtkWidget     *widget,
                               GtkOrientation orientation,
                               int            for_size,
                               int           *minimum,
                               int           *natural,
                               int           *minimum_baseline,
                               int           *natural_baseline)
{
  LanyardCardRowView *self = LANYARD_CARD_ROW_VIEW (widget);

  if (self->is_filled)
    gtk_widget_measure (GTK_WIDGET (self->content), orientation, for_size, minimum, natural, NULL, NULL);
  else
    *minimum = *natural = orientation == GTK_ORIENTATION_VERTICAL ? get_height (self, for_size) : 0;
}

static void
lanyard_card_row_view_size_allocate (GtkWidget *widget,
                                     int        width,
                                     int        height,
                                     int        baseline)
{
  LanyardCardRowView *self = LANYARD_CARD_ROW_VIEW (widget);

  self->has_place = TRUE;
  if (!self->is_filled)
    return;

  self->known_width = width;
  self->known_height = height;
  gtk_widget_allocate (GTK_WIDGET (self->content), width, height, baseline, NULL);
}

/* Whoever comes to the list comes to what stands first in it; whoever goes up and down in it goes
 * from card to card. */
static gboolean
focus_heading (LanyardCardRowView *self)
{
  GtkWidget *list_view = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_LIST_VIEW);
  gboolean   comes = list_view == NULL || gtk_widget_get_focus_child (list_view) == NULL;

  return comes && self->heading != NULL && gtk_widget_get_visible (GTK_WIDGET (self->heading)) && gtk_widget_grab_focus (GTK_WIDGET (self->heading));
}

static gboolean
lanyard_card_row_view_grab_focus (GtkWidget *widget)
{
  LanyardCardRowView *self = LANYARD_CARD_ROW_VIEW (widget);

  lanyard_card_row_view_fill (self);
  if (focus_heading (self))
    return TRUE;

  return self->cells[0] != NULL && gtk_widget_grab_focus (self->cells[0]);
}

/* The list goes up and down by its rows; from side to side is up to the row. */
static void
move_focus_action (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  LanyardCardRowView *self = LANYARD_CARD_ROW_VIEW (widget);
  gboolean            is_rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GtkWidget          *cell = self->cells[g_variant_get_boolean (parameter) != is_rtl ? 1 : 0];

  if (cell != NULL)
    gtk_widget_grab_focus (cell);
}

static void
lanyard_card_row_view_dispose (GObject *object)
{
  LanyardCardRowView *self = LANYARD_CARD_ROW_VIEW (object);

  g_clear_object (&self->section_signals);
  g_clear_object (&self->row);
  g_clear_object (&self->spare_cards);
  gtk_widget_dispose_template (GTK_WIDGET (self), LANYARD_TYPE_CARD_ROW_VIEW);

  G_OBJECT_CLASS (lanyard_card_row_view_parent_class)->dispose (object);
}

static void
lanyard_card_row_view_class_init (LanyardCardRowViewClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lanyard_card_row_view_dispose;
  widget_class->get_request_mode = lanyard_card_row_view_get_request_mode;
  widget_class->grab_focus = lanyard_card_row_view_grab_focus;
  widget_class->measure = lanyard_card_row_view_measure;
  widget_class->size_allocate = lanyard_card_row_view_size_allocate;

  signals[ENTRY_ACTIVATED] = g_signal_new ("entry-activated", LANYARD_TYPE_CARD_ROW_VIEW, G_SIGNAL_RUN_LAST,
                                           0, NULL, NULL, NULL, G_TYPE_NONE, 1, LANYARD_TYPE_ENTRY);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/lanyard/Lanyard/ui/lanyard-card-row-view.ui");
  gtk_widget_class_bind_template_child (widget_class, LanyardCardRowView, content);
  gtk_widget_class_bind_template_child (widget_class, LanyardCardRowView, cards_box);

  gtk_widget_class_install_action (widget_class, "row.move-focus", "b", move_focus_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Right, 0, "row.move-focus", "b", TRUE);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, 0, "row.move-focus", "b", FALSE);

  gtk_widget_class_set_css_name (widget_class, "cardrow");
}

static void
lanyard_card_row_view_init (LanyardCardRowView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->known_width = -1;

  self->section_signals = g_signal_group_new (LANYARD_TYPE_CARD_SECTION);
  g_signal_group_connect_swapped (self->section_signals, "notify::warning", G_CALLBACK (on_section_changed_cb), self);
  g_signal_group_connect_swapped (self->section_signals, "notify::mark", G_CALLBACK (on_section_changed_cb), self);
}

LanyardCardRowView *
lanyard_card_row_view_new (LanyardSpareCards *spare_cards)
{
  LanyardCardRowView *self;

  g_return_val_if_fail (LANYARD_IS_SPARE_CARDS (spare_cards), NULL);

  self = g_object_new (LANYARD_TYPE_CARD_ROW_VIEW, NULL);
  self->spare_cards = g_object_ref (spare_cards);

  return self;
}

void
lanyard_card_row_view_set_row (LanyardCardRowView *self,
                               LanyardCardRow     *row)
{
  g_return_if_fail (LANYARD_IS_CARD_ROW_VIEW (self));
  g_return_if_fail (LANYARD_IS_CARD_ROW (row));

  if (!g_set_object (&self->row, row))
    return;

  g_signal_group_set_target (self->section_signals, lanyard_card_row_get_section (row));
  self->has_place = FALSE;
  self->known_width = -1;
  gtk_widget_queue_resize (GTK_WIDGET (self));
  if (self->is_filled)
    show_row (self);
}

gboolean
lanyard_card_row_view_has_place (LanyardCardRowView *self)
{
  g_return_val_if_fail (LANYARD_IS_CARD_ROW_VIEW (self), FALSE);

  return self->has_place;
}

gboolean
lanyard_card_row_view_is_filled (LanyardCardRowView *self)
{
  g_return_val_if_fail (LANYARD_IS_CARD_ROW_VIEW (self), FALSE);

  return self->is_filled;
}

int
lanyard_card_row_view_get_cards_top (LanyardCardRowView *self)
{
  graphene_rect_t bounds;

  g_return_val_if_fail (LANYARD_IS_CARD_ROW_VIEW (self), 0);

  if (!self->is_filled || !gtk_widget_compute_bounds (GTK_WIDGET (self->cards_box), GTK_WIDGET (self), &bounds))
    return 0;

  return (int) bounds.origin.y;
}

void
lanyard_card_row_view_fill (LanyardCardRowView *self)
{
  g_return_if_fail (LANYARD_IS_CARD_ROW_VIEW (self));

  if (self->is_filled || self->row == NULL)
    return;

  self->is_filled = TRUE;
  show_row (self);
  gtk_widget_set_visible (GTK_WIDGET (self->content), TRUE);
}

void
lanyard_card_row_view_empty (LanyardCardRowView *self)
{
  g_return_if_fail (LANYARD_IS_CARD_ROW_VIEW (self));

  if (!self->is_filled)
    return;

  self->is_filled = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self->content), FALSE);
  for (guint i = 0; i < LANYARD_CARD_ROW_MAX_CARDS; i++)
    remove_cell (self, i);
}
