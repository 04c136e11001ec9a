/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-alarm.h"
#include "lanyard-days.h"
#include "lanyard-shown-talks.h"

/**
 * LanyardShownTalks:
 *
 * The talks of a programme that its filter lets through now, with bookmarks and time gone by. All
 * views of a conference show the same ones.
 */

struct _LanyardShownTalks
{
  GObject            parent_instance;
  LanyardProgramme  *programme; /* (owned) (nullable) */
  LanyardTalkFilter *filter;    /* (owned) (nullable) */
  LanyardBookmarks  *bookmarks; /* (owned) */
  LanyardClock      *clock;     /* (owned) */
  LanyardAlarm      *alarm;     /* (owned) */
  GSignalGroup      *filtering; /* (owned), of the filter */
  GArray            *positions; /* (owned) (element-type guint) */
};

G_DEFINE_FINAL_TYPE (LanyardShownTalks, lanyard_shown_talks, G_TYPE_OBJECT)

enum
{
  CHANGED,
  TIME_PASSED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static GHashTable *
list_bookmarked (LanyardShownTalks *self)
{
  GListModel *list = lanyard_bookmarks_list (self->bookmarks);
  GHashTable *ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  const char *conference_id = lanyard_conference_get_id (lanyard_programme_get_conference (self->programme));

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (LanyardBookmark) bookmark = g_list_model_get_item (list, i);

      if (g_str_equal (lanyard_conference_get_id (lanyard_bookmark_get_conference (bookmark)), conference_id))
        g_hash_table_add (ids, g_strdup (lanyard_talk_get_id (lanyard_bookmark_get_talk (bookmark))));
    }

  return ids;
}

/* Returns whether other talks are shown than before. */
static gboolean
update_positions (LanyardShownTalks *self)
{
  g_autoptr (GHashTable) bookmarked = list_bookmarked (self);
  g_autoptr (GArray) positions = NULL;
  gboolean is_same;

  positions = lanyard_talk_filter_find (self->filter, lanyard_programme_get_facets (self->programme), bookmarked,
                                        lanyard_clock_get_now (self->clock));
  is_same = positions->len == self->positions->len && (positions->len == 0 || memcmp (positions->data, self->positions->data, positions->len * sizeof (guint)) == 0);
  g_clear_pointer (&self->positions, g_array_unref);
  self->positions = g_steal_pointer (&positions);

  return !is_same;
}

/* Of the talks that start next, the day begins before them, and is called today. */
static gint64
find_next_wake (LanyardShownTalks *self,
                gint64             start,
                gint64             now)
{
  g_autoptr (GTimeZone) zone = lanyard_conference_dup_zone (lanyard_programme_get_conference (self->programme));
  gint64 begin = lanyard_days_get_begin (start * G_USEC_PER_SEC, zone) / G_USEC_PER_SEC;

  return begin > now ? MIN (begin, start) : start;
}

static void
set_next_alarm (LanyardShownTalks *self)
{
  const LanyardInterval *times = lanyard_facets_get_times (lanyard_programme_get_facets (self->programme));
  gint64                 now = lanyard_clock_get_now (self->clock);
  gint64                 next = LANYARD_NEVER;

  for (guint i = 0; i < self->positions->len; i++)
    {
      LanyardInterval interval = times[g_array_index (self->positions, guint, i)];

      /* They are in the order of their starts. */
      if (interval.start > now)
        {
          if (interval.start != LANYARD_NEVER)
            next = MIN (next, find_next_wake (self, interval.start, now));
          break;
        }
      if (interval.end > now)
        next = MIN (next, interval.end);
    }

  if (next != LANYARD_NEVER)
    lanyard_alarm_set (self->alarm, next);
  else
    lanyard_alarm_clear (self->alarm);
}

static void
update (LanyardShownTalks *self)
{
  gboolean is_changed = update_positions (self);

  set_next_alarm (self);
  if (is_changed)
    g_signal_emit (self, signals[CHANGED], 0);
}

/* What is chosen has changed, even if the same talks are shown. */
static void
on_filter_changed_cb (LanyardShownTalks *self)
{
  update_positions (self);
  set_next_alarm (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_time_passed_cb (LanyardShownTalks *self)
{
  if (self->programme == NULL)
    return;

  if (lanyard_talk_filter_get_hides_ended (self->filter))
    update (self);
  else
    set_next_alarm (self);
  g_signal_emit (self, signals[TIME_PASSED], 0);
}

static void
on_bookmarks_changed_cb (LanyardShownTalks *self)
{
  if (self->programme != NULL && lanyard_talk_filter_get_only_bookmarked (self->filter))
    update (self);
}

static void
lanyard_shown_talks_dispose (GObject *object)
{
  LanyardShownTalks *self = LANYARD_SHOWN_TALKS (object);

  g_clear_object (&self->filtering);
  g_clear_object (&self->alarm);
  g_clear_object (&self->clock);
  g_clear_object (&self->bookmarks);
  g_clear_object (&self->filter);
  g_clear_object (&self->programme);
  g_clear_pointer (&self->positions, g_array_unref);

  G_OBJECT_CLASS (lanyard_shown_talks_parent_class)->dispose (object);
}

static void
lanyard_shown_talks_class_init (LanyardShownTalksClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = lanyard_shown_talks_dispose;

  signals[CHANGED] = g_signal_new ("changed", LANYARD_TYPE_SHOWN_TALKS, G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[TIME_PASSED] = g_signal_new ("time-passed", LANYARD_TYPE_SHOWN_TALKS, G_SIGNAL_RUN_LAST,
                                       0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
lanyard_shown_talks_init (LanyardShownTalks *self)
{
  self->positions = g_array_new (FALSE, FALSE, sizeof (guint));
  self->filtering = g_signal_group_new (LANYARD_TYPE_TALK_FILTER);
  g_signal_group_connect_swapped (self->filtering, "changed", G_CALLBACK (on_filter_changed_cb), self);
}

LanyardShownTalks *
lanyard_shown_talks_new (LanyardBookmarks *bookmarks,
                         LanyardClock     *clock)
{
  LanyardShownTalks *self;

  g_return_val_if_fail (LANYARD_IS_BOOKMARKS (bookmarks), NULL);
  g_return_val_if_fail (LANYARD_IS_CLOCK (clock), NULL);

  self = g_object_new (LANYARD_TYPE_SHOWN_TALKS, NULL);
  self->bookmarks = g_object_ref (bookmarks);
  self->clock = g_object_ref (clock);
  self->alarm = lanyard_alarm_new (clock);
  g_signal_connect_object (bookmarks, "changed", G_CALLBACK (on_bookmarks_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->alarm, "ring", G_CALLBACK (on_time_passed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (clock, "jumped", G_CALLBACK (on_time_passed_cb), self, G_CONNECT_SWAPPED);

  return self;
}

void
lanyard_shown_talks_set (LanyardShownTalks *self,
                         LanyardProgramme  *programme,
                         LanyardTalkFilter *filter)
{
  g_return_if_fail (LANYARD_IS_SHOWN_TALKS (self));
  g_return_if_fail (LANYARD_IS_PROGRAMME (programme));
  g_return_if_fail (lanyard_programme_get_facets (programme) != NULL);
  g_return_if_fail (LANYARD_IS_TALK_FILTER (filter));

  g_set_object (&self->programme, programme);
  g_set_object (&self->filter, filter);
  g_signal_group_set_target (self->filtering, filter);

  on_filter_changed_cb (self);
}

LanyardProgramme *
lanyard_shown_talks_get_programme (LanyardShownTalks *self)
{
  g_return_val_if_fail (LANYARD_IS_SHOWN_TALKS (self), NULL);

  return self->programme;
}

LanyardTalkFilter *
lanyard_shown_talks_get_filter (LanyardShownTalks *self)
{
  g_return_val_if_fail (LANYARD_IS_SHOWN_TALKS (self), NULL);

  return self->filter;
}

GArray *
lanyard_shown_talks_get_positions (LanyardShownTalks *self)
{
  g_return_val_if_fail (LANYARD_IS_SHOWN_TALKS (self), NULL);

  return self->positions;
}

guint
lanyard_shown_talks_find (LanyardShownTalks *self,
                          guint              position)
{
  guint low = 0;
  guint high;

  g_return_val_if_fail (LANYARD_IS_SHOWN_TALKS (self), 0);

  high = self->positions->len;
  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->positions, guint, middle) < position)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

GArray *
lanyard_shown_talks_count (LanyardShownTalks *self,
                           LanyardFacet       facet)
{
  g_autoptr (GHashTable) bookmarked = NULL;

  g_return_val_if_fail (LANYARD_IS_SHOWN_TALKS (self), NULL);
  g_return_val_if_fail (self->programme != NULL, NULL);

  bookmarked = list_bookmarked (self);

  return lanyard_talk_filter_count (self->filter, lanyard_programme_get_facets (self->programme), facet, bookmarked,
                                    lanyard_clock_get_now (self->clock));
}

void
lanyard_shown_talks_get_moment (LanyardShownTalks *self,
                                LanyardMoment     *moment)
{
  const LanyardInterval *times;
  gint64                 now;

  g_return_if_fail (LANYARD_IS_SHOWN_TALKS (self));
  g_return_if_fail (moment != NULL);

  *moment = (LanyardMoment) { LANYARD_NEVER, LANYARD_NEVER, FALSE };
  if (self->programme == NULL)
    return;

  times = lanyard_facets_get_times (lanyard_programme_get_facets (self->programme));
  now = lanyard_clock_get_now (self->clock);

  for (guint i = 0; i < self->positions->len; i++)
    {
      LanyardInterval interval = times[g_array_index (self->positions, guint, i)];

      if (interval.start > now)
        {
          moment->next = interval.start;
          break;
        }

      moment->has_begun = TRUE;
      if (interval.end > now)
        moment->running = interval.start;
    }
}
