/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "lanyard-bookmark-import.h"
#include "lanyard-bookmark-importer.h"
#include "lanyard-remarks-dialog.h"
#include "lanyard-toast-label.h"

/* There are two things to read and to decide about. */
#define PATIENCE_SECONDS 15

/* What there is room for on a phone beside two buttons. */
#define WIDTH_CHARS 20

/**
 * LanyardBookmarkImporter:
 *
 * Brings bookmarks from a file: asks which, has it read, and says what came of it.
 */

struct _LanyardBookmarkImporter
{
  GObject         parent_instance;
  GtkWidget      *widget;  /* (weak) (nullable), reading can take longer than it is there */
  LanyardLibrary *library; /* (owned) */
};

G_DEFINE_FINAL_TYPE (LanyardBookmarkImporter, lanyard_bookmark_importer, G_TYPE_OBJECT)

static void
tell_failure (LanyardBookmarkImporter *self,
              const char              *message)
{
  AdwDialog *dialog;

  if (self->widget == NULL)
    return;

  dialog = adw_alert_dialog_new (_ ("Could Not Import Bookmarks"), message);
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog),
                                  "close", _ ("_Close"),
                                  "another", _ ("_Open Another…"),
                                  NULL);
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (dialog), "close");
  g_signal_connect_object (dialog, "response::another", G_CALLBACK (lanyard_bookmark_importer_choose), self,
                           G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, self->widget);
}

/* What came of a file, as long as there is something to say or to do about it. */
typedef struct
{
  LanyardBookmarkImporter *importer; /* (owned) */
  LanyardBookmarkImport   *import;   /* (owned) */
} Outcome;

static Outcome *
outcome_new (LanyardBookmarkImporter *importer,
             LanyardBookmarkImport   *import)
{
  Outcome *outcome = g_new0 (Outcome, 1);

  outcome->importer = g_object_ref (importer);
  outcome->import = g_object_ref (import);

  return outcome;
}

static void
outcome_closure_free (gpointer  data,
                      GClosure *closure)
{
  Outcome *outcome = data;

  g_clear_object (&outcome->importer);
  g_clear_object (&outcome->import);
  g_free (outcome);
}

static void
on_undone_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (LanyardBookmarkImporter) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!lanyard_bookmarks_set_finish (LANYARD_BOOKMARKS (source), result, &error) && self->widget != NULL)
    gtk_widget_activate_action (self->widget, "win.tell", "s", error->message);
}

static void
on_undo_cb (AdwToast *toast,
            Outcome  *outcome)
{
  lanyard_bookmark_import_undo_async (outcome->import, on_undone_cb, g_object_ref (outcome->importer));
}

static void
on_details_cb (GtkButton *button,
               Outcome   *outcome)
{
  g_auto (GStrv) missing = lanyard_bookmark_import_list_missing (outcome->import);
  LanyardRemarksDialog *dialog = lanyard_remarks_dialog_new ((const char *const *) missing);

  adw_dialog_set_title (ADW_DIALOG (dialog), _ ("Talks Not Found"));
  adw_dialog_present (ADW_DIALOG (dialog), GTK_WIDGET (button));
}

/* A toast has one button, and that is for the way back. */
static GtkWidget *
new_title (LanyardBookmarkImporter *self,
           LanyardBookmarkImport   *import)
{
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget       *button = gtk_button_new_with_mnemonic (_ ("_Details"));
  g_autofree char *text = lanyard_bookmark_import_dup_text (import);
  GtkWidget       *label = lanyard_toast_label_new (text);
  g_auto (GStrv) missing = lanyard_bookmark_import_list_missing (import);

  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_set_visible (button, missing[0] != NULL);
  gtk_widget_add_css_class (button, "details");
  g_signal_connect_data (button, "clicked", G_CALLBACK (on_details_cb), outcome_new (self, import), outcome_closure_free,
                         G_CONNECT_DEFAULT);

  /* A toast is as high as it would be if it had all the width it wants. */
  gtk_label_set_natural_wrap_mode (GTK_LABEL (label), GTK_NATURAL_WRAP_INHERIT);
  gtk_label_set_max_width_chars (GTK_LABEL (label), WIDTH_CHARS);

  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_bottom (box, 6);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), button);

  return box;
}

static void
tell_outcome (LanyardBookmarkImporter *self,
              LanyardBookmarkImport   *import)
{
  GtkWidget *overlay = self->widget != NULL ? gtk_widget_get_ancestor (self->widget, ADW_TYPE_TOAST_OVERLAY) : NULL;
  AdwToast  *toast;

  if (overlay == NULL)
    return;

  toast = adw_toast_new ("");
  adw_toast_set_custom_title (toast, new_title (self, import));
  adw_toast_set_priority (toast, ADW_TOAST_PRIORITY_HIGH);
  adw_toast_set_timeout (toast, PATIENCE_SECONDS);
  if (lanyard_bookmark_import_get_added (import)->len > 0)
    {
      adw_toast_set_button_label (toast, _ ("_Undo"));
      g_signal_connect_data (toast, "button-clicked", G_CALLBACK (on_undo_cb), outcome_new (self, import), outcome_closure_free,
                             G_CONNECT_DEFAULT);
    }

  adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (overlay), toast);
}

static void
on_imported_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (LanyardBookmarkImporter) self = user_data;
  LanyardBookmarkImport *import = LANYARD_BOOKMARK_IMPORT (source);
  g_autoptr (GError) error = NULL;

  if (lanyard_bookmark_import_run_finish (import, result, &error))
    tell_outcome (self, import);
  else
    tell_failure (self, error->message);
}

static void
on_chosen_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (LanyardBookmarkImporter) self = user_data;
  g_autoptr (GFile) file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (source), result, NULL);

  if (file != NULL)
    lanyard_bookmark_importer_open (self, file);
}

static GListModel *
list_filters (void)
{
  g_autoptr (GListStore) filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  g_autoptr (GtkFileFilter) known = gtk_file_filter_new ();
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();

  gtk_file_filter_set_name (known, _ ("Calendars and Exports"));
  gtk_file_filter_add_suffix (known, "ics");
  gtk_file_filter_add_suffix (known, "json");
  gtk_file_filter_set_name (all, _ ("All Files"));
  gtk_file_filter_add_pattern (all, "*");
  g_list_store_append (filters, known);
  g_list_store_append (filters, all);

  return G_LIST_MODEL (g_steal_pointer (&filters));
}

static void
lanyard_bookmark_importer_dispose (GObject *object)
{
  LanyardBookmarkImporter *self = LANYARD_BOOKMARK_IMPORTER (object);

  g_clear_weak_pointer (&self->widget);
  g_clear_object (&self->library);

  G_OBJECT_CLASS (lanyard_bookmark_importer_parent_class)->dispose (object);
}

static void
lanyard_bookmark_importer_class_init (LanyardBookmarkImporterClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = lanyard_bookmark_importer_dispose;
}

static void
lanyard_bookmark_importer_init (LanyardBookmarkImporter *self)
{
}

LanyardBookmarkImporter *
lanyard_bookmark_importer_new (GtkWidget      *widget,
                               LanyardLibrary *library)
{
  LanyardBookmarkImporter *self;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), NULL);
  g_return_val_if_fail (LANYARD_IS_LIBRARY (library), NULL);

  self = g_object_new (LANYARD_TYPE_BOOKMARK_IMPORTER, NULL);
  g_set_weak_pointer (&self->widget, widget);
  self->library = g_object_ref (library);

  return self;
}

void
lanyard_bookmark_importer_choose (LanyardBookmarkImporter *self)
{
  g_autoptr (GtkFileDialog) dialog = NULL;
  g_autoptr (GListModel) filters = NULL;

  g_return_if_fail (LANYARD_IS_BOOKMARK_IMPORTER (self));

  if (self->widget == NULL)
    return;

  filters = list_filters ();
  dialog = gtk_file_dialog_new ();
  gtk_file_dialog_set_title (dialog, _ ("Import Bookmarks"));
  gtk_file_dialog_set_accept_label (dialog, _ ("_Import"));
  gtk_file_dialog_set_filters (dialog, filters);
  gtk_file_dialog_open (dialog, GTK_WINDOW (gtk_widget_get_root (self->widget)), NULL, on_chosen_cb, g_object_ref (self));
}

void
lanyard_bookmark_importer_open (LanyardBookmarkImporter *self,
                                GFile                   *file)
{
  g_autoptr (LanyardBookmarkImport) import = NULL;

  g_return_if_fail (LANYARD_IS_BOOKMARK_IMPORTER (self));
  g_return_if_fail (G_IS_FILE (file));

  import = lanyard_bookmark_import_new (self->library);
  lanyard_bookmark_import_run_async (import, file, NULL, on_imported_cb, g_object_ref (self));
}
