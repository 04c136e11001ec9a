/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "lanyard-shown-talks.h"

G_BEGIN_DECLS

#define LANYARD_TYPE_FILTER_POPOVER (lanyard_filter_popover_get_type ())

G_DECLARE_FINAL_TYPE (LanyardFilterPopover, lanyard_filter_popover, LANYARD, FILTER_POPOVER, GtkPopover)

/**
 * lanyard_filter_popover_new:
 * @talks: the talks that are shown; they have a programme
 *
 * Makes a popover in which is chosen what talks are to be shown.
 *
 * Returns: (transfer floating): the popover
 */
LanyardFilterPopover *lanyard_filter_popover_new (LanyardShownTalks *talks);

G_END_DECLS
