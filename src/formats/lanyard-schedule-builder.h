/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lanyard-schedule-draft.h"
#include "lanyard-schedule.h"

G_BEGIN_DECLS

/**
 * lanyard_schedule_builder_build:
 * @conference: what the file says of the conference; it is cleaned
 * @talks: (element-type LanyardTalkDraft): what it says of its talks; they are cleaned
 * @remarks: (element-type utf8): where to put a sentence for each kind of thing that was
 *   dropped or guessed
 * @error: where to put what went wrong
 *
 * Does what all formats of schedules share: cleans text and times, gives each talk its id and
 * the conference its own, and lets talks of one track share it. Declared days become the first
 * second of the first day and the last second of the last one, in the zone of the conference;
 * without them, the conference lasts from its first talk to its last. All instants become UTC.
 *
 * May be called in any thread.
 *
 * Returns: (transfer full): the schedule, or %NULL with @error set in %LANYARD_ERROR when there
 *   is no talk, or there are more than %LANYARD_DRAFT_MAX_TALKS
 */
LanyardSchedule *lanyard_schedule_builder_build (LanyardConferenceDraft *conference,
                                                 GPtrArray              *talks,
                                                 GPtrArray              *remarks,
                                                 GError                **error);

G_END_DECLS
