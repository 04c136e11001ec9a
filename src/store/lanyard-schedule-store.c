/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "lanyard-error.h"
#include "lanyard-link.h"
#include "lanyard-rows.h"
#include "lanyard-schedule-store.h"
#include "lanyard-talk-reader.h"
#include "lanyard-transaction.h"

/* The statements a talk is written with, prepared once for all talks of a schedule. */
typedef struct
{
  LanyardStatement *talks;         /* (owned) */
  LanyardStatement *speakers;      /* (owned) */
  LanyardStatement *links;         /* (owned) */
  LanyardStatement *speaker_links; /* (owned) */
} TalkStatements;

static void
talk_statements_clear (TalkStatements *self)
{
  g_clear_pointer (&self->talks, lanyard_statement_free);
  g_clear_pointer (&self->speakers, lanyard_statement_free);
  g_clear_pointer (&self->links, lanyard_statement_free);
  g_clear_pointer (&self->speaker_links, lanyard_statement_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TalkStatements, talk_statements_clear)

static gboolean
save_conference (LanyardDatabase   *database,
                 LanyardConference *conference,
                 GError           **error)
{
  g_autoptr (LanyardStatement) insert = NULL;

  insert = lanyard_statement_new (database,
                                  "INSERT INTO conferences (id, title, starts, ends, time_zone, location, url, example)"
                                  " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)"
                                  " ON CONFLICT (id) DO UPDATE SET"
                                  " title = excluded.title, starts = excluded.starts, ends = excluded.ends,"
                                  " time_zone = coalesce (excluded.time_zone, time_zone),"
                                  " location = coalesce (excluded.location, location),"
                                  " url = excluded.url, example = excluded.example, removed = 0");
  lanyard_statement_bind_text (insert, 1, lanyard_conference_get_id (conference));
  lanyard_statement_bind_text (insert, 2, lanyard_conference_get_title (conference));
  lanyard_statement_bind_time (insert, 3, lanyard_conference_get_start (conference));
  lanyard_statement_bind_time (insert, 4, lanyard_conference_get_end (conference));
  lanyard_statement_bind_text (insert, 5, lanyard_conference_get_time_zone (conference));
  lanyard_statement_bind_text (insert, 6, lanyard_conference_get_location (conference));
  lanyard_statement_bind_text (insert, 7, lanyard_conference_get_url (conference));
  lanyard_statement_bind_integer (insert, 8, lanyard_conference_is_example (conference));

  return lanyard_statement_run (insert, error);
}

static gboolean
delete_talks (LanyardDatabase *database,
              const char      *conference_id,
              GError         **error)
{
  g_autoptr (LanyardStatement) statement = NULL;

  statement = lanyard_statement_new (database, "DELETE FROM talks WHERE conference = ?1");
  lanyard_statement_bind_text (statement, 1, conference_id);

  return lanyard_statement_run (statement, error);
}

static gboolean
save_links (LanyardStatement *insert,
            gint64            owner,
            GListModel       *links,
            GError          **error)
{
  guint n_links = links != NULL ? g_list_model_get_n_items (links) : 0;

  for (guint i = 0; i < n_links; i++)
    {
      g_autoptr (LanyardLink) link = g_list_model_get_item (links, i);

      lanyard_statement_bind_integer (insert, 1, owner);
      lanyard_statement_bind_integer (insert, 2, i);
      lanyard_statement_bind_text (insert, 3, lanyard_link_get_title (link));
      lanyard_statement_bind_text (insert, 4, lanyard_link_get_url (link));

      if (!lanyard_statement_run (insert, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
save_talk (TalkStatements *insert,
           const char     *conference_id,
           guint           position,
           LanyardTalk    *talk,
           GError        **error)
{
  LanyardTrack *track = lanyard_talk_get_track (talk);
  gint64        key;

  lanyard_statement_bind_text (insert->talks, 1, conference_id);
  lanyard_statement_bind_integer (insert->talks, 2, position);
  lanyard_statement_bind_text (insert->talks, 3, lanyard_talk_get_id (talk));
  lanyard_statement_bind_text (insert->talks, 4, lanyard_talk_get_title (talk));
  lanyard_statement_bind_text (insert->talks, 5, lanyard_talk_get_subtitle (talk));
  lanyard_statement_bind_text (insert->talks, 6, lanyard_talk_get_abstract (talk));
  lanyard_statement_bind_time (insert->talks, 7, lanyard_talk_get_start (talk));
  lanyard_statement_bind_time (insert->talks, 8, lanyard_talk_get_end (talk));
  lanyard_statement_bind_text (insert->talks, 9, lanyard_talk_get_room (talk));
  lanyard_statement_bind_text (insert->talks, 10, track != NULL ? lanyard_track_get_name (track) : NULL);
  lanyard_statement_bind_text (insert->talks, 11, track != NULL ? lanyard_track_get_source_color (track) : NULL);
  lanyard_statement_bind_text (insert->talks, 12, lanyard_talk_get_kind (talk));
  lanyard_statement_bind_text (insert->talks, 13, lanyard_talk_get_language (talk));
  lanyard_statement_bind_text (insert->talks, 14, lanyard_talk_get_url (talk));
  lanyard_statement_bind_integer (insert->talks, 15, lanyard_talk_is_cancelled (talk));
  lanyard_statement_bind_integer (insert->talks, 16, lanyard_talk_is_unrecorded (talk));

  if (!lanyard_statement_run (insert->talks, error))
    return FALSE;

  key = lanyard_statement_get_last_key (insert->talks);

  return lanyard_rows_insert_speakers (insert->speakers, insert->speaker_links, key, lanyard_talk_get_speakers (talk), error) && save_links (insert->links, key, lanyard_talk_get_links (talk), error);
}

static gboolean
save_talks (LanyardDatabase *database,
            LanyardSchedule *schedule,
            GError         **error)
{
  g_auto (TalkStatements) insert = { NULL };
  const char *conference_id = lanyard_conference_get_id (lanyard_schedule_get_conference (schedule));
  GListModel *talks = lanyard_schedule_list_talks (schedule);

  insert.talks = lanyard_statement_new (database,
                                        "INSERT INTO talks (conference, position, id, title, subtitle, abstract,"
                                        " starts, ends, room, track, track_color, kind, language, url, cancelled,"
                                        " unrecorded)"
                                        " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15,"
                                        " ?16)");
  insert.speakers = lanyard_statement_new (database,
                                           "INSERT INTO speakers (talk, position, name, affiliation, biography, picture)"
                                           " VALUES (?1, ?2, ?3, ?4, ?5, ?6)");
  insert.links = lanyard_statement_new (database,
                                        "INSERT INTO links (talk, position, title, url) VALUES (?1, ?2, ?3, ?4)");
  insert.speaker_links = lanyard_statement_new (database,
                                                "INSERT INTO speaker_links (talk, speaker, position, title, url)"
                                                " VALUES (?1, ?2, ?3, ?4, ?5)");

  for (guint i = 0; i < g_list_model_get_n_items (talks); i++)
    {
      g_autoptr (LanyardTalk) talk = g_list_model_get_item (talks, i);

      if (!save_talk (&insert, conference_id, i, talk, error))
        return FALSE;
    }

  return TRUE;
}

/* The keys may be those of talks that were deleted, and are noted already. */
static gboolean
note_unindexed (LanyardDatabase *database,
                const char      *conference_id,
                GError         **error)
{
  g_autoptr (LanyardStatement) insert = NULL;

  insert = lanyard_statement_new (database, "INSERT OR IGNORE INTO unindexed SELECT key FROM talks WHERE conference = ?1");
  lanyard_statement_bind_text (insert, 1, conference_id);

  return lanyard_statement_run (insert, error);
}

/* So that a bookmark of a talk that is dropped later shows what the talk was at last. */
static gboolean
update_bookmarks (LanyardDatabase *database,
                  const char      *conference_id,
                  GError         **error)
{
  g_autoptr (LanyardStatement) update = NULL;

  update = lanyard_statement_new (database,
                                  "UPDATE bookmarks SET title = talks.title, starts = talks.starts, ends = talks.ends,"
                                  " room = talks.room, url = talks.url"
                                  " FROM talks WHERE talks.conference = bookmarks.conference"
                                  " AND talks.id = bookmarks.talk AND bookmarks.conference = ?1");
  lanyard_statement_bind_text (update, 1, conference_id);

  return lanyard_statement_run (update, error);
}

/* Before the talks go: a note needs to know only of one that does not come back. */
static gboolean
update_notes (LanyardDatabase *database,
              const char      *conference_id,
              GError         **error)
{
  g_autoptr (LanyardStatement) update = NULL;

  update = lanyard_statement_new (database,
                                  "UPDATE notes SET title = talks.title, starts = talks.starts, ends = talks.ends,"
                                  " room = talks.room, url = talks.url"
                                  " FROM talks WHERE talks.conference = notes.conference"
                                  " AND talks.id = notes.talk AND notes.conference = ?1");
  lanyard_statement_bind_text (update, 1, conference_id);

  return lanyard_statement_run (update, error);
}

static LanyardConference *
load_conference (LanyardDatabase *database,
                 const char      *conference_id,
                 GError         **error)
{
  g_autoptr (LanyardStatement) select = NULL;
  g_autoptr (LanyardConference) conference = NULL;

  select = lanyard_statement_new (database, "SELECT " LANYARD_CONFERENCE_COLUMNS " FROM conferences WHERE id = ?1 AND NOT removed");
  lanyard_statement_bind_text (select, 1, conference_id);
  if (lanyard_statement_next (select))
    conference = lanyard_rows_read_conference (select);

  if (!lanyard_statement_finish (select, error))
    return NULL;

  if (conference == NULL)
    g_set_error_literal (error, LANYARD_ERROR, LANYARD_ERROR_STORAGE, _ ("This conference is not in the library any more."));

  return g_steal_pointer (&conference);
}

static GPtrArray *
load_talks (LanyardDatabase *database,
            const char      *conference_id,
            GError         **error)
{
  g_autoptr (GPtrArray) talks = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (LanyardTalkReader) reader = lanyard_talk_reader_new (database, LANYARD_TALK_WHOLE);
  g_autoptr (LanyardStatement) select = NULL;

  select = lanyard_statement_new (database,
                                  "SELECT " LANYARD_TALK_COLUMNS " FROM talks WHERE conference = ?1 ORDER BY position");
  lanyard_statement_bind_text (select, 1, conference_id);

  while (lanyard_statement_next (select))
    {
      LanyardTalk *talk = lanyard_talk_reader_read (reader, select, error);

      if (talk == NULL)
        return NULL;

      g_ptr_array_add (talks, talk);
    }

  return lanyard_statement_finish (select, error) ? g_steal_pointer (&talks) : NULL;
}

gboolean
lanyard_schedule_store_save (LanyardDatabase *database,
                             LanyardSchedule *schedule,
                             GError         **error)
{
  g_autoptr (LanyardTransaction) transaction = NULL;
  LanyardConference *conference;
  const char        *conference_id;

  g_return_val_if_fail (LANYARD_IS_DATABASE (database), FALSE);
  g_return_val_if_fail (LANYARD_IS_SCHEDULE (schedule), FALSE);

  transaction = lanyard_transaction_begin (database, LANYARD_TRANSACTION_WRITE, error);
  if (transaction == NULL)
    return FALSE;

  conference = lanyard_schedule_get_conference (schedule);
  conference_id = lanyard_conference_get_id (conference);

  return save_conference (database, conference, error) && update_notes (database, conference_id, error) && delete_talks (database, conference_id, error) && save_talks (database, schedule, error) && note_unindexed (database, conference_id, error) && update_bookmarks (database, conference_id, error) && lanyard_transaction_commit (transaction, error);
}

LanyardSchedule *
lanyard_schedule_store_load (LanyardDatabase *database,
                             const char      *conference_id,
                             GError         **error)
{
  g_autoptr (LanyardTransaction) transaction = NULL;
  g_autoptr (LanyardConference) conference = NULL;
  g_autoptr (GPtrArray) talks = NULL;

  g_return_val_if_fail (LANYARD_IS_DATABASE (database), NULL);
  g_return_val_if_fail (conference_id != NULL, NULL);

  transaction = lanyard_transaction_begin (database, LANYARD_TRANSACTION_READ, error);
  if (transaction == NULL)
    return NULL;

  conference = load_conference (database, conference_id, error);
  if (conference == NULL)
    return NULL;

  talks = load_talks (database, conference_id, error);
  if (talks == NULL)
    return NULL;

  return lanyard_schedule_new (conference, talks);
}

GPtrArray *
lanyard_schedule_store_list_conferences (LanyardDatabase *database,
                                         GError         **error)
{
  g_autoptr (LanyardTransaction) transaction = NULL;
  g_autoptr (LanyardStatement) select = NULL;
  g_autoptr (GPtrArray) conferences = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_val_if_fail (LANYARD_IS_DATABASE (database), NULL);

  transaction = lanyard_transaction_begin (database, LANYARD_TRANSACTION_READ, error);
  if (transaction == NULL)
    return NULL;

  select = lanyard_statement_new (database,
                                  "SELECT " LANYARD_CONFERENCE_COLUMNS
                                  " FROM conferences WHERE NOT removed ORDER BY starts DESC NULLS LAST, title");
  while (lanyard_statement_next (select))
    g_ptr_array_add (conferences, lanyard_rows_read_conference (select));

  return lanyard_statement_finish (select, error) ? g_steal_pointer (&conferences) : NULL;
}
