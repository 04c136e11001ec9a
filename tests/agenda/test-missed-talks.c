/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-bookmark-store.h"
#include "lanyard-missed-talks.h"
#include "lanyard-reminder-store.h"
#include "test-library.h"

#define START 100000
#define END (START + 1800)

/* What the window knows of a library of two bookmarked talks, one after the other. */
typedef struct
{
  char               *path;
  LanyardDatabase    *database;
  LanyardClock       *clock;
  LanyardBookmarks   *bookmarks;
  LanyardMissedTalks *missed;
} Fixture;

static void
bookmark (Fixture    *fixture,
          const char *talk_id,
          gint64      start)
{
  g_autoptr (LanyardTalk) talk = test_library_new_talk (talk_id, start, start + 1800);
  g_autoptr (GError) error = NULL;

  lanyard_bookmark_store_add (fixture->database, "c", talk, START - 5000, &error);
  g_assert_no_error (error);
}

/* As another program does it. */
static void
note_sent (Fixture    *fixture,
           const char *talk_id,
           gint64      start)
{
  LanyardSentReminder sent = { .conference_id = (char *) "c", .talk_id = (char *) talk_id, .start = start, .kind = LANYARD_REMINDER_AHEAD, .sent_at = start - 600, .notification_id = (char *) "n" };
  g_autoptr (GError) error = NULL;

  lanyard_reminder_store_put (fixture->database, &sent, &error);
  g_assert_no_error (error);
}

static void
read_all (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) bookmarks = lanyard_bookmark_store_list (fixture->database, &error);
  g_autoptr (GPtrArray) sent = lanyard_reminder_store_list (fixture->database, &error);

  g_assert_no_error (error);
  lanyard_bookmarks_take (fixture->bookmarks, bookmarks);
  lanyard_missed_talks_take (fixture->missed, sent);
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->path = test_library_dup_path ();
  fixture->database = test_library_open (fixture->path);
  fixture->clock = lanyard_clock_new_stopped (START - 5000);
  fixture->bookmarks = lanyard_bookmarks_new (fixture->database, fixture->clock);
  fixture->missed = lanyard_missed_talks_new (fixture->database, fixture->bookmarks, fixture->clock);
  test_library_save (fixture->database, "c",
                     test_library_new_talk ("1", START, END),
                     test_library_new_talk ("2", END, END + 1800),
                     NULL);
  bookmark (fixture, "1", START);
  bookmark (fixture, "2", END);
  read_all (fixture);
}

/* Not finalized for sure: a worker may be about to let go of its task. */
static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_object_unref (fixture->missed);
  g_object_unref (fixture->bookmarks);
  g_object_unref (fixture->clock);
  g_object_unref (fixture->database);
  test_library_remove (fixture->path);
  g_free (fixture->path);
}

static void
assert_missed (Fixture    *fixture,
               const char *expected)
{
  GListModel *list = lanyard_missed_talks_list (fixture->missed);
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (LanyardBookmark) bookmark = g_list_model_get_item (list, i);

      g_string_append (ids, lanyard_talk_get_id (lanyard_bookmark_get_talk (bookmark)));
    }

  g_assert_cmpstr (ids->str, ==, expected);
}

static void
on_changed_cb (GListModel *list,
               guint       position,
               guint       n_removed,
               guint       n_added,
               guint      *n_changes)
{
  (*n_changes)++;
}

static void
wait_for_change (Fixture *fixture)
{
  GListModel *list = lanyard_missed_talks_list (fixture->missed);
  guint       n_changes = 0;
  gulong      id = g_signal_connect (list, "items-changed", G_CALLBACK (on_changed_cb), &n_changes);

  while (n_changes == 0)
    g_main_context_iteration (NULL, TRUE);

  g_signal_handler_disconnect (list, id);
}

static void
test_nobody_reminds (Fixture      *fixture,
                     gconstpointer data)
{
  assert_missed (fixture, "");

  lanyard_clock_set_now (fixture->clock, END);
  wait_for_change (fixture);
  assert_missed (fixture, "1");

  lanyard_clock_set_now (fixture->clock, END + 1800);
  wait_for_change (fixture);
  assert_missed (fixture, "12");
}

/* On a clock that runs, and is not set. */
static void
test_time_passes (Fixture      *fixture,
                  gconstpointer data)
{
  g_autoptr (LanyardClock) clock = lanyard_clock_new (END - 1 - g_get_real_time () / G_USEC_PER_SEC);
  g_autoptr (GPtrArray) nothing = g_ptr_array_new ();

  g_object_unref (fixture->missed);
  fixture->missed = lanyard_missed_talks_new (fixture->database, fixture->bookmarks, clock);
  lanyard_missed_talks_take (fixture->missed, nothing);
  if (lanyard_clock_get_now (clock) < END)
    wait_for_change (fixture);
  assert_missed (fixture, "1");
}

/* The window knows of no reminder that was sent while it was open, until it looks. */
static void
test_reminded_meanwhile (Fixture      *fixture,
                         gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) bookmarks = lanyard_bookmark_store_list (fixture->database, &error);

  g_assert_no_error (error);
  note_sent (fixture, "1", START);
  lanyard_clock_set_now (fixture->clock, END);
  lanyard_bookmarks_take (fixture->bookmarks, bookmarks);
  assert_missed (fixture, "");

  lanyard_clock_set_now (fixture->clock, END + 1800);
  wait_for_change (fixture);
  assert_missed (fixture, "2");
}

static void
test_bookmark_goes (Fixture      *fixture,
                    gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  lanyard_clock_set_now (fixture->clock, END);
  wait_for_change (fixture);

  lanyard_bookmark_store_remove (fixture->database, "c", "1", &error);
  g_assert_no_error (error);
  lanyard_bookmarks_reload (fixture->bookmarks);
  wait_for_change (fixture);
  assert_missed (fixture, "");
}

static void
on_dismissed_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  gboolean *done = user_data;
  g_autoptr (GError) error = NULL;

  lanyard_missed_talks_dismiss_finish (LANYARD_MISSED_TALKS (source), result, &error);
  g_assert_no_error (error);
  *done = TRUE;
}

static void
test_dismiss (Fixture      *fixture,
              gconstpointer data)
{
  g_autoptr (GPtrArray) sent = NULL;
  g_autoptr (GError) error = NULL;
  gboolean             done = FALSE;
  LanyardSentReminder *note;

  lanyard_clock_set_now (fixture->clock, END);
  wait_for_change (fixture);
  lanyard_missed_talks_dismiss_async (fixture->missed, on_dismissed_cb, &done);
  while (!done)
    g_main_context_iteration (NULL, TRUE);
  assert_missed (fixture, "");

  sent = lanyard_reminder_store_list (fixture->database, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (sent->len, ==, 1);
  note = g_ptr_array_index (sent, 0);
  g_assert_cmpint (note->kind, ==, LANYARD_REMINDER_MISSED);
  g_assert_cmpint (note->start, ==, START);
  g_assert_cmpint (note->sent_at, ==, END);
  g_assert_true (note->withdrawn);
  g_assert_cmpstr (note->notification_id, ==, "");

  read_all (fixture);
  assert_missed (fixture, "");
  lanyard_clock_set_now (fixture->clock, END + 1800);
  wait_for_change (fixture);
  assert_missed (fixture, "2");
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

  add_test ("/missed-talks/nobody-reminds", test_nobody_reminds);
  add_test ("/missed-talks/time-passes", test_time_passes);
  add_test ("/missed-talks/reminded-meanwhile", test_reminded_meanwhile);
  add_test ("/missed-talks/bookmark-goes", test_bookmark_goes);
  add_test ("/missed-talks/dismiss", test_dismiss);

  return g_test_run ();
}
