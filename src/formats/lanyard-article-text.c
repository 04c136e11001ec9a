/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "lanyard-article-line.h"
#include "lanyard-article-text.h"
#include "lanyard-byline-people.h"
#include "lanyard-clean.h"
#include "lanyard-name-guess.h"
#include "lanyard-session-link.h"
#include "lanyard-speaker.h"

/* No byline is longer. */
#define MAX_BYLINE 400

/* No sentence is longer, to either side of a link in it. */
#define MAX_SENTENCE 1000

G_DEFINE_AUTOPTR_CLEANUP_FUNC (cmark_node, cmark_node_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (cmark_iter, cmark_iter_free)

/* The words that names are introduced with. */
static const char *const introductions[] = { "by", "from", "mit", "par", "por", "presented by", "von", "with" };

/* The words in small letters that names are made of. */
static const char *const particles[] = {
  "&", "al", "and", "at", "bin", "da", "de", "del", "den", "der", "di", "du", "e", "el", "et", "la", "le",
  "of", "ten", "ter", "the", "und", "van", "von", "y", NULL
};

static void
article_link_free (gpointer data)
{
  LanyardArticleLink *link = data;

  g_free (link->url);
  g_free (link->key);
  g_free (link);
}

static void
add_link (LanyardArticleText *self,
          const char         *url,
          gsize               start)
{
  g_autofree char *kept = lanyard_article_keep_session_url (url);
  g_autoptr (LanyardSessionLink) parts = kept != NULL ? lanyard_session_link_new (kept) : NULL;
  LanyardArticleLink *link;

  if (parts == NULL)
    return;

  self->n_sessions++;
  for (guint i = 0; i < self->links->len; i++)
    {
      const LanyardArticleLink *other = g_ptr_array_index (self->links, i);

      if (g_str_equal (other->key, parts->key))
        {
          self->n_sessions--;
          break;
        }
    }

  link = g_new0 (LanyardArticleLink, 1);
  link->start = start;
  link->end = self->words->len;
  link->url = g_steal_pointer (&kept);
  link->key = g_steal_pointer (&parts->key);
  g_ptr_array_add (self->links, link);
}

/* What a step through a tree adds to the words. */
static const char *
get_words (cmark_event_type event,
           cmark_node      *node)
{
  cmark_node_type type = cmark_node_get_type (node);

  if (event == CMARK_EVENT_EXIT)
    return type == CMARK_NODE_PARAGRAPH || type == CMARK_NODE_HEADING ? "\n" : "";

  if (type == CMARK_NODE_TEXT || type == CMARK_NODE_CODE || type == CMARK_NODE_CODE_BLOCK)
    return cmark_node_get_literal (node);

  if (type == CMARK_NODE_SOFTBREAK)
    return " ";

  return type == CMARK_NODE_LINEBREAK ? "\n" : "";
}

LanyardArticleText *
lanyard_article_text_new (cmark_node *node)
{
  LanyardArticleText *self = g_new0 (LanyardArticleText, 1);
  g_autoptr (cmark_iter) iter = cmark_iter_new (node);
  cmark_event_type event;
  gsize            start = 0;

  self->words = g_string_new (NULL);
  self->links = g_ptr_array_new_with_free_func (article_link_free);

  while ((event = cmark_iter_next (iter)) != CMARK_EVENT_DONE)
    {
      cmark_node *current = cmark_iter_get_node (iter);

      g_string_append (self->words, get_words (event, current));
      if (cmark_node_get_type (current) != CMARK_NODE_LINK)
        continue;

      if (event == CMARK_EVENT_ENTER)
        start = self->words->len;
      else
        add_link (self, cmark_node_get_url (current), start);
    }

  return self;
}

void
lanyard_article_text_free (LanyardArticleText *self)
{
  g_string_free (self->words, TRUE);
  g_clear_pointer (&self->links, g_ptr_array_unref);
  g_free (self);
}

gboolean
lanyard_article_text_is_first (const LanyardArticleText *self,
                               const LanyardArticleLink *link)
{
  g_return_val_if_fail (self != NULL && link != NULL, FALSE);

  for (const char *p = self->words->str; p < self->words->str + link->start; p = g_utf8_next_char (p))
    {
      if (g_unichar_isalpha (g_utf8_get_char (p)))
        return FALSE;
    }

  return TRUE;
}

char *
lanyard_article_text_dup_link_words (const LanyardArticleText *self,
                                     const LanyardArticleLink *link)
{
  g_autofree char *words = NULL;
  char            *line;

  g_return_val_if_fail (self != NULL && link != NULL, NULL);

  words = g_strndup (self->words->str + link->start, link->end - link->start);
  line = lanyard_clean_line (words);

  return line != NULL ? line : g_strdup ("");
}

/* g_str_has_prefix() takes the length of all that follows, at each step through a long text. */
static gboolean
starts_with (const char *text,
             const char *start)
{
  return strncmp (text, start, strlen (start)) == 0;
}

static gboolean
is_sentence_end (const char *p)
{
  if (*p == '\n')
    return TRUE;

  if (strchr (".!?", *p) != NULL)
    return g_ascii_isspace (p[1]) || p[1] == '\0';

  return starts_with (p, "。") || starts_with (p, "！") || starts_with (p, "？");
}

char *
lanyard_article_text_dup_sentence (const LanyardArticleText *self,
                                   const LanyardArticleLink *link)
{
  g_autofree char *sentence = NULL;
  const char      *words;
  const char      *start;
  const char      *end;

  g_return_val_if_fail (self != NULL && link != NULL, NULL);

  words = self->words->str;
  start = words + link->start;
  while (start > words && (gsize) (words + link->start - start) < MAX_SENTENCE)
    {
      const char *before = g_utf8_prev_char (start);

      if (is_sentence_end (before))
        break;

      start = before;
    }

  end = words + link->end;
  while (*end != '\0' && !is_sentence_end (end) && (gsize) (end - words) < link->end + MAX_SENTENCE)
    end = g_utf8_next_char (end);

  if (*end != '\0')
    end = g_utf8_next_char (end);

  sentence = g_strndup (start, (gsize) (end - start));

  return lanyard_clean_line (sentence);
}

static const char *
skip_separators (const char *p)
{
  for (; *p != '\0' && *p != '\n'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_isspace (c) && g_utf8_strchr (",–—-:|·•/(”\"“»", -1, c) == NULL)
        break;
    }

  return p;
}

static const char *
skip_introduction (const char *p)
{
  for (gsize i = 0; i < G_N_ELEMENTS (introductions); i++)
    {
      gsize length = strlen (introductions[i]);

      if (g_ascii_strncasecmp (p, introductions[i], length) == 0 && p[length] == ' ')
        return p + length + 1;
    }

  return p;
}

/* Names end where prose goes on: at the end of a sentence, a dash, a colon, or a word in small letters. */
static const char *
find_names_end (const char *names)
{
  int depth = 0;

  for (const char *p = names; *p != '\0' && p - names <= MAX_BYLINE; p = g_utf8_next_char (p))
    {
      g_autofree char *word = NULL;

      depth += *p == '(' ? 1 : *p == ')' ? -1
                                         : 0;
      if (depth < 0 || strchr ("\n:!?", *p) != NULL || (*p == '.' && strchr (" \n", p[1]) != NULL && p > names + 1 && p[-2] != ' '))
        return p;

      if (depth > 0 || *p != ' ')
        continue;

      if (starts_with (p, " – ") || starts_with (p, " — ") || starts_with (p, " - ") || starts_with (p, " | "))
        return p;

      word = g_strndup (p + 1, strcspn (p + 1, " ,.:;\n"));
      if (g_unichar_islower (g_utf8_get_char (p + 1)) && !g_strv_contains (particles, word))
        return p;
    }

  return names + strnlen (names, MAX_BYLINE + 1);
}

/* Beyond doubt, or by their looks: a name has two words. */
static gboolean
are_people (LanyardBylinePeople *people)
{
  GListModel *speakers = G_LIST_MODEL (people->speakers);
  guint       n = g_list_model_get_n_items (speakers);

  for (guint i = 0; i < n && !people->sure; i++)
    {
      g_autoptr (LanyardSpeaker) speaker = g_list_model_get_item (speakers, i);

      if (lanyard_name_guess_count_words (lanyard_speaker_get_name (speaker)) < 2)
        return FALSE;
    }

  return n > 0;
}

GListModel *
lanyard_article_text_read_byline (const LanyardArticleText *self,
                                  gsize                     offset,
                                  gsize                    *end)
{
  const char      *names;
  const char      *stop;
  g_autofree char *text = NULL;
  g_autoptr (LanyardBylinePeople) people = NULL;

  g_return_val_if_fail (self != NULL && offset <= self->words->len && end != NULL, NULL);

  *end = offset;
  names = skip_introduction (skip_separators (self->words->str + offset));
  stop = find_names_end (names);
  if (stop == names || stop - names > MAX_BYLINE)
    return NULL;

  text = g_strndup (names, (gsize) (stop - names));
  for (gsize n = strlen (text); n > 0 && strchr (" ,;-", text[n - 1]) != NULL; n--)
    text[n - 1] = '\0';

  people = lanyard_byline_people_read (text, NULL);
  if (!are_people (people))
    return NULL;

  *end = (gsize) (stop - self->words->str);

  return G_LIST_MODEL (g_steal_pointer (&people->speakers));
}

static void
unlink_with_parents (cmark_node *node,
                     cmark_node *root)
{
  while (node != root)
    {
      cmark_node *parent = cmark_node_parent (node);

      cmark_node_unlink (node);
      cmark_node_free (node);
      node = parent;
      if (node == NULL || cmark_node_first_child (node) != NULL)
        return;
    }
}

/* Takes off what stands before a place in the words. */
static void
cut_front (cmark_node *root,
           gsize       n)
{
  g_autoptr (GPtrArray) passed = g_ptr_array_new ();
  g_autoptr (cmark_iter) iter = cmark_iter_new (root);
  cmark_event_type event;
  gsize            offset = 0;

  while (offset < n && (event = cmark_iter_next (iter)) != CMARK_EVENT_DONE)
    {
      cmark_node *node = cmark_iter_get_node (iter);
      const char *words = get_words (event, node);
      gsize       length = strlen (words);

      if (event == CMARK_EVENT_ENTER && offset + length > n)
        {
          g_autofree char *rest = g_strdup (words + (n - offset));

          cmark_node_set_literal (node, rest);
        }
      else if (event == CMARK_EVENT_ENTER && length > 0)
        g_ptr_array_add (passed, node);

      offset += length;
    }

  for (guint i = 0; i < passed->len; i++)
    unlink_with_parents (g_ptr_array_index (passed, i), root);
}

/* The content of a block in a document of its own. */
static cmark_node *
take_content (cmark_node *node)
{
  cmark_node *document = cmark_node_new (CMARK_NODE_DOCUMENT);
  cmark_node *parent = document;
  cmark_node *child;

  if (cmark_node_get_type (node) == CMARK_NODE_PARAGRAPH)
    {
      parent = cmark_node_new (CMARK_NODE_PARAGRAPH);
      cmark_node_append_child (document, parent);
    }

  while ((child = cmark_node_first_child (node)) != NULL)
    {
      cmark_node_unlink (child);
      if (!cmark_node_append_child (parent, child))
        cmark_node_free (child);
    }

  return document;
}

char *
lanyard_article_text_render (const LanyardArticleText *self,
                             cmark_node               *node,
                             gsize                     offset)
{
  g_autoptr (cmark_node) document = NULL;
  const char *rest;
  char       *rendered;
  char       *copy;

  g_return_val_if_fail (self != NULL && node != NULL && offset <= self->words->len, NULL);

  /* The rest of a bracket, and what parted the title from it. */
  rest = self->words->str + offset;
  if (offset > 0)
    {
      while (*rest != '\0' && strchr (")].;!, ", *rest) != NULL)
        rest++;
      rest = skip_separators (rest);
    }

  document = take_content (node);
  cut_front (document, (gsize) (rest - self->words->str));
  rendered = cmark_render_commonmark (document, CMARK_OPT_DEFAULT, 0);
  copy = g_strdup (rendered);
  free (rendered);

  return copy;
}
