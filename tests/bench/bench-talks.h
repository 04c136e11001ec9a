/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lanyard-schedule.h"

G_BEGIN_DECLS

/**
 * bench_talks_get_word:
 * @rank: how frequent a word is wanted, from 0 for the most frequent one on
 *
 * Gets a word of the language that the talks are made of.
 *
 * Returns: (transfer full): the word
 */
char *bench_talks_get_word (guint rank);

/**
 * bench_talks_make:
 * @number: the number of the conference, which decides what is in it
 * @n_talks: how many talks it has
 *
 * Makes up the schedule of a large conference: of five days, with a speaker or three for each
 * talk and an abstract of some hundred words, of which few are frequent and most are rare, as in
 * any language. It is the same each time.
 *
 * Returns: (transfer full): the schedule
 */
LanyardSchedule *bench_talks_make (guint number,
                                   guint n_talks);

G_END_DECLS
