/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * LanyardArticleLine:
 * @url: (nullable): the session page it leads to
 * @title: (nullable): what the link is called, when that may be the title of the session and the
 *   line says nothing else
 * @speakers: (nullable): a list of #LanyardSpeaker, the speakers it names
 *
 * What one line of an article tells about a talk, when it tells nothing else.
 */
typedef struct
{
  char       *url;
  char       *title;
  GListModel *speakers;
} LanyardArticleLine;

/**
 * lanyard_article_line_new:
 * @source: one line of Markdown
 *
 * Reads a line that holds nothing but facts: "**Speakers**: …" or "[Session Link](…)".
 *
 * Returns: (transfer full) (nullable): the facts, or %NULL for a line of text
 */
LanyardArticleLine *lanyard_article_line_new (const char *source);

/**
 * lanyard_article_line_free:
 *
 * Frees the facts.
 */
void lanyard_article_line_free (LanyardArticleLine *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LanyardArticleLine, lanyard_article_line_free)

/**
 * lanyard_article_is_pointer:
 * @text: the words of a link
 *
 * Tells whether words only point at a session, as “Session Link” and “this talk” do, and so are
 * not its title.
 *
 * Returns: %TRUE when they do, or are an address
 */
gboolean lanyard_article_is_pointer (const char *text);

/**
 * lanyard_article_keep_session_url:
 * @url: (nullable): an address
 *
 * Decides whether an address looks like the page of one session.
 *
 * Returns: (transfer full) (nullable): the address, or %NULL when it does not
 */
char *lanyard_article_keep_session_url (const char *url);

G_END_DECLS
