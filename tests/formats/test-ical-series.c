/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "lanyard-format.h"
#include "lanyard-schedule.h"

/* Events that take place more than once, and that stand there more than once. */

static LanyardSchedule *
read_events (const char *events,
             GPtrArray  *remarks)
{
  g_autofree char *text = g_strconcat ("BEGIN:VCALENDAR\nX-WR-CALNAME:Series\nX-WR-TIMEZONE:Europe/Oslo\n", events, "END:VCALENDAR\n", NULL);
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  GObject *schedule = lanyard_format_read (bytes, "cal", NULL, remarks, &error);

  g_assert_no_error (error);

  return LANYARD_SCHEDULE (schedule);
}

/* Ids with their starts, in the order of time: "id=start id=start". */
static char *
describe (LanyardSchedule *schedule)
{
  GListModel *talks = lanyard_schedule_list_talks (schedule);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (talks); i++)
    {
      g_autoptr (LanyardTalk) talk = g_list_model_get_item (talks, i);
      g_autofree char *start = g_date_time_format (lanyard_talk_get_start (talk), "%m-%dT%H:%M");

      g_string_append_printf (text, "%s%s=%s", i > 0 ? " " : "", lanyard_talk_get_id (talk), start);
    }

  return g_string_free_and_steal (g_steal_pointer (&text));
}

static void
assert_series (const char *properties,
               const char *expected)
{
  g_autofree char *event = g_strconcat ("BEGIN:VEVENT\nUID:a\nSUMMARY:Again\n", properties, "\nEND:VEVENT\n", NULL);
  g_autoptr (GPtrArray) remarks = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (LanyardSchedule) schedule = read_events (event, remarks);
  g_autofree char *found = describe (schedule);

  g_assert_cmpstr (found, ==, expected);
  g_assert_cmpuint (remarks->len, ==, 0);
}

#define OSLO "DTSTART;TZID=Europe/Oslo:20310326T090000\nDTEND;TZID=Europe/Oslo:20310326T100000\n"

static void
test_rules (void)
{
  /* Across the change of the clocks on 30 March it stays nine in the morning. */
  assert_series (OSLO "RRULE:FREQ=WEEKLY;COUNT=3", "a=03-26T08:00 a/20310402T090000=04-02T07:00 a/20310409T090000=04-09T07:00");
  assert_series (OSLO "RRULE:FREQ=DAILY;INTERVAL=2;UNTIL=20310330T070000Z", "a=03-26T08:00 a/20310328T090000=03-28T08:00 a/20310330T090000=03-30T07:00");
  assert_series (OSLO "RRULE:FREQ=DAILY;UNTIL=20310327", "a=03-26T08:00 a/20310327T090000=03-27T08:00");
  assert_series ("DTSTART:20310326T080000Z\nRRULE:FREQ=DAILY;COUNT=2", "a=03-26T08:00 a/20310327T080000Z=03-27T08:00");
  assert_series ("DTSTART;VALUE=DATE:20310326\nRRULE:FREQ=DAILY;COUNT=2", "a=03-25T23:00 a/20310327=03-26T23:00");
}

static void
test_dates (void)
{
  assert_series (OSLO "RRULE:FREQ=DAILY;COUNT=4\nEXDATE;TZID=Europe/Oslo:20310327T090000\nEXDATE;VALUE=DATE:20310328",
                 "a=03-26T08:00 a/20310329T090000=03-29T08:00");
  assert_series (OSLO "RRULE:FREQ=DAILY;COUNT=3\nEXDATE:20310326T080000Z,20310328T080000Z", "a/20310327T090000=03-27T08:00");
  assert_series (OSLO "RDATE;TZID=Europe/Oslo:20310401T140000,20310326T090000\nRDATE;VALUE=PERIOD:20310402T120000Z/PT2H",
                 "a=03-26T08:00 a/20310401T140000=04-01T12:00 a/20310402T120000Z=04-02T12:00");
}

static void
test_end (void)
{
  g_autoptr (LanyardSchedule) schedule = read_events ("BEGIN:VEVENT\nUID:a\nSUMMARY:S\n" OSLO "RRULE:FREQ=WEEKLY;COUNT=2\nEND:VEVENT\n"
                                                      "BEGIN:VEVENT\nUID:d\nSUMMARY:D\nDTSTART;VALUE=DATE:20310323\nDTEND;VALUE=DATE:20310324\n"
                                                      "RRULE:FREQ=WEEKLY;COUNT=2\nEND:VEVENT\n",
                                                      NULL);
  LanyardTalk     *talk = lanyard_schedule_find_talk (schedule, "a/20310402T090000");
  LanyardTalk     *day = lanyard_schedule_find_talk (schedule, "d/20310330");
  g_autofree char *end = g_date_time_format_iso8601 (lanyard_talk_get_end (talk));
  g_autofree char *end_of_day = g_date_time_format_iso8601 (lanyard_talk_get_end (day));

  g_assert_cmpstr (end, ==, "2031-04-02T08:00:00Z");
  g_assert_cmpstr (end_of_day, ==, "2031-03-30T22:00:00Z");
}

/* One time of a series that is elsewhere keeps the id of its place in it. */
static void
test_overrides (void)
{
  g_autoptr (LanyardSchedule) schedule = read_events ("BEGIN:VEVENT\nUID:a\nSUMMARY:Series\n" OSLO "RRULE:FREQ=DAILY;COUNT=4\nEND:VEVENT\n"
                                                      "BEGIN:VEVENT\nUID:a\nRECURRENCE-ID;TZID=Europe/Oslo:20310327T090000\nSUMMARY:Moved\nDTSTART;TZID=Europe/Oslo:20310327T150000\nEND:VEVENT\n"
                                                      "BEGIN:VEVENT\nUID:a\nRECURRENCE-ID:20310328T080000Z\nSUMMARY:Off\nSTATUS:CANCELLED\nDTSTART:20310328T080000Z\nEND:VEVENT\n"
                                                      "BEGIN:VEVENT\nUID:a\nRECURRENCE-ID:20310326T080000Z\nSUMMARY:First\nDTSTART:20310326T080000Z\nEND:VEVENT\n"
                                                      "BEGIN:VEVENT\nUID:b\nRECURRENCE-ID:20310326T080000Z\nSUMMARY:Alone\nDTSTART:20310329T080000Z\nEND:VEVENT\n",
                                                      NULL);
  g_autofree char *found = describe (schedule);

  g_assert_cmpstr (found, ==,
                   "a=03-26T08:00 a/20310327T090000=03-27T14:00 a/20310328T090000=03-28T08:00 "
                   "a/20310329T090000=03-29T08:00 b/20310326T080000Z=03-29T08:00");
  g_assert_cmpstr (lanyard_talk_get_title (lanyard_schedule_find_talk (schedule, "a")), ==, "First");
  g_assert_cmpstr (lanyard_talk_get_title (lanyard_schedule_find_talk (schedule, "a/20310327T090000")), ==, "Moved");
  g_assert_true (lanyard_talk_is_cancelled (lanyard_schedule_find_talk (schedule, "a/20310328T090000")));
  g_assert_false (lanyard_talk_is_cancelled (lanyard_schedule_find_talk (schedule, "a/20310329T090000")));
}

static void
assert_count (const char *properties,
              guint       n_talks,
              guint       n_remarks)
{
  g_autofree char *event = g_strconcat ("BEGIN:VEVENT\nUID:a\nSUMMARY:Again\nDTSTART:20320229T080000Z\n", properties, "\nEND:VEVENT\n", NULL);
  g_autoptr (GPtrArray) remarks = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (LanyardSchedule) schedule = read_events (event, remarks);

  g_assert_cmpuint (g_list_model_get_n_items (lanyard_schedule_list_talks (schedule)), ==, n_talks);
  g_assert_cmpuint (remarks->len, ==, n_remarks);
}

/* No rule keeps anybody waiting, and what is left out is said. */
static void
test_limits (void)
{
  assert_count ("RRULE:FREQ=DAILY", 500, 1);
  assert_count ("RRULE:FREQ=DAILY;COUNT=500", 500, 0);
  assert_count ("RRULE:FREQ=DAILY;COUNT=501", 500, 1);
  assert_count ("RRULE:FREQ=WEEKLY", 105, 1);
  assert_count ("RRULE:FREQ=YEARLY;COUNT=2;BYMONTH=3;BYMONTHDAY=1", 3, 0);
  assert_count ("RRULE:FREQ=SECONDLY", 1, 1);
  assert_count ("RRULE:FREQ=DAILY;BYHOUR=1,2,3;BYSECOND=1", 1, 1);
  assert_count ("RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30", 1, 0);
  assert_count ("RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;COUNT=9", 1, 0);
  assert_count ("RRULE:FREQ=DAILY;INTERVAL=99999999", 1, 0);
  assert_count ("RRULE:FREQ=DAILY;UNTIL=20310101T000000Z", 1, 0);
  assert_count ("RRULE:nonsense", 1, 0);
  assert_count ("RDATE:20390101T080000Z", 1, 1);
}

/* A file of a few hundred kilobytes must not fill the memory. */
static void
test_size (void)
{
  g_autoptr (GString) events = g_string_new (NULL);
  g_autoptr (LanyardSchedule) schedule = NULL;
  g_autofree char *words = g_strnfill (100000, 'w');
  guint            n;

  for (guint i = 0; i < 5; i++)
    g_string_append_printf (events, "BEGIN:VEVENT\nUID:%u\nSUMMARY:S\nDTSTART:20310326T080000Z\nRRULE:FREQ=DAILY;COUNT=400\nDESCRIPTION:%s\nEND:VEVENT\n", i, words);

  schedule = read_events (events->str, NULL);
  n = g_list_model_get_n_items (lanyard_schedule_list_talks (schedule));
  g_assert_cmpuint (n, >=, 300);
  g_assert_cmpuint (n, <=, 400);
  for (guint i = 0; i < 5; i++)
    {
      g_autofree char *id = g_strdup_printf ("%u", i);

      g_assert_nonnull (lanyard_schedule_find_talk (schedule, id));
    }
}

static void
assert_twice (const char *first,
              const char *second,
              const char *titles)
{
  g_autofree char *events = g_strdup_printf ("BEGIN:VEVENT\n%s\nEND:VEVENT\nBEGIN:VEVENT\n%s\nEND:VEVENT\n", first, second);
  g_autoptr (LanyardSchedule) schedule = read_events (events, NULL);
  GListModel *talks = lanyard_schedule_list_talks (schedule);
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (talks); i++)
    {
      g_autoptr (LanyardTalk) talk = g_list_model_get_item (talks, i);

      g_string_append_printf (found, "%s%s@%s", i > 0 ? "|" : "", lanyard_talk_get_title (talk), lanyard_talk_get_room (talk));
    }

  g_assert_cmpstr (found->str, ==, titles);
}

static void
test_repeated (void)
{
  /* The same. */
  assert_twice ("UID:a\nSUMMARY:T\nLOCATION:1\nDTSTART:20310326T080000Z", "UID:a\nSUMMARY:T\nLOCATION:1\nDTSTART:20310326T080000Z", "T@1");
  assert_twice ("SUMMARY:T\nLOCATION:1\nDTSTART:20310326T080000Z", "SUMMARY:T\nLOCATION:1\nDTSTART:20310326T080000Z", "T@1");

  /* A revision, in whatever order. */
  assert_twice ("UID:a\nSUMMARY:T\nLOCATION:1\nDTSTART:20310326T080000Z", "UID:a\nSEQUENCE:1\nSUMMARY:T\nLOCATION:2\nDTSTART:20310326T090000Z", "T@2");
  assert_twice ("UID:a\nSEQUENCE:2\nSUMMARY:T\nLOCATION:1\nDTSTART:20310326T080000Z", "UID:a\nSEQUENCE:1\nSUMMARY:T\nLOCATION:2\nDTSTART:20310326T090000Z", "T@1");

  /* Different ones, though the UID is the same. */
  assert_twice ("UID:a\nSUMMARY:T\nLOCATION:1\nDTSTART:20310326T080000Z", "UID:a\nSUMMARY:T\nLOCATION:1\nDTSTART:20310326T090000Z", "T@1|T@1");
  assert_twice ("UID:a\nSUMMARY:T\nLOCATION:1\nDTSTART:20310326T080000Z", "UID:a\nSUMMARY:U\nLOCATION:1\nDTSTART:20310326T080000Z", "T@1|U@1");
  assert_twice ("SUMMARY:T\nLOCATION:1\nDTSTART:20310326T080000Z", "SUMMARY:T\nLOCATION:2\nDTSTART:20310326T080000Z", "T@1|T@2");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/ical-series/rules", test_rules);
  g_test_add_func ("/ical-series/dates", test_dates);
  g_test_add_func ("/ical-series/end", test_end);
  g_test_add_func ("/ical-series/overrides", test_overrides);
  g_test_add_func ("/ical-series/limits", test_limits);
  g_test_add_func ("/ical-series/size", test_size);
  g_test_add_func ("/ical-series/repeated", test_repeated);

  return g_test_run ();
}
