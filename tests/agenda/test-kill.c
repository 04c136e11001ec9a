/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <signal.h>
#include <sqlite3.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

#include "lanyard-bookmark-store.h"
#include "lanyard-library-import.h"
#include "lanyard-pick.h"
#include "lanyard-schedule-store.h"
#include "lanyard-section.h"
#include "lanyard-shortlist-store.h"
#include "test-library.h"
#include "test-versions.h"

#define N_KILLS 200
#define N_TALKS 60

typedef enum
{
  STATE_OFF,
  STATE_ON,
  STATE_UNKNOWN, /* it was being changed when the process died */
} State;

typedef struct
{
  char          *path;                        /* (owned) */
  LanyardImport *versions[2];                 /* (owned) */
  gint64         refresh_microseconds;        /* about, as measured */
  State          bookmarks[N_TALKS];          /* what the children said was on disk */
  guint          n_in_refresh, n_in_bookmark; /* where they died */
  guint          n_found[2];                  /* which version was found then */
} Fixture;

static void
keep (LanyardDatabase *database,
      LanyardImport   *import)
{
  g_autoptr (GError) error = NULL;

  lanyard_library_import_keep (database, import, FALSE, 0, NULL, NULL, &error);
  g_assert_no_error (error);
}

static LanyardSchedule *
load_schedule (LanyardDatabase *database)
{
  g_autoptr (GError) error = NULL;
  LanyardSchedule *schedule = lanyard_schedule_store_load (database, TEST_VERSIONS_CONFERENCE, &error);

  g_assert_no_error (error);

  return schedule;
}

/* The session page of a talk ends in its number. */
static guint
get_number (LanyardTalk *talk)
{
  g_auto (GStrv) parts = g_strsplit (lanyard_talk_get_url (talk), "/", -1);
  guint n_parts = g_strv_length (parts);

  return (guint) g_ascii_strtoull (parts[n_parts - 2], NULL, 10);
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (LanyardImport) article = test_versions_read_article ();
  g_autoptr (LanyardDatabase) database = NULL;
  gint64 start;

  fixture->path = test_library_dup_path ();
  fixture->versions[0] = test_versions_read (0, N_TALKS);
  fixture->versions[1] = test_versions_read (1, N_TALKS);
  database = test_library_open (fixture->path);
  keep (database, fixture->versions[0]);
  keep (database, article);

  start = g_get_monotonic_time ();
  keep (database, fixture->versions[1]);
  fixture->refresh_microseconds = g_get_monotonic_time () - start;
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  test_library_remove (fixture->path);
  g_clear_pointer (&fixture->path, g_free);
  g_clear_object (&fixture->versions[0]);
  g_clear_object (&fixture->versions[1]);
}

static void
say (int  pipe,
     char what,
     int  number)
{
  g_autofree char *line = g_strdup_printf ("%c%d\n", what, number);

  g_assert_cmpint (write (pipe, line, strlen (line)), ==, (gssize) strlen (line));
}

static void
toggle_bookmark (LanyardDatabase *database,
                 LanyardSchedule *schedule,
                 GRand           *rand,
                 gboolean        *bookmarked,
                 int              pipe)
{
  GListModel *talks = lanyard_schedule_list_talks (schedule);
  g_autoptr (LanyardTalk) talk = g_list_model_get_item (talks, (guint) g_rand_int_range (rand, 0, N_TALKS));
  g_autoptr (GError) error = NULL;
  guint number = get_number (talk);

  say (pipe, '?', (int) number);
  if (bookmarked[number])
    lanyard_bookmark_store_remove (database, TEST_VERSIONS_CONFERENCE, lanyard_talk_get_id (talk), &error);
  else
    lanyard_bookmark_store_add (database, TEST_VERSIONS_CONFERENCE, talk, 0, &error);
  g_assert_no_error (error);
  bookmarked[number] = !bookmarked[number];
  say (pipe, bookmarked[number] ? '+' : '-', (int) number);
}

static void
read_bookmarks (LanyardDatabase *database,
                gboolean        *bookmarked)
{
  g_autoptr (GPtrArray) bookmarks = lanyard_bookmark_store_list (database, NULL);

  for (guint i = 0; i < bookmarks->len; i++)
    bookmarked[get_number (lanyard_bookmark_get_talk (g_ptr_array_index (bookmarks, i)))] = TRUE;
}

/* Refreshes and bookmarks until it is killed, and tells what is on disk. */
static void
live (Fixture *fixture,
      guint32  seed,
      int      pipe)
{
  g_autoptr (LanyardDatabase) database = test_library_open (fixture->path);
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  gboolean bookmarked[N_TALKS] = { FALSE };

  read_bookmarks (database, bookmarked);
  say (pipe, '!', 0);

  for (guint version = seed % 2;; version = 1 - version)
    {
      g_autoptr (LanyardSchedule) schedule = NULL;

      say (pipe, 'r', (int) version);
      keep (database, fixture->versions[version]);
      say (pipe, 'R', (int) version);

      schedule = load_schedule (database);
      for (guint i = 0; i < 3; i++)
        toggle_bookmark (database, schedule, rand, bookmarked, pipe);
    }
}

static void
follow_line (Fixture *fixture,
             char     what,
             guint    number)
{
  g_assert_cmpuint (number, <, N_TALKS);

  if (what == '?')
    fixture->bookmarks[number] = STATE_UNKNOWN;
  else if (what == '+')
    fixture->bookmarks[number] = STATE_ON;
  else if (what == '-')
    fixture->bookmarks[number] = STATE_OFF;
}

/* Waits for the first line and then for a random time, kills, and reads the rest. */
static void
kill_and_follow (Fixture *fixture,
                 pid_t    child,
                 FILE    *said)
{
  const gint64 most = 4 * fixture->refresh_microseconds;
  char         what = '\0';
  char         last = '\0';
  guint        number;
  int          status;

  g_assert_cmpint (fscanf (said, "%c%u\n", &what, &number), ==, 2);
  g_usleep ((gulong) g_test_rand_int_range (0, (int) MIN (most, G_MAXINT)));
  g_assert_cmpint (kill (child, SIGKILL), ==, 0);
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFSIGNALED (status) && WTERMSIG (status) == SIGKILL);

  while (fscanf (said, "%c%u\n", &what, &number) == 2)
    {
      follow_line (fixture, what, number);
      last = what;
    }

  fixture->n_in_refresh += last == 'r';
  fixture->n_in_bookmark += last == '?';
}

static void
assert_sound (const char *path)
{
  sqlite3      *connection;
  sqlite3_stmt *statement;

  g_assert_cmpint (sqlite3_open (path, &connection), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_prepare_v2 (connection, "PRAGMA integrity_check", -1, &statement, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_ROW);
  g_assert_cmpstr ((const char *) sqlite3_column_text (statement, 0), ==, "ok");
  sqlite3_finalize (statement);
  sqlite3_close (connection);
}

/* All of one version, and nothing of the other. */
static guint
assert_whole (LanyardSchedule *schedule)
{
  GListModel *talks = lanyard_schedule_list_talks (schedule);
  g_autoptr (LanyardTalk) first = g_list_model_get_item (talks, 0);
  g_autofree char *later_room = test_versions_dup_room (1);
  guint            version = g_str_equal (lanyard_talk_get_room (first), later_room);
  g_autofree char *room = test_versions_dup_room (version);

  g_assert_cmpuint (g_list_model_get_n_items (talks), ==, N_TALKS);
  for (guint i = 0; i < N_TALKS; i++)
    {
      g_autoptr (LanyardTalk) talk = g_list_model_get_item (talks, i);

      g_assert_cmpstr (lanyard_talk_get_room (talk), ==, room);
      g_assert_cmpuint (get_number (talk), ==, i);
      g_assert_cmpuint (g_list_model_get_n_items (lanyard_talk_get_speakers (talk)), ==, 1);
    }

  return version;
}

static void
assert_joined (LanyardDatabase *database,
               LanyardSchedule *schedule)
{
  g_autoptr (GPtrArray) shortlists = lanyard_shortlist_store_load (database, TEST_VERSIONS_CONFERENCE, NULL);
  guint n_picks = 0;

  g_assert_cmpuint (shortlists->len, ==, 1);
  for (guint i = 0; i < g_list_model_get_n_items (lanyard_shortlist_get_sections (g_ptr_array_index (shortlists, 0))); i++)
    {
      g_autoptr (LanyardSection) section = NULL;

      section = g_list_model_get_item (lanyard_shortlist_get_sections (g_ptr_array_index (shortlists, 0)), i);
      for (guint j = 0; j < g_list_model_get_n_items (lanyard_section_get_picks (section)); j++)
        {
          g_autoptr (LanyardPick) pick = g_list_model_get_item (lanyard_section_get_picks (section), j);

          g_assert_nonnull (lanyard_pick_get_talk_id (pick));
          g_assert_nonnull (lanyard_schedule_find_talk (schedule, lanyard_pick_get_talk_id (pick)));
          n_picks++;
        }
    }
  g_assert_cmpuint (n_picks, ==, TEST_VERSIONS_PICKS);
}

/* What was said to be on disk is there, and belongs to a talk of the schedule. */
static void
assert_bookmarks (Fixture         *fixture,
                  LanyardDatabase *database,
                  LanyardSchedule *schedule)
{
  g_autoptr (GPtrArray) bookmarks = lanyard_bookmark_store_list (database, NULL);
  State found[N_TALKS] = { STATE_OFF };

  for (guint i = 0; i < bookmarks->len; i++)
    {
      LanyardTalk *talk = lanyard_bookmark_get_talk (g_ptr_array_index (bookmarks, i));

      g_assert_nonnull (lanyard_schedule_find_talk (schedule, lanyard_talk_get_id (talk)));
      g_assert_cmpint (found[get_number (talk)], ==, STATE_OFF);
      found[get_number (talk)] = STATE_ON;
    }

  for (guint i = 0; i < N_TALKS; i++)
    {
      if (fixture->bookmarks[i] != STATE_UNKNOWN)
        g_assert_cmpint (found[i], ==, fixture->bookmarks[i]);
      fixture->bookmarks[i] = found[i];
    }
}

static void
assert_library (Fixture *fixture)
{
  g_autoptr (LanyardDatabase) database = NULL;
  g_autoptr (LanyardSchedule) schedule = NULL;

  assert_sound (fixture->path);
  database = test_library_open (fixture->path);
  schedule = load_schedule (database);
  fixture->n_found[assert_whole (schedule)]++;
  assert_joined (database, schedule);
  assert_bookmarks (fixture, database, schedule);
}

static void
kill_one (Fixture *fixture)
{
  const guint32 seed = (guint32) g_test_rand_int ();
  int           ends[2];
  pid_t         child;
  FILE         *said;

  g_assert_cmpint (pipe (ends), ==, 0);
  child = fork ();
  if (child == 0)
    {
      close (ends[0]);
      live (fixture, seed, ends[1]);
    }

  close (ends[1]);
  said = fdopen (ends[0], "r");
  kill_and_follow (fixture, child, said);
  fclose (said);
  assert_library (fixture);
}

/* A process that dies of a signal nobody can catch, at any moment, two hundred times. */
static void
test_kill (Fixture      *fixture,
           gconstpointer data)
{
  assert_library (fixture);

  for (guint i = 0; i < N_KILLS; i++)
    kill_one (fixture);

  g_test_message ("%u died refreshing, %u bookmarking; %u times the earlier version was there, %u times the later",
                  fixture->n_in_refresh, fixture->n_in_bookmark, fixture->n_found[0], fixture->n_found[1]);

  /* Else the moments were not random, and nothing was tried. */
  g_assert_cmpuint (fixture->n_in_refresh, >, N_KILLS / 20);
  g_assert_cmpuint (fixture->n_found[0], >, N_KILLS / 20);
  g_assert_cmpuint (fixture->n_found[1], >, N_KILLS / 20);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/kill", Fixture, NULL, set_up, test_kill, tear_down);

  return g_test_run ();
}
