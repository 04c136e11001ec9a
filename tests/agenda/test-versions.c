/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gstdio.h>

#include "lanyard-source.h"
#include "test-versions.h"

#define BASE "https://gears.example/2031/"

static void
append_talk (GString *json,
             guint    version,
             guint    number)
{
  g_autofree char *room = test_versions_dup_room (version);
  g_autofree char *guid = number % 2 == 0 ? g_strdup_printf ("talk-%u", number) : g_strdup_printf ("%u-talk-%u", version, number);
  g_autoptr (GDateTime) day = g_date_time_new_utc (2031, 6, 4, 6, 0, 0);
  g_autoptr (GDateTime) start = g_date_time_add_minutes (day, (int) (version * 60 + number * 5));
  g_autofree char *date = g_date_time_format_iso8601 (start);

  g_string_append_printf (json,
                          "%s{\"guid\": \"%s\", \"id\": %u, \"date\": \"%s\", \"duration\": \"00:05\", \"room\": \"%s\","
                          " \"title\": \"How gear number %u was cut\", \"abstract\": \"All about it.\","
                          " \"url\": \"" BASE "talk/%u/\", \"persons\": [{\"public_name\": \"Speaker %u\"}]}",
                          number > 0 ? "," : "", guid, version * 100000 + number, date, room, number, number, number);
}

static LanyardImport *
read_text (const char *name,
           const char *text)
{
  g_autofree char *folder = g_dir_make_tmp ("lanyard-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GPtrArray) sources = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) error = NULL;
  LanyardImport *import;

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  g_ptr_array_add (sources, lanyard_source_new (file, NULL));
  import = lanyard_import_read (sources, NULL, &error);
  g_assert_no_error (error);
  g_remove (path);
  g_rmdir (folder);

  return import;
}

char *
test_versions_dup_json (guint version,
                        guint n_talks)
{
  g_autoptr (GString) json = g_string_new (NULL);
  g_autofree char *room = test_versions_dup_room (version);

  g_string_append_printf (json,
                          "{\"schedule\": {\"version\": \"%u\", \"base_url\": \"" BASE "\", \"conference\": {"
                          "\"acronym\": \"gears31\", \"title\": \"Gears 2031\", \"start\": \"2031-06-04\","
                          " \"end\": \"2031-06-04\", \"time_zone_name\": \"Europe/Oslo\", \"url\": \"" BASE "\","
                          " \"days\": [{\"index\": 1, \"date\": \"2031-06-04\", \"rooms\": {\"%s\": [",
                          version, room);
  for (guint i = 0; i < n_talks; i++)
    append_talk (json, version, i);
  g_string_append (json, "]}}]}}}");

  return g_string_free_and_steal (g_steal_pointer (&json));
}

LanyardImport *
test_versions_read (guint version,
                    guint n_talks)
{
  g_autofree char *json = test_versions_dup_json (version, n_talks);

  return read_text ("gears.json", json);
}

LanyardImport *
test_versions_read_article (void)
{
  g_autoptr (GString) text = g_string_new ("---\ntitle: Talks at Gears\ncanonicalurl: https://blog.example/gears\n---\n\n");

  for (guint i = 0; i < TEST_VERSIONS_PICKS; i++)
    g_string_append_printf (text,
                            "### How gear number %u was cut\n\n**Speaker**: Speaker %u\n\n"
                            "[Session Link](" BASE "talk/%u/)\n\nWorth it.\n\n",
                            i, i, i);

  return read_text ("gears.md", text->str);
}

char *
test_versions_dup_room (guint version)
{
  return g_strdup_printf ("Hall %u", version);
}
