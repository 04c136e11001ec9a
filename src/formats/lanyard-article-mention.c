/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "lanyard-article-line.h"
#include "lanyard-article-mention.h"
#include "lanyard-article-table.h"
#include "lanyard-article-text.h"
#include "lanyard-byline.h"
#include "lanyard-clean.h"
#include "lanyard-fold.h"

/* No article is nested deeper. */
#define MAX_DEPTH 16

/* A title is no longer than this, and a sentence that serves as one is cut. */
#define MAX_TITLE 160

static char *
shorten (const char *sentence)
{
  g_autofree char *start = NULL;
  char            *space;

  if (g_utf8_strlen (sentence, -1) <= MAX_TITLE)
    return g_strdup (sentence);

  start = g_utf8_substring (sentence, 0, MAX_TITLE);
  space = strrchr (start, ' ');
  if (space != NULL)
    *space = '\0';

  return g_strconcat (start, "…", NULL);
}

static char *
make_sentence_title (const LanyardArticleText *text,
                     const LanyardArticleLink *link)
{
  g_autofree char *sentence = lanyard_article_text_dup_sentence (text, link);

  return shorten (sentence != NULL ? sentence : link->url);
}

static LanyardArticlePart *
make_mention (const LanyardArticleLink *link,
              char                     *title)
{
  LanyardArticlePart *mention = lanyard_article_part_new (LANYARD_ARTICLE_LEVEL_MENTION);

  mention->url = g_strdup (link->url);
  mention->title = title;

  return mention;
}

/* In a sentence, “the container talk” only points, and “Containers at Acme” is a title. */
static gboolean
is_title_in_prose (const char *words)
{
  g_auto (GStrv) list = lanyard_fold_words (words);

  for (const char *p = words; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (g_unichar_isalpha (g_utf8_get_char (p)))
        return !g_unichar_islower (g_utf8_get_char (p)) && g_strv_length (list) > 1 && !lanyard_article_is_pointer (words);
    }

  return FALSE;
}

/* “Title by Ada Apple ([link](…))” and “Title – Ada Apple, Orchard: [link](…)” */
static LanyardArticlePart *
read_title_before (const LanyardArticleText *text,
                   const LanyardArticleLink *link)
{
  g_autofree char *before = g_strndup (text->words->str, link->start);
  g_autofree char *line = NULL;
  g_autofree char *title = NULL;
  g_autoptr (GListModel) speakers = NULL;
  g_auto (GStrv) words = NULL;
  LanyardArticlePart *mention;
  char               *by;

  for (gsize n = strlen (before); n > 0 && strchr (" \n(:|-[.", before[n - 1]) != NULL; n--)
    before[n - 1] = '\0';

  /* What is a sentence is no title. */
  line = lanyard_clean_line (before);
  if (line == NULL || strchr (before, '\n') != NULL || strstr (line, ". ") != NULL || strlen (line) > MAX_TITLE)
    return NULL;

  speakers = lanyard_byline_split (line, &title);
  by = speakers == NULL ? g_strrstr (title, " by ") : NULL;
  if (by != NULL)
    {
      speakers = lanyard_byline_parse_names (by + strlen (" by "));
      while (by > title && strchr (" ,-|", by[-1]) != NULL)
        by--;
      *by = '\0';
    }

  words = lanyard_fold_words (title);
  if (g_strv_length (words) < (speakers != NULL ? 1 : 2) || lanyard_article_is_pointer (title))
    return NULL;

  mention = make_mention (link, lanyard_clean_line (title));
  if (speakers != NULL && g_list_model_get_n_items (speakers) > 0)
    mention->speakers = g_steal_pointer (&speakers);

  return mention;
}

/* A text that names one session first, and then tells of it. */
static LanyardArticlePart *
read_entry (const LanyardArticleText *text,
            cmark_node               *node)
{
  const LanyardArticleLink *link = g_ptr_array_index (text->links, 0);
  g_autofree char          *words = lanyard_article_text_dup_link_words (text, link);
  g_autofree char          *rest = NULL;
  LanyardArticlePart       *mention = NULL;
  gsize                     end = link->end;

  if (lanyard_article_text_is_first (text, link) && *words != '\0' && !lanyard_article_is_pointer (words))
    {
      mention = make_mention (link, g_strdup (words));
      mention->speakers = lanyard_article_text_read_byline (text, link->end, &end);
    }
  else if (lanyard_article_is_pointer (words))
    mention = read_title_before (text, link);

  if (mention == NULL)
    return NULL;

  rest = lanyard_article_text_render (text, node, end);
  lanyard_article_part_add_text (mention, rest);

  return mention;
}

static void
add_sentence (GPtrArray                *mentions,
              const LanyardArticleText *text,
              const LanyardArticleLink *link,
              const char               *reason)
{
  g_autofree char    *words = lanyard_article_text_dup_link_words (text, link);
  gboolean            titled = is_title_in_prose (words);
  LanyardArticlePart *mention = make_mention (link, titled ? g_strdup (words) : make_sentence_title (text, link));
  gsize               end;

  mention->titled = titled;
  if (titled)
    mention->speakers = lanyard_article_text_read_byline (text, link->end, &end);

  lanyard_article_part_add_reason (mention, reason);
  g_ptr_array_add (mentions, mention);
}

/* Of several sessions in one text, each has its own sentence. */
static void
add_sentences (GPtrArray                *mentions,
               const LanyardArticleText *text,
               cmark_node               *node)
{
  g_autofree char *whole = text->n_sessions == 1 ? lanyard_article_text_render (text, node, 0) : NULL;

  for (guint i = 0; i < (whole != NULL ? 1 : text->links->len); i++)
    {
      const LanyardArticleLink *link = g_ptr_array_index (text->links, i);
      g_autofree char          *sentence = lanyard_article_text_dup_sentence (text, link);

      add_sentence (mentions, text, link, whole != NULL ? whole : sentence);
    }
}

static gboolean
is_alone (const LanyardArticleText *text,
          gsize                     end)
{
  const char *rest = text->words->str + end;

  for (; *rest != '\0'; rest = g_utf8_next_char (rest))
    {
      if (g_unichar_isalnum (g_utf8_get_char (rest)))
        return FALSE;
    }

  return TRUE;
}

static void
add_paragraph (GPtrArray                *mentions,
               const LanyardArticleText *text,
               cmark_node               *node,
               gboolean                  certain)
{
  const LanyardArticleLink *link = g_ptr_array_index (text->links, 0);
  LanyardArticlePart       *mention;
  gsize                     end = link->end;
  g_autoptr (GListModel) speakers = lanyard_article_text_read_byline (text, link->end, &end);
  gboolean alone = is_alone (text, end);

  /* In a paragraph, a link that begins it is a title when a byline follows or nothing does. */
  mention = text->n_sessions == 1 && (certain || alone || speakers != NULL || text->words->str[end] == '\n') ? read_entry (text, node) : NULL;
  if (mention == NULL)
    {
      add_sentences (mentions, text, node);
      return;
    }

  mention->titled = TRUE;
  mention->certain = certain;
  mention->open = !certain;
  g_ptr_array_add (mentions, mention);
}

static gboolean
has_list (cmark_node *item)
{
  for (cmark_node *child = cmark_node_first_child (item); child != NULL; child = cmark_node_next (child))
    {
      if (cmark_node_get_type (child) == CMARK_NODE_LIST)
        return TRUE;
    }

  return FALSE;
}

static void
find (GPtrArray  *mentions,
      cmark_node *node,
      gboolean    in_list,
      guint       depth)
{
  cmark_node_type type = cmark_node_get_type (node);
  g_autoptr (LanyardArticleText) text = lanyard_article_text_new (node);
  cmark_node *next;

  if (text->n_sessions == 0 || depth > MAX_DEPTH)
    return;

  if (type == CMARK_NODE_PARAGRAPH && lanyard_article_table_add (mentions, node))
    return;

  if (type == CMARK_NODE_PARAGRAPH || (type == CMARK_NODE_ITEM && (text->n_sessions == 1 || !has_list (node))))
    {
      add_paragraph (mentions, text, node, in_list);
      return;
    }

  for (cmark_node *child = cmark_node_first_child (node); child != NULL; child = next)
    {
      next = cmark_node_next (child);
      find (mentions, child, in_list || type == CMARK_NODE_LIST, depth + 1);
    }
}

void
lanyard_article_mention_add (GPtrArray  *mentions,
                             cmark_node *block)
{
  g_return_if_fail (mentions != NULL);
  g_return_if_fail (block != NULL);

  find (mentions, block, FALSE, 0);
}
