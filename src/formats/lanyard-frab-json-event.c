/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "lanyard-clean.h"
#include "lanyard-frab-json-event.h"
#include "lanyard-frab-time.h"
#include "lanyard-json.h"
#include "lanyard-link.h"
#include "lanyard-speaker.h"
#include "lanyard-url.h"

#define MAX_PEOPLE 100
#define MAX_LINKS 100

static GListModel *
make_speakers (JsonObject               *event,
               const LanyardFrabContext *context)
{
  static const char *const names[] = { "public_name", "name", "full_public_name", "display_name", NULL };
  static const char *const affiliations[] = { "affiliation", "organization", "organisation", "company", NULL };
  static const char *const biographies[] = { "biography", "bio", "description", "abstract", NULL };
  static const char *const pictures[] = { "avatar", "avatar_url", "image", "picture", NULL };
  GListStore              *speakers = g_list_store_new (LANYARD_TYPE_SPEAKER);
  g_autoptr (GPtrArray) persons = lanyard_json_list_objects (event, "persons");

  for (guint i = 0; i < MIN (persons->len, MAX_PEOPLE); i++)
    {
      JsonObject      *person = g_ptr_array_index (persons, i);
      g_autofree char *raw_name = lanyard_json_dup_first_text (person, names);
      g_autofree char *raw_affiliation = lanyard_json_dup_first_text (person, affiliations);
      g_autofree char *raw_biography = lanyard_json_dup_first_text (person, biographies);
      g_autofree char *raw_picture = lanyard_json_dup_first_text (person, pictures);
      g_autofree char *name = lanyard_clean_line (raw_name);
      g_autofree char *affiliation = lanyard_clean_line (raw_affiliation);
      g_autofree char *biography = lanyard_clean_text (raw_biography);
      g_autofree char *picture = lanyard_url_resolve (context->base, raw_picture);
      g_autoptr (LanyardSpeaker) speaker = NULL;

      if (name == NULL)
        continue;

      speaker = g_object_new (LANYARD_TYPE_SPEAKER,
                              "name", name,
                              "affiliation", affiliation,
                              "biography", biography,
                              "picture", picture,
                              NULL);
      g_list_store_append (speakers, speaker);
    }

  return G_LIST_MODEL (speakers);
}

static void
add_links (GListStore               *links,
           JsonObject               *event,
           const char               *member,
           const LanyardFrabContext *context)
{
  static const char *const titles[] = { "title", "name", "description", "type", NULL };
  static const char *const urls[] = { "url", "href", NULL };
  g_autoptr (GPtrArray) values = lanyard_json_list_objects (event, member);

  for (guint i = 0; i < MIN (values->len, MAX_LINKS); i++)
    {
      JsonObject      *value = g_ptr_array_index (values, i);
      g_autofree char *raw_title = lanyard_json_dup_first_text (value, titles);
      g_autofree char *raw_url = lanyard_json_dup_first_text (value, urls);
      g_autofree char *title = lanyard_clean_line (raw_title);
      g_autofree char *url = lanyard_url_resolve (context->base, raw_url);
      g_autoptr (LanyardLink) link = NULL;

      if (url == NULL)
        continue;

      link = g_object_new (LANYARD_TYPE_LINK, "title", title, "url", url, NULL);
      g_list_store_append (links, link);
    }
}

static GListModel *
make_links (JsonObject               *event,
            const LanyardFrabContext *context)
{
  GListStore *links = g_list_store_new (LANYARD_TYPE_LINK);

  add_links (links, event, "links", context);
  add_links (links, event, "attachments", context);

  return G_LIST_MODEL (links);
}

static char *
make_abstract (JsonObject *event)
{
  g_autofree char *abstract = lanyard_json_dup_text (event, "abstract");
  g_autofree char *description = lanyard_json_dup_text (event, "description");

  return lanyard_frab_join_abstract (abstract, description);
}

static GDateTime *
make_start (JsonObject               *event,
            const LanyardFrabContext *context)
{
  g_autofree char *date = lanyard_json_dup_text (event, "date");
  g_autofree char *clock = lanyard_json_dup_text (event, "start");

  return lanyard_frab_time_find_start (&context->day, date, clock);
}

static GDateTime *
make_end (JsonObject               *event,
          GDateTime                *start,
          const LanyardFrabContext *context)
{
  g_autofree char *end = lanyard_json_dup_text (event, "end");
  g_autofree char *duration = lanyard_json_dup_text (event, "duration");

  return lanyard_frab_time_find_end (&context->day, start, end, duration);
}

static gboolean
is_cancelled (JsonObject *event)
{
  static const char *const names[] = { "status", "state", NULL };
  g_autofree char         *status = lanyard_json_dup_first_text (event, names);

  if (lanyard_json_is_true (event, "cancelled") || lanyard_json_is_true (event, "canceled"))
    return TRUE;

  return lanyard_frab_is_cancelled (status);
}

LanyardTalkDraft *
lanyard_frab_json_event_read (JsonObject               *event,
                              const LanyardFrabContext *context)
{
  LanyardTalkDraft *talk = lanyard_talk_draft_new ();
  g_autofree char  *url = lanyard_json_dup_text (event, "url");

  talk->guid = lanyard_json_dup_text (event, "guid");
  talk->id = lanyard_json_dup_text (event, "id");
  talk->uid = lanyard_json_dup_text (event, "code");
  talk->title = lanyard_json_dup_text (event, "title");
  talk->subtitle = lanyard_json_dup_text (event, "subtitle");
  talk->abstract = make_abstract (event);
  talk->start = make_start (event, context);
  talk->end = make_end (event, talk->start, context);
  talk->room = lanyard_json_dup_text (event, "room");
  talk->track = lanyard_json_dup_text (event, "track");
  talk->kind = lanyard_json_dup_text (event, "type");
  talk->language = lanyard_json_dup_text (event, "language");
  talk->url = lanyard_url_resolve (context->base, url);
  talk->cancelled = is_cancelled (event);
  talk->unrecorded = lanyard_json_is_true (event, "do_not_record");
  talk->speakers = make_speakers (event, context);
  talk->links = make_links (event, context);

  if (talk->room == NULL)
    talk->room = g_strdup (context->room);

  return talk;
}
