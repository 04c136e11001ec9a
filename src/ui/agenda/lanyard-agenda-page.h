/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "lanyard-entry.h"
#include "lanyard-library.h"
#include "lanyard-reminder-health.h"
#include "lanyard-updater.h"

G_BEGIN_DECLS

#define LANYARD_TYPE_AGENDA_PAGE (lanyard_agenda_page_get_type ())

G_DECLARE_FINAL_TYPE (LanyardAgendaPage, lanyard_agenda_page, LANYARD, AGENDA_PAGE, AdwNavigationPage)

/**
 * LanyardAgendaPage:with-notes:
 *
 * Whether what the person wrote about the talks goes along with My Agenda to other programs.
 */

/**
 * LanyardAgendaPage::entry-activated:
 * @entry: what the card shows, without a programme
 *
 * Emitted when a card is activated.
 */

/**
 * LanyardAgendaPage:refresh-round:
 *
 * The #LanyardRefreshRound of all conferences, or %NULL before there is an updater.
 */

/**
 * lanyard_agenda_page_set_library:
 * @library: whose bookmarks to show
 * @updater: what keeps its schedules up to date
 * @health: whether its bookmarks can be reminded of
 *
 * Shows the bookmarks of a library, and follows them. Over them it says what keeps reminders from
 * coming. While it is the page that is shown, the actions “win.refresh” and “win.cancel-refresh” are
 * those of all conferences. To be called once.
 */
void lanyard_agenda_page_set_library (LanyardAgendaPage     *self,
                                      LanyardLibrary        *library,
                                      LanyardUpdater        *updater,
                                      LanyardReminderHealth *health);

G_END_DECLS
