/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-remarks-dialog.h"

/**
 * LanyardRemarksDialog:
 *
 * What was skipped or guessed in reading. There may be one remark for each of thousands of talks.
 */

struct _LanyardRemarksDialog
{
  AdwDialog parent_instance;

  GtkListView *list_view;
};

G_DEFINE_FINAL_TYPE (LanyardRemarksDialog, lanyard_remarks_dialog, ADW_TYPE_DIALOG)

static void
lanyard_remarks_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LANYARD_TYPE_REMARKS_DIALOG);

  G_OBJECT_CLASS (lanyard_remarks_dialog_parent_class)->dispose (object);
}

static void
lanyard_remarks_dialog_class_init (LanyardRemarksDialogClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lanyard_remarks_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/lanyard/Lanyard/ui/lanyard-remarks-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LanyardRemarksDialog, list_view);
}

static void
lanyard_remarks_dialog_init (LanyardRemarksDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

LanyardRemarksDialog *
lanyard_remarks_dialog_new (const char *const *remarks)
{
  LanyardRemarksDialog *self;
  g_autoptr (GtkNoSelection) selection = NULL;

  g_return_val_if_fail (remarks != NULL, NULL);

  self = g_object_new (LANYARD_TYPE_REMARKS_DIALOG, NULL);
  selection = gtk_no_selection_new (G_LIST_MODEL (gtk_string_list_new (remarks)));
  gtk_list_view_set_model (self->list_view, GTK_SELECTION_MODEL (selection));

  return self;
}
