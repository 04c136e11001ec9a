/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-link.h"
#include "lanyard-rows.h"
#include "lanyard-talk-reader.h"

struct _LanyardTalkReader
{
  LanyardStatement *speakers; /* (owned) */
  LanyardStatement *links;    /* (owned) */
  GHashTable       *tracks;   /* (owned), of lanyard_rows_new_tracks() */
};

LanyardTalkReader *
lanyard_talk_reader_new (LanyardDatabase *database)
{
  LanyardTalkReader *self;

  g_return_val_if_fail (LANYARD_IS_DATABASE (database), NULL);

  self = g_new0 (LanyardTalkReader, 1);
  self->speakers = lanyard_statement_new (database,
                                          "SELECT name, affiliation, biography, picture"
                                          " FROM speakers WHERE talk = ?1 ORDER BY position");
  self->links = lanyard_statement_new (database, "SELECT title, url FROM links WHERE talk = ?1 ORDER BY position");
  self->tracks = lanyard_rows_new_tracks ();

  return self;
}

void
lanyard_talk_reader_free (LanyardTalkReader *self)
{
  lanyard_statement_free (self->speakers);
  lanyard_statement_free (self->links);
  g_hash_table_unref (self->tracks);
  g_free (self);
}

static GListModel *
load_links (LanyardStatement *select,
            gint64            owner,
            GError          **error)
{
  g_autoptr (GListStore) links = g_list_store_new (LANYARD_TYPE_LINK);

  lanyard_statement_bind_integer (select, 1, owner);

  while (lanyard_statement_next (select))
    {
      g_autoptr (LanyardLink) link = NULL;

      link = g_object_new (LANYARD_TYPE_LINK,
                           "title", lanyard_statement_get_text (select, 0),
                           "url", lanyard_statement_get_text (select, 1),
                           NULL);
      g_list_store_append (links, link);
    }

  if (!lanyard_statement_finish (select, error))
    return NULL;

  return G_LIST_MODEL (g_steal_pointer (&links));
}

LanyardTalk *
lanyard_talk_reader_read (LanyardTalkReader *self,
                          LanyardStatement  *row,
                          GError           **error)
{
  g_autoptr (GListModel) speakers = NULL;
  g_autoptr (GListModel) links = NULL;
  g_autoptr (GDateTime) start = lanyard_statement_dup_time (row, 5);
  g_autoptr (GDateTime) end = lanyard_statement_dup_time (row, 6);
  gint64        key = lanyard_statement_get_integer (row, 0);
  LanyardTrack *track = NULL;

  track = lanyard_rows_find_track (self->tracks, lanyard_statement_get_text (row, 8), lanyard_statement_get_text (row, 9));

  speakers = lanyard_rows_load_speakers (self->speakers, key, error);
  if (speakers == NULL)
    return NULL;

  links = load_links (self->links, key, error);
  if (links == NULL)
    return NULL;

  return g_object_new (LANYARD_TYPE_TALK,
                       "id", lanyard_statement_get_text (row, 1),
                       "title", lanyard_statement_get_text (row, 2),
                       "subtitle", lanyard_statement_get_text (row, 3),
                       "abstract", lanyard_statement_get_text (row, 4),
                       "start", start,
                       "end", end,
                       "room", lanyard_statement_get_text (row, 7),
                       "track", track,
                       "kind", lanyard_statement_get_text (row, 10),
                       "language", lanyard_statement_get_text (row, 11),
                       "url", lanyard_statement_get_text (row, 12),
                       "cancelled", lanyard_statement_get_integer (row, 13) != 0,
                       "unrecorded", lanyard_statement_get_integer (row, 14) != 0,
                       "speakers", speakers,
                       "links", links,
                       NULL);
}
