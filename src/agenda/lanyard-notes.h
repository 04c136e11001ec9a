/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lanyard-clock.h"
#include "lanyard-database.h"
#include "lanyard-note.h"
#include "lanyard-talk.h"

G_BEGIN_DECLS

#define LANYARD_TYPE_NOTES (lanyard_notes_get_type ())

G_DECLARE_FINAL_TYPE (LanyardNotes, lanyard_notes, LANYARD, NOTES, GObject)

/**
 * LanyardNotes::changed:
 *
 * Emitted when lanyard_notes_find() may give something else: after each key that is typed too.
 */

/**
 * LanyardNotes::failed:
 * @message: a sentence
 *
 * Emitted when notes could not be written, once until they can be again. They are not lost yet: they
 * are written together with the next one, or when the program ends.
 */

/**
 * lanyard_notes_new:
 * @database: where they are kept
 * @clock: what tells when a note is written
 *
 * Makes the notes of the person, none until lanyard_notes_take() fills them in.
 *
 * Returns: (transfer full): the notes
 */
LanyardNotes *lanyard_notes_new (LanyardDatabase *database,
                                 LanyardClock    *clock);

/**
 * lanyard_notes_take:
 * @notes: (transfer none) (element-type LanyardNote): what the database had a moment ago
 *
 * Shows what was read from the database. What the person has written since then stays.
 */
void lanyard_notes_take (LanyardNotes *self,
                         GPtrArray    *notes);

/**
 * lanyard_notes_find:
 * @conference_id: a conference
 * @talk_id: one of its talks
 *
 * Finds what the person wrote about a talk, be it on disk already or not.
 *
 * Returns: (transfer none) (nullable): the note, until it changes, which is empty when the person
 *   took everything away; or %NULL when there never was one
 */
LanyardNote *lanyard_notes_find (LanyardNotes *self,
                                 const char   *conference_id,
                                 const char   *talk_id);

/**
 * lanyard_notes_contains:
 * @conference_id: a conference
 * @talk_id: one of its talks
 *
 * Tells whether there is a note about a talk that says something.
 *
 * Returns: %TRUE for a talk with text or stars
 */
gboolean lanyard_notes_contains (LanyardNotes *self,
                                 const char   *conference_id,
                                 const char   *talk_id);

/**
 * lanyard_notes_list_dropped:
 *
 * Lists the notes about talks that the schedules had no more when they were read, by the start these
 * had at last. A note that was emptied since then leaves the list once that is on disk.
 *
 * Returns: (transfer none): a list of #LanyardNote with lanyard_note_get_dropped_talk()
 */
GListModel *lanyard_notes_list_dropped (LanyardNotes *self);

/**
 * lanyard_notes_set:
 * @conference_id: a conference
 * @talk: one of its talks
 * @text: plain text, maybe empty
 * @rating: 1 to %LANYARD_NOTE_MAX_RATING stars, or 0 for none
 *
 * Takes what the person has typed so far, and writes it to disk in a worker within a second, with
 * whatever is typed until then.
 */
void lanyard_notes_set (LanyardNotes *self,
                        const char   *conference_id,
                        LanyardTalk  *talk,
                        const char   *text,
                        int           rating);

/**
 * lanyard_notes_flush:
 *
 * Begins to write at once what is not on disk, in a worker.
 */
void lanyard_notes_flush (LanyardNotes *self);

/**
 * lanyard_notes_reload:
 *
 * Begins to read what somebody else has written, in a worker.
 */
void lanyard_notes_reload (LanyardNotes *self);

/**
 * lanyard_notes_save:
 *
 * Writes what is not on disk, and returns when it is. For the end of the program, which no worker
 * outlives.
 */
void lanyard_notes_save (LanyardNotes *self);

G_END_DECLS
