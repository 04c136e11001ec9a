/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "lanyard-entry.h"
#include "lanyard-library.h"
#include "lanyard-shown-talks.h"
#include "lanyard-view-memory.h"

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
 * lanyard_schedule_view_new:
 * @talks: the talks to show; they have a programme
 * @library: where bookmarks and clock are
 * @memory: how conferences were looked at
 *
 * Shows talks day by day. The first day to be shown of a conference is today, or else the one that
 * was looked at last, or else the first; a newer programme of the same conference leaves it as it is.
 *
 * Returns: (transfer floating): the view
 */
LanyardScheduleView *lanyard_schedule_view_new (LanyardShownTalks *talks,
                                                LanyardLibrary    *library,
                                                LanyardViewMemory *memory);

G_END_DECLS
