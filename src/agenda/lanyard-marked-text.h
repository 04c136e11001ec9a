/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

#include "lanyard-search-query.h"

G_BEGIN_DECLS

#define LANYARD_TYPE_MARKED_TEXT (lanyard_marked_text_get_type ())

G_DECLARE_FINAL_TYPE (LanyardMarkedText, lanyard_marked_text, LANYARD, MARKED_TEXT, GObject)

/**
 * lanyard_marked_text_new:
 * @query: what was looked for
 * @text: a text
 *
 * Marks the words of a query in a text.
 *
 * Returns: (transfer full): the marked text
 */
LanyardMarkedText *lanyard_marked_text_new (LanyardSearchQuery *query,
                                            const char         *text);

/**
 * lanyard_marked_text_new_excerpt:
 * @query: what was looked for
 * @text: a text
 *
 * Marks the words of a query in a part of a text: from a little before the first of them on, or
 * from its beginning when they are all there, and no longer than a line or two.
 *
 * Returns: (transfer full): the marked text
 */
LanyardMarkedText *lanyard_marked_text_new_excerpt (LanyardSearchQuery *query,
                                                    const char         *text);

/**
 * lanyard_marked_text_new_within:
 * @inner: a marked text
 * @format: words with one "%s" where it is to stand
 *
 * Puts a marked text into other words, in which nothing is marked.
 *
 * Returns: (transfer full): the marked text
 */
LanyardMarkedText *lanyard_marked_text_new_within (LanyardMarkedText *inner,
                                                   const char        *format);

/**
 * lanyard_marked_text_get_text:
 *
 * Gets the text.
 *
 * Returns: (transfer none): plain text
 */
const char *lanyard_marked_text_get_text (LanyardMarkedText *self);

/**
 * lanyard_marked_text_get_ranges:
 *
 * Gets where the words are, as numbers of bytes in the text.
 *
 * Returns: (transfer none) (element-type LanyardSearchRange): the places in their order, maybe none
 */
GArray *lanyard_marked_text_get_ranges (LanyardMarkedText *self);

G_END_DECLS
