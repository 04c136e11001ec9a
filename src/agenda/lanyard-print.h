/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * lanyard_print_files:
 * @arguments: (nullable) (array zero-terminated=1): names of files, as given to a command
 *
 * Does the work of `lanyard --print`: reads files together and writes what they hold to standard
 * output as one JSON object; or writes one sentence to standard error. What was skipped or
 * guessed goes to standard error, a line each. It needs no display.
 *
 * Returns: the exit status
 */
int lanyard_print_files (const char *const *arguments);

G_END_DECLS
