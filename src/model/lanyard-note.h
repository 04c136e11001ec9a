/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lanyard-talk.h"

G_BEGIN_DECLS

#define LANYARD_TYPE_NOTE (lanyard_note_get_type ())

G_DECLARE_FINAL_TYPE (LanyardNote, lanyard_note, LANYARD, NOTE, GObject)

/**
 * LANYARD_NOTE_MAX_LENGTH:
 *
 * No note is longer than so many characters.
 */
#define LANYARD_NOTE_MAX_LENGTH 20000

/**
 * LANYARD_NOTE_MAX_RATING:
 *
 * The most stars there are.
 */
#define LANYARD_NOTE_MAX_RATING 5

/**
 * lanyard_note_new:
 * @conference_id: a conference
 * @talk_id: one of its talks
 * @title: (nullable): the title of the talk, when it is known
 * @text: plain text, of which %LANYARD_NOTE_MAX_LENGTH characters are taken at most
 * @rating: 1 to %LANYARD_NOTE_MAX_RATING stars, or 0 for none
 * @changed: when the person wrote it, in seconds since the Unix epoch
 *
 * Makes a note. May be called in any thread.
 *
 * Returns: (transfer full): the note
 */
LanyardNote *lanyard_note_new (const char *conference_id,
                               const char *talk_id,
                               const char *title,
                               const char *text,
                               int         rating,
                               gint64      changed);

/**
 * lanyard_note_new_of_dropped_talk:
 * @conference_id: a conference
 * @talk: a talk it had once, as it was at last
 * @text: plain text, as for lanyard_note_new()
 * @rating: 1 to %LANYARD_NOTE_MAX_RATING stars, or 0 for none
 * @changed: when the person wrote it, in seconds since the Unix epoch
 *
 * Makes a note about a talk that is not in the schedule any more. May be called in any thread.
 *
 * Returns: (transfer full): the note
 */
LanyardNote *lanyard_note_new_of_dropped_talk (const char  *conference_id,
                                               LanyardTalk *talk,
                                               const char  *text,
                                               int          rating,
                                               gint64       changed);

/**
 * lanyard_note_get_conference_id:
 *
 * Gets the conference.
 *
 * Returns: (transfer none): its id
 */
const char *lanyard_note_get_conference_id (LanyardNote *self);

/**
 * lanyard_note_get_talk_id:
 *
 * Gets the talk it is about.
 *
 * Returns: (transfer none): its id
 */
const char *lanyard_note_get_talk_id (LanyardNote *self);

/**
 * lanyard_note_get_title:
 *
 * Gets the title of the talk, by which it is known again when it gets another id while the person
 * writes.
 *
 * Returns: (transfer none) (nullable): the title, or %NULL of a note that was read
 */
const char *lanyard_note_get_title (LanyardNote *self);

/**
 * lanyard_note_get_text:
 *
 * Gets what the person wrote.
 *
 * Returns: (transfer none): plain text, maybe empty
 */
const char *lanyard_note_get_text (LanyardNote *self);

/**
 * lanyard_note_get_rating:
 *
 * Gets how many stars the person gave.
 *
 * Returns: 1 to %LANYARD_NOTE_MAX_RATING, or 0 for none
 */
int lanyard_note_get_rating (LanyardNote *self);

/**
 * lanyard_note_get_changed:
 *
 * Gets when it was written.
 *
 * Returns: seconds since the Unix epoch
 */
gint64 lanyard_note_get_changed (LanyardNote *self);

/**
 * lanyard_note_get_dropped_talk:
 *
 * Gets the talk, when the schedule has dropped it and nobody else knows what it was.
 *
 * Returns: (transfer none) (nullable): the talk, as cancelled, or %NULL when it was in the schedule
 *   as the note was read
 */
LanyardTalk *lanyard_note_get_dropped_talk (LanyardNote *self);

/**
 * lanyard_note_is_empty:
 *
 * Tells whether it says nothing, and is kept by nobody.
 *
 * Returns: %TRUE without stars, and without text other than white space
 */
gboolean lanyard_note_is_empty (LanyardNote *self);

G_END_DECLS
