/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-changes.h"
#include "lanyard-folded-text.h"
#include "lanyard-speaker.h"

/**
 * LanyardChanges:
 *
 * What is different between two versions of the schedule of a conference. Immutable.
 */

struct _LanyardChanges
{
  GObject            parent_instance;
  LanyardConference *conference; /* (owned) */
  GListStore        *list;       /* (owned) */
  GHashTable        *new_ids;    /* (owned) (element-type utf8 utf8) */
};

G_DEFINE_FINAL_TYPE (LanyardChanges, lanyard_changes, G_TYPE_OBJECT)

/* The two versions while their talks are being paired. */
typedef struct
{
  LanyardSchedule *before;
  LanyardSchedule *after;
  GHashTable      *pairs;   /* (owned) talks of @after to their talks of @before */
  GHashTable      *matched; /* (owned) talks of @before that have a pair */
} Pairing;

/* What a talk is known by. */
typedef char *(*DupKey) (LanyardTalk *talk);

static void
pairing_clear (Pairing *self)
{
  g_clear_pointer (&self->pairs, g_hash_table_unref);
  g_clear_pointer (&self->matched, g_hash_table_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Pairing, pairing_clear)

static char *
dup_address (LanyardTalk *talk)
{
  const char *url = lanyard_talk_get_url (talk);
  const char *rest = url != NULL ? strstr (url, "://") : NULL;
  char       *address;

  if (rest == NULL)
    return NULL;

  address = g_strdup (rest + strlen ("://"));
  if (g_str_has_suffix (address, "/"))
    address[strlen (address) - 1] = '\0';

  return address;
}

static char *
dup_words (LanyardTalk *talk)
{
  GListModel *speakers = lanyard_talk_get_speakers (talk);
  g_autoptr (LanyardSpeaker) first = speakers != NULL ? g_list_model_get_item (speakers, 0) : NULL;
  g_autofree char *title = lanyard_folded_text_dup (lanyard_talk_get_title (talk));
  g_autofree char *name = lanyard_folded_text_dup (first != NULL ? lanyard_speaker_get_name (first) : NULL);

  return g_strdup_printf ("%s\n%s", title, name);
}

static void
join (Pairing     *self,
      LanyardTalk *before,
      LanyardTalk *after)
{
  g_hash_table_insert (self->pairs, after, before);
  g_hash_table_add (self->matched, before);
}

static void
pair_by_id (Pairing *self)
{
  GListModel *talks = lanyard_schedule_list_talks (self->after);

  for (guint i = 0; i < g_list_model_get_n_items (talks); i++)
    {
      g_autoptr (LanyardTalk) talk = g_list_model_get_item (talks, i);
      LanyardTalk *before = lanyard_schedule_find_talk (self->before, lanyard_talk_get_id (talk));

      if (before != NULL)
        join (self, before, talk);
    }
}

/* The talks without a pair by what they are known by. All talks of the version are looked at: a
 * key that one of them shares is no key, paired or not, and has NULL as its talk. */
static GHashTable *
index_talks (LanyardSchedule *schedule,
             GHashTable      *paired,
             DupKey           dup_key)
{
  GHashTable *index = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GListModel *talks = lanyard_schedule_list_talks (schedule);

  for (guint i = 0; i < g_list_model_get_n_items (talks); i++)
    {
      g_autoptr (LanyardTalk) talk = g_list_model_get_item (talks, i);
      char        *key = dup_key (talk);
      LanyardTalk *known = talk;

      if (key == NULL)
        continue;

      if (g_hash_table_contains (index, key) || g_hash_table_contains (paired, talk))
        known = NULL;

      g_hash_table_insert (index, key, known);
    }

  return index;
}

static void
pair_by (Pairing *self,
         DupKey   dup_key)
{
  g_autoptr (GHashTable) before = index_talks (self->before, self->matched, dup_key);
  g_autoptr (GHashTable) after = index_talks (self->after, self->pairs, dup_key);
  GHashTableIter iter;
  gpointer       key, talk;

  g_hash_table_iter_init (&iter, after);
  while (g_hash_table_iter_next (&iter, &key, &talk))
    {
      LanyardTalk *old = talk != NULL ? g_hash_table_lookup (before, key) : NULL;

      if (old != NULL)
        join (self, old, talk);
    }
}

static void
add_change (LanyardChanges *self,
            Pairing        *pairing,
            LanyardTalk    *before,
            LanyardTalk    *after)
{
  g_autoptr (LanyardChange) change = NULL;

  change = lanyard_change_new (lanyard_schedule_get_conference (pairing->after), before, after, FALSE);
  if (lanyard_change_get_kinds (change) != LANYARD_CHANGE_NONE)
    g_list_store_append (self->list, change);
}

static void
compare_talks (LanyardChanges *self,
               Pairing        *pairing)
{
  GListModel *after = lanyard_schedule_list_talks (pairing->after);
  GListModel *before = lanyard_schedule_list_talks (pairing->before);

  for (guint i = 0; i < g_list_model_get_n_items (after); i++)
    {
      g_autoptr (LanyardTalk) talk = g_list_model_get_item (after, i);
      LanyardTalk *old = g_hash_table_lookup (pairing->pairs, talk);

      add_change (self, pairing, old, talk);
      if (old != NULL && g_strcmp0 (lanyard_talk_get_id (old), lanyard_talk_get_id (talk)) != 0)
        g_hash_table_insert (self->new_ids, g_strdup (lanyard_talk_get_id (old)), g_strdup (lanyard_talk_get_id (talk)));
    }

  for (guint i = 0; i < g_list_model_get_n_items (before); i++)
    {
      g_autoptr (LanyardTalk) talk = g_list_model_get_item (before, i);

      if (!g_hash_table_contains (pairing->matched, talk))
        add_change (self, pairing, talk, NULL);
    }
}

static void
lanyard_changes_finalize (GObject *object)
{
  LanyardChanges *self = LANYARD_CHANGES (object);

  g_clear_object (&self->conference);
  g_clear_object (&self->list);
  g_clear_pointer (&self->new_ids, g_hash_table_unref);

  G_OBJECT_CLASS (lanyard_changes_parent_class)->finalize (object);
}

static void
lanyard_changes_class_init (LanyardChangesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = lanyard_changes_finalize;
}

static void
lanyard_changes_init (LanyardChanges *self)
{
  self->list = g_list_store_new (LANYARD_TYPE_CHANGE);
  self->new_ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

LanyardChanges *
lanyard_changes_new (LanyardSchedule *before,
                     LanyardSchedule *after)
{
  g_auto (Pairing) pairing = { before, after, NULL, NULL };
  LanyardChanges *self;

  g_return_val_if_fail (LANYARD_IS_SCHEDULE (before), NULL);
  g_return_val_if_fail (LANYARD_IS_SCHEDULE (after), NULL);

  pairing.pairs = g_hash_table_new (NULL, NULL);
  pairing.matched = g_hash_table_new (NULL, NULL);
  pair_by_id (&pairing);
  pair_by (&pairing, dup_address);
  pair_by (&pairing, dup_words);

  self = g_object_new (LANYARD_TYPE_CHANGES, NULL);
  g_set_object (&self->conference, lanyard_schedule_get_conference (after));
  compare_talks (self, &pairing);

  return self;
}

const char *
lanyard_changes_get_conference_id (LanyardChanges *self)
{
  g_return_val_if_fail (LANYARD_IS_CHANGES (self), NULL);

  return lanyard_conference_get_id (self->conference);
}

GListModel *
lanyard_changes_list (LanyardChanges *self)
{
  g_return_val_if_fail (LANYARD_IS_CHANGES (self), NULL);

  return G_LIST_MODEL (self->list);
}

guint
lanyard_changes_count (LanyardChanges    *self,
                       LanyardChangeKinds kinds)
{
  guint n = 0;

  g_return_val_if_fail (LANYARD_IS_CHANGES (self), 0);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->list)); i++)
    {
      g_autoptr (LanyardChange) change = g_list_model_get_item (G_LIST_MODEL (self->list), i);

      n += (lanyard_change_get_kinds (change) & kinds) != 0;
    }

  return n;
}

GHashTable *
lanyard_changes_get_new_ids (LanyardChanges *self)
{
  g_return_val_if_fail (LANYARD_IS_CHANGES (self), NULL);

  return self->new_ids;
}
