/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-addition.h"
#include "lanyard-fetcher.h"
#include "lanyard-fingerprint.h"
#include "test-library.h"
#include "test-updates.h"

static void
on_done_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  TestUpdates *self = user_data;

  g_set_object (&self->result, result);
}

static GAsyncResult *
wait_for_result (TestUpdates *self)
{
  while (self->result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return self->result;
}

static void
on_updated_cb (TestUpdates *self,
               const char  *conference_id)
{
  g_assert_cmpstr (conference_id, ==, TEST_SCHEDULES_CONFERENCE);
  self->n_updates++;
}

gboolean
test_updates_import (TestUpdates *self,
                     const char  *address,
                     GError     **error)
{
  g_autoptr (LanyardAddition) addition = lanyard_addition_new (self->library);
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (files, g_file_new_for_uri (address));
  g_clear_object (&self->result);
  lanyard_addition_run_async (addition, files, NULL, on_done_cb, self);

  return lanyard_addition_run_finish (addition, wait_for_result (self), error);
}

static LanyardProgramme *
load_programme (TestUpdates *self)
{
  g_autoptr (LanyardProgramme) programme = NULL;
  g_autoptr (GError) error = NULL;

  g_clear_object (&self->result);
  lanyard_library_load_programme_async (self->library, TEST_SCHEDULES_CONFERENCE, NULL, on_done_cb, self);
  programme = lanyard_library_load_programme_finish (self->library, wait_for_result (self), &error);
  g_assert_no_error (error);

  return g_steal_pointer (&programme);
}

static void
bookmark_first (TestUpdates *self)
{
  g_autoptr (LanyardProgramme) programme = load_programme (self);
  g_autoptr (LanyardTalk) talk = g_list_model_get_item (lanyard_schedule_list_talks (lanyard_programme_get_schedule (programme)), 0);
  LanyardBookmarks *bookmarks = lanyard_library_get_bookmarks (self->library);
  g_autoptr (GError) error = NULL;

  g_clear_object (&self->result);
  lanyard_bookmarks_set_async (bookmarks, TEST_SCHEDULES_CONFERENCE, talk, TRUE, on_done_cb, self);
  lanyard_bookmarks_set_finish (bookmarks, wait_for_result (self), &error);
  g_assert_no_error (error);
}

static void
import_current (TestUpdates *self)
{
  g_autofree char *address = test_server_dup_address (self->server, "/current");
  g_autoptr (GError) error = NULL;

  test_server_set_current (self->server, "/schedule?3");
  test_updates_import (self, address, &error);
  g_assert_no_error (error);
}

void
test_updates_set_up (TestUpdates  *self,
                     gconstpointer data)
{
  g_autoptr (LanyardFetcher) fetcher = g_object_new (LANYARD_TYPE_FETCHER, "timeout", 1, NULL);

  self->path = test_library_dup_path ();
  self->server = test_server_new (FALSE);
  self->clock = lanyard_clock_new_stopped (TEST_SCHEDULES_START + 3600);
  self->database = test_library_open (self->path);
  self->library = lanyard_library_new (self->database, self->clock);
  self->monitor = test_monitor_new ();
  import_current (self);
  bookmark_first (self);

  self->updater = g_object_new (LANYARD_TYPE_UPDATER,
                                "database", self->database,
                                "clock", self->clock,
                                "fetcher", fetcher,
                                "network-monitor", self->monitor,
                                NULL);
  g_signal_connect_swapped (self->updater, "updated", G_CALLBACK (on_updated_cb), self);
  lanyard_updater_look_again (self->updater);
  while (!lanyard_updater_can_refresh (self->updater, TEST_SCHEDULES_CONFERENCE))
    g_main_context_iteration (NULL, TRUE);
}

/* The thread of a task drops its reference a moment after the result is here: a leak hangs. */
static void
release (gpointer *object)
{
  gpointer weak = *object;

  g_object_add_weak_pointer (weak, &weak);
  g_clear_object (object);

  while (g_atomic_pointer_get (&weak) != NULL)
    g_main_context_iteration (NULL, FALSE);
}

void
test_updates_tear_down (TestUpdates  *self,
                        gconstpointer data)
{
  g_clear_object (&self->result);
  release ((gpointer *) &self->updater);
  release ((gpointer *) &self->library);
  release ((gpointer *) &self->database);
  g_assert_finalize_object (g_steal_pointer (&self->monitor));
  g_clear_object (&self->clock);
  g_clear_pointer (&self->server, test_server_free);
  test_library_remove (self->path);
  g_clear_pointer (&self->path, g_free);
}

void
test_updates_wait (TestUpdates *self)
{
  while (lanyard_updater_is_running (self->updater, TEST_SCHEDULES_CONFERENCE))
    g_main_context_iteration (NULL, TRUE);
}

void
test_updates_refresh (TestUpdates *self,
                      const char  *path)
{
  if (path != NULL)
    test_server_set_current (self->server, path);

  lanyard_updater_refresh (self->updater, TEST_SCHEDULES_CONFERENCE);
  g_assert_true (lanyard_updater_is_running (self->updater, TEST_SCHEDULES_CONFERENCE));
  test_updates_wait (self);
}

void
test_updates_pass (TestUpdates *self,
                   gint64       seconds)
{
  lanyard_clock_set_now (self->clock, lanyard_clock_get_now (self->clock) + seconds);
  test_updates_wait (self);
}

guint
test_updates_get_n_talks (TestUpdates *self)
{
  g_autoptr (LanyardProgramme) programme = load_programme (self);

  return g_list_model_get_n_items (lanyard_schedule_list_talks (lanyard_programme_get_schedule (programme)));
}

char *
test_updates_dup_state (TestUpdates *self)
{
  g_autoptr (LanyardProgramme) programme = load_programme (self);
  g_autofree char *schedule = lanyard_fingerprint_of (G_OBJECT (lanyard_programme_get_schedule (programme)));
  g_autofree char *bookmarks = lanyard_fingerprint_of (G_OBJECT (lanyard_bookmarks_list (lanyard_library_get_bookmarks (self->library))));
  guint            n_conferences = g_list_model_get_n_items (lanyard_library_list_conferences (self->library));

  return g_strdup_printf ("%s %s %u", schedule, bookmarks, n_conferences);
}

const LanyardOrigin *
test_updates_get_origin (TestUpdates *self)
{
  const LanyardOrigin *origin = lanyard_updater_find_origin (self->updater, TEST_SCHEDULES_CONFERENCE);

  g_assert_nonnull (origin);

  return origin;
}
