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
 * lanyard_article_table_add:
 * @mentions: (element-type LanyardArticlePart): where to put them
 * @paragraph: a paragraph
 *
 * Finds the sessions in the rows of a table, as GitHub Flavored Markdown writes it, which for
 * CommonMark is a paragraph. What the columns are called tells where title, speakers and reason
 * are, else what is in them.
 *
 * Returns: %FALSE when the paragraph is no table
 */
gboolean lanyard_article_table_add (GPtrArray  *mentions,
                                    cmark_node *paragraph);

G_END_DECLS
