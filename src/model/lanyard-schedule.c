/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-schedule.h"

/**
 * LanyardSchedule:
 *
 * One version of the programme of one conference. It owns the conference and its talks, never
 * changes, and may be handed from the thread that read it to another.
 */

struct _LanyardSchedule
{
  GObject            parent_instance;
  LanyardConference *conference;  /* (owned) */
  GListStore        *talks;       /* (owned) */
  GHashTable        *by_id;       /* (owned), borrows ids and talks from @talks */
  GPtrArray         *notes;       /* (owned) (element-type LanyardNote) */
  GHashTable        *notes_by_id; /* (owned), borrows ids and notes from @notes */
};

G_DEFINE_FINAL_TYPE (LanyardSchedule, lanyard_schedule, G_TYPE_OBJECT)

static int
compare_starts (gconstpointer a,
                gconstpointer b)
{
  GDateTime *start_a = lanyard_talk_get_start (*(LanyardTalk *const *) a);
  GDateTime *start_b = lanyard_talk_get_start (*(LanyardTalk *const *) b);

  if (start_a == NULL || start_b == NULL)
    return (start_a == NULL) - (start_b == NULL);

  return g_date_time_compare (start_a, start_b);
}

static void
lanyard_schedule_dispose (GObject *object)
{
  LanyardSchedule *self = LANYARD_SCHEDULE (object);

  g_clear_pointer (&self->notes_by_id, g_hash_table_unref);
  g_clear_pointer (&self->notes, g_ptr_array_unref);
  g_clear_pointer (&self->by_id, g_hash_table_unref);
  g_clear_object (&self->talks);
  g_clear_object (&self->conference);

  G_OBJECT_CLASS (lanyard_schedule_parent_class)->dispose (object);
}

static void
lanyard_schedule_class_init (LanyardScheduleClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = lanyard_schedule_dispose;
}

static void
lanyard_schedule_init (LanyardSchedule *self)
{
  self->talks = g_list_store_new (LANYARD_TYPE_TALK);
  self->by_id = g_hash_table_new (g_str_hash, g_str_equal);
  self->notes = g_ptr_array_new_with_free_func (g_object_unref);
  self->notes_by_id = g_hash_table_new (g_str_hash, g_str_equal);
}

LanyardSchedule *
lanyard_schedule_new (LanyardConference *conference,
                      GPtrArray         *talks)
{
  g_autoptr (LanyardSchedule) self = NULL;
  g_autoptr (GPtrArray) sorted = NULL;

  g_return_val_if_fail (LANYARD_IS_CONFERENCE (conference), NULL);
  g_return_val_if_fail (talks != NULL, NULL);

  sorted = g_ptr_array_copy (talks, NULL, NULL);
  g_ptr_array_set_free_func (sorted, NULL);
  g_ptr_array_sort (sorted, compare_starts);

  self = g_object_new (LANYARD_TYPE_SCHEDULE, NULL);
  self->conference = g_object_ref (conference);
  g_list_store_splice (self->talks, 0, 0, sorted->pdata, sorted->len);

  for (guint i = 0; i < sorted->len; i++)
    {
      LanyardTalk *talk = g_ptr_array_index (sorted, i);

      g_hash_table_insert (self->by_id, (gpointer) lanyard_talk_get_id (talk), talk);
    }

  return g_steal_pointer (&self);
}

LanyardSchedule *
lanyard_schedule_new_with_notes (LanyardConference *conference,
                                 GPtrArray         *talks,
                                 GPtrArray         *notes)
{
  LanyardSchedule *self;

  g_return_val_if_fail (notes != NULL, NULL);

  self = lanyard_schedule_new (conference, talks);
  for (guint i = 0; self != NULL && i < notes->len; i++)
    {
      LanyardNote *note = g_ptr_array_index (notes, i);

      g_ptr_array_add (self->notes, g_object_ref (note));
      g_hash_table_insert (self->notes_by_id, (gpointer) lanyard_note_get_talk_id (note), note);
    }

  return self;
}

GPtrArray *
lanyard_schedule_get_notes (LanyardSchedule *self)
{
  g_return_val_if_fail (LANYARD_IS_SCHEDULE (self), NULL);

  return self->notes;
}

LanyardNote *
lanyard_schedule_find_note (LanyardSchedule *self,
                            const char      *talk_id)
{
  g_return_val_if_fail (LANYARD_IS_SCHEDULE (self), NULL);
  g_return_val_if_fail (talk_id != NULL, NULL);

  return g_hash_table_lookup (self->notes_by_id, talk_id);
}

LanyardConference *
lanyard_schedule_get_conference (LanyardSchedule *self)
{
  g_return_val_if_fail (LANYARD_IS_SCHEDULE (self), NULL);

  return self->conference;
}

GListModel *
lanyard_schedule_list_talks (LanyardSchedule *self)
{
  g_return_val_if_fail (LANYARD_IS_SCHEDULE (self), NULL);

  return G_LIST_MODEL (self->talks);
}

LanyardTalk *
lanyard_schedule_find_talk (LanyardSchedule *self,
                            const char      *id)
{
  g_return_val_if_fail (LANYARD_IS_SCHEDULE (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  return g_hash_table_lookup (self->by_id, id);
}
