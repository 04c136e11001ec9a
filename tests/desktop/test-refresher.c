/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <glib/gstdio.h>

#include "lanyard-bookmark-store.h"
#include "lanyard-origin-store.h"
#include "lanyard-refresher.h"
#include "test-library.h"
#include "test-monitor.h"
#include "test-session.h"

/* With a program that refreshes nothing, so that what is due stays due, and runs until it is let go. */

#define NOW 1762732800
#define MINUTE 60
#define DAY (24 * 60 * MINUTE)
#define WINDOW_PATH "/io/github/lanyard/Lanyard"

typedef struct
{
  TestSession       session;
  char             *program;
  char             *gate; /* a pipe by name */
  LanyardClock     *clock;
  LanyardRefresher *refresher;
  guint             n_other_children; /* the bus is one too */
  int               n_runs;
} Fixture;

static void
on_finished_cb (Fixture *self)
{
  self->n_runs++;
}

static TestMonitor *
get_monitor (void)
{
  return TEST_MONITOR (g_network_monitor_get_default ());
}

static void
put_origin (Fixture    *self,
            const char *conference_id,
            gint64      checked)
{
  LanyardOrigin origin = { .conference_id = (char *) conference_id,
                           .place_id = (char *) conference_id,
                           .address = (char *) "https://example.org/",
                           .asked = checked,
                           .checked = checked };
  g_autoptr (GError) error = NULL;

  lanyard_origin_store_put (self->session.database, &origin, &error);
  g_assert_no_error (error);
}

static void
bookmark (Fixture     *self,
          LanyardTalk *talk)
{
  g_autoptr (GError) error = NULL;

  lanyard_bookmark_store_add (self->session.database, "c", talk, 0, &error);
  g_assert_no_error (error);
}

static void
write_program (Fixture *self)
{
  g_autofree char *folder = g_path_get_dirname (self->session.path);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  self->gate = g_build_filename (folder, "gate", NULL);
  text = g_strdup_printf ("#!/bin/sh\nread line < \"%s\"\n", self->gate);
  g_assert_cmpint (mkfifo (self->gate, 0600), ==, 0);
  self->program = g_build_filename (folder, "program", NULL);
  g_file_set_contents_full (self->program, text, -1, G_FILE_SET_CONTENTS_NONE, 0700, &error);
  g_assert_no_error (error);
}

static void
make_refresher (Fixture    *self,
                const char *program)
{
  self->refresher = lanyard_refresher_new (self->session.database, self->clock, self->session.connection, program);
  g_signal_connect_swapped (self->refresher, "finished", G_CALLBACK (on_finished_cb), self);
  self->n_other_children = test_session_count_children ((guint32) getpid ());
  while (lanyard_refresher_has_window (self->refresher))
    g_main_context_iteration (NULL, TRUE);
}

/* Two conferences that were asked for at the same time, of which one has a bookmark to come. */
static void
set_up (Fixture      *self,
        gconstpointer data)
{
  test_session_set_up (&self->session, NULL);
  write_program (self);
  self->clock = lanyard_clock_new_stopped (NOW);
  test_library_save (self->session.database, "c", test_library_new_talk ("1", NOW + 30 * DAY, 0), test_library_new_talk ("2", 0, 0), NULL);
  test_library_save (self->session.database, "d", test_library_new_talk ("1", NOW + 30 * DAY, 0), NULL);
  put_origin (self, "c", NOW);
  put_origin (self, "d", NOW - 2 * DAY);
  test_monitor_set (get_monitor (), TRUE, FALSE, G_NETWORK_CONNECTIVITY_FULL);
  make_refresher (self, self->program);
}

static void
tear_down (Fixture      *self,
           gconstpointer data)
{
  g_assert_finalize_object (g_steal_pointer (&self->refresher));
  g_assert_finalize_object (g_steal_pointer (&self->clock));
  g_unlink (self->gate);
  g_unlink (self->program);
  g_clear_pointer (&self->gate, g_free);
  g_clear_pointer (&self->program, g_free);
  test_session_tear_down (&self->session);
}

static gboolean
is_running (Fixture *self)
{
  return test_session_count_children ((guint32) getpid ()) > self->n_other_children;
}

static void
assert_run (Fixture *self)
{
  const int before = self->n_runs;
  int       gate;

  g_assert_true (is_running (self));
  gate = g_open (self->gate, O_WRONLY | O_CLOEXEC, 0);
  g_assert_cmpint (gate, >=, 0);
  g_assert_true (g_close (gate, NULL));

  while (self->n_runs == before)
    g_main_context_iteration (NULL, TRUE);
}

static void
bookmark_first (Fixture *self)
{
  g_autoptr (LanyardTalk) talk = test_library_new_talk ("1", NOW + 30 * DAY, 0);

  bookmark (self, talk);
  lanyard_refresher_look_again (self->refresher);
}

static void
test_due (Fixture      *self,
          gconstpointer data)
{
  lanyard_refresher_look_again (self->refresher);
  g_assert_true (lanyard_refresher_is_idle (self->refresher));

  bookmark_first (self);
  g_assert_false (lanyard_refresher_is_idle (self->refresher));
  lanyard_clock_set_now (self->clock, NOW + DAY - 1);
  g_assert_false (is_running (self));
  lanyard_clock_set_now (self->clock, NOW + DAY);
  assert_run (self);

  put_origin (self, "c", NOW + DAY);
  lanyard_clock_set_now (self->clock, NOW + 2 * DAY - 1);
  g_assert_false (is_running (self));
}

/* One whose time is not announced is to come, and the conference has no end. */
static void
test_without_time (Fixture      *self,
                   gconstpointer data)
{
  g_autoptr (LanyardTalk) talk = test_library_new_talk ("2", 0, 0);

  bookmark (self, talk);
  lanyard_refresher_look_again (self->refresher);
  lanyard_clock_set_now (self->clock, NOW + 60 * DAY);
  assert_run (self);
}

static void
test_over (Fixture      *self,
           gconstpointer data)
{
  bookmark_first (self);
  g_assert_false (lanyard_refresher_is_idle (self->refresher));
  lanyard_clock_set_now (self->clock, NOW + 31 * DAY);
  g_assert_false (is_running (self));
  g_assert_true (lanyard_refresher_is_idle (self->refresher));
}

static void
test_by_hand (Fixture      *self,
              gconstpointer data)
{
  g_object_set (self->refresher, "frequency", LANYARD_REFRESH_BY_HAND, NULL);
  bookmark_first (self);
  g_assert_true (lanyard_refresher_is_idle (self->refresher));
  lanyard_clock_set_now (self->clock, NOW + 2 * DAY);
  g_assert_false (is_running (self));
  g_object_set (self->refresher, "frequency", LANYARD_REFRESH_DAILY, NULL);
  assert_run (self);
}

/* A minute, and then twice as long each time. */
static void
test_rest (Fixture      *self,
           gconstpointer data)
{
  gint64 now = NOW + DAY;

  bookmark_first (self);
  lanyard_clock_set_now (self->clock, now);
  assert_run (self);

  for (int rest = MINUTE; rest <= 8 * MINUTE; rest *= 2)
    {
      lanyard_refresher_look_again (self->refresher);
      g_assert_false (is_running (self));
      lanyard_clock_set_now (self->clock, now + rest - 1);
      g_assert_false (is_running (self));
      lanyard_clock_set_now (self->clock, now += rest);
      assert_run (self);
    }

  /* The clock was wrong before. */
  put_origin (self, "c", NOW - DAY);
  lanyard_clock_set_now (self->clock, NOW + 1);
  assert_run (self);
}

static void
test_no_program (Fixture      *self,
                 gconstpointer data)
{
  g_clear_object (&self->refresher);
  make_refresher (self, "/nowhere/lanyard-refresh");
  bookmark_first (self);

  g_test_expect_message ("lanyard-desktop", G_LOG_LEVEL_WARNING, "*/nowhere/lanyard-refresh*");
  lanyard_clock_set_now (self->clock, NOW + DAY);
  g_test_assert_expected_messages ();
  lanyard_clock_set_now (self->clock, NOW + DAY + MINUTE - 1);
  g_test_expect_message ("lanyard-desktop", G_LOG_LEVEL_WARNING, "*/nowhere/lanyard-refresh*");
  lanyard_clock_set_now (self->clock, NOW + DAY + MINUTE);
  g_test_assert_expected_messages ();
}

/* Nothing is tried without a network, and at once when it is there. */
static void
test_network (Fixture      *self,
              gconstpointer data)
{
  bookmark_first (self);
  test_monitor_set (get_monitor (), FALSE, FALSE, G_NETWORK_CONNECTIVITY_LOCAL);
  lanyard_clock_set_now (self->clock, NOW + DAY);
  assert_run (self);
  lanyard_clock_set_now (self->clock, NOW + 3 * DAY);
  g_assert_false (is_running (self));

  test_monitor_set (get_monitor (), TRUE, TRUE, G_NETWORK_CONNECTIVITY_FULL);
  g_assert_false (is_running (self));
  test_monitor_set (get_monitor (), TRUE, FALSE, G_NETWORK_CONNECTIVITY_FULL);
  assert_run (self);

  /* What changes after that is none of its business. */
  put_origin (self, "c", NOW + 3 * DAY);
  lanyard_clock_set_now (self->clock, NOW + 4 * DAY);
  put_origin (self, "c", NOW + 4 * DAY);
  assert_run (self);
  g_assert_cmpuint (g_signal_handler_find (get_monitor (), G_SIGNAL_MATCH_DATA, 0, 0, NULL, NULL, self->refresher), ==, 0);
}

static void
test_window (Fixture      *self,
             gconstpointer data)
{
  bookmark_first (self);
  test_session_own (&self->session, APP_ID, WINDOW_PATH);
  while (!lanyard_refresher_has_window (self->refresher))
    g_main_context_iteration (NULL, TRUE);

  lanyard_clock_set_now (self->clock, NOW + DAY);
  g_assert_false (is_running (self));
  test_session_disown (&self->session, APP_ID);
  while (lanyard_refresher_has_window (self->refresher))
    g_main_context_iteration (NULL, TRUE);
  assert_run (self);
}

int
main (int   argc,
      char *argv[])
{
  static const struct
  {
    const char *name;
    void        (*test) (Fixture *, gconstpointer);
  } tests[] = {
    { "due", test_due },
    { "without-time", test_without_time },
    { "over", test_over },
    { "by-hand", test_by_hand },
    { "rest", test_rest },
    { "no-program", test_no_program },
    { "network", test_network },
    { "window", test_window },
  };

  g_test_init (&argc, &argv, NULL);

  /* The network of this process is one that can be pulled out. */
  g_setenv ("GIO_USE_NETWORK_MONITOR", "test", TRUE);
  g_io_extension_point_register (G_NETWORK_MONITOR_EXTENSION_POINT_NAME);
  g_io_extension_point_implement (G_NETWORK_MONITOR_EXTENSION_POINT_NAME, TEST_TYPE_MONITOR, "test", 100);

  for (gsize i = 0; i < G_N_ELEMENTS (tests); i++)
    {
      g_autofree char *path = g_strconcat ("/refresher/", tests[i].name, NULL);

      g_test_add (path, Fixture, NULL, set_up, tests[i].test, tear_down);
    }

  return g_test_run ();
}
