/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-ical-zones.h"
#include "lanyard-zone.h"

#define MAX_RULES 64
#define MAX_ZONES 256

/**
 * LanyardIcalZones:
 *
 * The time zones of one calendar. Names of the IANA database go to GLib, whatever rules the
 * calendar gives for them; rules of the calendar's own making go to libical when they are plain.
 * To be used in one thread.
 */

struct _LanyardIcalZones
{
  GObject        parent_instance;
  icalcomponent *calendar; /* (borrowed) */
  GHashTable    *places;   /* (owned), TZID → name, where the calendar tells it */
  GHashTable    *zones;    /* (owned), TZID → GTimeZone or NULL */
  char          *name;     /* (owned) (nullable) */
  GTimeZone     *fallback; /* (owned), of times without a zone */
  gboolean       unknown;  /* whether nothing tells @fallback */
  gboolean       guessed;
};

G_DEFINE_FINAL_TYPE (LanyardIcalZones, lanyard_ical_zones, G_TYPE_OBJECT)

static void
unref_zone (gpointer zone)
{
  if (zone != NULL)
    g_time_zone_unref (zone);
}

static void
lanyard_ical_zones_finalize (GObject *object)
{
  LanyardIcalZones *self = LANYARD_ICAL_ZONES (object);

  g_clear_pointer (&self->places, g_hash_table_unref);
  g_clear_pointer (&self->zones, g_hash_table_unref);
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->fallback, g_time_zone_unref);

  G_OBJECT_CLASS (lanyard_ical_zones_parent_class)->finalize (object);
}

static void
lanyard_ical_zones_class_init (LanyardIcalZonesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = lanyard_ical_zones_finalize;
}

static void
lanyard_ical_zones_init (LanyardIcalZones *self)
{
  self->places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->zones = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, unref_zone);
}

static const char *
find_tzid (icalproperty *property)
{
  icalparameter *parameter = icalproperty_get_first_parameter (property, ICAL_TZID_PARAMETER);

  return parameter != NULL ? icalparameter_get_tzid (parameter) : NULL;
}

static const char *
find_declared_name (icalcomponent *calendar)
{
  for (icalproperty *property = icalcomponent_get_first_property (calendar, ICAL_X_PROPERTY);
       property != NULL;
       property = icalcomponent_get_next_property (calendar, ICAL_X_PROPERTY))
    {
      const char *name = icalproperty_get_x_name (property);

      if (name != NULL && g_ascii_strcasecmp (name, "X-WR-TIMEZONE") == 0)
        return icalproperty_get_x (property);
    }

  return NULL;
}

static void
add_place (LanyardIcalZones *self,
           icalcomponent    *zone,
           const char       *tzid)
{
  for (icalproperty *property = icalcomponent_get_first_property (zone, ICAL_X_PROPERTY);
       property != NULL;
       property = icalcomponent_get_next_property (zone, ICAL_X_PROPERTY))
    {
      if (g_strcmp0 (icalproperty_get_x_name (property), "X-LIC-LOCATION") == 0)
        g_hash_table_insert (self->places, g_strdup (tzid), g_strdup (icalproperty_get_x (property)));
    }
}

/* Where a zone goes by a name of its own, its place may still be written beside its rules. */
static void
add_places (LanyardIcalZones *self)
{
  for (icalcompiter i = icalcomponent_begin_component (self->calendar, ICAL_VTIMEZONE_COMPONENT);
       icalcompiter_deref (&i) != NULL;
       icalcompiter_next (&i))
    {
      icalcomponent *zone = icalcompiter_deref (&i);
      icalproperty  *id = icalcomponent_get_first_property (zone, ICAL_TZID_PROPERTY);

      if (id != NULL && icalproperty_get_tzid (id) != NULL)
        add_place (self, zone, icalproperty_get_tzid (id));
    }
}

static GTimeZone *
make_zone (LanyardIcalZones *self,
           const char       *tzid)
{
  const char *name = lanyard_zone_find_name (tzid);

  if (name == NULL)
    name = lanyard_zone_find_name (g_hash_table_lookup (self->places, tzid));

  return lanyard_zone_new (name);
}

/* Gets a zone that is borrowed from the table. */
static GTimeZone *
find_zone (LanyardIcalZones *self,
           const char       *tzid)
{
  GTimeZone *zone = NULL;

  if (g_hash_table_lookup_extended (self->zones, tzid, NULL, (gpointer *) &zone))
    return zone;

  /* Looking for a zone reads a file; nobody has that many. */
  if (g_hash_table_size (self->zones) >= MAX_ZONES)
    return NULL;

  zone = make_zone (self, tzid);
  g_hash_table_insert (self->zones, g_strdup (tzid), zone);

  return zone;
}

static const char *
find_first_name (LanyardIcalZones *self)
{
  for (icalcompiter i = icalcomponent_begin_component (self->calendar, ICAL_VEVENT_COMPONENT);
       icalcompiter_deref (&i) != NULL;
       icalcompiter_next (&i))
    {
      icalproperty *start = icalcomponent_get_first_property (icalcompiter_deref (&i), ICAL_DTSTART_PROPERTY);
      const char   *tzid = start != NULL ? find_tzid (start) : NULL;
      GTimeZone    *zone = tzid != NULL ? find_zone (self, tzid) : NULL;

      if (zone != NULL)
        return g_time_zone_get_identifier (zone);
    }

  return NULL;
}

/* A calendar that has but one zone means it, also where its times do not say so. */
static const char *
find_only_name (LanyardIcalZones *self)
{
  const char *name = NULL;
  guint       n = 0;

  for (icalcompiter i = icalcomponent_begin_component (self->calendar, ICAL_VTIMEZONE_COMPONENT);
       icalcompiter_deref (&i) != NULL;
       icalcompiter_next (&i))
    {
      icalproperty *id = icalcomponent_get_first_property (icalcompiter_deref (&i), ICAL_TZID_PROPERTY);
      const char   *tzid = id != NULL ? icalproperty_get_tzid (id) : NULL;
      GTimeZone    *zone = tzid != NULL ? find_zone (self, tzid) : NULL;

      name = zone != NULL ? g_time_zone_get_identifier (zone) : NULL;
      n++;
    }

  return n == 1 && name != NULL && !lanyard_zone_is_utc (name) ? name : NULL;
}

static char *
dup_name (LanyardIcalZones *self,
          const char       *declared)
{
  const char *name;

  if (declared != NULL && !lanyard_zone_is_utc (declared))
    return g_strdup (declared);

  name = find_first_name (self);

  return g_strdup (name != NULL ? name : find_only_name (self));
}

LanyardIcalZones *
lanyard_ical_zones_new (icalcomponent *calendar)
{
  LanyardIcalZones *self = g_object_new (LANYARD_TYPE_ICAL_ZONES, NULL);
  const char       *declared = lanyard_zone_find_name (find_declared_name (calendar));

  self->calendar = calendar;
  add_places (self);

  self->name = dup_name (self, declared);
  if (self->name != NULL)
    self->fallback = lanyard_zone_new (self->name);
  else if (declared != NULL)
    self->fallback = g_time_zone_new_utc ();

  self->unknown = self->fallback == NULL;
  if (self->unknown)
    self->fallback = g_time_zone_new_local ();

  /* Universal time is no place: the exporter did not tell. */
  if (self->name != NULL && lanyard_zone_is_utc (self->name))
    g_clear_pointer (&self->name, g_free);

  return self;
}

static gboolean
is_plain_rule (struct icalrecurrencetype rule)
{
  if (rule.freq != ICAL_YEARLY_RECURRENCE || rule.interval < 1)
    return FALSE;

  return rule.by_second[0] == ICAL_RECURRENCE_ARRAY_MAX && rule.by_minute[0] == ICAL_RECURRENCE_ARRAY_MAX && rule.by_hour[0] == ICAL_RECURRENCE_ARRAY_MAX;
}

/* libical works every change of a zone out, up to a year of its own choice: a rule that repeats
 * each second would keep it busy for hours. */
static gboolean
is_plain_zone (icalcomponent *zone)
{
  guint n = 0;

  if (zone == NULL)
    return FALSE;

  for (icalcompiter i = icalcomponent_begin_component (zone, ICAL_ANY_COMPONENT);
       icalcompiter_deref (&i) != NULL;
       icalcompiter_next (&i))
    {
      icalcomponent *part = icalcompiter_deref (&i);

      if (icalcomponent_get_dtstart (part).year < 1600)
        return FALSE;

      for (icalproperty *property = icalcomponent_get_first_property (part, ICAL_RRULE_PROPERTY);
           property != NULL;
           property = icalcomponent_get_next_property (part, ICAL_RRULE_PROPERTY))
        {
          if (!is_plain_rule (icalproperty_get_rrule (property)))
            return FALSE;

          n++;
        }

      n++;
    }

  return n > 0 && n <= MAX_RULES;
}

static GDateTime *
read_by_rules (LanyardIcalZones   *self,
               const char         *tzid,
               struct icaltimetype time)
{
  icaltimezone *zone = icalcomponent_get_timezone (self->calendar, tzid);

  if (zone == NULL || !is_plain_zone (icaltimezone_get_component (zone)))
    return NULL;

  return g_date_time_new_from_unix_utc (icaltime_as_timet_with_zone (time, zone));
}

static GDateTime *
make_time (GTimeZone          *zone,
           struct icaltimetype time)
{
  if (time.is_date)
    return g_date_time_new (zone, time.year, time.month, time.day, 0, 0, 0);

  /* A leap second is the end of the second before. */
  return g_date_time_new (zone, time.year, time.month, time.day, time.hour, time.minute, MIN (time.second, 59));
}

GDateTime *
lanyard_ical_zones_read (LanyardIcalZones   *self,
                         icalproperty       *property,
                         struct icaltimetype time)
{
  const char *tzid;
  GTimeZone  *zone = NULL;

  g_return_val_if_fail (LANYARD_IS_ICAL_ZONES (self), NULL);

  if (icaltime_is_null_time (time) || time.year < 1970 || time.year > 2200)
    return NULL;

  if (icaltime_is_utc (time))
    {
      g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();

      return make_time (utc, time);
    }

  tzid = find_tzid (property);
  if (tzid != NULL)
    {
      GDateTime *instant = NULL;

      zone = find_zone (self, tzid);
      if (zone == NULL && !time.is_date)
        instant = read_by_rules (self, tzid, time);

      if (instant != NULL)
        return instant;
    }

  if (zone == NULL)
    {
      zone = self->fallback;
      self->guessed = self->guessed || self->unknown || tzid != NULL;
    }

  return make_time (zone, time);
}

const char *
lanyard_ical_zones_get_name (LanyardIcalZones *self)
{
  g_return_val_if_fail (LANYARD_IS_ICAL_ZONES (self), NULL);

  return self->name;
}

gboolean
lanyard_ical_zones_has_guessed (LanyardIcalZones *self)
{
  g_return_val_if_fail (LANYARD_IS_ICAL_ZONES (self), FALSE);

  return self->guessed;
}
