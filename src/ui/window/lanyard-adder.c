/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-add-dialog.h"
#include "lanyard-adder.h"
#include "lanyard-file-opener.h"
#include "lanyard-resolver.h"

/**
 * LanyardAdder:
 *
 * All ways by which something comes into the library of a window: the dialog, files, and what is
 * dropped on the window. It owns the list of known conferences.
 */

struct _LanyardAdder
{
  GObject                  parent_instance;
  GtkWindow               *window;      /* (weak) (nullable), adding can take longer than it is open */
  LanyardLibrary          *library;     /* (owned) */
  GSettings               *settings;    /* (owned) */
  LanyardFileOpener       *file_opener; /* (owned) */
  LanyardKnownConferences *known;       /* (owned) (nullable), made when it is asked for first */
  LanyardAddDialog        *dialog;      /* (weak) (nullable), while it is open */
  gboolean                 shows_talk;
};

G_DEFINE_FINAL_TYPE (LanyardAdder, lanyard_adder, G_TYPE_OBJECT)

enum
{
  ADDED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
on_loaded_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  if (!lanyard_known_conferences_load_finish (LANYARD_KNOWN_CONFERENCES (source), result, &error))
    g_warning ("There is no catalogue: %s", error->message);
}

static LanyardKnownConferences *
ensure_known (LanyardAdder *self)
{
  g_autofree char *path = g_build_filename (g_get_user_cache_dir (), "lanyard", "catalogue.json", NULL);
  g_autoptr (GFile) bundled = g_file_new_for_uri ("resource:///io/github/lanyard/Lanyard/bundle/catalogue.json");
  g_autoptr (GFile) kept = g_file_new_for_path (path);
  g_autofree char *address = g_settings_get_string (self->settings, "catalogue-address");

  if (self->known == NULL)
    {
      self->known = lanyard_known_conferences_new (bundled, kept, address);
      lanyard_known_conferences_load_async (self->known, on_loaded_cb, NULL);
    }

  return self->known;
}

static void
on_added_cb (LanyardAdder    *self,
             LanyardAddition *addition)
{
  g_signal_emit (self, signals[ADDED], 0, addition, self->shows_talk);
}

static void
on_files_opened_cb (LanyardAdder    *self,
                    LanyardAddition *addition)
{
  g_signal_emit (self, signals[ADDED], 0, addition, TRUE);
}

static gboolean
ensure_dialog (LanyardAdder *self)
{
  LanyardAddDialog *dialog;

  if (self->dialog == NULL && self->window != NULL)
    {
      dialog = lanyard_add_dialog_new (self->library, ensure_known (self));
      g_signal_connect_object (dialog, "added", G_CALLBACK (on_added_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (dialog, "file-wanted", G_CALLBACK (lanyard_adder_choose_files), self, G_CONNECT_SWAPPED);
      g_set_weak_pointer (&self->dialog, dialog);
      adw_dialog_present (ADW_DIALOG (dialog), GTK_WIDGET (self->window));
    }

  return self->dialog != NULL;
}

static void
add_address (LanyardAdder *self,
             const char   *address,
             gboolean      shows_talk)
{
  self->shows_talk = shows_talk;
  if (ensure_dialog (self))
    lanyard_add_dialog_add (self->dialog, address);
}

static gboolean
on_drop_cb (LanyardAdder *self,
            const GValue *value)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GSList) dropped = NULL;
  g_autofree char *address = NULL;

  if (G_VALUE_HOLDS (value, GDK_TYPE_FILE_LIST))
    {
      dropped = gdk_file_list_get_files (g_value_get_boxed (value));
      for (GSList *item = dropped; item != NULL; item = item->next)
        g_ptr_array_add (files, g_object_ref (item->data));

      lanyard_adder_open (self, files);
      return TRUE;
    }

  address = lanyard_resolver_dup_address (g_value_get_string (value));
  if (address == NULL)
    return FALSE;

  add_address (self, address, TRUE);

  return TRUE;
}

static void
take_drops (LanyardAdder *self)
{
  GType          types[] = { GDK_TYPE_FILE_LIST, G_TYPE_STRING };
  GtkDropTarget *drop_target = gtk_drop_target_new (G_TYPE_INVALID, GDK_ACTION_COPY);

  gtk_drop_target_set_gtypes (drop_target, types, G_N_ELEMENTS (types));
  g_signal_connect_object (drop_target, "drop", G_CALLBACK (on_drop_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->window), GTK_EVENT_CONTROLLER (drop_target));
}

static void
lanyard_adder_dispose (GObject *object)
{
  LanyardAdder *self = LANYARD_ADDER (object);

  g_clear_weak_pointer (&self->dialog);
  g_clear_weak_pointer (&self->window);
  g_clear_object (&self->file_opener);
  g_clear_object (&self->known);
  g_clear_object (&self->library);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (lanyard_adder_parent_class)->dispose (object);
}

static void
lanyard_adder_class_init (LanyardAdderClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = lanyard_adder_dispose;

  signals[ADDED] = g_signal_new ("added", LANYARD_TYPE_ADDER, G_SIGNAL_RUN_LAST,
                                 0, NULL, NULL, NULL, G_TYPE_NONE, 2, LANYARD_TYPE_ADDITION, G_TYPE_BOOLEAN);
}

static void
lanyard_adder_init (LanyardAdder *self)
{
}

LanyardAdder *
lanyard_adder_new (GtkWindow      *window,
                   LanyardLibrary *library,
                   GSettings      *settings)
{
  g_autoptr (LanyardAdder) self = NULL;

  g_return_val_if_fail (GTK_IS_WINDOW (window), NULL);
  g_return_val_if_fail (LANYARD_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);

  self = g_object_new (LANYARD_TYPE_ADDER, NULL);
  g_set_weak_pointer (&self->window, window);
  self->library = g_object_ref (library);
  self->settings = g_object_ref (settings);
  self->file_opener = lanyard_file_opener_new (window, library);
  g_signal_connect_object (self->file_opener, "opened", G_CALLBACK (on_files_opened_cb), self, G_CONNECT_SWAPPED);
  take_drops (self);

  return g_steal_pointer (&self);
}

void
lanyard_adder_show_dialog (LanyardAdder *self)
{
  g_return_if_fail (LANYARD_IS_ADDER (self));

  self->shows_talk = TRUE;
  ensure_dialog (self);
}

void
lanyard_adder_choose_files (LanyardAdder *self)
{
  g_return_if_fail (LANYARD_IS_ADDER (self));

  lanyard_file_opener_choose (self->file_opener);
}

void
lanyard_adder_get_schedule (LanyardAdder *self,
                            const char   *address)
{
  g_return_if_fail (LANYARD_IS_ADDER (self));
  g_return_if_fail (address != NULL);

  add_address (self, address, FALSE);
}

void
lanyard_adder_open (LanyardAdder *self,
                    GPtrArray    *files)
{
  g_return_if_fail (LANYARD_IS_ADDER (self));
  g_return_if_fail (files != NULL);

  if (files->len == 1 && !g_file_is_native (g_ptr_array_index (files, 0)))
    {
      g_autofree char *uri = g_file_get_uri (g_ptr_array_index (files, 0));
      g_autofree char *address = lanyard_resolver_dup_address (uri);

      if (address != NULL)
        {
          add_address (self, address, TRUE);
          return;
        }
    }

  lanyard_file_opener_open (self->file_opener, files);
}
