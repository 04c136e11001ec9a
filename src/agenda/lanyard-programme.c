/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-programme.h"
#include "lanyard-section.h"

/**
 * LanyardProgramme:
 *
 * One conference as the library has it now: its schedule and the shortlists that recommend its
 * talks. It never changes; after a refresh the library makes a new one.
 */

struct _LanyardProgramme
{
  GObject          parent_instance;
  LanyardSchedule *schedule;   /* (owned) (nullable) */
  GListStore      *shortlists; /* (owned) */
  GPtrArray       *days;       /* (owned) (element-type LanyardDay) */
  LanyardFacets   *facets;     /* (owned) (nullable) */
  gboolean         is_complete;
  GPtrArray       *picked_talks;    /* (owned) (element-type LanyardTalk) */
  GHashTable      *recommendations; /* (owned) (element-type utf8 Recommendation), keys of the talks */
};

G_DEFINE_FINAL_TYPE (LanyardProgramme, lanyard_programme, G_TYPE_OBJECT)

typedef struct
{
  LanyardPick      *pick;      /* (owned) */
  LanyardShortlist *shortlist; /* (owned) */
} Recommendation;

static void
recommendation_free (Recommendation *recommendation)
{
  g_object_unref (recommendation->pick);
  g_object_unref (recommendation->shortlist);
  g_free (recommendation);
}

static void
add_pick (LanyardProgramme *self,
          LanyardShortlist *shortlist,
          LanyardPick      *pick)
{
  LanyardTalk    *talk = lanyard_programme_find_talk (self, pick);
  Recommendation *recommendation;

  if (talk == NULL || g_hash_table_contains (self->recommendations, lanyard_talk_get_id (talk)))
    return;

  recommendation = g_new0 (Recommendation, 1);
  recommendation->pick = g_object_ref (pick);
  recommendation->shortlist = g_object_ref (shortlist);
  g_hash_table_insert (self->recommendations, (gpointer) lanyard_talk_get_id (talk), recommendation);
  g_ptr_array_add (self->picked_talks, g_object_ref (talk));
}

static void
add_shortlist (LanyardProgramme *self,
               LanyardShortlist *shortlist)
{
  GListModel *sections = lanyard_shortlist_get_sections (shortlist);

  g_list_store_append (self->shortlists, shortlist);

  for (guint i = 0; i < g_list_model_get_n_items (sections); i++)
    {
      g_autoptr (LanyardSection) section = g_list_model_get_item (sections, i);
      GListModel *picks = lanyard_section_get_picks (section);

      for (guint j = 0; j < g_list_model_get_n_items (picks); j++)
        {
          g_autoptr (LanyardPick) pick = g_list_model_get_item (picks, j);

          add_pick (self, shortlist, pick);
        }
    }
}

static void
lanyard_programme_dispose (GObject *object)
{
  LanyardProgramme *self = LANYARD_PROGRAMME (object);

  g_clear_pointer (&self->recommendations, g_hash_table_unref);
  g_clear_pointer (&self->picked_talks, g_ptr_array_unref);
  g_clear_pointer (&self->days, g_ptr_array_unref);
  g_clear_object (&self->facets);
  g_clear_object (&self->shortlists);
  g_clear_object (&self->schedule);

  G_OBJECT_CLASS (lanyard_programme_parent_class)->dispose (object);
}

static void
lanyard_programme_class_init (LanyardProgrammeClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = lanyard_programme_dispose;
}

static void
lanyard_programme_init (LanyardProgramme *self)
{
  self->shortlists = g_list_store_new (LANYARD_TYPE_SHORTLIST);
  self->picked_talks = g_ptr_array_new_with_free_func (g_object_unref);
  self->recommendations = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) recommendation_free);
}

LanyardProgramme *
lanyard_programme_new (LanyardSchedule *schedule,
                       GPtrArray       *shortlists)
{
  g_autoptr (GPtrArray) days = NULL;
  LanyardProgramme *self;

  g_return_val_if_fail (schedule == NULL || LANYARD_IS_SCHEDULE (schedule), NULL);
  g_return_val_if_fail (shortlists != NULL, NULL);

  days = schedule != NULL ? lanyard_days_of_schedule (schedule) : g_ptr_array_new ();
  self = lanyard_programme_new_beginning (schedule, shortlists, days);
  self->is_complete = TRUE;

  return self;
}

LanyardProgramme *
lanyard_programme_new_beginning (LanyardSchedule *schedule,
                                 GPtrArray       *shortlists,
                                 GPtrArray       *days)
{
  g_autoptr (LanyardProgramme) self = NULL;

  g_return_val_if_fail (schedule == NULL || LANYARD_IS_SCHEDULE (schedule), NULL);
  g_return_val_if_fail (shortlists != NULL, NULL);
  g_return_val_if_fail (days != NULL, NULL);

  self = g_object_new (LANYARD_TYPE_PROGRAMME, NULL);
  g_set_object (&self->schedule, schedule);
  self->days = g_ptr_array_ref (days);
  if (schedule != NULL)
    self->facets = lanyard_facets_new (lanyard_schedule_list_talks (schedule));

  for (guint i = 0; i < shortlists->len; i++)
    add_shortlist (self, g_ptr_array_index (shortlists, i));

  return g_steal_pointer (&self);
}

gboolean
lanyard_programme_is_complete (LanyardProgramme *self)
{
  g_return_val_if_fail (LANYARD_IS_PROGRAMME (self), FALSE);

  return self->is_complete;
}

GPtrArray *
lanyard_programme_get_days (LanyardProgramme *self)
{
  g_return_val_if_fail (LANYARD_IS_PROGRAMME (self), NULL);

  return self->days;
}

LanyardFacets *
lanyard_programme_get_facets (LanyardProgramme *self)
{
  g_return_val_if_fail (LANYARD_IS_PROGRAMME (self), NULL);

  return self->facets;
}

LanyardSchedule *
lanyard_programme_get_schedule (LanyardProgramme *self)
{
  g_return_val_if_fail (LANYARD_IS_PROGRAMME (self), NULL);

  return self->schedule;
}

LanyardConference *
lanyard_programme_get_conference (LanyardProgramme *self)
{
  g_return_val_if_fail (LANYARD_IS_PROGRAMME (self), NULL);

  return self->schedule != NULL ? lanyard_schedule_get_conference (self->schedule) : NULL;
}

GListModel *
lanyard_programme_list_shortlists (LanyardProgramme *self)
{
  g_return_val_if_fail (LANYARD_IS_PROGRAMME (self), NULL);

  return G_LIST_MODEL (self->shortlists);
}

LanyardTalk *
lanyard_programme_find_talk (LanyardProgramme *self,
                             LanyardPick      *pick)
{
  const char *id;

  g_return_val_if_fail (LANYARD_IS_PROGRAMME (self), NULL);
  g_return_val_if_fail (LANYARD_IS_PICK (pick), NULL);

  id = lanyard_pick_get_talk_id (pick);

  return self->schedule != NULL && id != NULL ? lanyard_schedule_find_talk (self->schedule, id) : NULL;
}

LanyardPick *
lanyard_programme_find_pick (LanyardProgramme  *self,
                             LanyardTalk       *talk,
                             LanyardShortlist **shortlist)
{
  Recommendation *recommendation;

  g_return_val_if_fail (LANYARD_IS_PROGRAMME (self), NULL);
  g_return_val_if_fail (LANYARD_IS_TALK (talk), NULL);

  recommendation = g_hash_table_lookup (self->recommendations, lanyard_talk_get_id (talk));
  if (shortlist != NULL)
    *shortlist = recommendation != NULL ? recommendation->shortlist : NULL;

  return recommendation != NULL ? recommendation->pick : NULL;
}

GPtrArray *
lanyard_programme_list_picked_talks (LanyardProgramme *self)
{
  g_return_val_if_fail (LANYARD_IS_PROGRAMME (self), NULL);

  return self->picked_talks;
}
