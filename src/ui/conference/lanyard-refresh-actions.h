/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "lanyard-refreshable.h"

G_BEGIN_DECLS

/**
 * lanyard_refresh_actions_add:
 * @map: the actions of a window
 * @refreshable: what the window shows
 *
 * Adds the actions “refresh” and “cancel-refresh”, which can be used when there is something to
 * refresh or to cancel. They replace those of what it showed before.
 */
void lanyard_refresh_actions_add (GActionMap         *map,
                                  LanyardRefreshable *refreshable);

G_END_DECLS
