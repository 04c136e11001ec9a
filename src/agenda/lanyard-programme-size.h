/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lanyard-library.h"
#include "lanyard-programme-store.h"

G_BEGIN_DECLS

/**
 * lanyard_programme_size_load_async:
 * @library: the library
 * @conference_id: one of its conferences
 * @cancellable: (nullable): ends the wait
 * @callback: (scope async): called in the main thread, with @library as its source
 * @user_data: data for @callback
 *
 * Counts in a worker what there is in a conference.
 */
void lanyard_programme_size_load_async (LanyardLibrary     *library,
                                        const char         *conference_id,
                                        GCancellable       *cancellable,
                                        GAsyncReadyCallback callback,
                                        gpointer            user_data);

/**
 * lanyard_programme_size_load_finish:
 * @library: the library
 * @result: what the callback was given
 * @size: (out caller-allocates): where to put it
 * @error: where to put what went wrong
 *
 * Ends lanyard_programme_size_load_async().
 *
 * Returns: %TRUE, or %FALSE with @error set
 */
gboolean lanyard_programme_size_load_finish (LanyardLibrary       *library,
                                             GAsyncResult         *result,
                                             LanyardProgrammeSize *size,
                                             GError              **error);

/**
 * lanyard_programme_size_get_text:
 * @size: how large a programme is
 *
 * Says how large a programme is: "330 talks, 20 rooms, 512 speakers". What there is none of is not
 * named.
 *
 * Returns: (transfer full): the words
 */
char *lanyard_programme_size_get_text (const LanyardProgrammeSize *size);

G_END_DECLS
