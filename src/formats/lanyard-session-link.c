/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "lanyard-session-link.h"

#define MAX_BYTES 2048
#define MAX_SEGMENTS 16

/* Sched, pretalx, frab, FOSDEM, Indico, Sessionize and those who write their own. */
static const char *const words_before_ids[] = {
  "contribution",
  "contributions",
  "event",
  "events",
  "lecture",
  "lectures",
  "presentation",
  "presentations",
  "proposal",
  "session",
  "sessions",
  "speech",
  "submission",
  "talk",
  "talks",
};

/* Where pages of whole programmes are. */
static const char *const words_of_lists[] = {
  "agenda",
  "all",
  "details",
  "index",
  "list",
  "schedule",
  "search",
  "speakers",
};

static gboolean
is_one_of (const char        *segment,
           const char *const *words,
           gsize              n_words)
{
  for (gsize i = 0; i < n_words; i++)
    {
      if (g_ascii_strcasecmp (segment, words[i]) == 0)
        return TRUE;
    }

  return FALSE;
}

/* A page in another language is the same page. */
static gboolean
is_language (const char *segment)
{
  return g_ascii_isalpha (segment[0]) && g_ascii_isalpha (segment[1]) && segment[2] == '\0';
}

static void
strip_suffix (char *segment)
{
  static const char *const suffixes[] = { ".html", ".htm", ".php", ".ics" };

  for (gsize i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      if (g_str_has_suffix (segment, suffixes[i]))
        segment[strlen (segment) - strlen (suffixes[i])] = '\0';
    }
}

static GPtrArray *
split_path (const char *path)
{
  g_autoptr (GPtrArray) segments = g_ptr_array_new_with_free_func (g_free);
  g_auto (GStrv) parts = g_strsplit (path, "/", MAX_SEGMENTS);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_autofree char *decoded = g_uri_unescape_string (parts[i], "/");
      char            *segment = decoded != NULL && g_utf8_validate (decoded, -1, NULL) ? decoded : parts[i];

      strip_suffix (segment);
      if (*segment != '\0' && !is_language (segment))
        g_ptr_array_add (segments, g_strdup (segment));
    }

  return g_steal_pointer (&segments);
}

static char *
join (GPtrArray *segments,
      guint      n)
{
  g_autoptr (GString) path = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (path, "%s%s", i > 0 ? "/" : "", (const char *) g_ptr_array_index (segments, i));

  return g_string_free_and_steal (g_steal_pointer (&path));
}

static guint
find_id (GPtrArray *segments)
{
  for (guint i = segments->len; i-- > 1;)
    {
      const char *id = g_ptr_array_index (segments, i);

      if (is_one_of (g_ptr_array_index (segments, i - 1), words_before_ids, G_N_ELEMENTS (words_before_ids)) && !is_one_of (id, words_before_ids, G_N_ELEMENTS (words_before_ids)) && !is_one_of (id, words_of_lists, G_N_ELEMENTS (words_of_lists)))
        return i;
    }

  return 0;
}

LanyardSessionLink *
lanyard_session_link_new (const char *url)
{
  g_autoptr (LanyardSessionLink) self = NULL;
  g_autoptr (GPtrArray) segments = NULL;
  g_autoptr (GUri) uri = NULL;
  g_autofree char *path = NULL;
  const char      *host;
  const char      *query;
  guint            id;

  if (url == NULL || strnlen (url, MAX_BYTES + 1) > MAX_BYTES || !g_utf8_validate (url, -1, NULL))
    return NULL;

  uri = g_uri_parse (url, G_URI_FLAGS_ENCODED | G_URI_FLAGS_PARSE_RELAXED, NULL);
  host = uri != NULL ? g_uri_get_host (uri) : NULL;
  if (host == NULL || *host == '\0')
    return NULL;

  segments = split_path (g_uri_get_path (uri));
  query = g_uri_get_query (uri);
  if (segments->len == 0)
    return NULL;

  self = g_new0 (LanyardSessionLink, 1);
  self->host = g_ascii_strdown (g_str_has_prefix (host, "www.") ? host + 4 : host, -1);
  id = find_id (segments);
  if (id > 0)
    {
      self->event = join (segments, id - 1);
      self->id = g_strdup (g_ptr_array_index (segments, id));
      self->slug = id + 1 < segments->len ? g_strdup (g_ptr_array_index (segments, id + 1)) : NULL;
    }

  path = join (segments, id > 0 ? id + 1 : segments->len);
  self->key = id > 0 || query == NULL ? g_strdup_printf ("%s/%s", self->host, path)
                                      : g_strdup_printf ("%s/%s?%s", self->host, path, query);

  return g_steal_pointer (&self);
}

void
lanyard_session_link_free (LanyardSessionLink *self)
{
  g_clear_pointer (&self->host, g_free);
  g_clear_pointer (&self->event, g_free);
  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->slug, g_free);
  g_clear_pointer (&self->key, g_free);
  g_free (self);
}
