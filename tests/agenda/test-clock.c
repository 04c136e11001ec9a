/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <errno.h>
#include <time.h>
#include <unistd.h>

#include "lanyard-alarm.h"
#include "lanyard-clock-private.h"
#include "lanyard-error.h"

/* How long the computer may take for what takes no time, before a test gives up. */
#define PATIENCE_SECONDS 10

static void
on_count_cb (gpointer object,
             int     *count)
{
  (*count)++;
}

static LanyardAlarm *
new_alarm (LanyardClock *clock,
           gint64        instant,
           int          *count)
{
  LanyardAlarm *alarm = lanyard_alarm_new (clock);

  g_signal_connect (alarm, "ring", G_CALLBACK (on_count_cb), count);
  lanyard_alarm_set (alarm, instant);

  return alarm;
}

static void
run_pending (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    continue;
}

static gboolean
on_patience_over_cb (gpointer data)
{
  g_error ("It has not come in %d seconds", PATIENCE_SECONDS);

  return G_SOURCE_REMOVE;
}

static void
wait_for (const int *count)
{
  guint patience = g_timeout_add_seconds (PATIENCE_SECONDS, on_patience_over_cb, NULL);

  while (*count == 0)
    g_main_context_iteration (NULL, TRUE);

  g_source_remove (patience);
}

static void
test_stopped (void)
{
  LanyardClock *clock = lanyard_clock_new_stopped (1000);
  int           rings = 0;
  int           jumps = 0;
  LanyardAlarm *alarm = new_alarm (clock, 1500, &rings);

  g_signal_connect (clock, "jumped", G_CALLBACK (on_count_cb), &jumps);
  g_assert_cmpint (lanyard_clock_get_now (clock), ==, 1000);
  g_assert_cmpint (lanyard_clock_get_offset (clock), ==, 0);

  lanyard_clock_set_now (clock, 1499);
  g_assert_cmpint (rings, ==, 0);
  g_assert_cmpint (jumps, ==, 1);
  lanyard_clock_set_now (clock, 1500);
  g_assert_cmpint (rings, ==, 1);
  lanyard_clock_set_now (clock, 1000);
  lanyard_clock_set_now (clock, 9000);
  run_pending ();
  g_assert_cmpint (rings, ==, 1);

  g_assert_finalize_object (alarm);
  g_assert_finalize_object (clock);
}

static void
test_set_and_clear (void)
{
  g_autoptr (LanyardClock) clock = lanyard_clock_new_stopped (1000);
  int rings = 0;
  g_autoptr (LanyardAlarm) alarm = new_alarm (clock, 1500, &rings);

  lanyard_alarm_set (alarm, 2000);
  lanyard_clock_set_now (clock, 1999);
  g_assert_cmpint (rings, ==, 0);
  lanyard_alarm_clear (alarm);
  lanyard_alarm_clear (alarm);
  lanyard_clock_set_now (clock, 3000);
  g_assert_cmpint (rings, ==, 0);
  lanyard_alarm_set (alarm, 4000);
  lanyard_clock_set_now (clock, 4000);
  g_assert_cmpint (rings, ==, 1);
}

static void
test_past (void)
{
  g_autoptr (LanyardClock) stopped = lanyard_clock_new_stopped (1000);
  g_autoptr (LanyardClock) running = lanyard_clock_new (0);
  int rings = 0;
  int real_rings = 0;
  g_autoptr (LanyardAlarm) alarm = new_alarm (stopped, 1000, &rings);
  g_autoptr (LanyardAlarm) real_alarm = new_alarm (running, 1000, &real_rings);
  g_autoptr (LanyardAlarm) before_all = new_alarm (running, G_MININT64, &real_rings);

  g_assert_cmpint (rings, ==, 0);
  g_assert_cmpint (real_rings, ==, 0);
  run_pending ();
  g_assert_cmpint (rings, ==, 1);
  g_assert_cmpint (real_rings, ==, 2);
}

static void
on_note_cb (LanyardAlarm *alarm,
            GString      *notes)
{
  g_string_append (notes, g_object_get_data (G_OBJECT (alarm), "name"));
}

static void
test_order (void)
{
  static const struct
  {
    const char *name;
    gint64      instant;
  } rows[] = { { "c", 300 }, { "a", 100 }, { "d", 300 }, { "b", 200 }, { "x", 900 } };
  g_autoptr (LanyardClock) clock = lanyard_clock_new_stopped (0);
  g_autoptr (GPtrArray) alarms = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GString) notes = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      LanyardAlarm *alarm = lanyard_alarm_new (clock);

      g_object_set_data (G_OBJECT (alarm), "name", (gpointer) rows[i].name);
      g_signal_connect (alarm, "ring", G_CALLBACK (on_note_cb), notes);
      lanyard_alarm_set (alarm, rows[i].instant);
      g_ptr_array_add (alarms, alarm);
    }

  lanyard_clock_set_now (clock, 500);
  g_assert_cmpstr (notes->str, ==, "abcd");
}

static void
on_drop_all_cb (LanyardAlarm *alarm,
                GPtrArray    *alarms)
{
  g_ptr_array_set_size (alarms, 0);
}

static void
test_dropped_while_ringing (void)
{
  LanyardClock *clock = lanyard_clock_new_stopped (0);
  g_autoptr (GPtrArray) alarms = g_ptr_array_new_with_free_func (g_object_unref);
  int rings = 0;

  for (guint i = 0; i < 3; i++)
    {
      LanyardAlarm *alarm = new_alarm (clock, 100, &rings);

      g_signal_connect (alarm, "ring", G_CALLBACK (on_drop_all_cb), alarms);
      g_ptr_array_add (alarms, alarm);
    }

  lanyard_clock_set_now (clock, 100);
  g_assert_cmpint (rings, ==, 1);
  g_assert_finalize_object (clock);
}

static void
on_set_again_cb (LanyardAlarm *alarm,
                 gpointer      data)
{
  lanyard_alarm_set (alarm, 1);
}

static void
test_sets_itself_to_the_past (void)
{
  g_autoptr (LanyardClock) stopped = lanyard_clock_new_stopped (0);
  g_autoptr (LanyardClock) running = lanyard_clock_new (0);
  int rings = 0;
  int real_rings = 0;
  g_autoptr (LanyardAlarm) alarm = new_alarm (stopped, 100, &rings);
  g_autoptr (LanyardAlarm) real_alarm = new_alarm (running, 100, &real_rings);

  g_signal_connect (alarm, "ring", G_CALLBACK (on_set_again_cb), NULL);
  g_signal_connect (real_alarm, "ring", G_CALLBACK (on_set_again_cb), NULL);
  lanyard_clock_set_now (stopped, 200);
  g_assert_cmpint (rings, ==, 1);
  wait_for (&real_rings);
  lanyard_alarm_clear (real_alarm);
  lanyard_alarm_clear (alarm);
}

typedef struct
{
  LanyardClock *clock;
  GString      *said;
} Passing;

static void
on_ring_again_cb (LanyardAlarm *alarm,
                  Passing      *passing)
{
  const gint64 now = lanyard_clock_get_now (passing->clock);

  g_string_append_printf (passing->said, "%" G_GINT64_FORMAT " ", now);
  lanyard_alarm_set (alarm, now == 1500 ? 1200 : 1900);
}

/* Each alarm rings at its own instant, and what is past by then a second later. */
static void
test_pass (void)
{
  g_autoptr (LanyardClock) clock = lanyard_clock_new_stopped (1000);
  g_autoptr (LanyardAlarm) alarm = lanyard_alarm_new (clock);
  g_autoptr (GString) said = g_string_new (NULL);
  Passing passing = { clock, said };
  int     jumps = 0;

  g_signal_connect (clock, "jumped", G_CALLBACK (on_count_cb), &jumps);
  g_signal_connect (alarm, "ring", G_CALLBACK (on_ring_again_cb), &passing);
  lanyard_alarm_set (alarm, 1500);

  lanyard_clock_pass (clock, 1499);
  g_assert_cmpstr (said->str, ==, "");
  lanyard_clock_pass (clock, 1902);
  g_assert_cmpstr (said->str, ==, "1500 1501 1900 1901 1902 ");
  g_assert_cmpint (lanyard_clock_get_now (clock), ==, 1902);
  g_assert_cmpint (jumps, ==, 0);
}

static void
test_running (void)
{
  g_autoptr (LanyardClock) clock = lanyard_clock_new (0);
  const gint64 instant = lanyard_clock_get_now (clock) + 1;
  int          rings = 0;
  int          never = 0;
  g_autoptr (LanyardAlarm) far = new_alarm (clock, instant + 1000, &never);
  g_autoptr (LanyardAlarm) alarm = new_alarm (clock, instant, &rings);

  g_assert_cmpint (ABS (lanyard_clock_get_now (clock) - (gint64) time (NULL)), <=, 1);
  wait_for (&rings);
  g_assert_cmpint (lanyard_clock_get_now (clock), >=, instant);
  g_assert_cmpint (g_get_real_time () - instant * G_USEC_PER_SEC, <, G_USEC_PER_SEC);
  run_pending ();
  g_assert_cmpint (rings, ==, 1);
  g_assert_cmpint (never, ==, 0);
}

static void
test_offset (void)
{
  g_autoptr (LanyardClock) clock = lanyard_clock_new (-86400);
  const gint64 tomorrow = g_get_real_time () / G_USEC_PER_SEC + 86400;
  int          jumps = 0;
  int          rings = 0;
  int          early = 0;
  g_autoptr (LanyardAlarm) alarm = new_alarm (clock, tomorrow - 100, &rings);
  g_autoptr (LanyardAlarm) later = new_alarm (clock, tomorrow + 1, &early);

  g_signal_connect (clock, "jumped", G_CALLBACK (on_count_cb), &jumps);
  g_assert_cmpint (lanyard_clock_get_offset (clock), ==, -86400);
  g_assert_cmpint (lanyard_clock_get_now (clock), <, tomorrow - 86400);

  lanyard_clock_set_offset (clock, -86400);
  g_assert_cmpint (jumps, ==, 0);
  lanyard_clock_set_offset (clock, 86400 - 50);
  g_assert_cmpint (jumps, ==, 1);
  g_assert_cmpint (rings, ==, 1);
  run_pending ();
  g_assert_cmpint (early, ==, 0);

  /* By this clock it is less than a second until the other one. */
  lanyard_clock_set_offset (clock, 86400);
  wait_for (&early);
  g_assert_cmpint (rings, ==, 1);
}

static void
test_absurd_offset (void)
{
  static const gint64 offsets[] = { G_MAXINT64, G_MININT64, G_MAXINT64 / 2 };

  for (guint i = 0; i < G_N_ELEMENTS (offsets); i++)
    {
      g_autoptr (LanyardClock) clock = lanyard_clock_new (offsets[i]);
      int rings = 0;
      g_autoptr (LanyardAlarm) alarm = new_alarm (clock, G_MAXINT64, &rings);
      g_autoptr (GDateTime) now = g_date_time_new_from_unix_utc (lanyard_clock_get_now (clock));

      g_assert_nonnull (now);
      lanyard_clock_set_offset (clock, offsets[i] / 3);
      run_pending ();
      g_assert_cmpint (rings, ==, 0);
    }
}

static gpointer
ring_in_thread (gpointer data)
{
  g_autoptr (GMainContext) context = g_main_context_new ();
  g_autoptr (LanyardClock) clock = NULL;
  g_autoptr (LanyardAlarm) alarm = NULL;
  int rings = 0;

  g_main_context_push_thread_default (context);
  clock = lanyard_clock_new (0);
  alarm = new_alarm (clock, 1, &rings);
  while (rings == 0)
    g_main_context_iteration (context, TRUE);
  g_main_context_pop_thread_default (context);

  return NULL;
}

static void
test_thread (void)
{
  g_thread_join (g_thread_new ("clock", ring_in_thread, NULL));
}

/* To the time that it is: who runs the tests as root keeps the right time. */
static gboolean
set_computer_clock (void)
{
  struct timespec now;

  return clock_gettime (CLOCK_REALTIME, &now) == 0 && clock_settime (CLOCK_REALTIME, &now) == 0;
}

static void
test_computer_clock_set (void)
{
  g_autoptr (LanyardClock) without_alarm = lanyard_clock_new (0);
  g_autoptr (LanyardClock) with_alarm = lanyard_clock_new (0);
  int rings = 0;
  int jumps = 0;
  int other_jumps = 0;
  g_autoptr (LanyardAlarm) alarm = new_alarm (with_alarm, lanyard_clock_get_now (with_alarm) + 3600, &rings);

  g_signal_connect (without_alarm, "jumped", G_CALLBACK (on_count_cb), &jumps);
  g_signal_connect (with_alarm, "jumped", G_CALLBACK (on_count_cb), &other_jumps);

  if (!set_computer_clock ())
    {
      g_test_skip ("may not set the clock of this computer");
      return;
    }

  wait_for (&jumps);
  wait_for (&other_jumps);

  /* And once more, with the timer set anew between: the kernel tells that to who sets it. */
  jumps = other_jumps = 0;
  g_assert_true (set_computer_clock ());
  lanyard_alarm_set (alarm, lanyard_clock_get_now (with_alarm) + 7200);
  wait_for (&jumps);
  wait_for (&other_jumps);
  run_pending ();
  g_assert_cmpint (rings, ==, 0);
  g_assert_cmpint (other_jumps, ==, 1);
}

static int
count_descriptors (void)
{
  g_autoptr (GDir) folder = g_dir_open ("/proc/self/fd", 0, NULL);
  int count = 0;

  while (folder != NULL && g_dir_read_name (folder) != NULL)
    count++;

  return count;
}

static void
test_descriptors (void)
{
  g_autoptr (LanyardClock) first = lanyard_clock_new (0); /* GLib watches files of a process with one */
  const int     before = count_descriptors ();
  LanyardClock *clock = lanyard_clock_new (0);
  LanyardAlarm *alarm = lanyard_alarm_new (clock);
  LanyardAlarm *other = lanyard_alarm_new (clock);

  lanyard_alarm_set (alarm, G_MAXINT64);
  lanyard_alarm_set (other, G_MAXINT64);
  g_assert_cmpint (count_descriptors (), <=, before + 1);
  g_assert_finalize_object (alarm);
  g_assert_finalize_object (other);
  g_assert_finalize_object (clock);
  g_assert_cmpint (count_descriptors (), ==, before);
}

static void
test_parse_offset (void)
{
  static const struct
  {
    const char *text;
    gint64      instant;
  } rows[] = {
    { "2025-11-12T16:34-05:00", 1762983240 },
    { "2025-11-12T16:34:00-05:00", 1762983240 },
    { "2025-11-12T21:34Z", 1762983240 },
    { "2025-11-12T21:34", 1762983240 },
    { "2025-11-12 21:34:00Z", 1762983240 },
    { "20251112T213400Z", 1762983240 },
  };
  static const char *const wrong[] = { "", "now", "2025-11-12", "2025-11-12T99:34", "2025-11-12T21:34:", "2025-13-12T21:34Z" };
  gint64                   offset;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;
      gint64 now;

      g_assert_true (lanyard_clock_parse_offset (rows[i].text, &offset, &error));
      g_assert_no_error (error);
      now = g_get_real_time () / G_USEC_PER_SEC + offset;
      g_assert_cmpint (now - rows[i].instant, >=, 0);
      g_assert_cmpint (now - rows[i].instant, <=, 1);
    }

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (lanyard_clock_parse_offset (wrong[i], &offset, &error));
      g_assert_error (error, LANYARD_ERROR, LANYARD_ERROR_UNREADABLE);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_setenv ("TZ", "UTC", TRUE);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/clock/stopped", test_stopped);
  g_test_add_func ("/clock/set-and-clear", test_set_and_clear);
  g_test_add_func ("/clock/past", test_past);
  g_test_add_func ("/clock/order", test_order);
  g_test_add_func ("/clock/dropped-while-ringing", test_dropped_while_ringing);
  g_test_add_func ("/clock/sets-itself-to-the-past", test_sets_itself_to_the_past);
  g_test_add_func ("/clock/pass", test_pass);
  g_test_add_func ("/clock/running", test_running);
  g_test_add_func ("/clock/offset", test_offset);
  g_test_add_func ("/clock/absurd-offset", test_absurd_offset);
  g_test_add_func ("/clock/thread", test_thread);
  g_test_add_func ("/clock/computer-clock-set", test_computer_clock_set);
  g_test_add_func ("/clock/descriptors", test_descriptors);
  g_test_add_func ("/clock/parse-offset", test_parse_offset);

  return g_test_run ();
}
