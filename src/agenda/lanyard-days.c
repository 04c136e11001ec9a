/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-days.h"

static void
day_free (LanyardDay *day)
{
  g_clear_pointer (&day->name, g_free);
  g_clear_pointer (&day->date, g_date_time_unref);
  g_free (day);
}

static GDateTime *
get_conference_day (GDateTime *instant,
                    GTimeZone *zone)
{
  g_autoptr (GDateTime) local = g_date_time_to_timezone (instant, zone);
  g_autoptr (GDateTime) shifted = NULL;
  int day_shift = g_date_time_get_hour (local) < LANYARD_DAY_STARTS_AT ? -1 : 0;

  shifted = g_date_time_add_days (local, day_shift);

  return g_date_time_new (zone,
                          g_date_time_get_year (shifted),
                          g_date_time_get_month (shifted),
                          g_date_time_get_day_of_month (shifted),
                          12, 0, 0);
}

static LanyardDay *
day_new (GDateTime *date,
         guint      first)
{
  LanyardDay *day = g_new0 (LanyardDay, 1);

  day->first = first;
  if (date != NULL)
    {
      day->date = g_date_time_ref (date);
      day->name = g_date_time_format (date, "%F");
    }

  return day;
}

char *
lanyard_days_get_name (GDateTime *instant,
                       GTimeZone *zone)
{
  g_autoptr (GDateTime) date = NULL;

  g_return_val_if_fail (instant != NULL && zone != NULL, NULL);

  date = get_conference_day (instant, zone);

  return g_date_time_format (date, "%F");
}

GPtrArray *
lanyard_days_of_schedule (LanyardSchedule *schedule)
{
  g_autoptr (GPtrArray) days = NULL;
  g_autoptr (GTimeZone) zone = NULL;
  LanyardDay *day = NULL;
  GListModel *talks;

  g_return_val_if_fail (LANYARD_IS_SCHEDULE (schedule), NULL);

  days = g_ptr_array_new_with_free_func ((GDestroyNotify) day_free);
  zone = lanyard_conference_dup_zone (lanyard_schedule_get_conference (schedule));
  talks = lanyard_schedule_list_talks (schedule);

  for (guint i = 0; i < g_list_model_get_n_items (talks); i++)
    {
      g_autoptr (LanyardTalk) talk = g_list_model_get_item (talks, i);
      GDateTime *start = lanyard_talk_get_start (talk);
      g_autoptr (GDateTime) date = start != NULL ? get_conference_day (start, zone) : NULL;

      if (day == NULL || (day->date == NULL) != (date == NULL) || (date != NULL && !g_date_time_equal (date, day->date)))
        {
          day = day_new (date, i);
          g_ptr_array_add (days, day);
        }

      day->length++;
    }

  return g_steal_pointer (&days);
}
