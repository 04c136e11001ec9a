/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lanyard-library.h"
#include "lanyard-refreshable.h"
#include "lanyard-updater.h"

G_BEGIN_DECLS

#define LANYARD_TYPE_REFRESH_ROUND (lanyard_refresh_round_get_type ())

G_DECLARE_FINAL_TYPE (LanyardRefreshRound, lanyard_refresh_round, LANYARD, REFRESH_ROUND, GObject)

/**
 * LanyardRefreshRound::finished:
 * @sentence: what came of it, for the screen
 *
 * Emitted when all that the person wanted to be asked for was, unless it was cancelled.
 */

/**
 * lanyard_refresh_round_new:
 * @library: the library with the conferences
 * @updater: what keeps its schedules up to date
 *
 * Makes a #LanyardRefreshable of all conferences of a library that came from an address and are not
 * over.
 *
 * Returns: (transfer full): the round
 */
LanyardRefreshRound *lanyard_refresh_round_new (LanyardLibrary *library,
                                                LanyardUpdater *updater);

G_END_DECLS
