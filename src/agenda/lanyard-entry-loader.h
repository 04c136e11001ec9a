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
 * lanyard_entry_loader_find:
 * @library: the library
 * @programme: the programme of the conference
 * @conference_id: the conference
 * @talk_id: one of its talks
 *
 * Makes an entry for a talk by its id. A talk that the schedule has no more, but that is
 * bookmarked, is shown as the bookmark has it.
 *
 * Returns: (transfer full) (nullable): the entry, or %NULL when there is no such talk
 */
LanyardEntry *lanyard_entry_loader_find (LanyardLibrary   *library,
                                         LanyardProgramme *programme,
                                         const char       *conference_id,
                                         const char       *talk_id);

/**
 * lanyard_entry_loader_load_async:
 * @library: the library
 * @conference_id: a conference
 * @talk_id: one of its talks
 * @callback: (scope async): called in the main thread, with @library as its source
 * @user_data: data for @callback
 *
 * Reads the programme of a conference in a worker, and makes an entry for one of its talks.
 */
void lanyard_entry_loader_load_async (LanyardLibrary     *library,
                                      const char         *conference_id,
                                      const char         *talk_id,
                                      GAsyncReadyCallback callback,
                                      gpointer            user_data);

/**
 * lanyard_entry_loader_load_finish:
 * @library: the library
 * @result: what the callback was given
 * @error: where to put what went wrong
 *
 * Ends lanyard_entry_loader_load_async().
 *
 * Returns: (transfer full): the entry, or %NULL with @error set to a sentence
 */
LanyardEntry *lanyard_entry_loader_load_finish (LanyardLibrary *library,
                                                GAsyncResult   *result,
                                                GError        **error);

G_END_DECLS
