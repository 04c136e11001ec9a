/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "lanyard-search-words.h"

static gboolean
is_ascii (const char *text,
          gsize       length)
{
  for (gsize i = 0; i < length; i++)
    {
      if ((guchar) text[i] >= 0x80)
        return FALSE;
    }

  return TRUE;
}

static gboolean
is_in_word (gunichar c)
{
  return g_unichar_isalnum (c) || g_unichar_ismark (c);
}

static gboolean
is_sign (gunichar c)
{
  /* No script before Thai is written so. */
  if (c < 0x0e00)
    return FALSE;

  switch ((int) g_unichar_get_script (c))
    {
    case G_UNICODE_SCRIPT_BOPOMOFO:
    case G_UNICODE_SCRIPT_HAN:
    case G_UNICODE_SCRIPT_HANGUL:
    case G_UNICODE_SCRIPT_HIRAGANA:
    case G_UNICODE_SCRIPT_KATAKANA:
    case G_UNICODE_SCRIPT_KHMER:
    case G_UNICODE_SCRIPT_LAO:
    case G_UNICODE_SCRIPT_MYANMAR:
    case G_UNICODE_SCRIPT_THAI:
    case G_UNICODE_SCRIPT_TIBETAN:
    case G_UNICODE_SCRIPT_YI:
      return TRUE;

    default:
      return FALSE;
    }
}

gboolean
lanyard_search_words_next (const char       **cursor,
                           LanyardSearchWord *word)
{
  const char *at;

  g_return_val_if_fail (cursor != NULL && *cursor != NULL, FALSE);
  g_return_val_if_fail (word != NULL, FALSE);

  /* A mark without a letter before it is no word. */
  for (at = *cursor; *at != '\0' && !g_unichar_isalnum (g_utf8_get_char (at));)
    at = g_utf8_next_char (at);

  word->start = at;
  word->is_sign = *at != '\0' && is_sign (g_utf8_get_char (at));

  if (*at != '\0')
    at = g_utf8_next_char (at);

  while (*at != '\0')
    {
      gunichar c = g_utf8_get_char (at);

      if (word->is_sign ? !g_unichar_ismark (c) : !is_in_word (c) || is_sign (c))
        break;

      at = g_utf8_next_char (at);
    }

  word->length = (gsize) (at - word->start);
  *cursor = at;

  return word->length > 0;
}

/* Accents, and the points of Hebrew and Arabic. The marks of later scripts are letters to those who
 * write them. */
static gboolean
is_diacritic (gunichar c)
{
  return c < 0x0700 && g_unichar_type (c) == G_UNICODE_NON_SPACING_MARK;
}

char *
lanyard_search_words_fold (const char *word,
                           gsize       length)
{
  g_autofree char *folded = NULL;
  g_autofree char *decomposed = NULL;
  g_autoptr (GString) bare = NULL;

  g_return_val_if_fail (word != NULL, NULL);

  if (is_ascii (word, length))
    return g_ascii_strdown (word, (gssize) length);

  folded = g_utf8_casefold (word, (gssize) length);
  decomposed = g_utf8_normalize (folded, -1, G_NORMALIZE_ALL);
  bare = g_string_new (NULL);

  for (const char *at = decomposed; at != NULL && *at != '\0'; at = g_utf8_next_char (at))
    {
      if (!is_diacritic (g_utf8_get_char (at)))
        g_string_append_unichar (bare, g_utf8_get_char (at));
    }

  return g_utf8_normalize (bare->str, -1, G_NORMALIZE_DEFAULT_COMPOSE);
}

char *
lanyard_search_words_prepare (const char *text)
{
  g_autofree char  *valid = NULL;
  GString          *prepared;
  LanyardSearchWord word;

  if (text == NULL || g_str_is_ascii (text))
    return g_strdup (text);

  valid = g_utf8_make_valid (text, -1);
  prepared = g_string_sized_new (strlen (valid));

  for (const char *at = valid; lanyard_search_words_next (&at, &word);)
    {
      if (is_ascii (word.start, word.length))
        {
          g_string_append_len (prepared, word.start, (gssize) word.length);
        }
      else
        {
          g_autofree char *folded = lanyard_search_words_fold (word.start, word.length);

          g_string_append (prepared, folded);
        }

      g_string_append_c (prepared, ' ');
    }

  return g_string_free_and_steal (prepared);
}
