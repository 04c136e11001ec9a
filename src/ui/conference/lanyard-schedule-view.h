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

#define LANYARD_TYPE_SCHEDULE_VIEW (lanyard_schedule_view_get_type ())

G_DECLARE_FINAL_TYPE (LanyardScheduleView, lanyard_schedule_view, LANYARD, SCHEDULE_VIEW, AdwBin)

/**
 * LanyardScheduleView::entry-activated:
 * @entry: what the card shows
 *
 * Emitted when a card is activated.
 */

/**
 * lanyard_schedule_view_set_programme:
 * @programme: whose schedule to show; it has one
 * @library: where bookmarks and clock are
 *
 * Shows the talks of a conference day by day. For a newer programme of the same conference the day
 * that was chosen stays chosen; at first it is today, or else the first day.
 */
void lanyard_schedule_view_set_programme (LanyardScheduleView *self,
                                          LanyardProgramme    *programme,
                                          LanyardLibrary      *library);

G_END_DECLS
