/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "lanyard-byline.h"
#include "lanyard-ical-people.h"
#include "lanyard-ical-titles.h"
#include "lanyard-name-guess.h"
#include "lanyard-speaker.h"

#define PRETALX "-//pretalx//"
/* Who calls one event in so many, or more, calls all that kind. */
#define EVENTS_PER_ORGANIZER 5

static gboolean
is_person (icalproperty *property)
{
  icalparameter *kind = icalproperty_get_first_parameter (property, ICAL_CUTYPE_PARAMETER);
  icalparameter *answer = icalproperty_get_first_parameter (property, ICAL_PARTSTAT_PARAMETER);

  if (kind != NULL && icalparameter_get_cutype (kind) != ICAL_CUTYPE_INDIVIDUAL && icalparameter_get_cutype (kind) != ICAL_CUTYPE_UNKNOWN)
    return FALSE;

  return answer == NULL || icalparameter_get_partstat (answer) != ICAL_PARTSTAT_DECLINED;
}

const char *
lanyard_ical_people_find_name (icalproperty *property)
{
  icalparameter *parameter;
  const char    *name;

  g_return_val_if_fail (property != NULL, NULL);

  parameter = icalproperty_get_first_parameter (property, ICAL_CN_PARAMETER);
  name = parameter != NULL ? icalparameter_get_cn (parameter) : NULL;
  if (name == NULL || strspn (name, " \"") == strlen (name) || strchr (name, '@') != NULL || !is_person (property))
    return NULL;

  return name;
}

static gboolean
has_speakers (const LanyardTalkDraft *talk)
{
  return talk->speakers != NULL && g_list_model_get_n_items (talk->speakers) > 0;
}

static void
take_speakers (LanyardTalkDraft *talk,
               GListModel       *speakers)
{
  g_clear_object (&talk->speakers);
  talk->speakers = speakers;
}

/* Gets what follows "Speakers:" in a line of its own. */
static const char *
skip_heading (const char *line)
{
  static const char *const headings[] = {
    "Speakers",
    "Speaker",
    "Speaker(s)",
    "Presenters",
    "Presenter",
    "Presenter(s)",
    "Presented by",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (headings); i++)
    {
      gsize length = strlen (headings[i]);

      if (g_ascii_strncasecmp (line, headings[i], length) == 0 && line[length] == ':')
        return line + length + 1 + strspn (line + length + 1, " ");
    }

  return NULL;
}

/* The line goes, as what is in it is shown elsewhere. */
static void
read_description (LanyardTalkDraft *talk)
{
  g_autofree char *line = NULL;
  g_autofree char *rest = NULL;
  g_autoptr (GListModel) speakers = NULL;
  const char *names;
  gsize       length;

  if (talk->abstract == NULL || (names = skip_heading (talk->abstract)) == NULL)
    return;

  length = strcspn (names, "\r\n");
  line = g_strndup (names, length);
  speakers = lanyard_byline_parse_names (line);
  if (g_list_model_get_n_items (speakers) == 0)
    return;

  if (!has_speakers (talk))
    take_speakers (talk, g_steal_pointer (&speakers));

  rest = g_strdup (names + length);
  g_free (talk->abstract);
  talk->abstract = g_steal_pointer (&rest);
}

static GListModel *
list_one (const char *name)
{
  GListStore *speakers = g_list_store_new (LANYARD_TYPE_SPEAKER);
  g_autoptr (LanyardSpeaker) speaker = g_object_new (LANYARD_TYPE_SPEAKER, "name", name, NULL);

  g_list_store_append (speakers, speaker);

  return G_LIST_MODEL (speakers);
}

static GHashTable *
count_organizers (GPtrArray *events)
{
  GHashTable *counts = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < events->len; i++)
    {
      const LanyardIcalEvent *event = g_ptr_array_index (events, i);
      guint                   n;

      if (event->organizer == NULL)
        continue;

      n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, event->organizer));
      g_hash_table_insert (counts, (gpointer) event->organizer, GUINT_TO_POINTER (n + 1));
    }

  return counts;
}

/* Who organizes a great part of all events is the conference, or its secretary. */
static void
take_organizers (GPtrArray *events)
{
  g_autoptr (GHashTable) counts = count_organizers (events);

  for (guint i = 0; i < events->len; i++)
    {
      const LanyardIcalEvent *event = g_ptr_array_index (events, i);
      guint                   n;

      if (event->organizer == NULL || event->is_own || has_speakers (event->talk) || lanyard_name_guess_count_words (event->organizer) < 2)
        continue;

      n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, event->organizer));
      if (n == 1 || n * EVENTS_PER_ORGANIZER < events->len)
        take_speakers (event->talk, list_one (event->organizer));
    }
}

void
lanyard_ical_people_refine (GPtrArray  *events,
                            const char *prodid)
{
  g_autoptr (GPtrArray) rest = g_ptr_array_new ();

  g_return_if_fail (events != NULL);

  for (guint i = 0; i < events->len; i++)
    {
      const LanyardIcalEvent *event = g_ptr_array_index (events, i);
      LanyardTalkDraft       *talk = event->talk;

      /* Its speakers have a place of their own. */
      if (event->is_own)
        continue;

      read_description (talk);
      if (!has_speakers (talk) && talk->title != NULL)
        g_ptr_array_add (rest, talk);
    }

  if (prodid != NULL && g_str_has_prefix (prodid, PRETALX))
    lanyard_ical_titles_split_all (rest);
  else
    lanyard_ical_titles_split (rest);

  take_organizers (events);
}
