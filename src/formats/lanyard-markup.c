/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "lanyard-entities.h"
#include "lanyard-markup-html.h"
#include "lanyard-markup-markdown.h"
#include "lanyard-markup.h"

/* The parsers take time for nonsense of any length; nobody reads this much of an abstract. */
#define MAX_BYTES (256 * 1024)

typedef enum
{
  KIND_PLAIN,
  KIND_MARKDOWN,
  KIND_HTML,
} Kind;

/* Tags that say that this is HTML: those that must be closed count by their ends. */
#define HTML_PATTERN                                                       \
  "<br\\s*/?>|(?<!\\w)<p(?:\\s[^<>]*)?>|<a\\s[^<>]*href|<img\\s[^<>]*src|" \
  "</(?:a|b|blockquote|code|div|em|font|h[1-6]|i|li|ol|p|pre|span|strong|table|td|tr|u|ul)\\s*>"

#define BLOCK_PATTERN "</?(?:blockquote|br|div|h[1-6]|li|ol|p|pre|table|td|tr|ul)\\b"

#define MARKDOWN_PATTERN                                                                                         \
  "\\]\\((?:https?://|mailto:)|" /* a link */                                                                    \
  "<https?://[^<>\\s]+>|"                                                                                        \
  "(?<!\\w)\\*\\*[^\\s*][^*\\n]*\\*\\*|(?<!\\w)__[^\\s_][^_\\n]*__(?!\\w)|" /* strong */                         \
  "(?<!\\w)\\*[^\\s*](?:[^*\\n]*[^\\s*])?\\*(?!\\w)|(?<!\\w)_[^\\s_](?:[^_\\n]*[^\\s_])?_(?!\\w)|"               \
  "`[^`\\n]+`|^ {0,3}```|"                                                          /* code */                   \
  "^ {0,3}#{1,6} +\\S|^ {0,3}> ?\\S|"                                               /* a heading, a quotation */ \
  "^ {0,3}[-*+] +\\S.*\\n+ {0,3}[-*+] +\\S|^ {0,3}1[.)] +\\S.*\\n+ {0,3}2[.)] +\\S" /* a list */

static char *
prepare (const char *source)
{
  g_autofree char *start = g_strndup (source, MAX_BYTES);
  g_autofree char *valid = NULL;
  g_autoptr (GString) clean = NULL;
  const char *end;

  /* What was cut in the middle of a character is not damaged. */
  if (!g_utf8_validate (start, -1, &end) && strlen (end) < 4 && strlen (start) == MAX_BYTES)
    start[end - start] = '\0';

  valid = g_utf8_make_valid (start, -1);
  clean = g_string_new_take (g_steal_pointer (&valid));
  g_string_replace (clean, "\r\n", "\n", 0);
  g_string_replace (clean, "\r", "\n", 0);

  return g_string_free_and_steal (g_steal_pointer (&clean));
}

/* A tag in code is what the text is about. */
static char *
blank_code (const char *text)
{
  char *blanked = g_strdup (text);
  char *start = NULL;

  for (char *p = blanked; *p != '\0'; p++)
    {
      if (*p == '\n')
        {
          start = NULL;
        }
      else if (*p == '`' && start != NULL)
        {
          memset (start, '.', (gsize) (p - start));
          start = NULL;
        }
      else if (*p == '`')
        {
          start = p + 1;
        }
    }

  return blanked;
}

static gpointer
compile (gpointer pattern)
{
  const GRegexCompileFlags flags = G_REGEX_CASELESS | G_REGEX_MULTILINE | G_REGEX_RAW | G_REGEX_OPTIMIZE;

  return g_regex_new (pattern, flags, 0, NULL);
}

static gboolean
has_html (const char *text)
{
  static GOnce once = G_ONCE_INIT;

  return g_regex_match (g_once (&once, compile, (gpointer) HTML_PATTERN), text, 0, NULL);
}

static gboolean
has_html_blocks (const char *text)
{
  static GOnce once = G_ONCE_INIT;

  return g_regex_match (g_once (&once, compile, (gpointer) BLOCK_PATTERN), text, 0, NULL);
}

static gboolean
has_markdown (const char *text)
{
  static GOnce once = G_ONCE_INIT;

  return g_regex_match (g_once (&once, compile, (gpointer) MARKDOWN_PATTERN), text, 0, NULL);
}

static Kind
find_kind (const char *text)
{
  g_autofree char *blanked = NULL;

  if (strpbrk (text, "<*_`[#>+-1") == NULL)
    return KIND_PLAIN;

  blanked = blank_code (text);
  if (strchr (blanked, '<') != NULL && has_html (blanked))
    return KIND_HTML;

  return has_markdown (text) ? KIND_MARKDOWN : KIND_PLAIN;
}

static void
write_plain (const char      *source,
             LanyardRichText *text)
{
  g_autofree char *decoded = lanyard_entities_decode (g_strdup (source));

  for (char *line = decoded; line != NULL;)
    {
      char *end = strchr (line, '\n');

      if (end != NULL)
        *end = '\0';

      if (*g_strstrip (line) == '\0')
        {
          lanyard_rich_text_begin_block (text);
        }
      else
        {
          lanyard_rich_text_add (text, line);
          lanyard_rich_text_break (text);
        }

      line = end != NULL ? end + 1 : NULL;
    }
}

/* Where no tag makes paragraphs, the lines do. */
static void
write_html (const char      *source,
            LanyardRichText *text)
{
  g_autoptr (GString) html = g_string_new (source);

  if (!has_html_blocks (source))
    g_string_replace (html, "\n", "<br>", 0);

  lanyard_markup_html_write (html->str, text);
}

static char *
convert (const char *source,
         gboolean    markup)
{
  g_autofree char *prepared = prepare (source);
  g_autoptr (LanyardRichText) text = lanyard_rich_text_new (markup);

  switch (find_kind (prepared))
    {
    case KIND_HTML:
      write_html (prepared, text);
      break;

    case KIND_MARKDOWN:
      lanyard_markup_markdown_write (prepared, text);
      break;

    case KIND_PLAIN:
    default:
      write_plain (prepared, text);
      break;
    }

  return lanyard_rich_text_finish (text);
}

char *
lanyard_markup_to_pango (const char *source)
{
  g_return_val_if_fail (source != NULL, NULL);

  return convert (source, TRUE);
}

gboolean
lanyard_markup_is_plain (const char *source)
{
  g_return_val_if_fail (source != NULL, FALSE);

  return find_kind (source) == KIND_PLAIN;
}

char *
lanyard_markup_to_line (const char *source)
{
  g_return_val_if_fail (source != NULL, NULL);

  return convert (source, FALSE);
}
