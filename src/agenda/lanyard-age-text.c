/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "lanyard-age-text.h"

#define MINUTE 60
#define HOUR (60 * MINUTE)
#define DAY (24 * HOUR)

static char *
format_instant (gint64      instant,
                GTimeZone  *zone,
                const char *format)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (instant);
  g_autoptr (GDateTime) local = utc != NULL ? g_date_time_to_timezone (utc, zone) : NULL;

  return local != NULL ? g_date_time_format (local, format) : g_strdup ("");
}

static char *
get_age (gint64     checked,
         GTimeZone *zone,
         gint64     age,
         gint64    *next)
{
  g_autofree char *day = NULL;

  if (age < MINUTE)
    {
      *next = checked + MINUTE;
      return g_strdup (_ ("Updated just now"));
    }

  if (age < HOUR)
    {
      *next = checked + (age / MINUTE + 1) * MINUTE;
      /* TRANSLATORS: how old a schedule is */
      return g_strdup_printf (ngettext ("Updated %d minute ago", "Updated %d minutes ago", (gulong) (age / MINUTE)), (int) (age / MINUTE));
    }

  if (age < DAY)
    {
      *next = checked + (age / HOUR + 1) * HOUR;
      /* TRANSLATORS: how old a schedule is */
      return g_strdup_printf (ngettext ("Updated %d hour ago", "Updated %d hours ago", (gulong) (age / HOUR)), (int) (age / HOUR));
    }

  /* TRANSLATORS: the day a schedule was last updated, see g_date_time_format(): "3 Nov 2025" */
  day = format_instant (checked, zone, C_ ("day of an update", "%-e %b %Y"));

  /* TRANSLATORS: %s is a day such as “3 Nov 2025”. */
  return g_strdup_printf (_ ("Updated on %s"), day);
}

/* The time of day says when, for as long as it is that day. */
static char *
get_since (gint64     checked,
           GTimeZone *zone,
           gint64     now,
           gint64    *next)
{
  g_autofree char *then = format_instant (checked, zone, "%F");
  g_autofree char *today = format_instant (now, zone, "%F");
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (now);
  g_autoptr (GDateTime) local = g_date_time_to_timezone (utc, zone);
  g_autoptr (GDateTime) tomorrow = g_date_time_add_days (local, 1);
  g_autoptr (GDateTime) midnight = NULL;

  /* TRANSLATORS: the day a schedule was last updated, see g_date_time_format(): "3 Nov" */
  if (!g_str_equal (then, today))
    return format_instant (checked, zone, C_ ("day of the last update", "%-e %b"));

  midnight = g_date_time_new (zone, g_date_time_get_year (tomorrow), g_date_time_get_month (tomorrow),
                              g_date_time_get_day_of_month (tomorrow), 0, 0, 0);
  *next = midnight != NULL ? g_date_time_to_unix (midnight) : G_MAXINT64;

  return format_instant (checked, zone, C_ ("time of day", "%H:%M"));
}

char *
lanyard_age_text_get (const LanyardOrigin *origin,
                      GTimeZone           *zone,
                      gint64               now,
                      gint64              *next)
{
  gint64           change = G_MAXINT64;
  g_autofree char *text = NULL;

  g_return_val_if_fail (origin != NULL, NULL);
  g_return_val_if_fail (zone != NULL, NULL);

  if (origin->failures > 0)
    {
      g_autofree char *since = get_since (origin->checked, zone, now, &change);

      /* TRANSLATORS: The first %s is a time such as “14:05” or a day such as “3 Nov”, the second a sentence that says why. */
      text = g_strdup_printf (_ ("Could not be updated since %s: %s"), since, origin->failure);
    }
  else
    {
      text = get_age (origin->checked, zone, now - origin->checked, &change);
    }

  if (next != NULL)
    *next = change;

  return g_steal_pointer (&text);
}

char *
lanyard_age_text_get_details (const LanyardOrigin *origin,
                              GTimeZone           *zone)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *checked = NULL;
  g_autofree char *changed = NULL;

  g_return_val_if_fail (origin != NULL, NULL);
  g_return_val_if_fail (zone != NULL, NULL);

  /* TRANSLATORS: an instant, see g_date_time_format(): "3 Nov 2025, 14:05" */
  checked = format_instant (origin->checked, zone, C_ ("instant of an update", "%-e %b %Y, %H:%M"));
  changed = format_instant (origin->changed, zone, C_ ("instant of an update", "%-e %b %Y, %H:%M"));

  if (origin->failures > 0)
    g_string_append_printf (text, "%s\n", origin->failure);

  /* TRANSLATORS: %s is an instant such as “3 Nov 2025, 14:05”. */
  g_string_append_printf (text, _ ("Last updated: %s"), checked);
  g_string_append_c (text, '\n');
  /* TRANSLATORS: when there was last something new in a schedule; %s is an instant such as “3 Nov 2025, 14:05”. */
  g_string_append_printf (text, _ ("Last change: %s"), changed);
  g_string_append_c (text, '\n');
  /* TRANSLATORS: where a schedule comes from; %s is an address. */
  g_string_append_printf (text, _ ("Address: %s"), origin->address);

  return g_string_free_and_steal (g_steal_pointer (&text));
}
