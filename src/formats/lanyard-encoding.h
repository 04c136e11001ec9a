/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * lanyard_encoding_decode:
 * @data: (array length=length): the bytes of a file
 * @length: how many there are
 *
 * Takes off a byte order mark, and turns UTF-16 with such a mark into UTF-8. Other bytes are
 * left as they are, valid UTF-8 or not, and may hold NULs.
 *
 * Returns: (transfer full): the text, ending in a NUL that does not count
 */
GString *lanyard_encoding_decode (const char *data,
                                  gsize       length);

/**
 * lanyard_encoding_starts_with:
 * @data: (array length=length): the bytes of a file
 * @length: how many there are
 * @word: ASCII
 *
 * Tells whether a file starts with a word in any case, after a byte order mark and white space.
 *
 * Returns: %TRUE when it does
 */
gboolean lanyard_encoding_starts_with (const char *data,
                                       gsize       length,
                                       const char *word);

G_END_DECLS
