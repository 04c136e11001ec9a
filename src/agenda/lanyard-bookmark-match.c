/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-bookmark-match.h"
#include "lanyard-bookmark.h"
#include "lanyard-fold.h"
#include "lanyard-schedule.h"
#include "lanyard-session-link.h"

/* Where a talk is; without one, several talks could be meant. */
typedef struct
{
  LanyardSchedule *schedule; /* (unowned) */
  LanyardTalk     *talk;     /* (unowned) (nullable) */
} Place;

/* The talks to look in. */
typedef struct
{
  GPtrArray  *schedules; /* (unowned) (element-type LanyardSchedule) */
  GHashTable *by_link;   /* (owned) (element-type utf8 Place) */
  GHashTable *by_title;  /* (owned) (element-type utf8 Place), by title and start */
} Index;

static void
index_clear (Index *index)
{
  g_clear_pointer (&index->by_link, g_hash_table_unref);
  g_clear_pointer (&index->by_title, g_hash_table_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Index, index_clear)

/* A link to a whole programme stands with any of its talks. */
static char *
dup_link_key (LanyardTalk *talk)
{
  g_autoptr (LanyardSessionLink) link = lanyard_session_link_new (lanyard_talk_get_url (talk));

  return link != NULL && link->id != NULL ? g_strdup (link->key) : NULL;
}

static char *
dup_title_key (LanyardTalk *talk)
{
  GDateTime       *start = lanyard_talk_get_start (talk);
  g_autofree char *title = lanyard_fold_title (lanyard_talk_get_title (talk));

  if (start == NULL || *title == '\0')
    return NULL;

  return g_strdup_printf ("%s %" G_GINT64_FORMAT, title, g_date_time_to_unix (start));
}

static void
add_key (GHashTable      *table,
         char            *key,
         LanyardSchedule *schedule,
         LanyardTalk     *talk)
{
  g_autofree char *owned_key = key;
  Place           *place;

  if (key == NULL)
    return;

  place = g_hash_table_lookup (table, key);
  if (place != NULL)
    {
      place->talk = NULL;
      return;
    }

  place = g_new0 (Place, 1);
  place->schedule = schedule;
  place->talk = talk;
  g_hash_table_insert (table, g_steal_pointer (&owned_key), place);
}

static void
index_init (Index     *index,
            GPtrArray *schedules)
{
  index->schedules = schedules;
  index->by_link = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  index->by_title = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  for (guint i = 0; i < schedules->len; i++)
    {
      LanyardSchedule *schedule = g_ptr_array_index (schedules, i);
      GListModel      *talks = lanyard_schedule_list_talks (schedule);

      for (guint j = 0; j < g_list_model_get_n_items (talks); j++)
        {
          g_autoptr (LanyardTalk) talk = g_list_model_get_item (talks, j);

          add_key (index->by_link, dup_link_key (talk), schedule, talk);
          add_key (index->by_title, dup_title_key (talk), schedule, talk);
        }
    }
}

static gboolean
is_of_conference (LanyardSchedule   *schedule,
                  LanyardConference *conference)
{
  return g_strcmp0 (lanyard_conference_get_id (lanyard_schedule_get_conference (schedule)), lanyard_conference_get_id (conference)) == 0;
}

/* An id may be no more than a small number, which any conference has. */
static gboolean
is_alike (LanyardTalk *talk,
          LanyardTalk *other)
{
  GDateTime       *start = lanyard_talk_get_start (talk);
  GDateTime       *other_start = lanyard_talk_get_start (other);
  g_autofree char *title = lanyard_fold_title (lanyard_talk_get_title (talk));
  g_autofree char *other_title = lanyard_fold_title (lanyard_talk_get_title (other));

  return g_str_equal (title, other_title) || (start != NULL && other_start != NULL && g_date_time_equal (start, other_start));
}

static gboolean
find_id (Index             *index,
         LanyardConference *conference,
         LanyardTalk       *talk,
         Place             *place)
{
  guint n_alike = 0;

  for (guint i = 0; i < index->schedules->len; i++)
    {
      LanyardSchedule *schedule = g_ptr_array_index (index->schedules, i);
      LanyardTalk     *found = lanyard_schedule_find_talk (schedule, lanyard_talk_get_id (talk));
      gboolean         is_same = is_of_conference (schedule, conference);

      if (found == NULL || (!is_same && !is_alike (talk, found)))
        continue;

      *place = (Place) { schedule, found };
      if (is_same)
        return TRUE;

      n_alike++;
    }

  return n_alike == 1;
}

static gboolean
find_key (GHashTable *table,
          char       *key,
          Place      *place)
{
  g_autofree char *owned_key = key;
  Place           *found = key != NULL ? g_hash_table_lookup (table, key) : NULL;

  if (found == NULL || found->talk == NULL)
    return FALSE;

  *place = *found;

  return TRUE;
}

static LanyardBookmark *
new_bookmark (LanyardConference *conference,
              LanyardTalk       *talk)
{
  return g_object_new (LANYARD_TYPE_BOOKMARK, "conference", conference, "talk", talk, NULL);
}

/* What takes place each week is not found once. */
static void
add_missing (GPtrArray         *missing,
             GHashTable        *missing_titles,
             LanyardConference *conference,
             LanyardTalk       *talk)
{
  if (g_hash_table_add (missing_titles, (gpointer) lanyard_talk_get_title (talk)))
    g_ptr_array_add (missing, new_bookmark (conference, talk));
}

static void
add_note (GPtrArray       *notes,
          LanyardNote     *note,
          LanyardBookmark *bookmark)
{
  LanyardTalk *talk = lanyard_bookmark_get_talk (bookmark);

  if (note != NULL)
    g_ptr_array_add (notes, lanyard_note_new (lanyard_conference_get_id (lanyard_bookmark_get_conference (bookmark)),
                                              lanyard_talk_get_id (talk), lanyard_talk_get_title (talk),
                                              lanyard_note_get_text (note), lanyard_note_get_rating (note),
                                              lanyard_note_get_changed (note)));
}

GPtrArray *
lanyard_bookmark_match_find (GPtrArray *file,
                             GPtrArray *kept,
                             GPtrArray *missing,
                             GPtrArray *notes)
{
  g_autoptr (GPtrArray) bookmarks = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) missing_titles = g_hash_table_new (g_str_hash, g_str_equal);
  g_auto (Index) index = { NULL };

  g_return_val_if_fail (file != NULL && kept != NULL && missing != NULL && notes != NULL, NULL);

  index_init (&index, kept);
  for (guint i = 0; i < file->len; i++)
    {
      LanyardConference *conference = lanyard_schedule_get_conference (g_ptr_array_index (file, i));
      GListModel        *talks = lanyard_schedule_list_talks (g_ptr_array_index (file, i));

      for (guint j = 0; j < g_list_model_get_n_items (talks); j++)
        {
          g_autoptr (LanyardTalk) talk = g_list_model_get_item (talks, j);
          Place place;

          if (!find_id (&index, conference, talk, &place) && !find_key (index.by_link, dup_link_key (talk), &place)
              && !find_key (index.by_title, dup_title_key (talk), &place))
            {
              add_missing (missing, missing_titles, conference, talk);
            }
          else if (g_hash_table_add (seen, place.talk))
            {
              LanyardBookmark *bookmark = new_bookmark (lanyard_schedule_get_conference (place.schedule), place.talk);

              g_ptr_array_add (bookmarks, bookmark);
              add_note (notes, lanyard_schedule_find_note (g_ptr_array_index (file, i), lanyard_talk_get_id (talk)), bookmark);
            }
        }
    }

  return g_steal_pointer (&bookmarks);
}
