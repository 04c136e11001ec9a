/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-change-row.h"
#include "lanyard-changes-box.h"

/**
 * LanyardChangesBox:
 *
 * What newer schedules changed about bookmarked talks, a row each, until the person has seen it.
 */

struct _LanyardChangesBox
{
  AdwBin                parent_instance;
  LanyardUnseenChanges *changes; /* (owned) (nullable) */

  GtkListBox *list_box;
};

G_DEFINE_FINAL_TYPE (LanyardChangesBox, lanyard_changes_box, ADW_TYPE_BIN)

static void
on_dismissed_cb (LanyardChangesBox *self,
                 LanyardChange     *change)
{
  g_autoptr (GPtrArray) seen = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (seen, g_object_ref (change));
  lanyard_unseen_changes_mark_seen (self->changes, seen);
}

static void
on_all_seen_cb (LanyardChangesBox *self)
{
  GListModel *list = lanyard_unseen_changes_list (self->changes);
  g_autoptr (GPtrArray) seen = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    g_ptr_array_add (seen, g_list_model_get_item (list, i));

  lanyard_unseen_changes_mark_seen (self->changes, seen);
}

static GtkWidget *
create_row (gpointer item,
            gpointer user_data)
{
  LanyardChangesBox *self = LANYARD_CHANGES_BOX (user_data);
  GtkWidget         *row = GTK_WIDGET (lanyard_change_row_new (LANYARD_CHANGE (item)));

  g_signal_connect_object (row, "dismissed", G_CALLBACK (on_dismissed_cb), self, G_CONNECT_SWAPPED);

  return row;
}

static void
lanyard_changes_box_dispose (GObject *object)
{
  LanyardChangesBox *self = LANYARD_CHANGES_BOX (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), LANYARD_TYPE_CHANGES_BOX);
  g_clear_object (&self->changes);

  G_OBJECT_CLASS (lanyard_changes_box_parent_class)->dispose (object);
}

static void
lanyard_changes_box_class_init (LanyardChangesBoxClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lanyard_changes_box_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/lanyard/Lanyard/ui/lanyard-changes-box.ui");
  gtk_widget_class_bind_template_child (widget_class, LanyardChangesBox, list_box);
  gtk_widget_class_bind_template_callback (widget_class, on_all_seen_cb);
}

static void
lanyard_changes_box_init (LanyardChangesBox *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
lanyard_changes_box_set_changes (LanyardChangesBox    *self,
                                 LanyardUnseenChanges *changes)
{
  g_return_if_fail (LANYARD_IS_CHANGES_BOX (self));
  g_return_if_fail (LANYARD_IS_UNSEEN_CHANGES (changes));

  if (g_set_object (&self->changes, changes))
    gtk_list_box_bind_model (self->list_box, lanyard_unseen_changes_list (changes), create_row, self, NULL);
}
