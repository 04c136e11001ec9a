/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-overlaps.h"

static gboolean
is_same_talk (LanyardTalk *talk,
              LanyardTalk *other)
{
  return g_strcmp0 (lanyard_talk_get_id (talk), lanyard_talk_get_id (other)) == 0;
}

static gboolean
is_same_conference (LanyardConference *conference,
                    LanyardConference *other)
{
  if (conference == NULL || other == NULL)
    return TRUE;

  return g_strcmp0 (lanyard_conference_get_id (conference), lanyard_conference_get_id (other)) == 0;
}

void
lanyard_overlaps_add_bookmarked (GPtrArray         *overlaps,
                                 LanyardConference *conference,
                                 LanyardTalk       *talk,
                                 LanyardBookmarks  *bookmarks)
{
  GListModel *list;

  g_return_if_fail (overlaps != NULL);
  g_return_if_fail (LANYARD_IS_TALK (talk));
  g_return_if_fail (LANYARD_IS_BOOKMARKS (bookmarks));

  list = lanyard_bookmarks_list (bookmarks);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (LanyardBookmark) bookmark = g_list_model_get_item (list, i);
      g_autoptr (LanyardOverlap) overlap = NULL;

      if (is_same_talk (talk, lanyard_bookmark_get_talk (bookmark)) && is_same_conference (conference, lanyard_bookmark_get_conference (bookmark)))
        continue;

      overlap = lanyard_overlap_find_bookmarked (talk, bookmark);
      if (overlap != NULL)
        g_ptr_array_add (overlaps, g_steal_pointer (&overlap));
    }
}

void
lanyard_overlaps_add_picked (GPtrArray        *overlaps,
                             LanyardProgramme *programme,
                             LanyardTalk      *talk,
                             LanyardBookmarks *bookmarks)
{
  GPtrArray  *talks;
  const char *conference_id;

  g_return_if_fail (overlaps != NULL);
  g_return_if_fail (LANYARD_IS_PROGRAMME (programme));
  g_return_if_fail (LANYARD_IS_TALK (talk));
  g_return_if_fail (LANYARD_IS_BOOKMARKS (bookmarks));

  talks = lanyard_programme_list_picked_talks (programme);
  conference_id = lanyard_conference_get_id (lanyard_programme_get_conference (programme));

  for (guint i = 0; i < talks->len; i++)
    {
      g_autoptr (LanyardOverlap) overlap = NULL;
      LanyardTalk *other = g_ptr_array_index (talks, i);

      if (is_same_talk (talk, other) || lanyard_bookmarks_contains (bookmarks, conference_id, lanyard_talk_get_id (other)))
        continue;

      overlap = lanyard_overlap_find (talk, other, FALSE);
      if (overlap != NULL)
        g_ptr_array_add (overlaps, g_steal_pointer (&overlap));
    }
}
