/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

#include "lanyard-database.h"
#include "lanyard-search-hit.h"
#include "lanyard-search-print.h"
#include "lanyard-search.h"

static char *
join_words (const char        *first,
            const char *const *more)
{
  GString *words = g_string_new (first);

  for (gsize i = 0; more != NULL && more[i] != NULL; i++)
    g_string_append_printf (words, " %s", more[i]);

  return g_string_free_and_steal (words);
}

static char *
dup_start (LanyardSearchHit *hit)
{
  GDateTime *start = lanyard_talk_get_start (lanyard_search_hit_get_talk (hit));
  g_autoptr (GTimeZone) zone = NULL;
  g_autoptr (GDateTime) local = NULL;

  if (start == NULL)
    return NULL;

  zone = lanyard_conference_dup_zone (lanyard_search_hit_get_conference (hit));
  local = g_date_time_to_timezone (start, zone);

  return g_date_time_format (local, "%FT%R%:z");
}

/* Whatever a schedule has in its texts, a line has as many tabs as any other. */
static void
append_field (GString    *line,
              const char *text,
              char        end)
{
  gsize start = line->len;

  g_string_append (line, text != NULL ? text : "");
  for (gsize i = start; i < line->len; i++)
    {
      if (g_ascii_iscntrl (line->str[i]))
        line->str[i] = ' ';
    }

  g_string_append_c (line, end);
}

static void
append_line (GString          *lines,
             LanyardSearchHit *hit)
{
  LanyardTalk       *talk = lanyard_search_hit_get_talk (hit);
  LanyardMarkedText *people = lanyard_search_hit_get_people (hit);
  g_autofree char   *start = dup_start (hit);

  append_field (lines, start, '\t');
  append_field (lines, lanyard_talk_get_title (talk), '\t');
  append_field (lines, lanyard_talk_get_room (talk), '\t');
  append_field (lines, people != NULL ? lanyard_marked_text_get_text (people) : NULL, '\t');
  append_field (lines, lanyard_conference_get_title (lanyard_search_hit_get_conference (hit)), '\t');
  append_field (lines, lanyard_talk_get_url (talk), '\n');
}

static GPtrArray *
find (const char *words,
      GError    **error)
{
  g_autofree char *path = lanyard_database_dup_default_path ();
  g_autoptr (LanyardDatabase) database = lanyard_database_new (path);

  /* To look for something is no reason to make a library. */
  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    return g_ptr_array_new ();

  return lanyard_database_open (database, error) ? lanyard_search_find (database, database, words, NULL, NULL, error) : NULL;
}

int
lanyard_search_print (const char        *first,
                      const char *const *more)
{
  g_autofree char *words = NULL;
  g_autoptr (GPtrArray) hits = NULL;
  g_autoptr (GString) lines = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (first != NULL, EXIT_FAILURE);

  words = join_words (first, more);
  hits = find (words, &error);
  if (hits == NULL)
    {
      g_printerr ("%s\n", error->message);
      return EXIT_FAILURE;
    }

  if (hits->len == 0)
    {
      /* TRANSLATORS: %s is what somebody looked for. */
      g_printerr (_ ("No talk in the library has “%s”.\n"), words);
      return EXIT_FAILURE;
    }

  for (guint i = 0; i < hits->len; i++)
    append_line (lines, g_ptr_array_index (hits, i));

  if (fputs (lines->str, stdout) == EOF || fflush (stdout) == EOF)
    {
      g_printerr (_ ("The output cannot be written.\n"));
      return EXIT_FAILURE;
    }

  return EXIT_SUCCESS;
}
