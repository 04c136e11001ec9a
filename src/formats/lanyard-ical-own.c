/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "lanyard-clean.h"
#include "lanyard-ical-names.h"
#include "lanyard-ical-own.h"
#include "lanyard-link.h"
#include "lanyard-speaker.h"
#include "lanyard-url.h"
#include "lanyard-zone.h"

#define MAX_PEOPLE 100
#define MAX_LINKS 100
#define MAX_LINKS_OF_SPEAKER 20
#define MAX_TRACKS 1000

static gboolean
is_named (icalproperty *property,
          const char   *name)
{
  return icalproperty_isa (property) == ICAL_X_PROPERTY && g_strcmp0 (icalproperty_get_x_name (property), name) == 0;
}

static const char *
find_text (icalcomponent *component,
           const char    *name)
{
  for (icalproperty *property = icalcomponent_get_first_property (component, ICAL_X_PROPERTY);
       property != NULL;
       property = icalcomponent_get_next_property (component, ICAL_X_PROPERTY))
    {
      if (is_named (property, name))
        return icalproperty_get_x (property);
    }

  return NULL;
}

static const char *
find_standard_text (icalcomponent    *component,
                    icalproperty_kind kind)
{
  icalproperty *property = icalcomponent_get_first_property (component, kind);
  icalvalue    *value = property != NULL ? icalproperty_get_value (property) : NULL;

  return value != NULL ? icalvalue_get_text (value) : NULL;
}

static GDateTime *
find_time (icalcomponent *calendar,
           const char    *name)
{
  const char *text = find_text (calendar, name);
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();

  return text != NULL ? g_date_time_new_from_iso8601 (text, utc) : NULL;
}

/* Splits a value into its facts, of which there are @n_parts in the end. */
static char **
split (const char *text,
       int         n_parts)
{
  g_auto (GStrv) found = g_strsplit (text != NULL ? text : "", "\n", n_parts);
  char **parts = g_new0 (char *, n_parts + 1);
  int    n_found = (int) g_strv_length (found);

  for (int i = 0; i < n_parts; i++)
    parts[i] = i < n_found ? g_steal_pointer (&found[i]) : g_strdup ("");

  return parts;
}

static void
add_track_color (LanyardConferenceDraft *conference,
                 icalproperty           *property)
{
  g_auto (GStrv) parts = split (icalproperty_get_x (property), 2);
  char *name = lanyard_clean_line (parts[0]);

  if (name != NULL && g_hash_table_size (conference->track_colors) < MAX_TRACKS)
    g_hash_table_insert (conference->track_colors, name, g_steal_pointer (&parts[1]));
  else
    g_free (name);
}

static void
read_conference (LanyardConferenceDraft *conference,
                 icalcomponent          *calendar)
{
  const char *id = find_text (calendar, LANYARD_ICAL_CONFERENCE);
  const char *zone_name = find_text (calendar, LANYARD_ICAL_CALENDAR_ZONE);
  g_autoptr (GTimeZone) zone = lanyard_zone_new (zone_name);

  if (id == NULL)
    return;

  g_set_str (&conference->id, id);
  g_set_str (&conference->title, find_standard_text (calendar, ICAL_NAME_PROPERTY));
  g_set_str (&conference->time_zone, zone != NULL ? zone_name : NULL);
  g_set_str (&conference->location, find_text (calendar, LANYARD_ICAL_TOWN));
  g_clear_pointer (&conference->start, g_date_time_unref);
  g_clear_pointer (&conference->end, g_date_time_unref);
  conference->start = find_time (calendar, LANYARD_ICAL_START);
  conference->end = find_time (calendar, LANYARD_ICAL_END);

  for (icalproperty *property = icalcomponent_get_first_property (calendar, ICAL_X_PROPERTY);
       property != NULL;
       property = icalcomponent_get_next_property (calendar, ICAL_X_PROPERTY))
    {
      if (is_named (property, LANYARD_ICAL_TRACK))
        add_track_color (conference, property);
    }
}

static LanyardSpeaker *
make_speaker (icalproperty *property,
              GListModel   *links)
{
  g_auto (GStrv) parts = split (icalproperty_get_x (property), 4);
  g_autofree char *name = lanyard_clean_line (parts[0]);
  g_autofree char *affiliation = lanyard_clean_line (parts[1]);
  g_autofree char *picture = lanyard_url_keep (parts[2]);
  g_autofree char *biography = lanyard_clean_text (parts[3]);

  if (name == NULL)
    return NULL;

  return g_object_new (LANYARD_TYPE_SPEAKER,
                       "name", name,
                       "affiliation", affiliation,
                       "picture", picture,
                       "biography", biography,
                       "links", links,
                       NULL);
}

/* A speaker is whole when the next one begins, or nothing comes after them. */
static void
add_speaker (GListStore   *speakers,
             icalproperty *property,
             GListStore   *links)
{
  g_autoptr (LanyardSpeaker) speaker = NULL;

  if (property == NULL || g_list_model_get_n_items (G_LIST_MODEL (speakers)) >= MAX_PEOPLE)
    return;

  speaker = make_speaker (property, G_LIST_MODEL (links));
  if (speaker != NULL)
    g_list_store_append (speakers, speaker);
}

static void
add_speaker_link (GListStore   *links,
                  icalproperty *property)
{
  g_auto (GStrv) parts = split (icalproperty_get_x (property), 2);
  g_autofree char *url = lanyard_url_keep (parts[0]);
  g_autofree char *title = lanyard_clean_line (parts[1]);
  g_autoptr (LanyardLink) link = NULL;

  if (url == NULL || g_list_model_get_n_items (G_LIST_MODEL (links)) >= MAX_LINKS_OF_SPEAKER)
    return;

  link = g_object_new (LANYARD_TYPE_LINK, "url", url, "title", title, NULL);
  g_list_store_append (links, link);
}

static GListModel *
read_speakers (icalcomponent *event)
{
  GListStore   *speakers = g_list_store_new (LANYARD_TYPE_SPEAKER);
  icalproperty *last = NULL;
  g_autoptr (GListStore) links = g_list_store_new (LANYARD_TYPE_LINK);

  for (icalproperty *property = icalcomponent_get_first_property (event, ICAL_X_PROPERTY);
       property != NULL;
       property = icalcomponent_get_next_property (event, ICAL_X_PROPERTY))
    {
      if (is_named (property, LANYARD_ICAL_SPEAKER))
        {
          add_speaker (speakers, last, links);
          last = property;
          g_clear_object (&links);
          links = g_list_store_new (LANYARD_TYPE_LINK);
        }
      else if (last != NULL && is_named (property, LANYARD_ICAL_SPEAKER_LINK))
        {
          add_speaker_link (links, property);
        }
    }

  add_speaker (speakers, last, links);

  return G_LIST_MODEL (speakers);
}

static LanyardLink *
make_link (icalproperty *property)
{
  icalattach      *attach = icalproperty_get_attach (property);
  icalparameter   *label = icalproperty_get_first_parameter (property, ICAL_LABEL_PARAMETER);
  g_autofree char *url = NULL;
  g_autofree char *title = NULL;

  if (attach != NULL && icalattach_get_is_url (attach))
    url = lanyard_url_keep (icalattach_get_url (attach));

  if (label != NULL)
    title = lanyard_clean_line (icalparameter_get_label (label));

  return url != NULL ? g_object_new (LANYARD_TYPE_LINK, "url", url, "title", title, NULL) : NULL;
}

static GListModel *
read_links (icalcomponent *event)
{
  GListStore *links = g_list_store_new (LANYARD_TYPE_LINK);

  for (icalproperty *property = icalcomponent_get_first_property (event, ICAL_ATTACH_PROPERTY);
       property != NULL && g_list_model_get_n_items (G_LIST_MODEL (links)) < MAX_LINKS;
       property = icalcomponent_get_next_property (event, ICAL_ATTACH_PROPERTY))
    {
      g_autoptr (LanyardLink) link = make_link (property);

      if (link != NULL)
        g_list_store_append (links, link);
    }

  return G_LIST_MODEL (links);
}

static void
read_talk (LanyardTalkDraft *talk,
           icalcomponent    *event)
{
  const char *abstract = find_text (event, LANYARD_ICAL_ABSTRACT);
  const char *room = find_text (event, LANYARD_ICAL_ROOM);

  g_set_str (&talk->guid, find_text (event, LANYARD_ICAL_ID));
  g_set_str (&talk->title, find_standard_text (event, ICAL_SUMMARY_PROPERTY));
  g_set_str (&talk->subtitle, find_text (event, LANYARD_ICAL_SUBTITLE));
  g_set_str (&talk->abstract, abstract != NULL ? abstract : find_standard_text (event, ICAL_DESCRIPTION_PROPERTY));
  g_set_str (&talk->room, room != NULL ? room : find_standard_text (event, ICAL_LOCATION_PROPERTY));
  g_set_str (&talk->track, find_standard_text (event, ICAL_CATEGORIES_PROPERTY));
  g_set_str (&talk->kind, find_text (event, LANYARD_ICAL_KIND));
  g_set_str (&talk->language, find_text (event, LANYARD_ICAL_LANGUAGE));
  talk->unrecorded = find_text (event, LANYARD_ICAL_UNRECORDED) != NULL;
  g_clear_object (&talk->speakers);
  g_clear_object (&talk->links);
  talk->speakers = read_speakers (event);
  talk->links = read_links (event);
}

/* A talk without a time has nothing else that the standard knows. */
static LanyardTalkDraft *
make_talk (icalcomponent *journal)
{
  LanyardTalkDraft *talk = lanyard_talk_draft_new ();
  icalproperty     *url = icalcomponent_get_first_property (journal, ICAL_URL_PROPERTY);

  read_talk (talk, journal);
  talk->url = url != NULL ? lanyard_url_keep (icalproperty_get_url (url)) : NULL;
  talk->cancelled = icalcomponent_get_status (journal) == ICAL_STATUS_CANCELLED;

  return talk;
}

void
lanyard_ical_own_read (LanyardConferenceDraft *conference,
                       GPtrArray              *talks,
                       icalcomponent          *calendar)
{
  guint n_events = 0;

  g_return_if_fail (conference != NULL);
  g_return_if_fail (talks != NULL);

  read_conference (conference, calendar);

  for (icalcompiter i = icalcomponent_begin_component (calendar, ICAL_VEVENT_COMPONENT);
       icalcompiter_deref (&i) != NULL && n_events < talks->len;
       icalcompiter_next (&i))
    {
      icalcomponent *event = icalcompiter_deref (&i);

      if (find_text (event, LANYARD_ICAL_ID) != NULL)
        read_talk (g_ptr_array_index (talks, n_events), event);

      n_events++;
    }

  for (icalcompiter i = icalcomponent_begin_component (calendar, ICAL_VJOURNAL_COMPONENT);
       icalcompiter_deref (&i) != NULL && talks->len <= LANYARD_DRAFT_MAX_TALKS;
       icalcompiter_next (&i))
    {
      icalcomponent *journal = icalcompiter_deref (&i);

      if (find_text (journal, LANYARD_ICAL_ID) != NULL)
        g_ptr_array_add (talks, make_talk (journal));
    }
}
