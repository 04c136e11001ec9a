/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <sys/wait.h>
#include <unistd.h>

#include <glib/gstdio.h>
#include <sqlite3.h>

#include "lanyard-bookmark-store.h"
#include "lanyard-error.h"
#include "lanyard-schedule-store.h"
#include "test-library.h"

#define N_THREADS 8

/* A refused file: one sentence that names it, and not a byte of it changed. */
static void
assert_refused (const char *path,
                const char *because)
{
  g_autoptr (LanyardDatabase) database = lanyard_database_new (path);
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gsize            length_before = 0;
  gsize            length_after = 0;

  g_file_get_contents (path, &before, &length_before, NULL);
  g_assert_false (lanyard_database_open (database, &error));
  g_file_get_contents (path, &after, &length_after, NULL);

  g_assert_error (error, LANYARD_ERROR, LANYARD_ERROR_STORAGE);
  g_assert_true (g_str_has_suffix (error->message, "."));
  g_assert_nonnull (strstr (error->message, path));
  g_assert_nonnull (strstr (error->message, because));
  g_assert_cmpmem (before, length_before, after, length_after);
}

static void
write_file (const char *path,
            const char *content,
            gsize       length)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_file_set_contents (path, content, (gssize) length, &error);
  g_assert_no_error (error);
}

static void
write_sql (const char *path,
           const char *sql)
{
  g_autofree char *folder = g_path_get_dirname (path);
  sqlite3         *connection;

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_cmpint (sqlite3_open (path, &connection), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (connection, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (connection);
}

static void
test_new (void)
{
  g_autofree char *path = test_library_dup_path ();
  g_autofree char *wal = g_strconcat (path, "-wal", NULL);
  g_autoptr (GPtrArray) conferences = NULL;
  g_autoptr (GError) error = NULL;
  LanyardDatabase *database = test_library_open (path);

  g_assert_true (g_file_test (wal, G_FILE_TEST_EXISTS));
  conferences = lanyard_schedule_store_list_conferences (database, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (conferences->len, ==, 0);
  g_assert_finalize_object (database);
  g_assert_false (g_file_test (wal, G_FILE_TEST_EXISTS));

  database = test_library_open (path);
  g_assert_finalize_object (database);
  test_library_remove (path);
}

static void
test_empty_file (void)
{
  g_autofree char *path = test_library_dup_path ();
  g_autoptr (LanyardDatabase) database = NULL;

  write_file (path, "", 0);
  database = test_library_open (path);
  test_library_remove (path);
}

static void
test_no_database (void)
{
  g_autofree char *path = test_library_dup_path ();
  g_autofree char *text = g_strnfill (5000, 'x');

  write_file (path, text, 5000);
  assert_refused (path, "damaged");
  test_library_remove (path);
}

static void
test_damaged (void)
{
  g_autofree char *path = test_library_dup_path ();
  g_autofree char *content = NULL;
  gsize            length;
  LanyardDatabase *database = test_library_open (path);

  g_assert_finalize_object (database);
  g_assert_true (g_file_get_contents (path, &content, &length, NULL));
  g_assert_cmpuint (length, >, 4096);
  memset (content + 100, 0xff, length - 100);
  write_file (path, content, length);
  assert_refused (path, "damaged");
  test_library_remove (path);
}

static void
test_foreign (void)
{
  g_autofree char *path = test_library_dup_path ();

  write_sql (path, "PRAGMA journal_mode = DELETE; CREATE TABLE recipes (name TEXT); INSERT INTO recipes VALUES ('Pea soup')");
  assert_refused (path, "not a library");
  test_library_remove (path);
}

/* Closing the last connection to such a file empties its log into it, unless told not to. */
static void
test_foreign_with_log (void)
{
  g_autofree char *path = test_library_dup_path ();
  g_autofree char *folder = g_path_get_dirname (path);
  sqlite3         *connection;

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_cmpint (sqlite3_open (path, &connection), ==, SQLITE_OK);
  sqlite3_db_config (connection, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, NULL);
  g_assert_cmpint (sqlite3_exec (connection,
                                 "PRAGMA journal_mode = WAL; CREATE TABLE recipes (name TEXT);"
                                 "INSERT INTO recipes VALUES ('Pea soup')",
                                 NULL, NULL, NULL),
                   ==, SQLITE_OK);
  sqlite3_close (connection);

  assert_refused (path, "not a library");
  test_library_remove (path);
}

static void
test_newer (void)
{
  g_autofree char *path = test_library_dup_path ();
  LanyardDatabase *database = test_library_open (path);

  g_assert_finalize_object (database);
  write_sql (path, "PRAGMA user_version = 9999");
  assert_refused (path, "newer Lanyard");
  test_library_remove (path);
}

static void
test_folder_in_the_way (void)
{
  g_autofree char *path = test_library_dup_path ();
  g_autofree char *below = g_build_filename (path, "library.db", NULL);

  g_assert_cmpint (g_mkdir_with_parents (path, 0700), ==, 0);
  assert_refused (path, "cannot be used");
  g_assert_cmpint (g_rmdir (path), ==, 0);

  write_file (path, "", 0);
  assert_refused (below, "cannot be used");
  test_library_remove (path);
}

/* Root may write everywhere, so somebody else tries. */
static gboolean
run_as_nobody (void        (*function) (const char *path),
               const char *path)
{
  int   status;
  pid_t child = fork ();

  if (child == 0)
    {
      if (geteuid () == 0 && setuid (65534) != 0)
        _exit (77);

      function (path);
      _exit (0);
    }

  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFEXITED (status));
  if (WEXITSTATUS (status) == 77)
    return FALSE;

  g_assert_cmpint (WEXITSTATUS (status), ==, 0);

  return TRUE;
}

static void
refuse_new (const char *path)
{
  assert_refused (path, "rights");
}

/* With the file and no right to write beside it, opening or the first write must say so. */
static void
refuse_write (const char *path)
{
  g_autoptr (LanyardDatabase) database = lanyard_database_new (path);
  g_autoptr (GError) error = NULL;

  if (lanyard_database_open (database, &error))
    g_assert_false (lanyard_bookmark_store_remove (database, "conference", "talk", &error));

  g_assert_error (error, LANYARD_ERROR, LANYARD_ERROR_STORAGE);
  g_assert_nonnull (strstr (error->message, "rights"));
}

static void
test_read_only (void)
{
  g_autofree char *path = test_library_dup_path ();
  g_autofree char *inner = g_path_get_dirname (path);
  g_autofree char *outer = g_path_get_dirname (inner);
  gboolean         tried;
  LanyardDatabase *database;

  g_assert_cmpint (g_mkdir (inner, 0555), ==, 0);
  g_assert_cmpint (g_chmod (outer, 0755), ==, 0);
  tried = run_as_nobody (refuse_new, path);

  g_assert_cmpint (g_chmod (inner, 0755), ==, 0);
  database = test_library_open (path);
  g_assert_finalize_object (database);
  g_assert_cmpint (g_chmod (path, 0444), ==, 0);
  g_assert_cmpint (g_chmod (inner, 0555), ==, 0);
  tried = tried && run_as_nobody (refuse_write, path);

  g_assert_cmpint (g_chmod (inner, 0755), ==, 0);
  test_library_remove (path);

  if (!tried)
    g_test_skip ("cannot act as another user here");
}

static void
refuse_check (const char *path)
{
  g_autoptr (LanyardDatabase) database = test_library_open (path);
  g_autoptr (GError) error = NULL;

  g_assert_false (lanyard_database_check_writable (database, &error));
  g_assert_error (error, LANYARD_ERROR, LANYARD_ERROR_STORAGE);
  g_assert_nonnull (strstr (error->message, "rights"));
}

/* A library can be opened and read, and it shows only at the first write that it takes nothing. */
static void
test_check_writable (void)
{
  g_autofree char *path = test_library_dup_path ();
  g_autofree char *inner = g_path_get_dirname (path);
  g_autofree char *outer = g_path_get_dirname (inner);
  LanyardDatabase *database = test_library_open (path);
  g_autoptr (GError) error = NULL;
  gboolean tried;

  g_assert_true (lanyard_database_check_writable (database, &error));
  g_assert_no_error (error);
  g_assert_finalize_object (database);
  database = test_library_open (path);
  g_assert_finalize_object (database);

  g_assert_cmpint (g_chmod (path, 0444), ==, 0);
  g_assert_cmpint (g_chmod (inner, 0777), ==, 0);
  g_assert_cmpint (g_chmod (outer, 0755), ==, 0);
  tried = run_as_nobody (refuse_check, path);
  test_library_remove (path);

  if (!tried)
    g_test_skip ("cannot act as another user here");
}

static gpointer
open_in_thread (gpointer data)
{
  return test_library_open (data);
}

/* The window and the service may be the first to open the library at the same moment. */
static void
test_opened_at_once (void)
{
  g_autofree char *path = test_library_dup_path ();
  GThread         *threads[N_THREADS];
  LanyardDatabase *databases[N_THREADS];

  for (guint i = 0; i < N_THREADS; i++)
    threads[i] = g_thread_new ("open", open_in_thread, path);

  for (guint i = 0; i < N_THREADS; i++)
    databases[i] = g_thread_join (threads[i]);

  for (guint i = 0; i < N_THREADS; i++)
    g_assert_finalize_object (databases[i]);

  test_library_remove (path);
}

typedef struct
{
  LanyardDatabase *database;
  guint            number;
} Writer;

static gpointer
write_in_thread (gpointer data)
{
  Writer *writer = data;

  for (guint i = 0; i < 20; i++)
    {
      g_autofree char *id = g_strdup_printf ("%u-%u", writer->number, i);
      g_autoptr (LanyardTalk) talk = test_library_new_talk (id, 1000 + i, 0);
      g_autoptr (GPtrArray) bookmarks = NULL;
      g_autoptr (GError) error = NULL;

      lanyard_bookmark_store_add (writer->database, "conference", talk, 0, &error);
      g_assert_no_error (error);
      bookmarks = lanyard_bookmark_store_list (writer->database, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (bookmarks->len, >, i);
    }

  return NULL;
}

/* Half of the threads share a connection, the others have one of another process's kind. */
static void
test_threads (void)
{
  g_autofree char *path = test_library_dup_path ();
  g_autoptr (LanyardDatabase) first = test_library_open (path);
  g_autoptr (LanyardDatabase) second = test_library_open (path);
  g_autoptr (GPtrArray) bookmarks = NULL;
  GThread *threads[N_THREADS];
  Writer   writers[N_THREADS];

  test_library_save (first, "conference", NULL, NULL);

  for (guint i = 0; i < N_THREADS; i++)
    {
      writers[i].database = i % 2 == 0 ? first : second;
      writers[i].number = i;
      threads[i] = g_thread_new ("write", write_in_thread, &writers[i]);
    }

  for (guint i = 0; i < N_THREADS; i++)
    g_thread_join (threads[i]);

  bookmarks = lanyard_bookmark_store_list (first, NULL);
  g_assert_cmpuint (bookmarks->len, ==, N_THREADS * 20);
  test_library_remove (path);
}

static void
test_default_path (void)
{
  g_autofree char *path = lanyard_database_dup_default_path ();

  g_assert_true (g_str_has_prefix (path, g_get_user_data_dir ()));
  g_assert_true (g_str_has_suffix (path, "/lanyard/library.db"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/database/new", test_new);
  g_test_add_func ("/database/empty-file", test_empty_file);
  g_test_add_func ("/database/no-database", test_no_database);
  g_test_add_func ("/database/damaged", test_damaged);
  g_test_add_func ("/database/foreign", test_foreign);
  g_test_add_func ("/database/foreign-with-log", test_foreign_with_log);
  g_test_add_func ("/database/newer", test_newer);
  g_test_add_func ("/database/folder-in-the-way", test_folder_in_the_way);
  g_test_add_func ("/database/read-only", test_read_only);
  g_test_add_func ("/database/check-writable", test_check_writable);
  g_test_add_func ("/database/opened-at-once", test_opened_at_once);
  g_test_add_func ("/database/threads", test_threads);
  g_test_add_func ("/database/default-path", test_default_path);

  return g_test_run ();
}
