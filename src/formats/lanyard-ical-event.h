/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lanyard-ical-zones.h"
#include "lanyard-schedule-draft.h"

G_BEGIN_DECLS

/**
 * LanyardIcalEvent:
 * @component: (borrowed): the VEVENT
 * @talk: (owned): what it says, of its first time when it repeats
 * @start: (borrowed) (nullable): its DTSTART
 * @recurrence: (borrowed) (nullable): its RECURRENCE-ID: it stands for one time of another event
 * @organizer: (borrowed) (nullable): the name of who called it
 * @sequence: how often it was revised
 * @repeats: whether it takes place more than once
 * @is_own: whether Lanyard wrote it
 *
 * An event of a calendar, which must live as long.
 */
typedef struct
{
  icalcomponent    *component;
  LanyardTalkDraft *talk;
  icalproperty     *start;
  icalproperty     *recurrence;
  const char       *organizer;
  int               sequence;
  gboolean          repeats;
  gboolean          is_own;
} LanyardIcalEvent;

/**
 * lanyard_ical_event_new:
 * @component: a VEVENT
 * @zones: the zones of its calendar
 *
 * Reads an event. A title is left whole.
 *
 * Returns: (transfer full): the event
 */
LanyardIcalEvent *lanyard_ical_event_new (icalcomponent    *component,
                                          LanyardIcalZones *zones);

/**
 * lanyard_ical_event_free:
 * @self: (transfer full): an event
 *
 * Frees an event.
 */
void lanyard_ical_event_free (LanyardIcalEvent *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LanyardIcalEvent, lanyard_ical_event_free)

G_END_DECLS
