/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "lanyard-application-actions.h"
#include "lanyard-application.h"
#include "lanyard-change-notifier.h"
#include "lanyard-clock-format.h"
#include "lanyard-command.h"
#include "lanyard-picture-folder.h"
#include "lanyard-pictures.h"
#include "lanyard-refresh-listener.h"
#include "lanyard-reminder-actions.h"
#include "lanyard-reminders-client.h"

#define REMINDERS LIBEXECDIR "/lanyard-reminders"

/**
 * LanyardApplication:
 *
 * The program with the window. It owns the library and the settings, and lives as long as a
 * window is open or an action of a notification is being carried out.
 */

struct _LanyardApplication
{
  AdwApplication          parent_instance;
  GSettings              *settings;   /* (owned) */
  LanyardClock           *clock;      /* (owned) */
  LanyardClockFormat     *format;     /* (owned) */
  LanyardLibrary         *library;    /* (owned) */
  LanyardUpdater         *updater;    /* (owned) */
  LanyardPictures        *pictures;   /* (owned) */
  LanyardBackground      *background; /* (owned) */
  LanyardReminderHealth  *health;     /* (owned) */
  LanyardRefreshListener *listener;   /* (owned) (nullable) */
  char                   *failure;    /* (owned) (nullable), why the library could not be loaded */
  GPtrArray              *waiting;    /* (owned) (element-type GVariant), "(smv)": actions that wait for the library */
  guint                   leisure_id; /* source, 0 when none waits */
  guint                   n_bookmarks;
  gboolean                is_loaded;
  gboolean                is_stale; /* the library is a newer one than that which is being loaded */
  gboolean                is_clock_known;
};

G_DEFINE_FINAL_TYPE (LanyardApplication, lanyard_application, ADW_TYPE_APPLICATION)

static const char *const examples[] = {
  "resource:///io/github/lanyard/Lanyard/bundle/kubecon-na-2025.json",
  "resource:///io/github/lanyard/Lanyard/bundle/kubecon-atlanta.md",
  NULL,
};

static void
on_looked_again_cb (GObject      *source,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  g_autoptr (LanyardApplication) self = user_data;
  g_autoptr (GError) error = NULL;
  const gboolean has_service = lanyard_reminders_client_look_again_finish (result, &error);

  if (!has_service)
    g_info ("No reminders: %s", error->message);

  lanyard_reminder_health_set_has_service (self->health, has_service);
}

/* The service is asked only when it has, or had, something to wait for. */
static void
on_bookmarks_changed_cb (LanyardApplication *self)
{
  GListModel *bookmarks = lanyard_bookmarks_list (lanyard_library_get_bookmarks (self->library));
  guint       n_bookmarks = g_list_model_get_n_items (bookmarks);

  if (n_bookmarks > 0 || self->n_bookmarks > 0)
    lanyard_application_look_again (self);

  self->n_bookmarks = n_bookmarks;
}

static void
on_tell_changes_cb (LanyardApplication *self,
                    GPtrArray          *changes)
{
  lanyard_change_notifier_tell (G_APPLICATION (self), changes, lanyard_clock_get_now (self->clock));
}

static void
carry_out_waiting (LanyardApplication *self)
{
  g_autoptr (GPtrArray) waiting = g_steal_pointer (&self->waiting);

  self->waiting = g_ptr_array_new_with_free_func ((GDestroyNotify) g_variant_unref);

  for (guint i = 0; i < waiting->len; i++)
    {
      g_autoptr (GVariant) parameter = NULL;
      const char *name;

      g_variant_get (g_ptr_array_index (waiting, i), "(&smv)", &name, &parameter);
      g_action_group_activate_action (G_ACTION_GROUP (self), name, parameter);
      g_application_release (G_APPLICATION (self));
    }
}

static void
fill_window (LanyardApplication *self,
             LanyardWindow      *window)
{
  if (self->failure != NULL)
    lanyard_window_show_failure (window, self->failure);
  else if (self->is_loaded)
    lanyard_window_set_library (window, self->library, self->updater, self->health);
}

static void
on_reloaded_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  if (!lanyard_library_reload_finish (LANYARD_LIBRARY (source), result, &error))
    g_warning ("%s", error->message);
}

static void
on_updated_cb (LanyardApplication *self,
               const char         *conference_id)
{
  lanyard_library_reload_async (self->library, conference_id, on_reloaded_cb, NULL);
}

/* What is shown has to be made anew for another time zone too, and for another way to write times. */
static void
on_display_changed_cb (LanyardApplication *self)
{
  if (self->is_loaded)
    on_updated_cb (self, NULL);
}

static void
on_refreshed_cb (LanyardApplication *self,
                 const char         *conference_id)
{
  if (self->is_loaded)
    on_updated_cb (self, conference_id);
  else
    self->is_stale = TRUE;
}

/* When there is nothing else to do, so that no first frame waits for it. */
static gboolean
on_leisure_cb (gpointer user_data)
{
  LanyardApplication *self = user_data;

  self->leisure_id = 0;
  lanyard_background_restore (self->background);
  g_settings_bind (self->settings, "refresh-schedules", self->updater, "frequency", G_SETTINGS_BIND_GET);
  g_signal_connect_object (self->updater, "updated", G_CALLBACK (on_updated_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->library, "programme-changed", G_CALLBACK (lanyard_updater_look_again), self->updater,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (lanyard_library_list_conferences (self->library), "items-changed",
                           G_CALLBACK (lanyard_updater_look_again), self->updater, G_CONNECT_SWAPPED);
  lanyard_updater_look_again (self->updater);

  return G_SOURCE_REMOVE;
}

static void
on_loaded_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (LanyardApplication) self = user_data;
  g_autoptr (GError) error = NULL;
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  self->is_loaded = lanyard_library_load_finish (LANYARD_LIBRARY (source), result, &error);
  if (!self->is_loaded)
    g_set_str (&self->failure, error->message);
  if (window != NULL)
    fill_window (self, LANYARD_WINDOW (window));

  if (self->is_loaded)
    self->leisure_id = g_idle_add_full (G_PRIORITY_LOW, on_leisure_cb, self, NULL);
  if (self->is_loaded && self->is_stale)
    on_updated_cb (self, NULL);

  carry_out_waiting (self);
  g_application_release (G_APPLICATION (self));
}

/* Before the library is read, or what changes while it is would be missed. */
static void
listen (LanyardApplication *self)
{
  GDBusConnection *connection = g_application_get_dbus_connection (G_APPLICATION (self));

  if (connection == NULL)
    return;

  self->listener = lanyard_refresh_listener_new (connection);
  g_signal_connect_object (self->listener, "refreshed", G_CALLBACK (on_refreshed_cb), self, G_CONNECT_SWAPPED);
}

static void
load_library (LanyardApplication *self)
{
  g_autofree char *path = lanyard_database_dup_default_path ();
  g_autoptr (LanyardDatabase) database = lanyard_database_new (path);

  self->library = lanyard_library_new (database, self->clock);
  self->updater = lanyard_updater_new (database, self->clock);
  self->health = lanyard_reminder_health_new (self->library, self->background, g_application_get_dbus_connection (G_APPLICATION (self)));
  g_signal_connect_object (self->health, "service-lost", G_CALLBACK (lanyard_application_look_again), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (lanyard_library_get_bookmarks (self->library), "changed",
                           G_CALLBACK (on_bookmarks_changed_cb), self, G_CONNECT_SWAPPED);

  g_signal_connect_object (self, "shutdown", G_CALLBACK (lanyard_notes_save), lanyard_library_get_notes (self->library), G_CONNECT_SWAPPED);
  g_signal_connect_object (self->library, "tell-changes", G_CALLBACK (on_tell_changes_cb), self, G_CONNECT_SWAPPED);

  g_signal_connect_object (self->clock, "display-changed", G_CALLBACK (on_display_changed_cb), self, G_CONNECT_SWAPPED);
  listen (self);

  g_application_hold (G_APPLICATION (self));
  lanyard_library_load_async (self->library, examples, on_loaded_cb, g_object_ref (self));
}

static void
set_up_pictures (LanyardApplication *self)
{
  g_autofree char *folder = lanyard_picture_folder_dup_default ();
  g_autoptr (LanyardPictureCache) cache = lanyard_picture_cache_new (folder);

  self->pictures = lanyard_pictures_new (cache);
  g_settings_bind (self->settings, "load-pictures", self->pictures, "enabled", G_SETTINGS_BIND_GET);
  lanyard_pictures_make_default (self->pictures);
}

static void
lanyard_application_startup (GApplication *application)
{
  LanyardApplication *self = LANYARD_APPLICATION (application);

  self->settings = g_settings_new (APP_ID);
  self->background = lanyard_background_new (self->settings, g_application_get_dbus_connection (application), REMINDERS);

  self->format = lanyard_clock_format_new (g_application_get_dbus_connection (application));
  g_signal_connect_object (self->format, "changed", G_CALLBACK (lanyard_clock_change_display), self->clock, G_CONNECT_SWAPPED);

  /* Before GTK starts up, which takes longer: the worker is done when the window is there. */
  load_library (self);

  G_APPLICATION_CLASS (lanyard_application_parent_class)->startup (application);

  gtk_window_set_default_icon_name (APP_ID);
  set_up_pictures (self);
  lanyard_application_actions_add (self);
  lanyard_reminder_actions_add (self);
}

static void
lanyard_application_activate (GApplication *application)
{
  LanyardApplication *self = LANYARD_APPLICATION (application);

  self->is_clock_known = TRUE;
  lanyard_window_present_when_ready (lanyard_application_ensure_window (self));
}

static void
lanyard_application_open (GApplication *application,
                          GFile       **files,
                          int           n_files,
                          const char   *hint)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) uris = NULL;

  for (int i = 0; i < n_files; i++)
    g_strv_builder_take (builder, g_file_get_uri (files[i]));

  uris = g_strv_builder_end (builder);
  g_application_activate (application);
  g_action_group_activate_action (G_ACTION_GROUP (application), "open-files", g_variant_new_strv ((const char *const *) uris, -1));
}

static int
pretend_now (LanyardApplication *self,
             const char         *text)
{
  g_autoptr (GError) error = NULL;
  gint64 offset;

  if (!lanyard_clock_parse_offset (text, &offset, &error) || !g_application_register (G_APPLICATION (self), NULL, &error))
    {
      g_printerr ("%s\n", error->message);
      return EXIT_FAILURE;
    }

  /* The window that is open already, if any, gets the same clock. */
  g_action_group_activate_action (G_ACTION_GROUP (self), "set-clock", g_variant_new_int64 (offset));

  return -1;
}

static int
open_arguments (LanyardApplication *self,
                char              **arguments)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) error = NULL;

  for (gsize i = 0; arguments[i] != NULL; i++)
    g_ptr_array_add (files, g_file_new_for_commandline_arg (arguments[i]));

  if (!g_application_register (G_APPLICATION (self), NULL, &error))
    {
      g_printerr ("%s\n", error->message);
      return EXIT_FAILURE;
    }

  g_application_open (G_APPLICATION (self), (GFile **) files->pdata, (int) files->len, "");

  return g_application_get_is_remote (G_APPLICATION (self)) ? EXIT_SUCCESS : -1;
}

static int
lanyard_application_handle_local_options (GApplication *application,
                                          GVariantDict *options)
{
  LanyardApplication *self = LANYARD_APPLICATION (application);
  g_autofree char   **arguments = NULL;
  const char         *now = NULL;
  int                 status = lanyard_command_run (options);

  if (status != LANYARD_COMMAND_WINDOW)
    return status;

  g_variant_dict_lookup (options, G_OPTION_REMAINING, "^a&ay", &arguments);
  if (g_variant_dict_lookup (options, "pretend-now", "&s", &now))
    status = pretend_now (self, now);

  if (status == -1 && arguments != NULL)
    status = open_arguments (self, arguments);

  return status;
}

static void
lanyard_application_dispose (GObject *object)
{
  LanyardApplication *self = LANYARD_APPLICATION (object);

  g_clear_handle_id (&self->leisure_id, g_source_remove);
  g_clear_pointer (&self->waiting, g_ptr_array_unref);
  g_clear_object (&self->listener);
  g_clear_object (&self->pictures);
  g_clear_object (&self->health);
  g_clear_object (&self->background);
  g_clear_object (&self->updater);
  g_clear_object (&self->library);
  g_clear_object (&self->format);
  g_clear_object (&self->clock);
  g_clear_object (&self->settings);
  g_clear_pointer (&self->failure, g_free);

  G_OBJECT_CLASS (lanyard_application_parent_class)->dispose (object);
}

static void
lanyard_application_class_init (LanyardApplicationClass *klass)
{
  GObjectClass      *object_class = G_OBJECT_CLASS (klass);
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  object_class->dispose = lanyard_application_dispose;
  application_class->startup = lanyard_application_startup;
  application_class->activate = lanyard_application_activate;
  application_class->open = lanyard_application_open;
  application_class->handle_local_options = lanyard_application_handle_local_options;
}

static void
lanyard_application_init (LanyardApplication *self)
{
  lanyard_command_add_options (G_APPLICATION (self));
  self->clock = lanyard_clock_new (0);
  self->waiting = g_ptr_array_new_with_free_func ((GDestroyNotify) g_variant_unref);
}

LanyardApplication *
lanyard_application_new (void)
{
  return g_object_new (LANYARD_TYPE_APPLICATION,
                       "application-id", APP_ID,
                       "flags", G_APPLICATION_HANDLES_OPEN,
                       "resource-base-path", "/io/github/lanyard/Lanyard",
                       NULL);
}

LanyardLibrary *
lanyard_application_get_library (LanyardApplication *self)
{
  g_return_val_if_fail (LANYARD_IS_APPLICATION (self), NULL);

  return self->library;
}

GSettings *
lanyard_application_get_settings (LanyardApplication *self)
{
  g_return_val_if_fail (LANYARD_IS_APPLICATION (self), NULL);

  return self->settings;
}

LanyardBackground *
lanyard_application_get_background (LanyardApplication *self)
{
  g_return_val_if_fail (LANYARD_IS_APPLICATION (self), NULL);

  return self->background;
}

gboolean
lanyard_application_is_loaded (LanyardApplication *self)
{
  g_return_val_if_fail (LANYARD_IS_APPLICATION (self), FALSE);

  return self->is_loaded;
}

void
lanyard_application_wait (LanyardApplication *self,
                          const char         *action_name,
                          GVariant           *parameter)
{
  g_return_if_fail (LANYARD_IS_APPLICATION (self));
  g_return_if_fail (action_name != NULL);

  if (self->failure != NULL)
    return;

  g_application_hold (G_APPLICATION (self));
  g_ptr_array_add (self->waiting, g_variant_ref_sink (g_variant_new ("(smv)", action_name, parameter)));
}

LanyardWindow *
lanyard_application_ensure_window (LanyardApplication *self)
{
  GtkWindow *window;

  g_return_val_if_fail (LANYARD_IS_APPLICATION (self), NULL);

  window = gtk_application_get_active_window (GTK_APPLICATION (self));
  if (window == NULL)
    {
      window = GTK_WINDOW (lanyard_window_new (ADW_APPLICATION (self), self->settings));
      fill_window (self, LANYARD_WINDOW (window));
    }

  return LANYARD_WINDOW (window);
}

void
lanyard_application_set_clock_offset (LanyardApplication *self,
                                      gint64              offset)
{
  g_return_if_fail (LANYARD_IS_APPLICATION (self));

  self->is_clock_known = TRUE;
  lanyard_clock_set_offset (self->clock, offset);
  if (self->is_loaded)
    lanyard_application_look_again (self);
}

void
lanyard_application_look_again (LanyardApplication *self)
{
  gint64 offset;

  g_return_if_fail (LANYARD_IS_APPLICATION (self));

  /* Started by the button of a notification, it must not put the service's clock right. */
  offset = self->is_clock_known ? lanyard_clock_get_offset (self->clock) : LANYARD_REMINDERS_SAME_CLOCK;

  lanyard_reminders_client_look_again (g_application_get_dbus_connection (G_APPLICATION (self)), offset, NULL,
                                       on_looked_again_cb, g_object_ref (self));
}
