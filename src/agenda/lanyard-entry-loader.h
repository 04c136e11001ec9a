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
 * lanyard_entry_loader_load_async:
 * @library: the library
 * @conference_id: a conference
 * @talk_id: one of its talks
 * @cancellable: (nullable): ends the wait
 * @callback: (scope async): called in the main thread, with @library as its source
 * @user_data: data for @callback
 *
 * Reads everything that is known of a talk in a worker, for its page. A talk that the schedule has
 * no more, but that is bookmarked, is as the bookmark has it.
 */
void lanyard_entry_loader_load_async (LanyardLibrary     *library,
                                      const char         *conference_id,
                                      const char         *talk_id,
                                      GCancellable       *cancellable,
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
