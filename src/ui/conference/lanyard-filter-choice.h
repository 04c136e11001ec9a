/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lanyard-talk-filter.h"

G_BEGIN_DECLS

#define LANYARD_TYPE_FILTER_CHOICE (lanyard_filter_choice_get_type ())

G_DECLARE_FINAL_TYPE (LanyardFilterChoice, lanyard_filter_choice, LANYARD, FILTER_CHOICE, GObject)

/**
 * LanyardFilterChoice:heading:
 *
 * What kind of choice it is, in words for people.
 */

/**
 * LanyardFilterChoice:label:
 *
 * What is chosen, in words for people.
 */

/**
 * LanyardFilterChoice:count:
 *
 * How many talks it would show.
 */

/**
 * LanyardFilterChoice:chosen:
 *
 * Whether it is chosen in the filter. To set it is to choose.
 */

/**
 * lanyard_filter_choice_new:
 * @filter: where it is chosen
 * @facet: a facet
 * @value: one of its values
 *
 * Makes a choice for a list.
 *
 * Returns: (transfer full): the choice
 */
LanyardFilterChoice *lanyard_filter_choice_new (LanyardTalkFilter *filter,
                                                LanyardFacet       facet,
                                                const char        *value);

/**
 * lanyard_filter_choice_update:
 * @count: how many talks it would show
 *
 * Shows another number, and whether the choice is chosen now.
 */
void lanyard_filter_choice_update (LanyardFilterChoice *self,
                                   guint                count);

G_END_DECLS
