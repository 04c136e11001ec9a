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
 * @n_changes: (out) (optional): how many talks are different now in conferences that were there
 * @error: where to put what went wrong
 *
 * Keeps an import: its schedules take the place of older versions, what they change is kept for
 * lanyard_change_store_list_unseen() and lanyard_change_store_list_untold(), and all shortlists
 * that it may concern, new and kept, are joined anew. Notes in a file of this computer are kept where
 * the person has none about the talk. Where it came from is kept with it. All of it
 * is one transaction: whatever happens meanwhile, the library is as it was, or as it is to be. It
 * blocks, and may be called in any thread.
 *
 * Returns: %TRUE, or %FALSE with @error set and nothing changed
 */
gboolean lanyard_library_import_keep (LanyardDatabase *database,
                                      LanyardImport   *import,
                                      gboolean         is_example,
                                      gint64           now,
                                      char           **shown_id,
                                      guint           *n_changes,
                                      GError         **error);

G_END_DECLS
