/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "lanyard-library.h"
#include "lanyard-place.h"

G_BEGIN_DECLS

#define LANYARD_TYPE_SIDEBAR (lanyard_sidebar_get_type ())

G_DECLARE_FINAL_TYPE (LanyardSidebar, lanyard_sidebar, LANYARD, SIDEBAR, AdwNavigationPage)

/**
 * LanyardSidebar::place-activated:
 * @place: the place
 *
 * Emitted when the person chooses a place.
 */

/**
 * lanyard_sidebar_set_library:
 * @library: whose places to list
 *
 * Lists My Agenda and the conferences of a library, and follows them.
 */
void lanyard_sidebar_set_library (LanyardSidebar *self,
                                  LanyardLibrary *library);

/**
 * lanyard_sidebar_select:
 * @id: (nullable): the id of a place, or %NULL for none
 *
 * Marks a place as the one that is shown.
 */
void lanyard_sidebar_select (LanyardSidebar *self,
                             const char     *id);

/**
 * lanyard_sidebar_find_place:
 * @id: the id of a place
 *
 * Finds a place by its id.
 *
 * Returns: (transfer full) (nullable): the place, or %NULL
 */
LanyardPlace *lanyard_sidebar_find_place (LanyardSidebar *self,
                                          const char     *id);

G_END_DECLS
