/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LanyardSearchRange:
 * @start: its first byte
 * @end: the byte after its last one
 *
 * A part of a text.
 */
typedef struct
{
  gsize start;
  gsize end;
} LanyardSearchRange;

/**
 * LanyardSearchQuery:
 *
 * What somebody typed into a search, understood: words, of which talks may also have longer ones
 * that begin with them, and phrases in quotation marks, which they have to have just so. Talks
 * have to have all of them. It knows no operators: everything that can be typed is looked for or
 * left out, and nothing is an error. Immutable, and of use in any thread.
 */
typedef struct _LanyardSearchQuery LanyardSearchQuery;

/**
 * lanyard_search_query_new:
 * @typed: whatever was typed
 *
 * Understands what was typed, the first few words of it at least.
 *
 * Returns: (transfer full): the query
 */
LanyardSearchQuery *lanyard_search_query_new (const char *typed);

/**
 * lanyard_search_query_ref:
 *
 * Takes a reference.
 *
 * Returns: (transfer full): the query
 */
LanyardSearchQuery *lanyard_search_query_ref (LanyardSearchQuery *self);

/**
 * lanyard_search_query_unref:
 *
 * Gives up a reference.
 */
void lanyard_search_query_unref (LanyardSearchQuery *self);

/**
 * lanyard_search_query_is_empty:
 *
 * Tells whether there is nothing to look for.
 *
 * Returns: %TRUE without any word
 */
gboolean lanyard_search_query_is_empty (LanyardSearchQuery *self);

/**
 * lanyard_search_query_dup_match:
 * @columns: the columns to look in, with spaces between them
 *
 * Writes the query in the language of SQLite's FTS5. All that comes from outside is in quotes,
 * and has letters, digits and marks only.
 *
 * Returns: (transfer full): an expression that may be put into parentheses
 */
char *lanyard_search_query_dup_match (LanyardSearchQuery *self,
                                      const char         *columns);

/**
 * lanyard_search_query_find:
 * @text: a valid UTF-8 text
 *
 * Finds where a text has words of the query, so that they can be shown in it.
 *
 * Returns: (transfer full) (element-type LanyardSearchRange): the places in their order, apart
 *   from each other, maybe none
 */
GArray *lanyard_search_query_find (LanyardSearchQuery *self,
                                   const char         *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LanyardSearchQuery, lanyard_search_query_unref)

G_END_DECLS
