/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-bookmark.h"
#include "lanyard-clashes.h"
#include "lanyard-overlap.h"
#include "lanyard-room-text.h"

static LanyardTalk *
make_talk (const char *title,
           int         start,
           int         end,
           const char *room)
{
  g_autoptr (GDateTime) from = g_date_time_new_from_unix_utc (1762900000 + start * 60);
  g_autoptr (GDateTime) to = g_date_time_new_from_unix_utc (1762900000 + end * 60);

  return g_object_new (LANYARD_TYPE_TALK, "id", title, "title", title, "start", from, "end", to, "room", room, NULL);
}

static void
assert_text (LanyardTalk *talk,
             LanyardTalk *other,
             const char  *expected)
{
  g_autoptr (LanyardOverlap) overlap = lanyard_overlap_find (talk, other, TRUE);
  g_autofree char *text = NULL;

  if (expected == NULL)
    {
      g_assert_null (overlap);
      return;
    }

  g_assert_nonnull (overlap);
  text = lanyard_overlap_dup_text (overlap);
  g_assert_cmpstr (text, ==, expected);
}

static void
test_text (void)
{
  g_autoptr (LanyardTalk) here = make_talk ("Here", 0, 30, "Building B, Level 4, B405");
  g_autoptr (LanyardTalk) same = make_talk ("Same", 0, 30, "Building B, Level 3, B308");
  g_autoptr (LanyardTalk) late = make_talk ("Late", 28, 33, "Building C, Level 3, Ballroom");
  g_autoptr (LanyardTalk) next = make_talk ("Next", 30, 60, "Building B, Level 4, B405");
  g_autoptr (LanyardTalk) plain = make_talk ("Plain", 29, 60, "Aula");

  assert_text (here, same, "Same time: “Same”");
  assert_text (here, late, "Overlaps by 2 minutes, in Building C: “Late”");
  assert_text (late, here, "Overlaps by 2 minutes, in Building B: “Here”");
  assert_text (here, plain, "Overlaps by 1 minute: “Plain”");
  assert_text (here, next, NULL);
}

static void
test_cancelled (void)
{
  g_autoptr (LanyardTalk) talk = make_talk ("Talk", 0, 30, NULL);
  g_autoptr (LanyardTalk) cancelled = NULL;

  cancelled = g_object_new (LANYARD_TYPE_TALK, "id", "c", "title", "C", "start", lanyard_talk_get_start (talk),
                            "end", lanyard_talk_get_end (talk), "cancelled", TRUE, NULL);

  assert_text (talk, cancelled, NULL);
}

static void
add_bookmark (GListStore *bookmarks,
              const char *title,
              int         start,
              int         end)
{
  g_autoptr (LanyardTalk) talk = make_talk (title, start, end, NULL);
  g_autoptr (LanyardConference) conference = NULL;
  g_autoptr (LanyardBookmark) bookmark = NULL;

  conference = g_object_new (LANYARD_TYPE_CONFERENCE, "id", "c", "title", "C", "time-zone", "UTC", NULL);
  bookmark = g_object_new (LANYARD_TYPE_BOOKMARK, "conference", conference, "talk", talk, NULL);

  g_list_store_append (bookmarks, bookmark);
}

static void
assert_clash (GListModel *bookmarks,
              guint       first,
              guint       length,
              const char *expected)
{
  g_autofree char *text = NULL;

  g_assert_cmpuint (lanyard_clashes_get_length (bookmarks, first), ==, length);
  text = lanyard_clashes_get_text (bookmarks, first, length);
  g_assert_cmpstr (text, ==, expected);
}

static void
test_clashes (void)
{
  g_autoptr (GListStore) bookmarks = g_list_store_new (LANYARD_TYPE_BOOKMARK);

  add_bookmark (bookmarks, "alone", 0, 30);
  add_bookmark (bookmarks, "one", 30, 60);
  add_bookmark (bookmarks, "two", 50, 80);
  add_bookmark (bookmarks, "after", 80, 90);
  add_bookmark (bookmarks, "long", 100, 200);
  add_bookmark (bookmarks, "in it", 110, 120);
  add_bookmark (bookmarks, "in it too", 150, 160);

  assert_clash (G_LIST_MODEL (bookmarks), 0, 1, NULL);
  assert_clash (G_LIST_MODEL (bookmarks), 1, 2, "22:56: two bookmarked talks overlap by 10 minutes");
  assert_clash (G_LIST_MODEL (bookmarks), 3, 1, NULL);
  assert_clash (G_LIST_MODEL (bookmarks), 4, 3, "00:06: 3 bookmarked talks overlap");
}

static void
test_room (void)
{
  g_autofree char *building = lanyard_room_text_dup_building ("Building C, Level 3, Ballroom 2");

  g_assert_cmpstr (building, ==, "Building C");
  g_assert_null (lanyard_room_text_dup_building ("Aula"));
  g_assert_cmpstr (lanyard_room_text_get_short ("Building C, Level 3, Ballroom 2"), ==, "Ballroom 2");
  g_assert_cmpstr (lanyard_room_text_get_short ("Hall 1, Saal 2"), ==, "Hall 1, Saal 2");
  g_assert_cmpstr (lanyard_room_text_get_short ("Aula"), ==, "Aula");
  g_assert_cmpstr (lanyard_room_text_get_short ("A, B, "), ==, "A, B, ");
  g_assert_null (lanyard_room_text_get_short (NULL));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/overlap/text", test_text);
  g_test_add_func ("/overlap/cancelled", test_cancelled);
  g_test_add_func ("/overlap/clashes", test_clashes);
  g_test_add_func ("/overlap/room", test_room);

  return g_test_run ();
}
