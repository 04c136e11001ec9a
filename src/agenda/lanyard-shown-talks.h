/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lanyard-bookmarks.h"
#include "lanyard-programme.h"
#include "lanyard-talk-filter.h"

G_BEGIN_DECLS

#define LANYARD_TYPE_SHOWN_TALKS (lanyard_shown_talks_get_type ())

G_DECLARE_FINAL_TYPE (LanyardShownTalks, lanyard_shown_talks, LANYARD, SHOWN_TALKS, GObject)

/**
 * LANYARD_NEVER:
 *
 * Stands for a time that does not come.
 */
#define LANYARD_NEVER G_MAXINT64

/**
 * LanyardMoment:
 * @running: the start of the talks that run and started last, or %LANYARD_NEVER when none runs
 * @next: the start of the talks that start next, or %LANYARD_NEVER when none will
 * @has_begun: whether a talk has started
 *
 * Where a conference stands in time, in seconds since the Unix epoch.
 */
typedef struct
{
  gint64   running;
  gint64   next;
  gboolean has_begun;
} LanyardMoment;

/**
 * LanyardShownTalks::changed:
 *
 * Emitted when other talks are shown than before: another filter or another programme, a bookmark
 * where only those are shown, or a talk that ended where those are hidden.
 */

/**
 * LanyardShownTalks::time-passed:
 *
 * Emitted when lanyard_shown_talks_get_moment() has become another one, by the clock, or the day
 * has: at the start and the end of each talk that is shown, when the day begins on which talks
 * start next, and at no other time.
 */

/**
 * lanyard_shown_talks_new:
 * @bookmarks: the bookmarks
 * @clock: the clock
 *
 * Makes a list of no talks. Main thread only.
 *
 * Returns: (transfer full): the talks
 */
LanyardShownTalks *lanyard_shown_talks_new (LanyardBookmarks *bookmarks,
                                            LanyardClock     *clock);

/**
 * lanyard_shown_talks_set:
 * @programme: a programme that has a schedule
 * @filter: which of its talks are to be shown
 *
 * Shows the talks of a programme that a filter lets through.
 */
void lanyard_shown_talks_set (LanyardShownTalks *self,
                              LanyardProgramme  *programme,
                              LanyardTalkFilter *filter);

/**
 * lanyard_shown_talks_get_programme:
 *
 * Gets whose talks are shown.
 *
 * Returns: (transfer none) (nullable): the programme, or %NULL before there is one
 */
LanyardProgramme *lanyard_shown_talks_get_programme (LanyardShownTalks *self);

/**
 * lanyard_shown_talks_get_filter:
 *
 * Gets which talks are shown.
 *
 * Returns: (transfer none) (nullable): the filter, or %NULL before there is one
 */
LanyardTalkFilter *lanyard_shown_talks_get_filter (LanyardShownTalks *self);

/**
 * lanyard_shown_talks_get_positions:
 *
 * Gets which talks of the schedule are shown.
 *
 * Returns: (transfer none) (element-type guint): their positions in the schedule, in order; valid
 *   up to the next change
 */
GArray *lanyard_shown_talks_get_positions (LanyardShownTalks *self);

/**
 * lanyard_shown_talks_find:
 * @position: a position in the schedule
 *
 * Finds the first talk that is shown from a position of the schedule on.
 *
 * Returns: an index of lanyard_shown_talks_get_positions(), its length when there is none
 */
guint lanyard_shown_talks_find (LanyardShownTalks *self,
                                guint              position);

/**
 * lanyard_shown_talks_count:
 * @facet: a facet
 *
 * Counts how many talks each value would show, see lanyard_talk_filter_count().
 *
 * Returns: (transfer full) (element-type guint): a number for each value that talks have
 */
GArray *lanyard_shown_talks_count (LanyardShownTalks *self,
                                   LanyardFacet       facet);

/**
 * lanyard_shown_talks_get_moment:
 * @moment: (out): where to put it
 *
 * Tells where the talks that are shown stand in time.
 */
void lanyard_shown_talks_get_moment (LanyardShownTalks *self,
                                     LanyardMoment     *moment);

G_END_DECLS
