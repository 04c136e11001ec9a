/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-removal-store.h"
#include "lanyard-statement.h"
#include "lanyard-transaction.h"

#define REMOVED "(SELECT id FROM conferences WHERE removed)"

/* What is not deleted here goes with its conference. A note of a reminder that is still on the
 * screen is needed to withdraw it. */
static const char *const deletions[] = {
  "DELETE FROM bookmarks WHERE conference IN " REMOVED,
  "DELETE FROM notes WHERE conference IN " REMOVED,
  "DELETE FROM reminders WHERE withdrawn AND conference IN " REMOVED,
  "DELETE FROM shortlists WHERE conference IN " REMOVED,
  "DELETE FROM conferences WHERE removed",
};

gboolean
lanyard_removal_store_set_removed (LanyardDatabase *database,
                                   const char      *conference_id,
                                   gboolean         removed,
                                   GError         **error)
{
  g_autoptr (LanyardTransaction) transaction = NULL;
  g_autoptr (LanyardStatement) update = NULL;

  g_return_val_if_fail (LANYARD_IS_DATABASE (database), FALSE);
  g_return_val_if_fail (conference_id != NULL, FALSE);

  transaction = lanyard_transaction_begin (database, LANYARD_TRANSACTION_WRITE, error);
  if (transaction == NULL)
    return FALSE;

  update = lanyard_statement_new (database, "UPDATE conferences SET removed = ?2 WHERE id = ?1");
  lanyard_statement_bind_text (update, 1, conference_id);
  lanyard_statement_bind_integer (update, 2, removed ? 1 : 0);

  return lanyard_statement_run (update, error) && lanyard_transaction_commit (transaction, error);
}

static gboolean
has_removed (LanyardDatabase *database,
             gboolean        *removed,
             GError         **error)
{
  g_autoptr (LanyardTransaction) transaction = NULL;
  g_autoptr (LanyardStatement) select = NULL;

  transaction = lanyard_transaction_begin (database, LANYARD_TRANSACTION_READ, error);
  if (transaction == NULL)
    return FALSE;

  select = lanyard_statement_new (database, "SELECT 1 FROM conferences WHERE removed LIMIT 1");
  *removed = lanyard_statement_next (select);

  return lanyard_statement_finish (select, error);
}

gboolean
lanyard_removal_store_purge (LanyardDatabase *database,
                             GError         **error)
{
  g_autoptr (LanyardTransaction) transaction = NULL;
  gboolean removed;

  g_return_val_if_fail (LANYARD_IS_DATABASE (database), FALSE);

  /* Mostly there is none, and a start has no time to wait for the right to write. */
  if (!has_removed (database, &removed, error))
    return FALSE;
  if (!removed)
    return TRUE;

  transaction = lanyard_transaction_begin (database, LANYARD_TRANSACTION_WRITE, error);
  if (transaction == NULL)
    return FALSE;

  for (gsize i = 0; i < G_N_ELEMENTS (deletions); i++)
    {
      g_autoptr (LanyardStatement) statement = lanyard_statement_new (database, deletions[i]);

      if (!lanyard_statement_run (statement, error))
        return FALSE;
    }

  return lanyard_transaction_commit (transaction, error);
}
