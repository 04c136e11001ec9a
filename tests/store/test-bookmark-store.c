/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include "lanyard-bookmark-store.h"
#include "lanyard-error.h"
#include "lanyard-link.h"
#include "lanyard-reminder-store.h"
#include "lanyard-schedule-store.h"
#include "lanyard-speaker.h"
#include "test-library.h"

static void
add (LanyardDatabase *database,
     const char      *conference_id,
     const char      *talk_id,
     gint64           start)
{
  g_autoptr (LanyardTalk) talk = test_library_new_talk (talk_id, start, 0);
  g_autoptr (GError) error = NULL;

  g_assert_true (lanyard_bookmark_store_add (database, conference_id, talk, 0, &error));
  g_assert_no_error (error);
}

static GPtrArray *
list (LanyardDatabase *database)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *bookmarks = lanyard_bookmark_store_list (database, &error);

  g_assert_no_error (error);

  return bookmarks;
}

static LanyardTalk *
get_talk (GPtrArray *bookmarks,
          guint      index)
{
  g_assert_cmpuint (index, <, bookmarks->len);

  return lanyard_bookmark_get_talk (g_ptr_array_index (bookmarks, index));
}

static void
test_add_and_remove (void)
{
  g_autofree char *path = test_library_dup_path ();
  g_autoptr (LanyardDatabase) database = test_library_open (path);
  g_autoptr (GPtrArray) one = NULL;
  g_autoptr (GPtrArray) none = NULL;
  g_autoptr (GError) error = NULL;

  test_library_save (database, "c", test_library_new_talk ("1", 1000, 0), test_library_new_talk ("2", 2000, 0), NULL);
  add (database, "c", "2", 2000);
  add (database, "c", "2", 2000);

  one = list (database);
  g_assert_cmpuint (one->len, ==, 1);
  g_assert_cmpstr (lanyard_talk_get_id (get_talk (one, 0)), ==, "2");
  g_assert_cmpstr (lanyard_conference_get_id (lanyard_bookmark_get_conference (g_ptr_array_index (one, 0))), ==, "c");
  g_assert_false (lanyard_talk_is_cancelled (get_talk (one, 0)));

  g_assert_true (lanyard_bookmark_store_remove (database, "c", "2", &error));
  g_assert_true (lanyard_bookmark_store_remove (database, "c", "2", &error));
  none = list (database);
  g_assert_cmpuint (none->len, ==, 0);
  test_library_remove (path);
}

/* One that hangs in the air could never be shown again. */
static void
test_unknown_conference (void)
{
  g_autofree char *path = test_library_dup_path ();
  g_autoptr (LanyardDatabase) database = test_library_open (path);
  g_autoptr (LanyardTalk) talk = test_library_new_talk ("1", 1000, 0);
  g_autoptr (GError) error = NULL;

  g_assert_false (lanyard_bookmark_store_add (database, "nowhere", talk, 0, &error));
  g_assert_error (error, LANYARD_ERROR, LANYARD_ERROR_STORAGE);
  test_library_remove (path);
}

static void
test_remind_at_start (void)
{
  g_autofree char *path = test_library_dup_path ();
  g_autoptr (LanyardDatabase) database = test_library_open (path);
  g_autoptr (GPtrArray) on = NULL;
  g_autoptr (GPtrArray) still_on = NULL;
  g_autoptr (GPtrArray) off = NULL;
  g_autoptr (GError) error = NULL;

  test_library_save (database, "c", test_library_new_talk ("1", 1000, 0), NULL);
  g_assert_true (lanyard_bookmark_store_set_remind_at_start (database, "c", "1", TRUE, &error));
  add (database, "c", "1", 1000);
  off = list (database);
  g_assert_false (lanyard_bookmark_is_remind_at_start (g_ptr_array_index (off, 0)));

  g_assert_true (lanyard_bookmark_store_set_remind_at_start (database, "c", "1", TRUE, &error));
  on = list (database);
  g_assert_true (lanyard_bookmark_is_remind_at_start (g_ptr_array_index (on, 0)));

  add (database, "c", "1", 1000);
  still_on = list (database);
  g_assert_true (lanyard_bookmark_is_remind_at_start (g_ptr_array_index (still_on, 0)));
  test_library_remove (path);
}

static LanyardBookmark *
get_only (GPtrArray *bookmarks)
{
  g_assert_cmpuint (bookmarks->len, ==, 1);

  return g_ptr_array_index (bookmarks, 0);
}

/* What a person wishes of one bookmark is there when it is read again. */
static void
test_wishes (void)
{
  g_autofree char *path = test_library_dup_path ();
  g_autoptr (LanyardDatabase) database = test_library_open (path);
  g_autoptr (LanyardTalk) talk = test_library_new_talk ("1", 1000, 0);
  g_autoptr (GPtrArray) plain = NULL;
  g_autoptr (GPtrArray) wished = NULL;
  g_autoptr (GPtrArray) again = NULL;
  g_autoptr (GError) error = NULL;

  test_library_save (database, "c", test_library_new_talk ("1", 1000, 0), NULL);
  g_assert_true (lanyard_bookmark_store_add (database, "c", talk, 77, &error));
  plain = list (database);
  g_assert_cmpint (lanyard_bookmark_get_lead (get_only (plain)), ==, LANYARD_BOOKMARK_USUAL_LEAD);
  g_assert_false (lanyard_bookmark_is_going (get_only (plain)));
  g_assert_cmpint (lanyard_bookmark_get_snoozed (get_only (plain)), ==, 0);
  g_assert_cmpint (lanyard_bookmark_get_added (get_only (plain)), ==, 77);

  g_assert_true (lanyard_bookmark_store_set_lead (database, "c", "1", 0, &error));
  g_assert_true (lanyard_bookmark_store_set_going (database, "c", "1", TRUE, &error));
  g_assert_true (lanyard_bookmark_store_snooze (database, "c", "1", 900, &error));
  wished = list (database);
  g_assert_cmpint (lanyard_bookmark_get_lead (get_only (wished)), ==, 0);
  g_assert_true (lanyard_bookmark_is_going (get_only (wished)));
  g_assert_cmpint (lanyard_bookmark_get_snoozed (get_only (wished)), ==, 900);

  g_assert_true (lanyard_bookmark_store_set_lead (database, "c", "1", LANYARD_BOOKMARK_USUAL_LEAD, &error));
  g_assert_true (lanyard_bookmark_store_set_going (database, "c", "1", FALSE, &error));
  again = list (database);
  g_assert_cmpint (lanyard_bookmark_get_lead (get_only (again)), ==, LANYARD_BOOKMARK_USUAL_LEAD);
  g_assert_false (lanyard_bookmark_is_going (get_only (again)));
  test_library_remove (path);
}

/* What was taken away comes back as it was, and what was there meanwhile goes. */
static void
test_restore (void)
{
  g_autofree char *path = test_library_dup_path ();
  g_autoptr (LanyardDatabase) database = test_library_open (path);
  g_autoptr (LanyardTalk) talk = test_library_new_talk ("1", 1000, 0);
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) after = NULL;
  g_autoptr (GError) error = NULL;

  test_library_save (database, "c", test_library_new_talk ("1", 1000, 0), NULL);
  g_assert_true (lanyard_bookmark_store_add (database, "c", talk, 77, &error));
  g_assert_true (lanyard_bookmark_store_set_lead (database, "c", "1", 30, &error));
  g_assert_true (lanyard_bookmark_store_set_remind_at_start (database, "c", "1", TRUE, &error));
  g_assert_true (lanyard_bookmark_store_set_going (database, "c", "1", TRUE, &error));
  g_assert_true (lanyard_bookmark_store_snooze (database, "c", "1", 900, &error));
  before = list (database);

  g_assert_true (lanyard_bookmark_store_remove (database, "c", "1", &error));
  g_assert_true (lanyard_bookmark_store_add (database, "c", talk, 88, &error));
  g_assert_true (lanyard_bookmark_store_restore (database, get_only (before), 899, &error));
  g_assert_no_error (error);
  after = list (database);
  g_assert_cmpstr (lanyard_talk_get_title (get_talk (after, 0)), ==, lanyard_talk_get_title (talk));
  g_assert_cmpint (lanyard_bookmark_get_lead (get_only (after)), ==, 30);
  g_assert_true (lanyard_bookmark_is_remind_at_start (get_only (after)));
  g_assert_true (lanyard_bookmark_is_going (get_only (after)));
  g_assert_cmpint (lanyard_bookmark_get_snoozed (get_only (after)), ==, 900);
  g_assert_cmpint (lanyard_bookmark_get_added (get_only (after)), ==, 77);
  test_library_remove (path);
}

static void
snooze (LanyardDatabase *database,
        gint64           until,
        guint            n_notes)
{
  g_autoptr (GPtrArray) notes = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (lanyard_bookmark_store_snooze (database, "c", "1", until, &error));
  g_assert_no_error (error);
  notes = lanyard_reminder_store_list (database, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (notes->len, ==, n_notes);
  g_assert_cmpint (((LanyardSentReminder *) g_ptr_array_index (notes, 0))->kind, ==, LANYARD_REMINDER_AHEAD);
}

/* A snooze is for the time that the talk had. What was told after the first one is known still, but
 * for what a clock that was ahead then would let stand for the second one. */
static void
test_snooze (void)
{
  g_autofree char *path = test_library_dup_path ();
  g_autoptr (LanyardDatabase) database = test_library_open (path);
  g_autoptr (GPtrArray) moved = NULL;
  g_autoptr (GError) error = NULL;
  LanyardSentReminder ahead = { (char *) "c", (char *) "1", 1000, LANYARD_REMINDER_AHEAD, 400, 0, FALSE, (char *) "n" };
  LanyardSentReminder snoozed = { (char *) "c", (char *) "1", 1000, LANYARD_REMINDER_SNOOZED, 700, 0, FALSE, (char *) "n" };

  test_library_save (database, "c", test_library_new_talk ("1", 1000, 0), NULL);
  add (database, "c", "1", 1000);
  g_assert_true (lanyard_reminder_store_put (database, &ahead, &error));
  g_assert_true (lanyard_reminder_store_put (database, &snoozed, &error));

  snooze (database, 950, 2);
  snooze (database, 701, 2);
  snooze (database, 700, 1);

  test_library_save (database, "c", test_library_new_talk ("1", 2000, 0), NULL);
  moved = list (database);
  g_assert_cmpint (lanyard_bookmark_get_snoozed (get_only (moved)), ==, 0);
  test_library_remove (path);
}

static void
test_order (void)
{
  static const char *expected[] = { "b", "c", "a", "unknown" };
  g_autofree char   *path = test_library_dup_path ();
  g_autoptr (LanyardDatabase) database = test_library_open (path);
  g_autoptr (GPtrArray) bookmarks = NULL;

  test_library_save (database, "first", test_library_new_talk ("unknown", 0, 0), test_library_new_talk ("c", 1000, 0), NULL);
  test_library_save (database, "second", test_library_new_talk ("a", 2000, 0), test_library_new_talk ("b", 500, 0), NULL);
  add (database, "first", "unknown", 0);
  add (database, "first", "c", 1000);
  add (database, "second", "a", 2000);
  add (database, "second", "b", 500);

  bookmarks = list (database);
  g_assert_cmpuint (bookmarks->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < bookmarks->len; i++)
    g_assert_cmpstr (lanyard_talk_get_id (get_talk (bookmarks, i)), ==, expected[i]);
  test_library_remove (path);
}

/* Everything a card or a reminder shows is there, and nothing that takes space. */
static void
test_facts (void)
{
  g_autofree char *path = test_library_dup_path ();
  g_autoptr (LanyardDatabase) database = test_library_open (path);
  g_autoptr (GDateTime) start = g_date_time_new_from_unix_utc (1000);
  g_autoptr (LanyardTrack) track = lanyard_track_new ("Security", "#ff0000");
  g_autoptr (GListStore) speakers = g_list_store_new (LANYARD_TYPE_SPEAKER);
  g_autoptr (LanyardSpeaker) speaker = NULL;
  g_autoptr (LanyardSpeaker) shown = NULL;
  g_autoptr (GListStore) links = g_list_store_new (LANYARD_TYPE_LINK);
  g_autoptr (LanyardLink) link = g_object_new (LANYARD_TYPE_LINK, "url", "https://example.org/slides", NULL);
  g_autoptr (GPtrArray) bookmarks = NULL;
  LanyardTalk *talk;

  speaker = g_object_new (LANYARD_TYPE_SPEAKER,
                          "name", "A", "affiliation", "B", "biography", "Long", "picture", "https://example.org/a", NULL);
  g_list_store_append (speakers, speaker);
  g_list_store_append (links, link);
  talk = g_object_new (LANYARD_TYPE_TALK,
                       "id", "1", "title", "T", "subtitle", "S", "abstract", "Long", "start", start, "end", start,
                       "room", "R", "track", track, "kind", "K", "language", "L", "url", "https://example.org/1",
                       "unrecorded", TRUE, "speakers", speakers, "links", links, NULL);
  test_library_save (database, "c", talk, NULL);
  add (database, "c", "1", 500);

  bookmarks = list (database);
  talk = get_talk (bookmarks, 0);
  g_assert_cmpstr (lanyard_talk_get_title (talk), ==, "T");
  g_assert_cmpstr (lanyard_talk_get_subtitle (talk), ==, "S");
  g_assert_cmpint (g_date_time_to_unix (lanyard_talk_get_start (talk)), ==, 1000);
  g_assert_cmpint (g_date_time_to_unix (lanyard_talk_get_end (talk)), ==, 1000);
  g_assert_cmpstr (lanyard_talk_get_room (talk), ==, "R");
  test_library_assert_same (G_OBJECT (lanyard_talk_get_track (talk)), G_OBJECT (track));
  g_assert_cmpstr (lanyard_talk_get_kind (talk), ==, "K");
  g_assert_cmpstr (lanyard_talk_get_language (talk), ==, "L");
  g_assert_cmpstr (lanyard_talk_get_url (talk), ==, "https://example.org/1");
  g_assert_true (lanyard_talk_is_unrecorded (talk));
  g_assert_null (lanyard_talk_get_abstract (talk));
  g_assert_cmpuint (g_list_model_get_n_items (lanyard_talk_get_links (talk)), ==, 0);

  shown = g_list_model_get_item (lanyard_talk_get_speakers (talk), 0);
  g_assert_cmpstr (lanyard_speaker_get_name (shown), ==, "A");
  g_assert_cmpstr (lanyard_speaker_get_affiliation (shown), ==, "B");
  g_assert_cmpstr (lanyard_speaker_get_picture (shown), ==, "https://example.org/a");
  g_assert_null (lanyard_speaker_get_biography (shown));
  test_library_remove (path);
}

static void
test_moved (void)
{
  g_autofree char *path = test_library_dup_path ();
  g_autoptr (LanyardDatabase) database = test_library_open (path);
  g_autoptr (GPtrArray) bookmarks = NULL;

  test_library_save (database, "c", test_library_new_talk ("1", 1000, 0), NULL);
  add (database, "c", "1", 1000);
  test_library_save (database, "c", test_library_new_talk ("1", 5000, 6000), NULL);

  bookmarks = list (database);
  g_assert_cmpuint (bookmarks->len, ==, 1);
  g_assert_cmpint (g_date_time_to_unix (lanyard_talk_get_start (get_talk (bookmarks, 0))), ==, 5000);
  g_assert_false (lanyard_talk_is_cancelled (get_talk (bookmarks, 0)));
  test_library_remove (path);
}

/* Shown as it was when it was last there, and as cancelled; back when it comes back. */
static void
test_dropped (void)
{
  g_autofree char *path = test_library_dup_path ();
  g_autoptr (LanyardDatabase) database = test_library_open (path);
  g_autoptr (GPtrArray) dropped = NULL;
  g_autoptr (GPtrArray) back = NULL;
  LanyardTalk *talk;

  test_library_save (database, "c", test_library_new_talk ("1", 1000, 2000), NULL);
  add (database, "c", "1", 1000);
  test_library_save (database, "c", test_library_new_talk ("1", 5000, 6000), NULL);
  test_library_save (database, "c", test_library_new_talk ("2", 1000, 0), NULL);

  dropped = list (database);
  talk = get_talk (dropped, 0);
  g_assert_cmpuint (dropped->len, ==, 1);
  g_assert_true (lanyard_talk_is_cancelled (talk));
  g_assert_cmpstr (lanyard_talk_get_id (talk), ==, "1");
  g_assert_cmpstr (lanyard_talk_get_title (talk), ==, "Talk 1");
  g_assert_cmpstr (lanyard_talk_get_room (talk), ==, "Building 1, Floor 2, Room 1");
  g_assert_cmpstr (lanyard_talk_get_url (talk), ==, "https://example.org/talks/1");
  g_assert_cmpint (g_date_time_to_unix (lanyard_talk_get_start (talk)), ==, 5000);
  g_assert_cmpint (g_date_time_to_unix (lanyard_talk_get_end (talk)), ==, 6000);

  test_library_save (database, "c", test_library_new_talk ("1", 7000, 8000), NULL);
  back = list (database);
  g_assert_false (lanyard_talk_is_cancelled (get_talk (back, 0)));
  test_library_remove (path);
}

static void
bookmark_and_die (const char *path)
{
  g_autoptr (LanyardDatabase) database = test_library_open (path);
  g_autoptr (LanyardTalk) talk = test_library_new_talk ("1", 1000, 0);

  if (lanyard_bookmark_store_add (database, "c", talk, 0, NULL))
    kill (getpid (), SIGKILL);

  _exit (1);
}

static void
test_killed (void)
{
  g_autofree char *path = test_library_dup_path ();
  g_autoptr (LanyardDatabase) after = NULL;
  g_autoptr (GPtrArray) bookmarks = NULL;
  LanyardDatabase *before = test_library_open (path);
  int              status;
  pid_t            child;

  test_library_save (before, "c", test_library_new_talk ("1", 1000, 0), NULL);
  g_assert_finalize_object (before);

  child = fork ();
  if (child == 0)
    bookmark_and_die (path);

  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFSIGNALED (status) && WTERMSIG (status) == SIGKILL);

  after = test_library_open (path);
  bookmarks = list (after);
  g_assert_cmpuint (bookmarks->len, ==, 1);
  test_library_remove (path);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/bookmark-store/add-and-remove", test_add_and_remove);
  g_test_add_func ("/bookmark-store/unknown-conference", test_unknown_conference);
  g_test_add_func ("/bookmark-store/remind-at-start", test_remind_at_start);
  g_test_add_func ("/bookmark-store/wishes", test_wishes);
  g_test_add_func ("/bookmark-store/restore", test_restore);
  g_test_add_func ("/bookmark-store/snooze", test_snooze);
  g_test_add_func ("/bookmark-store/order", test_order);
  g_test_add_func ("/bookmark-store/facts", test_facts);
  g_test_add_func ("/bookmark-store/moved", test_moved);
  g_test_add_func ("/bookmark-store/dropped", test_dropped);
  g_test_add_func ("/bookmark-store/killed", test_killed);

  return g_test_run ();
}
