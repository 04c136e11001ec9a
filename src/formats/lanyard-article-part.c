/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <cmark.h>
#include <string.h>

#include "lanyard-article-line.h"
#include "lanyard-article-part.h"
#include "lanyard-clean.h"

#define MAX_PARTS 2000

G_DEFINE_AUTOPTR_CLEANUP_FUNC (cmark_node, cmark_node_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (cmark_iter, cmark_iter_free)

/* An article by lines, which is how cmark tells where things stand. */
typedef struct
{
  char   **lines; /* (owned) */
  guint    n_lines;
  GString *reason; /* (owned): of the part that is being read */
} Source;

static void
source_clear (Source *source)
{
  g_clear_pointer (&source->lines, g_strfreev);
  g_string_free (source->reason, TRUE);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Source, source_clear)

static char *
find_session_url (cmark_node *block)
{
  g_autoptr (cmark_iter) iter = cmark_iter_new (block);

  while (cmark_iter_next (iter) != CMARK_EVENT_DONE)
    {
      cmark_node *node = cmark_iter_get_node (iter);
      char       *url = NULL;

      if (cmark_node_get_type (node) == CMARK_NODE_LINK)
        url = lanyard_article_keep_session_url (cmark_node_get_url (node));

      if (url != NULL)
        return url;
    }

  return NULL;
}

static char *
get_plain_text (cmark_node *block)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (cmark_iter) iter = cmark_iter_new (block);
  cmark_event_type event;

  while ((event = cmark_iter_next (iter)) != CMARK_EVENT_DONE)
    {
      cmark_node     *node = cmark_iter_get_node (iter);
      cmark_node_type type = cmark_node_get_type (node);

      if (type == CMARK_NODE_TEXT || type == CMARK_NODE_CODE)
        g_string_append (text, cmark_node_get_literal (node));
      else if (type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK)
        g_string_append_c (text, ' ');
    }

  return lanyard_clean_line (text->str);
}

static LanyardArticlePart *
start_part (cmark_node *heading)
{
  g_autoptr (LanyardArticlePart) part = g_new0 (LanyardArticlePart, 1);

  part->level = cmark_node_get_heading_level (heading);
  part->title = get_plain_text (heading);
  part->url = find_session_url (heading);
  part->certain = part->url != NULL;

  return part->title != NULL ? g_steal_pointer (&part) : NULL;
}

static void
finish_part (LanyardArticlePart *part,
             Source             *source)
{
  if (part != NULL)
    part->reason = lanyard_clean_text (source->reason->str);

  g_string_truncate (source->reason, 0);
}

/* Facts that stand in a list have a bullet before them. */
static const char *
skip_bullet (const char *line)
{
  line += strspn (line, " \t");

  return strchr ("-*+", *line) != NULL && line[0] != '\0' && line[1] == ' ' ? line + 2 : line;
}

static gboolean
take_facts (LanyardArticlePart *part,
            const char         *source_line)
{
  g_autoptr (LanyardArticleLine) line = lanyard_article_line_new (skip_bullet (source_line));

  if (line == NULL)
    return FALSE;

  /* What comes first counts; a second link is one more fact, and no reason. */
  if (line->url != NULL && (part->url == NULL || !part->certain))
    {
      g_free (part->url);
      part->url = g_steal_pointer (&line->url);
    }

  if (part->speakers == NULL)
    part->speakers = g_steal_pointer (&line->speakers);

  part->certain = TRUE;

  return TRUE;
}

/* A link by reference says elsewhere where it leads: only cmark can put that in its place. */
static gboolean
has_links_elsewhere (cmark_node *block,
                     const char *source)
{
  g_autoptr (cmark_iter) iter = cmark_iter_new (block);

  while (strchr (source, ']') != NULL && cmark_iter_next (iter) != CMARK_EVENT_DONE)
    {
      cmark_node *node = cmark_iter_get_node (iter);

      if (cmark_node_get_type (node) == CMARK_NODE_LINK && strstr (source, cmark_node_get_url (node)) == NULL)
        return TRUE;
    }

  return FALSE;
}

static void
take_block (LanyardArticlePart *part,
            Source             *source,
            cmark_node         *block)
{
  g_autoptr (GString) kept = g_string_new (NULL);
  cmark_node_type type = cmark_node_get_type (block);
  guint           first = (guint) MAX (cmark_node_get_start_line (block), 1) - 1;
  guint           end = MIN ((guint) MAX (cmark_node_get_end_line (block), 0), source->n_lines);
  gboolean        may_have_facts = type == CMARK_NODE_PARAGRAPH || type == CMARK_NODE_LIST;
  gboolean        whole = TRUE;

  if (type == CMARK_NODE_THEMATIC_BREAK)
    return;

  for (guint i = first; i < end; i++)
    {
      if (may_have_facts && take_facts (part, source->lines[i]))
        whole = FALSE;
      else
        g_string_append_printf (kept, "%s\n", source->lines[i]);
    }

  if (part->url == NULL)
    part->url = find_session_url (block);

  if (whole && has_links_elsewhere (block, kept->str))
    {
      char *rendered = cmark_render_commonmark (block, CMARK_OPT_DEFAULT, 0);

      g_string_assign (kept, rendered);
      free (rendered);
    }

  if (strspn (kept->str, " \t\n") < kept->len)
    g_string_append_printf (source->reason, "%s\n", kept->str);
}

GPtrArray *
lanyard_article_part_list (const char *body)
{
  g_autoptr (GPtrArray) parts = NULL;
  g_autoptr (cmark_node) document = NULL;
  g_auto (Source) source = { 0 };
  LanyardArticlePart *part = NULL;

  g_return_val_if_fail (body != NULL, NULL);

  parts = g_ptr_array_new_with_free_func ((GDestroyNotify) lanyard_article_part_free);
  document = cmark_parse_document (body, strlen (body), CMARK_OPT_DEFAULT);
  source.lines = g_strsplit (body, "\n", -1);
  source.n_lines = g_strv_length (source.lines);
  source.reason = g_string_new (NULL);

  for (cmark_node *node = cmark_node_first_child (document); node != NULL; node = cmark_node_next (node))
    {
      if (cmark_node_get_type (node) != CMARK_NODE_HEADING)
        {
          if (part != NULL)
            take_block (part, &source, node);
          continue;
        }

      finish_part (part, &source);
      part = parts->len < MAX_PARTS ? start_part (node) : NULL;
      if (part != NULL)
        g_ptr_array_add (parts, part);
    }

  finish_part (part, &source);

  return g_steal_pointer (&parts);
}

void
lanyard_article_part_free (LanyardArticlePart *self)
{
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->url, g_free);
  g_clear_object (&self->speakers);
  g_clear_pointer (&self->reason, g_free);
  g_free (self);
}
