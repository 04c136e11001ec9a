/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-facets.h"

/**
 * LanyardFacets:
 *
 * What the talks of a schedule can be told apart by, as numbers: so that to filter a congress of
 * fifty thousand talks means to compare numbers, and fits into a frame.
 */

typedef struct
{
  GPtrArray *values;  /* (owned) (element-type utf8) */
  GArray    *numbers; /* (owned) (element-type guint) */
} Column;

struct _LanyardFacets
{
  GObject     parent_instance;
  GListModel *talks; /* (owned) */
  Column      columns[LANYARD_N_FACETS];
  GArray     *times; /* (owned) (element-type LanyardInterval) */
};

G_DEFINE_FINAL_TYPE (LanyardFacets, lanyard_facets, G_TYPE_OBJECT)

static void
lanyard_facets_finalize (GObject *object)
{
  LanyardFacets *self = LANYARD_FACETS (object);

  for (guint i = 0; i < LANYARD_N_FACETS; i++)
    {
      g_clear_pointer (&self->columns[i].values, g_ptr_array_unref);
      g_clear_pointer (&self->columns[i].numbers, g_array_unref);
    }
  g_clear_pointer (&self->times, g_array_unref);
  g_clear_object (&self->talks);

  G_OBJECT_CLASS (lanyard_facets_parent_class)->finalize (object);
}

static void
lanyard_facets_class_init (LanyardFacetsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = lanyard_facets_finalize;
}

static void
lanyard_facets_init (LanyardFacets *self)
{
  for (guint i = 0; i < LANYARD_N_FACETS; i++)
    {
      self->columns[i].values = g_ptr_array_new_with_free_func (g_free);
      self->columns[i].numbers = g_array_new (FALSE, FALSE, sizeof (guint));
    }
  self->times = g_array_new (FALSE, FALSE, sizeof (LanyardInterval));
}

/* What is known while the talks are looked at, which are numbered as they come. */
typedef struct
{
  GHashTable *numbers;   /* (owned) (element-type utf8 guint), by value */
  GHashTable *spellings; /* (owned) (element-type utf8 guint), by value without regard to case */
} Known;

static void
known_init (Known *known)
{
  known->numbers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  known->spellings = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

static void
known_clear (Known *known)
{
  g_clear_pointer (&known->numbers, g_hash_table_unref);
  g_clear_pointer (&known->spellings, g_hash_table_unref);
}

/* Schedules that are typed by many hands have "Lecture" beside "lecture": the first one stands for both. */
static gpointer
add_spelling (Column     *column,
              Known      *known,
              const char *value)
{
  g_autofree char *folded = g_utf8_casefold (value, -1);
  gpointer         number = g_hash_table_lookup (known->spellings, folded);

  if (number == NULL)
    {
      g_ptr_array_add (column->values, g_strdup (value));
      number = GUINT_TO_POINTER (column->values->len);
      g_hash_table_insert (known->spellings, g_steal_pointer (&folded), number);
    }

  g_hash_table_insert (known->numbers, g_strdup (value), number);

  return number;
}

static void
add_value (Column     *column,
           Known      *known,
           const char *value)
{
  gpointer number = NULL;
  guint    added;

  if (value != NULL && *value != '\0')
    {
      number = g_hash_table_lookup (known->numbers, value);
      if (number == NULL)
        number = add_spelling (column, known, value);
    }

  added = GPOINTER_TO_UINT (number);
  g_array_append_val (column->numbers, added);
}

typedef struct
{
  char *key;   /* (owned) */
  char *value; /* (unowned) */
  guint number;
} Place;

static void
place_clear (gpointer data)
{
  g_free (((Place *) data)->key);
}

static int
compare_places (gconstpointer a,
                gconstpointer b)
{
  const Place *place_a = a;
  const Place *place_b = b;
  int          order = strcmp (place_a->key, place_b->key);

  return order != 0 ? order : strcmp (place_a->value, place_b->value);
}

static void
sort_values (Column *column)
{
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (Place));
  g_autofree guint *renumbered = g_new0 (guint, column->values->len + 1);

  g_array_set_clear_func (places, place_clear);
  for (guint i = 0; i < column->values->len; i++)
    {
      Place place = { NULL, g_ptr_array_index (column->values, i), i + 1 };

      place.key = g_utf8_collate_key_for_filename (place.value, -1);
      g_array_append_val (places, place);
    }
  g_array_sort (places, compare_places);

  for (guint i = 0; i < places->len; i++)
    {
      Place *place = &g_array_index (places, Place, i);

      column->values->pdata[i] = place->value;
      renumbered[place->number] = i + 1;
    }

  for (guint i = 0; i < column->numbers->len; i++)
    g_array_index (column->numbers, guint, i) = renumbered[g_array_index (column->numbers, guint, i)];
}

static void
add_time (LanyardFacets *self,
          LanyardTalk   *talk)
{
  LanyardInterval interval = { G_MAXINT64, G_MAXINT64 };

  if (lanyard_talk_get_interval (talk, &interval))
    interval.end = MAX (interval.end, interval.start + 1);
  g_array_append_val (self->times, interval);
}

LanyardFacets *
lanyard_facets_new (GListModel *talks)
{
  g_autoptr (LanyardFacets) self = NULL;
  Known known[LANYARD_N_FACETS];
  guint n_talks;

  g_return_val_if_fail (G_IS_LIST_MODEL (talks), NULL);

  self = g_object_new (LANYARD_TYPE_FACETS, NULL);
  self->talks = g_object_ref (talks);
  n_talks = g_list_model_get_n_items (talks);

  for (guint i = 0; i < LANYARD_N_FACETS; i++)
    known_init (&known[i]);

  for (guint i = 0; i < n_talks; i++)
    {
      g_autoptr (LanyardTalk) talk = g_list_model_get_item (talks, i);

      for (guint j = 0; j < LANYARD_N_FACETS; j++)
        add_value (&self->columns[j], &known[j], lanyard_facet_get_value (talk, (LanyardFacet) j));
      add_time (self, talk);
    }

  for (guint i = 0; i < LANYARD_N_FACETS; i++)
    {
      known_clear (&known[i]);
      sort_values (&self->columns[i]);
    }

  return g_steal_pointer (&self);
}

GListModel *
lanyard_facets_list_talks (LanyardFacets *self)
{
  g_return_val_if_fail (LANYARD_IS_FACETS (self), NULL);

  return self->talks;
}

GPtrArray *
lanyard_facets_list_values (LanyardFacets *self,
                            LanyardFacet   facet)
{
  g_return_val_if_fail (LANYARD_IS_FACETS (self), NULL);
  g_return_val_if_fail (facet < LANYARD_N_FACETS, NULL);

  return self->columns[facet].values;
}

const guint *
lanyard_facets_get_numbers (LanyardFacets *self,
                            LanyardFacet   facet)
{
  g_return_val_if_fail (LANYARD_IS_FACETS (self), NULL);
  g_return_val_if_fail (facet < LANYARD_N_FACETS, NULL);

  return (const guint *) (gpointer) self->columns[facet].numbers->data;
}

const LanyardInterval *
lanyard_facets_get_times (LanyardFacets *self)
{
  g_return_val_if_fail (LANYARD_IS_FACETS (self), NULL);

  return (const LanyardInterval *) (gpointer) self->times->data;
}

const char *
lanyard_facet_get_value (LanyardTalk *talk,
                         LanyardFacet facet)
{
  LanyardTrack *track;

  g_return_val_if_fail (LANYARD_IS_TALK (talk), NULL);

  switch (facet)
    {
    case LANYARD_FACET_TRACK:
      track = lanyard_talk_get_track (talk);
      return track != NULL ? lanyard_track_get_name (track) : NULL;

    case LANYARD_FACET_TYPE:
      return lanyard_talk_get_kind (talk);

    case LANYARD_FACET_LANGUAGE:
      return lanyard_talk_get_language (talk);

    case LANYARD_FACET_ROOM:
      return lanyard_talk_get_room (talk);

    default:
      g_return_val_if_reached (NULL);
    }
}

char *
lanyard_facet_dup_label (LanyardFacet facet,
                         const char  *value)
{
  g_return_val_if_fail (value != NULL, NULL);

  return facet == LANYARD_FACET_LANGUAGE ? g_utf8_strup (value, -1) : g_strdup (value);
}
