/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "lanyard-entry.h"
#include "lanyard-library.h"

G_BEGIN_DECLS

#define LANYARD_TYPE_AGENDA_PAGE (lanyard_agenda_page_get_type ())

G_DECLARE_FINAL_TYPE (LanyardAgendaPage, lanyard_agenda_page, LANYARD, AGENDA_PAGE, AdwNavigationPage)

/**
 * LanyardAgendaPage::entry-activated:
 * @entry: what the card shows, without a programme
 *
 * Emitted when a card is activated.
 */

/**
 * lanyard_agenda_page_new:
 * @library: whose bookmarks to show
 *
 * Makes the page My Agenda. It follows the bookmarks.
 *
 * Returns: (transfer floating): the page
 */
LanyardAgendaPage *lanyard_agenda_page_new (LanyardLibrary *library);

G_END_DECLS
