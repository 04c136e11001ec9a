/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lanyard-database.h"

G_BEGIN_DECLS

/**
 * lanyard_removal_store_set_removed:
 * @database: where the conference is kept
 * @conference_id: the conference
 * @removed: whether it is removed
 * @error: where to put what went wrong
 *
 * Removes a conference, or takes that back. A removed one is hidden with everything that belongs
 * to it, and loses none of it before lanyard_removal_store_purge(). Does nothing when there is no
 * such conference.
 *
 * Returns: %TRUE, or %FALSE with @error set and nothing changed
 */
gboolean lanyard_removal_store_set_removed (LanyardDatabase *database,
                                            const char      *conference_id,
                                            gboolean         removed,
                                            GError         **error);

/**
 * lanyard_removal_store_purge:
 * @database: where the conferences are kept
 * @error: where to put what went wrong
 *
 * Deletes the removed conferences for good, with their talks, shortlists, bookmarks, notes and changes.
 * To be called when nobody can take a removal back any more.
 *
 * Returns: %TRUE, or %FALSE with @error set and nothing changed
 */
gboolean lanyard_removal_store_purge (LanyardDatabase *database,
                                      GError         **error);

G_END_DECLS
