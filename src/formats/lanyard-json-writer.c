/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <json-glib/json-glib.h>

#include "lanyard-json-writer.h"
#include "lanyard-link.h"
#include "lanyard-pick.h"
#include "lanyard-schedule.h"
#include "lanyard-section.h"
#include "lanyard-shortlist.h"
#include "lanyard-speaker.h"

typedef void (*WriteItem) (JsonBuilder *builder,
                           gpointer     item,
                           gpointer     data);

/* The talk that a pick was joined to, and the zone of its conference. */
typedef struct
{
  LanyardTalk *talk; /* (owned) (nullable) */
  GTimeZone   *zone; /* (owned) (nullable) */
} Joined;

static void
joined_clear (Joined *joined)
{
  g_clear_object (&joined->talk);
  g_clear_pointer (&joined->zone, g_time_zone_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Joined, joined_clear)

static void
write_string (JsonBuilder *builder,
              const char  *name,
              const char  *value)
{
  json_builder_set_member_name (builder, name);

  if (value != NULL && *value != '\0')
    json_builder_add_string_value (builder, value);
  else
    json_builder_add_null_value (builder);
}

static void
write_instant (JsonBuilder *builder,
               const char  *name,
               GDateTime   *instant,
               GTimeZone   *zone)
{
  g_autoptr (GDateTime) local = instant != NULL ? g_date_time_to_timezone (instant, zone) : NULL;
  g_autofree char *text = NULL;

  if (local != NULL)
    text = g_date_time_format (local, "%Y-%m-%dT%H:%M:%S%:z");

  write_string (builder, name, text);
}

static void
write_list (JsonBuilder *builder,
            const char  *name,
            GListModel  *list,
            WriteItem    write_item,
            gpointer     data)
{
  guint n = list != NULL ? g_list_model_get_n_items (list) : 0;

  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (list, i);

      json_builder_begin_object (builder);
      write_item (builder, item, data);
      json_builder_end_object (builder);
    }

  json_builder_end_array (builder);
}

/* A conference that names no zone is written in UTC, whatever computer writes it. */
static GTimeZone *
dup_zone (LanyardConference *conference)
{
  const char *name = lanyard_conference_get_time_zone (conference);
  GTimeZone  *zone = name != NULL ? g_time_zone_new_identifier (name) : NULL;

  return zone != NULL ? zone : g_time_zone_new_utc ();
}

static void
write_named_person (JsonBuilder *builder,
                    gpointer     item,
                    gpointer     data)
{
  write_string (builder, "name", lanyard_speaker_get_name (item));
  write_string (builder, "affiliation", lanyard_speaker_get_affiliation (item));
}

static void
write_link (JsonBuilder *builder,
            gpointer     item,
            gpointer     data)
{
  write_string (builder, "title", lanyard_link_get_title (item));
  write_string (builder, "url", lanyard_link_get_url (item));
}

static void
write_speaker (JsonBuilder *builder,
               gpointer     item,
               gpointer     data)
{
  write_named_person (builder, item, data);
  write_string (builder, "biography", lanyard_speaker_get_biography (item));
  write_string (builder, "picture", lanyard_speaker_get_picture (item));
  write_list (builder, "links", lanyard_speaker_get_links (item), write_link, NULL);
}

static void
write_talk (JsonBuilder *builder,
            gpointer     item,
            gpointer     data)
{
  LanyardTalk  *talk = item;
  LanyardTrack *track = lanyard_talk_get_track (talk);
  GTimeZone    *zone = data;

  write_string (builder, "id", lanyard_talk_get_id (talk));
  write_string (builder, "title", lanyard_talk_get_title (talk));
  write_instant (builder, "start", lanyard_talk_get_start (talk), zone);
  write_instant (builder, "end", lanyard_talk_get_end (talk), zone);
  write_string (builder, "room", lanyard_talk_get_room (talk));
  write_string (builder, "track", track != NULL ? lanyard_track_get_name (track) : NULL);
  write_string (builder, "type", lanyard_talk_get_kind (talk));
  write_string (builder, "language", lanyard_talk_get_language (talk));
  write_string (builder, "url", lanyard_talk_get_url (talk));
  write_string (builder, "abstract", lanyard_talk_get_abstract (talk));
  json_builder_set_member_name (builder, "cancelled");
  json_builder_add_boolean_value (builder, lanyard_talk_is_cancelled (talk));
  write_list (builder, "speakers", lanyard_talk_get_speakers (talk), write_speaker, NULL);
  write_list (builder, "links", lanyard_talk_get_links (talk), write_link, NULL);
}

static void
write_schedule (JsonBuilder     *builder,
                LanyardSchedule *schedule)
{
  LanyardConference *conference = lanyard_schedule_get_conference (schedule);
  g_autoptr (GTimeZone) zone = dup_zone (conference);

  json_builder_begin_object (builder);
  write_string (builder, "title", lanyard_conference_get_title (conference));
  write_instant (builder, "start", lanyard_conference_get_start (conference), zone);
  write_instant (builder, "end", lanyard_conference_get_end (conference), zone);
  write_string (builder, "time_zone", lanyard_conference_get_time_zone (conference));
  write_string (builder, "url", lanyard_conference_get_url (conference));
  write_list (builder, "talks", lanyard_schedule_list_talks (schedule), write_talk, zone);
  json_builder_end_object (builder);
}

static void
find_joined (GPtrArray  *schedules,
             const char *conference_id,
             const char *talk_id,
             Joined     *joined)
{
  for (guint i = 0; conference_id != NULL && talk_id != NULL && i < schedules->len; i++)
    {
      LanyardSchedule   *schedule = g_ptr_array_index (schedules, i);
      LanyardConference *conference = lanyard_schedule_get_conference (schedule);
      LanyardTalk       *talk;

      if (g_strcmp0 (lanyard_conference_get_id (conference), conference_id) != 0)
        continue;

      talk = lanyard_schedule_find_talk (schedule, talk_id);
      if (talk == NULL)
        continue;

      joined->talk = g_object_ref (talk);
      joined->zone = dup_zone (conference);
      return;
    }
}

/* What a shortlist is written with. */
typedef struct
{
  GPtrArray        *schedules;
  LanyardShortlist *shortlist;
} Context;

static void
write_pick (JsonBuilder *builder,
            gpointer     item,
            gpointer     data)
{
  LanyardPick   *pick = item;
  const Context *context = data;
  g_auto (Joined) joined = { 0 };

  find_joined (context->schedules,
               lanyard_shortlist_get_conference_id (context->shortlist),
               lanyard_pick_get_talk_id (pick),
               &joined);

  write_string (builder, "title", lanyard_pick_get_title (pick));
  write_string (builder, "url", lanyard_pick_get_url (pick));
  write_string (builder, "reason", lanyard_pick_get_reason (pick));
  write_list (builder, "speakers", lanyard_pick_get_speakers (pick), write_named_person, NULL);
  write_string (builder, "talk", lanyard_pick_get_talk_id (pick));
  write_instant (builder, "start", joined.talk != NULL ? lanyard_talk_get_start (joined.talk) : NULL, joined.zone);
  write_instant (builder, "end", joined.talk != NULL ? lanyard_talk_get_end (joined.talk) : NULL, joined.zone);
  write_string (builder, "room", joined.talk != NULL ? lanyard_talk_get_room (joined.talk) : NULL);
}

static void
write_section (JsonBuilder *builder,
               gpointer     item,
               gpointer     data)
{
  write_string (builder, "title", lanyard_section_get_title (item));
  write_list (builder, "picks", lanyard_section_get_picks (item), write_pick, data);
}

static void
write_shortlist (JsonBuilder      *builder,
                 GPtrArray        *schedules,
                 LanyardShortlist *shortlist)
{
  Context          context = { schedules, shortlist };
  GDate           *date = lanyard_shortlist_get_date (shortlist);
  g_autofree char *day = NULL;

  if (date != NULL && g_date_valid (date))
    day = g_strdup_printf ("%04d-%02d-%02d", g_date_get_year (date), g_date_get_month (date), g_date_get_day (date));

  json_builder_begin_object (builder);
  write_string (builder, "title", lanyard_shortlist_get_title (shortlist));
  write_string (builder, "author", lanyard_shortlist_get_author (shortlist));
  write_string (builder, "date", day);
  write_string (builder, "url", lanyard_shortlist_get_url (shortlist));
  write_list (builder, "sections", lanyard_shortlist_get_sections (shortlist), write_section, &context);
  json_builder_end_object (builder);
}

char *
lanyard_json_writer_print (GPtrArray *schedules,
                           GPtrArray *shortlists)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autoptr (GString) text = NULL;

  g_return_val_if_fail (schedules != NULL && shortlists != NULL, NULL);

  json_builder_begin_object (builder);

  json_builder_set_member_name (builder, "conferences");
  json_builder_begin_array (builder);
  for (guint i = 0; i < schedules->len; i++)
    write_schedule (builder, g_ptr_array_index (schedules, i));
  json_builder_end_array (builder);

  json_builder_set_member_name (builder, "shortlists");
  json_builder_begin_array (builder);
  for (guint i = 0; i < shortlists->len; i++)
    write_shortlist (builder, schedules, g_ptr_array_index (shortlists, i));
  json_builder_end_array (builder);

  json_builder_end_object (builder);

  root = json_builder_get_root (builder);
  json_generator_set_root (generator, root);
  json_generator_set_pretty (generator, TRUE);
  json_generator_set_indent (generator, 2);
  text = json_generator_to_gstring (generator, g_string_new (NULL));
  g_string_append_c (text, '\n');

  return g_string_free_and_steal (g_steal_pointer (&text));
}
