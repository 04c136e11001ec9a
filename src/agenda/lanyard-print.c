/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

#include "lanyard-import.h"
#include "lanyard-json-writer.h"
#include "lanyard-print.h"
#include "lanyard-source.h"

int
lanyard_print_files (const char *const *arguments)
{
  g_autoptr (GPtrArray) sources = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (LanyardImport) import = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *json = NULL;
  GPtrArray       *remarks;

  for (gsize i = 0; arguments != NULL && arguments[i] != NULL; i++)
    {
      g_autoptr (GFile) file = g_file_new_for_commandline_arg (arguments[i]);

      g_ptr_array_add (sources, lanyard_source_new (file, NULL));
    }

  if (sources->len == 0)
    {
      g_printerr (_ ("Name at least one file to print.\n"));
      return EXIT_FAILURE;
    }

  import = lanyard_import_read (sources, NULL, &error);
  if (import == NULL)
    {
      g_printerr ("%s\n", error->message);
      return EXIT_FAILURE;
    }

  remarks = lanyard_import_get_remarks (import);
  for (guint i = 0; i < remarks->len; i++)
    g_printerr ("%s\n", (const char *) g_ptr_array_index (remarks, i));

  json = lanyard_json_writer_print (lanyard_import_get_schedules (import), lanyard_import_get_shortlists (import));
  if (fputs (json, stdout) == EOF || fflush (stdout) == EOF)
    {
      g_printerr (_ ("The output cannot be written.\n"));
      return EXIT_FAILURE;
    }

  return EXIT_SUCCESS;
}
