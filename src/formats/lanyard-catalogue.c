/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "lanyard-catalogue-entry.h"
#include "lanyard-catalogue.h"
#include "lanyard-clean.h"
#include "lanyard-encoding.h"
#include "lanyard-error.h"
#include "lanyard-frab-time.h"
#include "lanyard-json.h"
#include "lanyard-url.h"
#include "lanyard-zone.h"

#define MAX_ENTRIES 10000

static char *
dup_line (JsonObject *object,
          const char *name)
{
  g_autofree char *text = lanyard_json_dup_text (object, name);

  return lanyard_clean_line (text);
}

static gint64
get_version (JsonObject *object,
             gint64      otherwise)
{
  g_autofree char *text = lanyard_json_dup_text (object, "version");
  gint64           version;

  if (text == NULL || !g_ascii_string_to_signed (text, 10, 0, G_MAXINT64, &version, NULL))
    return otherwise;

  return version;
}

/* The first link is the site of the conference, by custom. */
static char *
find_site (JsonObject *schedule)
{
  g_autoptr (GPtrArray) links = lanyard_json_list_objects (lanyard_json_get_object (schedule, "metadata"), "links");
  g_autofree char *url = NULL;

  if (links->len == 0)
    return NULL;

  url = lanyard_json_dup_text (g_ptr_array_index (links, 0), "url");

  return lanyard_url_keep (url);
}

static GDateTime *
find_day (JsonObject *schedule,
          const char *name,
          GTimeZone  *zone)
{
  g_autofree char *text = lanyard_json_dup_text (schedule, name);

  return lanyard_frab_time_parse_day (text, zone);
}

static GDateTime *
find_last_second (JsonObject *schedule,
                  GDateTime  *first,
                  GTimeZone  *zone)
{
  g_autoptr (GDateTime) last = find_day (schedule, "end", zone);
  g_autoptr (GDateTime) next = NULL;

  next = g_date_time_add_days (last != NULL && g_date_time_compare (last, first) > 0 ? last : first, 1);

  return g_date_time_add_seconds (next, -1);
}

static LanyardCatalogueEntry *
read_entry (JsonObject *schedule,
            gint64      version)
{
  g_autofree char *title = dup_line (schedule, "title");
  g_autofree char *id = dup_line (schedule, "id");
  g_autofree char *given_address = lanyard_json_dup_text (schedule, "url");
  g_autofree char *address = lanyard_url_keep (given_address);
  g_autofree char *site = find_site (schedule);
  g_autofree char *zone_name = lanyard_json_dup_text (schedule, "timezone");
  g_autoptr (GTimeZone) named = lanyard_zone_new (zone_name);
  g_autoptr (GTimeZone) zone = named != NULL ? g_time_zone_ref (named) : g_time_zone_new_local ();
  g_autoptr (GDateTime) start = find_day (schedule, "start", zone);
  g_autoptr (GDateTime) end = NULL;
  g_autoptr (LanyardConference) conference = NULL;

  if (title == NULL || address == NULL || start == NULL)
    return NULL;

  end = find_last_second (schedule, start, zone);
  conference = g_object_new (LANYARD_TYPE_CONFERENCE,
                             "id", id != NULL ? id : address,
                             "title", title,
                             "start", start,
                             "end", end,
                             "time-zone", named != NULL ? zone_name : NULL,
                             "url", site,
                             NULL);

  return lanyard_catalogue_entry_new (conference, address, get_version (schedule, version));
}

GPtrArray *
lanyard_catalogue_read (GBytes  *bytes,
                        GError **error)
{
  gsize       length;
  const char *data;
  gint64      version;
  g_autoptr (GString) text = NULL;
  g_autoptr (JsonNode) root = NULL;
  g_autoptr (GPtrArray) schedules = NULL;
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_val_if_fail (bytes != NULL, NULL);

  data = g_bytes_get_data (bytes, &length);
  if (length > LANYARD_CATALOGUE_MAX_BYTES)
    {
      g_set_error (error, LANYARD_ERROR, LANYARD_ERROR_TOO_LARGE, _ ("it is too large. Try again later."));
      return NULL;
    }

  text = lanyard_encoding_decode (data, length);
  root = lanyard_json_parse (text, error);
  if (root == NULL)
    return NULL;

  version = get_version (json_node_get_object (root), 0);
  schedules = lanyard_json_list_objects (json_node_get_object (root), "schedules");
  for (guint i = 0; i < MIN (schedules->len, MAX_ENTRIES); i++)
    {
      LanyardCatalogueEntry *entry = read_entry (g_ptr_array_index (schedules, i), version);

      if (entry != NULL)
        g_ptr_array_add (entries, entry);
    }

  if (entries->len == 0)
    {
      g_set_error (error, LANYARD_ERROR, LANYARD_ERROR_EMPTY, _ ("there are no conferences in it. Try again later."));
      return NULL;
    }

  return g_steal_pointer (&entries);
}
