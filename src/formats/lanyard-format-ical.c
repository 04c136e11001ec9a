/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "lanyard-encoding.h"
#include "lanyard-entities.h"
#include "lanyard-error.h"
#include "lanyard-formats-table.h"
#include "lanyard-ical-event.h"
#include "lanyard-ical-own.h"
#include "lanyard-ical-people.h"
#include "lanyard-ical-revisions.h"
#include "lanyard-ical-series.h"
#include "lanyard-ical-text.h"
#include "lanyard-sched.h"
#include "lanyard-schedule-builder.h"
#include "lanyard-url.h"

G_DEFINE_AUTOPTR_CLEANUP_FUNC (icalcomponent, icalcomponent_free)

static gboolean
sniff (const char *data,
       gsize       length)
{
  return lanyard_encoding_starts_with (data, length, "BEGIN:VCALENDAR");
}

/* A value that libical does not like must not end the program, as it may by default. */
static void
set_up_libical (void)
{
  static gsize done = 0;

  if (g_once_init_enter (&done))
    {
      icalerror_set_errors_are_fatal (FALSE);
      g_once_init_leave (&done, 1);
    }
}

static void
take_text (char      **member,
           const char *text)
{
  if (*member == NULL && text != NULL && *text != '\0')
    *member = lanyard_entities_decode (g_strdup (text));
}

static char *
read_conference (LanyardConferenceDraft *conference,
                 icalcomponent          *calendar)
{
  g_autofree char *name = NULL;
  char            *sched_title = NULL;

  for (icalproperty *property = icalcomponent_get_first_property (calendar, ICAL_ANY_PROPERTY);
       property != NULL;
       property = icalcomponent_get_next_property (calendar, ICAL_ANY_PROPERTY))
    {
      icalproperty_kind kind = icalproperty_isa (property);

      if (kind == ICAL_PRODID_PROPERTY && sched_title == NULL)
        sched_title = lanyard_sched_dup_title (icalproperty_get_prodid (property));
      else if (kind == ICAL_NAME_PROPERTY)
        take_text (&conference->title, icalproperty_get_name (property));
      else if (kind == ICAL_URL_PROPERTY && conference->url == NULL)
        conference->url = lanyard_url_keep (icalproperty_get_url (property));
      else if (kind == ICAL_X_PROPERTY && g_strcmp0 (icalproperty_get_x_name (property), "X-WR-CALNAME") == 0)
        take_text (&name, icalproperty_get_x (property));
    }

  /* Sched's name of the calendar is only a part of its address. */
  if (sched_title != NULL && *sched_title != '\0')
    {
      g_set_str (&conference->title, sched_title);
      take_text (&conference->acronym, name);
    }
  else
    take_text (&conference->title, name);

  return sched_title;
}

static const char *
find_prodid (icalcomponent *calendar)
{
  icalproperty *property = icalcomponent_get_first_property (calendar, ICAL_PRODID_PROPERTY);

  return property != NULL ? icalproperty_get_prodid (property) : NULL;
}

static gboolean
is_cancelled (icalcomponent *calendar)
{
  icalproperty *property = icalcomponent_get_first_property (calendar, ICAL_METHOD_PROPERTY);

  return property != NULL && icalproperty_get_method (property) == ICAL_METHOD_CANCEL;
}

static GPtrArray *
list_events (icalcomponent    *calendar,
             LanyardIcalZones *zones)
{
  GPtrArray     *events = g_ptr_array_new_with_free_func ((GDestroyNotify) lanyard_ical_event_free);
  const gboolean cancelled = is_cancelled (calendar);

  for (icalcompiter i = icalcomponent_begin_component (calendar, ICAL_VEVENT_COMPONENT);
       icalcompiter_deref (&i) != NULL && events->len <= LANYARD_DRAFT_MAX_TALKS;
       icalcompiter_next (&i))
    {
      LanyardIcalEvent *event = lanyard_ical_event_new (icalcompiter_deref (&i), zones);

      event->talk->cancelled = event->talk->cancelled || cancelled;
      g_ptr_array_add (events, event);
    }

  return events;
}

/* The drafts stay those of their events. */
static GPtrArray *
list_drafts (GPtrArray *events)
{
  GPtrArray *drafts = g_ptr_array_sized_new (events->len);

  for (guint i = 0; i < events->len; i++)
    g_ptr_array_add (drafts, ((LanyardIcalEvent *) g_ptr_array_index (events, i))->talk);

  return drafts;
}

static gboolean
is_bare (const LanyardIcalEvent *event)
{
  return event->talk->title == NULL && event->talk->start == NULL;
}

static void
drop_bare (GPtrArray *events,
           GPtrArray *remarks)
{
  guint n = 0;

  for (guint i = events->len; i > 0; i--)
    {
      if (is_bare (g_ptr_array_index (events, i - 1)))
        {
          g_ptr_array_remove_index (events, i - 1);
          n++;
        }
    }

  if (n > 0)
    /* TRANSLATORS: %u is a number of events. */
    g_ptr_array_add (remarks, g_strdup_printf (ngettext ("%u event has neither title nor time, and was skipped.",
                                                         "%u events have neither title nor time, and were skipped.", n),
                                               n));
}

/* A look that is cheap; most calendars are of somebody else. */
static gboolean
can_be_own (GPtrArray     *events,
            icalcomponent *calendar)
{
  for (guint i = 0; i < events->len; i++)
    {
      if (((LanyardIcalEvent *) g_ptr_array_index (events, i))->is_own)
        return TRUE;
    }

  return icalcomponent_get_first_component (calendar, ICAL_VJOURNAL_COMPONENT) != NULL;
}

static void
read_calendar (LanyardConferenceDraft *conference,
               GPtrArray              *talks,
               icalcomponent          *calendar,
               gsize                  *n_bytes,
               GPtrArray              *remarks)
{
  g_autoptr (LanyardIcalZones) zones = lanyard_ical_zones_new (calendar);
  g_autoptr (GPtrArray) events = list_events (calendar, zones);
  g_autoptr (GPtrArray) drafts = list_drafts (events);
  g_autofree char *sched_title = read_conference (conference, calendar);
  const guint      n_events = events->len;

  if (sched_title != NULL)
    lanyard_sched_refine (conference, drafts);

  if (conference->time_zone == NULL)
    conference->time_zone = g_strdup (lanyard_ical_zones_get_name (zones));

  if (can_be_own (events, calendar))
    lanyard_ical_own_read (conference, drafts, calendar);
  if (sched_title == NULL)
    lanyard_ical_people_refine (events, find_prodid (calendar));

  drop_bare (events, remarks);
  lanyard_ical_revisions_drop (events);
  lanyard_ical_series_expand (events, zones, talks, n_bytes, remarks);

  /* Behind those of the events stand talks that have no time. */
  for (guint i = n_events; i < drafts->len; i++)
    g_ptr_array_add (talks, g_ptr_array_index (drafts, i));

  if (lanyard_ical_zones_has_guessed (zones))
    g_ptr_array_add (remarks, g_strdup (_ ("Some times have no time zone that is known; they may be wrong.")));
}

/* Calendars of rooms or days may be put one behind the other, and have the same event. */
static void
drop_repeated (GPtrArray *talks)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint n = 0;

  for (guint i = 0; i < talks->len; i++)
    {
      LanyardTalkDraft *talk = g_ptr_array_index (talks, i);
      g_autofree char  *key = NULL;

      key = g_strdup_printf ("%s\n%s\n%" G_GINT64_FORMAT, talk->uid, talk->title,
                             talk->start != NULL ? g_date_time_to_unix (talk->start) : 0);
      if (talk->uid == NULL || g_hash_table_add (seen, g_steal_pointer (&key)))
        talks->pdata[n++] = talk;
      else
        lanyard_talk_draft_free (talk);
    }

  talks->len = n;
}

static GObject *
parse (GBytes     *bytes,
       const char *address,
       GPtrArray  *remarks,
       GError    **error)
{
  gsize       length;
  const char *data = g_bytes_get_data (bytes, &length);
  g_autoptr (GString) text = lanyard_encoding_decode (data, length);
  g_autoptr (GPtrArray) talks = g_ptr_array_new_with_free_func ((GDestroyNotify) lanyard_talk_draft_free);
  g_autoptr (LanyardConferenceDraft) conference = lanyard_conference_draft_new ();
  g_autoptr (icalcomponent) root = NULL;
  gsize n_bytes = 0;

  if (!lanyard_ical_text_unfold (text, remarks, error))
    return NULL;

  set_up_libical ();
  root = icalparser_parse_string (text->str);
  if (root == NULL)
    {
      g_set_error (error, LANYARD_ERROR, LANYARD_ERROR_DAMAGED, _ ("it is damaged. Get the file again."));
      return NULL;
    }

  if (icalcomponent_isa (root) == ICAL_VCALENDAR_COMPONENT)
    read_calendar (conference, talks, root, &n_bytes, remarks);
  else
    {
      /* Calendars that stand one behind the other have a root of libical's making. */
      for (icalcompiter i = icalcomponent_begin_component (root, ICAL_VCALENDAR_COMPONENT);
           icalcompiter_deref (&i) != NULL;
           icalcompiter_next (&i))
        read_calendar (conference, talks, icalcompiter_deref (&i), &n_bytes, remarks);

      drop_repeated (talks);
    }

  return (GObject *) lanyard_schedule_builder_build (conference, talks, remarks, error);
}

const LanyardFormat lanyard_format_ical = { "ical", sniff, parse };
