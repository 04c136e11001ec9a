/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-person.h"

/**
 * LanyardPerson:
 *
 * Somebody who speaks at a conference, in the list of all who do. Immutable.
 */

struct _LanyardPerson
{
  GObject         parent_instance;
  LanyardSpeaker *speaker; /* (owned) */
  guint           n_talks;
  char           *letter; /* (owned) (nullable) */
  char           *words;  /* (owned) */
};

G_DEFINE_FINAL_TYPE (LanyardPerson, lanyard_person, G_TYPE_OBJECT)

static void
lanyard_person_finalize (GObject *object)
{
  LanyardPerson *self = LANYARD_PERSON (object);

  g_clear_object (&self->speaker);
  g_clear_pointer (&self->letter, g_free);
  g_clear_pointer (&self->words, g_free);

  G_OBJECT_CLASS (lanyard_person_parent_class)->finalize (object);
}

static void
lanyard_person_class_init (LanyardPersonClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lanyard_person_finalize;
}

static void
lanyard_person_init (LanyardPerson *self)
{
}

LanyardPerson *
lanyard_person_new (LanyardSpeaker *speaker,
                    guint           n_talks,
                    const char     *letter,
                    const char     *words)
{
  LanyardPerson *self;

  g_return_val_if_fail (LANYARD_IS_SPEAKER (speaker), NULL);
  g_return_val_if_fail (words != NULL, NULL);

  self = g_object_new (LANYARD_TYPE_PERSON, NULL);
  self->speaker = g_object_ref (speaker);
  self->n_talks = n_talks;
  self->letter = g_strdup (letter);
  self->words = g_strdup (words);

  return self;
}

LanyardSpeaker *
lanyard_person_get_speaker (LanyardPerson *self)
{
  g_return_val_if_fail (LANYARD_IS_PERSON (self), NULL);

  return self->speaker;
}

guint
lanyard_person_get_n_talks (LanyardPerson *self)
{
  g_return_val_if_fail (LANYARD_IS_PERSON (self), 0);

  return self->n_talks;
}

const char *
lanyard_person_get_letter (LanyardPerson *self)
{
  g_return_val_if_fail (LANYARD_IS_PERSON (self), NULL);

  return self->letter;
}

gboolean
lanyard_person_matches (LanyardPerson     *self,
                        const char *const *words)
{
  g_return_val_if_fail (LANYARD_IS_PERSON (self), FALSE);
  g_return_val_if_fail (words != NULL, FALSE);

  for (gsize i = 0; words[i] != NULL; i++)
    {
      if (strstr (self->words, words[i]) == NULL)
        return FALSE;
    }

  return TRUE;
}

gboolean
lanyard_person_is_same (LanyardPerson *self,
                        LanyardPerson *other)
{
  g_return_val_if_fail (LANYARD_IS_PERSON (self), FALSE);
  g_return_val_if_fail (LANYARD_IS_PERSON (other), FALSE);

  return self->n_talks == other->n_talks && g_strcmp0 (self->letter, other->letter) == 0 && g_str_equal (self->words, other->words) && g_str_equal (lanyard_speaker_get_name (self->speaker), lanyard_speaker_get_name (other->speaker)) && g_strcmp0 (lanyard_speaker_get_affiliation (self->speaker), lanyard_speaker_get_affiliation (other->speaker)) == 0 && g_strcmp0 (lanyard_speaker_get_picture (self->speaker), lanyard_speaker_get_picture (other->speaker)) == 0;
}
