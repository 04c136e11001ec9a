/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "lanyard-byline-people.h"
#include "lanyard-byline.h"
#include "lanyard-clean.h"

/* The last dash is nearly always the one; a few more are tried where a role holds a dash. */
#define MAX_DASHES 4

static const char *const dashes[] = { " - ", " – ", " — " };
static const char *const crooked_dashes[] = { "- ", " -" };

/* Finds the last dash of any kind before @end; all start with a space or the dash itself. */
static const char *
find_dash (const char        *text,
           const char        *end,
           const char *const *kinds,
           gsize              n_kinds,
           gsize             *length)
{
  for (const char *p = end; p > text; p--)
    {
      const char *start = p - 1;

      for (gsize i = 0; (*start == ' ' || *start == '-') && i < n_kinds; i++)
        {
          *length = strlen (kinds[i]);
          if ((gsize) (end - start) >= *length && memcmp (start, kinds[i], *length) == 0)
            return start;
        }
    }

  return NULL;
}

static char *
dup_title (const char *text,
           const char *end)
{
  return g_strchomp (g_strndup (text, end - text));
}

static GListModel *
take_speakers (LanyardBylinePeople *people)
{
  return G_LIST_MODEL (g_steal_pointer (&people->speakers));
}

/* "A, Lead, Acme & B, Engineer - Tools, Acme" has a dash of its own: what stands before it is a
 * byline already, and a complete one. */
static gboolean
is_inside_byline (const char           *summary,
                  const char           *dash,
                  LanyardBylineLexicon *lexicon,
                  const char          **start)
{
  g_autoptr (LanyardBylinePeople) people = NULL;
  g_autofree char *before = NULL;
  gsize            length = 0;
  const char      *earlier = find_dash (summary, dash, dashes, G_N_ELEMENTS (dashes), &length);

  if (earlier == NULL || earlier == summary)
    return FALSE;

  before = g_strndup (earlier + length, dash - earlier - length);
  people = lanyard_byline_people_read (before, lexicon);
  if (!people->complete)
    return FALSE;

  *start = earlier + length;

  return TRUE;
}

static GListModel *
split_at (const char           *summary,
          const char *const    *kinds,
          gsize                 n_kinds,
          LanyardBylineLexicon *lexicon,
          char                **title)
{
  const char *end = summary + strlen (summary);

  for (guint i = 0; i < MAX_DASHES; i++)
    {
      g_autoptr (LanyardBylinePeople) people = NULL;
      gsize       length = 0;
      const char *dash = find_dash (summary, end, kinds, n_kinds, &length);
      const char *start;

      if (dash == NULL || dash == summary)
        return NULL;

      start = dash + length;
      if (is_inside_byline (summary, dash, lexicon, &start))
        dash = start - length;

      people = lanyard_byline_people_read (start, lexicon);
      if (people->sure)
        {
          *title = dup_title (summary, dash);
          return take_speakers (people);
        }

      end = dash;
    }

  return NULL;
}

GListModel *
lanyard_byline_split_with (const char           *summary,
                           LanyardBylineLexicon *lexicon,
                           char                **title)
{
  g_autofree char *line = NULL;
  GListModel      *speakers;

  g_return_val_if_fail (summary != NULL, NULL);
  g_return_val_if_fail (title != NULL, NULL);

  line = lanyard_clean_line (summary);
  if (line == NULL)
    {
      *title = g_strdup ("");
      return NULL;
    }

  speakers = split_at (line, dashes, G_N_ELEMENTS (dashes), lexicon, title);
  if (speakers == NULL)
    speakers = split_at (line, crooked_dashes, G_N_ELEMENTS (crooked_dashes), lexicon, title);

  if (speakers == NULL)
    *title = g_steal_pointer (&line);

  return speakers;
}

GListModel *
lanyard_byline_split (const char *summary,
                      char      **title)
{
  return lanyard_byline_split_with (summary, NULL, title);
}

void
lanyard_byline_learn (const char           *summary,
                      LanyardBylineLexicon *lexicon)
{
  g_autofree char *line = NULL;
  const char      *dash;
  gsize            length = 0;

  g_return_if_fail (summary != NULL);
  g_return_if_fail (LANYARD_IS_BYLINE_LEXICON (lexicon));

  line = lanyard_clean_line (summary);
  if (line == NULL)
    return;

  dash = find_dash (line, line + strlen (line), dashes, G_N_ELEMENTS (dashes), &length);
  if (dash != NULL)
    lanyard_byline_people_learn (dash + length, lexicon);
}

GListModel *
lanyard_byline_parse_names (const char *text)
{
  g_autoptr (LanyardBylinePeople) people = NULL;
  g_autofree char *line = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  line = lanyard_clean_line (text);
  people = lanyard_byline_people_read (line != NULL ? line : "", NULL);

  return take_speakers (people);
}
