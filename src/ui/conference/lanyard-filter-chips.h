/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "lanyard-talk-filter.h"

G_BEGIN_DECLS

#define LANYARD_TYPE_FILTER_CHIPS (lanyard_filter_chips_get_type ())

G_DECLARE_FINAL_TYPE (LanyardFilterChips, lanyard_filter_chips, LANYARD, FILTER_CHIPS, AdwBin)

/**
 * lanyard_filter_chips_set_filter:
 * @filter: a filter
 *
 * Shows what is chosen in a filter, now and later.
 */
void lanyard_filter_chips_set_filter (LanyardFilterChips *self,
                                      LanyardTalkFilter  *filter);

G_END_DECLS
