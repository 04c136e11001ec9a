/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-fingerprint.h"
#include "lanyard-import-origins.h"
#include "lanyard-origin-store.h"
#include "lanyard-schedule.h"
#include "lanyard-shortlist.h"
#include "lanyard-source.h"

static gboolean
keep_origin (LanyardDatabase *database,
             LanyardSource   *source,
             GObject         *content,
             gint64           now,
             GError         **error)
{
  g_autoptr (LanyardOrigin) origin = NULL;
  LanyardAnswer *answer = lanyard_source_get_answer (source);

  if (answer == NULL)
    return TRUE;

  origin = g_new0 (LanyardOrigin, 1);
  if (LANYARD_IS_SCHEDULE (content))
    origin->conference_id = g_strdup (lanyard_conference_get_id (lanyard_schedule_get_conference (LANYARD_SCHEDULE (content))));
  else
    origin->shortlist_id = g_strdup (lanyard_shortlist_get_id (LANYARD_SHORTLIST (content)));

  origin->address = g_file_get_uri (lanyard_source_get_file (source));
  origin->fingerprint = lanyard_fingerprint_of (content);
  origin->changed = now;
  lanyard_origin_note_answer (origin, lanyard_answer_get_address (answer), lanyard_answer_get_etag (answer),
                              lanyard_answer_get_last_modified (answer), now);

  return lanyard_origin_store_put (database, origin, error);
}

static gboolean
keep_origins (LanyardDatabase *database,
              GPtrArray       *sources,
              GPtrArray       *contents,
              gint64           now,
              GError         **error)
{
  for (guint i = 0; i < contents->len; i++)
    {
      if (!keep_origin (database, g_ptr_array_index (sources, i), g_ptr_array_index (contents, i), now, error))
        return FALSE;
    }

  return TRUE;
}

gboolean
lanyard_import_origins_keep (LanyardDatabase *database,
                             LanyardImport   *import,
                             gint64           now,
                             GError         **error)
{
  g_return_val_if_fail (LANYARD_IS_DATABASE (database), FALSE);
  g_return_val_if_fail (LANYARD_IS_IMPORT (import), FALSE);

  return keep_origins (database, lanyard_import_get_schedule_sources (import), lanyard_import_get_schedules (import), now, error)
         && keep_origins (database, lanyard_import_get_shortlist_sources (import), lanyard_import_get_shortlists (import), now, error);
}
