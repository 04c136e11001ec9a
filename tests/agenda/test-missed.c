/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-bookmark.h"
#include "lanyard-missed.h"
#include "lanyard-reminder-store.h"

#define START 100000
#define END (START + 1800)

/* Bookmarks and notes, and when lanyard_missed_list() said that a talk ends next. */
typedef struct
{
  GListStore *bookmarks;
  GPtrArray  *sent;
  gint64      next;
} Fixture;

/* A bookmarked talk; the usual one runs from START to END and was bookmarked the day before. */
typedef struct
{
  const char *id;
  gint64      start;
  gint64      end;
  gint64      added;
  gboolean    cancelled;
  gboolean    going;
} Wanted;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->bookmarks = g_list_store_new (LANYARD_TYPE_BOOKMARK);
  fixture->sent = g_ptr_array_new_with_free_func ((GDestroyNotify) lanyard_sent_reminder_free);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_object_unref (fixture->bookmarks);
  g_ptr_array_unref (fixture->sent);
}

static void
add (Fixture *fixture,
     Wanted   wanted)
{
  g_autoptr (LanyardConference) conference = g_object_new (LANYARD_TYPE_CONFERENCE, "id", "c", "title", "C", NULL);
  g_autoptr (GDateTime) start = wanted.start != 0 ? g_date_time_new_from_unix_utc (wanted.start) : NULL;
  g_autoptr (GDateTime) end = wanted.end != 0 ? g_date_time_new_from_unix_utc (wanted.end) : NULL;
  g_autoptr (LanyardTalk) talk = NULL;
  g_autoptr (LanyardBookmark) bookmark = NULL;

  talk = g_object_new (LANYARD_TYPE_TALK, "id", wanted.id, "title", wanted.id, "start", start, "end", end,
                       "cancelled", wanted.cancelled, NULL);
  bookmark = g_object_new (LANYARD_TYPE_BOOKMARK, "conference", conference, "talk", talk,
                           "added", wanted.added, "going", wanted.going, NULL);
  g_list_store_append (fixture->bookmarks, bookmark);
}

static void
add_usual (Fixture    *fixture,
           const char *id)
{
  add (fixture, (Wanted) { .id = id, .start = START, .end = END, .added = START - 86400 });
}

static void
note (Fixture            *fixture,
      const char         *conference_id,
      const char         *talk_id,
      gint64              start,
      LanyardReminderKind kind)
{
  LanyardSentReminder sent = { .conference_id = (char *) conference_id, .talk_id = (char *) talk_id, .start = start, .kind = kind, .sent_at = start - 600 };

  g_ptr_array_add (fixture->sent, lanyard_sent_reminder_copy (&sent));
}

static void
assert_missed (Fixture    *fixture,
               gint64      now,
               const char *expected,
               gint64      expected_next)
{
  g_autoptr (GPtrArray) missed = lanyard_missed_list (G_LIST_MODEL (fixture->bookmarks), fixture->sent, now,
                                                      &fixture->next);
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; i < missed->len; i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? " " : "",
                            lanyard_talk_get_id (lanyard_bookmark_get_talk (g_ptr_array_index (missed, i))));

  g_assert_cmpstr (ids->str, ==, expected);
  g_assert_cmpint (fixture->next, ==, expected_next);
}

static void
test_end (Fixture      *fixture,
          gconstpointer data)
{
  assert_missed (fixture, START, "", G_MAXINT64);

  add_usual (fixture, "one");
  add (fixture, (Wanted) { .id = "two", .start = END, .end = END + 60, .added = 1 });
  assert_missed (fixture, START - 1, "", END);
  assert_missed (fixture, END - 1, "", END);
  assert_missed (fixture, END, "one", END + 60);
  assert_missed (fixture, END + 60, "one two", G_MAXINT64);
}

static void
test_without_end (Fixture      *fixture,
                  gconstpointer data)
{
  add (fixture, (Wanted) { .id = "one", .start = START, .added = 1 });

  assert_missed (fixture, START + LANYARD_TALK_USUAL_SECONDS - 1, "", START + LANYARD_TALK_USUAL_SECONDS);
  assert_missed (fixture, START + LANYARD_TALK_USUAL_SECONDS, "one", G_MAXINT64);
}

static void
test_nothing_to_miss (Fixture      *fixture,
                      gconstpointer data)
{
  add (fixture, (Wanted) { .id = "cancelled", .start = START, .end = END, .added = 1, .cancelled = TRUE });
  add (fixture, (Wanted) { .id = "not announced", .added = 1 });

  assert_missed (fixture, END, "", G_MAXINT64);
}

static void
test_bookmarked_late (Fixture      *fixture,
                      gconstpointer data)
{
  add (fixture, (Wanted) { .id = "while it ran", .start = START, .end = END, .added = END - 1 });
  add (fixture, (Wanted) { .id = "afterwards", .start = START, .end = END, .added = END });

  assert_missed (fixture, END + 60, "while it ran", G_MAXINT64);
}

static void
test_kinds (Fixture      *fixture,
            gconstpointer data)
{
  static const char *const ids[] = { "ahead", "start", "snoozed", "seen" };

  for (int kind = LANYARD_REMINDER_AHEAD; kind <= LANYARD_REMINDER_MISSED; kind++)
    {
      add_usual (fixture, ids[kind]);
      note (fixture, "c", ids[kind], START, (LanyardReminderKind) kind);
    }
  add_usual (fixture, "never");

  assert_missed (fixture, START, "", END);
  assert_missed (fixture, END, "never", G_MAXINT64);
}

static void
test_other_notes (Fixture      *fixture,
                  gconstpointer data)
{
  add_usual (fixture, "moved");
  note (fixture, "c", "moved", START - 3600, LANYARD_REMINDER_AHEAD);
  add_usual (fixture, "elsewhere");
  note (fixture, "d", "elsewhere", START, LANYARD_REMINDER_AHEAD);

  assert_missed (fixture, END, "moved elsewhere", G_MAXINT64);
}

static void
test_second_choice (Fixture      *fixture,
                    gconstpointer data)
{
  add_usual (fixture, "second");
  add (fixture, (Wanted) { .id = "going", .start = START, .end = END, .added = 1, .going = TRUE });
  add (fixture, (Wanted) { .id = "later", .start = END, .end = END + 60, .added = 1 });
  note (fixture, "c", "going", START, LANYARD_REMINDER_AHEAD);

  assert_missed (fixture, END + 60, "later", G_MAXINT64);
}

static void
test_chosen_was_cancelled (Fixture      *fixture,
                           gconstpointer data)
{
  add_usual (fixture, "second");
  add (fixture, (Wanted) { .id = "going", .start = START, .end = END, .added = 1, .going = TRUE, .cancelled = TRUE });

  assert_missed (fixture, END, "second", G_MAXINT64);
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

  add_test ("/missed/end", test_end);
  add_test ("/missed/without-end", test_without_end);
  add_test ("/missed/nothing-to-miss", test_nothing_to_miss);
  add_test ("/missed/bookmarked-late", test_bookmarked_late);
  add_test ("/missed/kinds", test_kinds);
  add_test ("/missed/other-notes", test_other_notes);
  add_test ("/missed/second-choice", test_second_choice);
  add_test ("/missed/chosen-was-cancelled", test_chosen_was_cancelled);

  return g_test_run ();
}
