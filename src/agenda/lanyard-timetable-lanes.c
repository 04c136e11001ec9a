/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-timetable-lanes.h"

/* A sweep through the talks of a room. What is joined by overlaps is a knot. */
typedef struct
{
  LanyardTimetableSlot *slots;
  guint                 n_slots;
  GSequence            *running; /* (owned) (element-type LanyardTimetableSlot), by end */
  GSequence            *free;    /* (owned) (element-type guint), the lanes of this knot that are free, in order */
  guint                 first;   /* the position of the first slot of this knot */
  guint                 n_lanes; /* of this knot */
} Sweep;

static int
compare_ends (gconstpointer a,
              gconstpointer b,
              gpointer      user_data)
{
  const LanyardTimetableSlot *first = a;
  const LanyardTimetableSlot *second = b;

  return (first->end > second->end) - (first->end < second->end);
}

static int
compare_lanes (gconstpointer a,
               gconstpointer b,
               gpointer      user_data)
{
  return GPOINTER_TO_INT (a) - GPOINTER_TO_INT (b);
}

static gpointer
take_first (GSequence *sequence)
{
  GSequenceIter *iter = g_sequence_get_begin_iter (sequence);
  gpointer       first = g_sequence_get (iter);

  g_sequence_remove (iter);

  return first;
}

static void
free_lanes (Sweep *sweep,
            float  minute)
{
  while (!g_sequence_is_empty (sweep->running))
    {
      LanyardTimetableSlot *slot = g_sequence_get (g_sequence_get_begin_iter (sweep->running));

      if (slot->end > minute)
        return;

      take_first (sweep->running);
      g_sequence_insert_sorted (sweep->free, GUINT_TO_POINTER (slot->lane), compare_lanes, NULL);
    }
}

/* Gives short talks the time they take at least, as far as nothing else is in their lane. */
static void
lengthen (Sweep *sweep,
          guint  next)
{
  g_autofree float *limits = g_new (float, sweep->n_lanes);
  float             limit = next < sweep->n_slots ? sweep->slots[next].start : G_MAXFLOAT;

  for (guint lane = 0; lane < sweep->n_lanes; lane++)
    limits[lane] = limit;

  for (guint i = next; i > sweep->first; i--)
    {
      LanyardTimetableSlot *slot = &sweep->slots[i - 1];

      slot->end = MAX (slot->end, MIN (slot->start + LANYARD_TIMETABLE_SHORTEST, limits[slot->lane]));
      limits[slot->lane] = slot->start;
    }
}

static void
end_knot (Sweep *sweep,
          guint  next)
{
  for (guint i = sweep->first; i < next; i++)
    sweep->slots[i].n_lanes = sweep->n_lanes;
  lengthen (sweep, next);

  g_sequence_remove_range (g_sequence_get_begin_iter (sweep->free), g_sequence_get_end_iter (sweep->free));
  sweep->first = next;
  sweep->n_lanes = 0;
}

guint
lanyard_timetable_lanes_assign (LanyardTimetableSlot *slots,
                                guint                 n_slots)
{
  Sweep sweep = { slots, n_slots, g_sequence_new (NULL), g_sequence_new (NULL), 0, 0 };
  guint n_most = 0;

  for (guint i = 0; i < n_slots; i++)
    {
      free_lanes (&sweep, slots[i].start);
      if (g_sequence_is_empty (sweep.running))
        end_knot (&sweep, i);

      slots[i].lane = g_sequence_is_empty (sweep.free) ? sweep.n_lanes++ : GPOINTER_TO_UINT (take_first (sweep.free));
      n_most = MAX (n_most, sweep.n_lanes);
      g_sequence_insert_sorted (sweep.running, &slots[i], compare_ends, NULL);
    }

  end_knot (&sweep, n_slots);
  g_sequence_free (sweep.running);
  g_sequence_free (sweep.free);

  return n_most;
}
