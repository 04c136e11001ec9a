/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-database-private.h"
#include "lanyard-transaction.h"

struct _LanyardTransaction
{
  LanyardDatabase *database; /* (owned) */
  gboolean         open;
};

LanyardTransaction *
lanyard_transaction_begin (LanyardDatabase       *database,
                           LanyardTransactionMode mode,
                           GError               **error)
{
  g_autoptr (LanyardTransaction) self = NULL;
  const char *sql = mode == LANYARD_TRANSACTION_WRITE ? "BEGIN IMMEDIATE" : "BEGIN";

  g_return_val_if_fail (LANYARD_IS_DATABASE (database), NULL);

  self = g_new0 (LanyardTransaction, 1);
  self->database = g_object_ref (database);
  lanyard_database_lock (database);

  self->open = lanyard_database_execute (database, sql, error);

  return self->open ? g_steal_pointer (&self) : NULL;
}

gboolean
lanyard_transaction_commit (LanyardTransaction *self,
                            GError            **error)
{
  g_return_val_if_fail (self != NULL && self->open, FALSE);

  if (!lanyard_database_execute (self->database, "COMMIT", error))
    return FALSE;

  self->open = FALSE;

  return TRUE;
}

void
lanyard_transaction_free (LanyardTransaction *self)
{
  if (self->open)
    lanyard_database_execute (self->database, "ROLLBACK", NULL);

  lanyard_database_unlock (self->database);
  g_object_unref (self->database);
  g_free (self);
}
