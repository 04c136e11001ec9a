/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

#include "lanyard-schedule-draft.h"

G_BEGIN_DECLS

/**
 * lanyard_frab_json_own_tells_zone:
 * @schedule: (nullable): a schedule
 *
 * Tells whether lanyard_frab_json_own_read() will know the time zone, or that there is none.
 *
 * Returns: %TRUE for what lanyard_frab_json_writer_write() wrote
 */
gboolean lanyard_frab_json_own_tells_zone (JsonObject *schedule);

/**
 * lanyard_frab_json_own_read:
 * @conference: what the schedule says in the common way; it is amended
 * @talks: (element-type LanyardTalkDraft): what its events say; they are amended and put in the
 *   order they had, and more may follow
 * @schedule: (nullable): the schedule
 *
 * Reads what only schedules have that lanyard_frab_json_writer_write() wrote, so that nothing is
 * lost. Does nothing to other schedules.
 */
void lanyard_frab_json_own_read (LanyardConferenceDraft *conference,
                                 GPtrArray              *talks,
                                 JsonObject             *schedule);

G_END_DECLS
