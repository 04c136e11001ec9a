/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define LANYARD_TYPE_IMPORT (lanyard_import_get_type ())

G_DECLARE_FINAL_TYPE (LanyardImport, lanyard_import, LANYARD, IMPORT, GObject)

/**
 * lanyard_import_read:
 * @sources: (element-type LanyardSource): what to read
 * @cancellable: (nullable): ends it early
 * @error: where to put what went wrong
 *
 * Reads sources together: schedules, and articles whose picks are joined to the talks of these
 * schedules. One bad source fails the whole. It blocks, and may be called in any thread.
 *
 * Returns: (transfer full): what was read, or %NULL with @error set to a sentence that names the
 *   source
 */
LanyardImport *lanyard_import_read (GPtrArray    *sources,
                                    GCancellable *cancellable,
                                    GError      **error);

/**
 * lanyard_import_read_arguments:
 * @arguments: (array zero-terminated=1): names of files, as given to a command
 * @error: where to put what went wrong
 *
 * Reads files together as lanyard_import_read() does, and says on standard error what was skipped
 * or guessed, a line each.
 *
 * Returns: (transfer full): what was read, or %NULL with @error set to a sentence that names the
 *   file
 */
LanyardImport *lanyard_import_read_arguments (const char *const *arguments,
                                              GError           **error);

/**
 * lanyard_import_get_schedules:
 *
 * Gets the schedules in the order of the sources.
 *
 * Returns: (transfer none) (element-type LanyardSchedule): the schedules, maybe none
 */
GPtrArray *lanyard_import_get_schedules (LanyardImport *self);

/**
 * lanyard_import_get_shortlists:
 *
 * Gets the shortlists in the order of the sources.
 *
 * Returns: (transfer none) (element-type LanyardShortlist): the shortlists, maybe none
 */
GPtrArray *lanyard_import_get_shortlists (LanyardImport *self);

/**
 * lanyard_import_get_schedule_sources:
 *
 * Gets where each schedule was read from, in the order of the schedules.
 *
 * Returns: (transfer none) (element-type LanyardSource): as many sources as there are schedules
 */
GPtrArray *lanyard_import_get_schedule_sources (LanyardImport *self);

/**
 * lanyard_import_get_shortlist_sources:
 *
 * Gets where each shortlist was read from, in the order of the shortlists.
 *
 * Returns: (transfer none) (element-type LanyardSource): as many sources as there are shortlists
 */
GPtrArray *lanyard_import_get_shortlist_sources (LanyardImport *self);

/**
 * lanyard_import_get_remarks:
 *
 * Gets what was skipped or guessed, a sentence each, with the name of the source in front.
 *
 * Returns: (transfer none) (element-type utf8): the sentences, maybe none
 */
GPtrArray *lanyard_import_get_remarks (LanyardImport *self);

G_END_DECLS
