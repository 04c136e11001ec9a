/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lanyard-ical-event.h"

G_BEGIN_DECLS

/**
 * LANYARD_ICAL_SERIES_MAX_TIMES:
 *
 * No event takes place more often than this.
 */
#define LANYARD_ICAL_SERIES_MAX_TIMES 500

/**
 * LANYARD_ICAL_SERIES_MAX_YEARS:
 *
 * No event takes place later than so many years after its first time.
 */
#define LANYARD_ICAL_SERIES_MAX_YEARS 2

/**
 * LANYARD_ICAL_SERIES_MAX_BYTES:
 *
 * The texts of all times but the first of all events of a file are no larger than this.
 */
#define LANYARD_ICAL_SERIES_MAX_BYTES (32 * 1024 * 1024)

/**
 * lanyard_ical_series_expand:
 * @events: (element-type LanyardIcalEvent): the events of a calendar, which have no use afterwards
 * @zones: its zones
 * @talks: (element-type LanyardTalkDraft): where to append a talk for each time of each event
 * @n_bytes: (inout): how large the texts of the times of events of the file are so far
 * @remarks: (element-type utf8): where to say what was left out
 *
 * Makes talks of events: of one that repeats (RRULE, RDATE and EXDATE of RFC 5545, section 3.8.5)
 * one for each time, with what RECURRENCE-ID says of it. The first time of an event goes by its
 * UID, and any other by the UID and the time by the clock at which the series has it: ids stay the
 * same when a talk moves.
 */
void lanyard_ical_series_expand (GPtrArray        *events,
                                 LanyardIcalZones *zones,
                                 GPtrArray        *talks,
                                 gsize            *n_bytes,
                                 GPtrArray        *remarks);

G_END_DECLS
