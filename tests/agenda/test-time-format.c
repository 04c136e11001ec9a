/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <locale.h>

#include <glib/gstdio.h>

#include "lanyard-age-text.h"
#include "lanyard-time-format.h"
#include "lanyard-time-text.h"

/* 2025-11-12T21:45:00Z, 16:45 in New York */
#define START 1762983900

#define SOURCES "/usr/share/i18n/locales"

typedef struct
{
  const char *locale;
  const char *day;
  const char *long_day;
  const char *days_of_month;
  const char *days_over_months;
  const char *one_day;
  const char *hours;
  const char *update;
} Expected;

/* The words between are those of no translation. */
static const Expected expected[] = {
  {
    .locale = "de_DE",
    .day = "Mi 12 Nov",
    .long_day = "Mittwoch, 12 November 2025",
    .days_of_month = "10–13 Nov 2025",
    .days_over_months = "30 Nov – 2 Dez 2025",
    .one_day = "10 Nov 2025",
    .hours = "16:45–17:15",
    .update = "12 Nov 2025, 16:45",
  },
  {
    .locale = "en_US",
    .day = "Wed, Nov 12",
    .long_day = "Wednesday, November 12, 2025",
    .days_of_month = "Nov 10–13, 2025",
    .days_over_months = "Nov 30 – Dec 2, 2025",
    .one_day = "Nov 10, 2025",
    .hours = "4:45\u00a0PM – 5:15\u00a0PM",
    .update = "Nov 12, 2025, 4:45\u00a0PM",
  },
  {
    .locale = "hi_IN",
    .day = "बुध 12 नव॰",
    .long_day = "बुधवार, 12 नवंबर 2025",
    .days_of_month = "10–13 नव॰ 2025",
    .days_over_months = "30 नव॰ – 2 दिस॰ 2025",
    .one_day = "10 नव॰ 2025",
    .hours = "4:45\u00a0अपराह्न – 5:15\u00a0अपराह्न",
    .update = "12 नव॰ 2025, 4:45\u00a0अपराह्न",
  },
  {
    .locale = "ja_JP",
    .day = "水, 11月 12",
    .long_day = "水曜日, 11月 12, 2025",
    .days_of_month = "11月 10–13, 2025",
    .days_over_months = "11月 30 – 12月 2, 2025",
    .one_day = "11月 10, 2025",
    .hours = "16:45–17:15",
    .update = "11月 12, 2025, 16:45",
  },
};

/* The locales of the machine are not for the test to know. */
static gboolean
make_locale (const char *folder,
             const char *name)
{
  g_autofree char *source = g_build_filename (SOURCES, name, NULL);
  g_autofree char *file_name = g_strconcat (name, ".UTF-8", NULL);
  g_autofree char *path = g_build_filename (folder, file_name, NULL);
  const char      *command[] = { "localedef", "-i", name, "-f", "UTF-8", path, NULL };
  g_autofree char *program = g_find_program_in_path ("localedef");
  g_autoptr (GError) error = NULL;
  int status;

  if (g_file_test (path, G_FILE_TEST_IS_DIR))
    return TRUE;
  if (program == NULL || !g_file_test (source, G_FILE_TEST_EXISTS))
    return FALSE;

  g_assert_true (g_spawn_sync (NULL, (char **) command, NULL,
                               G_SPAWN_SEARCH_PATH | G_SPAWN_STDOUT_TO_DEV_NULL, NULL, NULL, NULL, NULL, &status, &error));
  g_assert_no_error (error);

  return g_spawn_check_wait_status (status, NULL);
}

static gboolean
enter_locale (const char *name)
{
  g_autofree char *file_name = g_strconcat (name, ".UTF-8", NULL);

  if (!make_locale (g_getenv ("LOCPATH"), name))
    {
      g_test_skip ("there is nothing to make the locale of");
      return FALSE;
    }

  g_assert_nonnull (setlocale (LC_ALL, file_name));

  return TRUE;
}

static void
leave_locale (void)
{
  lanyard_time_format_set_hours (LANYARD_HOURS_OF_LOCALE);
  g_assert_nonnull (setlocale (LC_ALL, "C.UTF-8"));
}

static void
assert_dates (const char *start,
              const char *end,
              const char *words)
{
  g_autoptr (GDateTime) first = g_date_time_new_from_iso8601 (start, NULL);
  g_autoptr (GDateTime) last = g_date_time_new_from_iso8601 (end, NULL);
  g_autoptr (LanyardConference) conference = NULL;
  g_autofree char *dates = NULL;

  conference = g_object_new (LANYARD_TYPE_CONFERENCE, "id", "c", "title", "C", "start", first, "end", last,
                             "time-zone", "America/New_York", NULL);
  dates = lanyard_time_text_get_dates (conference);
  g_assert_cmpstr (dates, ==, words);
}

static void
assert_hours (const char *words)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("America/New_York");
  g_autoptr (GDateTime) start = g_date_time_new_from_unix_utc (START);
  g_autoptr (GDateTime) end = g_date_time_new_from_unix_utc (START + 30 * 60);
  g_autofree char *hours = lanyard_time_text_get_hours (start, end, zone);

  g_assert_cmpstr (hours, ==, words);
}

static void
test_locale (gconstpointer data)
{
  const Expected *words = data;
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("America/New_York");
  g_autoptr (GDateTime) start = g_date_time_new_from_unix_utc (START);
  LanyardOrigin    origin = { .checked = START, .changed = START, .address = (char *) "https://example.org/s" };
  g_autofree char *day = NULL;
  g_autofree char *long_day = NULL;
  g_autofree char *details = NULL;

  if (!enter_locale (words->locale))
    return;

  day = lanyard_time_text_get_day (start, zone);
  long_day = lanyard_time_text_get_long_day (start, zone);
  details = lanyard_age_text_get_details (&origin, zone);

  g_assert_cmpstr (day, ==, words->day);
  g_assert_cmpstr (long_day, ==, words->long_day);
  g_assert_nonnull (strstr (details, words->update));
  assert_dates ("2025-11-10T05:00:00Z", "2025-11-14T04:59:59Z", words->days_of_month);
  assert_dates ("2025-11-30T05:00:00Z", "2025-12-03T04:59:59Z", words->days_over_months);
  assert_dates ("2025-11-10T05:00:00Z", "2025-11-11T04:59:59Z", words->one_day);
  assert_hours (words->hours);
  leave_locale ();
}

/* What the person has chosen goes before what people of the locale are used to. */
static void
test_choice (void)
{
  g_assert_false (lanyard_time_format_set_hours (LANYARD_HOURS_24));
  g_assert_true (lanyard_time_format_set_hours (LANYARD_HOURS_12));
  assert_hours ("4:45\u00a0PM – 5:15\u00a0PM");
  g_assert_false (lanyard_time_format_set_hours (LANYARD_HOURS_12));
  g_assert_true (lanyard_time_format_set_hours (LANYARD_HOURS_OF_LOCALE));
  assert_hours ("16:45–17:15");
}

static void
test_choice_of_american (void)
{
  if (!enter_locale ("en_US"))
    return;

  g_assert_true (lanyard_time_format_set_hours (LANYARD_HOURS_24));
  assert_hours ("16:45–17:15");
  leave_locale ();
}

/* German has no words for the halves of a day, and a time without one would be another time. */
static void
test_choice_of_german (void)
{
  if (!enter_locale ("de_DE"))
    return;

  g_assert_true (lanyard_time_format_set_hours (LANYARD_HOURS_12));
  assert_hours ("4:45\u00a0PM – 5:15\u00a0PM");
  leave_locale ();
}

static void
remove_folder (const char *path)
{
  const char *command[] = { "rm", "-r", path, NULL };

  g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, NULL, NULL);
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *folder = g_dir_make_tmp ("lanyard-locales-XXXXXX", NULL);
  int              result;

  g_setenv ("LOCPATH", folder, TRUE);
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autofree char *path = g_strconcat ("/time-format/locale/", expected[i].locale, NULL);

      g_test_add_data_func (path, &expected[i], test_locale);
    }

  g_test_add_func ("/time-format/choice", test_choice);
  g_test_add_func ("/time-format/choice/american", test_choice_of_american);
  g_test_add_func ("/time-format/choice/german", test_choice_of_german);

  result = g_test_run ();
  remove_folder (folder);

  return result;
}
