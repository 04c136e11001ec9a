/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "lanyard-clock.h"
#include "lanyard-known-conferences.h"

G_BEGIN_DECLS

#define LANYARD_TYPE_CATALOGUE_VIEW (lanyard_catalogue_view_get_type ())

G_DECLARE_FINAL_TYPE (LanyardCatalogueView, lanyard_catalogue_view, LANYARD, CATALOGUE_VIEW, GtkBox)

/**
 * LanyardCatalogueView::entry-activated:
 * @entry: the entry
 *
 * Emitted when the person chooses a conference.
 */

/**
 * LanyardCatalogueView::told:
 * @message: a sentence
 *
 * Emitted when there is something to say of an update of the list.
 */

/**
 * lanyard_catalogue_view_set_known_conferences:
 * @known: what to list
 * @clock: the clock of the program
 *
 * Lists conferences, the soonest first.
 */
void lanyard_catalogue_view_set_known_conferences (LanyardCatalogueView    *self,
                                                   LanyardKnownConferences *known,
                                                   LanyardClock            *clock);

G_END_DECLS
