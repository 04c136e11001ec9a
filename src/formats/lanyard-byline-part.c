/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "lanyard-byline-part.h"
#include "lanyard-name-guess.h"

#define AND " and "
#define AMPERSAND " & "

static void
lanyard_byline_part_free (LanyardBylinePart *part)
{
  g_free (part->text);
  g_free (part->bracket);
  g_free (part);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LanyardBylinePart, lanyard_byline_part_free)

/* Takes "(Acme)" off the end of "Jane Doe (Acme)"; "Jane (Jay) Doe" has none. */
static void
take_bracket (LanyardBylinePart *part)
{
  char *open = strrchr (part->text, '(');

  if (open == NULL || open == part->text || open[-1] != ' ' || !g_str_has_suffix (part->text, ")"))
    return;

  part->bracket = g_strstrip (g_strndup (open + 1, strlen (open) - 2));
  *open = '\0';
  g_strchomp (part->text);

  if (*part->bracket == '\0' || g_ascii_strcasecmp (part->bracket, "moderator") == 0)
    g_clear_pointer (&part->bracket, g_free);
}

static const char *
skip_moderator (const char *text)
{
  static const char *const words[] = { "moderated by ", "moderator: ", "moderator - ", "by ", NULL };

  for (guint i = 0; words[i] != NULL; i++)
    {
      if (g_ascii_strncasecmp (text, words[i], strlen (words[i])) == 0)
        return text + strlen (words[i]);
    }

  return text;
}

static void
add_part (GPtrArray             *parts,
          const char            *start,
          const char            *end,
          LanyardBylineSeparator separator,
          gboolean               serial)
{
  g_autoptr (LanyardBylinePart) part = g_new0 (LanyardBylinePart, 1);
  g_autofree char *text = g_strstrip (g_strndup (start, end - start));

  part->text = g_strdup (separator == LANYARD_BYLINE_SEPARATOR_COMMA ? text : skip_moderator (text));
  part->separator = separator;
  part->serial = serial;
  take_bracket (part);

  if (*part->text == '\0')
    return;

  part->n_words = lanyard_name_guess_count_words (part->text);
  g_ptr_array_add (parts, g_steal_pointer (&part));
}

/* Where somebody joins people by "&", the word "and" belongs to an affiliation. */
static gboolean
has_ampersand (const char *group)
{
  g_autofree char *text = g_strndup (group, strcspn (group, ";"));

  return strstr (text, AMPERSAND) != NULL;
}

static gboolean
starts_with_name (const char *text)
{
  g_autofree char *word = g_strndup (text, strcspn (text, ",;("));
  char            *and = strstr (word, AND);

  if (and!= NULL)
    *and = '\0';

  return lanyard_name_guess_count_words (word) >= 2;
}

typedef struct
{
  LanyardBylineSeparator separator;
  gsize                  length; /* 0 for no separator */
  gboolean               serial;
} Match;

static Match
match_separator (const char *p,
                 gboolean    ampersand)
{
  if (*p == ';')
    return (Match) { LANYARD_BYLINE_SEPARATOR_SEMICOLON, 1, FALSE };

  if (g_str_has_prefix (p, AMPERSAND))
    return (Match) { LANYARD_BYLINE_SEPARATOR_AND, strlen (AMPERSAND), FALSE };

  if (g_str_has_prefix (p, "," AMPERSAND))
    return (Match) { LANYARD_BYLINE_SEPARATOR_AND, strlen ("," AMPERSAND), TRUE };

  if (!ampersand && g_str_has_prefix (p, "," AND) && starts_with_name (p + strlen ("," AND)))
    return (Match) { LANYARD_BYLINE_SEPARATOR_AND, strlen ("," AND), TRUE };

  if (!ampersand && g_str_has_prefix (p, AND) && starts_with_name (p + strlen (AND)))
    return (Match) { LANYARD_BYLINE_SEPARATOR_AND, strlen (AND), FALSE };

  if (g_str_has_prefix (p, ", "))
    return (Match) { LANYARD_BYLINE_SEPARATOR_COMMA, strlen (", "), FALSE };

  return (Match) { LANYARD_BYLINE_SEPARATOR_COMMA, 0, FALSE };
}

GPtrArray *
lanyard_byline_part_list (const char *text)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func ((GDestroyNotify) lanyard_byline_part_free);
  const char *start = text;
  const char *p = text;
  Match       before = { LANYARD_BYLINE_SEPARATOR_SEMICOLON, 0, FALSE };
  gboolean    ampersand = has_ampersand (text);
  guint       depth = 0;

  while (*p != '\0')
    {
      Match match = depth == 0 ? match_separator (p, ampersand) : (Match) { 0 };

      if (*p == '(')
        depth++;
      else if (*p == ')' && depth > 0)
        depth--;

      if (match.length == 0)
        {
          p++;
          continue;
        }

      add_part (parts, start, p, before.separator, before.serial);
      p += match.length;
      start = p;
      before = match;

      if (match.separator == LANYARD_BYLINE_SEPARATOR_SEMICOLON)
        ampersand = has_ampersand (p);
    }

  add_part (parts, start, p, before.separator, before.serial);

  return g_steal_pointer (&parts);
}
