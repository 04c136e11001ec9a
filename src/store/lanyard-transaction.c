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
  gboolean         inner; /* whether it is a part of another one */
};

static const char *
get_begin (LanyardTransaction    *self,
           LanyardTransactionMode mode)
{
  if (self->inner)
    return "SAVEPOINT part";

  return mode == LANYARD_TRANSACTION_WRITE ? "BEGIN IMMEDIATE" : "BEGIN";
}

LanyardTransaction *
lanyard_transaction_begin (LanyardDatabase       *database,
                           LanyardTransactionMode mode,
                           GError               **error)
{
  g_autoptr (LanyardTransaction) self = NULL;

  g_return_val_if_fail (LANYARD_IS_DATABASE (database), NULL);

  self = g_new0 (LanyardTransaction, 1);
  self->database = g_object_ref (database);
  lanyard_database_lock (database);
  self->inner = lanyard_database_enter (database) > 0;

  self->open = lanyard_database_execute (database, get_begin (self, mode), error);

  return self->open ? g_steal_pointer (&self) : NULL;
}

gboolean
lanyard_transaction_commit (LanyardTransaction *self,
                            GError            **error)
{
  g_return_val_if_fail (self != NULL && self->open, FALSE);

  if (!lanyard_database_execute (self->database, self->inner ? "RELEASE part" : "COMMIT", error))
    return FALSE;

  self->open = FALSE;

  return TRUE;
}

void
lanyard_transaction_free (LanyardTransaction *self)
{
  /* Savepoints of one name are a stack, and going back to one leaves it there. */
  if (self->open)
    lanyard_database_execute (self->database, self->inner ? "ROLLBACK TO part; RELEASE part" : "ROLLBACK", NULL);

  lanyard_database_leave (self->database);
  lanyard_database_unlock (self->database);
  g_object_unref (self->database);
  g_free (self);
}
