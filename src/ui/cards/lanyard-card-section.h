/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lanyard-entry.h"
#include "lanyard-missed-talks.h"
#include "lanyard-shortlist.h"
#include "lanyard-speaker.h"
#include "lanyard-unseen-changes.h"

G_BEGIN_DECLS

/**
 * LanyardHeading:
 * @LANYARD_HEADING_NONE: no title
 * @LANYARD_HEADING_LARGE: the title of a part of the page: a day
 * @LANYARD_HEADING_SMALL: the title of a part of a part: a start time
 *
 * How large the title of a section is.
 */
typedef enum
{
  LANYARD_HEADING_NONE,
  LANYARD_HEADING_LARGE,
  LANYARD_HEADING_SMALL,
} LanyardHeading;

/**
 * LanyardCardSection:warning:
 *
 * The warning about the cards. This and the mark can change once a list has the section.
 */

/**
 * LanyardCardSection:mark:
 *
 * A word that tells the section from the others.
 */

#define LANYARD_TYPE_CARD_SECTION (lanyard_card_section_get_type ())

G_DECLARE_FINAL_TYPE (LanyardCardSection, lanyard_card_section, LANYARD, CARD_SECTION, GObject)

/**
 * lanyard_card_section_new:
 * @entries: a list of #LanyardEntry that does not change and is not empty
 * @hides_day: whether the page tells the day of the talks, so that the cards need not
 *
 * Makes a section of a card list. What stands over its cards, but for warning and mark, is set before
 * the list gets it.
 *
 * Returns: (transfer full): the section
 */
LanyardCardSection *lanyard_card_section_new (GListModel *entries,
                                              gboolean    hides_day);

/**
 * lanyard_card_section_set_changes:
 * @changes: what newer schedules changed
 *
 * Has what was not seen yet of bookmarked talks stand over everything else.
 */
void lanyard_card_section_set_changes (LanyardCardSection   *self,
                                       LanyardUnseenChanges *changes);

/**
 * lanyard_card_section_set_missed:
 * @missed: the missed talks
 *
 * Has the talks that ended without a reminder stand over everything but changes.
 */
void lanyard_card_section_set_missed (LanyardCardSection *self,
                                      LanyardMissedTalks *missed);

/**
 * lanyard_card_section_set_shortlist:
 * @shortlist: an article
 * @line: (nullable): a line about the conference to show below
 *
 * Has the head of an article stand over everything else.
 */
void lanyard_card_section_set_shortlist (LanyardCardSection *self,
                                         LanyardShortlist   *shortlist,
                                         const char         *line);

/**
 * lanyard_card_section_set_speaker:
 * @speaker: who gives the talks
 *
 * Has a speaker stand over everything else, with what there is to say of them.
 */
void lanyard_card_section_set_speaker (LanyardCardSection *self,
                                       LanyardSpeaker     *speaker);

/**
 * lanyard_card_section_set_title:
 * @heading: how large it is
 * @title: the title
 * @subtitle: (nullable): a line below it
 *
 * Has a title stand over the cards.
 */
void lanyard_card_section_set_title (LanyardCardSection *self,
                                     LanyardHeading      heading,
                                     const char         *title,
                                     const char         *subtitle);

/**
 * lanyard_card_section_set_note:
 * @note: (nullable): a few words
 * @is_way: whether it is about a way to go, rather than time that is free
 *
 * Has a quiet note stand over the cards: what lies between them and those before.
 */
void lanyard_card_section_set_note (LanyardCardSection *self,
                                    const char         *note,
                                    gboolean            is_way);

/**
 * lanyard_card_section_set_side_by_side:
 * @side_by_side: %TRUE for cards in columns where there is room, as they are without this; %FALSE
 *   for one card in each row
 *
 * Sets how the cards of the section stand.
 */
void lanyard_card_section_set_side_by_side (LanyardCardSection *self,
                                            gboolean            side_by_side);

/**
 * lanyard_card_section_set_warning:
 * @warning: (nullable): a sentence
 *
 * Has a warning about the cards stand right over them.
 */
void lanyard_card_section_set_warning (LanyardCardSection *self,
                                       const char         *warning);

/**
 * lanyard_card_section_set_mark:
 * @mark: (nullable): a word: "Now"
 *
 * Has a word stand beside the title.
 */
void lanyard_card_section_set_mark (LanyardCardSection *self,
                                    const char         *mark);

/**
 * lanyard_card_section_get_entries:
 *
 * Lists what the cards show.
 *
 * Returns: (transfer none): a list of #LanyardEntry
 */
GListModel *lanyard_card_section_get_entries (LanyardCardSection *self);

/**
 * lanyard_card_section_hides_day:
 *
 * Tells whether the cards are to be shown without the day of the talk.
 *
 * Returns: %TRUE when the page tells the day
 */
gboolean lanyard_card_section_hides_day (LanyardCardSection *self);

/**
 * lanyard_card_section_has_heading:
 *
 * Tells whether anything stands over the cards.
 *
 * Returns: %TRUE when there are changes, missed talks, an article, a title, a note or a
 *   warning
 */
gboolean lanyard_card_section_has_heading (LanyardCardSection *self);

/**
 * lanyard_card_section_get_changes:
 *
 * Gets the changes that stand over everything else.
 *
 * Returns: (transfer none) (nullable): the changes
 */
LanyardUnseenChanges *lanyard_card_section_get_changes (LanyardCardSection *self);

/**
 * lanyard_card_section_get_missed:
 *
 * Gets the missed talks that stand over everything but changes.
 *
 * Returns: (transfer none) (nullable): the missed talks
 */
LanyardMissedTalks *lanyard_card_section_get_missed (LanyardCardSection *self);

/**
 * lanyard_card_section_get_shortlist:
 *
 * Gets the article whose head stands over everything else.
 *
 * Returns: (transfer none) (nullable): the article
 */
LanyardShortlist *lanyard_card_section_get_shortlist (LanyardCardSection *self);

/**
 * lanyard_card_section_get_speaker:
 *
 * Gets the speaker to show.
 *
 * Returns: (transfer none) (nullable): a speaker, or %NULL
 */
LanyardSpeaker *lanyard_card_section_get_speaker (LanyardCardSection *self);

/**
 * lanyard_card_section_get_line:
 *
 * Gets the line about the conference below the head of an article.
 *
 * Returns: (transfer none) (nullable): the line
 */
const char *lanyard_card_section_get_line (LanyardCardSection *self);

/**
 * lanyard_card_section_get_heading:
 *
 * Gets how large the title is.
 *
 * Returns: the size, %LANYARD_HEADING_NONE without a title
 */
LanyardHeading lanyard_card_section_get_heading (LanyardCardSection *self);

/**
 * lanyard_card_section_get_title:
 *
 * Gets the title.
 *
 * Returns: (transfer none) (nullable): the title
 */
const char *lanyard_card_section_get_title (LanyardCardSection *self);

/**
 * lanyard_card_section_get_subtitle:
 *
 * Gets the line below the title.
 *
 * Returns: (transfer none) (nullable): the subtitle
 */
const char *lanyard_card_section_get_subtitle (LanyardCardSection *self);

/**
 * lanyard_card_section_get_note:
 *
 * Gets the note about what lies before the cards.
 *
 * Returns: (transfer none) (nullable): the note
 */
const char *lanyard_card_section_get_note (LanyardCardSection *self);

/**
 * lanyard_card_section_is_note_of_way:
 *
 * Tells whether the note is about a way to go.
 *
 * Returns: %FALSE for one about free time, and without a note
 */
gboolean lanyard_card_section_is_note_of_way (LanyardCardSection *self);

/**
 * lanyard_card_section_is_side_by_side:
 *
 * Tells whether cards stand in columns where there is room.
 *
 * Returns: %FALSE when each has a row of its own
 */
gboolean lanyard_card_section_is_side_by_side (LanyardCardSection *self);

/**
 * lanyard_card_section_get_warning:
 *
 * Gets the warning about the cards.
 *
 * Returns: (transfer none) (nullable): the warning
 */
const char *lanyard_card_section_get_warning (LanyardCardSection *self);

/**
 * lanyard_card_section_get_mark:
 *
 * Gets the word beside the title.
 *
 * Returns: (transfer none) (nullable): the word
 */
const char *lanyard_card_section_get_mark (LanyardCardSection *self);

/**
 * lanyard_card_section_count_same:
 * @other: another section
 *
 * Tells up to where two sections look the same: the same words, and the same warning, over cards
 * of the same talks.
 *
 * Returns: how many cards are the same, counted from the first one; 0 when the words are not
 */
guint lanyard_card_section_count_same (LanyardCardSection *self,
                                       LanyardCardSection *other);

/**
 * lanyard_card_section_is_same:
 * @other: another section
 *
 * Tells whether two sections look the same but for warning and mark: the same words over cards of the
 * same talks.
 *
 * Returns: %TRUE when one can go on in the place of the other
 */
gboolean lanyard_card_section_is_same (LanyardCardSection *self,
                                       LanyardCardSection *other);

G_END_DECLS
