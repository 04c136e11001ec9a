/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lanyard-schedule.h"

G_BEGIN_DECLS

/**
 * LanyardIcalReminders:
 * @talk_ids: (element-type utf8): a set of the ids of talks that have an alarm
 * @lead: how many minutes before the start it rings
 *
 * Which talks of a calendar have an alarm. It owns nothing.
 */
typedef struct
{
  GHashTable *talk_ids;
  int         lead;
} LanyardIcalReminders;

/**
 * lanyard_ical_writer_write:
 * @schedule: a schedule
 * @reminders: which of its talks have an alarm; cancelled ones have none
 * @now: the time, in seconds since the Unix epoch
 *
 * Writes a schedule as a calendar (RFC 5545 and 7986) that any program can read, and Lanyard
 * without loss. Times are in the zone of the conference when that is one of the IANA database,
 * else in universal time. A talk whose time is not announced cannot be an event, and is a journal
 * entry. A note that is with the schedule is a comment.
 *
 * Returns: (transfer full): a VCALENDAR in UTF-8
 */
char *lanyard_ical_writer_write (LanyardSchedule            *schedule,
                                 const LanyardIcalReminders *reminders,
                                 gint64                      now);

G_END_DECLS
