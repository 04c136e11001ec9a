/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lanyard-database.h"
#include "lanyard-origin.h"

G_BEGIN_DECLS

/**
 * lanyard_origin_store_put:
 * @database: where to keep it
 * @origin: the origin
 * @error: where to put what went wrong
 *
 * Keeps an origin in the place of the one that its conference or shortlist had. It goes together
 * with these; of what is not in the library any more, none is kept, and that is no error.
 *
 * Returns: %TRUE, or %FALSE with @error set and nothing changed
 */
gboolean lanyard_origin_store_put (LanyardDatabase     *database,
                                   const LanyardOrigin *origin,
                                   GError             **error);

/**
 * lanyard_origin_store_list:
 * @database: where they are kept
 * @error: where to put what went wrong
 *
 * Lists the origins of all conferences and shortlists that came from an address, without those of
 * conferences that were removed.
 *
 * Returns: (transfer full) (element-type LanyardOrigin): the origins, or %NULL with @error set
 */
GPtrArray *lanyard_origin_store_list (LanyardDatabase *database,
                                      GError         **error);

G_END_DECLS
