/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <locale.h>

#include <glib-unix.h>
#include <glib/gi18n-lib.h>

#include "lanyard-autostart.h"
#include "lanyard-change-notifier.h"
#include "lanyard-change-store.h"
#include "lanyard-clock-format.h"
#include "lanyard-database.h"
#include "lanyard-notifier.h"
#include "lanyard-refresher.h"
#include "lanyard-reminder-permit.h"
#include "lanyard-reminders-client.h"
#include "lanyard-reminders-service.h"

/* How long to stay when nothing is to come: who bookmarks one talk often bookmarks another. */
#define GRACE_MILLISECONDS 10000

/* How long to wait for the first call, which says what time the window has it is. Who was
 * started by a call and looked before it came would take a pretended talk for long over. */
#define FIRST_CALL_MILLISECONDS 500

/* Where tests have the program that refreshes. */
#define REFRESH_VARIABLE "LANYARD_REFRESH"

/* The alarm clock of Lanyard: waits for the next reminder and sends it, without a window, and has
 * schedules refreshed. */
typedef struct
{
  GApplication            *application; /* (owned) */
  LanyardDatabase         *database;    /* (owned) (nullable) */
  LanyardClock            *clock;       /* (owned) (nullable) */
  LanyardClockFormat      *format;      /* (owned) (nullable) */
  LanyardReminders        *reminders;   /* (owned) (nullable) */
  LanyardNotifier         *notifier;    /* (owned) (nullable) */
  LanyardRemindersService *service;     /* (owned) (nullable) */
  LanyardRefresher        *refresher;   /* (owned) (nullable) */
  GSettings               *settings;    /* (owned) (nullable) */
  LanyardReminderPermit   *permit;      /* (owned) (nullable) */
  gint64                   offset;      /* LANYARD_REMINDERS_SAME_CLOCK when none was asked for */
  guint                    first_look;  /* source, 0 when none waits */
  gboolean                 held;
  gboolean                 is_at_login; /* started with the session, by nobody who waits for an answer */
  int                      status;
} Program;

static void
program_clear (Program *self)
{
  g_clear_handle_id (&self->first_look, g_source_remove);
  g_clear_object (&self->permit);
  g_clear_object (&self->refresher);
  g_clear_object (&self->service);
  g_clear_object (&self->notifier);
  g_clear_object (&self->settings);
  g_clear_object (&self->reminders);
  g_clear_object (&self->format);
  g_clear_object (&self->clock);
  g_clear_object (&self->database);
  g_clear_object (&self->application);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Program, program_clear)

static void
set_held (Program *self,
          gboolean held)
{
  if (self->held == held)
    return;

  self->held = held;
  if (held)
    g_application_hold (self->application);
  else
    g_application_release (self->application);
}

static gboolean
is_idle (Program *self)
{
  return lanyard_reminders_is_idle (self->reminders) && lanyard_refresher_is_idle (self->refresher);
}

static void
update_held (Program *self)
{
  set_held (self, !is_idle (self));
}

/* Releasing starts the grace anew. */
static void
stay_for_a_while (Program *self)
{
  set_held (self, TRUE);
  update_held (self);
}

static void
fail (Program    *self,
      const char *sentence)
{
  g_printerr ("%s\n", sentence);
  self->status = 1;
  g_application_quit (self->application);
}

/* What is written on standard error at login is read by nobody. */
static void
tell_failure (Program    *self,
              const char *sentence)
{
  g_autoptr (GNotification) notification = g_notification_new (_ ("Reminders Do Not Work"));

  g_notification_set_body (notification, sentence);
  g_notification_set_default_action (notification, "app.show-agenda");
  g_application_send_notification (self->application, "failure", notification);
  g_dbus_connection_flush_sync (g_application_get_dbus_connection (self->application), NULL, NULL);
}

static void
on_first_look_cb (gpointer data)
{
  Program *self = data;

  self->first_look = 0;
  lanyard_reminders_look_again (self->reminders);
  lanyard_refresher_look_again (self->refresher);

  /* A session begins with many programs: one that has nothing to do is gone at once. */
  if (self->is_at_login && is_idle (self))
    g_application_quit (self->application);
  else
    stay_for_a_while (self);
}

static void
on_ready_cb (LanyardRemindersService *service,
             Program                 *self)
{
  if (self->offset != LANYARD_REMINDERS_SAME_CLOCK || self->is_at_login)
    on_first_look_cb (self);
  else
    self->first_look = g_timeout_add_once (FIRST_CALL_MILLISECONDS, on_first_look_cb, self);
}

static void
on_called_cb (LanyardRemindersService *service,
              Program                 *self)
{
  g_clear_handle_id (&self->first_look, g_source_remove);
  lanyard_refresher_look_again (self->refresher);
  stay_for_a_while (self);
}

static void
on_told_other_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      data)
{
  Program *self = data;
  g_autoptr (GError) error = NULL;

  if (!lanyard_reminders_client_look_again_finish (result, &error))
    {
      fail (self, error->message);
      return;
    }

  g_application_quit (self->application);
}

/* Another process reminds already, and two would send everything twice; or the session ends. */
static void
on_refused_cb (LanyardRemindersService *service,
               Program                 *self)
{
  GDBusConnection *connection = g_application_get_dbus_connection (self->application);

  if (g_dbus_connection_is_closed (connection))
    g_application_quit (self->application);
  else
    lanyard_reminders_client_look_again (connection, self->offset, NULL, on_told_other_cb, self);
}

/* A window tells by itself. Sent first, then noted: who dies between tells it again. */
static void
tell_changes (Program *self)
{
  g_autoptr (GPtrArray) changes = NULL;
  g_autoptr (GError) error = NULL;

  if (lanyard_refresher_has_window (self->refresher))
    return;

  changes = lanyard_change_store_list_untold (self->database, &error);
  if (changes != NULL)
    {
      lanyard_change_notifier_tell (self->application, changes, lanyard_clock_get_now (self->clock));
      g_dbus_connection_flush_sync (g_application_get_dbus_connection (self->application), NULL, NULL);
      lanyard_change_store_mark_told (self->database, changes, &error);
    }

  if (error != NULL)
    g_warning ("%s", error->message);
}

static void
on_refreshed_cb (LanyardRefresher *refresher,
                 const char       *conference_id,
                 Program          *self)
{
  lanyard_reminders_service_tell_refreshed (self->service, conference_id);
}

static void
on_finished_cb (LanyardRefresher *refresher,
                Program          *self)
{
  lanyard_reminders_look_again (self->reminders);
  tell_changes (self);
}

static void
on_idle_changed_cb (GObject    *source,
                    GParamSpec *pspec,
                    Program    *self)
{
  update_held (self);
}

static void
on_permit_changed_cb (LanyardReminderPermit *permit,
                      GParamSpec            *pspec,
                      Program               *self)
{
  if (!lanyard_reminder_permit_is_valid (permit))
    g_application_quit (self->application);
}

static void
bind_settings (Program *self)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema = NULL;

  /* Reminders of a half installed program come at the usual time rather than never. */
  schema = source != NULL ? g_settings_schema_source_lookup (source, APP_ID, TRUE) : NULL;
  if (schema == NULL)
    return;

  self->settings = g_settings_new_full (schema, NULL, NULL);
  g_settings_bind (self->settings, "reminder-lead", self->reminders, "lead", G_SETTINGS_BIND_GET);
  g_settings_bind (self->settings, "remind-at-start", self->reminders, "at-start", G_SETTINGS_BIND_GET);
  g_settings_bind (self->settings, "show-on-lock-screen", self->notifier, "show-on-lock-screen", G_SETTINGS_BIND_GET);
  g_settings_bind (self->settings, "refresh-schedules", self->refresher, "frequency", G_SETTINGS_BIND_GET);
}

static LanyardRefresher *
make_refresher (Program *self)
{
  const char *program = g_getenv (REFRESH_VARIABLE);

  return lanyard_refresher_new (self->database, self->clock, g_application_get_dbus_connection (self->application),
                                program != NULL ? program : LIBEXECDIR "/lanyard-refresh");
}

static void
connect_all (Program *self)
{
  g_signal_connect (self->reminders, "notify::idle", G_CALLBACK (on_idle_changed_cb), self);
  g_signal_connect (self->service, "ready", G_CALLBACK (on_ready_cb), self);
  g_signal_connect (self->service, "called", G_CALLBACK (on_called_cb), self);
  g_signal_connect (self->service, "refused", G_CALLBACK (on_refused_cb), self);
  g_signal_connect_swapped (self->service, "test", G_CALLBACK (lanyard_notifier_send_test), self->notifier);
  g_signal_connect (self->refresher, "notify::idle", G_CALLBACK (on_idle_changed_cb), self);
  g_signal_connect (self->refresher, "refreshed", G_CALLBACK (on_refreshed_cb), self);
  g_signal_connect (self->refresher, "finished", G_CALLBACK (on_finished_cb), self);
}

static void
on_startup_cb (GApplication *application,
               Program      *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = lanyard_database_dup_default_path ();
  GDBusConnection *connection = g_application_get_dbus_connection (application);

  if (connection == NULL)
    {
      fail (self, _ ("There is no session bus to send reminders over."));
      return;
    }

  self->database = lanyard_database_new (path);
  if (!lanyard_database_open (self->database, &error))
    {
      if (self->is_at_login)
        tell_failure (self, error->message);
      fail (self, error->message);
      return;
    }

  self->clock = lanyard_clock_new (self->offset != LANYARD_REMINDERS_SAME_CLOCK ? self->offset : 0);
  self->format = lanyard_clock_format_new (connection);
  self->reminders = lanyard_reminders_new (self->database, self->clock);
  self->notifier = lanyard_notifier_new (application, self->reminders, self->clock);
  self->service = lanyard_reminders_service_new (self->reminders, self->clock);
  self->refresher = make_refresher (self);
  bind_settings (self);
  self->permit = lanyard_reminder_permit_new (connection, self->settings);
  g_signal_connect (self->permit, "notify::valid", G_CALLBACK (on_permit_changed_cb), self);
  connect_all (self);

  g_application_set_inactivity_timeout (application, GRACE_MILLISECONDS);
  set_held (self, TRUE);

  if (!lanyard_reminders_service_export (self->service, connection, &error))
    fail (self, error->message);
}

static void
on_activate_cb (GApplication *application,
                Program      *self)
{
  /* Nothing to show: the work began at start-up. */
}

static int
on_handle_local_options_cb (GApplication *application,
                            GVariantDict *options,
                            Program      *self)
{
  g_autoptr (GError) error = NULL;
  const char *pretended;

  if (g_variant_dict_contains (options, "version"))
    {
      g_print ("lanyard-reminders %s\n", VERSION);
      return 0;
    }

  self->is_at_login = g_variant_dict_contains (options, LANYARD_AUTOSTART_OPTION);
  if (g_variant_dict_lookup (options, "pretend-now", "&s", &pretended) && !lanyard_clock_parse_offset (pretended, &self->offset, &error))
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }

  return -1;
}

static gboolean
on_terminate_cb (gpointer data)
{
  Program *self = data;

  g_application_quit (self->application);

  return G_SOURCE_CONTINUE;
}

static const GOptionEntry options[] = {
  { .long_name = "version", .arg = G_OPTION_ARG_NONE, .description = N_ ("Print the version and exit") },
  { .long_name = "pretend-now",
    .arg = G_OPTION_ARG_STRING,
    .description = N_ ("Act as if it were this time now, such as 2025-11-12T16:34-05:00"),
    .arg_description = N_ ("TIME") },
  { .long_name = LANYARD_AUTOSTART_OPTION, .arg = G_OPTION_ARG_NONE, .description = N_ ("End at once when no talk is to come") },
  { NULL },
};

int
main (int   argc,
      char *argv[])
{
  g_auto (Program) self = { .offset = LANYARD_REMINDERS_SAME_CLOCK };
  int status;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");

  /* It opens no files of other places, and remote file systems would cost megabytes. */
  g_setenv ("GIO_USE_VFS", "local", TRUE);

  self.application = g_application_new (APP_ID, G_APPLICATION_NON_UNIQUE);
  g_application_set_option_context_summary (self.application, _ ("Reminds of bookmarked talks, as long as any is to come."));
  g_application_add_main_option_entries (self.application, options);
  g_signal_connect (self.application, "handle-local-options", G_CALLBACK (on_handle_local_options_cb), &self);
  g_signal_connect (self.application, "startup", G_CALLBACK (on_startup_cb), &self);
  g_signal_connect (self.application, "activate", G_CALLBACK (on_activate_cb), &self);
  g_unix_signal_add (SIGTERM, on_terminate_cb, &self);
  g_unix_signal_add (SIGINT, on_terminate_cb, &self);

  status = g_application_run (self.application, argc, argv);

  return status != 0 ? status : self.status;
}
