/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "lanyard-entities.h"
#include "lanyard-ical-event.h"
#include "lanyard-ical-names.h"
#include "lanyard-ical-people.h"
#include "lanyard-link.h"
#include "lanyard-session-link.h"
#include "lanyard-speaker.h"
#include "lanyard-url.h"

#define MAX_LINKS 100
#define MAX_PEOPLE 100

/* What an event says of itself in more than one way. */
typedef struct
{
  const char *description; /* (borrowed) (nullable), plain */
  const char *html;        /* (borrowed) (nullable) */
  GPtrArray  *people;      /* (owned) (nullable) */
  gint64      duration;    /* in seconds, 0 when it is not told */
  gboolean    is_date;
} Parts;

static void
parts_clear (Parts *self)
{
  g_clear_pointer (&self->people, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Parts, parts_clear)

static void
take_text (char      **member,
           const char *text)
{
  if (*member == NULL)
    *member = lanyard_entities_decode (g_strdup (text));
}

static gint64
get_seconds (struct icaldurationtype duration)
{
  gint64 days = (gint64) duration.weeks * 7 + duration.days;
  gint64 hours = days * 24 + duration.hours;
  gint64 seconds = (hours * 60 + duration.minutes) * 60 + duration.seconds;

  return duration.is_neg ? -seconds : seconds;
}

static void
add_link (LanyardTalkDraft *talk,
          const char       *url)
{
  g_autoptr (LanyardLink) link = NULL;

  if (talk->links == NULL)
    talk->links = G_LIST_MODEL (g_list_store_new (LANYARD_TYPE_LINK));

  if (g_list_model_get_n_items (talk->links) >= MAX_LINKS)
    return;

  link = g_object_new (LANYARD_TYPE_LINK, "url", url, NULL);
  g_list_store_append (G_LIST_STORE (talk->links), link);
}

static void
take_attachment (LanyardTalkDraft *talk,
                 icalproperty     *property)
{
  icalattach      *attach = icalproperty_get_attach (property);
  g_autofree char *url = NULL;

  if (attach != NULL && icalattach_get_is_url (attach))
    url = lanyard_url_keep (icalattach_get_url (attach));

  if (url != NULL)
    add_link (talk, url);
}

/* An address that has a line of the description to itself is the session page when it looks like
 * one; any other is a link. Those within sentences stay there, where they can be followed too. */
static void
take_address (LanyardTalkDraft *talk,
              const char       *line)
{
  g_autofree char *url = lanyard_url_keep (line);
  g_autoptr (LanyardSessionLink) parts = NULL;

  if (url == NULL || g_strcmp0 (url, talk->url) == 0)
    return;

  parts = lanyard_session_link_new (url);
  if (talk->url == NULL && parts != NULL && parts->id != NULL)
    talk->url = g_steal_pointer (&url);
  else
    add_link (talk, url);
}

static void
take_addresses (LanyardTalkDraft *talk)
{
  g_auto (GStrv) lines = NULL;

  if (talk->abstract == NULL || strstr (talk->abstract, "://") == NULL)
    return;

  lines = g_strsplit (talk->abstract, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_strstrip (lines[i]);
      if (g_ascii_strncasecmp (lines[i], "http", strlen ("http")) == 0)
        take_address (talk, lines[i]);
    }
}

static void
take_person (Parts        *parts,
             icalproperty *property)
{
  const char *name = lanyard_ical_people_find_name (property);

  if (name == NULL)
    return;

  if (parts->people == NULL)
    parts->people = g_ptr_array_new_with_free_func (g_object_unref);

  if (parts->people->len < MAX_PEOPLE)
    g_ptr_array_add (parts->people, g_object_new (LANYARD_TYPE_SPEAKER, "name", name, NULL));
}

static gboolean
is_html (icalproperty *property)
{
  icalparameter *type = icalproperty_get_first_parameter (property, ICAL_FMTTYPE_PARAMETER);

  return type != NULL && g_ascii_strcasecmp (icalparameter_get_fmttype (type), "text/html") == 0;
}

static void
take_extension (LanyardIcalEvent *self,
                Parts            *parts,
                icalproperty     *property)
{
  const char *name = icalproperty_get_x_name (property);

  if (g_strcmp0 (name, LANYARD_ICAL_ID) == 0)
    self->is_own = TRUE;
  else if (g_strcmp0 (name, "X-ALT-DESC") == 0 && is_html (property))
    parts->html = icalproperty_get_x (property);
}

static void
take_summary (LanyardTalkDraft *talk,
              icalproperty     *property)
{
  icalparameter *language = icalproperty_get_first_parameter (property, ICAL_LANGUAGE_PARAMETER);

  take_text (&talk->title, icalproperty_get_summary (property));
  if (talk->language == NULL && language != NULL)
    talk->language = g_strdup (icalparameter_get_language (language));
}

static void
take_start (LanyardIcalEvent *self,
            Parts            *parts,
            LanyardIcalZones *zones,
            icalproperty     *property)
{
  struct icaltimetype time = icalproperty_get_dtstart (property);

  if (self->start != NULL)
    return;

  self->start = property;
  self->talk->start = lanyard_ical_zones_read (zones, property, time);
  parts->is_date = time.is_date;
}

/* Who calls an event may be the conference; that is told when all are known. */
static void
take_organizer (LanyardIcalEvent *self,
                icalproperty     *property)
{
  if (self->organizer == NULL)
    self->organizer = lanyard_ical_people_find_name (property);
}

static void
take_text_property (LanyardTalkDraft *talk,
                    Parts            *parts,
                    icalproperty     *property,
                    icalproperty_kind kind)
{
  if (kind == ICAL_SUMMARY_PROPERTY)
    take_summary (talk, property);
  else if (kind == ICAL_DESCRIPTION_PROPERTY)
    parts->description = icalproperty_get_description (property);
  else if (kind == ICAL_LOCATION_PROPERTY)
    take_text (&talk->room, icalproperty_get_location (property));
  else if (kind == ICAL_CATEGORIES_PROPERTY)
    take_text (&talk->track, icalproperty_get_categories (property));
  else if (kind == ICAL_UID_PROPERTY && talk->uid == NULL)
    talk->uid = g_strdup (icalproperty_get_uid (property));
  else if (kind == ICAL_URL_PROPERTY && talk->url == NULL)
    talk->url = lanyard_url_keep (icalproperty_get_url (property));
  else if (kind == ICAL_STATUS_PROPERTY)
    talk->cancelled = icalproperty_get_status (property) == ICAL_STATUS_CANCELLED;
  else if (kind == ICAL_ATTACH_PROPERTY)
    take_attachment (talk, property);
}

static void
take_property (LanyardIcalEvent *self,
               Parts            *parts,
               LanyardIcalZones *zones,
               icalproperty     *property)
{
  icalproperty_kind kind = icalproperty_isa (property);

  if (kind == ICAL_DTSTART_PROPERTY)
    take_start (self, parts, zones, property);
  else if (kind == ICAL_DTEND_PROPERTY && self->talk->end == NULL)
    self->talk->end = lanyard_ical_zones_read (zones, property, icalproperty_get_dtend (property));
  else if (kind == ICAL_DURATION_PROPERTY)
    parts->duration = get_seconds (icalproperty_get_duration (property));
  else if (kind == ICAL_RRULE_PROPERTY || kind == ICAL_RDATE_PROPERTY)
    self->repeats = TRUE;
  else if (kind == ICAL_RECURRENCEID_PROPERTY)
    self->recurrence = property;
  else if (kind == ICAL_SEQUENCE_PROPERTY)
    self->sequence = icalproperty_get_sequence (property);
  else if (kind == ICAL_ATTENDEE_PROPERTY)
    take_person (parts, property);
  else if (kind == ICAL_ORGANIZER_PROPERTY)
    take_organizer (self, property);
  else if (kind == ICAL_X_PROPERTY)
    take_extension (self, parts, property);
  else
    take_text_property (self->talk, parts, property, kind);
}

/* A day without an end lasts until the next one. */
static void
finish_times (LanyardTalkDraft *talk,
              const Parts      *parts)
{
  if (talk->start == NULL || talk->end != NULL)
    return;

  if (parts->duration > 0 && parts->duration < 366 * 86400)
    talk->end = g_date_time_add_seconds (talk->start, (double) parts->duration);
  else if (parts->is_date)
    talk->end = g_date_time_add_days (talk->start, 1);
}

static const char *
find_tag (const char *html,
          const char *tag)
{
  for (const char *p = strchr (html, '<'); p != NULL; p = strchr (p + 1, '<'))
    {
      if (g_ascii_strncasecmp (p, tag, strlen (tag)) == 0)
        return p;
    }

  return NULL;
}

/* Gets what is to be seen of a page. */
static char *
dup_body (const char *html)
{
  const char *start = find_tag (html, "<body");
  const char *end;

  start = start != NULL ? strchr (start, '>') : NULL;
  start = start != NULL ? start + 1 : html;
  end = find_tag (start, "</body");

  return end != NULL ? g_strndup (start, end - start) : g_strdup (start);
}

/* A template that nobody has filled in has tags, blanks and entities alone. */
static gboolean
has_words (const char *html)
{
  for (const char *p = html; *p != '\0'; p++)
    {
      if (*p == '<' || *p == '&')
        {
          const char *end = strchr (p, *p == '<' ? '>' : ';');

          if (end != NULL)
            p = end;
        }
      else if (!g_ascii_isspace (*p))
        return TRUE;
    }

  return FALSE;
}

static void
finish_text (LanyardTalkDraft *talk,
             const Parts      *parts,
             gboolean          is_own)
{
  g_autofree char *body = parts->html != NULL ? dup_body (parts->html) : NULL;

  if (parts->description != NULL)
    take_text (&talk->abstract, parts->description);

  if (!is_own)
    take_addresses (talk);

  /* Of two ways to say the same, the one with markup says more. */
  if (body != NULL && has_words (body))
    {
      g_free (talk->abstract);
      talk->abstract = g_steal_pointer (&body);
    }
}

static void
finish_people (LanyardTalkDraft *talk,
               GPtrArray        *people)
{
  GListStore *speakers;

  if (people == NULL)
    return;

  speakers = g_list_store_new (LANYARD_TYPE_SPEAKER);
  g_list_store_splice (speakers, 0, 0, people->pdata, people->len);
  talk->speakers = G_LIST_MODEL (speakers);
}

LanyardIcalEvent *
lanyard_ical_event_new (icalcomponent    *component,
                        LanyardIcalZones *zones)
{
  LanyardIcalEvent *self = g_new0 (LanyardIcalEvent, 1);
  g_auto (Parts) parts = { 0 };

  self->component = component;
  self->talk = lanyard_talk_draft_new ();

  for (icalproperty *property = icalcomponent_get_first_property (component, ICAL_ANY_PROPERTY);
       property != NULL;
       property = icalcomponent_get_next_property (component, ICAL_ANY_PROPERTY))
    take_property (self, &parts, zones, property);

  finish_times (self->talk, &parts);
  finish_text (self->talk, &parts, self->is_own);
  finish_people (self->talk, parts.people);

  return self;
}

void
lanyard_ical_event_free (LanyardIcalEvent *self)
{
  g_clear_pointer (&self->talk, lanyard_talk_draft_free);
  g_free (self);
}
