/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "lanyard-byline-part.h"
#include "lanyard-byline-people.h"
#include "lanyard-name-guess.h"
#include "lanyard-speaker.h"

#define MAX_PEOPLE 100

/* What is known half-way through a byline: names wait until the affiliation they share is whole. */
typedef struct
{
  GPtrArray            *parts;       /* (owned) */
  LanyardBylineLexicon *lexicon;     /* (nullable) */
  GPtrArray            *waiting;     /* (owned), names borrowed from @parts */
  GString              *affiliation; /* (owned) */
  GListStore           *speakers;    /* (owned) */
  guint                 n_affiliated;
  guint                 n_single;
  guint                 n_known;
  gboolean              doubtful;
} Reader;

static void
reader_clear (Reader *self)
{
  g_clear_pointer (&self->parts, g_ptr_array_unref);
  g_clear_pointer (&self->waiting, g_ptr_array_unref);
  g_string_free (self->affiliation, TRUE);
  g_clear_object (&self->speakers);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Reader, reader_clear)

static const LanyardBylinePart *
get_part (Reader *self,
          guint   i)
{
  return i < self->parts->len ? g_ptr_array_index (self->parts, i) : NULL;
}

static gboolean
is_separator (Reader                *self,
              guint                  i,
              LanyardBylineSeparator separator)
{
  const LanyardBylinePart *part = get_part (self, i);

  return part != NULL && part->separator == separator;
}

/* The first part after the one at @i that does not follow a comma. */
static guint
find_segment_end (Reader *self,
                  guint   i)
{
  for (i++; is_separator (self, i, LANYARD_BYLINE_SEPARATOR_COMMA); i++)
    ;

  return i;
}

static guint
find_segment_start (Reader *self,
                    guint   i)
{
  while (i > 0 && is_separator (self, i, LANYARD_BYLINE_SEPARATOR_COMMA))
    i--;

  return i;
}

static gboolean
is_known_name (Reader     *self,
               const char *text)
{
  return self->lexicon != NULL && lanyard_byline_lexicon_is_name (self->lexicon, text);
}

static gboolean
is_known_affiliation (Reader     *self,
                      const char *text)
{
  return self->lexicon != NULL && lanyard_byline_lexicon_is_affiliation (self->lexicon, text);
}

static gboolean
has_known_given_name (Reader     *self,
                      const char *text)
{
  return self->lexicon != NULL && lanyard_byline_lexicon_has_given_name (self->lexicon, text);
}

/* Each part of these could be a name, and none is known for something else. */
static gboolean
are_all_names (Reader *self,
               guint   start,
               guint   end)
{
  for (guint i = start; i < end; i++)
    {
      const LanyardBylinePart *part = get_part (self, i);

      if (part->n_words < 2 || is_known_affiliation (self, part->text))
        return FALSE;
    }

  return TRUE;
}

/* "A & B, Acme; C, Initech": semicolons part the affiliations, so "&" joins who shares one. */
static gboolean
has_semicolon (Reader *self)
{
  for (guint i = 1; i < self->parts->len; i++)
    {
      if (is_separator (self, i, LANYARD_BYLINE_SEPARATOR_SEMICOLON))
        return TRUE;
    }

  return FALSE;
}

/* Whether only people follow, with affiliations in brackets if at all: "A, B & C (Acme)". */
static gboolean
ends_in_name (Reader *self,
              guint   i)
{
  for (; is_separator (self, i, LANYARD_BYLINE_SEPARATOR_AND); i = find_segment_end (self, i))
    {
      const LanyardBylinePart *part = get_part (self, i);

      if (find_segment_end (self, i) > i + 1 || part->n_words < 2)
        return FALSE;
    }

  return TRUE;
}

/* Tells a second name in "A, B & C, Acme" from an affiliation in "A, Initech & C, Acme". */
static gboolean
is_name_after_comma (Reader *self,
                     guint   i)
{
  const LanyardBylinePart *part = get_part (self, i);
  guint                    end = find_segment_end (self, i);
  guint                    start = find_segment_start (self, i);
  gboolean                 joined = is_separator (self, end, LANYARD_BYLINE_SEPARATOR_AND);

  if (part->n_words < 2 || is_known_affiliation (self, part->text))
    return FALSE;

  if (is_known_name (self, part->text) || part->bracket != NULL)
    return TRUE;

  if (!joined)
    return i + 1 < end && has_known_given_name (self, part->text);

  if (i + 1 == end && get_part (self, end)->serial)
    return TRUE;

  if (!are_all_names (self, start, end))
    return has_known_given_name (self, part->text);

  if (has_semicolon (self) || end - start > 2 || ends_in_name (self, end))
    return TRUE;

  return has_known_given_name (self, part->text);
}

static void
flush (Reader *self)
{
  const char *affiliation = self->affiliation->len > 0 ? self->affiliation->str : NULL;

  for (guint i = 0; i < self->waiting->len; i++)
    {
      g_autoptr (LanyardSpeaker) speaker = NULL;

      if (g_list_model_get_n_items (G_LIST_MODEL (self->speakers)) >= MAX_PEOPLE)
        break;

      speaker = g_object_new (LANYARD_TYPE_SPEAKER,
                              "name", g_ptr_array_index (self->waiting, i),
                              "affiliation", affiliation,
                              NULL);
      g_list_store_append (self->speakers, speaker);
      self->n_affiliated += affiliation != NULL;
    }

  g_ptr_array_set_size (self->waiting, 0);
  g_string_truncate (self->affiliation, 0);
}

static void
add_affiliation (Reader                  *self,
                 const LanyardBylinePart *part,
                 const char              *joint)
{
  if (self->affiliation->len > 0)
    g_string_append (self->affiliation, joint);

  g_string_append (self->affiliation, part->text);
  if (part->bracket != NULL)
    g_string_append_printf (self->affiliation, " (%s)", part->bracket);
}

static void
add_name (Reader                  *self,
          const LanyardBylinePart *part)
{
  if (self->affiliation->len > 0)
    flush (self);

  g_ptr_array_add (self->waiting, part->text);
  self->doubtful = self->doubtful || part->n_words == 0;
  self->n_single += part->n_words == 1;
  self->n_known += is_known_name (self, part->text);

  if (part->bracket != NULL)
    {
      g_string_append (self->affiliation, part->bracket);
      flush (self);
    }
}

/* "Founder & CEO, Acme": what follows "&" and is no name goes on with what stands before. */
static gboolean
goes_on (Reader                  *self,
         const LanyardBylinePart *part)
{
  if (part->separator != LANYARD_BYLINE_SEPARATOR_AND || self->affiliation->len == 0)
    return FALSE;

  return part->n_words == 0 || (part->n_words == 1 && !is_known_name (self, part->text));
}

static void
read_part (Reader *self,
           guint   i)
{
  const LanyardBylinePart *part = get_part (self, i);

  if (part->separator == LANYARD_BYLINE_SEPARATOR_SEMICOLON)
    {
      flush (self);
      add_name (self, part);
    }
  else if (goes_on (self, part))
    add_affiliation (self, part, " & ");
  else if (part->separator == LANYARD_BYLINE_SEPARATOR_AND || self->waiting->len == 0 || is_name_after_comma (self, i))
    add_name (self, part);
  else
    add_affiliation (self, part, ", ");
}

/* "past, present and future" is prose; a company has a capital, or is one word. */
static gboolean
has_odd_affiliation (GListModel *speakers)
{
  for (guint i = 0; i < g_list_model_get_n_items (speakers); i++)
    {
      g_autoptr (LanyardSpeaker) speaker = g_list_model_get_item (speakers, i);
      const char      *affiliation = lanyard_speaker_get_affiliation (speaker);
      g_autofree char *lower = NULL;

      if (affiliation == NULL || strchr (affiliation, ' ') == NULL)
        continue;

      lower = g_utf8_strdown (affiliation, -1);
      if (strcmp (lower, affiliation) == 0 || strpbrk (affiliation, "?!") != NULL)
        return TRUE;
    }

  return FALSE;
}

/* Whether what stands behind the first name belongs behind names. */
static gboolean
has_affiliation_or_role (Reader *self)
{
  g_autoptr (LanyardSpeaker) first = g_list_model_get_item (G_LIST_MODEL (self->speakers), 0);
  const char *affiliation = first != NULL ? lanyard_speaker_get_affiliation (first) : NULL;

  return affiliation != NULL && (is_known_affiliation (self, affiliation) || lanyard_name_guess_has_role (affiliation));
}

static gboolean
is_sure (Reader *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->speakers));

  if (n == 0 || self->doubtful || has_odd_affiliation (G_LIST_MODEL (self->speakers)))
    return FALSE;

  /* One word alone is a name only when something else says so. */
  if (self->n_single == n && !has_affiliation_or_role (self))
    return FALSE;

  if (n == 1 && lanyard_name_guess_has_verb (get_part (self, 0)->text) && !has_affiliation_or_role (self))
    return FALSE;

  if (self->n_affiliated > 0)
    return TRUE;

  return self->n_single == 0 && (self->n_known > 0 || (n > 2 && has_semicolon (self)));
}

static void
reader_init (Reader               *self,
             const char           *text,
             LanyardBylineLexicon *lexicon)
{
  self->parts = lanyard_byline_part_list (text);
  self->lexicon = lexicon;
  self->waiting = g_ptr_array_new ();
  self->affiliation = g_string_new (NULL);
  self->speakers = g_list_store_new (LANYARD_TYPE_SPEAKER);
}

LanyardBylinePeople *
lanyard_byline_people_read (const char           *text,
                            LanyardBylineLexicon *lexicon)
{
  g_autoptr (LanyardBylinePeople) people = g_new0 (LanyardBylinePeople, 1);
  g_auto (Reader) reader = { 0 };
  guint n;

  reader_init (&reader, text, lexicon);
  for (guint i = 0; i < reader.parts->len; i++)
    read_part (&reader, i);
  flush (&reader);

  n = g_list_model_get_n_items (G_LIST_MODEL (reader.speakers));
  people->sure = is_sure (&reader);
  people->complete = people->sure && n > 1 && reader.n_affiliated == n && reader.n_single == 0;
  people->speakers = g_steal_pointer (&reader.speakers);

  return g_steal_pointer (&people);
}

void
lanyard_byline_people_learn (const char           *text,
                             LanyardBylineLexicon *lexicon)
{
  g_auto (Reader) reader = { 0 };

  reader_init (&reader, text, lexicon);
  if (reader.parts->len < 2 || get_part (&reader, 0)->n_words < 2)
    return;

  for (guint i = 0; i < reader.parts->len; i++)
    {
      const LanyardBylinePart *part = get_part (&reader, i);
      gboolean                 last = find_segment_end (&reader, i) == i + 1;
      gboolean                 shared = is_separator (&reader, i + 1, LANYARD_BYLINE_SEPARATOR_AND);

      if (part->separator != LANYARD_BYLINE_SEPARATOR_COMMA && part->n_words > 1)
        lanyard_byline_lexicon_learn_name (lexicon, part->text);
      else if (part->separator == LANYARD_BYLINE_SEPARATOR_COMMA && last && !shared)
        lanyard_byline_lexicon_learn_affiliation (lexicon, part->text);
    }
}

void
lanyard_byline_people_free (LanyardBylinePeople *people)
{
  g_clear_object (&people->speakers);
  g_free (people);
}
