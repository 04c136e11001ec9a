/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-bookmark-store.h"
#include "lanyard-transaction.h"
#include "test-library.h"

static void
add (LanyardDatabase *database,
     const char      *talk_id)
{
  g_autoptr (LanyardTalk) talk = test_library_new_talk (talk_id, 1000, 0);
  g_autoptr (GError) error = NULL;

  g_assert_true (lanyard_bookmark_store_add (database, "c", talk, 0, &error));
  g_assert_no_error (error);
}

/* Read over another connection, as another process would. */
static void
assert_on_disk (const char *path,
                const char *expected)
{
  g_autoptr (LanyardDatabase) database = test_library_open (path);
  g_autoptr (GPtrArray) bookmarks = lanyard_bookmark_store_list (database, NULL);
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; i < bookmarks->len; i++)
    g_string_append (ids, lanyard_talk_get_id (lanyard_bookmark_get_talk (g_ptr_array_index (bookmarks, i))));

  g_assert_cmpstr (ids->str, ==, expected);
}

static LanyardTransaction *
begin (LanyardDatabase *database)
{
  g_autoptr (GError) error = NULL;
  LanyardTransaction *transaction = lanyard_transaction_begin (database, LANYARD_TRANSACTION_WRITE, &error);

  g_assert_no_error (error);

  return transaction;
}

static void
commit (LanyardTransaction *transaction)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (lanyard_transaction_commit (transaction, &error));
  g_assert_no_error (error);
  lanyard_transaction_free (transaction);
}

static void
test_nested (void)
{
  g_autofree char *path = test_library_dup_path ();
  g_autoptr (LanyardDatabase) database = test_library_open (path);
  LanyardTransaction *outer, *middle;

  test_library_save (database, "c", NULL, NULL);

  outer = begin (database);
  add (database, "a");
  middle = begin (database);
  add (database, "b");
  commit (middle);
  assert_on_disk (path, "");
  commit (outer);
  assert_on_disk (path, "ab");
  test_library_remove (path);
}

static void
test_part_undone (void)
{
  g_autofree char *path = test_library_dup_path ();
  g_autoptr (LanyardDatabase) database = test_library_open (path);
  LanyardTransaction *outer, *undone;

  test_library_save (database, "c", NULL, NULL);

  outer = begin (database);
  add (database, "a");
  undone = begin (database);
  add (database, "b");
  lanyard_transaction_free (undone);
  add (database, "c");
  commit (outer);
  assert_on_disk (path, "ac");
  test_library_remove (path);
}

static void
test_whole_undone (void)
{
  g_autofree char *path = test_library_dup_path ();
  g_autoptr (LanyardDatabase) database = test_library_open (path);
  LanyardTransaction *outer, *inner;

  test_library_save (database, "c", NULL, NULL);

  outer = begin (database);
  inner = begin (database);
  add (database, "a");
  commit (inner);
  lanyard_transaction_free (outer);
  assert_on_disk (path, "");

  add (database, "b");
  assert_on_disk (path, "b");
  test_library_remove (path);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/transaction/nested", test_nested);
  g_test_add_func ("/transaction/part-undone", test_part_undone);
  g_test_add_func ("/transaction/whole-undone", test_whole_undone);

  return g_test_run ();
}
