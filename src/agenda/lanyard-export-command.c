/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

#include "lanyard-bookmark-store.h"
#include "lanyard-clock.h"
#include "lanyard-error.h"
#include "lanyard-export-command.h"
#include "lanyard-export.h"
#include "lanyard-import.h"
#include "lanyard-note-store.h"

static gboolean
find_format (const char          *name,
             LanyardExportFormat *format,
             GError             **error)
{
  if (g_strcmp0 (name, "ics") == 0)
    *format = LANYARD_EXPORT_ICS;
  else if (g_strcmp0 (name, "json") == 0)
    *format = LANYARD_EXPORT_JSON;
  else
    {
      /* TRANSLATORS: %s is what the person wrote. */
      g_set_error (error, LANYARD_ERROR, LANYARD_ERROR_UNKNOWN_FORMAT,
                   _ ("Lanyard cannot export “%s”. Write ics or json."), name);
      return FALSE;
    }

  return TRUE;
}

/* Gets the library when there is one: to look at it must not make one. */
static gboolean
open_library (LanyardDatabase **database,
              GError          **error)
{
  g_autofree char *path = lanyard_database_dup_default_path ();
  g_autoptr (LanyardDatabase) found = NULL;

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    return TRUE;

  found = lanyard_database_new (path);
  if (!lanyard_database_open (found, error))
    return FALSE;

  *database = g_steal_pointer (&found);

  return TRUE;
}

static GPtrArray *
read_schedules (LanyardDatabase   *database,
                const char *const *arguments,
                GError           **error)
{
  g_autoptr (LanyardImport) import = NULL;

  if (arguments == NULL || *arguments == NULL)
    return database != NULL ? lanyard_export_load_schedules (database, error) : g_ptr_array_new ();

  import = lanyard_import_read_arguments (arguments, error);

  return import != NULL ? g_ptr_array_ref (lanyard_import_get_schedules (import)) : NULL;
}

static GPtrArray *
load_bookmarks (LanyardDatabase *database,
                GError         **error)
{
  return database != NULL ? lanyard_bookmark_store_list (database, error) : g_ptr_array_new ();
}

static gboolean
check_any (GPtrArray *schedules,
           gboolean   bookmarked,
           GError   **error)
{
  if (schedules->len > 0)
    return TRUE;

  g_set_error (error, LANYARD_ERROR, LANYARD_ERROR_EMPTY, "%s",
               bookmarked ? _ ("Nothing is bookmarked there.") : _ ("There is no schedule. Name a file that holds one."));

  return FALSE;
}

/* Those of the library, or none: a file that has notes with it does not give them away either. */
static gboolean
set_notes (LanyardDatabase *database,
           gboolean         with_notes,
           GPtrArray      **schedules,
           GError         **error)
{
  g_autoptr (GPtrArray) notes = NULL;
  g_autoptr (GPtrArray) others = NULL;

  notes = with_notes && database != NULL ? lanyard_note_store_list (database, error) : g_ptr_array_new ();
  if (notes == NULL)
    return FALSE;

  others = g_steal_pointer (schedules);
  *schedules = lanyard_export_set_notes (others, notes);

  return TRUE;
}

static char *
make_export (LanyardExportFormat format,
             gboolean            bookmarked,
             gboolean            with_notes,
             const char *const  *arguments,
             GError            **error)
{
  g_autoptr (LanyardDatabase) database = NULL;
  g_autoptr (GPtrArray) schedules = NULL;
  g_autoptr (GPtrArray) bookmarks = NULL;
  g_autoptr (LanyardClock) clock = lanyard_clock_new (0);

  if (!open_library (&database, error))
    return NULL;

  bookmarks = load_bookmarks (database, error);
  if (bookmarks == NULL)
    return NULL;

  schedules = read_schedules (database, arguments, error);
  if (schedules == NULL)
    return NULL;

  if (bookmarked)
    {
      g_autoptr (GPtrArray) all = g_steal_pointer (&schedules);

      schedules = lanyard_export_select (all, bookmarks);
    }

  if (!check_any (schedules, bookmarked, error) || !set_notes (database, with_notes, &schedules, error))
    return NULL;

  return lanyard_export_write (schedules, bookmarks, format, lanyard_export_find_lead (), lanyard_clock_get_now (clock));
}

int
lanyard_export_run (const char        *format,
                    gboolean           bookmarked,
                    gboolean           with_notes,
                    const char *const *arguments)
{
  g_autoptr (GError) error = NULL;
  g_autofree char    *text = NULL;
  LanyardExportFormat known;

  g_return_val_if_fail (format != NULL, EXIT_FAILURE);

  if (find_format (format, &known, &error))
    text = make_export (known, bookmarked, with_notes, arguments, &error);

  if (text == NULL)
    {
      g_printerr ("%s\n", error->message);
      return EXIT_FAILURE;
    }

  if (fputs (text, stdout) == EOF || fflush (stdout) == EOF)
    {
      g_printerr (_ ("The output cannot be written.\n"));
      return EXIT_FAILURE;
    }

  return EXIT_SUCCESS;
}
