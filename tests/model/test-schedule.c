/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-schedule.h"

static LanyardTalk *
make_talk (const char *id,
           const char *start)
{
  g_autoptr (GDateTime) time = start != NULL ? g_date_time_new_from_iso8601 (start, NULL) : NULL;

  return g_object_new (LANYARD_TYPE_TALK, "id", id, "title", id, "start", time, NULL);
}

static LanyardSchedule *
make_schedule (void)
{
  g_autoptr (LanyardConference) conference = NULL;
  g_autoptr (GPtrArray) talks = g_ptr_array_new_with_free_func (g_object_unref);

  conference = g_object_new (LANYARD_TYPE_CONFERENCE, "id", "test", "title", "Test", NULL);
  g_ptr_array_add (talks, make_talk ("unknown", NULL));
  g_ptr_array_add (talks, make_talk ("late", "2025-11-12T22:13:00Z"));
  g_ptr_array_add (talks, make_talk ("first", "2025-11-12T16:00:00Z"));
  g_ptr_array_add (talks, make_talk ("second", "2025-11-12T16:00:00Z"));

  return lanyard_schedule_new (conference, talks);
}

static void
test_order (void)
{
  static const char *expected[] = { "first", "second", "late", "unknown" };
  LanyardSchedule   *schedule = make_schedule ();
  GListModel        *talks = lanyard_schedule_list_talks (schedule);

  g_assert_cmpuint (g_list_model_get_n_items (talks), ==, G_N_ELEMENTS (expected));

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autoptr (LanyardTalk) talk = g_list_model_get_item (talks, i);

      g_assert_cmpstr (lanyard_talk_get_id (talk), ==, expected[i]);
    }

  g_assert_finalize_object (schedule);
}

static void
test_find (void)
{
  g_autoptr (LanyardSchedule) schedule = make_schedule ();

  g_assert_nonnull (lanyard_schedule_find_talk (schedule, "late"));
  g_assert_null (lanyard_schedule_find_talk (schedule, "nowhere"));
}

static void
test_interval (void)
{
  g_autoptr (LanyardSchedule) schedule = make_schedule ();
  LanyardInterval interval;

  g_assert_false (lanyard_talk_get_interval (lanyard_schedule_find_talk (schedule, "unknown"), &interval));
  g_assert_true (lanyard_talk_get_interval (lanyard_schedule_find_talk (schedule, "late"), &interval));
  g_assert_cmpint (interval.start, ==, 1762985580);
  g_assert_cmpint (interval.end - interval.start, ==, LANYARD_TALK_USUAL_SECONDS);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/schedule/order", test_order);
  g_test_add_func ("/schedule/find", test_find);
  g_test_add_func ("/schedule/interval", test_interval);

  return g_test_run ();
}
