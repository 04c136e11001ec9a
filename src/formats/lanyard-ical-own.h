/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <libical/ical.h>

#include "lanyard-schedule-draft.h"

G_BEGIN_DECLS

/**
 * lanyard_ical_own_read:
 * @conference: what the calendar says by the standard; it is amended
 * @talks: (element-type LanyardTalkDraft): what its events say, in their order; they are amended,
 *   and more may follow
 * @calendar: a VCALENDAR
 *
 * Reads what only calendars have that lanyard_ical_writer_write() wrote, so that nothing of the
 * schedule is lost: text is taken as it stands there, and nothing is guessed. An event keeps it
 * also when another program has written it anew. Does nothing to other calendars.
 */
void lanyard_ical_own_read (LanyardConferenceDraft *conference,
                            GPtrArray              *talks,
                            icalcomponent          *calendar);

G_END_DECLS
