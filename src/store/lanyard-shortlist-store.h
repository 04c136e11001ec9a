/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lanyard-database.h"
#include "lanyard-shortlist.h"

G_BEGIN_DECLS

/**
 * lanyard_shortlist_store_save:
 * @database: where to keep it
 * @shortlist: the shortlist
 * @error: where to put what went wrong
 *
 * Keeps a shortlist in the place of the one of the same id, in one transaction.
 *
 * Returns: %TRUE, or %FALSE with @error set and nothing changed
 */
gboolean lanyard_shortlist_store_save (LanyardDatabase  *database,
                                       LanyardShortlist *shortlist,
                                       GError          **error);

/**
 * lanyard_shortlist_store_load:
 * @database: where they are kept
 * @conference_id: (nullable): a conference, or %NULL for the shortlists that belong to none
 * @error: where to put what went wrong
 *
 * Loads the shortlists of a conference, the newest first.
 *
 * Returns: (transfer full) (element-type LanyardShortlist): the shortlists, or %NULL with @error
 *   set
 */
GPtrArray *lanyard_shortlist_store_load (LanyardDatabase *database,
                                         const char      *conference_id,
                                         GError         **error);

G_END_DECLS
