/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "lanyard-schedule-store.h"
#include "lanyard-speaker.h"
#include "test-library.h"

/* The program itself, in a process of its own, without a display. */

typedef struct
{
  char *path; /* (owned) */
  char *home; /* (owned), where the program looks for its folder */
} Fixture;

static const char *program;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autofree char *folder = NULL;

  fixture->path = test_library_dup_path ();
  folder = g_path_get_dirname (fixture->path);
  fixture->home = g_path_get_dirname (folder);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  test_library_remove (fixture->path);
  g_clear_pointer (&fixture->path, g_free);
  g_clear_pointer (&fixture->home, g_free);
}

static void
save_conference (Fixture *fixture)
{
  g_autoptr (LanyardDatabase) database = test_library_open (fixture->path);
  g_autoptr (LanyardConference) conference = NULL;
  g_autoptr (LanyardSchedule) schedule = NULL;
  g_autoptr (LanyardSpeaker) speaker = g_object_new (LANYARD_TYPE_SPEAKER, "name", "Ann Lee", "affiliation", "Acme", NULL);
  g_autoptr (GListStore) speakers = g_list_store_new (LANYARD_TYPE_SPEAKER);
  g_autoptr (GDateTime) start = g_date_time_new_utc (2026, 5, 4, 12, 30, 0);
  g_autoptr (GPtrArray) talks = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) error = NULL;

  g_list_store_append (speakers, speaker);
  g_ptr_array_add (talks, g_object_new (LANYARD_TYPE_TALK,
                                        "id", "1",
                                        "title", "Odd\tFish",
                                        "start", start,
                                        "room", "Aquarium",
                                        "url", "https://example.org/1",
                                        "speakers", speakers,
                                        NULL));
  g_ptr_array_add (talks, g_object_new (LANYARD_TYPE_TALK, "id", "2", "title", "Other Things", "abstract", "Not of fish", NULL));
  conference = g_object_new (LANYARD_TYPE_CONFERENCE, "id", "sea", "title", "Sea 2026", "time-zone", "Europe/Lisbon", NULL);
  schedule = lanyard_schedule_new (conference, talks);
  lanyard_schedule_store_save (database, schedule, &error);
  g_assert_no_error (error);
}

static int
run (Fixture           *fixture,
     const char *const *arguments,
     char             **output,
     char             **errors)
{
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE);
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;

  g_subprocess_launcher_unsetenv (launcher, "DISPLAY");
  g_subprocess_launcher_unsetenv (launcher, "WAYLAND_DISPLAY");
  g_subprocess_launcher_setenv (launcher, "XDG_DATA_HOME", fixture->home, TRUE);
  process = g_subprocess_launcher_spawnv (launcher, arguments, &error);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, NULL, NULL, output, errors, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_if_exited (process));

  return g_subprocess_get_exit_status (process);
}

static void
test_lines (Fixture      *fixture,
            gconstpointer data)
{
  g_autofree char *output = NULL;
  g_autofree char *errors = NULL;

  save_conference (fixture);
  g_assert_cmpint (run (fixture, (const char *[]) { program, "--search", "fish", NULL }, &output, &errors), ==, 0);
  g_assert_cmpstr (output, ==, "2026-05-04T13:30+01:00\tOdd Fish\tAquarium\tAnn Lee (Acme)\tSea 2026\thttps://example.org/1\n"
                               "\tOther Things\t\t\tSea 2026\t\n");
  g_assert_cmpstr (errors, ==, "");
}

static void
test_several_words (Fixture      *fixture,
                    gconstpointer data)
{
  g_autofree char *output = NULL;
  g_autofree char *errors = NULL;

  save_conference (fixture);
  g_assert_cmpint (run (fixture, (const char *[]) { program, "--search", "fish", "acme", NULL }, &output, &errors), ==, 0);
  g_assert_true (g_str_has_prefix (output, "2026-05-04T13:30+01:00\tOdd Fish\t"));
  g_assert_cmpint (output[strcspn (output, "\n") + 1], ==, '\0');
}

static void
test_nothing_found (Fixture      *fixture,
                    gconstpointer data)
{
  g_autofree char *output = NULL;
  g_autofree char *errors = NULL;

  save_conference (fixture);
  g_assert_cmpint (run (fixture, (const char *[]) { program, "--search", "bird", "acme", NULL }, &output, &errors), ==, 1);
  g_assert_cmpstr (output, ==, "");
  g_assert_nonnull (strstr (errors, "bird acme"));
}

static void
test_no_library (Fixture      *fixture,
                 gconstpointer data)
{
  g_autofree char *output = NULL;
  g_autofree char *errors = NULL;

  g_assert_cmpint (run (fixture, (const char *[]) { program, "--search", "fish", NULL }, &output, &errors), ==, 1);
  g_assert_cmpstr (output, ==, "");
  g_assert_nonnull (strstr (errors, "fish"));
  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_assert_cmpint (argc, ==, 2);
  program = argv[1];

#define ADD(name, function) g_test_add ("/agenda/search-print/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("lines", test_lines);
  ADD ("several-words", test_several_words);
  ADD ("nothing-found", test_nothing_found);
  ADD ("no-library", test_no_library);
#undef ADD

  return g_test_run ();
}
