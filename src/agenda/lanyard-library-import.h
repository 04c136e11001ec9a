/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lanyard-database.h"
#include "lanyard-import.h"

G_BEGIN_DECLS

/**
 * lanyard_library_import_keep:
 * @database: where to keep it
 * @import: what was read
 * @is_example: whether these are the bundled files
 * @now: the time, in seconds since the Unix epoch
 * @shown_id: (out) (optional) (nullable) (transfer full): the conference to show then
 * @error: where to put what went wrong
 *
 * Keeps an import: its schedules take the place of older versions, and all shortlists that it may
 * concern, new and kept, are joined anew. Where it came from is kept with it. It blocks, and may be called in any thread.
 *
 * Returns: %TRUE, or %FALSE with @error set
 */
gboolean lanyard_library_import_keep (LanyardDatabase *database,
                                      LanyardImport   *import,
                                      gboolean         is_example,
                                      gint64           now,
                                      char           **shown_id,
                                      GError         **error);

G_END_DECLS
