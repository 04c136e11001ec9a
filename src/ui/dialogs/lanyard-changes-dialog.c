/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "lanyard-change-text.h"
#include "lanyard-changes-dialog.h"

/**
 * LanyardChangesDialog:
 *
 * What newer schedules changed in one conference, by what happened to the talks.
 */

struct _LanyardChangesDialog
{
  AdwDialog             parent_instance;
  LanyardUnseenChanges *changes; /* (owned) */
  GPtrArray            *shown;   /* (owned) (nullable) (element-type LanyardChange) */
  GListStore           *store;   /* (owned) */

  AdwViewStack  *stack;
  AdwStatusPage *failure_page;
  GtkListView   *list_view;
};

G_DEFINE_FINAL_TYPE (LanyardChangesDialog, lanyard_changes_dialog, ADW_TYPE_DIALOG)

static char *
get_title_cb (GtkListItem   *item,
              LanyardChange *change)
{
  return change != NULL ? g_strdup (lanyard_talk_get_title (lanyard_change_get_talk (change))) : NULL;
}

static char *
get_line_cb (GtkListItem   *item,
             LanyardChange *change)
{
  return change != NULL ? lanyard_change_text_get_line (change) : NULL;
}

static char *
get_sentence_cb (GtkListItem   *item,
                 LanyardChange *change)
{
  g_autofree char *title = get_title_cb (item, change);
  g_autofree char *line = get_line_cb (item, change);

  return change != NULL ? g_strdup_printf ("%s, %s", title, line) : NULL;
}

static gboolean
get_bookmarked_cb (GtkListItem   *item,
                   LanyardChange *change)
{
  return change != NULL && lanyard_change_is_bookmarked (change);
}

static char *
get_heading_cb (GtkListHeader *header,
                LanyardChange *change)
{
  return change != NULL ? g_strdup (lanyard_change_text_get_heading (change)) : NULL;
}

static int
compare_ranks (gconstpointer a,
               gconstpointer b,
               gpointer      user_data)
{
  guint rank_a = lanyard_change_text_get_rank (LANYARD_CHANGE ((gpointer) a));
  guint rank_b = lanyard_change_text_get_rank (LANYARD_CHANGE ((gpointer) b));

  return gtk_ordering_from_cmpfunc ((rank_a > rank_b) - (rank_a < rank_b));
}

static int
compare_bookmarked (gconstpointer a,
                    gconstpointer b,
                    gpointer      user_data)
{
  return lanyard_change_is_bookmarked (LANYARD_CHANGE ((gpointer) b)) - lanyard_change_is_bookmarked (LANYARD_CHANGE ((gpointer) a));
}

static GtkSelectionModel *
new_model (GListStore *store)
{
  g_autoptr (GtkSorter) ranks = GTK_SORTER (gtk_custom_sorter_new (compare_ranks, NULL, NULL));
  GtkSortListModel *sorted;

  sorted = gtk_sort_list_model_new (G_LIST_MODEL (g_object_ref (store)),
                                    GTK_SORTER (gtk_custom_sorter_new (compare_bookmarked, NULL, NULL)));
  gtk_sort_list_model_set_section_sorter (sorted, ranks);

  return GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (sorted)));
}

/* A list view begins with its first row at the top, and so below the heading of that. */
static gboolean
on_tick_cb (GtkWidget     *widget,
            GdkFrameClock *frame_clock,
            gpointer       user_data)
{
  LanyardChangesDialog *self = LANYARD_CHANGES_DIALOG (widget);
  GtkAdjustment        *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->list_view));

  /* Not laid out yet. */
  if (gtk_adjustment_get_upper (adjustment) <= 0)
    return G_SOURCE_CONTINUE;

  gtk_adjustment_set_value (adjustment, 0);

  return G_SOURCE_REMOVE;
}

static void
show_changes (LanyardChangesDialog *self)
{
  g_list_store_splice (self->store, 0, 0, self->shown->pdata, self->shown->len);
  adw_view_stack_set_visible_child_name (self->stack, self->shown->len > 0 ? "changes" : "none");
  if (self->shown->len > 0)
    gtk_widget_add_tick_callback (GTK_WIDGET (self), on_tick_cb, NULL, NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "changes.mark-seen", self->shown->len > 0);
}

static void
on_loaded_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (LanyardChangesDialog) self = user_data;
  g_autoptr (GPtrArray) changes = NULL;
  g_autoptr (GError) error = NULL;

  changes = lanyard_unseen_changes_load_finish (LANYARD_UNSEEN_CHANGES (source), result, &error);

  /* The dialog may have been closed meanwhile. */
  if (self->stack == NULL)
    return;

  if (changes == NULL)
    {
      adw_status_page_set_description (self->failure_page, error->message);
      adw_view_stack_set_visible_child_name (self->stack, "failure");
      return;
    }

  self->shown = g_steal_pointer (&changes);
  show_changes (self);
}

static void
on_activate_cb (LanyardChangesDialog *self,
                guint                 position)
{
  g_autoptr (LanyardChange) change = NULL;

  change = g_list_model_get_item (G_LIST_MODEL (gtk_list_view_get_model (self->list_view)), position);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-talk", "(ss)",
                              lanyard_conference_get_id (lanyard_change_get_conference (change)),
                              lanyard_talk_get_id (lanyard_change_get_talk (change)));
  adw_dialog_close (ADW_DIALOG (self));
}

static void
mark_seen_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  LanyardChangesDialog *self = LANYARD_CHANGES_DIALOG (widget);

  lanyard_unseen_changes_mark_seen (self->changes, self->shown);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
lanyard_changes_dialog_dispose (GObject *object)
{
  LanyardChangesDialog *self = LANYARD_CHANGES_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), LANYARD_TYPE_CHANGES_DIALOG);
  g_clear_object (&self->changes);
  g_clear_object (&self->store);
  g_clear_pointer (&self->shown, g_ptr_array_unref);

  G_OBJECT_CLASS (lanyard_changes_dialog_parent_class)->dispose (object);
}

static void
lanyard_changes_dialog_class_init (LanyardChangesDialogClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lanyard_changes_dialog_dispose;

  g_type_ensure (LANYARD_TYPE_CHANGE);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/lanyard/Lanyard/ui/lanyard-changes-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LanyardChangesDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, LanyardChangesDialog, failure_page);
  gtk_widget_class_bind_template_child (widget_class, LanyardChangesDialog, list_view);
  gtk_widget_class_bind_template_callback (widget_class, get_title_cb);
  gtk_widget_class_bind_template_callback (widget_class, get_line_cb);
  gtk_widget_class_bind_template_callback (widget_class, get_sentence_cb);
  gtk_widget_class_bind_template_callback (widget_class, get_bookmarked_cb);
  gtk_widget_class_bind_template_callback (widget_class, get_heading_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_activate_cb);

  gtk_widget_class_install_action (widget_class, "changes.mark-seen", NULL, mark_seen_action);
}

static void
lanyard_changes_dialog_init (LanyardChangesDialog *self)
{
  g_autoptr (GtkSelectionModel) model = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));
  self->store = g_list_store_new (LANYARD_TYPE_CHANGE);
  model = new_model (self->store);
  gtk_list_view_set_model (self->list_view, model);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "changes.mark-seen", FALSE);
}

LanyardChangesDialog *
lanyard_changes_dialog_new (LanyardUnseenChanges *changes,
                            const char           *conference_id)
{
  LanyardChangesDialog *self;

  g_return_val_if_fail (LANYARD_IS_UNSEEN_CHANGES (changes), NULL);
  g_return_val_if_fail (conference_id != NULL, NULL);

  self = g_object_new (LANYARD_TYPE_CHANGES_DIALOG, NULL);
  self->changes = g_object_ref (changes);
  lanyard_unseen_changes_load_async (changes, conference_id, on_loaded_cb, g_object_ref (self));

  return self;
}
