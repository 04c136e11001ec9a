/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "lanyard-age-text.h"
#include "lanyard-days.h"
#include "lanyard-time-format.h"

#define MINUTE 60
#define HOUR (60 * MINUTE)
#define DAY (24 * HOUR)

static char *
write_instant (gint64            instant,
               GTimeZone        *zone,
               LanyardTimeFormat format)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (instant);

  return utc != NULL ? lanyard_time_format_write (utc, zone, format) : g_strdup ("");
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

  day = write_instant (checked, zone, LANYARD_TIME_FORMAT_DATE);

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
  const gint64 midnight = lanyard_days_get_midnight (checked, zone);

  if (lanyard_days_get_midnight (now, zone) != midnight)
    return write_instant (checked, zone, LANYARD_TIME_FORMAT_DATE_OF_YEAR);

  *next = midnight;

  return write_instant (checked, zone, LANYARD_TIME_FORMAT_HOUR);
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
lanyard_age_text_get_instant (gint64     instant,
                              GTimeZone *zone)
{
  g_autofree char *date = NULL;
  g_autofree char *time = NULL;

  g_return_val_if_fail (zone != NULL, NULL);

  date = write_instant (instant, zone, LANYARD_TIME_FORMAT_DATE);
  time = write_instant (instant, zone, LANYARD_TIME_FORMAT_HOUR);

  /* TRANSLATORS: a date and a time of day: "3 Nov 2025, 14:05" */
  return g_strdup_printf (C_ ("instant", "%s, %s"), date, time);
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

  checked = lanyard_age_text_get_instant (origin->checked, zone);
  changed = lanyard_age_text_get_instant (origin->changed, zone);

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
