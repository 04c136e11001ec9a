/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-deed-store.h"
#include "lanyard-statement.h"
#include "lanyard-transaction.h"

gboolean
lanyard_deed_store_claim (LanyardDatabase *database,
                          const char      *name,
                          gboolean        *is_first,
                          GError         **error)
{
  g_autoptr (LanyardTransaction) transaction = NULL;
  g_autoptr (LanyardStatement) insert = NULL;

  g_return_val_if_fail (LANYARD_IS_DATABASE (database), FALSE);
  g_return_val_if_fail (name != NULL, FALSE);
  g_return_val_if_fail (is_first != NULL, FALSE);

  transaction = lanyard_transaction_begin (database, LANYARD_TRANSACTION_WRITE, error);
  if (transaction == NULL)
    return FALSE;

  insert = lanyard_statement_new (database,
                                  "INSERT INTO deeds (name) VALUES (?1) ON CONFLICT DO NOTHING RETURNING name");
  lanyard_statement_bind_text (insert, 1, name);
  *is_first = lanyard_statement_next (insert);

  return lanyard_statement_finish (insert, error) && lanyard_transaction_commit (transaction, error);
}
