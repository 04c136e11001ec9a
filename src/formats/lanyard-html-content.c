/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "lanyard-html-content.h"
#include "lanyard-session-link.h"

static const char *const aside_elements[] = {
  "aside", "audio", "base", "button", "canvas", "datalist", "dialog", "footer", "form", "iframe",
  "input", "link", "meta", "nav", "noscript", "object", "script", "select", "style", "svg", "template",
  "textarea", "title", "video", NULL
};

static const char *const aside_roles[] = { "complementary", "contentinfo", "dialog", "navigation", "search", NULL };

/* What sites call these things that have no elements of their own. */
static const char *const aside_names[] = {
  "advertisement", "breadcrumb", "breadcrumbs", "comment-list", "comments", "comments-area",
  "cookie-banner", "disqus_thread", "footer", "menu", "nav", "navbar", "navigation", "newsletter",
  "pagination", "related", "related-posts", "respond", "share", "sharedaddy", "sidebar",
  "site-footer", "site-header", "social", "table-of-contents", "toc", NULL
};

/* So much of the text in one element, and the others do not count. */
#define MAJORITY 0.7

gboolean
lanyard_html_content_is_aside (xmlNode *node)
{
  g_autofree char *name = NULL;

  g_return_val_if_fail (node != NULL, FALSE);

  if (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE)
    return FALSE;

  if (node->type != XML_ELEMENT_NODE)
    return TRUE;

  name = g_ascii_strdown ((const char *) node->name, -1);
  if (g_strv_contains (aside_elements, name))
    return TRUE;

  /* These hold everything else, whatever they are called. Where the tag of the body is left out,
   * libxml2 puts elements that are younger than itself into the head. */
  if (g_str_equal (name, "html") || g_str_equal (name, "head") || g_str_equal (name, "body") || g_str_equal (name, "main") || g_str_equal (name, "article"))
    return FALSE;

  return xmlHasProp (node, (const xmlChar *) "hidden") != NULL || lanyard_html_has_word (node, "aria-hidden", "true") || lanyard_html_has_word_of (node, "role", aside_roles) || lanyard_html_has_word_of (node, "class", aside_names) || lanyard_html_has_word_of (node, "id", aside_names);
}

static gboolean
leads_to_session (LanyardHtml *page,
                  xmlNode     *node)
{
  g_autofree char *href = lanyard_html_dup_attribute (node, "href");
  g_autofree char *url = lanyard_html_resolve (page, href);
  g_autoptr (LanyardSessionLink) link = lanyard_session_link_new (url);

  return link != NULL && link->id != NULL;
}

/* The weight of each element is that of the text in it, but for links that lead elsewhere: where
 * those are, is navigation. */
static GHashTable *
weigh (LanyardHtml *page,
       xmlNode     *root)
{
  GHashTable *weights = g_hash_table_new (NULL, NULL);
  gboolean    enter;

  for (xmlNode *node = root; node != NULL; node = lanyard_html_next (node, root, enter))
    {
      gsize length;

      enter = node == root || (!lanyard_html_content_is_aside (node) && (!lanyard_html_is (node, "a") || leads_to_session (page, node)));
      if (node->type != XML_TEXT_NODE || node->content == NULL)
        continue;

      length = strlen ((const char *) node->content);
      length -= strspn ((const char *) node->content, " \t\r\n");
      for (xmlNode *parent = node->parent; parent != NULL && length > 0; parent = parent->parent)
        {
          gsize weight = GPOINTER_TO_SIZE (g_hash_table_lookup (weights, parent));

          g_hash_table_insert (weights, parent, GSIZE_TO_POINTER (weight + length));
          if (parent == root)
            break;
        }
    }

  return weights;
}

static gsize
get_weight (GHashTable *weights,
            xmlNode    *node)
{
  return GPOINTER_TO_SIZE (g_hash_table_lookup (weights, node));
}

static xmlNode *
find_heaviest (GHashTable *weights,
               xmlNode    *root,
               const char *name)
{
  xmlNode *heaviest = NULL;
  gboolean enter;

  for (xmlNode *node = root; node != NULL; node = lanyard_html_next (node, root, enter))
    {
      enter = node == root || !lanyard_html_content_is_aside (node);
      if (enter && lanyard_html_is (node, name) && (heaviest == NULL || get_weight (weights, node) > get_weight (weights, heaviest)))
        heaviest = node;
    }

  return heaviest;
}

static gboolean
is_one_of (xmlNode           *node,
           const char *const *names)
{
  for (gsize i = 0; names[i] != NULL; i++)
    {
      if (lanyard_html_is (node, names[i]))
        return TRUE;
    }

  return FALSE;
}

/* The child that holds most of what its parent does, unless the parent is the article already. */
static xmlNode *
find_denser (GHashTable *weights,
             xmlNode    *node)
{
  static const char *const containers[] = { "body", "center", "div", "head", "section", NULL };
  static const char *const texts[] = { "blockquote", "dl", "h2", "h3", "h4", "h5", "h6", "ol", "p", "table", "ul", NULL };
  xmlNode                 *denser = NULL;

  for (xmlNode *child = node->children; child != NULL; child = child->next)
    {
      if (is_one_of (child, texts) && get_weight (weights, child) > 0)
        return NULL;

      if (is_one_of (child, containers) && (double) get_weight (weights, child) > MAJORITY * (double) get_weight (weights, node))
        denser = child;
    }

  return denser;
}

xmlNode *
lanyard_html_content_find (LanyardHtml *page)
{
  g_autoptr (GHashTable) weights = NULL;
  xmlNode *root;
  xmlNode *content;
  xmlNode *main_element;

  g_return_val_if_fail (page != NULL, NULL);

  root = lanyard_html_get_root (page);
  weights = weigh (page, root);
  content = find_heaviest (weights, root, "article");
  main_element = find_heaviest (weights, root, "main");

  /* Short articles side by side are teasers, or the entries of a list. */
  if (content != NULL && get_weight (weights, content) * 2 > get_weight (weights, main_element != NULL ? main_element : root))
    return content;

  if (main_element != NULL && get_weight (weights, main_element) > 0)
    return main_element;

  content = root;
  for (xmlNode *denser = find_denser (weights, content); denser != NULL; denser = find_denser (weights, content))
    content = denser;

  return content;
}
