/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "lanyard-agenda-exporter.h"
#include "lanyard-agenda-print.h"
#include "lanyard-agenda-text.h"
#include "lanyard-error.h"
#include "lanyard-export.h"

/**
 * LanyardAgendaExporter:
 *
 * Takes My Agenda to other programs: into a file, to the clipboard, on paper.
 */

struct _LanyardAgendaExporter
{
  GObject         parent_instance;
  GtkWidget      *widget;  /* (weak) (nullable), writing can take longer than it is there */
  LanyardLibrary *library; /* (owned) */
  gboolean        with_notes;
};

G_DEFINE_FINAL_TYPE (LanyardAgendaExporter, lanyard_agenda_exporter, G_TYPE_OBJECT)

typedef struct
{
  LanyardDatabase *database; /* (owned) */
  GFile           *file;     /* (owned) */
  gint64           now;
  gboolean         with_notes;
} Job;

static void
job_free (Job *job)
{
  g_clear_object (&job->database);
  g_clear_object (&job->file);
  g_free (job);
}

static void
tell (LanyardAgendaExporter *self,
      const char            *message)
{
  if (self->widget != NULL)
    gtk_widget_activate_action (self->widget, "win.tell", "s", message);
}

static void
tell_failure (LanyardAgendaExporter *self,
              const char            *title,
              const char            *message)
{
  AdwDialog *dialog;

  if (self->widget == NULL)
    return;

  dialog = adw_alert_dialog_new (title, message);
  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "close", _ ("_Close"));
  adw_dialog_present (dialog, self->widget);
}

static char *
dup_name (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);

  return g_filename_display_name (name);
}

static gboolean
write_file (Job     *job,
            GError **error)
{
  g_autofree char *text = lanyard_export_write_bookmarked (job->database, LANYARD_EXPORT_ICS, job->with_notes, job->now, error);
  g_autofree char *name = NULL;
  g_autoptr (GError) failure = NULL;

  if (text == NULL)
    return FALSE;

  if (g_file_replace_contents (job->file, text, strlen (text), NULL, FALSE, G_FILE_CREATE_NONE, NULL, NULL, &failure))
    return TRUE;

  name = dup_name (job->file);
  g_info ("“%s” was not written: %s", name, failure->message);
  /* TRANSLATORS: %s is the name of a file. */
  g_set_error (error, LANYARD_ERROR, LANYARD_ERROR_STORAGE, _ ("“%s” could not be written there. Choose another folder."), name);

  return FALSE;
}

static void
save_worker (GTask        *task,
             gpointer      source,
             gpointer      task_data,
             GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;

  if (write_file (task_data, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
on_saved_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  LanyardAgendaExporter *self = LANYARD_AGENDA_EXPORTER (source);
  Job                   *job = g_task_get_task_data (G_TASK (result));
  g_autofree char       *name = dup_name (job->file);
  g_autofree char       *message = NULL;
  g_autoptr (GError) error = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      tell_failure (self, _ ("Could Not Export the Agenda"), error->message);
      return;
    }

  /* TRANSLATORS: %s is the name of a file. */
  message = g_strdup_printf (_ ("Exported to “%s”"), name);
  tell (self, message);
}

static void
on_chosen_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (LanyardAgendaExporter) self = user_data;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, NULL);

  if (file != NULL)
    lanyard_agenda_exporter_save (self, file);
}

static void
on_printed_cb (LanyardAgendaExporter  *self,
               GtkPrintOperationResult result,
               GtkPrintOperation      *operation)
{
  g_autoptr (GError) error = NULL;

  if (result != GTK_PRINT_OPERATION_RESULT_ERROR)
    return;

  gtk_print_operation_get_error (operation, &error);
  tell_failure (self, _ ("Could Not Print the Agenda"), error->message);
}

static GListModel *
list_bookmarks (LanyardAgendaExporter *self)
{
  return lanyard_bookmarks_list (lanyard_library_get_bookmarks (self->library));
}

static LanyardNotes *
get_notes (LanyardAgendaExporter *self)
{
  return self->with_notes ? lanyard_library_get_notes (self->library) : NULL;
}

static GtkWindow *
get_window (LanyardAgendaExporter *self)
{
  return GTK_WINDOW (gtk_widget_get_root (self->widget));
}

static void
lanyard_agenda_exporter_dispose (GObject *object)
{
  LanyardAgendaExporter *self = LANYARD_AGENDA_EXPORTER (object);

  g_clear_weak_pointer (&self->widget);
  g_clear_object (&self->library);

  G_OBJECT_CLASS (lanyard_agenda_exporter_parent_class)->dispose (object);
}

static void
lanyard_agenda_exporter_class_init (LanyardAgendaExporterClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = lanyard_agenda_exporter_dispose;
}

static void
lanyard_agenda_exporter_init (LanyardAgendaExporter *self)
{
}

LanyardAgendaExporter *
lanyard_agenda_exporter_new (GtkWidget      *widget,
                             LanyardLibrary *library)
{
  LanyardAgendaExporter *self;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), NULL);
  g_return_val_if_fail (LANYARD_IS_LIBRARY (library), NULL);

  self = g_object_new (LANYARD_TYPE_AGENDA_EXPORTER, NULL);
  g_set_weak_pointer (&self->widget, widget);
  self->library = g_object_ref (library);

  return self;
}

void
lanyard_agenda_exporter_set_with_notes (LanyardAgendaExporter *self,
                                        gboolean               with_notes)
{
  g_return_if_fail (LANYARD_IS_AGENDA_EXPORTER (self));

  self->with_notes = with_notes;
}

gboolean
lanyard_agenda_exporter_get_with_notes (LanyardAgendaExporter *self)
{
  g_return_val_if_fail (LANYARD_IS_AGENDA_EXPORTER (self), FALSE);

  return self->with_notes;
}

void
lanyard_agenda_exporter_choose (LanyardAgendaExporter *self)
{
  g_autoptr (GtkFileDialog) dialog = NULL;
  g_autoptr (GtkFileFilter) filter = NULL;
  g_autofree char *name = NULL;

  g_return_if_fail (LANYARD_IS_AGENDA_EXPORTER (self));

  filter = gtk_file_filter_new ();
  gtk_file_filter_set_name (filter, _ ("Calendars"));
  gtk_file_filter_add_suffix (filter, "ics");

  name = g_strconcat (_ ("My Agenda"), ".ics", NULL);
  dialog = gtk_file_dialog_new ();
  gtk_file_dialog_set_title (dialog, _ ("Export as Calendar File"));
  gtk_file_dialog_set_accept_label (dialog, _ ("_Export"));
  gtk_file_dialog_set_default_filter (dialog, filter);
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_save (dialog, get_window (self), NULL, on_chosen_cb, g_object_ref (self));
}

void
lanyard_agenda_exporter_save (LanyardAgendaExporter *self,
                              GFile                 *file)
{
  g_autoptr (GTask) task = NULL;
  Job *job;

  g_return_if_fail (LANYARD_IS_AGENDA_EXPORTER (self));
  g_return_if_fail (G_IS_FILE (file));

  job = g_new0 (Job, 1);
  job->database = g_object_ref (lanyard_library_get_database (self->library));
  job->file = g_object_ref (file);
  job->with_notes = self->with_notes;
  job->now = lanyard_clock_get_now (lanyard_library_get_clock (self->library));

  task = g_task_new (self, NULL, on_saved_cb, NULL);
  g_task_set_source_tag (task, lanyard_agenda_exporter_save);
  g_task_set_task_data (task, job, (GDestroyNotify) job_free);
  g_task_run_in_thread (task, save_worker);
}

void
lanyard_agenda_exporter_copy (LanyardAgendaExporter *self)
{
  g_autoptr (GPtrArray) items = NULL;
  g_autofree char *text = NULL;

  g_return_if_fail (LANYARD_IS_AGENDA_EXPORTER (self));

  items = lanyard_agenda_text_list (list_bookmarks (self), get_notes (self));
  text = lanyard_agenda_text_write (items);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (self->widget), text);
  tell (self, _ ("Agenda copied"));
}

void
lanyard_agenda_exporter_print (LanyardAgendaExporter *self)
{
  g_autoptr (GPtrArray) items = NULL;
  g_autoptr (GtkPrintOperation) operation = NULL;

  g_return_if_fail (LANYARD_IS_AGENDA_EXPORTER (self));

  items = lanyard_agenda_text_list (list_bookmarks (self), get_notes (self));
  operation = GTK_PRINT_OPERATION (lanyard_agenda_print_new (items));
  gtk_print_operation_set_allow_async (operation, TRUE);
  g_signal_connect_object (operation, "done", G_CALLBACK (on_printed_cb), self, G_CONNECT_SWAPPED);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, get_window (self), NULL);
}
