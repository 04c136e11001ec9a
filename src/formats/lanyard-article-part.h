/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * LANYARD_ARTICLE_LEVEL_MENTION:
 *
 * The level of a session that is named without a heading: below all headings.
 */
#define LANYARD_ARTICLE_LEVEL_MENTION 7

/**
 * LanyardArticlePart:
 * @level: the level of the heading, from 1; 0 for what stands before the first one; or
 *   %LANYARD_ARTICLE_LEVEL_MENTION
 * @title: (nullable): the heading or what is known as the title of the session, never empty;
 *   %NULL before the first heading
 * @url: (nullable): the session page
 * @speakers: (nullable): a list of #LanyardSpeaker, when they are named
 * @reason: (owned): the rest of the text, as Markdown that is not clean yet
 * @certain: of a heading, whether the session link or the speakers stand in it or in lines of
 *   their own; of a mention, whether it is an entry of a list or table
 * @open: of a mention, whether what follows belongs to it as to a heading
 * @titled: of a mention, whether its title is no sentence
 * @is_title: whether it is the title of the article, as lanyard_article_settle() decides
 * @is_pick: whether it is a talk, as lanyard_article_settle() decides
 * @mentions: (nullable) (element-type LanyardArticlePart): of a heading, the sessions named under
 *   it
 *
 * A heading of an article and what stands under it, up to the next heading; or a session that is
 * named there.
 */
typedef struct
{
  int         level;
  char       *title;
  char       *url;
  GListModel *speakers;
  GString    *reason;
  gboolean    certain;
  gboolean    open;
  gboolean    titled;
  gboolean    is_title;
  gboolean    is_pick;
  GPtrArray  *mentions;
} LanyardArticlePart;

/**
 * lanyard_article_part_new:
 * @level: the level of the heading
 *
 * Makes an empty part.
 *
 * Returns: (transfer full): the part
 */
LanyardArticlePart *lanyard_article_part_new (int level);

/**
 * lanyard_article_part_free:
 *
 * Frees a part.
 */
void lanyard_article_part_free (LanyardArticlePart *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LanyardArticlePart, lanyard_article_part_free)

/**
 * lanyard_article_part_take_line:
 * @source: a line of Markdown
 *
 * Takes what a line tells of the session, when it tells nothing else.
 *
 * Returns: %FALSE, with nothing taken, for a line of text or one that leads to another session
 */
gboolean lanyard_article_part_take_line (LanyardArticlePart *self,
                                         const char         *source);

/**
 * lanyard_article_part_add_reason:
 * @text: whole lines of Markdown
 *
 * Adds to the reason, after an empty line.
 */
void lanyard_article_part_add_reason (LanyardArticlePart *self,
                                      const char         *text);

/**
 * lanyard_article_part_add_text:
 * @text: whole lines of Markdown
 *
 * Takes lines of facts, and adds the others to the reason.
 */
void lanyard_article_part_add_text (LanyardArticlePart *self,
                                    const char         *text);

/**
 * lanyard_article_part_list:
 * @body: Markdown, valid UTF-8
 *
 * Takes an article apart at its headings, and finds the sessions it names.
 *
 * Returns: (transfer full) (element-type LanyardArticlePart): the parts, first the one before all
 *   headings
 */
GPtrArray *lanyard_article_part_list (const char *body);

G_END_DECLS
