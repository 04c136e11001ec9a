/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lanyard-ical-event.h"

G_BEGIN_DECLS

/**
 * lanyard_ical_people_find_name:
 * @property: an ATTENDEE or ORGANIZER
 *
 * Gets the common name of a person, RFC 5545, section 3.2.2. Rooms, groups and those who declined
 * have none, and an address is no name.
 *
 * Returns: (transfer none) (nullable): the name, or %NULL
 */
const char *lanyard_ical_people_find_name (icalproperty *property);

/**
 * lanyard_ical_people_refine:
 * @events: (element-type LanyardIcalEvent): the events of a calendar
 * @prodid: (nullable): its PRODID
 *
 * Finds the speakers of events that have none yet: at the start of the description ("Speakers:
 * …", as Indico writes it), or behind a dash at the end of the title, or who organizes the event
 * when that is another person each time. Titles lose what is found there; a guess that is not
 * sure leaves them whole. Events that Lanyard wrote are left as they are.
 */
void lanyard_ical_people_refine (GPtrArray  *events,
                                 const char *prodid);

G_END_DECLS
