/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lanyard-conference.h"
#include "lanyard-note.h"
#include "lanyard-talk.h"

G_BEGIN_DECLS

#define LANYARD_TYPE_SCHEDULE (lanyard_schedule_get_type ())

G_DECLARE_FINAL_TYPE (LanyardSchedule, lanyard_schedule, LANYARD, SCHEDULE, GObject)

/**
 * lanyard_schedule_new:
 * @conference: whose schedule it is
 * @talks: (element-type LanyardTalk): the talks, each with an id of its own; not changed later
 *
 * Makes a schedule. Its talks are listed by start, those without a time last, and talks of one
 * start in the order of @talks.
 *
 * Returns: (transfer full): the schedule
 */
LanyardSchedule *lanyard_schedule_new (LanyardConference *conference,
                                       GPtrArray         *talks);

/**
 * lanyard_schedule_new_with_notes:
 * @conference: whose schedule it is
 * @talks: (element-type LanyardTalk): the talks, as for lanyard_schedule_new()
 * @notes: (element-type LanyardNote): what the person wrote about some of them; not changed later
 *
 * Makes a schedule that has notes with it, on their way into a file or out of one.
 *
 * Returns: (transfer full): the schedule
 */
LanyardSchedule *lanyard_schedule_new_with_notes (LanyardConference *conference,
                                                  GPtrArray         *talks,
                                                  GPtrArray         *notes);

/**
 * lanyard_schedule_get_notes:
 *
 * Gets the notes that are with the schedule.
 *
 * Returns: (transfer none) (element-type LanyardNote): the notes, mostly none
 */
GPtrArray *lanyard_schedule_get_notes (LanyardSchedule *self);

/**
 * lanyard_schedule_find_note:
 * @talk_id: the id of a talk
 *
 * Finds the note about a talk among those that are with the schedule.
 *
 * Returns: (transfer none) (nullable): the note, or %NULL
 */
LanyardNote *lanyard_schedule_find_note (LanyardSchedule *self,
                                         const char      *talk_id);

/**
 * lanyard_schedule_get_conference:
 *
 * Gets the conference.
 *
 * Returns: (transfer none): the conference
 */
LanyardConference *lanyard_schedule_get_conference (LanyardSchedule *self);

/**
 * lanyard_schedule_list_talks:
 *
 * Lists the talks by start, those without a time last.
 *
 * Returns: (transfer none): a list of #LanyardTalk that never changes
 */
GListModel *lanyard_schedule_list_talks (LanyardSchedule *self);

/**
 * lanyard_schedule_find_talk:
 * @id: the id of a talk
 *
 * Finds a talk by its id.
 *
 * Returns: (transfer none) (nullable): the talk, or %NULL when the schedule has none of that id
 */
LanyardTalk *lanyard_schedule_find_talk (LanyardSchedule *self,
                                         const char      *id);

G_END_DECLS
