/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * lanyard_clean_line:
 * @text: (nullable): text of a stranger, UTF-8 or not
 *
 * Makes text fit for one line: valid UTF-8 of at most 1,000 characters, every run of white
 * space and control characters one space, none at the ends.
 *
 * Returns: (transfer full) (nullable): the text, or %NULL when nothing is left
 */
char *lanyard_clean_line (const char *text);

/**
 * lanyard_clean_text:
 * @text: (nullable): text of a stranger, UTF-8 or not
 *
 * Makes text of several lines fit to be kept: valid UTF-8 of at most 256 KiB, lines that end in
 * a line feed, no control characters, no white space at the ends.
 *
 * Returns: (transfer full) (nullable): the text, or %NULL when nothing is left
 */
char *lanyard_clean_text (const char *text);

G_END_DECLS
