/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <unistd.h>

#include <glib/gstdio.h>

#include <string.h>

#include <glib/gstdio.h>

#include "lanyard-bookmark-store.h"
#include "lanyard-bookmark.h"
#include "lanyard-export-command.h"
#include "lanyard-export.h"
#include "lanyard-import.h"
#include "lanyard-source.h"
#include "test-library.h"

#define NOW G_GINT64_CONSTANT (1900000000)
#define NINE G_GINT64_CONSTANT (1901091600)

static const char *const fixtures[] = { "calendar.ics", "frab-odd.json", "frab.json", "frab.xml", "odd-titles.ics", "sched.ics" };

static const char *const samples[] = {
  "sched-kubecon-na-2025.ics", "sched-kubecon-eu-2026-0322.ics", "ical-guadec_2016.ics", "ical-jres_2022.ics",
  "ical-pycon_au_2023.ics", "frab-camp2019.json", "frab-36c3_merged.xml", "frab-debconf23.xml",
  "pentabarf-fosdem_2025.xml", "pretalx-democon.json"
};

static LanyardImport *
read_file (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GPtrArray) sources = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) error = NULL;
  LanyardImport *import;

  g_ptr_array_add (sources, lanyard_source_new (file, NULL));
  import = lanyard_import_read (sources, NULL, &error);
  g_assert_no_error (error);

  return import;
}

/* What is written is read from a file, as a person would do it. */
static LanyardImport *
read_text (const char *text)
{
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "lanyard-exported-XXXXXX", NULL);
  g_autoptr (GError) error = NULL;
  LanyardImport *import;

  close (g_mkstemp (path));
  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
  import = read_file (path);
  g_unlink (path);

  return import;
}

static void
assert_same (GPtrArray *actual,
             GPtrArray *expected)
{
  g_assert_cmpuint (actual->len, ==, expected->len);

  for (guint i = 0; i < actual->len; i++)
    {
      LanyardSchedule *one = g_ptr_array_index (actual, i);
      LanyardSchedule *other = g_ptr_array_index (expected, i);

      test_library_assert_same (G_OBJECT (lanyard_schedule_get_conference (one)),
                                G_OBJECT (lanyard_schedule_get_conference (other)));
      test_library_assert_same (G_OBJECT (lanyard_schedule_list_talks (one)),
                                G_OBJECT (lanyard_schedule_list_talks (other)));
    }
}

static void
assert_round_trip (GPtrArray *schedules)
{
  g_autoptr (GPtrArray) no_bookmarks = g_ptr_array_new ();
  static const LanyardExportFormat formats[] = { LANYARD_EXPORT_ICS, LANYARD_EXPORT_JSON };

  for (gsize i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autofree char *text = lanyard_export_write (schedules, no_bookmarks, formats[i], 10, NOW);
      g_autofree char *again = NULL;
      g_autoptr (LanyardImport) import = read_text (text);

      assert_same (lanyard_import_get_schedules (import), schedules);

      again = lanyard_export_write (lanyard_import_get_schedules (import), no_bookmarks, formats[i], 10, NOW);
      g_assert_cmpstr (again, ==, text);
    }
}

static void
test_fixture (gconstpointer name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", name, NULL);
  g_autoptr (LanyardImport) import = read_file (path);

  assert_round_trip (lanyard_import_get_schedules (import));
}

static void
test_sample (gconstpointer name)
{
  const char      *folder = g_getenv ("LANYARD_SAMPLES");
  g_autofree char *path = folder != NULL ? g_build_filename (folder, name, NULL) : NULL;
  g_autoptr (LanyardImport) import = NULL;

  if (path == NULL || !g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_test_skip ("the samples are not there");
      return;
    }

  import = read_file (path);
  assert_round_trip (lanyard_import_get_schedules (import));
}

/* Several conferences in one file are several again. */
static void
test_several (void)
{
  g_autoptr (GPtrArray) schedules = g_ptr_array_new_with_free_func (g_object_unref);

  for (gsize i = 0; i < G_N_ELEMENTS (fixtures); i++)
    {
      g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", fixtures[i], NULL);
      g_autoptr (LanyardImport) import = read_file (path);

      g_assert_cmpuint (lanyard_import_get_schedules (import)->len, ==, 1);
      g_ptr_array_add (schedules, g_object_ref (g_ptr_array_index (lanyard_import_get_schedules (import), 0)));
    }

  assert_round_trip (schedules);
}

static LanyardBookmark *
make_bookmark (const char *conference_id,
               const char *talk_id)
{
  g_autoptr (LanyardConference) conference = g_object_new (LANYARD_TYPE_CONFERENCE, "id", conference_id, "title", "X", NULL);
  g_autoptr (LanyardTalk) talk = test_library_new_talk (talk_id, NINE, 0);

  return g_object_new (LANYARD_TYPE_BOOKMARK, "conference", conference, "talk", talk, NULL);
}

static GPtrArray *
make_schedules (void)
{
  static const char *const ids[] = { "apples", "pears", "plums" };
  g_autoptr (GPtrArray) schedules = g_ptr_array_new_with_free_func (g_object_unref);

  for (gsize i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autoptr (LanyardConference) conference = g_object_new (LANYARD_TYPE_CONFERENCE, "id", ids[i], "title", ids[i], NULL);
      g_autoptr (GPtrArray) talks = g_ptr_array_new_with_free_func (g_object_unref);

      g_ptr_array_add (talks, test_library_new_talk ("1", NINE, NINE + 3600));
      g_ptr_array_add (talks, test_library_new_talk ("2", NINE + 3600, 0));
      g_ptr_array_add (schedules, lanyard_schedule_new (conference, talks));
    }

  return g_steal_pointer (&schedules);
}

static void
test_select (void)
{
  g_autoptr (GPtrArray) schedules = make_schedules ();
  g_autoptr (GPtrArray) bookmarks = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) selected = NULL;
  g_autofree char *text = NULL;
  LanyardSchedule *pears;

  g_ptr_array_add (bookmarks, make_bookmark ("pears", "2"));
  g_ptr_array_add (bookmarks, make_bookmark ("plums", "3"));
  g_ptr_array_add (bookmarks, make_bookmark ("cherries", "1"));
  selected = lanyard_export_select (schedules, bookmarks);

  g_assert_cmpuint (selected->len, ==, 1);
  pears = g_ptr_array_index (selected, 0);
  g_assert_cmpstr (lanyard_conference_get_id (lanyard_schedule_get_conference (pears)), ==, "pears");
  g_assert_cmpuint (g_list_model_get_n_items (lanyard_schedule_list_talks (pears)), ==, 1);
  g_assert_nonnull (lanyard_schedule_find_talk (pears, "2"));

  /* Of six talks, one has an alarm. */
  text = lanyard_export_write (schedules, bookmarks, LANYARD_EXPORT_ICS, 15, NOW);
  g_assert_nonnull (strstr (text, "TRIGGER:-PT15M"));
  g_assert_null (strstr (strstr (text, "BEGIN:VALARM") + 1, "BEGIN:VALARM"));
}

/* Runs in a process of its own, whose data folder is the one of the test around it. */
static void
test_run_child (void)
{
  const char *const *arguments = NULL;
  const char        *file = g_getenv ("TEST_FILE");
  const char *const  files[] = { file, NULL };

  if (file != NULL)
    arguments = files;

  exit (lanyard_export_run (g_getenv ("TEST_FORMAT"), g_getenv ("TEST_BOOKMARKED") != NULL, FALSE, arguments));
}

static void
run_child (const char *folder,
           const char *format,
           gboolean    bookmarked,
           const char *file)
{
  g_auto (GStrv) env = g_environ_setenv (g_get_environ (), "XDG_DATA_HOME", folder, TRUE);

  env = g_environ_setenv (env, "TEST_FORMAT", format, TRUE);
  if (bookmarked)
    env = g_environ_setenv (env, "TEST_BOOKMARKED", "1", TRUE);
  if (file != NULL)
    env = g_environ_setenv (env, "TEST_FILE", file, TRUE);

  g_test_trap_subprocess_with_envp ("/export/run/subprocess/child", (const char *const *) env, 0, 0);
}

static void
save_library (const char *path,
              const char *conference_id)
{
  g_autoptr (LanyardDatabase) database = test_library_open (path);
  g_autoptr (LanyardTalk) bookmarked = test_library_new_talk ("2", NINE + 3600, NINE + 7200);
  g_autoptr (GError) error = NULL;

  test_library_save (database, conference_id, test_library_new_talk ("1", NINE, NINE + 3600), g_object_ref (bookmarked), NULL);
  lanyard_bookmark_store_add (database, conference_id, bookmarked, 0, &error);
  g_assert_no_error (error);
}

/* With a library of two conferences, and one talk bookmarked in each. */
static void
test_run (void)
{
  g_autofree char *path = test_library_dup_path ();
  g_autofree char *inner = g_path_get_dirname (path);
  g_autofree char *folder = g_path_get_dirname (inner);

  save_library (path, "apples");
  save_library (path, "pears");

  run_child (folder, "ics", FALSE, NULL);
  g_test_trap_assert_passed ();
  g_test_trap_assert_stdout ("*BEGIN:VEVENT*BEGIN:VEVENT*END:VCALENDAR*BEGIN:VCALENDAR*BEGIN:VEVENT*TRIGGER:-PT10M*END:VCALENDAR*");

  run_child (folder, "json", TRUE, NULL);
  g_test_trap_assert_passed ();
  g_test_trap_assert_stdout ("*\"Talk 2\"*\n}\n{\n*\"Talk 2\"*");
  g_test_trap_assert_stdout_unmatched ("*\"Talk 1\"*");

  test_library_remove (path);
}

static void
test_run_file (void)
{
  g_autofree char *path = test_library_dup_path ();
  g_autofree char *inner = g_path_get_dirname (path);
  g_autofree char *folder = g_path_get_dirname (inner);
  g_autofree char *file = g_build_filename (folder, "apples.json", NULL);
  g_autoptr (GPtrArray) schedules = make_schedules ();
  g_autoptr (GPtrArray) no_bookmarks = g_ptr_array_new ();
  g_autofree char *text = lanyard_export_write (schedules, no_bookmarks, LANYARD_EXPORT_JSON, 10, NOW);

  g_assert_true (g_file_set_contents (file, text, -1, NULL));

  /* Nothing is bookmarked where there is no library, and looking for it makes none. */
  run_child (folder, "ics", TRUE, file);
  g_test_trap_assert_failed ();
  g_test_trap_assert_stdout ("");
  g_test_trap_assert_stderr ("Nothing is bookmarked there.\n");
  g_assert_false (g_file_test (inner, G_FILE_TEST_EXISTS));

  run_child (folder, "pdf", FALSE, file);
  g_test_trap_assert_failed ();
  g_test_trap_assert_stderr ("Lanyard cannot export *pdf*. Write ics or json.\n");

  run_child (folder, "ics", FALSE, NULL);
  g_test_trap_assert_failed ();
  g_test_trap_assert_stderr ("There is no schedule. Name a file that holds one.\n");

  save_library (path, "apples");
  run_child (folder, "ics", TRUE, file);
  g_test_trap_assert_passed ();
  g_test_trap_assert_stdout ("*UID:2@apples*TRIGGER:-PT10M*");
  g_test_trap_assert_stdout_unmatched ("*UID:1@apples*");
  g_test_trap_assert_stdout_unmatched ("*pears*");

  test_library_remove (path);
}

static void
add (const char       *folder,
     const char *const names[],
     gsize             n,
     GTestDataFunc     function)
{
  for (gsize i = 0; i < n; i++)
    {
      g_autofree char *path = g_strconcat ("/export/", folder, "/", names[i], NULL);

      g_test_add_data_func (path, names[i], function);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add ("fixtures", fixtures, G_N_ELEMENTS (fixtures), test_fixture);
  add ("samples", samples, G_N_ELEMENTS (samples), test_sample);
  g_test_add_func ("/export/several", test_several);
  g_test_add_func ("/export/select", test_select);
  g_test_add_func ("/export/run", test_run);
  g_test_add_func ("/export/run/file", test_run_file);
  g_test_add_func ("/export/run/subprocess/child", test_run_child);

  return g_test_run ();
}
