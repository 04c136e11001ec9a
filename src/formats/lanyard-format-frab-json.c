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
#include "lanyard-frab-json-directory.h"
#include "lanyard-frab-json-event.h"
#include "lanyard-frab-json-own.h"
#include "lanyard-frab-time.h"
#include "lanyard-json.h"
#include "lanyard-schedule-builder.h"
#include "lanyard-url.h"
#include "lanyard-zone.h"

/* Where the parts of a file are, whatever its layout. */
typedef struct
{
  JsonObject *schedule;   /* (borrowed) */
  JsonObject *conference; /* (borrowed), the schedule where it has none */
  GPtrArray  *days;       /* (borrowed) */
  JsonNode   *flat;       /* (borrowed) (nullable), the list of all events */
  const char *base;       /* (borrowed) (nullable) */
  const char *address;    /* (borrowed) (nullable) */
} Source;

/* What the reading of events needs, down to a single one. */
typedef struct
{
  GPtrArray                *talks;     /* (borrowed) */
  LanyardFrabJsonDirectory *directory; /* (borrowed) */
  LanyardFrabContext        context;
} Reader;

static gboolean
has_key (const char *data,
         gsize       length,
         const char *key)
{
  const char *const end = data + length;
  const char       *p = data;

  while ((p = g_strstr_len (p, end - p, key)) != NULL)
    {
      p += strlen (key);
      while (p < end && g_ascii_isspace (*p))
        p++;

      if (p == end || *p == ':')
        return TRUE;
    }

  return FALSE;
}

static gboolean
has_keys (const char *data,
          gsize       length)
{
  return has_key (data, length, "\"schedule\"") || (has_key (data, length, "\"conference\"") && has_key (data, length, "\"events\""));
}

/* Only UTF-16 is decoded for this: a copy takes longer than the search. */
static gboolean
sniff (const char *data,
       gsize       length)
{
  g_autoptr (GString) text = NULL;

  if (!lanyard_encoding_starts_with (data, length, "{"))
    return FALSE;

  if (has_keys (data, length))
    return TRUE;

  text = lanyard_encoding_decode (data, length);

  return has_keys (text->str, text->len);
}

static void
add_events (Reader   *reader,
            JsonNode *node)
{
  JsonArray *events;

  if (node == NULL || !JSON_NODE_HOLDS_ARRAY (node))
    return;

  events = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (events) && reader->talks->len <= LANYARD_DRAFT_MAX_TALKS; i++)
    {
      JsonNode *event = json_array_get_element (events, i);

      if (JSON_NODE_HOLDS_OBJECT (event))
        g_ptr_array_add (reader->talks,
                         lanyard_frab_json_event_read (json_node_get_object (event), &reader->context, reader->directory));
    }
}

/* The events of an object go by one of several names. */
static JsonNode *
find_events (JsonObject *holder)
{
  static const char *const members[] = { "events", "talks", "sessions", NULL };

  for (guint i = 0; holder != NULL && members[i] != NULL; i++)
    {
      JsonNode *node = json_object_get_member (holder, members[i]);

      if (node != NULL && JSON_NODE_HOLDS_ARRAY (node))
        return node;
    }

  return NULL;
}

/* Rooms are members by their names, each a list of events, or a list of objects that have both. */
static void
add_rooms (Reader     *reader,
           JsonObject *day)
{
  JsonObject *rooms = lanyard_json_get_object (day, "rooms");
  g_autoptr (GPtrArray) list = NULL;
  JsonObjectIter iter;
  const char    *room;
  JsonNode      *events;

  if (rooms != NULL)
    {
      json_object_iter_init_ordered (&iter, rooms);
      while (json_object_iter_next_ordered (&iter, &room, &events))
        {
          reader->context.room = room;
          add_events (reader, events);
        }
    }
  else
    {
      list = lanyard_json_list_objects (day, "rooms");
      for (guint i = 0; i < list->len; i++)
        {
          g_autofree char *name = lanyard_json_dup_text (g_ptr_array_index (list, i), "name");

          reader->context.room = name;
          add_events (reader, find_events (g_ptr_array_index (list, i)));
        }
    }

  reader->context.room = NULL;
}

static void
add_day (Reader     *reader,
         JsonObject *day)
{
  g_autofree char    *date = lanyard_json_dup_text (day, "date");
  g_autofree char    *day_start = lanyard_json_dup_text (day, "day_start");
  LanyardFrabContext *context = &reader->context;
  g_autoptr (GDateTime) midnight = lanyard_frab_time_parse_day (date, context->day.zone);
  const gint64 usual_start = context->day.change;

  context->day.midnight = midnight;
  lanyard_frab_time_parse_clock (day_start, &context->day.change);

  add_rooms (reader, day);
  add_events (reader, find_events (day));

  context->day.midnight = NULL;
  context->day.change = usual_start;
}

/* In the flat layout all events stand in one list, with rooms and times of their own. */
static JsonNode *
find_flat_events (JsonObject *root)
{
  JsonObject *schedule = lanyard_json_get_object (root, "schedule");
  JsonNode   *node = json_object_get_member (root, "schedule");
  JsonNode   *events = find_events (schedule);

  if (events == NULL)
    events = find_events (lanyard_json_get_object (schedule, "conference"));
  if (events == NULL)
    events = find_events (root);
  if (events == NULL && node != NULL && JSON_NODE_HOLDS_ARRAY (node))
    events = node;

  return events;
}

static GDateTime *
find_first_time (JsonNode *events)
{
  static const char *const members[] = { "date", "start", NULL };
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  JsonNode *event = NULL;

  if (events != NULL && JSON_NODE_HOLDS_ARRAY (events) && json_array_get_length (json_node_get_array (events)) > 0)
    event = json_array_get_element (json_node_get_array (events), 0);

  for (guint i = 0; event != NULL && JSON_NODE_HOLDS_OBJECT (event) && members[i] != NULL; i++)
    {
      g_autofree char *text = lanyard_json_dup_text (json_node_get_object (event), members[i]);
      GDateTime       *time = lanyard_frab_time_parse (text, utc);

      if (time != NULL)
        return time;
    }

  return NULL;
}

static GDateTime *
find_first_time_of_day (JsonObject *day)
{
  g_autoptr (GPtrArray) rooms = lanyard_json_list_values (day, "rooms");
  g_autofree char *day_start = lanyard_json_dup_text (day, "day_start");
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  GDateTime *time = NULL;

  for (guint i = 0; i < rooms->len && time == NULL; i++)
    time = find_first_time (g_ptr_array_index (rooms, i));

  return time != NULL ? time : lanyard_frab_time_parse (day_start, utc);
}

/* The offset at which the first time of a file is written. */
static char *
find_offset (JsonNode  *flat,
             GPtrArray *days)
{
  g_autoptr (GDateTime) time = find_first_time (flat);

  for (guint i = 0; i < days->len && time == NULL; i++)
    time = find_first_time_of_day (g_ptr_array_index (days, i));

  return time != NULL ? lanyard_zone_format_offset (time) : NULL;
}

static void
find_time_zone (LanyardConferenceDraft *draft,
                const Source           *source,
                GPtrArray              *remarks)
{
  static const char *const names[] = { "time_zone_name", "timezone", "time_zone", "timeZone", NULL };
  g_autofree char         *name = lanyard_json_dup_first_text (source->conference, names);
  g_autoptr (GTimeZone) zone = NULL;

  if (name == NULL)
    name = lanyard_json_dup_first_text (source->schedule, names);

  zone = lanyard_zone_new (name);

  if (zone != NULL)
    {
      draft->time_zone = g_steal_pointer (&name);
      return;
    }

  draft->time_zone = find_offset (source->flat, source->days);
  lanyard_frab_remark_zone (draft->time_zone, remarks);
}

static char *
dup_color (JsonObject *track)
{
  static const char *const schemes[] = { "light", "primary", "dark", NULL };
  char                    *color = lanyard_json_dup_text (track, "color");

  return color != NULL ? color : lanyard_json_dup_first_text (lanyard_json_get_object (track, "colors"), schemes);
}

static void
add_track_colors (LanyardConferenceDraft *draft,
                  JsonObject             *conference)
{
  g_autoptr (GPtrArray) tracks = lanyard_json_list_objects (conference, "tracks");

  for (guint i = 0; i < MIN (tracks->len, 1000); i++)
    {
      g_autofree char *raw = lanyard_json_dup_text (g_ptr_array_index (tracks, i), "name");
      g_autofree char *color = dup_color (g_ptr_array_index (tracks, i));
      char            *name = lanyard_clean_line (raw);

      if (name != NULL && color != NULL)
        g_hash_table_insert (draft->track_colors, name, g_steal_pointer (&color));
      else
        g_free (name);
    }
}

static LanyardConferenceDraft *
make_conference (const Source *source,
                 GPtrArray    *remarks)
{
  static const char *const titles[] = { "title", "name", NULL };
  static const char *const acronyms[] = { "acronym", "slug", NULL };
  static const char *const places[] = { "city", "location", "venue", NULL };
  LanyardConferenceDraft  *draft = lanyard_conference_draft_new ();
  JsonObject              *conference = source->conference;
  g_autofree char         *url = lanyard_json_dup_text (conference, "url");
  g_autofree char         *schedule_url = lanyard_json_dup_text (source->schedule, "url");

  draft->title = lanyard_json_dup_first_text (conference, titles);
  draft->acronym = lanyard_json_dup_first_text (conference, acronyms);
  draft->first_day = lanyard_json_dup_text (conference, "start");
  draft->last_day = lanyard_json_dup_text (conference, "end");
  draft->location = lanyard_json_dup_first_text (lanyard_json_get_object (conference, "meta"), places);
  if (draft->location == NULL)
    draft->location = lanyard_json_dup_first_text (conference, places);

  /* Of a site with many conferences, the base may be no more than the site. */
  draft->url = lanyard_url_resolve (source->base, url);
  if (draft->url == NULL)
    draft->url = lanyard_url_resolve (source->base, schedule_url);
  if (draft->url == NULL)
    draft->url = lanyard_url_keep (source->base);

  if (!lanyard_frab_json_own_tells_zone (source->schedule))
    find_time_zone (draft, source, remarks);

  add_track_colors (draft, conference);
  if (source->schedule != conference)
    add_track_colors (draft, source->schedule);

  return draft;
}

/* "LIGHTNING_TALK" is a name for programs. */
static void
soften_kind (gpointer talk,
             gpointer unused)
{
  char *kind = ((LanyardTalkDraft *) talk)->kind;

  if (kind == NULL || strspn (kind, "ABCDEFGHIJKLMNOPQRSTUVWXYZ_-") < MAX (strlen (kind), 4))
    return;

  for (char *p = kind; *p != '\0'; p++)
    *p = *p == '_' ? ' ' : g_ascii_tolower (*p);
}

static LanyardSchedule *
read_source (const Source *source,
             GPtrArray    *remarks,
             GError      **error)
{
  g_autoptr (LanyardConferenceDraft) draft = make_conference (source, remarks);
  g_autoptr (LanyardFrabJsonDirectory) directory = lanyard_frab_json_directory_new (source->schedule);
  g_autoptr (GPtrArray) talks = g_ptr_array_new_with_free_func ((GDestroyNotify) lanyard_talk_draft_free);
  g_autoptr (GTimeZone) zone = lanyard_zone_new (draft->time_zone);
  g_autofree char *day_change = lanyard_json_dup_text (source->conference, "day_change");
  Reader           reader = { talks, directory, { .base = source->base } };

  if (reader.context.base == NULL)
    reader.context.base = draft->url != NULL ? draft->url : source->address;

  if (zone == NULL)
    zone = g_time_zone_new_local ();

  reader.context.day.zone = zone;
  lanyard_frab_time_parse_clock (day_change, &reader.context.day.change);

  for (guint i = 0; i < source->days->len; i++)
    add_day (&reader, g_ptr_array_index (source->days, i));

  /* Whoever writes both layouts says the same twice. */
  if (talks->len == 0)
    {
      add_events (&reader, source->flat);
      g_ptr_array_foreach (talks, soften_kind, NULL);
    }

  lanyard_frab_json_own_read (draft, talks, source->schedule);

  return lanyard_schedule_builder_build (draft, talks, remarks, error);
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
  g_autoptr (GPtrArray) days = NULL;
  g_autofree char *base = NULL;
  Source           source = { 0 };

  if (root == NULL)
    return NULL;

  source.schedule = lanyard_json_get_object (json_node_get_object (root), "schedule");
  if (source.schedule == NULL)
    source.schedule = json_node_get_object (root);

  source.conference = lanyard_json_get_object (source.schedule, "conference");
  if (source.conference == NULL)
    source.conference = source.schedule;

  days = lanyard_json_list_objects (source.conference, "days");
  base = lanyard_json_dup_text (source.schedule, "base_url");
  source.days = days;
  source.flat = find_flat_events (json_node_get_object (root));
  source.base = base;
  source.address = address;

  return (GObject *) read_source (&source, remarks, error);
}

const LanyardFormat lanyard_format_frab_json = { "frab-json", sniff, parse };
