/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * lanyard_zone_windows_find:
 * @name: the name of a time zone, maybe one of Windows: "W. Europe Standard Time"
 *
 * Finds the zone of the IANA database for a zone of Windows, by the territory that CLDR has first
 * (windowsZones.xml, territory 001).
 *
 * Returns: (nullable): a static name, or %NULL when Windows has no zone of that name
 */
const char *lanyard_zone_windows_find (const char *name);

G_END_DECLS
