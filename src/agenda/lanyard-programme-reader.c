/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "lanyard-error.h"
#include "lanyard-programme-reader.h"
#include "lanyard-programme-store.h"
#include "lanyard-schedule-store.h"
#include "lanyard-section.h"
#include "lanyard-shortlist-store.h"
#include "lanyard-speaker-store.h"
#include "lanyard-transaction.h"

/* A programme with no more talks is read as a whole: that takes a frame or two. */
#define SMALL_TALKS 2000

/* More than any window shows of the beginning of a day. */
#define FIRST_TALKS 60

/* What is read of the library for a programme, all in one transaction. */
typedef struct
{
  LanyardConference *conference; /* (owned) (nullable) */
  GPtrArray         *shortlists; /* (owned) (element-type LanyardShortlist) */
} Material;

static void
material_clear (Material *material)
{
  g_clear_object (&material->conference);
  g_clear_pointer (&material->shortlists, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Material, material_clear)

static LanyardConference *
load_conference (LanyardDatabase *database,
                 const char      *conference_id,
                 GError         **error)
{
  g_autoptr (GPtrArray) conferences = lanyard_schedule_store_list_conferences (database, error);

  if (conferences == NULL)
    return NULL;

  for (guint i = 0; i < conferences->len; i++)
    {
      LanyardConference *conference = g_ptr_array_index (conferences, i);

      if (g_strcmp0 (lanyard_conference_get_id (conference), conference_id) == 0)
        return g_object_ref (conference);
    }

  g_set_error_literal (error, LANYARD_ERROR, LANYARD_ERROR_STORAGE, _ ("This conference is not in the library any more."));

  return NULL;
}

static gboolean
load_material (LanyardDatabase *database,
               const char      *conference_id,
               Material        *material,
               GError         **error)
{
  if (conference_id != NULL)
    {
      material->conference = load_conference (database, conference_id, error);
      if (material->conference == NULL)
        return FALSE;
    }

  material->shortlists = lanyard_shortlist_store_load (database, conference_id, error);

  return material->shortlists != NULL;
}

static void
add_ids_of_section (GPtrArray      *ids,
                    LanyardSection *section)
{
  GListModel *picks = lanyard_section_get_picks (section);

  for (guint i = 0; i < g_list_model_get_n_items (picks); i++)
    {
      g_autoptr (LanyardPick) pick = g_list_model_get_item (picks, i);
      const char *id = lanyard_pick_get_talk_id (pick);

      if (id != NULL && !g_ptr_array_find_with_equal_func (ids, id, g_str_equal, NULL))
        g_ptr_array_add (ids, g_strdup (id));
    }
}

static GPtrArray *
list_picked_ids (GPtrArray *shortlists)
{
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < shortlists->len; i++)
    {
      GListModel *sections = lanyard_shortlist_get_sections (g_ptr_array_index (shortlists, i));

      for (guint j = 0; j < g_list_model_get_n_items (sections); j++)
        {
          g_autoptr (LanyardSection) section = g_list_model_get_item (sections, j);

          add_ids_of_section (ids, section);
        }
    }

  return ids;
}

static void
add_ids (GPtrArray *ids,
         GPtrArray *more)
{
  guint n_ids = ids->len;

  for (guint i = 0; i < more->len; i++)
    {
      const char *id = g_ptr_array_index (more, i);
      gboolean    is_there = FALSE;

      for (guint j = 0; j < n_ids && !is_there; j++)
        is_there = g_str_equal (g_ptr_array_index (ids, j), id);

      if (!is_there)
        g_ptr_array_add (ids, g_strdup (id));
    }
}

static void
take_over (GPtrArray       *talks,
           LanyardSchedule *shown)
{
  for (guint i = 0; i < talks->len; i++)
    {
      LanyardTalk *known = lanyard_schedule_find_talk (shown, lanyard_talk_get_id (g_ptr_array_index (talks, i)));

      if (known != NULL)
        {
          g_object_unref (talks->pdata[i]);
          talks->pdata[i] = g_object_ref (known);
        }
    }
}

static GPtrArray *
list_talks (LanyardSchedule *schedule)
{
  GListModel *list = lanyard_schedule_list_talks (schedule);
  guint       n_talks = g_list_model_get_n_items (list);
  GPtrArray  *talks = g_ptr_array_new_full (n_talks, g_object_unref);

  for (guint i = 0; i < n_talks; i++)
    g_ptr_array_add (talks, g_list_model_get_item (list, i));

  return talks;
}

static LanyardProgramme *
read_whole (LanyardDatabase *database,
            Material        *material,
            LanyardSchedule *shown,
            GError         **error)
{
  g_autoptr (GPtrArray) talks = NULL;
  g_autoptr (LanyardSchedule) schedule = NULL;

  if (material->conference != NULL)
    {
      talks = lanyard_programme_store_load_outlines (database, lanyard_conference_get_id (material->conference),
                                                     G_MININT64, G_MAXINT32, error);
      if (talks == NULL)
        return NULL;

      if (shown != NULL)
        take_over (talks, shown);
      schedule = lanyard_schedule_new (material->conference, talks);
    }

  return lanyard_programme_new (schedule, material->shortlists);
}

LanyardProgramme *
lanyard_programme_reader_read (LanyardDatabase  *database,
                               const char       *conference_id,
                               LanyardProgramme *beginning,
                               GError          **error)
{
  g_autoptr (LanyardTransaction) transaction = NULL;
  g_auto (Material) material = { NULL };

  g_return_val_if_fail (LANYARD_IS_DATABASE (database), NULL);

  transaction = lanyard_transaction_begin (database, LANYARD_TRANSACTION_READ, error);
  if (transaction == NULL || !load_material (database, conference_id, &material, error))
    return NULL;

  return read_whole (database, &material, beginning != NULL ? lanyard_programme_get_schedule (beginning) : NULL, error);
}

/* The first start of each day tells which days there are. */
static GArray *
load_first_starts (LanyardDatabase *database,
                   const char      *conference_id,
                   GTimeZone       *zone,
                   GError         **error)
{
  g_autoptr (GArray) starts = g_array_new (FALSE, FALSE, sizeof (gint64));
  gint64 start;

  for (gint64 from = G_MININT64 + 1;; from = lanyard_days_get_end (start, zone))
    {
      if (!lanyard_programme_store_find_start (database, conference_id, from, &start, error))
        return NULL;

      if (start == G_MININT64)
        break;

      g_array_append_val (starts, start);
      if (start == LANYARD_PROGRAMME_STORE_NO_TIME)
        break;
    }

  return g_steal_pointer (&starts);
}

static LanyardDay *
choose_day (GPtrArray *days,
            GTimeZone *zone,
            gint64     now)
{
  g_autoptr (GDateTime) instant = g_date_time_new_from_unix_utc (now);
  g_autofree char *name = lanyard_days_get_name (instant, zone);
  LanyardDay      *today = lanyard_days_find (days, name);

  return today != NULL ? today : g_ptr_array_index (days, 0);
}

static void
add_missing (GPtrArray *talks,
             GPtrArray *more)
{
  guint n_talks = talks->len;

  for (guint i = 0; i < more->len; i++)
    {
      LanyardTalk *talk = g_ptr_array_index (more, i);
      gboolean     is_there = FALSE;

      for (guint j = 0; j < n_talks && !is_there; j++)
        is_there = g_strcmp0 (lanyard_talk_get_id (g_ptr_array_index (talks, j)), lanyard_talk_get_id (talk)) == 0;

      if (!is_there)
        g_ptr_array_add (talks, g_object_ref (talk));
    }
}

static guint
find_position (LanyardSchedule *schedule,
               LanyardTalk     *wanted)
{
  GListModel *talks = lanyard_schedule_list_talks (schedule);

  for (guint i = 0; i < g_list_model_get_n_items (talks); i++)
    {
      g_autoptr (LanyardTalk) talk = g_list_model_get_item (talks, i);

      if (talk == wanted)
        return i;
    }

  g_return_val_if_reached (0);
}

static guint
count_talks_until (GPtrArray *talks,
                   gint64     end)
{
  guint n = 0;

  while (n < talks->len)
    {
      GDateTime *start = lanyard_talk_get_start (g_ptr_array_index (talks, n));

      if (start != NULL && g_date_time_to_unix_usec (start) >= end)
        break;

      n++;
    }

  return n;
}

/* Of the days only the one that is shown has talks, which are together in the schedule. */
static void
set_lengths (GPtrArray       *days,
             LanyardDay      *shown,
             LanyardSchedule *schedule,
             LanyardTalk     *first,
             guint            length)
{
  for (guint i = 0; i < days->len; i++)
    {
      LanyardDay *day = g_ptr_array_index (days, i);

      day->first = day == shown ? find_position (schedule, first) : 0;
      day->length = day == shown ? length : 0;
    }
}

static LanyardProgramme *
read_beginning (LanyardDatabase *database,
                Material        *material,
                gint64           now,
                GError         **error)
{
  const char *conference_id = lanyard_conference_get_id (material->conference);
  g_autoptr (GTimeZone) zone = lanyard_conference_dup_zone (material->conference);
  g_autoptr (GPtrArray) ids = list_picked_ids (material->shortlists);
  g_autoptr (GArray) starts = load_first_starts (database, conference_id, zone, error);
  g_autoptr (GPtrArray) days = NULL;
  g_autoptr (GPtrArray) picked = NULL;
  g_autoptr (GPtrArray) talks = NULL;
  g_autoptr (LanyardSchedule) schedule = NULL;
  LanyardDay *day;
  gint64      start;

  if (starts == NULL)
    return NULL;

  days = lanyard_days_of_starts (starts, zone);
  day = choose_day (days, zone, now);
  start = g_array_index (starts, gint64, day->first);
  talks = lanyard_programme_store_load_outlines (database, conference_id, start, FIRST_TALKS, error);
  if (talks == NULL)
    return NULL;

  picked = lanyard_programme_store_load_talks (database, conference_id, ids, error);
  if (picked == NULL)
    return NULL;

  if (day->date != NULL)
    g_ptr_array_set_size (talks, (int) count_talks_until (talks, lanyard_days_get_end (start, zone)));
  day->length = talks->len;
  add_missing (talks, picked);
  schedule = lanyard_schedule_new (material->conference, talks);
  set_lengths (days, day, schedule, g_ptr_array_index (talks, 0), day->length);

  return lanyard_programme_new_beginning (schedule, material->shortlists, days);
}

LanyardProgramme *
lanyard_programme_reader_begin (LanyardDatabase *database,
                                const char      *conference_id,
                                gint64           now,
                                GError         **error)
{
  g_autoptr (LanyardTransaction) transaction = NULL;
  g_auto (Material) material = { NULL };
  gboolean is_small = TRUE;

  g_return_val_if_fail (LANYARD_IS_DATABASE (database), NULL);

  transaction = lanyard_transaction_begin (database, LANYARD_TRANSACTION_READ, error);
  if (transaction == NULL || !load_material (database, conference_id, &material, error))
    return NULL;

  if (conference_id != NULL && !lanyard_programme_store_is_small (database, conference_id, SMALL_TALKS, &is_small, error))
    return NULL;

  return is_small ? read_whole (database, &material, NULL, error) : read_beginning (database, &material, now, error);
}

/* The library may know more of the conference than the schedule says: an older one said it. */
LanyardProgramme *
lanyard_programme_reader_begin_imported (LanyardDatabase *database,
                                         LanyardSchedule *schedule,
                                         gint64           now,
                                         GError         **error)
{
  g_autoptr (LanyardTransaction) transaction = NULL;
  g_autoptr (LanyardSchedule) kept = NULL;
  g_autoptr (GPtrArray) talks = NULL;
  g_auto (Material) material = { NULL };
  const char *conference_id;

  g_return_val_if_fail (LANYARD_IS_DATABASE (database), NULL);
  g_return_val_if_fail (LANYARD_IS_SCHEDULE (schedule), NULL);

  conference_id = lanyard_conference_get_id (lanyard_schedule_get_conference (schedule));
  if (g_list_model_get_n_items (lanyard_schedule_list_talks (schedule)) > SMALL_TALKS)
    return lanyard_programme_reader_begin (database, conference_id, now, error);

  transaction = lanyard_transaction_begin (database, LANYARD_TRANSACTION_READ, error);
  if (transaction == NULL || !load_material (database, conference_id, &material, error))
    return NULL;

  talks = list_talks (schedule);
  kept = lanyard_schedule_new (material.conference, talks);

  return lanyard_programme_new (kept, material.shortlists);
}

/* Reads whole talks, and those that are recommended beside them. */
static LanyardProgramme *
read_talks (LanyardDatabase *database,
            const char      *conference_id,
            GPtrArray       *talk_ids,
            GError         **error)
{
  g_autoptr (GPtrArray) ids = NULL;
  g_autoptr (GPtrArray) talks = NULL;
  g_autoptr (LanyardSchedule) schedule = NULL;
  g_auto (Material) material = { NULL };

  if (!load_material (database, conference_id, &material, error))
    return NULL;

  ids = list_picked_ids (material.shortlists);
  add_ids (ids, talk_ids);
  talks = lanyard_programme_store_load_talks (database, conference_id, ids, error);
  if (talks == NULL)
    return NULL;

  schedule = lanyard_schedule_new (material.conference, talks);

  return lanyard_programme_new (schedule, material.shortlists);
}

LanyardProgramme *
lanyard_programme_reader_read_talk (LanyardDatabase *database,
                                    const char      *conference_id,
                                    const char      *talk_id,
                                    GError         **error)
{
  g_autoptr (LanyardTransaction) transaction = NULL;
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  g_return_val_if_fail (LANYARD_IS_DATABASE (database), NULL);
  g_return_val_if_fail (conference_id != NULL && talk_id != NULL, NULL);

  transaction = lanyard_transaction_begin (database, LANYARD_TRANSACTION_READ, error);
  if (transaction == NULL)
    return NULL;

  g_ptr_array_add (ids, (gpointer) talk_id);

  return read_talks (database, conference_id, ids, error);
}

LanyardProgramme *
lanyard_programme_reader_read_speaker (LanyardDatabase *database,
                                       const char      *conference_id,
                                       const char      *name,
                                       GError         **error)
{
  g_autoptr (LanyardTransaction) transaction = NULL;
  g_autoptr (GPtrArray) ids = NULL;

  g_return_val_if_fail (LANYARD_IS_DATABASE (database), NULL);
  g_return_val_if_fail (conference_id != NULL && name != NULL, NULL);

  transaction = lanyard_transaction_begin (database, LANYARD_TRANSACTION_READ, error);
  if (transaction == NULL)
    return NULL;

  ids = lanyard_speaker_store_list_talks (database, conference_id, (const char *const[]) { name, NULL }, error);

  return ids != NULL ? read_talks (database, conference_id, ids, error) : NULL;
}
