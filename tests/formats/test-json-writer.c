/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "lanyard-json-writer.h"
#include "lanyard-link.h"
#include "lanyard-pick.h"
#include "lanyard-schedule.h"
#include "lanyard-section.h"
#include "lanyard-shortlist.h"
#include "lanyard-speaker.h"

static const char expected[] = "{\n"
                               "  \"conferences\" : [\n"
                               "    {\n"
                               "      \"title\" : \"Orchard\",\n"
                               "      \"start\" : \"2030-03-30T00:00:00+01:00\",\n"
                               "      \"end\" : \"2030-03-31T23:59:59+02:00\",\n"
                               "      \"time_zone\" : \"Europe/Berlin\",\n"
                               "      \"url\" : \"https://orchard.example.org/\",\n"
                               "      \"talks\" : [\n"
                               "        {\n"
                               "          \"id\" : \"a1\",\n"
                               "          \"title\" : \"Trees \\\"and\\\" “Roots”\",\n"
                               "          \"start\" : \"2030-03-31T01:30:00+01:00\",\n"
                               "          \"end\" : \"2030-03-31T03:30:00+02:00\",\n"
                               "          \"room\" : \"Barn\",\n"
                               "          \"track\" : \"Wood\",\n"
                               "          \"type\" : \"lecture\",\n"
                               "          \"language\" : \"en\",\n"
                               "          \"url\" : \"https://orchard.example.org/talk/a1\",\n"
                               "          \"abstract\" : \"One.\\nTwo.\",\n"
                               "          \"cancelled\" : true,\n"
                               "          \"speakers\" : [\n"
                               "            {\n"
                               "              \"name\" : \"Ada Apple\",\n"
                               "              \"affiliation\" : null,\n"
                               "              \"biography\" : null,\n"
                               "              \"picture\" : \"https://orchard.example.org/ada.png\",\n"
                               "              \"links\" : [\n"
                               "                {\n"
                               "                  \"title\" : \"Trees of mine\",\n"
                               "                  \"url\" : \"https://ada.example.org/\"\n"
                               "                }\n"
                               "              ]\n"
                               "            }\n"
                               "          ],\n"
                               "          \"links\" : [\n"
                               "            {\n"
                               "              \"title\" : null,\n"
                               "              \"url\" : \"https://orchard.example.org/slides\"\n"
                               "            }\n"
                               "          ]\n"
                               "        },\n"
                               "        {\n"
                               "          \"id\" : \"a2\",\n"
                               "          \"title\" : \"Later\",\n"
                               "          \"start\" : null,\n"
                               "          \"end\" : null,\n"
                               "          \"room\" : null,\n"
                               "          \"track\" : null,\n"
                               "          \"type\" : null,\n"
                               "          \"language\" : null,\n"
                               "          \"url\" : null,\n"
                               "          \"abstract\" : null,\n"
                               "          \"cancelled\" : false,\n"
                               "          \"speakers\" : [],\n"
                               "          \"links\" : []\n"
                               "        }\n"
                               "      ]\n"
                               "    }\n"
                               "  ],\n"
                               "  \"shortlists\" : [\n"
                               "    {\n"
                               "      \"title\" : \"Picks\",\n"
                               "      \"author\" : null,\n"
                               "      \"date\" : \"2030-04-02\",\n"
                               "      \"url\" : null,\n"
                               "      \"sections\" : [\n"
                               "        {\n"
                               "          \"title\" : null,\n"
                               "          \"picks\" : [\n"
                               "            {\n"
                               "              \"title\" : \"Trees\",\n"
                               "              \"url\" : \"https://orchard.example.org/talk/a1\",\n"
                               "              \"reason\" : \"*Why* not?\",\n"
                               "              \"speakers\" : [\n"
                               "                {\n"
                               "                  \"name\" : \"Ada Apple\",\n"
                               "                  \"affiliation\" : null\n"
                               "                }\n"
                               "              ],\n"
                               "              \"talk\" : \"a1\",\n"
                               "              \"start\" : \"2030-03-31T01:30:00+01:00\",\n"
                               "              \"end\" : \"2030-03-31T03:30:00+02:00\",\n"
                               "              \"room\" : \"Barn\"\n"
                               "            },\n"
                               "            {\n"
                               "              \"title\" : \"Unknown\",\n"
                               "              \"url\" : null,\n"
                               "              \"reason\" : null,\n"
                               "              \"speakers\" : [],\n"
                               "              \"talk\" : null,\n"
                               "              \"start\" : null,\n"
                               "              \"end\" : null,\n"
                               "              \"room\" : null\n"
                               "            }\n"
                               "          ]\n"
                               "        }\n"
                               "      ]\n"
                               "    }\n"
                               "  ]\n"
                               "}\n";

static GListModel *
make_list (gpointer item)
{
  g_autoptr (GObject) owned = item;
  GListStore *list = g_list_store_new (G_TYPE_OBJECT);

  if (owned != NULL)
    g_list_store_append (list, owned);

  return G_LIST_MODEL (list);
}

static LanyardTalk *
make_talk (void)
{
  g_autoptr (GDateTime) start = g_date_time_new_utc (2030, 3, 31, 0, 30, 0);
  g_autoptr (GDateTime) end = g_date_time_new_utc (2030, 3, 31, 1, 30, 0);
  g_autoptr (LanyardTrack) track = lanyard_track_new ("Wood", NULL);
  g_autoptr (GListModel) speakers = NULL;
  g_autoptr (GListModel) pages = NULL;
  g_autoptr (GListModel) links = NULL;

  pages = make_list (g_object_new (LANYARD_TYPE_LINK, "title", "Trees of mine", "url", "https://ada.example.org/", NULL));
  speakers = make_list (g_object_new (LANYARD_TYPE_SPEAKER,
                                      "name", "Ada Apple",
                                      "biography", "",
                                      "picture", "https://orchard.example.org/ada.png",
                                      "links", pages,
                                      NULL));
  links = make_list (g_object_new (LANYARD_TYPE_LINK, "url", "https://orchard.example.org/slides", NULL));

  return g_object_new (LANYARD_TYPE_TALK,
                       "id", "a1",
                       "title", "Trees \"and\" “Roots”",
                       "start", start,
                       "end", end,
                       "room", "Barn",
                       "track", track,
                       "kind", "lecture",
                       "language", "en",
                       "url", "https://orchard.example.org/talk/a1",
                       "abstract", "One.\nTwo.",
                       "cancelled", TRUE,
                       "speakers", speakers,
                       "links", links,
                       NULL);
}

static LanyardSchedule *
make_schedule (const char *zone)
{
  g_autoptr (GPtrArray) talks = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GDateTime) start = g_date_time_new_utc (2030, 3, 29, 23, 0, 0);
  g_autoptr (GDateTime) end = g_date_time_new_utc (2030, 3, 31, 21, 59, 59);
  g_autoptr (LanyardConference) conference = NULL;

  conference = g_object_new (LANYARD_TYPE_CONFERENCE,
                             "id", "orchard",
                             "title", "Orchard",
                             "start", start,
                             "end", end,
                             "time-zone", zone,
                             "url", "https://orchard.example.org/",
                             NULL);
  g_ptr_array_add (talks, make_talk ());
  g_ptr_array_add (talks, g_object_new (LANYARD_TYPE_TALK, "id", "a2", "title", "Later", NULL));

  return lanyard_schedule_new (conference, talks);
}

static LanyardShortlist *
make_shortlist (void)
{
  g_autoptr (GListModel) speakers = make_list (g_object_new (LANYARD_TYPE_SPEAKER, "name", "Ada Apple", NULL));
  g_autoptr (GListModel) nobody = make_list (NULL);
  g_autoptr (GListModel) picks = NULL;
  g_autoptr (GListModel) sections = NULL;
  g_autoptr (LanyardPick) unknown = NULL;
  g_autoptr (GDate) date = g_date_new_dmy (2, G_DATE_APRIL, 2030);

  picks = make_list (g_object_new (LANYARD_TYPE_PICK,
                                   "title", "Trees",
                                   "url", "https://orchard.example.org/talk/a1",
                                   "reason", "*Why* not?",
                                   "speakers", speakers,
                                   "talk-id", "a1",
                                   NULL));
  unknown = g_object_new (LANYARD_TYPE_PICK, "title", "Unknown", "speakers", nobody, NULL);
  g_list_store_append (G_LIST_STORE (picks), unknown);
  sections = make_list (g_object_new (LANYARD_TYPE_SECTION, "picks", picks, NULL));

  return g_object_new (LANYARD_TYPE_SHORTLIST,
                       "id", "picks",
                       "title", "Picks",
                       "date", date,
                       "conference-id", "orchard",
                       "sections", sections,
                       NULL);
}

static void
test_full (void)
{
  g_autoptr (GPtrArray) schedules = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) shortlists = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *text = NULL;

  g_ptr_array_add (schedules, make_schedule ("Europe/Berlin"));
  g_ptr_array_add (shortlists, make_shortlist ());
  text = lanyard_json_writer_print (schedules, shortlists);

  g_assert_cmpstr (text, ==, expected);
}

/* Without a zone, what is written does not depend on the computer. */
static void
test_no_zone (void)
{
  static const char *const zones[] = { NULL, "Nowhere/Land" };

  for (gsize i = 0; i < G_N_ELEMENTS (zones); i++)
    {
      g_autoptr (GPtrArray) schedules = g_ptr_array_new_with_free_func (g_object_unref);
      g_autoptr (GPtrArray) shortlists = g_ptr_array_new_with_free_func (g_object_unref);
      g_autofree char *text = NULL;

      g_ptr_array_add (schedules, make_schedule (zones[i]));
      text = lanyard_json_writer_print (schedules, shortlists);
      g_assert_nonnull (strstr (text, "\"2030-03-31T00:30:00+00:00\""));
    }
}

static void
test_empty (void)
{
  g_autoptr (GPtrArray) nothing = g_ptr_array_new ();
  g_autofree char *text = lanyard_json_writer_print (nothing, nothing);

  g_assert_cmpstr (text, ==, "{\n  \"conferences\" : [],\n  \"shortlists\" : []\n}\n");
}

int
main (int   argc,
      char *argv[])
{
  /* As far from UTC and Berlin as can be. */
  g_setenv ("TZ", "Pacific/Auckland", TRUE);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/json-writer/full", test_full);
  g_test_add_func ("/json-writer/no-zone", test_no_zone);
  g_test_add_func ("/json-writer/empty", test_empty);

  return g_test_run ();
}
