/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "lanyard-search.h"

G_BEGIN_DECLS

#define LANYARD_TYPE_SEARCH_RESULTS (lanyard_search_results_get_type ())

G_DECLARE_FINAL_TYPE (LanyardSearchResults, lanyard_search_results, LANYARD, SEARCH_RESULTS, AdwBin)

/**
 * LanyardSearchResults::everywhere:
 *
 * Emitted when the person wants to look in all conferences.
 */

/**
 * lanyard_search_results_new:
 * @search: what is looked for
 *
 * Makes the list of what a search finds.
 *
 * Returns: (transfer floating): the list
 */
LanyardSearchResults *lanyard_search_results_new (LanyardSearch *search);

/**
 * lanyard_search_results_show:
 * @has_more: whether there are conferences that were not looked in
 *
 * Shows the answer that the search has now, and has a screen reader say how many talks it is.
 */
void lanyard_search_results_show (LanyardSearchResults *self,
                                  gboolean              has_more);

/**
 * lanyard_search_results_set_by_time:
 * @by_time: whether the earliest talk comes first, and not the most relevant one
 *
 * Shows what was found in another order; talks without a time come last.
 */
void lanyard_search_results_set_by_time (LanyardSearchResults *self,
                                         gboolean              by_time);

/**
 * lanyard_search_results_focus:
 *
 * Leads the keyboard to the first hit.
 *
 * Returns: whether there is one
 */
gboolean lanyard_search_results_focus (LanyardSearchResults *self);

/**
 * lanyard_search_results_open_first:
 *
 * Opens the first hit, if there is one.
 */
void lanyard_search_results_open_first (LanyardSearchResults *self);

G_END_DECLS
