/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-bookmark-store.h"
#include "lanyard-change-store.h"
#include "lanyard-reminder-store.h"
#include "lanyard-removal-store.h"
#include "lanyard-schedule-store.h"
#include "lanyard-transaction.h"
#include "test-library.h"

#define HOUR 3600

typedef struct
{
  char            *path;     /* (owned) */
  LanyardDatabase *database; /* (owned) */
} Fixture;

/* The one talk, as some version of the schedule has it. */
typedef struct
{
  const char *id;
  const char *title;
  int         hour;
  const char *room;
} Version;

static LanyardSchedule *
make_schedule (const Version *version)
{
  g_autoptr (LanyardConference) conference = NULL;
  g_autoptr (GPtrArray) talks = g_ptr_array_new_with_free_func (g_object_unref);

  conference = g_object_new (LANYARD_TYPE_CONFERENCE, "id", "gears", "title", "Gears", NULL);

  if (version->id != NULL)
    {
      g_autoptr (GDateTime) start = g_date_time_new_from_unix_utc (version->hour * HOUR);

      g_ptr_array_add (talks, g_object_new (LANYARD_TYPE_TALK,
                                            "id", version->id, "title", version->title, "start", start,
                                            "room", version->room, "url", "https://gears.example/cogs", NULL));
    }

  return lanyard_schedule_new (conference, talks);
}

static void
refresh (Fixture       *fixture,
         const Version *version)
{
  g_autoptr (LanyardTransaction) transaction = NULL;
  g_autoptr (LanyardSchedule) before = NULL;
  g_autoptr (LanyardSchedule) after = make_schedule (version);
  g_autoptr (LanyardChanges) changes = NULL;
  g_autoptr (GError) error = NULL;

  transaction = lanyard_transaction_begin (fixture->database, LANYARD_TRANSACTION_WRITE, &error);
  before = lanyard_schedule_store_load (fixture->database, "gears", &error);
  g_assert_no_error (error);
  changes = lanyard_changes_new (before, after);
  lanyard_change_store_keep (fixture->database, changes, 5000, &error);
  g_assert_no_error (error);
  lanyard_schedule_store_save (fixture->database, after, &error);
  g_assert_no_error (error);
  lanyard_transaction_commit (transaction, &error);
  g_assert_no_error (error);
}

static void
bookmark (Fixture    *fixture,
          const char *talk_id)
{
  g_autoptr (LanyardSchedule) schedule = lanyard_schedule_store_load (fixture->database, "gears", NULL);

  g_assert_true (lanyard_bookmark_store_add (fixture->database, "gears",
                                             lanyard_schedule_find_talk (schedule, talk_id), 0, NULL));
}

static const Version first = { "1", "Cogs", 10, "Hall A" };

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (LanyardSchedule) schedule = make_schedule (&first);

  fixture->path = test_library_dup_path ();
  fixture->database = test_library_open (fixture->path);
  g_assert_true (lanyard_schedule_store_save (fixture->database, schedule, NULL));
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_clear_object (&fixture->database);
  test_library_remove (fixture->path);
  g_clear_pointer (&fixture->path, g_free);
}

static char *
describe_talk (LanyardTalk *talk)
{
  if (talk == NULL)
    return g_strdup ("nothing");

  return g_strdup_printf ("%s %s %d %s", lanyard_talk_get_id (talk), lanyard_talk_get_title (talk),
                          (int) (g_date_time_to_unix (lanyard_talk_get_start (talk)) / HOUR),
                          lanyard_talk_get_room (talk));
}

/* Writes changes as "before > after", and a star where the talk is bookmarked. */
static void
assert_changes (GPtrArray  *changes,
                const char *expected)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_assert_nonnull (changes);
  for (guint i = 0; i < changes->len; i++)
    {
      LanyardChange   *change = g_ptr_array_index (changes, i);
      g_autofree char *before = describe_talk (lanyard_change_get_before (change));
      g_autofree char *after = describe_talk (lanyard_change_get_after (change));

      g_string_append_printf (text, "%s > %s%s", before, after, lanyard_change_is_bookmarked (change) ? " *" : "");
    }

  g_assert_cmpstr (text->str, ==, expected);
}

static GPtrArray *
list (Fixture    *fixture,
      const char *conference_id)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *changes = lanyard_change_store_list_unseen (fixture->database, conference_id, &error);

  g_assert_no_error (error);

  return changes;
}

static void
assert_unseen (Fixture    *fixture,
               const char *expected)
{
  g_autoptr (GPtrArray) changes = list (fixture, "gears");

  assert_changes (changes, expected);
}

static void
assert_untold (Fixture    *fixture,
               const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) changes = lanyard_change_store_list_untold (fixture->database, &error);

  g_assert_no_error (error);
  assert_changes (changes, expected);
}

/* As a process that tells, and notes it afterwards. */
static void
assert_told (Fixture    *fixture,
             const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) changes = lanyard_change_store_list_untold (fixture->database, &error);

  g_assert_no_error (error);
  assert_changes (changes, expected);
  g_assert_true (lanyard_change_store_mark_told (fixture->database, changes, &error));
  g_assert_no_error (error);
}

static void
test_merged (Fixture      *fixture,
             gconstpointer data)
{
  refresh (fixture, &(Version) { "1", "Cogs", 11, "Hall A" });
  assert_unseen (fixture, "1 Cogs 10 Hall A > 1 Cogs 11 Hall A");
  refresh (fixture, &(Version) { "1", "Wheels", 11, "Hall B" });
  assert_unseen (fixture, "1 Cogs 10 Hall A > 1 Wheels 11 Hall B");
  refresh (fixture, &(Version) { NULL });
  assert_unseen (fixture, "1 Cogs 10 Hall A > nothing");
  refresh (fixture, &(Version) { "1", "Cogs", 12, "Hall A" });
  assert_unseen (fixture, "1 Cogs 10 Hall A > 1 Cogs 12 Hall A");
  refresh (fixture, &first);
  assert_unseen (fixture, "");
  refresh (fixture, &first);
  assert_unseen (fixture, "");
}

static void
test_seen (Fixture      *fixture,
           gconstpointer data)
{
  g_autoptr (GPtrArray) looked_at = NULL;

  refresh (fixture, &(Version) { "1", "Cogs", 11, "Hall A" });
  looked_at = list (fixture, "gears");
  refresh (fixture, &(Version) { "1", "Cogs", 12, "Hall A" });
  g_assert_true (lanyard_change_store_mark_seen (fixture->database, looked_at, NULL));
  assert_unseen (fixture, "1 Cogs 10 Hall A > 1 Cogs 12 Hall A");

  g_clear_pointer (&looked_at, g_ptr_array_unref);
  looked_at = list (fixture, "gears");
  g_assert_true (lanyard_change_store_mark_seen (fixture->database, looked_at, NULL));
  assert_unseen (fixture, "");

  refresh (fixture, &(Version) { "1", "Cogs", 13, "Hall A" });
  assert_unseen (fixture, "1 Cogs 12 Hall A > 1 Cogs 13 Hall A");
}

static void
test_bookmarked (Fixture      *fixture,
                 gconstpointer data)
{
  g_autoptr (GPtrArray) none = NULL;
  g_autoptr (GPtrArray) one = NULL;
  g_autoptr (GPtrArray) removed = NULL;

  refresh (fixture, &(Version) { "1", "Cogs", 11, "Hall A" });
  none = list (fixture, NULL);
  assert_changes (none, "");

  /* Bookmarked as it is now: that it was elsewhere before is no news. */
  bookmark (fixture, "1");
  assert_unseen (fixture, "");
  refresh (fixture, &(Version) { "1", "Cogs", 12, "Hall A" });
  bookmark (fixture, "1");
  one = list (fixture, NULL);
  assert_changes (one, "1 Cogs 11 Hall A > 1 Cogs 12 Hall A *");

  g_assert_true (lanyard_removal_store_set_removed (fixture->database, "gears", TRUE, NULL));
  removed = list (fixture, NULL);
  assert_changes (removed, "");
  assert_untold (fixture, "");
  g_assert_true (lanyard_removal_store_set_removed (fixture->database, "gears", FALSE, NULL));
  assert_untold (fixture, "1 Cogs 11 Hall A > 1 Cogs 12 Hall A *");
}

static void
test_told_once (Fixture      *fixture,
                gconstpointer data)
{
  refresh (fixture, &(Version) { "1", "Cogs", 11, "Hall A" });
  assert_untold (fixture, "");
  bookmark (fixture, "1");
  assert_untold (fixture, "");

  refresh (fixture, &(Version) { "1", "Cogs", 12, "Hall A" });
  assert_told (fixture, "1 Cogs 11 Hall A > 1 Cogs 12 Hall A *");
  assert_untold (fixture, "");
  refresh (fixture, &(Version) { "1", "Wheels", 12, "Hall A" });
  assert_untold (fixture, "");
  refresh (fixture, &(Version) { "1", "Wheels", 13, "Hall A" });
  assert_told (fixture, "1 Cogs 11 Hall A > 1 Wheels 13 Hall A *");

  /* Who was told of the way there has to hear of the way back. */
  refresh (fixture, &(Version) { "1", "Cogs", 11, "Hall A" });
  assert_told (fixture, "1 Wheels 13 Hall A > 1 Cogs 11 Hall A *");
}

/* Between telling and noting a process may die, or the talk move on. */
static void
test_told_again (Fixture      *fixture,
                 gconstpointer data)
{
  g_autoptr (GPtrArray) told = NULL;

  bookmark (fixture, "1");
  refresh (fixture, &(Version) { "1", "Cogs", 12, "Hall A" });
  told = lanyard_change_store_list_untold (fixture->database, NULL);
  assert_untold (fixture, "1 Cogs 10 Hall A > 1 Cogs 12 Hall A *");

  refresh (fixture, &(Version) { "1", "Cogs", 13, "Hall A" });
  g_assert_true (lanyard_change_store_mark_told (fixture->database, told, NULL));
  assert_told (fixture, "1 Cogs 10 Hall A > 1 Cogs 13 Hall A *");
  assert_untold (fixture, "");
}

static void
test_new_id (Fixture      *fixture,
             gconstpointer data)
{
  LanyardSentReminder        sent = { (char *) "gears", (char *) "1", 10 * HOUR, LANYARD_REMINDER_AHEAD, 9 * HOUR, 0, FALSE, (char *) "n" };
  const LanyardSentReminder *note;
  g_autoptr (GPtrArray) bookmarks = NULL;
  g_autoptr (GPtrArray) notes = NULL;

  bookmark (fixture, "1");
  g_assert_true (lanyard_bookmark_store_set_remind_at_start (fixture->database, "gears", "1", TRUE, NULL));
  g_assert_true (lanyard_reminder_store_put (fixture->database, &sent, NULL));
  refresh (fixture, &(Version) { "1", "Cogs", 11, "Hall A" });
  refresh (fixture, &(Version) { "eins", "Cogs", 12, "Hall A" });
  assert_unseen (fixture, "eins Cogs 10 Hall A > eins Cogs 12 Hall A *");

  bookmarks = lanyard_bookmark_store_list (fixture->database, NULL);
  g_assert_cmpuint (bookmarks->len, ==, 1);
  g_assert_cmpstr (lanyard_talk_get_id (lanyard_bookmark_get_talk (g_ptr_array_index (bookmarks, 0))), ==, "eins");
  g_assert_true (lanyard_bookmark_is_remind_at_start (g_ptr_array_index (bookmarks, 0)));

  /* The talk counts as reminded of; the notification of the old id is to be withdrawn. */
  notes = lanyard_reminder_store_list (fixture->database, NULL);
  g_assert_cmpuint (notes->len, ==, 2);
  note = g_ptr_array_index (notes, 0);
  g_assert_cmpstr (note->talk_id, ==, "1");
  g_assert_false (note->withdrawn);
  note = g_ptr_array_index (notes, 1);
  g_assert_cmpstr (note->talk_id, ==, "eins");
  g_assert_true (note->withdrawn);
  g_assert_cmpint (note->start, ==, sent.start);
}

/* What was forgotten in between does not come back with the old id. */
static void
test_new_id_and_back (Fixture      *fixture,
                      gconstpointer data)
{
  LanyardSentReminder        sent = { (char *) "gears", (char *) "1", 10 * HOUR, LANYARD_REMINDER_AHEAD, 9 * HOUR, 0, TRUE, (char *) "n" };
  LanyardSentReminder        later = { (char *) "gears", (char *) "eins", 11 * HOUR, LANYARD_REMINDER_AHEAD, 9 * HOUR, 0, FALSE, (char *) "m" };
  const LanyardSentReminder *note;
  g_autoptr (GPtrArray) notes = NULL;

  bookmark (fixture, "1");
  g_assert_true (lanyard_reminder_store_put (fixture->database, &sent, NULL));
  refresh (fixture, &(Version) { "eins", "Cogs", 11, "Hall A" });
  sent.talk_id = (char *) "eins";
  g_assert_true (lanyard_reminder_store_remove (fixture->database, &sent, NULL));
  g_assert_true (lanyard_reminder_store_put (fixture->database, &later, NULL));
  refresh (fixture, &(Version) { "1", "Cogs", 10, "Hall A" });

  notes = lanyard_reminder_store_list (fixture->database, NULL);
  g_assert_cmpuint (notes->len, ==, 2);
  note = g_ptr_array_index (notes, 0);
  g_assert_cmpstr (note->talk_id, ==, "1");
  g_assert_cmpint (note->start, ==, later.start);
  g_assert_true (note->withdrawn);
  note = g_ptr_array_index (notes, 1);
  g_assert_cmpstr (note->talk_id, ==, "eins");
}

static void
add_test (const char *path,
          void        (*function) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, function, tear_down);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add_test ("/change-store/merged", test_merged);
  add_test ("/change-store/seen", test_seen);
  add_test ("/change-store/bookmarked", test_bookmarked);
  add_test ("/change-store/told-once", test_told_once);
  add_test ("/change-store/told-again", test_told_again);
  add_test ("/change-store/new-id", test_new_id);
  add_test ("/change-store/new-id-and-back", test_new_id_and_back);

  return g_test_run ();
}
