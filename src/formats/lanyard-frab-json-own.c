/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-frab-json-event.h"
#include "lanyard-frab-json-own.h"
#include "lanyard-json.h"
#include "lanyard-zone.h"

#define OWN "lanyard"

static GDateTime *
dup_time (JsonObject *object,
          const char *name)
{
  g_autofree char *text = lanyard_json_dup_text (object, name);
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();

  return lanyard_frab_time_parse (text, utc);
}

static void
read_conference (LanyardConferenceDraft *conference,
                 JsonObject             *own)
{
  g_autofree char *id = lanyard_json_dup_text (own, "id");
  g_autofree char *zone_name = lanyard_json_dup_text (own, "time_zone");
  g_autoptr (GTimeZone) zone = lanyard_zone_new (zone_name);

  if (id == NULL)
    return;

  g_set_str (&conference->id, id);
  g_set_str (&conference->time_zone, zone != NULL ? zone_name : NULL);
  g_clear_pointer (&conference->start, g_date_time_unref);
  g_clear_pointer (&conference->end, g_date_time_unref);
  conference->start = dup_time (own, "start");
  conference->end = dup_time (own, "end");
}

static GHashTable *
index_by_guid (GPtrArray *talks)
{
  GHashTable *by_guid = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < talks->len; i++)
    {
      LanyardTalkDraft *talk = g_ptr_array_index (talks, i);

      if (talk->guid != NULL)
        g_hash_table_insert (by_guid, g_strdup (talk->guid), talk);
    }

  return by_guid;
}

static void
read_note (LanyardTalkDraft *talk,
           JsonObject       *own)
{
  g_autoptr (GDateTime) noted = dup_time (own, "noted");
  JsonNode *rating = json_object_get_member (own, "rating");

  talk->note = lanyard_json_dup_text (own, "note");
  talk->rating = rating != NULL && JSON_NODE_HOLDS_VALUE (rating) ? json_node_get_int (rating) : 0;
  talk->noted = noted != NULL ? g_date_time_to_unix (noted) : 0;
}

static void
read_talk (LanyardTalkDraft *talk,
           JsonObject       *own)
{
  g_autofree char *id = lanyard_json_dup_text (own, "id");

  if (id != NULL)
    g_set_str (&talk->guid, id);

  talk->cancelled = talk->cancelled || lanyard_json_is_true (own, "cancelled");
  read_note (talk, own);
}

/* Events stand by day and room; @order is the order they had. Any other talk comes last. */
static void
read_talks (GPtrArray *talks,
            GPtrArray *order)
{
  g_autoptr (GHashTable) by_guid = index_by_guid (talks);
  g_autoptr (GHashTable) done = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) ordered = g_ptr_array_sized_new (talks->len);

  for (guint i = 0; i < order->len; i++)
    {
      g_autofree char  *guid = lanyard_json_dup_text (g_ptr_array_index (order, i), "guid");
      LanyardTalkDraft *talk = guid != NULL ? g_hash_table_lookup (by_guid, guid) : NULL;

      if (talk == NULL || !g_hash_table_add (done, talk))
        continue;

      read_talk (talk, g_ptr_array_index (order, i));
      g_ptr_array_add (ordered, talk);
    }

  for (guint i = 0; i < talks->len; i++)
    {
      if (!g_hash_table_contains (done, g_ptr_array_index (talks, i)))
        g_ptr_array_add (ordered, g_ptr_array_index (talks, i));
    }

  for (guint i = 0; i < talks->len; i++)
    talks->pdata[i] = ordered->pdata[i];
}

gboolean
lanyard_frab_json_own_tells_zone (JsonObject *schedule)
{
  JsonObject      *own = lanyard_json_get_object (schedule, OWN);
  g_autofree char *id = lanyard_json_dup_text (lanyard_json_get_object (own, "conference"), "id");

  return id != NULL;
}

void
lanyard_frab_json_own_read (LanyardConferenceDraft *conference,
                            GPtrArray              *talks,
                            JsonObject             *schedule)
{
  JsonObject *own = lanyard_json_get_object (schedule, OWN);
  g_autoptr (GPtrArray) order = NULL;
  g_autoptr (GPtrArray) unscheduled = NULL;
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr (LanyardFrabJsonDirectory) directory = NULL;
  const LanyardFrabContext context = { .day.zone = utc };

  g_return_if_fail (conference != NULL);
  g_return_if_fail (talks != NULL);

  if (own == NULL)
    return;

  read_conference (conference, lanyard_json_get_object (own, "conference"));

  directory = lanyard_frab_json_directory_new (NULL);
  unscheduled = lanyard_json_list_objects (own, "unscheduled");
  for (guint i = 0; i < unscheduled->len && talks->len <= LANYARD_DRAFT_MAX_TALKS; i++)
    g_ptr_array_add (talks, lanyard_frab_json_event_read (g_ptr_array_index (unscheduled, i), &context, directory));

  order = lanyard_json_list_objects (own, "talks");
  read_talks (talks, order);
}
