/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <json-glib/json-glib.h>

#include "lanyard-frab-json-event-writer.h"
#include "lanyard-frab-json-writer.h"
#include "lanyard-zone.h"

#define SCHEMA "https://c3voc.de/schedule/schema.json"

/* The talks that start on one day of the conference. */
typedef struct
{
  GDateTime *start; /* (owned), of the first talk */
  GDateTime *end;   /* (owned), of the last one to end */
  GPtrArray *talks; /* (owned) (element-type LanyardTalk) */
} Day;

static void
day_free (Day *day)
{
  g_date_time_unref (day->start);
  g_date_time_unref (day->end);
  g_ptr_array_unref (day->talks);
  g_free (day);
}

static gboolean
is_on_day (const Day *day,
           GDateTime *time)
{
  return g_date_time_get_year (day->start) == g_date_time_get_year (time) && g_date_time_get_day_of_year (day->start) == g_date_time_get_day_of_year (time);
}

/* Talks are listed by start, and so each day ends where the next one begins. */
static GPtrArray *
list_days (LanyardSchedule *schedule,
           GTimeZone       *zone,
           GPtrArray       *unscheduled)
{
  GPtrArray  *days = g_ptr_array_new_with_free_func ((GDestroyNotify) day_free);
  GListModel *talks = lanyard_schedule_list_talks (schedule);
  Day        *day = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (talks); i++)
    {
      g_autoptr (LanyardTalk) talk = g_list_model_get_item (talks, i);
      GDateTime *end = lanyard_talk_get_end (talk);
      g_autoptr (GDateTime) start = NULL;

      if (lanyard_talk_get_start (talk) == NULL)
        {
          g_ptr_array_add (unscheduled, g_steal_pointer (&talk));
          continue;
        }

      start = g_date_time_to_timezone (lanyard_talk_get_start (talk), zone);
      if (day == NULL || !is_on_day (day, start))
        {
          day = g_new0 (Day, 1);
          day->start = g_date_time_ref (start);
          day->end = g_date_time_ref (start);
          day->talks = g_ptr_array_new_with_free_func (g_object_unref);
          g_ptr_array_add (days, day);
        }

      if (end == NULL)
        end = start;
      if (g_date_time_compare (end, day->end) > 0)
        {
          g_date_time_unref (day->end);
          day->end = g_date_time_to_timezone (end, zone);
        }
      g_ptr_array_add (day->talks, g_steal_pointer (&talk));
    }

  return days;
}

static const char *
get_room (LanyardTalk *talk)
{
  const char *room = lanyard_talk_get_room (talk);

  return room != NULL ? room : "";
}

static void
write_rooms (JsonBuilder            *builder,
             const Day              *day,
             const LanyardFrabScope *scope)
{
  g_autoptr (GHashTable) rooms = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_ptr_array_unref);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < day->talks->len; i++)
    {
      LanyardTalk *talk = g_ptr_array_index (day->talks, i);
      GPtrArray   *talks = g_hash_table_lookup (rooms, get_room (talk));

      if (talks == NULL)
        {
          talks = g_ptr_array_new ();
          g_hash_table_insert (rooms, (gpointer) get_room (talk), talks);
          g_ptr_array_add (names, (gpointer) get_room (talk));
        }
      g_ptr_array_add (talks, talk);
    }

  json_builder_begin_object (builder);
  for (guint i = 0; i < names->len; i++)
    {
      GPtrArray *talks = g_hash_table_lookup (rooms, g_ptr_array_index (names, i));

      json_builder_set_member_name (builder, g_ptr_array_index (names, i));
      json_builder_begin_array (builder);
      for (guint j = 0; j < talks->len; j++)
        lanyard_frab_json_event_write (builder, g_ptr_array_index (talks, j), scope);
      json_builder_end_array (builder);
    }
  json_builder_end_object (builder);
}

static void
write_days (JsonBuilder            *builder,
            GPtrArray              *days,
            const LanyardFrabScope *scope)
{
  json_builder_set_member_name (builder, "days");
  json_builder_begin_array (builder);

  for (guint i = 0; i < days->len; i++)
    {
      const Day       *day = g_ptr_array_index (days, i);
      g_autofree char *date = g_date_time_format (day->start, "%F");

      json_builder_begin_object (builder);
      json_builder_set_member_name (builder, "index");
      json_builder_add_int_value (builder, i + 1);
      lanyard_frab_json_write_text (builder, "date", date);
      lanyard_frab_json_write_instant (builder, "day_start", day->start, scope->zone);
      lanyard_frab_json_write_instant (builder, "day_end", day->end, scope->zone);
      json_builder_set_member_name (builder, "rooms");
      write_rooms (builder, day, scope);
      json_builder_end_object (builder);
    }

  json_builder_end_array (builder);
}

static void
write_tracks (JsonBuilder     *builder,
              LanyardSchedule *schedule)
{
  GListModel *talks = lanyard_schedule_list_talks (schedule);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  json_builder_set_member_name (builder, "tracks");
  json_builder_begin_array (builder);

  for (guint i = 0; i < g_list_model_get_n_items (talks); i++)
    {
      g_autoptr (LanyardTalk) talk = g_list_model_get_item (talks, i);
      LanyardTrack *track = lanyard_talk_get_track (talk);

      if (track == NULL || !g_hash_table_add (seen, (gpointer) lanyard_track_get_name (track)))
        continue;

      json_builder_begin_object (builder);
      lanyard_frab_json_write_text (builder, "name", lanyard_track_get_name (track));
      if (lanyard_track_get_source_color (track) != NULL)
        lanyard_frab_json_write_text (builder, "color", lanyard_track_get_source_color (track));
      json_builder_end_object (builder);
    }

  json_builder_end_array (builder);
}

/* An acronym is at least four letters, digits and low lines. */
static char *
make_acronym (const char *id)
{
  GString *acronym = g_string_new (NULL);

  for (const char *p = id; *p != '\0'; p = g_utf8_next_char (p))
    g_string_append_c (acronym, g_ascii_isalnum (*p) ? g_ascii_tolower (*p) : '_');

  while (acronym->len < 4)
    g_string_append_c (acronym, '_');

  return g_string_free_and_steal (acronym);
}

static void
write_date (JsonBuilder *builder,
            const char  *name,
            GDateTime   *time,
            GTimeZone   *zone)
{
  g_autoptr (GDateTime) local = time != NULL ? g_date_time_to_timezone (time, zone) : NULL;
  g_autofree char *date = local != NULL ? g_date_time_format (local, "%F") : NULL;

  lanyard_frab_json_write_text (builder, name, date != NULL ? date : "");
}

static void
write_conference (JsonBuilder            *builder,
                  LanyardSchedule        *schedule,
                  GPtrArray              *days,
                  const LanyardFrabScope *scope)
{
  LanyardConference *conference = lanyard_schedule_get_conference (schedule);
  const char        *zone_name = lanyard_conference_get_time_zone (conference);
  g_autofree char   *acronym = make_acronym (lanyard_conference_get_id (conference));

  json_builder_set_member_name (builder, "conference");
  json_builder_begin_object (builder);
  lanyard_frab_json_write_text (builder, "acronym", acronym);
  lanyard_frab_json_write_text (builder, "title", lanyard_conference_get_title (conference));
  write_date (builder, "start", lanyard_conference_get_start (conference), scope->zone);
  write_date (builder, "end", lanyard_conference_get_end (conference), scope->zone);
  json_builder_set_member_name (builder, "daysCount");
  json_builder_add_int_value (builder, days->len);
  lanyard_frab_json_write_text (builder, "timeslot_duration", "00:05");
  if (zone_name != NULL && g_regex_match_simple ("^([A-Z][a-z]+/[A-Z][a-z]+|UTC$)", zone_name, 0, 0))
    lanyard_frab_json_write_text (builder, "time_zone_name", zone_name);
  if (lanyard_conference_get_url (conference) != NULL)
    lanyard_frab_json_write_text (builder, "url", lanyard_conference_get_url (conference));

  if (lanyard_conference_get_location (conference) != NULL)
    {
      json_builder_set_member_name (builder, "meta");
      json_builder_begin_object (builder);
      lanyard_frab_json_write_text (builder, "city", lanyard_conference_get_location (conference));
      json_builder_end_object (builder);
    }

  write_tracks (builder, schedule);
  write_days (builder, days, scope);
  json_builder_end_object (builder);
}

static void
write_note (JsonBuilder            *builder,
            LanyardNote            *note,
            const LanyardFrabScope *scope)
{
  g_autoptr (GDateTime) noted = g_date_time_new_from_unix_utc (lanyard_note_get_changed (note));

  lanyard_frab_json_write_text (builder, "note", lanyard_note_get_text (note));
  json_builder_set_member_name (builder, "rating");
  json_builder_add_int_value (builder, lanyard_note_get_rating (note));
  lanyard_frab_json_write_instant (builder, "noted", noted, scope->zone);
}

static void
write_own_talk (JsonBuilder            *builder,
                LanyardTalk            *talk,
                LanyardNote            *note,
                const LanyardFrabScope *scope)
{
  g_autofree char *guid = lanyard_frab_json_make_guid (scope->conference_id, lanyard_talk_get_id (talk));

  json_builder_begin_object (builder);
  lanyard_frab_json_write_text (builder, "guid", guid);
  lanyard_frab_json_write_text (builder, "id", lanyard_talk_get_id (talk));
  if (lanyard_talk_is_cancelled (talk))
    {
      json_builder_set_member_name (builder, "cancelled");
      json_builder_add_boolean_value (builder, TRUE);
    }
  if (note != NULL)
    write_note (builder, note, scope);
  json_builder_end_object (builder);
}

/* What the schema has no place for. */
static void
write_own (JsonBuilder            *builder,
           LanyardSchedule        *schedule,
           GPtrArray              *unscheduled,
           const LanyardFrabScope *scope)
{
  LanyardConference *conference = lanyard_schedule_get_conference (schedule);
  GListModel        *talks = lanyard_schedule_list_talks (schedule);

  json_builder_set_member_name (builder, "lanyard");
  json_builder_begin_object (builder);

  json_builder_set_member_name (builder, "conference");
  json_builder_begin_object (builder);
  lanyard_frab_json_write_text (builder, "id", lanyard_conference_get_id (conference));
  lanyard_frab_json_write_text (builder, "time_zone", lanyard_conference_get_time_zone (conference));
  lanyard_frab_json_write_instant (builder, "start", lanyard_conference_get_start (conference), scope->zone);
  lanyard_frab_json_write_instant (builder, "end", lanyard_conference_get_end (conference), scope->zone);
  json_builder_end_object (builder);

  json_builder_set_member_name (builder, "talks");
  json_builder_begin_array (builder);
  for (guint i = 0; i < g_list_model_get_n_items (talks); i++)
    {
      g_autoptr (LanyardTalk) talk = g_list_model_get_item (talks, i);

      write_own_talk (builder, talk, lanyard_schedule_find_note (schedule, lanyard_talk_get_id (talk)), scope);
    }
  json_builder_end_array (builder);

  json_builder_set_member_name (builder, "unscheduled");
  json_builder_begin_array (builder);
  for (guint i = 0; i < unscheduled->len; i++)
    lanyard_frab_json_event_write (builder, g_ptr_array_index (unscheduled, i), scope);
  json_builder_end_array (builder);

  json_builder_end_object (builder);
}

static char *
generate (JsonNode *root)
{
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  GString *text;

  json_generator_set_root (generator, root);
  json_generator_set_pretty (generator, TRUE);
  json_generator_set_indent (generator, 2);
  text = json_generator_to_gstring (generator, g_string_new (NULL));
  g_string_append_c (text, '\n');

  return g_string_free_and_steal (text);
}

char *
lanyard_frab_json_writer_write (LanyardSchedule *schedule,
                                gint64           now)
{
  LanyardConference *conference;
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autoptr (GPtrArray) days = NULL;
  g_autoptr (GPtrArray) unscheduled = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GTimeZone) zone = NULL;
  g_autoptr (GDateTime) version = g_date_time_new_from_unix_utc (now);
  LanyardFrabScope scope = { 0 };

  g_return_val_if_fail (LANYARD_IS_SCHEDULE (schedule), NULL);
  g_return_val_if_fail (version != NULL, NULL);

  conference = lanyard_schedule_get_conference (schedule);
  zone = lanyard_zone_new (lanyard_conference_get_time_zone (conference));
  if (zone == NULL)
    zone = g_time_zone_new_utc ();

  scope.zone = zone;
  scope.conference_id = lanyard_conference_get_id (conference);
  days = list_days (schedule, zone, unscheduled);

  json_builder_begin_object (builder);
  lanyard_frab_json_write_text (builder, "$schema", SCHEMA);
  json_builder_set_member_name (builder, "generator");
  json_builder_begin_object (builder);
  lanyard_frab_json_write_text (builder, "name", "lanyard");
  lanyard_frab_json_write_text (builder, "version", VERSION);
  json_builder_end_object (builder);
  json_builder_set_member_name (builder, "schedule");
  json_builder_begin_object (builder);
  lanyard_frab_json_write_instant (builder, "version", version, zone);
  write_conference (builder, schedule, days, &scope);
  write_own (builder, schedule, unscheduled, &scope);
  json_builder_end_object (builder);
  json_builder_end_object (builder);

  root = json_builder_get_root (builder);

  return generate (root);
}
