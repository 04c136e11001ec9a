/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <sqlite3.h>

#include "lanyard-origin-store.h"
#include "lanyard-shortlist-store.h"
#include "test-library.h"

static void
assert_same_origins (const LanyardOrigin *actual,
                     const LanyardOrigin *expected)
{
  g_assert_true (lanyard_origin_is_same (actual, expected));
  g_assert_cmpstr (actual->place_id, ==, expected->place_id);
  g_assert_cmpstr (actual->address, ==, expected->address);
  g_assert_cmpstr (actual->answered_by, ==, expected->answered_by);
  g_assert_cmpstr (actual->etag, ==, expected->etag);
  g_assert_cmpstr (actual->last_modified, ==, expected->last_modified);
  g_assert_cmpstr (actual->fingerprint, ==, expected->fingerprint);
  g_assert_cmpstr (actual->failure, ==, expected->failure);
  g_assert_cmpint (actual->asked, ==, expected->asked);
  g_assert_cmpint (actual->checked, ==, expected->checked);
  g_assert_cmpint (actual->changed, ==, expected->changed);
  g_assert_cmpint (actual->not_before, ==, expected->not_before);
  g_assert_cmpuint (actual->failures, ==, expected->failures);
}

static LanyardOrigin *
make_origin (const char *conference_id,
             const char *shortlist_id,
             const char *place_id)
{
  LanyardOrigin *origin = g_new0 (LanyardOrigin, 1);

  origin->conference_id = g_strdup (conference_id);
  origin->shortlist_id = g_strdup (shortlist_id);
  origin->place_id = g_strdup (place_id);
  origin->address = g_strdup ("https://example.org/go");

  return origin;
}

static void
put (LanyardDatabase *database,
     LanyardOrigin   *origin)
{
  g_autoptr (GError) error = NULL;

  lanyard_origin_store_put (database, origin, &error);
  g_assert_no_error (error);
}

static void
assert_kept (LanyardDatabase     *database,
             const LanyardOrigin *first,
             const LanyardOrigin *second)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) origins = lanyard_origin_store_list (database, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (origins->len, ==, (first != NULL) + (second != NULL));
  if (first != NULL)
    assert_same_origins (g_ptr_array_index (origins, 0), first);
  if (second != NULL)
    assert_same_origins (g_ptr_array_index (origins, 1), second);
}

static void
save_shortlist (LanyardDatabase *database,
                const char      *title)
{
  g_autoptr (LanyardShortlist) shortlist = NULL;
  g_autoptr (GListStore) sections = g_list_store_new (G_TYPE_OBJECT);
  g_autoptr (GError) error = NULL;

  shortlist = g_object_new (LANYARD_TYPE_SHORTLIST, "id", "a", "conference-id", "c", "title", title, "sections", sections, NULL);
  lanyard_shortlist_store_save (database, shortlist, &error);
  g_assert_no_error (error);
}

static void
run_sql (const char *path,
         const char *sql)
{
  sqlite3 *connection;

  g_assert_cmpint (sqlite3_open (path, &connection), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (connection, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (connection);
}

static void
test_round_trip (void)
{
  g_autofree char *path = test_library_dup_path ();
  g_autoptr (LanyardDatabase) database = test_library_open (path);
  g_autoptr (LanyardOrigin) origin = make_origin ("c", NULL, "c");

  test_library_save (database, "c", test_library_new_talk ("1", 0, 0), NULL);
  origin->changed = 1762985000;
  origin->fingerprint = g_strdup ("abc");
  lanyard_origin_note_answer (origin, "https://example.org/schedule", "\"v1\"", "Tue, 11 Nov 2025 16:05:00 GMT", 1762985580);
  put (database, origin);
  assert_kept (database, origin, NULL);

  origin->not_before = 1762989999;
  lanyard_origin_note_failure (origin, "It broke off.", 1762985999);
  lanyard_origin_note_failure (origin, "It broke off again.", 1762986999);
  g_assert_cmpuint (origin->failures, ==, 2);
  put (database, origin);
  assert_kept (database, origin, NULL);

  lanyard_origin_note_answer (origin, "https://example.org/schedule", NULL, NULL, 1762987000);
  g_assert_null (origin->failure);
  put (database, origin);
  assert_kept (database, origin, NULL);
  test_library_remove (path);
}

/* A newer version of a schedule or a shortlist keeps its origin. */
static void
test_survives (void)
{
  g_autofree char *path = test_library_dup_path ();
  g_autoptr (LanyardDatabase) database = test_library_open (path);
  g_autoptr (LanyardOrigin) schedule = make_origin ("c", NULL, "c");
  g_autoptr (LanyardOrigin) shortlist = make_origin (NULL, "a", "c");

  test_library_save (database, "c", test_library_new_talk ("1", 0, 0), NULL);
  save_shortlist (database, "Once");
  put (database, schedule);
  put (database, shortlist);

  test_library_save (database, "c", test_library_new_talk ("2", 0, 0), NULL);
  save_shortlist (database, "Twice");
  assert_kept (database, schedule, shortlist);
  test_library_remove (path);
}

static void
test_goes_along (void)
{
  g_autofree char *path = test_library_dup_path ();
  g_autoptr (LanyardDatabase) database = test_library_open (path);
  g_autoptr (LanyardOrigin) schedule = make_origin ("c", NULL, "c");
  g_autoptr (LanyardOrigin) shortlist = make_origin (NULL, "a", "c");

  test_library_save (database, "c", test_library_new_talk ("1", 0, 0), NULL);
  save_shortlist (database, "Once");
  put (database, schedule);
  put (database, shortlist);
  run_sql (path, "PRAGMA foreign_keys = ON; DELETE FROM conferences;");
  assert_kept (database, shortlist, NULL);
  run_sql (path, "PRAGMA foreign_keys = ON; DELETE FROM shortlists;");
  assert_kept (database, NULL, NULL);
  test_library_remove (path);
}

/* Who asks for a while may find that the conference is gone. */
static void
test_of_nothing (void)
{
  g_autofree char *path = test_library_dup_path ();
  g_autoptr (LanyardDatabase) database = test_library_open (path);
  g_autoptr (LanyardOrigin) schedule = make_origin ("c", NULL, "c");
  g_autoptr (LanyardOrigin) shortlist = make_origin (NULL, "a", "c");

  put (database, schedule);
  put (database, shortlist);
  assert_kept (database, NULL, NULL);
  test_library_remove (path);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/origin-store/round-trip", test_round_trip);
  g_test_add_func ("/origin-store/survives", test_survives);
  g_test_add_func ("/origin-store/goes-along", test_goes_along);
  g_test_add_func ("/origin-store/of-nothing", test_of_nothing);

  return g_test_run ();
}
