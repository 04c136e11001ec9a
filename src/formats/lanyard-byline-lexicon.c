/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "lanyard-byline-lexicon.h"

/**
 * LanyardBylineLexicon:
 *
 * What the bylines of one schedule tell about each other. "Capital One" alone could be a person
 * or a bank; another talk of the same conference shows which. It is filled first and asked then,
 * in one thread.
 */

struct _LanyardBylineLexicon
{
  GObject     parent_instance;
  GHashTable *names;        /* (owned), name → how often */
  GHashTable *given_names;  /* (owned), a set */
  GHashTable *affiliations; /* (owned), affiliation → how often */
};

G_DEFINE_FINAL_TYPE (LanyardBylineLexicon, lanyard_byline_lexicon, G_TYPE_OBJECT)

static void
count (GHashTable *table,
       const char *text)
{
  guint n = GPOINTER_TO_UINT (g_hash_table_lookup (table, text));

  g_hash_table_insert (table, g_strdup (text), GUINT_TO_POINTER (n + 1));
}

static guint
get_count (GHashTable *table,
           const char *text)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (table, text));
}

static char *
dup_first_word (const char *text)
{
  return g_strndup (text, strcspn (text, " "));
}

static void
lanyard_byline_lexicon_finalize (GObject *object)
{
  LanyardBylineLexicon *self = LANYARD_BYLINE_LEXICON (object);

  g_clear_pointer (&self->names, g_hash_table_unref);
  g_clear_pointer (&self->given_names, g_hash_table_unref);
  g_clear_pointer (&self->affiliations, g_hash_table_unref);

  G_OBJECT_CLASS (lanyard_byline_lexicon_parent_class)->finalize (object);
}

static void
lanyard_byline_lexicon_class_init (LanyardBylineLexiconClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = lanyard_byline_lexicon_finalize;
}

static void
lanyard_byline_lexicon_init (LanyardBylineLexicon *self)
{
  self->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->given_names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->affiliations = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

LanyardBylineLexicon *
lanyard_byline_lexicon_new (void)
{
  return g_object_new (LANYARD_TYPE_BYLINE_LEXICON, NULL);
}

void
lanyard_byline_lexicon_learn_name (LanyardBylineLexicon *self,
                                   const char           *name)
{
  g_return_if_fail (LANYARD_IS_BYLINE_LEXICON (self));
  g_return_if_fail (name != NULL);

  count (self->names, name);
  g_hash_table_add (self->given_names, dup_first_word (name));
}

void
lanyard_byline_lexicon_learn_affiliation (LanyardBylineLexicon *self,
                                          const char           *affiliation)
{
  g_return_if_fail (LANYARD_IS_BYLINE_LEXICON (self));
  g_return_if_fail (affiliation != NULL);

  count (self->affiliations, affiliation);
}

gboolean
lanyard_byline_lexicon_is_name (LanyardBylineLexicon *self,
                                const char           *text)
{
  g_return_val_if_fail (LANYARD_IS_BYLINE_LEXICON (self), FALSE);
  g_return_val_if_fail (text != NULL, FALSE);

  return get_count (self->names, text) > get_count (self->affiliations, text);
}

gboolean
lanyard_byline_lexicon_is_affiliation (LanyardBylineLexicon *self,
                                       const char           *text)
{
  guint n;

  g_return_val_if_fail (LANYARD_IS_BYLINE_LEXICON (self), FALSE);
  g_return_val_if_fail (text != NULL, FALSE);

  n = get_count (self->affiliations, text);

  return n > 0 && n >= get_count (self->names, text);
}

gboolean
lanyard_byline_lexicon_has_given_name (LanyardBylineLexicon *self,
                                       const char           *text)
{
  g_autofree char *word = NULL;

  g_return_val_if_fail (LANYARD_IS_BYLINE_LEXICON (self), FALSE);
  g_return_val_if_fail (text != NULL, FALSE);

  word = dup_first_word (text);

  return g_hash_table_contains (self->given_names, word);
}
