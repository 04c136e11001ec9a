/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-bookmark.h"
#include "lanyard-export.h"
#include "lanyard-frab-json-writer.h"
#include "lanyard-ical-writer.h"

/* The talks of a conference that are bookmarked, by their ids, borrowed from the bookmarks. */
static GHashTable *
index_talks (GPtrArray         *bookmarks,
             LanyardConference *conference)
{
  GHashTable *talks = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < bookmarks->len; i++)
    {
      LanyardBookmark *bookmark = g_ptr_array_index (bookmarks, i);
      LanyardTalk     *talk = lanyard_bookmark_get_talk (bookmark);
      const char      *id = lanyard_conference_get_id (lanyard_bookmark_get_conference (bookmark));

      if (g_strcmp0 (id, lanyard_conference_get_id (conference)) == 0)
        g_hash_table_insert (talks, (gpointer) lanyard_talk_get_id (talk), talk);
    }

  return talks;
}

static LanyardSchedule *
select_talks (LanyardSchedule *schedule,
              GPtrArray       *bookmarks)
{
  LanyardConference *conference = lanyard_schedule_get_conference (schedule);
  GListModel        *talks = lanyard_schedule_list_talks (schedule);
  g_autoptr (GHashTable) bookmarked = index_talks (bookmarks, conference);
  g_autoptr (GPtrArray) selected = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (talks); i++)
    {
      g_autoptr (LanyardTalk) talk = g_list_model_get_item (talks, i);

      if (g_hash_table_contains (bookmarked, lanyard_talk_get_id (talk)))
        g_ptr_array_add (selected, g_steal_pointer (&talk));
    }

  return selected->len > 0 ? lanyard_schedule_new (conference, selected) : NULL;
}

GPtrArray *
lanyard_export_select (GPtrArray *schedules,
                       GPtrArray *bookmarks)
{
  g_autoptr (GPtrArray) selected = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_val_if_fail (schedules != NULL, NULL);
  g_return_val_if_fail (bookmarks != NULL, NULL);

  for (guint i = 0; i < schedules->len; i++)
    {
      LanyardSchedule *schedule = select_talks (g_ptr_array_index (schedules, i), bookmarks);

      if (schedule != NULL)
        g_ptr_array_add (selected, schedule);
    }

  return g_steal_pointer (&selected);
}

static char *
write_calendar (LanyardSchedule *schedule,
                GPtrArray       *bookmarks,
                int              lead,
                gint64           now)
{
  g_autoptr (GHashTable) bookmarked = index_talks (bookmarks, lanyard_schedule_get_conference (schedule));
  const LanyardIcalReminders reminders = { bookmarked, lead };

  return lanyard_ical_writer_write (schedule, &reminders, now);
}

char *
lanyard_export_write (GPtrArray          *schedules,
                      GPtrArray          *bookmarks,
                      LanyardExportFormat format,
                      int                 lead,
                      gint64              now)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_return_val_if_fail (schedules != NULL, NULL);
  g_return_val_if_fail (bookmarks != NULL, NULL);

  for (guint i = 0; i < schedules->len; i++)
    {
      LanyardSchedule *schedule = g_ptr_array_index (schedules, i);
      g_autofree char *part = NULL;

      if (format == LANYARD_EXPORT_ICS)
        part = write_calendar (schedule, bookmarks, lead, now);
      else
        part = lanyard_frab_json_writer_write (schedule, now);

      g_string_append (text, part);
    }

  return g_string_free_and_steal (g_steal_pointer (&text));
}
