/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lanyard-html.h"

G_BEGIN_DECLS

/**
 * lanyard_html_markdown_write:
 * @page: a page
 * @content: the element of it that is wanted
 *
 * Writes the headings, prose, lists and tables of a page as Markdown, with absolute links and
 * without what lanyard_html_content_is_aside() tells of. Tables are written as GitHub Flavored
 * Markdown has them, unless they only place other things on the page.
 *
 * Returns: (transfer full): Markdown, maybe empty
 */
char *lanyard_html_markdown_write (LanyardHtml *page,
                                   xmlNode     *content);

G_END_DECLS
