/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * lanyard_ical_zone_writer_append:
 * @calendar: the calendar so far
 * @zone: a zone of the IANA database
 * @first: the first instant that is given in the zone, in seconds since the Unix epoch
 * @last: the last one
 *
 * Writes a VTIMEZONE (RFC 5545, section 3.6.5) that goes by the name of the zone, and has each
 * change of its offset that concerns the time from @first to @last, by the same data that
 * Lanyard itself reckons with.
 */
void lanyard_ical_zone_writer_append (GString   *calendar,
                                      GTimeZone *zone,
                                      gint64     first,
                                      gint64     last);

G_END_DECLS
