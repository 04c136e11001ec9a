/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-card-row-view.h"
#include "lanyard-talk-card.h"

/**
 * LanyardCardRowView:
 *
 * Shows one row of a card list: cards side by side of equal width and height.
 */

struct _LanyardCardRowView
{
  GtkWidget       parent_instance;
  LanyardCardRow *row; /* (owned) (nullable) */

  GtkWidget       *cards_box;
  LanyardTalkCard *first_card;
  LanyardTalkCard *second_card;
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
show_entry (LanyardTalkCard *card,
            LanyardEntry    *entry,
            gboolean         hides_day)
{
  lanyard_talk_card_set_hides_day (card, hides_day);
  lanyard_talk_card_set_entry (card, entry);
  gtk_widget_set_child_visible (GTK_WIDGET (card), entry != NULL);
}

static void
set_row (LanyardCardRowView *self,
         LanyardCardRow     *row)
{
  gboolean hides_day;

  if (!g_set_object (&self->row, row))
    return;

  if (row == NULL)
    {
      show_entry (self->first_card, NULL, FALSE);
      show_entry (self->second_card, NULL, FALSE);
      return;
    }

  hides_day = lanyard_card_section_hides_day (lanyard_card_row_get_section (row));

  /* A lone card at the end of two columns keeps the width of a column: the second stays, unseen. */
  gtk_widget_set_visible (GTK_WIDGET (self->second_card), lanyard_card_row_get_columns (row) > 1);
  show_entry (self->first_card, lanyard_card_row_get_entry (row, 0), hides_day);
  show_entry (self->second_card, lanyard_card_row_get_entry (row, 1), hides_day);
}

static void
on_card_activated_cb (LanyardCardRowView *self,
                      LanyardEntry       *entry)
{
  g_signal_emit (self, signals[ENTRY_ACTIVATED], 0, entry);
}

static gboolean
lanyard_card_row_view_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (LANYARD_CARD_ROW_VIEW (widget)->first_card));
}

/* The list goes up and down by its rows; from side to side is up to the row. */
static void
move_focus_action (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  LanyardCardRowView *self = LANYARD_CARD_ROW_VIEW (widget);
  gboolean            is_rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  gboolean            to_second = g_variant_get_boolean (parameter) != is_rtl;

  gtk_widget_grab_focus (GTK_WIDGET (to_second ? self->second_card : self->first_card));
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

  g_type_ensure (LANYARD_TYPE_TALK_CARD);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/lanyard/Lanyard/ui/cards/lanyard-card-row-view.ui");
  gtk_widget_class_bind_template_child (widget_class, LanyardCardRowView, cards_box);
  gtk_widget_class_bind_template_child (widget_class, LanyardCardRowView, first_card);
  gtk_widget_class_bind_template_child (widget_class, LanyardCardRowView, second_card);
  gtk_widget_class_bind_template_callback (widget_class, on_card_activated_cb);

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
