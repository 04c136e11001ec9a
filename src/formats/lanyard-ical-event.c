/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-entities.h"
#include "lanyard-ical-event.h"
#include "lanyard-link.h"
#include "lanyard-url.h"

#define MAX_LINKS 100

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
take_duration (LanyardTalkDraft *talk,
               icalproperty     *property)
{
  gint64 seconds = get_seconds (icalproperty_get_duration (property));

  if (talk->end == NULL && talk->start != NULL && seconds > 0 && seconds < 366 * 86400)
    talk->end = g_date_time_add_seconds (talk->start, (double) seconds);
}

static void
add_link (LanyardTalkDraft *talk,
          icalproperty     *property)
{
  icalattach      *attach = icalproperty_get_attach (property);
  g_autofree char *url = NULL;
  g_autoptr (LanyardLink) link = NULL;

  if (attach == NULL || !icalattach_get_is_url (attach))
    return;

  url = lanyard_url_keep (icalattach_get_url (attach));
  if (url == NULL)
    return;

  if (talk->links == NULL)
    talk->links = G_LIST_MODEL (g_list_store_new (LANYARD_TYPE_LINK));

  if (g_list_model_get_n_items (talk->links) >= MAX_LINKS)
    return;

  link = g_object_new (LANYARD_TYPE_LINK, "url", url, NULL);
  g_list_store_append (G_LIST_STORE (talk->links), link);
}

/* A day without an end lasts until the next one. */
static void
finish_day (LanyardTalkDraft *talk,
            gboolean          is_date)
{
  if (is_date && talk->start != NULL && talk->end == NULL)
    talk->end = g_date_time_add_days (talk->start, 1);
}

static void
take_property (LanyardTalkDraft *talk,
               icalproperty     *property)
{
  icalproperty_kind kind = icalproperty_isa (property);

  if (kind == ICAL_SUMMARY_PROPERTY)
    take_text (&talk->title, icalproperty_get_summary (property));
  else if (kind == ICAL_DESCRIPTION_PROPERTY)
    take_text (&talk->abstract, icalproperty_get_description (property));
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
    add_link (talk, property);
}

LanyardTalkDraft *
lanyard_ical_event_read (icalcomponent    *event,
                         LanyardIcalZones *zones,
                         gboolean         *repeats)
{
  LanyardTalkDraft *talk = lanyard_talk_draft_new ();
  icalproperty     *duration = NULL;
  gboolean          is_date = FALSE;

  *repeats = FALSE;

  for (icalproperty *property = icalcomponent_get_first_property (event, ICAL_ANY_PROPERTY);
       property != NULL;
       property = icalcomponent_get_next_property (event, ICAL_ANY_PROPERTY))
    {
      icalproperty_kind kind = icalproperty_isa (property);

      if (kind == ICAL_DTSTART_PROPERTY && talk->start == NULL)
        {
          struct icaltimetype time = icalproperty_get_dtstart (property);

          talk->start = lanyard_ical_zones_read (zones, property, time);
          is_date = time.is_date;
        }
      else if (kind == ICAL_DTEND_PROPERTY && talk->end == NULL)
        talk->end = lanyard_ical_zones_read (zones, property, icalproperty_get_dtend (property));
      else if (kind == ICAL_DURATION_PROPERTY)
        duration = property;
      else if (kind == ICAL_RRULE_PROPERTY || kind == ICAL_RDATE_PROPERTY)
        *repeats = TRUE;
      else
        take_property (talk, property);
    }

  if (duration != NULL)
    take_duration (talk, duration);

  finish_day (talk, is_date);

  return talk;
}
