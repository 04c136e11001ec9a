/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lanyard-database.h"
#include "lanyard-talk.h"

G_BEGIN_DECLS

/**
 * LANYARD_PROGRAMME_STORE_NO_TIME:
 *
 * Stands for the start of a talk that is not announced, which is later than any other.
 */
#define LANYARD_PROGRAMME_STORE_NO_TIME G_MAXINT64

/**
 * lanyard_programme_store_is_small:
 * @database: the database
 * @conference_id: a conference
 * @max_talks: how many talks are few
 * @is_small: (out): whether the conference has no more talks
 * @error: where to put what went wrong
 *
 * Tells whether a conference has few talks, without counting those of a large one.
 *
 * Returns: %TRUE, or %FALSE with @error set
 */
gboolean lanyard_programme_store_is_small (LanyardDatabase *database,
                                           const char      *conference_id,
                                           guint            max_talks,
                                           gboolean        *is_small,
                                           GError         **error);

/**
 * lanyard_programme_store_find_start:
 * @database: the database
 * @conference_id: a conference
 * @from: an instant in microseconds since the Unix epoch
 * @start: (out): when the first talk from @from on starts, maybe %LANYARD_PROGRAMME_STORE_NO_TIME;
 *   or %G_MININT64 when there is none
 * @error: where to put what went wrong
 *
 * Finds the next start of a talk, in a time that does not depend on how many talks there are.
 *
 * Returns: %TRUE, or %FALSE with @error set
 */
gboolean lanyard_programme_store_find_start (LanyardDatabase *database,
                                             const char      *conference_id,
                                             gint64           from,
                                             gint64          *start,
                                             GError         **error);

/**
 * lanyard_programme_store_load_outlines:
 * @database: the database
 * @conference_id: a conference
 * @from: talks that start at this instant or later, in microseconds since the Unix epoch
 * @max_talks: how many talks to read at most
 * @error: where to put what went wrong
 *
 * Reads what cards show of talks: they have no abstract, no biographies and no links.
 *
 * Returns: (transfer full) (element-type LanyardTalk): the talks in the order of the schedule, or
 *   %NULL with @error set
 */
GPtrArray *lanyard_programme_store_load_outlines (LanyardDatabase *database,
                                                  const char      *conference_id,
                                                  gint64           from,
                                                  guint            max_talks,
                                                  GError         **error);

/**
 * lanyard_programme_store_load_talks:
 * @database: the database
 * @conference_id: a conference
 * @talk_ids: (element-type utf8): some of its talks
 * @error: where to put what went wrong
 *
 * Reads everything that is known of some talks.
 *
 * Returns: (transfer full) (element-type LanyardTalk): those of the talks that are there, or %NULL
 *   with @error set
 */
GPtrArray *lanyard_programme_store_load_talks (LanyardDatabase *database,
                                               const char      *conference_id,
                                               GPtrArray       *talk_ids,
                                               GError         **error);

/**
 * LanyardProgrammeSize:
 * @n_talks: how many talks there are, without those that were cancelled
 * @n_rooms: in how many rooms
 * @n_speakers: by how many speakers, told apart by their names
 *
 * How large a programme is.
 */
typedef struct
{
  guint n_talks;
  guint n_rooms;
  guint n_speakers;
} LanyardProgrammeSize;

/**
 * lanyard_programme_store_measure:
 * @database: the database
 * @conference_id: a conference
 * @size: (out caller-allocates): where to put it
 * @error: where to put what went wrong
 *
 * Counts talks, rooms and speakers without reading them.
 *
 * Returns: %TRUE, or %FALSE with @error set
 */
gboolean lanyard_programme_store_measure (LanyardDatabase      *database,
                                          const char           *conference_id,
                                          LanyardProgrammeSize *size,
                                          GError              **error);

G_END_DECLS
