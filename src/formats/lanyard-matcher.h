/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lanyard-pick.h"
#include "lanyard-schedule.h"
#include "lanyard-shortlist.h"

G_BEGIN_DECLS

#define LANYARD_TYPE_MATCHER (lanyard_matcher_get_type ())

G_DECLARE_FINAL_TYPE (LanyardMatcher, lanyard_matcher, LANYARD, MATCHER, GObject)

/**
 * lanyard_matcher_new:
 *
 * Makes a matcher that knows no talks yet.
 *
 * Returns: (transfer full): the matcher
 */
LanyardMatcher *lanyard_matcher_new (void);

/**
 * lanyard_matcher_add_schedule:
 * @schedule: a schedule whose talks can be found from now on
 *
 * Makes the talks of a schedule known.
 */
void lanyard_matcher_add_schedule (LanyardMatcher  *self,
                                   LanyardSchedule *schedule);

/**
 * lanyard_matcher_find:
 * @pick: what an article says of a talk
 * @conference: (out) (optional) (transfer none) (nullable): the conference of the talk
 *
 * Finds the talk that a pick means: by the id in its link, else by the slug of title and
 * speakers in its link, else by its title, folding case, punctuation, quotes and symbols. What
 * could mean two talks means none.
 *
 * Returns: (transfer none) (nullable): the talk, or %NULL when none is meant for sure
 */
LanyardTalk *lanyard_matcher_find (LanyardMatcher     *self,
                                   LanyardPick        *pick,
                                   LanyardConference **conference);

/**
 * lanyard_matcher_join:
 * @shortlist: a shortlist, joined or not
 *
 * Joins the picks of a shortlist anew. The conference that most of its picks belong to becomes
 * its conference, and the picks of that conference carry the ids of their talks.
 *
 * Returns: (transfer full): a shortlist of the same content, joined where a talk was found
 */
LanyardShortlist *lanyard_matcher_join (LanyardMatcher   *self,
                                        LanyardShortlist *shortlist);

G_END_DECLS
