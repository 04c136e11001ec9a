/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "lanyard-zone-windows.h"
#include "lanyard-zone.h"

#define MAX_NAME_BYTES 64

static gboolean
is_safe (const char *name)
{
  if (*name == '\0' || *name == '/' || strnlen (name, MAX_NAME_BYTES + 1) > MAX_NAME_BYTES || strstr (name, "..") != NULL)
    return FALSE;

  for (const char *p = name; *p != '\0'; p++)
    {
      if (!g_ascii_isalnum (*p) && strchr ("/_+-:", *p) == NULL)
        return FALSE;
    }

  return TRUE;
}

/* The folder of zones holds tables that are no zones, and GLib reads bare digits as an offset. */
static gboolean
looks_like_zone (const char *name)
{
  if (g_ascii_isalpha (*name))
    return g_ascii_isupper (*name) && strchr (name, ':') == NULL;

  return (*name == '+' || *name == '-') && strlen (name) == strlen ("+02:00") && name[3] == ':';
}

GTimeZone *
lanyard_zone_new (const char *name)
{
  if (name == NULL || !is_safe (name) || !looks_like_zone (name))
    return NULL;

  return g_time_zone_new_identifier (name);
}

const char *
lanyard_zone_find_name (const char *tzid)
{
  for (const char *p = tzid; p != NULL; p = strchr (p, '/'))
    {
      g_autoptr (GTimeZone) zone = NULL;

      if (*p == '/')
        p++;

      zone = lanyard_zone_new (p);
      if (zone != NULL)
        return p;
    }

  return tzid != NULL ? lanyard_zone_windows_find (tzid) : NULL;
}

char *
lanyard_zone_format_offset (GDateTime *time)
{
  gint64 minutes = g_date_time_get_utc_offset (time) / G_TIME_SPAN_MINUTE;

  return g_strdup_printf ("%c%02d:%02d", minutes < 0 ? '-' : '+',
                          (int) (ABS (minutes) / 60), (int) (ABS (minutes) % 60));
}

gboolean
lanyard_zone_is_utc (const char *name)
{
  static const char *const names[] = { "UTC", "Etc/UTC", "GMT", "Etc/GMT", "Z", "Zulu", "Etc/Zulu", "UCT", "Etc/UCT", NULL };

  return g_strv_contains (names, name);
}
