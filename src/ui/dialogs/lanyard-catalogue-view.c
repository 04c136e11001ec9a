/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "lanyard-catalogue-order.h"
#include "lanyard-catalogue-row.h"
#include "lanyard-catalogue-view.h"
#include "lanyard-fold.h"

/**
 * LanyardCatalogueView:
 *
 * The conferences that are known, to search in and to choose from: those that run, those to come,
 * those that are over.
 */

struct _LanyardCatalogueView
{
  GtkBox                   parent_instance;
  LanyardKnownConferences *known;    /* (owned) (nullable) */
  GtkSelectionModel       *found;    /* (owned) (nullable), what is searched for, in order */
  GtkFilter               *filter;   /* (owned) (nullable) */
  GCancellable            *updating; /* (owned) (nullable), the update that is under way */
  GStrv                    words;    /* (owned), what is searched for */
  LanyardClock            *clock;    /* (owned) (nullable) */
  gint64                   now;      /* when the list was opened: nothing moves away from under a finger */

  GtkSearchEntry *search_entry;
  GtkStack       *stack;
  GtkListView    *list_view;
  GtkButton      *update_button;
};

G_DEFINE_FINAL_TYPE (LanyardCatalogueView, lanyard_catalogue_view, GTK_TYPE_BOX)

enum
{
  ENTRY_ACTIVATED,
  TOLD,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static gboolean
matches (gpointer item,
         gpointer user_data)
{
  LanyardCatalogueView *self = user_data;

  return lanyard_catalogue_order_matches (item, (const char *const *) self->words);
}

static int
compare (gconstpointer a,
         gconstpointer b,
         gpointer      user_data)
{
  LanyardCatalogueView *self = user_data;

  return lanyard_catalogue_order_compare ((gpointer) a, (gpointer) b, self->now);
}

static void
tell (LanyardCatalogueView *self,
      const char           *message)
{
  g_signal_emit (self, signals[TOLD], 0, message);
}

static void
show_updating (LanyardCatalogueView *self,
               gboolean              is_updating)
{
  g_autofree char *label = NULL;

  /* TRANSLATORS: %s is the name of the server that is asked for a newer list of conferences. */
  label = g_strdup_printf (is_updating ? _ ("Asking %s…") : _ ("Update List from %s"), lanyard_known_conferences_get_host (self->known));
  gtk_button_set_label (self->update_button, label);
  gtk_widget_set_sensitive (GTK_WIDGET (self->update_button), !is_updating);
}

static void
on_setup_cb (LanyardCatalogueView *self,
             GtkListItem          *item)
{
  gtk_list_item_set_child (item, GTK_WIDGET (lanyard_catalogue_row_new (self->clock)));
}

static void
on_bind_cb (LanyardCatalogueView *self,
            GtkListItem          *item)
{
  LanyardCatalogueEntry *entry = gtk_list_item_get_item (item);

  lanyard_catalogue_row_set_entry (LANYARD_CATALOGUE_ROW (gtk_list_item_get_child (item)), entry);
  gtk_list_item_set_accessible_label (item, lanyard_conference_get_title (lanyard_catalogue_entry_get_conference (entry)));
}

static void
activate (LanyardCatalogueView *self,
          guint                 position)
{
  g_autoptr (LanyardCatalogueEntry) entry = g_list_model_get_item (G_LIST_MODEL (self->found), position);

  if (entry != NULL)
    g_signal_emit (self, signals[ENTRY_ACTIVATED], 0, entry);
}

static void
on_activate_cb (LanyardCatalogueView *self,
                guint                 position)
{
  activate (self, position);
}

static void
on_search_activate_cb (LanyardCatalogueView *self)
{
  /* Enter takes what is left over, and does nothing while there is a choice. */
  if (g_list_model_get_n_items (G_LIST_MODEL (self->found)) == 1)
    activate (self, 0);
}

static void
on_search_changed_cb (LanyardCatalogueView *self)
{
  g_clear_pointer (&self->words, g_strfreev);
  self->words = lanyard_fold_words (gtk_editable_get_text (GTK_EDITABLE (self->search_entry)));
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  gtk_adjustment_set_value (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->list_view)), 0);
}

static void
on_items_changed_cb (LanyardCatalogueView *self)
{
  gboolean is_empty = g_list_model_get_n_items (G_LIST_MODEL (self->found)) == 0;

  gtk_stack_set_visible_child_name (self->stack, is_empty && *self->words != NULL ? "nothing" : "list");
}

static void
on_updated_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (LanyardCatalogueView) self = user_data;
  g_autofree char *message = NULL;
  g_autoptr (GError) error = NULL;
  guint n_new = 0;

  lanyard_known_conferences_update_finish (LANYARD_KNOWN_CONFERENCES (source), result, &n_new, &error);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  g_clear_object (&self->updating);
  show_updating (self, FALSE);

  if (error != NULL)
    {
      tell (self, error->message);
    }
  else if (n_new == 0)
    {
      tell (self, _ ("The list is up to date"));
    }
  else
    {
      /* TRANSLATORS: after the list of conferences was updated */
      message = g_strdup_printf (ngettext ("%u new conference", "%u new conferences", n_new), n_new);
      tell (self, message);
    }
}

static void
on_update_clicked_cb (LanyardCatalogueView *self)
{
  self->updating = g_cancellable_new ();
  show_updating (self, TRUE);
  lanyard_known_conferences_update_async (self->known, self->updating, on_updated_cb, g_object_ref (self));
}

static void
lanyard_catalogue_view_dispose (GObject *object)
{
  LanyardCatalogueView *self = LANYARD_CATALOGUE_VIEW (object);

  g_cancellable_cancel (self->updating);
  g_clear_object (&self->updating);
  gtk_widget_dispose_template (GTK_WIDGET (self), LANYARD_TYPE_CATALOGUE_VIEW);
  g_clear_object (&self->found);
  g_clear_object (&self->filter);
  g_clear_object (&self->known);
  g_clear_object (&self->clock);
  g_clear_pointer (&self->words, g_strfreev);

  G_OBJECT_CLASS (lanyard_catalogue_view_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/lanyard/Lanyard/ui/lanyard-catalogue-view.ui");
  gtk_widget_class_bind_template_child (widget_class, LanyardCatalogueView, search_entry);
  gtk_widget_class_bind_template_child (widget_class, LanyardCatalogueView, stack);
  gtk_widget_class_bind_template_child (widget_class, LanyardCatalogueView, list_view);
  gtk_widget_class_bind_template_child (widget_class, LanyardCatalogueView, update_button);
  gtk_widget_class_bind_template_callback (widget_class, on_setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_search_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_update_clicked_cb);
}

static void
lanyard_catalogue_view_class_init (LanyardCatalogueViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = lanyard_catalogue_view_dispose;

  signals[ENTRY_ACTIVATED] = g_signal_new ("entry-activated", LANYARD_TYPE_CATALOGUE_VIEW, G_SIGNAL_RUN_LAST,
                                           0, NULL, NULL, NULL, G_TYPE_NONE, 1, LANYARD_TYPE_CATALOGUE_ENTRY);
  signals[TOLD] = g_signal_new ("told", LANYARD_TYPE_CATALOGUE_VIEW, G_SIGNAL_RUN_LAST,
                                0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
lanyard_catalogue_view_init (LanyardCatalogueView *self)
{
  self->words = g_new0 (char *, 1);
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
lanyard_catalogue_view_set_known_conferences (LanyardCatalogueView    *self,
                                              LanyardKnownConferences *known,
                                              LanyardClock            *clock)
{
  GtkFilterListModel *matching;
  GtkSortListModel   *sorted;

  g_return_if_fail (LANYARD_IS_CATALOGUE_VIEW (self));
  g_return_if_fail (LANYARD_IS_KNOWN_CONFERENCES (known));
  g_return_if_fail (LANYARD_IS_CLOCK (clock) && self->known == NULL);

  self->known = g_object_ref (known);
  self->clock = g_object_ref (clock);
  self->now = lanyard_clock_get_now (clock);
  self->filter = GTK_FILTER (gtk_custom_filter_new (matches, self, NULL));

  matching = gtk_filter_list_model_new (g_object_ref (lanyard_known_conferences_list (known)), g_object_ref (self->filter));
  sorted = gtk_sort_list_model_new (G_LIST_MODEL (matching), GTK_SORTER (gtk_custom_sorter_new (compare, self, NULL)));
  self->found = GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (sorted)));
  g_signal_connect_object (self->found, "items-changed", G_CALLBACK (on_items_changed_cb), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_model (self->list_view, self->found);
  show_updating (self, FALSE);
}
