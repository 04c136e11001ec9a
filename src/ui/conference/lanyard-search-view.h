/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "lanyard-library.h"

G_BEGIN_DECLS

#define LANYARD_TYPE_SEARCH_VIEW (lanyard_search_view_get_type ())

G_DECLARE_FINAL_TYPE (LanyardSearchView, lanyard_search_view, LANYARD, SEARCH_VIEW, GtkWidget)

/**
 * LanyardSearchView:child:
 *
 * What is shown while nothing is looked for.
 */

/**
 * LanyardSearchView:search-mode:
 *
 * Whether there is a place to type words into.
 */

/**
 * LanyardSearchView:narrows-child:
 *
 * Whether the child shows speakers, and itself leaves out those that #LanyardSearchView:words are
 * not about, instead of talks being searched for.
 */

/**
 * LanyardSearchView:words:
 *
 * What is typed while the child is narrowed down, else empty.
 */

/**
 * LanyardSearchView::activated:
 *
 * Emitted when the person wants what is first in the child that is narrowed down.
 */

/**
 * lanyard_search_view_set_conference:
 * @library: the library
 * @conference_id: (nullable): the conference that the child shows, or %NULL for none
 *
 * Tells where to look. Another conference ends the search; the same one has it look again.
 */
void lanyard_search_view_set_conference (LanyardSearchView *self,
                                         LanyardLibrary    *library,
                                         const char        *conference_id);

G_END_DECLS
