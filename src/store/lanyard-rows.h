/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lanyard-conference.h"
#include "lanyard-statement.h"
#include "lanyard-track.h"

G_BEGIN_DECLS

/**
 * LANYARD_CONFERENCE_COLUMNS:
 *
 * What a SELECT from conferences has first, for lanyard_rows_read_conference().
 */
#define LANYARD_CONFERENCE_COLUMNS "conferences.id, conferences.title, conferences.starts, conferences.ends, " \
                                   "conferences.time_zone, conferences.location, conferences.url, conferences.example"

/**
 * lanyard_rows_read_conference:
 * @statement: at a row that begins with %LANYARD_CONFERENCE_COLUMNS
 *
 * Makes a conference of a row.
 *
 * Returns: (transfer full): the conference
 */
LanyardConference *lanyard_rows_read_conference (LanyardStatement *statement);

/**
 * lanyard_rows_new_tracks:
 *
 * Makes an empty collection of tracks, in which every track is there once.
 *
 * Returns: (transfer full): a table for lanyard_rows_find_track()
 */
GHashTable *lanyard_rows_new_tracks (void);

/**
 * lanyard_rows_find_track:
 * @tracks: the tracks met so far
 * @name: (nullable): the name, or %NULL for a talk without a track
 * @color: (nullable): the colour of the schedule
 *
 * Finds a track, or makes and keeps it.
 *
 * Returns: (transfer none) (nullable): the track, or %NULL without a name
 */
LanyardTrack *lanyard_rows_find_track (GHashTable *tracks,
                                       const char *name,
                                       const char *color);

/**
 * lanyard_rows_insert_speakers:
 * @insert: takes owner, position, name, affiliation, biography, picture
 * @insert_link: (nullable): takes owner, position of the speaker, position, title, url; or %NULL to
 *   leave the links of the speakers out
 * @owner: the key of the talk or pick
 * @speakers: (nullable): a list of #LanyardSpeaker
 * @error: where to put what went wrong
 *
 * Writes the speakers of a talk or a pick in their order, and their links in theirs.
 *
 * Returns: %TRUE, or %FALSE with @error set
 */
gboolean lanyard_rows_insert_speakers (LanyardStatement *insert,
                                       LanyardStatement *insert_link,
                                       gint64            owner,
                                       GListModel       *speakers,
                                       GError          **error);

/**
 * lanyard_rows_load_speakers:
 * @select: takes owner, gives name, affiliation, biography, picture in order
 * @select_links: (nullable): takes owner, gives position of the speaker, title, url, by speaker and
 *   in order; or %NULL for speakers without links
 * @owner: the key of the talk or pick
 * @error: where to put what went wrong
 *
 * Reads the speakers of a talk or a pick.
 *
 * Returns: (transfer full): a list of #LanyardSpeaker, or %NULL with @error set
 */
GListModel *lanyard_rows_load_speakers (LanyardStatement *select,
                                        LanyardStatement *select_links,
                                        gint64            owner,
                                        GError          **error);

G_END_DECLS
