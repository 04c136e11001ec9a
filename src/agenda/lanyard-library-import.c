/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-change-store.h"
#include "lanyard-import-origins.h"
#include "lanyard-library-import.h"
#include "lanyard-matcher.h"
#include "lanyard-note-store.h"
#include "lanyard-removal-store.h"
#include "lanyard-schedule-store.h"
#include "lanyard-shortlist-store.h"
#include "lanyard-source.h"
#include "lanyard-transaction.h"

static LanyardSchedule *
mark_as_example (LanyardSchedule *schedule)
{
  LanyardConference *conference = lanyard_schedule_get_conference (schedule);
  GListModel        *talks = lanyard_schedule_list_talks (schedule);
  g_autoptr (GPtrArray) copies = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (LanyardConference) example = NULL;

  example = g_object_new (LANYARD_TYPE_CONFERENCE,
                          "id", lanyard_conference_get_id (conference),
                          "title", lanyard_conference_get_title (conference),
                          "start", lanyard_conference_get_start (conference),
                          "end", lanyard_conference_get_end (conference),
                          "time-zone", lanyard_conference_get_time_zone (conference),
                          "location", lanyard_conference_get_location (conference),
                          "url", lanyard_conference_get_url (conference),
                          "example", TRUE,
                          NULL);

  for (guint i = 0; i < g_list_model_get_n_items (talks); i++)
    g_ptr_array_add (copies, g_list_model_get_item (talks, i));

  return lanyard_schedule_new (example, copies);
}

/* Of a file of the person alone: an address may give notes to everybody. */
static gboolean
keep_notes (LanyardDatabase *database,
            LanyardImport   *import,
            GError         **error)
{
  GPtrArray *schedules = lanyard_import_get_schedules (import);
  GPtrArray *sources = lanyard_import_get_schedule_sources (import);

  for (guint i = 0; i < schedules->len; i++)
    {
      GPtrArray       *notes = lanyard_schedule_get_notes (g_ptr_array_index (schedules, i));
      g_autofree char *address = lanyard_source_dup_address (g_ptr_array_index (sources, i));

      if (notes->len > 0 && address == NULL && !lanyard_note_store_add_missing (database, notes, error))
        return FALSE;
    }

  return TRUE;
}

/* Who adds a removed conference again gets it back as it was. */
static gboolean
restore_removed (LanyardDatabase *database,
                 GPtrArray       *schedules,
                 GError         **error)
{
  for (guint i = 0; i < schedules->len; i++)
    {
      LanyardConference *conference = lanyard_schedule_get_conference (g_ptr_array_index (schedules, i));

      if (!lanyard_removal_store_set_removed (database, lanyard_conference_get_id (conference), FALSE, error))
        return FALSE;
    }

  return TRUE;
}

static LanyardConference *
find_conference (GPtrArray  *conferences,
                 const char *id)
{
  for (guint i = 0; i < conferences->len; i++)
    {
      LanyardConference *conference = g_ptr_array_index (conferences, i);

      if (g_str_equal (lanyard_conference_get_id (conference), id))
        return conference;
    }

  return NULL;
}

/* The bundled example is no earlier version of anything: next to the true schedule, which takes
 * its place, almost everything would be new. */
static gboolean
keep_changes (LanyardDatabase *database,
              LanyardSchedule *schedule,
              GPtrArray       *conferences,
              gint64           now,
              guint           *n_changes,
              GError         **error)
{
  const char        *id = lanyard_conference_get_id (lanyard_schedule_get_conference (schedule));
  LanyardConference *known = find_conference (conferences, id);
  g_autoptr (LanyardSchedule) before = NULL;
  g_autoptr (LanyardChanges) changes = NULL;

  if (known == NULL || lanyard_conference_is_example (known))
    return TRUE;

  before = lanyard_schedule_store_load (database, id, error);
  if (before == NULL)
    return FALSE;

  changes = lanyard_changes_new (before, schedule);
  *n_changes += g_list_model_get_n_items (lanyard_changes_list (changes));

  return lanyard_change_store_keep (database, changes, now, error);
}

static gboolean
save_schedules (LanyardDatabase *database,
                LanyardImport   *import,
                gboolean         is_example,
                gint64           now,
                LanyardMatcher  *matcher,
                guint           *n_changes,
                GError         **error)
{
  GPtrArray *schedules = lanyard_import_get_schedules (import);
  g_autoptr (GPtrArray) conferences = NULL;

  if (!restore_removed (database, schedules, error))
    return FALSE;

  conferences = lanyard_schedule_store_list_conferences (database, error);
  if (conferences == NULL)
    return FALSE;

  for (guint i = 0; i < schedules->len; i++)
    {
      g_autoptr (LanyardSchedule) schedule = g_object_ref (g_ptr_array_index (schedules, i));

      if (is_example)
        {
          g_autoptr (LanyardSchedule) example = mark_as_example (schedule);

          g_set_object (&schedule, example);
        }

      if (!keep_changes (database, schedule, conferences, now, n_changes, error) || !lanyard_schedule_store_save (database, schedule, error))
        return FALSE;

      lanyard_matcher_add_schedule (matcher, schedule);
    }

  return TRUE;
}

static gboolean
is_in_import (LanyardImport     *import,
              LanyardConference *conference)
{
  GPtrArray *schedules = lanyard_import_get_schedules (import);

  for (guint i = 0; i < schedules->len; i++)
    {
      LanyardConference *imported = lanyard_schedule_get_conference (g_ptr_array_index (schedules, i));

      if (g_strcmp0 (lanyard_conference_get_id (imported), lanyard_conference_get_id (conference)) == 0)
        return TRUE;
    }

  return FALSE;
}

static gboolean
add_kept_schedules (LanyardDatabase *database,
                    LanyardImport   *import,
                    GPtrArray       *conferences,
                    LanyardMatcher  *matcher,
                    GError         **error)
{
  for (guint i = 0; i < conferences->len; i++)
    {
      g_autoptr (LanyardSchedule) schedule = NULL;
      LanyardConference *conference = g_ptr_array_index (conferences, i);

      if (is_in_import (import, conference))
        continue;

      schedule = lanyard_schedule_store_load (database, lanyard_conference_get_id (conference), error);
      if (schedule == NULL)
        return FALSE;

      lanyard_matcher_add_schedule (matcher, schedule);
    }

  return TRUE;
}

static gboolean
save_joined (LanyardDatabase *database,
             LanyardMatcher  *matcher,
             GPtrArray       *shortlists,
             char           **conference_id,
             GError         **error)
{
  for (guint i = 0; i < shortlists->len; i++)
    {
      g_autoptr (LanyardShortlist) joined = lanyard_matcher_join (matcher, g_ptr_array_index (shortlists, i));

      if (!lanyard_shortlist_store_save (database, joined, error))
        return FALSE;

      if (conference_id != NULL && *conference_id == NULL)
        *conference_id = g_strdup (lanyard_shortlist_get_conference_id (joined));
    }

  return TRUE;
}

/* A new schedule may have the talks that picks of older articles wait for, or have lost some. */
static gboolean
rejoin_kept (LanyardDatabase *database,
             LanyardMatcher  *matcher,
             GPtrArray       *conferences,
             GError         **error)
{
  for (guint i = 0; i <= conferences->len; i++)
    {
      g_autoptr (GPtrArray) shortlists = NULL;
      const char *id = i < conferences->len ? lanyard_conference_get_id (g_ptr_array_index (conferences, i)) : NULL;

      shortlists = lanyard_shortlist_store_load (database, id, error);
      if (shortlists == NULL || !save_joined (database, matcher, shortlists, NULL, error))
        return FALSE;
    }

  return TRUE;
}

gboolean
lanyard_library_import_keep (LanyardDatabase *database,
                             LanyardImport   *import,
                             gboolean         is_example,
                             gint64           now,
                             char           **shown_id,
                             guint           *n_changes,
                             GError         **error)
{
  g_autoptr (LanyardTransaction) transaction = NULL;
  g_autoptr (LanyardMatcher) matcher = lanyard_matcher_new ();
  g_autoptr (GPtrArray) conferences = NULL;
  g_autofree char *shown = NULL;
  guint            n_found = 0;
  GPtrArray       *schedules;

  g_return_val_if_fail (LANYARD_IS_DATABASE (database), FALSE);
  g_return_val_if_fail (LANYARD_IS_IMPORT (import), FALSE);

  schedules = lanyard_import_get_schedules (import);
  if (schedules->len > 0)
    shown = g_strdup (lanyard_conference_get_id (lanyard_schedule_get_conference (g_ptr_array_index (schedules, 0))));

  transaction = lanyard_transaction_begin (database, LANYARD_TRANSACTION_WRITE, error);
  if (transaction == NULL || !save_schedules (database, import, is_example, now, matcher, &n_found, error) || !keep_notes (database, import, error))
    return FALSE;

  conferences = lanyard_schedule_store_list_conferences (database, error);
  if (conferences == NULL || !add_kept_schedules (database, import, conferences, matcher, error))
    return FALSE;

  if (!rejoin_kept (database, matcher, conferences, error) || !save_joined (database, matcher, lanyard_import_get_shortlists (import), &shown, error))
    return FALSE;

  if (!lanyard_import_origins_keep (database, import, now, error) || !lanyard_transaction_commit (transaction, error))
    return FALSE;

  if (shown_id != NULL)
    *shown_id = g_steal_pointer (&shown);
  if (n_changes != NULL)
    *n_changes = n_found;

  return TRUE;
}
