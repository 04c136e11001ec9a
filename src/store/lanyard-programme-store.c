/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-programme-store.h"
#include "lanyard-talk-reader.h"
#include "lanyard-transaction.h"

/* As lanyard_schedule_new() sorts, and as the index talks_in_order is. */
#define INSTANT "coalesce (starts, 9223372036854775807)"
#define ORDER " ORDER BY " INSTANT ", position"

gboolean
lanyard_programme_store_is_small (LanyardDatabase *database,
                                  const char      *conference_id,
                                  guint            max_talks,
                                  gboolean        *is_small,
                                  GError         **error)
{
  g_autoptr (LanyardTransaction) transaction = NULL;
  g_autoptr (LanyardStatement) select = NULL;

  g_return_val_if_fail (LANYARD_IS_DATABASE (database), FALSE);
  g_return_val_if_fail (conference_id != NULL && is_small != NULL, FALSE);

  transaction = lanyard_transaction_begin (database, LANYARD_TRANSACTION_READ, error);
  if (transaction == NULL)
    return FALSE;

  select = lanyard_statement_new (database, "SELECT 1 FROM talks WHERE conference = ?1 LIMIT 1 OFFSET ?2");
  lanyard_statement_bind_text (select, 1, conference_id);
  lanyard_statement_bind_integer (select, 2, max_talks);
  *is_small = !lanyard_statement_next (select);

  return lanyard_statement_finish (select, error);
}

gboolean
lanyard_programme_store_find_start (LanyardDatabase *database,
                                    const char      *conference_id,
                                    gint64           from,
                                    gint64          *start,
                                    GError         **error)
{
  g_autoptr (LanyardTransaction) transaction = NULL;
  g_autoptr (LanyardStatement) select = NULL;

  g_return_val_if_fail (LANYARD_IS_DATABASE (database), FALSE);
  g_return_val_if_fail (conference_id != NULL && start != NULL, FALSE);

  transaction = lanyard_transaction_begin (database, LANYARD_TRANSACTION_READ, error);
  if (transaction == NULL)
    return FALSE;

  select = lanyard_statement_new (database,
                                  "SELECT " INSTANT " FROM talks WHERE conference = ?1 AND " INSTANT " >= ?2" ORDER " LIMIT 1");
  lanyard_statement_bind_text (select, 1, conference_id);
  lanyard_statement_bind_integer (select, 2, from);
  *start = lanyard_statement_next (select) ? lanyard_statement_get_integer (select, 0) : G_MININT64;

  return lanyard_statement_finish (select, error);
}

static gboolean
read_talks (LanyardTalkReader *reader,
            LanyardStatement  *select,
            GPtrArray         *talks,
            GError           **error)
{
  while (lanyard_statement_next (select))
    {
      LanyardTalk *talk = lanyard_talk_reader_read (reader, select, error);

      if (talk == NULL)
        return FALSE;

      g_ptr_array_add (talks, talk);
    }

  return lanyard_statement_finish (select, error);
}

GPtrArray *
lanyard_programme_store_load_outlines (LanyardDatabase *database,
                                       const char      *conference_id,
                                       gint64           from,
                                       guint            max_talks,
                                       GError         **error)
{
  g_autoptr (LanyardTransaction) transaction = NULL;
  g_autoptr (LanyardTalkReader) reader = NULL;
  g_autoptr (LanyardStatement) select = NULL;
  g_autoptr (GPtrArray) talks = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_val_if_fail (LANYARD_IS_DATABASE (database), NULL);
  g_return_val_if_fail (conference_id != NULL, NULL);

  transaction = lanyard_transaction_begin (database, LANYARD_TRANSACTION_READ, error);
  if (transaction == NULL)
    return NULL;

  reader = lanyard_talk_reader_new (database, LANYARD_TALK_OUTLINE);
  select = lanyard_statement_new (database,
                                  "SELECT " LANYARD_TALK_OUTLINE_COLUMNS
                                  " FROM talks WHERE conference = ?1 AND " INSTANT " >= ?2" ORDER " LIMIT ?3");
  lanyard_statement_bind_text (select, 1, conference_id);
  lanyard_statement_bind_integer (select, 2, from);
  lanyard_statement_bind_integer (select, 3, max_talks);

  return read_talks (reader, select, talks, error) ? g_steal_pointer (&talks) : NULL;
}

GPtrArray *
lanyard_programme_store_load_talks (LanyardDatabase *database,
                                    const char      *conference_id,
                                    GPtrArray       *talk_ids,
                                    GError         **error)
{
  g_autoptr (LanyardTransaction) transaction = NULL;
  g_autoptr (LanyardTalkReader) reader = NULL;
  g_autoptr (LanyardStatement) select = NULL;
  g_autoptr (GPtrArray) talks = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_val_if_fail (LANYARD_IS_DATABASE (database), NULL);
  g_return_val_if_fail (conference_id != NULL, NULL);
  g_return_val_if_fail (talk_ids != NULL, NULL);

  transaction = lanyard_transaction_begin (database, LANYARD_TRANSACTION_READ, error);
  if (transaction == NULL)
    return NULL;

  reader = lanyard_talk_reader_new (database, LANYARD_TALK_WHOLE);
  select = lanyard_statement_new (database,
                                  "SELECT " LANYARD_TALK_COLUMNS " FROM talks WHERE conference = ?1 AND id = ?2");

  for (guint i = 0; i < talk_ids->len; i++)
    {
      lanyard_statement_bind_text (select, 1, conference_id);
      lanyard_statement_bind_text (select, 2, g_ptr_array_index (talk_ids, i));
      if (!read_talks (reader, select, talks, error))
        return NULL;
    }

  return g_steal_pointer (&talks);
}

gboolean
lanyard_programme_store_measure (LanyardDatabase      *database,
                                 const char           *conference_id,
                                 LanyardProgrammeSize *size,
                                 GError              **error)
{
  g_autoptr (LanyardTransaction) transaction = NULL;
  g_autoptr (LanyardStatement) select = NULL;

  g_return_val_if_fail (LANYARD_IS_DATABASE (database), FALSE);
  g_return_val_if_fail (conference_id != NULL && size != NULL, FALSE);

  transaction = lanyard_transaction_begin (database, LANYARD_TRANSACTION_READ, error);
  if (transaction == NULL)
    return FALSE;

  *size = (LanyardProgrammeSize) { 0 };
  select = lanyard_statement_new (database,
                                  "SELECT count(*), count(DISTINCT room),"
                                  " (SELECT count(DISTINCT name) FROM talks JOIN speakers ON speakers.talk = talks.key"
                                  "  WHERE conference = ?1 AND NOT cancelled)"
                                  " FROM talks WHERE conference = ?1 AND NOT cancelled");
  lanyard_statement_bind_text (select, 1, conference_id);
  if (lanyard_statement_next (select))
    {
      size->n_talks = (guint) lanyard_statement_get_integer (select, 0);
      size->n_rooms = (guint) lanyard_statement_get_integer (select, 1);
      size->n_speakers = (guint) lanyard_statement_get_integer (select, 2);
    }

  return lanyard_statement_finish (select, error);
}
