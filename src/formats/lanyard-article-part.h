/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * LanyardArticlePart:
 * @level: the level of the heading, from 1
 * @title: the heading, never empty
 * @url: (nullable): the first link to a session page
 * @speakers: (nullable): a list of #LanyardSpeaker, when a line names them
 * @reason: (nullable): the rest of the text, as Markdown
 * @certain: whether the session link or the speakers stand in the heading or in lines of their
 *   own, and not by chance in the text
 *
 * A heading of an article and what stands under it, up to the next heading.
 */
typedef struct
{
  int         level;
  char       *title;
  char       *url;
  GListModel *speakers;
  char       *reason;
  gboolean    certain;
} LanyardArticlePart;

/**
 * lanyard_article_part_free:
 *
 * Frees a part.
 */
void lanyard_article_part_free (LanyardArticlePart *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LanyardArticlePart, lanyard_article_part_free)

/**
 * lanyard_article_part_list:
 * @body: Markdown, valid UTF-8
 *
 * Takes an article apart at its headings. Text before the first one is left out.
 *
 * Returns: (transfer full) (element-type LanyardArticlePart): the parts, maybe none
 */
GPtrArray *lanyard_article_part_list (const char *body);

G_END_DECLS
