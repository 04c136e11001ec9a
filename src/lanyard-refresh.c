/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <locale.h>

#include <glib/gi18n-lib.h>

#include "lanyard-due-refreshes.h"

/* A server that sends a byte now and then must not keep this for ever. */
#define MAX_SECONDS 600

/* Refreshes the conferences that have bookmarks to come, once, and ends: nothing that a server
 * sends can make the reminders fail, or grow. They start it when a refresh is due. */
typedef struct
{
  GMainLoop           *loop;          /* (owned) */
  LanyardDatabase     *database;      /* (owned) (nullable) */
  LanyardClock        *clock;         /* (owned) (nullable) */
  LanyardDueRefreshes *due_refreshes; /* (owned) (nullable) */
  guint                patience;      /* source, 0 when none waits */
  gboolean             is_over;
} Program;

static void
program_clear (Program *self)
{
  g_clear_handle_id (&self->patience, g_source_remove);
  g_clear_object (&self->due_refreshes);
  g_clear_object (&self->clock);
  g_clear_object (&self->database);
  g_clear_pointer (&self->loop, g_main_loop_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Program, program_clear)

static LanyardRefreshFrequency
get_frequency (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema = NULL;
  g_autoptr (GSettings) settings = NULL;

  schema = source != NULL ? g_settings_schema_source_lookup (source, APP_ID, TRUE) : NULL;
  if (schema == NULL)
    return LANYARD_REFRESH_AUTOMATIC;

  settings = g_settings_new_full (schema, NULL, NULL);

  return (LanyardRefreshFrequency) g_settings_get_enum (settings, "refresh-schedules");
}

static void
on_finished_cb (LanyardDueRefreshes *due_refreshes,
                Program             *self)
{
  self->is_over = TRUE;
  g_main_loop_quit (self->loop);
}

static void
on_too_long_cb (gpointer data)
{
  Program *self = data;

  self->patience = 0;
  g_main_loop_quit (self->loop);
}

static gboolean
open_library (Program *self,
              gint64   offset,
              GError **error)
{
  g_autofree char *path = lanyard_database_dup_default_path ();
  g_autoptr (LanyardFetcher) fetcher = lanyard_fetcher_new ();

  self->database = lanyard_database_new (path);
  if (!lanyard_database_open (self->database, error))
    return FALSE;

  self->clock = lanyard_clock_new (offset);
  self->due_refreshes = lanyard_due_refreshes_new (self->database, self->clock, fetcher, g_network_monitor_get_default ());
  g_signal_connect (self->due_refreshes, "finished", G_CALLBACK (on_finished_cb), self);

  return TRUE;
}

static void
print_outcome (Program *self)
{
  const guint n_due = lanyard_due_refreshes_get_n_due (self->due_refreshes);

  if (n_due == 0)
    g_print ("%s\n", _ ("No schedule is due."));
  else if (lanyard_due_refreshes_is_offline (self->due_refreshes))
    g_print ("%s\n", _ ("There is no network to refresh schedules over."));
  else
    /* TRANSLATORS: %1$u is how many schedules were asked for, %2$u of how many there was something new, and
     * %3$u how many could not be got. */
    g_print (ngettext ("%1$u schedule was due: %2$u new, %3$u failed.\n", "%1$u schedules were due: %2$u new, %3$u failed.\n", n_due),
             n_due, lanyard_due_refreshes_get_n_new (self->due_refreshes), lanyard_due_refreshes_get_n_failed (self->due_refreshes));
}

static int
refresh (gint64 offset)
{
  g_auto (Program) self = { .loop = g_main_loop_new (NULL, FALSE) };
  g_autoptr (GError) error = NULL;

  if (!open_library (&self, offset, &error) || !lanyard_due_refreshes_run (self.due_refreshes, get_frequency (), &error))
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }

  if (!self.is_over)
    {
      self.patience = g_timeout_add_seconds_once (MAX_SECONDS, on_too_long_cb, &self);
      g_main_loop_run (self.loop);
    }

  if (!self.is_over)
    {
      g_printerr ("%s\n", _ ("The schedules took too long to come."));
      return 1;
    }

  print_outcome (&self);

  return lanyard_due_refreshes_is_offline (self.due_refreshes) || lanyard_due_refreshes_get_n_failed (self.due_refreshes) > 0;
}

int
main (int   argc,
      char *argv[])
{
  gboolean           is_version = FALSE;
  gint64             offset = 0;
  const GOptionEntry options[] = {
    { .long_name = "version", .arg = G_OPTION_ARG_NONE, .arg_data = &is_version, .description = N_ ("Print the version and exit") },
    { .long_name = "clock-offset",
      .arg = G_OPTION_ARG_INT64,
      .arg_data = &offset,
      .description = N_ ("Act as if the clock were ahead by this"),
      .arg_description = N_ ("SECONDS") },
    { NULL },
  };
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_autoptr (GError) error = NULL;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  g_option_context_set_summary (context, _ ("Refreshes the schedules of conferences that have bookmarked talks to come, where that is due."));
  g_option_context_add_main_entries (context, options, GETTEXT_PACKAGE);
  if (!g_option_context_parse (context, &argc, &argv, &error))
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }

  if (is_version)
    {
      g_print ("lanyard-refresh %s\n", VERSION);
      return 0;
    }

  return refresh (offset);
}
