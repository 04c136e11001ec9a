/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-origin-store.h"
#include "lanyard-statement.h"
#include "lanyard-transaction.h"

/* None of these is a column of shortlists too. */
#define COLUMNS "address, answered_by, etag, last_modified, fingerprint, failure," \
                " asked, checked, changed, not_before, failures"

static LanyardOrigin *
read_origin (LanyardStatement *select)
{
  LanyardOrigin *origin = g_new0 (LanyardOrigin, 1);

  origin->address = g_strdup (lanyard_statement_get_text (select, 0));
  origin->answered_by = g_strdup (lanyard_statement_get_text (select, 1));
  origin->etag = g_strdup (lanyard_statement_get_text (select, 2));
  origin->last_modified = g_strdup (lanyard_statement_get_text (select, 3));
  origin->fingerprint = g_strdup (lanyard_statement_get_text (select, 4));
  origin->failure = g_strdup (lanyard_statement_get_text (select, 5));
  origin->asked = lanyard_statement_get_integer (select, 6) / G_USEC_PER_SEC;
  origin->checked = lanyard_statement_get_integer (select, 7) / G_USEC_PER_SEC;
  origin->changed = lanyard_statement_get_integer (select, 8) / G_USEC_PER_SEC;
  origin->not_before = lanyard_statement_get_integer (select, 9) / G_USEC_PER_SEC;
  origin->failures = (guint) lanyard_statement_get_integer (select, 10);
  origin->conference_id = g_strdup (lanyard_statement_get_text (select, 11));
  origin->shortlist_id = g_strdup (lanyard_statement_get_text (select, 12));
  origin->place_id = g_strdup (lanyard_statement_get_text (select, 13));

  return origin;
}

static gboolean
delete_origin (LanyardDatabase     *database,
               const LanyardOrigin *origin,
               GError             **error)
{
  g_autoptr (LanyardStatement) statement = NULL;

  statement = lanyard_statement_new (database, "DELETE FROM origins WHERE conference IS ?1 AND shortlist IS ?2");
  lanyard_statement_bind_text (statement, 1, origin->conference_id);
  lanyard_statement_bind_text (statement, 2, origin->shortlist_id);

  return lanyard_statement_run (statement, error);
}

static gboolean
insert_origin (LanyardDatabase     *database,
               const LanyardOrigin *origin,
               GError             **error)
{
  g_autoptr (LanyardStatement) insert = NULL;

  insert = lanyard_statement_new (database,
                                  "INSERT INTO origins (" COLUMNS ", conference, shortlist)"
                                  " SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13"
                                  " WHERE EXISTS (SELECT 1 FROM conferences WHERE id = ?12)"
                                  " OR EXISTS (SELECT 1 FROM shortlists WHERE id = ?13)");
  lanyard_statement_bind_text (insert, 1, origin->address);
  lanyard_statement_bind_text (insert, 2, origin->answered_by);
  lanyard_statement_bind_text (insert, 3, origin->etag);
  lanyard_statement_bind_text (insert, 4, origin->last_modified);
  lanyard_statement_bind_text (insert, 5, origin->fingerprint);
  lanyard_statement_bind_text (insert, 6, origin->failure);
  lanyard_statement_bind_integer (insert, 7, origin->asked * G_USEC_PER_SEC);
  lanyard_statement_bind_integer (insert, 8, origin->checked * G_USEC_PER_SEC);
  lanyard_statement_bind_integer (insert, 9, origin->changed * G_USEC_PER_SEC);
  lanyard_statement_bind_integer (insert, 10, origin->not_before * G_USEC_PER_SEC);
  lanyard_statement_bind_integer (insert, 11, origin->failures);
  lanyard_statement_bind_text (insert, 12, origin->conference_id);
  lanyard_statement_bind_text (insert, 13, origin->shortlist_id);

  return lanyard_statement_run (insert, error);
}

gboolean
lanyard_origin_store_put (LanyardDatabase     *database,
                          const LanyardOrigin *origin,
                          GError             **error)
{
  g_autoptr (LanyardTransaction) transaction = NULL;

  g_return_val_if_fail (LANYARD_IS_DATABASE (database), FALSE);
  g_return_val_if_fail (origin != NULL && (origin->conference_id == NULL) != (origin->shortlist_id == NULL), FALSE);

  transaction = lanyard_transaction_begin (database, LANYARD_TRANSACTION_WRITE, error);
  if (transaction == NULL)
    return FALSE;

  return delete_origin (database, origin, error) && insert_origin (database, origin, error) && lanyard_transaction_commit (transaction, error);
}

GPtrArray *
lanyard_origin_store_list (LanyardDatabase *database,
                           GError         **error)
{
  g_autoptr (LanyardTransaction) transaction = NULL;
  g_autoptr (LanyardStatement) select = NULL;
  g_autoptr (GPtrArray) origins = g_ptr_array_new_with_free_func ((GDestroyNotify) lanyard_origin_free);

  g_return_val_if_fail (LANYARD_IS_DATABASE (database), NULL);

  transaction = lanyard_transaction_begin (database, LANYARD_TRANSACTION_READ, error);
  if (transaction == NULL)
    return NULL;

  select = lanyard_statement_new (database, "SELECT " COLUMNS ", origins.conference, origins.shortlist,"
                                            " coalesce (origins.conference, shortlists.conference) FROM origins"
                                            " LEFT JOIN shortlists ON shortlists.id = origins.shortlist"
                                            " WHERE NOT EXISTS (SELECT 1 FROM conferences WHERE removed"
                                            " AND id = coalesce (origins.conference, shortlists.conference))"
                                            " ORDER BY origins.key");
  while (lanyard_statement_next (select))
    g_ptr_array_add (origins, read_origin (select));

  return lanyard_statement_finish (select, error) ? g_steal_pointer (&origins) : NULL;
}
