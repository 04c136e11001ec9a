/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-matcher.h"
#include "lanyard-section.h"
#include "lanyard-speaker.h"

static GListModel *
make_speakers (const char *names)
{
  g_autoptr (GListStore) speakers = g_list_store_new (LANYARD_TYPE_SPEAKER);
  g_auto (GStrv) parts = g_strsplit (names != NULL ? names : "", "; ", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_auto (GStrv) person = g_strsplit (parts[i], ", ", 2);
      g_autoptr (LanyardSpeaker) speaker = NULL;

      speaker = g_object_new (LANYARD_TYPE_SPEAKER, "name", person[0], "affiliation", person[1], NULL);
      g_list_store_append (speakers, speaker);
    }

  return G_LIST_MODEL (g_steal_pointer (&speakers));
}

static void
add_talk (GPtrArray  *talks,
          const char *id,
          const char *title,
          const char *speakers,
          const char *url)
{
  g_autoptr (GListModel) list = make_speakers (speakers);

  g_ptr_array_add (talks, g_object_new (LANYARD_TYPE_TALK, "id", id, "title", title, "speakers", list, "url", url, NULL));
}

static LanyardSchedule *
make_schedule (const char *id,
               const char *url,
               GPtrArray  *talks)
{
  g_autoptr (LanyardConference) conference = NULL;

  conference = g_object_new (LANYARD_TYPE_CONFERENCE, "id", id, "title", id, "url", url, NULL);

  return lanyard_schedule_new (conference, talks);
}

static LanyardSchedule *
make_orchard (void)
{
  g_autoptr (GPtrArray) talks = g_ptr_array_new_with_free_func (g_object_unref);

  add_talk (talks, "a1", "Pruning Trees: A Farmer’s Guide To Balance", "Ada Apple, Orchard; Ben Birch, Grove",
            "http://orchard2030.sched.com/event/0a1b2c3d");
  add_talk (talks, "a2", "⚡ Lightning Talk: Roots of All Merges", "Cleo Cherry, Grove",
            "http://orchard2030.sched.com/event/1a1b2c3d");
  add_talk (talks, "a3", "Tea Break", NULL, "http://orchard2030.sched.com/event/2a1b2c3d");
  add_talk (talks, "a4", "Tea Break", NULL, "http://orchard2030.sched.com/event/3a1b2c3d");
  add_talk (talks, "a5", "Keynote: To Be Announced", NULL, "http://orchard2030.sched.com/event/4a1b2c3d");
  add_talk (talks, "a6", "Opening Words", "Dan Date", "http://orchard2030.sched.com/event/5a1b2c3d");
  add_talk (talks, "a7", "Keynote: Seeds", NULL, "http://orchard2030.sched.com/event/6a1b2c3d");
  add_talk (talks, "a8", "Grafting C++ Onto C", NULL, NULL);
  add_talk (talks, "a9", "What Is New in Moss? - Eve Elm, Forest", NULL, "http://orchard2030.sched.com/event/7a1b2c3d");
  add_talk (talks, "b1", "Panel: Composting", "Fay Fig", "http://orchard2030.sched.com/event/8a1b2c3d");
  add_talk (talks, "b2", "Panel: Composting", "Gus Gum", "http://orchard2030.sched.com/event/9a1b2c3d");
  add_talk (talks, "b3", "Hedges", NULL, "http://orchard2030.sched.com/event/27FvK/hedges");

  return make_schedule ("orchard", "https://orchard2030.sched.com/", talks);
}

static LanyardSchedule *
make_meadow (void)
{
  g_autoptr (GPtrArray) talks = g_ptr_array_new_with_free_func (g_object_unref);

  add_talk (talks, "m1", "Opening Words", "Hal Hay", "https://pretalx.example.org/meadow/talk/ABCDEF/");
  add_talk (talks, "m2", "Mowing at Scale", "Ivy Iris", "https://pretalx.example.org/meadow/talk/GHIJKL/");
  add_talk (talks, "10386", "Haystacks", NULL, "https://example.org/2030/schedule/event/meadow-2030-1-haystacks/");

  return make_schedule ("meadow", NULL, talks);
}

static LanyardPick *
make_pick (const char *title,
           const char *speakers,
           const char *url)
{
  g_autoptr (GListModel) list = make_speakers (speakers);

  return g_object_new (LANYARD_TYPE_PICK, "title", title, "speakers", list, "url", url, "reason", "Because.", NULL);
}

static LanyardMatcher *
make_matcher (void)
{
  LanyardMatcher *matcher = lanyard_matcher_new ();
  g_autoptr (LanyardSchedule) orchard = make_orchard ();
  g_autoptr (LanyardSchedule) meadow = make_meadow ();

  lanyard_matcher_add_schedule (matcher, orchard);
  lanyard_matcher_add_schedule (matcher, meadow);

  return matcher;
}

static void
assert_found (LanyardMatcher *matcher,
              const char     *title,
              const char     *speakers,
              const char     *url,
              const char     *expected)
{
  g_autoptr (LanyardPick) pick = make_pick (title, speakers, url);
  LanyardConference *conference = NULL;
  LanyardTalk       *talk = lanyard_matcher_find (matcher, pick, &conference);

  g_assert_cmpstr (talk != NULL ? lanyard_talk_get_id (talk) : NULL, ==, expected);
  g_assert_true ((talk == NULL) == (conference == NULL));
}

static void
test_link (void)
{
  g_autoptr (LanyardMatcher) matcher = make_matcher ();

  assert_found (matcher, "Anything", NULL, "https://www.orchard2030.sched.com/event/2a1b2c3d?iframe=no", "a3");
  assert_found (matcher, "Tea Break", NULL, "http://orchard2030.sched.com/event/3a1b2c3d/tea-break", "a4");
  assert_found (matcher, "?", NULL, "https://pretalx.example.org/meadow/talk/GHIJKL/#top", "m2");
  assert_found (matcher, "?", NULL, "https://pretalx.example.org/de/meadow/talk/GHIJKL", "m2");
  assert_found (matcher, "?", NULL, "https://example.org/2030/schedule/event/meadow-2030-1-haystacks/", "10386");
  assert_found (matcher, "?", NULL, "https://example.org/2030/events/10386.html", NULL);
  assert_found (matcher, "?", NULL, "https://example.org/2030/schedule/events/10386.html", "10386");
  assert_found (matcher, "?", NULL, "https://orchard2030.sched.com/event/27FvK/x", "b3");
  assert_found (matcher, "?", NULL, "https://sched.co/27FvK", "b3");

  /* Ids differ by case alone. */
  assert_found (matcher, "?", NULL, "https://orchard2030.sched.com/event/27Fvk/x", NULL);

  /* Another event of the same site has talks of the same title. */
  assert_found (matcher, "Opening Words", NULL, "https://orchard2031.sched.com/event/99999/x", NULL);
  assert_found (matcher, "Pruning Trees: A Farmer’s Guide to Balance", NULL,
                "https://orchard2031.sched.com/event/99999/pruning-trees-a-farmers-guide-to-balance", NULL);
  assert_found (matcher, "Mowing at Scale", NULL, "https://pretalx.example.org/heath/talk/ZZZZZZ/", NULL);
}

static void
test_slug (void)
{
  g_autoptr (LanyardMatcher) matcher = make_matcher ();
  const char *site = "https://orchard2030.sched.com/event/27AAA";

  static const struct
  {
    const char *slug;
    const char *expected;
  } slugs[] = {
    { "pruning-trees-a-farmers-guide-to-balance-ada-apple-orchard-ben-birch-grove?iframe=no&w=100%", "a1" },
    { "pruning-trees-a-farmers-guide-to-balance-ben-birch", "a1" },
    { "pruning-trees-a-farmers-guide-to-balance", "a1" },
    { "pruning-trees-a-farmers-guide-to-balance-zoe-other", NULL },
    { "cl-lightning-talk-roots-of-all-merges-cleo-cherry-grove", "a2" },
    { "roots-of-all-merges-cleo-cherry-grove", "a2" },
    { "what-is-new-in-moss-eve-elm-forest", "a9" },
    { "panel-composting-gus-gum", "b2" },
    { "panel-composting", NULL },
    { "tea-break", NULL },
    { "more-on-opening-words-dan-date", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (slugs); i++)
    {
      g_autofree char *url = g_strdup_printf ("%s/%s", site, slugs[i].slug);

      assert_found (matcher, "?!", NULL, url, slugs[i].expected);
    }
}

static void
test_title (void)
{
  g_autoptr (LanyardMatcher) matcher = make_matcher ();

  assert_found (matcher, "pruning trees - a farmer's guide to balance", NULL, NULL, "a1");
  assert_found (matcher, "🌳 Pruning Trees: “A Farmer's Guide” to Balance!", NULL, NULL, "a1");
  assert_found (matcher, "2. Pruning Trees: A Farmer’s Guide to Balance", NULL, NULL, "a1");
  assert_found (matcher, "Lightning Talk: Roots of all merges", NULL, NULL, "a2");
  assert_found (matcher, "Roots of All Merges", NULL, NULL, "a2");
  assert_found (matcher, "Keynote: Roots of All Merges", NULL, NULL, NULL);
  assert_found (matcher, "CL: Seeds", NULL, NULL, NULL);
  assert_found (matcher, "Seeds", NULL, NULL, "a7");
  assert_found (matcher, "Pruning Trees", NULL, NULL, NULL);
  assert_found (matcher, "What is new in moss", "Eve Elm, Forest", NULL, "a9");
  assert_found (matcher, "Grafting C++ onto C", NULL, NULL, "a8");
  assert_found (matcher, "Grafting C onto C", NULL, NULL, NULL);

  /* What could mean two means none. */
  assert_found (matcher, "Tea Break", NULL, NULL, NULL);
  assert_found (matcher, "Panel: Composting", NULL, NULL, NULL);
  assert_found (matcher, "Opening Words", NULL, NULL, NULL);
  assert_found (matcher, "Keynote: To Be Announced", NULL, NULL, NULL);
  assert_found (matcher, "🌳", NULL, NULL, NULL);
  assert_found (matcher, "", NULL, NULL, NULL);

  /* The talk may have pages on two sites, if its title says enough. */
  assert_found (matcher, "Seeds", NULL, "https://seeds.example.com/talks/seeds", NULL);
  assert_found (matcher, "Roots of All Merges", NULL, "https://seeds.example.com/talks/roots", "a2");

  /* A short title of others is another talk; a link may tell. */
  assert_found (matcher, "Haystacks", "Jo June", NULL, "10386");
  assert_found (matcher, "Opening Words", "Kim Kale", "https://pretalx.example.org/meadow/talk/XXXXXX/", NULL);
  assert_found (matcher, "Opening words", "Hal Hay", "https://pretalx.example.org/meadow/talk/XXXXXX/", "m1");
}

static LanyardShortlist *
make_shortlist (GPtrArray *picks)
{
  g_autoptr (GListStore) list = g_list_store_new (LANYARD_TYPE_PICK);
  g_autoptr (GListStore) sections = g_list_store_new (LANYARD_TYPE_SECTION);
  g_autoptr (LanyardSection) section = NULL;
  g_autoptr (GDate) date = g_date_new_dmy (23, G_DATE_OCTOBER, 2030);

  for (guint i = 0; i < picks->len; i++)
    g_list_store_append (list, g_ptr_array_index (picks, i));

  section = g_object_new (LANYARD_TYPE_SECTION, "title", "Favourites", "picks", list, NULL);
  g_list_store_append (sections, section);

  return g_object_new (LANYARD_TYPE_SHORTLIST,
                       "id", "https://example.org/picks",
                       "title", "Picks",
                       "author", "Lou Lime",
                       "date", date,
                       "url", "https://example.org/picks",
                       "sections", sections,
                       NULL);
}

static void
assert_joined (LanyardShortlist  *shortlist,
               const char        *conference,
               const char *const *ids)
{
  g_autoptr (LanyardSection) section = g_list_model_get_item (lanyard_shortlist_get_sections (shortlist), 0);
  GListModel *picks = lanyard_section_get_picks (section);

  g_assert_cmpstr (lanyard_shortlist_get_conference_id (shortlist), ==, conference);
  g_assert_cmpstr (lanyard_section_get_title (section), ==, "Favourites");

  for (guint i = 0; i < g_list_model_get_n_items (picks); i++)
    {
      g_autoptr (LanyardPick) pick = g_list_model_get_item (picks, i);

      g_assert_cmpstr (lanyard_pick_get_talk_id (pick), ==, ids[i]);
      g_assert_cmpstr (lanyard_pick_get_reason (pick), ==, "Because.");
    }
}

static void
test_join (void)
{
  static const char *const joined_ids[] = { "a2", "a7", "a6", NULL, NULL };
  static const char *const no_ids[] = { NULL, NULL, NULL, NULL, NULL };
  g_autoptr (LanyardMatcher) matcher = make_matcher ();
  g_autoptr (LanyardMatcher) empty = lanyard_matcher_new ();
  g_autoptr (GPtrArray) picks = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (LanyardShortlist) shortlist = NULL;
  g_autoptr (LanyardShortlist) joined = NULL;
  g_autoptr (LanyardShortlist) parted = NULL;

  g_ptr_array_add (picks, make_pick ("Roots of All Merges", NULL, NULL));
  g_ptr_array_add (picks, make_pick ("Seeds", NULL, NULL));
  /* Both conferences have one of these; the others decide which. */
  g_ptr_array_add (picks, make_pick ("Opening Words", NULL, NULL));
  g_ptr_array_add (picks, make_pick ("Mowing at Scale", NULL, NULL));
  g_ptr_array_add (picks, make_pick ("Nowhere to Be Found", NULL, NULL));

  shortlist = make_shortlist (picks);
  joined = lanyard_matcher_join (matcher, shortlist);
  assert_joined (joined, "orchard", joined_ids);
  g_assert_cmpstr (lanyard_shortlist_get_id (joined), ==, "https://example.org/picks");
  g_assert_cmpstr (lanyard_shortlist_get_author (joined), ==, "Lou Lime");
  g_assert_cmpint (g_date_get_year (lanyard_shortlist_get_date (joined)), ==, 2030);

  parted = lanyard_matcher_join (empty, joined);
  assert_joined (parted, NULL, no_ids);
}

/* The same conference from two files: either version is the one. */
static void
test_versions (void)
{
  g_autoptr (LanyardMatcher) matcher = make_matcher ();
  g_autoptr (LanyardSchedule) again = make_orchard ();

  lanyard_matcher_add_schedule (matcher, again);

  assert_found (matcher, "Seeds", NULL, NULL, "a7");
  assert_found (matcher, "Tea Break", NULL, NULL, NULL);
  assert_found (matcher, "?", NULL, "https://orchard2030.sched.com/event/1a1b2c3d", "a2");
}

static double
measure (guint n)
{
  g_autoptr (LanyardMatcher) matcher = lanyard_matcher_new ();
  g_autoptr (LanyardSchedule) schedule = NULL;
  g_autoptr (GPtrArray) talks = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *found = NULL;
  g_autofree char *found_url = NULL;
  double           seconds;

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *id = g_strdup_printf ("talk-%u", i);
      g_autofree char *title = g_strdup_printf ("What We Learned From Growing Apple Tree %u in the Rain", i);
      g_autofree char *url = g_strdup_printf ("https://big.sched.com/event/%08x/what-we-learned", i);

      add_talk (talks, id, title, "Ada Apple, Orchard; Ben Birch, Grove", url);
    }

  schedule = make_schedule ("big", NULL, talks);

  g_test_timer_start ();
  lanyard_matcher_add_schedule (matcher, schedule);
  seconds = g_test_timer_elapsed ();
  g_test_message ("%u talks known after %.1f ms", n, seconds * 1000);

  found = g_strdup_printf ("talk-%u", n - 1);
  found_url = g_strdup_printf ("https://big.sched.com/event/xyz/what-we-learned-from-growing-apple-tree-%u-in-the-rain-"
                               "ben-birch-grove",
                               n - 1);
  g_test_timer_start ();
  for (guint i = 0; i < 1000; i++)
    assert_found (matcher, "?", NULL, found_url, found);
  g_test_message ("found one in %.1f µs", g_test_timer_elapsed () * 1000);

  return seconds;
}

/* Twenty times the talks take some twenty times as long, and not four hundred times. */
static void
test_many (void)
{
  double few = measure (500);
  double many = measure (10000);

  g_assert_cmpfloat (many, <, MAX (few, 0.002) * 200);

  if (g_test_perf ())
    measure (50000);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/matcher/link", test_link);
  g_test_add_func ("/matcher/slug", test_slug);
  g_test_add_func ("/matcher/title", test_title);
  g_test_add_func ("/matcher/join", test_join);
  g_test_add_func ("/matcher/versions", test_versions);
  g_test_add_func ("/matcher/many", test_many);

  return g_test_run ();
}
