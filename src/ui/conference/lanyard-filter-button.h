/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "lanyard-shown-talks.h"

G_BEGIN_DECLS

#define LANYARD_TYPE_FILTER_BUTTON (lanyard_filter_button_get_type ())

G_DECLARE_FINAL_TYPE (LanyardFilterButton, lanyard_filter_button, LANYARD, FILTER_BUTTON, AdwBin)

/**
 * lanyard_filter_button_new:
 * @talks: the talks that are shown
 *
 * Makes a button that opens the filters.
 *
 * Returns: (transfer floating): the button
 */
LanyardFilterButton *lanyard_filter_button_new (LanyardShownTalks *talks);

G_END_DECLS
