/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lanyard-conference.h"
#include "lanyard-marked-text.h"
#include "lanyard-talk.h"

G_BEGIN_DECLS

#define LANYARD_TYPE_SEARCH_HIT (lanyard_search_hit_get_type ())

G_DECLARE_FINAL_TYPE (LanyardSearchHit, lanyard_search_hit, LANYARD, SEARCH_HIT, GObject)

/**
 * lanyard_search_hit_new:
 * @query: what was looked for
 * @conference: a conference
 * @talk: the talk of it that was found
 * @note: (nullable): what the person wrote about it
 *
 * Makes a hit. It may be made in any thread, and is then of one thread at a time.
 *
 * Returns: (transfer full): the hit
 */
LanyardSearchHit *lanyard_search_hit_new (LanyardSearchQuery *query,
                                          LanyardConference  *conference,
                                          LanyardTalk        *talk,
                                          const char         *note);

/**
 * lanyard_search_hit_get_conference:
 *
 * Gets the conference of the talk.
 *
 * Returns: (transfer none): the conference
 */
LanyardConference *lanyard_search_hit_get_conference (LanyardSearchHit *self);

/**
 * lanyard_search_hit_get_talk:
 *
 * Gets the talk that was found.
 *
 * Returns: (transfer none): the talk
 */
LanyardTalk *lanyard_search_hit_get_talk (LanyardSearchHit *self);

/**
 * lanyard_search_hit_get_title:
 *
 * Gets the title of the talk with what was looked for marked.
 *
 * Returns: (transfer none): the title
 */
LanyardMarkedText *lanyard_search_hit_get_title (LanyardSearchHit *self);

/**
 * lanyard_search_hit_get_people:
 *
 * Gets the speakers of the talk and their affiliations with what was looked for marked.
 *
 * Returns: (transfer none) (nullable): the speakers, or %NULL when there are none
 */
LanyardMarkedText *lanyard_search_hit_get_people (LanyardSearchHit *self);

/**
 * lanyard_search_hit_get_excerpt:
 *
 * Gets what else of the talk has what was looked for: its subtitle, its track, its room, a part of
 * what the person wrote about it, with a word that says so, or a part of its abstract.
 *
 * Returns: (transfer none) (nullable): the text, or %NULL when it is in title and speakers alone
 */
LanyardMarkedText *lanyard_search_hit_get_excerpt (LanyardSearchHit *self);

/**
 * lanyard_search_hit_dup_time_text:
 *
 * Writes day and hours of the talk in the zone of its conference: "Tue 11 Nov 12:00–12:30".
 *
 * Returns: (transfer full): the time, or words that say that it has yet to be announced
 */
char *lanyard_search_hit_dup_time_text (LanyardSearchHit *self);

G_END_DECLS
