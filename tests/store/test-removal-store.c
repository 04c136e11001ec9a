/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <sqlite3.h>

#include "lanyard-bookmark-store.h"
#include "lanyard-deed-store.h"
#include "lanyard-error.h"
#include "lanyard-removal-store.h"
#include "lanyard-schedule-store.h"
#include "lanyard-shortlist-store.h"
#include "lanyard-transaction.h"
#include "test-library.h"

static void
fill (LanyardDatabase *database)
{
  g_autoptr (LanyardTalk) talk = test_library_new_talk ("1", 1000, 0);
  g_autoptr (LanyardShortlist) shortlist = NULL;

  test_library_save (database, "gone", test_library_new_talk ("1", 1000, 0), test_library_new_talk ("2", 2000, 0), NULL);
  test_library_save (database, "kept", test_library_new_talk ("1", 1000, 0), NULL);
  g_assert_true (lanyard_bookmark_store_add (database, "gone", talk, 0, NULL));
  g_assert_true (lanyard_bookmark_store_add (database, "kept", talk, 0, NULL));

  shortlist = g_object_new (LANYARD_TYPE_SHORTLIST, "id", "s", "conference-id", "gone", "title", "Picks", NULL);
  g_assert_true (lanyard_shortlist_store_save (database, shortlist, NULL));
}

/* Counts conferences, bookmarks, and talks and shortlists of the conference that goes. */
static void
assert_counts (LanyardDatabase *database,
               const char      *expected)
{
  g_autoptr (GPtrArray) conferences = lanyard_schedule_store_list_conferences (database, NULL);
  g_autoptr (GPtrArray) bookmarks = lanyard_bookmark_store_list (database, NULL);
  g_autoptr (GPtrArray) shortlists = lanyard_shortlist_store_load (database, "gone", NULL);
  g_autoptr (LanyardSchedule) schedule = lanyard_schedule_store_load (database, "gone", NULL);
  g_autofree char *counts = NULL;

  counts = g_strdup_printf ("%u %u %u %u", conferences->len, bookmarks->len,
                            schedule != NULL ? g_list_model_get_n_items (lanyard_schedule_list_talks (schedule)) : 0,
                            shortlists->len);
  g_assert_cmpstr (counts, ==, expected);
}

static void
set_removed (LanyardDatabase *database,
             gboolean         removed)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (lanyard_removal_store_set_removed (database, "gone", removed, &error));
  g_assert_no_error (error);
}

static void
test_undo (void)
{
  g_autofree char *path = test_library_dup_path ();
  g_autoptr (LanyardDatabase) database = test_library_open (path);

  fill (database);
  assert_counts (database, "2 2 2 1");
  set_removed (database, TRUE);
  assert_counts (database, "1 1 0 1");
  set_removed (database, FALSE);
  assert_counts (database, "2 2 2 1");
  g_assert_true (lanyard_removal_store_purge (database, NULL));
  assert_counts (database, "2 2 2 1");
  test_library_remove (path);
}

/* Opened again, the conference is there again with its bookmark. */
static void
test_added_again (void)
{
  g_autofree char *path = test_library_dup_path ();
  g_autoptr (LanyardDatabase) database = test_library_open (path);

  fill (database);
  set_removed (database, TRUE);
  test_library_save (database, "gone", test_library_new_talk ("1", 1000, 0), NULL);
  assert_counts (database, "2 2 1 1");
  test_library_remove (path);
}

static void
assert_nothing_left (const char *path)
{
  static const char *const tables[] = { "conferences WHERE id", "talks WHERE conference", "bookmarks WHERE conference",
                                        "shortlists WHERE conference", "changes WHERE conference" };
  sqlite3                 *connection;

  g_assert_cmpint (sqlite3_open (path, &connection), ==, SQLITE_OK);
  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autofree char *sql = g_strdup_printf ("SELECT 1 FROM %s = 'gone'", tables[i]);
      sqlite3_stmt    *statement;

      g_assert_cmpint (sqlite3_prepare_v2 (connection, sql, -1, &statement, NULL), ==, SQLITE_OK);
      g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_DONE);
      sqlite3_finalize (statement);
    }
  sqlite3_close (connection);
}

static void
test_purge (void)
{
  g_autofree char *path = test_library_dup_path ();
  g_autoptr (LanyardDatabase) database = test_library_open (path);
  g_autoptr (GError) error = NULL;

  fill (database);
  set_removed (database, TRUE);
  g_assert_true (lanyard_removal_store_purge (database, &error));
  g_assert_no_error (error);
  set_removed (database, FALSE);
  assert_counts (database, "1 1 0 0");
  assert_nothing_left (path);
  test_library_remove (path);
}

static void
test_deed (void)
{
  g_autofree char *path = test_library_dup_path ();
  g_autoptr (LanyardDatabase) database = test_library_open (path);
  LanyardTransaction *transaction = lanyard_transaction_begin (database, LANYARD_TRANSACTION_WRITE, NULL);
  gboolean            is_first = FALSE;

  g_assert_true (lanyard_deed_store_claim (database, "examples", &is_first, NULL));
  g_assert_true (is_first);
  lanyard_transaction_free (transaction);

  is_first = FALSE;
  g_assert_true (lanyard_deed_store_claim (database, "examples", &is_first, NULL));
  g_assert_true (is_first);
  g_assert_true (lanyard_deed_store_claim (database, "examples", &is_first, NULL));
  g_assert_false (is_first);
  test_library_remove (path);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/removal-store/undo", test_undo);
  g_test_add_func ("/removal-store/added-again", test_added_again);
  g_test_add_func ("/removal-store/purge", test_purge);
  g_test_add_func ("/removal-store/deed", test_deed);

  return g_test_run ();
}
