/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lanyard-database.h"

G_BEGIN_DECLS

/**
 * lanyard_deed_store_claim:
 * @database: the library
 * @name: what is to be done once in the life of a library: "examples"
 * @is_first: (out): whether it was not done before, so that the caller is to do it
 * @error: where to put what went wrong
 *
 * Notes that something is done. To be called in the transaction it is done in, so that the note
 * is undone with it.
 *
 * Returns: %TRUE, or %FALSE with @error set and nothing changed
 */
gboolean lanyard_deed_store_claim (LanyardDatabase *database,
                                   const char      *name,
                                   gboolean        *is_first,
                                   GError         **error);

G_END_DECLS
