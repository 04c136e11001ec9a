/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define LANYARD_TYPE_BYLINE_LEXICON (lanyard_byline_lexicon_get_type ())

G_DECLARE_FINAL_TYPE (LanyardBylineLexicon, lanyard_byline_lexicon, LANYARD, BYLINE_LEXICON, GObject)

/**
 * lanyard_byline_lexicon_new:
 *
 * Makes a lexicon that knows nothing yet.
 *
 * Returns: (transfer full): the lexicon
 */
LanyardBylineLexicon *lanyard_byline_lexicon_new (void);

/**
 * lanyard_byline_lexicon_learn_name:
 * @name: what stands where only the name of a person can stand
 *
 * Remembers a name, and its first word as one that people are called by.
 */
void lanyard_byline_lexicon_learn_name (LanyardBylineLexicon *self,
                                        const char           *name);

/**
 * lanyard_byline_lexicon_learn_affiliation:
 * @affiliation: what stands where only an affiliation can stand
 *
 * Remembers an affiliation.
 */
void lanyard_byline_lexicon_learn_affiliation (LanyardBylineLexicon *self,
                                               const char           *affiliation);

/**
 * lanyard_byline_lexicon_is_name:
 * @text: a part of a byline
 *
 * Tells whether text was met as a name, and more often than as an affiliation.
 *
 * Returns: %TRUE for a known name
 */
gboolean lanyard_byline_lexicon_is_name (LanyardBylineLexicon *self,
                                         const char           *text);

/**
 * lanyard_byline_lexicon_is_affiliation:
 * @text: a part of a byline
 *
 * Tells whether text was met as an affiliation, and at least as often as as a name.
 *
 * Returns: %TRUE for a known affiliation
 */
gboolean lanyard_byline_lexicon_is_affiliation (LanyardBylineLexicon *self,
                                                const char           *text);

/**
 * lanyard_byline_lexicon_has_given_name:
 * @text: a part of a byline
 *
 * Tells whether somebody known has the same first word in the name.
 *
 * Returns: %TRUE when the first word of @text is known
 */
gboolean lanyard_byline_lexicon_has_given_name (LanyardBylineLexicon *self,
                                                const char           *text);

G_END_DECLS
