/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "lanyard-clock.h"
#include "lanyard-shown-talks.h"
#include "lanyard-time-text.h"

G_BEGIN_DECLS

#define LANYARD_TYPE_JUMP_BUTTON (lanyard_jump_button_get_type ())

G_DECLARE_FINAL_TYPE (LanyardJumpButton, lanyard_jump_button, LANYARD, JUMP_BUTTON, GtkButton)

/**
 * lanyard_jump_button_set_talks:
 * @talks: the talks that are shown
 * @clock: the clock
 *
 * Leads to those of some talks that run now, or else start next.
 */
void lanyard_jump_button_set_talks (LanyardJumpButton *self,
                                    LanyardShownTalks *talks,
                                    LanyardClock      *clock);

/**
 * lanyard_jump_button_get_goal:
 *
 * Gets where the button leads.
 *
 * Returns: the start of the talks in seconds since the Unix epoch, %LANYARD_NEVER when the
 *   conference does not run and the button is hidden
 */
gint64 lanyard_jump_button_get_goal (LanyardJumpButton *self);

G_END_DECLS
