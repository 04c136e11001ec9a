/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-reminder-store.h"
#include "test-library.h"

static void
assert_same_notes (const LanyardSentReminder *actual,
                   const LanyardSentReminder *expected)
{
  g_assert_cmpstr (actual->conference_id, ==, expected->conference_id);
  g_assert_cmpstr (actual->talk_id, ==, expected->talk_id);
  g_assert_cmpint (actual->start, ==, expected->start);
  g_assert_cmpint (actual->kind, ==, expected->kind);
  g_assert_cmpint (actual->sent_at, ==, expected->sent_at);
  g_assert_cmpint (actual->clock_offset, ==, expected->clock_offset);
  g_assert_cmpint (actual->withdrawn, ==, expected->withdrawn);
  g_assert_cmpstr (actual->notification_id, ==, expected->notification_id);
}

static void
test_round_trip (void)
{
  LanyardSentReminder ahead = { (char *) "c", (char *) "1", 1762985580, LANYARD_REMINDER_AHEAD, 1762984980, -32000000, FALSE, (char *) "n-1" };
  LanyardSentReminder at_start = { (char *) "c", (char *) "1", 1762985580, LANYARD_REMINDER_AT_START, 1762985580, 0, TRUE, (char *) "talks" };
  g_autofree char    *path = test_library_dup_path ();
  g_autoptr (LanyardDatabase) database = test_library_open (path);
  g_autoptr (GPtrArray) sent = NULL;
  g_autoptr (GPtrArray) replaced = NULL;
  g_autoptr (GPtrArray) left = NULL;

  g_assert_true (lanyard_reminder_store_put (database, &at_start, NULL));
  g_assert_true (lanyard_reminder_store_put (database, &ahead, NULL));
  sent = lanyard_reminder_store_list (database, NULL);
  g_assert_cmpuint (sent->len, ==, 2);
  assert_same_notes (g_ptr_array_index (sent, 0), &ahead);
  assert_same_notes (g_ptr_array_index (sent, 1), &at_start);

  ahead.withdrawn = TRUE;
  g_assert_true (lanyard_reminder_store_put (database, &ahead, NULL));
  replaced = lanyard_reminder_store_list (database, NULL);
  g_assert_cmpuint (replaced->len, ==, 2);
  assert_same_notes (g_ptr_array_index (replaced, 0), &ahead);

  g_assert_true (lanyard_reminder_store_remove (database, &ahead, NULL));
  g_assert_true (lanyard_reminder_store_remove (database, &ahead, NULL));
  left = lanyard_reminder_store_list (database, NULL);
  g_assert_cmpuint (left->len, ==, 1);
  assert_same_notes (g_ptr_array_index (left, 0), &at_start);
  test_library_remove (path);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/reminder-store/round-trip", test_round_trip);

  return g_test_run ();
}
