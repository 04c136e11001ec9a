/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "lanyard-agenda-part.h"
#include "lanyard-bookmark.h"
#include "lanyard-choice.h"
#include "lanyard-clashes.h"
#include "lanyard-days.h"
#include "lanyard-room-text.h"
#include "lanyard-time-text.h"

/* In seconds: less is no free time, and more is an afternoon off. */
#define LEAST_FREE (15 * 60)
#define MOST_FREE (4 * 60 * 60)

/* Whoever has more seconds than this between two talks gets to any building. */
#define ENOUGH_FOR_A_WAY (10 * 60)

/* Where somebody who goes from talk to talk has got to. */
typedef struct
{
  GListModel  *bookmarks; /* (unowned) */
  char        *day;       /* (owned) (nullable), of the last part */
  char        *zone;      /* (owned) (nullable), in which its times are */
  LanyardTalk *last;      /* (owned) (nullable), the talk of that day that ends last */
} Walk;

static void
walk_clear (Walk *walk)
{
  g_clear_pointer (&walk->day, g_free);
  g_clear_pointer (&walk->zone, g_free);
  g_clear_object (&walk->last);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Walk, walk_clear)

static LanyardBookmark *
dup_bookmark (Walk *walk,
              guint position)
{
  return g_list_model_get_item (walk->bookmarks, position);
}

static char *
dup_day (LanyardBookmark *bookmark)
{
  GDateTime *start = lanyard_talk_get_start (lanyard_bookmark_get_talk (bookmark));
  g_autoptr (GTimeZone) zone = lanyard_conference_dup_zone (lanyard_bookmark_get_conference (bookmark));

  return start != NULL ? lanyard_days_get_name (start, zone) : NULL;
}

/* What is not announced is in no zone. */
static char *
dup_zone_text (LanyardBookmark *bookmark)
{
  return lanyard_talk_get_start (lanyard_bookmark_get_talk (bookmark)) != NULL
           ? lanyard_time_text_get_zone (lanyard_bookmark_get_conference (bookmark))
           : NULL;
}

/* Where conferences meet on one day, the heading of the one does not tell the times of the other. */
static gboolean
is_under_heading (Walk            *walk,
                  LanyardBookmark *bookmark)
{
  g_autofree char *day = dup_day (bookmark);
  g_autofree char *zone = dup_zone_text (bookmark);

  return g_strcmp0 (day, walk->day) == 0 && g_strcmp0 (zone, walk->zone) == 0;
}

static char *
dup_day_title (LanyardBookmark *bookmark)
{
  GDateTime *start = lanyard_talk_get_start (lanyard_bookmark_get_talk (bookmark));
  g_autoptr (GTimeZone) zone = lanyard_conference_dup_zone (lanyard_bookmark_get_conference (bookmark));

  return start != NULL ? lanyard_time_text_get_long_day (start, zone) : g_strdup (_ ("Time to be announced"));
}

/* Nothing is decided about a talk that stands alone. */
static gboolean
is_attended (Walk            *walk,
             LanyardBookmark *bookmark,
             gboolean         overlaps)
{
  if (lanyard_talk_is_cancelled (lanyard_bookmark_get_talk (bookmark)))
    return FALSE;

  return !overlaps || lanyard_choice_of_bookmark (walk->bookmarks, bookmark) != LANYARD_CHOICE_SECOND;
}

static LanyardTalk *
dup_first_attended (Walk *walk,
                    guint first,
                    guint length)
{
  for (guint i = first; i < first + length; i++)
    {
      g_autoptr (LanyardBookmark) bookmark = dup_bookmark (walk, i);

      if (is_attended (walk, bookmark, length > 1))
        return g_object_ref (lanyard_bookmark_get_talk (bookmark));
    }

  return NULL;
}

static char *
dup_free_text (gint64 seconds)
{
  int minutes = (int) (seconds / 60) % 60;
  int hours = (int) (seconds / 60 / 60);

  if (hours == 0)
    /* TRANSLATORS: how much time there is between two bookmarked talks */
    return g_strdup_printf (ngettext ("%d minute free", "%d minutes free", (gulong) minutes), minutes);

  if (minutes == 0)
    /* TRANSLATORS: how much time there is between two bookmarked talks */
    return g_strdup_printf (ngettext ("%d hour free", "%d hours free", (gulong) hours), hours);

  /* TRANSLATORS: how much time there is between two bookmarked talks, in hours and minutes */
  return g_strdup_printf (_ ("%d h %d min free"), hours, minutes);
}

static char *
dup_way_text (const char *here,
              const char *there,
              gint64      seconds)
{
  int minutes = (int) (seconds / 60);

  if (minutes == 0)
    /* TRANSLATORS: both %s are buildings. */
    return g_strdup_printf (_ ("No time to get from %s to %s"), here, there);

  /* TRANSLATORS: both %s are buildings. */
  return g_strdup_printf (ngettext ("%d minute to get from %s to %s", "%d minutes to get from %s to %s", (gulong) minutes),
                          minutes, here, there);
}

static LanyardAgendaNote
find_note (Walk  *walk,
           guint  first,
           guint  length,
           char **text)
{
  g_autoptr (LanyardTalk) next = walk->last != NULL ? dup_first_attended (walk, first, length) : NULL;
  g_autofree char *here = NULL;
  g_autofree char *there = NULL;
  gint64           seconds;

  *text = NULL;
  if (next == NULL || lanyard_talk_get_start (next) == NULL || lanyard_talk_get_end (walk->last) == NULL)
    return LANYARD_AGENDA_NOTE_NONE;

  seconds = g_date_time_difference (lanyard_talk_get_start (next), lanyard_talk_get_end (walk->last)) / G_TIME_SPAN_SECOND;
  if (seconds >= LEAST_FREE && seconds < MOST_FREE)
    {
      *text = dup_free_text (seconds);
      return LANYARD_AGENDA_NOTE_FREE;
    }

  here = lanyard_room_text_dup_building (lanyard_talk_get_room (walk->last));
  there = lanyard_room_text_dup_building (lanyard_talk_get_room (next));
  if (seconds < 0 || seconds >= ENOUGH_FOR_A_WAY || here == NULL || there == NULL || g_str_equal (here, there))
    return LANYARD_AGENDA_NOTE_NONE;

  *text = dup_way_text (here, there, seconds);

  return LANYARD_AGENDA_NOTE_WAY;
}

static void
attend (Walk *walk,
        guint first,
        guint length)
{
  for (guint i = first; i < first + length; i++)
    {
      g_autoptr (LanyardBookmark) bookmark = dup_bookmark (walk, i);
      LanyardTalk    *talk = lanyard_bookmark_get_talk (bookmark);
      LanyardInterval interval, last;

      if (!is_attended (walk, bookmark, length > 1) || !lanyard_talk_get_interval (talk, &interval))
        continue;

      if (walk->last == NULL || !lanyard_talk_get_interval (walk->last, &last) || interval.end >= last.end)
        g_set_object (&walk->last, talk);
    }
}

/* Talks that overlap stand together; other ones as long as there is nothing to say between them. */
static guint
attend_together (Walk *walk,
                 guint first)
{
  guint length = lanyard_clashes_get_length (walk->bookmarks, first);

  attend (walk, first, length);
  if (length > 1)
    return length;

  while (TRUE)
    {
      g_autoptr (LanyardBookmark) next = dup_bookmark (walk, first + length);
      g_autofree char *text = NULL;

      if (next == NULL || !is_under_heading (walk, next) || lanyard_clashes_get_length (walk->bookmarks, first + length) > 1
          || find_note (walk, first + length, 1, &text) != LANYARD_AGENDA_NOTE_NONE)
        return length;

      attend (walk, first + length, 1);
      length++;
    }
}

static LanyardAgendaPart *
take_part (Walk *walk,
           guint first)
{
  LanyardAgendaPart *part = g_new0 (LanyardAgendaPart, 1);
  g_autoptr (LanyardBookmark) bookmark = dup_bookmark (walk, first);
  g_autofree char *day = dup_day (bookmark);
  guint            n_overlapping = lanyard_clashes_get_length (walk->bookmarks, first);

  if (first == 0 || !is_under_heading (walk, bookmark))
    {
      part->title = dup_day_title (bookmark);
      part->zone = dup_zone_text (bookmark);
    }

  if (g_strcmp0 (day, walk->day) != 0)
    g_clear_object (&walk->last);

  g_set_str (&walk->day, day);
  g_set_str (&walk->zone, part->title != NULL ? part->zone : walk->zone);
  part->first = first;
  part->overlaps = n_overlapping > 1;
  part->warning = lanyard_clashes_get_text (walk->bookmarks, first, n_overlapping);
  part->note = find_note (walk, first, n_overlapping, &part->note_text);
  part->length = attend_together (walk, first);

  return part;
}

GPtrArray *
lanyard_agenda_part_list (GListModel *bookmarks)
{
  g_auto (Walk) walk = { .bookmarks = bookmarks };
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func ((GDestroyNotify) lanyard_agenda_part_free);
  LanyardAgendaPart *part;

  g_return_val_if_fail (G_IS_LIST_MODEL (bookmarks), NULL);

  for (guint first = 0; first < g_list_model_get_n_items (bookmarks); first += part->length)
    {
      part = take_part (&walk, first);
      g_ptr_array_add (parts, part);
    }

  return g_steal_pointer (&parts);
}

void
lanyard_agenda_part_free (LanyardAgendaPart *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->zone, g_free);
  g_clear_pointer (&self->warning, g_free);
  g_clear_pointer (&self->note_text, g_free);
  g_free (self);
}
