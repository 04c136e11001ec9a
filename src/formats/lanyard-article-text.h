/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <cmark.h>
#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * LanyardArticleLink:
 * @start: where its words begin in the text, in bytes
 * @end: where they end
 * @url: (owned): the session page it leads to
 * @key: (owned): what is the same for all links to that page
 *
 * A link to a session in a text.
 */
typedef struct
{
  gsize start;
  gsize end;
  char *url;
  char *key;
} LanyardArticleLink;

/**
 * LanyardArticleText:
 * @words: (owned): the plain words, with a line feed where a line or paragraph ends
 * @links: (owned) (element-type LanyardArticleLink): the links to sessions
 * @n_sessions: to how many sessions they lead
 *
 * A paragraph or an item of a list as a reader sees it.
 */
typedef struct
{
  GString   *words;
  GPtrArray *links;
  guint      n_sessions;
} LanyardArticleText;

/**
 * lanyard_article_text_new:
 * @node: a block
 *
 * Reads the words of a block and of all in it.
 *
 * Returns: (transfer full): the text
 */
LanyardArticleText *lanyard_article_text_new (cmark_node *node);

/**
 * lanyard_article_text_free:
 *
 * Frees a text.
 */
void lanyard_article_text_free (LanyardArticleText *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LanyardArticleText, lanyard_article_text_free)

/**
 * lanyard_article_text_is_first:
 * @link: one of its links
 *
 * Tells whether nothing that can be read as words stands before a link: a bullet, a time, a sign.
 *
 * Returns: %TRUE for a link that begins the text
 */
gboolean lanyard_article_text_is_first (const LanyardArticleText *self,
                                        const LanyardArticleLink *link);

/**
 * lanyard_article_text_dup_link_words:
 * @link: one of its links
 *
 * Gets the words of a link.
 *
 * Returns: (transfer full): the words, maybe empty
 */
char *lanyard_article_text_dup_link_words (const LanyardArticleText *self,
                                           const LanyardArticleLink *link);

/**
 * lanyard_article_text_dup_sentence:
 * @link: one of its links
 *
 * Gets the sentence around a link.
 *
 * Returns: (transfer full) (nullable): the sentence in one line, or %NULL when it has no words
 */
char *lanyard_article_text_dup_sentence (const LanyardArticleText *self,
                                         const LanyardArticleLink *link);

/**
 * lanyard_article_text_read_byline:
 * @offset: where the title ends, in bytes
 * @end: (out): where what was read ends, @offset when nothing was
 *
 * Reads the speakers that follow a title: “ by Ada Apple”, “ – Ada Apple (Orchard)”.
 *
 * Returns: (transfer full) (nullable): a list of #LanyardSpeaker, never empty, or %NULL
 */
GListModel *lanyard_article_text_read_byline (const LanyardArticleText *self,
                                              gsize                     offset,
                                              gsize                    *end);

/**
 * lanyard_article_text_render:
 * @node: the block that was read; it loses its content
 * @offset: where to begin, in bytes of the words
 *
 * Writes what follows a place in a text, without what parts it from what stands before.
 *
 * Returns: (transfer full): Markdown, maybe empty
 */
char *lanyard_article_text_render (const LanyardArticleText *self,
                                   cmark_node               *node,
                                   gsize                     offset);

G_END_DECLS
