/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gstdio.h>

#include "lanyard-entry-text.h"
#include "lanyard-library.h"
#include "lanyard-source.h"

typedef struct
{
  char           *folder;  /* (owned) */
  LanyardClock   *clock;   /* (owned) */
  LanyardLibrary *library; /* (owned) */
  GAsyncResult   *result;  /* (owned) (nullable) */
} Fixture;

static void
open_library (Fixture *fixture)
{
  g_autofree char *path = g_build_filename (fixture->folder, "library.db", NULL);
  g_autoptr (LanyardDatabase) database = lanyard_database_new (path);

  fixture->library = lanyard_library_new (database, fixture->clock);
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("lanyard-XXXXXX", NULL);
  fixture->clock = lanyard_clock_new_stopped (1762983900);
  open_library (fixture);
}

static void
remove_file (const char *folder,
             const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  g_remove (path);
}

/* The thread of a task drops its reference a moment after the result is here: a leak hangs. */
static void
close_library (Fixture *fixture)
{
  gpointer library = fixture->library;

  g_object_add_weak_pointer (G_OBJECT (fixture->library), &library);
  g_clear_object (&fixture->library);

  while (g_atomic_pointer_get (&library) != NULL)
    g_thread_yield ();
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_clear_object (&fixture->result);
  close_library (fixture);
  g_clear_object (&fixture->clock);
  remove_file (fixture->folder, "library.db");
  remove_file (fixture->folder, "library.db-wal");
  remove_file (fixture->folder, "library.db-shm");
  g_rmdir (fixture->folder);
  g_clear_pointer (&fixture->folder, g_free);
}

static void
on_done_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  Fixture *fixture = user_data;

  g_set_object (&fixture->result, result);
}

static GAsyncResult *
wait_for_result (Fixture *fixture)
{
  while (fixture->result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return fixture->result;
}

static void
load (Fixture *fixture)
{
  static const char *const examples[] = {
    "resource:///io/github/lanyard/Lanyard/bundle/kubecon-na-2025.json",
    "resource:///io/github/lanyard/Lanyard/bundle/kubecon-atlanta.md",
    NULL,
  };
  g_autoptr (GError) error = NULL;

  g_clear_object (&fixture->result);
  lanyard_library_load_async (fixture->library, examples, on_done_cb, fixture);
  lanyard_library_load_finish (fixture->library, wait_for_result (fixture), &error);
  g_assert_no_error (error);
}

static LanyardProgramme *
load_programme (Fixture    *fixture,
                const char *conference_id)
{
  g_autoptr (LanyardProgramme) programme = NULL;
  g_autoptr (GError) error = NULL;

  g_clear_object (&fixture->result);
  lanyard_library_load_programme_async (fixture->library, conference_id, NULL, on_done_cb, fixture);
  programme = lanyard_library_load_programme_finish (fixture->library, wait_for_result (fixture), &error);
  g_assert_no_error (error);

  return g_steal_pointer (&programme);
}

static gboolean
import (Fixture    *fixture,
        const char *path,
        char      **conference_id,
        GError    **error)
{
  g_autoptr (GPtrArray) sources = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  g_ptr_array_add (sources, lanyard_source_new (file, NULL));
  g_clear_object (&fixture->result);
  lanyard_library_import_async (fixture->library, sources, NULL, on_done_cb, fixture);

  return lanyard_library_import_finish (fixture->library, wait_for_result (fixture), conference_id, error);
}

static void
set_bookmarked (Fixture     *fixture,
                LanyardTalk *talk,
                gboolean     bookmarked)
{
  LanyardBookmarks *bookmarks = lanyard_library_get_bookmarks (fixture->library);
  g_autoptr (GError) error = NULL;

  g_clear_object (&fixture->result);
  lanyard_bookmarks_set_async (bookmarks, "kccncna2025.sched.com", talk, bookmarked, on_done_cb, fixture);
  lanyard_bookmarks_set_finish (bookmarks, wait_for_result (fixture), &error);
  g_assert_no_error (error);
}

static void
test_example (Fixture      *fixture,
              gconstpointer data)
{
  g_autoptr (LanyardConference) conference = NULL;
  g_autoptr (LanyardProgramme) programme = NULL;
  GListModel *conferences = lanyard_library_list_conferences (fixture->library);

  load (fixture);
  g_assert_cmpuint (g_list_model_get_n_items (conferences), ==, 1);
  conference = g_list_model_get_item (conferences, 0);
  g_assert_cmpstr (lanyard_conference_get_id (conference), ==, "kccncna2025.sched.com");
  g_assert_true (lanyard_conference_is_example (conference));

  programme = load_programme (fixture, "kccncna2025.sched.com");
  g_assert_cmpuint (g_list_model_get_n_items (lanyard_schedule_list_talks (lanyard_programme_get_schedule (programme))), ==, 7);
  g_assert_cmpuint (lanyard_programme_list_picked_talks (programme)->len, ==, 7);
}

static LanyardEntry *
make_entry (Fixture          *fixture,
            LanyardProgramme *programme,
            guint             position)
{
  LanyardTalk *talk = g_ptr_array_index (lanyard_programme_list_picked_talks (programme), position);

  return lanyard_entry_new (programme, talk, NULL, NULL, lanyard_library_get_bookmarks (fixture->library), fixture->clock);
}

static void
assert_first_overlap (LanyardEntry *entry,
                      const char   *expected,
                      gboolean      bookmarked)
{
  g_autoptr (GPtrArray) overlaps = lanyard_entry_list_overlaps (entry);
  g_autofree char *text = NULL;

  g_assert_cmpuint (overlaps->len, >, 0);
  text = lanyard_overlap_dup_text (g_ptr_array_index (overlaps, 0));
  g_assert_cmpstr (text, ==, expected);
  g_assert_cmpint (lanyard_overlap_is_bookmarked (g_ptr_array_index (overlaps, 0)), ==, bookmarked);
}

/* The two picks at 16:45, and the lightning talk that begins before they end. */
static void
test_overlaps (Fixture      *fixture,
               gconstpointer data)
{
  g_autoptr (LanyardProgramme) programme = NULL;
  g_autoptr (LanyardEntry) netflix = NULL;
  g_autoptr (LanyardEntry) lightning = NULL;

  load (fixture);
  programme = load_programme (fixture, "kccncna2025.sched.com");
  netflix = make_entry (fixture, programme, 1);
  lightning = make_entry (fixture, programme, 6);

  assert_first_overlap (netflix, "Same time: “TikTok's IPv6 Journey to Cilium: Pitfalls and Lessons Learned”", FALSE);
  assert_first_overlap (lightning,
                        "Overlaps by 2 minutes, in Building B: “Container Runtime Customization at Netflix: "
                        "A Case Study With NRI and OCI Hooks”",
                        FALSE);

  set_bookmarked (fixture, lanyard_entry_get_talk (lightning), TRUE);
  assert_first_overlap (netflix,
                        "Overlaps by 2 minutes, in Building C: “Lightning Talk: How We Used Data Structures When "
                        "Contributing to the Kubernetes Project”",
                        TRUE);
}

static void
count_notify_cb (int *n_notified)
{
  (*n_notified)++;
}

static void
test_entry_follows (Fixture      *fixture,
                    gconstpointer data)
{
  g_autoptr (LanyardProgramme) programme = NULL;
  g_autoptr (LanyardEntry) entry = NULL;
  g_autofree char *sentence = NULL;
  g_autofree char *phase = NULL;
  int              n_notified = 0;

  load (fixture);
  programme = load_programme (fixture, "kccncna2025.sched.com");
  entry = make_entry (fixture, programme, 1);
  g_assert_false (lanyard_entry_is_bookmarked (entry));
  g_assert_cmpint (lanyard_entry_get_phase (entry), ==, LANYARD_PHASE_NOW);

  g_signal_connect_swapped (entry, "notify::bookmarked", G_CALLBACK (count_notify_cb), &n_notified);
  set_bookmarked (fixture, lanyard_entry_get_talk (entry), TRUE);
  g_assert_true (lanyard_entry_is_bookmarked (entry));
  g_assert_cmpint (n_notified, ==, 1);

  g_signal_connect_swapped (entry, "notify::phase-text", G_CALLBACK (count_notify_cb), &n_notified);
  lanyard_clock_set_now (fixture->clock, 1762983900 + 1800);
  g_assert_cmpint (n_notified, >, 1);
  g_object_get (entry, "phase-text", &phase, NULL);
  g_assert_cmpstr (phase, ==, "Ended");

  sentence = lanyard_entry_text_get_sentence (entry);
  g_assert_cmpstr (sentence, ==,
                   "Container Runtime Customization at Netflix: A Case Study With NRI and OCI Hooks, Erikson Tung, "
                   "Wed 12 Nov, 16:45–17:15, Ended, Building B, Level 4, B405-406a, Bookmarked");
}

static void
test_bookmarks_survive (Fixture      *fixture,
                        gconstpointer data)
{
  g_autoptr (LanyardProgramme) programme = NULL;
  LanyardTalk *talk;

  load (fixture);
  programme = load_programme (fixture, "kccncna2025.sched.com");
  talk = g_ptr_array_index (lanyard_programme_list_picked_talks (programme), 2);
  set_bookmarked (fixture, talk, TRUE);

  g_clear_object (&fixture->result);
  close_library (fixture);
  open_library (fixture);
  load (fixture);

  g_assert_true (lanyard_bookmarks_contains (lanyard_library_get_bookmarks (fixture->library), "kccncna2025.sched.com",
                                             lanyard_talk_get_id (talk)));
  set_bookmarked (fixture, talk, FALSE);
  g_assert_cmpuint (g_list_model_get_n_items (lanyard_bookmarks_list (lanyard_library_get_bookmarks (fixture->library))), ==, 0);
}

static void
test_bad_file_keeps_all (Fixture      *fixture,
                         gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "bad.ics", NULL);
  g_autofree char *conference_id = NULL;
  g_autoptr (GError) error = NULL;

  load (fixture);
  g_assert_true (g_file_set_contents (path, "no schedule\n", -1, NULL));
  g_assert_false (import (fixture, path, &conference_id, &error));
  g_assert_nonnull (strstr (error->message, "bad.ics"));
  g_assert_null (conference_id);
  g_assert_cmpuint (g_list_model_get_n_items (lanyard_library_list_conferences (fixture->library)), ==, 1);
  remove_file (fixture->folder, "bad.ics");
}

static LanyardProgramme *
begin_programme (Fixture    *fixture,
                 const char *conference_id,
                 GError    **error)
{
  g_clear_object (&fixture->result);
  lanyard_library_begin_programme_async (fixture->library, conference_id, NULL, on_done_cb, fixture);

  return lanyard_library_load_programme_finish (fixture->library, wait_for_result (fixture), error);
}

static void
set_removed (Fixture    *fixture,
             const char *conference_id)
{
  g_autoptr (GError) error = NULL;

  g_clear_object (&fixture->result);
  lanyard_library_set_removed_async (fixture->library, conference_id, TRUE, on_done_cb, fixture);
  lanyard_library_set_removed_finish (fixture->library, wait_for_result (fixture), &error);
  g_assert_no_error (error);
}

/* Only who asks at once is given what was imported, and nobody once it is not so any more. */
static void
test_imported (Fixture      *fixture,
               gconstpointer data)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "frab.json", NULL);
  g_autofree char *conference_id = NULL;
  g_autoptr (LanyardProgramme) imported = NULL;
  g_autoptr (LanyardProgramme) again = NULL;
  g_autoptr (GError) error = NULL;
  LanyardTalk *talk;

  load (fixture);
  g_assert_true (import (fixture, path, &conference_id, &error));
  imported = begin_programme (fixture, conference_id, &error);
  again = begin_programme (fixture, conference_id, &error);
  g_assert_no_error (error);

  talk = lanyard_schedule_find_talk (lanyard_programme_get_schedule (imported), "11111111-aaaa-4bbb-8ccc-000000000001");
  g_assert_nonnull (lanyard_talk_get_abstract (talk));
  talk = lanyard_schedule_find_talk (lanyard_programme_get_schedule (again), lanyard_talk_get_id (talk));
  g_assert_null (lanyard_talk_get_abstract (talk));

  g_clear_pointer (&conference_id, g_free);
  g_assert_true (import (fixture, path, &conference_id, &error));
  set_removed (fixture, conference_id);
  g_assert_null (begin_programme (fixture, conference_id, &error));
  g_assert_nonnull (error);
}

/* The real schedule takes the place of the example; what was bookmarked in the example stays so. */
static void
test_true_schedule (Fixture      *fixture,
                    gconstpointer data)
{
  g_autofree char *path = g_build_filename (g_getenv ("LANYARD_SAMPLES"), "sched-kubecon-na-2025.ics", NULL);
  g_autofree char *conference_id = NULL;
  g_autoptr (LanyardProgramme) example = NULL;
  g_autoptr (LanyardProgramme) programme = NULL;
  g_autoptr (GError) error = NULL;
  LanyardTalk *talk;

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_test_skip ("The samples are not there");
      return;
    }

  load (fixture);
  example = load_programme (fixture, "kccncna2025.sched.com");
  talk = g_ptr_array_index (lanyard_programme_list_picked_talks (example), 1);
  set_bookmarked (fixture, talk, TRUE);

  g_assert_true (import (fixture, path, &conference_id, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (conference_id, ==, "kccncna2025.sched.com");

  programme = load_programme (fixture, conference_id);
  g_assert_false (lanyard_conference_is_example (lanyard_programme_get_conference (programme)));
  g_assert_cmpstr (lanyard_conference_get_time_zone (lanyard_programme_get_conference (programme)), ==, "America/New_York");
  g_assert_cmpuint (g_list_model_get_n_items (lanyard_schedule_list_talks (lanyard_programme_get_schedule (programme))), ==, 499);
  g_assert_cmpuint (lanyard_programme_list_picked_talks (programme)->len, ==, 7);
  g_assert_nonnull (lanyard_schedule_find_talk (lanyard_programme_get_schedule (programme), lanyard_talk_get_id (talk)));
  g_assert_true (lanyard_bookmarks_contains (lanyard_library_get_bookmarks (fixture->library), conference_id,
                                             lanyard_talk_get_id (talk)));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/library/example", Fixture, NULL, set_up, test_example, tear_down);
  g_test_add ("/library/overlaps", Fixture, NULL, set_up, test_overlaps, tear_down);
  g_test_add ("/library/entry-follows", Fixture, NULL, set_up, test_entry_follows, tear_down);
  g_test_add ("/library/bookmarks-survive", Fixture, NULL, set_up, test_bookmarks_survive, tear_down);
  g_test_add ("/library/bad-file-keeps-all", Fixture, NULL, set_up, test_bad_file_keeps_all, tear_down);
  g_test_add ("/library/imported", Fixture, NULL, set_up, test_imported, tear_down);
  g_test_add ("/library/true-schedule", Fixture, NULL, set_up, test_true_schedule, tear_down);

  return g_test_run ();
}
