/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lanyard-rich-text.h"

G_BEGIN_DECLS

/**
 * lanyard_markup_markdown_write:
 * @source: Markdown, valid UTF-8
 * @text: where to write it
 *
 * Writes what can be read of Markdown: words, emphasis, lists, code and links.
 */
void lanyard_markup_markdown_write (const char      *source,
                                    LanyardRichText *text);

G_END_DECLS
