/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-agenda-part.h"
#include "lanyard-bookmark.h"

#define B "Building B, Level 4, B405"
#define C "Building C, Level 3, Ballroom"

/* Wednesday, 12 November 2025, 09:00 UTC. */
#define NINE G_GINT64_CONSTANT (1762938000)

typedef struct
{
  int         start; /* in minutes after NINE */
  int         end;   /* 0 when it is not announced */
  const char *room;
  gboolean    going;
  gboolean    cancelled;
} Talk;

static GListModel *
make_bookmarks (const Talk *talks,
                gsize       n_talks)
{
  g_autoptr (GListStore) bookmarks = g_list_store_new (LANYARD_TYPE_BOOKMARK);
  g_autoptr (LanyardConference) conference = NULL;

  conference = g_object_new (LANYARD_TYPE_CONFERENCE, "id", "c", "title", "C", "time-zone", "UTC", NULL);
  for (gsize i = 0; i < n_talks; i++)
    {
      g_autofree char *id = g_strdup_printf ("%" G_GSIZE_FORMAT, i);
      g_autoptr (GDateTime) start = g_date_time_new_from_unix_utc (NINE + talks[i].start * 60);
      g_autoptr (GDateTime) end = talks[i].end > 0 ? g_date_time_new_from_unix_utc (NINE + talks[i].end * 60) : NULL;
      g_autoptr (LanyardTalk) talk = NULL;
      g_autoptr (LanyardBookmark) bookmark = NULL;

      talk = g_object_new (LANYARD_TYPE_TALK, "id", id, "title", id, "start", start, "end", end, "room", talks[i].room,
                           "cancelled", talks[i].cancelled, NULL);
      bookmark = g_object_new (LANYARD_TYPE_BOOKMARK, "conference", conference, "talk", talk, "going", talks[i].going, NULL);
      g_list_store_append (bookmarks, bookmark);
    }

  return G_LIST_MODEL (g_steal_pointer (&bookmarks));
}

/* One part a line: its length, and what is to say of it. */
static void
assert_parts (const Talk *talks,
              gsize       n_talks,
              const char *expected)
{
  g_autoptr (GListModel) bookmarks = make_bookmarks (talks, n_talks);
  g_autoptr (GPtrArray) parts = lanyard_agenda_part_list (bookmarks);
  g_autoptr (GString) text = g_string_new (NULL);
  guint n_seen = 0;

  for (guint i = 0; i < parts->len; i++)
    {
      LanyardAgendaPart *part = g_ptr_array_index (parts, i);

      g_assert_cmpuint (part->first, ==, n_seen);
      g_assert_cmpint (part->note_text != NULL, ==, part->note != LANYARD_AGENDA_NOTE_NONE);
      n_seen += part->length;

      g_string_append_printf (text, "%u%s", part->length, part->overlaps ? " at once" : "");
      if (part->title != NULL)
        g_string_append_printf (text, " | %s", part->title);
      if (part->note_text != NULL)
        g_string_append_printf (text, " %c %s", part->note == LANYARD_AGENDA_NOTE_WAY ? '>' : '-', part->note_text);
      if (part->warning != NULL)
        g_string_append_printf (text, " ! %s", part->warning);
      g_string_append_c (text, '\n');
    }

  g_assert_cmpuint (n_seen, ==, n_talks);
  g_assert_cmpstr (text->str, ==, expected);
}

static void
test_free_time (void)
{
  static const Talk talks[] = {
    { 0, 30 }, { 44, 60 },   /* 14 minutes are not free */
    { 75, 90 },              /* 15 are */
    { 151, 180 },            /* an hour and a minute, written as such */
    { 300, 310 },            /* two hours */
    { 549, 560 },            /* 3 h 59 min */
    { 800, 810 },            /* 4 h are a day off */
    { 24 * 60, 24 * 60 + 5 } /* another day */
  };

  assert_parts (talks, G_N_ELEMENTS (talks),
                "2 | Wednesday, 12 November 2025\n"
                "1 - 15 minutes free\n"
                "1 - 1 h 1 min free\n"
                "1 - 2 hours free\n"
                "2 - 3 h 59 min free\n"
                "1 | Thursday, 13 November 2025\n");
}

/* Free is what is free of the longest talk, and not of the one that started last. */
static void
test_longest (void)
{
  static const Talk talks[] = { { 0, 120 }, { 10, 30 }, { 140, 150 } };

  assert_parts (talks, G_N_ELEMENTS (talks),
                "2 at once | Wednesday, 12 November 2025 ! 09:00: two bookmarked talks overlap by 20 minutes\n"
                "1 - 20 minutes free\n");
}

static void
test_nothing_known (void)
{
  static const Talk talks[] = { { 0, 0 }, { 60, 90 }, { 120, 150, .cancelled = TRUE }, { 170, 180 } };

  assert_parts (talks, G_N_ELEMENTS (talks),
                "3 | Wednesday, 12 November 2025\n"
                "1 - 1 h 20 min free\n");
}

static void
test_way (void)
{
  static const Talk talks[] = {
    { 0, 30, B }, { 35, 60, C }, /* five minutes */
    { 60, 90, B },               /* none */
    { 91, 100, C },              /* one */
    { 109, 120, C },             /* the same building */
    { 130, 140, B },             /* ten are enough */
    { 145, 150, "Aula" },        /* a room that names no building */
  };

  assert_parts (talks, G_N_ELEMENTS (talks),
                "1 | Wednesday, 12 November 2025\n"
                "1 > 5 minutes to get from Building B to Building C\n"
                "1 > No time to get from Building C to Building B\n"
                "4 > 1 minute to get from Building B to Building C\n");
}

static void
test_three_at_once (void)
{
  static const Talk talks[] = { { 0, 10 }, { 30, 60 }, { 45, 75 }, { 50, 80 }, { 80, 90 } };

  assert_parts (talks, G_N_ELEMENTS (talks),
                "1 | Wednesday, 12 November 2025\n"
                "3 at once - 20 minutes free ! 09:30: 3 bookmarked talks overlap\n"
                "1\n");
}

/* Whoever goes to the short one has the time of the long one for other things. */
static void
test_decided (void)
{
  static const Talk talks[] = { { 0, 90, B }, { 30, 60, B, .going = TRUE }, { 90, 100, C } };

  assert_parts (talks, G_N_ELEMENTS (talks),
                "2 at once | Wednesday, 12 November 2025\n"
                "1 - 30 minutes free\n");
}

static void
add (GListStore *bookmarks,
     const char *id,
     const char *zone,
     int         start)
{
  g_autoptr (LanyardConference) conference = NULL;
  g_autoptr (GDateTime) from = g_date_time_new_from_unix_utc (NINE + start * 60);
  g_autoptr (GDateTime) to = g_date_time_new_from_unix_utc (NINE + (start + 30) * 60);
  g_autoptr (LanyardTalk) talk = g_object_new (LANYARD_TYPE_TALK, "id", id, "title", id, "start", from, "end", to, NULL);
  g_autoptr (LanyardBookmark) bookmark = NULL;

  conference = g_object_new (LANYARD_TYPE_CONFERENCE, "id", zone, "title", zone, "time-zone", zone, NULL);
  bookmark = g_object_new (LANYARD_TYPE_BOOKMARK, "conference", conference, "talk", talk, NULL);
  g_list_store_append (bookmarks, bookmark);
}

/* Each time is under the zone it is in, and free is what is free between the two of them. */
static void
test_two_zones (void)
{
  g_autoptr (GListStore) bookmarks = g_list_store_new (LANYARD_TYPE_BOOKMARK);
  g_autoptr (GPtrArray) parts = NULL;
  g_autoptr (GString) text = g_string_new (NULL);

  add (bookmarks, "1", "Europe/Berlin", 0);
  add (bookmarks, "2", "Europe/Berlin", 30);
  add (bookmarks, "3", "America/New_York", 60);
  add (bookmarks, "4", "Europe/Berlin", 120);

  parts = lanyard_agenda_part_list (G_LIST_MODEL (bookmarks));
  for (guint i = 0; i < parts->len; i++)
    {
      LanyardAgendaPart *part = g_ptr_array_index (parts, i);

      g_string_append_printf (text, "%u %s, %s, %s\n", part->length, part->title, part->zone,
                              part->note_text != NULL ? part->note_text : "-");
    }

  g_assert_cmpstr (text->str, ==,
                   "2 Wednesday, 12 November 2025, Times in Berlin, -\n"
                   "1 Wednesday, 12 November 2025, Times in New York, -\n"
                   "1 Wednesday, 12 November 2025, Times in Berlin, 30 minutes free\n");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/agenda/part/free-time", test_free_time);
  g_test_add_func ("/agenda/part/longest", test_longest);
  g_test_add_func ("/agenda/part/nothing-known", test_nothing_known);
  g_test_add_func ("/agenda/part/way", test_way);
  g_test_add_func ("/agenda/part/three-at-once", test_three_at_once);
  g_test_add_func ("/agenda/part/decided", test_decided);

  g_test_add_func ("/agenda/part/two-zones", test_two_zones);

  return g_test_run ();
}
