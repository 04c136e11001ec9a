/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-reminder-plan.h"

#define START 100000
#define END (START + 1800)
#define LEAD 600

/* Bookmarks and notes, and the plan that was made of them last. */
typedef struct
{
  GPtrArray           *bookmarks;
  GPtrArray           *sent;
  LanyardReminderPlan *plan;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->bookmarks = g_ptr_array_new_with_free_func (g_object_unref);
  fixture->sent = g_ptr_array_new_with_free_func ((GDestroyNotify) lanyard_sent_reminder_free);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_clear_pointer (&fixture->plan, lanyard_reminder_plan_free);
  g_ptr_array_unref (fixture->bookmarks);
  g_ptr_array_unref (fixture->sent);
}

static void
add_bookmark (Fixture    *fixture,
              const char *talk_id,
              gint64      start,
              gboolean    remind_at_start,
              gboolean    cancelled)
{
  g_autoptr (LanyardConference) conference = NULL;
  g_autoptr (GDateTime) start_time = start != 0 ? g_date_time_new_from_unix_utc (start) : NULL;
  g_autoptr (LanyardTalk) talk = NULL;

  conference = g_object_new (LANYARD_TYPE_CONFERENCE, "id", "c", "title", "C", NULL);
  talk = g_object_new (LANYARD_TYPE_TALK,
                       "id", talk_id, "title", talk_id, "start", start_time, "cancelled", cancelled, NULL);
  g_ptr_array_add (fixture->bookmarks,
                   g_object_new (LANYARD_TYPE_BOOKMARK,
                                 "conference", conference, "talk", talk, "remind-at-start", remind_at_start, NULL));
}

static void
add_note (Fixture            *fixture,
          const char         *talk_id,
          gint64              start,
          LanyardReminderKind kind,
          gint64              sent_at,
          gint64              clock_offset)
{
  LanyardSentReminder note = { (char *) "c", (char *) talk_id, start, kind, sent_at, clock_offset, FALSE, NULL };

  g_ptr_array_add (fixture->sent, lanyard_sent_reminder_copy (&note));
}

static LanyardReminderPlan *
make_plan (Fixture *fixture,
           gint64   lead,
           gint64   now)
{
  const LanyardReminderSettings settings = { lead, FALSE };

  g_clear_pointer (&fixture->plan, lanyard_reminder_plan_free);
  fixture->plan = lanyard_reminder_plan_new (fixture->bookmarks, fixture->sent, &settings, now, 0);

  return fixture->plan;
}

static void
assert_plan (LanyardReminderPlan *plan,
             guint                n_send,
             guint                n_withdraw,
             gint64               wake)
{
  g_assert_cmpuint (plan->send->len, ==, n_send);
  g_assert_cmpuint (plan->withdraw->len, ==, n_withdraw);
  g_assert_cmpuint (plan->forget->len, ==, 0);
  g_assert_cmpint (plan->wake, ==, wake);
}

static void
assert_due (LanyardReminderPlan *plan,
            guint                index,
            const char          *talk_id,
            LanyardReminderKind  kind)
{
  GPtrArray          *dues;
  LanyardDueReminder *due;

  g_assert_cmpuint (index, <, plan->send->len);
  dues = lanyard_reminder_notice_get_due (g_ptr_array_index (plan->send, index));
  g_assert_cmpuint (dues->len, ==, 1);
  due = g_ptr_array_index (dues, 0);
  g_assert_cmpstr (lanyard_talk_get_id (lanyard_bookmark_get_talk (due->bookmark)), ==, talk_id);
  g_assert_cmpint (due->kind, ==, kind);
}

static void
test_nothing (Fixture      *fixture,
              gconstpointer data)
{
  assert_plan (make_plan (fixture, LEAD, START), 0, 0, LANYARD_REMINDER_NEVER);
}

static void
test_ahead (Fixture      *fixture,
            gconstpointer data)
{
  add_bookmark (fixture, "1", START, FALSE, FALSE);

  assert_plan (make_plan (fixture, LEAD, START - LEAD - 1), 0, 0, START - LEAD);
  assert_plan (make_plan (fixture, LEAD, START - LEAD), 1, 0, END);
  assert_due (fixture->plan, 0, "1", LANYARD_REMINDER_AHEAD);
}

static void
test_late (Fixture      *fixture,
           gconstpointer data)
{
  add_bookmark (fixture, "1", START, FALSE, FALSE);

  assert_plan (make_plan (fixture, LEAD, START - 1), 1, 0, END);
  assert_plan (make_plan (fixture, LEAD, END - 1), 1, 0, END);
  assert_plan (make_plan (fixture, LEAD, END), 0, 0, LANYARD_REMINDER_NEVER);
}

static void
test_once (Fixture      *fixture,
           gconstpointer data)
{
  add_bookmark (fixture, "1", START, FALSE, FALSE);
  add_note (fixture, "1", START, LANYARD_REMINDER_AHEAD, START - LEAD, 0);

  assert_plan (make_plan (fixture, LEAD, START - LEAD), 0, 0, END);
  assert_plan (make_plan (fixture, LEAD, START + 10), 0, 0, END);
  /* Nor when the lead is made longer or shorter, or the clock of the computer is set back. */
  assert_plan (make_plan (fixture, 2 * LEAD, START - LEAD), 0, 0, END);
  assert_plan (make_plan (fixture, 60, START - LEAD), 0, 0, END);
  assert_plan (make_plan (fixture, LEAD, START - 5 * LEAD), 0, 0, END);
}

static void
test_at_start (Fixture      *fixture,
               gconstpointer data)
{
  add_bookmark (fixture, "1", START, TRUE, FALSE);

  assert_plan (make_plan (fixture, LEAD, START - LEAD), 1, 0, START);
  assert_due (fixture->plan, 0, "1", LANYARD_REMINDER_AHEAD);

  add_note (fixture, "1", START, LANYARD_REMINDER_AHEAD, START - LEAD, 0);
  assert_plan (make_plan (fixture, LEAD, START - 1), 0, 0, START);
  assert_plan (make_plan (fixture, LEAD, START), 1, 0, END);
  assert_due (fixture->plan, 0, "1", LANYARD_REMINDER_AT_START);

  add_note (fixture, "1", START, LANYARD_REMINDER_AT_START, START, 0);
  assert_plan (make_plan (fixture, LEAD, START), 0, 0, END);
}

/* Who wakes the computer in the middle of the talk is told once. */
static void
test_both_late (Fixture      *fixture,
                gconstpointer data)
{
  add_bookmark (fixture, "1", START, TRUE, FALSE);

  assert_plan (make_plan (fixture, LEAD, START + 60), 1, 0, END);
  assert_due (fixture->plan, 0, "1", LANYARD_REMINDER_AT_START);
  add_note (fixture, "1", START, LANYARD_REMINDER_AT_START, START + 60, 0);
  assert_plan (make_plan (fixture, LEAD, START + 61), 0, 0, END);
}

static void
test_lead_of_nothing (Fixture      *fixture,
                      gconstpointer data)
{
  add_bookmark (fixture, "1", START, FALSE, FALSE);
  assert_plan (make_plan (fixture, 0, START - 1), 0, 0, START);
  assert_plan (make_plan (fixture, 0, START), 1, 0, END);

  /* Asked for one at the start after it was told at the start. */
  g_ptr_array_set_size (fixture->bookmarks, 0);
  add_bookmark (fixture, "1", START, TRUE, FALSE);
  assert_plan (make_plan (fixture, 0, START), 1, 0, END);
  add_note (fixture, "1", START, LANYARD_REMINDER_AHEAD, START, 0);
  assert_plan (make_plan (fixture, 0, START), 0, 0, END);
  assert_plan (make_plan (fixture, 0, START + 1), 0, 0, END);
}

/* A wrong clock made the first one late; set right, the start is still to come. */
static void
test_start_after_set_back (Fixture      *fixture,
                           gconstpointer data)
{
  add_bookmark (fixture, "1", START, TRUE, FALSE);
  add_note (fixture, "1", START, LANYARD_REMINDER_AHEAD, START + 300, 0);

  assert_plan (make_plan (fixture, LEAD, START - 60), 0, 0, START);
  assert_plan (make_plan (fixture, LEAD, START), 1, 0, END);
}

static void
test_not_reminded (Fixture      *fixture,
                   gconstpointer data)
{
  add_bookmark (fixture, "cancelled", START, TRUE, TRUE);
  add_bookmark (fixture, "unknown", 0, TRUE, FALSE);
  add_bookmark (fixture, "ended", START - 1800, TRUE, FALSE);

  assert_plan (make_plan (fixture, LEAD, START), 0, 0, LANYARD_REMINDER_NEVER);
}

static void
test_withdrawn_at_end (Fixture      *fixture,
                       gconstpointer data)
{
  LanyardSentReminder *note;

  add_bookmark (fixture, "1", START, FALSE, FALSE);
  add_note (fixture, "1", START, LANYARD_REMINDER_AHEAD, START - LEAD, 0);

  assert_plan (make_plan (fixture, LEAD, END - 1), 0, 0, END);
  assert_plan (make_plan (fixture, LEAD, END), 0, 1, LANYARD_REMINDER_NEVER);

  note = g_ptr_array_index (fixture->sent, 0);
  note->withdrawn = TRUE;
  assert_plan (make_plan (fixture, LEAD, END), 0, 0, LANYARD_REMINDER_NEVER);
}

static void
test_withdrawn_without_bookmark (Fixture      *fixture,
                                 gconstpointer data)
{
  add_note (fixture, "1", START, LANYARD_REMINDER_AHEAD, START - LEAD, 0);
  add_note (fixture, "1", START, LANYARD_REMINDER_AT_START, START, 0);
  add_note (fixture, "2", START, LANYARD_REMINDER_AHEAD, START, 0);

  assert_plan (make_plan (fixture, LEAD, START), 0, 3, LANYARD_REMINDER_NEVER);
}

static void
test_withdrawn_when_cancelled (Fixture      *fixture,
                               gconstpointer data)
{
  add_bookmark (fixture, "1", START, FALSE, TRUE);
  add_note (fixture, "1", START, LANYARD_REMINDER_AHEAD, START - LEAD, 0);

  assert_plan (make_plan (fixture, LEAD, START - 60), 0, 1, LANYARD_REMINDER_NEVER);
}

static void
test_moved (Fixture      *fixture,
            gconstpointer data)
{
  LanyardSentReminder *note;

  add_bookmark (fixture, "1", START + 3600, FALSE, FALSE);
  add_note (fixture, "1", START, LANYARD_REMINDER_AHEAD, START - LEAD, 0);

  assert_plan (make_plan (fixture, LEAD, START - 60), 0, 1, START + 3600 - LEAD);
  note = g_ptr_array_index (fixture->plan->withdraw, 0);
  g_assert_cmpint (note->start, ==, START);

  note = g_ptr_array_index (fixture->sent, 0);
  note->withdrawn = TRUE;
  assert_plan (make_plan (fixture, LEAD, START + 3600 - LEAD), 1, 0, END + 3600);

  /* By less than the lead: the old one goes, the new one is due at once. */
  g_ptr_array_set_size (fixture->bookmarks, 0);
  note->withdrawn = FALSE;
  add_bookmark (fixture, "1", START + 300, FALSE, FALSE);
  assert_plan (make_plan (fixture, LEAD, START - 60), 1, 1, END + 300);
}

static void
test_several (Fixture      *fixture,
              gconstpointer data)
{
  add_bookmark (fixture, "1", START, FALSE, FALSE);
  add_bookmark (fixture, "2", START, FALSE, FALSE);
  add_bookmark (fixture, "3", START + 100, FALSE, FALSE);
  add_note (fixture, "2", START, LANYARD_REMINDER_AHEAD, START - LEAD, 0);

  assert_plan (make_plan (fixture, LEAD, START - LEAD), 1, 0, START + 100 - LEAD);
  assert_due (fixture->plan, 0, "1", LANYARD_REMINDER_AHEAD);
}

/* The future of another clock has not been yet. */
static void
test_other_clock (Fixture      *fixture,
                  gconstpointer data)
{
  add_bookmark (fixture, "1", START, FALSE, FALSE);
  add_note (fixture, "1", START, LANYARD_REMINDER_AHEAD, START - LEAD, 12345);

  make_plan (fixture, LEAD, START - LEAD - 60);
  g_assert_cmpuint (fixture->plan->forget->len, ==, 1);
  g_assert_cmpuint (fixture->plan->withdraw->len, ==, 1);
  g_assert_cmpuint (fixture->plan->send->len, ==, 0);
  g_assert_cmpint (fixture->plan->wake, ==, START - LEAD);

  assert_plan (make_plan (fixture, LEAD, START - LEAD), 0, 0, END);
  assert_plan (make_plan (fixture, LEAD, END + 1000), 0, 1, LANYARD_REMINDER_NEVER);
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
          void        (*function) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, function, tear_down);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add_test ("/reminder-plan/nothing", test_nothing);
  add_test ("/reminder-plan/ahead", test_ahead);
  add_test ("/reminder-plan/late", test_late);
  add_test ("/reminder-plan/once", test_once);
  add_test ("/reminder-plan/at-start", test_at_start);
  add_test ("/reminder-plan/both-late", test_both_late);
  add_test ("/reminder-plan/lead-of-nothing", test_lead_of_nothing);
  add_test ("/reminder-plan/start-after-set-back", test_start_after_set_back);
  add_test ("/reminder-plan/not-reminded", test_not_reminded);
  add_test ("/reminder-plan/withdrawn-at-end", test_withdrawn_at_end);
  add_test ("/reminder-plan/withdrawn-without-bookmark", test_withdrawn_without_bookmark);
  add_test ("/reminder-plan/withdrawn-when-cancelled", test_withdrawn_when_cancelled);
  add_test ("/reminder-plan/moved", test_moved);
  add_test ("/reminder-plan/several", test_several);
  add_test ("/reminder-plan/other-clock", test_other_clock);
  g_test_add_func ("/reminder-plan/notification-id", test_notification_id);

  return g_test_run ();
}
