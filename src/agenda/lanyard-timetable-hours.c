/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-talk.h"
#include "lanyard-timetable-hours.h"
#include "lanyard-timetable-layout.h"

/* What takes longer is no talk one sits through, but an exhibition or a desk: the timetable does
 * not go on because of it. */
#define LONG_MINUTES (12 * 60)

static gint64
get_full_hour (gint64     instant,
               GTimeZone *zone)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc (instant);
  g_autoptr (GDateTime) local = g_date_time_to_timezone (time, zone);

  return instant - g_date_time_get_minute (local) * 60 - g_date_time_get_second (local);
}

guint
lanyard_timetable_hours_find (GListModel       *talks,
                              const LanyardDay *day,
                              GTimeZone        *zone,
                              gint64           *start)
{
  LanyardInterval interval;
  gint64          end = 0;
  gint64          last_start = 0;

  g_return_val_if_fail (G_IS_LIST_MODEL (talks), 0);
  g_return_val_if_fail (day != NULL && zone != NULL && start != NULL, 0);

  *start = 0;
  if (day->length == 0)
    return 0;

  for (guint i = day->first; i < day->first + day->length; i++)
    {
      g_autoptr (LanyardTalk) talk = g_list_model_get_item (talks, i);

      if (!lanyard_talk_get_interval (talk, &interval))
        continue;

      if (i == day->first)
        *start = get_full_hour (interval.start, zone);
      if (interval.end - interval.start <= LONG_MINUTES * 60)
        end = MAX (end, interval.end);
      last_start = interval.start;
    }

  if (end == 0)
    end = lanyard_days_get_end (last_start * G_USEC_PER_SEC, zone) / G_USEC_PER_SEC;
  end = MAX (end, last_start + LANYARD_TIMETABLE_SHORTEST * 60);

  return (guint) ((end - *start + 3599) / 3600) * 60;
}
