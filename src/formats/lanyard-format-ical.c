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

static void
add_talks (GPtrArray        *talks,
           icalcomponent    *calendar,
           LanyardIcalZones *zones,
           guint            *n_repeating)
{
  for (icalcompiter i = icalcomponent_begin_component (calendar, ICAL_VEVENT_COMPONENT);
       icalcompiter_deref (&i) != NULL && talks->len <= LANYARD_DRAFT_MAX_TALKS;
       icalcompiter_next (&i))
    {
      icalcomponent *event = icalcompiter_deref (&i);
      gboolean       repeats;

      g_ptr_array_add (talks, lanyard_ical_event_read (event, zones, &repeats));
      *n_repeating += repeats;
    }
}

static void
read_calendar (LanyardConferenceDraft *conference,
               GPtrArray              *talks,
               icalcomponent          *calendar,
               GPtrArray              *remarks)
{
  g_autoptr (LanyardIcalZones) zones = lanyard_ical_zones_new (calendar);
  g_autoptr (GPtrArray) own = g_ptr_array_new_with_free_func ((GDestroyNotify) lanyard_talk_draft_free);
  g_autofree char *sched_title = read_conference (conference, calendar);
  guint            n_repeating = 0;

  add_talks (own, calendar, zones, &n_repeating);
  if (sched_title != NULL)
    lanyard_sched_refine (conference, own);

  if (conference->time_zone == NULL)
    conference->time_zone = g_strdup (lanyard_ical_zones_get_name (zones));

  lanyard_ical_own_read (conference, own, calendar);

  if (lanyard_ical_zones_has_guessed (zones))
    g_ptr_array_add (remarks, g_strdup (_ ("Some times have no time zone that is known; they may be wrong.")));

  if (n_repeating > 0)
    /* TRANSLATORS: %u is a number of events. */
    g_ptr_array_add (remarks, g_strdup_printf (ngettext ("%u event repeats, and only its first time is read.",
                                                         "%u events repeat, and only their first time is read.", n_repeating),
                                               n_repeating));

  g_ptr_array_extend_and_steal (talks, g_steal_pointer (&own));
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

  if (!lanyard_ical_text_unfold (text, error))
    return NULL;

  set_up_libical ();
  root = icalparser_parse_string (text->str);
  if (root == NULL)
    {
      g_set_error (error, LANYARD_ERROR, LANYARD_ERROR_DAMAGED, _ ("it is damaged. Get the file again."));
      return NULL;
    }

  if (icalcomponent_isa (root) == ICAL_VCALENDAR_COMPONENT)
    read_calendar (conference, talks, root, remarks);

  /* Calendars that stand one behind the other have a root of libical's making. */
  for (icalcompiter i = icalcomponent_begin_component (root, ICAL_VCALENDAR_COMPONENT);
       icalcompiter_deref (&i) != NULL;
       icalcompiter_next (&i))
    read_calendar (conference, talks, icalcompiter_deref (&i), remarks);

  return (GObject *) lanyard_schedule_builder_build (conference, talks, remarks, error);
}

const LanyardFormat lanyard_format_ical = { "ical", sniff, parse };
