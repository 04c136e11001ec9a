/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lanyard-days.h"
#include "lanyard-facets.h"
#include "lanyard-pick.h"
#include "lanyard-schedule.h"
#include "lanyard-shortlist.h"

G_BEGIN_DECLS

#define LANYARD_TYPE_PROGRAMME (lanyard_programme_get_type ())

G_DECLARE_FINAL_TYPE (LanyardProgramme, lanyard_programme, LANYARD, PROGRAMME, GObject)

/**
 * lanyard_programme_new:
 * @schedule: (nullable): the schedule, or %NULL for a shortlist that belongs to no conference
 * @shortlists: (element-type LanyardShortlist): the shortlists, joined to the talks of @schedule
 *
 * Puts together what is known of one conference.
 *
 * Returns: (transfer full): the programme
 */
LanyardProgramme *lanyard_programme_new (LanyardSchedule *schedule,
                                         GPtrArray       *shortlists);

/**
 * lanyard_programme_new_beginning:
 * @schedule: (nullable): the talks that are there so far, those that are recommended among them
 * @shortlists: (element-type LanyardShortlist): the shortlists, joined to the talks of @schedule
 * @days: (element-type LanyardDay): all days of the conference, of which some have no talks yet;
 *   their positions are those in @schedule
 *
 * Puts together the first of what is known of a large conference, to be shown until there is more.
 *
 * Returns: (transfer full): the programme
 */
LanyardProgramme *lanyard_programme_new_beginning (LanyardSchedule *schedule,
                                                   GPtrArray       *shortlists,
                                                   GPtrArray       *days);

/**
 * lanyard_programme_is_complete:
 *
 * Tells whether all talks of the conference are there.
 *
 * Returns: %FALSE for a beginning
 */
gboolean lanyard_programme_is_complete (LanyardProgramme *self);

/**
 * lanyard_programme_get_days:
 *
 * Gets the days of the conference, with the positions of their talks in the schedule.
 *
 * Returns: (transfer none) (element-type LanyardDay): the days, those without a time last
 */
GPtrArray *lanyard_programme_get_days (LanyardProgramme *self);

/**
 * lanyard_programme_get_facets:
 *
 * Gets what the talks of the schedule can be told apart by.
 *
 * Returns: (transfer none) (nullable): the facets, or %NULL without a schedule
 */
LanyardFacets *lanyard_programme_get_facets (LanyardProgramme *self);

/**
 * lanyard_programme_get_schedule:
 *
 * Gets the schedule.
 *
 * Returns: (transfer none) (nullable): the schedule, or %NULL when the picks belong to none
 */
LanyardSchedule *lanyard_programme_get_schedule (LanyardProgramme *self);

/**
 * lanyard_programme_get_conference:
 *
 * Gets the conference.
 *
 * Returns: (transfer none) (nullable): the conference, or %NULL without a schedule
 */
LanyardConference *lanyard_programme_get_conference (LanyardProgramme *self);

/**
 * lanyard_programme_list_shortlists:
 *
 * Lists the articles that recommend talks of this conference, the newest first.
 *
 * Returns: (transfer none): a list of #LanyardShortlist that never changes
 */
GListModel *lanyard_programme_list_shortlists (LanyardProgramme *self);

/**
 * lanyard_programme_find_talk:
 * @pick: a pick of one of the shortlists
 *
 * Finds the talk that a pick was joined to.
 *
 * Returns: (transfer none) (nullable): the talk, or %NULL
 */
LanyardTalk *lanyard_programme_find_talk (LanyardProgramme *self,
                                          LanyardPick      *pick);

/**
 * lanyard_programme_find_pick:
 * @talk: a talk of the schedule
 * @shortlist: (out) (optional) (transfer none) (nullable): who recommends it
 *
 * Finds what a shortlist says of a talk; of several, the newest.
 *
 * Returns: (transfer none) (nullable): the pick, or %NULL when nobody recommends the talk
 */
LanyardPick *lanyard_programme_find_pick (LanyardProgramme  *self,
                                          LanyardTalk       *talk,
                                          LanyardShortlist **shortlist);

/**
 * lanyard_programme_list_picked_talks:
 *
 * Lists the talks that are recommended, each once.
 *
 * Returns: (transfer none) (element-type LanyardTalk): the talks
 */
GPtrArray *lanyard_programme_list_picked_talks (LanyardProgramme *self);

G_END_DECLS
