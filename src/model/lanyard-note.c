/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-note.h"

/**
 * LanyardNote:
 *
 * What the person wrote about a talk, and how many stars it got. Nobody else is told. Immutable;
 * what changes makes a new one.
 */

struct _LanyardNote
{
  GObject parent_instance;
  char   *conference_id; /* (owned) */
  char   *talk_id;       /* (owned) */
  char   *title;         /* (owned) (nullable) */
  char   *text;          /* (owned) */
  int     rating;
  gint64  changed; /* in seconds */

  LanyardTalk *dropped_talk; /* (owned) (nullable) */
};

G_DEFINE_FINAL_TYPE (LanyardNote, lanyard_note, G_TYPE_OBJECT)

static void
lanyard_note_dispose (GObject *object)
{
  LanyardNote *self = LANYARD_NOTE (object);

  g_clear_object (&self->dropped_talk);

  G_OBJECT_CLASS (lanyard_note_parent_class)->dispose (object);
}

static void
lanyard_note_finalize (GObject *object)
{
  LanyardNote *self = LANYARD_NOTE (object);

  g_clear_pointer (&self->conference_id, g_free);
  g_clear_pointer (&self->talk_id, g_free);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->text, g_free);

  G_OBJECT_CLASS (lanyard_note_parent_class)->finalize (object);
}

static void
lanyard_note_class_init (LanyardNoteClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = lanyard_note_dispose;
  object_class->finalize = lanyard_note_finalize;
}

static void
lanyard_note_init (LanyardNote *self)
{
}

static char *
cut (const char *text)
{
  char *valid = g_utf8_make_valid (text, -1);

  if (g_utf8_strlen (valid, -1) > LANYARD_NOTE_MAX_LENGTH)
    *g_utf8_offset_to_pointer (valid, LANYARD_NOTE_MAX_LENGTH) = '\0';

  return valid;
}

LanyardNote *
lanyard_note_new (const char *conference_id,
                  const char *talk_id,
                  const char *title,
                  const char *text,
                  int         rating,
                  gint64      changed)
{
  LanyardNote *self;

  g_return_val_if_fail (conference_id != NULL, NULL);
  g_return_val_if_fail (talk_id != NULL, NULL);
  g_return_val_if_fail (text != NULL, NULL);

  self = g_object_new (LANYARD_TYPE_NOTE, NULL);
  self->conference_id = g_strdup (conference_id);
  self->talk_id = g_strdup (talk_id);
  self->title = g_strdup (title);
  self->text = cut (text);
  self->rating = CLAMP (rating, 0, LANYARD_NOTE_MAX_RATING);
  self->changed = changed;

  return self;
}

LanyardNote *
lanyard_note_new_of_dropped_talk (const char  *conference_id,
                                  LanyardTalk *talk,
                                  const char  *text,
                                  int          rating,
                                  gint64       changed)
{
  LanyardNote *self;

  g_return_val_if_fail (LANYARD_IS_TALK (talk), NULL);

  self = lanyard_note_new (conference_id, lanyard_talk_get_id (talk), lanyard_talk_get_title (talk), text, rating, changed);
  if (self != NULL)
    g_set_object (&self->dropped_talk, talk);

  return self;
}

const char *
lanyard_note_get_conference_id (LanyardNote *self)
{
  g_return_val_if_fail (LANYARD_IS_NOTE (self), NULL);

  return self->conference_id;
}

const char *
lanyard_note_get_talk_id (LanyardNote *self)
{
  g_return_val_if_fail (LANYARD_IS_NOTE (self), NULL);

  return self->talk_id;
}

const char *
lanyard_note_get_title (LanyardNote *self)
{
  g_return_val_if_fail (LANYARD_IS_NOTE (self), NULL);

  return self->title;
}

const char *
lanyard_note_get_text (LanyardNote *self)
{
  g_return_val_if_fail (LANYARD_IS_NOTE (self), NULL);

  return self->text;
}

int
lanyard_note_get_rating (LanyardNote *self)
{
  g_return_val_if_fail (LANYARD_IS_NOTE (self), 0);

  return self->rating;
}

gint64
lanyard_note_get_changed (LanyardNote *self)
{
  g_return_val_if_fail (LANYARD_IS_NOTE (self), 0);

  return self->changed;
}

LanyardTalk *
lanyard_note_get_dropped_talk (LanyardNote *self)
{
  g_return_val_if_fail (LANYARD_IS_NOTE (self), NULL);

  return self->dropped_talk;
}

gboolean
lanyard_note_is_empty (LanyardNote *self)
{
  g_return_val_if_fail (LANYARD_IS_NOTE (self), TRUE);

  if (self->rating > 0)
    return FALSE;

  for (const char *at = self->text; *at != '\0'; at = g_utf8_next_char (at))
    {
      if (!g_unichar_isspace (g_utf8_get_char (at)))
        return FALSE;
    }

  return TRUE;
}
