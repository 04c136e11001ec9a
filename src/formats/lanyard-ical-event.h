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
 * lanyard_ical_event_read:
 * @event: a VEVENT
 * @zones: the zones of its calendar
 * @repeats: (out): whether the event takes place more than once
 *
 * Reads an event; its first time when it repeats. A title is left whole.
 *
 * Returns: (transfer full): the draft of a talk
 */
LanyardTalkDraft *lanyard_ical_event_read (icalcomponent    *event,
                                           LanyardIcalZones *zones,
                                           gboolean         *repeats);

G_END_DECLS
