/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-bookmark-store.h"
#include "lanyard-format.h"
#include "lanyard-reminders.h"
#include "lanyard-schedule-store.h"
#include "lanyard-time-text.h"
#include "test-library.h"

/* Days on which clocks go forward or back at the conference: instants are what counts. */

#define MINUTE 60
#define HOUR (60 * MINUTE)

typedef struct
{
  const char *id;
  const char *local; /* in the schedule */
  gint64      start; /* in seconds since the Unix epoch */
  const char *hours; /* on the screen */
} Row;

/* In Berlin, where it is twice half past two in the first night, and never in the second. */
static const Row autumn[] = {
  { "before", "2026-10-25T02:30:00+02:00", 1792888200, "02:30" },
  { "after", "2026-10-25T02:30:00+01:00", 1792888200 + HOUR, "02:30" },
  { "noon", "2026-10-25T12:00:00+01:00", 1792926000, "12:00" },
};

static const Row spring[] = {
  { "before", "2026-03-29T01:55:00+01:00", 1774745700, "01:55" },
  { "after", "2026-03-29T03:05:00+02:00", 1774745700 + 10 * MINUTE, "03:05" },
  { "noon", "2026-03-29T12:00:00+02:00", 1774778400, "12:00" },
};

typedef struct
{
  const Row       *rows;
  char            *path;
  LanyardDatabase *database;
  LanyardSchedule *schedule;
  GString         *said;
} Fixture;

static LanyardSchedule *
read_schedule (const Row *rows)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GObject) schedule = NULL;
  g_autoptr (GError) error = NULL;

  g_string_append_printf (text,
                          "{\"schedule\": {\"conference\": {\"acronym\": \"c\", \"title\": \"Clocks\", \"time_zone_name\": \"Europe/Berlin\","
                          " \"days\": [{\"date\": \"%.10s\", \"rooms\": {\"Tower\": [",
                          rows[0].local);
  for (guint i = 0; i < 3; i++)
    g_string_append_printf (text,
                            "%s{\"id\": %u, \"guid\": \"%s\", \"title\": \"%s\", \"date\": \"%s\", \"start\": \"%.5s\", \"duration\": \"00:30\"}",
                            i > 0 ? ", " : "", i, rows[i].id, rows[i].id, rows[i].local, strchr (rows[i].local, 'T') + 1);
  g_string_append (text, "]}}]}}}");

  bytes = g_string_free_to_bytes (g_steal_pointer (&text));
  schedule = lanyard_format_read (bytes, "clocks.json", NULL, NULL, &error);
  g_assert_no_error (error);

  return LANYARD_SCHEDULE (g_steal_pointer (&schedule));
}

static void
set_up (Fixture      *self,
        gconstpointer data)
{
  GListModel *talks;
  g_autoptr (GError) error = NULL;

  self->rows = data;
  self->path = test_library_dup_path ();
  self->database = test_library_open (self->path);
  self->schedule = read_schedule (self->rows);
  self->said = g_string_new (NULL);
  lanyard_schedule_store_save (self->database, self->schedule, &error);
  g_assert_no_error (error);

  talks = lanyard_schedule_list_talks (self->schedule);
  for (guint i = 0; i < g_list_model_get_n_items (talks); i++)
    {
      g_autoptr (LanyardTalk) talk = g_list_model_get_item (talks, i);

      lanyard_bookmark_store_add (self->database, lanyard_conference_get_id (lanyard_schedule_get_conference (self->schedule)),
                                  talk, 0, &error);
      g_assert_no_error (error);
    }
}

static void
tear_down (Fixture      *self,
           gconstpointer data)
{
  g_string_free (self->said, TRUE);
  g_clear_object (&self->schedule);
  g_assert_finalize_object (g_steal_pointer (&self->database));
  test_library_remove (self->path);
  g_clear_pointer (&self->path, g_free);
}

static void
test_instants (Fixture      *self,
               gconstpointer data)
{
  GListModel *talks = lanyard_schedule_list_talks (self->schedule);
  g_autoptr (GTimeZone) zone = lanyard_conference_dup_zone (lanyard_schedule_get_conference (self->schedule));

  g_assert_cmpuint (g_list_model_get_n_items (talks), ==, 3);

  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (LanyardTalk) talk = g_list_model_get_item (talks, i);
      g_autofree char *hours = lanyard_time_text_get_hours (lanyard_talk_get_start (talk), NULL, zone);

      g_assert_cmpstr (lanyard_talk_get_id (talk), ==, self->rows[i].id);
      g_assert_cmpint (g_date_time_to_unix (lanyard_talk_get_start (talk)), ==, self->rows[i].start);
      g_assert_cmpstr (hours, ==, self->rows[i].hours);
    }
}

static void
on_due_cb (LanyardReminders      *reminders,
           LanyardReminderNotice *notice,
           Fixture               *self)
{
  GPtrArray *dues = lanyard_reminder_notice_get_due (notice);

  for (guint i = 0; i < dues->len; i++)
    {
      LanyardDueReminder *due = g_ptr_array_index (dues, i);

      g_string_append (self->said, lanyard_talk_get_id (lanyard_bookmark_get_talk (due->bookmark)));
    }
}

/* Ten minutes before the instant, whatever the clocks there show. */
static void
test_reminders (Fixture      *self,
                gconstpointer data)
{
  g_autoptr (LanyardClock) clock = lanyard_clock_new_stopped (self->rows[0].start - HOUR);
  g_autoptr (LanyardReminders) reminders = lanyard_reminders_new (self->database, clock);

  g_signal_connect (reminders, "due", G_CALLBACK (on_due_cb), self);
  lanyard_reminders_look_again (reminders);

  for (guint i = 0; i < 3; i++)
    {
      lanyard_clock_set_now (clock, self->rows[i].start - 10 * MINUTE - 1);
      g_assert_cmpstr (self->said->str, ==, "");
      lanyard_clock_set_now (clock, self->rows[i].start - 10 * MINUTE);
      g_assert_cmpstr (self->said->str, ==, self->rows[i].id);
      g_string_truncate (self->said, 0);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/summer-time/autumn/instants", Fixture, autumn, set_up, test_instants, tear_down);
  g_test_add ("/summer-time/autumn/reminders", Fixture, autumn, set_up, test_reminders, tear_down);
  g_test_add ("/summer-time/spring/instants", Fixture, spring, set_up, test_instants, tear_down);
  g_test_add ("/summer-time/spring/reminders", Fixture, spring, set_up, test_reminders, tear_down);

  return g_test_run ();
}
