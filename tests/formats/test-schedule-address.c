/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "lanyard-schedule-address.h"

#define DEVCONF "https://pretalx.example.org/meadow-2030/schedule/export/schedule"
#define FAHRPLAN "https://fahrplan.events.ccc.de/congress/2030/fahrplan/"

static void
test_guess (void)
{
  static const struct
  {
    const char *address;
    const char *guesses;
  } addresses[] = {
    { "https://orchard2030.sched.com/event/27AAA/pruning?iframe=no", "https://orchard2030.sched.com/all.ics" },
    { "http://orchard2030.sched.com", "http://orchard2030.sched.com/all.ics" },
    { "https://orchard2030.sched.org/speaker/ada", "https://orchard2030.sched.org/all.ics" },
    { "https://sched.com/pricing", "" },
    { "https://help.sched.com/en/", "" },
    { "https://sched.co/27AAA", "" },
    { "https://pretalx.example.org/meadow-2030/talk/GHIJKL/", DEVCONF ".json " DEVCONF ".xml https://pretalx.example.org/meadow-2030/schedule.xml" },
    { "https://pretalx.example.org/meadow-2030/schedule/", DEVCONF ".json " DEVCONF ".xml https://pretalx.example.org/meadow-2030/schedule.xml" },
    { "https://pretalx.example.org/meadow-2030/", DEVCONF ".json " DEVCONF ".xml https://pretalx.example.org/meadow-2030/schedule.xml" },
    { "http://program.example.org:8080/a/meadow/talk/GHIJKL/feedback/",
      "http://program.example.org:8080/a/meadow/schedule/export/schedule.json "
      "http://program.example.org:8080/a/meadow/schedule/export/schedule.xml http://program.example.org:8080/a/meadow/schedule.xml" },
    { "https://moss.eventyay.com/talk/meadow2030/talk/GHIJKL/",
      "https://moss.eventyay.com/talk/meadow2030/schedule/export/schedule.json "
      "https://moss.eventyay.com/talk/meadow2030/schedule/export/schedule.xml https://moss.eventyay.com/talk/meadow2030/schedule.xml" },
    { "https://fosdem.org/2030/schedule/event/fosdem-2030-12-moss/", "https://fosdem.org/2030/schedule/xml" },
    { "https://www.fosdem.org/2030/", "https://www.fosdem.org/2030/schedule/xml" },
    { "https://archive.fosdem.org/2019/schedule/event/moss/", "https://archive.fosdem.org/2019/schedule/xml" },
    { "https://festa.example.org/fsl2030/schedule/event/moss/", "https://festa.example.org/fsl2030/schedule/xml https://festa.example.org/fsl2030/schedule.xml" },
    { FAHRPLAN "events/1234.html", FAHRPLAN "schedule.xml " FAHRPLAN "schedule.json " FAHRPLAN "schedules/schedule.xml " FAHRPLAN "schedule/export/schedule.xml" },
    { FAHRPLAN "talk/GHIJKL/", FAHRPLAN "schedule/export/schedule.xml " FAHRPLAN "schedule.xml " FAHRPLAN "schedule.json" },
    { FAHRPLAN "event/moss", FAHRPLAN "schedules/schedule.xml " FAHRPLAN "schedule.xml " FAHRPLAN "schedule.json" },
    { "https://events.ccc.de/congress/2030/hub/en/event/moss/", "https://api.events.ccc.de/congress/2030/schedule.json" },
    { "https://debconf30.debconf.org/", "https://debconf30.debconf.org/schedule/pentabarf.xml" },
    { "https://za.example.org/talks/12-moss/", "https://za.example.org/schedule/pentabarf.xml" },
    { "https://conf.kde.org/event/9/contributions/12/",
      "https://conf.kde.org/event/9/event.ics?scope=contribution https://conf.kde.org/event/9/event.ics?detail=contributions" },
    { "https://example.org/indico/event/9/",
      "https://example.org/indico/event/9/event.ics?scope=contribution https://example.org/indico/event/9/event.ics?detail=contributions" },
    { "https://programm.froscon.org/2030/", "https://programm.froscon.org/2030/schedule.xml https://programm.froscon.org/2030/schedule.json" },
    { "https://programm.example.org/2030/events/12.html", "https://programm.example.org/2030/schedule.xml https://programm.example.org/2030/schedule.json" },
    { "https://frab.example.org/en/meadow/public/events/123",
      "https://frab.example.org/en/meadow/public/schedule.json https://frab.example.org/en/meadow/public/schedule.xml" },
    { "https://events.opensuse.org/conferences/oSC30/program/proposals/12", "https://events.opensuse.org/conferences/oSC30/schedule.xml" },
    { "https://bornhack.dk/bornhack-2030/program/", "https://bornhack.dk/bornhack-2030/program/frab.xml" },
    { "https://datatracker.ietf.org/meeting/124/materials", "https://datatracker.ietf.org/meeting/124/agenda.ics" },
    { "https://example.org/2030/Schedule.XML?x=y", "https://example.org/2030/Schedule.XML?x=y" },
    { "webcal://orchard2030.sched.com/all.ics", "https://orchard2030.sched.com/all.ics" },
    { "https://conf.kde.org/event/9/event.ics?scope=contribution", "https://conf.kde.org/event/9/event.ics?scope=contribution" },
    { "https://example.org/", "" },
    { "https://example.org/about/moss", "" },
    { "ftp://fosdem.org/2030/", "" },
    { "https://ada@fosdem.org/2030/", "" },
    { "fosdem.org/2030", "" },
    { "", "" },
    { NULL, "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (addresses); i++)
    {
      g_auto (GStrv) guesses = lanyard_schedule_address_guess (addresses[i].address);
      g_autofree char *joined = g_strjoinv (" ", guesses);

      g_test_message ("%s", addresses[i].address);
      g_assert_cmpstr (joined, ==, addresses[i].guesses);
    }
}

static void
test_export (void)
{
  static const struct
  {
    const char *address;
    gboolean export;
  } addresses[] = {
    { "https://pretalx.example.org/meadow/schedule/export/schedule.json", TRUE },
    { "https://fosdem.org/2030/schedule/xml", TRUE },
    { "https://debconf30.debconf.org/schedule/pentabarf.xml", TRUE },
    { "https://orchard2030.sched.com/all.ics", TRUE },
    { "https://example.org/calendars/moss.ics", TRUE },
    { "https://pretalx.example.org/meadow/talk/GHIJKL.ics", FALSE },
    { "https://fosdem.org/2030/schedule/event/moss.ics", FALSE },
    { "https://example.org/sitemap.xml", FALSE },
    { "https://example.org/schedule", FALSE },
    { "https://example.org/?schedule.xml", FALSE },
    { "schedule.xml", FALSE },
    { NULL, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (addresses); i++)
    {
      g_test_message ("%s", addresses[i].address);
      g_assert_cmpint (lanyard_schedule_address_is_export (addresses[i].address), ==, addresses[i].export);
    }
}

/* Each guess is an export, whose own schedule is itself. */
static void
test_stable (void)
{
  static const char *const addresses[] = {
    "https://orchard2030.sched.com/",
    "https://pretalx.example.org/meadow/talk/GHIJKL/",
    "https://fosdem.org/2030/",
    FAHRPLAN,
    "https://debconf30.debconf.org/",
    "https://conf.kde.org/event/9/",
    "https://frab.example.org/en/meadow/public/events/123",
    "https://bornhack.dk/bornhack-2030/",
    "https://datatracker.ietf.org/meeting/124/",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (addresses); i++)
    {
      g_auto (GStrv) guesses = lanyard_schedule_address_guess (addresses[i]);

      g_assert_nonnull (guesses[0]);
      for (guint j = 0; guesses[j] != NULL; j++)
        {
          g_auto (GStrv) again = lanyard_schedule_address_guess (guesses[j]);

          g_assert_cmpstr (again[0], ==, guesses[j]);
          g_assert_null (again[1]);
        }
    }
}

static void
test_page (void)
{
  static const struct
  {
    const char *page;
    const char *address;
    const char *found;
  } pages[] = {
    { "<html><head><link rel=alternate type='text/calendar; charset=utf-8' href=/cal?id=1>"
      "<link rel=alternate type=application/rss+xml href=/feed.xml><link rel=alternate type=application/json href=/wp-json/1>"
      "<link rel=alternate type=application/json href=/schedule.json><link rel=stylesheet type=text/calendar href=/x>",
      "https://x.org/a/", "https://x.org/cal?id=1 https://x.org/schedule.json" },
    { "<html><base href=https://y.org/2030/><p><a href=schedule.xml>XML</a><a href='webcal://z.org/all.ics'>Subscribe</a>"
      "<a href=schedule.xml>Again</a><a href=talk/1.ics>One</a><a href=javascript:x>X</a><a href=file:///schedule.xml>X</a>",
      "https://x.org/a/", "https://y.org/2030/schedule.xml https://z.org/all.ics" },
    { "<html><script type=application/ld+json>{\"@type\":\"Event\",\"url\":\"https://orchard2030.sched.com/\","
      "\"subjectOf\":{\"@type\":\"DataFeed\",\"url\":\"/moss.ics\"}}</script>",
      "https://x.org/", "https://x.org/moss.ics https://orchard2030.sched.com/all.ics" },
    { "<html><a href=https://fosdem.org/2030/schedule/>FOSDEM</a><a href=https://orchard2030.sched.com/event/1/a>A</a>"
      "<a href=https://orchard2030.sched.com/event/2/b>B</a><a href=https://x.org/about>C</a>",
      "https://x.org/blog", "https://orchard2030.sched.com/all.ics https://fosdem.org/2030/schedule/xml" },
    { "<html><iframe src='https://orchard2030.sched.com/?iframe=yes'></iframe>", "https://x.org/", "https://orchard2030.sched.com/all.ics" },
    { "<html><a href=/2030/schedule/xml>XML</a>", "https://fosdem.org/2030/schedule/", "https://fosdem.org/2030/schedule/xml" },
    { "<html><p>nothing", "https://debconf30.debconf.org/", "https://debconf30.debconf.org/schedule/pentabarf.xml" },
    { "<html><a href=/schedule.xml>nowhere", NULL, "" },
    { "<html><p>nothing", "https://x.org/", "" },
    { "{\"no\": \"page\"}", "https://debconf30.debconf.org/", "https://debconf30.debconf.org/schedule/pentabarf.xml" },
    { "", "https://x.org/", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (pages[i].page, strlen (pages[i].page));
      g_auto (GStrv) found = lanyard_schedule_address_find_in_page (bytes, pages[i].address);
      g_autofree char *joined = g_strjoinv (" ", found);

      g_assert_cmpstr (joined, ==, pages[i].found);
    }
}

static void
test_bounds (void)
{
  g_autoptr (GString) page = g_string_new ("<html>");
  g_autoptr (GBytes) bytes = NULL;
  g_auto (GStrv) found = NULL;

  for (guint i = 0; i < 20000; i++)
    g_string_append_printf (page, "<a href=https://x.org/%u/schedule.xml>X</a><a href=https://o%u.sched.com/event/1/x>", i, i);

  bytes = g_bytes_new (page->str, page->len);
  found = lanyard_schedule_address_find_in_page (bytes, "https://x.org/");
  g_assert_cmpuint (g_strv_length (found), ==, LANYARD_SCHEDULE_ADDRESS_MAX);
  g_assert_cmpstr (found[0], ==, "https://x.org/0/schedule.xml");
}

/* From a page of each of Giggity's conferences to the schedule that its menu names. */
static void
test_menu (void)
{
  static const struct
  {
    const char *export;
    const char *page;
  } kinds[] = {
    { "/schedule/export/schedule.xml", "/talk/ABCDEF/" },
    { ".sched.com/all.ics", ".sched.com/event/1abcd/title" },
    { "/schedule/xml", "/schedule/event/title/" },
    { "/schedule/pentabarf.xml", "/talks/12-title/" },
    { "/event.ics?scope=contribution", "/contributions/12/" },
    { "/event.ics?detail=contributions", "/contributions/12/" },
    { "/agenda.ics", "/materials/" },
    { "/program/frab.xml", "/program/title/" },
    { "/schedules/schedule.xml", "/event/title" },
  };
  const char      *folder = g_getenv ("LANYARD_SAMPLES");
  g_autofree char *path = folder != NULL ? g_build_filename (folder, "giggity-menu.json", NULL) : NULL;
  g_autofree char *menu = NULL;
  g_auto (GStrv) words = NULL;
  guint n = 0;

  if (path == NULL || !g_file_get_contents (path, &menu, NULL, NULL))
    {
      g_test_skip ("The samples are not here");
      return;
    }

  words = g_strsplit (menu, "\"", -1);
  for (guint i = 0; words[i] != NULL; i++)
    for (gsize j = 0; j < G_N_ELEMENTS (kinds); j++)
      {
        g_autofree char *site = NULL;
        g_autofree char *page = NULL;
        g_auto (GStrv) guesses = NULL;

        if (!g_str_has_prefix (words[i], "https://") || !g_str_has_suffix (words[i], kinds[j].export))
          continue;

        site = g_strndup (words[i], strlen (words[i]) - strlen (kinds[j].export));
        page = g_strconcat (site, kinds[j].page, NULL);
        guesses = lanyard_schedule_address_guess (page);
        g_test_message ("%s", page);
        n++;
        g_assert_true (g_strv_contains ((const char *const *) guesses, words[i]));
      }

  g_assert_cmpuint (n, >, 30);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/schedule-address/guess", test_guess);
  g_test_add_func ("/schedule-address/export", test_export);
  g_test_add_func ("/schedule-address/stable", test_stable);
  g_test_add_func ("/schedule-address/page", test_page);
  g_test_add_func ("/schedule-address/bounds", test_bounds);
  g_test_add_func ("/schedule-address/menu", test_menu);

  return g_test_run ();
}
