/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LanyardBylineSeparator:
 * @LANYARD_BYLINE_SEPARATOR_COMMA: a name from its affiliation, or a name from the next
 * @LANYARD_BYLINE_SEPARATOR_AND: people
 * @LANYARD_BYLINE_SEPARATOR_SEMICOLON: people who share nothing; also the start of a byline
 *
 * What stands in front of a part of a byline, and what it parts.
 */
typedef enum
{
  LANYARD_BYLINE_SEPARATOR_COMMA,
  LANYARD_BYLINE_SEPARATOR_AND,
  LANYARD_BYLINE_SEPARATOR_SEMICOLON,
} LanyardBylineSeparator;

/**
 * LanyardBylinePart:
 * @text: (owned): the words, without the brackets at their end
 * @bracket: (owned) (nullable): what stands in brackets at the end
 * @separator: what stands in front
 * @serial: whether a comma stands before the "and" in front: "A, B, and C"
 * @n_words: the words of the name it can be, 0 when it looks like no name
 *
 * The smallest piece of a byline: a name, an affiliation, a role.
 */
typedef struct
{
  char                  *text;
  char                  *bracket;
  LanyardBylineSeparator separator;
  gboolean               serial;
  guint                  n_words;
} LanyardBylinePart;

/**
 * lanyard_byline_part_list:
 * @text: a byline, valid UTF-8
 *
 * Takes a byline apart. The word "and" parts only what can be two names.
 *
 * Returns: (transfer full) (element-type LanyardBylinePart): the parts, none of them empty; the
 *   array frees them
 */
GPtrArray *lanyard_byline_part_list (const char *text);

G_END_DECLS
