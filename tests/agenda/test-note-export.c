/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gstdio.h>

#include "lanyard-library-import.h"
#include "lanyard-note-store.h"
#include "lanyard-source.h"
#include "test-library.h"

/* The program itself exports notes, and another library takes them. */

#define CONFERENCE "sea"
#define NINE 1938000000
#define TEXT "Ask, in the hallway;\nabout “fish” \\ chips"

typedef struct
{
  char *path; /* (owned) */
  char *home; /* (owned), where the program looks for its folder */
} Fixture;

static const char *program;

static void
put_note (LanyardDatabase *database,
          const char      *talk_id,
          const char      *text,
          int              rating)
{
  g_autoptr (GPtrArray) notes = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (notes, lanyard_note_new (CONFERENCE, talk_id, NULL, text, rating, NINE));
  g_assert_true (lanyard_note_store_put (database, notes, NULL, NULL));
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (LanyardDatabase) database = NULL;
  g_autofree char *folder = NULL;

  fixture->path = test_library_dup_path ();
  folder = g_path_get_dirname (fixture->path);
  fixture->home = g_path_get_dirname (folder);
  database = test_library_open (fixture->path);
  test_library_save (database, CONFERENCE, test_library_new_talk ("1", NINE, NINE + 3600),
                     test_library_new_talk ("2", 0, 0), test_library_new_talk ("3", NINE, 0), NULL);
  put_note (database, "1", TEXT, 4);
  put_note (database, "2", "", 2);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  test_library_remove (fixture->path);
  g_clear_pointer (&fixture->path, g_free);
  g_clear_pointer (&fixture->home, g_free);
}

static char *
run (Fixture           *fixture,
     const char *const *arguments)
{
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE);
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;
  char *output = NULL;

  g_subprocess_launcher_unsetenv (launcher, "DISPLAY");
  g_subprocess_launcher_unsetenv (launcher, "WAYLAND_DISPLAY");
  g_subprocess_launcher_setenv (launcher, "XDG_DATA_HOME", fixture->home, TRUE);
  process = g_subprocess_launcher_spawnv (launcher, arguments, &error);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, NULL, NULL, &output, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_successful (process));

  return output;
}

static void
import_text (LanyardDatabase *database,
             const char      *text,
             gboolean         is_fetched)
{
  g_autofree char *folder = g_dir_make_tmp ("lanyard-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "sea.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GPtrArray) sources = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (LanyardImport) import = NULL;
  g_autoptr (LanyardAnswer) answer = NULL;
  g_autoptr (GError) error = NULL;

  if (is_fetched)
    {
      g_autoptr (GBytes) content = g_bytes_new (text, strlen (text));

      answer = g_object_new (LANYARD_TYPE_ANSWER, "address", "https://sea.example/sea.json", "bytes", content, NULL);
    }

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  g_ptr_array_add (sources, lanyard_source_new (file, answer));
  import = lanyard_import_read (sources, NULL, &error);
  g_assert_no_error (error);
  lanyard_library_import_keep (database, import, FALSE, NINE, NULL, NULL, &error);
  g_assert_no_error (error);
  g_unlink (path);
  g_rmdir (folder);
}

static int
compare_notes (gconstpointer a,
               gconstpointer b)
{
  return g_strcmp0 (lanyard_note_get_talk_id (*(LanyardNote *const *) a), lanyard_note_get_talk_id (*(LanyardNote *const *) b));
}

static char *
describe_notes (LanyardDatabase *database)
{
  g_autoptr (GPtrArray) notes = lanyard_note_store_list (database, NULL);
  GString *text = g_string_new (NULL);

  g_ptr_array_sort (notes, compare_notes);
  for (guint i = 0; i < notes->len; i++)
    {
      LanyardNote *note = g_ptr_array_index (notes, i);

      g_assert_cmpstr (lanyard_note_get_conference_id (note), ==, CONFERENCE);
      g_assert_cmpint (lanyard_note_get_changed (note), ==, NINE);
      g_string_append_printf (text, "%s: %s %d;", lanyard_note_get_talk_id (note), lanyard_note_get_text (note),
                              lanyard_note_get_rating (note));
    }

  return g_string_free_and_steal (text);
}

static void
assert_imported (const char *text,
                 gboolean    is_fetched,
                 const char *expected)
{
  g_autofree char *path = test_library_dup_path ();
  g_autoptr (LanyardDatabase) database = test_library_open (path);
  g_autofree char *notes = NULL;

  import_text (database, text, is_fetched);
  notes = describe_notes (database);
  g_assert_cmpstr (notes, ==, expected);
  g_clear_object (&database);
  test_library_remove (path);
}

static void
test_json (Fixture      *fixture,
           gconstpointer data)
{
  g_autofree char *text = run (fixture, (const char *[]) { program, "--export=json", "--with-notes", NULL });

  assert_imported (text, FALSE, "1: " TEXT " 4;2:  2;");

  /* Of what anybody can fetch, nobody takes the notes of somebody else. */
  assert_imported (text, TRUE, "");
}

static void
test_private (Fixture      *fixture,
              gconstpointer data)
{
  g_autofree char *with_notes = run (fixture, (const char *[]) { program, "--export=json", "--with-notes", NULL });
  g_autofree char *json = run (fixture, (const char *[]) { program, "--export=json", NULL });
  g_autofree char *calendar = run (fixture, (const char *[]) { program, "--export=ics", NULL });
  g_autofree char *file = g_build_filename (fixture->home, "sea.json", NULL);
  g_autofree char *again = NULL;

  g_assert_null (strstr (json, "hallway"));
  g_assert_null (strstr (json, "rating"));
  g_assert_null (strstr (calendar, "hallway"));
  g_assert_null (strstr (calendar, "RATING"));

  g_assert_true (g_file_set_contents (file, with_notes, -1, NULL));
  again = run (fixture, (const char *[]) { program, "--export=json", file, NULL });
  g_assert_null (strstr (again, "hallway"));
  g_unlink (file);
}

static void
test_calendar (Fixture      *fixture,
               gconstpointer data)
{
  g_autofree char *text = run (fixture, (const char *[]) { program, "--export=ics", "--with-notes", NULL });

  g_assert_nonnull (strstr (text, "COMMENT:Ask\\, in the hallway\\;\\nabout “fish” \\\\ chips\r\n"));
  g_assert_nonnull (strstr (text, "X-LANYARD-RATING:****\r\n"));
  g_assert_nonnull (strstr (text, "X-LANYARD-RATING:**\r\n"));
}

static void
test_mine_stays (Fixture      *fixture,
                 gconstpointer data)
{
  g_autofree char *text = run (fixture, (const char *[]) { program, "--export=json", "--with-notes", NULL });
  g_autoptr (LanyardDatabase) database = test_library_open (fixture->path);
  g_autofree char *notes = NULL;

  put_note (database, "1", "Mine", 5);
  put_note (database, "2", "", 0);
  import_text (database, text, FALSE);
  notes = describe_notes (database);
  g_assert_cmpstr (notes, ==, "1: Mine 5;2:  2;");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  program = argv[1];

#define ADD(name, function) g_test_add ("/agenda/note-export/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("json", test_json);
  ADD ("private", test_private);
  ADD ("calendar", test_calendar);
  ADD ("mine-stays", test_mine_stays);
#undef ADD

  return g_test_run ();
}
