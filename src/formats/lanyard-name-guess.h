/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * lanyard_name_guess_count_words:
 * @text: a part of a byline
 *
 * Guesses by its letters alone whether text can be the name of a person: one to six words with
 * capitals, none of which belongs to titles, roles or companies.
 *
 * Returns: the number of words of the name, or 0 when it looks like no name
 */
guint lanyard_name_guess_count_words (const char *text);

/**
 * lanyard_name_guess_has_role:
 * @text: a part of a byline
 *
 * Tells whether a word in text says what somebody does: "Maintainer", "Chief".
 *
 * Returns: %TRUE when one does
 */
gboolean lanyard_name_guess_has_role (const char *text);

/**
 * lanyard_name_guess_has_verb:
 * @text: a part of a byline
 *
 * Tells whether text starts as titles do, "Scaling", "Building". Few names do: "Shuting".
 *
 * Returns: %TRUE when it may be the end of a title
 */
gboolean lanyard_name_guess_has_verb (const char *text);

G_END_DECLS
