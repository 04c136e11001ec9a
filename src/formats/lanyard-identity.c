/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "lanyard-identity.h"
#include "lanyard-speaker.h"

#define N_KINDS 3

static const char *
get_candidate (const LanyardTalkDraft *talk,
               guint                   kind)
{
  const char *candidates[N_KINDS] = { talk->guid, talk->id, talk->uid };

  return candidates[kind];
}

static const char *
find_first_speaker (const LanyardTalkDraft *talk,
                    LanyardSpeaker        **speaker)
{
  if (talk->speakers != NULL)
    *speaker = g_list_model_get_item (talk->speakers, 0);

  return *speaker != NULL ? lanyard_speaker_get_name (*speaker) : "";
}

static char *
make_digest (const LanyardTalkDraft *talk)
{
  g_autoptr (LanyardSpeaker) speaker = NULL;
  g_autofree char *text = g_strconcat (talk->title, "\n", find_first_speaker (talk, &speaker), NULL);
  g_autofree char *digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);

  return g_strndup (digest, 32);
}

/* How often each guid, each id and each UID stands in the file. */
static GHashTable *
count_candidates (GPtrArray *talks,
                  guint      kind)
{
  GHashTable *counts = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < talks->len; i++)
    {
      const char *candidate = get_candidate (g_ptr_array_index (talks, i), kind);
      guint       n;

      if (candidate == NULL)
        continue;

      n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, candidate));
      g_hash_table_insert (counts, (gpointer) candidate, GUINT_TO_POINTER (n + 1));
    }

  return counts;
}

static char *
make_numbered (GHashTable *taken,
               GHashTable *numbers,
               const char *base)
{
  char *id = g_strdup (base);
  guint n = GPOINTER_TO_UINT (g_hash_table_lookup (numbers, base));

  while (g_hash_table_contains (taken, id))
    {
      g_free (id);
      n++;
      id = g_strdup_printf ("%s-%u", base, n + 1);
    }

  g_hash_table_insert (numbers, g_strdup (base), GUINT_TO_POINTER (n));

  return id;
}

GPtrArray *
lanyard_identity_list_talk_ids (GPtrArray *talks,
                                guint     *n_repeated)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new_full (talks->len, g_free);
  g_autoptr (GHashTable) taken = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) numbers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GHashTable *counts[N_KINDS];

  for (guint kind = 0; kind < N_KINDS; kind++)
    counts[kind] = count_candidates (talks, kind);

  *n_repeated = 0;
  for (guint i = 0; i < talks->len; i++)
    {
      const LanyardTalkDraft *talk = g_ptr_array_index (talks, i);
      g_autofree char        *base = NULL;
      gboolean                repeated = FALSE;
      char                   *id;

      for (guint kind = 0; kind < N_KINDS && base == NULL; kind++)
        {
          const char *candidate = get_candidate (talk, kind);

          if (candidate == NULL)
            continue;

          if (GPOINTER_TO_UINT (g_hash_table_lookup (counts[kind], candidate)) == 1)
            base = g_strdup (candidate);
          else
            repeated = TRUE;
        }

      if (base == NULL)
        base = make_digest (talk);

      id = make_numbered (taken, numbers, base);
      g_hash_table_add (taken, id);
      g_ptr_array_add (ids, id);
      *n_repeated += repeated;
    }

  for (guint kind = 0; kind < N_KINDS; kind++)
    g_hash_table_unref (counts[kind]);

  return g_steal_pointer (&ids);
}

/* Parts of a path that name a page of any conference, and so tell none from another. */
static gboolean
is_page (const char *part)
{
  static const char *const pages[] = {
    "agenda", "attend", "conference", "de", "en", "event", "events", "fahrplan", "fr", "index", "list", "overview",
    "program", "programme", "schedule", "schedules", "session", "sessions", "speakers", "submission", "submissions",
    "talk", "talks", "timetable", NULL
  };

  return *part == '\0' || strchr (part, '.') != NULL || g_strv_contains (pages, part);
}

static gboolean
is_year (const char *part)
{
  return strlen (part) == 4 && strspn (part, "0123456789") == 4;
}

static char *
make_id_of_url (const char *url)
{
  g_autoptr (GUri) uri = g_uri_parse (url, G_URI_FLAGS_ENCODED, NULL);
  g_autoptr (GString) id = NULL;
  g_autofree char *host = NULL;
  g_autofree char *path = NULL;
  g_auto (GStrv) parts = NULL;

  if (uri == NULL || g_uri_get_host (uri) == NULL || *g_uri_get_host (uri) == '\0')
    return NULL;

  host = g_utf8_strdown (g_uri_get_host (uri), -1);
  path = g_utf8_strdown (g_uri_get_path (uri), -1);
  id = g_string_new (g_str_has_prefix (host, "www.") ? host + strlen ("www.") : host);

  /* The path starts with a slash, and so the first part is empty. */
  parts = g_strsplit (path, "/", 4);
  if (parts[0] != NULL && parts[1] != NULL && !is_page (parts[1]))
    {
      g_string_append_printf (id, "/%s", parts[1]);
      if (parts[2] != NULL && is_year (parts[2]))
        g_string_append_printf (id, "/%s", parts[2]);
    }

  return g_string_free_and_steal (g_steal_pointer (&id));
}

/* Talks elsewhere, in another event's programme, must not name the conference. */
static char *
make_id_of_talks (GPtrArray *talks)
{
  g_autoptr (GHashTable) counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *best = NULL;
  guint            best_n = 0;

  for (guint i = 0; i < talks->len; i++)
    {
      const LanyardTalkDraft *talk = g_ptr_array_index (talks, i);
      g_autofree char        *id = talk->url != NULL ? make_id_of_url (talk->url) : NULL;
      guint                   n;

      if (id == NULL)
        continue;

      n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, id)) + 1;
      if (n > best_n)
        {
          g_set_str (&best, id);
          best_n = n;
        }
      g_hash_table_insert (counts, g_steal_pointer (&id), GUINT_TO_POINTER (n));
    }

  return best_n * 2 > talks->len ? g_steal_pointer (&best) : NULL;
}

static char *
make_slug (const char *text)
{
  g_autofree char *folded = g_utf8_casefold (text, -1);
  g_autoptr (GString) slug = g_string_new (NULL);

  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isalnum (c))
        g_string_append_unichar (slug, c);
      else if (slug->len > 0 && slug->str[slug->len - 1] != '-')
        g_string_append_c (slug, '-');
    }

  if (slug->len > 0 && slug->str[slug->len - 1] == '-')
    g_string_truncate (slug, slug->len - 1);

  return slug->len > 0 ? g_string_free_and_steal (g_steal_pointer (&slug)) : NULL;
}

static char *
make_id_of_first_day (GPtrArray *talks)
{
  GDateTime       *first = NULL;
  g_autofree char *day = NULL;

  for (guint i = 0; i < talks->len; i++)
    {
      const LanyardTalkDraft *talk = g_ptr_array_index (talks, i);

      if (talk->start != NULL && (first == NULL || g_date_time_compare (talk->start, first) < 0))
        first = talk->start;
    }

  day = first != NULL ? g_date_time_format (first, "%F") : g_strdup ("unknown");

  return g_strconcat (LANYARD_IDENTITY_UNTITLED, day, NULL);
}

char *
lanyard_identity_make_conference_id (const LanyardConferenceDraft *conference,
                                     GPtrArray                    *talks)
{
  char *id = g_strdup (conference->id);

  if (id == NULL && conference->url != NULL)
    id = make_id_of_url (conference->url);

  if (id == NULL)
    id = make_id_of_talks (talks);

  if (id == NULL)
    id = g_strdup (conference->acronym);

  if (id == NULL && conference->title != NULL)
    id = make_slug (conference->title);

  return id != NULL ? id : make_id_of_first_day (talks);
}
