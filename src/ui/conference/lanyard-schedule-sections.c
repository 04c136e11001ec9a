/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <gtk/gtk.h>

#include "lanyard-card-section.h"
#include "lanyard-schedule-sections.h"

/* Talks of one start, as a range of the positions that are shown. */
typedef struct
{
  LanyardProgramme      *programme; /* (unowned) */
  GArray                *positions; /* (unowned) */
  const LanyardInterval *times;
  guint                  begin;
  guint                  end;
  guint                  day_end;
} Range;

static Range
range_begin (LanyardShownTalks *talks,
             const LanyardDay  *day)
{
  LanyardProgramme *programme = lanyard_shown_talks_get_programme (talks);
  guint             begin = lanyard_shown_talks_find (talks, day->first);

  return (Range) {
    .programme = programme,
    .positions = lanyard_shown_talks_get_positions (talks),
    .times = lanyard_facets_get_times (lanyard_programme_get_facets (programme)),
    .begin = begin,
    .end = begin,
    .day_end = lanyard_shown_talks_find (talks, day->first + day->length),
  };
}

static guint
get_position (Range *range,
              guint  index)
{
  return g_array_index (range->positions, guint, index);
}

static gint64
get_start (Range *range,
           guint  index)
{
  return range->times[get_position (range, index)].start;
}

/* Goes on to the next start of the day, if there is one. */
static gboolean
range_next (Range *range)
{
  range->begin = range->end;
  if (range->begin == range->day_end)
    return FALSE;

  while (range->end < range->day_end && get_start (range, range->end) == get_start (range, range->begin))
    range->end++;

  return TRUE;
}

/* What makes an entry of a talk. */
typedef struct
{
  LanyardProgramme *programme; /* (owned) */
  LanyardLibrary   *library;   /* (owned) */
} Maker;

static void
maker_free (gpointer data)
{
  Maker *maker = data;

  g_clear_object (&maker->programme);
  g_clear_object (&maker->library);
  g_free (maker);
}

static gpointer
map_talk (gpointer item,
          gpointer user_data)
{
  g_autoptr (LanyardTalk) talk = item;
  Maker *maker = user_data;

  return lanyard_entry_new (maker->programme, talk, NULL, NULL,
                            lanyard_library_get_bookmarks (maker->library),
                            lanyard_library_get_clock (maker->library));
}

/* Talks that stand side by side in the schedule need no list of their own. */
static GListModel *
list_talks (Range *range)
{
  GListModel *talks = lanyard_schedule_list_talks (lanyard_programme_get_schedule (range->programme));
  GListStore *store;
  guint       first = get_position (range, range->begin);
  guint       length = range->end - range->begin;

  if (get_position (range, range->end - 1) - first + 1 == length)
    return G_LIST_MODEL (gtk_slice_list_model_new (g_object_ref (talks), first, length));

  store = g_list_store_new (LANYARD_TYPE_TALK);
  for (guint i = range->begin; i < range->end; i++)
    {
      g_autoptr (LanyardTalk) talk = g_list_model_get_item (talks, get_position (range, i));

      g_list_store_append (store, talk);
    }

  return G_LIST_MODEL (store);
}

static GListModel *
list_entries (Range          *range,
              LanyardLibrary *library)
{
  Maker *maker = g_new0 (Maker, 1);

  maker->programme = g_object_ref (range->programme);
  maker->library = g_object_ref (library);

  return G_LIST_MODEL (gtk_map_list_model_new (list_talks (range), map_talk, maker, maker_free));
}

static const char *
find_mark (Range         *range,
           LanyardMoment *moment,
           gint64         now)
{
  gint64 start = get_start (range, range->begin);

  if (start == LANYARD_NEVER || start > now)
    /* TRANSLATORS: beside the time at which talks start: they start next */
    return start != LANYARD_NEVER && start == moment->next ? C_ ("talks", "Next") : NULL;

  for (guint i = range->begin; i < range->end; i++)
    {
      if (range->times[get_position (range, i)].end > now)
        /* TRANSLATORS: beside the time at which talks start: some of them run */
        return C_ ("talks", "Now");
    }

  return NULL;
}

static char *
dup_title (Range     *range,
           GTimeZone *zone)
{
  gint64 start = get_start (range, range->begin);
  g_autoptr (GDateTime) instant = NULL;

  if (start == LANYARD_NEVER)
    return g_strdup (_ ("Time to be announced"));

  instant = g_date_time_new_from_unix_utc (start);

  return lanyard_time_text_get_hours (instant, NULL, zone);
}

GPtrArray *
lanyard_schedule_sections_list (LanyardShownTalks *talks,
                                const LanyardDay  *day,
                                LanyardLibrary    *library)
{
  GPtrArray    *sections = g_ptr_array_new_with_free_func (g_object_unref);
  Range         range = range_begin (talks, day);
  gint64        now = lanyard_clock_get_now (lanyard_library_get_clock (library));
  LanyardMoment moment;
  g_autoptr (GTimeZone) zone = lanyard_conference_dup_zone (lanyard_programme_get_conference (range.programme));

  lanyard_shown_talks_get_moment (talks, &moment);

  while (range_next (&range))
    {
      g_autoptr (GListModel) entries = list_entries (&range, library);
      g_autofree char    *title = dup_title (&range, zone);
      LanyardCardSection *section = lanyard_card_section_new (entries, TRUE);

      lanyard_card_section_set_title (section, sections->len > 0 ? LANYARD_HEADING_SMALL : LANYARD_HEADING_NONE, title, NULL);
      lanyard_card_section_set_mark (section, find_mark (&range, &moment, now));
      g_ptr_array_add (sections, section);
    }

  return sections;
}

gboolean
lanyard_schedule_sections_find_start (LanyardShownTalks *talks,
                                      const LanyardDay  *day,
                                      gint64             start,
                                      guint             *section)
{
  Range range = range_begin (talks, day);

  for (*section = 0; range_next (&range); (*section)++)
    {
      if (get_start (&range, range.begin) == start)
        return TRUE;
    }

  return FALSE;
}

gboolean
lanyard_schedule_sections_find_talk (LanyardShownTalks *talks,
                                     const LanyardDay  *day,
                                     const char        *talk_id,
                                     guint             *section,
                                     guint             *entry)
{
  Range            range = range_begin (talks, day);
  LanyardSchedule *schedule = lanyard_programme_get_schedule (range.programme);
  LanyardTalk     *talk = lanyard_schedule_find_talk (schedule, talk_id);

  for (*section = 0; talk != NULL && range_next (&range); (*section)++)
    {
      for (guint i = range.begin; i < range.end; i++)
        {
          g_autoptr (LanyardTalk) other = g_list_model_get_item (lanyard_schedule_list_talks (schedule), get_position (&range, i));

          *entry = i - range.begin;
          if (other == talk)
            return TRUE;
        }
    }

  return FALSE;
}
