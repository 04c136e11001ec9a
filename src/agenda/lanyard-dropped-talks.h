/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lanyard-entry.h"
#include "lanyard-library.h"

G_BEGIN_DECLS

/**
 * lanyard_dropped_talks_list:
 * @library: the library
 *
 * Lists the talks that no schedule has any more, and of which nothing but the note of the person
 * tells: those with a bookmark are not among them.
 *
 * Returns: (transfer full): a new list of #LanyardEntry, by start, maybe empty
 */
GListModel *lanyard_dropped_talks_list (LanyardLibrary *library);

/**
 * lanyard_dropped_talks_find:
 * @library: the library
 * @conference_id: a conference
 * @talk_id: a talk it had once
 *
 * Finds a talk that no schedule has any more by the note of the person about it.
 *
 * Returns: (transfer full) (nullable): an entry, or %NULL when there is no such note
 */
LanyardEntry *lanyard_dropped_talks_find (LanyardLibrary *library,
                                          const char     *conference_id,
                                          const char     *talk_id);

G_END_DECLS
