/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "lanyard-frab.h"

char *
lanyard_frab_join_abstract (const char *abstract,
                            const char *description)
{
  if (abstract == NULL || description == NULL || strcmp (abstract, description) == 0)
    return g_strdup (abstract != NULL ? abstract : description);

  return g_strjoin ("\n\n", abstract, description, NULL);
}

gboolean
lanyard_frab_is_cancelled (const char *status)
{
  static const char *const words[] = { "cancelled", "canceled", "withdrawn", "rejected", "deleted", NULL };
  g_autofree char         *word = status != NULL ? g_ascii_strdown (status, -1) : NULL;

  return word != NULL && g_strv_contains (words, word);
}

void
lanyard_frab_remark_zone (const char *offset,
                          GPtrArray  *remarks)
{
  g_return_if_fail (remarks != NULL);

  if (offset != NULL)
    /* TRANSLATORS: %s is an offset from universal time, as in "+02:00". */
    g_ptr_array_add (remarks, g_strdup_printf (_ ("The file names no time zone; its times are shown at %s."), offset));
  else
    g_ptr_array_add (remarks, g_strdup (_ ("The file names no time zone; its times are taken for those of this computer.")));
}
