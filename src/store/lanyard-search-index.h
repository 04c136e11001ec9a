/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "lanyard-conference.h"
#include "lanyard-database.h"
#include "lanyard-search-query.h"
#include "lanyard-talk.h"

G_BEGIN_DECLS

/**
 * LanyardFoundTalk:
 * @conference: (transfer none): the conference
 * @talk: (transfer none): its talk
 * @note: (transfer none) (nullable): what the person wrote about it
 *
 * A talk that a search found.
 */
typedef struct
{
  LanyardConference *conference;
  LanyardTalk       *talk;
  char              *note;
} LanyardFoundTalk;

/**
 * LanyardPlainTextFunc:
 * @source: a text with whatever markup a schedule has
 *
 * Gets the words of a text.
 *
 * Returns: (transfer full): plain text
 */
typedef char *(*LanyardPlainTextFunc) (const char *source);

/**
 * lanyard_search_index_update:
 * @database: the database
 * @to_plain_text: makes plain text of abstracts
 * @cancellable: (nullable): ends it early
 * @error: where to put what went wrong
 *
 * Puts into the index what was saved since it was last brought up to date; what was removed is
 * out of it already. It takes a while after a large schedule, and lets others have the database
 * in between. What is done by then is kept when it is cancelled or killed. When all is in the
 * index, it costs next to nothing.
 *
 * Returns: %TRUE, or %FALSE with @error set
 */
gboolean lanyard_search_index_update (LanyardDatabase     *database,
                                      LanyardPlainTextFunc to_plain_text,
                                      GCancellable        *cancellable,
                                      GError             **error);

/**
 * lanyard_search_index_find:
 * @database: the database
 * @query: what is looked for
 * @conference_id: (nullable): where, or %NULL for all conferences
 * @max_talks: how many talks are wanted at most
 * @cancellable: (nullable): ends it early
 * @error: where to put what went wrong
 *
 * Finds talks in the index, the most relevant first: talks with all the words in the title, then
 * those with some of them in subtitle, speakers, affiliations, track or room, then those with some
 * of them in what the person wrote about them, and last those with some of them in the abstract
 * alone; each of these by how often, and how rare, the words are. When thousands have a word, those
 * that were saved first are the ones to be compared.
 *
 * Returns: (transfer full) (element-type LanyardFoundTalk): the talks, maybe none, or %NULL with
 *   @error set
 */
GPtrArray *lanyard_search_index_find (LanyardDatabase    *database,
                                      LanyardSearchQuery *query,
                                      const char         *conference_id,
                                      guint               max_talks,
                                      GCancellable       *cancellable,
                                      GError            **error);

G_END_DECLS
