/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <sqlite3.h>

#include "lanyard-change-store.h"
#include "lanyard-error.h"
#include "lanyard-library-import.h"
#include "lanyard-library.h"
#include "lanyard-schedule-store.h"
#include "lanyard-shortlist-store.h"
#include "lanyard-source.h"
#include "test-library.h"
#include "test-versions.h"

#define N_TALKS 20

typedef struct
{
  char            *path;     /* (owned) */
  LanyardDatabase *database; /* (owned) */
  LanyardClock    *clock;    /* (owned) */
  LanyardLibrary  *library;  /* (owned) (nullable) */
  GAsyncResult    *result;   /* (owned) (nullable) */
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->path = test_library_dup_path ();
  fixture->database = test_library_open (fixture->path);
  fixture->clock = lanyard_clock_new_stopped (1938000000);
}

/* The thread of a task drops its reference a moment after the result is here: a leak hangs. */
static void
close_library (Fixture *fixture)
{
  gpointer library = fixture->library;

  g_clear_object (&fixture->result);
  if (library == NULL)
    return;

  g_object_add_weak_pointer (G_OBJECT (fixture->library), &library);
  g_clear_object (&fixture->library);
  while (g_atomic_pointer_get (&library) != NULL)
    if (!g_main_context_iteration (NULL, FALSE))
      g_thread_yield ();
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  close_library (fixture);
  g_clear_object (&fixture->clock);
  g_clear_object (&fixture->database);
  test_library_remove (fixture->path);
  g_clear_pointer (&fixture->path, g_free);
}

static gboolean
keep (Fixture       *fixture,
      LanyardImport *owned_import,
      gboolean       is_example,
      guint         *n_changes,
      GError       **error)
{
  g_autoptr (LanyardImport) import = owned_import;

  return lanyard_library_import_keep (fixture->database, import, is_example, 5000, NULL, n_changes, error);
}

static void
keep_version (Fixture *fixture,
              guint    version,
              guint    n_talks,
              guint    expected)
{
  g_autoptr (GError) error = NULL;
  guint n_changes = G_MAXUINT;

  keep (fixture, test_versions_read (version, n_talks), FALSE, &n_changes, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (n_changes, ==, expected);
}

static void
test_counts (Fixture      *fixture,
             gconstpointer data)
{
  g_autoptr (GPtrArray) changes = NULL;

  keep_version (fixture, 0, N_TALKS, 0);
  keep_version (fixture, 0, N_TALKS, 0);
  keep_version (fixture, 1, N_TALKS - 5, N_TALKS);

  changes = lanyard_change_store_list_unseen (fixture->database, TEST_VERSIONS_CONFERENCE, NULL);
  g_assert_cmpuint (changes->len, ==, N_TALKS);

  /* Back where everything was. */
  keep_version (fixture, 0, N_TALKS, N_TALKS);
  g_clear_pointer (&changes, g_ptr_array_unref);
  changes = lanyard_change_store_list_unseen (fixture->database, TEST_VERSIONS_CONFERENCE, NULL);
  g_assert_cmpuint (changes->len, ==, 0);
}

static void
test_after_example (Fixture      *fixture,
                    gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  keep (fixture, test_versions_read (0, N_TALKS), TRUE, NULL, &error);
  g_assert_no_error (error);
  keep_version (fixture, 1, 2 * N_TALKS, 0);
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

/* What fails at the last step has done none of the others. */
static void
test_all_or_nothing (Fixture      *fixture,
                     gconstpointer data)
{
  g_autoptr (LanyardSchedule) before = NULL;
  g_autoptr (LanyardSchedule) after = NULL;
  g_autoptr (GPtrArray) shortlists = NULL;
  g_autoptr (GPtrArray) changes = NULL;
  g_autoptr (GError) error = NULL;

  keep_version (fixture, 0, N_TALKS, 0);
  keep (fixture, test_versions_read_article (), FALSE, NULL, &error);
  g_assert_no_error (error);
  before = lanyard_schedule_store_load (fixture->database, TEST_VERSIONS_CONFERENCE, NULL);

  execute (fixture->path, "CREATE TRIGGER no BEFORE INSERT ON picks BEGIN SELECT RAISE (ABORT, 'no'); END");
  g_assert_false (keep (fixture, test_versions_read (1, N_TALKS), FALSE, NULL, &error));
  g_assert_error (error, LANYARD_ERROR, LANYARD_ERROR_STORAGE);

  after = lanyard_schedule_store_load (fixture->database, TEST_VERSIONS_CONFERENCE, NULL);
  test_library_assert_same (G_OBJECT (lanyard_schedule_list_talks (after)), G_OBJECT (lanyard_schedule_list_talks (before)));
  shortlists = lanyard_shortlist_store_load (fixture->database, TEST_VERSIONS_CONFERENCE, NULL);
  g_assert_cmpuint (shortlists->len, ==, 1);
  changes = lanyard_change_store_list_unseen (fixture->database, TEST_VERSIONS_CONFERENCE, NULL);
  g_assert_cmpuint (changes->len, ==, 0);
}

static void
on_done_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  Fixture *fixture = user_data;

  g_set_object (&fixture->result, result);
}

static GAsyncResult *
wait_for_result (Fixture *fixture)
{
  while (fixture->result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return fixture->result;
}

static void
load_told (Fixture  *fixture,
           GCallback on_tell_changes,
           gpointer  told)
{
  static const char *const examples[] = { NULL };
  g_autoptr (GError) error = NULL;

  close_library (fixture);
  fixture->library = lanyard_library_new (fixture->database, fixture->clock);
  if (on_tell_changes != NULL)
    g_signal_connect_swapped (fixture->library, "tell-changes", on_tell_changes, told);
  lanyard_library_load_async (fixture->library, examples, on_done_cb, fixture);
  lanyard_library_load_finish (fixture->library, wait_for_result (fixture), &error);
  g_assert_no_error (error);
}

static void
load (Fixture *fixture)
{
  load_told (fixture, NULL, NULL);
}

static void
set_removed (Fixture *fixture,
             gboolean removed)
{
  g_autoptr (GError) error = NULL;

  g_clear_object (&fixture->result);
  lanyard_library_set_removed_async (fixture->library, TEST_VERSIONS_CONFERENCE, removed, on_done_cb, fixture);
  lanyard_library_set_removed_finish (fixture->library, wait_for_result (fixture), &error);
  g_assert_no_error (error);
}

static void
bookmark_first (Fixture *fixture)
{
  g_autoptr (LanyardSchedule) schedule = lanyard_schedule_store_load (fixture->database, TEST_VERSIONS_CONFERENCE, NULL);
  g_autoptr (LanyardTalk) talk = g_list_model_get_item (lanyard_schedule_list_talks (schedule), 1);
  g_autoptr (GError) error = NULL;

  g_clear_object (&fixture->result);
  lanyard_bookmarks_set_async (lanyard_library_get_bookmarks (fixture->library), TEST_VERSIONS_CONFERENCE, talk, TRUE,
                               on_done_cb, fixture);
  lanyard_bookmarks_set_finish (lanyard_library_get_bookmarks (fixture->library), wait_for_result (fixture), &error);
  g_assert_no_error (error);
}

/* Counts conferences, bookmarks and changes to tell. */
static void
assert_lists (Fixture    *fixture,
              const char *expected)
{
  g_autofree char *counts = NULL;

  counts = g_strdup_printf ("%u %u %u",
                            g_list_model_get_n_items (lanyard_library_list_conferences (fixture->library)),
                            g_list_model_get_n_items (lanyard_bookmarks_list (lanyard_library_get_bookmarks (fixture->library))),
                            g_list_model_get_n_items (lanyard_unseen_changes_list (lanyard_library_get_changes (fixture->library))));
  g_assert_cmpstr (counts, ==, expected);
}

static void
test_removed (Fixture      *fixture,
              gconstpointer data)
{
  keep_version (fixture, 0, N_TALKS, 0);
  load (fixture);
  bookmark_first (fixture);
  keep_version (fixture, 1, N_TALKS, N_TALKS);
  load (fixture);
  assert_lists (fixture, "1 1 1");

  set_removed (fixture, TRUE);
  assert_lists (fixture, "0 0 0");
  set_removed (fixture, FALSE);
  assert_lists (fixture, "1 1 1");

  set_removed (fixture, TRUE);
  keep_version (fixture, 1, N_TALKS, 0);
  set_removed (fixture, FALSE);
  assert_lists (fixture, "1 1 1");

  /* The next start is when nobody can bring it back any more. */
  set_removed (fixture, TRUE);
  load (fixture);
  set_removed (fixture, FALSE);
  assert_lists (fixture, "0 0 0");
}

static void
test_seen (Fixture      *fixture,
           gconstpointer data)
{
  g_autoptr (GPtrArray) seen = g_ptr_array_new_with_free_func (g_object_unref);
  LanyardUnseenChanges *changes;
  GListModel           *list;

  keep_version (fixture, 0, N_TALKS, 0);
  load (fixture);
  bookmark_first (fixture);
  keep_version (fixture, 1, N_TALKS, N_TALKS);
  load (fixture);
  changes = lanyard_library_get_changes (fixture->library);
  list = lanyard_unseen_changes_list (changes);
  g_ptr_array_add (seen, g_list_model_get_item (list, 0));
  lanyard_unseen_changes_mark_seen (changes, seen);
  while (g_list_model_get_n_items (list) > 0)
    g_main_context_iteration (NULL, TRUE);

  load (fixture);
  assert_lists (fixture, "1 1 0");
}

typedef struct
{
  guint n_found;
  guint n_told;
} Told;

static void
on_changes_found_cb (Told       *told,
                     const char *conference_id,
                     guint       n_changes)
{
  g_assert_cmpstr (conference_id, ==, TEST_VERSIONS_CONFERENCE);
  told->n_found += n_changes;
}

static void
on_tell_changes_cb (Told      *told,
                    GPtrArray *changes)
{
  told->n_told += changes->len;
}

static void
import_file (Fixture    *fixture,
             const char *path)
{
  g_autoptr (GPtrArray) sources = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (sources, lanyard_source_new (file, NULL));
  g_clear_object (&fixture->result);
  lanyard_library_import_async (fixture->library, sources, NULL, on_done_cb, fixture);
  lanyard_library_import_finish (fixture->library, wait_for_result (fixture), NULL, &error);
  g_assert_no_error (error);
}

static void
test_told (Fixture      *fixture,
           gconstpointer data)
{
  g_autofree char *path = g_strconcat (fixture->path, ".json", NULL);
  g_autofree char *json = test_versions_dup_json (1, N_TALKS);
  Told             told = { 0 };

  keep_version (fixture, 0, N_TALKS, 0);
  load (fixture);
  bookmark_first (fixture);
  g_assert_true (g_file_set_contents (path, json, -1, NULL));
  g_signal_connect_swapped (fixture->library, "changes-found", G_CALLBACK (on_changes_found_cb), &told);
  g_signal_connect_swapped (fixture->library, "tell-changes", G_CALLBACK (on_tell_changes_cb), &told);

  import_file (fixture, path);
  g_assert_cmpuint (told.n_found, ==, N_TALKS);
  g_assert_cmpuint (told.n_told, ==, 1);
  assert_lists (fixture, "1 1 1");

  import_file (fixture, path);
  g_assert_cmpuint (told.n_found, ==, N_TALKS);
  g_assert_cmpuint (told.n_told, ==, 1);
}

typedef struct
{
  Fixture *fixture;
  guint    n_told;
} Untold;

/* What dies while it tells has not noted that it told. */
static void
on_tell_untold_cb (Untold    *untold,
                   GPtrArray *changes)
{
  g_autoptr (GPtrArray) noted = lanyard_change_store_list_untold (untold->fixture->database, NULL);

  g_assert_cmpuint (noted->len, ==, changes->len);
  untold->n_told += changes->len;
}

static void
test_told_at_start (Fixture      *fixture,
                    gconstpointer data)
{
  Untold untold = { fixture, 0 };
  g_autoptr (GPtrArray) left = NULL;

  keep_version (fixture, 0, N_TALKS, 0);
  load (fixture);
  bookmark_first (fixture);
  keep_version (fixture, 1, N_TALKS, N_TALKS);

  load_told (fixture, G_CALLBACK (on_tell_untold_cb), &untold);
  g_assert_cmpuint (untold.n_told, ==, 1);
  close_library (fixture);

  left = lanyard_change_store_list_untold (fixture->database, NULL);
  g_assert_cmpuint (left->len, ==, 0);
}

/* As after a refresh by somebody else. */
static void
test_reloaded (Fixture      *fixture,
               gconstpointer data)
{
  Told told = { 0 };

  keep_version (fixture, 0, N_TALKS, 0);
  load (fixture);
  bookmark_first (fixture);
  g_signal_connect_swapped (fixture->library, "changes-found", G_CALLBACK (on_changes_found_cb), &told);
  g_signal_connect_swapped (fixture->library, "tell-changes", G_CALLBACK (on_tell_changes_cb), &told);
  keep_version (fixture, 1, N_TALKS, N_TALKS);

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GError) error = NULL;

      g_clear_object (&fixture->result);
      lanyard_library_reload_async (fixture->library, TEST_VERSIONS_CONFERENCE, on_done_cb, fixture);
      lanyard_library_reload_finish (fixture->library, wait_for_result (fixture), &error);
      g_assert_no_error (error);
      g_assert_cmpuint (told.n_found, ==, N_TALKS);
      g_assert_cmpuint (told.n_told, ==, 1);
    }

  assert_lists (fixture, "1 1 1");
}

static void
add_test (const char *path,
          void        (*function) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, function, tear_down);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add_test ("/library-changes/counts", test_counts);
  add_test ("/library-changes/after-example", test_after_example);
  add_test ("/library-changes/all-or-nothing", test_all_or_nothing);
  add_test ("/library-changes/removed", test_removed);
  add_test ("/library-changes/seen", test_seen);
  add_test ("/library-changes/told", test_told);
  add_test ("/library-changes/told-at-start", test_told_at_start);
  add_test ("/library-changes/reloaded", test_reloaded);

  return g_test_run ();
}
