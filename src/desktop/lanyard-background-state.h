/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * LANYARD_BACKGROUND_KEY:
 *
 * The setting that holds a #LanyardBackgroundState.
 */
#define LANYARD_BACKGROUND_KEY "background"

/**
 * LanyardBackgroundState:
 * @LANYARD_BACKGROUND_UNDECIDED: the person was not asked yet
 * @LANYARD_BACKGROUND_ALLOWED: the person wants reminders with the window closed
 * @LANYARD_BACKGROUND_REFUSED: the person wants them only while the window is open
 * @LANYARD_BACKGROUND_DENIED: the person wants them, and the system does not let it be
 *
 * Whether something of Lanyard runs while its window is closed. The values are those of the
 * setting %LANYARD_BACKGROUND_KEY.
 */
typedef enum
{
  LANYARD_BACKGROUND_UNDECIDED,
  LANYARD_BACKGROUND_ALLOWED,
  LANYARD_BACKGROUND_REFUSED,
  LANYARD_BACKGROUND_DENIED,
} LanyardBackgroundState;

/**
 * lanyard_background_state_get_type:
 *
 * Gets the type of states.
 *
 * Returns: an enumeration
 */
GType lanyard_background_state_get_type (void);

#define LANYARD_TYPE_BACKGROUND_STATE (lanyard_background_state_get_type ())

G_END_DECLS
