/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-age-text.h"

#define MINUTE 60
#define HOUR (60 * MINUTE)
#define DAY (24 * HOUR)

/* 12 November 2025, 16:30 in New York. */
#define NOW ((gint64) 1762983000)

static void
assert_text (gint64      age,
             guint       failures,
             const char *expected,
             gint64      expected_next)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("America/New_York");
  LanyardOrigin    origin = { .checked = NOW - age, .failures = failures, .failure = (char *) "“x” does not answer." };
  gint64           next;
  g_autofree char *text = lanyard_age_text_get (&origin, zone, NOW, &next);

  g_assert_cmpstr (text, ==, expected);
  g_assert_cmpint (next == G_MAXINT64 ? -1 : next - NOW, ==, expected_next);
}

static void
test_age (void)
{
  assert_text (0, 0, "Updated just now", 60);
  assert_text (59, 0, "Updated just now", 1);
  assert_text (60, 0, "Updated 1 minute ago", 60);
  assert_text (5 * MINUTE + 20, 0, "Updated 5 minutes ago", 40);
  assert_text (HOUR - 1, 0, "Updated 59 minutes ago", 1);
  assert_text (HOUR, 0, "Updated 1 hour ago", HOUR);
  assert_text (DAY - 1, 0, "Updated 23 hours ago", 1);
  assert_text (DAY, 0, "Updated on 11 Nov 2025", -1);
  assert_text (-5, 0, "Updated just now", 65);
}

static void
test_failure (void)
{
  assert_text (HOUR, 1, "Could not be updated since 15:30: “x” does not answer.", 7 * HOUR + 30 * MINUTE);
  assert_text (DAY, 1, "Could not be updated since 11 Nov: “x” does not answer.", -1);
}

static void
test_details (void)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("America/New_York");
  LanyardOrigin    origin = { .checked = NOW, .changed = NOW - DAY, .address = (char *) "https://example.org/s" };
  g_autofree char *good = lanyard_age_text_get_details (&origin, zone);
  g_autofree char *bad = NULL;

  g_assert_cmpstr (good, ==, "Last updated: 12 Nov 2025, 16:30\nLast change: 11 Nov 2025, 16:30\nAddress: https://example.org/s");
  origin.failures = 1;
  origin.failure = (char *) "It broke off.";
  bad = lanyard_age_text_get_details (&origin, zone);
  g_assert_true (g_str_has_prefix (bad, "It broke off.\nLast updated: "));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/age-text/age", test_age);
  g_test_add_func ("/age-text/failure", test_failure);
  g_test_add_func ("/age-text/details", test_details);

  return g_test_run ();
}
