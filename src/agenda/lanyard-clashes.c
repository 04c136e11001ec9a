/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "lanyard-bookmark.h"
#include "lanyard-choice.h"
#include "lanyard-clashes.h"
#include "lanyard-overlap.h"
#include "lanyard-time-text.h"

static LanyardTalk *
dup_talk (GListModel *bookmarks,
          guint       position)
{
  g_autoptr (LanyardBookmark) bookmark = g_list_model_get_item (bookmarks, position);

  return bookmark != NULL ? g_object_ref (lanyard_bookmark_get_talk (bookmark)) : NULL;
}

static gboolean
meets_any (GListModel  *bookmarks,
           guint        first,
           guint        end,
           LanyardTalk *talk)
{
  for (guint i = first; i < end; i++)
    {
      g_autoptr (LanyardTalk) other = dup_talk (bookmarks, i);
      g_autoptr (LanyardOverlap) overlap = lanyard_overlap_find (talk, other, TRUE);

      if (overlap != NULL)
        return TRUE;
    }

  return FALSE;
}

guint
lanyard_clashes_get_length (GListModel *bookmarks,
                            guint       first)
{
  guint length = 1;

  g_return_val_if_fail (G_IS_LIST_MODEL (bookmarks), 1);

  while (TRUE)
    {
      g_autoptr (LanyardTalk) next = dup_talk (bookmarks, first + length);

      if (next == NULL || !meets_any (bookmarks, first, first + length, next))
        return length;

      length++;
    }
}

static char *
dup_start_text (GListModel *bookmarks,
                guint       position)
{
  g_autoptr (LanyardBookmark) bookmark = g_list_model_get_item (bookmarks, position);
  g_autoptr (GTimeZone) zone = lanyard_conference_dup_zone (lanyard_bookmark_get_conference (bookmark));

  return lanyard_time_text_get_hours (lanyard_talk_get_start (lanyard_bookmark_get_talk (bookmark)), NULL, zone);
}

static char *
dup_extent_text (GListModel *bookmarks,
                 guint       first,
                 guint       length)
{
  g_autoptr (LanyardTalk) talk = dup_talk (bookmarks, first);
  g_autoptr (LanyardTalk) other = dup_talk (bookmarks, first + 1);
  g_autoptr (LanyardOverlap) overlap = lanyard_overlap_find (talk, other, TRUE);
  int minutes;

  if (length > 2)
    /* TRANSLATORS: how many bookmarked talks overlap each other, always three or more */
    return g_strdup_printf (ngettext ("%d bookmarked talk overlaps", "%d bookmarked talks overlap", length), length);

  minutes = (int) ((lanyard_overlap_get_seconds (overlap) + 59) / 60);

  /* TRANSLATORS: how long two bookmarked talks run at the same time */
  return g_strdup_printf (ngettext ("two bookmarked talks overlap by %d minute",
                                    "two bookmarked talks overlap by %d minutes", (gulong) minutes),
                          minutes);
}

static gboolean
is_decided (GListModel *bookmarks,
            guint       first,
            guint       length)
{
  for (guint i = first; i < first + length; i++)
    {
      g_autoptr (LanyardBookmark) bookmark = g_list_model_get_item (bookmarks, i);

      if (lanyard_choice_of_bookmark (bookmarks, bookmark) == LANYARD_CHOICE_OPEN)
        return FALSE;
    }

  return TRUE;
}

char *
lanyard_clashes_get_text (GListModel *bookmarks,
                          guint       first,
                          guint       length)
{
  g_autofree char *start = NULL;
  g_autofree char *extent = NULL;

  g_return_val_if_fail (G_IS_LIST_MODEL (bookmarks), NULL);

  if (length < 2 || is_decided (bookmarks, first, length))
    return NULL;

  start = dup_start_text (bookmarks, first);
  extent = dup_extent_text (bookmarks, first, length);

  /* TRANSLATORS: a time of day, and which talks overlap then: "16:45: two bookmarked talks …" */
  return g_strdup_printf (C_ ("clash", "%s: %s"), start, extent);
}
