/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "lanyard-banner-text.h"

/* No banner shows more than this, and a schedule may hold anything. */
#define SHORT_CHARACTERS 200
#define BRIEF_CHARACTERS 50

/* So many of more are listed. The line that says that there is one more has room for that one. */
#define MAX_LINES 4

/* GNOME Shell shows all lines as one: something has to tell where the next one begins. */
#define BULLET "• "

static char *
cut (const char *text,
     long        max_characters)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);

  g_strdelimit (valid, "\n\r\t", ' ');
  if (g_utf8_strlen (valid, -1) <= max_characters)
    return g_steal_pointer (&valid);

  *g_utf8_offset_to_pointer (valid, max_characters - 1) = '\0';

  return g_strconcat (g_strchomp (valid), "…", NULL);
}

char *
lanyard_banner_text_get_short (const char *text)
{
  g_return_val_if_fail (text != NULL, NULL);

  return cut (text, SHORT_CHARACTERS);
}

char *
lanyard_banner_text_get_brief (const char *text)
{
  g_return_val_if_fail (text != NULL, NULL);

  return cut (text, BRIEF_CHARACTERS);
}

char *
lanyard_banner_text_get_list (guint                 n_lines,
                              LanyardBannerLineFunc make_line,
                              gpointer              user_data)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) lines = NULL;
  guint n_shown = n_lines > MAX_LINES + 1 ? MAX_LINES : n_lines;

  g_return_val_if_fail (n_lines > 0, NULL);
  g_return_val_if_fail (make_line != NULL, NULL);

  for (guint i = 0; i < n_shown; i++)
    {
      g_autofree char *line = make_line (i, user_data);
      g_autofree char *short_line = cut (line, SHORT_CHARACTERS);

      g_strv_builder_take (builder, g_strconcat (BULLET, short_line, NULL));
    }

  if (n_shown < n_lines)
    {
      /* TRANSLATORS: %u is how many more talks there are than are listed, always two or more. */
      g_autofree char *rest = g_strdup_printf (ngettext ("and %u more", "and %u more", n_lines - n_shown), n_lines - n_shown);

      g_strv_builder_take (builder, g_strconcat (BULLET, rest, NULL));
    }

  lines = g_strv_builder_end (builder);

  return g_strjoinv ("\n", lines);
}
