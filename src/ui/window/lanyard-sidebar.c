/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "lanyard-place-row.h"
#include "lanyard-sidebar.h"

/**
 * LanyardSidebar:
 *
 * The places of the window: My Agenda, then the conferences.
 */

/* More than a window shows, and how many more get their rows in one frame: a start has no time for
 * the rows of a hundred conferences. */
#define FIRST_ROWS 24
#define ROWS_A_FRAME 4

struct _LanyardSidebar
{
  AdwNavigationPage  parent_instance;
  LanyardLibrary    *library;     /* (owned) (nullable) */
  GListStore        *places;      /* (owned) */
  GtkSliceListModel *shown;       /* (owned), of @places, those that have rows */
  char              *selected_id; /* (owned) (nullable) */

  GtkListBox *list_box;
};

G_DEFINE_FINAL_TYPE (LanyardSidebar, lanyard_sidebar, ADW_TYPE_NAVIGATION_PAGE)

enum
{
  PLACE_ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
select_row (LanyardSidebar *self)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->places)); i++)
    {
      g_autoptr (LanyardPlace) place = g_list_model_get_item (G_LIST_MODEL (self->places), i);

      if (g_strcmp0 (lanyard_place_get_id (place), self->selected_id) == 0)
        {
          gtk_list_box_select_row (self->list_box, gtk_list_box_get_row_at_index (self->list_box, (int) i));
          return;
        }
    }

  gtk_list_box_unselect_all (self->list_box);
}

static void
fill (LanyardSidebar *self)
{
  GListModel *conferences = lanyard_library_list_conferences (self->library);
  g_autoptr (GPtrArray) places = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (places, lanyard_place_new (LANYARD_PLACE_AGENDA));

  for (guint i = 0; i < g_list_model_get_n_items (conferences); i++)
    {
      g_autoptr (LanyardConference) conference = g_list_model_get_item (conferences, i);

      g_ptr_array_add (places, lanyard_place_new_for_conference (conference));
    }

  if (g_list_model_get_n_items (lanyard_library_list_shortlists (self->library)) > 0)
    g_ptr_array_add (places, lanyard_place_new (LANYARD_PLACE_SHORTLISTS));

  g_list_store_splice (self->places, 0, g_list_model_get_n_items (G_LIST_MODEL (self->places)),
                       places->pdata, places->len);
  select_row (self);
}

static gboolean
on_tick_cb (GtkWidget     *widget,
            GdkFrameClock *frame_clock,
            gpointer       user_data)
{
  LanyardSidebar *self = LANYARD_SIDEBAR (widget);
  guint           n_shown = gtk_slice_list_model_get_size (self->shown);

  if (n_shown < g_list_model_get_n_items (G_LIST_MODEL (self->places)))
    {
      gtk_slice_list_model_set_size (self->shown, n_shown + ROWS_A_FRAME);
      return G_SOURCE_CONTINUE;
    }

  gtk_slice_list_model_set_size (self->shown, G_MAXUINT);
  select_row (self);

  return G_SOURCE_REMOVE;
}

static GtkWidget *
create_row (gpointer item,
            gpointer user_data)
{
  LanyardSidebar *self = user_data;

  return GTK_WIDGET (lanyard_place_row_new (item, self->library));
}

static void
add_header (GtkListBoxRow *row,
            GtkListBoxRow *before,
            gpointer       user_data)
{
  gboolean   is_first = before != NULL && gtk_list_box_row_get_index (before) == 0;
  GtkWidget *label;

  if (!is_first)
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }

  label = gtk_label_new (_ ("Conferences"));
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "caption-heading");
  gtk_widget_add_css_class (label, "dimmed");
  gtk_widget_add_css_class (label, "places-header");
  gtk_list_box_row_set_header (row, label);
}

static void
on_row_activated_cb (LanyardSidebar *self,
                     GtkListBoxRow  *row)
{
  g_autoptr (LanyardPlace) place = NULL;

  place = g_list_model_get_item (G_LIST_MODEL (self->places), (guint) gtk_list_box_row_get_index (row));
  g_signal_emit (self, signals[PLACE_ACTIVATED], 0, place);
}

static void
lanyard_sidebar_dispose (GObject *object)
{
  LanyardSidebar *self = LANYARD_SIDEBAR (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), LANYARD_TYPE_SIDEBAR);
  g_clear_object (&self->shown);
  g_clear_object (&self->places);
  g_clear_object (&self->library);
  g_clear_pointer (&self->selected_id, g_free);

  G_OBJECT_CLASS (lanyard_sidebar_parent_class)->dispose (object);
}

static void
lanyard_sidebar_class_init (LanyardSidebarClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lanyard_sidebar_dispose;

  signals[PLACE_ACTIVATED] = g_signal_new ("place-activated", LANYARD_TYPE_SIDEBAR, G_SIGNAL_RUN_LAST,
                                           0, NULL, NULL, NULL, G_TYPE_NONE, 1, LANYARD_TYPE_PLACE);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/lanyard/Lanyard/ui/lanyard-sidebar.ui");
  gtk_widget_class_bind_template_child (widget_class, LanyardSidebar, list_box);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated_cb);
}

static void
lanyard_sidebar_init (LanyardSidebar *self)
{
  self->places = g_list_store_new (LANYARD_TYPE_PLACE);
  self->shown = gtk_slice_list_model_new (G_LIST_MODEL (g_object_ref (self->places)), 0, FIRST_ROWS);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_header_func (self->list_box, add_header, NULL, NULL);
}

void
lanyard_sidebar_set_library (LanyardSidebar *self,
                             LanyardLibrary *library)
{
  g_return_if_fail (LANYARD_IS_SIDEBAR (self));
  g_return_if_fail (LANYARD_IS_LIBRARY (library));

  g_set_object (&self->library, library);
  gtk_list_box_bind_model (self->list_box, G_LIST_MODEL (self->shown), create_row, self, NULL);
  g_signal_connect_object (lanyard_library_list_conferences (library), "items-changed", G_CALLBACK (fill), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (lanyard_library_list_shortlists (library), "items-changed", G_CALLBACK (fill), self,
                           G_CONNECT_SWAPPED);
  fill (self);
  gtk_widget_add_tick_callback (GTK_WIDGET (self), on_tick_cb, NULL, NULL);
}

void
lanyard_sidebar_select (LanyardSidebar *self,
                        const char     *id)
{
  g_return_if_fail (LANYARD_IS_SIDEBAR (self));

  if (g_set_str (&self->selected_id, id))
    select_row (self);
}

LanyardPlace *
lanyard_sidebar_find_place (LanyardSidebar *self,
                            const char     *id)
{
  g_return_val_if_fail (LANYARD_IS_SIDEBAR (self), NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->places)); i++)
    {
      g_autoptr (LanyardPlace) place = g_list_model_get_item (G_LIST_MODEL (self->places), i);

      if (g_strcmp0 (lanyard_place_get_id (place), id) == 0)
        return g_steal_pointer (&place);
    }

  return NULL;
}
