/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "lanyard-encoding.h"

/* More white space than this in front of a file is no file of ours. */
#define PREFIX_BYTES 4096

static gboolean
has_prefix (const char *data,
            gsize       length,
            const char *prefix)
{
  return length >= strlen (prefix) && memcmp (data, prefix, strlen (prefix)) == 0;
}

static gunichar
get_unit (const guint8 *data,
          gsize         i,
          gboolean      big)
{
  return big ? (gunichar) (data[i] << 8 | data[i + 1]) : (gunichar) (data[i + 1] << 8 | data[i]);
}

static GString *
decode_utf16 (const guint8 *data,
              gsize         length,
              gboolean      big)
{
  GString *text = g_string_sized_new (length / 2);

  for (gsize i = 0; i + 1 < length; i += 2)
    {
      gunichar c = get_unit (data, i, big);

      if (c >= 0xd800 && c < 0xdc00 && i + 3 < length)
        {
          gunichar low = get_unit (data, i + 2, big);

          if (low >= 0xdc00 && low < 0xe000)
            {
              c = 0x10000 + ((c - 0xd800) << 10) + (low - 0xdc00);
              i += 2;
            }
        }

      g_string_append_unichar (text, g_unichar_validate (c) ? c : 0xfffd);
    }

  return text;
}

GString *
lanyard_encoding_decode (const char *data,
                         gsize       length)
{
  if (has_prefix (data, length, "\xff\xfe"))
    return decode_utf16 ((const guint8 *) data + 2, length - 2, FALSE);

  if (has_prefix (data, length, "\xfe\xff"))
    return decode_utf16 ((const guint8 *) data + 2, length - 2, TRUE);

  if (has_prefix (data, length, "\xef\xbb\xbf"))
    return g_string_new_len (data + 3, (gssize) length - 3);

  return g_string_new_len (data, (gssize) length);
}

gboolean
lanyard_encoding_starts_with (const char *data,
                              gsize       length,
                              const char *word)
{
  g_autoptr (GString) start = lanyard_encoding_decode (data, MIN (length, PREFIX_BYTES));
  const char *p = start->str;

  while (g_ascii_isspace (*p))
    p++;

  return g_ascii_strncasecmp (p, word, strlen (word)) == 0;
}
