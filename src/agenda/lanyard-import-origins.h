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
 * lanyard_import_origins_keep:
 * @database: where the import was kept
 * @import: what was read
 * @now: the time, in seconds since the Unix epoch
 * @error: where to put what went wrong
 *
 * Keeps for whatever came from an address where that was, so that it can be asked again. What
 * came from a file leaves the origin that is known as it is. It blocks, and may be called in any
 * thread.
 *
 * Returns: %TRUE, or %FALSE with @error set
 */
gboolean lanyard_import_origins_keep (LanyardDatabase *database,
                                      LanyardImport   *import,
                                      gint64           now,
                                      GError         **error);

G_END_DECLS
