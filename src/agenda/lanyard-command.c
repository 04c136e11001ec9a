/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "lanyard-command.h"
#include "lanyard-export-command.h"
#include "lanyard-print.h"
#include "lanyard-search-print.h"

void
lanyard_command_add_options (GApplication *application)
{
  static const GOptionEntry options[] = {
    { "print", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, NULL, N_ ("Print what the files hold as JSON, without a window"), NULL },
    { "export", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, NULL, N_ ("Print the schedules of the files, or of all conferences, as a calendar or as JSON"), N_ ("ics|json") },
    { "bookmarked", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, NULL, N_ ("Export bookmarked talks only"), NULL },
    { "with-notes", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, NULL, N_ ("Export your private notes too"), NULL },
    { "search", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, NULL, N_ ("Find talks in the library, without a window"), N_ ("WORDS…") },
    { "pretend-now", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, NULL, N_ ("Behave as if this were the time"), N_ ("ISO8601") },
    { "version", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, NULL, N_ ("Print the version"), NULL },
    { G_OPTION_REMAINING, 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME_ARRAY, NULL, NULL, N_ ("[FILE…]") },
    { NULL },
  };

  g_return_if_fail (G_IS_APPLICATION (application));

  g_application_add_main_option_entries (application, options);
}

int
lanyard_command_run (GVariantDict *options)
{
  g_autofree const char **arguments = NULL;
  const char             *format = NULL;
  const char             *words = NULL;

  g_return_val_if_fail (options != NULL, EXIT_FAILURE);

  g_variant_dict_lookup (options, G_OPTION_REMAINING, "^a&ay", &arguments);

  if (g_variant_dict_contains (options, "version"))
    {
      g_print ("lanyard " VERSION "\n");
      return EXIT_SUCCESS;
    }

  if (g_variant_dict_contains (options, "print"))
    return lanyard_print_files (arguments);

  if (g_variant_dict_lookup (options, "export", "&s", &format))
    return lanyard_export_run (format, g_variant_dict_contains (options, "bookmarked"),
                               g_variant_dict_contains (options, "with-notes"), arguments);

  if (g_variant_dict_contains (options, "bookmarked"))
    {
      g_printerr (_ ("Write --bookmarked together with --export.\n"));
      return EXIT_FAILURE;
    }

  if (g_variant_dict_contains (options, "with-notes"))
    {
      g_printerr (_ ("Write --with-notes together with --export.\n"));
      return EXIT_FAILURE;
    }

  if (g_variant_dict_lookup (options, "search", "&s", &words))
    return lanyard_search_print (words, arguments);

  return LANYARD_COMMAND_WINDOW;
}
