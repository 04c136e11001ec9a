/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <stdarg.h>

#include <glib/gstdio.h>

#include "lanyard-schedule-store.h"
#include "test-library.h"

char *
test_library_dup_path (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("lanyard-XXXXXX", &error);

  g_assert_no_error (error);

  return g_build_filename (folder, "lanyard", "library.db", NULL);
}

static void
remove_recursively (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      remove_recursively (child);
    }

  g_remove (path);
}

void
test_library_remove (const char *path)
{
  g_autofree char *inner = g_path_get_dirname (path);
  g_autofree char *folder = g_path_get_dirname (inner);

  remove_recursively (folder);
}

LanyardDatabase *
test_library_open (const char *path)
{
  g_autoptr (GError) error = NULL;
  LanyardDatabase *database = lanyard_database_new (path);

  lanyard_database_open (database, &error);
  g_assert_no_error (error);

  return database;
}

LanyardTalk *
test_library_new_talk (const char *id,
                       gint64      start,
                       gint64      end)
{
  g_autoptr (GDateTime) start_time = start != 0 ? g_date_time_new_from_unix_utc (start) : NULL;
  g_autoptr (GDateTime) end_time = end != 0 ? g_date_time_new_from_unix_utc (end) : NULL;
  g_autofree char *title = g_strdup_printf ("Talk %s", id);
  g_autofree char *room = g_strdup_printf ("Building 1, Floor 2, Room %s", id);
  g_autofree char *url = g_strdup_printf ("https://example.org/talks/%s", id);

  return g_object_new (LANYARD_TYPE_TALK,
                       "id", id,
                       "title", title,
                       "start", start_time,
                       "end", end_time,
                       "room", room,
                       "url", url,
                       NULL);
}

void
test_library_save (LanyardDatabase *database,
                   const char      *conference_id,
                   LanyardTalk     *talk,
                   ...)
{
  g_autoptr (LanyardConference) conference = NULL;
  g_autoptr (LanyardSchedule) schedule = NULL;
  g_autoptr (GPtrArray) talks = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) error = NULL;
  va_list more;

  va_start (more, talk);
  for (; talk != NULL; talk = va_arg (more, LanyardTalk *))
    g_ptr_array_add (talks, talk);
  va_end (more);

  conference = g_object_new (LANYARD_TYPE_CONFERENCE, "id", conference_id, "title", "Test", NULL);
  schedule = lanyard_schedule_new (conference, talks);
  lanyard_schedule_store_save (database, schedule, &error);
  g_assert_no_error (error);
}

static void
assert_same_lists (GListModel *actual,
                   GListModel *expected)
{
  guint n_actual = actual != NULL ? g_list_model_get_n_items (actual) : 0;
  guint n_expected = expected != NULL ? g_list_model_get_n_items (expected) : 0;

  g_assert_cmpuint (n_actual, ==, n_expected);

  for (guint i = 0; i < n_actual; i++)
    {
      g_autoptr (GObject) actual_item = g_list_model_get_item (actual, i);
      g_autoptr (GObject) expected_item = g_list_model_get_item (expected, i);

      test_library_assert_same (actual_item, expected_item);
    }
}

static void
assert_same_times (GDateTime *actual,
                   GDateTime *expected)
{
  g_assert_true ((actual == NULL) == (expected == NULL));

  if (actual == NULL)
    return;

  g_assert_cmpint (g_date_time_to_unix_usec (actual), ==, g_date_time_to_unix_usec (expected));
  g_assert_cmpint (g_date_time_get_utc_offset (actual), ==, 0);
}

static void
assert_same_dates (GDate *actual,
                   GDate *expected)
{
  g_assert_true ((actual == NULL) == (expected == NULL));

  if (actual != NULL)
    g_assert_cmpint (g_date_compare (actual, expected), ==, 0);
}

static void
assert_same_texts (GObject    *object,
                   GParamSpec *pspec,
                   const char *actual,
                   const char *expected)
{
  if (g_strcmp0 (actual, expected) != 0)
    g_error ("%s.%s is “%s”, not “%s”", G_OBJECT_TYPE_NAME (object), pspec->name, actual, expected);
}

static void
assert_same_property (GObject    *actual,
                      GObject    *expected,
                      GParamSpec *pspec)
{
  g_auto (GValue) actual_value = G_VALUE_INIT;
  g_auto (GValue) expected_value = G_VALUE_INIT;

  g_object_get_property (actual, pspec->name, &actual_value);
  g_object_get_property (expected, pspec->name, &expected_value);

  if (pspec->value_type == G_TYPE_STRING)
    assert_same_texts (actual, pspec, g_value_get_string (&actual_value), g_value_get_string (&expected_value));
  else if (pspec->value_type == G_TYPE_BOOLEAN)
    g_assert_cmpint (g_value_get_boolean (&actual_value), ==, g_value_get_boolean (&expected_value));
  else if (pspec->value_type == G_TYPE_DATE_TIME)
    assert_same_times (g_value_get_boxed (&actual_value), g_value_get_boxed (&expected_value));
  else if (pspec->value_type == G_TYPE_DATE)
    assert_same_dates (g_value_get_boxed (&actual_value), g_value_get_boxed (&expected_value));
  else if (pspec->value_type == G_TYPE_LIST_MODEL)
    assert_same_lists (g_value_get_object (&actual_value), g_value_get_object (&expected_value));
  else if (g_type_is_a (pspec->value_type, G_TYPE_OBJECT))
    test_library_assert_same (g_value_get_object (&actual_value), g_value_get_object (&expected_value));
  else
    g_assert_not_reached ();
}

void
test_library_assert_same (GObject *actual,
                          GObject *expected)
{
  g_autofree GParamSpec **pspecs = NULL;
  guint                   n_pspecs;

  g_assert_true ((actual == NULL) == (expected == NULL));
  if (actual == NULL)
    return;

  g_assert_cmpstr (G_OBJECT_TYPE_NAME (actual), ==, G_OBJECT_TYPE_NAME (expected));

  if (G_IS_LIST_MODEL (actual))
    {
      assert_same_lists (G_LIST_MODEL (actual), G_LIST_MODEL (expected));
      return;
    }

  pspecs = g_object_class_list_properties (G_OBJECT_GET_CLASS (actual), &n_pspecs);
  for (guint i = 0; i < n_pspecs; i++)
    assert_same_property (actual, expected, pspecs[i]);
}
