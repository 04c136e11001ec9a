/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lanyard-database.h"

G_BEGIN_DECLS

/**
 * LanyardTransactionMode:
 * @LANYARD_TRANSACTION_READ: sees one state of the library, whatever others write meanwhile
 * @LANYARD_TRANSACTION_WRITE: may also change it, alone
 */
typedef enum
{
  LANYARD_TRANSACTION_READ,
  LANYARD_TRANSACTION_WRITE,
} LanyardTransactionMode;

typedef struct _LanyardTransaction LanyardTransaction;

/**
 * lanyard_transaction_begin:
 * @database: the database
 * @mode: what it is for
 * @error: where to put what went wrong
 *
 * Waits until the connection is free, holds it until lanyard_transaction_free(), and begins a
 * transaction. To be declared before the statements that run in it, so that it outlives them.
 *
 * Within a transaction of the same thread it is a part of that one: what is done in it can be
 * undone alone, and is on disk only when the outermost is committed. Who writes within a
 * transaction has the outermost be one for writing. They end in the reverse order.
 *
 * Returns: (transfer full): the transaction, or %NULL with @error set
 */
LanyardTransaction *lanyard_transaction_begin (LanyardDatabase       *database,
                                               LanyardTransactionMode mode,
                                               GError               **error);

/**
 * lanyard_transaction_commit:
 * @error: where to put what went wrong
 *
 * Ends the transaction. When this returns %TRUE for an outermost one, all that was done in it is
 * on disk.
 *
 * Returns: %TRUE, or %FALSE with @error set and everything undone
 */
gboolean lanyard_transaction_commit (LanyardTransaction *self,
                                     GError            **error);

/**
 * lanyard_transaction_free:
 *
 * Undoes what was not committed, and lets others have the connection.
 */
void lanyard_transaction_free (LanyardTransaction *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LanyardTransaction, lanyard_transaction_free)

G_END_DECLS
