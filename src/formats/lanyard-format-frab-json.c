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
#include "lanyard-frab-json-event.h"
#include "lanyard-frab-json-own.h"
#include "lanyard-frab-time.h"
#include "lanyard-json.h"
#include "lanyard-schedule-builder.h"
#include "lanyard-url.h"
#include "lanyard-zone.h"

static gboolean
sniff (const char *data,
       gsize       length)
{
  g_autoptr (GString) text = NULL;
  const char *key = "\"schedule\"";
  const char *found;

  if (!lanyard_encoding_starts_with (data, length, "{"))
    return FALSE;

  text = lanyard_encoding_decode (data, length);
  found = g_strstr_len (text->str, (gssize) text->len, key);
  if (found == NULL)
    return FALSE;

  found += strlen (key);
  found += strspn (found, " \t\r\n");

  return *found == ':' || *found == '\0';
}

static void
add_room (GPtrArray                *talks,
          JsonNode                 *node,
          const LanyardFrabContext *context)
{
  JsonArray *events;

  if (!JSON_NODE_HOLDS_ARRAY (node))
    return;

  events = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (events) && talks->len <= LANYARD_DRAFT_MAX_TALKS; i++)
    {
      JsonNode *event = json_array_get_element (events, i);

      if (JSON_NODE_HOLDS_OBJECT (event))
        g_ptr_array_add (talks, lanyard_frab_json_event_read (json_node_get_object (event), context));
    }
}

static void
add_day (GPtrArray          *talks,
         JsonObject         *day,
         LanyardFrabContext *context)
{
  g_autofree char *date = lanyard_json_dup_text (day, "date");
  g_autofree char *day_start = lanyard_json_dup_text (day, "day_start");
  JsonObject      *rooms = lanyard_json_get_object (day, "rooms");
  g_autoptr (GDateTime) midnight = lanyard_frab_time_parse_day (date, context->day.zone);
  const gint64   usual_start = context->day.change;
  JsonObjectIter iter;
  const char    *room;
  JsonNode      *events;

  if (rooms == NULL)
    return;

  context->day.midnight = midnight;
  lanyard_frab_time_parse_clock (day_start, &context->day.change);

  json_object_iter_init_ordered (&iter, rooms);
  while (json_object_iter_next_ordered (&iter, &room, &events))
    {
      context->room = room;
      add_room (talks, events, context);
    }

  context->day.midnight = NULL;
  context->day.change = usual_start;
}

/* The offset at which the first time of a file is written. */
static char *
find_offset (GPtrArray *days)
{
  for (guint i = 0; i < days->len; i++)
    {
      g_autoptr (GPtrArray) rooms = lanyard_json_list_values (g_ptr_array_index (days, i), "rooms");
      g_autofree char *day_start = lanyard_json_dup_text (g_ptr_array_index (days, i), "day_start");
      g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
      g_autoptr (GDateTime) time = NULL;

      for (guint j = 0; j < rooms->len && time == NULL; j++)
        {
          JsonNode *room = g_ptr_array_index (rooms, j);
          JsonNode *event = NULL;

          if (JSON_NODE_HOLDS_ARRAY (room) && json_array_get_length (json_node_get_array (room)) > 0)
            event = json_array_get_element (json_node_get_array (room), 0);

          if (event != NULL && JSON_NODE_HOLDS_OBJECT (event))
            {
              g_autofree char *date = lanyard_json_dup_text (json_node_get_object (event), "date");

              time = lanyard_frab_time_parse (date, utc);
            }
        }

      if (time == NULL)
        time = lanyard_frab_time_parse (day_start, utc);

      if (time != NULL)
        return lanyard_zone_format_offset (time);
    }

  return NULL;
}

static void
find_time_zone (LanyardConferenceDraft *draft,
                JsonObject             *conference,
                GPtrArray              *days,
                GPtrArray              *remarks)
{
  static const char *const names[] = { "time_zone_name", "timezone", "time_zone", NULL };
  g_autofree char         *name = lanyard_json_dup_first_text (conference, names);
  g_autoptr (GTimeZone) zone = lanyard_zone_new (name);

  if (zone != NULL)
    {
      draft->time_zone = g_steal_pointer (&name);
      return;
    }

  draft->time_zone = find_offset (days);
  lanyard_frab_remark_zone (draft->time_zone, remarks);
}

static void
add_track_colors (LanyardConferenceDraft *draft,
                  JsonObject             *conference)
{
  g_autoptr (GPtrArray) tracks = lanyard_json_list_objects (conference, "tracks");

  for (guint i = 0; i < MIN (tracks->len, 1000); i++)
    {
      g_autofree char *raw = lanyard_json_dup_text (g_ptr_array_index (tracks, i), "name");
      g_autofree char *color = lanyard_json_dup_text (g_ptr_array_index (tracks, i), "color");
      char            *name = lanyard_clean_line (raw);

      if (name != NULL && color != NULL)
        g_hash_table_insert (draft->track_colors, name, g_steal_pointer (&color));
      else
        g_free (name);
    }
}

static LanyardConferenceDraft *
make_conference (JsonObject *schedule,
                 JsonObject *conference,
                 GPtrArray  *days,
                 GPtrArray  *remarks)
{
  static const char *const places[] = { "city", "location", "venue", NULL };
  LanyardConferenceDraft  *draft = lanyard_conference_draft_new ();
  g_autofree char         *url = lanyard_json_dup_text (conference, "url");
  g_autofree char         *base = lanyard_json_dup_text (schedule, "base_url");

  draft->title = lanyard_json_dup_text (conference, "title");
  draft->acronym = lanyard_json_dup_text (conference, "acronym");
  draft->first_day = lanyard_json_dup_text (conference, "start");
  draft->last_day = lanyard_json_dup_text (conference, "end");
  draft->location = lanyard_json_dup_first_text (lanyard_json_get_object (conference, "meta"), places);
  if (draft->location == NULL)
    draft->location = lanyard_json_dup_first_text (conference, places);

  draft->url = lanyard_url_resolve (base, url);
  if (draft->url == NULL)
    draft->url = lanyard_url_keep (base);

  if (!lanyard_frab_json_own_tells_zone (schedule))
    find_time_zone (draft, conference, days, remarks);

  add_track_colors (draft, conference);

  return draft;
}

static GObject *
parse (GBytes     *bytes,
       const char *address,
       GPtrArray  *remarks,
       GError    **error)
{
  gsize       length;
  const char *data = g_bytes_get_data (bytes, &length);
  g_autoptr (GString) text = lanyard_encoding_decode (data, length);
  g_autoptr (JsonNode) root = lanyard_json_parse (text, error);
  g_autoptr (LanyardConferenceDraft) draft = NULL;
  g_autoptr (GPtrArray) days = NULL;
  g_autoptr (GPtrArray) talks = g_ptr_array_new_with_free_func ((GDestroyNotify) lanyard_talk_draft_free);
  g_autoptr (GTimeZone) zone = NULL;
  g_autofree char   *day_change = NULL;
  g_autofree char   *base = NULL;
  JsonObject        *schedule;
  JsonObject        *conference;
  LanyardFrabContext context = { 0 };

  if (root == NULL)
    return NULL;

  schedule = lanyard_json_get_object (json_node_get_object (root), "schedule");
  conference = lanyard_json_get_object (schedule, "conference");
  days = lanyard_json_list_objects (conference != NULL ? conference : schedule, "days");
  draft = make_conference (schedule, conference, days, remarks);

  zone = lanyard_zone_new (draft->time_zone);
  if (zone == NULL)
    zone = g_time_zone_new_local ();

  base = lanyard_json_dup_text (schedule, "base_url");
  day_change = lanyard_json_dup_text (conference, "day_change");
  context.base = base != NULL ? base : draft->url;
  context.day.zone = zone;
  lanyard_frab_time_parse_clock (day_change, &context.day.change);

  for (guint i = 0; i < days->len; i++)
    add_day (talks, g_ptr_array_index (days, i), &context);

  lanyard_frab_json_own_read (draft, talks, schedule);

  return (GObject *) lanyard_schedule_builder_build (draft, talks, remarks, error);
}

const LanyardFormat lanyard_format_frab_json = { "frab-json", sniff, parse };
