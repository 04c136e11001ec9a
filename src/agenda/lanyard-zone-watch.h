/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define LANYARD_TYPE_ZONE_WATCH (lanyard_zone_watch_get_type ())

G_DECLARE_FINAL_TYPE (LanyardZoneWatch, lanyard_zone_watch, LANYARD, ZONE_WATCH, GObject)

/**
 * LanyardZoneWatch::changed:
 *
 * Emitted after another time zone was chosen for this computer. Zones made by
 * g_time_zone_new_local() before still are the old one.
 */

/**
 * lanyard_zone_watch_new:
 * @path: (nullable): the file that is the zone, or a link to it; %NULL for that of this computer
 *
 * Watches the time zone of this computer, without polling. It tells the main context that is the
 * thread's default now.
 *
 * Returns: (transfer full): the watch
 */
LanyardZoneWatch *lanyard_zone_watch_new (const char *path);

G_END_DECLS
