/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "lanyard-shown-talks.h"

G_BEGIN_DECLS

#define LANYARD_TYPE_NO_MATCH (lanyard_no_match_get_type ())

G_DECLARE_FINAL_TYPE (LanyardNoMatch, lanyard_no_match, LANYARD, NO_MATCH, AdwBin)

/**
 * lanyard_no_match_set_talks:
 * @talks: the talks that are shown, none of which is of the day that is looked at
 *
 * Says whether other days have some, as of now, and clears their filter when that is asked for.
 */
void lanyard_no_match_set_talks (LanyardNoMatch    *self,
                                 LanyardShownTalks *talks);

G_END_DECLS
