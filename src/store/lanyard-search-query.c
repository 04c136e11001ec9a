/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "lanyard-search-query.h"
#include "lanyard-search-words.h"

/* More is no question but a text; each word makes the search longer. */
#define MAX_BYTES 400
#define MAX_TERMS 12

/* Words that follow each other, such as those of a phrase or of "open-source". */
typedef struct
{
  GPtrArray *words;     /* (owned) (element-type utf8), folded */
  gboolean   is_prefix; /* whether the last word may go on */
} Term;

struct _LanyardSearchQuery
{
  GPtrArray *terms; /* (owned) (element-type Term) */
};

/* The words of a text that is searched, folded, and where they are. */
typedef struct
{
  GPtrArray *words;  /* (owned) (element-type utf8) */
  GArray    *ranges; /* (owned) (element-type LanyardSearchRange) */
} Text;

static void
term_free (Term *term)
{
  g_ptr_array_unref (term->words);
  g_free (term);
}

static void
text_clear (Text *text)
{
  g_clear_pointer (&text->words, g_ptr_array_unref);
  g_clear_pointer (&text->ranges, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Text, text_clear)

static gboolean
is_quotation_mark (gunichar c)
{
  return c == '"' || c == 0x00ab || c == 0x00bb || (c >= 0x201c && c <= 0x201f);
}

static void
add_term (LanyardSearchQuery *self,
          const char         *start,
          const char         *end,
          gboolean            is_phrase)
{
  g_autofree char  *part = g_strndup (start, (gsize) (end - start));
  LanyardSearchWord word = { NULL };
  Term             *term;

  if (self->terms->len == MAX_TERMS)
    return;

  term = g_new0 (Term, 1);
  term->words = g_ptr_array_new_with_free_func (g_free);

  for (const char *at = part; lanyard_search_words_next (&at, &word);)
    {
      g_ptr_array_add (term->words, lanyard_search_words_fold (word.start, word.length));
      term->is_prefix = !is_phrase && !word.is_sign;
    }

  if (term->words->len > 0)
    g_ptr_array_add (self->terms, term);
  else
    term_free (term);
}

/* A phrase whose end has yet to be typed goes on to the end. */
static void
add_terms (LanyardSearchQuery *self,
           const char         *typed)
{
  const char *start = typed;
  gboolean    is_phrase = FALSE;

  for (const char *at = typed; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (!is_quotation_mark (c) && (is_phrase || !g_unichar_isspace (c)))
        continue;

      add_term (self, start, at, is_phrase);
      start = g_utf8_next_char (at);
      is_phrase ^= is_quotation_mark (c);
    }

  add_term (self, start, start + strlen (start), FALSE);
}

LanyardSearchQuery *
lanyard_search_query_new (const char *typed)
{
  LanyardSearchQuery *self;
  g_autofree char    *beginning = NULL;
  g_autofree char    *valid = NULL;

  g_return_val_if_fail (typed != NULL, NULL);

  self = g_atomic_rc_box_new0 (LanyardSearchQuery);
  self->terms = g_ptr_array_new_with_free_func ((GDestroyNotify) term_free);

  beginning = g_strndup (typed, MAX_BYTES);
  valid = g_utf8_make_valid (beginning, -1);
  add_terms (self, valid);

  return self;
}

LanyardSearchQuery *
lanyard_search_query_ref (LanyardSearchQuery *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

static void
clear (LanyardSearchQuery *self)
{
  g_clear_pointer (&self->terms, g_ptr_array_unref);
}

void
lanyard_search_query_unref (LanyardSearchQuery *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, (GDestroyNotify) clear);
}

gboolean
lanyard_search_query_is_empty (LanyardSearchQuery *self)
{
  g_return_val_if_fail (self != NULL, TRUE);

  return self->terms->len == 0;
}

static void
append_phrase (GString *match,
               Term    *term)
{
  g_string_append_c (match, '"');
  for (guint i = 0; i < term->words->len; i++)
    {
      g_string_append (match, g_ptr_array_index (term->words, i));
      g_string_append_c (match, i + 1 < term->words->len ? ' ' : '"');
    }
}

char *
lanyard_search_query_dup_match (LanyardSearchQuery *self,
                                const char         *columns)
{
  GString *match;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (columns != NULL, NULL);

  match = g_string_new (NULL);
  g_string_printf (match, "{%s} : (", columns);

  for (guint i = 0; i < self->terms->len; i++)
    {
      Term *term = g_ptr_array_index (self->terms, i);

      g_string_append (match, i > 0 ? " AND " : "");
      append_phrase (match, term);
      if (term->is_prefix)
        g_string_append_c (match, '*');
    }

  g_string_append_c (match, ')');

  return g_string_free_and_steal (match);
}

static void
read_text (Text       *words,
           const char *text)
{
  LanyardSearchWord word;

  words->words = g_ptr_array_new_with_free_func (g_free);
  words->ranges = g_array_new (FALSE, FALSE, sizeof (LanyardSearchRange));

  for (const char *at = text; lanyard_search_words_next (&at, &word);)
    {
      gsize              start = (gsize) (word.start - text);
      LanyardSearchRange range = { start, start + word.length };

      g_ptr_array_add (words->words, lanyard_search_words_fold (word.start, word.length));
      g_array_append_val (words->ranges, range);
    }
}

static gboolean
is_at (Term *term,
       Text *text,
       guint first)
{
  if (first + term->words->len > text->words->len)
    return FALSE;

  for (guint i = 0; i < term->words->len; i++)
    {
      const char *word = g_ptr_array_index (text->words, first + i);
      const char *wanted = g_ptr_array_index (term->words, i);
      gboolean    may_go_on = term->is_prefix && i + 1 == term->words->len;

      if (may_go_on ? !g_str_has_prefix (word, wanted) : !g_str_equal (word, wanted))
        return FALSE;
    }

  return TRUE;
}

static guint
count_words_at (LanyardSearchQuery *self,
                Text               *text,
                guint               first)
{
  guint n = 0;

  for (guint i = 0; i < self->terms->len; i++)
    {
      Term *term = g_ptr_array_index (self->terms, i);

      if (is_at (term, text, first))
        n = MAX (n, term->words->len);
    }

  return n;
}

GArray *
lanyard_search_query_find (LanyardSearchQuery *self,
                           const char         *text)
{
  g_auto (Text) words = { NULL };
  GArray *ranges;
  guint   end = 0; /* of the place found last, as a number of words */

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (text != NULL, NULL);

  read_text (&words, text);
  ranges = g_array_new (FALSE, FALSE, sizeof (LanyardSearchRange));

  for (guint i = 0; i < words.words->len; i++)
    {
      guint              n = count_words_at (self, &words, i);
      LanyardSearchRange range;

      if (n == 0 || i + n <= end)
        continue;

      range.start = g_array_index (words.ranges, LanyardSearchRange, i).start;
      range.end = g_array_index (words.ranges, LanyardSearchRange, i + n - 1).end;
      if (i < end)
        g_array_index (ranges, LanyardSearchRange, ranges->len - 1).end = range.end;
      else
        g_array_append_val (ranges, range);
      end = i + n;
    }

  return ranges;
}
