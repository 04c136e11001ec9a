/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "lanyard-file-opener.h"

/**
 * LanyardFileOpener:
 *
 * Brings files into the library: asks which, reads them, and says what went wrong.
 */

struct _LanyardFileOpener
{
  GObject         parent_instance;
  GtkWindow      *window;  /* (weak) (nullable), reading can take longer than it is open */
  LanyardLibrary *library; /* (owned) */
};

G_DEFINE_FINAL_TYPE (LanyardFileOpener, lanyard_file_opener, G_TYPE_OBJECT)

enum
{
  OPENED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
tell_failure (LanyardFileOpener *self,
              const char        *message)
{
  AdwDialog *dialog;

  if (self->window == NULL)
    return;

  dialog = adw_alert_dialog_new (_ ("Could Not Open the File"), message);
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog),
                                  "close", _ ("_Close"),
                                  "another", _ ("_Open Another…"),
                                  NULL);
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (dialog), "close");
  g_signal_connect_object (dialog, "response::another", G_CALLBACK (lanyard_file_opener_choose), self,
                           G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, GTK_WIDGET (self->window));
}

static void
on_added_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (LanyardFileOpener) self = user_data;
  LanyardAddition *addition = LANYARD_ADDITION (source);
  g_autoptr (GError) error = NULL;

  if (lanyard_addition_run_finish (addition, result, &error))
    g_signal_emit (self, signals[OPENED], 0, addition);
  else
    tell_failure (self, error->message);
}

static void
on_chosen_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (LanyardFileOpener) self = user_data;
  g_autoptr (GListModel) chosen = NULL;
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);

  chosen = gtk_file_dialog_open_multiple_finish (GTK_FILE_DIALOG (source), result, NULL);
  if (chosen == NULL)
    return;

  for (guint i = 0; i < g_list_model_get_n_items (chosen); i++)
    g_ptr_array_add (files, g_list_model_get_item (chosen, i));

  lanyard_file_opener_open (self, files);
}

static GListModel *
list_filters (void)
{
  g_autoptr (GListStore) filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  g_autoptr (GtkFileFilter) known = gtk_file_filter_new ();
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();

  gtk_file_filter_set_name (known, _ ("Schedules and Articles"));
  gtk_file_filter_add_suffix (known, "ics");
  gtk_file_filter_add_suffix (known, "json");
  gtk_file_filter_add_suffix (known, "xml");
  gtk_file_filter_add_suffix (known, "md");
  gtk_file_filter_add_suffix (known, "markdown");
  gtk_file_filter_add_suffix (known, "html");
  gtk_file_filter_add_suffix (known, "htm");
  gtk_file_filter_set_name (all, _ ("All Files"));
  gtk_file_filter_add_pattern (all, "*");
  g_list_store_append (filters, known);
  g_list_store_append (filters, all);

  return G_LIST_MODEL (g_steal_pointer (&filters));
}

static void
lanyard_file_opener_dispose (GObject *object)
{
  LanyardFileOpener *self = LANYARD_FILE_OPENER (object);

  g_clear_weak_pointer (&self->window);
  g_clear_object (&self->library);

  G_OBJECT_CLASS (lanyard_file_opener_parent_class)->dispose (object);
}

static void
lanyard_file_opener_class_init (LanyardFileOpenerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = lanyard_file_opener_dispose;

  signals[OPENED] = g_signal_new ("opened", LANYARD_TYPE_FILE_OPENER, G_SIGNAL_RUN_LAST,
                                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, LANYARD_TYPE_ADDITION);
}

static void
lanyard_file_opener_init (LanyardFileOpener *self)
{
}

LanyardFileOpener *
lanyard_file_opener_new (GtkWindow      *window,
                         LanyardLibrary *library)
{
  g_autoptr (LanyardFileOpener) self = NULL;

  g_return_val_if_fail (GTK_IS_WINDOW (window), NULL);
  g_return_val_if_fail (LANYARD_IS_LIBRARY (library), NULL);

  self = g_object_new (LANYARD_TYPE_FILE_OPENER, NULL);
  g_set_weak_pointer (&self->window, window);
  self->library = g_object_ref (library);

  return g_steal_pointer (&self);
}

void
lanyard_file_opener_choose (LanyardFileOpener *self)
{
  g_autoptr (GtkFileDialog) dialog = NULL;
  g_autoptr (GListModel) filters = NULL;

  g_return_if_fail (LANYARD_IS_FILE_OPENER (self));

  dialog = gtk_file_dialog_new ();
  filters = list_filters ();
  gtk_file_dialog_set_title (dialog, _ ("Open a Schedule or an Article"));
  gtk_file_dialog_set_filters (dialog, filters);
  gtk_file_dialog_open_multiple (dialog, self->window, NULL, on_chosen_cb, g_object_ref (self));
}

void
lanyard_file_opener_open (LanyardFileOpener *self,
                          GPtrArray         *files)
{
  g_autoptr (LanyardAddition) addition = NULL;

  g_return_if_fail (LANYARD_IS_FILE_OPENER (self));
  g_return_if_fail (files != NULL);

  addition = lanyard_addition_new (self->library);
  lanyard_addition_run_async (addition, files, NULL, on_added_cb, g_object_ref (self));
}
