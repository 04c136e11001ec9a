/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-database-private.h"
#include "lanyard-rows.h"
#include "lanyard-search-index.h"
#include "lanyard-search-words.h"
#include "lanyard-talk-reader.h"
#include "lanyard-transaction.h"

/* So many talks are put into the index at a time: some milliseconds' work, in which nobody else
 * can write. */
#define BATCH_TALKS 200

/* To reckon the rank of a talk takes a microsecond. Of a word that so many talks have, none of them
 * is the one that is looked for. */
#define RANKED_TALKS "4000"

/* So often a search looks whether it is still wanted, in steps of SQLite's machine. */
#define STEPS_BETWEEN_LOOKS 1000

#define TITLE_COLUMNS "title"
#define FACT_COLUMNS TITLE_COLUMNS " subtitle speakers track room"
#define NOTE_COLUMNS FACT_COLUMNS " note"
#define ALL_COLUMNS NOTE_COLUMNS " abstract"

/* In the order of the columns; the last one, the conference, says nothing of a talk. */
#define WEIGHTS "20, 8, 6, 2, 2, 2, 1, 0"

/* The id of a conference as one word, which nobody types. */
static char *
make_conference_word (const char *conference_id)
{
  return g_compute_checksum_for_string (G_CHECKSUM_MD5, conference_id, -1);
}

static void
bind_words (LanyardStatement *insert,
            int               parameter,
            const char       *text)
{
  g_autofree char *words = lanyard_search_words_prepare (text);

  lanyard_statement_bind_text (insert, parameter, words);
}

static gboolean
index_talk (LanyardStatement *delete,
            LanyardStatement    *insert,
            LanyardStatement    *select,
            LanyardPlainTextFunc to_plain_text,
            GError             **error)
{
  gint64           key = lanyard_statement_get_integer (select, 0);
  const char      *abstract = lanyard_statement_get_text (select, 7);
  g_autofree char *plain = abstract != NULL ? to_plain_text (abstract) : NULL;
  g_autofree char *conference = NULL;

  lanyard_statement_bind_integer (delete, 1, key);
  if (!lanyard_statement_run (delete, error))
    return FALSE;

  /* The talk is gone. */
  if (lanyard_statement_is_null (select, 8))
    return TRUE;

  conference = make_conference_word (lanyard_statement_get_text (select, 8));
  lanyard_statement_bind_integer (insert, 1, key);
  for (int column = 1; column <= 6; column++)
    bind_words (insert, column + 1, lanyard_statement_get_text (select, column));
  bind_words (insert, 8, plain);
  lanyard_statement_bind_text (insert, 9, conference);

  return lanyard_statement_run (insert, error);
}

static gboolean
note_indexed (LanyardDatabase *database,
              gint64           last_key,
              GError         **error)
{
  g_autoptr (LanyardStatement) delete = lanyard_statement_new (database, "DELETE FROM unindexed WHERE talk <= ?1");

  lanyard_statement_bind_integer (delete, 1, last_key);

  return lanyard_statement_run (delete, error);
}

static gboolean
index_batch (LanyardDatabase     *database,
             LanyardPlainTextFunc to_plain_text,
             guint               *n_talks,
             GError             **error)
{
  g_autoptr (LanyardTransaction) transaction = lanyard_transaction_begin (database, LANYARD_TRANSACTION_WRITE, error);
  g_autoptr (LanyardStatement) select = NULL;
  g_autoptr (LanyardStatement) delete = NULL;
  g_autoptr (LanyardStatement) insert = NULL;
  gint64 last_key = 0;

  if (transaction == NULL)
    return FALSE;

  select = lanyard_statement_new (database,
                                  "SELECT unindexed.talk, talks.title, subtitle,"
                                  " (SELECT group_concat (concat_ws (' ', name, affiliation), ' ')"
                                  "  FROM speakers WHERE speakers.talk = key),"
                                  " track, talks.room, notes.text, abstract, talks.conference"
                                  " FROM unindexed LEFT JOIN talks ON key = unindexed.talk"
                                  " LEFT JOIN notes ON notes.conference = talks.conference AND notes.talk = talks.id"
                                  " ORDER BY unindexed.talk LIMIT ?1");
  delete = lanyard_statement_new (database, "DELETE FROM search WHERE rowid = ?1");
  insert = lanyard_statement_new (database,
                                  "INSERT INTO search (rowid, title, subtitle, speakers, track, room, note, abstract, conference)"
                                  " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)");
  lanyard_statement_bind_integer (select, 1, BATCH_TALKS);

  for (*n_talks = 0; lanyard_statement_next (select); (*n_talks)++)
    {
      last_key = lanyard_statement_get_integer (select, 0);
      if (!index_talk (delete, insert, select, to_plain_text, error))
        return FALSE;
    }

  return lanyard_statement_finish (select, error) && note_indexed (database, last_key, error) && lanyard_transaction_commit (transaction, error);
}

static gboolean
find_unindexed (LanyardDatabase *database,
                gboolean        *found,
                GError         **error)
{
  g_autoptr (LanyardTransaction) transaction = lanyard_transaction_begin (database, LANYARD_TRANSACTION_READ, error);
  g_autoptr (LanyardStatement) select = NULL;

  if (transaction == NULL)
    return FALSE;

  select = lanyard_statement_new (database, "SELECT 1 FROM unindexed LIMIT 1");
  *found = lanyard_statement_next (select);

  return lanyard_statement_finish (select, error);
}

gboolean
lanyard_search_index_update (LanyardDatabase     *database,
                             LanyardPlainTextFunc to_plain_text,
                             GCancellable        *cancellable,
                             GError             **error)
{
  gboolean found;
  guint    n_talks = BATCH_TALKS;

  g_return_val_if_fail (LANYARD_IS_DATABASE (database), FALSE);
  g_return_val_if_fail (to_plain_text != NULL, FALSE);

  if (!find_unindexed (database, &found, error))
    return FALSE;

  while (found && n_talks == BATCH_TALKS)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error) || !index_batch (database, to_plain_text, &n_talks, error))
        return FALSE;
    }

  return TRUE;
}

/* What is found so far, in order and without doubles. */
typedef struct
{
  GArray     *keys; /* (owned) (element-type gint64) */
  GHashTable *seen; /* (owned) (element-type gint64), owns the keys */
  guint       max_talks;
} Hits;

static void
hits_clear (Hits *hits)
{
  g_clear_pointer (&hits->keys, g_array_unref);
  g_clear_pointer (&hits->seen, g_hash_table_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Hits, hits_clear)

static void
add_hit (Hits  *hits,
         gint64 key)
{
  if (hits->keys->len < hits->max_talks && g_hash_table_add (hits->seen, g_memdup2 (&key, sizeof key)))
    g_array_append_val (hits->keys, key);
}

/* A round finds all that the round before it found, and what else is in its columns. */
static gboolean
find_in_columns (LanyardDatabase    *database,
                 LanyardSearchQuery *query,
                 const char         *conference_id,
                 const char         *columns,
                 Hits               *hits,
                 GError            **error)
{
  g_autoptr (LanyardStatement) select = NULL;
  g_autofree char *match = lanyard_search_query_dup_match (query, columns);

  if (conference_id != NULL)
    {
      g_autofree char *words = g_steal_pointer (&match);
      g_autofree char *conference = make_conference_word (conference_id);

      match = g_strdup_printf ("conference : %s AND (%s)", conference, words);
    }

  select = lanyard_statement_new (database,
                                  "SELECT key FROM"
                                  " (SELECT rowid AS key, bm25 (search, " WEIGHTS ") AS score"
                                  "  FROM search WHERE search MATCH ?1 LIMIT " RANKED_TALKS ")"
                                  " ORDER BY score, key LIMIT ?2");
  lanyard_statement_bind_text (select, 1, match);
  lanyard_statement_bind_integer (select, 2, hits->max_talks);

  while (lanyard_statement_next (select))
    add_hit (hits, lanyard_statement_get_integer (select, 0));

  return lanyard_statement_finish (select, error);
}

static void
found_talk_free (LanyardFoundTalk *found)
{
  g_clear_object (&found->conference);
  g_clear_object (&found->talk);
  g_clear_pointer (&found->note, g_free);
  g_free (found);
}

static GHashTable *
load_conferences (LanyardDatabase *database,
                  GError         **error)
{
  g_autoptr (LanyardStatement) select = lanyard_statement_new (database, "SELECT " LANYARD_CONFERENCE_COLUMNS " FROM conferences WHERE NOT removed");
  g_autoptr (GHashTable) conferences = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_object_unref);

  while (lanyard_statement_next (select))
    {
      LanyardConference *conference = lanyard_rows_read_conference (select);

      g_hash_table_insert (conferences, (gpointer) lanyard_conference_get_id (conference), conference);
    }

  return lanyard_statement_finish (select, error) ? g_steal_pointer (&conferences) : NULL;
}

/* A hit whose conference is not to be seen is none. */
static gboolean
load_talk (LanyardTalkReader *reader,
           LanyardStatement  *select,
           gint64             key,
           GHashTable        *conferences,
           GPtrArray         *talks,
           GError           **error)
{
  LanyardConference *conference = NULL;

  lanyard_statement_bind_integer (select, 1, key);

  if (lanyard_statement_next (select))
    conference = g_hash_table_lookup (conferences, lanyard_statement_get_text (select, LANYARD_TALK_N_COLUMNS));

  if (conference != NULL)
    {
      LanyardFoundTalk *found = g_new0 (LanyardFoundTalk, 1);

      g_ptr_array_add (talks, found);
      found->conference = g_object_ref (conference);
      found->note = g_strdup (lanyard_statement_get_text (select, LANYARD_TALK_N_COLUMNS + 1));
      found->talk = lanyard_talk_reader_read (reader, select, error);
      if (found->talk == NULL)
        return FALSE;
    }

  return lanyard_statement_finish (select, error);
}

static GPtrArray *
load_hits (LanyardDatabase *database,
           Hits            *hits,
           GError         **error)
{
  g_autoptr (GPtrArray) talks = g_ptr_array_new_with_free_func ((GDestroyNotify) found_talk_free);
  g_autoptr (LanyardTalkReader) reader = lanyard_talk_reader_new (database, LANYARD_TALK_WHOLE);
  g_autoptr (LanyardStatement) select = NULL;
  g_autoptr (GHashTable) conferences = load_conferences (database, error);

  if (conferences == NULL)
    return NULL;

  select = lanyard_statement_new (database,
                                  "SELECT " LANYARD_TALK_COLUMNS ", conference,"
                                  " (SELECT text FROM notes WHERE notes.conference = talks.conference AND notes.talk = id)"
                                  " FROM talks WHERE key = ?1 AND key NOT IN (SELECT talk FROM unindexed)");

  for (guint i = 0; i < hits->keys->len; i++)
    {
      if (!load_talk (reader, select, g_array_index (hits->keys, gint64, i), conferences, talks, error))
        return NULL;
    }

  return g_steal_pointer (&talks);
}

static gboolean
find_notes (LanyardDatabase *database,
            gboolean        *found,
            GError         **error)
{
  g_autoptr (LanyardStatement) select = lanyard_statement_new (database, "SELECT 1 FROM notes LIMIT 1");

  *found = lanyard_statement_next (select);

  return lanyard_statement_finish (select, error);
}

static GPtrArray *
find_in_transaction (LanyardDatabase    *database,
                     LanyardSearchQuery *query,
                     const char         *conference_id,
                     guint               max_talks,
                     GError            **error)
{
  static const char *const rounds[] = { TITLE_COLUMNS, FACT_COLUMNS, NOTE_COLUMNS, ALL_COLUMNS };
  g_auto (Hits) hits = { NULL };
  gboolean has_notes;

  if (!find_notes (database, &has_notes, error))
    return NULL;

  hits.keys = g_array_new (FALSE, FALSE, sizeof (gint64));
  hits.seen = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  hits.max_talks = max_talks;

  for (guint i = 0; i < G_N_ELEMENTS (rounds) && hits.keys->len < max_talks; i++)
    {
      /* Without notes this round finds what the one before it found. */
      if (!has_notes && g_str_equal (rounds[i], NOTE_COLUMNS))
        continue;

      if (!find_in_columns (database, query, conference_id, rounds[i], &hits, error))
        return NULL;
    }

  return load_hits (database, &hits, error);
}

static int
on_progress_cb (gpointer user_data)
{
  return g_cancellable_is_cancelled (user_data);
}

GPtrArray *
lanyard_search_index_find (LanyardDatabase    *database,
                           LanyardSearchQuery *query,
                           const char         *conference_id,
                           guint               max_talks,
                           GCancellable       *cancellable,
                           GError            **error)
{
  g_autoptr (LanyardTransaction) transaction = NULL;
  g_autoptr (GPtrArray) talks = NULL;
  sqlite3 *connection;

  g_return_val_if_fail (LANYARD_IS_DATABASE (database), NULL);
  g_return_val_if_fail (query != NULL, NULL);

  if (lanyard_search_query_is_empty (query))
    return g_ptr_array_new_with_free_func ((GDestroyNotify) found_talk_free);

  transaction = lanyard_transaction_begin (database, LANYARD_TRANSACTION_READ, error);
  if (transaction == NULL)
    return NULL;

  connection = lanyard_database_get_connection (database);
  sqlite3_progress_handler (connection, STEPS_BETWEEN_LOOKS, on_progress_cb, cancellable);
  talks = find_in_transaction (database, query, conference_id, max_talks, error);
  sqlite3_progress_handler (connection, 0, NULL, NULL);

  if (g_cancellable_is_cancelled (cancellable))
    {
      g_clear_error (error);
      g_cancellable_set_error_if_cancelled (cancellable, error);
      return NULL;
    }

  return g_steal_pointer (&talks);
}
