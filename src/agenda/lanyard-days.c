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

/* The days so far, and when the last of them ends. */
typedef struct
{
  GPtrArray *days; /* (owned) (element-type LanyardDay) */
  GTimeZone *zone; /* (unowned) */
  gint64     end;  /* in microseconds */
} Calendar;

static GDateTime *
get_hour_of (GDateTime *date,
             GTimeZone *zone,
             int        hour)
{
  return g_date_time_new (zone,
                          g_date_time_get_year (date),
                          g_date_time_get_month (date),
                          g_date_time_get_day_of_month (date),
                          hour, 0, 0);
}

static gint64
find_end (GDateTime *date,
          GTimeZone *zone)
{
  g_autoptr (GDateTime) next = g_date_time_add_days (date, 1);
  g_autoptr (GDateTime) end = get_hour_of (next, zone, LANYARD_DAY_STARTS_AT);

  return g_date_time_to_unix_usec (end);
}

/* To find the date of an instant is dear, and most talks are of the same day as the one before. */
static void
add_start (Calendar *calendar,
           gint64    start,
           guint     position)
{
  LanyardDay *day = calendar->days->len > 0 ? g_ptr_array_index (calendar->days, calendar->days->len - 1) : NULL;

  if (day == NULL || (day->date != NULL && start >= calendar->end))
    {
      g_autoptr (GDateTime) date = NULL;

      if (start != LANYARD_DAYS_UNKNOWN)
        {
          g_autoptr (GDateTime) instant = g_date_time_new_from_unix_utc_usec (start);

          date = get_conference_day (instant, calendar->zone);
          calendar->end = find_end (date, calendar->zone);
        }

      day = day_new (date, position);
      g_ptr_array_add (calendar->days, day);
    }

  day->length++;
}

GPtrArray *
lanyard_days_of_starts (GArray    *starts,
                        GTimeZone *zone)
{
  Calendar calendar = { NULL };

  g_return_val_if_fail (starts != NULL && zone != NULL, NULL);

  calendar.days = g_ptr_array_new_with_free_func ((GDestroyNotify) day_free);
  calendar.zone = zone;

  for (guint i = 0; i < starts->len; i++)
    add_start (&calendar, g_array_index (starts, gint64, i), i);

  return calendar.days;
}

GPtrArray *
lanyard_days_of_schedule (LanyardSchedule *schedule)
{
  g_autoptr (GArray) starts = NULL;
  g_autoptr (GTimeZone) zone = NULL;
  GListModel *talks;

  g_return_val_if_fail (LANYARD_IS_SCHEDULE (schedule), NULL);

  starts = g_array_new (FALSE, FALSE, sizeof (gint64));
  zone = lanyard_conference_dup_zone (lanyard_schedule_get_conference (schedule));
  talks = lanyard_schedule_list_talks (schedule);

  for (guint i = 0; i < g_list_model_get_n_items (talks); i++)
    {
      g_autoptr (LanyardTalk) talk = g_list_model_get_item (talks, i);
      gint64 start = LANYARD_DAYS_UNKNOWN;

      if (lanyard_talk_get_start (talk) != NULL)
        start = g_date_time_to_unix_usec (lanyard_talk_get_start (talk));
      g_array_append_val (starts, start);
    }

  return lanyard_days_of_starts (starts, zone);
}

gint64
lanyard_days_get_end (gint64     start,
                      GTimeZone *zone)
{
  g_autoptr (GDateTime) instant = NULL;
  g_autoptr (GDateTime) date = NULL;

  g_return_val_if_fail (zone != NULL, G_MAXINT64);

  instant = g_date_time_new_from_unix_utc_usec (start);
  date = get_conference_day (instant, zone);

  return find_end (date, zone);
}

gint64
lanyard_days_get_begin (gint64     start,
                        GTimeZone *zone)
{
  g_autoptr (GDateTime) instant = NULL;
  g_autoptr (GDateTime) date = NULL;
  g_autoptr (GDateTime) begin = NULL;

  g_return_val_if_fail (zone != NULL, G_MAXINT64);

  instant = g_date_time_new_from_unix_utc_usec (start);
  date = get_conference_day (instant, zone);
  begin = get_hour_of (date, zone, LANYARD_DAY_STARTS_AT);

  return g_date_time_to_unix_usec (begin);
}

gint64
lanyard_days_get_midnight (gint64     now,
                           GTimeZone *zone)
{
  g_autoptr (GDateTime) utc = NULL;
  g_autoptr (GDateTime) local = NULL;
  g_autoptr (GDateTime) tomorrow = NULL;
  g_autoptr (GDateTime) midnight = NULL;

  g_return_val_if_fail (zone != NULL, G_MAXINT64);

  utc = g_date_time_new_from_unix_utc (now);
  local = g_date_time_to_timezone (utc, zone);
  tomorrow = g_date_time_add_days (local, 1);

  /* None is left on the last day that GDateTime knows. */
  if (tomorrow == NULL)
    return G_MAXINT64;

  midnight = get_hour_of (tomorrow, zone, 0);

  return g_date_time_to_unix (midnight);
}

LanyardDay *
lanyard_days_find (GPtrArray  *days,
                   const char *name)
{
  g_return_val_if_fail (days != NULL, NULL);

  for (guint i = 0; i < days->len; i++)
    {
      LanyardDay *day = g_ptr_array_index (days, i);

      if (g_strcmp0 (day->name, name) == 0)
        return day;
    }

  return NULL;
}
