/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "lanyard-clean.h"

#define MAX_LINE_CHARACTERS 1000
#define MAX_TEXT_BYTES (256 * 1024)

/* Signs that take no room, and that exporters leave at the ends of titles. */
static gboolean
is_blank (gunichar c)
{
  return g_unichar_isspace (c) || g_unichar_iscntrl (c) || c == 0x200b || c == 0xfeff;
}

static char *
make_valid (const char *text,
            gsize       max_bytes)
{
  const char *end;
  gsize       length = strnlen (text, max_bytes);

  if (g_utf8_validate_len (text, length, &end))
    return g_strndup (text, length);

  /* What was cut in the middle of a character is not damaged. */
  if (length == max_bytes && length - (gsize) (end - text) < 4)
    return g_strndup (text, end - text);

  return g_utf8_make_valid (text, (gssize) length);
}

/* Most lines are clean already, and a schedule has thousands of them. */
static gboolean
is_clean_line (const char *text)
{
  const char *p = text;

  for (; g_ascii_isgraph (*p) || (*p == ' ' && p > text && p[-1] != ' '); p++)
    {
      if (p - text >= MAX_LINE_CHARACTERS)
        return FALSE;
    }

  return *p == '\0' && p > text && p[-1] != ' ';
}

char *
lanyard_clean_line (const char *text)
{
  g_autofree char *valid = NULL;
  g_autoptr (GString) line = NULL;
  gboolean blank = FALSE;
  guint    n = 0;

  if (text == NULL)
    return NULL;

  if (is_clean_line (text))
    return g_strdup (text);

  valid = make_valid (text, MAX_LINE_CHARACTERS * 16);
  line = g_string_sized_new (strlen (valid));

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (is_blank (c))
        {
          /* A sign without width parts no words. */
          blank = blank || (c != 0x200b && c != 0xfeff);
          continue;
        }

      if (n >= MAX_LINE_CHARACTERS)
        {
          g_string_append (line, "…");
          break;
        }

      if (blank && line->len > 0)
        g_string_append_c (line, ' ');

      g_string_append_len (line, p, g_utf8_next_char (p) - p);
      blank = FALSE;
      n++;
    }

  return line->len > 0 ? g_string_free_and_steal (g_steal_pointer (&line)) : NULL;
}

/* Bytes from which nothing has to be taken away; beyond ASCII, characters are looked at. */
static gsize
count_plain (const char *text)
{
  const char *p = text;

  while (g_ascii_isprint (*p) || *p == '\n' || *p == '\t')
    p++;

  return (gsize) (p - text);
}

static void
append_clean (GString    *clean,
              const char *p)
{
  while (*p != '\0')
    {
      gsize    plain = count_plain (p);
      gunichar c;

      g_string_append_len (clean, p, (gssize) plain);
      p += plain;
      if (*p == '\0')
        return;

      c = g_utf8_get_char (p);
      if (c == '\r' && p[1] != '\n')
        g_string_append_c (clean, '\n');
      else if (c >= 0xa0)
        g_string_append_len (clean, p, g_utf8_next_char (p) - p);

      p = g_utf8_next_char (p);
    }
}

static void
trim_end (GString *text)
{
  while (text->len > 0)
    {
      const char *last = g_utf8_find_prev_char (text->str, text->str + text->len);

      if (last == NULL || !is_blank (g_utf8_get_char (last)))
        return;

      g_string_truncate (text, last - text->str);
    }
}

static char *
trim_plain (const char *text,
            gsize       length)
{
  while (length > 0 && g_ascii_isspace (text[length - 1]))
    length--;

  while (length > 0 && g_ascii_isspace (*text))
    {
      text++;
      length--;
    }

  return length > 0 ? g_strndup (text, length) : NULL;
}

char *
lanyard_clean_text (const char *text)
{
  g_autofree char *valid = NULL;
  g_autoptr (GString) clean = NULL;
  const char *start;
  gsize       plain;

  if (text == NULL)
    return NULL;

  /* Texts are long, and most have nothing to be taken away but at their ends. */
  plain = count_plain (text);
  if (text[plain] == '\0' && plain <= MAX_TEXT_BYTES)
    return trim_plain (text, plain);

  valid = make_valid (text, MAX_TEXT_BYTES);
  start = valid;
  while (*start != '\0' && is_blank (g_utf8_get_char (start)))
    start = g_utf8_next_char (start);

  clean = g_string_sized_new (strlen (start));
  append_clean (clean, start);
  trim_end (clean);

  return clean->len > 0 ? g_string_free_and_steal (g_steal_pointer (&clean)) : NULL;
}
