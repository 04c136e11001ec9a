/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "lanyard-clean.h"
#include "lanyard-encoding.h"
#include "lanyard-formats-table.h"
#include "lanyard-frab-xml-event.h"
#include "lanyard-schedule-builder.h"
#include "lanyard-url.h"
#include "lanyard-xml.h"
#include "lanyard-zone.h"

/* The root element stands within so many bytes: before it are comments at the most. */
#define MAX_PROLOGUE 65536

/* So many events are asked for the offset of a schedule that names no zone. */
#define MAX_DATES 1000

/* What the walk has found so far. */
typedef struct
{
  GBytes                 *bytes;  /* (unowned) */
  LanyardXml             *xml;    /* (owned) */
  LanyardConferenceDraft *draft;  /* (owned) */
  GPtrArray              *talks;  /* (owned) (element-type LanyardTalkDraft) */
  char                   *base;   /* (owned) (nullable) */
  GTimeZone              *zone;   /* (owned) (nullable), NULL before the first day */
  gint64                  change; /* seconds after midnight, of days that tell no start */
  gboolean                is_zone_named;
} Reading;

static void
reading_clear (Reading *self)
{
  g_clear_pointer (&self->xml, lanyard_xml_free);
  g_clear_pointer (&self->draft, lanyard_conference_draft_free);
  g_clear_pointer (&self->talks, g_ptr_array_unref);
  g_clear_pointer (&self->base, g_free);
  g_clear_pointer (&self->zone, g_time_zone_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Reading, reading_clear)

/* Other programs have a root of that name, too, but neither a conference in it nor events. */
static gboolean
sniff (const char *data,
       gsize       length)
{
  g_autoptr (GString) text = NULL;
  const char *root;
  const char *rest;

  if (!lanyard_encoding_starts_with (data, length, "<"))
    return FALSE;

  text = lanyard_encoding_decode (data, MIN (length, MAX_PROLOGUE));
  root = g_strstr_len (text->str, (gssize) text->len, "<schedule");
  if (root == NULL || strchr (" \t\r\n>", root[strlen ("<schedule")]) == NULL)
    return FALSE;

  rest = root + strlen ("<schedule");

  return strstr (rest, "<conference") != NULL || strstr (rest, "<event") != NULL || strchr (rest, '<') == NULL;
}

static void
read_track (Reading *self)
{
  g_autofree char *color = lanyard_xml_dup_attribute (self->xml, "color");
  g_autofree char *attribute = lanyard_xml_dup_attribute (self->xml, "name");
  g_autofree char *text = lanyard_xml_dup_text (self->xml);
  char            *name = lanyard_clean_line (attribute != NULL ? attribute : text);

  if (name != NULL && color != NULL && g_hash_table_size (self->draft->track_colors) < 1000)
    g_hash_table_insert (self->draft->track_colors, name, g_steal_pointer (&color));
  else
    g_free (name);
}

static void
read_tracks (Reading *self)
{
  int level = lanyard_xml_enter (self->xml);

  while (lanyard_xml_next_child (self->xml, level))
    read_track (self);
}

static void
read_conference_child (Reading *self,
                       char   **zone_name,
                       char   **url)
{
  const struct
  {
    const char *name;
    char      **field;
  } fields[] = {
    { "title", &self->draft->title },
    { "acronym", &self->draft->acronym },
    { "start", &self->draft->first_day },
    { "end", &self->draft->last_day },
    { "city", &self->draft->location },
    { "base_url", &self->base },
    { "url", url },
    { "time_zone_name", zone_name },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    if (lanyard_xml_is (self->xml, fields[i].name))
      {
        g_free (*fields[i].field);
        *fields[i].field = lanyard_xml_dup_text (self->xml);
        return;
      }

  if (lanyard_xml_is (self->xml, "day_change"))
    {
      g_autofree char *clock = lanyard_xml_dup_text (self->xml);

      lanyard_frab_time_parse_clock (clock, &self->change);
    }
  else if (lanyard_xml_is (self->xml, "track"))
    read_track (self);
  else if (lanyard_xml_is (self->xml, "tracks"))
    read_tracks (self);
}

static void
read_conference (Reading *self)
{
  int              level = lanyard_xml_enter (self->xml);
  g_autofree char *zone_name = NULL;
  g_autofree char *url = NULL;
  g_autofree char *base = NULL;

  while (lanyard_xml_next_child (self->xml, level))
    read_conference_child (self, &zone_name, &url);

  base = lanyard_url_keep (self->base);
  g_set_str (&self->base, base);
  g_free (self->draft->url);
  self->draft->url = url != NULL ? lanyard_url_resolve (base, url) : g_strdup (base);

  if (zone_name != NULL)
    g_strstrip (zone_name);
  g_clear_pointer (&self->zone, g_time_zone_unref);
  self->zone = lanyard_zone_new (zone_name);
  self->is_zone_named = self->zone != NULL;
  if (self->is_zone_named)
    g_set_str (&self->draft->time_zone, zone_name);
}

/* The first time of an event with an offset, looked for ahead of the walk. */
static GDateTime *
find_offset_time (GBytes *bytes)
{
  gsize       length;
  const char *data = g_bytes_get_data (bytes, &length);
  const char *end = data + length;
  const char *tag = "<date>";
  const char *found = g_strstr_len (data, (gssize) length, tag);

  for (guint i = 0; found != NULL && i < MAX_DATES; i++)
    {
      const char      *text = found + strlen (tag);
      const char      *close = memchr (text, '<', (gsize) (end - text));
      g_autofree char *date = close != NULL ? g_strndup (text, (gsize) (close - text)) : NULL;
      GDateTime       *time = lanyard_frab_time_parse (date, NULL);

      if (time != NULL)
        return time;

      found = g_strstr_len (text, (gssize) (end - text), tag);
    }

  return NULL;
}

/* Without a name, the first offset in the file is that of all its times. */
static void
ensure_zone (Reading    *self,
             const char *day_start)
{
  g_autoptr (GDateTime) time = NULL;

  if (self->zone != NULL)
    return;

  time = find_offset_time (self->bytes);
  if (time == NULL)
    time = lanyard_frab_time_parse (day_start, NULL);

  if (time != NULL)
    self->draft->time_zone = lanyard_zone_format_offset (time);

  self->zone = self->draft->time_zone != NULL ? lanyard_zone_new (self->draft->time_zone) : g_time_zone_new_local ();
}

static void
read_event (Reading            *self,
            LanyardFrabContext *context)
{
  g_ptr_array_add (self->talks, lanyard_frab_xml_event_read (self->xml, context));
}

static void
read_room (Reading            *self,
           LanyardFrabContext *context)
{
  g_autofree char *name = lanyard_xml_dup_attribute (self->xml, "name");
  int              level = lanyard_xml_enter (self->xml);

  context->room = name;
  while (lanyard_xml_next_child (self->xml, level) && self->talks->len <= LANYARD_DRAFT_MAX_TALKS)
    if (lanyard_xml_is (self->xml, "event"))
      read_event (self, context);

  context->room = NULL;
}

/* Some write the date of a day in universal time, which at its start may not be the place's. Where
 * a day tells its start, what is earlier by the clock is in its night. */
static GDateTime *
find_midnight (Reading    *self,
               const char *date,
               const char *start,
               gint64     *change)
{
  g_autoptr (GDateTime) instant = lanyard_frab_time_parse (start, self->zone);
  g_autoptr (GDateTime) local = NULL;

  if (instant == NULL)
    return lanyard_frab_time_parse_day (date, self->zone);

  local = g_date_time_to_timezone (instant, self->zone);
  *change = ((gint64) g_date_time_get_hour (local) * 60 + g_date_time_get_minute (local)) * 60;

  return g_date_time_new (self->zone, g_date_time_get_year (local), g_date_time_get_month (local),
                          g_date_time_get_day_of_month (local), 0, 0, 0);
}

static void
read_day (Reading *self)
{
  g_autofree char *date = lanyard_xml_dup_attribute (self->xml, "date");
  g_autofree char *start = lanyard_xml_dup_attribute (self->xml, "start");
  g_autoptr (GDateTime) midnight = NULL;
  LanyardFrabContext context = { .base = self->base != NULL ? self->base : self->draft->url };
  int                level = lanyard_xml_enter (self->xml);

  ensure_zone (self, start);
  context.day.zone = self->zone;
  context.day.change = self->change;
  midnight = find_midnight (self, date, start, &context.day.change);
  context.day.midnight = midnight;

  while (lanyard_xml_next_child (self->xml, level))
    {
      if (lanyard_xml_is (self->xml, "room"))
        read_room (self, &context);
      else if (lanyard_xml_is (self->xml, "event"))
        read_event (self, &context);
    }
}

static void
read_schedule (Reading *self)
{
  int level = lanyard_xml_enter (self->xml);

  while (lanyard_xml_next_child (self->xml, level) && self->talks->len <= LANYARD_DRAFT_MAX_TALKS)
    {
      if (lanyard_xml_is (self->xml, "conference"))
        read_conference (self);
      else if (lanyard_xml_is (self->xml, "tracks"))
        read_tracks (self);
      else if (lanyard_xml_is (self->xml, "day"))
        read_day (self);
    }
}

static GObject *
parse (GBytes     *bytes,
       const char *address,
       GPtrArray  *remarks,
       GError    **error)
{
  g_auto (Reading) self = { 0 };
  int level;

  self.bytes = bytes;
  self.xml = lanyard_xml_new (bytes);
  self.draft = lanyard_conference_draft_new ();
  self.talks = g_ptr_array_new_with_free_func ((GDestroyNotify) lanyard_talk_draft_free);

  level = lanyard_xml_enter (self.xml);
  while (lanyard_xml_next_child (self.xml, level))
    read_schedule (&self);

  if (!lanyard_xml_check (self.xml, error))
    return NULL;

  if (!self.is_zone_named)
    lanyard_frab_remark_zone (self.draft->time_zone, remarks);

  return (GObject *) lanyard_schedule_builder_build (self.draft, self.talks, remarks, error);
}

const LanyardFormat lanyard_format_frab_xml = { "frab-xml", sniff, parse };
