/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-change-store.h"
#include "lanyard-changes.h"
#include "lanyard-note-store.h"
#include "lanyard-removal-store.h"
#include "lanyard-schedule-store.h"
#include "lanyard-transaction.h"
#include "test-library.h"

#define CONFERENCE "gears"

typedef struct
{
  char            *path;     /* (owned) */
  LanyardDatabase *database; /* (owned) */
} Fixture;

static LanyardTalk *
make_talk (const char *id,
           const char *title)
{
  g_autoptr (GDateTime) start = g_date_time_new_utc (2031, 5, 1, 9, 0, 0);

  return g_object_new (LANYARD_TYPE_TALK, "id", id, "title", title, "start", start, "room", "Hall", NULL);
}

/* Two talks, of which only the second has an id and a title that are given. */
static LanyardSchedule *
make_schedule (const char *id,
               const char *title)
{
  g_autoptr (LanyardConference) conference = NULL;
  g_autoptr (GPtrArray) talks = g_ptr_array_new_with_free_func (g_object_unref);

  conference = g_object_new (LANYARD_TYPE_CONFERENCE, "id", CONFERENCE, "title", "Gears", NULL);
  g_ptr_array_add (talks, make_talk ("cogs", "Cogs"));
  if (id != NULL)
    g_ptr_array_add (talks, make_talk (id, title));

  return lanyard_schedule_new (conference, talks);
}

static void
save (Fixture *fixture)
{
  g_autoptr (LanyardSchedule) schedule = make_schedule ("1", "Looms");

  g_assert_true (lanyard_schedule_store_save (fixture->database, schedule, NULL));
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->path = test_library_dup_path ();
  fixture->database = test_library_open (fixture->path);
  save (fixture);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_clear_object (&fixture->database);
  test_library_remove (fixture->path);
  g_clear_pointer (&fixture->path, g_free);
}

static GPtrArray *
make_notes (LanyardNote *owned_note)
{
  GPtrArray *notes = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (notes, owned_note);

  return notes;
}

static void
put (Fixture    *fixture,
     const char *talk_id,
     const char *title,
     const char *text,
     int         rating)
{
  g_autoptr (GPtrArray) notes = make_notes (lanyard_note_new (CONFERENCE, talk_id, title, text, rating, 1000));
  g_autoptr (GError) error = NULL;

  lanyard_note_store_put (fixture->database, notes, NULL, &error);
  g_assert_no_error (error);
}

static int
compare_notes (gconstpointer a,
               gconstpointer b)
{
  return g_strcmp0 (lanyard_note_get_talk_id (*(LanyardNote *const *) a), lanyard_note_get_talk_id (*(LanyardNote *const *) b));
}

/* Writes them as "talk: text 3", one behind the other. */
static void
assert_notes (Fixture    *fixture,
              const char *expected)
{
  g_autoptr (GPtrArray) notes = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GString) text = g_string_new (NULL);

  notes = lanyard_note_store_list (fixture->database, &error);
  g_assert_no_error (error);
  g_ptr_array_sort (notes, compare_notes);

  for (guint i = 0; i < notes->len; i++)
    {
      LanyardNote *note = g_ptr_array_index (notes, i);

      g_string_append_printf (text, "%s%s: %s %d", i > 0 ? "; " : "", lanyard_note_get_talk_id (note),
                              lanyard_note_get_text (note), lanyard_note_get_rating (note));
    }

  g_assert_cmpstr (text->str, ==, expected);
}

static void
refresh (Fixture    *fixture,
         const char *id,
         const char *title)
{
  g_autoptr (LanyardTransaction) transaction = NULL;
  g_autoptr (LanyardSchedule) before = NULL;
  g_autoptr (LanyardSchedule) after = make_schedule (id, title);
  g_autoptr (LanyardChanges) changes = NULL;
  g_autoptr (GError) error = NULL;

  transaction = lanyard_transaction_begin (fixture->database, LANYARD_TRANSACTION_WRITE, &error);
  before = lanyard_schedule_store_load (fixture->database, CONFERENCE, &error);
  g_assert_no_error (error);
  changes = lanyard_changes_new (before, after);
  g_assert_true (lanyard_change_store_keep (fixture->database, changes, 5000, &error));
  g_assert_true (lanyard_schedule_store_save (fixture->database, after, &error));
  g_assert_true (lanyard_transaction_commit (transaction, &error));
}

static void
test_put (Fixture      *fixture,
          gconstpointer data)
{
  put (fixture, "1", NULL, "One\n two ", 0);
  assert_notes (fixture, "1: One\n two  0");
  put (fixture, "1", NULL, "Two", 4);
  put (fixture, "1", NULL, "Three", 4);
  put (fixture, "cogs", NULL, "", 1);
  assert_notes (fixture, "1: Three 4; cogs:  1");

  put (fixture, "1", NULL, " \n", 0);
  put (fixture, "cogs", NULL, "", 0);
  put (fixture, "cogs", NULL, "", 0);
  assert_notes (fixture, "");
}

static void
test_limits (Fixture      *fixture,
             gconstpointer data)
{
  g_autofree char *text = g_strnfill (LANYARD_NOTE_MAX_LENGTH * 2, 'x');
  g_autoptr (LanyardNote) note = lanyard_note_new (CONFERENCE, "1", NULL, text, 9, 0);
  g_autoptr (LanyardNote) broken = lanyard_note_new (CONFERENCE, "1", NULL, "\xff caf\xc3\xa9", -9, 0);

  g_assert_cmpint (g_utf8_strlen (lanyard_note_get_text (note), -1), ==, LANYARD_NOTE_MAX_LENGTH);
  g_assert_cmpint (lanyard_note_get_rating (note), ==, LANYARD_NOTE_MAX_RATING);
  g_assert_cmpstr (lanyard_note_get_text (broken), ==, "� café");
  g_assert_cmpint (lanyard_note_get_rating (broken), ==, 0);
}

/* Its conference was deleted for good meanwhile. */
static void
test_no_conference (Fixture      *fixture,
                    gconstpointer data)
{
  g_autoptr (GPtrArray) notes = make_notes (lanyard_note_new ("elsewhere", "1", NULL, "Lost", 0, 0));
  g_autoptr (GError) error = NULL;

  g_assert_true (lanyard_note_store_put (fixture->database, notes, NULL, &error));
  g_assert_no_error (error);
  assert_notes (fixture, "");
}

static void
test_cancelled (Fixture      *fixture,
                gconstpointer data)
{
  g_autoptr (GPtrArray) notes = make_notes (lanyard_note_new (CONFERENCE, "1", NULL, "Late", 0, 0));
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_false (lanyard_note_store_put (fixture->database, notes, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  assert_notes (fixture, "");
}

static void
test_add_missing (Fixture      *fixture,
                  gconstpointer data)
{
  g_autoptr (GPtrArray) notes = make_notes (lanyard_note_new (CONFERENCE, "1", NULL, "Theirs", 1, 9000));

  g_ptr_array_add (notes, lanyard_note_new (CONFERENCE, "cogs", NULL, "New", 2, 9000));
  g_ptr_array_add (notes, lanyard_note_new (CONFERENCE, "void", NULL, " ", 0, 9000));
  g_ptr_array_add (notes, lanyard_note_new ("elsewhere", "1", NULL, "Lost", 0, 9000));
  put (fixture, "1", NULL, "Mine", 5);
  g_assert_true (lanyard_note_store_add_missing (fixture->database, notes, NULL));
  assert_notes (fixture, "1: Mine 5; cogs: New 2");
}

/* Whatever the organisers do to the talk. */
static void
test_refresh (Fixture      *fixture,
              gconstpointer data)
{
  put (fixture, "1", NULL, "Mine", 5);
  refresh (fixture, "1", "Looms and Punched Cards");
  assert_notes (fixture, "1: Mine 5");
  refresh (fixture, NULL, NULL);
  assert_notes (fixture, "1: Mine 5");
  refresh (fixture, "1", "Looms");
  assert_notes (fixture, "1: Mine 5");
  refresh (fixture, "2", "Looms");
  assert_notes (fixture, "2: Mine 5");
}

/* What the talk was at last stays with its note. */
static void
test_dropped (Fixture      *fixture,
              gconstpointer data)
{
  g_autoptr (GPtrArray) notes = NULL;
  LanyardTalk *talk;

  put (fixture, "1", "Looms", "Mine", 5);
  put (fixture, "cogs", NULL, "Theirs", 0);
  refresh (fixture, "1", "Looms and Punched Cards");
  refresh (fixture, NULL, NULL);
  put (fixture, "1", "Looms", "Mine!", 5);

  notes = lanyard_note_store_list (fixture->database, NULL);
  g_assert_cmpuint (notes->len, ==, 2);
  g_ptr_array_sort (notes, compare_notes);
  g_assert_null (lanyard_note_get_dropped_talk (g_ptr_array_index (notes, 1)));
  talk = lanyard_note_get_dropped_talk (g_ptr_array_index (notes, 0));
  g_assert_cmpstr (lanyard_talk_get_id (talk), ==, "1");
  g_assert_cmpstr (lanyard_talk_get_title (talk), ==, "Looms and Punched Cards");
  g_assert_cmpstr (lanyard_talk_get_room (talk), ==, "Hall");
  g_assert_cmpint (g_date_time_get_hour (lanyard_talk_get_start (talk)), ==, 9);
  g_assert_true (lanyard_talk_is_cancelled (talk));
}

/* The page of the talk was open while it was dropped. */
static void
test_written_after_drop (Fixture      *fixture,
                         gconstpointer data)
{
  g_autoptr (GPtrArray) notes = NULL;

  refresh (fixture, NULL, NULL);
  put (fixture, "1", "Looms", "Mine", 0);
  notes = lanyard_note_store_list (fixture->database, NULL);
  g_assert_cmpuint (notes->len, ==, 1);
  g_assert_cmpstr (lanyard_talk_get_title (lanyard_note_get_dropped_talk (g_ptr_array_index (notes, 0))), ==, "Looms");
}

/* A note about a talk that has got the id of another one that was written about: none is lost. */
static void
test_joined (Fixture      *fixture,
             gconstpointer data)
{
  put (fixture, "2", NULL, "Old", 2);
  put (fixture, "1", NULL, "Mine", 0);
  refresh (fixture, "2", "Looms");
  assert_notes (fixture, "2: Mine\n\nOld 2");
}

/* The page of the talk was open while its id changed: what is typed on goes where the note went. */
static void
test_id_changes_while_typing (Fixture      *fixture,
                              gconstpointer data)
{
  put (fixture, "1", "Looms", "Mi", 0);
  refresh (fixture, "2", "Looms");
  put (fixture, "1", "Looms", "Mine", 3);
  assert_notes (fixture, "2: Mine 3");
}

/* A talk that was dropped is not the other one that is called so too. */
static void
test_dropped_while_typing (Fixture      *fixture,
                           gconstpointer data)
{
  refresh (fixture, "1", "Cogs");
  put (fixture, "1", "Cogs", "Mi", 0);
  refresh (fixture, NULL, NULL);
  put (fixture, "1", "Cogs", "Mine", 0);
  assert_notes (fixture, "1: Mine 0");
}

static void
test_removal (Fixture      *fixture,
              gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  put (fixture, "1", NULL, "Mine", 0);
  g_assert_true (lanyard_removal_store_set_removed (fixture->database, CONFERENCE, TRUE, NULL));
  assert_notes (fixture, "");
  g_assert_true (lanyard_removal_store_set_removed (fixture->database, CONFERENCE, FALSE, NULL));
  assert_notes (fixture, "1: Mine 0");

  g_assert_true (lanyard_removal_store_set_removed (fixture->database, CONFERENCE, TRUE, NULL));
  lanyard_removal_store_purge (fixture->database, &error);
  g_assert_no_error (error);
  save (fixture);
  assert_notes (fixture, "");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/note-store/put", Fixture, NULL, set_up, test_put, tear_down);
  g_test_add ("/note-store/limits", Fixture, NULL, set_up, test_limits, tear_down);
  g_test_add ("/note-store/no-conference", Fixture, NULL, set_up, test_no_conference, tear_down);
  g_test_add ("/note-store/cancelled", Fixture, NULL, set_up, test_cancelled, tear_down);
  g_test_add ("/note-store/add-missing", Fixture, NULL, set_up, test_add_missing, tear_down);
  g_test_add ("/note-store/refresh", Fixture, NULL, set_up, test_refresh, tear_down);
  g_test_add ("/note-store/dropped", Fixture, NULL, set_up, test_dropped, tear_down);
  g_test_add ("/note-store/written-after-drop", Fixture, NULL, set_up, test_written_after_drop, tear_down);
  g_test_add ("/note-store/joined", Fixture, NULL, set_up, test_joined, tear_down);
  g_test_add ("/note-store/id-changes-while-typing", Fixture, NULL, set_up, test_id_changes_while_typing, tear_down);
  g_test_add ("/note-store/dropped-while-typing", Fixture, NULL, set_up, test_dropped_while_typing, tear_down);
  g_test_add ("/note-store/removal", Fixture, NULL, set_up, test_removal, tear_down);

  return g_test_run ();
}
