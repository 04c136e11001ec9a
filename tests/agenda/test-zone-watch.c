/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <unistd.h>

#include <glib/gstdio.h>

#include "lanyard-clock.h"
#include "lanyard-conference.h"
#include "lanyard-zone-watch.h"

#define ZONES "/usr/share/zoneinfo"

/* 2026-01-15T12:00:00Z */
#define WINTER 1768478400

#define PATIENCE_SECONDS 10

static gboolean
on_patience_over_cb (gpointer data)
{
  g_error ("It has not come in %d seconds", PATIENCE_SECONDS);

  return G_SOURCE_REMOVE;
}

static void
wait_for (const int *count)
{
  guint patience = g_timeout_add_seconds (PATIENCE_SECONDS, on_patience_over_cb, NULL);

  while (*count == 0)
    g_main_context_iteration (NULL, TRUE);

  g_source_remove (patience);
}

static void
on_count_cb (gpointer object,
             int     *count)
{
  (*count)++;
}

/* As timedatectl does: at no time is there no zone. */
static void
choose_zone (const char *folder,
             const char *zone)
{
  g_autofree char *target = g_build_filename (ZONES, zone, NULL);
  g_autofree char *path = g_build_filename (folder, "localtime", NULL);
  g_autofree char *new_path = g_build_filename (folder, "localtime.new", NULL);

  g_assert_cmpint (symlink (target, new_path), ==, 0);
  g_assert_cmpint (g_rename (new_path, path), ==, 0);
}

typedef struct
{
  char             *folder;
  char             *path;
  LanyardZoneWatch *watch;
  int               n_changes;
} Fixture;

static void
set_up (Fixture      *self,
        gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  self->folder = g_dir_make_tmp ("lanyard-zone-XXXXXX", &error);
  g_assert_no_error (error);
  self->path = g_build_filename (self->folder, "localtime", NULL);
  choose_zone (self->folder, "Europe/Berlin");
  self->watch = lanyard_zone_watch_new (self->path);
  g_signal_connect (self->watch, "changed", G_CALLBACK (on_count_cb), &self->n_changes);
}

static void
tear_down (Fixture      *self,
           gconstpointer data)
{
  g_assert_finalize_object (g_steal_pointer (&self->watch));
  g_remove (self->path);
  g_rmdir (self->folder);
  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->folder, g_free);
}

/* The other file comes first, and would be told of first. */
static void
test_replaced (Fixture      *self,
               gconstpointer data)
{
  g_autofree char *other = g_build_filename (self->folder, "resolv.conf", NULL);

  g_assert_true (g_file_set_contents (other, "", 0, NULL));
  choose_zone (self->folder, "Asia/Tokyo");
  wait_for (&self->n_changes);
  g_assert_cmpint (self->n_changes, ==, 1);
  g_remove (other);

  self->n_changes = 0;
  choose_zone (self->folder, "America/New_York");
  wait_for (&self->n_changes);
}

static void
test_made_anew (Fixture      *self,
                gconstpointer data)
{
  g_assert_cmpint (g_remove (self->path), ==, 0);
  g_assert_cmpint (symlink (ZONES "/Asia/Tokyo", self->path), ==, 0);
  wait_for (&self->n_changes);
}

/* Where the zone is a file. */
static void
test_written (Fixture      *self,
              gconstpointer data)
{
  g_assert_cmpint (g_remove (self->path), ==, 0);
  g_assert_true (g_file_set_contents (self->path, "TZif2", -1, NULL));
  wait_for (&self->n_changes);

  self->n_changes = 0;
  g_assert_true (g_file_set_contents_full (self->path, "TZif2, but another", -1, G_FILE_SET_CONTENTS_NONE, 0644, NULL));
  wait_for (&self->n_changes);
}

static int
get_hours_here (void)
{
  g_autoptr (LanyardConference) conference = g_object_new (LANYARD_TYPE_CONFERENCE, "id", "c", "title", "C", NULL);
  g_autoptr (GTimeZone) zone = lanyard_conference_dup_zone (conference);
  g_autoptr (GDateTime) noon = g_date_time_new_from_unix_utc (WINTER);
  g_autoptr (GDateTime) here = g_date_time_to_timezone (noon, zone);

  return g_date_time_get_hour (here);
}

/* In a process whose /etc is a folder of the test's. Zones that GLib keeps are not the old ones. */
static void
test_computer_subprocess (void)
{
  const char *folder = g_getenv ("LANYARD_TEST_ETC");
  g_autoptr (LanyardClock) clock = NULL;
  int n_changes = 0;

  if (folder == NULL)
    return;

  g_assert_cmpint (get_hours_here (), ==, 13);
  clock = lanyard_clock_new (0);
  g_signal_connect (clock, "zone-changed", G_CALLBACK (on_count_cb), &n_changes);

  choose_zone ("/etc", "Asia/Tokyo");
  wait_for (&n_changes);
  g_assert_cmpint (get_hours_here (), ==, 21);

  n_changes = 0;
  choose_zone ("/etc", "America/New_York");
  wait_for (&n_changes);
  g_assert_cmpint (get_hours_here (), ==, 7);
}

static gboolean
run (const char *const *argv,
     const char        *folder)
{
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_SILENCE);
  g_autoptr (GSubprocess) process = NULL;

  g_subprocess_launcher_unsetenv (launcher, "TZ");
  g_subprocess_launcher_setenv (launcher, "LANYARD_TEST_ETC", folder, TRUE);
  process = g_subprocess_launcher_spawnv (launcher, argv, NULL);

  return process != NULL && g_subprocess_wait_check (process, NULL, NULL);
}

static void
test_computer (Fixture      *self,
               gconstpointer data)
{
  static const char mount[] = "mount --bind \"$LANYARD_TEST_ETC\" /etc && exec \"$@\"";
  g_autofree char  *program = g_file_read_link ("/proc/self/exe", NULL);
  const char *const attempt[] = { "unshare", "--map-root-user", "--mount", "sh", "-c", mount, "sh", "true", NULL };
  const char *const argv[] = { "unshare", "--map-root-user", "--mount", "sh", "-c", mount, "sh",
                               program, "-p", "/zone-watch/computer/subprocess", NULL };

  if (run (attempt, self->folder))
    g_assert_true (run (argv, self->folder));
  else
    g_test_skip ("may not have an /etc of its own");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/zone-watch/replaced", Fixture, NULL, set_up, test_replaced, tear_down);
  g_test_add ("/zone-watch/made-anew", Fixture, NULL, set_up, test_made_anew, tear_down);
  g_test_add ("/zone-watch/written", Fixture, NULL, set_up, test_written, tear_down);
  g_test_add ("/zone-watch/computer", Fixture, NULL, set_up, test_computer, tear_down);
  g_test_add_func ("/zone-watch/computer/subprocess", test_computer_subprocess);

  return g_test_run ();
}
