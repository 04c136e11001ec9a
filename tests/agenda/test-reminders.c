/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-bookmark-store.h"
#include "lanyard-change-store.h"
#include "lanyard-schedule-store.h"
#include "test-library.h"
#include "test-reminding.h"

static void
test_life (TestReminding *reminding,
           gconstpointer  data)
{
  g_assert_false (lanyard_reminders_is_idle (reminding->reminders));
  test_reminding_assert_said (reminding, "");
  lanyard_clock_set_now (reminding->clock, START - LEAD - 1);
  test_reminding_assert_said (reminding, "");
  lanyard_clock_set_now (reminding->clock, START - LEAD);
  test_reminding_assert_said (reminding, "ahead 1");
  lanyard_clock_set_now (reminding->clock, START + 1);
  test_reminding_assert_said (reminding, "");
  g_assert_false (lanyard_reminders_is_idle (reminding->reminders));
  lanyard_clock_set_now (reminding->clock, END);
  test_reminding_assert_said (reminding, "withdraw 1");
  g_assert_true (lanyard_reminders_is_idle (reminding->reminders));
}

static void
test_restart (TestReminding *reminding,
              gconstpointer  data)
{
  lanyard_clock_set_now (reminding->clock, START - 60);
  test_reminding_assert_said (reminding, "ahead 1");
  test_reminding_restart (reminding);
  test_reminding_assert_said (reminding, "");
  lanyard_clock_set_now (reminding->clock, END + 60);
  test_reminding_assert_said (reminding, "withdraw 1");
  test_reminding_restart (reminding);
  test_reminding_assert_said (reminding, "");
  g_assert_true (lanyard_reminders_is_idle (reminding->reminders));
}

static void
test_late_start (TestReminding *reminding,
                 gconstpointer  data)
{
  g_assert_finalize_object (reminding->reminders);
  lanyard_clock_set_now (reminding->clock, START + 240);
  test_reminding_start (reminding);
  test_reminding_assert_said (reminding, "ahead 1");
}

static void
test_at_start (TestReminding *reminding,
               gconstpointer  data)
{
  lanyard_clock_set_now (reminding->clock, START - LEAD);
  test_reminding_assert_said (reminding, "ahead 1");
  g_assert_true (lanyard_bookmark_store_set_remind_at_start (reminding->database, "c", "1", TRUE, NULL));
  lanyard_reminders_look_again (reminding->reminders);
  lanyard_clock_set_now (reminding->clock, START);
  test_reminding_assert_said (reminding, "start 1");
  test_reminding_restart (reminding);
  test_reminding_assert_said (reminding, "");
  lanyard_clock_set_now (reminding->clock, END);
  test_reminding_assert_said (reminding, "withdraw 1");
}

static void
test_look_again (TestReminding *reminding,
                 gconstpointer  data)
{
  lanyard_clock_set_now (reminding->clock, START);
  test_reminding_assert_said (reminding, "ahead 1");

  g_assert_true (lanyard_bookmark_store_remove (reminding->database, "c", "1", NULL));
  test_reminding_assert_said (reminding, "");
  lanyard_reminders_look_again (reminding->reminders);
  test_reminding_assert_said (reminding, "withdraw 1");
  g_assert_true (lanyard_reminders_is_idle (reminding->reminders));

  test_reminding_bookmark (reminding, "2", START + 10000);
  lanyard_reminders_look_again (reminding->reminders);
  g_assert_false (lanyard_reminders_is_idle (reminding->reminders));
  lanyard_clock_set_now (reminding->clock, START + 10000);
  test_reminding_assert_said (reminding, "ahead 2");
}

static void
test_moved (TestReminding *reminding,
            gconstpointer  data)
{
  lanyard_clock_set_now (reminding->clock, START - 60);
  test_reminding_assert_said (reminding, "ahead 1");
  test_reminding_save_talks (reminding, START + 7200, START + 10000);
  lanyard_reminders_look_again (reminding->reminders);
  test_reminding_assert_said (reminding, "withdraw 1");
  lanyard_clock_set_now (reminding->clock, START + 7200 - LEAD);
  test_reminding_assert_said (reminding, "ahead 1");

  /* Moved by less than the lead, the new one comes at once, and after the old one has gone. */
  test_reminding_save_talks (reminding, START + 7000, START + 10000);
  lanyard_reminders_look_again (reminding->reminders);
  test_reminding_assert_said (reminding, "withdraw 1, ahead 1");
}

/* Another process has refreshed the schedule, and the talk has another id in it. */
static void
test_new_id (TestReminding *reminding,
             gconstpointer  data)
{
  g_autoptr (LanyardConference) conference = g_object_new (LANYARD_TYPE_CONFERENCE, "id", "c", "title", "Test", NULL);
  g_autoptr (GPtrArray) talks = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (LanyardDatabase) other = test_library_open (reminding->path);
  g_autoptr (LanyardSchedule) before = lanyard_schedule_store_load (other, "c", NULL);
  g_autoptr (LanyardSchedule) after = NULL;
  g_autoptr (LanyardChanges) changes = NULL;
  LanyardTalk *talk = lanyard_schedule_find_talk (before, "1");

  g_ptr_array_add (talks, g_object_new (LANYARD_TYPE_TALK,
                                        "id", "eins", "title", lanyard_talk_get_title (talk),
                                        "url", lanyard_talk_get_url (talk), "start", lanyard_talk_get_start (talk), NULL));
  after = lanyard_schedule_new (conference, talks);
  changes = lanyard_changes_new (before, after);

  lanyard_clock_set_now (reminding->clock, START - LEAD);
  test_reminding_assert_said (reminding, "ahead 1");
  g_assert_true (lanyard_change_store_keep (other, changes, START, NULL));
  g_assert_true (lanyard_schedule_store_save (other, after, NULL));

  /* Reminded of it was already; only the notification of the id that is gone is withdrawn. */
  lanyard_reminders_look_again (reminding->reminders);
  test_reminding_assert_said (reminding, "withdraw 1");
  lanyard_reminders_look_again (reminding->reminders);
  test_reminding_assert_said (reminding, "");
}

static void
test_lead (TestReminding *reminding,
           gconstpointer  data)
{
  lanyard_clock_set_now (reminding->clock, START - 3600);
  test_reminding_assert_said (reminding, "");
  g_assert_cmpint (lanyard_reminders_get_lead (reminding->reminders), ==, LANYARD_REMINDERS_DEFAULT_LEAD);
  g_object_set (reminding->reminders, "lead", 60, NULL);
  test_reminding_assert_said (reminding, "ahead 1");
  g_object_set (reminding->reminders, "lead", 5, NULL);
  test_reminding_assert_said (reminding, "");
}

static void
test_clock_set_back (TestReminding *reminding,
                     gconstpointer  data)
{
  lanyard_clock_set_now (reminding->clock, START);
  test_reminding_assert_said (reminding, "ahead 1");
  lanyard_clock_set_now (reminding->clock, START - 7200);
  lanyard_clock_set_now (reminding->clock, START);
  test_reminding_assert_said (reminding, "");
}

/* With the clock of this computer and an offset, as somebody tries it twice. */
static void
test_pretended_twice (TestReminding *reminding,
                      gconstpointer  data)
{
  const gint64 real = g_get_real_time () / G_USEC_PER_SEC;
  g_autoptr (LanyardClock) clock = lanyard_clock_new (START - LEAD - 60 - real);
  LanyardClock *stopped = reminding->clock;

  g_assert_finalize_object (reminding->reminders);
  reminding->clock = clock;
  test_reminding_start (reminding);
  test_reminding_assert_said (reminding, "");
  lanyard_clock_set_offset (clock, START - LEAD - real);
  test_reminding_assert_said (reminding, "ahead 1");
  test_reminding_restart (reminding);
  test_reminding_assert_said (reminding, "");
  lanyard_clock_set_offset (clock, START - LEAD - 61 - real);
  test_reminding_assert_said (reminding, "withdraw 1");
  lanyard_clock_set_offset (clock, START - LEAD + 1 - real);
  test_reminding_assert_said (reminding, "ahead 1");

  g_assert_finalize_object (reminding->reminders);
  reminding->clock = stopped;
  test_reminding_start (reminding);
  g_string_truncate (reminding->said, 0);
}

static void
on_due_look_again_cb (LanyardReminders      *reminders,
                      LanyardReminderNotice *notice,
                      gpointer               data)
{
  lanyard_reminders_look_again (reminders);
}

static void
test_look_again_while_sending (TestReminding *reminding,
                               gconstpointer  data)
{
  g_signal_connect (reminding->reminders, "due", G_CALLBACK (on_due_look_again_cb), NULL);
  lanyard_clock_set_now (reminding->clock, START);
  test_reminding_assert_said (reminding, "ahead 1");
}

/* What cannot be noted is sent all the same, and not again and again. */
static void
test_not_noted (TestReminding *reminding,
                gconstpointer  data)
{
  test_reminding_break_library (reminding->path, "DROP TABLE reminders");
  g_test_expect_message ("lanyard-agenda", G_LOG_LEVEL_WARNING, "The library*");
  g_test_expect_message ("lanyard-agenda", G_LOG_LEVEL_WARNING, "The library*");
  lanyard_clock_set_now (reminding->clock, START);
  g_test_assert_expected_messages ();
  test_reminding_assert_said (reminding, "ahead 1");
  lanyard_reminders_look_again (reminding->reminders);
  test_reminding_assert_said (reminding, "");
}

static void
test_unreadable (TestReminding *reminding,
                 gconstpointer  data)
{
  test_reminding_break_library (reminding->path, "ALTER TABLE bookmarks RENAME TO gone");
  g_test_expect_message ("lanyard-agenda", G_LOG_LEVEL_WARNING, "The library*");
  lanyard_clock_set_now (reminding->clock, START);
  g_test_assert_expected_messages ();
  test_reminding_assert_said (reminding, "");
  g_assert_false (lanyard_reminders_is_idle (reminding->reminders));

  test_reminding_break_library (reminding->path, "ALTER TABLE gone RENAME TO bookmarks");
  lanyard_clock_set_now (reminding->clock, START + 60);
  test_reminding_assert_said (reminding, "ahead 1");
}

static void
add_test (const char *path,
          void        (*function) (TestReminding *, gconstpointer))
{
  g_test_add (path, TestReminding, NULL, test_reminding_set_up, function, test_reminding_tear_down);
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
