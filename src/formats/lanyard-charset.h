/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LanyardCharset:
 * @LANYARD_CHARSET_MAC_ROMAN: of old Macs
 * @LANYARD_CHARSET_WINDOWS_1252: of Western Windows, with Latin-1 where that has no character
 *
 * A charset of one byte a character, whose lower half is ASCII.
 */
typedef enum
{
  LANYARD_CHARSET_MAC_ROMAN,
  LANYARD_CHARSET_WINDOWS_1252,
} LanyardCharset;

#define LANYARD_N_CHARSETS (LANYARD_CHARSET_WINDOWS_1252 + 1)

/**
 * lanyard_charset_to_unicode:
 * @charset: a charset
 * @byte: a byte
 *
 * Gets the character that a byte stands for.
 *
 * Returns: the character
 */
gunichar lanyard_charset_to_unicode (LanyardCharset charset,
                                     guint8         byte);

/**
 * lanyard_charset_from_unicode:
 * @charset: a charset
 * @character: a character
 *
 * Gets the byte from 0x80 that stands for a character.
 *
 * Returns: the byte, or 0 when the upper half of the charset has none for @character
 */
guint8 lanyard_charset_from_unicode (LanyardCharset charset,
                                     gunichar       character);

G_END_DECLS
