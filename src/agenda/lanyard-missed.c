/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-choice.h"
#include "lanyard-missed.h"
#include "lanyard-reminder-store.h"

static guint
hash_note (gconstpointer data)
{
  const LanyardSentReminder *note = data;

  return g_str_hash (note->talk_id) ^ g_int64_hash (&note->start);
}

/* Whatever the kind, and under whatever clock: all that matters is that the person was told. */
static gboolean
is_of_same_start (gconstpointer a,
                  gconstpointer b)
{
  const LanyardSentReminder *note = a;
  const LanyardSentReminder *other = b;

  return note->start == other->start && g_str_equal (note->talk_id, other->talk_id)
         && g_str_equal (note->conference_id, other->conference_id);
}

static gboolean
has_note (GHashTable      *notes,
          LanyardBookmark *bookmark,
          gint64           start)
{
  LanyardSentReminder key = {
    .conference_id = (char *) lanyard_conference_get_id (lanyard_bookmark_get_conference (bookmark)),
    .talk_id = (char *) lanyard_talk_get_id (lanyard_bookmark_get_talk (bookmark)),
    .start = start,
  };

  return g_hash_table_contains (notes, &key);
}

/* Whether a reminder was to be expected, and none is noted. */
static gboolean
lacks_reminder (GListModel      *bookmarks,
                GHashTable      *notes,
                LanyardBookmark *bookmark,
                LanyardInterval *interval)
{
  LanyardTalk *talk = lanyard_bookmark_get_talk (bookmark);

  return !lanyard_talk_is_cancelled (talk) && lanyard_talk_get_interval (talk, interval)
         && lanyard_bookmark_get_added (bookmark) < interval->end && !has_note (notes, bookmark, interval->start)
         && lanyard_choice_of_bookmark (bookmarks, bookmark) != LANYARD_CHOICE_SECOND;
}

GPtrArray *
lanyard_missed_list (GListModel *bookmarks,
                     GPtrArray  *sent,
                     gint64      now,
                     gint64     *next)
{
  g_autoptr (GPtrArray) missed = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) notes = g_hash_table_new (hash_note, is_of_same_start);

  g_return_val_if_fail (G_IS_LIST_MODEL (bookmarks), NULL);
  g_return_val_if_fail (sent != NULL, NULL);
  g_return_val_if_fail (next != NULL, NULL);

  *next = G_MAXINT64;
  for (guint i = 0; i < sent->len; i++)
    g_hash_table_add (notes, g_ptr_array_index (sent, i));

  for (guint i = 0; i < g_list_model_get_n_items (bookmarks); i++)
    {
      g_autoptr (LanyardBookmark) bookmark = g_list_model_get_item (bookmarks, i);
      LanyardInterval interval;

      if (!lacks_reminder (bookmarks, notes, bookmark, &interval))
        continue;

      if (interval.end <= now)
        g_ptr_array_add (missed, g_object_ref (bookmark));
      else
        *next = MIN (*next, interval.end);
    }

  return g_steal_pointer (&missed);
}
