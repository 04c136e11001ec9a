/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lanyard-speaker.h"

G_BEGIN_DECLS

#define LANYARD_TYPE_PERSON (lanyard_person_get_type ())

G_DECLARE_FINAL_TYPE (LanyardPerson, lanyard_person, LANYARD, PERSON, GObject)

/**
 * lanyard_person_new:
 * @speaker: what all talks of the person say of them together
 * @n_talks: how many talks these are
 * @letter: (nullable): what stands over them in the list, or %NULL for all who are not the first
 *   under their letter
 * @words: all words that they can be found by, as lanyard_fold_words() writes them
 *
 * Makes somebody in the list of those who speak at a conference.
 *
 * Returns: (transfer full): the person
 */
LanyardPerson *lanyard_person_new (LanyardSpeaker *speaker,
                                   guint           n_talks,
                                   const char     *letter,
                                   const char     *words);

/**
 * lanyard_person_get_speaker:
 *
 * Gets what is known of the person.
 *
 * Returns: (transfer none): the speaker
 */
LanyardSpeaker *lanyard_person_get_speaker (LanyardPerson *self);

/**
 * lanyard_person_get_n_talks:
 *
 * Tells how many talks the person gives.
 *
 * Returns: a number, at least 1
 */
guint lanyard_person_get_n_talks (LanyardPerson *self);

/**
 * lanyard_person_get_letter:
 *
 * Gets the letter that stands over the person in the list of all.
 *
 * Returns: (transfer none) (nullable): a letter, “#” over names that begin with none, or %NULL for
 *   who is not the first under a letter
 */
const char *lanyard_person_get_letter (LanyardPerson *self);

/**
 * lanyard_person_matches:
 * @words: (array zero-terminated=1): words, or beginnings or other parts of words, as
 *   lanyard_fold_words() gives them
 *
 * Tells whether all the words are in the name and the affiliation of the person.
 *
 * Returns: %TRUE when they are, or when there are none
 */
gboolean lanyard_person_matches (LanyardPerson     *self,
                                 const char *const *words);

/**
 * lanyard_person_is_same:
 * @other: somebody in another list
 *
 * Tells whether a list looks the same with either.
 *
 * Returns: %TRUE when all that can be seen is the same
 */
gboolean lanyard_person_is_same (LanyardPerson *self,
                                 LanyardPerson *other);

G_END_DECLS
