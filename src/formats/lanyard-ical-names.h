/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

/* What has no place of its own in iCalendar, and is written all the same so that Lanyard can read
 * it back. Values are of the type TEXT. Where several facts share a property, each has a line of
 * its own in it, and the last one goes on to the end. */

/* Of a calendar: the id of its conference, its extent in universal time, its town. */
#define LANYARD_ICAL_CONFERENCE "X-LANYARD-CONFERENCE"
#define LANYARD_ICAL_START "X-LANYARD-START"
#define LANYARD_ICAL_END "X-LANYARD-END"
#define LANYARD_ICAL_TOWN "X-LANYARD-TOWN"

/* Of a calendar, once for each track with a colour: name, colour. */
#define LANYARD_ICAL_TRACK "X-LANYARD-TRACK"

/* Of an event, and of a journal entry, which stands for a talk whose time is not announced. */
#define LANYARD_ICAL_ID "X-LANYARD-ID"
#define LANYARD_ICAL_SUBTITLE "X-LANYARD-SUBTITLE"
#define LANYARD_ICAL_KIND "X-LANYARD-TYPE"
#define LANYARD_ICAL_LANGUAGE "X-LANYARD-LANGUAGE"
#define LANYARD_ICAL_UNRECORDED "X-LANYARD-UNRECORDED"

/* Of an event, where the description, in plain words, is not the same: the abstract. */
#define LANYARD_ICAL_ABSTRACT "X-LANYARD-ABSTRACT"

/* Of an event, beside the comment that is a note: as many asterisks as the person gave stars. */
#define LANYARD_ICAL_RATING "X-LANYARD-RATING"

/* Of a journal entry, which may have no location. */
#define LANYARD_ICAL_ROOM "X-LANYARD-ROOM"

/* Of an event, once for each speaker: name, affiliation, picture, biography. */
#define LANYARD_ICAL_SPEAKER "X-LANYARD-SPEAKER"

/* After a speaker, once for each of their links: address, title. */
#define LANYARD_ICAL_SPEAKER_LINK "X-LANYARD-SPEAKER-LINK"

/* The common names that libical 3 has none for. */
#define LANYARD_ICAL_CALENDAR_NAME "X-WR-CALNAME"
#define LANYARD_ICAL_CALENDAR_ZONE "X-WR-TIMEZONE"
