/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "lanyard-error.h"
#include "lanyard-ical-text.h"

#define MAX_DEPTH 16
#define MAX_LINE_BYTES (128 * 1024)
#define MAX_NAME_BYTES 32
#define MAX_COMPONENTS 1000000
#define MAX_PROPERTIES 5000000
#define MAX_ZONES 256

/* The components that are open at one place of the file, and how much there was up to it. */
typedef struct
{
  char  names[MAX_DEPTH][MAX_NAME_BYTES + 1];
  guint depth;
  guint n_components;
  guint n_properties;
  guint n_zones;
} Nest;

static gboolean
fail (guint    line,
      GError **error)
{
  /* TRANSLATORS: %u is the number of a line. */
  g_set_error (error, LANYARD_ERROR, LANYARD_ERROR_DAMAGED, _ ("it is damaged in line %u. Get the file again."), line);

  return FALSE;
}

/* Gets what follows "BEGIN:" or "END:", without white space, as generously as the parser does. */
static gboolean
match_word (const char *line,
            gsize       length,
            const char *word,
            char        name[MAX_NAME_BYTES + 1])
{
  const char *const end = line + length;
  const char       *p = line;

  while (p < end && g_ascii_isspace (*p))
    p++;

  if ((gsize) (end - p) < strlen (word) || g_ascii_strncasecmp (p, word, strlen (word)) != 0)
    return FALSE;

  for (p += strlen (word); p < end && g_ascii_isspace (*p); p++)
    ;

  if (p == end || (*p != ':' && *p != ';'))
    return FALSE;

  for (p++; p < end && g_ascii_isspace (*p); p++)
    ;

  length = MIN ((gsize) (end - p), MAX_NAME_BYTES);
  memcpy (name, p, length);
  name[length] = '\0';
  g_strchomp (name);

  return TRUE;
}

static gboolean
check_numbers (const Nest *nest,
               GError    **error)
{
  if (nest->n_components <= MAX_COMPONENTS && nest->n_properties <= MAX_PROPERTIES && nest->n_zones <= MAX_ZONES)
    return TRUE;

  g_set_error (error, LANYARD_ERROR, LANYARD_ERROR_TOO_LARGE,
               _ ("it holds more than any conference. Choose a smaller file."));

  return FALSE;
}

static gboolean
check_line (Nest       *nest,
            const char *line,
            gsize       length,
            guint       number,
            GError    **error)
{
  char name[MAX_NAME_BYTES + 1];

  if (match_word (line, length, "BEGIN", name))
    {
      if (nest->depth == MAX_DEPTH)
        return fail (number, error);

      strcpy (nest->names[nest->depth], name);
      nest->depth++;
      nest->n_components++;
      nest->n_zones += g_ascii_strcasecmp (name, "VTIMEZONE") == 0;
    }
  else if (match_word (line, length, "END", name))
    {
      if (nest->depth == 0 || g_ascii_strcasecmp (nest->names[nest->depth - 1], name) != 0)
        return fail (number, error);

      nest->depth--;
    }
  else
    nest->n_properties++;

  return check_numbers (nest, error);
}

/* Takes the feed, and a return in front of it, off the line that starts at @i. */
static gsize
find_stop (const char *data,
           gsize       i,
           gsize       next)
{
  gsize stop = next;

  if (stop > i && data[stop - 1] == '\n')
    stop--;

  if (stop > i && data[stop - 1] == '\r')
    stop--;

  return stop;
}

static gsize
find_next (const char *data,
           gsize       i,
           gsize       length)
{
  const char *feed = memchr (data + i, '\n', length - i);

  return feed != NULL ? (gsize) (feed - data) + 1 : length;
}

/* Joins lines in place; what is joined is never longer than what it is made of. */
static gboolean
join_lines (GString *text,
            Nest    *nest,
            guint   *number,
            GError **error)
{
  char *const data = text->str;
  gsize       end = 0;   /* of what is joined so far */
  gsize       start = 0; /* of its last line */
  gsize       i = 0;
  guint       start_number;
  gboolean    first = TRUE;

  for (; i < text->len && g_ascii_isspace (data[i]); i++)
    *number += data[i] == '\n';

  start_number = *number + 1;
  while (i < text->len)
    {
      gsize next = find_next (data, i, text->len);
      gsize stop = find_stop (data, i, next);

      (*number)++;
      if (!first && stop > i && (data[i] == ' ' || data[i] == '\t'))
        i++;
      else if (!first)
        {
          if (!check_line (nest, data + start, end - start, start_number, error))
            return FALSE;

          data[end++] = '\n';
          start = end;
          start_number = *number;
        }

      /* The parser takes four times as long for a line twice as long. What is so long is a
       * picture inside the file. */
      stop = MIN (stop, i + MAX_LINE_BYTES - (end - start));
      memmove (data + end, data + i, stop - i);
      end += stop - i;
      i = next;
      first = FALSE;
    }

  g_string_truncate (text, end);

  return check_line (nest, data + start, end - start, start_number, error);
}

gboolean
lanyard_ical_text_unfold (GString *text,
                          GError **error)
{
  Nest  nest = { 0 };
  guint number = 0;

  g_return_val_if_fail (text != NULL, FALSE);

  if (!join_lines (text, &nest, &number, error))
    return FALSE;

  if (nest.depth > 0)
    {
      /* TRANSLATORS: %u is the number of a line. */
      g_set_error (error, LANYARD_ERROR, LANYARD_ERROR_DAMAGED,
                   _ ("it breaks off in line %u. Get the file again."), number);
      return FALSE;
    }

  /* To the parser, the text would end there. */
  for (char *nul = memchr (text->str, '\0', text->len); nul != NULL;
       nul = memchr (nul, '\0', text->len - (gsize) (nul - text->str)))
    *nul = ' ';

  return TRUE;
}
