/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <libxml/HTMLparser.h>
#include <string.h>

#include "lanyard-markup-html.h"

G_DEFINE_AUTOPTR_CLEANUP_FUNC (htmlParserCtxt, htmlFreeParserCtxt)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlDoc, xmlFreeDoc)

typedef enum
{
  ELEMENT_OTHER,
  ELEMENT_BLOCK,
  ELEMENT_BREAK,
  ELEMENT_CELL,
  ELEMENT_BULLETS,
  ELEMENT_NUMBERS,
  ELEMENT_ITEM,
  ELEMENT_BOLD,
  ELEMENT_ITALIC,
  ELEMENT_CODE,
  ELEMENT_LINK,
  ELEMENT_HEADING,
  ELEMENT_LINES,
  ELEMENT_SKIPPED,
} Element;

static const struct
{
  const char *name;
  Element     element;
} elements[] = {
  { "a", ELEMENT_LINK },
  { "article", ELEMENT_BLOCK },
  { "b", ELEMENT_BOLD },
  { "blockquote", ELEMENT_BLOCK },
  { "br", ELEMENT_BREAK },
  { "cite", ELEMENT_ITALIC },
  { "code", ELEMENT_CODE },
  { "dd", ELEMENT_BLOCK },
  { "div", ELEMENT_BLOCK },
  { "dt", ELEMENT_BLOCK },
  { "em", ELEMENT_ITALIC },
  { "h1", ELEMENT_HEADING },
  { "h2", ELEMENT_HEADING },
  { "h3", ELEMENT_HEADING },
  { "h4", ELEMENT_HEADING },
  { "h5", ELEMENT_HEADING },
  { "h6", ELEMENT_HEADING },
  { "head", ELEMENT_SKIPPED },
  { "hr", ELEMENT_BLOCK },
  { "i", ELEMENT_ITALIC },
  { "iframe", ELEMENT_SKIPPED },
  { "kbd", ELEMENT_CODE },
  { "li", ELEMENT_ITEM },
  { "noscript", ELEMENT_SKIPPED },
  { "object", ELEMENT_SKIPPED },
  { "ol", ELEMENT_NUMBERS },
  { "p", ELEMENT_BLOCK },
  { "pre", ELEMENT_LINES },
  { "samp", ELEMENT_CODE },
  { "script", ELEMENT_SKIPPED },
  { "section", ELEMENT_BLOCK },
  { "strong", ELEMENT_BOLD },
  { "style", ELEMENT_SKIPPED },
  { "td", ELEMENT_CELL },
  { "template", ELEMENT_SKIPPED },
  { "textarea", ELEMENT_SKIPPED },
  { "th", ELEMENT_CELL },
  { "title", ELEMENT_SKIPPED },
  { "tr", ELEMENT_BLOCK },
  { "tt", ELEMENT_CODE },
  { "ul", ELEMENT_BULLETS },
};

static Element
find_element (xmlNode *node)
{
  for (gsize i = 0; i < G_N_ELEMENTS (elements); i++)
    {
      if (g_ascii_strcasecmp ((const char *) node->name, elements[i].name) == 0)
        return elements[i].element;
    }

  return ELEMENT_OTHER;
}

static void
push_link (LanyardRichText *text,
           xmlNode         *node)
{
  xmlChar *url = xmlGetProp (node, (const xmlChar *) "href");

  lanyard_rich_text_push (text, LANYARD_RICH_TEXT_LINK, (const char *) url);
  xmlFree (url);
}

static void
add_words (LanyardRichText *text,
           xmlNode         *node,
           gboolean         lines)
{
  const char *content = (const char *) node->content;

  if (content == NULL || !g_utf8_validate (content, -1, NULL))
    return;

  if (lines)
    lanyard_rich_text_add_lines (text, content);
  else
    lanyard_rich_text_add (text, content);
}

static void
enter_inline (LanyardRichText *text,
              xmlNode         *node,
              Element          element)
{
  if (element == ELEMENT_BREAK)
    lanyard_rich_text_break (text);
  else if (element == ELEMENT_BOLD)
    lanyard_rich_text_push (text, LANYARD_RICH_TEXT_BOLD, NULL);
  else if (element == ELEMENT_ITALIC)
    lanyard_rich_text_push (text, LANYARD_RICH_TEXT_ITALIC, NULL);
  else if (element == ELEMENT_CODE)
    lanyard_rich_text_push (text, LANYARD_RICH_TEXT_CODE, NULL);
  else if (element == ELEMENT_LINK)
    push_link (text, node);
}

/* FALSE when what is in the element is not wanted. */
static gboolean
enter (LanyardRichText *text,
       xmlNode         *node,
       guint           *lines)
{
  Element element = find_element (node);

  switch ((guint) element)
    {
    case ELEMENT_BLOCK:
      lanyard_rich_text_begin_block (text);
      return TRUE;

    case ELEMENT_BULLETS:
    case ELEMENT_NUMBERS:
      lanyard_rich_text_enter_list (text, element == ELEMENT_NUMBERS ? 1 : 0);
      return TRUE;

    case ELEMENT_ITEM:
      lanyard_rich_text_begin_item (text);
      return TRUE;

    case ELEMENT_HEADING:
      lanyard_rich_text_begin_block (text);
      lanyard_rich_text_push (text, LANYARD_RICH_TEXT_BOLD, NULL);
      return TRUE;

    case ELEMENT_LINES:
      lanyard_rich_text_begin_block (text);
      lanyard_rich_text_push (text, LANYARD_RICH_TEXT_CODE, NULL);
      *lines += 1;
      return TRUE;

    case ELEMENT_SKIPPED:
      return FALSE;

    default:
      enter_inline (text, node, element);
      return TRUE;
    }
}

static void
leave (LanyardRichText *text,
       xmlNode         *node,
       guint           *lines)
{
  switch (find_element (node))
    {
    case ELEMENT_BLOCK:
    case ELEMENT_ITEM:
      lanyard_rich_text_begin_block (text);
      break;

    case ELEMENT_BULLETS:
    case ELEMENT_NUMBERS:
      lanyard_rich_text_leave_list (text);
      break;

    case ELEMENT_BOLD:
    case ELEMENT_ITALIC:
    case ELEMENT_CODE:
    case ELEMENT_LINK:
      lanyard_rich_text_pop (text);
      break;

    case ELEMENT_HEADING:
      lanyard_rich_text_pop (text);
      lanyard_rich_text_begin_block (text);
      break;

    case ELEMENT_LINES:
      lanyard_rich_text_pop (text);
      lanyard_rich_text_begin_block (text);
      *lines -= 1;
      break;

    case ELEMENT_CELL:
      lanyard_rich_text_add (text, " ");
      break;

    case ELEMENT_SKIPPED:
    case ELEMENT_BREAK:
    case ELEMENT_OTHER:
    default:
      break;
    }
}

/* By hand and not by recursion: the depth is the stranger's. */
static void
walk (LanyardRichText *text,
      xmlNode         *root)
{
  xmlNode *node = root;
  guint    lines = 0;

  while (node != NULL)
    {
      gboolean wanted = FALSE;

      if (node->type == XML_ELEMENT_NODE)
        wanted = enter (text, node, &lines);
      else if (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE)
        add_words (text, node, lines > 0);

      if (wanted && node->children != NULL)
        {
          node = node->children;
          continue;
        }

      if (wanted)
        leave (text, node, &lines);

      while (node != NULL && node != root && node->next == NULL)
        {
          node = node->parent;
          if (node != NULL && node->type == XML_ELEMENT_NODE)
            leave (text, node, &lines);
        }

      node = node == NULL || node == root ? NULL : node->next;
    }
}

void
lanyard_markup_html_write (const char      *source,
                           LanyardRichText *text)
{
  const int options = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET | HTML_PARSE_COMPACT;
  g_autoptr (htmlParserCtxt) parser = NULL;
  g_autoptr (xmlDoc) document = NULL;
  xmlNode *root;

  g_return_if_fail (source != NULL);
  g_return_if_fail (text != NULL);

  parser = htmlNewParserCtxt ();
  if (parser == NULL)
    return;

  document = htmlCtxtReadMemory (parser, source, (int) strlen (source), NULL, "UTF-8", options);
  root = document != NULL ? xmlDocGetRootElement (document) : NULL;
  if (root != NULL)
    walk (text, root);
}
