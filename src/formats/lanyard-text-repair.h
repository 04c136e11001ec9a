/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * lanyard_text_make_valid:
 * @text: what claims to be UTF-8
 *
 * Makes valid UTF-8 of a text. What has none in it at all, and yet is no ASCII, is read as
 * Windows-1252.
 *
 * Returns: (transfer full): valid UTF-8
 */
char *lanyard_text_make_valid (const char *text);

/**
 * lanyard_text_read:
 * @data: (array length=length): the bytes of a file
 * @length: how many there are
 *
 * Reads a text file of an unknown encoding: a byte order mark is heeded and taken off, bytes that
 * are no UTF-8 are read as Windows-1252, and lines end in a line feed.
 *
 * Returns: (transfer full) (nullable): valid UTF-8, or %NULL when the bytes are no text
 */
char *lanyard_text_read (const char *data,
                         gsize       length);

/**
 * lanyard_text_repair:
 * @text: valid UTF-8
 *
 * Repairs what became of UTF-8 that was read as Mac Roman or Windows-1252, once or several times
 * over. A few characters that could also be right are changed only where others near them, that
 * could not, are damaged in the same way; what is quoted in a text that is else right is left.
 *
 * Returns: (transfer full): valid UTF-8, the same as @text when nothing is damaged
 */
char *lanyard_text_repair (const char *text);

G_END_DECLS
