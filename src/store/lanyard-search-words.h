/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LanyardSearchWord:
 * @start: where it begins in the text
 * @length: how long it is, in bytes
 * @is_sign: whether it is a character of a script that puts no spaces between words
 *
 * A word of a text as the search sees it: letters, digits and their marks. Of Chinese, Japanese,
 * Korean, Thai and their like, where nothing says where words end, every character is one, so
 * that any part of a title is found.
 */
typedef struct
{
  const char *start;
  gsize       length;
  gboolean    is_sign;
} LanyardSearchWord;

/**
 * lanyard_search_words_next:
 * @cursor: (inout): where to go on in a valid UTF-8 text
 * @word: (out caller-allocates): the word
 *
 * Finds the next word of a text.
 *
 * Returns: %TRUE, or %FALSE at the end
 */
gboolean lanyard_search_words_next (const char       **cursor,
                                    LanyardSearchWord *word);

/**
 * lanyard_search_words_fold:
 * @word: a word
 * @length: how long it is, in bytes
 *
 * Gets what words have in common that the search takes for the same: lower case, no diacritics,
 * and the usual forms of wide or narrow letters.
 *
 * Returns: (transfer full): the folded word
 */
char *lanyard_search_words_fold (const char *word,
                                 gsize       length);

/**
 * lanyard_search_words_prepare:
 * @text: (nullable): a text, in whatever encoding it may be
 *
 * Writes a text for the index: its words, folded as far as SQLite does not do it, with spaces
 * between them.
 *
 * Returns: (transfer full) (nullable): the text, or %NULL for %NULL
 */
char *lanyard_search_words_prepare (const char *text);

G_END_DECLS
