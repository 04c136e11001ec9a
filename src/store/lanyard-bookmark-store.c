/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-bookmark-store.h"
#include "lanyard-link.h"
#include "lanyard-reminder-store.h"
#include "lanyard-rows.h"
#include "lanyard-transaction.h"

/* What LIST_SQL has before the columns of the talk. */
enum
{
  COLUMN_CONFERENCE,
  COLUMN_TALK,
  COLUMN_REMIND_AT_START,
  COLUMN_LEAD,
  COLUMN_GOING,
  COLUMN_SNOOZED,
  COLUMN_ADDED,
  COLUMN_KEY,
  COLUMN_TITLE,
  COLUMN_STARTS,
  COLUMN_ENDS,
  COLUMN_ROOM,
  COLUMN_URL,
  COLUMN_SUBTITLE,
  COLUMN_TRACK,
  COLUMN_TRACK_COLOR,
  COLUMN_KIND,
  COLUMN_LANGUAGE,
  COLUMN_CANCELLED,
  COLUMN_UNRECORDED,
};

/* A talk that is gone from its schedule shows what the bookmark remembers, and as cancelled. */
#define LIST_SQL                                                                 \
  "SELECT bookmarks.conference, bookmarks.talk, bookmarks.remind_at_start,"      \
  " coalesce (bookmarks.lead, -1), bookmarks.going,"                             \
  " iif (bookmarks.snoozed_start IS talks.starts, bookmarks.snoozed, NULL),"     \
  " bookmarks.added, talks.key,"                                                 \
  " iif (talks.key IS NULL, bookmarks.title, talks.title),"                      \
  " iif (talks.key IS NULL, bookmarks.starts, talks.starts) AS begins,"          \
  " iif (talks.key IS NULL, bookmarks.ends, talks.ends),"                        \
  " iif (talks.key IS NULL, bookmarks.room, talks.room),"                        \
  " iif (talks.key IS NULL, bookmarks.url, talks.url),"                          \
  " talks.subtitle, talks.track, talks.track_color, talks.kind, talks.language," \
  " iif (talks.key IS NULL, 1, talks.cancelled), talks.unrecorded"               \
  " FROM bookmarks JOIN conferences"                                             \
  " ON conferences.id = bookmarks.conference AND NOT conferences.removed"        \
  " LEFT JOIN talks"                                                             \
  " ON talks.conference = bookmarks.conference AND talks.id = bookmarks.talk"    \
  " ORDER BY begins NULLS LAST, bookmarks.conference, talks.position, bookmarks.talk"

static gboolean
run_and_commit (LanyardStatement   *statement,
                LanyardTransaction *transaction,
                GError            **error)
{
  return lanyard_statement_run (statement, error) && lanyard_transaction_commit (transaction, error);
}

static GHashTable *
load_conferences (LanyardDatabase *database,
                  GError         **error)
{
  g_autoptr (LanyardStatement) select = NULL;
  g_autoptr (GHashTable) conferences = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_object_unref);

  select = lanyard_statement_new (database,
                                  "SELECT " LANYARD_CONFERENCE_COLUMNS " FROM conferences"
                                  " WHERE id IN (SELECT conference FROM bookmarks)");
  while (lanyard_statement_next (select))
    {
      LanyardConference *conference = lanyard_rows_read_conference (select);

      g_hash_table_insert (conferences, (gpointer) lanyard_conference_get_id (conference), conference);
    }

  return lanyard_statement_finish (select, error) ? g_steal_pointer (&conferences) : NULL;
}

static LanyardTalk *
read_talk (LanyardStatement *select,
           LanyardTrack     *track,
           GListModel       *speakers)
{
  g_autoptr (GDateTime) start = lanyard_statement_dup_time (select, COLUMN_STARTS);
  g_autoptr (GDateTime) end = lanyard_statement_dup_time (select, COLUMN_ENDS);
  g_autoptr (GListModel) links = G_LIST_MODEL (g_list_store_new (LANYARD_TYPE_LINK));

  return g_object_new (LANYARD_TYPE_TALK,
                       "id", lanyard_statement_get_text (select, COLUMN_TALK),
                       "title", lanyard_statement_get_text (select, COLUMN_TITLE),
                       "subtitle", lanyard_statement_get_text (select, COLUMN_SUBTITLE),
                       "start", start,
                       "end", end,
                       "room", lanyard_statement_get_text (select, COLUMN_ROOM),
                       "track", track,
                       "kind", lanyard_statement_get_text (select, COLUMN_KIND),
                       "language", lanyard_statement_get_text (select, COLUMN_LANGUAGE),
                       "url", lanyard_statement_get_text (select, COLUMN_URL),
                       "cancelled", lanyard_statement_get_integer (select, COLUMN_CANCELLED) != 0,
                       "unrecorded", lanyard_statement_get_integer (select, COLUMN_UNRECORDED) != 0,
                       "speakers", speakers,
                       "links", links,
                       NULL);
}

/* What another program wrote may be anything. */
static gint64
read_seconds (LanyardStatement *select,
              int               column)
{
  return MAX (lanyard_statement_get_integer (select, column) / G_USEC_PER_SEC, 0);
}

static LanyardBookmark *
load_bookmark (LanyardStatement *select,
               LanyardStatement *select_speakers,
               GHashTable       *conferences,
               GHashTable       *tracks,
               GError          **error)
{
  g_autoptr (GListModel) speakers = NULL;
  g_autoptr (LanyardTalk) talk = NULL;
  gint64        lead = lanyard_statement_get_integer (select, COLUMN_LEAD);
  LanyardTrack *track;

  speakers = lanyard_rows_load_speakers (select_speakers, NULL, lanyard_statement_get_integer (select, COLUMN_KEY), error);
  if (speakers == NULL)
    return NULL;

  track = lanyard_rows_find_track (tracks,
                                   lanyard_statement_get_text (select, COLUMN_TRACK),
                                   lanyard_statement_get_text (select, COLUMN_TRACK_COLOR));
  talk = read_talk (select, track, speakers);

  return g_object_new (LANYARD_TYPE_BOOKMARK,
                       "conference",
                       g_hash_table_lookup (conferences, lanyard_statement_get_text (select, COLUMN_CONFERENCE)),
                       "talk", talk,
                       "remind-at-start", lanyard_statement_get_integer (select, COLUMN_REMIND_AT_START) != 0,
                       "lead", (int) CLAMP (lead, LANYARD_BOOKMARK_USUAL_LEAD, LANYARD_BOOKMARK_MAX_LEAD),
                       "going", lanyard_statement_get_integer (select, COLUMN_GOING) != 0,
                       "snoozed", read_seconds (select, COLUMN_SNOOZED),
                       "added", read_seconds (select, COLUMN_ADDED),
                       NULL);
}

/* Who bookmarks a talk sees it as it is: what it was before is no news. */
static gboolean
forget_changes (LanyardDatabase *database,
                const char      *conference_id,
                LanyardTalk     *talk,
                GError         **error)
{
  g_autoptr (LanyardStatement) update = NULL;

  update = lanyard_statement_new (database,
                                  "UPDATE changes SET seen = 1 WHERE conference = ?1 AND talk = ?2"
                                  " AND NOT EXISTS (SELECT 1 FROM bookmarks WHERE conference = ?1 AND talk = ?2)");
  lanyard_statement_bind_text (update, 1, conference_id);
  lanyard_statement_bind_text (update, 2, lanyard_talk_get_id (talk));

  return lanyard_statement_run (update, error);
}

static void
bind_talk (LanyardStatement *insert,
           const char       *conference_id,
           LanyardTalk      *talk)
{
  lanyard_statement_bind_text (insert, 1, conference_id);
  lanyard_statement_bind_text (insert, 2, lanyard_talk_get_id (talk));
  lanyard_statement_bind_text (insert, 3, lanyard_talk_get_title (talk));
  lanyard_statement_bind_time (insert, 4, lanyard_talk_get_start (talk));
  lanyard_statement_bind_time (insert, 5, lanyard_talk_get_end (talk));
  lanyard_statement_bind_text (insert, 6, lanyard_talk_get_room (talk));
  lanyard_statement_bind_text (insert, 7, lanyard_talk_get_url (talk));
}

gboolean
lanyard_bookmark_store_add (LanyardDatabase *database,
                            const char      *conference_id,
                            LanyardTalk     *talk,
                            gint64           now,
                            GError         **error)
{
  g_autoptr (LanyardTransaction) transaction = NULL;
  g_autoptr (LanyardStatement) insert = NULL;

  g_return_val_if_fail (LANYARD_IS_DATABASE (database), FALSE);
  g_return_val_if_fail (conference_id != NULL, FALSE);
  g_return_val_if_fail (LANYARD_IS_TALK (talk), FALSE);

  transaction = lanyard_transaction_begin (database, LANYARD_TRANSACTION_WRITE, error);
  if (transaction == NULL)
    return FALSE;

  insert = lanyard_statement_new (database,
                                  "INSERT INTO bookmarks (conference, talk, title, starts, ends, room, url, added)"
                                  " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)"
                                  " ON CONFLICT (conference, talk) DO NOTHING");
  bind_talk (insert, conference_id, talk);
  lanyard_statement_bind_integer (insert, 8, now * G_USEC_PER_SEC);

  return forget_changes (database, conference_id, talk, error) && lanyard_statement_run (insert, error) && lanyard_transaction_commit (transaction, error);
}

gboolean
lanyard_bookmark_store_restore (LanyardDatabase *database,
                                LanyardBookmark *bookmark,
                                gint64           now,
                                GError         **error)
{
  g_autoptr (LanyardTransaction) transaction = NULL;
  g_autoptr (LanyardStatement) insert = NULL;
  gint64 snoozed = lanyard_bookmark_get_snoozed (bookmark);

  g_return_val_if_fail (LANYARD_IS_DATABASE (database), FALSE);
  g_return_val_if_fail (LANYARD_IS_BOOKMARK (bookmark), FALSE);

  transaction = lanyard_transaction_begin (database, LANYARD_TRANSACTION_WRITE, error);
  if (transaction == NULL)
    return FALSE;

  insert = lanyard_statement_new (database,
                                  "INSERT OR REPLACE INTO bookmarks (conference, talk, title, starts, ends, room, url,"
                                  " added, remind_at_start, lead, going, snoozed, snoozed_start)"
                                  " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, nullif (?10, -1), ?11,"
                                  " nullif (?12, 0), iif (?12 = 0, NULL, ?4))");
  bind_talk (insert, lanyard_conference_get_id (lanyard_bookmark_get_conference (bookmark)), lanyard_bookmark_get_talk (bookmark));
  lanyard_statement_bind_integer (insert, 8, lanyard_bookmark_get_added (bookmark) * G_USEC_PER_SEC);
  lanyard_statement_bind_integer (insert, 9, lanyard_bookmark_is_remind_at_start (bookmark) ? 1 : 0);
  lanyard_statement_bind_integer (insert, 10, lanyard_bookmark_get_lead (bookmark));
  lanyard_statement_bind_integer (insert, 11, lanyard_bookmark_is_going (bookmark) ? 1 : 0);
  lanyard_statement_bind_integer (insert, 12, snoozed > now ? snoozed * G_USEC_PER_SEC : 0);

  return run_and_commit (insert, transaction, error);
}

gboolean
lanyard_bookmark_store_remove (LanyardDatabase *database,
                               const char      *conference_id,
                               const char      *talk_id,
                               GError         **error)
{
  g_autoptr (LanyardTransaction) transaction = NULL;
  g_autoptr (LanyardStatement) statement = NULL;

  g_return_val_if_fail (LANYARD_IS_DATABASE (database), FALSE);
  g_return_val_if_fail (conference_id != NULL, FALSE);
  g_return_val_if_fail (talk_id != NULL, FALSE);

  transaction = lanyard_transaction_begin (database, LANYARD_TRANSACTION_WRITE, error);
  if (transaction == NULL)
    return FALSE;

  statement = lanyard_statement_new (database, "DELETE FROM bookmarks WHERE conference = ?1 AND talk = ?2");
  lanyard_statement_bind_text (statement, 1, conference_id);
  lanyard_statement_bind_text (statement, 2, talk_id);

  return run_and_commit (statement, transaction, error);
}

/* @assignment has the value as ?3. */
static gboolean
update_bookmark (LanyardDatabase *database,
                 const char      *assignment,
                 const char      *conference_id,
                 const char      *talk_id,
                 gint64           value,
                 GError         **error)
{
  g_autoptr (LanyardTransaction) transaction = NULL;
  g_autoptr (LanyardStatement) update = NULL;
  g_autofree char *sql = g_strconcat ("UPDATE bookmarks SET ", assignment, " WHERE conference = ?1 AND talk = ?2", NULL);

  g_return_val_if_fail (LANYARD_IS_DATABASE (database), FALSE);
  g_return_val_if_fail (conference_id != NULL, FALSE);
  g_return_val_if_fail (talk_id != NULL, FALSE);

  transaction = lanyard_transaction_begin (database, LANYARD_TRANSACTION_WRITE, error);
  if (transaction == NULL)
    return FALSE;

  update = lanyard_statement_new (database, sql);
  lanyard_statement_bind_text (update, 1, conference_id);
  lanyard_statement_bind_text (update, 2, talk_id);
  lanyard_statement_bind_integer (update, 3, value);

  return run_and_commit (update, transaction, error);
}

gboolean
lanyard_bookmark_store_set_remind_at_start (LanyardDatabase *database,
                                            const char      *conference_id,
                                            const char      *talk_id,
                                            gboolean         remind_at_start,
                                            GError         **error)
{
  return update_bookmark (database, "remind_at_start = ?3", conference_id, talk_id, remind_at_start ? 1 : 0, error);
}

gboolean
lanyard_bookmark_store_set_lead (LanyardDatabase *database,
                                 const char      *conference_id,
                                 const char      *talk_id,
                                 int              lead,
                                 GError         **error)
{
  return update_bookmark (database, "lead = nullif (?3, -1)", conference_id, talk_id, lead, error);
}

gboolean
lanyard_bookmark_store_set_going (LanyardDatabase *database,
                                  const char      *conference_id,
                                  const char      *talk_id,
                                  gboolean         going,
                                  GError         **error)
{
  return update_bookmark (database, "going = ?3", conference_id, talk_id, going ? 1 : 0, error);
}

/* Where the clock was set back since, the note of an earlier snooze is later than this one will be,
 * and would say that it was done with already. All others still tell what the person knows. */
static gboolean
forget_later_snooze (LanyardDatabase *database,
                     const char      *conference_id,
                     const char      *talk_id,
                     gint64           until,
                     GError         **error)
{
  g_autoptr (LanyardStatement) statement = NULL;

  statement = lanyard_statement_new (database,
                                     "DELETE FROM reminders"
                                     " WHERE conference = ?1 AND talk = ?2 AND kind = ?3 AND sent_at >= ?4");
  lanyard_statement_bind_text (statement, 1, conference_id);
  lanyard_statement_bind_text (statement, 2, talk_id);
  lanyard_statement_bind_integer (statement, 3, LANYARD_REMINDER_SNOOZED);
  lanyard_statement_bind_integer (statement, 4, until * G_USEC_PER_SEC);

  return lanyard_statement_run (statement, error);
}

gboolean
lanyard_bookmark_store_snooze (LanyardDatabase *database,
                               const char      *conference_id,
                               const char      *talk_id,
                               gint64           until,
                               GError         **error)
{
  g_autoptr (LanyardTransaction) transaction = NULL;

  g_return_val_if_fail (LANYARD_IS_DATABASE (database), FALSE);
  g_return_val_if_fail (conference_id != NULL, FALSE);
  g_return_val_if_fail (talk_id != NULL, FALSE);

  transaction = lanyard_transaction_begin (database, LANYARD_TRANSACTION_WRITE, error);
  if (transaction == NULL || !forget_later_snooze (database, conference_id, talk_id, until, error))
    return FALSE;

  return update_bookmark (database,
                          "snoozed = ?3, snoozed_start = (SELECT talks.starts FROM talks WHERE talks.conference = ?1 AND talks.id = ?2)",
                          conference_id, talk_id, until * G_USEC_PER_SEC, error)
         && lanyard_transaction_commit (transaction, error);
}

GPtrArray *
lanyard_bookmark_store_list (LanyardDatabase *database,
                             GError         **error)
{
  g_autoptr (LanyardTransaction) transaction = NULL;
  g_autoptr (LanyardStatement) select = NULL;
  g_autoptr (LanyardStatement) select_speakers = NULL;
  g_autoptr (GHashTable) conferences = NULL;
  g_autoptr (GHashTable) tracks = lanyard_rows_new_tracks ();
  g_autoptr (GPtrArray) bookmarks = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_val_if_fail (LANYARD_IS_DATABASE (database), NULL);

  transaction = lanyard_transaction_begin (database, LANYARD_TRANSACTION_READ, error);
  if (transaction == NULL)
    return NULL;

  conferences = load_conferences (database, error);
  if (conferences == NULL)
    return NULL;

  select = lanyard_statement_new (database, LIST_SQL);
  /* Speakers without their biographies. */
  select_speakers = lanyard_statement_new (database,
                                           "SELECT name, affiliation, NULL, picture"
                                           " FROM speakers WHERE talk = ?1 ORDER BY position");

  while (lanyard_statement_next (select))
    {
      LanyardBookmark *bookmark = load_bookmark (select, select_speakers, conferences, tracks, error);

      if (bookmark == NULL)
        return NULL;

      g_ptr_array_add (bookmarks, bookmark);
    }

  return lanyard_statement_finish (select, error) ? g_steal_pointer (&bookmarks) : NULL;
}
