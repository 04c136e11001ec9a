/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <stdio.h>
#include <stdlib.h>

#include <glib/gstdio.h>

#include "lanyard-bookmark-store.h"
#include "lanyard-origin-store.h"
#include "lanyard-reminders-client.h"
#include "test-library.h"

/* What waiting for a reminder costs: the real service, on a bus of its own, with one talk
 * bookmarked that is far away, and its schedule to be refreshed in an hour. Its one argument is the
 * program. */

#define HOUR (60 * 60)

#define MAX_ATTACH_SECONDS 20
/* The settings backend may wake once more when the call it began with would have timed out, which
 * is after 25 seconds, although it was answered. That belongs to starting, not to waiting. */
#define SETTLE_SECONDS 28
#define WAIT_SECONDS 60
#define MAX_PSS_KIB (8 * 1024)

typedef struct
{
  gboolean done;
  gboolean looked;
} LookAgain;

static void
on_looked_again_cb (GObject      *source,
                    GAsyncResult *result,
                    gpointer      data)
{
  LookAgain *look = data;
  g_autoptr (GError) error = NULL;

  look->looked = lanyard_reminders_client_look_again_finish (result, &error);
  look->done = TRUE;
  if (error != NULL)
    g_printerr ("%s\n", error->message);
}

static void
on_appeared_cb (GDBusConnection *connection,
                const char      *name,
                const char      *owner,
                gpointer         data)
{
  lanyard_reminders_client_look_again (connection, 0, NULL, on_looked_again_cb, data);
}

static void
make_library (const char *path)
{
  g_autoptr (LanyardDatabase) database = test_library_open (path);
  const gint64 now = g_get_real_time () / G_USEC_PER_SEC;
  g_autoptr (LanyardTalk) talk = test_library_new_talk ("1", now + 24 * HOUR, 0);
  LanyardOrigin origin = { .conference_id = (char *) "example.org",
                           .place_id = (char *) "example.org",
                           .address = (char *) "https://example.org/schedule.json",
                           .asked = now - 23 * HOUR,
                           .checked = now - 23 * HOUR };

  test_library_save (database, "example.org", g_object_ref (talk), NULL);
  if (!lanyard_bookmark_store_add (database, "example.org", talk, 0, NULL))
    g_error ("The talk cannot be bookmarked");

  /* A conference without dates is asked for once a day. */
  if (!lanyard_origin_store_put (database, &origin, NULL))
    g_error ("The origin cannot be kept");
}

/* The number that follows a word at the start of a line of a file in /proc. */
static guint64
read_number (const char *path,
             const char *word)
{
  g_autofree char *content = NULL;
  const char      *line = NULL;

  if (g_file_get_contents (path, &content, NULL, NULL))
    line = strstr (content, word);

  return line != NULL ? g_ascii_strtoull (line + strlen (word), NULL, 10) : 0;
}

/* Adds up a number of /proc over the threads of a process, or finds the smallest one. */
static guint64
read_threads (const char *process,
              const char *word,
              gboolean    smallest)
{
  g_autofree char *tasks = g_strdup_printf ("/proc/%s/task", process);
  g_autoptr (GDir) folder = g_dir_open (tasks, 0, NULL);
  const char *task;
  guint64     total = smallest ? G_MAXUINT64 : 0;

  while (folder != NULL && (task = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *path = g_build_filename (tasks, task, "status", NULL);
      guint64          number = read_number (path, word);

      total = smallest ? MIN (total, number) : total + number;
    }

  return total;
}

/* A thread that wakes up goes to sleep again, and the kernel counts that. */
static guint64
count_sleeps (const char *process)
{
  return read_threads (process, "\nvoluntary_ctxt_switches:", FALSE);
}

/* Being attached to wakes a thread; on a busy computer that may take a while. */
static void
settle (const char *process,
        gboolean    traced)
{
  for (int i = 0; traced && i < MAX_ATTACH_SECONDS && read_threads (process, "\nTracerPid:", TRUE) == 0; i++)
    g_usleep (G_USEC_PER_SEC);

  g_usleep (SETTLE_SECONDS * G_USEC_PER_SEC);
}

/* Lines of strace that begin with a process and a time within the two, or -1 when it could not
 * watch. What it watched to the end it lets go with a word. */
static int
count_calls (const char *path,
             gint64      from,
             gint64      to)
{
  g_autofree char *content = NULL;
  g_auto (GStrv) lines = NULL;
  int calls = 0;

  if (!g_file_get_contents (path, &content, NULL, NULL) || strstr (content, "<detached") == NULL)
    return -1;

  lines = g_strsplit (content, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      const char  *time = strchr (lines[i], ' ');
      const gint64 at = time != NULL ? (gint64) (g_ascii_strtod (time, NULL) * G_USEC_PER_SEC) : 0;

      if (at > from && at < to && strstr (lines[i], "+++") == NULL && strstr (lines[i], "---") == NULL)
        calls++;
    }

  return calls;
}

static gboolean
measure (GSubprocess *service,
         const char  *folder)
{
  const char      *process = g_subprocess_get_identifier (service);
  g_autofree char *trace = g_build_filename (folder, "trace", NULL);
  g_autofree char *rollup = g_strdup_printf ("/proc/%s/smaps_rollup", process);
  g_autoptr (GSubprocess) strace = NULL;
  guint64 sleeps, pss;
  gint64  from, to;
  int     calls = -1;

  strace = g_subprocess_new (G_SUBPROCESS_FLAGS_STDERR_SILENCE, NULL,
                             "strace", "-f", "-ttt", "-o", trace, "-p", process, NULL);
  settle (process, strace != NULL);
  from = g_get_real_time ();
  sleeps = count_sleeps (process);
  g_usleep (WAIT_SECONDS * G_USEC_PER_SEC);
  sleeps = count_sleeps (process) - sleeps;
  to = g_get_real_time ();
  pss = read_number (rollup, "\nPss:");

  if (strace != NULL)
    {
      g_subprocess_send_signal (strace, SIGINT);
      g_subprocess_wait (strace, NULL, NULL);
      calls = count_calls (trace, from, to);
    }

  g_print ("lanyard-reminders waiting: %.2f MiB PSS (at most %d), %" G_GUINT64_FORMAT " wake-ups in %d s (at most 0)\n",
           (double) pss / 1024, MAX_PSS_KIB / 1024, sleeps, WAIT_SECONDS);
  if (calls >= 0)
    g_print ("strace saw %d system calls in that time\n", calls);
  else
    g_print ("strace could not watch\n");

  return pss > 0 && pss <= MAX_PSS_KIB && sleeps == 0 && calls <= 0;
}

static gboolean
run (const char *program,
     const char *folder)
{
  g_autoptr (GSubprocess) service = NULL;
  g_autoptr (GError) error = NULL;
  LookAgain look = { FALSE, FALSE };
  gboolean  good = FALSE;
  guint     watch;

  service = g_subprocess_new (G_SUBPROCESS_FLAGS_NONE, &error, program, NULL);
  if (service == NULL)
    {
      g_printerr ("%s\n", error->message);
      return FALSE;
    }

  watch = g_bus_watch_name (G_BUS_TYPE_SESSION, LANYARD_REMINDERS_NAME, G_BUS_NAME_WATCHER_FLAGS_NONE,
                            on_appeared_cb, NULL, &look, NULL);
  while (!look.done)
    g_main_context_iteration (NULL, TRUE);
  g_bus_unwatch_name (watch);

  if (look.looked)
    good = measure (service, folder);

  g_subprocess_send_signal (service, SIGTERM);
  g_subprocess_wait (service, NULL, NULL);

  return good;
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *path = test_library_dup_path ();
  g_autofree char *inner = g_path_get_dirname (path);
  g_autofree char *folder = g_path_get_dirname (inner);
  g_autoptr (GTestDBus) bus = NULL;
  gboolean good;

  if (argc != 2)
    {
      g_printerr ("usage: bench-reminders-idle PROGRAM\n");
      return EXIT_FAILURE;
    }

  /* Everything as on a desktop, but in a folder of its own. */
  g_setenv ("XDG_DATA_HOME", folder, TRUE);
  g_setenv ("XDG_CONFIG_HOME", folder, TRUE);
  g_setenv ("XDG_CACHE_HOME", folder, TRUE);
  g_unsetenv ("GSETTINGS_BACKEND");
  g_unsetenv ("G_DEBUG");
  make_library (path);

  bus = g_test_dbus_new (G_TEST_DBUS_NONE);
  g_test_dbus_up (bus);
  good = run (argv[1], folder);
  g_test_dbus_stop (bus);
  test_library_remove (path);

  return good ? EXIT_SUCCESS : EXIT_FAILURE;
}
