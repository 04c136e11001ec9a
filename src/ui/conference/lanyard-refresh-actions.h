/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "lanyard-freshness.h"

G_BEGIN_DECLS

/**
 * lanyard_refresh_actions_add:
 * @map: the actions of a window
 * @freshness: the freshness of what the window shows
 *
 * Adds the actions “refresh” and “cancel-refresh”, which can be used when there is something to
 * refresh or to cancel.
 */
void lanyard_refresh_actions_add (GActionMap       *map,
                                  LanyardFreshness *freshness);

G_END_DECLS
