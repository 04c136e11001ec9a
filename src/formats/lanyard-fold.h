/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * lanyard_fold_title:
 * @title: a title, valid UTF-8
 *
 * Reduces a title to what tells it apart: its letters and digits in small case and without
 * accents. "C++" and "C#" keep their signs.
 *
 * Returns: (transfer full): the key, empty for a title of symbols only
 */
char *lanyard_fold_title (const char *title);

/**
 * lanyard_fold_words:
 * @text: valid UTF-8, or part of an address with its escapes decoded
 *
 * Splits text into its words, each reduced to letters and digits in small case and without
 * accents, as in the readable part of an address: "TikTok's" is one word.
 *
 * Returns: (transfer full) (array zero-terminated=1): the words
 */
char **lanyard_fold_words (const char *text);

/**
 * lanyard_fold_is_kind:
 * @key: a key of lanyard_fold_title()
 *
 * Tells whether this is the kind of a talk that schedules put in front of titles.
 *
 * Returns: %TRUE for "keynote" and its like
 */
gboolean lanyard_fold_is_kind (const char *key);

/**
 * lanyard_fold_skip_prefix:
 * @title: a title
 * @prefix: (out) (optional) (transfer full) (nullable): the key of what was skipped, or %NULL
 *
 * Skips what is put in front of a title: symbols, the number in a list, and the kind of the talk,
 * as in "⚡ Lightning Talk: ".
 *
 * Returns: (transfer none): the rest of @title, never empty unless @title is
 */
const char *lanyard_fold_skip_prefix (const char *title,
                                      char      **prefix);

G_END_DECLS
