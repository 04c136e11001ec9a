/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "lanyard-ical-series.h"

/* The times of one event, and those that it must not have. */
typedef struct
{
  const LanyardIcalEvent *event;    /* (borrowed) */
  LanyardIcalZones       *zones;    /* (borrowed) */
  GHashTable             *excluded; /* (owned), instants */
  GHashTable             *done;     /* (owned), instants */
  GDateTime              *limit;    /* (owned) */
  gsize                  *n_bytes;  /* (borrowed) */
  gboolean                is_cut;
} Series;

static void
series_clear (Series *self)
{
  g_clear_pointer (&self->excluded, g_hash_table_unref);
  g_clear_pointer (&self->done, g_hash_table_unref);
  g_clear_pointer (&self->limit, g_date_time_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Series, series_clear)

static void
add_instant (GHashTable *set,
             GDateTime  *time)
{
  gint64 *instant = g_new (gint64, 1);

  *instant = g_date_time_to_unix (time);
  g_hash_table_add (set, instant);
}

static gboolean
has_instant (GHashTable *set,
             GDateTime  *time)
{
  gint64 instant = g_date_time_to_unix (time);

  return g_hash_table_contains (set, &instant);
}

static GHashTable *
make_set (void)
{
  return g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
}

/* The day, and the time of it, by the clock of the series. */
static char *
make_id (const char         *uid,
         struct icaltimetype time)
{
  if (uid == NULL)
    return NULL;

  if (time.is_date)
    return g_strdup_printf ("%s/%04d%02d%02d", uid, time.year, time.month, time.day);

  return g_strdup_printf ("%s/%04d%02d%02dT%02d%02d%02d%s", uid, time.year, time.month, time.day,
                          time.hour, time.minute, time.second, icaltime_is_utc (time) ? "Z" : "");
}

/* A day that is excluded is so at whatever time. */
static void
exclude_property (Series       *self,
                  icalproperty *property)
{
  struct icaltimetype time = icalproperty_get_exdate (property);
  g_autoptr (GDateTime) instant = NULL;

  if (time.is_date && !icalproperty_get_dtstart (self->event->start).is_date)
    {
      struct icaltimetype start = icalproperty_get_dtstart (self->event->start);

      start.year = time.year;
      start.month = time.month;
      start.day = time.day;
      instant = lanyard_ical_zones_read (self->zones, self->event->start, start);
    }
  else
    instant = lanyard_ical_zones_read (self->zones, property, time);

  if (instant != NULL)
    add_instant (self->excluded, instant);
}

static void
exclude (Series     *self,
         GHashTable *overrides)
{
  const char *uid = self->event->talk->uid;
  GPtrArray  *times = uid != NULL ? g_hash_table_lookup (overrides, uid) : NULL;

  for (icalproperty *property = icalcomponent_get_first_property (self->event->component, ICAL_EXDATE_PROPERTY);
       property != NULL;
       property = icalcomponent_get_next_property (self->event->component, ICAL_EXDATE_PROPERTY))
    exclude_property (self, property);

  for (guint i = 0; times != NULL && i < times->len; i++)
    add_instant (self->excluded, g_ptr_array_index (times, i));
}

/* A series of days lasts as many of them each time, also where a clock changes. */
static GDateTime *
make_end (const LanyardTalkDraft *talk,
          GDateTime              *start,
          gboolean                is_date)
{
  GTimeSpan span;

  if (talk->end == NULL)
    return NULL;

  span = g_date_time_difference (talk->end, talk->start);
  if (is_date)
    return g_date_time_add_days (start, (int) ((span + G_TIME_SPAN_DAY / 2) / G_TIME_SPAN_DAY));

  return g_date_time_add (start, span);
}

/* There is always room for one. */
static gboolean
is_full (const Series *self,
         GDateTime    *start,
         GPtrArray    *talks)
{
  const guint n = g_hash_table_size (self->done);

  if (n == 0)
    return FALSE;

  return n >= LANYARD_ICAL_SERIES_MAX_TIMES || g_date_time_compare (start, self->limit) > 0 || talks->len > LANYARD_DRAFT_MAX_TALKS || *self->n_bytes > LANYARD_ICAL_SERIES_MAX_BYTES;
}

/* Adds one time of a series; returns FALSE when there can be no more. */
static gboolean
add_time (Series             *self,
          icalproperty       *property,
          struct icaltimetype time,
          GPtrArray          *talks)
{
  const LanyardTalkDraft *talk = self->event->talk;
  g_autoptr (GDateTime) start = lanyard_ical_zones_read (self->zones, property, time);
  LanyardTalkDraft *copy;

  if (start == NULL)
    return TRUE;

  if (is_full (self, start, talks))
    {
      self->is_cut = TRUE;
      return FALSE;
    }

  if (has_instant (self->excluded, start) || has_instant (self->done, start))
    return TRUE;

  add_instant (self->done, start);
  copy = lanyard_talk_draft_copy (talk);
  g_clear_pointer (&copy->start, g_date_time_unref);
  g_clear_pointer (&copy->end, g_date_time_unref);
  copy->end = make_end (talk, start, time.is_date);
  copy->start = g_steal_pointer (&start);
  if (!g_date_time_equal (copy->start, talk->start))
    {
      g_free (copy->uid);
      copy->uid = make_id (talk->uid, time);
      *self->n_bytes += talk->abstract != NULL ? strlen (talk->abstract) : 0;
    }
  g_ptr_array_add (talks, copy);

  return TRUE;
}

/* libical tries each time that a rule could mean until one fits: rules within a day, of which no
 * conference has any, could keep it busy for hours. */
static gboolean
is_tame (const struct icalrecurrencetype *rule)
{
  if (rule->freq != ICAL_DAILY_RECURRENCE && rule->freq != ICAL_WEEKLY_RECURRENCE && rule->freq != ICAL_MONTHLY_RECURRENCE && rule->freq != ICAL_YEARLY_RECURRENCE)
    return FALSE;

  return rule->by_second[0] == ICAL_RECURRENCE_ARRAY_MAX && rule->by_minute[0] == ICAL_RECURRENCE_ARRAY_MAX && rule->by_hour[0] == ICAL_RECURRENCE_ARRAY_MAX;
}

/* The last instant of a rule; of a day it is the last second. */
static gint64
find_until (Series             *self,
            struct icaltimetype until)
{
  g_autoptr (GDateTime) instant = NULL;
  g_autoptr (GDateTime) next = NULL;

  if (icaltime_is_null_time (until))
    return G_MAXINT64;

  instant = lanyard_ical_zones_read (self->zones, self->event->start, until);
  if (instant == NULL)
    return G_MAXINT64;

  if (!until.is_date)
    return g_date_time_to_unix (instant);

  next = g_date_time_add_days (instant, 1);

  return g_date_time_to_unix (next) - 1;
}

/* One instance past the limit is made, so that it can be told that there is one. */
static void
add_rule (Series       *self,
          icalproperty *property,
          GPtrArray    *talks)
{
  struct icalrecurrencetype rule = icalproperty_get_rrule (property);
  struct icaltimetype       start = icalproperty_get_dtstart (self->event->start);
  gint64                    until = find_until (self, rule.until);
  int                       n_left = rule.count > 0 ? rule.count : G_MAXINT;
  struct icaltimetype       time;
  icalrecur_iterator       *iterator;

  if (!is_tame (&rule))
    {
      self->is_cut = TRUE;
      return;
    }

  rule.count = 0;
  rule.until = start;
  rule.until.year += LANYARD_ICAL_SERIES_MAX_YEARS + 1;
  rule.until = icaltime_normalize (rule.until);
  iterator = icalrecur_iterator_new (rule, start);
  if (iterator == NULL)
    return;

  for (; n_left > 0; n_left--)
    {
      g_autoptr (GDateTime) instant = NULL;

      time = icalrecur_iterator_next (iterator);
      if (icaltime_is_null_time (time))
        break;

      instant = lanyard_ical_zones_read (self->zones, self->event->start, time);
      if (instant != NULL && g_date_time_to_unix (instant) > until)
        break;

      if (!add_time (self, self->event->start, time, talks))
        break;
    }

  icalrecur_iterator_free (iterator);
}

static void
add_date (Series       *self,
          icalproperty *property,
          GPtrArray    *talks)
{
  struct icaldatetimeperiodtype date = icalproperty_get_rdate (property);

  add_time (self, property, icaltime_is_null_time (date.time) ? date.period.start : date.time, talks);
}

/* Returns FALSE when some times were left out. */
static gboolean
expand (const LanyardIcalEvent *event,
        LanyardIcalZones       *zones,
        GHashTable             *overrides,
        GPtrArray              *talks,
        gsize                  *n_bytes)
{
  g_auto (Series) self = { .event = event, .zones = zones, .n_bytes = n_bytes };

  self.excluded = make_set ();
  self.done = make_set ();
  self.limit = g_date_time_add_years (event->talk->start, LANYARD_ICAL_SERIES_MAX_YEARS);
  exclude (&self, overrides);

  /* The first time counts whether or not a rule means it, too. */
  add_time (&self, event->start, icalproperty_get_dtstart (event->start), talks);

  for (icalproperty *property = icalcomponent_get_first_property (event->component, ICAL_RRULE_PROPERTY);
       property != NULL;
       property = icalcomponent_get_next_property (event->component, ICAL_RRULE_PROPERTY))
    add_rule (&self, property, talks);

  for (icalproperty *property = icalcomponent_get_first_property (event->component, ICAL_RDATE_PROPERTY);
       property != NULL;
       property = icalcomponent_get_next_property (event->component, ICAL_RDATE_PROPERTY))
    add_date (&self, property, talks);

  return !self.is_cut;
}

static GDateTime *
read_recurrence (const LanyardIcalEvent *event,
                 LanyardIcalZones       *zones)
{
  return lanyard_ical_zones_read (zones, event->recurrence, icalproperty_get_recurrenceid (event->recurrence));
}

/* Which times of each UID have an event of their own. */
static GHashTable *
index_overrides (GPtrArray        *events,
                 LanyardIcalZones *zones)
{
  GHashTable *overrides = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; i < events->len; i++)
    {
      const LanyardIcalEvent *event = g_ptr_array_index (events, i);
      GDateTime              *time = event->recurrence != NULL ? read_recurrence (event, zones) : NULL;
      GPtrArray              *times;

      if (time == NULL || event->talk->uid == NULL)
        {
          g_clear_pointer (&time, g_date_time_unref);
          continue;
        }

      times = g_hash_table_lookup (overrides, event->talk->uid);
      if (times == NULL)
        {
          times = g_ptr_array_new_with_free_func ((GDestroyNotify) g_date_time_unref);
          g_hash_table_insert (overrides, event->talk->uid, times);
        }
      g_ptr_array_add (times, time);
    }

  return overrides;
}

/* The events that others stand for one time of, by their UIDs. */
static GHashTable *
index_series (GPtrArray *events)
{
  GHashTable *series = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < events->len; i++)
    {
      LanyardIcalEvent *event = g_ptr_array_index (events, i);

      if (event->repeats && event->recurrence == NULL && event->talk->uid != NULL && event->talk->start != NULL)
        g_hash_table_insert (series, event->talk->uid, event);
    }

  return series;
}

/* The id that the series would give it. */
static char *
make_override_id (const LanyardIcalEvent *event,
                  const LanyardIcalEvent *series,
                  LanyardIcalZones       *zones)
{
  struct icaltimetype time = icalproperty_get_recurrenceid (event->recurrence);
  g_autoptr (GDateTime) instant = read_recurrence (event, zones);
  g_autoptr (GDateTime) local = NULL;
  struct icaltimetype first;

  if (series == NULL || instant == NULL)
    return make_id (event->talk->uid, time);

  if (g_date_time_equal (instant, series->talk->start))
    return g_strdup (event->talk->uid);

  /* By the clock of the series, which the time may not be given in. */
  first = icalproperty_get_dtstart (series->start);
  if (first.is_date || icaltime_is_utc (first) == icaltime_is_utc (time))
    return make_id (event->talk->uid, time);

  local = g_date_time_to_timezone (instant, g_date_time_get_timezone (series->talk->start));
  first.year = g_date_time_get_year (local);
  first.month = g_date_time_get_month (local);
  first.day = g_date_time_get_day_of_month (local);
  first.hour = g_date_time_get_hour (local);
  first.minute = g_date_time_get_minute (local);
  first.second = g_date_time_get_second (local);

  return make_id (event->talk->uid, first);
}

static LanyardTalkDraft *
make_override (const LanyardIcalEvent *event,
               GHashTable             *series,
               LanyardIcalZones       *zones)
{
  LanyardTalkDraft *talk = lanyard_talk_draft_copy (event->talk);

  if (event->talk->uid != NULL)
    {
      g_free (talk->uid);
      talk->uid = make_override_id (event, g_hash_table_lookup (series, event->talk->uid), zones);
    }

  return talk;
}

void
lanyard_ical_series_expand (GPtrArray        *events,
                            LanyardIcalZones *zones,
                            GPtrArray        *talks,
                            gsize            *n_bytes,
                            GPtrArray        *remarks)
{
  g_autoptr (GHashTable) overrides = NULL;
  g_autoptr (GHashTable) series = NULL;
  guint n_cut = 0;

  g_return_if_fail (events != NULL);
  g_return_if_fail (talks != NULL);
  g_return_if_fail (n_bytes != NULL);
  g_return_if_fail (remarks != NULL);

  overrides = index_overrides (events, zones);
  series = index_series (events);

  for (guint i = 0; i < events->len && talks->len <= LANYARD_DRAFT_MAX_TALKS; i++)
    {
      LanyardIcalEvent *event = g_ptr_array_index (events, i);

      if (event->recurrence != NULL)
        g_ptr_array_add (talks, make_override (event, series, zones));
      else if (event->repeats && event->talk->start != NULL)
        n_cut += !expand (event, zones, overrides, talks, n_bytes);
      else
        g_ptr_array_add (talks, g_steal_pointer (&event->talk));
    }

  if (n_cut > 0)
    /* TRANSLATORS: %u is a number of events. */
    g_ptr_array_add (remarks, g_strdup_printf (ngettext ("%u event repeats too often or too far ahead, and not all of its times are read.",
                                                         "%u events repeat too often or too far ahead, and not all of their times are read.", n_cut),
                                               n_cut));
}
