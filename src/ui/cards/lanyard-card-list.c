/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-card-list.h"
#include "lanyard-card-row-view.h"
#include "lanyard-card-rows.h"

/**
 * LanyardCardList:
 *
 * A long page of talk cards under headings, in one column or two as there is room. The number of
 * widgets depends on what is in view, and not on the number of talks.
 */

struct _LanyardCardList
{
  AdwBin           parent_instance;
  LanyardCardRows *rows; /* (owned) */

  GtkListView *list_view;
};

G_DEFINE_FINAL_TYPE (LanyardCardList, lanyard_card_list, ADW_TYPE_BIN)

enum
{
  ENTRY_ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
on_entry_activated_cb (LanyardCardList *self,
                       LanyardEntry    *entry)
{
  g_signal_emit (self, signals[ENTRY_ACTIVATED], 0, entry);
}

/* A row view has a signal to connect to, which a factory in the template cannot do. */
static void
on_setup_cb (LanyardCardList *self,
             GtkListItem     *item)
{
  GtkWidget *view = g_object_new (LANYARD_TYPE_CARD_ROW_VIEW, NULL);

  g_object_bind_property (item, "item", view, "row", G_BINDING_SYNC_CREATE);
  g_signal_connect_object (view, "entry-activated", G_CALLBACK (on_entry_activated_cb), self, G_CONNECT_SWAPPED);
  gtk_list_item_set_focusable (item, FALSE);
  gtk_list_item_set_activatable (item, FALSE);
  gtk_list_item_set_selectable (item, FALSE);
  gtk_list_item_set_child (item, view);
}

static void
on_narrow_apply_cb (LanyardCardList *self)
{
  lanyard_card_rows_set_columns (self->rows, 1);
}

static void
on_narrow_unapply_cb (LanyardCardList *self)
{
  lanyard_card_rows_set_columns (self->rows, 2);
}

static void
lanyard_card_list_dispose (GObject *object)
{
  LanyardCardList *self = LANYARD_CARD_LIST (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), LANYARD_TYPE_CARD_LIST);
  g_clear_object (&self->rows);

  G_OBJECT_CLASS (lanyard_card_list_parent_class)->dispose (object);
}

static void
lanyard_card_list_class_init (LanyardCardListClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lanyard_card_list_dispose;

  signals[ENTRY_ACTIVATED] = g_signal_new ("entry-activated", LANYARD_TYPE_CARD_LIST, G_SIGNAL_RUN_LAST,
                                           0, NULL, NULL, NULL, G_TYPE_NONE, 1, LANYARD_TYPE_ENTRY);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/lanyard/Lanyard/ui/lanyard-card-list.ui");
  gtk_widget_class_bind_template_child (widget_class, LanyardCardList, list_view);
  gtk_widget_class_bind_template_callback (widget_class, on_setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_narrow_apply_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_narrow_unapply_cb);
}

static void
lanyard_card_list_init (LanyardCardList *self)
{
  g_autoptr (GtkNoSelection) selection = NULL;

  self->rows = lanyard_card_rows_new ();
  gtk_widget_init_template (GTK_WIDGET (self));

  selection = gtk_no_selection_new (G_LIST_MODEL (g_object_ref (self->rows)));
  gtk_list_view_set_model (self->list_view, GTK_SELECTION_MODEL (selection));
}

void
lanyard_card_list_set_sections (LanyardCardList *self,
                                GPtrArray       *sections)
{
  g_return_if_fail (LANYARD_IS_CARD_LIST (self));

  lanyard_card_rows_set_sections (self->rows, sections);
}

void
lanyard_card_list_scroll_to_top (LanyardCardList *self,
                                 gboolean         focuses)
{
  g_return_if_fail (LANYARD_IS_CARD_LIST (self));

  if (g_list_model_get_n_items (G_LIST_MODEL (self->rows)) > 0)
    gtk_list_view_scroll_to (self->list_view, 0, focuses ? GTK_LIST_SCROLL_FOCUS : GTK_LIST_SCROLL_NONE, NULL);
}
