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

#define SCHED_SHORT_HOST "sched.co"

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
  "proposals",
  "session",
  "sessions",
  "speech",
  "submission",
  "talk",
  "talks",
};

/* What a programme is called, in whose depth sessions are. */
static const char *const words_of_programmes[] = {
  "agenda",
  "fahrplan",
  "hub",
  "programme",
  "public",
  "schedule",
  "timetable",
};

/* Where pages of whole programmes are, or of what else a conference has. */
static const char *const words_of_lists[] = {
  "about",
  "abstracts",
  "accepted",
  "agenda",
  "all",
  "archive",
  "attachments",
  "book",
  "by",
  "calendar",
  "categories",
  "category",
  "contact",
  "day",
  "days",
  "detail",
  "details",
  "exhibitors",
  "export",
  "faq",
  "favorites",
  "featured",
  "feed",
  "grid",
  "images",
  "index",
  "list",
  "location",
  "locations",
  "login",
  "manage",
  "map",
  "news",
  "overview",
  "page",
  "papers",
  "partners",
  "past",
  "people",
  "person",
  "program",
  "programme",
  "register",
  "registration",
  "registrations",
  "review",
  "room",
  "rooms",
  "schedule",
  "search",
  "speaker",
  "speakers",
  "sponsor",
  "sponsors",
  "surveys",
  "tag",
  "tags",
  "tickets",
  "timetable",
  "topic",
  "topics",
  "track",
  "tracks",
  "type",
  "types",
  "upcoming",
  "venue",
  "view",
};

/* Sites whose events and talks are other ones. */
static const char *const other_sites[] = {
  "bsky.app",
  "eventbrite.com",
  "facebook.com",
  "github.com",
  "gitlab.com",
  "linkedin.com",
  "meetup.com",
  "twitter.com",
  "x.com",
  "youtube.com",
};

/* What names a session in a query: “session.php?id=12”, “?sessionId=12”. */
static const char *const query_names[] = { "session", "sessionid", "session_id", "talk", "talkid", "talk_id" };

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

static const char *
get_segment (GPtrArray *segments,
             guint      i)
{
  return i < segments->len ? g_ptr_array_index (segments, i) : "";
}

#define IS_ONE_OF(segment, words) is_one_of ((segment), (words), G_N_ELEMENTS (words))

static gboolean
is_number (const char *text)
{
  return *text != '\0' && text[strspn (text, "0123456789")] == '\0';
}

static gboolean
is_year (const char *text)
{
  return strlen (text) == 4 && is_number (text) && (g_str_has_prefix (text, "19") || g_str_has_prefix (text, "20"));
}

static gboolean
is_sched (const char *host)
{
  return g_str_has_suffix (host, ".sched.com") || g_str_has_suffix (host, ".sched.org");
}

static gboolean
is_in_programme (GPtrArray *segments,
                 guint      n)
{
  for (guint i = 0; i < n; i++)
    {
      if (IS_ONE_OF (get_segment (segments, i), words_of_programmes))
        return TRUE;
    }

  return FALSE;
}

/* “event/12” of Indico is a conference, and so is “events/forum-2025” of most sites. */
static gboolean
is_whole_event (const char *host,
                GPtrArray  *segments,
                guint       i)
{
  const char *word = get_segment (segments, i - 1);
  const char *id = get_segment (segments, i);
  const char *next = get_segment (segments, i + 1);
  gsize       length = strlen (id);

  if (g_ascii_strncasecmp (word, "event", strlen ("event")) != 0 || is_sched (host) || is_in_programme (segments, i))
    return FALSE;

  if (is_year (id) || (length > 5 && id[length - 5] == '-' && is_year (id + length - 4)))
    return TRUE;

  return is_number (id) && g_ascii_strcasecmp (word, "event") == 0 && (*next == '\0' || IS_ONE_OF (next, words_of_lists) || IS_ONE_OF (next, words_before_ids));
}

static gboolean
is_id (const char *segment)
{
  return !IS_ONE_OF (segment, words_before_ids) && !IS_ONE_OF (segment, words_of_lists);
}

/* “talks/2025/title”, “event/detail/title” */
static gboolean
is_between (const char *word,
            const char *segment)
{
  if (g_ascii_strcasecmp (segment, "detail") == 0)
    return g_ascii_strcasecmp (word, "event") == 0;

  return is_year (segment) && g_ascii_strncasecmp (word, "event", strlen ("event")) != 0;
}

static gboolean
is_day (const char *segment)
{
  static const char *const days[] = { "mon", "tue", "wed", "thu", "fri", "sat", "sun", "day" };

  for (gsize i = 0; i < G_N_ELEMENTS (days); i++)
    {
      if (g_ascii_strncasecmp (segment, days[i], 3) == 0 && strchr (segment, '-') == strrchr (segment, '-'))
        return TRUE;
    }

  return segment[strspn (segment, "0123456789-_.")] == '\0';
}

/* “schedule/monday/title”: the last of two, when it can be a title. */
static guint
find_id_in_programme (GPtrArray *segments)
{
  guint       i = segments->len - 1;
  const char *id = get_segment (segments, i);

  if (segments->len < 3 || !IS_ONE_OF (get_segment (segments, i - 2), words_of_programmes) || !is_id (id))
    return 0;

  if (IS_ONE_OF (get_segment (segments, i - 1), words_of_lists) || is_day (id) || strchr (id, '.') != NULL || strlen (id) < 5)
    return 0;

  return i;
}

static guint
find_id (const char *host,
         GPtrArray  *segments)
{
  if (IS_ONE_OF (host, other_sites))
    return 0;

  for (guint i = segments->len; i-- > 1;)
    {
      guint word = i - 1;

      if (word > 0 && is_between (get_segment (segments, word - 1), get_segment (segments, word)))
        word--;

      if (IS_ONE_OF (get_segment (segments, word), words_before_ids) && is_id (get_segment (segments, i)) && !is_between (get_segment (segments, word), get_segment (segments, i)) && !is_whole_event (host, segments, i))
        return i;
    }

  return find_id_in_programme (segments);
}

/* Where sessions begin: Indico has several ways to one from the same conference. */
static guint
find_event_end (GPtrArray *segments,
                guint      id)
{
  for (guint i = 0; i + 2 < id; i++)
    {
      if (g_ascii_strcasecmp (get_segment (segments, i), "event") == 0 && is_number (get_segment (segments, i + 1)))
        return i + 2;
    }

  return id - 1;
}

static char *
find_id_in_query (GUri      *uri,
                  GPtrArray *segments)
{
  g_autoptr (GHashTable) query = NULL;
  const char *last = get_segment (segments, segments->len - 1);
  const char *id = NULL;

  if (g_uri_get_query (uri) == NULL)
    return NULL;

  query = g_uri_parse_params (g_uri_get_query (uri), -1, "&;", G_URI_PARAMS_CASE_INSENSITIVE, NULL);
  for (gsize i = 0; query != NULL && i < G_N_ELEMENTS (query_names) && id == NULL; i++)
    id = g_hash_table_lookup (query, query_names[i]);

  if (id == NULL && query != NULL && IS_ONE_OF (last, words_before_ids))
    id = g_hash_table_lookup (query, "id");

  return id != NULL && *id != '\0' && g_utf8_validate (id, -1, NULL) ? g_strdup (id) : NULL;
}

static void
take_path (LanyardSessionLink *self,
           GUri               *uri,
           GPtrArray          *segments)
{
  guint            id = find_id (self->host, segments);
  g_autofree char *path = join (segments, id > 0 ? id + 1 : segments->len);

  if (id > 0)
    {
      self->event = join (segments, find_event_end (segments, id));
      self->id = g_strdup (get_segment (segments, id));
      self->slug = id + 1 < segments->len ? g_strdup (get_segment (segments, id + 1)) : NULL;
      self->key = is_sched (self->host) ? g_strconcat (SCHED_SHORT_HOST "/", self->id, NULL)
                                        : g_strdup_printf ("%s/%s", self->host, path);
      return;
    }

  self->id = find_id_in_query (uri, segments);
  if (self->id != NULL)
    self->event = g_strdup (path);

  self->key = g_uri_get_query (uri) == NULL ? g_strdup_printf ("%s/%s", self->host, path)
                                            : g_strdup_printf ("%s/%s?%s", self->host, path, g_uri_get_query (uri));
}

LanyardSessionLink *
lanyard_session_link_new (const char *url)
{
  g_autoptr (LanyardSessionLink) self = NULL;
  g_autoptr (GPtrArray) segments = NULL;
  g_autoptr (GUri) uri = NULL;
  const char *host;

  if (url == NULL || strnlen (url, MAX_BYTES + 1) > MAX_BYTES || !g_utf8_validate (url, -1, NULL))
    return NULL;

  uri = g_uri_parse (url, G_URI_FLAGS_ENCODED | G_URI_FLAGS_PARSE_RELAXED, NULL);
  host = uri != NULL ? g_uri_get_host (uri) : NULL;
  if (host == NULL || *host == '\0')
    return NULL;

  segments = split_path (g_uri_get_path (uri));
  if (segments->len == 0)
    return NULL;

  self = g_new0 (LanyardSessionLink, 1);
  self->host = g_ascii_strdown (g_str_has_prefix (host, "www.") ? host + 4 : host, -1);

  /* The code is that of the long link, and of no other session on any site of Sched. */
  if (g_str_equal (self->host, SCHED_SHORT_HOST))
    {
      self->event = g_strdup ("");
      self->id = g_strdup (get_segment (segments, 0));
      self->key = g_strconcat (SCHED_SHORT_HOST "/", self->id, NULL);
    }
  else
    take_path (self, uri, segments);

  return g_steal_pointer (&self);
}

gboolean
lanyard_session_link_is_same_event (const LanyardSessionLink *a,
                                    const LanyardSessionLink *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  return a->event != NULL && b->event != NULL && g_str_equal (a->host, b->host) && g_str_equal (a->event, b->event);
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
