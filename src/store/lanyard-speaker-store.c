/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-folded-text.h"
#include "lanyard-speaker-store.h"
#include "lanyard-statement.h"
#include "lanyard-transaction.h"

/* As lanyard_schedule_new() sorts, and as the index talks_in_order is. */
#define FROM_IN_ORDER " FROM talks JOIN speakers ON speakers.talk = talks.key WHERE talks.conference = ?1" \
                      " ORDER BY coalesce (talks.starts, 9223372036854775807), talks.position, speakers.position"

gboolean
lanyard_speaker_store_for_each (LanyardDatabase   *database,
                                const char        *conference_id,
                                LanyardSpeakerFunc function,
                                gpointer           user_data,
                                GError           **error)
{
  g_autoptr (LanyardTransaction) transaction = NULL;
  g_autoptr (LanyardStatement) select = NULL;

  g_return_val_if_fail (LANYARD_IS_DATABASE (database), FALSE);
  g_return_val_if_fail (conference_id != NULL && function != NULL, FALSE);

  transaction = lanyard_transaction_begin (database, LANYARD_TRANSACTION_READ, error);
  if (transaction == NULL)
    return FALSE;

  select = lanyard_statement_new (database,
                                  "SELECT talks.key, speakers.name, speakers.affiliation, speakers.picture" FROM_IN_ORDER);
  lanyard_statement_bind_text (select, 1, conference_id);

  while (lanyard_statement_next (select))
    {
      g_autoptr (LanyardSpeaker) speaker = NULL;

      speaker = g_object_new (LANYARD_TYPE_SPEAKER,
                              "name", lanyard_statement_get_text (select, 1),
                              "affiliation", lanyard_statement_get_text (select, 2),
                              "picture", lanyard_statement_get_text (select, 3),
                              NULL);
      function (speaker, lanyard_statement_get_integer (select, 0), user_data);
    }

  return lanyard_statement_finish (select, error);
}

static GHashTable *
fold_names (const char *const *names)
{
  GHashTable *folded_names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (gsize i = 0; names[i] != NULL; i++)
    g_hash_table_add (folded_names, lanyard_folded_text_dup (names[i]));

  return folded_names;
}

static gboolean
is_named (const char *name,
          GHashTable *folded_names)
{
  g_autofree char *folded = lanyard_folded_text_dup (name);

  return g_hash_table_contains (folded_names, folded);
}

GPtrArray *
lanyard_speaker_store_list_talks (LanyardDatabase   *database,
                                  const char        *conference_id,
                                  const char *const *names,
                                  GError           **error)
{
  g_autoptr (LanyardTransaction) transaction = NULL;
  g_autoptr (LanyardStatement) select = NULL;
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) folded_names = NULL;

  g_return_val_if_fail (LANYARD_IS_DATABASE (database), NULL);
  g_return_val_if_fail (conference_id != NULL && names != NULL, NULL);

  transaction = lanyard_transaction_begin (database, LANYARD_TRANSACTION_READ, error);
  if (transaction == NULL)
    return NULL;

  folded_names = fold_names (names);
  select = lanyard_statement_new (database, "SELECT talks.id, speakers.name" FROM_IN_ORDER);
  lanyard_statement_bind_text (select, 1, conference_id);

  while (lanyard_statement_next (select))
    {
      const char *id = lanyard_statement_get_text (select, 0);
      const char *last = ids->len > 0 ? g_ptr_array_index (ids, ids->len - 1) : NULL;

      /* The speakers of a talk come one after the other, and one may be there twice. */
      if (g_strcmp0 (id, last) != 0 && is_named (lanyard_statement_get_text (select, 1), folded_names))
        g_ptr_array_add (ids, g_strdup (id));
    }

  return lanyard_statement_finish (select, error) ? g_steal_pointer (&ids) : NULL;
}
