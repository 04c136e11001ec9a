/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lanyard-database.h"
#include "lanyard-speaker.h"

G_BEGIN_DECLS

/**
 * LanyardSpeakerFunc:
 * @speaker: who gives a talk, without a biography
 * @talk: the key of the talk, the same for all its speakers
 * @user_data: data of the caller
 *
 * Is told of one speaker of one talk.
 */
typedef void (*LanyardSpeakerFunc) (LanyardSpeaker *speaker,
                                    gint64          talk,
                                    gpointer        user_data);

/**
 * lanyard_speaker_store_for_each:
 * @database: the database
 * @conference_id: a conference
 * @function: (scope call): called for each speaker of each talk, in the order of the schedule
 * @user_data: data for @function
 * @error: where to put what went wrong
 *
 * Reads who speaks at a conference. Who gives several talks comes once for each.
 *
 * Returns: %TRUE, or %FALSE with @error set
 */
gboolean lanyard_speaker_store_for_each (LanyardDatabase   *database,
                                         const char        *conference_id,
                                         LanyardSpeakerFunc function,
                                         gpointer           user_data,
                                         GError           **error);

/**
 * lanyard_speaker_store_list_talks:
 * @database: the database
 * @conference_id: a conference
 * @names: (array zero-terminated=1): the names of people who speak there
 * @error: where to put what went wrong
 *
 * Finds the talks of people, whose names may be written with other case and white space. A talk that
 * several of them give is there once.
 *
 * Returns: (transfer full) (element-type utf8): the ids of the talks in the order of the schedule,
 *   maybe none, or %NULL with @error set
 */
GPtrArray *lanyard_speaker_store_list_talks (LanyardDatabase   *database,
                                             const char        *conference_id,
                                             const char *const *names,
                                             GError           **error);

G_END_DECLS
