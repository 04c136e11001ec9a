/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "lanyard-article-outline.h"
#include "lanyard-error.h"
#include "lanyard-formats-table.h"
#include "lanyard-front-matter.h"
#include "lanyard-text-repair.h"

/* How much of a file is looked at to tell what it is. */
#define SNIFF_BYTES (256 * 1024)

static gboolean
has_heading (const char *text)
{
  for (const char *line = text; line != NULL; line = strchr (line, '\n'))
    {
      gsize level;

      line += *line == '\n' ? 1 : 0;
      level = strspn (line, "#");
      if (level >= 1 && level <= 6 && (line[level] == ' ' || line[level] == '\t'))
        return TRUE;

      if (line > text && strspn (line, "=-") >= 3 && line[-1] == '\n' && line - text >= 2 && line[-2] != '\n')
        return TRUE;
    }

  return FALSE;
}

/* JSON and what is made of tags: never Markdown, whatever stands in it. */
static gboolean
is_other_syntax (const char *text)
{
  const char *p = text + strspn (text, " \t\n");
  const char *next;

  if (g_str_has_prefix (p, "<!--"))
    return FALSE;

  if (*p == '<' || *p == '{' || g_ascii_strncasecmp (p, "BEGIN:", strlen ("BEGIN:")) == 0)
    return TRUE;

  if (*p != '[')
    return FALSE;

  next = p + 1 + strspn (p + 1, " \t\n");

  return *next == '{' || *next == '"' || *next == ']' || g_ascii_isdigit (*next);
}

static gboolean
sniff (const char *data,
       gsize       length)
{
  g_autofree char *text = lanyard_text_read (data, MIN (length, SNIFF_BYTES));

  if (text == NULL || is_other_syntax (text))
    return FALSE;

  if (lanyard_front_matter_find_end (text) != text)
    return TRUE;

  return has_heading (text) && (strstr (text, "http://") != NULL || strstr (text, "https://") != NULL);
}

static GObject *
parse (GBytes     *bytes,
       const char *address,
       GPtrArray  *remarks,
       GError    **error)
{
  gsize            length;
  const char      *data = g_bytes_get_data (bytes, &length);
  g_autofree char *damaged = NULL;
  g_autofree char *text = NULL;
  g_autoptr (LanyardFrontMatter) front_matter = NULL;
  LanyardShortlist *shortlist;

  if (length > LANYARD_ARTICLE_MAX_BYTES)
    {
      /* TRANSLATORS: %d is a number of mebibytes. */
      g_set_error (error, LANYARD_ERROR, LANYARD_ERROR_TOO_LARGE,
                   _ ("it is an article of more than %d MiB. Choose a smaller file."), LANYARD_ARTICLE_MAX_BYTES / 1024 / 1024);
      return NULL;
    }

  damaged = lanyard_text_read (data, length);
  if (damaged == NULL)
    {
      g_set_error (error, LANYARD_ERROR, LANYARD_ERROR_DAMAGED, _ ("it is not all text. Get the file again."));
      return NULL;
    }

  text = lanyard_text_repair (damaged);
  front_matter = lanyard_front_matter_new (text);
  if (front_matter->damaged)
    g_ptr_array_add (remarks, g_strdup (_ ("The head of the article is damaged.")));

  shortlist = lanyard_article_outline_read (front_matter, lanyard_front_matter_find_end (text), remarks);
  if (shortlist == NULL)
    g_set_error (error, LANYARD_ERROR, LANYARD_ERROR_EMPTY,
                 _ ("it recommends no talks: there are neither speakers nor links to sessions in it. "
                    "Choose another file."));

  return (GObject *) shortlist;
}

const LanyardFormat lanyard_format_article = { "article", sniff, parse };
