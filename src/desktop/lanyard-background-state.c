/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-background-state.h"

G_DEFINE_ENUM_TYPE (LanyardBackgroundState, lanyard_background_state, G_DEFINE_ENUM_VALUE (LANYARD_BACKGROUND_UNDECIDED, "undecided"), G_DEFINE_ENUM_VALUE (LANYARD_BACKGROUND_ALLOWED, "allowed"), G_DEFINE_ENUM_VALUE (LANYARD_BACKGROUND_REFUSED, "refused"), G_DEFINE_ENUM_VALUE (LANYARD_BACKGROUND_DENIED, "denied"))
