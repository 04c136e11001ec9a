/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-format.h"
#include "lanyard-matcher.h"
#include "lanyard-section.h"
#include "lanyard-speaker.h"

#define BUNDLE "/io/github/lanyard/Lanyard/bundle/"
#define PAGES "https://kccncna2025.sched.com/event/"

typedef struct
{
  const char *id; /* the UID of the talk in the calendar of the conference */
  const char *title;
  const char *speakers;
  const char *start; /* in New York, as is the end */
  const char *end;
  const char *room;
  const char *track;
  const char *page; /* the id in its address */
} Fact;

/* In the order of the article. */
static const Fact facts[] = {
  {
    .id = "db04febfddddb5504ed19b9f0667fb52",
    .title = "1000 Clusters, 1 Brain: Salesforce's Approach to Self-Healing Using AIOps",
    .speakers = "Vikram Venkataraman (AWS), Srikanth Rajan (Salesforce)",
    .start = "Tue 11 Nov 2025 12:00",
    .end = "12:30",
    .room = "Building B, Level 5, Thomas Murphy Ballroom 1",
    .track = "AI + ML",
    .page = "27FVk",
  },
  {
    .id = "acf31b98ca8bd32044992f2130e3cb10",
    .title = "Container Runtime Customization at Netflix: A Case Study With NRI and OCI Hooks",
    .speakers = "Erikson Tung (Netflix)",
    .start = "Wed 12 Nov 2025 16:45",
    .end = "17:15",
    .room = "Building B, Level 4, B405-406a",
    .track = "Platform Engineering",
    .page = "27Fbb",
  },
  {
    .id = "fc61bfb0c931ca8839ecf14ee055dc0d",
    .title = "Rust Is the Language of AGI",
    .speakers = "Michael Yuan (Second State)",
    .start = "Tue 11 Nov 2025 11:15",
    .end = "11:45",
    .room = "Building B, Level 4, B401-402",
    .track = "AI + ML",
    .page = "27FV4",
  },
  {
    .id = "df16aecbbe8d7eddf9fbbfb8b7702fff",
    .title = "In-Place Pod Resize in Kubernetes: Dynamic Resource Management Without Restarts",
    .speakers = "Tim Allclair (Google), Mofi Rahman (Google)",
    .start = "Thu 13 Nov 2025 11:00",
    .end = "11:30",
    .room = "Building B, Level 5, Thomas Murphy Ballroom 4",
    .track = "Operations + Performance",
    .page = "27FdF",
  },
  {
    .id = "d941dedaf997351507803d3f0c4c67e6",
    .title = "TikTok's IPv6 Journey to Cilium: Pitfalls and Lessons Learned",
    .speakers = "Giri Kuncoro (TikTok), Joseph Pallamidessi (TikTok)",
    .start = "Wed 12 Nov 2025 16:45",
    .end = "17:15",
    .room = "Building B, Level 3, B308-309",
    .track = "Connectivity",
    .page = "27FbS",
  },
  {
    .id = "cdc32938409c903665846d230588e065",
    .title = "Security Theater or Real Defense? Navigating Open Source Security in a Cloud Native World",
    .speakers = "Rotem Refael (ARMO), Constanze Roedig (TU Vienna), Megan Wolf (Defense Unicorns), "
                "Stefana Muller (Salesforce), Oshrat Nir (MetalBear)",
    .start = "Wed 12 Nov 2025 17:30",
    .end = "18:00",
    .room = "Building B, Level 3, B302-303",
    .track = "Security",
    .page = "27Fc5",
  },
  {
    .id = "74bde56200dfd6014662e6bc5584215a",
    .title = "Lightning Talk: How We Used Data Structures When Contributing to the Kubernetes Project",
    .speakers = "Arsh Sharma (MetalBear)",
    .start = "Wed 12 Nov 2025 17:13",
    .end = "17:18",
    .room = "Building C, Level 3, Georgia Ballroom 2",
    .track = "Lightning Talks",
    .page = "27Fbz",
  },
};

static GObject *
read_bundled (const char *name)
{
  g_autofree char *path = g_strconcat (BUNDLE, name, NULL);
  g_autoptr (GPtrArray) remarks = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  GObject *result;

  g_assert_no_error (error);
  result = lanyard_format_read (bytes, name, NULL, remarks, &error);
  g_assert_no_error (error);

  for (guint i = 0; i < remarks->len; i++)
    g_test_message ("%s: %s", name, (const char *) g_ptr_array_index (remarks, i));
  g_assert_cmpuint (remarks->len, ==, 0);

  return result;
}

static LanyardSchedule *
read_schedule (void)
{
  return LANYARD_SCHEDULE (read_bundled ("kubecon-na-2025.json"));
}

static LanyardShortlist *
read_shortlist (void)
{
  return LANYARD_SHORTLIST (read_bundled ("kubecon-atlanta.md"));
}

static char *
format_speakers (GListModel *speakers)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) words = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (speakers); i++)
    {
      g_autoptr (LanyardSpeaker) speaker = g_list_model_get_item (speakers, i);

      g_strv_builder_take (builder,
                           g_strdup_printf ("%s (%s)",
                                            lanyard_speaker_get_name (speaker),
                                            lanyard_speaker_get_affiliation (speaker)));
    }

  words = g_strv_builder_end (builder);

  return g_strjoinv (", ", words);
}

static void
assert_time (GDateTime  *time,
             GTimeZone  *zone,
             const char *format,
             const char *expected)
{
  g_autoptr (GDateTime) local = g_date_time_to_timezone (time, zone);
  g_autofree char *text = g_date_time_format (local, format);

  g_assert_cmpstr (text, ==, expected);
}

static void
assert_page (const char *url,
             const char *page)
{
  g_autofree char *start = g_strconcat (PAGES, page, "/", NULL);

  g_assert_true (g_str_has_prefix (url, start));
}

static void
test_conference (void)
{
  g_autoptr (LanyardSchedule) schedule = read_schedule ();
  LanyardConference *conference = lanyard_schedule_get_conference (schedule);
  g_autoptr (GTimeZone) zone = lanyard_conference_dup_zone (conference);

  g_assert_cmpstr (lanyard_conference_get_title (conference), ==, "KubeCon + CloudNativeCon North America 2025");
  g_assert_cmpstr (lanyard_conference_get_time_zone (conference), ==, "America/New_York");
  g_assert_cmpstr (lanyard_conference_get_url (conference), ==, "https://kccncna2025.sched.com/");
  g_assert_cmpstr (lanyard_conference_get_location (conference), ==, "Atlanta");
  assert_time (lanyard_conference_get_start (conference), zone, "%F %T", "2025-11-10 00:00:00");
  assert_time (lanyard_conference_get_end (conference), zone, "%F %T", "2025-11-13 23:59:59");
  g_assert_cmpuint (g_list_model_get_n_items (lanyard_schedule_list_talks (schedule)), ==, G_N_ELEMENTS (facts));
}

static void
test_talk (gconstpointer data)
{
  const Fact *fact = data;
  g_autoptr (LanyardSchedule) schedule = read_schedule ();
  g_autoptr (GTimeZone) zone = lanyard_conference_dup_zone (lanyard_schedule_get_conference (schedule));
  LanyardTalk     *talk = lanyard_schedule_find_talk (schedule, fact->id);
  g_autofree char *speakers = NULL;

  g_assert_nonnull (talk);
  speakers = format_speakers (lanyard_talk_get_speakers (talk));

  g_assert_cmpstr (lanyard_talk_get_title (talk), ==, fact->title);
  g_assert_cmpstr (speakers, ==, fact->speakers);
  assert_time (lanyard_talk_get_start (talk), zone, "%a %d %b %Y %H:%M", fact->start);
  assert_time (lanyard_talk_get_end (talk), zone, "%H:%M", fact->end);
  g_assert_cmpstr (lanyard_talk_get_room (talk), ==, fact->room);
  g_assert_cmpstr (lanyard_track_get_name (lanyard_talk_get_track (talk)), ==, fact->track);
  g_assert_cmpstr (lanyard_talk_get_language (talk), ==, "en");
  g_assert_cmpuint (strlen (lanyard_talk_get_abstract (talk)), >, 100);
  g_assert_false (lanyard_talk_is_cancelled (talk));

  /* The query of the article's address would ask for a page within a page. */
  assert_page (lanyard_talk_get_url (talk), fact->page);
  g_assert_null (strchr (lanyard_talk_get_url (talk), '?'));
}

static void
test_article (void)
{
  g_autoptr (LanyardShortlist) shortlist = read_shortlist ();
  GListModel *sections = lanyard_shortlist_get_sections (shortlist);
  g_autoptr (LanyardSection) first = g_list_model_get_item (sections, 0);
  g_autoptr (LanyardSection) second = g_list_model_get_item (sections, 1);
  char date[16];

  g_assert_cmpstr (lanyard_shortlist_get_title (shortlist), ==, "5 Talks at KubeCon Atlanta I'm Looking Forward To");
  g_assert_cmpstr (lanyard_shortlist_get_author (shortlist), ==, "Arsh Sharma");
  g_date_strftime (date, sizeof date, "%F", lanyard_shortlist_get_date (shortlist));
  g_assert_cmpstr (date, ==, "2025-10-23");
  g_assert_cmpstr (lanyard_shortlist_get_url (shortlist), ==, "https://metalbear.com/blog/kubecon-atlanta");

  g_assert_cmpuint (g_list_model_get_n_items (sections), ==, 2);
  g_assert_cmpuint (g_list_model_get_n_items (lanyard_section_get_picks (first)), ==, 5);
  g_assert_cmpstr (lanyard_section_get_title (second), ==, "Bonus Picks: The MetalBear Specials");
  g_assert_cmpuint (g_list_model_get_n_items (lanyard_section_get_picks (second)), ==, 2);
}

static LanyardPick *
dup_pick (LanyardShortlist *shortlist,
          guint             position)
{
  GListModel *sections = lanyard_shortlist_get_sections (shortlist);
  g_autoptr (LanyardSection) first = g_list_model_get_item (sections, 0);
  g_autoptr (LanyardSection) second = g_list_model_get_item (sections, 1);
  guint n_first = g_list_model_get_n_items (lanyard_section_get_picks (first));

  if (position < n_first)
    return g_list_model_get_item (lanyard_section_get_picks (first), position);

  return g_list_model_get_item (lanyard_section_get_picks (second), position - n_first);
}

static void
test_picks (void)
{
  g_autoptr (LanyardSchedule) schedule = read_schedule ();
  g_autoptr (LanyardShortlist) article = read_shortlist ();
  g_autoptr (LanyardMatcher) matcher = lanyard_matcher_new ();
  g_autoptr (LanyardShortlist) shortlist = NULL;

  lanyard_matcher_add_schedule (matcher, schedule);
  shortlist = lanyard_matcher_join (matcher, article);

  g_assert_cmpstr (lanyard_shortlist_get_conference_id (shortlist), ==,
                   lanyard_conference_get_id (lanyard_schedule_get_conference (schedule)));

  for (guint i = 0; i < G_N_ELEMENTS (facts); i++)
    {
      g_autoptr (LanyardPick) pick = dup_pick (shortlist, i);
      g_autofree char *speakers = format_speakers (lanyard_pick_get_speakers (pick));

      g_assert_cmpstr (lanyard_pick_get_title (pick), ==, facts[i].title);
      g_assert_cmpstr (speakers, ==, facts[i].speakers);
      assert_page (lanyard_pick_get_url (pick), facts[i].page);
      g_assert_cmpstr (lanyard_pick_get_talk_id (pick), ==, facts[i].id);
      g_assert_cmpuint (strlen (lanyard_pick_get_reason (pick)), >, 100);
    }
}

/* A bookmark in the example has to be one in the true schedule, once somebody opens that. */
static void
test_true_schedule (void)
{
  const char      *folder = g_getenv ("LANYARD_SAMPLES");
  g_autofree char *path = g_build_filename (folder != NULL ? folder : "", "sched-kubecon-na-2025.ics", NULL);
  g_autofree char *content = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (LanyardSchedule) example = read_schedule ();
  g_autoptr (LanyardSchedule) schedule = NULL;
  gsize length;

  if (!g_file_get_contents (path, &content, &length, NULL))
    {
      g_test_skip ("no samples");
      return;
    }

  bytes = g_bytes_new_take (g_steal_pointer (&content), length);
  schedule = LANYARD_SCHEDULE (lanyard_format_read (bytes, path, NULL, NULL, &error));
  g_assert_no_error (error);

  g_assert_cmpstr (lanyard_conference_get_id (lanyard_schedule_get_conference (schedule)), ==,
                   lanyard_conference_get_id (lanyard_schedule_get_conference (example)));

  for (guint i = 0; i < G_N_ELEMENTS (facts); i++)
    {
      LanyardTalk *expected = lanyard_schedule_find_talk (example, facts[i].id);
      LanyardTalk *talk = lanyard_schedule_find_talk (schedule, facts[i].id);

      g_assert_nonnull (talk);
      g_assert_true (g_date_time_equal (lanyard_talk_get_start (talk), lanyard_talk_get_start (expected)));
      g_assert_true (g_date_time_equal (lanyard_talk_get_end (talk), lanyard_talk_get_end (expected)));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/bundle/conference", test_conference);

  for (guint i = 0; i < G_N_ELEMENTS (facts); i++)
    {
      g_autofree char *path = g_strconcat ("/bundle/talk/", facts[i].page, NULL);

      g_test_add_data_func (path, &facts[i], test_talk);
    }

  g_test_add_func ("/bundle/article", test_article);
  g_test_add_func ("/bundle/picks", test_picks);
  g_test_add_func ("/bundle/true-schedule", test_true_schedule);

  return g_test_run ();
}
