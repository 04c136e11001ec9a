/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lanyard-clock.h"
#include "lanyard-database.h"
#include "lanyard-update-plan.h"

G_BEGIN_DECLS

#define LANYARD_TYPE_REFRESHER (lanyard_refresher_get_type ())

G_DECLARE_FINAL_TYPE (LanyardRefresher, lanyard_refresher, LANYARD, REFRESHER, GObject)

/**
 * LanyardRefresher:frequency:
 *
 * How often the person wants to have schedules refreshed, a #LanyardRefreshFrequency.
 */

/**
 * LanyardRefresher:idle:
 *
 * Whether there is nothing to refresh, now or later.
 */

/**
 * LanyardRefresher::refreshed:
 * @conference_id: a conference
 *
 * Emitted for each conference whose schedule is a newer one after the program has run.
 */

/**
 * LanyardRefresher::finished:
 *
 * Emitted after the program has run, however it ended.
 */

/**
 * lanyard_refresher_new:
 * @database: where the schedules are kept, open
 * @clock: the clock to go by
 * @connection: the session bus, on which windows are found
 * @program: the path of lanyard-refresh
 *
 * Makes a refresher. It does nothing before the first lanyard_refresher_look_again().
 *
 * Returns: (transfer full): the refresher
 */
LanyardRefresher *lanyard_refresher_new (LanyardDatabase *database,
                                         LanyardClock    *clock,
                                         GDBusConnection *connection,
                                         const char      *program);

/**
 * lanyard_refresher_look_again:
 *
 * Looks at the bookmarks and the origins of schedules anew, and starts the program when something is
 * due. After the first call that also happens by itself when something becomes due, when the
 * program has ended, when the last window goes, when the clock jumps, and when the network it
 * waits for is there.
 */
void lanyard_refresher_look_again (LanyardRefresher *self);

/**
 * lanyard_refresher_has_window:
 *
 * Tells whether a window is open, which refreshes by itself, or it is not known yet.
 *
 * Returns: %TRUE while it is
 */
gboolean lanyard_refresher_has_window (LanyardRefresher *self);

/**
 * lanyard_refresher_is_idle:
 *
 * Tells whether there is nothing to refresh, now or later.
 *
 * Returns: %TRUE when nothing is waited for
 */
gboolean lanyard_refresher_is_idle (LanyardRefresher *self);

G_END_DECLS
