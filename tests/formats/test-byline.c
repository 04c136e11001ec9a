/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-byline.h"
#include "lanyard-speaker.h"

/* Writes people as "Name = Affiliation | Name". */
static char *
describe (GListModel *speakers)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; speakers != NULL && i < g_list_model_get_n_items (speakers); i++)
    {
      g_autoptr (LanyardSpeaker) speaker = g_list_model_get_item (speakers, i);

      g_string_append_printf (text, "%s%s", i > 0 ? " | " : "", lanyard_speaker_get_name (speaker));
      if (lanyard_speaker_get_affiliation (speaker) != NULL)
        g_string_append_printf (text, " = %s", lanyard_speaker_get_affiliation (speaker));
    }

  return g_string_free_and_steal (g_steal_pointer (&text));
}

static void
assert_names (const char *text,
              const char *expected)
{
  g_autoptr (GListModel) speakers = lanyard_byline_parse_names (text);
  g_autofree char *found = describe (speakers);

  g_assert_cmpstr (found, ==, expected);
}

static void
assert_split (const char *summary,
              const char *expected_title,
              const char *expected)
{
  g_autofree char *title = NULL;
  g_autoptr (GListModel) speakers = lanyard_byline_split (summary, &title);
  g_autofree char *found = describe (speakers);

  g_assert_cmpstr (title, ==, expected_title);
  g_assert_cmpstr (found, ==, expected);
}

static void
assert_whole (const char *summary)
{
  g_autofree char *title = NULL;

  g_assert_null (lanyard_byline_split (summary, &title));
  g_assert_cmpstr (title, ==, summary);
}

static void
test_names (void)
{
  assert_names ("Ada Quill (Northwind) & Bela Straw (Tin Can)", "Ada Quill = Northwind | Bela Straw = Tin Can");
  assert_names ("Ada Quill & Bela Straw (Northwind)", "Ada Quill = Northwind | Bela Straw = Northwind");
  assert_names ("Ada Quill (Northwind), Bela Straw (TU Bergen), Cleo Marsh (Red Barn)",
                "Ada Quill = Northwind | Bela Straw = TU Bergen | Cleo Marsh = Red Barn");
  assert_names ("Ada Quill, Bela Straw and Cleo Marsh (Red Barn)",
                "Ada Quill = Red Barn | Bela Straw = Red Barn | Cleo Marsh = Red Barn");
  assert_names ("Ada Quill", "Ada Quill");
  assert_names ("Ada Quill, Northwind", "Ada Quill = Northwind");
  assert_names ("Ada Quill, Bela Straw, and Cleo Marsh", "Ada Quill | Bela Straw | Cleo Marsh");
  assert_names ("Ada Quill (Research & Development, Northwind)", "Ada Quill = Research & Development, Northwind");
  assert_names ("Flint (Northwind)", "Flint = Northwind");
  assert_names ("  ", "");
  assert_names ("", "");
}

static void
test_plain (void)
{
  assert_split ("Ten Gears, One Shaft: Why It Turns - Ada Quill, Northwind & Bela Straw, Tin Can",
                "Ten Gears, One Shaft: Why It Turns", "Ada Quill = Northwind | Bela Straw = Tin Can");
  assert_split ("Grease - Ada Quill & Bela Straw, Northwind", "Grease", "Ada Quill = Northwind | Bela Straw = Northwind");
  assert_split ("Grease - Ada Quill, Bela Straw & Cleo Marsh, Northwind; Dov Ekström, Red Barn", "Grease",
                "Ada Quill = Northwind | Bela Straw = Northwind | Cleo Marsh = Northwind | Dov Ekström = Red Barn");
  assert_split ("Grease - Ada Quill & Bela Straw, Northwind @ Midway; Cleo Marsh, Red Barn", "Grease",
                "Ada Quill = Northwind @ Midway | Bela Straw = Northwind @ Midway | Cleo Marsh = Red Barn");
  assert_split ("Grease - Ada Quill, Northwind and Bela Straw, Tin Can", "Grease",
                "Ada Quill = Northwind | Bela Straw = Tin Can");
  assert_split ("Grease - Ada Quill, Bela Straw, and Cleo Marsh, Northwind", "Grease",
                "Ada Quill = Northwind | Bela Straw = Northwind | Cleo Marsh = Northwind");
  assert_split ("Grease - Ada \"Cogs\" Quill, Northwind & Bela (Bee) Straw, Tin Can", "Grease",
                "Ada \"Cogs\" Quill = Northwind | Bela (Bee) Straw = Tin Can");
}

static void
test_affiliations (void)
{
  assert_split ("Grease - Ada Quill, Quill, Inc", "Grease", "Ada Quill = Quill, Inc");
  assert_split ("Grease - Ada Quill, Quill, Inc.; Bela Straw, Straw Works Co., Ltd", "Grease",
                "Ada Quill = Quill, Inc. | Bela Straw = Straw Works Co., Ltd");
  assert_split ("Grease - Ada Quill, Founder & CEO, Bolt.example & Bela Straw, Chief Product Officer, Bolt.example",
                "Grease", "Ada Quill = Founder & CEO, Bolt.example | Bela Straw = Chief Product Officer, Bolt.example");
  assert_split ("Grease - Ada Quill, Middle Sea Centre for Research & Policy Studies", "Grease",
                "Ada Quill = Middle Sea Centre for Research & Policy Studies");
  assert_split ("Grease - Ada Quill, Maintainer", "Grease", "Ada Quill = Maintainer");
  assert_split ("Grease - Flint, Maintainer", "Grease", "Flint = Maintainer");
  assert_split ("Grease - Ada Quill & Bela Straw, Northwind (Midway)", "Grease",
                "Ada Quill = Northwind (Midway) | Bela Straw = Northwind (Midway)");
  assert_split ("Grease - Moderated by Ada Quill; Bela Straw, Northwind; Cleo Marsh, Red Barn", "Grease",
                "Ada Quill | Bela Straw = Northwind | Cleo Marsh = Red Barn");
  assert_split ("Grease - Ada Quill; Bela Straw; Cleo Marsh", "Grease", "Ada Quill | Bela Straw | Cleo Marsh");
}

static void
test_dashes (void)
{
  assert_split ("Springs - The Coil That Could - Ada Quill, Northwind", "Springs - The Coil That Could",
                "Ada Quill = Northwind");
  assert_split ("Springs - Coils, Wires and More - Ada Quill, Northwind", "Springs - Coils, Wires and More",
                "Ada Quill = Northwind");
  assert_split ("Rails - Ada Quill, Lead, Northwind & Bela Straw, Engineer - Bogie Tooling, Northwind", "Rails",
                "Ada Quill = Lead, Northwind | Bela Straw = Engineer - Bogie Tooling, Northwind");
  assert_split ("Are You Ready? -Ada Quill, Northwind", "Are You Ready?", "Ada Quill = Northwind");
  assert_split ("Load and Strain- Ada Quill, Northwind", "Load and Strain", "Ada Quill = Northwind");
}

static void
test_whole (void)
{
  assert_whole ("Doors Open");
  assert_whole ("");
  assert_whole ("GearDay Hosted by WMF - Half Day Event | PASS REQUIRED");
  assert_whole ("Hands-On Workshop to Oil Everything - AM SESSION");
  assert_whole ("Grease Day - Sold Out");
  assert_whole ("Grease - Past, Present and Future");
  assert_whole ("Grease - Why Do We Need It");
  assert_whole ("Grease - A Session, Hosted by Northwind");
  assert_whole ("Grease - Scaling Oil, Northwind");
  assert_whole ("Grease - Smooth Running & Quiet Gears");
  assert_whole (" - Ada Quill, Northwind" + 1);
}

static void
test_lexicon (void)
{
  g_autoptr (LanyardBylineLexicon) lexicon = lanyard_byline_lexicon_new ();
  g_autoptr (GListModel) company = NULL;
  g_autoptr (GListModel) person = NULL;
  g_autoptr (GListModel) alone = NULL;
  g_autofree char *title = NULL;
  g_autofree char *found_company = NULL;
  g_autofree char *found_person = NULL;
  g_autofree char *found_alone = NULL;

  lanyard_byline_learn ("Oil - Mina Oak, Red Barn", lexicon);
  lanyard_byline_learn ("Water - Nils Fir, Northwind", lexicon);

  company = lanyard_byline_split_with ("Grease - Ada Quill, Red Barn & Bela Straw, Tin Can", lexicon, &title);
  found_company = describe (company);
  g_assert_cmpstr (found_company, ==, "Ada Quill = Red Barn | Bela Straw = Tin Can");
  g_clear_pointer (&title, g_free);

  person = lanyard_byline_split_with ("Grease - Ada Quill, Mina Elm & Bela Straw, Tin Can", lexicon, &title);
  found_person = describe (person);
  g_assert_cmpstr (found_person, ==, "Ada Quill = Tin Can | Mina Elm = Tin Can | Bela Straw = Tin Can");
  g_clear_pointer (&title, g_free);

  alone = lanyard_byline_split_with ("Grease - Nils Fir", lexicon, &title);
  found_alone = describe (alone);
  g_assert_cmpstr (found_alone, ==, "Nils Fir");
  g_assert_cmpstr (title, ==, "Grease");
}

static void
test_hostile (void)
{
  g_autoptr (GString) many = g_string_new ("Grease - Ada Quill, Northwind");
  g_autoptr (GListModel) names = NULL;
  g_autofree char *title = NULL;

  for (guint i = 0; i < 100000; i++)
    g_string_append (many, " and Ada Quill (, ; & \xff");

  g_clear_object (&names);
  names = lanyard_byline_split (many->str, &title);
  g_assert_true (g_utf8_validate (title, -1, NULL));
  g_clear_object (&names);
  names = lanyard_byline_parse_names (many->str);
  g_assert_cmpuint (g_list_model_get_n_items (names), <=, 100);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/byline/names", test_names);
  g_test_add_func ("/byline/plain", test_plain);
  g_test_add_func ("/byline/affiliations", test_affiliations);
  g_test_add_func ("/byline/dashes", test_dashes);
  g_test_add_func ("/byline/whole", test_whole);
  g_test_add_func ("/byline/lexicon", test_lexicon);
  g_test_add_func ("/byline/hostile", test_hostile);

  return g_test_run ();
}
