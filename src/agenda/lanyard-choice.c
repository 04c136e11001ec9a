/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-bookmark-store.h"
#include "lanyard-choice.h"
#include "lanyard-overlap.h"
#include "lanyard-transaction.h"

static gboolean
is_of_talk (LanyardBookmark *bookmark,
            const char      *conference_id,
            const char      *talk_id)
{
  return g_strcmp0 (lanyard_talk_get_id (lanyard_bookmark_get_talk (bookmark)), talk_id) == 0
         && g_strcmp0 (lanyard_conference_get_id (lanyard_bookmark_get_conference (bookmark)), conference_id) == 0;
}

static gboolean
meets (LanyardBookmark *bookmark,
       LanyardBookmark *other)
{
  g_autoptr (LanyardOverlap) overlap = lanyard_overlap_find (lanyard_bookmark_get_talk (bookmark),
                                                             lanyard_bookmark_get_talk (other), TRUE);

  return overlap != NULL;
}

LanyardChoice
lanyard_choice_of_bookmark (GListModel      *bookmarks,
                            LanyardBookmark *bookmark)
{
  const char   *conference_id;
  const char   *talk_id;
  LanyardChoice choice = LANYARD_CHOICE_NONE;

  g_return_val_if_fail (G_IS_LIST_MODEL (bookmarks), LANYARD_CHOICE_NONE);
  g_return_val_if_fail (LANYARD_IS_BOOKMARK (bookmark), LANYARD_CHOICE_NONE);

  conference_id = lanyard_conference_get_id (lanyard_bookmark_get_conference (bookmark));
  talk_id = lanyard_talk_get_id (lanyard_bookmark_get_talk (bookmark));

  for (guint i = 0; i < g_list_model_get_n_items (bookmarks); i++)
    {
      g_autoptr (LanyardBookmark) other = g_list_model_get_item (bookmarks, i);

      if (is_of_talk (other, conference_id, talk_id) || !meets (bookmark, other))
        continue;

      if (lanyard_bookmark_is_going (bookmark))
        return LANYARD_CHOICE_GOING;
      if (lanyard_bookmark_is_going (other))
        return LANYARD_CHOICE_SECOND;

      choice = LANYARD_CHOICE_OPEN;
    }

  return choice;
}

static LanyardBookmark *
find_bookmark (GPtrArray  *bookmarks,
               const char *conference_id,
               const char *talk_id)
{
  for (guint i = 0; i < bookmarks->len; i++)
    {
      if (is_of_talk (g_ptr_array_index (bookmarks, i), conference_id, talk_id))
        return g_ptr_array_index (bookmarks, i);
    }

  return NULL;
}

static gboolean
take_mark (LanyardDatabase *database,
           LanyardBookmark *bookmark,
           GError         **error)
{
  return lanyard_bookmark_store_set_going (database,
                                           lanyard_conference_get_id (lanyard_bookmark_get_conference (bookmark)),
                                           lanyard_talk_get_id (lanyard_bookmark_get_talk (bookmark)), FALSE, error);
}

gboolean
lanyard_choice_make (LanyardDatabase *database,
                     const char      *conference_id,
                     const char      *talk_id,
                     GError         **error)
{
  g_autoptr (LanyardTransaction) transaction = NULL;
  g_autoptr (GPtrArray) bookmarks = NULL;
  LanyardBookmark *chosen;

  g_return_val_if_fail (LANYARD_IS_DATABASE (database), FALSE);
  g_return_val_if_fail (conference_id != NULL, FALSE);
  g_return_val_if_fail (talk_id != NULL, FALSE);

  transaction = lanyard_transaction_begin (database, LANYARD_TRANSACTION_WRITE, error);
  if (transaction == NULL)
    return FALSE;

  bookmarks = lanyard_bookmark_store_list (database, error);
  if (bookmarks == NULL)
    return FALSE;

  chosen = find_bookmark (bookmarks, conference_id, talk_id);
  for (guint i = 0; chosen != NULL && i < bookmarks->len; i++)
    {
      LanyardBookmark *other = g_ptr_array_index (bookmarks, i);

      if (other != chosen && lanyard_bookmark_is_going (other) && meets (chosen, other) && !take_mark (database, other, error))
        return FALSE;
    }

  return lanyard_bookmark_store_set_going (database, conference_id, talk_id, TRUE, error)
         && lanyard_transaction_commit (transaction, error);
}

void
lanyard_choice_list_replaced (GListModel *before,
                              GPtrArray  *after,
                              GPtrArray  *replaced)
{
  g_return_if_fail (G_IS_LIST_MODEL (before));
  g_return_if_fail (after != NULL && replaced != NULL);

  for (guint i = 0; i < g_list_model_get_n_items (before); i++)
    {
      g_autoptr (LanyardBookmark) bookmark = g_list_model_get_item (before, i);
      LanyardBookmark *now = NULL;

      if (!lanyard_bookmark_is_going (bookmark))
        continue;

      now = find_bookmark (after,
                           lanyard_conference_get_id (lanyard_bookmark_get_conference (bookmark)),
                           lanyard_talk_get_id (lanyard_bookmark_get_talk (bookmark)));
      if (now != NULL && !lanyard_bookmark_is_going (now))
        g_ptr_array_add (replaced, g_object_ref (bookmark));
    }
}
