/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lanyard-front-matter.h"
#include "lanyard-html.h"

G_BEGIN_DECLS

/**
 * lanyard_html_head_read:
 * @page: a page
 * @address: (nullable): where it was fetched from
 *
 * Reads what a page says about itself: in JSON-LD as an Article of schema.org or one of its kinds,
 * else in meta elements (Open Graph, HTML), links, microdata and time elements. Without a
 * canonical address, @address is that.
 *
 * Returns: (transfer full): what it says
 */
LanyardFrontMatter *lanyard_html_head_read (LanyardHtml *page,
                                            const char  *address);

G_END_DECLS
