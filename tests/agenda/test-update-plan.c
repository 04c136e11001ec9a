/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-update-plan.h"

#define MINUTE 60
#define HOUR (60 * MINUTE)
#define DAY (24 * HOUR)

/* Of a conference of three days. */
#define START ((gint64) 1762732800)
#define END (START + 3 * DAY - 1)

static LanyardConference *
make_conference (gboolean has_dates)
{
  g_autoptr (GDateTime) start = g_date_time_new_from_unix_utc (START);
  g_autoptr (GDateTime) end = g_date_time_new_from_unix_utc (END);

  return g_object_new (LANYARD_TYPE_CONFERENCE, "id", "c", "title", "Test",
                       "start", has_dates ? start : NULL, "end", has_dates ? end : NULL, NULL);
}

static gint64
get_next (gint64                  checked,
          LanyardRefreshFrequency frequency,
          gint64                  now)
{
  g_autoptr (LanyardConference) conference = make_conference (TRUE);
  LanyardOrigin origin = { .asked = checked, .checked = checked };

  return lanyard_update_plan_get_next (&origin, conference, frequency, TRUE, now);
}

static void
test_automatic (void)
{
  const LanyardRefreshFrequency automatic = LANYARD_REFRESH_AUTOMATIC;
  gint64                        checked = START - 30 * DAY;

  g_assert_cmpint (get_next (checked, automatic, checked), ==, checked + DAY);
  checked = START - 14 * DAY - 30 * MINUTE;
  g_assert_cmpint (get_next (checked, automatic, checked), ==, checked + HOUR);
  checked = START - 14 * DAY - 5 * HOUR;
  g_assert_cmpint (get_next (checked, automatic, checked), ==, START - 14 * DAY);
  checked = START - 14 * DAY;
  g_assert_cmpint (get_next (checked, automatic, checked), ==, checked + HOUR);
  checked = START + DAY;
  g_assert_cmpint (get_next (checked, automatic, checked), ==, checked + HOUR);
}

static void
test_daily (void)
{
  g_assert_cmpint (get_next (START - 30 * DAY, LANYARD_REFRESH_DAILY, START - 30 * DAY), ==, START - 29 * DAY);
  g_assert_cmpint (get_next (START, LANYARD_REFRESH_DAILY, START), ==, START + DAY);
}

/* Never more often than once a day, and never after its conference. */
static void
test_shortlist (void)
{
  g_autoptr (LanyardConference) conference = make_conference (TRUE);
  LanyardOrigin origin = { .shortlist_id = (char *) "s", .asked = START, .checked = START };

  g_assert_cmpint (lanyard_update_plan_get_next (&origin, conference, LANYARD_REFRESH_AUTOMATIC, TRUE, START), ==, START + DAY);
  g_assert_cmpint (lanyard_update_plan_get_next (&origin, conference, LANYARD_REFRESH_BY_HAND, TRUE, START), ==, LANYARD_UPDATE_NEVER);
  g_assert_cmpint (lanyard_update_plan_get_next (&origin, conference, LANYARD_REFRESH_AUTOMATIC, TRUE, END + 1), ==, LANYARD_UPDATE_NEVER);
}

static void
test_by_hand (void)
{
  g_assert_cmpint (get_next (START - DAY, LANYARD_REFRESH_BY_HAND, START), ==, LANYARD_UPDATE_NEVER);
}

static void
test_never_after (void)
{
  g_assert_cmpint (get_next (END - HOUR, LANYARD_REFRESH_AUTOMATIC, END), ==, END);
  g_assert_cmpint (get_next (END - DAY, LANYARD_REFRESH_AUTOMATIC, END), <=, END);
  g_assert_cmpint (get_next (END - HOUR + 1, LANYARD_REFRESH_AUTOMATIC, END - HOUR + 1), ==, LANYARD_UPDATE_NEVER);
  g_assert_cmpint (get_next (END - DAY, LANYARD_REFRESH_AUTOMATIC, END + 1), ==, LANYARD_UPDATE_NEVER);
  g_assert_cmpint (get_next (END - DAY, LANYARD_REFRESH_DAILY, END + 1), ==, LANYARD_UPDATE_NEVER);
}

static void
test_no_dates (void)
{
  g_autoptr (LanyardConference) conference = make_conference (FALSE);
  LanyardOrigin origin = { .asked = 1000, .checked = 1000 };

  g_assert_cmpint (lanyard_update_plan_get_next (&origin, conference, LANYARD_REFRESH_AUTOMATIC, TRUE, 1000), ==, 1000 + DAY);
  g_assert_cmpint (lanyard_update_plan_get_next (&origin, NULL, LANYARD_REFRESH_AUTOMATIC, TRUE, 1000), ==, 1000 + DAY);
}

static gint64
get_wait (guint    failures,
          gboolean is_patient,
          gint64   not_before)
{
  g_autoptr (LanyardConference) conference = make_conference (TRUE);
  LanyardOrigin origin = { .asked = START, .checked = START - DAY, .failures = failures, .not_before = not_before };

  return lanyard_update_plan_get_next (&origin, conference, LANYARD_REFRESH_AUTOMATIC, is_patient, START) - START;
}

static void
test_failures (void)
{
  const gint64 waits[] = { 1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 1440, 1440 };

  for (guint i = 0; i < G_N_ELEMENTS (waits); i++)
    g_assert_cmpint (get_wait (i + 1, TRUE, 0), ==, waits[i] * MINUTE);

  g_assert_cmpint (get_wait (1000000, TRUE, 0), ==, DAY);
}

/* The network is back, so that what failed for want of one is due, and what is not due is not. */
static void
test_impatient (void)
{
  g_autoptr (LanyardConference) conference = make_conference (TRUE);
  LanyardOrigin origin = { .asked = START, .checked = START - MINUTE, .failures = 5 };

  g_assert_cmpint (get_wait (10, FALSE, 0), <=, 0);
  g_assert_cmpint (get_wait (10, FALSE, START + 90), ==, 90);
  g_assert_cmpint (lanyard_update_plan_get_next (&origin, conference, LANYARD_REFRESH_AUTOMATIC, FALSE, START), ==,
                   START + 59 * MINUTE);
}

static void
test_retry_after (void)
{
  g_assert_cmpint (get_wait (1, TRUE, START + 30), ==, MINUTE);
  g_assert_cmpint (get_wait (1, TRUE, START + 90), ==, 90);
  g_assert_cmpint (get_wait (1, TRUE, START + HOUR), ==, HOUR);
  g_assert_cmpint (get_wait (1, TRUE, START + 1000 * DAY), ==, DAY);
  g_assert_cmpint (get_wait (0, TRUE, START + HOUR), ==, HOUR);
}

/* As after trying things out with a pretended time. */
static void
test_future (void)
{
  g_assert_cmpint (get_next (START + DAY, LANYARD_REFRESH_AUTOMATIC, START), <=, START);
}

static void
add_bookmark (GPtrArray  *bookmarks,
              const char *conference_id,
              gint64      talk_start)
{
  g_autoptr (GDateTime) start = talk_start != 0 ? g_date_time_new_from_unix_utc (talk_start) : NULL;
  g_autoptr (LanyardTalk) talk = g_object_new (LANYARD_TYPE_TALK, "id", "t", "title", "T", "start", start, NULL);
  g_autoptr (LanyardConference) conference = NULL;

  conference = g_object_new (LANYARD_TYPE_CONFERENCE, "id", conference_id, "title", "C", NULL);
  g_ptr_array_add (bookmarks, g_object_new (LANYARD_TYPE_BOOKMARK, "conference", conference, "talk", talk, NULL));
}

static void
add_origin (GPtrArray  *origins,
            const char *conference_id,
            gint64      checked)
{
  LanyardOrigin origin = { .conference_id = (char *) conference_id,
                           .shortlist_id = (char *) (conference_id == NULL ? "s" : NULL),
                           .asked = checked,
                           .checked = checked };

  g_ptr_array_add (origins, lanyard_origin_copy (&origin));
}

/* Of four origins only those count with a bookmarked talk that is not over. */
static void
test_awaited (void)
{
  const gint64 now = START + HOUR;
  g_autoptr (GPtrArray) origins = g_ptr_array_new_with_free_func ((GDestroyNotify) lanyard_origin_free);
  g_autoptr (GPtrArray) bookmarks = g_ptr_array_new_with_free_func (g_object_unref);

  add_origin (origins, "a", START);
  add_origin (origins, "b", START + 1);
  add_origin (origins, "c", START + 2);
  add_origin (origins, NULL, START - 2 * DAY);
  g_assert_cmpint (lanyard_update_plan_get_first_awaited (origins, bookmarks, LANYARD_REFRESH_DAILY, now), ==, LANYARD_UPDATE_NEVER);

  add_bookmark (bookmarks, "a", now - LANYARD_TALK_USUAL_SECONDS);
  g_assert_cmpint (lanyard_update_plan_get_first_awaited (origins, bookmarks, LANYARD_REFRESH_DAILY, now), ==, LANYARD_UPDATE_NEVER);
  add_bookmark (bookmarks, "c", 0);
  g_assert_cmpint (lanyard_update_plan_get_first_awaited (origins, bookmarks, LANYARD_REFRESH_DAILY, now), ==, START + 2 + DAY);
  add_bookmark (bookmarks, "b", now - LANYARD_TALK_USUAL_SECONDS + 1);
  g_assert_cmpint (lanyard_update_plan_get_first_awaited (origins, bookmarks, LANYARD_REFRESH_DAILY, now), ==, START + 1 + DAY);
  add_bookmark (bookmarks, "a", now + DAY);
  g_assert_cmpint (lanyard_update_plan_get_first_awaited (origins, bookmarks, LANYARD_REFRESH_DAILY, now), ==, START + DAY);
  g_assert_cmpint (lanyard_update_plan_get_first_awaited (origins, bookmarks, LANYARD_REFRESH_BY_HAND, now), ==, LANYARD_UPDATE_NEVER);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/update-plan/automatic", test_automatic);
  g_test_add_func ("/update-plan/daily", test_daily);
  g_test_add_func ("/update-plan/shortlist", test_shortlist);
  g_test_add_func ("/update-plan/by-hand", test_by_hand);
  g_test_add_func ("/update-plan/never-after", test_never_after);
  g_test_add_func ("/update-plan/no-dates", test_no_dates);
  g_test_add_func ("/update-plan/failures", test_failures);
  g_test_add_func ("/update-plan/impatient", test_impatient);
  g_test_add_func ("/update-plan/retry-after", test_retry_after);
  g_test_add_func ("/update-plan/future", test_future);
  g_test_add_func ("/update-plan/awaited", test_awaited);

  return g_test_run ();
}
