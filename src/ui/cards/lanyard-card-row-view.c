/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-card-row-view.h"
#include "lanyard-section-heading.h"
#include "lanyard-talk-card.h"

/**
 * LanyardCardRowView:
 *
 * Shows one row of a card list: cards side by side of equal width and height, and over those of the
 * first row what stands over the section. So the heading is no row of its own, which the keys
 * could not pass.
 */

struct _LanyardCardRowView
{
  GtkWidget       parent_instance;
  LanyardCardRow *row; /* (owned) (nullable) */

  GtkBox                *content;
  LanyardSectionHeading *heading; /* (nullable), made for the first row that has one */
  GtkBox                *cards_box;
  GtkWidget             *cells[LANYARD_CARD_ROW_MAX_CARDS]; /* (nullable), a LanyardTalkCard or an empty cell */
};

G_DEFINE_FINAL_TYPE (LanyardCardRowView, lanyard_card_row_view, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_ROW = 1,
} LanyardCardRowViewProperty;

static GParamSpec *properties[PROP_ROW + 1];

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

static GtkWidget *
create_cell (LanyardCardRowView *self,
             gboolean            is_card)
{
  GtkWidget *cell;

  /* A lone card at the end of two columns keeps the width of a column beside an empty cell. */
  if (!is_card)
    return g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  cell = g_object_new (LANYARD_TYPE_TALK_CARD, NULL);
  g_signal_connect_object (cell, "activated", G_CALLBACK (on_card_activated_cb), self, G_CONNECT_SWAPPED);

  return cell;
}

/* Cards are the dearest thing in the window: none is made that is not shown, and none anew that
 * can be used again. */
static void
show_cell (LanyardCardRowView *self,
           guint               column,
           LanyardEntry       *entry)
{
  GtkWidget *cell = self->cells[column];
  gboolean   is_card = entry != NULL;

  if (cell != NULL && LANYARD_IS_TALK_CARD (cell) != is_card)
    {
      gtk_box_remove (self->cards_box, cell);
      cell = NULL;
    }

  if (cell == NULL)
    {
      cell = create_cell (self, is_card);
      gtk_box_insert_child_after (self->cards_box, cell, column > 0 ? self->cells[column - 1] : NULL);
    }

  self->cells[column] = cell;
  if (!is_card)
    return;

  lanyard_talk_card_set_hides_day (LANYARD_TALK_CARD (cell),
                                   lanyard_card_section_hides_day (lanyard_card_row_get_section (self->row)));
  lanyard_talk_card_set_entry (LANYARD_TALK_CARD (cell), entry);
}

static void
remove_cell (LanyardCardRowView *self,
             guint               column)
{
  if (self->cells[column] == NULL)
    return;

  gtk_box_remove (self->cards_box, self->cells[column]);
  self->cells[column] = NULL;
}

static void
show_heading (LanyardCardRowView *self)
{
  LanyardCardSection *section = lanyard_card_row_get_section (self->row);
  gboolean            has_heading = lanyard_card_row_is_first (self->row) && lanyard_card_section_has_heading (section);

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
set_row (LanyardCardRowView *self,
         LanyardCardRow     *row)
{
  if (!g_set_object (&self->row, row) || row == NULL)
    return;

  show_heading (self);
  for (guint i = 0; i < LANYARD_CARD_ROW_MAX_CARDS; i++)
    {
      if (i < lanyard_card_row_get_columns (row))
        show_cell (self, i, lanyard_card_row_get_entry (row, i));
      else
        remove_cell (self, i);
    }
}

static gboolean
lanyard_card_row_view_grab_focus (GtkWidget *widget)
{
  LanyardCardRowView *self = LANYARD_CARD_ROW_VIEW (widget);

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

  g_clear_object (&self->row);
  gtk_widget_dispose_template (GTK_WIDGET (self), LANYARD_TYPE_CARD_ROW_VIEW);

  G_OBJECT_CLASS (lanyard_card_row_view_parent_class)->dispose (object);
}

static void
lanyard_card_row_view_get_property (GObject    *object,
                                    guint       prop_id,
                                    GValue     *value,
                                    GParamSpec *pspec)
{
  LanyardCardRowView *self = LANYARD_CARD_ROW_VIEW (object);

  switch ((LanyardCardRowViewProperty) prop_id)
    {
    case PROP_ROW:
      g_value_set_object (value, self->row);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lanyard_card_row_view_set_property (GObject      *object,
                                    guint         prop_id,
                                    const GValue *value,
                                    GParamSpec   *pspec)
{
  LanyardCardRowView *self = LANYARD_CARD_ROW_VIEW (object);

  switch ((LanyardCardRowViewProperty) prop_id)
    {
    case PROP_ROW:
      set_row (self, g_value_get_object (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lanyard_card_row_view_class_init (LanyardCardRowViewClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lanyard_card_row_view_dispose;
  object_class->get_property = lanyard_card_row_view_get_property;
  object_class->set_property = lanyard_card_row_view_set_property;
  widget_class->grab_focus = lanyard_card_row_view_grab_focus;

  properties[PROP_ROW] = g_param_spec_object ("row", NULL, NULL, LANYARD_TYPE_CARD_ROW,
                                              G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  signals[ENTRY_ACTIVATED] = g_signal_new ("entry-activated", LANYARD_TYPE_CARD_ROW_VIEW, G_SIGNAL_RUN_LAST,
                                           0, NULL, NULL, NULL, G_TYPE_NONE, 1, LANYARD_TYPE_ENTRY);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/lanyard/Lanyard/ui/lanyard-card-row-view.ui");
  gtk_widget_class_bind_template_child (widget_class, LanyardCardRowView, content);
  gtk_widget_class_bind_template_child (widget_class, LanyardCardRowView, cards_box);

  gtk_widget_class_install_action (widget_class, "row.move-focus", "b", move_focus_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Right, 0, "row.move-focus", "b", TRUE);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, 0, "row.move-focus", "b", FALSE);

  gtk_widget_class_set_css_name (widget_class, "cardrow");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
lanyard_card_row_view_init (LanyardCardRowView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
