/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "lanyard-database.h"

G_BEGIN_DECLS

#define LANYARD_TYPE_SEARCH (lanyard_search_get_type ())

G_DECLARE_FINAL_TYPE (LanyardSearch, lanyard_search, LANYARD, SEARCH, GObject)

/**
 * LANYARD_SEARCH_MAX_HITS:
 *
 * How many talks a search finds at most. Who has seen so many does better to add a word.
 */
#define LANYARD_SEARCH_MAX_HITS 100

/**
 * LanyardSearch::answered:
 *
 * Emitted when lanyard_search_list_hits() has become the answer to what was asked last.
 */

/**
 * lanyard_search_new:
 * @database: the library
 *
 * Makes a search that has yet to be asked something. Main thread only; it looks in workers.
 *
 * Returns: (transfer full): the search
 */
LanyardSearch *lanyard_search_new (LanyardDatabase *database);

/**
 * lanyard_search_ask:
 * @words: whatever was typed
 * @conference_id: (nullable): the conference to look in, or %NULL for all of them
 *
 * Begins to look for talks. A search that is under way is given up. The hits stay as they are
 * until there is an answer; of nothing to look for, that is at once.
 */
void lanyard_search_ask (LanyardSearch *self,
                         const char    *words,
                         const char    *conference_id);

/**
 * lanyard_search_list_hits:
 *
 * Lists what was found, the most relevant first.
 *
 * Returns: (transfer none): a list of #LanyardSearchHit, always the same one
 */
GListModel *lanyard_search_list_hits (LanyardSearch *self);

/**
 * lanyard_search_has_question:
 *
 * Tells whether there was anything to look for in what was asked last.
 *
 * Returns: %TRUE when there was at least one word
 */
gboolean lanyard_search_has_question (LanyardSearch *self);

/**
 * lanyard_search_is_everywhere:
 *
 * Tells where what was asked last is looked for.
 *
 * Returns: %TRUE for all conferences
 */
gboolean lanyard_search_is_everywhere (LanyardSearch *self);

/**
 * lanyard_search_get_failure:
 *
 * Gets why there is no answer to what was asked last.
 *
 * Returns: (transfer none) (nullable): a sentence, or %NULL when all is well
 */
const char *lanyard_search_get_failure (LanyardSearch *self);

/**
 * lanyard_search_find:
 * @database: the library
 * @reader: where to look: @database, or another connection to the same library
 * @words: whatever was typed
 * @conference_id: (nullable): the conference to look in, or %NULL for all of them
 * @cancellable: (nullable): ends it early
 * @error: where to put what went wrong
 *
 * Looks for talks, after the index of @database was brought up to date. It blocks, and may be
 * called in any thread.
 *
 * Returns: (transfer full) (element-type LanyardSearchHit): the hits, the most relevant first, or
 *   %NULL with @error set
 */
GPtrArray *lanyard_search_find (LanyardDatabase *database,
                                LanyardDatabase *reader,
                                const char      *words,
                                const char      *conference_id,
                                GCancellable    *cancellable,
                                GError         **error);

G_END_DECLS
