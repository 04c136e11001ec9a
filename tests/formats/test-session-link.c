/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-session-link.h"

static void
test_sessions (void)
{
  static const struct
  {
    const char *url;
    const char *event;
    const char *id;
    const char *key;
  } links[] = {
    { "https://orchard2030.sched.com/event/27FVk/pruning?iframe=no", "", "27FVk", "sched.co/27FVk" },
    { "http://orchard2030.sched.org/event/2024/", "", "2024", "sched.co/2024" },
    { "https://sched.co/27FVk", "", "27FVk", "sched.co/27FVk" },
    { "https://pretalx.example.org/meadow/talk/GHIJKL/", "meadow", "GHIJKL", "pretalx.example.org/meadow/talk/GHIJKL" },
    { "https://example.org/talk/meadow/talk/GHIJKL/feedback/", "talk/meadow", "GHIJKL", "example.org/talk/meadow/talk/GHIJKL" },
    { "https://fosdem.org/2030/schedule/event/fosdem-2030-12-moss/", "2030/schedule", "fosdem-2030-12-moss", NULL },
    { "https://fosdem.org/2030/schedule/event/moss-2030/", "2030/schedule", "moss-2030", NULL },
    { "https://fahrplan.example.org/congress/2019/Fahrplan/events/2012.html", "congress/2019/Fahrplan", "2012",
      "fahrplan.example.org/congress/2019/Fahrplan/events/2012" },
    { "https://fahrplan.example.org/congress/2025/fahrplan/event/moss", "congress/2025/fahrplan", "moss", NULL },
    { "https://events.example.org/congress/2023/hub/en/event/moss/", "congress/2023/hub", "moss", NULL },
    { "https://events.example.org/congress/2025/hub/de/event/detail/moss", "congress/2025/hub/event", "moss", NULL },
    { "https://frab.example.org/en/meadow/public/events/123", "meadow/public", "123", NULL },
    { "https://debconf30.example.org/talks/12-moss-and-fern/", "", "12-moss-and-fern", NULL },
    { "https://indico.example.org/event/9/contributions/123/", "event/9", "123", NULL },
    { "https://indico.example.org/event/9/sessions/4/contribution/12", "event/9", "12", NULL },
    { "https://osem.example.org/conferences/meadow/program/proposals/77", "conferences/meadow/program", "77", NULL },
    { "https://meadow.sessionize.com/session/345678", "", "345678", NULL },
    { "https://example.org/sessions/moss", "", "moss", NULL },
    { "https://example.org/2030/talks/2030/moss", "2030/talks", "moss", NULL },
    { "https://example.org/schedule/monday/all-about-moss", "schedule", "all-about-moss", NULL },
    { "https://example.org/meadow/agenda/session/12?utm_source=x", "meadow/agenda", "12", NULL },
    { "https://example.org/meadow/session.php?id=12", "meadow/session", "12", "example.org/meadow/session?id=12" },
    { "https://example.org/schedule/?sessionId=77", "schedule", "77", NULL },
    { "https://example.org/event/12/moss", "", "12", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (links); i++)
    {
      g_autoptr (LanyardSessionLink) link = lanyard_session_link_new (links[i].url);

      g_test_message ("%s", links[i].url);
      g_assert_nonnull (link);
      g_assert_cmpstr (link->id, ==, links[i].id);
      g_assert_cmpstr (link->event, ==, links[i].event);
      if (links[i].key != NULL)
        g_assert_cmpstr (link->key, ==, links[i].key);
    }
}

static void
test_others (void)
{
  static const char *const urls[] = {
    "https://orchard2030.sched.com/",
    "https://orchard2030.sched.com/speaker/ada",
    "https://orchard2030.sched.com/overview/type/Keynote",
    "https://sched.co/",
    "https://pretalx.example.org/meadow/schedule/",
    "https://pretalx.example.org/meadow/talk/",
    "https://pretalx.example.org/meadow/speaker/GHIJKL/",
    "https://fosdem.org/2030/schedule/",
    "https://fosdem.org/2030/schedule/events/",
    "https://fosdem.org/2030/schedule/track/moss/",
    "https://fosdem.org/2030/schedule/day/saturday/",
    "https://fosdem.org/2030/schedule/speaker/ada_apple/",
    "https://fosdem.org/2030/schedule/room/janson/",
    "https://example.org/schedule/2030/07-01",
    "https://example.org/schedule/all/sunday",
    "https://indico.example.org/event/9/",
    "https://indico.example.org/event/9/timetable/",
    "https://indico.example.org/event/9/contributions/",
    "https://indico.example.org/event/9/registrations/4/",
    "https://example.org/events/2030/",
    "https://example.org/events/orchard-2030/",
    "https://example.org/events/speakers",
    "https://example.org/events/sponsors/acme",
    "https://example.org/talks/2030/",
    "https://example.org/sessions/",
    "https://github.com/acme/talks/tree/main",
    "https://www.meetup.com/orchard/events/123/",
    "https://example.org/blog/moss?talk=",
    "mailto:ada@example.org",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (urls); i++)
    {
      g_autoptr (LanyardSessionLink) link = lanyard_session_link_new (urls[i]);

      g_test_message ("%s", urls[i]);
      g_assert_null (link != NULL ? link->id : NULL);
    }
}

static void
test_same_event (void)
{
  g_autoptr (LanyardSessionLink) a = lanyard_session_link_new ("https://indico.example.org/event/9/contributions/1/");
  g_autoptr (LanyardSessionLink) b = lanyard_session_link_new ("https://indico.example.org/event/9/session/2/contribution/3");
  g_autoptr (LanyardSessionLink) other = lanyard_session_link_new ("https://indico.example.org/event/8/contributions/1/");
  g_autoptr (LanyardSessionLink) none = lanyard_session_link_new ("https://indico.example.org/news");

  g_assert_true (lanyard_session_link_is_same_event (a, b));
  g_assert_false (lanyard_session_link_is_same_event (a, other));
  g_assert_false (lanyard_session_link_is_same_event (a, none));
  g_assert_false (lanyard_session_link_is_same_event (none, none));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/session-link/sessions", test_sessions);
  g_test_add_func ("/session-link/others", test_others);
  g_test_add_func ("/session-link/same-event", test_same_event);

  return g_test_run ();
}
