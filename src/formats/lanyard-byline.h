/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "lanyard-byline-lexicon.h"

G_BEGIN_DECLS

/**
 * lanyard_byline_parse_names:
 * @text: who gives a talk: "Name, Affiliation & Name, Affiliation", "Name (Affiliation), Name
 *   (Affiliation)", with "&", "and" or ";" between people, on one line
 *
 * Reads names and affiliations from text that is known to hold nothing else. People who are
 * named together before one affiliation share it.
 *
 * Returns: (transfer full): a list of #LanyardSpeaker, empty when there is no name in @text
 */
GListModel *lanyard_byline_parse_names (const char *text);

/**
 * lanyard_byline_split:
 * @summary: a title that may end in its speakers: "Title - Name, Affiliation & Name, Affiliation"
 * @title: (out) (transfer full): the title without its speakers
 *
 * Takes the speakers off the end of a title. A guess that is not sure leaves the title whole.
 *
 * Returns: (transfer full) (nullable): a list of #LanyardSpeaker, never empty, or %NULL when
 *   @title is all of @summary
 */
GListModel *lanyard_byline_split (const char *summary,
                                  char      **title);

/**
 * lanyard_byline_learn:
 * @summary: a title that may end in its speakers
 * @lexicon: where to put what it tells
 *
 * Learns the names and affiliations of one talk, before the titles of all are split.
 */
void lanyard_byline_learn (const char           *summary,
                           LanyardBylineLexicon *lexicon);

/**
 * lanyard_byline_split_with:
 * @summary: a title that may end in its speakers
 * @lexicon: (nullable): what the other talks of the same schedule tell
 * @title: (out) (transfer full): the title without its speakers
 *
 * Does what lanyard_byline_split() does, and is sure more often.
 *
 * Returns: (transfer full) (nullable): a list of #LanyardSpeaker, never empty, or %NULL when
 *   @title is all of @summary
 */
GListModel *lanyard_byline_split_with (const char           *summary,
                                       LanyardBylineLexicon *lexicon,
                                       char                **title);

G_END_DECLS
