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

#include "lanyard-note-store.h"
#include "lanyard-notes.h"
#include "test-library.h"

#define CONFERENCE "gears"
#define NOW 1938000000

/* A key, as often as somebody presses one who types fast. */
#define KEY_MILLISECONDS 40
#define N_KILLS 5

/* What somebody may lose who writes a note when the power fails. */
#define MOST_LOST_SECONDS 2

typedef struct
{
  char            *path;     /* (owned) */
  LanyardDatabase *database; /* (owned) */
  LanyardClock    *clock;    /* (owned) */
  LanyardNotes    *notes;    /* (owned) */
  LanyardTalk     *talk;     /* (owned) */
  guint            n_changes;
  guint            n_failures;
} Fixture;

static void
on_changed_cb (Fixture *fixture)
{
  fixture->n_changes++;
}

static void
on_failed_cb (Fixture *fixture)
{
  fixture->n_failures++;
}

static void
open_notes (Fixture *fixture)
{
  fixture->database = test_library_open (fixture->path);
  fixture->clock = lanyard_clock_new_stopped (NOW);
  fixture->notes = lanyard_notes_new (fixture->database, fixture->clock);
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->path = test_library_dup_path ();
  open_notes (fixture);
  fixture->talk = test_library_new_talk ("1", 1000, 2000);
  test_library_save (fixture->database, CONFERENCE, test_library_new_talk ("1", 1000, 2000), NULL);
  g_signal_connect_swapped (fixture->notes, "changed", G_CALLBACK (on_changed_cb), fixture);
  g_signal_connect_swapped (fixture->notes, "failed", G_CALLBACK (on_failed_cb), fixture);
}

/* The thread of a task drops its reference a moment after the result is here. */
static void
wait_until_gone (gpointer object)
{
  gpointer pointer = object;

  g_object_add_weak_pointer (object, &pointer);
  g_object_unref (object);

  while (g_atomic_pointer_get (&pointer) != NULL)
    {
      g_main_context_iteration (NULL, FALSE);
      g_thread_yield ();
    }
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  wait_until_gone (g_steal_pointer (&fixture->notes));
  wait_until_gone (g_steal_pointer (&fixture->database));
  g_clear_object (&fixture->clock);
  g_clear_object (&fixture->talk);
  test_library_remove (fixture->path);
  g_clear_pointer (&fixture->path, g_free);
}

static void
set (Fixture    *fixture,
     const char *text,
     int         rating)
{
  lanyard_notes_set (fixture->notes, CONFERENCE, fixture->talk, text, rating);
}

static const char *
get_shown (Fixture *fixture)
{
  LanyardNote *note = lanyard_notes_find (fixture->notes, CONFERENCE, "1");

  g_assert_true (lanyard_notes_contains (fixture->notes, CONFERENCE, "1") == (note != NULL && !lanyard_note_is_empty (note)));

  return note != NULL ? lanyard_note_get_text (note) : NULL;
}

static char *
read_text (LanyardDatabase *database)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) notes = lanyard_note_store_list (database, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (notes->len, <=, 1);

  return notes->len > 0 ? g_strdup (lanyard_note_get_text (g_ptr_array_index (notes, 0))) : NULL;
}

static void
assert_on_disk (Fixture    *fixture,
                const char *expected)
{
  g_autofree char *text = read_text (fixture->database);

  g_assert_cmpstr (text, ==, expected);
}

static void
wait_for_change (Fixture *fixture)
{
  fixture->n_changes = 0;
  while (fixture->n_changes == 0 && fixture->n_failures == 0)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_set (Fixture      *fixture,
          gconstpointer data)
{
  g_assert_null (get_shown (fixture));
  set (fixture, "M", 0);
  set (fixture, "Mi", 0);
  g_assert_cmpstr (get_shown (fixture), ==, "Mi");
  g_assert_cmpuint (fixture->n_changes, ==, 2);
  assert_on_disk (fixture, NULL);

  wait_for_change (fixture);
  assert_on_disk (fixture, "Mi");

  set (fixture, " ", 0);
  g_assert_cmpstr (get_shown (fixture), ==, " ");
  wait_for_change (fixture);
  assert_on_disk (fixture, NULL);
  g_assert_cmpstr (get_shown (fixture), ==, " ");
}

/* What is typed while a worker writes is written next. */
static void
test_flush (Fixture      *fixture,
            gconstpointer data)
{
  set (fixture, "M", 2);
  lanyard_notes_flush (fixture->notes);
  set (fixture, "Mi", 2);
  lanyard_notes_flush (fixture->notes);
  wait_for_change (fixture);
  g_assert_cmpstr (get_shown (fixture), ==, "Mi");
  assert_on_disk (fixture, "M");

  wait_for_change (fixture);
  g_assert_cmpstr (get_shown (fixture), ==, "Mi");
  assert_on_disk (fixture, "Mi");
}

/* Whichever of the two comes first, the worker or the end. */
static void
test_save (Fixture      *fixture,
           gconstpointer data)
{
  for (guint i = 0; i < 50; i++)
    {
      g_autofree char *older = g_strdup_printf ("Older %u", i);
      g_autofree char *newer = g_strdup_printf ("Newer %u", i);

      set (fixture, older, 0);
      lanyard_notes_flush (fixture->notes);
      set (fixture, newer, 0);
      lanyard_notes_save (fixture->notes);
      assert_on_disk (fixture, newer);
    }

  wait_until_gone (g_steal_pointer (&fixture->notes));
  assert_on_disk (fixture, "Newer 49");
  fixture->notes = lanyard_notes_new (fixture->database, fixture->clock);
}

static void
execute (const char *path,
         const char *sql)
{
  sqlite3 *connection;

  g_assert_cmpint (sqlite3_open (path, &connection), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (connection, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (connection);
}

static GPtrArray *
make_list (const char *text,
           gint64      changed)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (list, lanyard_note_new (CONFERENCE, "1", NULL, text, 0, changed));

  return list;
}

/* A list that was read before the last note was written does not undo it. */
static void
test_stale_list (Fixture      *fixture,
                 gconstpointer data)
{
  g_autoptr (GPtrArray) stale = make_list ("Stale", NOW - 60);

  g_ptr_array_add (stale, lanyard_note_new (CONFERENCE, "2", NULL, "Other", 0, NOW - 60));

  set (fixture, "Mine", 0);
  lanyard_notes_take (fixture->notes, stale);
  g_assert_cmpstr (get_shown (fixture), ==, "Mine");
  g_assert_true (lanyard_notes_contains (fixture->notes, CONFERENCE, "2"));

  lanyard_notes_save (fixture->notes);
  lanyard_notes_take (fixture->notes, stale);
  g_assert_cmpstr (get_shown (fixture), ==, "Mine");
  wait_for_change (fixture);
  g_assert_cmpstr (get_shown (fixture), ==, "Mine");
}

/* Two notes that became one, in the same second: whoever writes on has both. */
static void
test_other_writer (Fixture      *fixture,
                   gconstpointer data)
{
  g_autoptr (GPtrArray) list = NULL;

  set (fixture, "Mine", 0);
  lanyard_notes_save (fixture->notes);
  execute (fixture->path, "UPDATE notes SET text = 'Mine and old'");
  list = lanyard_note_store_list (fixture->database, NULL);
  lanyard_notes_take (fixture->notes, list);
  wait_for_change (fixture);
  g_assert_cmpstr (get_shown (fixture), ==, "Mine and old");
}

/* A note that was taken away comes back from a file, where it is older. */
static void
test_restored (Fixture      *fixture,
               gconstpointer data)
{
  g_autoptr (GPtrArray) list = make_list ("Mine", NOW - 60);

  set (fixture, "Mine", 0);
  lanyard_notes_save (fixture->notes);
  set (fixture, "", 0);
  lanyard_notes_save (fixture->notes);
  g_assert_true (lanyard_note_store_add_missing (fixture->database, list, NULL));
  lanyard_notes_take (fixture->notes, list);
  wait_for_change (fixture);
  g_assert_cmpstr (get_shown (fixture), ==, "Mine");
}

static void
drop_talk (Fixture *fixture)
{
  test_library_save (fixture->database, CONFERENCE, test_library_new_talk ("2", 1000, 2000), NULL);
}

/* What is about a talk that the organisers dropped can be found, as long as it says something. */
static void
test_dropped (Fixture      *fixture,
              gconstpointer data)
{
  GListModel *dropped = lanyard_notes_list_dropped (fixture->notes);
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (LanyardNote) note = NULL;

  set (fixture, "Mine", 0);
  wait_for_change (fixture);
  g_assert_cmpuint (g_list_model_get_n_items (dropped), ==, 0);

  drop_talk (fixture);
  list = lanyard_note_store_list (fixture->database, NULL);
  lanyard_notes_take (fixture->notes, list);
  g_assert_cmpuint (g_list_model_get_n_items (dropped), ==, 1);
  note = g_list_model_get_item (dropped, 0);
  g_assert_cmpstr (lanyard_talk_get_title (lanyard_note_get_dropped_talk (note)), ==, lanyard_talk_get_title (fixture->talk));

  set (fixture, "Mine!", 0);
  wait_for_change (fixture);
  g_assert_cmpuint (g_list_model_get_n_items (dropped), ==, 1);
  set (fixture, "", 0);
  wait_for_change (fixture);
  g_assert_cmpuint (g_list_model_get_n_items (dropped), ==, 0);
}

/* A worker that writes has a reference. */
static void
wait_until_saving_ended (Fixture *fixture)
{
  while (g_atomic_int_get (&G_OBJECT (fixture->notes)->ref_count) > 1)
    {
      g_main_context_iteration (NULL, FALSE);
      g_thread_yield ();
    }
}

static void
test_failure (Fixture      *fixture,
              gconstpointer data)
{
  execute (fixture->path, "CREATE TRIGGER full BEFORE INSERT ON notes BEGIN SELECT RAISE (ABORT, 'full'); END");
  set (fixture, "Mine", 0);
  while (fixture->n_failures == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (get_shown (fixture), ==, "Mine");
  assert_on_disk (fixture, NULL);

  /* The person has been told, and types on. */
  set (fixture, "Mine too", 0);
  lanyard_notes_flush (fixture->notes);
  wait_until_saving_ended (fixture);
  g_assert_cmpuint (fixture->n_failures, ==, 1);

  execute (fixture->path, "DROP TRIGGER full");
  lanyard_notes_flush (fixture->notes);
  fixture->n_failures = 0;
  wait_for_change (fixture);
  assert_on_disk (fixture, "Mine too");
}

/* Somebody who types, and the pipe that tells when they did. */
typedef struct
{
  Fixture  fixture;
  GString *text; /* (owned) */
  int      pipe;
  guint    key_id;
} Typist;

static gboolean
on_key_cb (gpointer user_data)
{
  Typist *typist = user_data;
  gint64  now = g_get_monotonic_time ();

  g_string_append_c (typist->text, (char) ('a' + typist->text->len % 26));
  set (&typist->fixture, typist->text->str, 0);
  g_assert_cmpint (write (typist->pipe, &now, sizeof now), ==, sizeof now);

  return G_SOURCE_CONTINUE;
}

static void
type_on (const char *path,
         int         pipe)
{
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  Typist typist = { .pipe = pipe };

  typist.fixture.path = g_strdup (path);
  typist.fixture.talk = test_library_new_talk ("1", 1000, 2000);
  open_notes (&typist.fixture);
  typist.text = g_string_new (read_text (typist.fixture.database));
  typist.key_id = g_timeout_add (KEY_MILLISECONDS, on_key_cb, &typist);
  g_main_loop_run (loop);
}

/* Reads when each key was pressed, up to a certain one, or to the end. */
static void
read_keys (int     pipe,
           GArray *times,
           guint   n_keys)
{
  gint64 time;

  while (times->len < n_keys && read (pipe, &time, sizeof time) == sizeof time)
    g_array_append_val (times, time);
}

/* Returns how many characters are on disk, after a process that died at a random key. */
static gsize
type_and_kill (Fixture *fixture,
               gsize    n_before)
{
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autofree char *text = NULL;
  guint            n_keys = (guint) g_test_rand_int_range (1, 3000 / KEY_MILLISECONDS);
  int              ends[2];
  int              status;
  pid_t            child;
  gsize            n_saved;

  g_assert_cmpint (pipe (ends), ==, 0);
  child = fork ();
  if (child == 0)
    {
      close (ends[0]);
      type_on (fixture->path, ends[1]);
    }

  close (ends[1]);
  read_keys (ends[0], times, n_keys);
  g_assert_cmpint (kill (child, SIGKILL), ==, 0);
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFSIGNALED (status) && WTERMSIG (status) == SIGKILL);
  read_keys (ends[0], times, G_MAXUINT);
  close (ends[0]);

  text = read_text (fixture->database);
  n_saved = text != NULL ? strlen (text) : 0;
  for (gsize i = 0; i < n_saved; i++)
    g_assert_cmpint (text[i], ==, 'a' + (int) (i % 26));

  g_assert_cmpuint (n_saved, >=, n_before);
  if (n_saved < n_before + times->len)
    {
      gint64 lost = g_array_index (times, gint64, times->len - 1) - g_array_index (times, gint64, n_saved - n_before);

      g_test_message ("%u keys, %u saved, %.2f s lost", times->len, (guint) (n_saved - n_before), (double) lost / G_USEC_PER_SEC);
      g_assert_cmpint (lost, <=, MOST_LOST_SECONDS * G_USEC_PER_SEC);
    }

  return n_saved;
}

static void
test_kill (void)
{
  Fixture fixture = { NULL };
  gsize   n_saved = 0;

  fixture.path = test_library_dup_path ();
  fixture.database = test_library_open (fixture.path);
  test_library_save (fixture.database, CONFERENCE, test_library_new_talk ("1", 1000, 2000), NULL);

  for (guint i = 0; i < N_KILLS; i++)
    n_saved = type_and_kill (&fixture, n_saved);

  /* Else nothing was typed for long enough to be saved, and nothing was tried. */
  g_assert_cmpuint (n_saved, >, 0);
  g_clear_object (&fixture.database);
  test_library_remove (fixture.path);
  g_free (fixture.path);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/notes/kill", test_kill);
  g_test_add ("/notes/set", Fixture, NULL, set_up, test_set, tear_down);
  g_test_add ("/notes/flush", Fixture, NULL, set_up, test_flush, tear_down);
  g_test_add ("/notes/save", Fixture, NULL, set_up, test_save, tear_down);
  g_test_add ("/notes/stale-list", Fixture, NULL, set_up, test_stale_list, tear_down);
  g_test_add ("/notes/other-writer", Fixture, NULL, set_up, test_other_writer, tear_down);
  g_test_add ("/notes/restored", Fixture, NULL, set_up, test_restored, tear_down);
  g_test_add ("/notes/dropped", Fixture, NULL, set_up, test_dropped, tear_down);
  g_test_add ("/notes/failure", Fixture, NULL, set_up, test_failure, tear_down);

  return g_test_run ();
}
