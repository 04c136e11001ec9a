/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lanyard-entry.h"
#include "lanyard-shortlist.h"

G_BEGIN_DECLS

/**
 * LanyardHeading:
 * @LANYARD_HEADING_NONE: no heading
 * @LANYARD_HEADING_SHORTLIST: the head of an article, with its author and a link to it
 * @LANYARD_HEADING_LARGE: a part of the page: a day
 * @LANYARD_HEADING_SMALL: a part of a part: a start time
 * @LANYARD_HEADING_WARNING: a sentence of warning about the cards below
 *
 * What stands over the cards of a section.
 */
typedef enum
{
  LANYARD_HEADING_NONE,
  LANYARD_HEADING_SHORTLIST,
  LANYARD_HEADING_LARGE,
  LANYARD_HEADING_SMALL,
  LANYARD_HEADING_WARNING,
} LanyardHeading;

#define LANYARD_TYPE_CARD_SECTION (lanyard_card_section_get_type ())

G_DECLARE_FINAL_TYPE (LanyardCardSection, lanyard_card_section, LANYARD, CARD_SECTION, GObject)

/**
 * lanyard_card_section_new:
 * @heading: what stands over the cards
 * @title: (nullable): the text of the heading
 * @subtitle: (nullable): a line below it
 * @hides_day: whether the page tells the day of the talks, so that the cards need not
 * @entries: (nullable): a list of #LanyardEntry; it does not change
 *
 * Makes a section of a card list.
 *
 * Returns: (transfer full): the section
 */
LanyardCardSection *lanyard_card_section_new (LanyardHeading heading,
                                              const char    *title,
                                              const char    *subtitle,
                                              gboolean       hides_day,
                                              GListModel    *entries);

/**
 * lanyard_card_section_new_for_shortlist:
 * @shortlist: the article
 * @subtitle: (nullable): a line about the conference to show below
 *
 * Makes a section without cards that shows the head of an article.
 *
 * Returns: (transfer full): the section
 */
LanyardCardSection *lanyard_card_section_new_for_shortlist (LanyardShortlist *shortlist,
                                                            const char       *subtitle);

/**
 * lanyard_card_section_get_heading:
 *
 * Gets what stands over the cards.
 *
 * Returns: the kind of heading
 */
LanyardHeading lanyard_card_section_get_heading (LanyardCardSection *self);

/**
 * lanyard_card_section_get_title:
 *
 * Gets the text of the heading.
 *
 * Returns: (transfer none) (nullable): the title
 */
const char *lanyard_card_section_get_title (LanyardCardSection *self);

/**
 * lanyard_card_section_get_subtitle:
 *
 * Gets the second line of the heading.
 *
 * Returns: (transfer none) (nullable): the subtitle
 */
const char *lanyard_card_section_get_subtitle (LanyardCardSection *self);

/**
 * lanyard_card_section_hides_day:
 *
 * Tells whether the cards are to be shown without the day of the talk.
 *
 * Returns: %TRUE when the page tells the day
 */
gboolean lanyard_card_section_hides_day (LanyardCardSection *self);

/**
 * lanyard_card_section_get_shortlist:
 *
 * Gets the article of a #LANYARD_HEADING_SHORTLIST.
 *
 * Returns: (transfer none) (nullable): the article
 */
LanyardShortlist *lanyard_card_section_get_shortlist (LanyardCardSection *self);

/**
 * lanyard_card_section_get_entries:
 *
 * Lists what the cards show.
 *
 * Returns: (transfer none) (nullable): a list of #LanyardEntry
 */
GListModel *lanyard_card_section_get_entries (LanyardCardSection *self);

G_END_DECLS
