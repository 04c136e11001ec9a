/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "test-planning.h"

#define LIST "list: ahead 1 ahead 2 ahead 3 ahead 4"

static void
bookmark (TestPlanning *planning,
          const char   *id,
          gint64        start)
{
  test_planning_bookmark (planning, &(TestBookmark) { .id = id, .start = start });
}

/* Talks "1" to "9", at the same time. */
static void
bookmark_many (TestPlanning *planning,
               guint         n)
{
  for (guint i = 1; i <= n; i++)
    {
      const char id[] = { (char) ('0' + i), '\0' };

      bookmark (planning, id, START);
    }
}

static void
test_three (TestPlanning *planning,
            gconstpointer data)
{
  bookmark_many (planning, 3);
  test_planning_step (planning, START - LEAD, "ahead 1 (2 3); ahead 2 (1 3); ahead 3 (1 2)", END);
}

static void
test_four (TestPlanning *planning,
           gconstpointer data)
{
  bookmark_many (planning, 4);
  test_planning_step (planning, START - LEAD - 1, "", START - LEAD);
  test_planning_step (planning, START - LEAD, LIST, END);
  test_planning_step (planning, END - 1, "", END);
  test_planning_step (planning, END, "withdraw list", NEVER);
}

/* By start, and those that start together by their bookmarks. */
static void
test_order (TestPlanning *planning,
            gconstpointer data)
{
  bookmark (planning, "1", START + 500);
  bookmark (planning, "2", START);
  bookmark (planning, "3", START + 500);
  test_planning_bookmark (planning, &(TestBookmark) { .id = "4", .start = START - 100, .at_start = TRUE });
  test_planning_step (planning, START - 50, "list: start 4 ahead 2 ahead 1 ahead 3 [ahead]", START + 500 + 1800);
}

/* The list stays until the last of it has ended. */
static void
test_ends (TestPlanning *planning,
           gconstpointer data)
{
  bookmark_many (planning, 4);
  test_planning_bookmark (planning, &(TestBookmark) { .id = "2", .start = START, .length = 3600 });
  test_planning_step (planning, START - LEAD, LIST, START + 3600);
  test_planning_step (planning, END, "", START + 3600);
  test_planning_step (planning, START + 3600, "withdraw list", NEVER);
}

static void
test_bookmarks_go (TestPlanning *planning,
                   gconstpointer data)
{
  bookmark_many (planning, 4);
  test_planning_bookmark (planning, &(TestBookmark) { .id = "1", .start = START, .length = 3600 });
  test_planning_step (planning, START - LEAD, LIST, START + 3600);
  test_planning_remove (planning, "1");
  test_planning_remove (planning, "2");
  test_planning_remove (planning, "3");
  test_planning_step (planning, START - 60, "", END);
  test_planning_remove (planning, "4");
  test_planning_step (planning, START - 50, "withdraw list", NEVER);
}

/* What it tells of a talk is not so any more, even when that one has ended. */
static void
test_wrong (TestPlanning *planning,
            gconstpointer data)
{
  bookmark_many (planning, 4);
  test_planning_step (planning, START - LEAD, LIST, END);

  test_planning_bookmark (planning, &(TestBookmark) { .id = "2", .start = START, .cancelled = TRUE });
  test_planning_look (planning, START - 60, "withdraw list; forget list", NEVER);
  test_planning_bookmark (planning, &(TestBookmark) { .id = "2" });
  test_planning_look (planning, START - 60, "withdraw list; forget list", NEVER);
  bookmark (planning, "2", START - 2400);
  test_planning_look (planning, START - 60, "withdraw list; forget list", NEVER);
  bookmark (planning, "2", START + 7200);
  test_planning_step (planning, START - 60, "withdraw list; forget list", START + 7200 - LEAD);
  test_planning_step (planning, START + 7200 - LEAD, "ahead 2", START + 7200 + 1800);

  /* The others of the list were told of for good. */
  bookmark_many (planning, 4);
  test_planning_look (planning, START - 60, "withdraw 2; forget 2; ahead 2 (1 3 4)", END);
}

/* The process died when a talk of the list had moved: what was noted of that is to be forgotten,
 * and the list, which names it, may still be on the screen. */
static void
test_wrong_and_died (TestPlanning *planning,
                     gconstpointer data)
{
  LanyardSentReminder *note;

  bookmark_many (planning, 4);
  test_planning_step (planning, START - LEAD, LIST, END);
  note = g_ptr_array_index (planning->sent, 1);
  note->sent_at = LANYARD_REMINDER_NOT_SENT;
  test_planning_look (planning, START - 60, "withdraw list; forget list; ahead 2 (1 3 4)", END);

  /* So it is with a copy for another id. */
  note->withdrawn = TRUE;
  test_planning_step (planning, START - 60, "withdraw list; forget list; ahead 2 (1 3 4)", END);
}

static void
test_singles_go (TestPlanning *planning,
                 gconstpointer data)
{
  bookmark_many (planning, 4);
  planning->settings.at_start = TRUE;
  test_planning_bookmark (planning, &(TestBookmark) { .id = "1", .start = START, .own_lead = TRUE, .lead = 60 });
  bookmark (planning, "5", START + 2 * LEAD);
  test_planning_step (planning, START - 3600, "ahead 1 (2 3 4 5)", START - LEAD);
  test_planning_step (planning, START - LEAD, "ahead 2 (1 3 4 5); ahead 3 (1 2 4 5); ahead 4 (1 2 3 5)", START);

  /* Of the five, the one that is not in the list keeps its own. */
  bookmark (planning, "5", START + LEAD);
  test_planning_bookmark (planning, &(TestBookmark) { .id = "6", .start = START + 2 * LEAD, .own_lead = TRUE, .lead = 120 });
  test_planning_step (planning, START - 60, "ahead 6 (1 2 3 4 5)", START);
  test_planning_step (planning, START,
                      "withdraw 1; withdraw 2; withdraw 3; withdraw 4;"
                      " list: start 1 start 2 start 3 start 4 ahead 5",
                      START + LEAD);
}

/* Who is told of one of the talks again does not have it on the screen twice. */
static void
test_single_again (TestPlanning *planning,
                   gconstpointer data)
{
  bookmark_many (planning, 4);
  test_planning_bookmark (planning, &(TestBookmark) { .id = "3", .start = START, .at_start = TRUE });
  bookmark (planning, "5", START + 60);
  test_planning_step (planning, START - LEAD, LIST, START + 60 - LEAD);

  /* Another talk is none of the list's concern. */
  test_planning_step (planning, START + 60 - LEAD, "ahead 5 (1 2 3 4)", START);
  test_planning_step (planning, START, "withdraw list; start 3 (1 2 4 5)", END);
  test_planning_step (planning, END, "withdraw 3", END + 60);
}

/* Sent alone in the same second, a talk is none of the list. */
static void
test_single_before (TestPlanning *planning,
                    gconstpointer data)
{
  bookmark (planning, "5", START);
  test_planning_step (planning, START - LEAD, "ahead 5", END);
  bookmark_many (planning, 4);
  test_planning_step (planning, START - LEAD, LIST, END);
  test_planning_bookmark (planning, &(TestBookmark) { .id = "5", .start = START, .cancelled = TRUE });
  test_planning_step (planning, START - 60, "withdraw 5; forget 5", END);
}

static void
test_list_again (TestPlanning *planning,
                 gconstpointer data)
{
  bookmark_many (planning, 4);
  planning->settings.at_start = TRUE;
  test_planning_step (planning, START - LEAD, LIST, START);
  test_planning_step (planning, START, "withdraw list; list: start 1 start 2 start 3 start 4", END);
  test_planning_step (planning, END, "withdraw list", NEVER);
}

/* Within a second, they are in three lists of that second. */
static void
test_there_and_back (TestPlanning *planning,
                     gconstpointer data)
{
  static const char *const ids[] = { "1", "2", "3", "4" };

  bookmark_many (planning, 4);
  test_planning_step (planning, START - LEAD, LIST, END);
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    bookmark (planning, ids[i], START - 60);
  test_planning_step (planning, START - LEAD, "withdraw list; forget list; " LIST, END - 60);
  bookmark_many (planning, 4);
  test_planning_step (planning, START - LEAD, "withdraw list; forget list; " LIST, END);
}

/* One list after the other, of other talks. */
static void
test_other_list (TestPlanning *planning,
                 gconstpointer data)
{
  bookmark_many (planning, 4);
  test_planning_step (planning, START - LEAD, LIST, END);
  for (guint i = 5; i <= 8; i++)
    {
      const char id[] = { (char) ('0' + i), '\0' };

      bookmark (planning, id, START + 300);
    }
  test_planning_step (planning, START + 300 - LEAD, "withdraw list; list: ahead 5 ahead 6 ahead 7 ahead 8", END + 300);

  /* The first list is gone, and what becomes of its talks does not matter. */
  test_planning_bookmark (planning, &(TestBookmark) { .id = "1", .start = START, .cancelled = TRUE });
  test_planning_step (planning, START, "forget list", END + 300);
}

static void
test_going (TestPlanning *planning,
            gconstpointer data)
{
  bookmark_many (planning, 5);
  test_planning_bookmark (planning, &(TestBookmark) { .id = "5", .start = START, .going = TRUE });
  test_planning_step (planning, START - LEAD, "ahead 5", END);
}

/* A schedule has given talks other ids: their notes are copies, which were never on the screen. */
static void
test_new_ids (TestPlanning *planning,
              gconstpointer data)
{
  bookmark_many (planning, 4);
  test_planning_step (planning, START - LEAD, LIST, END);

  for (guint i = 0; i < 4; i++)
    {
      LanyardSentReminder *copy = lanyard_sent_reminder_copy (g_ptr_array_index (planning->sent, i));
      g_autofree char     *id = g_strconcat ("new-", copy->talk_id, NULL);

      test_planning_remove (planning, copy->talk_id);
      bookmark (planning, id, START);
      copy->withdrawn = TRUE;
      g_set_str (&copy->talk_id, id);
      g_ptr_array_add (planning->sent, copy);
    }

  test_planning_step (planning, START - 60, "", END);
  test_planning_bookmark (planning, &(TestBookmark) { .id = "new-2", .start = START, .at_start = TRUE });
  test_planning_step (planning, START, "withdraw list; start new-2 (new-1 new-3 new-4)", END);
}

static void
test_other_clock (TestPlanning *planning,
                  gconstpointer data)
{
  planning->clock_offset = 12345;
  bookmark_many (planning, 4);
  test_planning_step (planning, START - LEAD, LIST, END);
  planning->clock_offset = 0;
  test_planning_look (planning, START - LEAD, "", END);
  test_planning_look (planning, START - LEAD - 1, "withdraw list; forget list", START - LEAD);
}

/* The process died over a list; what it said may be on the screen. */
static void
test_not_sent (TestPlanning *planning,
               gconstpointer data)
{
  bookmark_many (planning, 4);
  test_planning_step (planning, START - LEAD, LIST, END);
  for (guint i = 0; i < planning->sent->len; i++)
    {
      LanyardSentReminder *note = g_ptr_array_index (planning->sent, i);

      note->sent_at = LANYARD_REMINDER_NOT_SENT;
    }

  test_planning_look (planning, START - LEAD, "withdraw list; forget list; " LIST, END);
  g_ptr_array_set_size (planning->bookmarks, 1);
  test_planning_look (planning, START - LEAD, "withdraw list; forget list; ahead 1", END);
  g_ptr_array_set_size (planning->bookmarks, 0);
  test_planning_look (planning, START - LEAD, "withdraw list; forget list", LANYARD_REMINDER_NEVER);
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

  add_test ("/reminder-plan/groups/three", test_three);
  add_test ("/reminder-plan/groups/four", test_four);
  add_test ("/reminder-plan/groups/order", test_order);
  add_test ("/reminder-plan/groups/ends", test_ends);
  add_test ("/reminder-plan/groups/bookmarks-go", test_bookmarks_go);
  add_test ("/reminder-plan/groups/wrong", test_wrong);
  add_test ("/reminder-plan/groups/wrong-and-died", test_wrong_and_died);
  add_test ("/reminder-plan/groups/singles-go", test_singles_go);
  add_test ("/reminder-plan/groups/single-again", test_single_again);
  add_test ("/reminder-plan/groups/single-before", test_single_before);
  add_test ("/reminder-plan/groups/list-again", test_list_again);
  add_test ("/reminder-plan/groups/there-and-back", test_there_and_back);
  add_test ("/reminder-plan/groups/other-list", test_other_list);
  add_test ("/reminder-plan/groups/going", test_going);
  add_test ("/reminder-plan/groups/new-ids", test_new_ids);
  add_test ("/reminder-plan/groups/other-clock", test_other_clock);
  add_test ("/reminder-plan/groups/not-sent", test_not_sent);

  return g_test_run ();
}
