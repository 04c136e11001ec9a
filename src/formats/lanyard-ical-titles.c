/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "lanyard-byline.h"
#include "lanyard-ical-titles.h"
#include "lanyard-name-guess.h"
#include "lanyard-schedule-draft.h"
#include "lanyard-speaker.h"

#define MAX_PEOPLE 100
#define MAX_WORD_BYTES 64
/* So much of what talks are about tells names from other words. */
#define MAX_READ_BYTES (64 * 1024)

static const char *const dashes[] = { " - ", " – ", " — " };

/* A title that may be two things. */
typedef struct
{
  LanyardTalkDraft *talk;     /* (borrowed) */
  GListModel       *speakers; /* (owned) (nullable), with affiliations, as bylines have them */
  GListModel       *people;   /* (owned) (nullable), names alone */
  char             *title;    /* (owned) */
} Split;

static void
split_clear (gpointer data)
{
  Split *self = data;

  g_clear_object (&self->speakers);
  g_clear_object (&self->people);
  g_clear_pointer (&self->title, g_free);
}

static const char *
find_last_dash (const char *title,
                gsize      *length)
{
  const char *last = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (dashes); i++)
    {
      const char *dash = g_strrstr (title, dashes[i]);

      if (dash != NULL && dash > title && (last == NULL || dash > last))
        {
          last = dash;
          *length = strlen (dashes[i]);
        }
    }

  return last;
}

/* "A, B and C" */
static char **
split_names (const char *text)
{
  g_autoptr (GString) list = g_string_new (text);

  g_string_replace (list, " & ", ", ", 0);
  g_string_replace (list, ", and ", ", ", 0);
  g_string_replace (list, " and ", ", ", 0);
  g_string_replace (list, "; ", ", ", 0);

  return g_strsplit (list->str, ",", MAX_PEOPLE);
}

static GListModel *
make_speakers (char **names)
{
  GListStore *speakers = g_list_store_new (LANYARD_TYPE_SPEAKER);

  for (guint i = 0; names[i] != NULL && i < MAX_PEOPLE; i++)
    {
      g_autoptr (LanyardSpeaker) speaker = NULL;

      g_strstrip (names[i]);
      if (*names[i] == '\0')
        continue;

      speaker = g_object_new (LANYARD_TYPE_SPEAKER, "name", names[i], NULL);
      g_list_store_append (speakers, speaker);
    }

  return G_LIST_MODEL (speakers);
}

static gboolean
can_be_people (char **names)
{
  for (guint i = 0; names[i] != NULL; i++)
    {
      g_strstrip (names[i]);
      if (lanyard_name_guess_count_words (names[i]) < 2 || lanyard_name_guess_has_verb (names[i]))
        return FALSE;
    }

  return names[0] != NULL;
}

static gboolean
make_split (Split                *self,
            LanyardTalkDraft     *talk,
            LanyardBylineLexicon *lexicon)
{
  gsize       length = 0;
  const char *dash = find_last_dash (talk->title, &length);
  g_auto (GStrv) names = NULL;

  self->talk = talk;
  self->speakers = lanyard_byline_split_with (talk->title, lexicon, &self->title);
  if (dash != NULL)
    names = split_names (dash + length);

  if (names != NULL && can_be_people (names))
    {
      self->people = make_speakers (names);
      g_free (self->title);
      self->title = g_strndup (talk->title, dash - talk->title);
    }

  if (self->speakers == NULL && self->people == NULL)
    g_clear_pointer (&self->title, g_free);

  return self->title != NULL;
}

/* "A, B" may be two people, or one and a company: it is what the other titles of the calendar
 * have, where it is plain. */
static void
settle (GArray *splits)
{
  guint n_people = 0;
  guint n_affiliated = 0;

  for (guint i = 0; i < splits->len; i++)
    {
      const Split *split = &g_array_index (splits, Split, i);

      n_people += split->speakers == NULL;
      n_affiliated += split->people == NULL;
    }

  for (guint i = 0; i < splits->len; i++)
    {
      Split *split = &g_array_index (splits, Split, i);

      if (split->speakers != NULL && split->people != NULL && n_people > n_affiliated)
        g_clear_object (&split->speakers);
      else if (split->speakers != NULL)
        g_clear_object (&split->people);
    }
}

/* Adds the words of a text that are written small, which hardly any part of a name is. */
static void
add_small_words (GHashTable *words,
                 const char *text,
                 gsize       max_bytes)
{
  const char *const end = text + strnlen (text, max_bytes);

  for (const char *p = text; p < end;)
    {
      const char *start = p;

      while (p < end && (g_ascii_isalpha (*p) || (guchar) *p >= 0x80))
        p++;

      if (p > start && g_ascii_islower (*start) && p - start <= MAX_WORD_BYTES)
        g_hash_table_add (words, g_strndup (start, p - start));

      p += p == start;
    }
}

static GHashTable *
list_small_words (GPtrArray *talks)
{
  GHashTable *words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gsize       n_left = MAX_READ_BYTES;

  for (guint i = 0; i < talks->len && n_left > 0; i++)
    {
      const LanyardTalkDraft *talk = g_ptr_array_index (talks, i);
      gsize                   n = talk->abstract != NULL ? strnlen (talk->abstract, n_left) : 0;

      add_small_words (words, talk->title, G_MAXSIZE);
      if (n > 0)
        add_small_words (words, talk->abstract, n);
      n_left -= n;
    }

  return words;
}

static gboolean
has_word_of_its_own (const char *name,
                     GHashTable *small_words)
{
  g_auto (GStrv) words = g_strsplit (name, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    {
      g_autofree char *small = g_utf8_strdown (words[i], -1);

      if (!g_hash_table_contains (small_words, small))
        return TRUE;
    }

  return FALSE;
}

static gboolean
are_people (const Split *self,
            GHashTable  *small_words)
{
  for (guint i = 0; i < g_list_model_get_n_items (self->people); i++)
    {
      g_autoptr (LanyardSpeaker) speaker = g_list_model_get_item (self->people, i);

      if (!has_word_of_its_own (lanyard_speaker_get_name (speaker), small_words))
        return FALSE;
    }

  return TRUE;
}

static GArray *
list_splits (GPtrArray *talks,
             guint     *n_dashed)
{
  GArray *splits = g_array_new (FALSE, TRUE, sizeof (Split));
  g_autoptr (LanyardBylineLexicon) lexicon = lanyard_byline_lexicon_new ();
  gsize length;

  g_array_set_clear_func (splits, split_clear);
  for (guint i = 0; i < talks->len; i++)
    lanyard_byline_learn (((LanyardTalkDraft *) g_ptr_array_index (talks, i))->title, lexicon);

  for (guint i = 0; i < talks->len; i++)
    {
      LanyardTalkDraft *talk = g_ptr_array_index (talks, i);
      Split             split = { 0 };

      *n_dashed += find_last_dash (talk->title, &length) != NULL;
      if (make_split (&split, talk, lexicon))
        g_array_append_val (splits, split);
    }

  return splits;
}

static void
drop_words (GArray    *splits,
            GPtrArray *talks)
{
  g_autoptr (GHashTable) small_words = list_small_words (talks);

  for (guint i = splits->len; i > 0; i--)
    {
      const Split *split = &g_array_index (splits, Split, i - 1);

      if (split->speakers == NULL && !are_people (split, small_words))
        g_array_remove_index (splits, i - 1);
    }
}

static void
take (LanyardTalkDraft *talk,
      GListModel       *speakers,
      const char       *title)
{
  g_clear_object (&talk->speakers);
  talk->speakers = speakers;
  g_set_str (&talk->title, title);
}

void
lanyard_ical_titles_split (GPtrArray *talks)
{
  g_autoptr (GArray) splits = NULL;
  guint n_dashed = 0;

  g_return_if_fail (talks != NULL);

  splits = list_splits (talks, &n_dashed);
  if (splits->len == 0 || splits->len * 2 < n_dashed)
    return;

  settle (splits);
  drop_words (splits, talks);
  if (splits->len * 2 < n_dashed)
    return;

  for (guint i = 0; i < splits->len; i++)
    {
      Split *split = &g_array_index (splits, Split, i);

      if (split->speakers != NULL)
        take (split->talk, g_steal_pointer (&split->speakers), split->title);
      else if (splits->len > 1)
        take (split->talk, g_steal_pointer (&split->people), split->title);
    }
}

void
lanyard_ical_titles_split_all (GPtrArray *talks)
{
  g_return_if_fail (talks != NULL);

  for (guint i = 0; i < talks->len; i++)
    {
      LanyardTalkDraft *talk = g_ptr_array_index (talks, i);
      g_autofree char  *title = g_strconcat (talk->title, " ", NULL);
      char             *dash = g_strrstr (title, dashes[0]);
      g_auto (GStrv) names = NULL;

      if (dash == NULL || dash == title)
        continue;

      *dash = '\0';
      names = g_strsplit (dash + strlen (dashes[0]), ",", MAX_PEOPLE);
      take (talk, make_speakers (names), title);
    }
}
