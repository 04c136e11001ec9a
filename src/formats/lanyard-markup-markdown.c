/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <cmark.h>
#include <string.h>

#include "lanyard-markup-html.h"
#include "lanyard-markup-markdown.h"

G_DEFINE_AUTOPTR_CLEANUP_FUNC (cmark_node, cmark_node_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (cmark_iter, cmark_iter_free)

/* Tags are dropped, but what only looks like one is text: the "<T>" of "Vec<T>". */
static gboolean
is_tag (const char *literal)
{
  static const char *const names[] = {
    "a",
    "abbr",
    "b",
    "br",
    "cite",
    "code",
    "del",
    "em",
    "font",
    "i",
    "img",
    "ins",
    "kbd",
    "mark",
    "q",
    "s",
    "small",
    "span",
    "strong",
    "sub",
    "sup",
    "tt",
    "u",
    "wbr",
  };
  const char      *start = literal + strspn (literal, "</");
  gsize            length = strspn (start, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");
  g_autofree char *name = g_ascii_strdown (start, (gssize) length);

  if (g_str_has_prefix (literal, "<!") || g_str_has_prefix (literal, "<?"))
    return TRUE;

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      if (g_str_equal (name, names[i]))
        return TRUE;
    }

  return FALSE;
}

static void
write_inline_html (LanyardRichText *text,
                   const char      *literal)
{
  if (g_ascii_strncasecmp (literal, "<br", strlen ("<br")) == 0)
    lanyard_rich_text_break (text);
  else if (!is_tag (literal))
    lanyard_rich_text_add (text, literal);
}

static void
enter_list (LanyardRichText *text,
            cmark_node      *node)
{
  gboolean ordered = cmark_node_get_list_type (node) == CMARK_ORDERED_LIST;

  lanyard_rich_text_enter_list (text, ordered ? (guint) MAX (cmark_node_get_list_start (node), 1) : 0);
}

static void
add_code (LanyardRichText *text,
          const char      *literal,
          gboolean         lines)
{
  lanyard_rich_text_push (text, LANYARD_RICH_TEXT_CODE, NULL);
  if (lines)
    lanyard_rich_text_add_lines (text, literal);
  else
    lanyard_rich_text_add (text, literal);
  lanyard_rich_text_pop (text);
}

static void
enter_block (LanyardRichText *text,
             cmark_node      *node)
{
  switch ((guint) cmark_node_get_type (node))
    {
    case CMARK_NODE_PARAGRAPH:
      lanyard_rich_text_begin_block (text);
      break;

    case CMARK_NODE_HEADING:
      lanyard_rich_text_begin_block (text);
      lanyard_rich_text_push (text, LANYARD_RICH_TEXT_BOLD, NULL);
      break;

    case CMARK_NODE_LIST:
      enter_list (text, node);
      break;

    case CMARK_NODE_ITEM:
      lanyard_rich_text_begin_item (text);
      break;

    case CMARK_NODE_CODE_BLOCK:
      lanyard_rich_text_begin_block (text);
      add_code (text, cmark_node_get_literal (node), TRUE);
      break;

    case CMARK_NODE_HTML_BLOCK:
      lanyard_rich_text_begin_block (text);
      lanyard_markup_html_write (cmark_node_get_literal (node), text);
      lanyard_rich_text_begin_block (text);
      break;

    default:
      break;
    }
}

static void
enter_inline (LanyardRichText *text,
              cmark_node      *node)
{
  switch ((guint) cmark_node_get_type (node))
    {
    case CMARK_NODE_TEXT:
      lanyard_rich_text_add (text, cmark_node_get_literal (node));
      break;

    case CMARK_NODE_SOFTBREAK:
      lanyard_rich_text_soft_break (text);
      break;

    case CMARK_NODE_LINEBREAK:
      lanyard_rich_text_break (text);
      break;

    case CMARK_NODE_CODE:
      add_code (text, cmark_node_get_literal (node), FALSE);
      break;

    case CMARK_NODE_HTML_INLINE:
      write_inline_html (text, cmark_node_get_literal (node));
      break;

    case CMARK_NODE_EMPH:
      lanyard_rich_text_push (text, LANYARD_RICH_TEXT_ITALIC, NULL);
      break;

    case CMARK_NODE_STRONG:
      lanyard_rich_text_push (text, LANYARD_RICH_TEXT_BOLD, NULL);
      break;

    case CMARK_NODE_LINK:
      lanyard_rich_text_push (text, LANYARD_RICH_TEXT_LINK, cmark_node_get_url (node));
      break;

    default:
      break;
    }
}

static void
leave (LanyardRichText *text,
       cmark_node      *node)
{
  switch ((guint) cmark_node_get_type (node))
    {
    case CMARK_NODE_HEADING:
      lanyard_rich_text_pop (text);
      lanyard_rich_text_begin_block (text);
      break;

    case CMARK_NODE_LIST:
      lanyard_rich_text_leave_list (text);
      break;

    case CMARK_NODE_EMPH:
    case CMARK_NODE_STRONG:
    case CMARK_NODE_LINK:
      lanyard_rich_text_pop (text);
      break;

    default:
      break;
    }
}

void
lanyard_markup_markdown_write (const char      *source,
                               LanyardRichText *text)
{
  g_autoptr (cmark_node) document = NULL;
  g_autoptr (cmark_iter) iter = NULL;
  cmark_event_type event;

  g_return_if_fail (source != NULL);
  g_return_if_fail (text != NULL);

  document = cmark_parse_document (source, strlen (source), CMARK_OPT_DEFAULT);
  cmark_consolidate_text_nodes (document);
  iter = cmark_iter_new (document);

  while ((event = cmark_iter_next (iter)) != CMARK_EVENT_DONE)
    {
      cmark_node *node = cmark_iter_get_node (iter);

      if (event == CMARK_EVENT_EXIT)
        {
          leave (text, node);
          continue;
        }

      enter_block (text, node);
      enter_inline (text, node);
    }
}
