/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "lanyard-time-text.h"
#include "lanyard-timetable-hours.h"
#include "lanyard-timetable-lanes.h"
#include "lanyard-timetable-layout.h"

/* No talk is drawn wider than so many columns of other rooms. */
#define MAX_COLUMNS 2

/**
 * LanyardTimetableLayout:
 *
 * Where the talks of a day stand in a timetable with time down and rooms across, in minutes and
 * units of width. What these are on the screen is for others to say. It never changes.
 */

struct _LanyardTimetableLayout
{
  GObject    parent_instance;
  GTimeZone *zone;    /* (owned) */
  GPtrArray *columns; /* (owned) (element-type Column) */
  GArray    *slots;   /* (owned) (element-type LanyardTimetableSlot), by column, then by start */
  GArray    *latest;  /* (owned) (element-type float), the latest end in the column up to each slot */
  gint64     start;   /* in seconds since the Unix epoch */
  guint      minutes;
  double     width;
};

G_DEFINE_FINAL_TYPE (LanyardTimetableLayout, lanyard_timetable_layout, G_TYPE_OBJECT)

/* The talks of a room. */
typedef struct
{
  const char *room;  /* (nullable) (unowned), of its first talk */
  char       *key;   /* (owned) (nullable), to sort by */
  GPtrArray  *talks; /* (owned) (element-type LanyardTalk), by start */
  guint       first; /* the position of its first slot */
  double      left;
  double      width;
} Column;

static Column *
column_new (const char *room)
{
  Column *column = g_new0 (Column, 1);

  column->room = room;
  column->key = room != NULL ? g_utf8_collate_key_for_filename (room, -1) : NULL;
  column->talks = g_ptr_array_new_with_free_func (g_object_unref);

  return column;
}

static void
column_free (gpointer data)
{
  Column *column = data;

  g_clear_pointer (&column->talks, g_ptr_array_unref);
  g_clear_pointer (&column->key, g_free);
  g_free (column);
}

static Column *
get_column (LanyardTimetableLayout *self,
            guint                   column)
{
  return g_ptr_array_index (self->columns, column);
}

static LanyardTimetableSlot *
get_slot (LanyardTimetableLayout *self,
          guint                   position)
{
  return &g_array_index (self->slots, LanyardTimetableSlot, position);
}

static guint
get_end (LanyardTimetableLayout *self,
         guint                   column)
{
  return column + 1 < self->columns->len ? get_column (self, column + 1)->first : self->slots->len;
}

static int
compare_columns (gconstpointer a,
                 gconstpointer b)
{
  const Column *first = *(Column *const *) a;
  const Column *second = *(Column *const *) b;

  if (first->key == NULL || second->key == NULL)
    return (first->key == NULL) - (second->key == NULL);

  return strcmp (first->key, second->key);
}

static void
add_talk (LanyardTimetableLayout *self,
          LanyardTalk            *talk,
          GHashTable             *by_room)
{
  const char *room = lanyard_talk_get_room (talk);
  Column     *column = g_hash_table_lookup (by_room, room != NULL ? room : "");

  if (column == NULL)
    {
      column = column_new (room);
      g_hash_table_insert (by_room, (gpointer) (room != NULL ? room : ""), column);
      g_ptr_array_add (self->columns, column);
    }

  g_ptr_array_add (column->talks, g_object_ref (talk));
}

static void
add_columns (LanyardTimetableLayout *self,
             GListModel             *talks,
             const LanyardDay       *day,
             GArray                 *positions)
{
  g_autoptr (GHashTable) by_room = g_hash_table_new (g_str_hash, g_str_equal);
  guint n_talks = positions != NULL ? positions->len : day->length;

  for (guint i = 0; i < n_talks; i++)
    {
      guint position = positions != NULL ? g_array_index (positions, guint, i) : day->first + i;
      g_autoptr (LanyardTalk) talk = NULL;

      if (position < day->first || position >= day->first + day->length)
        continue;

      talk = g_list_model_get_item (talks, position);
      add_talk (self, talk, by_room);
    }

  g_ptr_array_sort (self->columns, compare_columns);
}

static void
add_slots (LanyardTimetableLayout *self,
           guint                   position)
{
  Column *column = get_column (self, position);

  column->first = self->slots->len;

  for (guint i = 0; i < column->talks->len; i++)
    {
      LanyardTimetableSlot slot = { .talk = g_ptr_array_index (column->talks, i), .column = position };
      LanyardInterval      interval;

      lanyard_talk_get_interval (slot.talk, &interval);
      slot.start = (float) (interval.start - self->start) / 60.f;
      slot.end = (float) MIN (interval.end - self->start, self->minutes * 60) / 60.f;
      slot.end = MAX (slot.end, slot.start + LANYARD_TIMETABLE_TIGHTEST);

      g_array_append_val (self->slots, slot);
    }
}

static void
place_column (LanyardTimetableLayout *self,
              guint                   position)
{
  Column *column = get_column (self, position);
  float   latest = 0;
  guint   n_lanes;

  add_slots (self, position);
  n_lanes = lanyard_timetable_lanes_assign (get_slot (self, column->first), column->talks->len);

  column->left = self->width;
  column->width = MAX (LANYARD_TIMETABLE_COLUMN, n_lanes * LANYARD_TIMETABLE_LANE);
  self->width += column->width;

  for (guint i = column->first; i < self->slots->len; i++)
    {
      LanyardTimetableSlot *slot = get_slot (self, i);
      double                width = MIN (column->width / slot->n_lanes, MAX_COLUMNS * LANYARD_TIMETABLE_COLUMN);

      slot->width = (float) width;
      slot->left = (float) (column->left + slot->lane * width);
      latest = MAX (latest, slot->end);
      g_array_append_val (self->latest, latest);
    }
}

static void
lanyard_timetable_layout_finalize (GObject *object)
{
  LanyardTimetableLayout *self = LANYARD_TIMETABLE_LAYOUT (object);

  g_clear_pointer (&self->slots, g_array_unref);
  g_clear_pointer (&self->latest, g_array_unref);
  g_clear_pointer (&self->columns, g_ptr_array_unref);
  g_clear_pointer (&self->zone, g_time_zone_unref);

  G_OBJECT_CLASS (lanyard_timetable_layout_parent_class)->finalize (object);
}

static void
lanyard_timetable_layout_class_init (LanyardTimetableLayoutClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lanyard_timetable_layout_finalize;
}

static void
lanyard_timetable_layout_init (LanyardTimetableLayout *self)
{
  self->columns = g_ptr_array_new_with_free_func (column_free);
  self->slots = g_array_new (FALSE, FALSE, sizeof (LanyardTimetableSlot));
  self->latest = g_array_new (FALSE, FALSE, sizeof (float));
}

LanyardTimetableLayout *
lanyard_timetable_layout_new (GListModel       *talks,
                              const LanyardDay *day,
                              GArray           *positions,
                              GTimeZone        *zone)
{
  g_autoptr (LanyardTimetableLayout) self = NULL;

  g_return_val_if_fail (G_IS_LIST_MODEL (talks), NULL);
  g_return_val_if_fail (day != NULL && day->date != NULL, NULL);
  g_return_val_if_fail (zone != NULL, NULL);

  self = g_object_new (LANYARD_TYPE_TIMETABLE_LAYOUT, NULL);
  self->zone = g_time_zone_ref (zone);
  self->minutes = lanyard_timetable_hours_find (talks, day, zone, &self->start);
  add_columns (self, talks, day, positions);

  for (guint i = 0; i < self->columns->len; i++)
    place_column (self, i);

  return g_steal_pointer (&self);
}

gint64
lanyard_timetable_layout_get_start (LanyardTimetableLayout *self)
{
  g_return_val_if_fail (LANYARD_IS_TIMETABLE_LAYOUT (self), 0);

  return self->start;
}

guint
lanyard_timetable_layout_get_minutes (LanyardTimetableLayout *self)
{
  g_return_val_if_fail (LANYARD_IS_TIMETABLE_LAYOUT (self), 0);

  return self->minutes;
}

char *
lanyard_timetable_layout_dup_hour (LanyardTimetableLayout *self,
                                   guint                   hour)
{
  g_autoptr (GDateTime) instant = NULL;

  g_return_val_if_fail (LANYARD_IS_TIMETABLE_LAYOUT (self), NULL);

  instant = g_date_time_new_from_unix_utc (self->start + hour * G_GINT64_CONSTANT (3600));

  return lanyard_time_text_get_hours (instant, NULL, self->zone);
}

double
lanyard_timetable_layout_get_width (LanyardTimetableLayout *self)
{
  g_return_val_if_fail (LANYARD_IS_TIMETABLE_LAYOUT (self), 0);

  return self->width;
}

guint
lanyard_timetable_layout_get_n_rooms (LanyardTimetableLayout *self)
{
  g_return_val_if_fail (LANYARD_IS_TIMETABLE_LAYOUT (self), 0);

  return self->columns->len;
}

const char *
lanyard_timetable_layout_get_room (LanyardTimetableLayout *self,
                                   guint                   column,
                                   double                 *left,
                                   double                 *width)
{
  g_return_val_if_fail (LANYARD_IS_TIMETABLE_LAYOUT (self), NULL);
  g_return_val_if_fail (column < self->columns->len, NULL);

  if (left != NULL)
    *left = get_column (self, column)->left;
  if (width != NULL)
    *width = get_column (self, column)->width;

  return get_column (self, column)->room;
}

guint
lanyard_timetable_layout_find_room (LanyardTimetableLayout *self,
                                    double                  unit)
{
  guint first = 0;
  guint end;

  g_return_val_if_fail (LANYARD_IS_TIMETABLE_LAYOUT (self), 0);

  /* The last one that does not begin behind it. */
  end = self->columns->len;
  while (end - first > 1)
    {
      guint middle = first + (end - first) / 2;

      if (get_column (self, middle)->left <= unit)
        first = middle;
      else
        end = middle;
    }

  return first;
}

guint
lanyard_timetable_layout_get_n_slots (LanyardTimetableLayout *self)
{
  g_return_val_if_fail (LANYARD_IS_TIMETABLE_LAYOUT (self), 0);

  return self->slots->len;
}

const LanyardTimetableSlot *
lanyard_timetable_layout_get_slot (LanyardTimetableLayout *self,
                                   guint                   position)
{
  g_return_val_if_fail (LANYARD_IS_TIMETABLE_LAYOUT (self), NULL);
  g_return_val_if_fail (position < self->slots->len, NULL);

  return get_slot (self, position);
}

/* The first slot of a column that may reach beyond a time: of all before it, the latest end is not
 * later. */
static guint
find_first_beyond (LanyardTimetableLayout *self,
                   guint                   column,
                   double                  minute)
{
  guint first = get_column (self, column)->first;
  guint end = get_end (self, column);

  while (first < end)
    {
      guint middle = first + (end - first) / 2;

      if ((double) g_array_index (self->latest, float, middle) <= minute)
        first = middle + 1;
      else
        end = middle;
    }

  return first;
}

void
lanyard_timetable_layout_list_slots (LanyardTimetableLayout *self,
                                     double                  left,
                                     double                  top,
                                     double                  right,
                                     double                  bottom,
                                     GArray                 *positions)
{
  g_return_if_fail (LANYARD_IS_TIMETABLE_LAYOUT (self));
  g_return_if_fail (positions != NULL);

  for (guint column = lanyard_timetable_layout_find_room (self, left);
       column < self->columns->len && get_column (self, column)->left < right;
       column++)
    {
      guint end = get_end (self, column);

      for (guint i = find_first_beyond (self, column, top); i < end && (double) get_slot (self, i)->start < bottom; i++)
        {
          LanyardTimetableSlot *slot = get_slot (self, i);

          if ((double) slot->end > top && (double) slot->left < right && (double) (slot->left + slot->width) > left)
            g_array_append_val (positions, i);
        }
    }
}

guint
lanyard_timetable_layout_find_talk (LanyardTimetableLayout *self,
                                    const char             *id)
{
  g_return_val_if_fail (LANYARD_IS_TIMETABLE_LAYOUT (self), LANYARD_TIMETABLE_NONE);

  for (guint i = 0; i < self->slots->len; i++)
    if (g_strcmp0 (lanyard_talk_get_id (get_slot (self, i)->talk), id) == 0)
      return i;

  return LANYARD_TIMETABLE_NONE;
}

guint
lanyard_timetable_layout_find_in_room (LanyardTimetableLayout *self,
                                       guint                   position,
                                       int                     step)
{
  guint first, last;

  g_return_val_if_fail (LANYARD_IS_TIMETABLE_LAYOUT (self), LANYARD_TIMETABLE_NONE);
  g_return_val_if_fail (position < self->slots->len, LANYARD_TIMETABLE_NONE);

  first = get_column (self, get_slot (self, position)->column)->first;
  last = get_end (self, get_slot (self, position)->column) - 1;

  if (step == G_MININT)
    return first;
  if (step == G_MAXINT)
    return last;
  if (step < 0)
    return position > first ? position - 1 : LANYARD_TIMETABLE_NONE;

  return position < last ? position + 1 : LANYARD_TIMETABLE_NONE;
}

guint
lanyard_timetable_layout_find_nearest (LanyardTimetableLayout *self,
                                       guint                   column,
                                       double                  minute)
{
  guint  nearest = LANYARD_TIMETABLE_NONE;
  double least = G_MAXDOUBLE;

  g_return_val_if_fail (LANYARD_IS_TIMETABLE_LAYOUT (self), LANYARD_TIMETABLE_NONE);

  if (column >= self->columns->len)
    return LANYARD_TIMETABLE_NONE;

  for (guint i = get_column (self, column)->first; i < get_end (self, column); i++)
    {
      LanyardTimetableSlot *slot = get_slot (self, i);
      double                distance = 0;

      if ((double) slot->start > minute)
        distance = (double) slot->start - minute;
      else if ((double) slot->end <= minute)
        distance = minute - (double) slot->end + 1;

      if (distance < least)
        {
          nearest = i;
          least = distance;
        }
    }

  return nearest;
}
