/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "lanyard-markup.h"
#include "lanyard-search-hit.h"
#include "lanyard-speaker.h"
#include "lanyard-time-text.h"

/**
 * LanyardSearchHit:
 *
 * A talk that a search found, with what was looked for marked. The marks are made when somebody
 * looks at them, which of most hits nobody does.
 */

struct _LanyardSearchHit
{
  GObject             parent_instance;
  LanyardSearchQuery *query;      /* (owned) */
  LanyardConference  *conference; /* (owned) */
  LanyardTalk        *talk;       /* (owned) */
  char               *note;       /* (owned) (nullable) */
  gboolean            is_marked;
  LanyardMarkedText  *title;   /* (owned) (nullable) */
  LanyardMarkedText  *people;  /* (owned) (nullable) */
  LanyardMarkedText  *excerpt; /* (owned) (nullable) */
};

G_DEFINE_FINAL_TYPE (LanyardSearchHit, lanyard_search_hit, G_TYPE_OBJECT)

static char *
dup_people (LanyardTalk *talk)
{
  GListModel *speakers = lanyard_talk_get_speakers (talk);
  guint       n_speakers = speakers != NULL ? g_list_model_get_n_items (speakers) : 0;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) people = NULL;

  if (n_speakers == 0)
    return NULL;

  for (guint i = 0; i < n_speakers; i++)
    {
      g_autoptr (LanyardSpeaker) speaker = g_list_model_get_item (speakers, i);
      const char *name = lanyard_speaker_get_name (speaker);
      const char *affiliation = lanyard_speaker_get_affiliation (speaker);

      if (affiliation != NULL)
        /* TRANSLATORS: The first %s is the name of a speaker, the second whom they speak for. */
        g_strv_builder_take (builder, g_strdup_printf (_ ("%s (%s)"), name, affiliation));
      else
        g_strv_builder_add (builder, name);
    }

  people = g_strv_builder_end (builder);

  /* TRANSLATORS: what stands between the names of a list */
  return g_strjoinv (C_ ("list", ", "), people);
}

/* Takes @text for the excerpt, if it has what was looked for and none has been taken before. */
static void
offer_excerpt (LanyardSearchHit *self,
               const char       *text)
{
  g_autoptr (LanyardMarkedText) excerpt = NULL;

  if (text == NULL || self->excerpt != NULL)
    return;

  excerpt = lanyard_marked_text_new_excerpt (self->query, text);
  if (lanyard_marked_text_get_ranges (excerpt)->len > 0)
    self->excerpt = g_steal_pointer (&excerpt);
}

static void
offer_note (LanyardSearchHit *self)
{
  g_autoptr (LanyardMarkedText) excerpt = NULL;
  g_autofree char *line = NULL;

  if (self->note == NULL || self->excerpt != NULL)
    return;

  line = g_strdelimit (g_strdup (self->note), "\n\r\t", ' ');
  excerpt = lanyard_marked_text_new_excerpt (self->query, line);
  if (lanyard_marked_text_get_ranges (excerpt)->len > 0)
    /* TRANSLATORS: %s is a part of what the person wrote about a talk. */
    self->excerpt = lanyard_marked_text_new_within (excerpt, _ ("Note: %s"));
}

static void
offer_excerpts (LanyardSearchHit *self)
{
  LanyardTrack    *track = lanyard_talk_get_track (self->talk);
  const char      *abstract = lanyard_talk_get_abstract (self->talk);
  g_autofree char *plain = NULL;

  offer_excerpt (self, lanyard_talk_get_subtitle (self->talk));
  offer_excerpt (self, track != NULL ? lanyard_track_get_name (track) : NULL);
  offer_excerpt (self, lanyard_talk_get_room (self->talk));
  offer_note (self);

  if (self->excerpt == NULL && abstract != NULL)
    {
      plain = lanyard_markup_to_line (abstract);
      offer_excerpt (self, plain);
    }
}

static void
ensure_marks (LanyardSearchHit *self)
{
  g_autofree char *people = NULL;

  if (self->is_marked)
    return;

  self->is_marked = TRUE;
  self->title = lanyard_marked_text_new (self->query, lanyard_talk_get_title (self->talk));
  people = dup_people (self->talk);
  if (people != NULL)
    self->people = lanyard_marked_text_new (self->query, people);
  offer_excerpts (self);
}

static void
lanyard_search_hit_dispose (GObject *object)
{
  LanyardSearchHit *self = LANYARD_SEARCH_HIT (object);

  g_clear_object (&self->excerpt);
  g_clear_object (&self->people);
  g_clear_object (&self->title);
  g_clear_object (&self->talk);
  g_clear_object (&self->conference);
  g_clear_pointer (&self->note, g_free);
  g_clear_pointer (&self->query, lanyard_search_query_unref);

  G_OBJECT_CLASS (lanyard_search_hit_parent_class)->dispose (object);
}

static void
lanyard_search_hit_class_init (LanyardSearchHitClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = lanyard_search_hit_dispose;
}

static void
lanyard_search_hit_init (LanyardSearchHit *self)
{
}

LanyardSearchHit *
lanyard_search_hit_new (LanyardSearchQuery *query,
                        LanyardConference  *conference,
                        LanyardTalk        *talk,
                        const char         *note)
{
  LanyardSearchHit *self;

  g_return_val_if_fail (query != NULL, NULL);
  g_return_val_if_fail (LANYARD_IS_CONFERENCE (conference), NULL);
  g_return_val_if_fail (LANYARD_IS_TALK (talk), NULL);

  self = g_object_new (LANYARD_TYPE_SEARCH_HIT, NULL);
  self->query = lanyard_search_query_ref (query);
  self->conference = g_object_ref (conference);
  self->talk = g_object_ref (talk);
  self->note = g_strdup (note);

  return self;
}

LanyardConference *
lanyard_search_hit_get_conference (LanyardSearchHit *self)
{
  g_return_val_if_fail (LANYARD_IS_SEARCH_HIT (self), NULL);

  return self->conference;
}

LanyardTalk *
lanyard_search_hit_get_talk (LanyardSearchHit *self)
{
  g_return_val_if_fail (LANYARD_IS_SEARCH_HIT (self), NULL);

  return self->talk;
}

LanyardMarkedText *
lanyard_search_hit_get_title (LanyardSearchHit *self)
{
  g_return_val_if_fail (LANYARD_IS_SEARCH_HIT (self), NULL);

  ensure_marks (self);

  return self->title;
}

LanyardMarkedText *
lanyard_search_hit_get_people (LanyardSearchHit *self)
{
  g_return_val_if_fail (LANYARD_IS_SEARCH_HIT (self), NULL);

  ensure_marks (self);

  return self->people;
}

LanyardMarkedText *
lanyard_search_hit_get_excerpt (LanyardSearchHit *self)
{
  g_return_val_if_fail (LANYARD_IS_SEARCH_HIT (self), NULL);

  ensure_marks (self);

  return self->excerpt;
}

char *
lanyard_search_hit_dup_time_text (LanyardSearchHit *self)
{
  g_autoptr (GTimeZone) zone = NULL;
  g_autofree char *day = NULL;
  g_autofree char *hours = NULL;
  GDateTime       *start;

  g_return_val_if_fail (LANYARD_IS_SEARCH_HIT (self), NULL);

  start = lanyard_talk_get_start (self->talk);
  if (start == NULL)
    return g_strdup (_ ("Time to be announced"));

  zone = lanyard_conference_dup_zone (self->conference);
  day = lanyard_time_text_get_day (start, zone);
  hours = lanyard_time_text_get_hours (start, lanyard_talk_get_end (self->talk), zone);

  return g_strjoin (" ", day, hours, NULL);
}
