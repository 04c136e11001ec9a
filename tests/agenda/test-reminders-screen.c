/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-bookmark-store.h"
#include "test-library.h"
#include "test-reminding.h"

#define LIST "ahead 1, ahead 2, ahead 3, ahead 4, in a list"

/* Four talks at one time, all bookmarked. */
static void
bookmark_four (TestReminding *reminding)
{
  static const char *const talk_ids[] = { "1", "2", "3", "4" };
  LanyardTalk             *talks[4];

  for (guint i = 0; i < G_N_ELEMENTS (talks); i++)
    talks[i] = test_library_new_talk (talk_ids[i], START, END);

  test_library_save (reminding->database, "c", talks[0], talks[1], talks[2], talks[3], NULL);
  for (guint i = 1; i < G_N_ELEMENTS (talks); i++)
    test_reminding_bookmark (reminding, talk_ids[i], START);
  lanyard_reminders_look_again (reminding->reminders);
}

static void
test_all_at_start (TestReminding *reminding,
                   gconstpointer  data)
{
  gboolean at_start;

  lanyard_clock_set_now (reminding->clock, START - LEAD);
  test_reminding_assert_said (reminding, "ahead 1");
  lanyard_clock_set_now (reminding->clock, START + 60);
  test_reminding_assert_said (reminding, "");
  g_object_set (reminding->reminders, "at-start", TRUE, NULL);
  test_reminding_assert_said (reminding, "start 1");
  g_object_get (reminding->reminders, "at-start", &at_start, NULL);
  g_assert_true (at_start);
  g_assert_true (lanyard_reminders_is_at_start (reminding->reminders));
}

static void
test_own_lead (TestReminding *reminding,
               gconstpointer  data)
{
  g_assert_true (lanyard_bookmark_store_set_lead (reminding->database, "c", "1", 60, NULL));
  lanyard_reminders_look_again (reminding->reminders);
  lanyard_clock_set_now (reminding->clock, START - 3601);
  test_reminding_assert_said (reminding, "");
  lanyard_clock_set_now (reminding->clock, START - 3600);
  test_reminding_assert_said (reminding, "ahead 1");
}

static void
test_snooze (TestReminding *reminding,
             gconstpointer  data)
{
  lanyard_clock_set_now (reminding->clock, START - LEAD);
  test_reminding_assert_said (reminding, "ahead 1");

  for (gint64 until = START - 300; until <= START + 300; until += 300)
    {
      g_assert_true (lanyard_bookmark_store_snooze (reminding->database, "c", "1", until, NULL));
      lanyard_reminders_look_again (reminding->reminders);
      lanyard_clock_set_now (reminding->clock, until - 1);
      test_reminding_assert_said (reminding, "");
      lanyard_clock_set_now (reminding->clock, until);
      test_reminding_assert_said (reminding, "snooze 1");
      test_reminding_restart (reminding);
      test_reminding_assert_said (reminding, "");
    }

  lanyard_clock_set_now (reminding->clock, END);
  test_reminding_assert_said (reminding, "withdraw 1");
}

/* Who was told while the talk ran, and snoozes once more, is not told then that it starts. */
static void
test_snooze_again (TestReminding *reminding,
                   gconstpointer  data)
{
  g_assert_true (lanyard_bookmark_store_snooze (reminding->database, "c", "1", START + 60, NULL));
  lanyard_reminders_look_again (reminding->reminders);
  lanyard_clock_set_now (reminding->clock, START - LEAD);
  test_reminding_assert_said (reminding, "ahead 1");
  lanyard_clock_set_now (reminding->clock, START + 60);
  test_reminding_assert_said (reminding, "snooze 1");

  g_assert_true (lanyard_bookmark_store_snooze (reminding->database, "c", "1", START + 360, NULL));
  g_object_set (reminding->reminders, "at-start", TRUE, NULL);
  test_reminding_assert_said (reminding, "");

  /* What came later by a clock that is set back does not stand for another one. */
  lanyard_clock_set_now (reminding->clock, START + 360);
  test_reminding_assert_said (reminding, "snooze 1");
  g_object_set (reminding->reminders, "at-start", FALSE, NULL);
  lanyard_clock_set_now (reminding->clock, START - 120);
  g_assert_true (lanyard_bookmark_store_snooze (reminding->database, "c", "1", START + 180, NULL));
  lanyard_reminders_look_again (reminding->reminders);
  lanyard_clock_set_now (reminding->clock, START + 180);
  test_reminding_assert_said (reminding, "snooze 1");
}

static void
test_covered (TestReminding *reminding,
              gconstpointer  data)
{
  g_assert_true (lanyard_bookmark_store_snooze (reminding->database, "c", "1", START - 300, NULL));
  lanyard_clock_set_now (reminding->clock, START - 200);
  test_reminding_assert_said (reminding, "snooze 1");

  /* What it stood for is noted. */
  test_reminding_restart (reminding);
  test_reminding_assert_said (reminding, "");
}

static void
test_list (TestReminding *reminding,
           gconstpointer  data)
{
  bookmark_four (reminding);
  lanyard_clock_set_now (reminding->clock, START - LEAD);
  test_reminding_assert_said (reminding, LIST);
  test_reminding_restart (reminding);
  test_reminding_assert_said (reminding, "");

  g_assert_true (lanyard_bookmark_store_set_remind_at_start (reminding->database, "c", "3", TRUE, NULL));
  lanyard_reminders_look_again (reminding->reminders);
  lanyard_clock_set_now (reminding->clock, START);
  test_reminding_assert_said (reminding, "withdraw list, start 3");
  lanyard_clock_set_now (reminding->clock, END);
  test_reminding_assert_said (reminding, "withdraw 3");
  g_assert_true (lanyard_reminders_is_idle (reminding->reminders));
}

static void
refuse (TestReminding *reminding,
        const char    *talk_id)
{
  g_autofree char *sql = g_strdup_printf ("CREATE TRIGGER full BEFORE INSERT ON reminders WHEN NEW.talk = '%s'"
                                          " BEGIN SELECT RAISE (ABORT, 'full'); END",
                                          talk_id);

  test_reminding_break_library (reminding->path, sql);
}

static void
on_due_die_cb (LanyardReminders      *reminders,
               LanyardReminderNotice *notice,
               TestReminding         *reminding)
{
  GPtrArray          *due = lanyard_reminder_notice_get_due (notice);
  LanyardDueReminder *last = g_ptr_array_index (due, due->len - 1);

  refuse (reminding, lanyard_talk_get_id (lanyard_bookmark_get_talk (last->bookmark)));
}

/* The program dies when it has sent and not noted that: the last of it is not written any more. */
static void
send_and_die (TestReminding *reminding)
{
  g_signal_connect (reminding->reminders, "due", G_CALLBACK (on_due_die_cb), reminding);
  g_test_expect_message ("lanyard-agenda", G_LOG_LEVEL_WARNING, "The library*");
  lanyard_clock_set_now (reminding->clock, START - LEAD);
  g_test_assert_expected_messages ();
  g_assert_finalize_object (reminding->reminders);
  test_reminding_break_library (reminding->path, "DROP TRIGGER full");
}

static void
test_died (TestReminding *reminding,
           gconstpointer  data)
{
  send_and_die (reminding);
  test_reminding_assert_said (reminding, "ahead 1");
  test_reminding_start (reminding);
  test_reminding_assert_said (reminding, "withdraw 1, ahead 1");
  test_reminding_restart (reminding);
  test_reminding_assert_said (reminding, "");
}

/* What it has left on the screen goes also when there is nothing to be said of it any more. */
static void
test_died_and_unbookmarked (TestReminding *reminding,
                            gconstpointer  data)
{
  send_and_die (reminding);
  test_reminding_assert_said (reminding, "ahead 1");
  g_assert_true (lanyard_bookmark_store_remove (reminding->database, "c", "1", NULL));
  test_reminding_start (reminding);
  test_reminding_assert_said (reminding, "withdraw 1");
}

static void
on_withdraw_die_cb (LanyardReminders *reminders,
                    const char       *notification_id,
                    TestReminding    *reminding)
{
  test_reminding_break_library (reminding->path,
                                "CREATE TRIGGER dead BEFORE INSERT ON reminders BEGIN SELECT RAISE (ABORT, 'dead'); END;"
                                "CREATE TRIGGER dead_too BEFORE DELETE ON reminders BEGIN SELECT RAISE (ABORT, 'dead'); END");
}

/* The talk is back before the program is, which had taken the reminder away and did not come to
 * note that. */
static void
test_died_and_moved_back (TestReminding *reminding,
                          gconstpointer  data)
{
  lanyard_clock_set_now (reminding->clock, START - LEAD);
  test_reminding_assert_said (reminding, "ahead 1");

  g_signal_connect (reminding->reminders, "withdraw", G_CALLBACK (on_withdraw_die_cb), reminding);
  test_reminding_save_talks (reminding, START + 7200, START + 10000);
  g_test_expect_message ("lanyard-agenda", G_LOG_LEVEL_WARNING, "The library*");
  g_test_expect_message ("lanyard-agenda", G_LOG_LEVEL_WARNING, "The library*");
  lanyard_reminders_look_again (reminding->reminders);
  g_test_assert_expected_messages ();
  test_reminding_assert_said (reminding, "withdraw 1");
  g_assert_finalize_object (reminding->reminders);
  test_reminding_break_library (reminding->path, "DROP TRIGGER dead; DROP TRIGGER dead_too");

  test_reminding_save_talks (reminding, START, START + 10000);
  test_reminding_start (reminding);
  test_reminding_assert_said (reminding, "withdraw 1, ahead 1");
  test_reminding_restart (reminding);
  test_reminding_assert_said (reminding, "");
}

/* The same, and it had come to note that. */
static void
test_died_before_forgetting (TestReminding *reminding,
                             gconstpointer  data)
{
  lanyard_clock_set_now (reminding->clock, START - LEAD);
  test_reminding_assert_said (reminding, "ahead 1");

  test_reminding_break_library (reminding->path,
                                "CREATE TRIGGER dead BEFORE DELETE ON reminders BEGIN SELECT RAISE (ABORT, 'dead'); END");
  test_reminding_save_talks (reminding, START + 7200, START + 10000);
  g_test_expect_message ("lanyard-agenda", G_LOG_LEVEL_WARNING, "The library*");
  lanyard_reminders_look_again (reminding->reminders);
  g_test_assert_expected_messages ();
  test_reminding_assert_said (reminding, "withdraw 1");
  g_assert_finalize_object (reminding->reminders);
  test_reminding_break_library (reminding->path, "DROP TRIGGER dead");

  test_reminding_save_talks (reminding, START, START + 10000);
  test_reminding_start (reminding);
  test_reminding_assert_said (reminding, "ahead 1");
}

/* A list, of which one is not bookmarked any more: three are sent alone, and not beside it. As it
 * is noted whole or not at all, none of them is taken for sent. */
static void
test_died_over_list (TestReminding *reminding,
                     gconstpointer  data)
{
  bookmark_four (reminding);
  send_and_die (reminding);
  test_reminding_assert_said (reminding, LIST);
  g_assert_true (lanyard_bookmark_store_remove (reminding->database, "c", "4", NULL));
  test_reminding_start (reminding);
  test_reminding_assert_said (reminding, "withdraw list, ahead 1, ahead 2, ahead 3");
}

/* What cannot be noted holds in memory, until it can. */
static void
test_list_not_noted (TestReminding *reminding,
                     gconstpointer  data)
{
  bookmark_four (reminding);
  refuse (reminding, "3");
  g_test_expect_message ("lanyard-agenda", G_LOG_LEVEL_WARNING, "The library*");
  g_test_expect_message ("lanyard-agenda", G_LOG_LEVEL_WARNING, "The library*");
  lanyard_clock_set_now (reminding->clock, START - LEAD);
  g_test_assert_expected_messages ();
  test_reminding_assert_said (reminding, LIST);
  lanyard_reminders_look_again (reminding->reminders);
  test_reminding_assert_said (reminding, "");

  test_reminding_break_library (reminding->path, "DROP TRIGGER full");
  lanyard_clock_set_now (reminding->clock, END);
  test_reminding_assert_said (reminding, "withdraw list");
  lanyard_reminders_look_again (reminding->reminders);
  test_reminding_assert_said (reminding, "");
}

static void
test_notes_unreadable (TestReminding *reminding,
                       gconstpointer  data)
{
  lanyard_clock_set_now (reminding->clock, START - LEAD);
  test_reminding_assert_said (reminding, "ahead 1");
  test_reminding_break_library (reminding->path, "DROP TABLE reminders");
  lanyard_reminders_look_again (reminding->reminders);
  test_reminding_assert_said (reminding, "");
}

static void
on_due_wait_cb (LanyardReminders      *reminders,
                LanyardReminderNotice *notice,
                TestReminding         *reminding)
{
  if (lanyard_clock_get_now (reminding->clock) < START)
    lanyard_clock_set_now (reminding->clock, START);
}

/* What was sent before the start, and took until then, said that the talk is to come. */
static void
test_slow_sending (TestReminding *reminding,
                   gconstpointer  data)
{
  g_object_set (reminding->reminders, "at-start", TRUE, NULL);
  g_signal_connect (reminding->reminders, "due", G_CALLBACK (on_due_wait_cb), reminding);
  lanyard_clock_set_now (reminding->clock, START - 1);
  test_reminding_assert_said (reminding, "ahead 1, start 1");
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

  add_test ("/reminders/screen/all-at-start", test_all_at_start);
  add_test ("/reminders/screen/own-lead", test_own_lead);
  add_test ("/reminders/screen/snooze", test_snooze);
  add_test ("/reminders/screen/snooze-again", test_snooze_again);
  add_test ("/reminders/screen/covered", test_covered);
  add_test ("/reminders/screen/list", test_list);
  add_test ("/reminders/screen/died", test_died);
  add_test ("/reminders/screen/died-and-unbookmarked", test_died_and_unbookmarked);
  add_test ("/reminders/screen/died-and-moved-back", test_died_and_moved_back);
  add_test ("/reminders/screen/died-before-forgetting", test_died_before_forgetting);
  add_test ("/reminders/screen/died-over-list", test_died_over_list);
  add_test ("/reminders/screen/list-not-noted", test_list_not_noted);
  add_test ("/reminders/screen/notes-unreadable", test_notes_unreadable);
  add_test ("/reminders/screen/slow-sending", test_slow_sending);

  return g_test_run ();
}
