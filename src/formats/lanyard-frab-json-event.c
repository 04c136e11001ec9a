/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-clean.h"
#include "lanyard-frab-json-event.h"
#include "lanyard-frab-json-links.h"
#include "lanyard-frab-time.h"
#include "lanyard-json.h"
#include "lanyard-link.h"
#include "lanyard-speaker.h"
#include "lanyard-url.h"

#define MAX_PEOPLE 100
#define MAX_LINKS_OF_SPEAKER 20

/* At once, since a list tells whoever listens of each change; none is made for nothing. */
static GListModel *
make_list (GType      type,
           GPtrArray *items)
{
  GListStore *list;

  if (items->len == 0)
    return NULL;

  list = g_list_store_new (type);
  g_list_store_splice (list, 0, 0, items->pdata, items->len);

  return G_LIST_MODEL (list);
}

static gboolean
is_text (JsonNode *node)
{
  return JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING;
}

/* What an event does not say of somebody, the list of all persons may. */
static char *
dup_fact (JsonObject        *person,
          JsonObject        *entry,
          const char *const *members)
{
  char *text = lanyard_json_dup_first_text (person, members);

  return text != NULL || entry == NULL ? text : lanyard_json_dup_first_text (entry, members);
}

/* In pretalx, the pages of a talk and of a speaker stand beside each other, and only the first one is
 * in all files. */
static char *
make_page (const char *session_page,
           const char *code)
{
  static const char talk[] = "/talk/";
  const char       *place = session_page != NULL ? g_strrstr (session_page, talk) : NULL;
  g_autofree char  *site = NULL;
  g_autofree char  *page = NULL;

  if (place == NULL || code == NULL || !g_regex_match_simple ("^/talk/[A-Z0-9]+/?$", place, 0, 0) || !g_regex_match_simple ("^[A-Z0-9]+$", code, 0, 0))
    return NULL;

  site = g_strndup (session_page, place - session_page);
  page = g_strconcat (site, "/speaker/", code, "/", NULL);

  return lanyard_url_keep (page);
}

/* Of two links to the same place the first is kept, which is the one that may have a title. */
static void
keep_each_once (GPtrArray *links)
{
  g_autoptr (GHashTable) addresses = g_hash_table_new (g_str_hash, g_str_equal);
  guint n_kept = 0;

  while (n_kept < links->len)
    {
      const char *address = lanyard_link_get_url (g_ptr_array_index (links, n_kept));

      if (n_kept < MAX_LINKS_OF_SPEAKER && g_hash_table_add (addresses, (gpointer) address))
        n_kept++;
      else
        g_ptr_array_remove_index (links, n_kept);
    }
}

static GListModel *
make_links_of_speaker (JsonObject               *person,
                       JsonObject               *entry,
                       const char               *session_page,
                       const LanyardFrabContext *context)
{
  static const char *const pages[] = { "url", "link", "website", "homepage" };
  static const char *const codes[] = { "code", NULL };
  JsonObject *const        places[] = { person, entry };
  g_autoptr (GPtrArray) links = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *code = dup_fact (person, entry, codes);
  g_autofree char *page = make_page (session_page, code);

  for (gsize i = 0; i < G_N_ELEMENTS (places) && places[i] != NULL; i++)
    {
      lanyard_frab_json_add_links (links, places[i], "links", context);
      lanyard_frab_json_add_links (links, places[i], "urls", context);
      for (gsize j = 0; j < G_N_ELEMENTS (pages); j++)
        {
          g_autofree char *address = lanyard_frab_json_dup_address (places[i], (const char *const[]) { pages[j], NULL }, context);

          lanyard_frab_json_add_link (links, NULL, address);
        }
    }

  lanyard_frab_json_add_link (links, NULL, page);
  keep_each_once (links);

  return make_list (LANYARD_TYPE_LINK, links);
}

static LanyardSpeaker *
make_speaker (JsonObject               *person,
              JsonObject               *entry,
              const char               *session_page,
              const LanyardFrabContext *context)
{
  static const char *const names[] = { "public_name", "name", "full_public_name", "display_name", "full_name", NULL };
  static const char *const affiliations[] = { "affiliation", "organization", "organisation", "company", NULL };
  static const char *const biographies[] = { "biography", "bio", "description", "abstract", NULL };
  static const char *const pictures[] = { "avatar", "avatar_url", "image", "picture", "photo", NULL };
  g_autofree char         *raw_name = dup_fact (person, entry, names);
  g_autofree char         *raw_affiliation = dup_fact (person, entry, affiliations);
  g_autofree char         *raw_biography = dup_fact (person, entry, biographies);
  g_autofree char         *name = lanyard_clean_line (raw_name);
  g_autofree char         *affiliation = lanyard_clean_line (raw_affiliation);
  g_autofree char         *biography = lanyard_clean_text (raw_biography);
  g_autofree char         *picture = lanyard_frab_json_dup_address (person, pictures, context);
  g_autoptr (GListModel) links = NULL;

  if (name == NULL)
    return NULL;

  if (picture == NULL)
    picture = lanyard_frab_json_dup_address (entry, pictures, context);
  links = make_links_of_speaker (person, entry, session_page, context);

  return g_object_new (LANYARD_TYPE_SPEAKER,
                       "name", name,
                       "affiliation", affiliation,
                       "biography", biography,
                       "picture", picture,
                       "links", links,
                       NULL);
}

/* Somebody may be no more than a name, or the key of somebody. */
static LanyardSpeaker *
make_named (const char               *text,
            const char               *session_page,
            const LanyardFrabContext *context,
            LanyardFrabJsonDirectory *directory)
{
  g_autofree char *name = lanyard_clean_line (text);
  JsonObject      *entry = lanyard_frab_json_directory_find_key (directory, text);

  if (entry != NULL)
    return make_speaker (entry, NULL, session_page, context);

  return name != NULL ? g_object_new (LANYARD_TYPE_SPEAKER, "name", name, NULL) : NULL;
}

static GPtrArray *
list_people (JsonObject *event)
{
  static const char *const members[] = { "persons", "participants", "speakers", "presenters", NULL };
  GPtrArray               *people = NULL;

  for (guint i = 0; members[i] != NULL && (people == NULL || people->len == 0); i++)
    {
      g_clear_pointer (&people, g_ptr_array_unref);
      people = lanyard_json_list_values (event, members[i]);
    }

  return people;
}

static GListModel *
make_speakers (JsonObject               *event,
               const char               *session_page,
               const LanyardFrabContext *context,
               LanyardFrabJsonDirectory *directory)
{
  g_autoptr (GPtrArray) people = list_people (event);
  g_autoptr (GPtrArray) speakers = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < MIN (people->len, MAX_PEOPLE); i++)
    {
      JsonNode       *node = g_ptr_array_index (people, i);
      LanyardSpeaker *speaker = NULL;

      if (JSON_NODE_HOLDS_OBJECT (node))
        {
          JsonObject *person = json_node_get_object (node);

          speaker = make_speaker (person, lanyard_frab_json_directory_find_person (directory, person), session_page, context);
        }
      else if (is_text (node))
        speaker = make_named (json_node_get_string (node), session_page, context, directory);

      if (speaker != NULL)
        g_ptr_array_add (speakers, speaker);
    }

  return make_list (LANYARD_TYPE_SPEAKER, speakers);
}

static GListModel *
make_links (JsonObject               *event,
            const LanyardFrabContext *context)
{
  static const char *const feedbacks[] = { "feedback_url", "feedback", NULL };
  g_autoptr (GPtrArray) links = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *feedback = lanyard_frab_json_dup_address (event, feedbacks, context);

  lanyard_frab_json_add_links (links, event, "links", context);
  lanyard_frab_json_add_links (links, event, "attachments", context);
  lanyard_frab_json_add_link (links, "feedback", feedback);

  return make_list (LANYARD_TYPE_LINK, links);
}

static char *
make_url (JsonObject               *event,
          const LanyardFrabContext *context)
{
  static const char *const urls[] = { "url", "link", "origin_url", NULL };
  char                    *url = lanyard_frab_json_dup_address (event, urls, context);

  return url != NULL ? url : lanyard_frab_json_dup_origin (event, context);
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
                              const LanyardFrabContext *context,
                              LanyardFrabJsonDirectory *directory)
{
  LanyardTalkDraft *talk = lanyard_talk_draft_new ();

  talk->guid = lanyard_json_dup_text (event, "guid");
  talk->id = lanyard_json_dup_text (event, "id");
  talk->uid = lanyard_json_dup_text (event, "code");
  talk->title = lanyard_json_dup_text (event, "title");
  talk->subtitle = lanyard_json_dup_text (event, "subtitle");
  talk->abstract = make_abstract (event);
  talk->start = make_start (event, context);
  talk->end = make_end (event, talk->start, context);
  talk->room = lanyard_frab_json_directory_dup_room (directory, event);
  talk->track = lanyard_frab_json_directory_dup_track (directory, event);
  talk->kind = lanyard_json_dup_text (event, "type");
  talk->language = lanyard_json_dup_text (event, "language");
  talk->url = make_url (event, context);
  talk->cancelled = is_cancelled (event);
  talk->unrecorded = lanyard_json_is_true (event, "do_not_record");
  talk->speakers = make_speakers (event, talk->url, context, directory);
  talk->links = make_links (event, context);

  if (talk->room == NULL)
    talk->room = g_strdup (context->room);

  return talk;
}
