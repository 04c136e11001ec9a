/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "lanyard-html-content.h"
#include "lanyard-html-markdown.h"
#include "lanyard-markdown.h"

typedef enum
{
  KIND_INLINE,
  KIND_BLOCK,
  KIND_HEADING,
  KIND_QUOTE,
  KIND_BULLETS,
  KIND_NUMBERS,
  KIND_ITEM,
  KIND_STRONG,
  KIND_EMPHASIS,
  KIND_LINK,
  KIND_CODE,
  KIND_LINES,
  KIND_BREAK,
  KIND_TABLE,
  KIND_SKIPPED,
} Kind;

static const struct
{
  const char *name;
  Kind        kind;
} kinds[] = {
  { "a", KIND_LINK },
  { "address", KIND_BLOCK },
  { "article", KIND_BLOCK },
  { "b", KIND_STRONG },
  { "blockquote", KIND_QUOTE },
  { "body", KIND_BLOCK },
  { "br", KIND_BREAK },
  { "caption", KIND_SKIPPED },
  { "center", KIND_BLOCK },
  { "cite", KIND_EMPHASIS },
  { "code", KIND_CODE },
  { "dd", KIND_BLOCK },
  { "details", KIND_BLOCK },
  { "div", KIND_BLOCK },
  { "dl", KIND_BLOCK },
  { "dt", KIND_BLOCK },
  { "em", KIND_EMPHASIS },
  { "figcaption", KIND_BLOCK },
  { "figure", KIND_BLOCK },
  { "h1", KIND_HEADING },
  { "h2", KIND_HEADING },
  { "h3", KIND_HEADING },
  { "h4", KIND_HEADING },
  { "h5", KIND_HEADING },
  { "h6", KIND_HEADING },
  { "header", KIND_BLOCK },
  { "hgroup", KIND_BLOCK },
  { "hr", KIND_BLOCK },
  { "i", KIND_EMPHASIS },
  { "kbd", KIND_CODE },
  { "li", KIND_ITEM },
  { "main", KIND_BLOCK },
  { "ol", KIND_NUMBERS },
  { "p", KIND_BLOCK },
  { "pre", KIND_LINES },
  { "samp", KIND_CODE },
  { "section", KIND_BLOCK },
  { "strong", KIND_STRONG },
  { "summary", KIND_BLOCK },
  { "table", KIND_TABLE },
  { "tbody", KIND_BLOCK },
  { "td", KIND_BLOCK },
  { "tfoot", KIND_BLOCK },
  { "th", KIND_BLOCK },
  { "thead", KIND_BLOCK },
  { "tr", KIND_BLOCK },
  { "tt", KIND_CODE },
  { "ul", KIND_BULLETS },
};

/* A walk through a page: what was entered is left in the opposite order. */
typedef struct
{
  LanyardHtml     *page;
  LanyardMarkdown *markdown; /* (owned) */
  xmlNode         *table;    /* (nullable): the one whose rows are being written */
} Writer;

static Kind
find_kind (xmlNode *node)
{
  if (lanyard_html_content_is_aside (node))
    return KIND_SKIPPED;

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      if (lanyard_html_is (node, kinds[i].name))
        return kinds[i].kind;
    }

  return KIND_INLINE;
}

static void
add_words (Writer  *writer,
           xmlNode *node)
{
  g_autofree char *words = lanyard_html_dup_text (node);

  /* The bars are those of the table. */
  if (writer->table != NULL)
    g_strdelimit (words, "|", '/');

  g_strdelimit (words, "\f\v", ' ');
  lanyard_markdown_add (writer->markdown, words);
}

static void
push_link (Writer  *writer,
           xmlNode *node)
{
  g_autofree char *href = lanyard_html_dup_attribute (node, "href");
  g_autofree char *url = lanyard_html_resolve (writer->page, href);

  /* A link that leads nowhere Lanyard goes is a style that shows nothing. */
  lanyard_markdown_push (writer->markdown, url != NULL ? LANYARD_MARKDOWN_LINK : LANYARD_MARKDOWN_PLAIN, url);
}

static void
add_code (Writer  *writer,
          xmlNode *node)
{
  g_autofree char *text = lanyard_html_dup_text (node);

  g_strdelimit (text, "\r\n\t", ' ');
  if (*g_strstrip (text) != '\0')
    lanyard_markdown_add_code (writer->markdown, text);
}

static void
add_lines (Writer  *writer,
           xmlNode *node)
{
  g_autofree char *text = lanyard_html_dup_text (node);
  g_autofree char *lines = g_strconcat (g_strchomp (text), "\n", NULL);

  lanyard_markdown_add_lines (writer->markdown, lines);
}

static gboolean
is_row (xmlNode *node)
{
  return lanyard_html_is (node, "tr");
}

static gboolean
is_cell (xmlNode *node)
{
  return lanyard_html_is (node, "td") || lanyard_html_is (node, "th");
}

/* A table of data has rows of several cells, and nothing in them that stands alone. */
static gboolean
has_data (xmlNode *table)
{
  gboolean several = FALSE;

  for (xmlNode *node = table; node != NULL; node = lanyard_html_next (node, table, TRUE))
    {
      Kind kind = find_kind (node);

      if (node != table && (kind == KIND_TABLE || kind == KIND_HEADING || kind == KIND_LINES || kind == KIND_QUOTE))
        return FALSE;

      several = several || (is_cell (node) && node->next != NULL);
    }

  return several;
}

static xmlNode *
find_first_row (xmlNode *table)
{
  for (xmlNode *node = table; node != NULL; node = lanyard_html_next (node, table, TRUE))
    {
      if (is_row (node))
        return node;
    }

  return NULL;
}

static guint
count_cells (xmlNode *row)
{
  guint n = 0;

  for (xmlNode *node = row->children; node != NULL; node = node->next)
    n += is_cell (node) ? 1 : 0;

  return n;
}

/* “| a | b |”, and the rule that makes a table of it under the first. */
static void
end_row (Writer  *writer,
         xmlNode *row)
{
  if (row == find_first_row (writer->table))
    {
      lanyard_markdown_break (writer->markdown, FALSE);
      lanyard_markdown_add (writer->markdown, "|");
      for (guint i = 0; i < count_cells (row); i++)
        lanyard_markdown_add (writer->markdown, "---|");
    }

  lanyard_markdown_break (writer->markdown, FALSE);
}

/* In a row nothing begins a line. FALSE for what is not of the table. */
static gboolean
enter_in_table (Writer  *writer,
                xmlNode *node,
                Kind     kind)
{
  if (writer->table == NULL)
    return FALSE;

  if (is_row (node) || (is_cell (node) && node->prev == NULL))
    lanyard_markdown_add (writer->markdown, is_row (node) ? "| " : "");
  else if (kind != KIND_INLINE && kind != KIND_STRONG && kind != KIND_EMPHASIS && kind != KIND_LINK && kind != KIND_CODE)
    lanyard_markdown_add (writer->markdown, " ");
  else
    return FALSE;

  return TRUE;
}

static gboolean
leave_in_table (Writer  *writer,
                xmlNode *node,
                Kind     kind)
{
  if (writer->table == NULL || node == writer->table)
    return FALSE;

  if (is_row (node))
    end_row (writer, node);
  else if (is_cell (node))
    lanyard_markdown_add (writer->markdown, " | ");
  else if (kind != KIND_INLINE && kind != KIND_STRONG && kind != KIND_EMPHASIS && kind != KIND_LINK)
    lanyard_markdown_add (writer->markdown, " ");
  else
    return FALSE;

  return TRUE;
}

static void
enter_style (Writer  *writer,
             xmlNode *node,
             Kind     kind)
{
  if (kind == KIND_LINK)
    push_link (writer, node);
  else if (kind == KIND_STRONG || kind == KIND_EMPHASIS)
    lanyard_markdown_push (writer->markdown, kind == KIND_STRONG ? LANYARD_MARKDOWN_STRONG : LANYARD_MARKDOWN_EMPHASIS, NULL);
}

static void
enter_block (Writer  *writer,
             xmlNode *node,
             Kind     kind)
{
  if (kind == KIND_HEADING)
    lanyard_markdown_begin_heading (writer->markdown, node->name[1] - '0');
  else if (kind == KIND_QUOTE)
    lanyard_markdown_enter (writer->markdown, LANYARD_MARKDOWN_QUOTE);
  else if (kind == KIND_ITEM)
    lanyard_markdown_enter (writer->markdown, LANYARD_MARKDOWN_ITEM);
  else if (kind == KIND_BULLETS || kind == KIND_NUMBERS)
    lanyard_markdown_enter (writer->markdown, kind == KIND_NUMBERS ? LANYARD_MARKDOWN_NUMBERS : LANYARD_MARKDOWN_BULLETS);
  else if (kind == KIND_BLOCK || kind == KIND_TABLE)
    lanyard_markdown_end_block (writer->markdown);
}

/* FALSE when nothing is to be looked at in the node. */
static gboolean
enter (Writer  *writer,
       xmlNode *node)
{
  Kind kind = find_kind (node);

  if (kind == KIND_SKIPPED)
    return FALSE;

  if (node->type != XML_ELEMENT_NODE)
    {
      add_words (writer, node);
      return FALSE;
    }

  if (kind == KIND_CODE)
    add_code (writer, node);
  else if (enter_in_table (writer, node, kind))
    return TRUE;
  else if (kind == KIND_LINES)
    add_lines (writer, node);
  else if (kind == KIND_BREAK)
    lanyard_markdown_break (writer->markdown, TRUE);
  else
    {
      enter_block (writer, node, kind);
      enter_style (writer, node, kind);
      if (kind == KIND_TABLE && has_data (node))
        writer->table = node;
    }

  return kind != KIND_CODE && kind != KIND_LINES && kind != KIND_BREAK;
}

/* What was entered with enter(). */
static void
leave (Writer  *writer,
       xmlNode *node)
{
  Kind kind = find_kind (node);

  if (leave_in_table (writer, node, kind))
    return;

  if (node == writer->table)
    writer->table = NULL;

  if (kind == KIND_LINK || kind == KIND_STRONG || kind == KIND_EMPHASIS)
    lanyard_markdown_pop (writer->markdown);
  else if (kind == KIND_QUOTE || kind == KIND_ITEM || kind == KIND_BULLETS || kind == KIND_NUMBERS)
    lanyard_markdown_leave (writer->markdown);
  else if (kind == KIND_BLOCK || kind == KIND_HEADING || kind == KIND_TABLE)
    lanyard_markdown_end_block (writer->markdown);
}

/* By hand and not by recursion: the depth is the stranger’s. */
static void
walk (Writer  *writer,
      xmlNode *root)
{
  xmlNode *node = root;

  while (node != NULL)
    {
      gboolean entered = enter (writer, node);

      if (entered && node->children != NULL)
        {
          node = node->children;
          continue;
        }

      if (entered)
        leave (writer, node);

      while (node != root && node->next == NULL)
        {
          node = node->parent;
          leave (writer, node);
        }

      node = node == root ? NULL : node->next;
    }
}

char *
lanyard_html_markdown_write (LanyardHtml *page,
                             xmlNode     *content)
{
  Writer writer = { .page = page };
  g_autoptr (LanyardMarkdown) markdown = NULL;

  g_return_val_if_fail (page != NULL, NULL);
  g_return_val_if_fail (content != NULL, NULL);

  markdown = lanyard_markdown_new ();
  writer.markdown = markdown;
  walk (&writer, content);

  return lanyard_markdown_finish (markdown);
}
