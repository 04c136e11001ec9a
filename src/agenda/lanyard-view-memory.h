/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lanyard-talk-filter.h"

G_BEGIN_DECLS

#define LANYARD_TYPE_VIEW_MEMORY (lanyard_view_memory_get_type ())

G_DECLARE_FINAL_TYPE (LanyardViewMemory, lanyard_view_memory, LANYARD, VIEW_MEMORY, GObject)

/**
 * LANYARD_VIEW_MEMORY_MAX_CONFERENCES:
 *
 * Of how many conferences it is remembered over a restart how they were looked at: of those that
 * were looked at last.
 */
#define LANYARD_VIEW_MEMORY_MAX_CONFERENCES 30

/**
 * lanyard_view_memory_new:
 * @settings: the settings of Lanyard
 *
 * Makes a memory that goes on from what @settings remember.
 *
 * Returns: (transfer full): the memory
 */
LanyardViewMemory *lanyard_view_memory_new (GSettings *settings);

/**
 * lanyard_view_memory_get_filter:
 * @conference_id: a conference
 *
 * Gets which talks of a conference somebody wants to see. What is chosen there is remembered.
 *
 * Returns: (transfer none): the filter, the same one each time
 */
LanyardTalkFilter *lanyard_view_memory_get_filter (LanyardViewMemory *self,
                                                   const char        *conference_id);

/**
 * lanyard_view_memory_get_day:
 * @conference_id: a conference
 *
 * Gets the day of a conference that was looked at last.
 *
 * Returns: (transfer none) (nullable): the name of the day, or %NULL when none was
 */
const char *lanyard_view_memory_get_day (LanyardViewMemory *self,
                                         const char        *conference_id);

/**
 * lanyard_view_memory_set_day:
 * @conference_id: a conference
 * @day: the name of a day
 *
 * Remembers the day that somebody chose.
 */
void lanyard_view_memory_set_day (LanyardViewMemory *self,
                                  const char        *conference_id,
                                  const char        *day);

/**
 * lanyard_view_memory_get_place:
 * @conference_id: a conference
 *
 * Gets how far the schedule was scrolled since Lanyard was started.
 *
 * Returns: (transfer none) (nullable): the id of the talk that was at the top, or %NULL
 */
const char *lanyard_view_memory_get_place (LanyardViewMemory *self,
                                           const char        *conference_id);

/**
 * lanyard_view_memory_set_place:
 * @conference_id: a conference
 * @talk_id: (nullable): the id of the talk that is at the top
 *
 * Remembers how far the schedule is scrolled, until Lanyard ends.
 */
void lanyard_view_memory_set_place (LanyardViewMemory *self,
                                    const char        *conference_id,
                                    const char        *talk_id);

G_END_DECLS
