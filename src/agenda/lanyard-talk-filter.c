/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-talk-filter.h"

/**
 * LanyardTalkFilter:
 *
 * Which talks somebody wants to see. It knows nothing of a conference or of a view: the same one
 * filters whatever shows talks.
 */

struct _LanyardTalkFilter
{
  GObject    parent_instance;
  GPtrArray *chosen[LANYARD_N_FACETS]; /* (owned) (element-type utf8) */
  gboolean   only_bookmarked;
  gboolean   hides_ended;
};

G_DEFINE_FINAL_TYPE (LanyardTalkFilter, lanyard_talk_filter, G_TYPE_OBJECT)

typedef enum
{
  PROP_ONLY_BOOKMARKED = 1,
  PROP_HIDES_ENDED,
} LanyardTalkFilterProperty;

static GParamSpec *properties[PROP_HIDES_ENDED + 1];

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* Under which names a filter is saved. */
#define ONLY_BOOKMARKED "only-bookmarked"
#define HIDES_ENDED "hides-ended"
static const char *const facet_names[LANYARD_N_FACETS] = { "tracks", "types", "languages", "rooms" };

static void
lanyard_talk_filter_finalize (GObject *object)
{
  LanyardTalkFilter *self = LANYARD_TALK_FILTER (object);

  for (guint i = 0; i < LANYARD_N_FACETS; i++)
    g_clear_pointer (&self->chosen[i], g_ptr_array_unref);

  G_OBJECT_CLASS (lanyard_talk_filter_parent_class)->finalize (object);
}

static void
lanyard_talk_filter_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  LanyardTalkFilter *self = LANYARD_TALK_FILTER (object);

  switch ((LanyardTalkFilterProperty) prop_id)
    {
    case PROP_ONLY_BOOKMARKED:
      g_value_set_boolean (value, self->only_bookmarked);
      break;

    case PROP_HIDES_ENDED:
      g_value_set_boolean (value, self->hides_ended);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lanyard_talk_filter_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  LanyardTalkFilter *self = LANYARD_TALK_FILTER (object);

  switch ((LanyardTalkFilterProperty) prop_id)
    {
    case PROP_ONLY_BOOKMARKED:
      lanyard_talk_filter_set_only_bookmarked (self, g_value_get_boolean (value));
      break;

    case PROP_HIDES_ENDED:
      lanyard_talk_filter_set_hides_ended (self, g_value_get_boolean (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lanyard_talk_filter_class_init (LanyardTalkFilterClass *klass)
{
  GObjectClass     *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = lanyard_talk_filter_finalize;
  object_class->get_property = lanyard_talk_filter_get_property;
  object_class->set_property = lanyard_talk_filter_set_property;

  properties[PROP_ONLY_BOOKMARKED] = g_param_spec_boolean ("only-bookmarked", NULL, NULL, FALSE, flags);
  properties[PROP_HIDES_ENDED] = g_param_spec_boolean ("hides-ended", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  signals[CHANGED] = g_signal_new ("changed", LANYARD_TYPE_TALK_FILTER, G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
lanyard_talk_filter_init (LanyardTalkFilter *self)
{
  for (guint i = 0; i < LANYARD_N_FACETS; i++)
    self->chosen[i] = g_ptr_array_new_with_free_func (g_free);
}

LanyardTalkFilter *
lanyard_talk_filter_new (void)
{
  return g_object_new (LANYARD_TYPE_TALK_FILTER, NULL);
}

void
lanyard_talk_filter_restore (LanyardTalkFilter *self,
                             GVariant          *state)
{
  g_auto (GVariantDict) dict = G_VARIANT_DICT_INIT (state);
  gboolean flag;

  g_return_if_fail (LANYARD_IS_TALK_FILTER (self));
  g_return_if_fail (g_variant_is_of_type (state, G_VARIANT_TYPE_VARDICT));

  for (guint i = 0; i < LANYARD_N_FACETS; i++)
    {
      g_autofree const char **values = NULL;

      if (!g_variant_dict_lookup (&dict, facet_names[i], "^a&s", &values))
        continue;

      for (gsize j = 0; values[j] != NULL; j++)
        {
          if (*values[j] != '\0')
            lanyard_talk_filter_set_chosen (self, (LanyardFacet) i, values[j], TRUE);
        }
    }

  if (g_variant_dict_lookup (&dict, ONLY_BOOKMARKED, "b", &flag))
    lanyard_talk_filter_set_only_bookmarked (self, flag);
  if (g_variant_dict_lookup (&dict, HIDES_ENDED, "b", &flag))
    lanyard_talk_filter_set_hides_ended (self, flag);
}

void
lanyard_talk_filter_save (LanyardTalkFilter *self,
                          GVariantDict      *state)
{
  g_return_if_fail (LANYARD_IS_TALK_FILTER (self));
  g_return_if_fail (state != NULL);

  for (guint i = 0; i < LANYARD_N_FACETS; i++)
    {
      GPtrArray *chosen = self->chosen[i];

      if (chosen->len > 0)
        g_variant_dict_insert_value (state, facet_names[i],
                                     g_variant_new_strv ((const char *const *) chosen->pdata, chosen->len));
    }

  if (self->only_bookmarked)
    g_variant_dict_insert (state, ONLY_BOOKMARKED, "b", TRUE);
  if (self->hides_ended)
    g_variant_dict_insert (state, HIDES_ENDED, "b", TRUE);
}

gboolean
lanyard_talk_filter_is_empty (LanyardTalkFilter *self)
{
  g_return_val_if_fail (LANYARD_IS_TALK_FILTER (self), TRUE);

  for (guint i = 0; i < LANYARD_N_FACETS; i++)
    {
      if (self->chosen[i]->len > 0)
        return FALSE;
    }

  return !self->only_bookmarked && !self->hides_ended;
}

void
lanyard_talk_filter_clear (LanyardTalkFilter *self)
{
  g_return_if_fail (LANYARD_IS_TALK_FILTER (self));

  if (lanyard_talk_filter_is_empty (self))
    return;

  for (guint i = 0; i < LANYARD_N_FACETS; i++)
    g_ptr_array_set_size (self->chosen[i], 0);

  if (self->only_bookmarked)
    {
      self->only_bookmarked = FALSE;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ONLY_BOOKMARKED]);
    }
  if (self->hides_ended)
    {
      self->hides_ended = FALSE;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_HIDES_ENDED]);
    }

  g_signal_emit (self, signals[CHANGED], 0);
}

static gboolean
find_chosen (LanyardTalkFilter *self,
             LanyardFacet       facet,
             const char        *value,
             guint             *position)
{
  return g_ptr_array_find_with_equal_func (self->chosen[facet], value, g_str_equal, position);
}

void
lanyard_talk_filter_set_chosen (LanyardTalkFilter *self,
                                LanyardFacet       facet,
                                const char        *value,
                                gboolean           chosen)
{
  guint position;

  g_return_if_fail (LANYARD_IS_TALK_FILTER (self));
  g_return_if_fail (facet < LANYARD_N_FACETS);
  g_return_if_fail (value != NULL);

  if (find_chosen (self, facet, value, &position) == chosen)
    return;

  if (chosen)
    g_ptr_array_add (self->chosen[facet], g_strdup (value));
  else
    g_ptr_array_remove_index (self->chosen[facet], position);

  g_signal_emit (self, signals[CHANGED], 0);
}

gboolean
lanyard_talk_filter_is_chosen (LanyardTalkFilter *self,
                               LanyardFacet       facet,
                               const char        *value)
{
  g_return_val_if_fail (LANYARD_IS_TALK_FILTER (self), FALSE);
  g_return_val_if_fail (facet < LANYARD_N_FACETS, FALSE);
  g_return_val_if_fail (value != NULL, FALSE);

  return find_chosen (self, facet, value, NULL);
}

GPtrArray *
lanyard_talk_filter_list_chosen (LanyardTalkFilter *self,
                                 LanyardFacet       facet)
{
  g_return_val_if_fail (LANYARD_IS_TALK_FILTER (self), NULL);
  g_return_val_if_fail (facet < LANYARD_N_FACETS, NULL);

  return self->chosen[facet];
}

gboolean
lanyard_talk_filter_get_only_bookmarked (LanyardTalkFilter *self)
{
  g_return_val_if_fail (LANYARD_IS_TALK_FILTER (self), FALSE);

  return self->only_bookmarked;
}

void
lanyard_talk_filter_set_only_bookmarked (LanyardTalkFilter *self,
                                         gboolean           only_bookmarked)
{
  g_return_if_fail (LANYARD_IS_TALK_FILTER (self));

  if (self->only_bookmarked == only_bookmarked)
    return;

  self->only_bookmarked = only_bookmarked;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ONLY_BOOKMARKED]);
  g_signal_emit (self, signals[CHANGED], 0);
}

gboolean
lanyard_talk_filter_get_hides_ended (LanyardTalkFilter *self)
{
  g_return_val_if_fail (LANYARD_IS_TALK_FILTER (self), FALSE);

  return self->hides_ended;
}

void
lanyard_talk_filter_set_hides_ended (LanyardTalkFilter *self,
                                     gboolean           hides_ended)
{
  g_return_if_fail (LANYARD_IS_TALK_FILTER (self));

  if (self->hides_ended == hides_ended)
    return;

  self->hides_ended = hides_ended;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_HIDES_ENDED]);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* A filter made ready for many talks. */
typedef struct
{
  LanyardTalkFilter     *filter; /* (unowned) */
  LanyardFacets         *facets; /* (unowned) */
  const LanyardInterval *times;
  GHashTable            *bookmarked;                /* (unowned) */
  const guint           *numbers[LANYARD_N_FACETS]; /* (nullable), of facets of which something is chosen */
  gboolean              *wanted[LANYARD_N_FACETS];  /* (owned) (nullable), by number */
  gint64                 now;
} Sieve;

static void
sieve_clear (Sieve *sieve)
{
  for (guint i = 0; i < LANYARD_N_FACETS; i++)
    g_clear_pointer (&sieve->wanted[i], g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Sieve, sieve_clear)

static void
sieve_init (Sieve             *sieve,
            LanyardTalkFilter *filter,
            LanyardFacets     *facets,
            GHashTable        *bookmarked,
            gint64             now)
{
  sieve->filter = filter;
  sieve->facets = facets;
  sieve->times = lanyard_facets_get_times (facets);
  sieve->bookmarked = bookmarked;
  sieve->now = now;

  for (guint i = 0; i < LANYARD_N_FACETS; i++)
    {
      LanyardFacet facet = (LanyardFacet) i;
      GPtrArray   *values = lanyard_facets_list_values (facets, facet);

      if (filter->chosen[i]->len == 0)
        continue;

      sieve->numbers[i] = lanyard_facets_get_numbers (facets, facet);
      sieve->wanted[i] = g_new0 (gboolean, values->len + 1);
      for (guint j = 0; j < values->len; j++)
        sieve->wanted[i][j + 1] = find_chosen (filter, facet, g_ptr_array_index (values, j), NULL);
    }
}

static gboolean
is_bookmarked (Sieve *sieve,
               guint  position)
{
  g_autoptr (LanyardTalk) talk = g_list_model_get_item (lanyard_facets_list_talks (sieve->facets), position);

  return g_hash_table_contains (sieve->bookmarked, lanyard_talk_get_id (talk));
}

/* @ignored is a facet that does not matter, or -1. What is dear comes last. */
static gboolean
passes (Sieve *sieve,
        guint  position,
        int    ignored)
{
  for (int i = 0; i < LANYARD_N_FACETS; i++)
    {
      if (sieve->wanted[i] != NULL && i != ignored && !sieve->wanted[i][sieve->numbers[i][position]])
        return FALSE;
    }

  if (sieve->filter->hides_ended && sieve->times[position].end <= sieve->now)
    return FALSE;

  return !sieve->filter->only_bookmarked || is_bookmarked (sieve, position);
}

GArray *
lanyard_talk_filter_find (LanyardTalkFilter *self,
                          LanyardFacets     *facets,
                          GHashTable        *bookmarked,
                          gint64             now)
{
  g_auto (Sieve) sieve = { NULL };
  GArray *found;
  guint   n_talks;

  g_return_val_if_fail (LANYARD_IS_TALK_FILTER (self), NULL);
  g_return_val_if_fail (LANYARD_IS_FACETS (facets), NULL);
  g_return_val_if_fail (bookmarked != NULL, NULL);

  sieve_init (&sieve, self, facets, bookmarked, now);
  n_talks = g_list_model_get_n_items (lanyard_facets_list_talks (facets));
  found = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < n_talks; i++)
    {
      if (passes (&sieve, i, -1))
        g_array_append_val (found, i);
    }

  return found;
}

GArray *
lanyard_talk_filter_count (LanyardTalkFilter *self,
                           LanyardFacets     *facets,
                           LanyardFacet       facet,
                           GHashTable        *bookmarked,
                           gint64             now)
{
  g_auto (Sieve) sieve = { NULL };
  const guint *numbers;
  GArray      *counts;
  guint        n_talks;

  g_return_val_if_fail (LANYARD_IS_TALK_FILTER (self), NULL);
  g_return_val_if_fail (LANYARD_IS_FACETS (facets), NULL);
  g_return_val_if_fail (facet < LANYARD_N_FACETS, NULL);
  g_return_val_if_fail (bookmarked != NULL, NULL);

  sieve_init (&sieve, self, facets, bookmarked, now);
  n_talks = g_list_model_get_n_items (lanyard_facets_list_talks (facets));
  numbers = lanyard_facets_get_numbers (facets, facet);
  counts = g_array_new (FALSE, TRUE, sizeof (guint));
  g_array_set_size (counts, lanyard_facets_list_values (facets, facet)->len);

  for (guint i = 0; i < n_talks; i++)
    {
      if (numbers[i] > 0 && passes (&sieve, i, facet))
        g_array_index (counts, guint, numbers[i] - 1)++;
    }

  return counts;
}
