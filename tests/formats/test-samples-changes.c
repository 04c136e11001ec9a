/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-changes.h"
#include "lanyard-format.h"

static LanyardSchedule *
read_sample (const char *name)
{
  const char      *folder = g_getenv ("LANYARD_SAMPLES");
  g_autofree char *path = folder != NULL ? g_build_filename (folder, name, NULL) : NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  GObject *schedule;
  char    *content;
  gsize    length;

  if (path == NULL || !g_file_test (path, G_FILE_TEST_EXISTS))
    return NULL;

  g_file_get_contents (path, &content, &length, &error);
  g_assert_no_error (error);
  bytes = g_bytes_new_take (content, length);

  schedule = lanyard_format_read (bytes, name, NULL, NULL, &error);
  g_assert_no_error (error);

  return LANYARD_SCHEDULE (schedule);
}

/* As the organisers changed it in the last weeks before the conference. */
static void
test_kubecon (void)
{
  g_autoptr (LanyardSchedule) before = read_sample ("sched-kubecon-eu-2026-0303.ics");
  g_autoptr (LanyardSchedule) after = read_sample ("sched-kubecon-eu-2026-0322.ics");
  g_autoptr (LanyardChanges) changes = NULL;
  g_autoptr (LanyardChanges) none = NULL;

  if (before == NULL || after == NULL)
    {
      g_test_skip ("the samples are not there");
      return;
    }

  changes = lanyard_changes_new (before, after);
  g_test_message ("renamed: %u", lanyard_changes_count (changes, LANYARD_CHANGE_TITLE));
  g_assert_cmpuint (lanyard_changes_count (changes, LANYARD_CHANGE_ADDED), ==, 40);
  g_assert_cmpuint (lanyard_changes_count (changes, LANYARD_CHANGE_REMOVED | LANYARD_CHANGE_CANCELLED), ==, 8);
  g_assert_cmpuint (lanyard_changes_count (changes, LANYARD_CHANGE_TIME), ==, 54);
  g_assert_cmpuint (lanyard_changes_count (changes, LANYARD_CHANGE_ROOM), ==, 81);
  g_assert_cmpuint (g_hash_table_size (lanyard_changes_get_new_ids (changes)), ==, 0);

  none = lanyard_changes_new (after, after);
  g_assert_cmpuint (g_list_model_get_n_items (lanyard_changes_list (none)), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/samples/changes/kubecon", test_kubecon);

  return g_test_run ();
}
