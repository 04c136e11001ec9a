/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "lanyard-clean.h"
#include "lanyard-frab-json-event.h"
#include "lanyard-frab-time.h"
#include "lanyard-json.h"
#include "lanyard-link.h"
#include "lanyard-speaker.h"
#include "lanyard-url.h"

#define MAX_PEOPLE 100
#define MAX_LINKS 100

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

/* An address is text, or an object that holds it: a picture, a link. */
static char *
dup_address (JsonObject               *object,
             const char *const        *members,
             const LanyardFrabContext *context)
{
  static const char *const urls[] = { "url", "href", "link", NULL };

  for (guint i = 0; object != NULL && members[i] != NULL; i++)
    {
      JsonObject      *holder = lanyard_json_get_object (object, members[i]);
      g_autofree char *text = NULL;
      char            *url;

      text = holder != NULL ? lanyard_json_dup_first_text (holder, urls) : lanyard_json_dup_text (object, members[i]);
      url = lanyard_url_resolve (context->base, text);
      if (url != NULL)
        return url;
    }

  return NULL;
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

static LanyardSpeaker *
make_speaker (JsonObject               *person,
              JsonObject               *entry,
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
  g_autofree char         *picture = dup_address (person, pictures, context);

  if (name == NULL)
    return NULL;

  if (picture == NULL)
    picture = dup_address (entry, pictures, context);

  return g_object_new (LANYARD_TYPE_SPEAKER,
                       "name", name,
                       "affiliation", affiliation,
                       "biography", biography,
                       "picture", picture,
                       NULL);
}

/* Somebody may be no more than a name, or the key of somebody. */
static LanyardSpeaker *
make_named (const char               *text,
            const LanyardFrabContext *context,
            LanyardFrabJsonDirectory *directory)
{
  g_autofree char *name = lanyard_clean_line (text);
  JsonObject      *entry = lanyard_frab_json_directory_find_key (directory, text);

  if (entry != NULL)
    return make_speaker (entry, NULL, context);

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

          speaker = make_speaker (person, lanyard_frab_json_directory_find_person (directory, person), context);
        }
      else if (is_text (node))
        speaker = make_named (json_node_get_string (node), context, directory);

      if (speaker != NULL)
        g_ptr_array_add (speakers, speaker);
    }

  return make_list (LANYARD_TYPE_SPEAKER, speakers);
}

/* Titles of links that have only a kind; other kinds say nothing that the address does not. */
static const char *
find_title (const char *kind)
{
  static const struct
  {
    const char *kind;
    const char *title;
  } titles[] = {
    { "slides", N_ ("Slides") },
    { "paper", N_ ("Paper") },
    { "article", N_ ("Article") },
    { "blog", N_ ("Blog") },
    { "book", N_ ("Book") },
    { "feedback", N_ ("Feedback") },
  };

  for (gsize i = 0; kind != NULL && i < G_N_ELEMENTS (titles); i++)
    {
      if (g_ascii_strcasecmp (kind, titles[i].kind) == 0)
        return _ (titles[i].title);
    }

  return NULL;
}

/* "related" and its like are kinds, too, but in files of old the kind is a title. */
static gboolean
is_kind (const char *text)
{
  static const char *const kinds[] = { "web", "media", "related", "origin", "activitypub", NULL };
  g_autofree char         *word = g_ascii_strdown (text, -1);

  return g_strv_contains (kinds, word);
}

static char *
make_link_title (JsonObject *value)
{
  static const char *const titles[] = { "title", "name", "description", NULL };
  g_autofree char         *text = lanyard_json_dup_first_text (value, titles);
  g_autofree char         *kind = lanyard_json_dup_text (value, "type");

  if (text != NULL)
    return lanyard_clean_line (text);

  if (kind == NULL || is_kind (kind))
    return NULL;

  return find_title (kind) != NULL ? g_strdup (find_title (kind)) : lanyard_clean_line (kind);
}

static void
add_link (GPtrArray  *links,
          const char *title,
          const char *url)
{
  if (links->len < MAX_LINKS)
    g_ptr_array_add (links, g_object_new (LANYARD_TYPE_LINK, "title", title, "url", url, NULL));
}

static gboolean
is_of_kind (JsonObject *value,
            const char *kind)
{
  g_autofree char *type = lanyard_json_dup_text (value, "type");

  return type != NULL && g_ascii_strcasecmp (type, kind) == 0;
}

static void
add_links (GPtrArray                *links,
           JsonObject               *event,
           const char               *member,
           const LanyardFrabContext *context)
{
  static const char *const urls[] = { "url", "href", NULL };
  g_autoptr (GPtrArray) values = lanyard_json_list_values (event, member);

  for (guint i = 0; i < MIN (values->len, MAX_LINKS); i++)
    {
      JsonNode        *node = g_ptr_array_index (values, i);
      JsonObject      *value = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
      g_autofree char *title = value != NULL ? make_link_title (value) : NULL;
      g_autofree char *url = NULL;

      if (value != NULL)
        url = dup_address (value, urls, context);
      else if (is_text (node))
        url = lanyard_url_resolve (context->base, json_node_get_string (node));

      /* The origin is where the event came from: one more session page. */
      if (url != NULL && (value == NULL || !is_of_kind (value, "origin")))
        add_link (links, title, url);
    }
}

static GListModel *
make_links (JsonObject               *event,
            const LanyardFrabContext *context)
{
  static const char *const feedbacks[] = { "feedback_url", "feedback", NULL };
  g_autoptr (GPtrArray) links = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *feedback = dup_address (event, feedbacks, context);

  add_links (links, event, "links", context);
  add_links (links, event, "attachments", context);
  if (feedback != NULL)
    add_link (links, find_title ("feedback"), feedback);

  return make_list (LANYARD_TYPE_LINK, links);
}

static char *
dup_origin (JsonObject               *event,
            const LanyardFrabContext *context)
{
  static const char *const urls[] = { "url", "href", NULL };
  g_autoptr (GPtrArray) links = lanyard_json_list_objects (event, "links");

  for (guint i = 0; i < MIN (links->len, MAX_LINKS); i++)
    {
      if (is_of_kind (g_ptr_array_index (links, i), "origin"))
        return dup_address (g_ptr_array_index (links, i), urls, context);
    }

  return NULL;
}

static char *
make_url (JsonObject               *event,
          const LanyardFrabContext *context)
{
  static const char *const urls[] = { "url", "link", "origin_url", NULL };
  char                    *url = dup_address (event, urls, context);

  return url != NULL ? url : dup_origin (event, context);
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
  talk->speakers = make_speakers (event, context, directory);
  talk->links = make_links (event, context);

  if (talk->room == NULL)
    talk->room = g_strdup (context->room);

  return talk;
}
