/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "lanyard-bookmark-store.h"
#include "lanyard-error.h"
#include "lanyard-export.h"
#include "lanyard-frab-json-writer.h"
#include "lanyard-ical-writer.h"
#include "lanyard-note-store.h"
#include "lanyard-schedule-store.h"

/* What a half installed program, without its settings, takes instead of them. */
#define USUAL_LEAD 10

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

  return selected->len > 0 ? lanyard_schedule_new_with_notes (conference, selected, lanyard_schedule_get_notes (schedule)) : NULL;
}

static LanyardSchedule *
set_notes (LanyardSchedule *schedule,
           GPtrArray       *notes)
{
  LanyardConference *conference = lanyard_schedule_get_conference (schedule);
  GListModel        *talks = lanyard_schedule_list_talks (schedule);
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) own = g_ptr_array_new ();

  for (guint i = 0; i < g_list_model_get_n_items (talks); i++)
    g_ptr_array_add (all, g_list_model_get_item (talks, i));

  for (guint i = 0; i < notes->len; i++)
    {
      LanyardNote *note = g_ptr_array_index (notes, i);

      if (g_str_equal (lanyard_note_get_conference_id (note), lanyard_conference_get_id (conference)))
        g_ptr_array_add (own, note);
    }

  return lanyard_schedule_new_with_notes (conference, all, own);
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

GPtrArray *
lanyard_export_set_notes (GPtrArray *schedules,
                          GPtrArray *notes)
{
  GPtrArray *noted = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_val_if_fail (schedules != NULL, NULL);
  g_return_val_if_fail (notes != NULL, NULL);

  for (guint i = 0; i < schedules->len; i++)
    g_ptr_array_add (noted, set_notes (g_ptr_array_index (schedules, i), notes));

  return noted;
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

GPtrArray *
lanyard_export_load_schedules (LanyardDatabase *database,
                               GError         **error)
{
  g_autoptr (GPtrArray) conferences = NULL;
  g_autoptr (GPtrArray) schedules = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_val_if_fail (LANYARD_IS_DATABASE (database), NULL);

  conferences = lanyard_schedule_store_list_conferences (database, error);
  if (conferences == NULL)
    return NULL;

  for (guint i = 0; i < conferences->len; i++)
    {
      const char      *id = lanyard_conference_get_id (g_ptr_array_index (conferences, i));
      LanyardSchedule *schedule = lanyard_schedule_store_load (database, id, error);

      if (schedule == NULL)
        return NULL;

      g_ptr_array_add (schedules, schedule);
    }

  return g_steal_pointer (&schedules);
}

int
lanyard_export_find_lead (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema = NULL;
  g_autoptr (GSettings) settings = NULL;

  schema = source != NULL ? g_settings_schema_source_lookup (source, APP_ID, TRUE) : NULL;
  if (schema == NULL)
    return USUAL_LEAD;

  settings = g_settings_new_full (schema, NULL, NULL);

  return g_settings_get_int (settings, "reminder-lead");
}

char *
lanyard_export_write_bookmarked (LanyardDatabase    *database,
                                 LanyardExportFormat format,
                                 gboolean            with_notes,
                                 gint64              now,
                                 GError            **error)
{
  g_autoptr (GPtrArray) bookmarks = NULL;
  g_autoptr (GPtrArray) schedules = NULL;
  g_autoptr (GPtrArray) selected = NULL;
  g_autoptr (GPtrArray) notes = NULL;
  g_autoptr (GPtrArray) noted = NULL;

  g_return_val_if_fail (LANYARD_IS_DATABASE (database), NULL);

  bookmarks = lanyard_bookmark_store_list (database, error);
  schedules = bookmarks != NULL ? lanyard_export_load_schedules (database, error) : NULL;
  if (schedules == NULL)
    return NULL;

  notes = with_notes ? lanyard_note_store_list (database, error) : g_ptr_array_new ();
  if (notes == NULL)
    return NULL;

  selected = lanyard_export_select (schedules, bookmarks);
  noted = lanyard_export_set_notes (selected, notes);
  if (noted->len > 0)
    return lanyard_export_write (noted, bookmarks, format, lanyard_export_find_lead (), now);

  g_set_error_literal (error, LANYARD_ERROR, LANYARD_ERROR_EMPTY, _ ("The conferences no longer have the bookmarked talks."));

  return NULL;
}
