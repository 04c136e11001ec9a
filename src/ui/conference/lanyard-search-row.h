/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "lanyard-search-hit.h"

G_BEGIN_DECLS

#define LANYARD_TYPE_SEARCH_ROW (lanyard_search_row_get_type ())

G_DECLARE_FINAL_TYPE (LanyardSearchRow, lanyard_search_row, LANYARD, SEARCH_ROW, GtkWidget)

/**
 * lanyard_search_row_new:
 *
 * Makes a row that has yet to show something.
 *
 * Returns: (transfer floating): the row
 */
LanyardSearchRow *lanyard_search_row_new (void);

/**
 * lanyard_search_row_set_hit:
 * @hit: what was found
 * @names_conference: whether to say of which conference it is
 *
 * Shows a talk that was found.
 */
void lanyard_search_row_set_hit (LanyardSearchRow *self,
                                 LanyardSearchHit *hit,
                                 gboolean          names_conference);

/**
 * lanyard_search_row_dup_sentence:
 *
 * Says in one sentence what the row shows, for a screen reader.
 *
 * Returns: (transfer full): the sentence
 */
char *lanyard_search_row_dup_sentence (LanyardSearchRow *self);

G_END_DECLS
