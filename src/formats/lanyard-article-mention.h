/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <cmark.h>

#include "lanyard-article-part.h"

G_BEGIN_DECLS

/**
 * lanyard_article_mention_add:
 * @mentions: (element-type LanyardArticlePart): where to put them
 * @block: a block of an article; it loses its content
 *
 * Finds the sessions that a paragraph, a list or a table names by a link: with the words of the
 * link as their title, or what stands before it, or the sentence around it.
 */
void lanyard_article_mention_add (GPtrArray  *mentions,
                                  cmark_node *block);

G_END_DECLS
