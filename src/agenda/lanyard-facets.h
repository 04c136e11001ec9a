/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lanyard-talk.h"

G_BEGIN_DECLS

/**
 * LanyardFacet:
 * @LANYARD_FACET_TRACK: the track
 * @LANYARD_FACET_TYPE: the type: "lecture", "workshop"
 * @LANYARD_FACET_LANGUAGE: the language
 * @LANYARD_FACET_ROOM: the room, with building and level
 *
 * What talks can be told apart by. A talk has at most one value of each.
 */
typedef enum
{
  LANYARD_FACET_TRACK,
  LANYARD_FACET_TYPE,
  LANYARD_FACET_LANGUAGE,
  LANYARD_FACET_ROOM,
} LanyardFacet;

#define LANYARD_N_FACETS (LANYARD_FACET_ROOM + 1)

/**
 * lanyard_facet_get_value:
 * @talk: a talk
 * @facet: what to tell it by
 *
 * Gets what a talk has of a facet, in the words of its schedule.
 *
 * Returns: (transfer none) (nullable): the value, or %NULL when the schedule does not say
 */
const char *lanyard_facet_get_value (LanyardTalk *talk,
                                     LanyardFacet facet);

/**
 * lanyard_facet_dup_label:
 * @facet: a facet
 * @value: one of its values
 *
 * Writes a value as it is shown to people.
 *
 * Returns: (transfer full): the words
 */
char *lanyard_facet_dup_label (LanyardFacet facet,
                               const char  *value);

#define LANYARD_TYPE_FACETS (lanyard_facets_get_type ())

G_DECLARE_FINAL_TYPE (LanyardFacets, lanyard_facets, LANYARD, FACETS, GObject)

/**
 * lanyard_facets_new:
 * @talks: a list of #LanyardTalk by start, those without a time last; never changed later
 *
 * Looks once at each talk. It may be done in any thread; afterwards the facets never change.
 *
 * Returns: (transfer full): the facets
 */
LanyardFacets *lanyard_facets_new (GListModel *talks);

/**
 * lanyard_facets_list_talks:
 *
 * Lists the talks that were looked at.
 *
 * Returns: (transfer none): a list of #LanyardTalk
 */
GListModel *lanyard_facets_list_talks (LanyardFacets *self);

/**
 * lanyard_facets_list_values:
 * @facet: a facet
 *
 * Lists the values that talks have of a facet, in the order in which people look for them: "Room 2"
 * before "Room 10". Values that differ in nothing but case are one.
 *
 * Returns: (transfer none) (element-type utf8): the values, each once
 */
GPtrArray *lanyard_facets_list_values (LanyardFacets *self,
                                       LanyardFacet   facet);

/**
 * lanyard_facets_get_numbers:
 * @facet: a facet
 *
 * Gets the values of all talks in one go, for those who have to look at tens of thousands.
 *
 * Returns: (transfer none): for each talk one more than the position of its value in
 *   lanyard_facets_list_values(), and 0 when it has none
 */
const guint *lanyard_facets_get_numbers (LanyardFacets *self,
                                         LanyardFacet   facet);

/**
 * lanyard_facets_get_times:
 *
 * Gets when all talks start and end, in seconds since the Unix epoch. The end is the first second
 * at which a talk is over, as for lanyard_phase_of_talk(); a talk without a time starts and ends
 * at %G_MAXINT64.
 *
 * Returns: (transfer none): for each talk an interval
 */
const LanyardInterval *lanyard_facets_get_times (LanyardFacets *self);

G_END_DECLS
