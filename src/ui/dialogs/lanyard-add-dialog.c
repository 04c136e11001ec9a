/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "lanyard-add-dialog.h"
#include "lanyard-addition-progress.h"
#include "lanyard-catalogue-view.h"
#include "lanyard-resolver.h"

/**
 * LanyardAddDialog:
 *
 * Adds a conference: by an address, from the catalogue, or by a file. It says in place how far it
 * is and what went wrong, and keeps what was typed.
 */

struct _LanyardAddDialog
{
  AdwDialog       parent_instance;
  LanyardLibrary *library; /* (owned) */
  GCancellable   *adding;  /* (owned) (nullable), the addition that is under way */

  AdwToastOverlay         *toast_overlay;
  AdwEntryRow             *address_row;
  GtkWidget               *add_button;
  GtkWidget               *file_row;
  GtkRevealer             *status_revealer;
  GtkStack                *status_stack;
  LanyardAdditionProgress *progress;
  GtkLabel                *failure_label;
  LanyardCatalogueView    *catalogue_view;
};

G_DEFINE_FINAL_TYPE (LanyardAddDialog, lanyard_add_dialog, ADW_TYPE_DIALOG)

enum
{
  ADDED,
  FILE_WANTED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
update_sensitivity (LanyardAddDialog *self)
{
  gboolean is_free = self->adding == NULL;

  gtk_widget_set_sensitive (self->add_button, is_free && *gtk_editable_get_text (GTK_EDITABLE (self->address_row)) != '\0');
  gtk_editable_set_editable (GTK_EDITABLE (self->address_row), is_free);
  gtk_widget_set_sensitive (self->file_row, is_free);
  gtk_widget_set_sensitive (GTK_WIDGET (self->catalogue_view), is_free);
}

static void
show_failure (LanyardAddDialog *self,
              const char       *message)
{
  gtk_label_set_label (self->failure_label, message);
  gtk_stack_set_visible_child_name (self->status_stack, "failure");
  gtk_revealer_set_reveal_child (self->status_revealer, TRUE);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), message, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
  gtk_widget_grab_focus (GTK_WIDGET (self->address_row));
}

static void
end_adding (LanyardAddDialog *self)
{
  g_clear_object (&self->adding);
  lanyard_addition_progress_set_addition (self->progress, NULL);
  gtk_revealer_set_reveal_child (self->status_revealer, FALSE);
  update_sensitivity (self);
}

static void
on_added_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (LanyardAddDialog) self = user_data;
  g_autoptr (GError) error = NULL;

  lanyard_addition_run_finish (LANYARD_ADDITION (source), result, &error);
  if (self->library == NULL)
    return;

  end_adding (self);
  if (error == NULL)
    {
      adw_dialog_force_close (ADW_DIALOG (self));
      g_signal_emit (self, signals[ADDED], 0, source);
    }
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      gtk_widget_grab_focus (GTK_WIDGET (self->address_row));
    }
  else
    {
      show_failure (self, error->message);
    }
}

static void
add (LanyardAddDialog *self,
     const char       *address)
{
  g_autoptr (LanyardAddition) addition = lanyard_addition_new (self->library);
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (files, g_file_new_for_uri (address));
  self->adding = g_cancellable_new ();
  lanyard_addition_run_async (addition, files, self->adding, on_added_cb, g_object_ref (self));
  lanyard_addition_progress_set_addition (self->progress, addition);
  gtk_stack_set_visible_child_name (self->status_stack, "progress");
  gtk_revealer_set_reveal_child (self->status_revealer, TRUE);
  update_sensitivity (self);
}

static void
on_add_cb (LanyardAddDialog *self)
{
  const char      *typed = gtk_editable_get_text (GTK_EDITABLE (self->address_row));
  g_autofree char *address = lanyard_resolver_dup_address (typed);

  if (self->adding != NULL || *typed == '\0')
    return;

  if (address != NULL)
    add (self, address);
  else
    show_failure (self, _ ("This is no web address. Give one like “fosdem.org/2027”, or search the list of conferences below."));
}

static void
on_address_changed_cb (LanyardAddDialog *self)
{
  if (self->adding == NULL)
    gtk_revealer_set_reveal_child (self->status_revealer, FALSE);

  update_sensitivity (self);
}

static void
on_cancelled_cb (LanyardAddDialog *self)
{
  g_cancellable_cancel (self->adding);
}

static void
on_open_file_cb (LanyardAddDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
  g_signal_emit (self, signals[FILE_WANTED], 0);
}

static void
on_entry_activated_cb (LanyardAddDialog      *self,
                       LanyardCatalogueEntry *entry)
{
  lanyard_add_dialog_add (self, lanyard_catalogue_entry_get_address (entry));
}

static void
on_told_cb (LanyardAddDialog *self,
            const char       *message)
{
  AdwToast *toast = adw_toast_new (message);

  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_overlay_add_toast (self->toast_overlay, toast);
}

static void
on_closed_cb (LanyardAddDialog *self)
{
  g_cancellable_cancel (self->adding);
}

static void
lanyard_add_dialog_dispose (GObject *object)
{
  LanyardAddDialog *self = LANYARD_ADD_DIALOG (object);

  g_cancellable_cancel (self->adding);
  g_clear_object (&self->adding);
  gtk_widget_dispose_template (GTK_WIDGET (self), LANYARD_TYPE_ADD_DIALOG);
  g_clear_object (&self->library);

  G_OBJECT_CLASS (lanyard_add_dialog_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/lanyard/Lanyard/ui/lanyard-add-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LanyardAddDialog, toast_overlay);
  gtk_widget_class_bind_template_child (widget_class, LanyardAddDialog, address_row);
  gtk_widget_class_bind_template_child (widget_class, LanyardAddDialog, add_button);
  gtk_widget_class_bind_template_child (widget_class, LanyardAddDialog, file_row);
  gtk_widget_class_bind_template_child (widget_class, LanyardAddDialog, status_revealer);
  gtk_widget_class_bind_template_child (widget_class, LanyardAddDialog, status_stack);
  gtk_widget_class_bind_template_child (widget_class, LanyardAddDialog, progress);
  gtk_widget_class_bind_template_child (widget_class, LanyardAddDialog, failure_label);
  gtk_widget_class_bind_template_child (widget_class, LanyardAddDialog, catalogue_view);
  gtk_widget_class_bind_template_callback (widget_class, on_add_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_address_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_cancelled_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_closed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_entry_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_open_file_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_told_cb);
}

static void
lanyard_add_dialog_class_init (LanyardAddDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = lanyard_add_dialog_dispose;

  signals[ADDED] = g_signal_new ("added", LANYARD_TYPE_ADD_DIALOG, G_SIGNAL_RUN_LAST,
                                 0, NULL, NULL, NULL, G_TYPE_NONE, 1, LANYARD_TYPE_ADDITION);
  signals[FILE_WANTED] = g_signal_new ("file-wanted", LANYARD_TYPE_ADD_DIALOG, G_SIGNAL_RUN_LAST,
                                       0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (LANYARD_TYPE_ADDITION_PROGRESS);
  g_type_ensure (LANYARD_TYPE_CATALOGUE_VIEW);
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
lanyard_add_dialog_init (LanyardAddDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

LanyardAddDialog *
lanyard_add_dialog_new (LanyardLibrary          *library,
                        LanyardKnownConferences *known)
{
  LanyardAddDialog *self;

  g_return_val_if_fail (LANYARD_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (LANYARD_IS_KNOWN_CONFERENCES (known), NULL);

  self = g_object_new (LANYARD_TYPE_ADD_DIALOG, NULL);
  self->library = g_object_ref (library);
  lanyard_catalogue_view_set_known_conferences (self->catalogue_view, known, lanyard_library_get_clock (library));

  return self;
}

void
lanyard_add_dialog_add (LanyardAddDialog *self,
                        const char       *address)
{
  g_return_if_fail (LANYARD_IS_ADD_DIALOG (self));
  g_return_if_fail (address != NULL);

  if (self->adding != NULL)
    return;

  gtk_editable_set_text (GTK_EDITABLE (self->address_row), address);
  on_add_cb (self);
}
