/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lanyard-database.h"
#include "lanyard-programme.h"

G_BEGIN_DECLS

/**
 * lanyard_programme_reader_read:
 * @database: the library
 * @conference_id: (nullable): a conference, or %NULL for the shortlists that belong to none
 * @beginning: (nullable): what is shown of it, whose talks are taken over as they are
 * @error: where to put what went wrong
 *
 * Reads a programme with outlines of all its talks: what cards show. It blocks, and may be called
 * in any thread, as may the functions below.
 *
 * Returns: (transfer full): the programme, or %NULL with @error set
 */
LanyardProgramme *lanyard_programme_reader_read (LanyardDatabase  *database,
                                                 const char       *conference_id,
                                                 LanyardProgramme *beginning,
                                                 GError          **error);

/**
 * lanyard_programme_reader_begin:
 * @database: the library
 * @conference_id: (nullable): a conference, or %NULL for the shortlists that belong to none
 * @now: the time, in seconds since the Unix epoch
 * @error: where to put what went wrong
 *
 * Reads what can be seen first of a programme, in a time that does not depend on how many talks
 * it has: the picks, the days, and the first talks of the day at @now, or else of the first day. A
 * small programme is read to its end.
 *
 * Returns: (transfer full): the programme, maybe complete, or %NULL with @error set
 */
LanyardProgramme *lanyard_programme_reader_begin (LanyardDatabase *database,
                                                  const char      *conference_id,
                                                  gint64           now,
                                                  GError         **error);

/**
 * lanyard_programme_reader_begin_imported:
 * @database: the library
 * @schedule: a schedule that was just kept there
 * @now: the time, in seconds since the Unix epoch
 * @error: where to put what went wrong
 *
 * Does as lanyard_programme_reader_begin(), without reading again what @schedule has.
 *
 * Returns: (transfer full): the programme, maybe complete, or %NULL with @error set
 */
LanyardProgramme *lanyard_programme_reader_begin_imported (LanyardDatabase *database,
                                                           LanyardSchedule *schedule,
                                                           gint64           now,
                                                           GError         **error);

/**
 * lanyard_programme_reader_read_talk:
 * @database: the library
 * @conference_id: a conference
 * @talk_id: one of its talks
 * @error: where to put what went wrong
 *
 * Reads everything that is known of a talk, and of those that are recommended beside it.
 *
 * Returns: (transfer full): a programme of these talks; the talk is not in it when the conference
 *   has it no more; or %NULL with @error set
 */
LanyardProgramme *lanyard_programme_reader_read_talk (LanyardDatabase *database,
                                                      const char      *conference_id,
                                                      const char      *talk_id,
                                                      GError         **error);

/**
 * lanyard_programme_reader_read_speaker:
 * @database: the library
 * @conference_id: a conference
 * @name: the name of somebody who speaks there, in any case
 * @error: where to put what went wrong
 *
 * Reads everything that is known of the talks of a speaker, and of those that are recommended
 * beside them.
 *
 * Returns: (transfer full): a programme of these talks, none of them the speaker's when the
 *   conference has the speaker no more; or %NULL with @error set
 */
LanyardProgramme *lanyard_programme_reader_read_speaker (LanyardDatabase *database,
                                                         const char      *conference_id,
                                                         const char      *name,
                                                         GError         **error);

G_END_DECLS
