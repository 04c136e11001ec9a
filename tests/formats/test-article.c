/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "lanyard-error.h"
#include "lanyard-format.h"
#include "lanyard-formats-table.h"
#include "lanyard-front-matter.h"
#include "lanyard-pick.h"
#include "lanyard-section.h"
#include "lanyard-shortlist.h"
#include "lanyard-speaker.h"

static LanyardShortlist *
read_text (const char *text,
           GPtrArray  *remarks)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  GObject *result = lanyard_format_read (bytes, "article.md", NULL, remarks, &error);

  g_assert_no_error (error);
  g_assert_true (LANYARD_IS_SHORTLIST (result));

  return LANYARD_SHORTLIST (result);
}

static LanyardShortlist *
read_fixture (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", name, NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);

  return read_text (text, NULL);
}

static LanyardSection *
get_section (LanyardShortlist *shortlist,
             guint             i,
             const char       *title,
             guint             n_picks)
{
  LanyardSection *section = g_list_model_get_item (lanyard_shortlist_get_sections (shortlist), i);

  g_assert_nonnull (section);
  g_assert_cmpstr (lanyard_section_get_title (section), ==, title);
  g_assert_cmpuint (g_list_model_get_n_items (lanyard_section_get_picks (section)), ==, n_picks);

  return section;
}

static void
assert_pick (LanyardSection *section,
             guint           i,
             const char     *title,
             const char     *url,
             const char     *speakers,
             const char     *reason)
{
  g_autoptr (LanyardPick) pick = g_list_model_get_item (lanyard_section_get_picks (section), i);
  g_autoptr (GString) names = g_string_new (NULL);
  GListModel *list = lanyard_pick_get_speakers (pick);

  for (guint j = 0; j < g_list_model_get_n_items (list); j++)
    {
      g_autoptr (LanyardSpeaker) speaker = g_list_model_get_item (list, j);
      const char *affiliation = lanyard_speaker_get_affiliation (speaker);

      g_string_append_printf (names, "%s%s", j > 0 ? "; " : "", lanyard_speaker_get_name (speaker));
      if (affiliation != NULL)
        g_string_append_printf (names, ", %s", affiliation);
    }

  g_assert_cmpstr (lanyard_pick_get_title (pick), ==, title);
  g_assert_cmpstr (lanyard_pick_get_url (pick), ==, url);
  g_assert_cmpstr (names->str, ==, speakers);
  g_assert_cmpstr (lanyard_pick_get_reason (pick), ==, reason);
  g_assert_null (lanyard_pick_get_talk_id (pick));
}

static void
test_full (void)
{
  LanyardShortlist *shortlist = read_fixture ("orchard-picks.md");
  g_autoptr (LanyardSection) first = get_section (shortlist, 0, NULL, 2);
  g_autoptr (LanyardSection) second = get_section (shortlist, 1, "The Grove’s Own 🐶 Section", 2);

  g_assert_cmpuint (g_list_model_get_n_items (lanyard_shortlist_get_sections (shortlist)), ==, 2);
  g_assert_cmpstr (lanyard_shortlist_get_id (shortlist), ==, "https://blog.example.org/orchard-2030");
  g_assert_cmpstr (lanyard_shortlist_get_title (shortlist), ==, "Four Talks at Orchard 2030 I Won’t Miss");
  g_assert_cmpstr (lanyard_shortlist_get_author (shortlist), ==, "Lou Lime, Max Melon");
  g_assert_cmpstr (lanyard_shortlist_get_url (shortlist), ==, "https://blog.example.org/orchard-2030");
  g_assert_cmpuint (g_date_get_day (lanyard_shortlist_get_date (shortlist)), ==, 2);
  g_assert_cmpuint (g_date_get_month (lanyard_shortlist_get_date (shortlist)), ==, 4);
  g_assert_cmpuint (g_date_get_year (lanyard_shortlist_get_date (shortlist)), ==, 2030);
  g_assert_null (lanyard_shortlist_get_conference_id (shortlist));

  assert_pick (first, 0,
               "Pruning Trees: A Farmer’s Guide to Balance",
               "https://orchard2030.sched.com/event/27AAA/pruning-trees?iframe=no&w=100%&bg=no",
               "Ada Apple, Orchard; Ben Birch, Grove",
               "Ada has pruned more trees than I have read logs. “Cut less,” she says.\n\n"
               "They also show *how* to do it, with [pictures](https://example.org/pictures).");
  assert_pick (first, 1,
               "Rust Never Sleeps in Iron Country",
               "https://orchard2030.sched.com/event/27AAB/rust-never-sleeps",
               "Cleo Cherry, Grove",
               "It is short.\n\n1. One reason\n2. Another");
  assert_pick (second, 0,
               "A Panel in the Shade",
               "https://orchard2030.sched.com/event/27AAC",
               "Eve Elm, Forest; Fay Fig, Field; Gus Gum",
               "Shade matters ([see the notes](https://example.org/notes)).");
  assert_pick (second, 1, "Compost, Explained", "https://orchard2030.sched.com/event/27AAD", "", NULL);

  g_clear_object (&first);
  g_clear_object (&second);
  g_assert_finalize_object (shortlist);
}

static void
test_plain (void)
{
  g_autoptr (LanyardShortlist) shortlist = read_fixture ("plain-picks.md");
  g_autoptr (LanyardSection) section = get_section (shortlist, 0, NULL, 2);

  g_assert_cmpstr (lanyard_shortlist_get_title (shortlist), ==, "What to See at Meadow");
  g_assert_null (lanyard_shortlist_get_author (shortlist));
  g_assert_null (lanyard_shortlist_get_date (shortlist));
  g_assert_null (lanyard_shortlist_get_url (shortlist));
  g_assert_cmpuint (strlen (lanyard_shortlist_get_id (shortlist)), ==, 64);

  assert_pick (section, 0, "Mowing at Scale", "https://pretalx.example.org/meadow/talk/GHIJKL/", "Ivy Iris",
               "A talk on\ntwo lines.");
  assert_pick (section, 1, "Haystacks", "https://example.org/2030/schedule/event/meadow-2030-1-haystacks/", "",
               "The one on [haystacks](https://example.org/2030/schedule/event/meadow-2030-1-haystacks/) by Hal Hay.");
}

static void
test_lines (void)
{
  static const char *const variants[] = {
    "# T\n## P\n- **Speaker:** A Bee (C)\n- [Session Link](https://x.org/event/1/p)\n\nWhy\n",
    "# T\n## P\n**Speakers:** A Bee (C) | [Session Link](https://x.org/event/1/p)\n\nWhy\n",
    "# T\n\nP\n-\n\n*Speaker*: A Bee (C)\n\n<https://x.org/event/1/p>\n\nWhy\n",
    "# T\r\n## P\r\nSpeaker: A Bee (C)\r\nSession: https://x.org/event/1/p\r\n\r\nWhy\r\n",
    "\xef\xbb\xbf# T\n## P\n**Speaker**: [A Bee](https://a.org) (C)\n\n👉 [Talk page](https://x.org/event/1/p)\n***\nWhy",
    "---\ntitle: T\n---\n# P\n**Speaker**: A Bee (C)\n\n**Session:** [P](https://x.org/event/1/p)\n\nWhy\n",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (variants); i++)
    {
      g_autoptr (LanyardShortlist) shortlist = read_text (variants[i], NULL);
      g_autoptr (LanyardSection) section = get_section (shortlist, 0, NULL, 1);

      g_assert_cmpstr (lanyard_shortlist_get_title (shortlist), ==, "T");
      assert_pick (section, 0, "P", "https://x.org/event/1/p", "A Bee, C", "Why");
    }
}

/* Title<end of the link>[speakers](reason), for each pick of a section. */
static char *
describe_picks (LanyardSection *section)
{
  g_autoptr (GString) text = g_string_new (NULL);
  GListModel *picks = lanyard_section_get_picks (section);

  for (guint i = 0; i < g_list_model_get_n_items (picks); i++)
    {
      g_autoptr (LanyardPick) pick = g_list_model_get_item (picks, i);
      GListModel *speakers = lanyard_pick_get_speakers (pick);
      const char *reason = lanyard_pick_get_reason (pick);

      g_string_append_printf (text, "%s%s<%s>[", i > 0 ? "; " : "", lanyard_pick_get_title (pick),
                              strrchr (lanyard_pick_get_url (pick), '/') + 1);
      for (guint j = 0; j < g_list_model_get_n_items (speakers); j++)
        {
          g_autoptr (LanyardSpeaker) speaker = g_list_model_get_item (speakers, j);

          g_string_append_printf (text, "%s%s", j > 0 ? ", " : "", lanyard_speaker_get_name (speaker));
        }

      g_string_append_printf (text, "](%s)", reason != NULL ? reason : "");
    }

  return g_string_free_and_steal (g_steal_pointer (&text));
}

/* Each letter is a pick, in the brackets of its section. */
static void
test_outline (void)
{
  static const struct
  {
    const char *levels; /* of headings, with * where a session link follows, ~ where one is mentioned */
    const char *outline;
  } outlines[] = {
    { "1* 2*", "(b)" },
    { "1 2 2* 2*", "(cd)" },
    { "1 2 3* 3* 2*", "b(cd)(e)" },
    { "1 2* 2 3* 3", "(b)c(d)" },
    { "1 2 3 4* 2 3*", "c(d)e(f)" },
    { "1 3* 2 3* 2~", "(b)c(d)e(See it there.)" },
    { "1 2~ 3* 2~", "b(See it there.c)d(See it there.)" },
    { "1 2~ 2~", "(bc)" },
    { "1 3* 3~ 2~", "(bc)d(See it there.)" },
    { "2* 1 2*", "(ac)" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (outlines); i++)
    {
      g_auto (GStrv) levels = g_strsplit (outlines[i].levels, " ", -1);
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (GString) outline = g_string_new (NULL);
      g_autoptr (LanyardShortlist) shortlist = NULL;
      GListModel *sections;

      for (guint j = 0; levels[j] != NULL; j++)
        {
          g_string_append_printf (text, "%.*s %c\n\n", levels[j][0] - '0', "######", 'a' + j);
          if (levels[j][1] == '*')
            g_string_append_printf (text, "[Session Link](https://x.org/talk/%u)\n\n", j);
          else
            g_string_append_printf (text, "See [it](https://x.org/%s%u) there.\n\n", levels[j][1] == '~' ? "talk/" : "", j);
        }

      shortlist = read_text (text->str, NULL);
      sections = lanyard_shortlist_get_sections (shortlist);

      for (guint j = 0; j < g_list_model_get_n_items (sections); j++)
        {
          g_autoptr (LanyardSection) section = g_list_model_get_item (sections, j);
          GListModel *picks = lanyard_section_get_picks (section);
          const char *title = lanyard_section_get_title (section);

          g_string_append_printf (outline, "%s(", title != NULL ? title : "");
          for (guint k = 0; k < g_list_model_get_n_items (picks); k++)
            {
              g_autoptr (LanyardPick) pick = g_list_model_get_item (picks, k);

              g_string_append (outline, lanyard_pick_get_title (pick));
            }
          g_string_append_c (outline, ')');
        }

      g_assert_cmpstr (outline->str, ==, outlines[i].outline);
    }
}

/* What a list, a table and sentences name: title, link, speakers and reason of each pick. */
static void
test_mentions (void)
{
  static const char *const head = "# T\n\n## S\n\nAnd [Other Talk](https://x.org/talk/0).\n\n";
  static const char *const other = "Other Talk<0>[](And [Other Talk](https://x.org/talk/0).); ";
  static const struct
  {
    const char *text;
    const char *picks;
  } mentions[] = {
    { "- [Moss in May](https://x.org/talk/1)\n- [Fern](https://x.org/talk/2): small\n", "Moss in May<1>[](); Fern<2>[](small)" },
    { "1. [Moss](https://x.org/talk/1) by Ada Apple and Ben Birch\n\n   It is *soft*.\n", "Moss<1>[Ada Apple, Ben Birch](It is *soft*.)" },
    { "- **[Moss](https://x.org/talk/1)** – Ada Apple (Orchard): why not\n", "Moss<1>[Ada Apple](why not)" },
    { "- Moss in May, by Ada Apple ([link](https://x.org/talk/1)). Soft.\n", "Moss in May<1>[Ada Apple](Soft.)" },
    { "- **Moss** - Ada Apple, Orchard. [Add to schedule](https://x.org/talk/1)\n", "Moss<1>[Ada Apple]()" },
    { "- 10:30 [Moss](https://x.org/talk/1)\n  **Speaker**: Ada Apple (Orchard)\n", "Moss<1>[Ada Apple]()" },
    { "- Day one\n  - [Moss](https://x.org/talk/1)\n  - [Fern](https://x.org/talk/2)\n", "Moss<1>[](); Fern<2>[]()" },
    { "In [this talk](https://x.org/talk/1) Jane shows moss. It is green.\n",
      "In this talk Jane shows moss.<1>[](In [this talk](https://x.org/talk/1) Jane shows moss. It is green.)" },
    { "Go. See [Moss in May](https://x.org/talk/1) by Ada Apple, and then [hers](https://x.org/talk/2)!\n",
      "Moss in May<1>[Ada Apple](See Moss in May by Ada Apple, and then hers!); "
      "See Moss in May by Ada Apple, and then hers!<2>[](See Moss in May by Ada Apple, and then hers!)" },
    { "**[Moss in May](https://x.org/talk/1)**\n\nSpeaker: Ada Apple\n\nSoft.\n\n[Fern](https://x.org/talk/2)\n\nSmall.\n",
      "Moss in May<1>[Ada Apple](Soft.); Fern<2>[](Small.)" },
    { "| Talk | Speakers | Why |\n|---|:-:|---|\n| [Moss](https://x.org/talk/1) | Ada Apple | Soft |\n| Fern in Fall | | [here](https://x.org/talk/2) |\n",
      "Moss<1>[Ada Apple](Soft); Fern in Fall<2>[]()" },
    { "| 10:30 | [Moss](https://x.org/talk/1) | Ada Apple, Orchard | It is a soft green |\n|-|-|-|-|\n",
      "Moss<1>[Ada Apple](It is a soft green)" },
    { "- [Moss](https://x.org/talk/1)\n- [Moss again](https://x.org/talk/1?x=y#z)\n- [All](https://x.org/talks/)\n", "Moss<1>[]()" },
    { "> See [Moss in May](https://x.org/talk/1).\n", "Moss in May<1>[](See [Moss in May](https://x.org/talk/1).)" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (mentions); i++)
    {
      g_autofree char *text = g_strconcat (head, mentions[i].text, NULL);
      g_autoptr (LanyardShortlist) shortlist = read_text (text, NULL);
      g_autoptr (LanyardSection) section = g_list_model_get_item (lanyard_shortlist_get_sections (shortlist), 0);
      g_autofree char *picks = describe_picks (section);
      g_autofree char *expected = g_strconcat (other, mentions[i].picks, NULL);

      g_assert_cmpstr (lanyard_section_get_title (section), ==, "S");
      g_assert_cmpstr (picks, ==, expected);
    }
}

/* Who is named by a heading, and who by the link under it. */
static void
test_titles (void)
{
  static const struct
  {
    const char *text;
    const char *section;
    const char *picks;
  } titles[] = {
    { "# T\n## Pruning\nAda on [how she prunes](https://x.org/talk/1).\n", NULL, "Pruning<1>[](Ada on [how she prunes](https://x.org/talk/1).)" },
    { "# T\n## Safety\nSee [Moss in the Dark](https://x.org/talk/1).\n", "Safety", "Moss in the Dark<1>[](See [Moss in the Dark](https://x.org/talk/1).)" },
    { "# T\n## All About Light\nSee [Moss in Dark](https://x.org/talk/moss-in-dark).\n", "All About Light",
      "Moss in Dark<moss-in-dark>[](See [Moss in Dark](https://x.org/talk/moss-in-dark).)" },
    { "# T\n## Moss\n**Speaker**: Ada Apple\n\n[See Her Talk Live](https://x.org/talk/1)\n", NULL,
      "Moss<1>[Ada Apple]([See Her Talk Live](https://x.org/talk/1))" },
    { "# T\n\n[Moss in May](https://x.org/talk/1) is soft.\n", NULL, "Moss in May<1>[]([Moss in May](https://x.org/talk/1) is soft.)" },
    { "No heading here.\n\n- [Moss](https://x.org/talk/1)\n\n# T\n", NULL, "Moss<1>[]()" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      g_autoptr (LanyardShortlist) shortlist = read_text (titles[i].text, NULL);
      g_autoptr (LanyardSection) section = g_list_model_get_item (lanyard_shortlist_get_sections (shortlist), 0);
      g_autofree char *picks = describe_picks (section);

      g_assert_cmpstr (lanyard_section_get_title (section), ==, titles[i].section);
      g_assert_cmpstr (picks, ==, titles[i].picks);
    }
}

static void
test_front_matter (void)
{
  static const struct
  {
    const char *text;
    const char *title;
    const char *author;
    const char *url;
    gboolean    damaged;
  } heads[] = {
    { "---\nTitle: A\nauthor: B\nurl: http://e.org/\n---\n", "A", "B", "http://e.org/", FALSE },
    { "---\ntitle: A\nauthors: [B, {name: C, age: 3}]\npermalink: /a\n...\n", "A", "B, C", NULL, FALSE },
    { "---\nauthor: {name: B, title: X}\ncanonical: https://e.org/c\nurl: /x\n---\n", NULL, "B", "https://e.org/c", FALSE },
    { "---\nseo:\n  title: X\ntitle: A\n---", "A", NULL, NULL, FALSE },
    { "---\ntitle: A\nlead: B: C\nauthor: D\n---\n", "A", NULL, NULL, TRUE },
    { "---\na: &x [1]\nb: &y [*x, *x]\ntitle: *y\nauthor: Z\n---\n", NULL, "Z", NULL, FALSE },
    { "---\ntitle: [[[[[[[[[[[[[[[[[[[[x]]]]]]]]]]]]]]]]]]]]\n---\n", NULL, NULL, NULL, TRUE },
    { "---\ntitle: A\n", NULL, NULL, NULL, FALSE },
    { "--- \ntitle: A\n---\n", "A", NULL, NULL, FALSE },
    { "title: A\n---\n", NULL, NULL, NULL, FALSE },
    { "---\n---\n", NULL, NULL, NULL, FALSE },
    { "---\n- title\n- A\n---\n", NULL, NULL, NULL, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (heads); i++)
    {
      g_autoptr (LanyardFrontMatter) head = lanyard_front_matter_new (heads[i].text);

      g_assert_cmpstr (head->title, ==, heads[i].title);
      g_assert_cmpstr (head->author, ==, heads[i].author);
      g_assert_cmpstr (head->url, ==, heads[i].url);
      g_assert_cmpint (head->damaged, ==, heads[i].damaged);
    }
}

static void
test_dates (void)
{
  static const struct
  {
    const char *text;
    guint       day;
  } dates[] = {
    { "2025-10-23", 23 },
    { "\"2025-10-23\"", 23 },
    { "2025-10-23T10:00:00Z", 23 },
    { "2025-10-03 10:00", 3 },
    { "2025-02-30", 0 },
    { "2025-13-01", 0 },
    { "2025-00-01", 0 },
    { "-5-1-1", 0 },
    { "soon", 0 },
    { "9999999999-99-99", 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      g_autofree char *text = g_strdup_printf ("---\ndate: %s\n---\n", dates[i].text);
      g_autoptr (LanyardFrontMatter) head = lanyard_front_matter_new (text);

      g_assert_cmpuint (head->date != NULL ? g_date_get_day (head->date) : 0, ==, dates[i].day);
    }
}

static void
assert_error (const char *data,
              gsize       length,
              int         code)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, length);
  g_autoptr (GError) error = NULL;
  g_autoptr (GObject) result = lanyard_format_read (bytes, "x.md", NULL, NULL, &error);

  g_assert_null (result);
  g_assert_error (error, LANYARD_ERROR, code);
  g_assert_nonnull (strstr (error->message, "“x.md”"));
}

static void
test_errors (void)
{
  g_autofree char *big = g_strnfill (2 * 1024 * 1024, 'x');
  const char      *empty = "# Title\n\nSee https://example.org\n\n## Only words\n\nAnd [a site](https://example.org/).\n";

  static const char *const unknown[] = {
    "just words",
    "# heading without any link",
    "https://example.org without heading",
    "<?xml version=\"1.0\"?><a>\n# b https://example.org</a>",
    "[{\"a\": \"\n# b https://example.org\"}]",
    "\x7f"
    "ELF\x01\n# a https://example.org",
  };

  assert_error (empty, strlen (empty), LANYARD_ERROR_EMPTY);

  for (gsize i = 0; i < G_N_ELEMENTS (unknown); i++)
    assert_error (unknown[i], strlen (unknown[i]), LANYARD_ERROR_UNKNOWN_FORMAT);

  assert_error ("# a https://example.org\n\0", 25, LANYARD_ERROR_UNKNOWN_FORMAT);
  memcpy (big, "# a https://example.org\n", strlen ("# a https://example.org\n"));
  assert_error (big, 2 * 1024 * 1024, LANYARD_ERROR_TOO_LARGE);
}

/* Damaged in any place, an article is read or refused. */
static void
test_noise (void)
{
  static const char *const files[] = { "orchard-picks.md", "plain-picks.md" };
  g_autoptr (GRand) rand = g_rand_new_with_seed (20251113);

  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", files[i], NULL);
      g_autofree char *text = NULL;
      gsize            length;

      g_assert_true (g_file_get_contents (path, &text, &length, NULL));

      for (guint j = 0; j < 300; j++)
        {
          static const char signs[] = "\n-#*:[]()<>`\"'&%\t\x80\xff{}|~!";
          g_autofree char  *changed = g_memdup2 (text, length);
          g_autoptr (GBytes) bytes = NULL;
          g_autoptr (GPtrArray) remarks = g_ptr_array_new_with_free_func (g_free);
          g_autoptr (GObject) result = NULL;
          g_autoptr (GError) error = NULL;

          for (guint k = 0; k < 20; k++)
            changed[g_rand_int_range (rand, 0, (gint32) length)] = signs[g_rand_int_range (rand, 0, sizeof signs - 1)];

          bytes = g_bytes_new_take (g_steal_pointer (&changed), g_rand_int_range (rand, 1, (gint32) length));
          result = lanyard_format_read (bytes, "noise", NULL, remarks, &error);
          g_assert_true ((result == NULL) == (error != NULL));
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/article/full", test_full);
  g_test_add_func ("/article/plain", test_plain);
  g_test_add_func ("/article/lines", test_lines);
  g_test_add_func ("/article/outline", test_outline);
  g_test_add_func ("/article/mentions", test_mentions);
  g_test_add_func ("/article/titles", test_titles);
  g_test_add_func ("/article/front-matter", test_front_matter);
  g_test_add_func ("/article/dates", test_dates);
  g_test_add_func ("/article/errors", test_errors);
  g_test_add_func ("/article/noise", test_noise);

  return g_test_run ();
}
