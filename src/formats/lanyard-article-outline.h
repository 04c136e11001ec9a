/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lanyard-front-matter.h"
#include "lanyard-shortlist.h"

G_BEGIN_DECLS

/**
 * LANYARD_ARTICLE_MAX_BYTES:
 *
 * Nobody writes longer articles, and Markdown is not read in linear time.
 */
#define LANYARD_ARTICLE_MAX_BYTES (1024 * 1024)

/**
 * lanyard_article_outline_read:
 * @head: what the head of the article says
 * @body: the article itself as Markdown, valid UTF-8
 * @remarks: (element-type utf8): where to put a sentence for what was skipped
 *
 * Reads the talks that an article recommends. A heading is a talk when a session link or speakers
 * follow it, and else the title of a section. Sessions that are named in lists, tables and
 * sentences are talks, too, once each, but for those of another event than the talks with
 * headings.
 *
 * Returns: (transfer full) (nullable): the shortlist, or %NULL when it recommends none
 */
LanyardShortlist *lanyard_article_outline_read (const LanyardFrontMatter *head,
                                                const char               *body,
                                                GPtrArray                *remarks);

G_END_DECLS
