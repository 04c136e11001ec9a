/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lanyard-schedule-draft.h"

G_BEGIN_DECLS

/**
 * lanyard_sched_dup_title:
 * @prodid: (nullable): the PRODID of a calendar
 *
 * Gets the title of the conference from the place where Sched's exports have it.
 *
 * Returns: (transfer full) (nullable): the title, or %NULL when Sched did not make the calendar
 */
char *lanyard_sched_dup_title (const char *prodid);

/**
 * lanyard_sched_refine:
 * @conference: what is known of the conference
 * @talks: (element-type LanyardTalkDraft): its talks as they stand in the calendar
 *
 * Reads what Sched hides in other fields: speakers at the end of titles, the town at the end of
 * places, the address of the schedule in that of its sessions.
 */
void lanyard_sched_refine (LanyardConferenceDraft *conference,
                           GPtrArray              *talks);

G_END_DECLS
