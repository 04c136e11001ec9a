/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "lanyard-ical-line.h"

#define MAX_OCTETS 75

/* How many octets of the rest of a line fit, without a piece of a character. */
static gsize
count_fitting (const char *rest,
               gsize       length,
               gsize       room)
{
  gsize n = room;

  if (length <= room)
    return length;

  while (n > 1 && ((guchar) rest[n] & 0xc0) == 0x80)
    n--;

  return n;
}

static void
append_folded (GString    *calendar,
               const char *line,
               gsize       length)
{
  gsize room = MAX_OCTETS;

  while (TRUE)
    {
      gsize n = count_fitting (line, length, room);

      g_string_append_len (calendar, line, (gssize) n);
      line += n;
      length -= n;
      if (length == 0)
        break;

      g_string_append (calendar, "\r\n ");
      room = MAX_OCTETS - 1;
    }

  g_string_append (calendar, "\r\n");
}

void
lanyard_ical_line_append (GString    *calendar,
                          const char *name,
                          const char *value)
{
  g_autofree char *line = g_strconcat (name, ":", value, NULL);

  append_folded (calendar, line, strlen (line));
}

static char *
escape (const char *text)
{
  g_autoptr (GString) escaped = g_string_sized_new (strlen (text));

  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '\n')
        g_string_append (escaped, "\\n");
      else if (*p == '\\' || *p == ';' || *p == ',')
        g_string_append_printf (escaped, "\\%c", *p);
      else if (*p == '\t' || !g_ascii_iscntrl (*p))
        g_string_append_c (escaped, *p);
    }

  return g_string_free_and_steal (g_steal_pointer (&escaped));
}

void
lanyard_ical_line_append_text (GString    *calendar,
                               const char *name,
                               const char *text)
{
  g_autofree char *escaped = NULL;

  if (text == NULL)
    return;

  escaped = escape (text);
  lanyard_ical_line_append (calendar, name, escaped);
}

char *
lanyard_ical_line_quote (const char *text)
{
  g_autoptr (GString) quoted = g_string_new ("\"");

  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '\n')
        g_string_append (quoted, "^n");
      else if (*p == '^')
        g_string_append (quoted, "^^");
      else if (*p == '"')
        g_string_append (quoted, "^'");
      else if (*p == '\t' || !g_ascii_iscntrl (*p))
        g_string_append_c (quoted, *p);
    }

  g_string_append_c (quoted, '"');

  return g_string_free_and_steal (g_steal_pointer (&quoted));
}
