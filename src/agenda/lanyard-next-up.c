/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "lanyard-alarm.h"
#include "lanyard-choice.h"
#include "lanyard-days.h"
#include "lanyard-next-up.h"
#include "lanyard-room-text.h"
#include "lanyard-time-text.h"

/**
 * LanyardNextUp:
 *
 * Which bookmarked talk is next. It follows the clock by an alarm for the next moment at which there
 * is something else to say.
 */

struct _LanyardNextUp
{
  GObject           parent_instance;
  LanyardBookmarks *bookmarks; /* (owned) */
  LanyardClock     *clock;     /* (owned) */
  LanyardAlarm     *alarm;     /* (owned) */
  LanyardBookmark  *bookmark;  /* (owned) (nullable) */
  guint             n_others;  /* how many others start with it */
};

G_DEFINE_FINAL_TYPE (LanyardNextUp, lanyard_next_up, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static gboolean
counts (LanyardNextUp   *self,
        LanyardBookmark *bookmark)
{
  return !lanyard_talk_is_cancelled (lanyard_bookmark_get_talk (bookmark))
         && lanyard_choice_of_bookmark (lanyard_bookmarks_list (self->bookmarks), bookmark) != LANYARD_CHOICE_SECOND;
}

static gboolean
starts_with (LanyardBookmark *bookmark,
             LanyardBookmark *other)
{
  GDateTime *start = lanyard_talk_get_start (lanyard_bookmark_get_talk (bookmark));

  return g_date_time_equal (start, lanyard_talk_get_start (lanyard_bookmark_get_talk (other)));
}

/* Bookmarks are by start, so that the first to start is next, and the last that runs the newest. */
static void
find_next (LanyardNextUp *self,
           gint64         now)
{
  GListModel *bookmarks = lanyard_bookmarks_list (self->bookmarks);
  gboolean    found = FALSE;

  g_clear_object (&self->bookmark);
  self->n_others = 0;

  for (guint i = 0; i < g_list_model_get_n_items (bookmarks); i++)
    {
      g_autoptr (LanyardBookmark) bookmark = g_list_model_get_item (bookmarks, i);
      LanyardPhase phase = lanyard_phase_of_talk (lanyard_bookmark_get_talk (bookmark), now, NULL);

      if (phase == LANYARD_PHASE_UNKNOWN || (found && !starts_with (bookmark, self->bookmark)))
        return;

      if (phase == LANYARD_PHASE_ENDED || !counts (self, bookmark))
        continue;

      if (found)
        self->n_others++;
      else
        g_set_object (&self->bookmark, bookmark);

      found = phase != LANYARD_PHASE_NOW;
    }
}

/* The moment at which the day of the talk begins, and so is called today. */
static gint64
find_start_of_day (LanyardNextUp *self)
{
  GDateTime *start = lanyard_talk_get_start (lanyard_bookmark_get_talk (self->bookmark));
  g_autoptr (GTimeZone) zone = lanyard_conference_dup_zone (lanyard_bookmark_get_conference (self->bookmark));

  return lanyard_days_get_begin (g_date_time_to_unix_usec (start), zone) / G_USEC_PER_SEC;
}

static gboolean
is_today (LanyardNextUp *self)
{
  g_autoptr (GTimeZone) zone = lanyard_conference_dup_zone (lanyard_bookmark_get_conference (self->bookmark));
  g_autoptr (GDateTime) now = g_date_time_new_from_unix_utc (lanyard_clock_get_now (self->clock));
  g_autofree char *today = lanyard_days_get_name (now, zone);
  g_autofree char *day = NULL;

  day = lanyard_days_get_name (lanyard_talk_get_start (lanyard_bookmark_get_talk (self->bookmark)), zone);

  return g_str_equal (day, today);
}

static void
set_alarm (LanyardNextUp *self,
           gint64         now)
{
  gint64 start_of_day;
  gint64 change;

  lanyard_alarm_clear (self->alarm);
  if (self->bookmark == NULL)
    return;

  lanyard_phase_of_talk (lanyard_bookmark_get_talk (self->bookmark), now, &change);
  start_of_day = find_start_of_day (self);
  lanyard_alarm_set (self->alarm, start_of_day > now ? MIN (change, start_of_day) : change);
}

static void
update (LanyardNextUp *self)
{
  gint64 now = lanyard_clock_get_now (self->clock);

  find_next (self, now);
  set_alarm (self, now);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
lanyard_next_up_dispose (GObject *object)
{
  LanyardNextUp *self = LANYARD_NEXT_UP (object);

  g_clear_object (&self->bookmark);
  g_clear_object (&self->alarm);
  g_clear_object (&self->clock);
  g_clear_object (&self->bookmarks);

  G_OBJECT_CLASS (lanyard_next_up_parent_class)->dispose (object);
}

static void
lanyard_next_up_class_init (LanyardNextUpClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = lanyard_next_up_dispose;

  signals[CHANGED] = g_signal_new ("changed", LANYARD_TYPE_NEXT_UP, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
lanyard_next_up_init (LanyardNextUp *self)
{
}

LanyardNextUp *
lanyard_next_up_new (LanyardBookmarks *bookmarks,
                     LanyardClock     *clock)
{
  LanyardNextUp *self;

  g_return_val_if_fail (LANYARD_IS_BOOKMARKS (bookmarks), NULL);
  g_return_val_if_fail (LANYARD_IS_CLOCK (clock), NULL);

  self = g_object_new (LANYARD_TYPE_NEXT_UP, NULL);
  self->bookmarks = g_object_ref (bookmarks);
  self->clock = g_object_ref (clock);
  self->alarm = lanyard_alarm_new (clock);
  g_signal_connect_object (bookmarks, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (clock, "jumped", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (clock, "display-changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->alarm, "ring", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);

  return self;
}

LanyardBookmark *
lanyard_next_up_get_bookmark (LanyardNextUp *self)
{
  g_return_val_if_fail (LANYARD_IS_NEXT_UP (self), NULL);

  return self->bookmark;
}

char *
lanyard_next_up_dup_title (LanyardNextUp *self)
{
  LanyardTalk *talk;

  g_return_val_if_fail (LANYARD_IS_NEXT_UP (self), NULL);

  if (self->bookmark == NULL)
    return NULL;

  talk = lanyard_bookmark_get_talk (self->bookmark);
  if (lanyard_phase_of_talk (talk, lanyard_clock_get_now (self->clock), NULL) == LANYARD_PHASE_NOW)
    /* TRANSLATORS: %s is the title of the bookmarked talk that runs. */
    return g_strdup_printf (_ ("Now: %s"), lanyard_talk_get_title (talk));

  /* TRANSLATORS: %s is the title of the bookmarked talk that is next. */
  return g_strdup_printf (_ ("Next: %s"), lanyard_talk_get_title (talk));
}

static char *
dup_when (LanyardNextUp *self)
{
  LanyardTalk *talk = lanyard_bookmark_get_talk (self->bookmark);
  gint64       now = lanyard_clock_get_now (self->clock);
  g_autoptr (GTimeZone) zone = NULL;

  switch (lanyard_phase_of_talk (talk, now, NULL))
    {
    case LANYARD_PHASE_SOON:
      return lanyard_time_text_get_phase (talk, now);

    case LANYARD_PHASE_UPCOMING:
      if (is_today (self))
        return g_strdup (_ ("Today"));

      zone = lanyard_conference_dup_zone (lanyard_bookmark_get_conference (self->bookmark));
      return lanyard_time_text_get_day (lanyard_talk_get_start (talk), zone);

    case LANYARD_PHASE_UNKNOWN:
    case LANYARD_PHASE_NOW:
    case LANYARD_PHASE_ENDED:
    default:
      return NULL;
    }
}

static char *
dup_others (LanyardNextUp *self)
{
  if (self->n_others == 0)
    return NULL;

  /* TRANSLATORS: how many other bookmarked talks start at the same time as the one that is next */
  return g_strdup_printf (ngettext ("%u other at the same time", "%u others at the same time", self->n_others),
                          self->n_others);
}

char *
lanyard_next_up_dup_details (LanyardNextUp *self)
{
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_autoptr (GTimeZone) zone = NULL;
  g_auto (GStrv) texts = NULL;
  g_autofree char *when = NULL;
  g_autofree char *hours = NULL;
  g_autofree char *others = NULL;
  const char      *room;
  LanyardTalk     *talk;

  g_return_val_if_fail (LANYARD_IS_NEXT_UP (self), NULL);

  if (self->bookmark == NULL)
    return NULL;

  talk = lanyard_bookmark_get_talk (self->bookmark);
  zone = lanyard_conference_dup_zone (lanyard_bookmark_get_conference (self->bookmark));
  when = dup_when (self);
  hours = lanyard_time_text_get_hours (lanyard_talk_get_start (talk), lanyard_talk_get_end (talk), zone);
  room = lanyard_room_text_get_short (lanyard_talk_get_room (talk));
  others = dup_others (self);

  if (when != NULL)
    g_strv_builder_add (parts, when);
  g_strv_builder_add (parts, hours);
  if (room != NULL)
    g_strv_builder_add (parts, room);
  if (others != NULL)
    g_strv_builder_add (parts, others);

  texts = g_strv_builder_end (parts);

  return g_strjoinv (" · ", texts);
}
