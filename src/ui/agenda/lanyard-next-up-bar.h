/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "lanyard-library.h"

G_BEGIN_DECLS

#define LANYARD_TYPE_NEXT_UP_BAR (lanyard_next_up_bar_get_type ())

G_DECLARE_FINAL_TYPE (LanyardNextUpBar, lanyard_next_up_bar, LANYARD, NEXT_UP_BAR, AdwBin)

/**
 * lanyard_next_up_bar_set_library:
 * @library: whose bookmarks to watch
 *
 * Shows which bookmarked talk is next, and nothing when none is. To be called once.
 */
void lanyard_next_up_bar_set_library (LanyardNextUpBar *self,
                                      LanyardLibrary   *library);

G_END_DECLS
