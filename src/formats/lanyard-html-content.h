/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lanyard-html.h"

G_BEGIN_DECLS

/**
 * lanyard_html_content_is_aside:
 * @node: a node
 *
 * Tells whether a node is none of what an article says: navigation, footers, sidebars, comments
 * of readers, forms, programs, and what is hidden.
 *
 * Returns: %TRUE for what is to be left out
 */
gboolean lanyard_html_content_is_aside (xmlNode *node);

/**
 * lanyard_html_content_find:
 * @page: a page
 *
 * Finds the main content of a page: the largest article element, else the main element, else the
 * smallest element that holds most of the text.
 *
 * Returns: (transfer none): an element of the page
 */
xmlNode *lanyard_html_content_find (LanyardHtml *page);

G_END_DECLS
