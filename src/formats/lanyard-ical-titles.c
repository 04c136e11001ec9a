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
#define MAX_READ_BYTES (16 * 1024)

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

/* Whether somebody's name may follow one of the dashes: a look before more is made of it. */
static gboolean
can_have_byline (const char *title)
{
  for (const char *p = title; (p = strpbrk (p, "-\xe2")) != NULL;)
    {
      g_autofree char *start = NULL;

      if (*p != '-' && !g_str_has_prefix (p, "–") && !g_str_has_prefix (p, "—"))
        {
          p++;
          continue;
        }

      p = g_utf8_next_char (p);
      p += strspn (p, " ");
      start = g_strndup (p, strcspn (p, ",(&;-\xe2"));
      if (lanyard_name_guess_count_words (g_strchomp (start)) > 0 || strstr (start, " and ") != NULL)
        return TRUE;
    }

  return FALSE;
}

/* Finds names alone behind the last dash. */
static void
find_people (Split *self)
{
  gsize       length = 0;
  const char *dash = find_last_dash (self->talk->title, &length);
  g_auto (GStrv) names = NULL;

  if (dash == NULL)
    return;

  names = split_names (dash + length);
  if (!can_be_people (names))
    return;

  self->people = make_speakers (names);
  self->title = g_strndup (self->talk->title, dash - self->talk->title);
}

/* One name has no affiliation behind it. */
static gboolean
is_plain (const Split *self)
{
  return self->people != NULL && g_list_model_get_n_items (self->people) == 1;
}

static void
find_speakers (Split                *self,
               LanyardBylineLexicon *lexicon)
{
  g_autofree char *title = NULL;

  self->speakers = lanyard_byline_split_with (self->talk->title, lexicon, &title);
  if (self->speakers == NULL || g_strcmp0 (title, self->title) == 0)
    return;

  /* A byline may hold a dash. */
  g_clear_object (&self->people);
  g_set_str (&self->title, title);
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

/* Marks those of the words that a text has in small letters, as hardly any part of a name is. */
static void
mark_small_words (GHashTable *words,
                  const char *text,
                  gsize       max_bytes)
{
  const char *const end = text + strnlen (text, max_bytes);

  for (const char *p = text; p < end;)
    {
      const char *start = p;
      char        word[MAX_WORD_BYTES + 1];
      gsize       length;

      while (p < end && (g_ascii_isalpha (*p) || (guchar) *p >= 0x80))
        p++;

      length = (gsize) (p - start);
      if (length == 0)
        p++;
      else if (g_ascii_islower (*start) && length <= MAX_WORD_BYTES)
        {
          char *key = NULL;

          memcpy (word, start, length);
          word[length] = '\0';
          if (g_hash_table_lookup_extended (words, word, (gpointer *) &key, NULL))
            g_hash_table_insert (words, g_strdup (key), GINT_TO_POINTER (TRUE));
        }
    }
}

static void
add_words (GHashTable *words,
           GListModel *people)
{
  for (guint i = 0; i < g_list_model_get_n_items (people); i++)
    {
      g_autoptr (LanyardSpeaker) speaker = g_list_model_get_item (people, i);
      g_autofree char *small = g_utf8_strdown (lanyard_speaker_get_name (speaker), -1);
      g_auto (GStrv) parts = g_strsplit (small, " ", -1);

      for (guint j = 0; parts[j] != NULL; j++)
        g_hash_table_insert (words, g_steal_pointer (&parts[j]), GINT_TO_POINTER (FALSE));
    }
}

/* The words of what may be people, and whether the calendar has them in small letters. */
static GHashTable *
look_up_words (GArray    *splits,
               GPtrArray *talks)
{
  GHashTable *words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gsize       n_left = MAX_READ_BYTES;

  for (guint i = 0; i < splits->len; i++)
    {
      const Split *split = &g_array_index (splits, Split, i);

      if (split->speakers == NULL)
        add_words (words, split->people);
    }

  for (guint i = 0; i < talks->len && g_hash_table_size (words) > 0 && n_left > 0; i++)
    {
      const LanyardTalkDraft *talk = g_ptr_array_index (talks, i);
      gsize                   n = talk->abstract != NULL ? strnlen (talk->abstract, n_left) : 0;

      mark_small_words (words, talk->title, G_MAXSIZE);
      if (n > 0)
        mark_small_words (words, talk->abstract, n);
      n_left -= n;
    }

  return words;
}

static gboolean
has_word_of_its_own (const char *name,
                     GHashTable *words)
{
  g_autofree char *small = g_utf8_strdown (name, -1);
  g_auto (GStrv) parts = g_strsplit (small, " ", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      if (!GPOINTER_TO_INT (g_hash_table_lookup (words, parts[i])))
        return TRUE;
    }

  return FALSE;
}

static gboolean
are_people (const Split *self,
            GHashTable  *words)
{
  for (guint i = 0; i < g_list_model_get_n_items (self->people); i++)
    {
      g_autoptr (LanyardSpeaker) speaker = g_list_model_get_item (self->people, i);

      if (!has_word_of_its_own (lanyard_speaker_get_name (speaker), words))
        return FALSE;
    }

  return TRUE;
}

static void
find_all_speakers (GArray *splits)
{
  g_autoptr (LanyardBylineLexicon) lexicon = lanyard_byline_lexicon_new ();

  for (guint i = 0; i < splits->len; i++)
    {
      const Split *split = &g_array_index (splits, Split, i);

      if (!is_plain (split))
        lanyard_byline_learn (split->talk->title, lexicon);
    }

  for (guint i = splits->len; i > 0; i--)
    {
      Split *split = &g_array_index (splits, Split, i - 1);

      if (!is_plain (split))
        find_speakers (split, lexicon);

      if (split->speakers == NULL && split->people == NULL)
        g_array_remove_index (splits, i - 1);
    }
}

static GArray *
list_splits (GPtrArray *talks,
             guint     *n_dashed)
{
  GArray *splits = g_array_new (FALSE, TRUE, sizeof (Split));
  gsize   length;

  g_array_set_clear_func (splits, split_clear);
  for (guint i = 0; i < talks->len; i++)
    {
      Split split = { .talk = g_ptr_array_index (talks, i) };

      *n_dashed += find_last_dash (split.talk->title, &length) != NULL;
      if (!can_have_byline (split.talk->title))
        continue;

      find_people (&split);
      g_array_append_val (splits, split);
    }

  find_all_speakers (splits);

  return splits;
}

static void
drop_words (GArray    *splits,
            GPtrArray *talks)
{
  g_autoptr (GHashTable) words = look_up_words (splits, talks);

  for (guint i = splits->len; i > 0; i--)
    {
      const Split *split = &g_array_index (splits, Split, i - 1);

      if (split->speakers == NULL && !are_people (split, words))
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
