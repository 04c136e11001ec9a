/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "sim-calendar.h"

static gint64
find_slot (guint day,
           guint slot)
{
  static const int dates[SIM_CALENDAR_N_DAYS][2] = { { 3, 28 }, { 3, 29 }, { 10, 25 } };
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Europe/Berlin");
  g_autoptr (GDateTime) time = NULL;

  g_assert_nonnull (zone);
  time = g_date_time_new (zone, 2026, dates[day][0], dates[day][1], 1 + (int) slot / 4, (int) slot % 4 * 15, 0);

  return g_date_time_to_unix (time);
}

gint64
sim_calendar_get_slot (guint day,
                       guint slot)
{
  static gint64 slots[SIM_CALENDAR_N_DAYS][SIM_CALENDAR_N_SLOTS];

  g_assert (day < SIM_CALENDAR_N_DAYS && slot < SIM_CALENDAR_N_SLOTS);

  if (slots[day][slot] == 0)
    slots[day][slot] = find_slot (day, slot);

  return slots[day][slot];
}

void
sim_calendar_shift (SimTalk *talk,
                    int      seconds)
{
  if (talk->start == 0 || talk->dropped)
    return;

  talk->start += seconds;
  talk->end += seconds;
}
