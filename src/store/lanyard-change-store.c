/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-change-store.h"
#include "lanyard-schedule-store.h"
#include "lanyard-statement.h"
#include "lanyard-transaction.h"

/* What every SELECT from changes has. */
enum
{
  COLUMN_CONFERENCE,
  COLUMN_TALK,
  COLUMN_SEEN,
  COLUMN_NOTIFIED,
  COLUMN_OLD,
  COLUMN_NEW = COLUMN_OLD + 4,
  COLUMN_BOOKMARKED = COLUMN_NEW + 4,
};

#define SELECT_CHANGES                                                       \
  "SELECT changes.conference, changes.talk, changes.seen, changes.notified," \
  " changes.old_title, changes.old_starts, changes.old_room,"                \
  " changes.old_cancelled, changes.new_title, changes.new_starts,"           \
  " changes.new_room, changes.new_cancelled, bookmarks.talk IS NOT NULL"     \
  " FROM changes LEFT JOIN bookmarks"                                        \
  " ON bookmarks.conference = changes.conference AND bookmarks.talk = changes.talk"

/* A talk with a new id takes along what hangs on the old one, and two notes of the person become one.
 * What is noted of a reminder is copied: the notification on the screen has the old id, and goes.
 * What was noted when the talk had the new id once before is not so any more where the old one does
 * not know of it. */
static const char *const moves[] = {
  "UPDATE OR REPLACE bookmarks SET talk = ?3 WHERE conference = ?1 AND talk = ?2",
  "DELETE FROM reminders WHERE conference = ?1 AND talk = ?3 AND withdrawn",
  "INSERT OR IGNORE INTO reminders (conference, talk, starts, kind, sent_at, clock_offset, withdrawn, notification)"
  " SELECT conference, ?3, starts, kind, sent_at, clock_offset, 1, notification FROM reminders"
  " WHERE conference = ?1 AND talk = ?2",
  "UPDATE OR REPLACE changes SET talk = ?3 WHERE conference = ?1 AND talk = ?2",
  "INSERT INTO notes (conference, talk, text, rating, changed)"
  " SELECT conference, ?3, text, rating, changed FROM notes WHERE conference = ?1 AND talk = ?2"
  " ON CONFLICT (conference, talk) DO UPDATE SET text = trim (excluded.text || char (10, 10) || text, char (10)),"
  " rating = coalesce (nullif (excluded.rating, 0), rating), changed = max (excluded.changed, changed)",
  "DELETE FROM notes WHERE conference = ?1 AND talk = ?2 AND talk <> ?3",
};

static gboolean
follow (LanyardDatabase *database,
        const char      *conference_id,
        GHashTable      *new_ids,
        GError         **error)
{
  for (gsize i = 0; i < G_N_ELEMENTS (moves); i++)
    {
      g_autoptr (LanyardStatement) statement = lanyard_statement_new (database, moves[i]);
      GHashTableIter iter;
      gpointer       old_id, new_id;

      g_hash_table_iter_init (&iter, new_ids);
      while (g_hash_table_iter_next (&iter, &old_id, &new_id))
        {
          lanyard_statement_bind_text (statement, 1, conference_id);
          lanyard_statement_bind_text (statement, 2, old_id);
          lanyard_statement_bind_text (statement, 3, new_id);
          if (!lanyard_statement_run (statement, error))
            return FALSE;
        }
    }

  return TRUE;
}

static LanyardTalk *
read_talk (LanyardStatement *select,
           int               column)
{
  g_autoptr (GDateTime) start = NULL;

  if (lanyard_statement_is_null (select, column))
    return NULL;

  start = lanyard_statement_dup_time (select, column + 1);

  return g_object_new (LANYARD_TYPE_TALK,
                       "id", lanyard_statement_get_text (select, COLUMN_TALK),
                       "title", lanyard_statement_get_text (select, column),
                       "start", start,
                       "room", lanyard_statement_get_text (select, column + 2),
                       "cancelled", lanyard_statement_get_integer (select, column + 3) != 0,
                       NULL);
}

static void
bind_talk (LanyardStatement *statement,
           int               parameter,
           LanyardTalk      *talk)
{
  if (talk != NULL)
    {
      lanyard_statement_bind_text (statement, parameter, lanyard_talk_get_title (talk));
      lanyard_statement_bind_time (statement, parameter + 1, lanyard_talk_get_start (talk));
      lanyard_statement_bind_text (statement, parameter + 2, lanyard_talk_get_room (talk));
    }

  lanyard_statement_bind_integer (statement, parameter + 3, talk != NULL && lanyard_talk_is_cancelled (talk));
}

static void
bind_key (LanyardStatement *statement,
          LanyardChange    *change)
{
  lanyard_statement_bind_text (statement, 1, lanyard_conference_get_id (lanyard_change_get_conference (change)));
  lanyard_statement_bind_text (statement, 2, lanyard_talk_get_id (lanyard_change_get_talk (change)));
}

/* The statements changes are kept with, prepared once for all talks of a schedule. */
typedef struct
{
  LanyardStatement *select; /* (owned) */
  LanyardStatement *insert; /* (owned) */
  LanyardStatement *remove; /* (owned) */
} KeepStatements;

static void
keep_statements_clear (KeepStatements *self)
{
  g_clear_pointer (&self->select, lanyard_statement_free);
  g_clear_pointer (&self->insert, lanyard_statement_free);
  g_clear_pointer (&self->remove, lanyard_statement_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (KeepStatements, keep_statements_clear)

static void
keep_statements_init (KeepStatements  *self,
                      LanyardDatabase *database)
{
  self->select = lanyard_statement_new (database, SELECT_CHANGES " WHERE changes.conference = ?1 AND changes.talk = ?2");
  self->insert = lanyard_statement_new (database,
                                        "INSERT OR REPLACE INTO changes (conference, talk, found, notified,"
                                        " old_title, old_starts, old_room, old_cancelled,"
                                        " new_title, new_starts, new_room, new_cancelled)"
                                        " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)");
  self->remove = lanyard_statement_new (database, "DELETE FROM changes WHERE conference = ?1 AND talk = ?2");
}

/* Joins a change to the one before that was not seen. */
static LanyardChange *
merge (LanyardStatement *select,
       LanyardChange    *change)
{
  g_autoptr (LanyardTalk) first = read_talk (select, COLUMN_OLD);
  g_autoptr (LanyardChange) merged = NULL;

  merged = lanyard_change_new (lanyard_change_get_conference (change), first, lanyard_change_get_after (change), FALSE);

  if (lanyard_change_get_kinds (merged) == LANYARD_CHANGE_NONE && lanyard_statement_get_integer (select, COLUMN_NOTIFIED) != 0)
    return g_object_ref (change);

  return g_steal_pointer (&merged);
}

static gboolean
keep_change (KeepStatements *statements,
             LanyardChange  *change,
             gint64          now,
             GError        **error)
{
  g_autoptr (LanyardChange) kept = g_object_ref (change);
  gboolean is_told = FALSE;

  bind_key (statements->select, change);
  if (lanyard_statement_next (statements->select) && lanyard_statement_get_integer (statements->select, COLUMN_SEEN) == 0)
    {
      g_autoptr (LanyardChange) merged = merge (statements->select, change);

      g_set_object (&kept, merged);
      /* A new title alone is not worth another notification. */
      is_told = lanyard_statement_get_integer (statements->select, COLUMN_NOTIFIED) != 0 && lanyard_change_get_kinds (change) == LANYARD_CHANGE_TITLE;
    }
  if (!lanyard_statement_finish (statements->select, error))
    return FALSE;

  if (lanyard_change_get_kinds (kept) == LANYARD_CHANGE_NONE)
    {
      bind_key (statements->remove, change);
      return lanyard_statement_run (statements->remove, error);
    }

  bind_key (statements->insert, change);
  lanyard_statement_bind_integer (statements->insert, 3, now * G_USEC_PER_SEC);
  lanyard_statement_bind_integer (statements->insert, 4, is_told ? 1 : 0);
  bind_talk (statements->insert, 5, lanyard_change_get_before (kept));
  bind_talk (statements->insert, 9, lanyard_change_get_after (kept));

  return lanyard_statement_run (statements->insert, error);
}

static gboolean
keep_all (LanyardDatabase *database,
          GListModel      *changes,
          gint64           now,
          GError         **error)
{
  g_auto (KeepStatements) statements = { NULL };

  keep_statements_init (&statements, database);

  for (guint i = 0; i < g_list_model_get_n_items (changes); i++)
    {
      g_autoptr (LanyardChange) change = g_list_model_get_item (changes, i);

      if (!keep_change (&statements, change, now, error))
        return FALSE;
    }

  return TRUE;
}

gboolean
lanyard_change_store_keep (LanyardDatabase *database,
                           LanyardChanges  *changes,
                           gint64           now,
                           GError         **error)
{
  g_autoptr (LanyardTransaction) transaction = NULL;

  g_return_val_if_fail (LANYARD_IS_DATABASE (database), FALSE);
  g_return_val_if_fail (LANYARD_IS_CHANGES (changes), FALSE);

  transaction = lanyard_transaction_begin (database, LANYARD_TRANSACTION_WRITE, error);
  if (transaction == NULL)
    return FALSE;

  return follow (database, lanyard_changes_get_conference_id (changes), lanyard_changes_get_new_ids (changes), error) && keep_all (database, lanyard_changes_list (changes), now, error) && lanyard_transaction_commit (transaction, error);
}

static GHashTable *
load_conferences (LanyardDatabase *database,
                  GError         **error)
{
  g_autoptr (GPtrArray) list = lanyard_schedule_store_list_conferences (database, error);
  g_autoptr (GHashTable) conferences = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_object_unref);

  if (list == NULL)
    return NULL;

  for (guint i = 0; i < list->len; i++)
    {
      LanyardConference *conference = g_ptr_array_index (list, i);

      g_hash_table_insert (conferences, (gpointer) lanyard_conference_get_id (conference), g_object_ref (conference));
    }

  return g_steal_pointer (&conferences);
}

/* Those of removed conferences are left out. */
static GPtrArray *
read_changes (LanyardDatabase  *database,
              LanyardStatement *select,
              GError          **error)
{
  g_autoptr (GHashTable) conferences = load_conferences (database, error);
  g_autoptr (GPtrArray) changes = g_ptr_array_new_with_free_func (g_object_unref);

  if (conferences == NULL)
    return NULL;

  while (lanyard_statement_next (select))
    {
      LanyardConference *conference = NULL;
      g_autoptr (LanyardTalk) before = read_talk (select, COLUMN_OLD);
      g_autoptr (LanyardTalk) after = read_talk (select, COLUMN_NEW);

      conference = g_hash_table_lookup (conferences, lanyard_statement_get_text (select, COLUMN_CONFERENCE));
      if (conference != NULL)
        g_ptr_array_add (changes,
                         lanyard_change_new (conference, before, after,
                                             lanyard_statement_get_integer (select, COLUMN_BOOKMARKED) != 0));
    }

  return lanyard_statement_finish (select, error) ? g_steal_pointer (&changes) : NULL;
}

GPtrArray *
lanyard_change_store_list_unseen (LanyardDatabase *database,
                                  const char      *conference_id,
                                  GError         **error)
{
  g_autoptr (LanyardTransaction) transaction = NULL;
  g_autoptr (LanyardStatement) select = NULL;

  g_return_val_if_fail (LANYARD_IS_DATABASE (database), NULL);

  transaction = lanyard_transaction_begin (database, LANYARD_TRANSACTION_READ, error);
  if (transaction == NULL)
    return NULL;

  select = lanyard_statement_new (database,
                                  SELECT_CHANGES
                                  " WHERE NOT seen AND iif (?1 IS NULL, bookmarks.talk IS NOT NULL, changes.conference = ?1)"
                                  " ORDER BY found DESC, coalesce (new_starts, old_starts) NULLS LAST, changes.talk");
  lanyard_statement_bind_text (select, 1, conference_id);

  return read_changes (database, select, error);
}

static gboolean
read_number (LanyardStatement *owned_select,
             gint64           *number,
             GError          **error)
{
  g_autoptr (LanyardStatement) select = owned_select;

  if (lanyard_statement_next (select))
    *number = lanyard_statement_get_integer (select, 0);

  return lanyard_statement_finish (select, error);
}

gboolean
lanyard_change_store_get_last_found (LanyardDatabase *database,
                                     gint64          *last_found,
                                     GError         **error)
{
  g_autoptr (LanyardTransaction) transaction = NULL;

  g_return_val_if_fail (LANYARD_IS_DATABASE (database), FALSE);
  g_return_val_if_fail (last_found != NULL, FALSE);

  transaction = lanyard_transaction_begin (database, LANYARD_TRANSACTION_READ, error);
  if (transaction == NULL)
    return FALSE;

  return read_number (lanyard_statement_new (database, "SELECT coalesce (max (found), 0) / 1000000 FROM changes"),
                      last_found, error);
}

gboolean
lanyard_change_store_count_unseen (LanyardDatabase *database,
                                   const char      *conference_id,
                                   gint64           since,
                                   guint           *n_changes,
                                   GError         **error)
{
  g_autoptr (LanyardTransaction) transaction = NULL;
  LanyardStatement *select;
  gint64            number = 0;
  gboolean          is_read;

  g_return_val_if_fail (LANYARD_IS_DATABASE (database), FALSE);
  g_return_val_if_fail (n_changes != NULL, FALSE);

  transaction = lanyard_transaction_begin (database, LANYARD_TRANSACTION_READ, error);
  if (transaction == NULL)
    return FALSE;

  select = lanyard_statement_new (database,
                                  "SELECT count (*) FROM changes WHERE conference = ?1 AND NOT seen AND found > ?2");
  lanyard_statement_bind_text (select, 1, conference_id);
  lanyard_statement_bind_integer (select, 2, since * G_USEC_PER_SEC);
  is_read = read_number (select, &number, error);
  *n_changes = (guint) number;

  return is_read;
}

GPtrArray *
lanyard_change_store_list_untold (LanyardDatabase *database,
                                  GError         **error)
{
  g_autoptr (LanyardTransaction) transaction = NULL;
  g_autoptr (LanyardStatement) select = NULL;

  g_return_val_if_fail (LANYARD_IS_DATABASE (database), NULL);

  transaction = lanyard_transaction_begin (database, LANYARD_TRANSACTION_READ, error);
  if (transaction == NULL)
    return NULL;

  select = lanyard_statement_new (database,
                                  SELECT_CHANGES
                                  " WHERE NOT seen AND NOT notified AND bookmarks.talk IS NOT NULL"
                                  " ORDER BY coalesce (new_starts, old_starts) NULLS LAST, changes.talk");

  return read_changes (database, select, error);
}

/* Runs a statement for each change that is still as it was listed. */
static gboolean
mark (LanyardDatabase *database,
      const char      *sql,
      GPtrArray       *changes,
      GError         **error)
{
  g_autoptr (LanyardTransaction) transaction = NULL;
  g_autoptr (LanyardStatement) update = NULL;

  transaction = lanyard_transaction_begin (database, LANYARD_TRANSACTION_WRITE, error);
  if (transaction == NULL)
    return FALSE;

  update = lanyard_statement_new (database, sql);

  for (guint i = 0; i < changes->len; i++)
    {
      LanyardChange *change = g_ptr_array_index (changes, i);

      bind_key (update, change);
      bind_talk (update, 3, lanyard_change_get_after (change));
      if (!lanyard_statement_run (update, error))
        return FALSE;
    }

  return lanyard_transaction_commit (transaction, error);
}

#define AS_LISTED                        \
  " WHERE conference = ?1 AND talk = ?2" \
  " AND new_title IS ?3 AND new_starts IS ?4 AND new_room IS ?5 AND new_cancelled IS ?6"

gboolean
lanyard_change_store_mark_told (LanyardDatabase *database,
                                GPtrArray       *changes,
                                GError         **error)
{
  g_return_val_if_fail (LANYARD_IS_DATABASE (database), FALSE);
  g_return_val_if_fail (changes != NULL, FALSE);

  return mark (database, "UPDATE changes SET notified = 1" AS_LISTED, changes, error);
}

gboolean
lanyard_change_store_mark_seen (LanyardDatabase *database,
                                GPtrArray       *changes,
                                GError         **error)
{
  g_return_val_if_fail (LANYARD_IS_DATABASE (database), FALSE);
  g_return_val_if_fail (changes != NULL, FALSE);

  return mark (database, "UPDATE changes SET seen = 1" AS_LISTED, changes, error);
}

gboolean
lanyard_change_store_mark_unseen (LanyardDatabase *database,
                                  GPtrArray       *changes,
                                  GError         **error)
{
  g_return_val_if_fail (LANYARD_IS_DATABASE (database), FALSE);
  g_return_val_if_fail (changes != NULL, FALSE);

  return mark (database, "UPDATE changes SET seen = 0" AS_LISTED, changes, error);
}
