/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <langinfo.h>
#include <locale.h>

#include <glib/gi18n-lib.h>

#include "lanyard-time-format.h"

/* Like the locale, for the whole process. */
static int hours_of_person = LANYARD_HOURS_OF_LOCALE;

/* The locale of who has chosen none says nothing about a person. */
static gboolean
has_locale (void)
{
  const char *name = setlocale (LC_TIME, NULL);

  return name != NULL && !g_str_equal (name, "C") && !g_str_equal (name, "POSIX") && !g_str_has_prefix (name, "C.");
}

/* The letter of a conversion that starts with a percent sign, without its flags. */
static char
get_conversion (const char *percent)
{
  return percent[1 + strspn (percent + 1, "-_0^#EO")];
}

static gboolean
has_conversion (const char *format,
                const char *conversions)
{
  for (const char *at = strchr (format, '%'); at != NULL; at = strchr (at + 1, '%'))
    {
      const char conversion = get_conversion (at);

      if (conversion != '\0' && strchr (conversions, conversion) != NULL)
        return TRUE;
    }

  return FALSE;
}

/* "%m/%d/%Y", "%Y-%m-%d" or "%F", and not "%d.%m.%Y". */
static gboolean
is_month_first (void)
{
  const char *format = nl_langinfo (D_FMT);

  if (!has_locale ())
    return FALSE;

  for (const char *at = strchr (format, '%'); at != NULL; at = strchr (at + 1, '%'))
    {
      const char conversion = get_conversion (at);

      if (conversion != '\0' && strchr ("de", conversion) != NULL)
        return FALSE;
      if (conversion != '\0' && strchr ("mbBhDF", conversion) != NULL)
        return TRUE;
    }

  return FALSE;
}

gboolean
lanyard_time_format_set_hours (LanyardHours hours)
{
  const gboolean had_12_hours = lanyard_time_format_has_12_hours ();

  g_atomic_int_set (&hours_of_person, hours);

  return lanyard_time_format_has_12_hours () != had_12_hours;
}

gboolean
lanyard_time_format_has_12_hours (void)
{
  switch ((LanyardHours) g_atomic_int_get (&hours_of_person))
    {
    case LANYARD_HOURS_12:
      return TRUE;

    case LANYARD_HOURS_24:
      return FALSE;

    case LANYARD_HOURS_OF_LOCALE:
    default:
      return has_conversion (nl_langinfo (T_FMT), "Ilrp");
    }
}

static const char *
get_day_first (LanyardTimeFormat format)
{
  switch (format)
    {
    case LANYARD_TIME_FORMAT_SHORT_DAY:
      /* TRANSLATORS: a day on a card, see g_date_time_format(): "Tue 11 Nov"
       * xgettext:no-c-format */
      return C_ ("short day", "%a %-e %b");

    case LANYARD_TIME_FORMAT_LONG_DAY:
      /* TRANSLATORS: a day in full, see g_date_time_format(): "Tuesday, 11 November 2025"
       * xgettext:no-c-format */
      return C_ ("long day", "%A, %-e %B %Y");

    case LANYARD_TIME_FORMAT_DATE_OF_YEAR:
      /* TRANSLATORS: a date of a year that is known, see g_date_time_format(): "30 Nov"
       * xgettext:no-c-format */
      return C_ ("date of a year", "%-e %b");

    case LANYARD_TIME_FORMAT_FIRST_DATE:
      /* TRANSLATORS: the first day of a conference within one month: "10" of "10–13 Nov 2025"
       * xgettext:no-c-format */
      return C_ ("first day, same month", "%-e");

    case LANYARD_TIME_FORMAT_LAST_DATE:
      /* TRANSLATORS: the last day of a conference within one month: "13 Nov 2025" of "10–13 Nov 2025"
       * xgettext:no-c-format */
      return C_ ("last day, same month", "%-e %b %Y");

    case LANYARD_TIME_FORMAT_HOUR:
    case LANYARD_TIME_FORMAT_DATE:
    default:
      /* TRANSLATORS: a date, see g_date_time_format(): "13 Nov 2025"
       * xgettext:no-c-format */
      return C_ ("date", "%-e %b %Y");
    }
}

static const char *
get_month_first (LanyardTimeFormat format)
{
  switch (format)
    {
    case LANYARD_TIME_FORMAT_SHORT_DAY:
      /* TRANSLATORS: a day on a card, where people write the month before the day: "Tue, Nov 11". No language needs both.
       * xgettext:no-c-format */
      return C_ ("short day, month first", "%a, %b %-e");

    case LANYARD_TIME_FORMAT_LONG_DAY:
      /* TRANSLATORS: a day in full, where people write the month before the day: "Tuesday, November 11, 2025"
       * xgettext:no-c-format */
      return C_ ("long day, month first", "%A, %B %-e, %Y");

    case LANYARD_TIME_FORMAT_DATE_OF_YEAR:
      /* TRANSLATORS: a date of a year that is known, where people write the month before the day: "Nov 30"
       * xgettext:no-c-format */
      return C_ ("date of a year, month first", "%b %-e");

    case LANYARD_TIME_FORMAT_FIRST_DATE:
      /* TRANSLATORS: the first day of a conference within one month, where people write the month
       * before the day: "Nov 10" of "Nov 10–13, 2025"
       * xgettext:no-c-format */
      return C_ ("first day, same month, month first", "%b %-e");

    case LANYARD_TIME_FORMAT_LAST_DATE:
      /* TRANSLATORS: the last day of a conference within one month, where people write the month
       * before the day: "13, 2025" of "Nov 10–13, 2025"
       * xgettext:no-c-format */
      return C_ ("last day, same month, month first", "%-e, %Y");

    case LANYARD_TIME_FORMAT_HOUR:
    case LANYARD_TIME_FORMAT_DATE:
    default:
      /* TRANSLATORS: a date, where people write the month before the day: "Nov 13, 2025"
       * xgettext:no-c-format */
      return C_ ("date, month first", "%b %-e, %Y");
    }
}

const char *
lanyard_time_format_get (LanyardTimeFormat format)
{
  if (format != LANYARD_TIME_FORMAT_HOUR)
    return is_month_first () ? get_month_first (format) : get_day_first (format);

  if (lanyard_time_format_has_12_hours ())
    /* TRANSLATORS: the time of day where hours are counted to 12, see g_date_time_format(): "4:45 PM", with
     * a space in it at which no line is broken
     * xgettext:no-c-format */
    return C_ ("time of day, 12 hours", "%-I:%M\u00a0%p");

  /* TRANSLATORS: the time of day where hours are counted to 24, see g_date_time_format(): "16:45"
   * xgettext:no-c-format */
  return C_ ("time of day", "%H:%M");
}

char *
lanyard_time_format_write (GDateTime        *instant,
                           GTimeZone        *zone,
                           LanyardTimeFormat format)
{
  g_autoptr (GDateTime) local = NULL;

  g_return_val_if_fail (instant != NULL && zone != NULL, NULL);

  local = g_date_time_to_timezone (instant, zone);

  return g_date_time_format (local, lanyard_time_format_get (format));
}
