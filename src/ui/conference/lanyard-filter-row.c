/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "lanyard-filter-row.h"

/**
 * LanyardFilterRow:
 *
 * A check for something that can be chosen in a filter, with how many talks it would show.
 */

struct _LanyardFilterRow
{
  AdwBin         parent_instance;
  GBindingGroup *bindings; /* (owned) */
  GSignalGroup  *signals;  /* (owned), of the choice */

  GtkWidget *check_button;
  GtkLabel  *label;
  GtkLabel  *count_label;
};

G_DEFINE_FINAL_TYPE (LanyardFilterRow, lanyard_filter_row, ADW_TYPE_BIN)

static void
show_choice (LanyardFilterRow    *self,
             LanyardFilterChoice *choice)
{
  guint            count;
  g_autofree char *label = NULL;
  g_autofree char *number = NULL;
  g_autofree char *description = NULL;

  g_object_get (choice, "label", &label, "count", &count, NULL);
  number = g_strdup_printf ("%u", count);
  /* TRANSLATORS: how many talks a filter would show */
  description = g_strdup_printf (ngettext ("%u talk", "%u talks", count), count);

  gtk_label_set_label (self->label, label);
  gtk_label_set_label (self->count_label, number);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->label), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->check_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description,
                                  -1);
}

static void
on_count_changed_cb (LanyardFilterRow    *self,
                     GParamSpec          *pspec,
                     LanyardFilterChoice *choice)
{
  show_choice (self, choice);
}

static gboolean
lanyard_filter_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (LANYARD_FILTER_ROW (widget)->check_button);
}

static void
lanyard_filter_row_dispose (GObject *object)
{
  LanyardFilterRow *self = LANYARD_FILTER_ROW (object);

  g_clear_object (&self->bindings);
  g_clear_object (&self->signals);
  /* The template would take the child away without the bin knowing. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), LANYARD_TYPE_FILTER_ROW);

  G_OBJECT_CLASS (lanyard_filter_row_parent_class)->dispose (object);
}

static void
lanyard_filter_row_class_init (LanyardFilterRowClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lanyard_filter_row_dispose;
  widget_class->grab_focus = lanyard_filter_row_grab_focus;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/lanyard/Lanyard/ui/lanyard-filter-row.ui");
  gtk_widget_class_bind_template_child (widget_class, LanyardFilterRow, label);
  gtk_widget_class_bind_template_child (widget_class, LanyardFilterRow, count_label);
}

static void
lanyard_filter_row_init (LanyardFilterRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->check_button = adw_bin_get_child (ADW_BIN (self));
  self->bindings = g_binding_group_new ();
  g_binding_group_bind (self->bindings, "chosen", self->check_button, "active", G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
  self->signals = g_signal_group_new (LANYARD_TYPE_FILTER_CHOICE);
  g_signal_group_connect_swapped (self->signals, "notify::count", G_CALLBACK (on_count_changed_cb), self);
}

LanyardFilterRow *
lanyard_filter_row_new (void)
{
  return g_object_new (LANYARD_TYPE_FILTER_ROW, NULL);
}

void
lanyard_filter_row_set_choice (LanyardFilterRow    *self,
                               LanyardFilterChoice *choice)
{
  g_return_if_fail (LANYARD_IS_FILTER_ROW (self));
  g_return_if_fail (choice == NULL || LANYARD_IS_FILTER_CHOICE (choice));

  g_binding_group_set_source (self->bindings, choice);
  g_signal_group_set_target (self->signals, choice);
  if (choice != NULL)
    show_choice (self, choice);
}
