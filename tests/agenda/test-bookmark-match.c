/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-bookmark-match.h"
#include "lanyard-bookmark.h"
#include "lanyard-schedule.h"

#define NINE G_GINT64_CONSTANT (1762938000)
#define URL "https://gears.example.org/2031/talk/"

static GPtrArray *
make_schedules (void)
{
  return g_ptr_array_new_with_free_func (g_object_unref);
}

static GPtrArray *
make_talks (void)
{
  return g_ptr_array_new_with_free_func (g_object_unref);
}

static void
add_talk (GPtrArray  *talks,
          const char *id,
          const char *title,
          int         start,
          const char *url)
{
  g_autoptr (GDateTime) from = start >= 0 ? g_date_time_new_from_unix_utc (NINE + start * 60) : NULL;

  g_ptr_array_add (talks, g_object_new (LANYARD_TYPE_TALK, "id", id, "title", title, "start", from, "url", url, NULL));
}

static void
add_schedule (GPtrArray  *schedules,
              const char *conference_id,
              GPtrArray  *talks)
{
  g_autoptr (LanyardConference) conference = g_object_new (LANYARD_TYPE_CONFERENCE, "id", conference_id, "title", "C", NULL);

  g_ptr_array_add (schedules, lanyard_schedule_new (conference, talks));
  g_ptr_array_unref (talks);
}

/* "conference/talk" for each one found, and "?title" for each one missing. */
static void
assert_found (GPtrArray  *file,
              GPtrArray  *kept,
              const char *expected)
{
  g_autoptr (GPtrArray) missing = make_schedules ();
  g_autoptr (GPtrArray) notes = make_schedules ();
  g_autoptr (GPtrArray) found = lanyard_bookmark_match_find (file, kept, missing, notes);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < found->len; i++)
    g_string_append_printf (text, "%s/%s ",
                            lanyard_conference_get_id (lanyard_bookmark_get_conference (g_ptr_array_index (found, i))),
                            lanyard_talk_get_id (lanyard_bookmark_get_talk (g_ptr_array_index (found, i))));

  for (guint i = 0; i < missing->len; i++)
    g_string_append_printf (text, "?%s ", lanyard_talk_get_title (lanyard_bookmark_get_talk (g_ptr_array_index (missing, i))));

  g_assert_cmpstr (text->str, ==, expected);
}

static GPtrArray *
make_kept (void)
{
  GPtrArray *kept = make_schedules ();
  GPtrArray *talks = make_talks ();

  add_talk (talks, "1", "Oil and Water", 0, URL "AAAAAA/");
  add_talk (talks, "2", "Gears", 30, URL "BBBBBB/");
  add_talk (talks, "3", "Welcome", 60, NULL);
  add_talk (talks, "4", "Break", 90, URL);
  add_schedule (kept, "gears", talks);

  talks = make_talks ();
  add_talk (talks, "1", "Welcome", 2000, NULL);
  add_talk (talks, "7", "Welcome", 3000, NULL);
  add_talk (talks, "8", "Welcome", 3000, NULL);
  add_talk (talks, "9", "Gears", 4000, NULL);
  add_schedule (kept, "springs", talks);

  return kept;
}

static void
assert_one (const char *conference_id,
            const char *id,
            const char *title,
            int         start,
            const char *url,
            const char *expected)
{
  g_autoptr (GPtrArray) kept = make_kept ();
  g_autoptr (GPtrArray) file = make_schedules ();
  GPtrArray *talks = make_talks ();

  add_talk (talks, id, title, start, url);
  add_schedule (file, conference_id, talks);
  assert_found (file, kept, expected);
}

static void
test_by_id (void)
{
  /* Renamed and moved, and still the same. */
  assert_one ("gears", "1", "Something else", 500, NULL, "gears/1 ");
  /* The id counts more than the page. */
  assert_one ("gears", "1", "Something else", 500, URL "BBBBBB/", "gears/1 ");
  /* In a calendar of another name, it has to be told by more than a small number. */
  assert_one ("mine", "1", "Oil and water!", 500, NULL, "gears/1 ");
  assert_one ("mine", "1", "Something else", 2000, NULL, "springs/1 ");
  assert_one ("mine", "1", "Something else", 500, NULL, "?Something else ");
}

static void
test_by_page (void)
{
  assert_one ("mine", "x", "Something else", 500, "http://gears.example.org/2031/talk/BBBBBB", "gears/2 ");
  /* The page of the whole programme is that of no talk. */
  assert_one ("mine", "x", "Something else", 500, URL, "?Something else ");
}

static void
test_by_title (void)
{
  assert_one ("mine", "x", "GEARS", 30, NULL, "gears/2 ");
  assert_one ("mine", "x", "Gears", 31, NULL, "?Gears ");
  assert_one ("mine", "x", "Gears", -1, NULL, "?Gears ");
  /* Two could be meant. */
  assert_one ("mine", "x", "Welcome", 3000, NULL, "?Welcome ");
}

static void
test_once (void)
{
  g_autoptr (GPtrArray) kept = make_kept ();
  g_autoptr (GPtrArray) file = make_schedules ();
  GPtrArray *talks = make_talks ();

  add_talk (talks, "a", "Gears", 30, NULL);
  add_talk (talks, "b", "Gears", 30, URL "BBBBBB/");
  add_talk (talks, "c", "Lunch", 45, NULL);
  add_schedule (file, "mine", talks);

  assert_found (file, kept, "gears/2 ?Lunch ");
}

static void
test_nothing_kept (void)
{
  g_autoptr (GPtrArray) kept = make_schedules ();
  g_autoptr (GPtrArray) file = make_kept ();

  assert_found (file, kept, "?Oil and Water ?Gears ?Welcome ?Break ");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/agenda/bookmark-match/by-id", test_by_id);
  g_test_add_func ("/agenda/bookmark-match/by-page", test_by_page);
  g_test_add_func ("/agenda/bookmark-match/by-title", test_by_title);
  g_test_add_func ("/agenda/bookmark-match/once", test_once);
  g_test_add_func ("/agenda/bookmark-match/nothing-kept", test_nothing_kept);

  return g_test_run ();
}
