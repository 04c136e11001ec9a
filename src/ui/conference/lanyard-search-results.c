/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "lanyard-search-hit.h"
#include "lanyard-search-results.h"
#include "lanyard-search-row.h"

/**
 * LanyardSearchResults:
 *
 * What a search found, the most relevant or the earliest first, or what to do when it found nothing.
 */

struct _LanyardSearchResults
{
  AdwBin            parent_instance;
  LanyardSearch    *search; /* (owned) */
  GtkSortListModel *hits;   /* (owned) */

  GtkStack      *stack;
  GtkLabel      *count_label;
  GtkListView   *list_view;
  AdwStatusPage *status_page;
  GtkWidget     *everywhere_button;
};

G_DEFINE_FINAL_TYPE (LanyardSearchResults, lanyard_search_results, ADW_TYPE_BIN)

enum
{
  EVERYWHERE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
on_setup_cb (LanyardSearchResults *self,
             GtkListItem          *item)
{
  gtk_list_item_set_child (item, GTK_WIDGET (lanyard_search_row_new ()));
}

static void
on_bind_cb (LanyardSearchResults *self,
            GtkListItem          *item)
{
  LanyardSearchRow *row = LANYARD_SEARCH_ROW (gtk_list_item_get_child (item));
  g_autofree char  *sentence = NULL;

  lanyard_search_row_set_hit (row, gtk_list_item_get_item (item), lanyard_search_is_everywhere (self->search));
  sentence = lanyard_search_row_dup_sentence (row);
  gtk_list_item_set_accessible_label (item, sentence);
}

static void
open_hit (LanyardSearchResults *self,
          guint                 position)
{
  g_autoptr (LanyardSearchHit) hit = g_list_model_get_item (G_LIST_MODEL (self->hits), position);

  if (hit != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-talk", "(ss)",
                                lanyard_conference_get_id (lanyard_search_hit_get_conference (hit)),
                                lanyard_talk_get_id (lanyard_search_hit_get_talk (hit)));
}

static void
on_row_activated_cb (LanyardSearchResults *self,
                     guint                 position)
{
  open_hit (self, position);
}

static void
on_everywhere_clicked_cb (LanyardSearchResults *self)
{
  g_signal_emit (self, signals[EVERYWHERE], 0);
}

static char *
dup_count (guint n_hits)
{
  if (n_hits == LANYARD_SEARCH_MAX_HITS)
    /* TRANSLATORS: over a list of what a search found, when there may be more than it shows */
    return g_strdup_printf (ngettext ("The first %u talk", "The first %u talks", n_hits), n_hits);

  /* TRANSLATORS: over a list of what a search found */
  return g_strdup_printf (ngettext ("%u talk", "%u talks", n_hits), n_hits);
}

static void
lanyard_search_results_dispose (GObject *object)
{
  LanyardSearchResults *self = LANYARD_SEARCH_RESULTS (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), LANYARD_TYPE_SEARCH_RESULTS);
  g_clear_object (&self->hits);
  g_clear_object (&self->search);

  G_OBJECT_CLASS (lanyard_search_results_parent_class)->dispose (object);
}

static void
lanyard_search_results_class_init (LanyardSearchResultsClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lanyard_search_results_dispose;

  signals[EVERYWHERE] = g_signal_new ("everywhere", LANYARD_TYPE_SEARCH_RESULTS, G_SIGNAL_RUN_LAST,
                                      0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/lanyard/Lanyard/ui/lanyard-search-results.ui");
  gtk_widget_class_bind_template_child (widget_class, LanyardSearchResults, count_label);
  gtk_widget_class_bind_template_child (widget_class, LanyardSearchResults, list_view);
  gtk_widget_class_bind_template_child (widget_class, LanyardSearchResults, status_page);
  gtk_widget_class_bind_template_child (widget_class, LanyardSearchResults, everywhere_button);
  gtk_widget_class_bind_template_callback (widget_class, on_setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_everywhere_clicked_cb);
}

static void
lanyard_search_results_init (LanyardSearchResults *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->stack = GTK_STACK (adw_bin_get_child (ADW_BIN (self)));
}

LanyardSearchResults *
lanyard_search_results_new (LanyardSearch *search)
{
  LanyardSearchResults *self;
  g_autoptr (GtkNoSelection) selection = NULL;

  g_return_val_if_fail (LANYARD_IS_SEARCH (search), NULL);

  self = g_object_new (LANYARD_TYPE_SEARCH_RESULTS, NULL);
  self->search = g_object_ref (search);
  self->hits = gtk_sort_list_model_new (g_object_ref (lanyard_search_list_hits (search)), NULL);
  selection = gtk_no_selection_new (G_LIST_MODEL (g_object_ref (self->hits)));
  gtk_list_view_set_model (self->list_view, GTK_SELECTION_MODEL (selection));

  return self;
}

static void
show_status (LanyardSearchResults *self,
             const char           *title,
             const char           *description,
             gboolean              has_more)
{
  adw_status_page_set_title (self->status_page, title);
  adw_status_page_set_description (self->status_page, description);
  gtk_widget_set_visible (self->everywhere_button, has_more);
  gtk_stack_set_visible_child_name (self->stack, "nothing");
}

void
lanyard_search_results_show (LanyardSearchResults *self,
                             gboolean              has_more)
{
  guint            n_hits;
  g_autofree char *count = NULL;

  g_return_if_fail (LANYARD_IS_SEARCH_RESULTS (self));

  n_hits = g_list_model_get_n_items (lanyard_search_list_hits (self->search));
  count = dup_count (n_hits);

  if (lanyard_search_get_failure (self->search) != NULL)
    {
      g_autofree char *message = g_markup_escape_text (lanyard_search_get_failure (self->search), -1);

      show_status (self, _ ("Could Not Search"), message, FALSE);
    }
  else if (n_hits == 0)
    {
      show_status (self, _ ("No Talks Found"), _ ("Try fewer or other words."), has_more);
    }
  else
    {
      gtk_label_set_label (self->count_label, count);
      gtk_list_view_scroll_to (self->list_view, 0, GTK_LIST_SCROLL_NONE, NULL);
      gtk_stack_set_visible_child_name (self->stack, "hits");
    }

  gtk_accessible_announce (GTK_ACCESSIBLE (self), n_hits > 0 ? count : adw_status_page_get_title (self->status_page),
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static int
compare_starts (gconstpointer a,
                gconstpointer b,
                gpointer      user_data)
{
  GDateTime *start_a = lanyard_talk_get_start (lanyard_search_hit_get_talk (LANYARD_SEARCH_HIT ((gpointer) a)));
  GDateTime *start_b = lanyard_talk_get_start (lanyard_search_hit_get_talk (LANYARD_SEARCH_HIT ((gpointer) b)));

  if (start_a == NULL || start_b == NULL)
    return (start_a == NULL) - (start_b == NULL);

  return g_date_time_compare (start_a, start_b);
}

void
lanyard_search_results_set_by_time (LanyardSearchResults *self,
                                    gboolean              by_time)
{
  g_autoptr (GtkSorter) sorter = NULL;

  g_return_if_fail (LANYARD_IS_SEARCH_RESULTS (self));

  if (by_time)
    sorter = GTK_SORTER (gtk_custom_sorter_new (compare_starts, NULL, NULL));
  gtk_sort_list_model_set_sorter (self->hits, sorter);
  if (g_list_model_get_n_items (G_LIST_MODEL (self->hits)) > 0)
    gtk_list_view_scroll_to (self->list_view, 0, GTK_LIST_SCROLL_NONE, NULL);
}

gboolean
lanyard_search_results_focus (LanyardSearchResults *self)
{
  g_return_val_if_fail (LANYARD_IS_SEARCH_RESULTS (self), FALSE);

  if (g_list_model_get_n_items (lanyard_search_list_hits (self->search)) == 0)
    return FALSE;

  /* The list goes to an item only while it has the focus, and otherwise notes it. */
  gtk_list_view_scroll_to (self->list_view, 0, GTK_LIST_SCROLL_FOCUS, NULL);

  return gtk_widget_grab_focus (GTK_WIDGET (self->list_view));
}

void
lanyard_search_results_open_first (LanyardSearchResults *self)
{
  g_return_if_fail (LANYARD_IS_SEARCH_RESULTS (self));

  open_hit (self, 0);
}
