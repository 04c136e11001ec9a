/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define LANYARD_TYPE_CONFERENCE (lanyard_conference_get_type ())

G_DECLARE_FINAL_TYPE (LanyardConference, lanyard_conference, LANYARD, CONFERENCE, GObject)

/**
 * lanyard_conference_get_id:
 *
 * Gets the key of the conference in the library. It is made from what stays the same between
 * two versions of a schedule: the host of its address, else its acronym, else its title.
 *
 * Returns: (transfer none): the id, never empty
 */
const char *lanyard_conference_get_id (LanyardConference *self);

/**
 * lanyard_conference_get_title:
 *
 * Gets the name of the conference.
 *
 * Returns: (transfer none): the title, never empty
 */
const char *lanyard_conference_get_title (LanyardConference *self);

/**
 * lanyard_conference_get_start:
 *
 * Gets the first instant of the conference, in UTC. Where a schedule gives a day only, it is
 * the start of that day in the time zone of the conference.
 *
 * Returns: (transfer none) (nullable): the start, or %NULL when nothing tells it
 */
GDateTime *lanyard_conference_get_start (LanyardConference *self);

/**
 * lanyard_conference_get_end:
 *
 * Gets the last instant of the conference, in UTC. Where a schedule gives a day only, it is the
 * last second of that day in the time zone of the conference.
 *
 * Returns: (transfer none) (nullable): the end, or %NULL when nothing tells it
 */
GDateTime *lanyard_conference_get_end (LanyardConference *self);

/**
 * lanyard_conference_get_time_zone:
 *
 * Gets the name of the zone in which the programme is printed, as in the IANA time zone
 * database ("America/New_York"), or a fixed offset ("+02:00").
 *
 * Returns: (transfer none) (nullable): the zone, or %NULL when the schedule does not say
 */
const char *lanyard_conference_get_time_zone (LanyardConference *self);

/**
 * lanyard_conference_get_location:
 *
 * Gets the town of the conference, as its schedule writes it.
 *
 * Returns: (transfer none) (nullable): the place, or %NULL
 */
const char *lanyard_conference_get_location (LanyardConference *self);

/**
 * lanyard_conference_get_url:
 *
 * Gets the address of the conference or its schedule.
 *
 * Returns: (transfer none) (nullable): an http or https address, or %NULL
 */
const char *lanyard_conference_get_url (LanyardConference *self);

/**
 * lanyard_conference_is_example:
 *
 * Tells whether this is the conference that comes with Lanyard.
 *
 * Returns: %TRUE for the bundled example
 */
gboolean lanyard_conference_is_example (LanyardConference *self);

/**
 * lanyard_conference_dup_zone:
 *
 * Gets the zone in which the times of the conference are to be shown. A schedule that names no
 * zone is shown in the zone of this computer.
 *
 * Returns: (transfer full): the time zone
 */
GTimeZone *lanyard_conference_dup_zone (LanyardConference *self);

G_END_DECLS
