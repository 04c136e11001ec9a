/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-interval.h"

static void
test_overlap (void)
{
  const LanyardInterval talk = { 1000, 2800 };
  const LanyardInterval same = { 1000, 2800 };
  const LanyardInterval next = { 2800, 4600 };
  const LanyardInterval late = { 2680, 2980 };
  const LanyardInterval inside = { 1500, 1600 };
  const LanyardInterval elsewhere = { 9000, 9100 };

  g_assert_cmpint (lanyard_interval_get_overlap (&talk, &same), ==, 1800);
  g_assert_cmpint (lanyard_interval_get_overlap (&talk, &next), ==, 0);
  g_assert_cmpint (lanyard_interval_get_overlap (&talk, &late), ==, 120);
  g_assert_cmpint (lanyard_interval_get_overlap (&late, &talk), ==, 120);
  g_assert_cmpint (lanyard_interval_get_overlap (&talk, &inside), ==, 100);
  g_assert_cmpint (lanyard_interval_get_overlap (&talk, &elsewhere), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/interval/overlap", test_overlap);

  return g_test_run ();
}
