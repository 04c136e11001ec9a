/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lanyard-database.h"
#include "lanyard-schedule.h"

G_BEGIN_DECLS

/**
 * lanyard_schedule_store_save:
 * @database: where to keep it
 * @schedule: the schedule
 * @error: where to put what went wrong
 *
 * Keeps a schedule in the place of the one that its conference had, in one transaction. When the
 * new version names no time zone or place, the ones known before stay. A conference that was
 * removed is there again. What the new version changed is for lanyard_change_store_keep(), before
 * this.
 *
 * Returns: %TRUE, or %FALSE with @error set and nothing changed
 */
gboolean lanyard_schedule_store_save (LanyardDatabase *database,
                                      LanyardSchedule *schedule,
                                      GError         **error);

/**
 * lanyard_schedule_store_load:
 * @database: where it is kept
 * @conference_id: whose schedule to load
 * @error: where to put what went wrong
 *
 * Loads a schedule with all its talks. Of a removed conference there is none.
 *
 * Returns: (transfer full): the schedule, or %NULL with @error set
 */
LanyardSchedule *lanyard_schedule_store_load (LanyardDatabase *database,
                                              const char      *conference_id,
                                              GError         **error);

/**
 * lanyard_schedule_store_list_conferences:
 * @database: where they are kept
 * @error: where to put what went wrong
 *
 * Lists the conferences without their talks: the latest start first. Removed ones are left out.
 *
 * Returns: (transfer full) (element-type LanyardConference): the conferences, or %NULL with
 *   @error set
 */
GPtrArray *lanyard_schedule_store_list_conferences (LanyardDatabase *database,
                                                    GError         **error);

G_END_DECLS
