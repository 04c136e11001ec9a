/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "test-planning.h"

/* Two talks, of which the second lasts half an hour longer. */
static void
bookmark_two (TestPlanning *planning,
              gboolean      going,
              gboolean      other_going)
{
  test_planning_bookmark (planning, &(TestBookmark) { .id = "1", .start = START, .going = going });
  test_planning_bookmark (planning, &(TestBookmark) { .id = "2", .start = START, .length = 3600, .going = other_going });
}

static void
test_named (TestPlanning *planning,
            gconstpointer data)
{
  bookmark_two (planning, FALSE, FALSE);
  test_planning_bookmark (planning, &(TestBookmark) { .id = "3", .start = START + 1700 });
  test_planning_bookmark (planning, &(TestBookmark) { .id = "4", .start = END });
  test_planning_bookmark (planning, &(TestBookmark) { .id = "5", .start = START, .cancelled = TRUE });
  test_planning_bookmark (planning, &(TestBookmark) { .id = "6" });
  test_planning_bookmark (planning, &(TestBookmark) { .id = "7", .start = START - 1800, .length = 1801 });

  test_planning_look (planning, START - LEAD, "ahead 1 (2 3 7); ahead 2 (1 3 4 7); ahead 7 (1 2)", START + 1);
  test_planning_step (planning, START + 1, "ahead 1 (2 3); ahead 2 (1 3 4)", START + 1700 - LEAD);

  /* One that has ended is in nobody's way any more. */
  test_planning_look (planning, END, "withdraw 1; ahead 3 (2 4); ahead 4 (2 3)", START + 3500);
}

static void
test_going_alone (TestPlanning *planning,
                  gconstpointer data)
{
  bookmark_two (planning, FALSE, TRUE);
  test_planning_step (planning, START - LEAD - 1, "", START - LEAD);
  test_planning_step (planning, START - LEAD, "ahead 2", START + 3600);

  planning->settings.at_start = TRUE;
  test_planning_step (planning, START - LEAD, "", START);
  test_planning_step (planning, START, "start 2", START + 3600);
}

static void
test_going_both (TestPlanning *planning,
                 gconstpointer data)
{
  bookmark_two (planning, TRUE, TRUE);
  test_planning_step (planning, START - LEAD, "ahead 1; ahead 2", END);
}

static void
test_going_ends (TestPlanning *planning,
                 gconstpointer data)
{
  bookmark_two (planning, TRUE, FALSE);
  test_planning_step (planning, START - LEAD, "ahead 1", END);
  test_planning_step (planning, END - 1, "", END);
  test_planning_step (planning, END, "withdraw 1; ahead 2", START + 3600);
}

/* The wait is for the talk that ends last of those that the person goes to. */
static void
test_going_to_several (TestPlanning *planning,
                       gconstpointer data)
{
  test_planning_bookmark (planning, &(TestBookmark) { .id = "long", .start = START, .length = 7200 });
  test_planning_bookmark (planning, &(TestBookmark) { .id = "first", .start = START, .going = TRUE });
  test_planning_step (planning, START - LEAD, "ahead first", END);
  test_planning_bookmark (planning, &(TestBookmark) { .id = "second", .start = END, .going = TRUE });
  test_planning_step (planning, START, "", END - LEAD);
  test_planning_step (planning, END - LEAD, "ahead second", END);
  test_planning_step (planning, END, "withdraw first", END + 1800);
  test_planning_step (planning, END + 1800, "withdraw second; ahead long", START + 7200);
}

static void
test_going_taken_away (TestPlanning *planning,
                       gconstpointer data)
{
  bookmark_two (planning, TRUE, FALSE);
  test_planning_step (planning, START - LEAD, "ahead 1", END);
  bookmark_two (planning, FALSE, FALSE);
  test_planning_step (planning, START - 60, "ahead 2 (1)", END);
}

/* It is in nobody's way when it does not take place, or at another time. */
static void
test_going_elsewhere (TestPlanning *planning,
                      gconstpointer data)
{
  test_planning_bookmark (planning, &(TestBookmark) { .id = "1", .start = START });
  test_planning_bookmark (planning, &(TestBookmark) { .id = "2", .start = START, .going = TRUE, .cancelled = TRUE });
  test_planning_bookmark (planning, &(TestBookmark) { .id = "3", .going = TRUE });
  test_planning_bookmark (planning, &(TestBookmark) { .id = "4", .start = END, .going = TRUE });
  test_planning_bookmark (planning, &(TestBookmark) { .id = "5", .start = START - 1800, .going = TRUE });

  test_planning_look (planning, START - 60, "ahead 1; ahead 5", START);
  test_planning_look (planning, START, "ahead 1", END - LEAD);
}

/* What was there before the person decided stays; what was asked for is not forgotten. */
static void
test_going_later (TestPlanning *planning,
                  gconstpointer data)
{
  bookmark_two (planning, FALSE, FALSE);
  test_planning_step (planning, START - LEAD, "ahead 1 (2); ahead 2 (1)", END);

  bookmark_two (planning, TRUE, FALSE);
  test_planning_step (planning, START - 500, "", END);
  test_planning_bookmark (planning, &(TestBookmark) { .id = "2", .start = START, .length = 3600, .snoozed = START - 300 });
  test_planning_step (planning, START - 300, "", END);
  test_planning_step (planning, END, "withdraw 1; snooze 2", START + 3600);

  /* It goes with the talk, silent or not. */
  test_planning_bookmark (planning, &(TestBookmark) { .id = "3", .start = START + 3500, .going = TRUE });
  test_planning_step (planning, END + 1, "", START + 3500 - LEAD);
  test_planning_step (planning, START + 3600, "withdraw 2; ahead 3", START + 5300);
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

  add_test ("/reminder-plan/overlaps/named", test_named);
  add_test ("/reminder-plan/overlaps/going-alone", test_going_alone);
  add_test ("/reminder-plan/overlaps/going-both", test_going_both);
  add_test ("/reminder-plan/overlaps/going-ends", test_going_ends);
  add_test ("/reminder-plan/overlaps/going-to-several", test_going_to_several);
  add_test ("/reminder-plan/overlaps/going-taken-away", test_going_taken_away);
  add_test ("/reminder-plan/overlaps/going-elsewhere", test_going_elsewhere);
  add_test ("/reminder-plan/overlaps/going-later", test_going_later);

  return g_test_run ();
}
