/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <sqlite3.h>

#include "lanyard-bookmark-store.h"
#include "lanyard-change-store.h"
#include "lanyard-reminders.h"
#include "lanyard-schedule-store.h"
#include "test-library.h"

#define START 100000
#define END (START + 1800)
#define LEAD 600

/* The engine on a library of one conference with two talks, of which the first is bookmarked, and
 * what it has said: "ahead 1", "start 1", "withdraw 1". */
typedef struct
{
  char             *path;
  LanyardDatabase  *database;
  LanyardClock     *clock;
  LanyardReminders *reminders;
  GString          *said;
} Fixture;

static void
say (Fixture    *fixture,
     const char *what,
     const char *talk_id)
{
  g_string_append_printf (fixture->said, "%s%s %s", fixture->said->len > 0 ? ", " : "", what, talk_id);
}

static void
assert_said (Fixture    *fixture,
             const char *expected)
{
  g_assert_cmpstr (fixture->said->str, ==, expected);
  g_string_truncate (fixture->said, 0);
}

static void
on_due_cb (LanyardReminders      *reminders,
           LanyardReminderNotice *notice,
           Fixture               *fixture)
{
  GPtrArray *dues = lanyard_reminder_notice_get_due (notice);

  for (guint i = 0; i < dues->len; i++)
    {
      LanyardDueReminder *due = g_ptr_array_index (dues, i);

      say (fixture, due->kind == LANYARD_REMINDER_AT_START ? "start" : "ahead",
           lanyard_talk_get_id (lanyard_bookmark_get_talk (due->bookmark)));
    }
}

static void
on_withdraw_cb (LanyardReminders *reminders,
                const char       *notification_id,
                Fixture          *fixture)
{
  static const char *const talk_ids[] = { "1", "2" };

  for (guint i = 0; i < G_N_ELEMENTS (talk_ids); i++)
    {
      g_autofree char *id = lanyard_reminder_dup_notification_id ("c", talk_ids[i]);

      if (g_str_equal (id, notification_id))
        say (fixture, "withdraw", talk_ids[i]);
    }
}

static void
start (Fixture *fixture)
{
  fixture->reminders = lanyard_reminders_new (fixture->database, fixture->clock);
  g_signal_connect (fixture->reminders, "due", G_CALLBACK (on_due_cb), fixture);
  g_signal_connect (fixture->reminders, "withdraw", G_CALLBACK (on_withdraw_cb), fixture);
  lanyard_reminders_look_again (fixture->reminders);
}

static void
restart (Fixture *fixture)
{
  g_assert_finalize_object (fixture->reminders);
  g_assert_finalize_object (fixture->database);
  fixture->database = test_library_open (fixture->path);
  start (fixture);
}

static void
bookmark (Fixture    *fixture,
          const char *talk_id,
          gint64      talk_start)
{
  g_autoptr (LanyardTalk) talk = test_library_new_talk (talk_id, talk_start, 0);
  g_autoptr (GError) error = NULL;

  lanyard_bookmark_store_add (fixture->database, "c", talk, 0, &error);
  g_assert_no_error (error);
}

static void
save_talks (Fixture *fixture,
            gint64   first,
            gint64   second)
{
  test_library_save (fixture->database, "c",
                     test_library_new_talk ("1", first, first + 1800),
                     test_library_new_talk ("2", second, second + 1800),
                     NULL);
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->path = test_library_dup_path ();
  fixture->database = test_library_open (fixture->path);
  fixture->clock = lanyard_clock_new_stopped (START - 5000);
  fixture->said = g_string_new (NULL);
  save_talks (fixture, START, START + 10000);
  bookmark (fixture, "1", START);
  start (fixture);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_assert_finalize_object (fixture->reminders);
  g_assert_finalize_object (fixture->database);
  g_assert_finalize_object (fixture->clock);
  test_library_remove (fixture->path);
  g_free (fixture->path);
  g_string_free (fixture->said, TRUE);
}

static void
test_life (Fixture      *fixture,
           gconstpointer data)
{
  g_assert_false (lanyard_reminders_is_idle (fixture->reminders));
  assert_said (fixture, "");
  lanyard_clock_set_now (fixture->clock, START - LEAD - 1);
  assert_said (fixture, "");
  lanyard_clock_set_now (fixture->clock, START - LEAD);
  assert_said (fixture, "ahead 1");
  lanyard_clock_set_now (fixture->clock, START + 1);
  assert_said (fixture, "");
  g_assert_false (lanyard_reminders_is_idle (fixture->reminders));
  lanyard_clock_set_now (fixture->clock, END);
  assert_said (fixture, "withdraw 1");
  g_assert_true (lanyard_reminders_is_idle (fixture->reminders));
}

static void
test_restart (Fixture      *fixture,
              gconstpointer data)
{
  lanyard_clock_set_now (fixture->clock, START - 60);
  assert_said (fixture, "ahead 1");
  restart (fixture);
  assert_said (fixture, "");
  lanyard_clock_set_now (fixture->clock, END + 60);
  assert_said (fixture, "withdraw 1");
  restart (fixture);
  assert_said (fixture, "");
  g_assert_true (lanyard_reminders_is_idle (fixture->reminders));
}

static void
test_late_start (Fixture      *fixture,
                 gconstpointer data)
{
  g_assert_finalize_object (fixture->reminders);
  lanyard_clock_set_now (fixture->clock, START + 240);
  start (fixture);
  assert_said (fixture, "ahead 1");
}

static void
test_at_start (Fixture      *fixture,
               gconstpointer data)
{
  lanyard_clock_set_now (fixture->clock, START - LEAD);
  assert_said (fixture, "ahead 1");
  g_assert_true (lanyard_bookmark_store_set_remind_at_start (fixture->database, "c", "1", TRUE, NULL));
  lanyard_reminders_look_again (fixture->reminders);
  lanyard_clock_set_now (fixture->clock, START);
  assert_said (fixture, "start 1");
  restart (fixture);
  assert_said (fixture, "");
  lanyard_clock_set_now (fixture->clock, END);
  assert_said (fixture, "withdraw 1");
}

static void
test_look_again (Fixture      *fixture,
                 gconstpointer data)
{
  lanyard_clock_set_now (fixture->clock, START);
  assert_said (fixture, "ahead 1");

  g_assert_true (lanyard_bookmark_store_remove (fixture->database, "c", "1", NULL));
  assert_said (fixture, "");
  lanyard_reminders_look_again (fixture->reminders);
  assert_said (fixture, "withdraw 1");
  g_assert_true (lanyard_reminders_is_idle (fixture->reminders));

  bookmark (fixture, "2", START + 10000);
  lanyard_reminders_look_again (fixture->reminders);
  g_assert_false (lanyard_reminders_is_idle (fixture->reminders));
  lanyard_clock_set_now (fixture->clock, START + 10000);
  assert_said (fixture, "ahead 2");
}

static void
test_moved (Fixture      *fixture,
            gconstpointer data)
{
  lanyard_clock_set_now (fixture->clock, START - 60);
  assert_said (fixture, "ahead 1");
  save_talks (fixture, START + 7200, START + 10000);
  lanyard_reminders_look_again (fixture->reminders);
  assert_said (fixture, "withdraw 1");
  lanyard_clock_set_now (fixture->clock, START + 7200 - LEAD);
  assert_said (fixture, "ahead 1");

  /* Moved by less than the lead, the new one comes at once, and after the old one has gone. */
  save_talks (fixture, START + 7000, START + 10000);
  lanyard_reminders_look_again (fixture->reminders);
  assert_said (fixture, "withdraw 1, ahead 1");
}

/* Another process has refreshed the schedule, and the talk has another id in it. */
static void
test_new_id (Fixture      *fixture,
             gconstpointer data)
{
  g_autoptr (LanyardConference) conference = g_object_new (LANYARD_TYPE_CONFERENCE, "id", "c", "title", "Test", NULL);
  g_autoptr (GPtrArray) talks = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (LanyardDatabase) other = test_library_open (fixture->path);
  g_autoptr (LanyardSchedule) before = lanyard_schedule_store_load (other, "c", NULL);
  g_autoptr (LanyardSchedule) after = NULL;
  g_autoptr (LanyardChanges) changes = NULL;
  LanyardTalk *talk = lanyard_schedule_find_talk (before, "1");

  g_ptr_array_add (talks, g_object_new (LANYARD_TYPE_TALK,
                                        "id", "eins", "title", lanyard_talk_get_title (talk),
                                        "url", lanyard_talk_get_url (talk), "start", lanyard_talk_get_start (talk), NULL));
  after = lanyard_schedule_new (conference, talks);
  changes = lanyard_changes_new (before, after);

  lanyard_clock_set_now (fixture->clock, START - LEAD);
  assert_said (fixture, "ahead 1");
  g_assert_true (lanyard_change_store_keep (other, changes, START, NULL));
  g_assert_true (lanyard_schedule_store_save (other, after, NULL));

  /* Reminded of it was already; only the notification of the id that is gone is withdrawn. */
  lanyard_reminders_look_again (fixture->reminders);
  assert_said (fixture, "withdraw 1");
  lanyard_reminders_look_again (fixture->reminders);
  assert_said (fixture, "");
}

static void
test_lead (Fixture      *fixture,
           gconstpointer data)
{
  lanyard_clock_set_now (fixture->clock, START - 3600);
  assert_said (fixture, "");
  g_assert_cmpint (lanyard_reminders_get_lead (fixture->reminders), ==, LANYARD_REMINDERS_DEFAULT_LEAD);
  g_object_set (fixture->reminders, "lead", 60, NULL);
  assert_said (fixture, "ahead 1");
  g_object_set (fixture->reminders, "lead", 5, NULL);
  assert_said (fixture, "");
}

static void
test_clock_set_back (Fixture      *fixture,
                     gconstpointer data)
{
  lanyard_clock_set_now (fixture->clock, START);
  assert_said (fixture, "ahead 1");
  lanyard_clock_set_now (fixture->clock, START - 7200);
  lanyard_clock_set_now (fixture->clock, START);
  assert_said (fixture, "");
}

/* With the clock of this computer and an offset, as somebody tries it twice. */
static void
test_pretended_twice (Fixture      *fixture,
                      gconstpointer data)
{
  const gint64 real = g_get_real_time () / G_USEC_PER_SEC;
  g_autoptr (LanyardClock) clock = lanyard_clock_new (START - LEAD - 60 - real);
  LanyardClock *stopped = fixture->clock;

  g_assert_finalize_object (fixture->reminders);
  fixture->clock = clock;
  start (fixture);
  assert_said (fixture, "");
  lanyard_clock_set_offset (clock, START - LEAD - real);
  assert_said (fixture, "ahead 1");
  restart (fixture);
  assert_said (fixture, "");
  lanyard_clock_set_offset (clock, START - LEAD - 61 - real);
  assert_said (fixture, "withdraw 1");
  lanyard_clock_set_offset (clock, START - LEAD + 1 - real);
  assert_said (fixture, "ahead 1");

  g_assert_finalize_object (fixture->reminders);
  fixture->clock = stopped;
  start (fixture);
  g_string_truncate (fixture->said, 0);
}

static void
on_due_look_again_cb (LanyardReminders      *reminders,
                      LanyardReminderNotice *notice,
                      gpointer               data)
{
  lanyard_reminders_look_again (reminders);
}

static void
test_look_again_while_sending (Fixture      *fixture,
                               gconstpointer data)
{
  g_signal_connect (fixture->reminders, "due", G_CALLBACK (on_due_look_again_cb), NULL);
  lanyard_clock_set_now (fixture->clock, START);
  assert_said (fixture, "ahead 1");
}

static void
break_library (const char *path,
               const char *sql)
{
  sqlite3 *connection;

  g_assert_cmpint (sqlite3_open (path, &connection), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (connection, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (connection);
}

/* What cannot be noted is sent all the same, and not again and again. */
static void
test_not_noted (Fixture      *fixture,
                gconstpointer data)
{
  break_library (fixture->path, "DROP TABLE reminders");
  g_test_expect_message ("lanyard-agenda", G_LOG_LEVEL_WARNING, "The library*");
  lanyard_clock_set_now (fixture->clock, START);
  g_test_assert_expected_messages ();
  assert_said (fixture, "ahead 1");
  lanyard_reminders_look_again (fixture->reminders);
  assert_said (fixture, "");
}

static void
test_unreadable (Fixture      *fixture,
                 gconstpointer data)
{
  break_library (fixture->path, "ALTER TABLE bookmarks RENAME TO gone");
  g_test_expect_message ("lanyard-agenda", G_LOG_LEVEL_WARNING, "The library*");
  lanyard_clock_set_now (fixture->clock, START);
  g_test_assert_expected_messages ();
  assert_said (fixture, "");
  g_assert_false (lanyard_reminders_is_idle (fixture->reminders));

  break_library (fixture->path, "ALTER TABLE gone RENAME TO bookmarks");
  lanyard_clock_set_now (fixture->clock, START + 60);
  assert_said (fixture, "ahead 1");
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

  add_test ("/reminders/life", test_life);
  add_test ("/reminders/restart", test_restart);
  add_test ("/reminders/late-start", test_late_start);
  add_test ("/reminders/at-start", test_at_start);
  add_test ("/reminders/look-again", test_look_again);
  add_test ("/reminders/moved", test_moved);
  add_test ("/reminders/new-id", test_new_id);
  add_test ("/reminders/lead", test_lead);
  add_test ("/reminders/clock-set-back", test_clock_set_back);
  add_test ("/reminders/pretended-twice", test_pretended_twice);
  add_test ("/reminders/look-again-while-sending", test_look_again_while_sending);
  add_test ("/reminders/not-noted", test_not_noted);
  add_test ("/reminders/unreadable", test_unreadable);

  return g_test_run ();
}
