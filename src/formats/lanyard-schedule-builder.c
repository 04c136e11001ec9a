/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "lanyard-clean.h"
#include "lanyard-error.h"
#include "lanyard-frab-time.h"
#include "lanyard-identity.h"
#include "lanyard-link.h"
#include "lanyard-schedule-builder.h"
#include "lanyard-speaker.h"
#include "lanyard-zone.h"

/* What the talks of one schedule share. */
typedef struct
{
  GHashTable *tracks;      /* (owned), name → LanyardTrack */
  GListStore *no_speakers; /* (owned), empty for ever */
  GListStore *no_links;    /* (owned), empty for ever */
} Shared;

static void
shared_clear (Shared *self)
{
  g_clear_pointer (&self->tracks, g_hash_table_unref);
  g_clear_object (&self->no_speakers);
  g_clear_object (&self->no_links);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Shared, shared_clear)

static void
shared_init (Shared *self)
{
  self->tracks = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_object_unref);
  self->no_speakers = g_list_store_new (LANYARD_TYPE_SPEAKER);
  self->no_links = g_list_store_new (LANYARD_TYPE_LINK);
}

static gboolean
check_count (GPtrArray *talks,
             GError   **error)
{
  if (talks->len == 0)
    {
      g_set_error (error, LANYARD_ERROR, LANYARD_ERROR_EMPTY, _ ("there is no talk in it. Choose another file."));
      return FALSE;
    }

  if (talks->len > LANYARD_DRAFT_MAX_TALKS)
    {
      /* TRANSLATORS: %d is a number of talks. */
      g_set_error (error, LANYARD_ERROR, LANYARD_ERROR_TOO_LARGE,
                   _ ("it has more than %d talks. Choose a smaller file."), LANYARD_DRAFT_MAX_TALKS);
      return FALSE;
    }

  return TRUE;
}

static LanyardTrack *
find_track (Shared                       *shared,
            const LanyardConferenceDraft *conference,
            const char                   *name)
{
  LanyardTrack *track;

  if (name == NULL)
    return NULL;

  track = g_hash_table_lookup (shared->tracks, name);
  if (track == NULL)
    {
      track = lanyard_track_new (name, g_hash_table_lookup (conference->track_colors, name));
      g_hash_table_insert (shared->tracks, (gpointer) lanyard_track_get_name (track), track);
    }

  return track;
}

static GDateTime *
make_utc (GDateTime *time)
{
  return time != NULL ? g_date_time_to_utc (time) : NULL;
}

static LanyardTalk *
make_talk (Shared                       *shared,
           const LanyardConferenceDraft *conference,
           const LanyardTalkDraft       *draft,
           const char                   *id)
{
  g_autoptr (GDateTime) start = make_utc (draft->start);
  g_autoptr (GDateTime) end = make_utc (draft->end);

  return g_object_new (LANYARD_TYPE_TALK,
                       "id", id,
                       "title", draft->title,
                       "subtitle", draft->subtitle,
                       "abstract", draft->abstract,
                       "start", start,
                       "end", end,
                       "room", draft->room,
                       "track", find_track (shared, conference, draft->track),
                       "kind", draft->kind,
                       "language", draft->language,
                       "url", draft->url,
                       "cancelled", draft->cancelled,
                       "unrecorded", draft->unrecorded,
                       "speakers", draft->speakers != NULL ? draft->speakers : G_LIST_MODEL (shared->no_speakers),
                       "links", draft->links != NULL ? draft->links : G_LIST_MODEL (shared->no_links),
                       NULL);
}

static void
find_extent (GPtrArray  *talks,
             GDateTime **start,
             GDateTime **end)
{
  for (guint i = 0; i < talks->len; i++)
    {
      const LanyardTalkDraft *talk = g_ptr_array_index (talks, i);
      GDateTime              *last = talk->end != NULL ? talk->end : talk->start;

      if (talk->start == NULL)
        continue;

      if (*start == NULL || g_date_time_compare (talk->start, *start) < 0)
        *start = talk->start;

      if (*end == NULL || g_date_time_compare (last, *end) > 0)
        *end = last;
    }
}

/* Finds what is declared as instants; both or none. */
static gboolean
find_declared (const LanyardConferenceDraft *conference,
               GDateTime                   **start,
               GDateTime                   **end)
{
  g_autoptr (GTimeZone) zone = lanyard_zone_new (conference->time_zone);
  g_autoptr (GDateTime) first = NULL;
  g_autoptr (GDateTime) last = NULL;
  g_autoptr (GDateTime) midnight = NULL;

  if (conference->start != NULL && conference->end != NULL)
    {
      *start = g_date_time_to_utc (conference->start);
      *end = g_date_time_to_utc (conference->end);
      return TRUE;
    }

  if (zone == NULL)
    zone = g_time_zone_new_local ();

  first = lanyard_frab_time_parse_day (conference->first_day, zone);
  midnight = lanyard_frab_time_parse_day (conference->last_day, zone);
  if (first == NULL || midnight == NULL || g_date_time_compare (midnight, first) < 0)
    return FALSE;

  last = g_date_time_new (zone, g_date_time_get_year (midnight), g_date_time_get_month (midnight),
                          g_date_time_get_day_of_month (midnight), 23, 59, 59);
  if (last == NULL)
    return FALSE;

  *start = g_date_time_to_utc (first);
  *end = g_date_time_to_utc (last);

  return TRUE;
}

static LanyardConference *
make_conference (const LanyardConferenceDraft *draft,
                 GPtrArray                    *talks,
                 GPtrArray                    *remarks)
{
  g_autofree char *id = lanyard_identity_make_conference_id (draft, talks);
  g_autoptr (GDateTime) start = NULL;
  g_autoptr (GDateTime) end = NULL;
  const char *title = draft->title != NULL ? draft->title : draft->acronym;

  if (!find_declared (draft, &start, &end))
    {
      GDateTime *first = NULL;
      GDateTime *last = NULL;

      find_extent (talks, &first, &last);
      start = make_utc (first);
      end = make_utc (last);
    }

  if (title == NULL)
    {
      title = g_str_has_prefix (id, LANYARD_IDENTITY_UNTITLED) ? _ ("Untitled Conference") : id;
      g_ptr_array_add (remarks, g_strdup (_ ("The conference has no title.")));
    }

  return g_object_new (LANYARD_TYPE_CONFERENCE,
                       "id", id,
                       "title", title,
                       "start", start,
                       "end", end,
                       "time-zone", draft->time_zone,
                       "location", draft->location,
                       "url", draft->url,
                       NULL);
}

static void
clean_talks (GPtrArray *talks,
             GPtrArray *remarks)
{
  guint n_flawed = 0;

  for (guint i = 0; i < talks->len; i++)
    n_flawed += !lanyard_talk_draft_clean (g_ptr_array_index (talks, i));

  if (n_flawed > 0)
    /* TRANSLATORS: %u is a number of talks. */
    g_ptr_array_add (remarks, g_strdup_printf (ngettext ("%u talk has no title or no possible time.",
                                                         "%u talks have no title or no possible time.", n_flawed),
                                               n_flawed));
}

static GPtrArray *
make_notes (LanyardConference *conference,
            GPtrArray         *talks,
            GPtrArray         *ids)
{
  GPtrArray *notes = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < talks->len; i++)
    {
      LanyardTalkDraft *talk = g_ptr_array_index (talks, i);
      g_autofree char  *text = lanyard_clean_text (talk->note);

      if (text != NULL || talk->rating > 0)
        g_ptr_array_add (notes,
                         lanyard_note_new (lanyard_conference_get_id (conference), g_ptr_array_index (ids, i), talk->title,
                                           text != NULL ? text : "",
                                           (int) CLAMP (talk->rating, 0, LANYARD_NOTE_MAX_RATING), talk->noted));
    }

  return notes;
}

LanyardSchedule *
lanyard_schedule_builder_build (LanyardConferenceDraft *conference,
                                GPtrArray              *talks,
                                GPtrArray              *remarks,
                                GError                **error)
{
  g_autoptr (LanyardConference) finished = NULL;
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (GPtrArray) ids = NULL;
  g_autoptr (GPtrArray) notes = NULL;
  g_auto (Shared) shared = { 0 };
  guint n_repeated = 0;

  g_return_val_if_fail (conference != NULL, NULL);
  g_return_val_if_fail (talks != NULL, NULL);
  g_return_val_if_fail (remarks != NULL, NULL);

  if (!check_count (talks, error))
    return NULL;

  shared_init (&shared);
  lanyard_conference_draft_clean (conference);
  clean_talks (talks, remarks);

  ids = lanyard_identity_list_talk_ids (talks, &n_repeated);
  if (n_repeated > 0)
    /* TRANSLATORS: %u is a number of talks. */
    g_ptr_array_add (remarks, g_strdup_printf (ngettext ("%u talk has an identifier that another talk has, too.",
                                                         "%u talks have identifiers that other talks have, too.", n_repeated),
                                               n_repeated));

  list = g_ptr_array_new_full (talks->len, g_object_unref);
  for (guint i = 0; i < talks->len; i++)
    g_ptr_array_add (list, make_talk (&shared, conference, g_ptr_array_index (talks, i), g_ptr_array_index (ids, i)));

  finished = make_conference (conference, talks, remarks);
  notes = make_notes (finished, talks, ids);

  return lanyard_schedule_new_with_notes (finished, list, notes);
}
