/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "lanyard-ical-names.h"
#include "lanyard-parts.h"

#define CALENDAR_BORDER "END:VCALENDAR\r\nBEGIN:VCALENDAR\r\n"
#define CALENDAR_END "END:VCALENDAR\r\n"

/* Within one object, nothing but a comma or a bracket can stand between these two. */
#define OBJECT_BORDER "\n}\n{\n"
#define OBJECT_END "\n}\n"

/* Nobody has been to more. */
#define MAX_PARTS 1000

static gboolean
names_conference (const char *text,
                  gsize       length)
{
  return g_strstr_len (text, (gssize) length, "\n" LANYARD_ICAL_CONFERENCE ":") != NULL;
}

static void
split_at (GPtrArray  *parts,
          GBytes     *bytes,
          const char *border,
          gsize       end_length)
{
  gsize       length;
  const char *data = g_bytes_get_data (bytes, &length);
  gsize       start = 0;

  while (parts->len < MAX_PARTS)
    {
      const char *found = g_strstr_len (data + start, (gssize) (length - start), border);
      gsize       next;

      if (found == NULL)
        break;

      next = (gsize) (found - data) + end_length;
      g_ptr_array_add (parts, g_bytes_new_from_bytes (bytes, start, next - start));
      start = next;
    }

  g_ptr_array_add (parts, g_bytes_new_from_bytes (bytes, start, length - start));
}

GPtrArray *
lanyard_parts_split (GBytes *bytes)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  const char *data;
  gsize       length;

  g_return_val_if_fail (bytes != NULL, NULL);

  data = g_bytes_get_data (bytes, &length);
  if (length > 0 && *data == '{')
    split_at (parts, bytes, OBJECT_BORDER, strlen (OBJECT_END));
  else if (length > 0 && *data == 'B' && names_conference (data, length))
    split_at (parts, bytes, CALENDAR_BORDER, strlen (CALENDAR_END));
  else
    g_ptr_array_add (parts, g_bytes_ref (bytes));

  return g_steal_pointer (&parts);
}
