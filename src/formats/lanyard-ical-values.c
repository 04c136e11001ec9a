/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "lanyard-ical-values.h"

#define MAX_CHARSET_BYTES 32

typedef enum
{
  ENCODING_NONE,
  ENCODING_QUOTED_PRINTABLE,
  ENCODING_BASE64,
} Encoding;

/* Where the name of a property ends, and where its value starts; parameters are between. */
static gboolean
find_value (const char  *line,
            gsize        length,
            const char **parameters,
            const char **value)
{
  const char *const end = line + length;
  const char       *p = line;
  gboolean          quoted = FALSE;

  while (p < end && *p != ':' && *p != ';')
    p++;

  for (*parameters = p; p < end && (quoted || *p != ':'); p++)
    quoted ^= *p == '"';

  *value = p + 1;

  return p < end;
}

/* Finds the words of a parameter that start with @word, which is all that matters of them. */
static const char *
find_word (const char *parameters,
           const char *end,
           const char *word)
{
  const gsize length = strlen (word);

  for (const char *p = parameters; p + length <= end; p++)
    {
      if ((*p == *word || *p == g_ascii_tolower (*word)) && g_ascii_strncasecmp (p, word, length) == 0)
        return p + length;
    }

  return NULL;
}

static Encoding
find_encoding (const char *parameters,
               const char *value)
{
  if (find_word (parameters, value, "QUOTED-PRINTABLE") != NULL)
    return ENCODING_QUOTED_PRINTABLE;

  if (find_word (parameters, value, "BASE64") != NULL || find_word (parameters, value, "ENCODING=B:") != NULL)
    return ENCODING_BASE64;

  return ENCODING_NONE;
}

/* Many programs say of every line that it is UTF-8. */
static gboolean
has_other_charset (const char *parameters,
                   const char *value)
{
  const char *charset = find_word (parameters, value, "CHARSET=");

  return charset != NULL && g_ascii_strncasecmp (charset, "UTF-8", strlen ("UTF-8")) != 0;
}

gboolean
lanyard_ical_values_are_encoded (const char *line,
                                 gsize       length)
{
  const char *parameters;
  const char *value;

  if (!find_value (line, length, &parameters, &value) || *parameters == ':')
    return FALSE;

  return find_encoding (parameters, value) != ENCODING_NONE || has_other_charset (parameters, value);
}

gboolean
lanyard_ical_values_is_open (const char *line,
                             gsize       length)
{
  const char *parameters;
  const char *value;

  if (length == 0 || line[length - 1] != '=' || !find_value (line, length, &parameters, &value))
    return FALSE;

  return find_encoding (parameters, value) == ENCODING_QUOTED_PRINTABLE;
}

static char *
dup_charset (const char *parameters,
             const char *value)
{
  const char *start = find_word (parameters, value, "CHARSET=");
  gsize       length = 0;

  if (start == NULL)
    return NULL;

  start += *start == '"';
  while (length < MAX_CHARSET_BYTES && (g_ascii_isalnum (start[length]) || strchr ("-_.", start[length]) != NULL) && start[length] != '\0')
    length++;

  return length > 0 ? g_strndup (start, length) : NULL;
}

static GString *
decode_quoted_printable (const char *value,
                         gsize       length)
{
  GString *decoded = g_string_sized_new (length);

  for (gsize i = 0; i < length; i++)
    {
      if (value[i] == '=' && i + 2 < length && g_ascii_isxdigit (value[i + 1]) && g_ascii_isxdigit (value[i + 2]))
        {
          g_string_append_c (decoded, (char) (g_ascii_xdigit_value (value[i + 1]) << 4 | g_ascii_xdigit_value (value[i + 2])));
          i += 2;
        }
      else
        g_string_append_c (decoded, value[i]);
    }

  return decoded;
}

static GString *
decode_base64 (const char *value,
               gsize       length)
{
  g_autofree char   *text = g_strndup (value, length);
  gsize              n_bytes = 0;
  g_autofree guchar *bytes = g_base64_decode (text, &n_bytes);

  return g_string_new_len ((const char *) bytes, (gssize) n_bytes);
}

static GString *
decode (const char *value,
        gsize       length,
        Encoding    encoding)
{
  if (encoding == ENCODING_QUOTED_PRINTABLE)
    return decode_quoted_printable (value, length);

  if (encoding == ENCODING_BASE64)
    return decode_base64 (value, length);

  return g_string_new_len (value, (gssize) length);
}

/* What is UTF-8 already has only the wrong label. */
static void
convert (GString    *value,
         const char *charset)
{
  g_autofree char *converted = NULL;

  if (charset == NULL || g_utf8_validate_len (value->str, value->len, NULL))
    return;

  converted = g_convert (value->str, (gssize) value->len, "UTF-8", charset, NULL, NULL, NULL);
  if (converted != NULL)
    g_string_assign (value, converted);
}

/* One line must stay one. */
static void
append_value (GString    *text,
              const char *value,
              gsize       length)
{
  for (gsize i = 0; i < length; i++)
    {
      if (value[i] == '\n')
        g_string_append (text, "\\n");
      else if (value[i] != '\r' && value[i] != '\0')
        g_string_append_c (text, value[i]);
    }
}

static gboolean
is_attached (const char *line,
             const char *parameters,
             const char *value)
{
  static const char *const names[] = { "ATTACH", "IMAGE", "LOGO", "PHOTO", "SOUND", "AALARM" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      if ((gsize) (parameters - line) == strlen (names[i]) && g_ascii_strncasecmp (line, names[i], strlen (names[i])) == 0)
        return TRUE;
    }

  return find_word (parameters, value, "BINARY") != NULL;
}

/* All other parameters are kept. */
static void
append_parameters (GString    *text,
                   const char *parameters,
                   const char *end)
{
  static const char *const words[] = { "ENCODING=", "CHARSET=", "QUOTED-PRINTABLE", "BASE64", "8BIT" };

  while (parameters < end)
    {
      const char *next = parameters + 1;
      gboolean    quoted = FALSE;
      gboolean    kept = TRUE;

      for (; next < end && (quoted || *next != ';'); next++)
        quoted ^= *next == '"';

      for (gsize i = 0; i < G_N_ELEMENTS (words) && kept; i++)
        kept = g_ascii_strncasecmp (parameters + 1, words[i], strlen (words[i])) != 0;

      if (kept)
        g_string_append_len (text, parameters, next - parameters);

      parameters = next;
    }
}

static void
append_line (GString    *text,
             const char *line,
             gsize       length)
{
  const char      *parameters;
  const char      *value;
  g_autofree char *charset = NULL;
  g_autoptr (GString) decoded = NULL;

  if (!lanyard_ical_values_are_encoded (line, length) || !find_value (line, length, &parameters, &value) || is_attached (line, parameters, value))
    {
      g_string_append_len (text, line, (gssize) length);
      return;
    }

  charset = dup_charset (parameters, value);
  decoded = decode (value, length - (gsize) (value - line), find_encoding (parameters, value));
  convert (decoded, charset);

  g_string_append_len (text, line, parameters - line);
  append_parameters (text, parameters, value - 1);
  g_string_append_c (text, ':');
  append_value (text, decoded->str, decoded->len);
}

void
lanyard_ical_values_decode (GString *text)
{
  g_autoptr (GString) decoded = NULL;
  const char *p;
  const char *end;

  g_return_if_fail (text != NULL);

  decoded = g_string_sized_new (text->len);
  end = text->str + text->len;
  for (p = text->str; p < end;)
    {
      const char *feed = memchr (p, '\n', end - p);
      const char *stop = feed != NULL ? feed : end;

      append_line (decoded, p, stop - p);
      if (feed != NULL)
        g_string_append_c (decoded, '\n');
      p = stop + 1;
    }

  g_string_truncate (text, 0);
  g_string_append_len (text, decoded->str, (gssize) decoded->len);
}
