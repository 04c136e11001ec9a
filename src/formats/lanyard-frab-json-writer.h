/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lanyard-schedule.h"

G_BEGIN_DECLS

/**
 * lanyard_frab_json_writer_write:
 * @schedule: a schedule
 * @now: the time, in seconds since the Unix epoch
 *
 * Writes a schedule in the JSON of the frab family, as the schema of the Chaos Computer Club's
 * video team has it. What has no place there is in a member of its own, "lanyard": the ids of
 * conference and talks, which talks are cancelled, those whose time is not announced, and the notes
 * that are with the schedule. Instants have the offset of the conference, or are in universal time
 * when it names no zone.
 *
 * Returns: (transfer full): a JSON object, ending in a line feed
 */
char *lanyard_frab_json_writer_write (LanyardSchedule *schedule,
                                      gint64           now);

G_END_DECLS
