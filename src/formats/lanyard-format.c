/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "lanyard-error.h"
#include "lanyard-format.h"
#include "lanyard-formats-table.h"

/* The most certain sniffer first: the article's accepts most of what is text. */
static const LanyardFormat *const formats[] = {
  &lanyard_format_ical,
  &lanyard_format_frab_json,
  &lanyard_format_frab_xml,
  &lanyard_format_html_article,
  &lanyard_format_article,
};

static gboolean
check_size (GBytes     *bytes,
            const char *name,
            GError    **error)
{
  if (g_bytes_get_size (bytes) == 0)
    {
      /* TRANSLATORS: %s is the name of a file. */
      g_set_error (error, LANYARD_ERROR, LANYARD_ERROR_EMPTY, _ ("“%s” is empty. Choose another file."), name);
      return FALSE;
    }

  if (g_bytes_get_size (bytes) > LANYARD_FORMAT_MAX_BYTES)
    {
      /* TRANSLATORS: %s is the name of a file, %d a number of mebibytes. */
      g_set_error (error, LANYARD_ERROR, LANYARD_ERROR_TOO_LARGE,
                   _ ("“%s” is larger than %d MiB. Choose a smaller file."),
                   name, LANYARD_FORMAT_MAX_BYTES / 1024 / 1024);
      return FALSE;
    }

  return TRUE;
}

static const LanyardFormat *
find_format (GBytes *bytes)
{
  gsize       length;
  const char *data = g_bytes_get_data (bytes, &length);

  for (gsize i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      if (formats[i]->sniff (data, length))
        return formats[i];
    }

  return NULL;
}

GObject *
lanyard_format_read (GBytes     *bytes,
                     const char *name,
                     const char *address,
                     GPtrArray  *remarks,
                     GError    **error)
{
  g_autoptr (GPtrArray) ignored = NULL;
  g_autoptr (GError) reason = NULL;
  g_autoptr (GObject) result = NULL;
  const LanyardFormat *format;

  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  if (!check_size (bytes, name, error))
    return NULL;

  format = find_format (bytes);
  if (format == NULL)
    {
      /* TRANSLATORS: %s is the name of a file. */
      g_set_error (error, LANYARD_ERROR, LANYARD_ERROR_UNKNOWN_FORMAT,
                   _ ("“%s” is neither a schedule nor an article that Lanyard can read. Choose another file."),
                   name);
      return NULL;
    }

  if (remarks == NULL)
    remarks = ignored = g_ptr_array_new_with_free_func (g_free);

  result = format->parse (bytes, address, remarks, &reason);
  if (result == NULL)
    {
      /* TRANSLATORS: The first %s is the name of a file, the second a clause that says why. */
      g_set_error (error, LANYARD_ERROR, reason->code, _ ("“%s” cannot be read: %s"), name, reason->message);
      return NULL;
    }

  return g_steal_pointer (&result);
}
