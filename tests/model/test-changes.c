/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-changes.h"
#include "lanyard-speaker.h"

typedef struct
{
  const char *id;
  const char *title;
  const char *start; /* the hour of the one day */
  const char *room;
  const char *url;
  const char *speaker;
  gboolean    cancelled;
} Row;

static LanyardTalk *
make_talk (const Row *row)
{
  g_autofree char *text = g_strdup_printf ("2031-05-06T%s:00Z", row->start);
  g_autoptr (GDateTime) start = row->start != NULL ? g_date_time_new_from_iso8601 (text, NULL) : NULL;
  g_autoptr (GDateTime) end = start != NULL ? g_date_time_add_minutes (start, 30) : NULL;
  g_autoptr (GListStore) speakers = g_list_store_new (LANYARD_TYPE_SPEAKER);
  g_autoptr (LanyardSpeaker) speaker = NULL;

  if (row->speaker != NULL)
    {
      speaker = g_object_new (LANYARD_TYPE_SPEAKER, "name", row->speaker, NULL);
      g_list_store_append (speakers, speaker);
    }

  return g_object_new (LANYARD_TYPE_TALK,
                       "id", row->id, "title", row->title, "start", start, "end", end, "room", row->room,
                       "url", row->url, "cancelled", row->cancelled, "speakers", speakers, NULL);
}

static LanyardSchedule *
make_schedule (const Row *rows)
{
  g_autoptr (LanyardConference) conference = NULL;
  g_autoptr (GPtrArray) talks = g_ptr_array_new_with_free_func (g_object_unref);

  conference = g_object_new (LANYARD_TYPE_CONFERENCE, "id", "gears", "title", "Gears", NULL);
  for (; rows->id != NULL; rows++)
    g_ptr_array_add (talks, make_talk (rows));

  return lanyard_schedule_new (conference, talks);
}

static LanyardChanges *
compare (const Row *before,
         const Row *after)
{
  g_autoptr (LanyardSchedule) old = make_schedule (before);
  g_autoptr (LanyardSchedule) new = make_schedule (after);

  return lanyard_changes_new (old, new);
}

static void
assert_change (LanyardChanges    *changes,
               guint              position,
               const char        *id,
               LanyardChangeKinds kinds)
{
  g_autoptr (LanyardChange) change = g_list_model_get_item (lanyard_changes_list (changes), position);

  g_assert_nonnull (change);
  g_assert_cmpstr (lanyard_talk_get_id (lanyard_change_get_talk (change)), ==, id);
  g_assert_cmpuint (lanyard_change_get_kinds (change), ==, kinds);
}

static void
assert_length (LanyardChanges *changes,
               guint           length)
{
  g_assert_cmpuint (g_list_model_get_n_items (lanyard_changes_list (changes)), ==, length);
}

static void
test_kinds (void)
{
  static const Row before[] = {
    { "cogs", "Cogs", "10:00", "Hall A" },
    { "springs", "Springs", "11:00", "Hall A" },
    { "levers", "Levers", "12:00", "Hall A" },
    { "wheels", "Wheels", "13:00", "Hall A" },
    { "chains", "Chains", "14:00", "Hall A" },
    { "belts", "Belts", "15:00", "Hall A" },
    { NULL },
  };
  static const Row after[] = {
    { "cogs", "Cogs", "10:30", "Hall A" },
    { "springs", "Springs", "11:00", "Hall B" },
    { "wheels", "Square Wheels", "13:30", "Hall B" },
    { "chains", "Chains", "14:00", "Hall A", .cancelled = TRUE },
    { "belts", "Belts", "15:00", "Hall A" },
    { "screws", "Screws", "16:00", "Hall A" },
    { NULL },
  };
  g_autoptr (LanyardChanges) changes = compare (before, after);

  assert_length (changes, 6);
  assert_change (changes, 0, "cogs", LANYARD_CHANGE_TIME);
  assert_change (changes, 1, "springs", LANYARD_CHANGE_ROOM);
  assert_change (changes, 2, "wheels", LANYARD_CHANGE_TIME | LANYARD_CHANGE_ROOM | LANYARD_CHANGE_TITLE);
  assert_change (changes, 3, "chains", LANYARD_CHANGE_CANCELLED);
  assert_change (changes, 4, "screws", LANYARD_CHANGE_ADDED);
  assert_change (changes, 5, "levers", LANYARD_CHANGE_REMOVED);
  g_assert_cmpuint (lanyard_changes_count (changes, LANYARD_CHANGE_TIME), ==, 2);
  g_assert_cmpuint (lanyard_changes_count (changes, LANYARD_CHANGE_ROOM), ==, 2);
  g_assert_cmpuint (lanyard_changes_count (changes, LANYARD_CHANGE_REMOVED | LANYARD_CHANGE_CANCELLED), ==, 2);
  g_assert_cmpuint (g_hash_table_size (lanyard_changes_get_new_ids (changes)), ==, 0);
}

static void
test_announcements (void)
{
  static const Row before[] = {
    { "cogs", "Cogs", NULL, NULL },
    { "springs", "Springs", "11:00", "Hall A", .cancelled = TRUE },
    { "levers", "Levers", "12:00", "Hall A", .cancelled = TRUE },
    { "wheels", "Wheels", "13:00", "Hall A" },
    { NULL },
  };
  static const Row after[] = {
    { "cogs", "Cogs", "10:00", "Hall A" },
    { "springs", "Springs", "11:00", "Hall A" },
    { "wheels", " WHEELS", "13:00", "hall \t A" },
    { NULL },
  };
  g_autoptr (LanyardChanges) changes = compare (before, after);

  assert_length (changes, 2);
  assert_change (changes, 0, "cogs", LANYARD_CHANGE_TIME | LANYARD_CHANGE_ROOM);
  assert_change (changes, 1, "springs", LANYARD_CHANGE_RESTORED);
}

static void
assert_new_id (LanyardChanges *changes,
               const char     *old,
               const char     *expected)
{
  g_assert_cmpstr (g_hash_table_lookup (lanyard_changes_get_new_ids (changes), old), ==, expected);
}

static void
test_new_ids (void)
{
  static const Row before[] = {
    { "1", "Cogs", "10:00", "Hall A", "http://gears.example/cogs" },
    { "2", "Springs", "11:00", "Hall A", NULL, "Ada Quill" },
    { "3", "Springs", "12:00", "Hall A", NULL, "Bela Straw" },
    { "4", "Wheels", "13:00", "Hall A", "https://gears.example/wheels" },
    { "same", "Belts", "14:00", "Hall A" },
    { NULL },
  };
  static const Row after[] = {
    { "a", "All About Cogs", "10:00", "Hall A", "https://gears.example/cogs/" },
    { "b", "SPRINGS", "11:30", "Hall A", NULL, "Ada Quill" },
    { "c", "Springs", "12:00", "Hall A", NULL, "Bela  Straw" },
    { "d", "Wheels", "13:00", "Hall A", "https://gears.example/other", "Cyd Loom" },
    { "same", "Belts", "14:00", "Hall A" },
    { NULL },
  };
  g_autoptr (LanyardChanges) changes = compare (before, after);

  assert_new_id (changes, "1", "a");
  assert_new_id (changes, "2", "b");
  assert_new_id (changes, "3", "c");
  assert_new_id (changes, "4", NULL);
  assert_new_id (changes, "same", NULL);
  assert_length (changes, 4);
  assert_change (changes, 0, "a", LANYARD_CHANGE_TITLE);
  assert_change (changes, 1, "b", LANYARD_CHANGE_TIME);
  assert_change (changes, 2, "d", LANYARD_CHANGE_ADDED);
  assert_change (changes, 3, "4", LANYARD_CHANGE_REMOVED);
}

/* “Break” is all day long, and none of them is more the one of yesterday than another. */
static void
test_shared_keys (void)
{
  static const Row before[] = {
    { "1", "Break", "10:00", "Foyer", "https://gears.example/breaks" },
    { "kept", "Lunch", "12:00", "Foyer", "https://gears.example/lunch" },
    { "3", "Lunch", "13:00", "Foyer" },
    { NULL },
  };
  static const Row after[] = {
    { "a", "Break", "10:00", "Foyer", "https://gears.example/breaks" },
    { "b", "Break", "15:00", "Foyer", "https://gears.example/breaks" },
    { "kept", "Lunch", "12:00", "Foyer", "https://gears.example/lunch" },
    { "c", "Lunch", "13:00", "Foyer", "https://gears.example/lunch" },
    { NULL },
  };
  g_autoptr (LanyardChanges) changes = compare (before, after);

  g_assert_cmpuint (g_hash_table_size (lanyard_changes_get_new_ids (changes)), ==, 0);
  g_assert_cmpuint (lanyard_changes_count (changes, LANYARD_CHANGE_ADDED), ==, 3);
  g_assert_cmpuint (lanyard_changes_count (changes, LANYARD_CHANGE_REMOVED), ==, 2);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/changes/kinds", test_kinds);
  g_test_add_func ("/changes/announcements", test_announcements);
  g_test_add_func ("/changes/new-ids", test_new_ids);
  g_test_add_func ("/changes/shared-keys", test_shared_keys);

  return g_test_run ();
}
