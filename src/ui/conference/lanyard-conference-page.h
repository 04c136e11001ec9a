/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "lanyard-entry.h"
#include "lanyard-library.h"
#include "lanyard-updater.h"

G_BEGIN_DECLS

#define LANYARD_TYPE_CONFERENCE_PAGE (lanyard_conference_page_get_type ())

G_DECLARE_FINAL_TYPE (LanyardConferencePage, lanyard_conference_page, LANYARD, CONFERENCE_PAGE, AdwNavigationPage)

/**
 * LanyardConferencePage::entry-activated:
 * @entry: what the card shows
 *
 * Emitted when a card is activated.
 */

/**
 * LanyardConferencePage:freshness:
 *
 * How fresh what it shows is, a #LanyardFreshness, or %NULL before there is an updater.
 */

/**
 * lanyard_conference_page_set_programme:
 * @programme: what to show
 * @library: where bookmarks and clock are
 *
 * Shows a programme: its picks, when somebody recommends talks of it, and its schedule, when it
 * has one.
 */
void lanyard_conference_page_set_programme (LanyardConferencePage *self,
                                            LanyardProgramme      *programme,
                                            LanyardLibrary        *library);

/**
 * lanyard_conference_page_set_updater:
 * @updater: what keeps schedules up to date
 * @clock: the clock to go by
 *
 * Makes the page say how old what it shows is, and gives the window it is in the actions
 * “win.refresh” and “win.cancel-refresh” while it is shown. To be called once.
 */
void lanyard_conference_page_set_updater (LanyardConferencePage *self,
                                          LanyardUpdater        *updater,
                                          LanyardClock          *clock);

/**
 * lanyard_conference_page_get_programme:
 *
 * Gets what the page shows.
 *
 * Returns: (transfer none) (nullable): the programme
 */
LanyardProgramme *lanyard_conference_page_get_programme (LanyardConferencePage *self);

G_END_DECLS
