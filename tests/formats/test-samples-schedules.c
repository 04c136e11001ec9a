/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "lanyard-format.h"
#include "lanyard-schedule.h"
#include "lanyard-speaker.h"

static LanyardSchedule *
read_sample (const char *name)
{
  const char      *folder = g_getenv ("LANYARD_SAMPLES");
  g_autofree char *path = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  GObject *schedule;
  char    *content;
  gsize    length;

  path = folder != NULL ? g_build_filename (folder, name, NULL) : NULL;
  if (path == NULL || !g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_test_skip ("the samples are not there");
      return NULL;
    }

  g_file_get_contents (path, &content, &length, &error);
  g_assert_no_error (error);
  bytes = g_bytes_new_take (content, length);

  schedule = lanyard_format_read (bytes, name, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (LANYARD_IS_SCHEDULE (schedule));

  return LANYARD_SCHEDULE (schedule);
}

typedef struct
{
  const char *file;
  guint       n_talks;
  const char *id;
  const char *title;
  const char *time_zone;
  const char *location;
} Sample;

static const Sample samples[] = {
  { "sched-kubecon-na-2025.ics", 499, "kccncna2025.sched.com", "KubeCon + CloudNativeCon North America 2025", NULL, "Atlanta, GA, USA" },
  { "sched-kubecon-eu-2026-0303.ics", 564, "kccnceu2026.sched.com", "KubeCon + CloudNativeCon Europe 2026", NULL, "Amsterdam, Netherlands" },
  { "sched-kubecon-eu-2026-0322.ics", 596, "kccnceu2026.sched.com", "KubeCon + CloudNativeCon Europe 2026", NULL, "Amsterdam, Netherlands" },
  { "ical-guadec_2016.ics", 61, "untitled-2016-08-11", "Untitled Conference", NULL, NULL },
  { "ical-jres_2022.ics", 120, "jres-2021-22", "JRES 2021/22", "Europe/Paris", NULL },
  { "ical-pycon_au_2023.ics", 94, "pretalx.com/pyconau-2023", "pretalx.com/pyconau-2023", "Australia/Adelaide", NULL },
  { "frab-camp2019.json", 79, "fahrplan.events.ccc.de/camp/2019", "Chaos Communication Camp 2019", "Europe/Berlin", NULL },
  { "frab-36c3_merged.xml", 1351, "fahrplan.events.ccc.de/congress/2019", "36th Chaos Communication Congress", "+01:00", NULL },
  { "frab-debconf23.xml", 117, "debconf23.debconf.org", "DebConf 23", "Asia/Kolkata", NULL },
  { "pentabarf-fosdem_2025.xml", 1105, "fosdem.org/2025", "FOSDEM 2025", "Europe/Brussels", "Brussels" },
  { "pretalx-democon.json", 36, "localhost/democon", "DemoCon", "UTC", NULL },
};

static void
test_sample (gconstpointer data)
{
  const Sample *sample = data;
  g_autoptr (LanyardSchedule) schedule = read_sample (sample->file);
  LanyardConference *conference;

  if (schedule == NULL)
    return;

  conference = lanyard_schedule_get_conference (schedule);
  g_assert_cmpuint (g_list_model_get_n_items (lanyard_schedule_list_talks (schedule)), ==, sample->n_talks);
  g_assert_cmpstr (lanyard_conference_get_id (conference), ==, sample->id);
  g_assert_cmpstr (lanyard_conference_get_title (conference), ==, sample->title);
  g_assert_cmpstr (lanyard_conference_get_time_zone (conference), ==, sample->time_zone);
  g_assert_cmpstr (lanyard_conference_get_location (conference), ==, sample->location);
}

typedef struct
{
  const char *name;
  const char *title;
  const char *speakers;
  const char *start;
  const char *room;
} Fact;

static const Fact facts[] = {
  { "1000-clusters", "1000 Clusters, 1 Brain: Salesforce’s Approach To Self-Healing Using AIOps",
    "Vikram Venkataraman = AWS | Srikanth Rajan = Salesforce",
    "2025-11-11T17:00:00Z", "Building B, Level 5, Thomas Murphy Ballroom 1" },
  { "netflix", "Container Runtime Customization at Netflix: A Case Study With NRI and OCI Hooks", "Erikson Tung = Netflix",
    "2025-11-12T21:45:00Z", "Building B, Level 4, B405-406a" },
  { "rust", "Rust Is the Language of AGI", "Michael Yuan = Second State",
    "2025-11-11T16:15:00Z", "Building B, Level 4, B401-402" },
  { "resize", "In-Place Pod Resize in Kubernetes: Dynamic Resource Management Without Restarts",
    "Tim Allclair = Google | Mofi Rahman = Google",
    "2025-11-13T16:00:00Z", "Building B, Level 5, Thomas Murphy Ballroom 4" },
  { "ipv6", "TikTok's IPv6 Journey To Cilium: Pitfalls and Lessons Learned",
    "Giri Kuncoro = TikTok | Joseph Pallamidessi = TikTok",
    "2025-11-12T21:45:00Z", "Building B, Level 3, B308-309" },
  { "theater", "Security Theater or Real Defense? Navigating Open Source Security in a Cloud Native World",
    "Rotem Refael = ARMO | Constanze Roedig = Technical University of Vienna | Megan Wolf = Defense Unicorns | "
    "Stefana Muller = Salesforce | Oshrat Nir = Independent",
    "2025-11-12T22:30:00Z", "Building B, Level 3, B302-303" },
  { "structures", "⚡ Lightning Talk: How We Used Data Structures When Contributing To the Kubernetes Project",
    "Arsh Sharma = MetalBear",
    "2025-11-12T22:13:00Z", "Building C, Level 3, Georgia Ballroom 2" },
};

/* Writes people as "Name = Affiliation | Name". */
static char *
describe (GListModel *speakers)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (speakers); i++)
    {
      g_autoptr (LanyardSpeaker) speaker = g_list_model_get_item (speakers, i);

      g_string_append_printf (text, "%s%s", i > 0 ? " | " : "", lanyard_speaker_get_name (speaker));
      if (lanyard_speaker_get_affiliation (speaker) != NULL)
        g_string_append_printf (text, " = %s", lanyard_speaker_get_affiliation (speaker));
    }

  return g_string_free_and_steal (g_steal_pointer (&text));
}

static LanyardTalk *
find_title (LanyardSchedule *schedule,
            const char      *title)
{
  GListModel *talks = lanyard_schedule_list_talks (schedule);

  for (guint i = 0; i < g_list_model_get_n_items (talks); i++)
    {
      g_autoptr (LanyardTalk) talk = g_list_model_get_item (talks, i);

      if (g_strcmp0 (lanyard_talk_get_title (talk), title) == 0)
        return talk;
    }

  return NULL;
}

static void
test_fact (gconstpointer data)
{
  const Fact *fact = data;
  g_autoptr (LanyardSchedule) schedule = read_sample ("sched-kubecon-na-2025.ics");
  g_autofree char *speakers = NULL;
  g_autofree char *start = NULL;
  LanyardTalk     *talk;

  if (schedule == NULL)
    return;

  talk = find_title (schedule, fact->title);
  g_assert_nonnull (talk);

  speakers = describe (lanyard_talk_get_speakers (talk));
  start = g_date_time_format_iso8601 (lanyard_talk_get_start (talk));
  g_assert_cmpstr (speakers, ==, fact->speakers);
  g_assert_cmpstr (start, ==, fact->start);
  g_assert_cmpstr (lanyard_talk_get_room (talk), ==, fact->room);
}

/* A talk of each of the other samples: its zone is in the instant, its speakers are where that
 * format or program has them. */
typedef struct
{
  const char *file;
  const char *title;
  const char *speakers;
  const char *start;
  const char *room;
  const char *url;
} Spot;

static const Spot spots[] = {
  { "ical-guadec_2016.ics", "How your package is being translated…", "Alex Eng | Pravin Satpute", "2016-08-12T11:00:00Z", "Room 2", NULL },
  { "ical-guadec_2016.ics", "Unconference #1 — to be announced", "", "2016-08-12T17:30:00Z", "Room 1", NULL },
  { "ical-guadec_2016.ics", "Flow graphs in GNOME and Gtk+ — grindhold", "", "2016-08-12T15:30:00Z", "Room 1", NULL },
  { "ical-jres_2022.ics", "164 - Le projet Apps - Des communs du numérique pour tous les agents.", "", "2022-05-18T07:40:00Z", "Amphithéâtre 1200", NULL },
  { "ical-pycon_au_2023.ics", "Thar Be Dragons - Ethical, Legal, and Policy Challenges when Measuring Open Source", "amanda casari",
    "2023-08-18T01:30:00Z", "Hall A", "https://pretalx.com/pyconau-2023/talk/HYKYKF/" },
  { "ical-pycon_au_2023.ics", "PyCon Fair", "", "2023-08-20T04:00:00Z", "Hall E", "https://pretalx.com/pyconau-2023/talk/A98JNT/" },
  { "frab-camp2019.json", "Opening Ceremony", "jinxx | smtw", "2019-08-21T09:00:00Z", "Curie",
    "https://fahrplan.events.ccc.de/camp/2019/Fahrplan/events/10386.html" },
  { "pretalx-democon.json", "Focused 5thgeneration hardware", "Brian Robinson", "2020-12-14T08:00:00Z", "Gray Room", "http://localhost/democon/talk/G9JGWY/" },
};

static void
test_spot (gconstpointer data)
{
  const Spot *spot = data;
  g_autoptr (LanyardSchedule) schedule = read_sample (spot->file);
  g_autofree char *speakers = NULL;
  g_autofree char *start = NULL;
  LanyardTalk     *talk;

  if (schedule == NULL)
    return;

  talk = find_title (schedule, spot->title);
  g_assert_nonnull (talk);

  speakers = describe (lanyard_talk_get_speakers (talk));
  start = g_date_time_format_iso8601 (lanyard_talk_get_start (talk));
  g_assert_cmpstr (speakers, ==, spot->speakers);
  g_assert_cmpstr (start, ==, spot->start);
  g_assert_cmpstr (lanyard_talk_get_room (talk), ==, spot->room);
  g_assert_cmpstr (lanyard_talk_get_url (talk), ==, spot->url);
}

typedef struct
{
  const char *file;
  guint       n_talks;
} Crowd;

/* How many talks have a speaker. */
static const Crowd crowds[] = {
  { "ical-guadec_2016.ics", 30 },
  { "ical-jres_2022.ics", 0 },
  { "ical-pycon_au_2023.ics", 93 },
  { "pretalx-democon.json", 36 },
};

static void
test_crowd (gconstpointer data)
{
  const Crowd *crowd = data;
  g_autoptr (LanyardSchedule) schedule = read_sample (crowd->file);
  GListModel *talks;
  guint       n = 0;

  if (schedule == NULL)
    return;

  talks = lanyard_schedule_list_talks (schedule);
  for (guint i = 0; i < g_list_model_get_n_items (talks); i++)
    {
      g_autoptr (LanyardTalk) talk = g_list_model_get_item (talks, i);

      n += g_list_model_get_n_items (lanyard_talk_get_speakers (talk)) > 0;
    }

  g_assert_cmpuint (n, ==, crowd->n_talks);
}

/* The last byline of a title is nearly always one; what has no speakers is an event without. */
static void
test_bylines (void)
{
  g_autoptr (LanyardSchedule) schedule = read_sample ("sched-kubecon-na-2025.ics");
  GListModel *talks;
  guint       n = 0;

  if (schedule == NULL)
    return;

  talks = lanyard_schedule_list_talks (schedule);
  for (guint i = 0; i < g_list_model_get_n_items (talks); i++)
    {
      g_autoptr (LanyardTalk) talk = g_list_model_get_item (talks, i);

      n += g_list_model_get_n_items (lanyard_talk_get_speakers (talk)) > 0;
      g_assert_null (strstr (lanyard_talk_get_title (talk), "&nbsp;"));
      g_assert_true (lanyard_talk_get_abstract (talk) == NULL || strstr (lanyard_talk_get_abstract (talk), "&nbsp;") == NULL);
    }

  g_assert_cmpuint (n, ==, 371);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      g_autofree char *path = g_strconcat ("/samples/schedules/", samples[i].file, NULL);

      g_test_add_data_func (path, &samples[i], test_sample);
    }

  for (guint i = 0; i < G_N_ELEMENTS (facts); i++)
    {
      g_autofree char *path = g_strconcat ("/samples/facts/", facts[i].name, NULL);

      g_test_add_data_func (path, &facts[i], test_fact);
    }

  for (guint i = 0; i < G_N_ELEMENTS (spots); i++)
    {
      g_autofree char *path = g_strdup_printf ("/samples/spots/%u", i);

      g_test_add_data_func (path, &spots[i], test_spot);
    }

  for (guint i = 0; i < G_N_ELEMENTS (crowds); i++)
    {
      g_autofree char *path = g_strconcat ("/samples/crowds/", crowds[i].file, NULL);

      g_test_add_data_func (path, &crowds[i], test_crowd);
    }

  g_test_add_func ("/samples/bylines", test_bylines);

  return g_test_run ();
}
