/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-link.h"
#include "lanyard-note-store.h"
#include "lanyard-speaker.h"
#include "lanyard-statement.h"
#include "lanyard-transaction.h"

/* What LIST_SQL has. */
enum
{
  COLUMN_CONFERENCE,
  COLUMN_TALK,
  COLUMN_TEXT,
  COLUMN_RATING,
  COLUMN_CHANGED,
  COLUMN_DROPPED_TITLE,
  COLUMN_STARTS,
  COLUMN_ENDS,
  COLUMN_ROOM,
  COLUMN_URL,
};

#define LIST_SQL                                                      \
  "SELECT notes.conference, notes.talk, notes.text, notes.rating,"    \
  " notes.changed, iif (talks.key IS NULL, notes.title, NULL),"       \
  " notes.starts, notes.ends, notes.room, notes.url"                  \
  " FROM notes JOIN conferences"                                      \
  " ON conferences.id = notes.conference AND NOT conferences.removed" \
  " LEFT JOIN talks"                                                  \
  " ON talks.conference = notes.conference AND talks.id = notes.talk" \
  " ORDER BY notes.starts NULLS LAST, notes.conference, notes.talk"

/* A talk that the newest schedule dropped has a change that says so, and stays what it is. One that
 * is not there, and was not dropped either, has got another id since its page was opened. */
#define FIND_TALK                                                           \
  "SELECT iif (count (*) = 1, max (id), ?2) FROM talks"                     \
  " WHERE conference = ?1 AND title = ?3"                                   \
  " AND NOT EXISTS (SELECT 1 FROM talks WHERE conference = ?1 AND id = ?2)" \
  " AND NOT EXISTS (SELECT 1 FROM changes WHERE conference = ?1 AND talk = ?2)"

#define INSERT                                                         \
  "INSERT INTO notes (conference, talk, text, rating, changed, title)" \
  " SELECT ?1, ?2, ?3, ?4, ?5, ?6 FROM conferences WHERE id = ?1 "

/* The statements notes are written with, prepared once for all of them. */
typedef struct
{
  LanyardStatement *find;   /* (owned) */
  LanyardStatement *insert; /* (owned) */
  LanyardStatement *remove; /* (owned) */
} PutStatements;

static void
put_statements_clear (PutStatements *self)
{
  g_clear_pointer (&self->find, lanyard_statement_free);
  g_clear_pointer (&self->insert, lanyard_statement_free);
  g_clear_pointer (&self->remove, lanyard_statement_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PutStatements, put_statements_clear)

static char *
find_talk (LanyardStatement *select,
           LanyardNote      *note,
           GError          **error)
{
  g_autofree char *id = NULL;

  lanyard_statement_bind_text (select, 1, lanyard_note_get_conference_id (note));
  lanyard_statement_bind_text (select, 2, lanyard_note_get_talk_id (note));
  lanyard_statement_bind_text (select, 3, lanyard_note_get_title (note));
  if (lanyard_statement_next (select))
    id = g_strdup (lanyard_statement_get_text (select, 0));

  return lanyard_statement_finish (select, error) ? g_steal_pointer (&id) : NULL;
}

static gboolean
insert_note (LanyardStatement *insert,
             LanyardNote      *note,
             const char       *talk_id,
             GError          **error)
{
  lanyard_statement_bind_text (insert, 1, lanyard_note_get_conference_id (note));
  lanyard_statement_bind_text (insert, 2, talk_id);
  lanyard_statement_bind_text (insert, 3, lanyard_note_get_text (note));
  lanyard_statement_bind_integer (insert, 4, lanyard_note_get_rating (note));
  lanyard_statement_bind_integer (insert, 5, lanyard_note_get_changed (note) * G_USEC_PER_SEC);
  lanyard_statement_bind_text (insert, 6, lanyard_note_get_title (note));

  return lanyard_statement_run (insert, error);
}

static gboolean
put_note (PutStatements *statements,
          LanyardNote   *note,
          GError       **error)
{
  g_autofree char *talk_id = find_talk (statements->find, note, error);

  if (talk_id == NULL)
    return FALSE;

  if (!lanyard_note_is_empty (note))
    return insert_note (statements->insert, note, talk_id, error);

  lanyard_statement_bind_text (statements->remove, 1, lanyard_note_get_conference_id (note));
  lanyard_statement_bind_text (statements->remove, 2, talk_id);

  return lanyard_statement_run (statements->remove, error);
}

static gboolean
put_notes (LanyardDatabase *database,
           GPtrArray       *notes,
           GError         **error)
{
  g_auto (PutStatements) statements = { NULL };

  statements.find = lanyard_statement_new (database, FIND_TALK);
  statements.insert = lanyard_statement_new (database,
                                             INSERT
                                             "ON CONFLICT (conference, talk) DO UPDATE SET"
                                             " text = excluded.text, rating = excluded.rating, changed = excluded.changed");
  statements.remove = lanyard_statement_new (database, "DELETE FROM notes WHERE conference = ?1 AND talk = ?2");

  for (guint i = 0; i < notes->len; i++)
    {
      if (!put_note (&statements, g_ptr_array_index (notes, i), error))
        return FALSE;
    }

  return TRUE;
}

gboolean
lanyard_note_store_put (LanyardDatabase *database,
                        GPtrArray       *notes,
                        GCancellable    *cancellable,
                        GError         **error)
{
  g_autoptr (LanyardTransaction) transaction = NULL;

  g_return_val_if_fail (LANYARD_IS_DATABASE (database), FALSE);
  g_return_val_if_fail (notes != NULL, FALSE);

  transaction = lanyard_transaction_begin (database, LANYARD_TRANSACTION_WRITE, error);

  /* Not before nobody else can write any more. */
  if (transaction == NULL || g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;

  return put_notes (database, notes, error) && lanyard_transaction_commit (transaction, error);
}

static gboolean
add_missing (LanyardDatabase *database,
             GPtrArray       *notes,
             GError         **error)
{
  g_autoptr (LanyardStatement) insert = lanyard_statement_new (database, INSERT "ON CONFLICT (conference, talk) DO NOTHING");

  for (guint i = 0; i < notes->len; i++)
    {
      LanyardNote *note = g_ptr_array_index (notes, i);

      if (!lanyard_note_is_empty (note) && !insert_note (insert, note, lanyard_note_get_talk_id (note), error))
        return FALSE;
    }

  return TRUE;
}

gboolean
lanyard_note_store_add_missing (LanyardDatabase *database,
                                GPtrArray       *notes,
                                GError         **error)
{
  g_autoptr (LanyardTransaction) transaction = NULL;

  g_return_val_if_fail (LANYARD_IS_DATABASE (database), FALSE);
  g_return_val_if_fail (notes != NULL, FALSE);

  transaction = lanyard_transaction_begin (database, LANYARD_TRANSACTION_WRITE, error);

  return transaction != NULL && add_missing (database, notes, error) && lanyard_transaction_commit (transaction, error);
}

static LanyardTalk *
read_dropped_talk (LanyardStatement *select)
{
  g_autoptr (GDateTime) start = lanyard_statement_dup_time (select, COLUMN_STARTS);
  g_autoptr (GDateTime) end = lanyard_statement_dup_time (select, COLUMN_ENDS);
  g_autoptr (GListModel) speakers = G_LIST_MODEL (g_list_store_new (LANYARD_TYPE_SPEAKER));
  g_autoptr (GListModel) links = G_LIST_MODEL (g_list_store_new (LANYARD_TYPE_LINK));

  return g_object_new (LANYARD_TYPE_TALK,
                       "id", lanyard_statement_get_text (select, COLUMN_TALK),
                       "title", lanyard_statement_get_text (select, COLUMN_DROPPED_TITLE),
                       "start", start,
                       "end", end,
                       "room", lanyard_statement_get_text (select, COLUMN_ROOM),
                       "url", lanyard_statement_get_text (select, COLUMN_URL),
                       "cancelled", TRUE,
                       "speakers", speakers,
                       "links", links,
                       NULL);
}

static LanyardNote *
read_note (LanyardStatement *select)
{
  g_autoptr (LanyardTalk) talk = NULL;
  const char  *conference_id = lanyard_statement_get_text (select, COLUMN_CONFERENCE);
  const char  *text = lanyard_statement_get_text (select, COLUMN_TEXT);
  const int    rating = (int) lanyard_statement_get_integer (select, COLUMN_RATING);
  const gint64 changed = lanyard_statement_get_integer (select, COLUMN_CHANGED) / G_USEC_PER_SEC;

  if (lanyard_statement_is_null (select, COLUMN_DROPPED_TITLE))
    return lanyard_note_new (conference_id, lanyard_statement_get_text (select, COLUMN_TALK), NULL, text, rating, changed);

  talk = read_dropped_talk (select);

  return lanyard_note_new_of_dropped_talk (conference_id, talk, text, rating, changed);
}

GPtrArray *
lanyard_note_store_list (LanyardDatabase *database,
                         GError         **error)
{
  g_autoptr (LanyardTransaction) transaction = NULL;
  g_autoptr (LanyardStatement) select = NULL;
  g_autoptr (GPtrArray) notes = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_val_if_fail (LANYARD_IS_DATABASE (database), NULL);

  transaction = lanyard_transaction_begin (database, LANYARD_TRANSACTION_READ, error);
  if (transaction == NULL)
    return NULL;

  select = lanyard_statement_new (database, LIST_SQL);
  while (lanyard_statement_next (select))
    g_ptr_array_add (notes, read_note (select));

  return lanyard_statement_finish (select, error) ? g_steal_pointer (&notes) : NULL;
}
