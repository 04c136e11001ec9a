/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "lanyard-missed-talks.h"

G_BEGIN_DECLS

#define LANYARD_TYPE_MISSED_BOX (lanyard_missed_box_get_type ())

G_DECLARE_FINAL_TYPE (LanyardMissedBox, lanyard_missed_box, LANYARD, MISSED_BOX, AdwBin)

/**
 * lanyard_missed_box_set_talks:
 * @talks: the missed talks
 *
 * Shows which talks were missed, and follows that.
 */
void lanyard_missed_box_set_talks (LanyardMissedBox   *self,
                                   LanyardMissedTalks *talks);

G_END_DECLS
