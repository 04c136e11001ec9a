/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lanyard-conference.h"
#include "lanyard-interval.h"
#include "lanyard-talk.h"

G_BEGIN_DECLS

/**
 * LanyardPhase:
 * @LANYARD_PHASE_UNKNOWN: the start is not announced
 * @LANYARD_PHASE_UPCOMING: it starts in more than an hour
 * @LANYARD_PHASE_SOON: it starts within the hour
 * @LANYARD_PHASE_NOW: it runs
 * @LANYARD_PHASE_ENDED: it is over
 *
 * Where a talk stands in time.
 */
typedef enum
{
  LANYARD_PHASE_UNKNOWN,
  LANYARD_PHASE_UPCOMING,
  LANYARD_PHASE_SOON,
  LANYARD_PHASE_NOW,
  LANYARD_PHASE_ENDED,
} LanyardPhase;

/**
 * lanyard_phase_of_talk:
 * @talk: a talk
 * @now: the time, in seconds since the Unix epoch
 * @next: (out) (optional): the second at which the phase, or its text, is next to change;
 *   %G_MAXINT64 when it never will
 *
 * Tells where a talk stands in time.
 *
 * Returns: the phase
 */
LanyardPhase lanyard_phase_of_talk (LanyardTalk *talk,
                                    gint64       now,
                                    gint64      *next);

/**
 * lanyard_time_text_get_phase:
 * @talk: a talk
 * @now: the time, in seconds since the Unix epoch
 *
 * Says in a word or two where a talk stands: "Now", "In 12 min", "Ended".
 *
 * Returns: (transfer full) (nullable): the words, or %NULL when its day says enough
 */
char *lanyard_time_text_get_phase (LanyardTalk *talk,
                                   gint64       now);

/**
 * lanyard_time_text_get_day:
 * @instant: an instant
 * @zone: the zone to show it in
 *
 * Writes the day of an instant, short: "Tue 11 Nov" or "Tue, Nov 11".
 *
 * Returns: (transfer full): the day, in the language of the person
 */
char *lanyard_time_text_get_day (GDateTime *instant,
                                 GTimeZone *zone);

/**
 * lanyard_time_text_get_long_day:
 * @instant: an instant
 * @zone: the zone to show it in
 *
 * Writes the day of an instant in full: "Tuesday, 11 November 2025" or "Tuesday, November 11, 2025".
 *
 * Returns: (transfer full): the day, in the language of the person
 */
char *lanyard_time_text_get_long_day (GDateTime *instant,
                                      GTimeZone *zone);

/**
 * lanyard_time_text_get_hours:
 * @start: when it starts
 * @end: (nullable): when it ends
 * @zone: the zone to show it in
 *
 * Writes a stretch of a day: "12:00–12:30" or "12:00 PM – 12:30 PM", or "12:00" without an end.
 *
 * Returns: (transfer full): the hours
 */
char *lanyard_time_text_get_hours (GDateTime *start,
                                   GDateTime *end,
                                   GTimeZone *zone);

/**
 * lanyard_time_text_get_dates:
 * @conference: a conference
 *
 * Writes the days of a conference: "10–13 Nov 2025" or "Nov 10–13, 2025", "30 Nov – 2 Dec 2025".
 *
 * Returns: (transfer full) (nullable): the days, or %NULL when they are not known
 */
char *lanyard_time_text_get_dates (LanyardConference *conference);

/**
 * lanyard_time_text_get_zone:
 * @conference: a conference
 *
 * Names the zone its times are shown in: "Times in New York".
 *
 * Returns: (transfer full): the words
 */
char *lanyard_time_text_get_zone (LanyardConference *conference);

/**
 * lanyard_time_text_get_zone_city:
 * @conference: a conference
 *
 * Names the zone in one word or two, to stand after a time: "New York".
 *
 * Returns: (transfer full) (nullable): the place, or %NULL when times are of this computer
 */
char *lanyard_time_text_get_zone_city (LanyardConference *conference);

/**
 * lanyard_time_text_get_distance:
 * @conference: a conference
 * @now: the time, in seconds since the Unix epoch
 * @next: (out) (optional): the second at which the words are next to change; %G_MAXINT64 when they
 *   never will
 *
 * Says how far away a conference is: "In 67 days", "Tomorrow", "Now", "Ended". Days are those of
 * its zone.
 *
 * Returns: (transfer full) (nullable): the words, or %NULL when its days are not known
 */
char *lanyard_time_text_get_distance (LanyardConference *conference,
                                      gint64             now,
                                      gint64            *next);

G_END_DECLS
