/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LANYARD_ARTICLE_NO_PART:
 *
 * The number of no part.
 */
#define LANYARD_ARTICLE_NO_PART G_MAXUINT

/**
 * lanyard_article_settle:
 * @parts: (element-type LanyardArticlePart): the parts of an article, which are changed
 * @title_part: which of them is the title of the article, or %LANYARD_ARTICLE_NO_PART
 *
 * Decides which parts of an article are talks: the headings with facts, the headings that name the
 * one session under them, and all other sessions that are named, once each.
 *
 * Returns: (transfer container) (element-type LanyardArticlePart): the headings and mentions in
 *   order, owned by @parts
 */
GPtrArray *lanyard_article_settle (GPtrArray *parts,
                                   guint      title_part);

G_END_DECLS
