/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "lanyard-database.h"

G_BEGIN_DECLS

/**
 * lanyard_indexer_start:
 * @database: the database
 *
 * Brings the index of the search up to date in a worker when the main loop has nothing better to
 * do, so that the first search after an import need not. Main thread only. Nobody is told: what fails here, or is not done in time, a search does again.
 */
void lanyard_indexer_start (LanyardDatabase *database);

/**
 * lanyard_indexer_update:
 * @database: the database
 * @cancellable: (nullable): ends it early
 * @error: where to put what went wrong
 *
 * Brings the index of the search up to date. It blocks, and may be called in any thread.
 *
 * Returns: %TRUE, or %FALSE with @error set
 */
gboolean lanyard_indexer_update (LanyardDatabase *database,
                                 GCancellable    *cancellable,
                                 GError         **error);

G_END_DECLS
