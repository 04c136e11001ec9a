/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>
#include <libical/ical.h>

G_BEGIN_DECLS

#define LANYARD_TYPE_ICAL_ZONES (lanyard_ical_zones_get_type ())

G_DECLARE_FINAL_TYPE (LanyardIcalZones, lanyard_ical_zones, LANYARD, ICAL_ZONES, GObject)

/**
 * lanyard_ical_zones_new:
 * @calendar: a VCALENDAR, which must live as long as the zones are used
 *
 * Looks for the time zone of a calendar: the one it is declared to be in, unless that is
 * universal time, else the one its first event with a zone is in, else the only one it has.
 *
 * Returns: (transfer full): the zones of the calendar
 */
LanyardIcalZones *lanyard_ical_zones_new (icalcomponent *calendar);

/**
 * lanyard_ical_zones_get_name:
 *
 * Gets the zone in which the programme is meant to be read.
 *
 * Returns: (transfer none) (nullable): a name that lanyard_zone_new() knows, or %NULL
 */
const char *lanyard_ical_zones_get_name (LanyardIcalZones *self);

/**
 * lanyard_ical_zones_read:
 * @property: a property that holds a time
 * @time: that time
 *
 * Finds the instant of a time in the zone it is given in. A day is its first second.
 *
 * Returns: (transfer full) (nullable): the instant, or %NULL for a time that cannot be
 */
GDateTime *lanyard_ical_zones_read (LanyardIcalZones   *self,
                                    icalproperty       *property,
                                    struct icaltimetype time);

/**
 * lanyard_ical_zones_has_guessed:
 *
 * Tells whether a time was read that has no zone that is known, in a calendar that has none
 * either, so that it was taken to be in the zone of this computer.
 *
 * Returns: %TRUE when instants may be wrong
 */
gboolean lanyard_ical_zones_has_guessed (LanyardIcalZones *self);

G_END_DECLS
