/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-frab-json-event-writer.h"
#include "lanyard-link.h"
#include "lanyard-speaker.h"

#define UUID_BYTES 16

void
lanyard_frab_json_write_text (JsonBuilder *builder,
                              const char  *name,
                              const char  *text)
{
  json_builder_set_member_name (builder, name);

  if (text != NULL)
    json_builder_add_string_value (builder, text);
  else
    json_builder_add_null_value (builder);
}

void
lanyard_frab_json_write_instant (JsonBuilder *builder,
                                 const char  *name,
                                 GDateTime   *instant,
                                 GTimeZone   *zone)
{
  g_autoptr (GDateTime) local = instant != NULL ? g_date_time_to_timezone (instant, zone) : NULL;
  g_autofree char *text = local != NULL ? g_date_time_format (local, "%Y-%m-%dT%H:%M:%S%:z") : NULL;

  lanyard_frab_json_write_text (builder, name, text);
}

char *
lanyard_frab_json_make_guid (const char *conference_id,
                             const char *talk_id)
{
  /* The name space that the standard has for addresses. */
  static const guchar space[UUID_BYTES] = { 0x6b, 0xa7, 0xb8, 0x11, 0x9d, 0xad, 0x11, 0xd1,
                                            0x80, 0xb4, 0x00, 0xc0, 0x4f, 0xd4, 0x30, 0xc8 };
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA1);
  g_autofree char *name = g_strdup_printf ("lanyard:%s#%s", conference_id, talk_id);
  g_autoptr (GString) guid = g_string_new (NULL);
  guchar digest[20];
  gsize  length = sizeof digest;

  if (g_uuid_string_is_valid (talk_id))
    return g_strdup (talk_id);

  g_checksum_update (sum, space, sizeof space);
  g_checksum_update (sum, (const guchar *) name, -1);
  g_checksum_get_digest (sum, digest, &length);
  digest[6] = (digest[6] & 0x0f) | 0x50;
  digest[8] = (digest[8] & 0x3f) | 0x80;

  for (gsize i = 0; i < UUID_BYTES; i++)
    g_string_append_printf (guid, i == 4 || i == 6 || i == 8 || i == 10 ? "-%02x" : "%02x", digest[i]);

  return g_string_free_and_steal (g_steal_pointer (&guid));
}

/* Others may know the talk by the number it had; without one, it gets one that stays the same. */
static gint64
make_number (const char *talk_id,
             const char *guid)
{
  guint64 number;

  if (g_ascii_string_to_unsigned (talk_id, 10, 1, G_MAXINT32, &number, NULL))
    return (gint64) number;

  return g_ascii_strtoll (guid, NULL, 16) % G_MAXINT32 + 1;
}

static void
write_times (JsonBuilder *builder,
             LanyardTalk *talk,
             GTimeZone   *zone)
{
  GDateTime *start = lanyard_talk_get_start (talk);
  GDateTime *end = lanyard_talk_get_end (talk);
  g_autoptr (GDateTime) local = start != NULL ? g_date_time_to_timezone (start, zone) : NULL;
  gint64           minutes = end != NULL ? g_date_time_difference (end, start) / G_TIME_SPAN_MINUTE : 0;
  g_autofree char *clock = local != NULL ? g_date_time_format (local, "%H:%M") : NULL;
  g_autofree char *duration = NULL;

  duration = g_strdup_printf ("%02" G_GINT64_FORMAT ":%02" G_GINT64_FORMAT, minutes / 60, minutes % 60);
  if (start != NULL)
    lanyard_frab_json_write_instant (builder, "date", start, zone);
  else
    lanyard_frab_json_write_text (builder, "date", "");
  if (end != NULL)
    lanyard_frab_json_write_instant (builder, "end", end, zone);
  lanyard_frab_json_write_text (builder, "start", clock != NULL ? clock : "");
  lanyard_frab_json_write_text (builder, "duration", duration);
}

static void
write_links (JsonBuilder *builder,
             GListModel  *links)
{
  guint n = links != NULL ? g_list_model_get_n_items (links) : 0;

  json_builder_set_member_name (builder, "links");
  json_builder_begin_array (builder);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (LanyardLink) link = g_list_model_get_item (links, i);

      json_builder_begin_object (builder);
      if (lanyard_link_get_title (link) != NULL)
        lanyard_frab_json_write_text (builder, "title", lanyard_link_get_title (link));
      lanyard_frab_json_write_text (builder, "url", lanyard_link_get_url (link));
      json_builder_end_object (builder);
    }

  json_builder_end_array (builder);
}

static void
write_persons (JsonBuilder *builder,
               GListModel  *speakers)
{
  guint n = speakers != NULL ? g_list_model_get_n_items (speakers) : 0;

  json_builder_set_member_name (builder, "persons");
  json_builder_begin_array (builder);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (LanyardSpeaker) speaker = g_list_model_get_item (speakers, i);

      json_builder_begin_object (builder);
      lanyard_frab_json_write_text (builder, "name", lanyard_speaker_get_name (speaker));
      lanyard_frab_json_write_text (builder, "affiliation", lanyard_speaker_get_affiliation (speaker));
      lanyard_frab_json_write_text (builder, "biography", lanyard_speaker_get_biography (speaker));
      lanyard_frab_json_write_text (builder, "avatar", lanyard_speaker_get_picture (speaker));
      write_links (builder, lanyard_speaker_get_links (speaker));
      json_builder_end_object (builder);
    }

  json_builder_end_array (builder);
}

static void
write_present (JsonBuilder *builder,
               const char  *name,
               const char  *text)
{
  lanyard_frab_json_write_text (builder, name, text != NULL ? text : "");
}

void
lanyard_frab_json_event_write (JsonBuilder            *builder,
                               LanyardTalk            *talk,
                               const LanyardFrabScope *scope)
{
  LanyardTrack    *track = lanyard_talk_get_track (talk);
  const char      *id = lanyard_talk_get_id (talk);
  g_autofree char *guid = lanyard_frab_json_make_guid (scope->conference_id, id);
  g_autofree char *lower = g_ascii_strdown (guid, -1);
  g_autofree char *slug = g_strconcat ("talk-", lower, NULL);

  json_builder_begin_object (builder);
  lanyard_frab_json_write_text (builder, "guid", guid);
  json_builder_set_member_name (builder, "id");
  json_builder_add_int_value (builder, make_number (id, guid));
  lanyard_frab_json_write_text (builder, "title", lanyard_talk_get_title (talk));
  lanyard_frab_json_write_text (builder, "subtitle", lanyard_talk_get_subtitle (talk));
  write_times (builder, talk, scope->zone);
  write_present (builder, "room", lanyard_talk_get_room (talk));
  lanyard_frab_json_write_text (builder, "track", track != NULL ? lanyard_track_get_name (track) : NULL);
  write_present (builder, "type", lanyard_talk_get_kind (talk));
  lanyard_frab_json_write_text (builder, "language", lanyard_talk_get_language (talk));
  lanyard_frab_json_write_text (builder, "slug", slug);
  write_present (builder, "url", lanyard_talk_get_url (talk));
  lanyard_frab_json_write_text (builder, "abstract", lanyard_talk_get_abstract (talk));
  json_builder_set_member_name (builder, "do_not_record");
  json_builder_add_boolean_value (builder, lanyard_talk_is_unrecorded (talk));
  write_persons (builder, lanyard_talk_get_speakers (talk));
  write_links (builder, lanyard_talk_get_links (talk));
  json_builder_end_object (builder);
}
