/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-link.h"
#include "lanyard-rows.h"
#include "lanyard-speaker.h"
#include "lanyard-talk-reader.h"

struct _LanyardTalkReader
{
  LanyardStatement *speakers;      /* (owned) */
  LanyardStatement *links;         /* (owned) (nullable), NULL for outlines */
  LanyardStatement *speaker_links; /* (owned) (nullable), NULL for outlines */
  GHashTable       *tracks;        /* (owned), of lanyard_rows_new_tracks() */
  GHashTable       *people;        /* (owned) (nullable) (element-type utf8 LanyardSpeaker), for outlines */
};

LanyardTalkReader *
lanyard_talk_reader_new (LanyardDatabase  *database,
                         LanyardTalkDetail detail)
{
  LanyardTalkReader *self;

  g_return_val_if_fail (LANYARD_IS_DATABASE (database), NULL);

  self = g_new0 (LanyardTalkReader, 1);
  self->tracks = lanyard_rows_new_tracks ();

  if (detail == LANYARD_TALK_OUTLINE)
    {
      self->people = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
      self->speakers = lanyard_statement_new (database,
                                              "SELECT name, affiliation, picture"
                                              " FROM speakers WHERE talk = ?1 ORDER BY position");
    }
  else
    {
      self->speakers = lanyard_statement_new (database,
                                              "SELECT name, affiliation, biography, picture"
                                              " FROM speakers WHERE talk = ?1 ORDER BY position");
      self->links = lanyard_statement_new (database, "SELECT title, url FROM links WHERE talk = ?1 ORDER BY position");
      self->speaker_links = lanyard_statement_new (database,
                                                   "SELECT speaker, title, url"
                                                   " FROM speaker_links WHERE talk = ?1 ORDER BY speaker, position");
    }

  return self;
}

void
lanyard_talk_reader_free (LanyardTalkReader *self)
{
  g_clear_pointer (&self->speakers, lanyard_statement_free);
  g_clear_pointer (&self->links, lanyard_statement_free);
  g_clear_pointer (&self->speaker_links, lanyard_statement_free);
  g_clear_pointer (&self->tracks, g_hash_table_unref);
  g_clear_pointer (&self->people, g_hash_table_unref);
  g_free (self);
}

/* Of somebody who gives three talks, one object is enough. */
static LanyardSpeaker *
find_person (LanyardTalkReader *self,
             const char        *name,
             const char        *affiliation,
             const char        *picture)
{
  g_autofree char *key = g_strjoin ("\n", name, affiliation != NULL ? affiliation : "", picture != NULL ? picture : "", NULL);
  LanyardSpeaker  *person = g_hash_table_lookup (self->people, key);

  if (person == NULL)
    {
      person = g_object_new (LANYARD_TYPE_SPEAKER, "name", name, "affiliation", affiliation, "picture", picture, NULL);
      g_hash_table_insert (self->people, g_steal_pointer (&key), person);
    }

  return person;
}

static GListModel *
load_people (LanyardTalkReader *self,
             gint64             key,
             GError           **error)
{
  g_autoptr (GListStore) people = g_list_store_new (LANYARD_TYPE_SPEAKER);

  lanyard_statement_bind_integer (self->speakers, 1, key);

  while (lanyard_statement_next (self->speakers))
    g_list_store_append (people, find_person (self, lanyard_statement_get_text (self->speakers, 0),
                                              lanyard_statement_get_text (self->speakers, 1),
                                              lanyard_statement_get_text (self->speakers, 2)));

  if (!lanyard_statement_finish (self->speakers, error))
    return NULL;

  return G_LIST_MODEL (g_steal_pointer (&people));
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

  if (self->people != NULL)
    speakers = load_people (self, key, error);
  else
    speakers = lanyard_rows_load_speakers (self->speakers, self->speaker_links, key, error);
  if (speakers == NULL)
    return NULL;

  if (self->links != NULL)
    links = load_links (self->links, key, error);
  if (self->links != NULL && links == NULL)
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
