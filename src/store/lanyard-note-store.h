/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "lanyard-database.h"
#include "lanyard-note.h"

G_BEGIN_DECLS

/**
 * lanyard_note_store_put:
 * @database: where to keep them
 * @notes: (element-type LanyardNote): what the person wrote
 * @cancellable: (nullable): ends it before anything is written; it may be cancelled from any thread,
 *   and another put that is begun after that has the last word
 * @error: where to put what went wrong
 *
 * Keeps notes in the place of what there was about their talks; an empty one removes it. When this
 * returns, all of them are on disk. A talk that got another id since its page was opened is known
 * again by its title. What is about a conference that is not in the library any more is dropped.
 *
 * Returns: %TRUE, or %FALSE with @error set and nothing changed
 */
gboolean lanyard_note_store_put (LanyardDatabase *database,
                                 GPtrArray       *notes,
                                 GCancellable    *cancellable,
                                 GError         **error);

/**
 * lanyard_note_store_add_missing:
 * @database: where to keep them
 * @notes: (element-type LanyardNote): what a file has
 * @error: where to put what went wrong
 *
 * Keeps those notes that are about talks the person has written nothing about. What is there
 * already is never changed.
 *
 * Returns: %TRUE, or %FALSE with @error set and nothing changed
 */
gboolean lanyard_note_store_add_missing (LanyardDatabase *database,
                                         GPtrArray       *notes,
                                         GError         **error);

/**
 * lanyard_note_store_list:
 * @database: where they are kept
 * @error: where to put what went wrong
 *
 * Lists the notes of all conferences, without those of removed ones. A note about a talk that the
 * schedule has dropped comes with what the talk was at last.
 *
 * Returns: (transfer full) (element-type LanyardNote): the notes by the start their talks had at
 *   last, or %NULL with @error set
 */
GPtrArray *lanyard_note_store_list (LanyardDatabase *database,
                                    GError         **error);

G_END_DECLS
