/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "lanyard-ical-line.h"
#include "lanyard-ical-names.h"
#include "lanyard-ical-writer.h"
#include "lanyard-ical-zone-writer.h"
#include "lanyard-link.h"
#include "lanyard-markup-text.h"
#include "lanyard-speaker.h"
#include "lanyard-zone.h"

#define MAX_UID_BYTES 120

/* As far around a change of the clocks, local times may come twice or not at all. */
#define CHANGE_SECONDS (4 * 3600)

/* A calendar that is being written. */
typedef struct
{
  GString                    *text;       /* (owned) */
  LanyardConference          *conference; /* (borrowed) */
  GTimeZone                  *zone;       /* (owned) (nullable), of local times */
  const LanyardIcalReminders *reminders;  /* (borrowed) */
  char                       *stamp;      /* (owned) */
} Calendar;

static void
calendar_clear (Calendar *self)
{
  if (self->text != NULL)
    g_string_free (self->text, TRUE);
  g_clear_pointer (&self->zone, g_time_zone_unref);
  g_clear_pointer (&self->stamp, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Calendar, calendar_clear)

/* A fixed offset is no zone that another program could know. */
static GTimeZone *
make_zone (LanyardConference *conference)
{
  const char *name = lanyard_conference_get_time_zone (conference);

  if (name == NULL || !g_ascii_isalpha (*name) || lanyard_zone_is_utc (name))
    return NULL;

  return lanyard_zone_new (name);
}

static gboolean
is_beside_change (GTimeZone *zone,
                  gint64     instant)
{
  int before = g_time_zone_find_interval (zone, G_TIME_TYPE_UNIVERSAL, instant - CHANGE_SECONDS);
  int after = g_time_zone_find_interval (zone, G_TIME_TYPE_UNIVERSAL, instant + CHANGE_SECONDS);

  return g_time_zone_get_offset (zone, before) != g_time_zone_get_offset (zone, after);
}

static char *
format_universal (GDateTime *time)
{
  return g_date_time_format (time, "%Y%m%dT%H%M%SZ");
}

static void
append_universal (Calendar   *self,
                  const char *name,
                  GDateTime  *time)
{
  g_autofree char *value = time != NULL ? format_universal (time) : NULL;

  lanyard_ical_line_append_text (self->text, name, value);
}

static void
append_time (Calendar   *self,
             const char *name,
             GDateTime  *time)
{
  g_autoptr (GDateTime) local = NULL;
  g_autofree char *value = NULL;
  g_autofree char *zoned = NULL;

  if (time == NULL)
    return;

  if (self->zone == NULL || is_beside_change (self->zone, g_date_time_to_unix (time)))
    {
      append_universal (self, name, time);
      return;
    }

  local = g_date_time_to_timezone (time, self->zone);
  value = g_date_time_format (local, "%Y%m%dT%H%M%S");
  zoned = g_strdup_printf ("%s;TZID=%s", name, g_time_zone_get_identifier (self->zone));
  lanyard_ical_line_append (self->text, zoned, value);
}

static void
append_tracks (Calendar   *self,
               GListModel *talks)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < g_list_model_get_n_items (talks); i++)
    {
      g_autoptr (LanyardTalk) talk = g_list_model_get_item (talks, i);
      LanyardTrack    *track = lanyard_talk_get_track (talk);
      const char      *color = track != NULL ? lanyard_track_get_source_color (track) : NULL;
      g_autofree char *value = NULL;

      if (color == NULL || !g_hash_table_add (seen, (gpointer) lanyard_track_get_name (track)))
        continue;

      value = g_strjoin ("\n", lanyard_track_get_name (track), color, NULL);
      lanyard_ical_line_append_text (self->text, LANYARD_ICAL_TRACK, value);
    }
}

static void
append_conference (Calendar *self)
{
  LanyardConference *conference = self->conference;
  const char        *url = lanyard_conference_get_url (conference);

  lanyard_ical_line_append (self->text, "VERSION", "2.0");
  lanyard_ical_line_append_text (self->text, "PRODID", "-//Lanyard//Lanyard " VERSION "//EN");
  lanyard_ical_line_append_text (self->text, "NAME", lanyard_conference_get_title (conference));
  lanyard_ical_line_append_text (self->text, LANYARD_ICAL_CALENDAR_NAME, lanyard_conference_get_title (conference));
  if (url != NULL)
    lanyard_ical_line_append (self->text, "URL", url);

  lanyard_ical_line_append_text (self->text, LANYARD_ICAL_CALENDAR_ZONE, lanyard_conference_get_time_zone (conference));
  lanyard_ical_line_append_text (self->text, LANYARD_ICAL_CONFERENCE, lanyard_conference_get_id (conference));
  append_universal (self, LANYARD_ICAL_START, lanyard_conference_get_start (conference));
  append_universal (self, LANYARD_ICAL_END, lanyard_conference_get_end (conference));
  lanyard_ical_line_append_text (self->text, LANYARD_ICAL_TOWN, lanyard_conference_get_location (conference));
}

static void
append_zone (Calendar   *self,
             GListModel *talks)
{
  gint64 first = G_MAXINT64;
  gint64 last = G_MININT64;

  for (guint i = 0; self->zone != NULL && i < g_list_model_get_n_items (talks); i++)
    {
      g_autoptr (LanyardTalk) talk = g_list_model_get_item (talks, i);
      LanyardInterval interval;

      if (!lanyard_talk_get_interval (talk, &interval))
        continue;

      first = MIN (first, interval.start);
      last = MAX (last, interval.end);
    }

  if (first <= last)
    lanyard_ical_zone_writer_append (self->text, self->zone, first, last);
}

/* Programs make names of files and addresses from it. */
static gboolean
is_safe (const char *id)
{
  return strspn (id, G_CSET_A_2_Z G_CSET_a_2_z G_CSET_DIGITS "-._") == strlen (id);
}

static char *
make_uid (const char *conference_id,
          const char *talk_id)
{
  g_autofree char *uid = g_strdup_printf ("%s@%s", talk_id, conference_id);
  g_autofree char *digest = NULL;

  if (is_safe (talk_id) && is_safe (conference_id) && strlen (uid) <= MAX_UID_BYTES)
    return g_steal_pointer (&uid);

  digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, uid, -1);

  return g_strdup_printf ("%.32s@lanyard", digest);
}

static void
append_abstract (Calendar   *self,
                 const char *abstract)
{
  g_autofree char *plain = abstract != NULL ? lanyard_markup_to_text (abstract) : NULL;

  lanyard_ical_line_append_text (self->text, "DESCRIPTION", plain);
  if (g_strcmp0 (plain, abstract) != 0)
    lanyard_ical_line_append_text (self->text, LANYARD_ICAL_ABSTRACT, abstract);
}

static guint
count (GListModel *list)
{
  return list != NULL ? g_list_model_get_n_items (list) : 0;
}

static const char *
get_line (const char *text)
{
  return text != NULL ? text : "";
}

static void
append_speaker_links (Calendar   *self,
                      GListModel *links)
{
  for (guint i = 0; i < count (links); i++)
    {
      g_autoptr (LanyardLink) link = g_list_model_get_item (links, i);
      g_autofree char *value = g_strjoin ("\n", lanyard_link_get_url (link), lanyard_link_get_title (link), NULL);

      lanyard_ical_line_append_text (self->text, LANYARD_ICAL_SPEAKER_LINK, value);
    }
}

static void
append_speakers (Calendar   *self,
                 GListModel *speakers)
{
  for (guint i = 0; i < count (speakers); i++)
    {
      g_autoptr (LanyardSpeaker) speaker = g_list_model_get_item (speakers, i);
      g_autofree char *value = NULL;

      value = g_strjoin ("\n", lanyard_speaker_get_name (speaker),
                         get_line (lanyard_speaker_get_affiliation (speaker)),
                         get_line (lanyard_speaker_get_picture (speaker)),
                         get_line (lanyard_speaker_get_biography (speaker)), NULL);
      lanyard_ical_line_append_text (self->text, LANYARD_ICAL_SPEAKER, g_strchomp (value));
      append_speaker_links (self, lanyard_speaker_get_links (speaker));
    }
}

static void
append_links (Calendar   *self,
              GListModel *links)
{
  for (guint i = 0; i < count (links); i++)
    {
      g_autoptr (LanyardLink) link = g_list_model_get_item (links, i);
      const char      *title = lanyard_link_get_title (link);
      g_autofree char *label = title != NULL ? lanyard_ical_line_quote (title) : NULL;
      g_autofree char *name = label != NULL ? g_strdup_printf ("ATTACH;LABEL=%s", label) : g_strdup ("ATTACH");

      lanyard_ical_line_append (self->text, name, lanyard_link_get_url (link));
    }
}

static void
append_alarm (Calendar    *self,
              LanyardTalk *talk)
{
  const LanyardIcalReminders *reminders = self->reminders;
  g_autofree char            *trigger = NULL;

  if (lanyard_talk_is_cancelled (talk) || !g_hash_table_contains (reminders->talk_ids, lanyard_talk_get_id (talk)))
    return;

  trigger = g_strdup_printf (reminders->lead > 0 ? "-PT%dM" : "PT%dM", reminders->lead);
  lanyard_ical_line_append (self->text, "BEGIN", "VALARM");
  lanyard_ical_line_append (self->text, "ACTION", "DISPLAY");
  lanyard_ical_line_append_text (self->text, "DESCRIPTION", lanyard_talk_get_title (talk));
  lanyard_ical_line_append (self->text, "TRIGGER", trigger);
  lanyard_ical_line_append (self->text, "END", "VALARM");
}

/* What events and journal entries have alike. */
static void
append_content (Calendar    *self,
                LanyardTalk *talk)
{
  LanyardTrack    *track = lanyard_talk_get_track (talk);
  g_autofree char *uid = make_uid (lanyard_conference_get_id (self->conference), lanyard_talk_get_id (talk));

  lanyard_ical_line_append_text (self->text, "UID", uid);
  lanyard_ical_line_append (self->text, "DTSTAMP", self->stamp);
  lanyard_ical_line_append_text (self->text, "SUMMARY", lanyard_talk_get_title (talk));
  append_abstract (self, lanyard_talk_get_abstract (talk));
  lanyard_ical_line_append_text (self->text, "CATEGORIES", track != NULL ? lanyard_track_get_name (track) : NULL);
  if (lanyard_talk_get_url (talk) != NULL)
    lanyard_ical_line_append (self->text, "URL", lanyard_talk_get_url (talk));
  if (lanyard_talk_is_cancelled (talk))
    lanyard_ical_line_append (self->text, "STATUS", "CANCELLED");

  append_links (self, lanyard_talk_get_links (talk));
  lanyard_ical_line_append_text (self->text, LANYARD_ICAL_ID, lanyard_talk_get_id (talk));
  lanyard_ical_line_append_text (self->text, LANYARD_ICAL_SUBTITLE, lanyard_talk_get_subtitle (talk));
  lanyard_ical_line_append_text (self->text, LANYARD_ICAL_KIND, lanyard_talk_get_kind (talk));
  lanyard_ical_line_append_text (self->text, LANYARD_ICAL_LANGUAGE, lanyard_talk_get_language (talk));
  if (lanyard_talk_is_unrecorded (talk))
    lanyard_ical_line_append (self->text, LANYARD_ICAL_UNRECORDED, "TRUE");

  append_speakers (self, lanyard_talk_get_speakers (talk));
}

/* The description is what the organisers say. */
static void
append_note (Calendar    *self,
             LanyardNote *note)
{
  g_autofree char *rating = NULL;

  if (note == NULL)
    return;

  if (*lanyard_note_get_text (note) != '\0')
    lanyard_ical_line_append_text (self->text, "COMMENT", lanyard_note_get_text (note));

  rating = g_strnfill ((gsize) lanyard_note_get_rating (note), '*');
  if (*rating != '\0')
    lanyard_ical_line_append_text (self->text, LANYARD_ICAL_RATING, rating);
}

static void
append_talk (Calendar    *self,
             LanyardTalk *talk,
             LanyardNote *note)
{
  gboolean    has_time = lanyard_talk_get_start (talk) != NULL;
  const char *kind = has_time ? "VEVENT" : "VJOURNAL";

  lanyard_ical_line_append (self->text, "BEGIN", kind);
  append_content (self, talk);
  append_note (self, note);

  if (has_time)
    {
      append_time (self, "DTSTART", lanyard_talk_get_start (talk));
      append_time (self, "DTEND", lanyard_talk_get_end (talk));
      append_alarm (self, talk);
    }

  lanyard_ical_line_append_text (self->text, has_time ? "LOCATION" : LANYARD_ICAL_ROOM, lanyard_talk_get_room (talk));
  lanyard_ical_line_append (self->text, "END", kind);
}

char *
lanyard_ical_writer_write (LanyardSchedule            *schedule,
                           const LanyardIcalReminders *reminders,
                           gint64                      now)
{
  g_autoptr (GDateTime) stamp = g_date_time_new_from_unix_utc (now);
  g_auto (Calendar) calendar = { .reminders = reminders };
  GListModel *talks;

  g_return_val_if_fail (LANYARD_IS_SCHEDULE (schedule), NULL);
  g_return_val_if_fail (reminders != NULL && reminders->talk_ids != NULL, NULL);
  g_return_val_if_fail (stamp != NULL, NULL);

  talks = lanyard_schedule_list_talks (schedule);
  calendar.text = g_string_new (NULL);
  calendar.conference = lanyard_schedule_get_conference (schedule);
  calendar.zone = make_zone (calendar.conference);
  calendar.stamp = format_universal (stamp);

  lanyard_ical_line_append (calendar.text, "BEGIN", "VCALENDAR");
  append_conference (&calendar);
  append_tracks (&calendar, talks);
  append_zone (&calendar, talks);

  for (guint i = 0; i < g_list_model_get_n_items (talks); i++)
    {
      g_autoptr (LanyardTalk) talk = g_list_model_get_item (talks, i);

      append_talk (&calendar, talk, lanyard_schedule_find_note (schedule, lanyard_talk_get_id (talk)));
    }

  lanyard_ical_line_append (calendar.text, "END", "VCALENDAR");

  return g_string_free_and_steal (g_steal_pointer (&calendar.text));
}
