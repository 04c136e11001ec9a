/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "lanyard-byline.h"
#include "lanyard-clean.h"
#include "lanyard-sched.h"

#define PRODID_PREFIX "-//Sched.com "
#define COMMA ", "
#define MAX_TOWN_PARTS 4

char *
lanyard_sched_dup_title (const char *prodid)
{
  const char *title;
  const char *end;

  if (prodid == NULL || !g_str_has_prefix (prodid, PRODID_PREFIX))
    return NULL;

  title = prodid + strlen (PRODID_PREFIX);
  end = g_strrstr (title, "//");

  return g_strndup (title, end != NULL ? (gsize) (end - title) : strlen (title));
}

static void
split_titles (GPtrArray *talks)
{
  g_autoptr (LanyardBylineLexicon) lexicon = lanyard_byline_lexicon_new ();

  for (guint i = 0; i < talks->len; i++)
    {
      LanyardTalkDraft *talk = g_ptr_array_index (talks, i);

      if (talk->title != NULL)
        lanyard_byline_learn (talk->title, lexicon);
    }

  for (guint i = 0; i < talks->len; i++)
    {
      LanyardTalkDraft *talk = g_ptr_array_index (talks, i);
      g_autofree char  *summary = g_steal_pointer (&talk->title);

      if (summary != NULL)
        talk->speakers = lanyard_byline_split_with (summary, lexicon, &talk->title);
    }
}

/* Where the last @n_parts parts of a place start, when there is something in front of them. */
static const char *
find_tail (const char *place,
           guint       n_parts)
{
  const char *tail = place + strlen (place);

  for (guint i = 0; i < n_parts; i++)
    {
      const char *comma = g_strrstr_len (place, tail - place, COMMA);

      if (comma == NULL || comma == place)
        return NULL;

      tail = comma;
    }

  return tail + strlen (COMMA);
}

static char *
find_common_tail (GPtrArray *talks,
                  guint      n_parts)
{
  g_autoptr (GHashTable) counts = g_hash_table_new (g_str_hash, g_str_equal);
  const char *best = NULL;
  guint       best_n = 0;
  guint       n_places = 0;

  for (guint i = 0; i < talks->len; i++)
    {
      const LanyardTalkDraft *talk = g_ptr_array_index (talks, i);
      const char             *tail = talk->room != NULL ? find_tail (talk->room, n_parts) : NULL;
      guint                   n;

      n_places += talk->room != NULL;
      if (tail == NULL)
        continue;

      n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, tail)) + 1;
      g_hash_table_insert (counts, (gpointer) tail, GUINT_TO_POINTER (n));
      if (n > best_n)
        {
          best = tail;
          best_n = n;
        }
    }

  return best_n * 2 > n_places ? g_strdup (best) : NULL;
}

static char *
find_town (GPtrArray *talks)
{
  for (guint n_parts = MAX_TOWN_PARTS; n_parts > 0; n_parts--)
    {
      char *tail = find_common_tail (talks, n_parts);

      if (tail != NULL)
        return tail;
    }

  return NULL;
}

/* "Building B | Level 4 | B401" reads like a table; with commas it reads like a place. */
static char *
make_room (const char *place)
{
  g_auto (GStrv) parts = g_strsplit (place, "|", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    g_strstrip (parts[i]);

  return g_strjoinv (COMMA, parts);
}

static void
split_places (LanyardConferenceDraft *conference,
              GPtrArray              *talks)
{
  g_autofree char *town = NULL;

  for (guint i = 0; i < talks->len; i++)
    {
      LanyardTalkDraft *talk = g_ptr_array_index (talks, i);
      g_autofree char  *place = g_steal_pointer (&talk->room);

      talk->room = lanyard_clean_line (place);
    }

  town = find_town (talks);
  for (guint i = 0; i < talks->len; i++)
    {
      LanyardTalkDraft *talk = g_ptr_array_index (talks, i);
      g_autofree char  *place = g_steal_pointer (&talk->room);
      gsize             length = place != NULL ? strlen (place) : 0;

      if (place == NULL || g_strcmp0 (place, town) == 0)
        continue;

      if (town != NULL && g_str_has_suffix (place, town) && length > strlen (town) + strlen (COMMA))
        {
          char *end = place + length - strlen (town) - strlen (COMMA);

          if (g_str_has_prefix (end, COMMA))
            *end = '\0';
        }

      talk->room = make_room (place);
    }

  if (conference->location == NULL)
    conference->location = g_steal_pointer (&town);
}

static void
find_address (LanyardConferenceDraft *conference,
              GPtrArray              *talks)
{
  for (guint i = 0; i < talks->len && conference->url == NULL; i++)
    {
      const LanyardTalkDraft *talk = g_ptr_array_index (talks, i);

      if (talk->url != NULL && strstr (talk->url, ".sched.com/event/") != NULL)
        conference->url = g_uri_resolve_relative (talk->url, "/", G_URI_FLAGS_ENCODED, NULL);
    }
}

void
lanyard_sched_refine (LanyardConferenceDraft *conference,
                      GPtrArray              *talks)
{
  split_titles (talks);
  split_places (conference, talks);
  find_address (conference, talks);
}
