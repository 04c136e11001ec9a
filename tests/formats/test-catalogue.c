/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-catalogue-entry.h"
#include "lanyard-catalogue.h"
#include "lanyard-error.h"
#include "lanyard-schedule-address.h"

static GPtrArray *
read_file (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_file_load_bytes (file, NULL, NULL, &error);
  GPtrArray *entries;

  g_assert_no_error (error);
  entries = lanyard_catalogue_read (bytes, &error);
  g_assert_no_error (error);

  return entries;
}

static GPtrArray *
read_bundled (void)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  GPtrArray *entries;

  bytes = g_resources_lookup_data ("/io/github/lanyard/Lanyard/bundle/catalogue.json", G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  g_assert_no_error (error);
  entries = lanyard_catalogue_read (bytes, &error);
  g_assert_no_error (error);

  return entries;
}

static LanyardConference *
get_conference (GPtrArray *entries,
                guint      i)
{
  return lanyard_catalogue_entry_get_conference (g_ptr_array_index (entries, i));
}

static void
assert_time (GDateTime  *time,
             const char *expected)
{
  g_autoptr (GDateTime) utc = g_date_time_to_utc (time);
  g_autofree char *found = g_date_time_format_iso8601 (utc);

  g_assert_cmpstr (found, ==, expected);
}

static void
test_fields (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "catalogue.json", NULL);
  g_autoptr (GPtrArray) entries = read_file (path);
  LanyardCatalogueEntry *gears;
  LanyardConference     *conference;

  g_assert_cmpuint (entries->len, ==, 4);

  gears = g_ptr_array_index (entries, 0);
  g_assert_cmpstr (lanyard_catalogue_entry_get_address (gears), ==, "https://gears.example/2031/schedule.xml");
  g_assert_cmpint (lanyard_catalogue_entry_get_version (gears), ==, 2031010102);

  conference = lanyard_catalogue_entry_get_conference (gears);
  g_assert_cmpstr (lanyard_conference_get_id (conference), ==, "gears_2031");
  g_assert_cmpstr (lanyard_conference_get_title (conference), ==, "Gears 2031");
  g_assert_cmpstr (lanyard_conference_get_url (conference), ==, "https://gears.example/2031/");
  g_assert_cmpstr (lanyard_conference_get_time_zone (conference), ==, "America/New_York");

  /* The days are those of New York, whole, also the last one. */
  assert_time (lanyard_conference_get_start (conference), "2031-03-04T05:00:00Z");
  assert_time (lanyard_conference_get_end (conference), "2031-03-07T04:59:59Z");
}

static void
test_odd (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "catalogue.json", NULL);
  g_autoptr (GPtrArray) entries = read_file (path);
  LanyardConference *sails = get_conference (entries, 1);
  LanyardConference *one_day = get_conference (entries, 2);
  LanyardConference *bad_site = get_conference (entries, 3);

  /* No id, no version, a zone that is none, and an end before the start. */
  g_assert_cmpstr (lanyard_conference_get_id (sails), ==, "http://sails.example/all.ics");
  g_assert_cmpint (lanyard_catalogue_entry_get_version (g_ptr_array_index (entries, 1)), ==, 2031010100);
  g_assert_null (lanyard_conference_get_time_zone (sails));
  assert_time (lanyard_conference_get_start (sails), "2031-05-01T00:00:00Z");
  assert_time (lanyard_conference_get_end (sails), "2031-05-01T23:59:59Z");

  g_assert_cmpint (lanyard_catalogue_entry_get_version (g_ptr_array_index (entries, 2)), ==, 2031010100);
  assert_time (lanyard_conference_get_end (one_day), "2031-06-01T23:59:59Z");

  g_assert_cmpstr (lanyard_conference_get_title (bad_site), ==, "Bad Site");
  g_assert_null (lanyard_conference_get_url (bad_site));
}

static void
assert_refused (GBytes *bytes,
                int     code)
{
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GError) error = NULL;

  entries = lanyard_catalogue_read (bytes, &error);
  g_assert_error (error, LANYARD_ERROR, code);
  g_assert_true (g_str_has_suffix (error->message, "."));
  g_assert_null (entries);
}

static void
test_refused (void)
{
  static const struct
  {
    const char *text;
    int         code;
  } cases[] = {
    { "", LANYARD_ERROR_DAMAGED },
    { "Dear aunt,", LANYARD_ERROR_DAMAGED },
    { "{\"version\": 1, \"schedules\": [", LANYARD_ERROR_DAMAGED },
    { "[]", LANYARD_ERROR_DAMAGED },
    { "{}", LANYARD_ERROR_EMPTY },
    { "{\"schedules\": {}}", LANYARD_ERROR_EMPTY },
    { "{\"schedules\": \"\"}", LANYARD_ERROR_EMPTY },
    { "{\"schedules\": [{\"title\": \"A\"}]}", LANYARD_ERROR_EMPTY },
  };
  g_autoptr (GBytes) large = g_bytes_new_take (g_malloc0 (LANYARD_CATALOGUE_MAX_BYTES + 1), LANYARD_CATALOGUE_MAX_BYTES + 1);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (cases[i].text, strlen (cases[i].text));

      assert_refused (bytes, cases[i].code);
    }

  assert_refused (large, LANYARD_ERROR_TOO_LARGE);
}

/* Besides exports by their usual names, some sites have names of their own. */
static gboolean
looks_like_schedule (const char *address)
{
  return lanyard_schedule_address_is_export (address) || g_regex_match_simple ("[.](xml|json)$|/ical/|[?&]format=xml$", address, G_REGEX_DEFAULT, 0);
}

static void
test_bundled (void)
{
  g_autoptr (GPtrArray) entries = read_bundled ();
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  guint n_coming = 0;

  g_assert_cmpuint (entries->len, >=, 25);

  for (guint i = 0; i < entries->len; i++)
    {
      LanyardCatalogueEntry *entry = g_ptr_array_index (entries, i);
      LanyardConference     *conference = lanyard_catalogue_entry_get_conference (entry);
      const char            *address = lanyard_catalogue_entry_get_address (entry);
      gint64                 start = g_date_time_to_unix (lanyard_conference_get_start (conference));
      gint64                 end = g_date_time_to_unix (lanyard_conference_get_end (conference));

      g_test_message ("%s", address);
      g_assert_true (g_hash_table_add (seen, (gpointer) lanyard_conference_get_id (conference)));
      g_assert_true (g_hash_table_add (seen, (gpointer) address));
      g_assert_true (g_str_has_prefix (address, "https://"));
      g_assert_true (looks_like_schedule (address));
      g_assert_true (g_str_has_prefix (lanyard_conference_get_url (conference), "https://"));
      g_assert_nonnull (lanyard_conference_get_time_zone (conference));
      g_assert_cmpint (lanyard_catalogue_entry_get_version (entry), >=, 2026112400);

      /* From 2025 on, and none for more than two weeks. */
      g_assert_cmpint (start, >=, 1735689600);
      g_assert_cmpint (end - start, >, 0);
      g_assert_cmpint (end - start, <=, 14 * G_TIME_SPAN_DAY / G_TIME_SPAN_SECOND);
      n_coming += start > 1795478400;
    }

  /* Seen from the day it was made, some are still to come. */
  g_assert_cmpuint (n_coming, >=, 5);
}

static guint
count_members (const char *name)
{
  g_autoptr (GBytes) bytes = g_resources_lookup_data ("/io/github/lanyard/Lanyard/bundle/catalogue.json", G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_autofree char *member = g_strdup_printf ("\"%s\": ", name);
  g_auto (GStrv) parts = g_strsplit (text, member, -1);

  return g_strv_length (parts) - 1;
}

/* Nothing of the file itself may be among what the reader leaves out. */
static void
test_bundled_whole (void)
{
  g_autoptr (GPtrArray) entries = read_bundled ();

  g_assert_cmpuint (entries->len, ==, count_members ("title") / 2);
  g_assert_cmpuint (entries->len, ==, count_members ("id"));
  g_assert_cmpuint (entries->len, ==, count_members ("timezone"));
}

static void
test_sample (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("LANYARD_SAMPLES"), "giggity-menu.json", NULL);
  g_autoptr (GPtrArray) entries = NULL;

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_test_skip ("the sample is not here");
      return;
    }

  entries = read_file (path);
  g_assert_cmpuint (entries->len, ==, 62);
  g_assert_cmpstr (lanyard_conference_get_title (get_conference (entries, 0)), ==, "FOSSGIS-Konferenz 2025");
  assert_time (lanyard_conference_get_start (get_conference (entries, 0)), "2025-03-25T23:00:00Z");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/catalogue/fields", test_fields);
  g_test_add_func ("/catalogue/odd", test_odd);
  g_test_add_func ("/catalogue/refused", test_refused);
  g_test_add_func ("/catalogue/bundled", test_bundled);
  g_test_add_func ("/catalogue/bundled/whole", test_bundled_whole);
  g_test_add_func ("/catalogue/sample", test_sample);

  return g_test_run ();
}
