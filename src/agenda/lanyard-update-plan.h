/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lanyard-bookmark.h"
#include "lanyard-origin.h"

G_BEGIN_DECLS

#define LANYARD_TYPE_REFRESH_FREQUENCY (lanyard_refresh_frequency_get_type ())

/**
 * LanyardRefreshFrequency:
 * @LANYARD_REFRESH_AUTOMATIC: every hour from 14 days before a conference to its end, every day before
 * @LANYARD_REFRESH_DAILY: every day up to its end
 * @LANYARD_REFRESH_BY_HAND: never, unless the person asks for it
 *
 * How often a schedule is fetched anew. The values are those of the setting “refresh-schedules”.
 */
typedef enum
{
  LANYARD_REFRESH_AUTOMATIC,
  LANYARD_REFRESH_DAILY,
  LANYARD_REFRESH_BY_HAND,
} LanyardRefreshFrequency;

/**
 * LANYARD_UPDATE_NEVER:
 *
 * The instant at which to ask when there is no more to ask for.
 */
#define LANYARD_UPDATE_NEVER G_MAXINT64

/**
 * lanyard_refresh_frequency_get_type:
 *
 * Gets the type of frequencies.
 *
 * Returns: the type
 */
GType lanyard_refresh_frequency_get_type (void);

/**
 * lanyard_update_plan_get_next:
 * @origin: where the schedule or the shortlist comes from, and what came of asking there
 * @conference: (nullable): the conference with its dates; of a shortlist, the one it is shown with
 * @frequency: what the person chose
 * @is_patient: whether to wait longer after each failure; %FALSE when there is a new reason to
 *   hope, such as a network that is back
 * @now: the time, in seconds since the Unix epoch
 *
 * Decides when to ask for a newer schedule, by these rules and nothing else:
 *
 * - It goes by the last answer, and by @frequency. A conference whose dates are not known is asked
 *   for once a day. After its end, a schedule is not asked for any more.
 * - A shortlist is asked for once a day, for as long as its conference is: an article changes
 *   seldom, and is corrected now and then.
 * - After a failure it waits a minute, and twice as long after each one more, up to a day.
 * - A server that asks for more time gets it, up to a day.
 * - What is noted of the future says nothing: the clock was set.
 *
 * Pure; may be called in any thread.
 *
 * Returns: the instant, in seconds since the Unix epoch; not after @now when it is due, and
 *   %LANYARD_UPDATE_NEVER when it never will be
 */
gint64 lanyard_update_plan_get_next (const LanyardOrigin    *origin,
                                     LanyardConference      *conference,
                                     LanyardRefreshFrequency frequency,
                                     gboolean                is_patient,
                                     gint64                  now);

/**
 * lanyard_update_plan_get_next_awaited:
 * @origin: where a schedule or a shortlist comes from, and what came of asking there
 * @bookmarks: (element-type LanyardBookmark): all bookmarks
 * @frequency: what the person chose
 * @now: the time, in seconds since the Unix epoch
 *
 * Decides when to ask for a newer schedule while no window is open: as
 * lanyard_update_plan_get_next() does with patience, but only as long as a bookmarked talk of the
 * conference is to come. One whose start is not announced is.
 *
 * Pure; may be called in any thread.
 *
 * Returns: the instant, in seconds since the Unix epoch; not after @now when it is due, and
 *   %LANYARD_UPDATE_NEVER when there is nothing to ask for
 */
gint64 lanyard_update_plan_get_next_awaited (const LanyardOrigin    *origin,
                                             GPtrArray              *bookmarks,
                                             LanyardRefreshFrequency frequency,
                                             gint64                  now);

/**
 * lanyard_update_plan_get_first_awaited:
 * @origins: (element-type LanyardOrigin): where schedules come from
 * @bookmarks: (element-type LanyardBookmark): all bookmarks
 * @frequency: what the person chose
 * @now: the time, in seconds since the Unix epoch
 *
 * Finds the first instant of lanyard_update_plan_get_next_awaited().
 *
 * Pure; may be called in any thread.
 *
 * Returns: the instant, or %LANYARD_UPDATE_NEVER
 */
gint64 lanyard_update_plan_get_first_awaited (GPtrArray              *origins,
                                              GPtrArray              *bookmarks,
                                              LanyardRefreshFrequency frequency,
                                              gint64                  now);

G_END_DECLS
