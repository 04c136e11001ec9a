/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "test-planning.h"

static void
bookmark (TestPlanning *planning)
{
  test_planning_bookmark (planning, &(TestBookmark) { .id = "1", .start = START });
}

static void
bookmark_at_start (TestPlanning *planning)
{
  test_planning_bookmark (planning, &(TestBookmark) { .id = "1", .start = START, .at_start = TRUE });
}

static void
snooze (TestPlanning *planning,
        gint64        until)
{
  test_planning_bookmark (planning, &(TestBookmark) { .id = "1", .start = START, .snoozed = until });
}

static void
test_nothing (TestPlanning *planning,
              gconstpointer data)
{
  test_planning_step (planning, START, "", NEVER);
}

static void
test_ahead (TestPlanning *planning,
            gconstpointer data)
{
  bookmark (planning);

  test_planning_step (planning, START - LEAD - 1, "", START - LEAD);
  test_planning_step (planning, START - LEAD, "ahead 1", END);
}

static void
test_own_lead (TestPlanning *planning,
               gconstpointer data)
{
  test_planning_bookmark (planning, &(TestBookmark) { .id = "1", .start = START, .own_lead = TRUE, .lead = 120 });
  test_planning_look (planning, START - 7201, "", START - 7200);
  test_planning_look (planning, START - 7200, "ahead 1", END);

  test_planning_bookmark (planning, &(TestBookmark) { .id = "1", .start = START, .own_lead = TRUE, .lead = 0 });
  test_planning_look (planning, START - 1, "", START);
  test_planning_look (planning, START, "ahead 1", END);
}

static void
test_late (TestPlanning *planning,
           gconstpointer data)
{
  bookmark (planning);

  test_planning_look (planning, START - 1, "ahead 1", END);
  test_planning_look (planning, END - 1, "ahead 1", END);
  test_planning_look (planning, END, "", NEVER);
}

static void
test_once (TestPlanning *planning,
           gconstpointer data)
{
  bookmark (planning);
  test_planning_step (planning, START - LEAD, "ahead 1", END);
  test_planning_look (planning, START + 10, "", END);

  /* Nor when the lead is made longer or shorter, or the clock of the computer is set back. */
  planning->settings.lead = 2 * LEAD;
  test_planning_look (planning, START - LEAD, "", END);
  planning->settings.lead = 60;
  test_planning_look (planning, START - LEAD, "", END);
  planning->settings.lead = LEAD;
  test_planning_look (planning, START - 5 * LEAD, "", END);
}

static void
test_at_start (TestPlanning *planning,
               gconstpointer data)
{
  bookmark_at_start (planning);

  test_planning_step (planning, START - LEAD, "ahead 1", START);
  test_planning_step (planning, START - 1, "", START);
  test_planning_step (planning, START, "start 1", END);
  test_planning_step (planning, START + 1, "", END);
}

static void
test_all_at_start (TestPlanning *planning,
                   gconstpointer data)
{
  bookmark (planning);
  planning->settings.at_start = TRUE;

  test_planning_step (planning, START - LEAD, "ahead 1", START);
  test_planning_step (planning, START, "start 1", END);
}

/* Who wakes the computer in the middle of the talk is told once. */
static void
test_both_late (TestPlanning *planning,
                gconstpointer data)
{
  bookmark_at_start (planning);

  test_planning_step (planning, START + 60, "start 1 [ahead]", END);
  test_planning_step (planning, START + 61, "", END);

  /* Nor when the clock was wrong then, and is set right. */
  test_planning_step (planning, START - 60, "", END);
  test_planning_step (planning, START, "", END);
}

static void
test_lead_of_nothing (TestPlanning *planning,
                      gconstpointer data)
{
  planning->settings.lead = 0;
  bookmark (planning);
  test_planning_look (planning, START - 1, "", START);
  test_planning_step (planning, START, "ahead 1", END);

  /* Asked for one at the start after it was told at the start. */
  bookmark_at_start (planning);
  test_planning_step (planning, START, "", END);
  test_planning_step (planning, START + 1, "", END);
}

/* A wrong clock made the first one late; set right, the start is still to come. */
static void
test_start_after_set_back (TestPlanning *planning,
                           gconstpointer data)
{
  bookmark_at_start (planning);
  test_planning_note (planning, "1", LANYARD_REMINDER_AHEAD, START + 300, 0);

  test_planning_step (planning, START - 60, "", START);
  test_planning_step (planning, START, "start 1", END);
}

/* Who was told at the start, if by a wrong clock, needs no other one ahead. */
static void
test_ahead_after_start (TestPlanning *planning,
                        gconstpointer data)
{
  bookmark (planning);
  test_planning_note (planning, "1", LANYARD_REMINDER_AT_START, START, 0);

  test_planning_step (planning, START - 60, "", END);
}

static void
test_snooze (TestPlanning *planning,
             gconstpointer data)
{
  bookmark (planning);
  test_planning_step (planning, START - LEAD, "ahead 1", END);

  snooze (planning, START - 300);
  test_planning_step (planning, START - 301, "", START - 300);
  test_planning_step (planning, START - 300, "snooze 1", END);

  /* And again, into the talk, with the notification of the last one still there. */
  snooze (planning, START + 60);
  test_planning_step (planning, START, "", START + 60);
  test_planning_step (planning, START + 60, "snooze 1", END);
  test_planning_step (planning, END, "withdraw 1", NEVER);
}

static void
test_snooze_late (TestPlanning *planning,
                  gconstpointer data)
{
  LanyardSentReminder *note;

  bookmark (planning);
  test_planning_step (planning, START - LEAD, "ahead 1", END);

  snooze (planning, START - 300);
  test_planning_look (planning, END - 1, "snooze 1", END);
  test_planning_look (planning, END, "withdraw 1", NEVER);

  /* Past the end of the talk, it is not waited for. */
  note = g_ptr_array_index (planning->sent, 0);
  note->withdrawn = TRUE;
  snooze (planning, END);
  test_planning_look (planning, START, "", NEVER);
}

/* A set back clock does not make a snooze ring twice, though it is to come by that clock. */
static void
test_snooze_after_set_back (TestPlanning *planning,
                            gconstpointer data)
{
  snooze (planning, START + 60);
  test_planning_note (planning, "1", LANYARD_REMINDER_AHEAD, START - LEAD, 0);
  test_planning_note (planning, "1", LANYARD_REMINDER_SNOOZED, START + 60, 0);

  test_planning_step (planning, START - 300, "", END);
  test_planning_step (planning, START + 60, "", END);

  /* And what else was sent by the wrong clock is no answer to a snooze that is asked for now. */
  snooze (planning, START + 300);
  test_planning_note (planning, "1", LANYARD_REMINDER_AT_START, START + 500, 0);
  test_planning_step (planning, START + 300, "snooze 1", END);
}

static void
test_snooze_together (TestPlanning *planning,
                      gconstpointer data)
{
  /* With the one ahead, as the lead was longer when the snooze was asked for. */
  snooze (planning, START - 300);
  test_planning_step (planning, START - 200, "snooze 1 [ahead]", END);

  /* With the one at the start. */
  planning->settings.at_start = TRUE;
  snooze (planning, START - 60);
  test_planning_step (planning, START + 10, "start 1 [snooze]", END);
}

/* One that came after a snooze, while the talk ran, leaves nothing to say about its start. */
static void
test_start_after_snooze (TestPlanning *planning,
                         gconstpointer data)
{
  snooze (planning, START + 60);
  test_planning_note (planning, "1", LANYARD_REMINDER_AHEAD, START - LEAD, 0);
  test_planning_step (planning, START + 60, "snooze 1", END);

  planning->settings.at_start = TRUE;
  test_planning_step (planning, START + 90, "", END);
}

static void
test_not_reminded (TestPlanning *planning,
                   gconstpointer data)
{
  planning->settings.at_start = TRUE;
  test_planning_bookmark (planning, &(TestBookmark) { .id = "cancelled", .start = START, .cancelled = TRUE, .snoozed = START });
  test_planning_bookmark (planning, &(TestBookmark) { .id = "unknown", .snoozed = START });
  test_planning_bookmark (planning, &(TestBookmark) { .id = "ended", .start = START - 1800, .snoozed = START - 60 });

  test_planning_step (planning, START, "", NEVER);
}

static void
test_withdrawn_at_end (TestPlanning *planning,
                       gconstpointer data)
{
  bookmark (planning);
  test_planning_step (planning, START - LEAD, "ahead 1", END);

  test_planning_step (planning, END - 1, "", END);
  test_planning_step (planning, END, "withdraw 1", NEVER);
}

static void
test_withdrawn_without_bookmark (TestPlanning *planning,
                                 gconstpointer data)
{
  test_planning_note (planning, "1", LANYARD_REMINDER_AHEAD, START - LEAD, 0);
  test_planning_note (planning, "1", LANYARD_REMINDER_AT_START, START, 0);
  test_planning_note (planning, "2", LANYARD_REMINDER_AHEAD, START, 0);

  test_planning_step (planning, START, "withdraw 1; withdraw 2", NEVER);
}

static void
test_withdrawn_when_cancelled (TestPlanning *planning,
                               gconstpointer data)
{
  bookmark (planning);
  test_planning_step (planning, START - LEAD, "ahead 1", END);

  test_planning_bookmark (planning, &(TestBookmark) { .id = "1", .start = START, .cancelled = TRUE });
  test_planning_look (planning, START - 60, "withdraw 1; forget 1", NEVER);
  test_planning_bookmark (planning, &(TestBookmark) { .id = "1" });
  test_planning_look (planning, START - 60, "withdraw 1; forget 1", NEVER);

  /* And the person is told when it takes place after all. */
  test_planning_step (planning, START - 60, "withdraw 1; forget 1", NEVER);
  bookmark (planning);
  test_planning_step (planning, START - 50, "ahead 1", END);
  test_planning_bookmark (planning, &(TestBookmark) { .id = "1", .start = START, .cancelled = TRUE });
  test_planning_step (planning, START - 40, "withdraw 1; forget 1", NEVER);
  bookmark (planning);
  test_planning_step (planning, END - 1, "ahead 1", END);
}

/* What has ended has ended, and is neither told of anew when its end is put off. */
static void
test_cancelled_after_end (TestPlanning *planning,
                          gconstpointer data)
{
  bookmark (planning);
  test_planning_step (planning, START - LEAD, "ahead 1", END);
  test_planning_step (planning, END, "withdraw 1", NEVER);

  test_planning_bookmark (planning, &(TestBookmark) { .id = "1", .start = START, .cancelled = TRUE });
  test_planning_step (planning, END, "", NEVER);
  test_planning_bookmark (planning, &(TestBookmark) { .id = "1", .start = START, .length = 3600 });
  test_planning_step (planning, END, "", NEVER);
}

static void
test_bookmarked_again (TestPlanning *planning,
                       gconstpointer data)
{
  bookmark (planning);
  test_planning_step (planning, START - LEAD, "ahead 1", END);
  test_planning_remove (planning, "1");
  test_planning_step (planning, START - LEAD, "withdraw 1", NEVER);
  bookmark (planning);
  test_planning_step (planning, START - LEAD, "", NEVER);
}

static void
test_moved (TestPlanning *planning,
            gconstpointer data)
{
  bookmark (planning);
  test_planning_step (planning, START - LEAD, "ahead 1", END);

  test_planning_bookmark (planning, &(TestBookmark) { .id = "1", .start = START + 3600 });
  test_planning_step (planning, START - 60, "withdraw 1; forget 1", START + 3600 - LEAD);
  test_planning_step (planning, START + 3600 - LEAD, "ahead 1", END + 3600);

  /* By less than the lead: the old one goes, the new one is due at once. */
  test_planning_bookmark (planning, &(TestBookmark) { .id = "1", .start = START + 3700 });
  test_planning_step (planning, START + 3600 - LEAD + 100, "withdraw 1; forget 1; ahead 1", END + 3700);
}

static void
test_moved_back (TestPlanning *planning,
                 gconstpointer data)
{
  bookmark_at_start (planning);
  test_planning_step (planning, START + 10, "start 1 [ahead]", END);
  test_planning_bookmark (planning, &(TestBookmark) { .id = "1", .start = START + 7200, .at_start = TRUE });
  test_planning_step (planning, START + 20, "withdraw 1; forget 1", START + 7200 - LEAD);
  bookmark_at_start (planning);
  test_planning_step (planning, START + 30, "start 1 [ahead]", END);

  /* Into what has ended by mistake. */
  test_planning_bookmark (planning, &(TestBookmark) { .id = "1", .start = START - 7200, .at_start = TRUE });
  test_planning_step (planning, START + 40, "withdraw 1; forget 1", NEVER);
  bookmark_at_start (planning);
  test_planning_step (planning, START + 50, "start 1 [ahead]", END);
}

/* Its notes have followed the talk to another id, and were never on the screen. */
static void
test_moved_back_with_new_id (TestPlanning *planning,
                             gconstpointer data)
{
  test_planning_note (planning, "1", LANYARD_REMINDER_AHEAD, START - LEAD, 0);
  ((LanyardSentReminder *) g_ptr_array_index (planning->sent, 0))->withdrawn = TRUE;
  test_planning_bookmark (planning, &(TestBookmark) { .id = "1", .start = START + 7200 });
  test_planning_step (planning, START - LEAD, "forget 1", START + 7200 - LEAD);
  bookmark (planning);
  test_planning_step (planning, START - LEAD, "ahead 1", END);
}

/* Who has seen that a talk was missed was not reminded of it, and sees nothing of it. */
static void
test_missed (TestPlanning *planning,
             gconstpointer data)
{
  bookmark_at_start (planning);
  test_planning_note (planning, "1", LANYARD_REMINDER_MISSED, END + 60, 0);

  test_planning_look (planning, END + 60, "", NEVER);
  test_planning_look (planning, START, "start 1 [ahead]", END);

  /* It was said too early: the talk lasts longer. */
  test_planning_bookmark (planning, &(TestBookmark) { .id = "1", .start = START, .length = 3600 });
  test_planning_look (planning, END + 60, "ahead 1", START + 3600);

  /* What was said stays said when the talk moves. */
  test_planning_bookmark (planning, &(TestBookmark) { .id = "1", .start = START + 7200 });
  test_planning_look (planning, END + 60, "", START + 7200 - LEAD);
  test_planning_bookmark (planning, &(TestBookmark) { .id = "1", .start = START, .length = 3600, .cancelled = TRUE });
  test_planning_look (planning, END + 60, "", NEVER);
}

static void
test_several (TestPlanning *planning,
              gconstpointer data)
{
  test_planning_bookmark (planning, &(TestBookmark) { .id = "1", .start = START + 1800 });
  test_planning_bookmark (planning, &(TestBookmark) { .id = "2", .start = START });
  test_planning_bookmark (planning, &(TestBookmark) { .id = "3", .start = START + 3600 });

  test_planning_step (planning, START - LEAD, "ahead 2", START + 1800 - LEAD);
  test_planning_look (planning, START + 1800 - LEAD, "ahead 1", END);
  test_planning_look (planning, START + 3600 - LEAD, "withdraw 2; ahead 1; ahead 3", END + 1800);
}

/* The future of another clock has not been yet. */
static void
test_other_clock (TestPlanning *planning,
                  gconstpointer data)
{
  bookmark (planning);
  test_planning_note (planning, "1", LANYARD_REMINDER_AHEAD, START - LEAD, 12345);

  test_planning_look (planning, START - LEAD - 60, "withdraw 1; forget 1", START - LEAD);
  test_planning_look (planning, START - LEAD, "", END);
  test_planning_look (planning, END + 1000, "withdraw 1", NEVER);
}

static void
test_notification_id (void)
{
  static const char *const pairs[][2] = {
    { "a", "b-c" },
    { "a-b", "c" },
    { "ab", "c" },
    { "a", "bc" },
    { "", "abc" },
    { "\xff\n<", "" },
  };
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *long_id = g_strnfill (100000, 'x');
  g_autofree char *of_long = lanyard_reminder_dup_notification_id (long_id, long_id);
  g_autofree char *again = lanyard_reminder_dup_notification_id (long_id, long_id);

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      char *id = lanyard_reminder_dup_notification_id (pairs[i][0], pairs[i][1]);

      g_assert_true (g_str_is_ascii (id));
      g_assert_true (g_str_has_prefix (id, "talk-"));
      g_assert_true (g_hash_table_add (ids, id));
    }

  g_assert_cmpuint (strlen (of_long), <, 64);
  g_assert_cmpstr (of_long, ==, again);
}

static void
add_test (const char *path,
          void        (*function) (TestPlanning *, gconstpointer))
{
  g_test_add (path, TestPlanning, NULL, test_planning_set_up, function, test_planning_tear_down);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add_test ("/reminder-plan/nothing", test_nothing);
  add_test ("/reminder-plan/ahead", test_ahead);
  add_test ("/reminder-plan/own-lead", test_own_lead);
  add_test ("/reminder-plan/late", test_late);
  add_test ("/reminder-plan/once", test_once);
  add_test ("/reminder-plan/at-start", test_at_start);
  add_test ("/reminder-plan/all-at-start", test_all_at_start);
  add_test ("/reminder-plan/both-late", test_both_late);
  add_test ("/reminder-plan/lead-of-nothing", test_lead_of_nothing);
  add_test ("/reminder-plan/start-after-set-back", test_start_after_set_back);
  add_test ("/reminder-plan/ahead-after-start", test_ahead_after_start);
  add_test ("/reminder-plan/snooze", test_snooze);
  add_test ("/reminder-plan/snooze-late", test_snooze_late);
  add_test ("/reminder-plan/snooze-after-set-back", test_snooze_after_set_back);
  add_test ("/reminder-plan/snooze-together", test_snooze_together);
  add_test ("/reminder-plan/start-after-snooze", test_start_after_snooze);
  add_test ("/reminder-plan/not-reminded", test_not_reminded);
  add_test ("/reminder-plan/withdrawn-at-end", test_withdrawn_at_end);
  add_test ("/reminder-plan/withdrawn-without-bookmark", test_withdrawn_without_bookmark);
  add_test ("/reminder-plan/withdrawn-when-cancelled", test_withdrawn_when_cancelled);
  add_test ("/reminder-plan/cancelled-after-end", test_cancelled_after_end);
  add_test ("/reminder-plan/bookmarked-again", test_bookmarked_again);
  add_test ("/reminder-plan/moved", test_moved);
  add_test ("/reminder-plan/moved-back", test_moved_back);
  add_test ("/reminder-plan/moved-back-with-new-id", test_moved_back_with_new_id);
  add_test ("/reminder-plan/missed", test_missed);
  add_test ("/reminder-plan/several", test_several);
  add_test ("/reminder-plan/other-clock", test_other_clock);
  g_test_add_func ("/reminder-plan/notification-id", test_notification_id);

  return g_test_run ();
}
