/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-bookmarks.h"
#include "test-library.h"

#define START 100000
#define NOW (START - 5000)

/* A library of a talk that is bookmarked, with all that can be wished for it. */
typedef struct
{
  char             *path;
  LanyardDatabase  *database;
  LanyardClock     *clock;
  LanyardBookmarks *bookmarks;
  LanyardBookmark  *removed; /* (nullable) */
  gboolean          is_done;
} Fixture;

static void
on_done_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  Fixture *fixture = user_data;
  g_autoptr (GError) error = NULL;

  lanyard_bookmarks_set_finish (LANYARD_BOOKMARKS (source), result, &error);
  g_assert_no_error (error);
  fixture->is_done = TRUE;
}

static void
wait_until_done (Fixture *fixture)
{
  while (!fixture->is_done)
    g_main_context_iteration (NULL, TRUE);

  fixture->is_done = FALSE;
}

static void
on_removed_cb (LanyardBookmarks *bookmarks,
               LanyardBookmark  *bookmark,
               Fixture          *fixture)
{
  g_assert_null (fixture->removed);
  g_assert_cmpuint (g_list_model_get_n_items (lanyard_bookmarks_list (bookmarks)), ==, 0);
  g_set_object (&fixture->removed, bookmark);
}

static void
set_bookmarked (Fixture *fixture,
                gboolean bookmarked)
{
  g_autoptr (LanyardTalk) talk = test_library_new_talk ("1", START, START + 600);

  lanyard_bookmarks_set_async (fixture->bookmarks, "c", talk, bookmarked, on_done_cb, fixture);
  wait_until_done (fixture);
}

static void
wish (Fixture            *fixture,
      LanyardBookmarkWish wish,
      gint64              value)
{
  lanyard_bookmarks_wish_async (fixture->bookmarks, "c", "1", wish, value, on_done_cb, fixture);
  wait_until_done (fixture);
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->path = test_library_dup_path ();
  fixture->database = test_library_open (fixture->path);
  fixture->clock = lanyard_clock_new_stopped (NOW);
  fixture->bookmarks = lanyard_bookmarks_new (fixture->database, fixture->clock);
  test_library_save (fixture->database, "c", test_library_new_talk ("1", START, START + 600), NULL);
  g_signal_connect (fixture->bookmarks, "removed", G_CALLBACK (on_removed_cb), fixture);

  set_bookmarked (fixture, TRUE);
  wish (fixture, LANYARD_BOOKMARK_WISH_LEAD, 25);
  wish (fixture, LANYARD_BOOKMARK_WISH_AT_START, TRUE);
  wish (fixture, LANYARD_BOOKMARK_WISH_GOING, TRUE);
}

/* Not finalized for sure: a worker may be about to let go of its task. */
static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_signal_handlers_disconnect_by_data (fixture->bookmarks, fixture);
  g_clear_object (&fixture->removed);
  g_object_unref (fixture->bookmarks);
  g_object_unref (fixture->clock);
  g_object_unref (fixture->database);
  test_library_remove (fixture->path);
  g_free (fixture->path);
}

static void
restore (Fixture *fixture)
{
  g_autoptr (GPtrArray) removed = g_ptr_array_new ();

  g_assert_nonnull (fixture->removed);
  g_ptr_array_add (removed, fixture->removed);
  lanyard_clock_set_now (fixture->clock, NOW + 60);
  lanyard_bookmarks_set_several_async (fixture->bookmarks, removed, TRUE, on_done_cb, fixture);
  wait_until_done (fixture);
}

static void
test_wishes (Fixture      *fixture,
             gconstpointer data)
{
  LanyardBookmark *bookmark;

  wish (fixture, LANYARD_BOOKMARK_WISH_SNOOZE, NOW + 300);
  set_bookmarked (fixture, FALSE);
  restore (fixture);

  bookmark = lanyard_bookmarks_find (fixture->bookmarks, "c", "1");
  g_assert_nonnull (bookmark);
  g_assert_cmpint (lanyard_bookmark_get_lead (bookmark), ==, 25);
  g_assert_true (lanyard_bookmark_is_remind_at_start (bookmark));
  g_assert_true (lanyard_bookmark_is_going (bookmark));
  g_assert_cmpint (lanyard_bookmark_get_snoozed (bookmark), ==, NOW + 300);
  g_assert_cmpint (lanyard_bookmark_get_added (bookmark), ==, NOW);
}

/* What is over is not asked for again. */
static void
test_old_snooze (Fixture      *fixture,
                 gconstpointer data)
{
  wish (fixture, LANYARD_BOOKMARK_WISH_SNOOZE, NOW + 30);
  set_bookmarked (fixture, FALSE);
  restore (fixture);

  g_assert_cmpint (lanyard_bookmark_get_snoozed (lanyard_bookmarks_find (fixture->bookmarks, "c", "1")), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/agenda/bookmark-undo/wishes", Fixture, NULL, set_up, test_wishes, tear_down);
  g_test_add ("/agenda/bookmark-undo/old-snooze", Fixture, NULL, set_up, test_old_snooze, tear_down);

  return g_test_run ();
}
