/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-bookmark-store.h"
#include "lanyard-bookmarks.h"
#include "lanyard-choice.h"
#include "lanyard-clashes.h"
#include "test-library.h"

#define START 100000

/* A library of a chain of talks, of which each is at the same time as the next, and one alone. */
typedef struct
{
  char             *path;
  LanyardDatabase  *database;
  LanyardClock     *clock;
  LanyardBookmarks *bookmarks;
} Fixture;

static void
wait_for_set (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  gboolean *done = user_data;
  g_autoptr (GError) error = NULL;

  lanyard_bookmarks_set_finish (LANYARD_BOOKMARKS (source), result, &error);
  g_assert_no_error (error);
  *done = TRUE;
}

static void
set_going (Fixture    *fixture,
           const char *talk_id,
           gboolean    going)
{
  gboolean done = FALSE;

  lanyard_bookmarks_wish_async (fixture->bookmarks, "c", talk_id, LANYARD_BOOKMARK_WISH_GOING, going, wait_for_set, &done);
  while (!done)
    g_main_context_iteration (NULL, TRUE);
}

static void
bookmark (Fixture    *fixture,
          const char *talk_id,
          gint64      start,
          gint64      end)
{
  g_autoptr (LanyardTalk) talk = test_library_new_talk (talk_id, start, end);
  gboolean done = FALSE;

  lanyard_bookmarks_set_async (fixture->bookmarks, "c", talk, TRUE, wait_for_set, &done);
  while (!done)
    g_main_context_iteration (NULL, TRUE);
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->path = test_library_dup_path ();
  fixture->database = test_library_open (fixture->path);
  fixture->clock = lanyard_clock_new_stopped (START - 5000);
  fixture->bookmarks = lanyard_bookmarks_new (fixture->database, fixture->clock);
  test_library_save (fixture->database, "c",
                     test_library_new_talk ("1", START, START + 600),
                     test_library_new_talk ("2", START + 300, START + 900),
                     test_library_new_talk ("3", START + 600, START + 1200),
                     test_library_new_talk ("alone", START + 5000, START + 6000),
                     NULL);
  bookmark (fixture, "1", START, START + 600);
  bookmark (fixture, "2", START + 300, START + 900);
  bookmark (fixture, "3", START + 600, START + 1200);
  bookmark (fixture, "alone", START + 5000, START + 6000);
}

/* Not finalized for sure: a worker may be about to let go of its task. */
static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_object_unref (fixture->bookmarks);
  g_object_unref (fixture->clock);
  g_object_unref (fixture->database);
  test_library_remove (fixture->path);
  g_free (fixture->path);
}

/* The choices about all talks in a row: none, open, going, second. */
static void
assert_choices (Fixture    *fixture,
                const char *expected)
{
  GListModel *list = lanyard_bookmarks_list (fixture->bookmarks);
  g_autoptr (GString) choices = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (LanyardBookmark) bookmark = g_list_model_get_item (list, i);

      g_string_append_c (choices, "nogs"[lanyard_choice_of_bookmark (list, bookmark)]);
    }

  g_assert_cmpstr (choices->str, ==, expected);
}

static void
test_choices (Fixture      *fixture,
              gconstpointer data)
{
  assert_choices (fixture, "ooon");

  set_going (fixture, "2", TRUE);
  assert_choices (fixture, "sgsn");

  set_going (fixture, "2", FALSE);
  assert_choices (fixture, "ooon");
}

static void
test_only_those_that_overlap (Fixture      *fixture,
                              gconstpointer data)
{
  set_going (fixture, "1", TRUE);
  assert_choices (fixture, "gson");

  set_going (fixture, "3", TRUE);
  assert_choices (fixture, "gsgn");

  set_going (fixture, "2", TRUE);
  assert_choices (fixture, "sgsn");
}

static void
test_mark_of_talk_alone (Fixture      *fixture,
                         gconstpointer data)
{
  set_going (fixture, "alone", TRUE);
  assert_choices (fixture, "ooon");
}

static void
test_no_such_bookmark (Fixture      *fixture,
                       gconstpointer data)
{
  set_going (fixture, "1", TRUE);
  set_going (fixture, "nobody", TRUE);
  assert_choices (fixture, "gson");
}

static LanyardTalk *
dup_talk (Fixture *fixture,
          guint    position)
{
  g_autoptr (LanyardBookmark) bookmark = g_list_model_get_item (lanyard_bookmarks_list (fixture->bookmarks), position);

  return g_object_ref (lanyard_bookmark_get_talk (bookmark));
}

static void
test_talks_stay (Fixture      *fixture,
                 gconstpointer data)
{
  g_autoptr (LanyardTalk) first = dup_talk (fixture, 0);
  g_autoptr (LanyardTalk) second = dup_talk (fixture, 1);
  g_autoptr (LanyardTalk) first_later = NULL;
  g_autoptr (LanyardTalk) second_later = NULL;

  test_library_save (fixture->database, "c",
                     test_library_new_talk ("1", START, START + 600),
                     test_library_new_talk ("2", START + 360, START + 900),
                     NULL);
  set_going (fixture, "2", TRUE);

  first_later = dup_talk (fixture, 0);
  second_later = dup_talk (fixture, 1);
  g_assert_true (first_later == first);
  g_assert_true (second_later != second);
}

static void
test_no_warning (Fixture      *fixture,
                 gconstpointer data)
{
  GListModel      *list = lanyard_bookmarks_list (fixture->bookmarks);
  g_autofree char *open = lanyard_clashes_get_text (list, 0, 3);
  g_autofree char *half = NULL;
  g_autofree char *decided = NULL;

  g_assert_nonnull (open);

  set_going (fixture, "1", TRUE);
  half = lanyard_clashes_get_text (list, 0, 3);
  g_assert_cmpstr (half, ==, open);

  set_going (fixture, "3", TRUE);
  decided = lanyard_clashes_get_text (list, 0, 3);
  g_assert_null (decided);
}

static void
add_test (const char *path,
          void        (*test) (Fixture      *fixture,
                        gconstpointer data))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add_test ("/choice/choices", test_choices);
  add_test ("/choice/only-those-that-overlap", test_only_those_that_overlap);
  add_test ("/choice/mark-of-talk-alone", test_mark_of_talk_alone);
  add_test ("/choice/no-such-bookmark", test_no_such_bookmark);
  add_test ("/choice/talks-stay", test_talks_stay);
  add_test ("/choice/no-warning", test_no_warning);

  return g_test_run ();
}
