/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lanyard-charset.h"

G_BEGIN_DECLS

/**
 * LanyardMojibakeKind:
 *
 * The kinds of characters that are restored.
 */
typedef enum
{
  LANYARD_MOJIBAKE_NONE,
  LANYARD_MOJIBAKE_LATIN,
  LANYARD_MOJIBAKE_SYMBOL,
  LANYARD_MOJIBAKE_GREEK,
  LANYARD_MOJIBAKE_CYRILLIC,
  LANYARD_MOJIBAKE_HEBREW,
  LANYARD_MOJIBAKE_ARABIC,
  LANYARD_MOJIBAKE_INDIC,
  LANYARD_MOJIBAKE_EAST_ASIAN,
} LanyardMojibakeKind;

/**
 * LanyardMojibake:
 * @length: how many bytes of the text it takes
 * @character: what it was
 * @kind: of which kind that is
 * @strong: whether nobody would write it on purpose
 *
 * A few characters that may be one character whose UTF-8 was read in another charset.
 */
typedef struct
{
  gsize               length;
  gunichar            character;
  LanyardMojibakeKind kind;
  gboolean            strong;
} LanyardMojibake;

/**
 * lanyard_mojibake_decode:
 * @charset: what the UTF-8 was read as
 * @text: the whole text, valid UTF-8
 * @p: where in @text to look
 * @mojibake: (out): where to put what was found
 *
 * Looks whether the characters from @p on are one damaged character.
 *
 * Returns: %FALSE, with @mojibake unset, when they are not
 */
gboolean lanyard_mojibake_decode (LanyardCharset   charset,
                                  const char      *text,
                                  const char      *p,
                                  LanyardMojibake *mojibake);

G_END_DECLS
