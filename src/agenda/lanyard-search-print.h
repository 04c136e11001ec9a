/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * lanyard_search_print:
 * @first: a word to look for
 * @more: (nullable) (array zero-terminated=1): further words
 *
 * Does the work of `lanyard --search`: looks for talks in the library of the person, and writes a
 * line for each to standard output, the most relevant first: start, title, room, speakers,
 * conference and address with tabs between them; or writes one sentence to standard error. It
 * needs no display.
 *
 * Returns: the exit status, a failure when nothing is found
 */
int lanyard_search_print (const char        *first,
                          const char *const *more);

G_END_DECLS
