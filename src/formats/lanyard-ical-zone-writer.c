/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-ical-line.h"
#include "lanyard-ical-zone-writer.h"

#define DAY (G_GINT64_CONSTANT (86400))

/* More than a year: where clocks change at all, one change at least lies within it. */
#define LOOK_BACK (400 * DAY)

/* What the clocks of a zone do at a time. */
typedef struct
{
  int         offset; /* seconds ahead of universal time */
  gboolean    is_dst;
  const char *name; /* (borrowed), from the zone */
} Observance;

static Observance
find_observance (GTimeZone *zone,
                 gint64     instant)
{
  int interval = g_time_zone_find_interval (zone, G_TIME_TYPE_UNIVERSAL, instant);

  return (Observance) {
    .offset = g_time_zone_get_offset (zone, interval),
    .is_dst = g_time_zone_is_dst (zone, interval),
    .name = g_time_zone_get_abbreviation (zone, interval),
  };
}

static gboolean
is_same (const Observance *self,
         const Observance *other)
{
  return self->offset == other->offset && self->is_dst == other->is_dst && g_strcmp0 (self->name, other->name) == 0;
}

/* The instant at which what holds at @before, and no more at @after, comes to its end. */
static gint64
find_onset (GTimeZone *zone,
            gint64     before,
            gint64     after)
{
  const Observance old = find_observance (zone, before);

  while (after - before > 1)
    {
      gint64     middle = before + (after - before) / 2;
      Observance current = find_observance (zone, middle);

      if (is_same (&old, &current))
        before = middle;
      else
        after = middle;
    }

  return after;
}

static void
append_offset (GString    *calendar,
               const char *name,
               int         offset)
{
  int              seconds = ABS (offset);
  g_autofree char *value = NULL;

  value = g_strdup_printf ("%c%02d%02d", offset < 0 ? '-' : '+', seconds / 3600, seconds / 60 % 60);
  if (seconds % 60 != 0)
    {
      g_autofree char *minutes = g_steal_pointer (&value);

      value = g_strdup_printf ("%s%02d", minutes, seconds % 60);
    }

  lanyard_ical_line_append (calendar, name, value);
}

/* The onset is given by the clocks as they went until then. */
static void
append_observance (GString          *calendar,
                   gint64            onset,
                   const Observance *old,
                   const Observance *new)
{
  const char *kind = new->is_dst ? "DAYLIGHT" : "STANDARD";
  g_autoptr (GDateTime) local = g_date_time_new_from_unix_utc (onset + old->offset);
  g_autofree char *start = g_date_time_format (local, "%Y%m%dT%H%M%S");

  lanyard_ical_line_append (calendar, "BEGIN", kind);
  lanyard_ical_line_append (calendar, "DTSTART", start);
  append_offset (calendar, "TZOFFSETFROM", old->offset);
  append_offset (calendar, "TZOFFSETTO", new->offset);
  lanyard_ical_line_append_text (calendar, "TZNAME", new->name);
  lanyard_ical_line_append (calendar, "END", kind);
}

void
lanyard_ical_zone_writer_append (GString   *calendar,
                                 GTimeZone *zone,
                                 gint64     first,
                                 gint64     last)
{
  gint64     day = MAX (first - LOOK_BACK, 0);
  Observance old = find_observance (zone, day);

  lanyard_ical_line_append (calendar, "BEGIN", "VTIMEZONE");
  lanyard_ical_line_append_text (calendar, "TZID", g_time_zone_get_identifier (zone));
  append_observance (calendar, day, &old, &old);

  for (; day <= last; day += DAY)
    {
      Observance current = find_observance (zone, day + DAY);

      if (!is_same (&old, &current))
        append_observance (calendar, find_onset (zone, day, day + DAY), &old, &current);

      old = current;
    }

  lanyard_ical_line_append (calendar, "END", "VTIMEZONE");
}
