/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-dropped-talks.h"

static LanyardConference *
dup_conference (LanyardLibrary *library,
                const char     *conference_id)
{
  GListModel *conferences = lanyard_library_list_conferences (library);

  for (guint i = 0; i < g_list_model_get_n_items (conferences); i++)
    {
      g_autoptr (LanyardConference) conference = g_list_model_get_item (conferences, i);

      if (g_str_equal (lanyard_conference_get_id (conference), conference_id))
        return g_steal_pointer (&conference);
    }

  return NULL;
}

/* A note may be read a moment before its conference is. */
static LanyardEntry *
make_entry (LanyardLibrary *library,
            LanyardNote    *note)
{
  g_autoptr (LanyardConference) conference = dup_conference (library, lanyard_note_get_conference_id (note));

  if (conference == NULL)
    return NULL;

  return lanyard_entry_new_for_talk (conference, lanyard_note_get_dropped_talk (note),
                                     lanyard_library_get_bookmarks (library), lanyard_library_get_clock (library));
}

GListModel *
lanyard_dropped_talks_list (LanyardLibrary *library)
{
  g_autoptr (GListStore) entries = g_list_store_new (LANYARD_TYPE_ENTRY);
  GListModel *dropped;

  g_return_val_if_fail (LANYARD_IS_LIBRARY (library), NULL);

  dropped = lanyard_notes_list_dropped (lanyard_library_get_notes (library));

  for (guint i = 0; i < g_list_model_get_n_items (dropped); i++)
    {
      g_autoptr (LanyardNote) note = g_list_model_get_item (dropped, i);
      g_autoptr (LanyardEntry) entry = make_entry (library, note);

      if (entry != NULL && !lanyard_entry_is_bookmarked (entry))
        g_list_store_append (entries, entry);
    }

  return G_LIST_MODEL (g_steal_pointer (&entries));
}

LanyardEntry *
lanyard_dropped_talks_find (LanyardLibrary *library,
                            const char     *conference_id,
                            const char     *talk_id)
{
  GListModel *dropped;

  g_return_val_if_fail (LANYARD_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (conference_id != NULL && talk_id != NULL, NULL);

  dropped = lanyard_notes_list_dropped (lanyard_library_get_notes (library));

  for (guint i = 0; i < g_list_model_get_n_items (dropped); i++)
    {
      g_autoptr (LanyardNote) note = g_list_model_get_item (dropped, i);

      if (g_str_equal (lanyard_note_get_talk_id (note), talk_id) && g_str_equal (lanyard_note_get_conference_id (note), conference_id))
        return make_entry (library, note);
    }

  return NULL;
}
