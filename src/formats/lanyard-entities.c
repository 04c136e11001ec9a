/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include <libxml/HTMLparser.h>

#include "lanyard-entities.h"

#define MAX_NAME_BYTES 32
#define NO_BREAK_SPACE 0xa0

static gunichar
find_numbered (const char *number)
{
  gboolean hex = *number == 'x' || *number == 'X';
  guint64  value;

  if (!g_ascii_string_to_unsigned (number + hex, hex ? 16 : 10, 1, 0x10ffff, &value, NULL))
    return 0;

  return g_unichar_validate ((gunichar) value) ? (gunichar) value : 0;
}

static gunichar
find_character (const char *name)
{
  const htmlEntityDesc *entity;

  if (*name == '#')
    return find_numbered (name + 1);

  if (strcmp (name, "apos") == 0)
    return '\'';

  entity = htmlEntityLookup ((const xmlChar *) name);

  return entity != NULL ? entity->value : 0;
}

static void
append_character (GString    *text,
                  gunichar    c,
                  const char *rest)
{
  if (c != NO_BREAK_SPACE)
    g_string_append_unichar (text, c);
  else if (*rest != ' ' && (text->len == 0 || text->str[text->len - 1] != ' '))
    g_string_append_c (text, ' ');
}

char *
lanyard_entities_decode (char *text)
{
  g_autofree char *source = text;
  g_autoptr (GString) decoded = NULL;
  const char *p = source;

  if (source == NULL || strchr (source, '&') == NULL)
    return g_steal_pointer (&source);

  decoded = g_string_sized_new (strlen (source));

  while (*p != '\0')
    {
      gsize    plain = strcspn (p, "&");
      gsize    length;
      gunichar c = 0;

      g_string_append_len (decoded, p, (gssize) plain);
      p += plain;
      if (*p == '\0')
        break;

      length = strcspn (p + 1, "; &\n");
      if (p[length + 1] == ';' && length > 0 && length <= MAX_NAME_BYTES)
        {
          g_autofree char *name = g_strndup (p + 1, length);

          c = find_character (name);
        }

      if (c != 0)
        append_character (decoded, c, p + length + 2);
      else
        g_string_append_c (decoded, '&');

      p += c != 0 ? length + 2 : 1;
    }

  return g_string_free_and_steal (g_steal_pointer (&decoded));
}
