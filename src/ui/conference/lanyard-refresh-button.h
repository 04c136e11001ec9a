/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "lanyard-refreshable.h"

G_BEGIN_DECLS

#define LANYARD_TYPE_REFRESH_BUTTON (lanyard_refresh_button_get_type ())

G_DECLARE_FINAL_TYPE (LanyardRefreshButton, lanyard_refresh_button, LANYARD, REFRESH_BUTTON, AdwBin)

/**
 * LanyardRefreshButton:refreshable:
 *
 * What it refreshes, the #LanyardRefreshable of lanyard_refresh_actions_add(), or %NULL. Without
 * anything to refresh it is not to be seen.
 */

G_END_DECLS
