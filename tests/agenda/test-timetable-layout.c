/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-format.h"
#include "lanyard-timetable-layout.h"

static void
add_talk (GPtrArray  *talks,
          const char *id,
          const char *room,
          const char *start,
          guint       minutes)
{
  g_autoptr (GDateTime) from = g_date_time_new_from_iso8601 (start, NULL);
  g_autoptr (GDateTime) to = g_date_time_add_minutes (from, (int) minutes);

  g_ptr_array_add (talks, g_object_new (LANYARD_TYPE_TALK, "id", id, "title", id, "room", room, "start", from, "end", to, NULL));
}

static LanyardTimetableLayout *
lay_out (GPtrArray  *talks,
         const char *zone_name)
{
  g_autoptr (LanyardConference) conference = NULL;
  g_autoptr (LanyardSchedule) schedule = NULL;
  g_autoptr (GPtrArray) days = NULL;
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier (zone_name);

  conference = g_object_new (LANYARD_TYPE_CONFERENCE, "id", "c", "title", "C", "time-zone", zone_name, NULL);
  schedule = lanyard_schedule_new (conference, talks);
  days = lanyard_days_of_schedule (schedule);

  return lanyard_timetable_layout_new (lanyard_schedule_list_talks (schedule), g_ptr_array_index (days, 0), NULL, zone);
}

static const LanyardTimetableSlot *
get_slot (LanyardTimetableLayout *layout,
          const char             *id)
{
  guint position = lanyard_timetable_layout_find_talk (layout, id);

  g_assert_cmpuint (position, !=, LANYARD_TIMETABLE_NONE);

  return lanyard_timetable_layout_get_slot (layout, position);
}

static void
assert_lane (LanyardTimetableLayout *layout,
             const char             *id,
             guint                   lane,
             guint                   n_lanes)
{
  g_assert_cmpuint (get_slot (layout, id)->lane, ==, lane);
  g_assert_cmpuint (get_slot (layout, id)->n_lanes, ==, n_lanes);
}

static void
assert_time (LanyardTimetableLayout *layout,
             const char             *id,
             guint                   start,
             guint                   end)
{
  g_assert_cmpfloat (get_slot (layout, id)->start, ==, start);
  g_assert_cmpfloat (get_slot (layout, id)->end, ==, end);
}

/* Rooms without a talk that is shown have no column, and the hours stay the same. */
static void
test_filtered (void)
{
  const guint shown[] = { 1, 3 };
  g_autoptr (GPtrArray) talks = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (LanyardConference) conference = g_object_new (LANYARD_TYPE_CONFERENCE, "id", "c", "title", "C", NULL);
  g_autoptr (LanyardSchedule) schedule = NULL;
  g_autoptr (GPtrArray) days = NULL;
  g_autoptr (GArray) positions = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();
  g_autoptr (LanyardTimetableLayout) layout = NULL;

  add_talk (talks, "a", "One", "2026-05-04T09:00:00Z", 30);
  add_talk (talks, "b", "Two", "2026-05-04T10:00:00Z", 30);
  add_talk (talks, "c", "One", "2026-05-04T12:00:00Z", 30);
  add_talk (talks, "d", "Two", "2026-05-05T10:00:00Z", 30);
  schedule = lanyard_schedule_new (conference, talks);
  days = lanyard_days_of_schedule (schedule);
  g_array_append_vals (positions, shown, G_N_ELEMENTS (shown));

  layout = lanyard_timetable_layout_new (lanyard_schedule_list_talks (schedule), g_ptr_array_index (days, 0), positions, zone);
  g_assert_cmpuint (lanyard_timetable_layout_get_n_slots (layout), ==, 1);
  g_assert_cmpuint (lanyard_timetable_layout_get_n_rooms (layout), ==, 1);
  g_assert_cmpstr (lanyard_timetable_layout_get_room (layout, 0, NULL, NULL), ==, "Two");
  assert_time (layout, "b", 60, 90);
  g_assert_cmpuint (lanyard_timetable_layout_get_minutes (layout), ==, 4 * 60);

  g_clear_object (&layout);
  g_array_set_size (positions, 0);
  layout = lanyard_timetable_layout_new (lanyard_schedule_list_talks (schedule), g_ptr_array_index (days, 0), positions, zone);
  g_assert_cmpuint (lanyard_timetable_layout_get_n_slots (layout), ==, 0);
  g_assert_cmpuint (lanyard_timetable_layout_get_minutes (layout), ==, 4 * 60);
}

/* Rooms stand in the order a person counts them in, and what has none comes last. */
static void
test_rooms (void)
{
  g_autoptr (GPtrArray) talks = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (LanyardTimetableLayout) layout = NULL;
  static const char *const rooms[] = { "Hall 2", "Hall 10", "Hall B", NULL };
  double                   left, width;

  add_talk (talks, "a", NULL, "2026-05-04T09:00:00Z", 30);
  add_talk (talks, "b", "Hall 10", "2026-05-04T09:00:00Z", 30);
  add_talk (talks, "c", "Hall B", "2026-05-04T09:00:00Z", 30);
  add_talk (talks, "d", "Hall 2", "2026-05-04T09:00:00Z", 30);
  layout = lay_out (talks, "UTC");

  g_assert_cmpuint (lanyard_timetable_layout_get_n_rooms (layout), ==, 4);
  for (guint i = 0; i < 4; i++)
    {
      g_assert_cmpstr (lanyard_timetable_layout_get_room (layout, i, &left, &width), ==, rooms[i]);
      g_assert_cmpfloat (left, ==, i * LANYARD_TIMETABLE_COLUMN);
      g_assert_cmpfloat (width, ==, LANYARD_TIMETABLE_COLUMN);
      g_assert_cmpuint (lanyard_timetable_layout_find_room (layout, left), ==, i);
      g_assert_cmpuint (lanyard_timetable_layout_find_room (layout, left + width - 0.1), ==, i);
    }

  g_assert_cmpuint (lanyard_timetable_layout_find_room (layout, 1000), ==, 3);
}

/* Talks at the same time stand side by side, and share the width with those they are joined to. */
static void
test_overlaps (void)
{
  g_autoptr (GPtrArray) talks = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (LanyardTimetableLayout) layout = NULL;
  double width;

  add_talk (talks, "alone", "A", "2026-05-04T09:15:00Z", 45);
  add_talk (talks, "long", "A", "2026-05-04T10:00:00Z", 60);
  add_talk (talks, "first half", "A", "2026-05-04T10:00:00Z", 30);
  add_talk (talks, "second half", "A", "2026-05-04T10:30:00Z", 60);
  add_talk (talks, "late", "A", "2026-05-04T11:00:00Z", 60);
  add_talk (talks, "third", "A", "2026-05-04T11:15:00Z", 60);
  add_talk (talks, "after", "A", "2026-05-04T12:15:00Z", 15);
  layout = lay_out (talks, "UTC");

  g_assert_cmpuint (lanyard_timetable_layout_get_n_slots (layout), ==, 7);
  assert_lane (layout, "alone", 0, 1);
  assert_lane (layout, "long", 0, 3);
  assert_lane (layout, "first half", 1, 3);
  assert_lane (layout, "second half", 1, 3);
  assert_lane (layout, "late", 0, 3);
  assert_lane (layout, "third", 2, 3);
  assert_lane (layout, "after", 0, 1);

  lanyard_timetable_layout_get_room (layout, 0, NULL, &width);
  g_assert_cmpfloat (width, ==, 3 * LANYARD_TIMETABLE_LANE);
  g_assert_cmpfloat (get_slot (layout, "third")->left, ==, 2 * LANYARD_TIMETABLE_LANE);
  g_assert_cmpfloat (get_slot (layout, "third")->width, ==, LANYARD_TIMETABLE_LANE);
  g_assert_cmpfloat (get_slot (layout, "alone")->width, ==, width);
}

/* A night goes on after midnight; the timetable begins and ends with a full hour there. */
static void
test_midnight (void)
{
  g_autoptr (GPtrArray) talks = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (LanyardTimetableLayout) layout = NULL;
  g_autofree char *last = NULL;

  add_talk (talks, "evening", "A", "2026-05-04T23:10:00+05:45", 40);
  add_talk (talks, "night", "A", "2026-05-05T00:30:00+05:45", 61);
  layout = lay_out (talks, "Asia/Kathmandu");

  g_assert_cmpuint (lanyard_timetable_layout_get_minutes (layout), ==, 180);
  assert_time (layout, "evening", 10, 50);
  assert_time (layout, "night", 90, 151);
  last = lanyard_timetable_layout_dup_hour (layout, 1);
  g_assert_cmpstr (last, ==, "00:00");
}

/* The night in which the clocks go back has an hour twice. */
static void
test_summer_time (void)
{
  g_autoptr (GPtrArray) talks = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (LanyardTimetableLayout) layout = NULL;
  static const char *const hours[] = { "01:00", "02:00", "02:00", "03:00" };

  add_talk (talks, "before", "A", "2026-10-25T01:00:00+02:00", 60);
  add_talk (talks, "after", "A", "2026-10-25T03:00:00+01:00", 60);
  layout = lay_out (talks, "Europe/Berlin");

  assert_time (layout, "after", 180, 240);
  for (guint i = 0; i < G_N_ELEMENTS (hours); i++)
    {
      g_autofree char *hour = lanyard_timetable_layout_dup_hour (layout, i);

      g_assert_cmpstr (hour, ==, hours[i]);
    }
}

/* An exhibition is cut where the talks end; a short talk keeps room enough to be read. */
static void
test_lengths (void)
{
  g_autoptr (GPtrArray) talks = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (LanyardTimetableLayout) layout = NULL;

  add_talk (talks, "exhibition", "A", "2026-05-04T09:00:00Z", 3 * 24 * 60);
  add_talk (talks, "workshop", "B", "2026-05-04T09:30:00Z", 6 * 60);
  add_talk (talks, "greeting", "C", "2026-05-04T10:00:00Z", 0);
  add_talk (talks, "lightning", "C", "2026-05-04T10:10:00Z", 5);
  add_talk (talks, "keynote", "C", "2026-05-04T10:18:00Z", 5);
  add_talk (talks, "interruption", "C", "2026-05-04T10:22:00Z", 5);
  layout = lay_out (talks, "UTC");

  g_assert_cmpuint (lanyard_timetable_layout_get_minutes (layout), ==, 7 * 60);
  assert_time (layout, "exhibition", 0, 7 * 60);
  assert_time (layout, "workshop", 30, 30 + 6 * 60);
  assert_time (layout, "greeting", 60, 60 + LANYARD_TIMETABLE_SHORTEST);
  assert_time (layout, "lightning", 70, 78);
  assert_lane (layout, "lightning", 0, 1);
  assert_time (layout, "keynote", 78, 78 + LANYARD_TIMETABLE_SHORTEST);
  assert_lane (layout, "keynote", 0, 2);
  assert_lane (layout, "interruption", 1, 2);
}

/* A day of nothing else lasts as long as a day. */
static void
test_exhibition_alone (void)
{
  g_autoptr (GPtrArray) talks = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (LanyardTimetableLayout) layout = NULL;

  add_talk (talks, "exhibition", "A", "2026-05-04T09:00:00Z", 3 * 24 * 60);
  layout = lay_out (talks, "UTC");
  g_assert_cmpuint (lanyard_timetable_layout_get_minutes (layout), ==, 20 * 60);
}

static const char *
get_id (LanyardTimetableLayout *layout,
        guint                   position)
{
  return position != LANYARD_TIMETABLE_NONE ? lanyard_talk_get_id (lanyard_timetable_layout_get_slot (layout, position)->talk) : NULL;
}

static void
test_neighbours (void)
{
  g_autoptr (GPtrArray) talks = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (LanyardTimetableLayout) layout = NULL;
  guint a2;

  add_talk (talks, "a1", "A", "2026-05-04T09:00:00Z", 30);
  add_talk (talks, "a2", "A", "2026-05-04T10:00:00Z", 30);
  add_talk (talks, "a3", "A", "2026-05-04T11:00:00Z", 30);
  add_talk (talks, "b1", "B", "2026-05-04T09:30:00Z", 30);
  add_talk (talks, "b2", "B", "2026-05-04T10:15:00Z", 30);
  layout = lay_out (talks, "UTC");
  a2 = lanyard_timetable_layout_find_talk (layout, "a2");

  g_assert_cmpstr (get_id (layout, lanyard_timetable_layout_find_in_room (layout, a2, 1)), ==, "a3");
  g_assert_cmpstr (get_id (layout, lanyard_timetable_layout_find_in_room (layout, a2, -1)), ==, "a1");
  g_assert_cmpstr (get_id (layout, lanyard_timetable_layout_find_in_room (layout, a2, G_MAXINT)), ==, "a3");
  g_assert_cmpstr (get_id (layout, lanyard_timetable_layout_find_in_room (layout, a2, G_MININT)), ==, "a1");
  g_assert_null (get_id (layout, lanyard_timetable_layout_find_in_room (layout, a2 + 1, 1)));
  g_assert_null (get_id (layout, lanyard_timetable_layout_find_in_room (layout, a2 - 1, -1)));

  g_assert_cmpstr (get_id (layout, lanyard_timetable_layout_find_nearest (layout, 1, 30)), ==, "b1");
  g_assert_cmpstr (get_id (layout, lanyard_timetable_layout_find_nearest (layout, 1, 75)), ==, "b2");
  g_assert_cmpstr (get_id (layout, lanyard_timetable_layout_find_nearest (layout, 1, 62)), ==, "b1");
  g_assert_cmpstr (get_id (layout, lanyard_timetable_layout_find_nearest (layout, 1, 500)), ==, "b2");
  g_assert_null (get_id (layout, lanyard_timetable_layout_find_nearest (layout, 2, 0)));
}

static gboolean
is_within (const LanyardTimetableSlot *slot,
           double                      left,
           double                      top,
           double                      right,
           double                      bottom)
{
  return (double) slot->left < right && (double) (slot->left + slot->width) > left && (double) slot->start < bottom && (double) slot->end > top;
}

/* What is listed for a part of the timetable is what looking at every talk finds. */
static void
assert_parts (LanyardTimetableLayout *layout)
{
  double height = lanyard_timetable_layout_get_minutes (layout);
  double width = lanyard_timetable_layout_get_width (layout);

  for (guint part = 0; part < 64; part++)
    {
      g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (guint));
      double left = width * (part % 8) / 8;
      double top = height * (part / 8) / 8;
      guint  n = 0;

      lanyard_timetable_layout_list_slots (layout, left, top, left + width / 8, top + height / 8, found);

      for (guint i = 0; i < lanyard_timetable_layout_get_n_slots (layout); i++)
        if (is_within (lanyard_timetable_layout_get_slot (layout, i), left, top, left + width / 8, top + height / 8))
          {
            g_assert_cmpuint (n, <, found->len);
            g_assert_cmpuint (g_array_index (found, guint, n), ==, i);
            n++;
          }

      g_assert_cmpuint (n, ==, found->len);
    }
}

/* No two blocks of a room cover each other. */
static void
assert_apart (LanyardTimetableLayout *layout)
{
  for (guint i = 0; i < lanyard_timetable_layout_get_n_slots (layout); i++)
    for (guint j = i + 1; j < lanyard_timetable_layout_get_n_slots (layout); j++)
      {
        const LanyardTimetableSlot *slot = lanyard_timetable_layout_get_slot (layout, i);
        const LanyardTimetableSlot *other = lanyard_timetable_layout_get_slot (layout, j);

        g_assert_false (is_within (slot, (double) other->left + 0.01, (double) other->start,
                                   (double) (other->left + other->width) - 0.01, (double) other->end));
      }
}

/* All days of a large congress, with its nights and assemblies. */
static void
test_congress (void)
{
  const char      *folder = g_getenv ("LANYARD_SAMPLES");
  g_autofree char *path = folder != NULL ? g_build_filename (folder, "frab-36c3_merged.xml", NULL) : NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GObject) schedule = NULL;
  g_autoptr (GPtrArray) days = NULL;
  g_autoptr (GTimeZone) zone = NULL;
  guint n_slots = 0;
  char *content;
  gsize length;

  if (path == NULL || !g_file_get_contents (path, &content, &length, NULL))
    {
      g_test_skip ("the samples are not there");
      return;
    }

  bytes = g_bytes_new_take (content, length);
  schedule = lanyard_format_read (bytes, "36c3", NULL, NULL, NULL);
  days = lanyard_days_of_schedule (LANYARD_SCHEDULE (schedule));
  zone = lanyard_conference_dup_zone (lanyard_schedule_get_conference (LANYARD_SCHEDULE (schedule)));

  for (guint i = 0; i < days->len; i++)
    {
      g_autoptr (LanyardTimetableLayout) layout = NULL;

      layout = lanyard_timetable_layout_new (lanyard_schedule_list_talks (LANYARD_SCHEDULE (schedule)), g_ptr_array_index (days, i), NULL, zone);
      n_slots += lanyard_timetable_layout_get_n_slots (layout);
      g_test_message ("day %u: %u talks in %u rooms, %u hours", i, lanyard_timetable_layout_get_n_slots (layout),
                      lanyard_timetable_layout_get_n_rooms (layout), lanyard_timetable_layout_get_minutes (layout) / 60);
      assert_parts (layout);
      assert_apart (layout);
    }

  g_assert_cmpuint (n_slots, ==, 1351);
}

/* So many talks at the same time in one room take no longer than twice as many twice as long. */
static void
test_many (void)
{
  double seconds[2];

  for (guint round = 0; round < 2; round++)
    {
      g_autoptr (GPtrArray) talks = g_ptr_array_new_with_free_func (g_object_unref);
      g_autoptr (LanyardTimetableLayout) layout = NULL;
      guint n = round == 0 ? 5000 : 50000;

      for (guint i = 0; i < n; i++)
        {
          g_autofree char *id = g_strdup_printf ("%u", i);

          add_talk (talks, id, "A", i % 2 == 0 ? "2026-05-04T09:00:00Z" : "2026-05-04T10:00:00Z", 30 + i % 60);
        }

      g_test_timer_start ();
      layout = lay_out (talks, "UTC");
      seconds[round] = g_test_timer_elapsed ();
      g_assert_cmpuint (lanyard_timetable_layout_get_n_slots (layout), ==, n);
    }

  g_test_message ("%.1f ms for 5,000 talks, %.1f ms for 50,000", seconds[0] * 1000, seconds[1] * 1000);
  g_assert_cmpfloat (seconds[1], <, 40 * seconds[0]);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/timetable-layout/rooms", test_rooms);
  g_test_add_func ("/timetable-layout/filtered", test_filtered);
  g_test_add_func ("/timetable-layout/overlaps", test_overlaps);
  g_test_add_func ("/timetable-layout/midnight", test_midnight);
  g_test_add_func ("/timetable-layout/summer-time", test_summer_time);
  g_test_add_func ("/timetable-layout/lengths", test_lengths);
  g_test_add_func ("/timetable-layout/exhibition-alone", test_exhibition_alone);
  g_test_add_func ("/timetable-layout/neighbours", test_neighbours);
  g_test_add_func ("/timetable-layout/congress", test_congress);
  g_test_add_func ("/timetable-layout/many", test_many);

  return g_test_run ();
}
