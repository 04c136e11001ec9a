/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * lanyard_zone_new:
 * @name: (nullable): the name of a time zone, as a schedule gives it
 *
 * Finds a time zone by its name in the IANA database or by a fixed offset, "+02:00". Unlike
 * g_time_zone_new_identifier() it takes no name that could be the path of another file.
 *
 * Returns: (transfer full) (nullable): the zone, or %NULL when there is none of that name
 */
GTimeZone *lanyard_zone_new (const char *name);

/**
 * lanyard_zone_find_name:
 * @tzid: (nullable): the TZID of a calendar, which may have words in front of the name:
 *   "/example.org/Europe/Berlin", or be a name of Windows: "W. Europe Standard Time"
 *
 * Finds the name in the IANA database that a calendar means.
 *
 * Returns: (nullable): the end of @tzid that is a known name, or a static one, or %NULL
 */
const char *lanyard_zone_find_name (const char *tzid);

/**
 * lanyard_zone_format_offset:
 * @time: a time with the offset of its place
 *
 * Names the fixed offset of a time: "+02:00".
 *
 * Returns: (transfer full): a name that lanyard_zone_new() knows
 */
char *lanyard_zone_format_offset (GDateTime *time);

/**
 * lanyard_zone_is_utc:
 * @name: the name of a zone
 *
 * Tells whether a zone is universal time by any of its names. Exporters write it when they do
 * not tell the zone of the place.
 *
 * Returns: %TRUE for universal time
 */
gboolean lanyard_zone_is_utc (const char *name);

G_END_DECLS
