/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-link.h"
#include "lanyard-rows.h"
#include "lanyard-speaker.h"

LanyardConference *
lanyard_rows_read_conference (LanyardStatement *statement)
{
  g_autoptr (GDateTime) start = NULL;
  g_autoptr (GDateTime) end = NULL;

  g_return_val_if_fail (statement != NULL, NULL);

  start = lanyard_statement_dup_time (statement, 2);
  end = lanyard_statement_dup_time (statement, 3);

  return g_object_new (LANYARD_TYPE_CONFERENCE,
                       "id", lanyard_statement_get_text (statement, 0),
                       "title", lanyard_statement_get_text (statement, 1),
                       "start", start,
                       "end", end,
                       "time-zone", lanyard_statement_get_text (statement, 4),
                       "location", lanyard_statement_get_text (statement, 5),
                       "url", lanyard_statement_get_text (statement, 6),
                       "example", lanyard_statement_get_integer (statement, 7) != 0,
                       NULL);
}

static guint
hash_track (gconstpointer key)
{
  return g_str_hash (lanyard_track_get_name ((LanyardTrack *) key));
}

static gboolean
is_same_track (gconstpointer a,
               gconstpointer b)
{
  LanyardTrack *track = (LanyardTrack *) a;
  LanyardTrack *other = (LanyardTrack *) b;

  return g_str_equal (lanyard_track_get_name (track), lanyard_track_get_name (other)) && g_strcmp0 (lanyard_track_get_source_color (track), lanyard_track_get_source_color (other)) == 0;
}

GHashTable *
lanyard_rows_new_tracks (void)
{
  return g_hash_table_new_full (hash_track, is_same_track, g_object_unref, NULL);
}

LanyardTrack *
lanyard_rows_find_track (GHashTable *tracks,
                         const char *name,
                         const char *color)
{
  g_autoptr (LanyardTrack) track = NULL;
  LanyardTrack *known;

  g_return_val_if_fail (tracks != NULL, NULL);

  if (name == NULL || *name == '\0')
    return NULL;

  track = lanyard_track_new (name, color);
  known = g_hash_table_lookup (tracks, track);
  if (known != NULL)
    return known;

  g_hash_table_add (tracks, g_object_ref (track));

  return track;
}

static gboolean
insert_links (LanyardStatement *insert,
              gint64            owner,
              guint             speaker,
              GListModel       *links,
              GError          **error)
{
  guint n_links = links != NULL ? g_list_model_get_n_items (links) : 0;

  for (guint i = 0; i < n_links; i++)
    {
      g_autoptr (LanyardLink) link = g_list_model_get_item (links, i);

      lanyard_statement_bind_integer (insert, 1, owner);
      lanyard_statement_bind_integer (insert, 2, speaker);
      lanyard_statement_bind_integer (insert, 3, i);
      lanyard_statement_bind_text (insert, 4, lanyard_link_get_title (link));
      lanyard_statement_bind_text (insert, 5, lanyard_link_get_url (link));

      if (!lanyard_statement_run (insert, error))
        return FALSE;
    }

  return TRUE;
}

gboolean
lanyard_rows_insert_speakers (LanyardStatement *insert,
                              LanyardStatement *insert_link,
                              gint64            owner,
                              GListModel       *speakers,
                              GError          **error)
{
  guint n_speakers = speakers != NULL ? g_list_model_get_n_items (speakers) : 0;

  g_return_val_if_fail (insert != NULL, FALSE);

  for (guint i = 0; i < n_speakers; i++)
    {
      g_autoptr (LanyardSpeaker) speaker = g_list_model_get_item (speakers, i);

      lanyard_statement_bind_integer (insert, 1, owner);
      lanyard_statement_bind_integer (insert, 2, i);
      lanyard_statement_bind_text (insert, 3, lanyard_speaker_get_name (speaker));
      lanyard_statement_bind_text (insert, 4, lanyard_speaker_get_affiliation (speaker));
      lanyard_statement_bind_text (insert, 5, lanyard_speaker_get_biography (speaker));
      lanyard_statement_bind_text (insert, 6, lanyard_speaker_get_picture (speaker));

      if (!lanyard_statement_run (insert, error))
        return FALSE;

      if (insert_link != NULL && !insert_links (insert_link, owner, i, lanyard_speaker_get_links (speaker), error))
        return FALSE;
    }

  return TRUE;
}

/* Reads on from the link that @select is at, to the first one of another speaker. */
static GListModel *
take_links (LanyardStatement *select,
            guint             speaker,
            gboolean         *is_at_link)
{
  g_autoptr (GListStore) links = NULL;

  while (*is_at_link && lanyard_statement_get_integer (select, 0) == speaker)
    {
      g_autoptr (LanyardLink) link = NULL;

      link = g_object_new (LANYARD_TYPE_LINK,
                           "title", lanyard_statement_get_text (select, 1),
                           "url", lanyard_statement_get_text (select, 2),
                           NULL);
      if (links == NULL)
        links = g_list_store_new (LANYARD_TYPE_LINK);
      g_list_store_append (links, link);
      *is_at_link = lanyard_statement_next (select);
    }

  return links != NULL ? G_LIST_MODEL (g_steal_pointer (&links)) : NULL;
}

GListModel *
lanyard_rows_load_speakers (LanyardStatement *select,
                            LanyardStatement *select_links,
                            gint64            owner,
                            GError          **error)
{
  g_autoptr (GListStore) speakers = g_list_store_new (LANYARD_TYPE_SPEAKER);
  gboolean is_at_link = FALSE;

  g_return_val_if_fail (select != NULL, NULL);

  lanyard_statement_bind_integer (select, 1, owner);
  if (select_links != NULL)
    {
      lanyard_statement_bind_integer (select_links, 1, owner);
      is_at_link = lanyard_statement_next (select_links);
    }

  for (guint i = 0; lanyard_statement_next (select); i++)
    {
      g_autoptr (GListModel) links = take_links (select_links, i, &is_at_link);
      g_autoptr (LanyardSpeaker) speaker = NULL;

      speaker = g_object_new (LANYARD_TYPE_SPEAKER,
                              "name", lanyard_statement_get_text (select, 0),
                              "affiliation", lanyard_statement_get_text (select, 1),
                              "biography", lanyard_statement_get_text (select, 2),
                              "picture", lanyard_statement_get_text (select, 3),
                              "links", links,
                              NULL);
      g_list_store_append (speakers, speaker);
    }

  if (!lanyard_statement_finish (select, error))
    return NULL;

  if (select_links != NULL && !lanyard_statement_finish (select_links, error))
    return NULL;

  return G_LIST_MODEL (g_steal_pointer (&speakers));
}
