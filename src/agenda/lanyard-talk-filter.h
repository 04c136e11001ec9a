/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lanyard-facets.h"

G_BEGIN_DECLS

#define LANYARD_TYPE_TALK_FILTER (lanyard_talk_filter_get_type ())

G_DECLARE_FINAL_TYPE (LanyardTalkFilter, lanyard_talk_filter, LANYARD, TALK_FILTER, GObject)

/**
 * LanyardTalkFilter:only-bookmarked:
 *
 * Whether talks are wanted only that are bookmarked.
 */

/**
 * LanyardTalkFilter:hides-ended:
 *
 * Whether talks that are over are not wanted.
 */

/**
 * LanyardTalkFilter::changed:
 *
 * Emitted when other talks may be wanted than before.
 */

/**
 * lanyard_talk_filter_new:
 *
 * Makes a filter that lets all talks through.
 *
 * Returns: (transfer full): the filter
 */
LanyardTalkFilter *lanyard_talk_filter_new (void);

/**
 * lanyard_talk_filter_restore:
 * @state: what lanyard_talk_filter_save() gave, maybe of another version of Lanyard or by another
 *   hand; what cannot be understood is left out
 *
 * Chooses what was chosen when the state was saved.
 */
void lanyard_talk_filter_restore (LanyardTalkFilter *self,
                                  GVariant          *state);

/**
 * lanyard_talk_filter_save:
 * @state: a dictionary of the type a{sv}
 *
 * Adds what is chosen to a dictionary; nothing when all talks are let through.
 */
void lanyard_talk_filter_save (LanyardTalkFilter *self,
                               GVariantDict      *state);

/**
 * lanyard_talk_filter_is_empty:
 *
 * Tells whether all talks are let through.
 *
 * Returns: %TRUE when nothing is chosen
 */
gboolean lanyard_talk_filter_is_empty (LanyardTalkFilter *self);

/**
 * lanyard_talk_filter_clear:
 *
 * Lets all talks through.
 */
void lanyard_talk_filter_clear (LanyardTalkFilter *self);

/**
 * lanyard_talk_filter_set_chosen:
 * @facet: a facet
 * @value: one of its values, maybe of no talk
 * @chosen: whether talks of that value are wanted
 *
 * Chooses a value or gives it up. Of a facet of which nothing is chosen, any value will do.
 */
void lanyard_talk_filter_set_chosen (LanyardTalkFilter *self,
                                     LanyardFacet       facet,
                                     const char        *value,
                                     gboolean           chosen);

/**
 * lanyard_talk_filter_is_chosen:
 * @facet: a facet
 * @value: a value
 *
 * Tells whether a value was chosen.
 *
 * Returns: %TRUE when it was
 */
gboolean lanyard_talk_filter_is_chosen (LanyardTalkFilter *self,
                                        LanyardFacet       facet,
                                        const char        *value);

/**
 * lanyard_talk_filter_list_chosen:
 * @facet: a facet
 *
 * Lists what is chosen of a facet, in the order in which it was.
 *
 * Returns: (transfer none) (element-type utf8): the values
 */
GPtrArray *lanyard_talk_filter_list_chosen (LanyardTalkFilter *self,
                                            LanyardFacet       facet);

/**
 * lanyard_talk_filter_get_only_bookmarked:
 *
 * Tells whether only bookmarked talks are wanted.
 *
 * Returns: %TRUE when others are not
 */
gboolean lanyard_talk_filter_get_only_bookmarked (LanyardTalkFilter *self);

/**
 * lanyard_talk_filter_set_only_bookmarked:
 * @only_bookmarked: whether others are not wanted
 *
 * Sets #LanyardTalkFilter:only-bookmarked.
 */
void lanyard_talk_filter_set_only_bookmarked (LanyardTalkFilter *self,
                                              gboolean           only_bookmarked);

/**
 * lanyard_talk_filter_get_hides_ended:
 *
 * Tells whether talks that are over are not wanted.
 *
 * Returns: %TRUE when they are not
 */
gboolean lanyard_talk_filter_get_hides_ended (LanyardTalkFilter *self);

/**
 * lanyard_talk_filter_set_hides_ended:
 * @hides_ended: whether talks that are over are not wanted
 *
 * Sets #LanyardTalkFilter:hides-ended.
 */
void lanyard_talk_filter_set_hides_ended (LanyardTalkFilter *self,
                                          gboolean           hides_ended);

/**
 * lanyard_talk_filter_find:
 * @facets: the talks
 * @bookmarked: (element-type utf8 utf8): the set of the ids of the talks that are bookmarked
 * @now: the time, in seconds since the Unix epoch
 *
 * Finds the talks that are wanted: those that have one of the chosen values of every facet of which
 * some are chosen. A talk whose schedule does not say is none of them.
 *
 * Returns: (transfer full) (element-type guint): their positions in the list of @facets, in order
 */
GArray *lanyard_talk_filter_find (LanyardTalkFilter *self,
                                  LanyardFacets     *facets,
                                  GHashTable        *bookmarked,
                                  gint64             now);

/**
 * lanyard_talk_filter_count:
 * @facets: the talks
 * @facet: a facet
 * @bookmarked: (element-type utf8 utf8): the set of the ids of the talks that are bookmarked
 * @now: the time, in seconds since the Unix epoch
 *
 * Counts how many talks each value would show: those that have it and are wanted by everything
 * that is chosen of other facets.
 *
 * Returns: (transfer full) (element-type guint): a number for each of lanyard_facets_list_values()
 */
GArray *lanyard_talk_filter_count (LanyardTalkFilter *self,
                                   LanyardFacets     *facets,
                                   LanyardFacet       facet,
                                   GHashTable        *bookmarked,
                                   gint64             now);

G_END_DECLS
