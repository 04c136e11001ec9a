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

int
lanyard_print_files (const char *const *arguments)
{
  g_autoptr (LanyardImport) import = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *json = NULL;

  if (arguments == NULL || *arguments == NULL)
    {
      g_printerr (_ ("Name at least one file to print.\n"));
      return EXIT_FAILURE;
    }

  import = lanyard_import_read_arguments (arguments, &error);
  if (import == NULL)
    {
      g_printerr ("%s\n", error->message);
      return EXIT_FAILURE;
    }

  json = lanyard_json_writer_print (lanyard_import_get_schedules (import), lanyard_import_get_shortlists (import));
  if (fputs (json, stdout) == EOF || fflush (stdout) == EOF)
    {
      g_printerr (_ ("The output cannot be written.\n"));
      return EXIT_FAILURE;
    }

  return EXIT_SUCCESS;
}
