/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * lanyard_export_run:
 * @format: what to write: "ics" or "json"
 * @bookmarked: whether to write only what is bookmarked in the library of the person
 * @with_notes: whether to write also what the person wrote about the talks, which is nobody else's
 *   matter
 * @arguments: (nullable) (array zero-terminated=1): names of files, as given to a command
 *
 * Does the work of `lanyard --export`: writes the schedules of files, or without any those of the
 * library, to standard output; or one sentence to standard error. What was skipped or guessed
 * goes to standard error, a line each. It needs no display, and makes no library where there is
 * none.
 *
 * Returns: the exit status
 */
int lanyard_export_run (const char        *format,
                        gboolean           bookmarked,
                        gboolean           with_notes,
                        const char *const *arguments);

G_END_DECLS
