/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "lanyard-clean.h"
#include "lanyard-frab-json-links.h"
#include "lanyard-json.h"
#include "lanyard-link.h"
#include "lanyard-url.h"

#define MAX_LINKS 100

static gboolean
is_text (JsonNode *node)
{
  return JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING;
}

char *
lanyard_frab_json_dup_address (JsonObject               *object,
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

static gboolean
is_of_kind (JsonObject *value,
            const char *kind)
{
  g_autofree char *type = lanyard_json_dup_text (value, "type");

  return type != NULL && g_ascii_strcasecmp (type, kind) == 0;
}

static void
add_link (GPtrArray  *links,
          const char *title,
          const char *url)
{
  if (url != NULL && links->len < MAX_LINKS)
    g_ptr_array_add (links, g_object_new (LANYARD_TYPE_LINK, "title", title, "url", url, NULL));
}

void
lanyard_frab_json_add_link (GPtrArray  *links,
                            const char *kind,
                            const char *url)
{
  g_return_if_fail (links != NULL);

  add_link (links, find_title (kind), url);
}

void
lanyard_frab_json_add_links (GPtrArray                *links,
                             JsonObject               *object,
                             const char               *member,
                             const LanyardFrabContext *context)
{
  static const char *const urls[] = { "url", "href", NULL };
  g_autoptr (GPtrArray) values = lanyard_json_list_values (object, member);

  for (guint i = 0; i < MIN (values->len, MAX_LINKS); i++)
    {
      JsonNode        *node = g_ptr_array_index (values, i);
      JsonObject      *value = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
      g_autofree char *title = value != NULL ? make_link_title (value) : NULL;
      g_autofree char *url = NULL;

      if (value != NULL)
        url = lanyard_frab_json_dup_address (value, urls, context);
      else if (is_text (node))
        url = lanyard_url_resolve (context->base, json_node_get_string (node));

      /* The origin is where the event came from: one more session page. */
      if (value == NULL || !is_of_kind (value, "origin"))
        add_link (links, title, url);
    }
}

char *
lanyard_frab_json_dup_origin (JsonObject               *event,
                              const LanyardFrabContext *context)
{
  static const char *const urls[] = { "url", "href", NULL };
  g_autoptr (GPtrArray) links = lanyard_json_list_objects (event, "links");

  for (guint i = 0; i < MIN (links->len, MAX_LINKS); i++)
    {
      if (is_of_kind (g_ptr_array_index (links, i), "origin"))
        return lanyard_frab_json_dup_address (g_ptr_array_index (links, i), urls, context);
    }

  return NULL;
}
