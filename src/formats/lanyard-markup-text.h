/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * lanyard_markup_to_text:
 * @source: plain text, HTML or Markdown, as a schedule or article has it
 *
 * Makes text without any markup for another program: paragraphs are apart by an empty line, the
 * items of lists have their marks, and where a link leads stands behind its words.
 *
 * Returns: (transfer full): valid UTF-8, maybe empty
 */
char *lanyard_markup_to_text (const char *source);

G_END_DECLS
