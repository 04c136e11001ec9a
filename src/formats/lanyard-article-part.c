/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <cmark.h>
#include <string.h>

#include "lanyard-article-line.h"
#include "lanyard-article-mention.h"
#include "lanyard-article-part.h"
#include "lanyard-clean.h"
#include "lanyard-fold.h"

#define MAX_PARTS 2000

G_DEFINE_AUTOPTR_CLEANUP_FUNC (cmark_node, cmark_node_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (cmark_iter, cmark_iter_free)

/* An article by lines, which is how cmark tells where things stand. */
typedef struct
{
  char              **lines; /* (owned) */
  guint               n_lines;
  LanyardArticlePart *part;    /* the heading that is being read */
  LanyardArticlePart *mention; /* (nullable): the session under it that serves as a heading */
} Source;

static void
source_clear (Source *source)
{
  g_clear_pointer (&source->lines, g_strfreev);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Source, source_clear)

LanyardArticlePart *
lanyard_article_part_new (int level)
{
  LanyardArticlePart *self = g_new0 (LanyardArticlePart, 1);

  self->level = level;
  self->reason = g_string_new (NULL);

  return self;
}

void
lanyard_article_part_free (LanyardArticlePart *self)
{
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->url, g_free);
  g_clear_object (&self->speakers);
  g_string_free (self->reason, TRUE);
  g_clear_pointer (&self->mentions, g_ptr_array_unref);
  g_free (self);
}

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
start_part (int level)
{
  LanyardArticlePart *part = lanyard_article_part_new (level);

  part->mentions = g_ptr_array_new_with_free_func ((GDestroyNotify) lanyard_article_part_free);

  return part;
}

static LanyardArticlePart *
start_heading (cmark_node *heading)
{
  g_autoptr (LanyardArticlePart) part = start_part (cmark_node_get_heading_level (heading));

  part->title = get_plain_text (heading);
  part->url = find_session_url (heading);
  part->certain = part->url != NULL;

  return part->title != NULL ? g_steal_pointer (&part) : NULL;
}

/* Facts that stand in a list have a bullet before them. */
static const char *
skip_bullet (const char *line)
{
  line += strspn (line, " \t");

  return strchr ("-*+", *line) != NULL && line[0] != '\0' && line[1] == ' ' ? line + 2 : line;
}

/* A link of another name is another session. */
static gboolean
is_of (const LanyardArticlePart *self,
       const LanyardArticleLine *line)
{
  g_autofree char *title = self->title != NULL ? lanyard_fold_title (self->title) : NULL;
  g_autofree char *other = line->title != NULL ? lanyard_fold_title (line->title) : NULL;

  return other == NULL || g_strcmp0 (title, other) == 0;
}

gboolean
lanyard_article_part_take_line (LanyardArticlePart *self,
                                const char         *source)
{
  g_autoptr (LanyardArticleLine) line = NULL;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (source != NULL, FALSE);

  if (self->level == 0 || *source == '|')
    return FALSE;

  line = lanyard_article_line_new (skip_bullet (source));
  if (line == NULL || !is_of (self, line))
    return FALSE;

  /* What comes first counts; a second link is one more fact, and no reason. */
  if (self->url == NULL)
    self->url = g_steal_pointer (&line->url);

  if (self->speakers == NULL)
    self->speakers = g_steal_pointer (&line->speakers);

  self->certain = self->certain || self->level < LANYARD_ARTICLE_LEVEL_MENTION;

  return TRUE;
}

void
lanyard_article_part_add_reason (LanyardArticlePart *self,
                                 const char         *text)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (text != NULL);

  g_string_append_printf (self->reason, "%s%s", self->reason->len > 0 ? "\n" : "", text);
}

void
lanyard_article_part_add_text (LanyardArticlePart *self,
                               const char         *text)
{
  g_autoptr (GString) kept = g_string_new (NULL);
  g_auto (GStrv) lines = NULL;

  g_return_if_fail (self != NULL);
  g_return_if_fail (text != NULL);

  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (!lanyard_article_part_take_line (self, lines[i]))
        g_string_append_printf (kept, "%s\n", lines[i]);
    }

  lanyard_article_part_add_reason (self, kept->str);
}

/* A link by reference says elsewhere where it leads: only cmark can put that in its place. */
static gboolean
has_links_elsewhere (cmark_node *block,
                     const char *source)
{
  g_autoptr (cmark_iter) iter = cmark_iter_new (block);

  const char      *rest = source;
  cmark_event_type event;

  while (strchr (source, ']') != NULL && (event = cmark_iter_next (iter)) != CMARK_EVENT_DONE)
    {
      cmark_node *node = cmark_iter_get_node (iter);

      if (cmark_node_get_type (node) != CMARK_NODE_LINK || event != CMARK_EVENT_ENTER)
        continue;

      /* Addresses stand in the order of their links. */
      rest = strstr (rest, cmark_node_get_url (node));
      if (rest == NULL)
        return TRUE;
    }

  return FALSE;
}

static gboolean
names_session (const char *line)
{
  g_autoptr (cmark_node) document = NULL;
  g_autofree char *url = NULL;

  if (strchr (line, ']') == NULL)
    return FALSE;

  document = cmark_parse_document (line, strlen (line), CMARK_OPT_DEFAULT);
  url = find_session_url (document);

  return url != NULL;
}

/* The lines of a block but for those that were facts. */
static char *
take_lines (Source     *source,
            cmark_node *block)
{
  g_autoptr (GString) kept = g_string_new (NULL);
  LanyardArticlePart *target = source->mention != NULL ? source->mention : source->part;
  cmark_node_type     type = cmark_node_get_type (block);
  guint               first = (guint) MAX (cmark_node_get_start_line (block), 1) - 1;
  guint               end = MIN ((guint) MAX (cmark_node_get_end_line (block), 0), source->n_lines);
  gboolean            may_have_facts = type == CMARK_NODE_PARAGRAPH || type == CMARK_NODE_LIST;
  gboolean            whole = TRUE;

  for (guint i = first; i < end; i++)
    {
      if (may_have_facts && lanyard_article_part_take_line (target, source->lines[i]))
        {
          whole = FALSE;
          continue;
        }

      /* What follows another session tells of that one. */
      may_have_facts = may_have_facts && !names_session (source->lines[i]);
      g_string_append_printf (kept, "%s\n", source->lines[i]);
    }

  if (whole && has_links_elsewhere (block, kept->str))
    {
      char *rendered = cmark_render_commonmark (block, CMARK_OPT_DEFAULT, 0);

      g_string_assign (kept, rendered);
      free (rendered);
    }

  return g_string_free_and_steal (g_steal_pointer (&kept));
}

static void
take_block (Source     *source,
            cmark_node *block)
{
  g_autofree char    *kept = NULL;
  LanyardArticlePart *part = source->part;
  LanyardArticlePart *last = NULL;
  guint               n = part->mentions->len;

  if (cmark_node_get_type (block) == CMARK_NODE_THEMATIC_BREAK)
    return;

  kept = take_lines (source, block);
  if (strspn (kept, " \t\n") == strlen (kept))
    return;

  lanyard_article_part_add_reason (part, kept);
  lanyard_article_mention_add (part->mentions, block);
  if (part->mentions->len > n)
    last = g_ptr_array_index (part->mentions, part->mentions->len - 1);

  /* Where another session is named, it is no longer about the one before. */
  if (last != NULL)
    source->mention = last->open ? last : NULL;
  else if (source->mention != NULL)
    lanyard_article_part_add_reason (source->mention, kept);
}

GPtrArray *
lanyard_article_part_list (const char *body)
{
  g_autoptr (GPtrArray) parts = NULL;
  g_autoptr (cmark_node) document = NULL;
  g_auto (Source) source = { 0 };

  g_return_val_if_fail (body != NULL, NULL);

  parts = g_ptr_array_new_with_free_func ((GDestroyNotify) lanyard_article_part_free);
  document = cmark_parse_document (body, strlen (body), CMARK_OPT_DEFAULT);
  source.lines = g_strsplit (body, "\n", -1);
  source.n_lines = g_strv_length (source.lines);
  source.part = start_part (0);
  g_ptr_array_add (parts, source.part);

  for (cmark_node *node = cmark_node_first_child (document); node != NULL; node = cmark_node_next (node))
    {
      LanyardArticlePart *heading = NULL;

      if (cmark_node_get_type (node) != CMARK_NODE_HEADING)
        {
          take_block (&source, node);
          continue;
        }

      /* What stands under a heading without words belongs to the one above. */
      heading = parts->len < MAX_PARTS ? start_heading (node) : NULL;
      if (heading == NULL)
        continue;

      source.part = heading;
      source.mention = NULL;
      g_ptr_array_add (parts, heading);
    }

  return g_steal_pointer (&parts);
}
