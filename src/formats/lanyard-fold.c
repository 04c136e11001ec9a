/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "lanyard-fold.h"

/* No title is longer, and folding makes up to 18 characters of one. */
#define MAX_BYTES 4096

static const char *const kinds[] = {
  "cl",
  "keynote",
  "lightningtalk",
  "panel",
  "sponsored",
  "sponsoredkeynote",
  "sponsoredlightningtalk",
  "sponsoredtalk",
  "talk",
  "tutorial",
  "virtual",
  "workshop",
};

static char *
normalize (const char *text)
{
  g_autofree char *start = NULL;
  g_autofree char *folded = NULL;
  char            *normal;

  if (strnlen (text, MAX_BYTES + 1) > MAX_BYTES)
    {
      const char *end = g_utf8_find_prev_char (text, text + MAX_BYTES);

      start = g_strndup (text, end != NULL ? end - text : 0);
      text = start;
    }

  if (g_str_is_ascii (text))
    return g_ascii_strdown (text, -1);

  folded = g_utf8_casefold (text, -1);
  normal = g_utf8_normalize (folded, -1, G_NORMALIZE_ALL);

  return normal != NULL ? normal : g_strdup ("");
}

/* A sign that belongs to the word before it, as in "C++". */
static gboolean
is_sign_of_word (const char *start,
                 const char *p)
{
  const char *before = p;

  if (*p != '+' && *p != '#')
    return FALSE;

  while (before > start && (before[-1] == '+' || before[-1] == '#'))
    before--;

  while (*p == '+' || *p == '#')
    p++;

  return before > start && g_unichar_isalnum (g_utf8_get_char (g_utf8_prev_char (before))) && !g_unichar_isalnum (g_utf8_get_char (p));
}

char *
lanyard_fold_title (const char *title)
{
  g_autofree char *normal = NULL;
  g_autoptr (GString) key = NULL;

  g_return_val_if_fail (title != NULL, NULL);

  normal = normalize (title);
  key = g_string_sized_new (strlen (normal));

  for (const char *p = normal; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (g_unichar_isalnum (g_utf8_get_char (p)) || is_sign_of_word (normal, p))
        g_string_append_len (key, p, g_utf8_next_char (p) - p);
    }

  return g_string_free_and_steal (g_steal_pointer (&key));
}

static gboolean
is_inside_word (gunichar c)
{
  return c == '\'' || c == 0x2019 || c == 0x2018 || c == 0x02bc || g_unichar_ismark (c);
}

char **
lanyard_fold_words (const char *text)
{
  g_autofree char *normal = NULL;
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
  g_autoptr (GString) word = g_string_new (NULL);

  g_return_val_if_fail (text != NULL, NULL);

  normal = normalize (text);

  for (const char *p = normal;; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isalnum (c))
        {
          g_string_append_unichar (word, c);
        }
      else if (!is_inside_word (c) && word->len > 0)
        {
          g_strv_builder_add (words, word->str);
          g_string_truncate (word, 0);
        }

      if (c == 0)
        break;
    }

  return g_strv_builder_end (words);
}

gboolean
lanyard_fold_is_kind (const char *key)
{
  g_return_val_if_fail (key != NULL, FALSE);

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      if (g_str_equal (key, kinds[i]))
        return TRUE;
    }

  return FALSE;
}

static const char *
skip_symbols (const char *p)
{
  while (*p != '\0' && !g_unichar_isalnum (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);

  return p;
}

/* "2. " or "12) " */
static const char *
skip_number (const char *p)
{
  const char *end = p;

  while (g_ascii_isdigit (*end))
    end++;

  if (end == p || end - p > 2 || (*end != '.' && *end != ')') || !g_ascii_isspace (end[1]))
    return p;

  end = skip_symbols (end);

  return *end != '\0' ? end : p;
}

const char *
lanyard_fold_skip_prefix (const char *title,
                          char      **prefix)
{
  const char      *start;
  const char      *colon;
  const char      *rest;
  g_autofree char *words = NULL;
  g_autofree char *key = NULL;

  g_return_val_if_fail (title != NULL, NULL);

  if (prefix != NULL)
    *prefix = NULL;

  start = skip_number (skip_symbols (title));
  if (*start == '\0')
    return title;

  colon = strchr (start, ':');
  if (colon == NULL || colon - start > 64)
    return start;

  words = g_strndup (start, colon - start);
  key = lanyard_fold_title (words);
  rest = skip_symbols (colon + 1);

  if (*rest == '\0' || !lanyard_fold_is_kind (key))
    return start;

  if (prefix != NULL)
    *prefix = g_steal_pointer (&key);

  return rest;
}
