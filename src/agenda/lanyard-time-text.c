/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "lanyard-days.h"
#include "lanyard-time-format.h"
#include "lanyard-time-text.h"

/* A talk that starts within this many seconds is counted down to. */
#define SOON (60 * 60)

static gint64
get_minutes_until (gint64 instant,
                   gint64 now)
{
  return (instant - now + 59) / 60;
}

LanyardPhase
lanyard_phase_of_talk (LanyardTalk *talk,
                       gint64       now,
                       gint64      *next)
{
  LanyardInterval interval;
  gint64          change = G_MAXINT64;
  LanyardPhase    phase;

  g_return_val_if_fail (LANYARD_IS_TALK (talk), LANYARD_PHASE_UNKNOWN);

  if (!lanyard_talk_get_interval (talk, &interval))
    {
      phase = LANYARD_PHASE_UNKNOWN;
    }
  else if (now >= MAX (interval.end, interval.start + 1))
    {
      phase = LANYARD_PHASE_ENDED;
    }
  else if (now >= interval.start)
    {
      phase = LANYARD_PHASE_NOW;
      change = MAX (interval.end, interval.start + 1);
    }
  else if (now >= interval.start - SOON)
    {
      phase = LANYARD_PHASE_SOON;
      change = interval.start - (get_minutes_until (interval.start, now) - 1) * 60;
    }
  else
    {
      phase = LANYARD_PHASE_UPCOMING;
      change = interval.start - SOON;
    }

  if (next != NULL)
    *next = change;

  return phase;
}

char *
lanyard_time_text_get_phase (LanyardTalk *talk,
                             gint64       now)
{
  LanyardInterval interval;
  gint64          minutes;

  switch (lanyard_phase_of_talk (talk, now, NULL))
    {
    case LANYARD_PHASE_NOW:
      return g_strdup (_ ("Now"));

    case LANYARD_PHASE_ENDED:
      return g_strdup (_ ("Ended"));

    case LANYARD_PHASE_SOON:
      lanyard_talk_get_interval (talk, &interval);
      minutes = get_minutes_until (interval.start, now);
      /* TRANSLATORS: how long until a talk starts, short, on its card */
      return g_strdup_printf (ngettext ("In %d min", "In %d min", (gulong) minutes), (int) minutes);

    case LANYARD_PHASE_UNKNOWN:
    case LANYARD_PHASE_UPCOMING:
    default:
      return NULL;
    }
}

char *
lanyard_time_text_get_day (GDateTime *instant,
                           GTimeZone *zone)
{
  return lanyard_time_format_write (instant, zone, LANYARD_TIME_FORMAT_SHORT_DAY);
}

char *
lanyard_time_text_get_long_day (GDateTime *instant,
                                GTimeZone *zone)
{
  return lanyard_time_format_write (instant, zone, LANYARD_TIME_FORMAT_LONG_DAY);
}

char *
lanyard_time_text_get_hours (GDateTime *start,
                             GDateTime *end,
                             GTimeZone *zone)
{
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  g_return_val_if_fail (start != NULL && zone != NULL, NULL);

  from = lanyard_time_format_write (start, zone, LANYARD_TIME_FORMAT_HOUR);

  if (end == NULL || g_date_time_compare (start, end) >= 0)
    return g_steal_pointer (&from);

  to = lanyard_time_format_write (end, zone, LANYARD_TIME_FORMAT_HOUR);

  if (lanyard_time_format_has_12_hours ())
    /* TRANSLATORS: from one time of day to another, where hours are counted to 12: "4:45 PM – 5:15 PM" */
    return g_strdup_printf (C_ ("hours, 12 hours", "%s – %s"), from, to);

  /* TRANSLATORS: from one time of day to another: "16:45–17:15" */
  return g_strdup_printf (C_ ("hours", "%s–%s"), from, to);
}

static gboolean
is_same (GDateTime  *a,
         GDateTime  *b,
         const char *format)
{
  g_autofree char *text_a = g_date_time_format (a, format);
  g_autofree char *text_b = g_date_time_format (b, format);

  return g_strcmp0 (text_a, text_b) == 0;
}

char *
lanyard_time_text_get_dates (LanyardConference *conference)
{
  g_autoptr (GTimeZone) zone = NULL;
  g_autoptr (GDateTime) start = NULL;
  g_autoptr (GDateTime) end = NULL;
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  g_return_val_if_fail (LANYARD_IS_CONFERENCE (conference), NULL);

  if (lanyard_conference_get_start (conference) == NULL || lanyard_conference_get_end (conference) == NULL)
    return NULL;

  zone = lanyard_conference_dup_zone (conference);
  start = g_date_time_to_timezone (lanyard_conference_get_start (conference), zone);
  end = g_date_time_to_timezone (lanyard_conference_get_end (conference), zone);

  if (is_same (start, end, "%F"))
    return g_date_time_format (end, lanyard_time_format_get (LANYARD_TIME_FORMAT_DATE));

  if (is_same (start, end, "%Y-%m"))
    {
      from = g_date_time_format (start, lanyard_time_format_get (LANYARD_TIME_FORMAT_FIRST_DATE));
      to = g_date_time_format (end, lanyard_time_format_get (LANYARD_TIME_FORMAT_LAST_DATE));

      /* TRANSLATORS: the days of a conference within one month: "10–13 Nov 2025" or "Nov 10–13, 2025" */
      return g_strdup_printf (C_ ("days", "%s–%s"), from, to);
    }

  from = g_date_time_format (start, lanyard_time_format_get (LANYARD_TIME_FORMAT_DATE_OF_YEAR));
  to = g_date_time_format (end, lanyard_time_format_get (LANYARD_TIME_FORMAT_DATE));

  /* TRANSLATORS: the days of a conference over two months: "30 Nov – 2 Dec 2025" or "Nov 30 – Dec 2, 2025" */
  return g_strdup_printf (C_ ("days over two months", "%s – %s"), from, to);
}

char *
lanyard_time_text_get_zone_city (LanyardConference *conference)
{
  const char *name;
  const char *slash;
  char       *city;

  g_return_val_if_fail (LANYARD_IS_CONFERENCE (conference), NULL);

  name = lanyard_conference_get_time_zone (conference);
  if (name == NULL)
    return NULL;

  /* "America/Argentina/Buenos_Aires" is called after its last part; a fixed offset after UTC. */
  slash = strrchr (name, '/');
  if (slash == NULL && (name[0] == '+' || name[0] == '-'))
    return g_strconcat ("UTC", name, NULL);

  city = g_strdup (slash != NULL ? slash + 1 : name);

  return g_strdelimit (city, "_", ' ');
}

char *
lanyard_time_text_get_zone (LanyardConference *conference)
{
  g_autofree char *city = lanyard_time_text_get_zone_city (conference);

  if (city == NULL)
    return g_strdup (_ ("Times of This Computer"));

  /* TRANSLATORS: %s is the city a time zone is called after. */
  return g_strdup_printf (_ ("Times in %s"), city);
}

static gint64
count_days_until (GDateTime *start,
                  GTimeZone *zone,
                  gint64     now)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (now);
  g_autoptr (GDateTime) today = g_date_time_to_timezone (utc, zone);
  g_autoptr (GDateTime) first = g_date_time_to_timezone (start, zone);
  GDate a;
  GDate b;

  g_date_set_dmy (&a, (GDateDay) g_date_time_get_day_of_month (today), (GDateMonth) g_date_time_get_month (today), (GDateYear) g_date_time_get_year (today));
  g_date_set_dmy (&b, (GDateDay) g_date_time_get_day_of_month (first), (GDateMonth) g_date_time_get_month (first), (GDateYear) g_date_time_get_year (first));

  return g_date_days_between (&a, &b);
}

static char *
get_distance_before (GDateTime *start,
                     GTimeZone *zone,
                     gint64     now)
{
  const gint64 days = count_days_until (start, zone, now);

  if (days <= 0)
    return g_strdup (_ ("Today"));

  if (days == 1)
    return g_strdup (_ ("Tomorrow"));

  /* TRANSLATORS: how long until a conference starts */
  return g_strdup_printf (ngettext ("In %d day", "In %d days", (gulong) days), (int) days);
}

char *
lanyard_time_text_get_distance (LanyardConference *conference,
                                gint64             now,
                                gint64            *next)
{
  g_autoptr (GTimeZone) zone = NULL;
  GDateTime *start;
  GDateTime *end;
  gint64     change = G_MAXINT64;
  char      *text;

  g_return_val_if_fail (LANYARD_IS_CONFERENCE (conference), NULL);

  start = lanyard_conference_get_start (conference);
  end = lanyard_conference_get_end (conference);
  zone = lanyard_conference_dup_zone (conference);

  if (start == NULL || end == NULL)
    {
      text = NULL;
    }
  else if (now > g_date_time_to_unix (end))
    {
      text = g_strdup (_ ("Ended"));
    }
  else if (now >= g_date_time_to_unix (start))
    {
      text = g_strdup (_ ("Now"));
      change = g_date_time_to_unix (end) + 1;
    }
  else
    {
      text = get_distance_before (start, zone, now);
      change = MIN (g_date_time_to_unix (start), lanyard_days_get_midnight (now, zone));
    }

  if (next != NULL)
    *next = change;

  return text;
}
