/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-track.h"

static void
assert_color (const char       *name,
              const char       *color,
              LanyardTrackColor expected)
{
  g_autoptr (LanyardTrack) track = lanyard_track_new (name, color);

  g_assert_cmpint (lanyard_track_get_color (track), ==, expected);
}

static void
test_nearest (void)
{
  assert_color ("Security", "#ff0000", LANYARD_TRACK_COLOR_RED);
  assert_color ("Art", "#9040b0", LANYARD_TRACK_COLOR_PURPLE);
  assert_color ("Hardware", "#0000FF", LANYARD_TRACK_COLOR_BLUE);
  assert_color ("Nature", "#00a000", LANYARD_TRACK_COLOR_GREEN);
}

static void
test_by_name (void)
{
  g_autoptr (LanyardTrack) plain = lanyard_track_new ("AI + ML", NULL);
  g_autoptr (LanyardTrack) again = lanyard_track_new ("AI + ML", "");
  g_autoptr (LanyardTrack) broken = lanyard_track_new ("AI + ML", "#12345g");
  g_autoptr (LanyardTrack) word = lanyard_track_new ("AI + ML", "tomato");

  g_assert_cmpint (lanyard_track_get_color (plain), ==, lanyard_track_get_color (again));
  g_assert_cmpint (lanyard_track_get_color (plain), ==, lanyard_track_get_color (broken));
  g_assert_cmpint (lanyard_track_get_color (plain), ==, lanyard_track_get_color (word));
  g_assert_cmpint (lanyard_track_get_color (plain), <, LANYARD_N_TRACK_COLORS);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/track/nearest", test_nearest);
  g_test_add_func ("/track/by-name", test_by_name);

  return g_test_run ();
}
