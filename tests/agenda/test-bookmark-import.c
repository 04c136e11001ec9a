/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gstdio.h>

#include "lanyard-bookmark-import.h"
#include "lanyard-error.h"
#include "lanyard-export.h"

typedef struct
{
  char                  *folder;  /* (owned) */
  LanyardClock          *clock;   /* (owned) */
  LanyardLibrary        *library; /* (owned) */
  LanyardBookmarkImport *import;  /* (owned) */
  GAsyncResult          *result;  /* (owned) (nullable) */
} Fixture;

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
set_up (Fixture      *fixture,
        gconstpointer data)
{
  static const char *const examples[] = { "resource:///io/github/lanyard/Lanyard/bundle/kubecon-na-2025.json", NULL };
  g_autofree char         *path = NULL;
  g_autoptr (LanyardDatabase) database = NULL;
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("lanyard-XXXXXX", NULL);
  path = g_build_filename (fixture->folder, "library.db", NULL);
  database = lanyard_database_new (path);
  fixture->clock = lanyard_clock_new_stopped (1762983900);
  fixture->library = lanyard_library_new (database, fixture->clock);
  fixture->import = lanyard_bookmark_import_new (fixture->library);

  lanyard_library_load_async (fixture->library, examples, on_done_cb, fixture);
  lanyard_library_load_finish (fixture->library, wait_for_result (fixture), &error);
  g_assert_no_error (error);
}

/* The thread of a task drops its reference a moment after the result is here: a leak hangs. */
static void
wait_until_gone (gpointer object)
{
  gpointer weak = object;

  g_object_add_weak_pointer (G_OBJECT (object), &weak);
  g_object_unref (object);

  while (g_atomic_pointer_get (&weak) != NULL)
    g_thread_yield ();
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  static const char *const names[] = { "library.db", "library.db-wal", "library.db-shm", "bookmarks" };

  g_clear_object (&fixture->result);
  wait_until_gone (fixture->import);
  wait_until_gone (fixture->library);
  g_clear_object (&fixture->clock);

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (fixture->folder, names[i], NULL);

      g_remove (path);
    }

  g_rmdir (fixture->folder);
  g_clear_pointer (&fixture->folder, g_free);
}

static gboolean
run (Fixture    *fixture,
     const char *path,
     GError    **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);

  g_clear_object (&fixture->result);
  lanyard_bookmark_import_run_async (fixture->import, file, NULL, on_done_cb, fixture);

  return lanyard_bookmark_import_run_finish (fixture->import, wait_for_result (fixture), error);
}

static guint
count_bookmarks (Fixture *fixture)
{
  return g_list_model_get_n_items (lanyard_bookmarks_list (lanyard_library_get_bookmarks (fixture->library)));
}

static void
import_fixture (Fixture    *fixture,
                const char *name,
                const char *expected)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", name, NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  run (fixture, path, &error);
  g_assert_no_error (error);
  text = lanyard_bookmark_import_dup_text (fixture->import);
  g_assert_cmpstr (text, ==, expected);
}

static void
import_planner (Fixture    *fixture,
                const char *expected)
{
  import_fixture (fixture, "planner.ics", expected);
}

static void
assert_bookmarks (Fixture           *fixture,
                  const char *const *titles)
{
  LanyardBookmarks *bookmarks = lanyard_library_get_bookmarks (fixture->library);

  g_assert_cmpuint (count_bookmarks (fixture), ==, g_strv_length ((char **) titles));
  for (guint i = 0; titles[i] != NULL; i++)
    {
      g_autoptr (LanyardBookmark) bookmark = g_list_model_get_item (lanyard_bookmarks_list (bookmarks), i);

      g_assert_true (g_str_has_prefix (lanyard_talk_get_title (lanyard_bookmark_get_talk (bookmark)), titles[i]));
    }
}

static void
undo (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  g_clear_object (&fixture->result);
  lanyard_bookmark_import_undo_async (fixture->import, on_done_cb, fixture);
  lanyard_bookmarks_set_finish (lanyard_library_get_bookmarks (fixture->library), wait_for_result (fixture), &error);
  g_assert_no_error (error);
}

static void
start_anew (Fixture *fixture)
{
  g_clear_object (&fixture->result);
  wait_until_gone (fixture->import);
  fixture->import = lanyard_bookmark_import_new (fixture->library);
}

static void
test_planner (Fixture      *fixture,
              gconstpointer data)
{
  g_auto (GStrv) missing = NULL;
  g_autoptr (LanyardTalk) talk = NULL;

  import_planner (fixture, "3 bookmarks added, 1 talk not found");
  g_assert_cmpuint (count_bookmarks (fixture), ==, 3);

  missing = lanyard_bookmark_import_list_missing (fixture->import);
  g_assert_cmpuint (g_strv_length (missing), ==, 1);
  g_assert_true (g_str_has_suffix (missing[0], " · Lunch with Ada"));
  g_assert_true (g_str_has_prefix (missing[0], "Wed 12 Nov "));

  start_anew (fixture);
  import_planner (fixture, "No bookmarks added, 3 were there, 1 talk not found");
  g_assert_cmpuint (count_bookmarks (fixture), ==, 3);
}

/* A person’s calendar of Sched: speakers in the titles, other addresses than the schedule has, a talk
 * that was moved since, and what is no talk of the library. */
static void
test_sched (Fixture      *fixture,
            gconstpointer data)
{
  static const char *const titles[] = { "TikTok", "In-Place Pod Resize", NULL };

  import_fixture (fixture, "sched-mine.ics", "2 bookmarks added, 1 talk not found");
  assert_bookmarks (fixture, titles);
}

/* A telephone’s calendar, which has what it was sent by Sched, what was typed in, and a life. */
static void
test_telephone (Fixture      *fixture,
                gconstpointer data)
{
  static const char *const titles[] = { "Rust", "TikTok", NULL };
  g_auto (GStrv) missing = NULL;

  import_fixture (fixture, "phone-calendar.ics", "2 bookmarks added, 1 talk not found");
  assert_bookmarks (fixture, titles);
  missing = lanyard_bookmark_import_list_missing (fixture->import);
  g_assert_true (g_str_has_suffix (missing[0], "Grandmother’s birthday"));
}

/* Back is to what was before: a bookmark that was there stays. */
static void
test_undo (Fixture      *fixture,
           gconstpointer data)
{
  LanyardBookmarks *bookmarks = lanyard_library_get_bookmarks (fixture->library);
  g_autoptr (LanyardBookmark) first = NULL;
  g_autofree char *talk_id = NULL;

  import_planner (fixture, "3 bookmarks added, 1 talk not found");
  first = g_list_model_get_item (lanyard_bookmarks_list (bookmarks), 0);
  talk_id = g_strdup (lanyard_talk_get_id (lanyard_bookmark_get_talk (first)));
  undo (fixture);
  g_assert_cmpuint (count_bookmarks (fixture), ==, 0);

  g_clear_object (&fixture->result);
  lanyard_bookmarks_set_async (bookmarks, lanyard_conference_get_id (lanyard_bookmark_get_conference (first)),
                               lanyard_bookmark_get_talk (first), TRUE, on_done_cb, fixture);
  wait_for_result (fixture);
  start_anew (fixture);
  import_planner (fixture, "2 bookmarks added, 1 was there, 1 talk not found");
  undo (fixture);
  g_assert_cmpuint (count_bookmarks (fixture), ==, 1);
  g_clear_object (&first);
  first = g_list_model_get_item (lanyard_bookmarks_list (bookmarks), 0);
  g_assert_cmpstr (lanyard_talk_get_id (lanyard_bookmark_get_talk (first)), ==, talk_id);
}

/* What is exported in one library is found in another that has the conference. */
static void
test_own_export (Fixture      *fixture,
                 gconstpointer data)
{
  const LanyardExportFormat format = GPOINTER_TO_UINT (data);
  LanyardDatabase          *database = lanyard_library_get_database (fixture->library);
  g_autofree char          *path = g_build_filename (fixture->folder, "bookmarks", NULL);
  g_autofree char *export = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  import_planner (fixture, "3 bookmarks added, 1 talk not found");
  export = lanyard_export_write_bookmarked (database, format, FALSE, 1762983900, &error);
  g_assert_no_error (error);
  g_file_set_contents (path, export, -1, &error);
  g_assert_no_error (error);

  undo (fixture);
  start_anew (fixture);
  run (fixture, path, &error);
  g_assert_no_error (error);
  text = lanyard_bookmark_import_dup_text (fixture->import);
  g_assert_cmpstr (text, ==, "3 bookmarks added");
}

static const char *
get_note (Fixture         *fixture,
          LanyardBookmark *bookmark)
{
  LanyardNotes *notes = lanyard_library_get_notes (fixture->library);
  LanyardNote  *note;

  note = lanyard_notes_find (notes, lanyard_conference_get_id (lanyard_bookmark_get_conference (bookmark)),
                             lanyard_talk_get_id (lanyard_bookmark_get_talk (bookmark)));

  return note != NULL ? lanyard_note_get_text (note) : NULL;
}

static void
write_note (Fixture         *fixture,
            LanyardBookmark *bookmark,
            const char      *text)
{
  LanyardNotes *notes = lanyard_library_get_notes (fixture->library);

  lanyard_notes_set (notes, lanyard_conference_get_id (lanyard_bookmark_get_conference (bookmark)),
                     lanyard_bookmark_get_talk (bookmark), text, 0);
  lanyard_notes_save (notes);
}

/* Notes go along when that is wanted, and come back where nothing was written meanwhile. */
static void
test_notes (Fixture      *fixture,
            gconstpointer data)
{
  LanyardDatabase *database = lanyard_library_get_database (fixture->library);
  GListModel      *bookmarks = lanyard_bookmarks_list (lanyard_library_get_bookmarks (fixture->library));
  g_autofree char *path = g_build_filename (fixture->folder, "bookmarks", NULL);
  g_autofree char *private = NULL;
  g_autofree char *export = NULL;
  g_autoptr (LanyardBookmark) first = NULL;
  g_autoptr (LanyardBookmark) second = NULL;

  import_planner (fixture, "3 bookmarks added, 1 talk not found");
  first = g_list_model_get_item (bookmarks, 0);
  second = g_list_model_get_item (bookmarks, 1);
  write_note (fixture, first, "Sit left");
  write_note (fixture, second, "Ask");

  private = lanyard_export_write_bookmarked (database, LANYARD_EXPORT_JSON, FALSE, 1762983900, NULL);
  g_assert_null (strstr (private, "Sit left"));
  export = lanyard_export_write_bookmarked (database, LANYARD_EXPORT_JSON, TRUE, 1762983900, NULL);
  g_assert_nonnull (strstr (export, "Sit left"));
  g_assert_true (g_file_set_contents (path, export, -1, NULL));

  write_note (fixture, first, "");
  write_note (fixture, second, "Answered");
  start_anew (fixture);
  g_assert_true (run (fixture, path, NULL));
  while (g_strcmp0 (get_note (fixture, first), "Sit left") != 0)
    g_main_context_iteration (NULL, TRUE);

  g_assert_cmpstr (get_note (fixture, second), ==, "Answered");
}

static void
test_nothing_to_export (Fixture      *fixture,
                        gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *export = NULL;

  export = lanyard_export_write_bookmarked (lanyard_library_get_database (fixture->library), LANYARD_EXPORT_ICS, FALSE, 0, &error);
  g_assert_null (export);
  g_assert_error (error, LANYARD_ERROR, LANYARD_ERROR_EMPTY);
}

static void
test_no_bookmarks (Fixture      *fixture,
                   gconstpointer data)
{
  g_autofree char *article = g_test_build_filename (G_TEST_DIST, "fixtures", "plain-picks.md", NULL);
  g_autofree char *nothing = g_build_filename (fixture->folder, "gone.ics", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (run (fixture, article, &error));
  g_assert_error (error, LANYARD_ERROR, LANYARD_ERROR_UNKNOWN_FORMAT);
  g_assert_cmpstr (error->message, ==, "“plain-picks.md” is an article. Choose a calendar, or what Lanyard has exported.");
  g_clear_error (&error);

  start_anew (fixture);
  g_assert_false (run (fixture, nothing, &error));
  g_assert_error (error, LANYARD_ERROR, LANYARD_ERROR_UNREADABLE);
  g_assert_cmpuint (count_bookmarks (fixture), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/agenda/bookmark-import/planner", Fixture, NULL, set_up, test_planner, tear_down);
  g_test_add ("/agenda/bookmark-import/sched", Fixture, NULL, set_up, test_sched, tear_down);
  g_test_add ("/agenda/bookmark-import/telephone", Fixture, NULL, set_up, test_telephone, tear_down);
  g_test_add ("/agenda/bookmark-import/undo", Fixture, NULL, set_up, test_undo, tear_down);
  g_test_add ("/agenda/bookmark-import/own-ics", Fixture, GUINT_TO_POINTER (LANYARD_EXPORT_ICS), set_up, test_own_export, tear_down);
  g_test_add ("/agenda/bookmark-import/own-json", Fixture, GUINT_TO_POINTER (LANYARD_EXPORT_JSON), set_up, test_own_export, tear_down);
  g_test_add ("/bookmark-import/notes", Fixture, NULL, set_up, test_notes, tear_down);
  g_test_add ("/agenda/bookmark-import/nothing-to-export", Fixture, NULL, set_up, test_nothing_to_export, tear_down);
  g_test_add ("/agenda/bookmark-import/no-bookmarks", Fixture, NULL, set_up, test_no_bookmarks, tear_down);

  return g_test_run ();
}
