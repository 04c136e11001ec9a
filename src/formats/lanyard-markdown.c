/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <cmark.h>
#include <string.h>

#include "lanyard-markdown.h"

/* Nothing a person writes is nested deeper. */
#define MAX_BLOCKS 32
#define MAX_STYLES 16

typedef struct
{
  LanyardMarkdownStyle style;
  char                *url;   /* (owned) (nullable) */
  cmark_node          *outer; /* (nullable): where words go when it has ended */
} Style;

struct _LanyardMarkdown
{
  cmark_node *document;  /* (owned) */
  cmark_node *container; /* the innermost block that holds others */
  GPtrArray  *outer;     /* (owned) (element-type cmark_node): where to go back to, of those around it */
  cmark_node *block;     /* (nullable): the paragraph or heading */
  cmark_node *cursor;    /* (nullable): the innermost style in @block, or @block */
  GArray     *styles;    /* (owned) (element-type Style): all that have begun */
  guint       n_made;    /* how many of them are in @block already */
  gboolean    is_apart;  /* whether white space came last */
};

static void
clear_style (gpointer data)
{
  g_free (((Style *) data)->url);
}

LanyardMarkdown *
lanyard_markdown_new (void)
{
  LanyardMarkdown *self = g_new0 (LanyardMarkdown, 1);

  self->document = cmark_node_new (CMARK_NODE_DOCUMENT);
  self->container = self->document;
  self->outer = g_ptr_array_new ();
  self->styles = g_array_new (FALSE, TRUE, sizeof (Style));
  g_array_set_clear_func (self->styles, clear_style);

  return self;
}

void
lanyard_markdown_free (LanyardMarkdown *self)
{
  g_clear_pointer (&self->document, cmark_node_free);
  g_clear_pointer (&self->outer, g_ptr_array_unref);
  g_clear_pointer (&self->styles, g_array_unref);
  g_free (self);
}

static gboolean
is_list (cmark_node *node)
{
  return node != NULL && cmark_node_get_type (node) == CMARK_NODE_LIST;
}

static cmark_node *
append (cmark_node     *parent,
        cmark_node_type type)
{
  cmark_node *node = cmark_node_new (type);

  cmark_node_append_child (parent, node);

  return node;
}

static cmark_node *
append_list (cmark_node     *parent,
             cmark_list_type type)
{
  cmark_node *list = append (parent, CMARK_NODE_LIST);

  cmark_node_set_list_type (list, type);
  cmark_node_set_list_start (list, 1);
  cmark_node_set_list_tight (list, 1);

  return list;
}

/* Only items are in a list. */
static cmark_node *
ensure_no_list (cmark_node *container)
{
  return is_list (container) ? append (container, CMARK_NODE_ITEM) : container;
}

static cmark_node *
ensure_list (cmark_node *container)
{
  if (is_list (container))
    return container;

  return is_list (cmark_node_last_child (container)) ? cmark_node_last_child (container)
                                                     : append_list (container, CMARK_BULLET_LIST);
}

static gboolean
is_break (cmark_node *node)
{
  return cmark_node_get_type (node) == CMARK_NODE_LINEBREAK || cmark_node_get_type (node) == CMARK_NODE_SOFTBREAK;
}

/* A break that nothing follows would be a backslash. */
static void
trim_breaks (cmark_node *block)
{
  cmark_node *last = cmark_node_last_child (block);

  while (last != NULL && is_break (last))
    {
      cmark_node_free (last);
      last = cmark_node_last_child (block);
    }
}

void
lanyard_markdown_end_block (LanyardMarkdown *self)
{
  g_return_if_fail (self != NULL);

  if (self->block != NULL)
    trim_breaks (self->block);

  if (self->block != NULL && cmark_node_first_child (self->block) == NULL)
    cmark_node_free (self->block);

  self->block = NULL;
  self->cursor = NULL;
  self->n_made = 0;
  self->is_apart = FALSE;
}

static void
begin_block (LanyardMarkdown *self,
             cmark_node_type  type)
{
  lanyard_markdown_end_block (self);
  self->block = append (ensure_no_list (self->container), type);
  self->cursor = self->block;
}

void
lanyard_markdown_begin_heading (LanyardMarkdown *self,
                                int              level)
{
  g_return_if_fail (self != NULL);

  begin_block (self, CMARK_NODE_HEADING);
  cmark_node_set_heading_level (self->block, CLAMP (level, 1, 6));
}

void
lanyard_markdown_enter (LanyardMarkdown     *self,
                        LanyardMarkdownBlock block)
{
  g_return_if_fail (self != NULL);

  lanyard_markdown_end_block (self);
  g_ptr_array_add (self->outer, self->container);
  if (self->outer->len > MAX_BLOCKS)
    return;

  if (block == LANYARD_MARKDOWN_ITEM)
    self->container = append (ensure_list (self->container), CMARK_NODE_ITEM);
  else if (block == LANYARD_MARKDOWN_QUOTE)
    self->container = append (ensure_no_list (self->container), CMARK_NODE_BLOCK_QUOTE);
  else
    self->container = append_list (ensure_no_list (self->container),
                                   block == LANYARD_MARKDOWN_NUMBERS ? CMARK_ORDERED_LIST : CMARK_BULLET_LIST);
}

void
lanyard_markdown_leave (LanyardMarkdown *self)
{
  cmark_node *outer;

  g_return_if_fail (self != NULL);
  g_return_if_fail (self->outer->len > 0);

  lanyard_markdown_end_block (self);
  outer = g_ptr_array_steal_index (self->outer, self->outer->len - 1);

  while (self->container != outer)
    {
      cmark_node *node = self->container;

      self->container = cmark_node_parent (node);
      if (cmark_node_first_child (node) == NULL)
        cmark_node_free (node);
    }
}

void
lanyard_markdown_push (LanyardMarkdown     *self,
                       LanyardMarkdownStyle style,
                       const char          *url)
{
  const Style new_style = { style, g_strdup (url), NULL };

  g_return_if_fail (self != NULL);

  g_array_append_val (self->styles, new_style);
}

void
lanyard_markdown_pop (LanyardMarkdown *self)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (self->styles->len > 0);

  if (self->n_made == self->styles->len)
    {
      self->cursor = g_array_index (self->styles, Style, self->styles->len - 1).outer;
      self->n_made--;
    }

  g_array_set_size (self->styles, self->styles->len - 1);
}

static cmark_node_type
get_type (LanyardMarkdownStyle style)
{
  static const cmark_node_type types[] = { CMARK_NODE_NONE, CMARK_NODE_STRONG, CMARK_NODE_EMPH, CMARK_NODE_LINK };

  return types[style];
}

static void
add_text (LanyardMarkdown *self,
          const char      *text)
{
  cmark_node_set_literal (append (self->cursor, CMARK_NODE_TEXT), text);
}

/* What goes on where the same style just ended is one stretch: Markdown cannot tell them apart. */
static gboolean
goes_on (const Style *style,
         cmark_node  *last)
{
  if (last == NULL || cmark_node_get_type (last) != get_type (style->style))
    return FALSE;

  return style->style != LANYARD_MARKDOWN_LINK || g_strcmp0 (cmark_node_get_url (last), style->url) == 0;
}

static gboolean
has_style (LanyardMarkdown     *self,
           LanyardMarkdownStyle style)
{
  for (guint i = 0; i < self->n_made; i++)
    {
      if (g_array_index (self->styles, Style, i).style == style)
        return TRUE;
    }

  return FALSE;
}

/* A style within itself is none. */
static void
make_style (LanyardMarkdown *self,
            Style           *style)
{
  cmark_node *last = cmark_node_last_child (self->cursor);

  style->outer = self->cursor;
  if (style->style == LANYARD_MARKDOWN_PLAIN || has_style (self, style->style))
    return;

  if (goes_on (style, last))
    {
      self->cursor = last;
      return;
    }

  self->cursor = append (self->cursor, get_type (style->style));
  if (style->style == LANYARD_MARKDOWN_LINK)
    cmark_node_set_url (self->cursor, style->url);
}

/* A style starts at a word, and not at the space before it. */
static void
prepare (LanyardMarkdown *self)
{
  if (self->block == NULL)
    begin_block (self, CMARK_NODE_PARAGRAPH);
  else if (self->is_apart && cmark_node_last_child (self->block) != NULL && !is_break (cmark_node_last_child (self->block)))
    add_text (self, " ");

  self->is_apart = FALSE;

  for (; self->n_made < MIN (self->styles->len, MAX_STYLES); self->n_made++)
    make_style (self, &g_array_index (self->styles, Style, self->n_made));
}

void
lanyard_markdown_add (LanyardMarkdown *self,
                      const char      *text)
{
  g_autoptr (GString) folded = g_string_new (NULL);
  const char *p = text;

  g_return_if_fail (self != NULL);
  g_return_if_fail (text != NULL);

  while (g_ascii_isspace (*p))
    p++;

  if (p > text)
    self->is_apart = TRUE;

  if (*p == '\0')
    return;

  prepare (self);
  for (; *p != '\0'; p++)
    {
      if (!g_ascii_isspace (*p))
        g_string_append_c (folded, *p);
      else if (folded->str[folded->len - 1] != ' ')
        g_string_append_c (folded, ' ');
    }

  self->is_apart = folded->str[folded->len - 1] == ' ';
  if (self->is_apart)
    g_string_truncate (folded, folded->len - 1);

  add_text (self, folded->str);
}

void
lanyard_markdown_add_code (LanyardMarkdown *self,
                           const char      *text)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (text != NULL);

  prepare (self);
  cmark_node_set_literal (append (self->cursor, CMARK_NODE_CODE), text);
}

void
lanyard_markdown_add_lines (LanyardMarkdown *self,
                            const char      *text)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (text != NULL);

  lanyard_markdown_end_block (self);
  cmark_node_set_literal (append (ensure_no_list (self->container), CMARK_NODE_CODE_BLOCK), text);
}

void
lanyard_markdown_break (LanyardMarkdown *self,
                        gboolean         hard)
{
  g_return_if_fail (self != NULL);

  self->is_apart = FALSE;
  if (self->block == NULL || cmark_node_first_child (self->block) == NULL)
    return;

  /* A heading has one line. */
  if (cmark_node_get_type (self->block) == CMARK_NODE_HEADING)
    {
      self->is_apart = TRUE;
      return;
    }

  append (self->block, hard ? CMARK_NODE_LINEBREAK : CMARK_NODE_SOFTBREAK);
  self->cursor = self->block;
  self->n_made = 0;
}

char *
lanyard_markdown_finish (LanyardMarkdown *self)
{
  char *rendered;
  char *copy;

  g_return_val_if_fail (self != NULL, NULL);

  lanyard_markdown_end_block (self);
  rendered = cmark_render_commonmark (self->document, CMARK_OPT_DEFAULT, 0);
  copy = g_strdup (rendered);
  free (rendered);

  return copy;
}
