/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "lanyard-frab-time.h"

#define MAX_BYTES 64

GDateTime *
lanyard_frab_time_parse (const char *text,
                         GTimeZone  *zone)
{
  g_autofree char *whole = NULL;
  GDateTime       *time;
  gsize            length;

  if (text == NULL || strnlen (text, MAX_BYTES + 1) > MAX_BYTES)
    return NULL;

  whole = g_strstrip (g_strdup (text));
  length = strlen (whole);
  time = g_date_time_new_from_iso8601 (whole, zone);

  /* Some leave the seconds out: "2019-08-21T11:00+02:00". */
  if (time == NULL && length >= strlen ("2019-08-21T11:00") && whole[13] == ':' && whole[16] != ':')
    {
      g_autofree char *longer = g_strdup_printf ("%.16s:00%s", whole, whole + 16);

      time = g_date_time_new_from_iso8601 (longer, zone);
    }

  return time;
}

static gboolean
parse_number (const char **text,
              guint        max_digits,
              int         *number)
{
  guint n = 0;

  *number = 0;
  while (n < max_digits && g_ascii_isdigit (**text))
    {
      *number = *number * 10 + (**text - '0');
      (*text)++;
      n++;
    }

  return n > 0;
}

static gboolean
skip (const char **text,
      char         c)
{
  if (**text != c)
    return FALSE;

  (*text)++;

  return TRUE;
}

GDateTime *
lanyard_frab_time_parse_day (const char *text,
                             GTimeZone  *zone)
{
  const char *p = text;
  int         year;
  int         month;
  int         day;

  if (p == NULL)
    return NULL;

  if (!parse_number (&p, 4, &year) || !skip (&p, '-') || !parse_number (&p, 2, &month) || !skip (&p, '-') || !parse_number (&p, 2, &day))
    return NULL;

  if (year < 1970 || year > 2200)
    return NULL;

  return g_date_time_new (zone, year, month, day, 0, 0, 0);
}

gboolean
lanyard_frab_time_parse_clock (const char *text,
                               gint64     *seconds)
{
  const char *p = text;
  int         hours;
  int         minutes;
  int         rest = 0;

  if (p == NULL)
    return FALSE;

  if (strnlen (p, MAX_BYTES) > strlen ("2019-08-21T") && p[4] == '-' && p[10] == 'T')
    p += strlen ("2019-08-21T");

  if (!parse_number (&p, 4, &hours) || !skip (&p, ':') || !parse_number (&p, 2, &minutes))
    return FALSE;

  if (skip (&p, ':') && !parse_number (&p, 2, &rest))
    return FALSE;

  *seconds = ((gint64) hours * 60 + minutes) * 60 + rest;

  return minutes < 60 && rest < 60;
}

/* "PT1H30M", "P1DT2H": the parts from days down of ISO 8601. */
static gboolean
parse_period (const char *text,
              gint64     *seconds)
{
  static const char *const units = "DHMS";
  static const gint64      lengths[] = { 86400, 3600, 60, 1 };
  gint64                   sum = 0;
  guint                    n = 0;

  if (!skip (&text, 'P'))
    return FALSE;

  while (skip (&text, 'T') || *text != '\0')
    {
      int         number;
      const char *unit;

      if (!parse_number (&text, 4, &number) || *text == '\0')
        return FALSE;

      unit = strchr (units, *text++);
      if (unit == NULL)
        return FALSE;

      sum += number * lengths[unit - units];
      n++;
    }

  *seconds = sum;

  return n > 0;
}

GDateTime *
lanyard_frab_time_find_start (const LanyardFrabDay *day,
                              const char           *date,
                              const char           *clock)
{
  g_autoptr (GDateTime) midnight = NULL;
  g_autoptr (GDateTime) next = NULL;
  GDateTime *start = lanyard_frab_time_parse (date, day->zone);
  gint64     seconds;

  if (start == NULL)
    start = lanyard_frab_time_parse (clock, day->zone);
  if (start != NULL)
    return start;

  midnight = lanyard_frab_time_parse_day (date, day->zone);
  if (midnight == NULL && day->midnight != NULL)
    midnight = g_date_time_ref (day->midnight);

  if (midnight == NULL || !lanyard_frab_time_parse_clock (clock, &seconds) || seconds >= 48 * 3600)
    return NULL;

  next = g_date_time_add_days (midnight, (int) (seconds / 86400) + (seconds < day->change));
  seconds %= 86400;

  /* Built from the hands of the clock: a day may be 23 or 25 hours long. */
  return g_date_time_new (day->zone, g_date_time_get_year (next), g_date_time_get_month (next),
                          g_date_time_get_day_of_month (next), (int) (seconds / 3600),
                          (int) (seconds / 60 % 60), (double) (seconds % 60));
}

GDateTime *
lanyard_frab_time_find_end (const LanyardFrabDay *day,
                            GDateTime            *start,
                            const char           *end,
                            const char           *duration)
{
  GDateTime *instant = lanyard_frab_time_parse (end, day->zone);
  gint64     seconds;
  guint64    minutes;

  if (instant != NULL || start == NULL || duration == NULL)
    return instant;

  if (lanyard_frab_time_parse_clock (duration, &seconds) || parse_period (duration, &seconds))
    return g_date_time_add_seconds (start, (double) seconds);

  if (g_ascii_string_to_unsigned (duration, 10, 0, 366 * 24 * 60, &minutes, NULL))
    return g_date_time_add_minutes (start, (int) minutes);

  return NULL;
}
