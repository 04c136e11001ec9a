/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <cmark.h>
#include <string.h>

#include "lanyard-format.h"
#include "lanyard-markup.h"
#include "lanyard-matcher.h"
#include "lanyard-section.h"
#include "lanyard-speaker.h"

#define ARTICLE "article-kubecon-atlanta.md"
#define SCHEDULE "sched-kubecon-na-2025.ics"

/* The ids in the links of the article, and the instants and rooms of the talks. */
static const struct
{
  const char *id;
  const char *speaker;
  const char *start;
  const char *room;
} picks[] = {
  { "27FVk", "Vikram Venkataraman", "2025-11-11T17:00:00Z", "Thomas Murphy Ballroom 1" },
  { "27Fbb", "Erikson Tung", "2025-11-12T21:45:00Z", "B405-406a" },
  { "27FV4", "Michael Yuan", "2025-11-11T16:15:00Z", "B401-402" },
  { "27FdF", "Tim Allclair", "2025-11-13T16:00:00Z", "Thomas Murphy Ballroom 4" },
  { "27FbS", "Giri Kuncoro", "2025-11-12T21:45:00Z", "B308-309" },
  { "27Fc5", "Rotem Refael", "2025-11-12T22:30:00Z", "B302-303" },
  { "27Fbz", "Arsh Sharma", "2025-11-12T22:13:00Z", "Georgia Ballroom 2" },
};

static GObject *
read_sample (const char *name)
{
  g_autofree char *path = g_build_filename (g_getenv ("LANYARD_SAMPLES"), name, NULL);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  char    *data;
  gsize    length;
  GObject *result;

  g_file_get_contents (path, &data, &length, &error);
  g_assert_no_error (error);
  bytes = g_bytes_new_take (data, length);
  result = lanyard_format_read (bytes, name, NULL, NULL, &error);
  g_assert_no_error (error);

  return result;
}

static gboolean
has_sample (const char *name)
{
  const char      *folder = g_getenv ("LANYARD_SAMPLES");
  g_autofree char *path = folder != NULL ? g_build_filename (folder, name, NULL) : NULL;

  if (path != NULL && g_file_test (path, G_FILE_TEST_EXISTS))
    return TRUE;

  g_test_skip ("The samples are not here");

  return FALSE;
}

static GPtrArray *
list_picks (LanyardShortlist *shortlist)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func (g_object_unref);
  GListModel *sections = lanyard_shortlist_get_sections (shortlist);

  for (guint i = 0; i < g_list_model_get_n_items (sections); i++)
    {
      g_autoptr (LanyardSection) section = g_list_model_get_item (sections, i);
      GListModel *in_section = lanyard_section_get_picks (section);

      for (guint j = 0; j < g_list_model_get_n_items (in_section); j++)
        g_ptr_array_add (list, g_list_model_get_item (in_section, j));
    }

  return g_steal_pointer (&list);
}

/* A character of each way in which this text was damaged. */
static void
assert_undamaged (const char *text)
{
  g_assert_null (strpbrk (text, "\x7f"));
  g_assert_null (strstr (text, "‚Ä"));
  g_assert_null (strstr (text, "Äô"));
  g_assert_null (strstr (text, "\uf8ff"));
}

static void
test_article (void)
{
  g_autoptr (LanyardShortlist) shortlist = NULL;
  g_autoptr (LanyardSection) first = NULL;
  g_autoptr (LanyardSection) second = NULL;
  g_autoptr (GPtrArray) list = NULL;

  if (!has_sample (ARTICLE))
    return;

  shortlist = LANYARD_SHORTLIST (read_sample (ARTICLE));
  g_assert_cmpstr (lanyard_shortlist_get_author (shortlist), ==, "Arsh Sharma");
  g_assert_cmpstr (lanyard_shortlist_get_url (shortlist), ==, "https://metalbear.com/blog/kubecon-atlanta");
  g_assert_cmpuint (g_date_get_day (lanyard_shortlist_get_date (shortlist)), ==, 23);
  g_assert_cmpuint (g_list_model_get_n_items (lanyard_shortlist_get_sections (shortlist)), ==, 2);

  first = g_list_model_get_item (lanyard_shortlist_get_sections (shortlist), 0);
  second = g_list_model_get_item (lanyard_shortlist_get_sections (shortlist), 1);
  g_assert_null (lanyard_section_get_title (first));
  g_assert_true (g_str_has_suffix (lanyard_section_get_title (second), " 🐻"));
  g_assert_cmpuint (g_list_model_get_n_items (lanyard_section_get_picks (first)), ==, 5);
  g_assert_cmpuint (g_list_model_get_n_items (lanyard_section_get_picks (second)), ==, 2);

  list = list_picks (shortlist);
  g_assert_cmpuint (list->len, ==, G_N_ELEMENTS (picks));

  for (guint i = 0; i < list->len; i++)
    {
      LanyardPick     *pick = g_ptr_array_index (list, i);
      g_autofree char *part = g_strdup_printf ("/event/%s/", picks[i].id);
      g_autofree char *markup = lanyard_markup_to_pango (lanyard_pick_get_reason (pick));
      g_autoptr (LanyardSpeaker) speaker = g_list_model_get_item (lanyard_pick_get_speakers (pick), 0);

      g_assert_nonnull (strstr (lanyard_pick_get_url (pick), part));
      g_assert_cmpstr (lanyard_speaker_get_name (speaker), ==, picks[i].speaker);
      assert_undamaged (lanyard_pick_get_title (pick));
      assert_undamaged (lanyard_pick_get_reason (pick));
      g_assert_null (strstr (lanyard_pick_get_reason (pick), "Session Link"));
      g_assert_null (strstr (markup, "**"));
    }
}

/* The same article as a blog shows it has the same picks. */
static void
test_page (void)
{
  g_autoptr (LanyardShortlist) expected = NULL;
  g_autoptr (LanyardShortlist) shortlist = NULL;
  g_autoptr (GPtrArray) expected_list = NULL;
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *path = NULL;
  g_autofree char *text = NULL;
  g_autofree char *page = NULL;
  g_autoptr (GError) error = NULL;
  char *html;

  if (!has_sample (ARTICLE))
    return;

  path = g_build_filename (g_getenv ("LANYARD_SAMPLES"), ARTICLE, NULL);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  html = cmark_markdown_to_html (strstr (text + 3, "---\n") + 4, strlen (strstr (text + 3, "---\n") + 4), CMARK_OPT_DEFAULT);
  page = g_strdup_printf ("<!doctype html><meta charset=utf-8><nav><a href='https://x.org/talk/1'>A Talk</a></nav><article>%s</article>", html);
  free (html);

  bytes = g_bytes_new (page, strlen (page));
  expected = LANYARD_SHORTLIST (read_sample (ARTICLE));
  shortlist = LANYARD_SHORTLIST (lanyard_format_read (bytes, "page", NULL, NULL, &error));
  g_assert_no_error (error);
  expected_list = list_picks (expected);
  list = list_picks (shortlist);
  g_assert_cmpuint (list->len, ==, expected_list->len);

  for (guint i = 0; i < list->len; i++)
    {
      LanyardPick     *pick = g_ptr_array_index (list, i);
      LanyardPick     *other = g_ptr_array_index (expected_list, i);
      g_autofree char *markup = lanyard_markup_to_pango (lanyard_pick_get_reason (pick));
      g_autofree char *other_markup = lanyard_markup_to_pango (lanyard_pick_get_reason (other));

      g_assert_cmpstr (lanyard_pick_get_title (pick), ==, lanyard_pick_get_title (other));
      g_assert_cmpstr (lanyard_pick_get_url (pick), ==, lanyard_pick_get_url (other));
      g_assert_cmpuint (g_list_model_get_n_items (lanyard_pick_get_speakers (pick)), ==,
                        g_list_model_get_n_items (lanyard_pick_get_speakers (other)));
      g_assert_cmpstr (markup, ==, other_markup);
    }
}

static void
test_joined (void)
{
  g_autoptr (LanyardMatcher) matcher = lanyard_matcher_new ();
  g_autoptr (LanyardSchedule) schedule = NULL;
  g_autoptr (LanyardShortlist) shortlist = NULL;
  g_autoptr (LanyardShortlist) joined = NULL;
  g_autoptr (GPtrArray) list = NULL;
  double seconds;

  if (!has_sample (ARTICLE) || !has_sample (SCHEDULE))
    return;

  schedule = LANYARD_SCHEDULE (read_sample (SCHEDULE));
  shortlist = LANYARD_SHORTLIST (read_sample (ARTICLE));

  g_test_timer_start ();
  lanyard_matcher_add_schedule (matcher, schedule);
  seconds = g_test_timer_elapsed ();
  g_test_message ("%u talks known after %.1f ms",
                  g_list_model_get_n_items (lanyard_schedule_list_talks (schedule)), seconds * 1000);

  joined = lanyard_matcher_join (matcher, shortlist);
  list = list_picks (joined);
  g_assert_cmpstr (lanyard_shortlist_get_conference_id (joined), ==,
                   lanyard_conference_get_id (lanyard_schedule_get_conference (schedule)));

  for (guint i = 0; i < list->len; i++)
    {
      const char  *id = lanyard_pick_get_talk_id (g_ptr_array_index (list, i));
      LanyardTalk *talk = id != NULL ? lanyard_schedule_find_talk (schedule, id) : NULL;
      g_autoptr (GDateTime) start = g_date_time_new_from_iso8601 (picks[i].start, NULL);

      g_assert_nonnull (talk);
      g_assert_cmpint (g_date_time_compare (lanyard_talk_get_start (talk), start), ==, 0);
      g_assert_nonnull (strstr (lanyard_talk_get_room (talk), picks[i].room));
    }
}

/* A pick for each talk of a schedule, by title alone, finds that talk or none. */
static void
test_every_title (void)
{
  static const char *const files[] = { SCHEDULE, "sched-kubecon-eu-2026-0322.ics", "pretalx-democon.json" };

  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (LanyardMatcher) matcher = lanyard_matcher_new ();
      g_autoptr (LanyardSchedule) schedule = NULL;
      GListModel *talks;
      guint       n_found = 0;

      if (!has_sample (files[i]))
        return;

      schedule = LANYARD_SCHEDULE (read_sample (files[i]));
      talks = lanyard_schedule_list_talks (schedule);
      lanyard_matcher_add_schedule (matcher, schedule);

      for (guint j = 0; j < g_list_model_get_n_items (talks); j++)
        {
          g_autoptr (LanyardTalk) talk = g_list_model_get_item (talks, j);
          g_autoptr (LanyardPick) pick = g_object_new (LANYARD_TYPE_PICK, "title", lanyard_talk_get_title (talk), NULL);
          LanyardTalk *found = lanyard_matcher_find (matcher, pick, NULL);

          g_assert_true (found == NULL || found == talk);
          n_found += found != NULL ? 1 : 0;
        }

      g_test_message ("%s: %u of %u by title", files[i], n_found, g_list_model_get_n_items (talks));
      g_assert_cmpuint (n_found * 10, >, g_list_model_get_n_items (talks) * 8);
    }
}

static void
ignore_text (GMarkupParseContext *context,
             const char          *text,
             gsize                length,
             gpointer             data,
             GError             **error)
{
}

static void
test_every_abstract (void)
{
  static const GMarkupParser parser = { .text = ignore_text };
  static const char *const   files[] = { SCHEDULE, "pretalx-democon.json", "frab-camp2019.json" };

  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (LanyardSchedule) schedule = NULL;
      GListModel *talks;

      if (!has_sample (files[i]))
        return;

      schedule = LANYARD_SCHEDULE (read_sample (files[i]));
      talks = lanyard_schedule_list_talks (schedule);

      for (guint j = 0; j < g_list_model_get_n_items (talks); j++)
        {
          g_autoptr (LanyardTalk) talk = g_list_model_get_item (talks, j);
          g_autoptr (GMarkupParseContext) context = g_markup_parse_context_new (&parser, 0, NULL, NULL);
          const char      *abstract = lanyard_talk_get_abstract (talk);
          g_autofree char *markup = lanyard_markup_to_pango (abstract != NULL ? abstract : "");
          g_autofree char *document = g_strconcat ("<markup>", markup, "</markup>", NULL);
          g_autoptr (GError) error = NULL;

          g_markup_parse_context_parse (context, document, -1, &error);
          g_assert_no_error (error);
          g_assert_true (abstract == NULL || *markup != '\0');
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/samples/article", test_article);
  g_test_add_func ("/samples/page", test_page);
  g_test_add_func ("/samples/joined", test_joined);
  g_test_add_func ("/samples/every-title", test_every_title);
  g_test_add_func ("/samples/every-abstract", test_every_abstract);

  return g_test_run ();
}
