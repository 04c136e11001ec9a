/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "lanyard-entry.h"
#include "lanyard-library.h"

G_BEGIN_DECLS

#define LANYARD_TYPE_PICKS_VIEW (lanyard_picks_view_get_type ())

G_DECLARE_FINAL_TYPE (LanyardPicksView, lanyard_picks_view, LANYARD, PICKS_VIEW, AdwBin)

/**
 * LanyardPicksView::entry-activated:
 * @entry: what the card shows
 *
 * Emitted when a card is activated.
 */

/**
 * lanyard_picks_view_set_programme:
 * @programme: whose shortlists to show
 * @library: where bookmarks and clock are
 *
 * Shows the talks that somebody recommends, article by article.
 */
void lanyard_picks_view_set_programme (LanyardPicksView *self,
                                       LanyardProgramme *programme,
                                       LanyardLibrary   *library);

G_END_DECLS
