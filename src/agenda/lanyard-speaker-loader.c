/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "lanyard-error.h"
#include "lanyard-folded-text.h"
#include "lanyard-programme-reader.h"
#include "lanyard-programme-store.h"
#include "lanyard-speaker-loader.h"
#include "lanyard-speaker-store.h"
#include "lanyard-speakers.h"

/* More than the page of a talk can show of them. */
#define MAX_OTHER_TALKS 200

typedef struct
{
  LanyardDatabase  *database;      /* (owned) */
  char             *conference_id; /* (owned) */
  char             *name;          /* (owned) (nullable), of one whose page is wanted */
  LanyardTalk      *talk;          /* (owned) (nullable), of which the speakers are wanted */
  LanyardProgramme *programme;     /* (owned) (nullable), what was found */
  GListStore       *talks;         /* (owned) (nullable), what was found */
} Wanted;

static void
wanted_free (Wanted *wanted)
{
  g_clear_object (&wanted->database);
  g_clear_pointer (&wanted->conference_id, g_free);
  g_clear_pointer (&wanted->name, g_free);
  g_clear_object (&wanted->talk);
  g_clear_object (&wanted->programme);
  g_clear_object (&wanted->talks);
  g_free (wanted);
}

static Wanted *
wanted_new (LanyardLibrary *library,
            const char     *conference_id,
            const char     *name)
{
  Wanted *wanted = g_new0 (Wanted, 1);

  wanted->database = g_object_ref (lanyard_library_get_database (library));
  wanted->conference_id = g_strdup (conference_id);
  wanted->name = g_strdup (name);

  return wanted;
}

static void
add_speaker (LanyardSpeaker *speaker,
             gint64          talk,
             gpointer        user_data)
{
  lanyard_speakers_add (user_data, speaker, talk);
}

static void
list_worker (GTask        *task,
             gpointer      source,
             gpointer      task_data,
             GCancellable *cancellable)
{
  g_autoptr (LanyardSpeakers) speakers = lanyard_speakers_new ();
  g_autoptr (GError) error = NULL;
  Wanted *wanted = task_data;

  if (lanyard_speaker_store_for_each (wanted->database, wanted->conference_id, add_speaker, speakers, &error))
    g_task_return_pointer (task, lanyard_speakers_list (speakers), (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

void
lanyard_speaker_loader_list_async (LanyardLibrary     *library,
                                   const char         *conference_id,
                                   GCancellable       *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer            user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (LANYARD_IS_LIBRARY (library));
  g_return_if_fail (conference_id != NULL);

  task = g_task_new (library, cancellable, callback, user_data);
  g_task_set_source_tag (task, lanyard_speaker_loader_list_async);
  g_task_set_task_data (task, wanted_new (library, conference_id, NULL), (GDestroyNotify) wanted_free);
  g_task_run_in_thread (task, list_worker);
}

GPtrArray *
lanyard_speaker_loader_list_finish (LanyardLibrary *library,
                                    GAsyncResult   *result,
                                    GError        **error)
{
  g_return_val_if_fail (g_task_is_valid (result, library), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static gboolean
is_given_by (LanyardTalk *talk,
             const char  *folded_name)
{
  GListModel *people = lanyard_talk_get_speakers (talk);

  for (guint i = 0; people != NULL && i < g_list_model_get_n_items (people); i++)
    {
      g_autoptr (LanyardSpeaker) speaker = g_list_model_get_item (people, i);
      g_autofree char *folded = lanyard_folded_text_dup (lanyard_speaker_get_name (speaker));

      if (g_str_equal (folded, folded_name))
        return TRUE;
    }

  return FALSE;
}

static GListModel *
list_talks_of (GPtrArray      *talks,
               LanyardSpeaker *speaker,
               LanyardTalk    *except)
{
  GListStore      *list = g_list_store_new (LANYARD_TYPE_TALK);
  g_autofree char *folded_name = lanyard_folded_text_dup (lanyard_speaker_get_name (speaker));

  for (guint i = 0; i < talks->len; i++)
    {
      LanyardTalk *talk = g_ptr_array_index (talks, i);

      if (!g_str_equal (lanyard_talk_get_id (talk), lanyard_talk_get_id (except)) && is_given_by (talk, folded_name))
        g_list_store_append (list, talk);
    }

  return G_LIST_MODEL (list);
}

static GPtrArray *
load_talks (Wanted     *wanted,
            GListModel *speakers,
            GError    **error)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) names = NULL;
  g_autoptr (GPtrArray) ids = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (speakers); i++)
    {
      g_autoptr (LanyardSpeaker) speaker = g_list_model_get_item (speakers, i);

      g_strv_builder_add (builder, lanyard_speaker_get_name (speaker));
    }

  names = g_strv_builder_end (builder);
  ids = lanyard_speaker_store_list_talks (wanted->database, wanted->conference_id, (const char *const *) names, error);
  if (ids == NULL)
    return NULL;

  if (ids->len > MAX_OTHER_TALKS)
    g_ptr_array_set_size (ids, MAX_OTHER_TALKS);

  return lanyard_programme_store_load_talks (wanted->database, wanted->conference_id, ids, error);
}

static void
list_others_worker (GTask        *task,
                    gpointer      source,
                    gpointer      task_data,
                    GCancellable *cancellable)
{
  Wanted     *wanted = task_data;
  GListModel *speakers = lanyard_talk_get_speakers (wanted->talk);
  g_autoptr (GPtrArray) talks = NULL;
  g_autoptr (GPtrArray) lists = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) error = NULL;

  talks = load_talks (wanted, speakers, &error);
  if (talks == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  for (guint i = 0; i < g_list_model_get_n_items (speakers); i++)
    {
      g_autoptr (LanyardSpeaker) speaker = g_list_model_get_item (speakers, i);

      g_ptr_array_add (lists, list_talks_of (talks, speaker, wanted->talk));
    }

  g_task_return_pointer (task, g_steal_pointer (&lists), (GDestroyNotify) g_ptr_array_unref);
}

void
lanyard_speaker_loader_list_others_async (LanyardLibrary     *library,
                                          const char         *conference_id,
                                          LanyardTalk        *talk,
                                          GCancellable       *cancellable,
                                          GAsyncReadyCallback callback,
                                          gpointer            user_data)
{
  g_autoptr (GTask) task = NULL;
  Wanted *wanted;

  g_return_if_fail (LANYARD_IS_LIBRARY (library));
  g_return_if_fail (conference_id != NULL);
  g_return_if_fail (LANYARD_IS_TALK (talk) && lanyard_talk_get_speakers (talk) != NULL);

  wanted = wanted_new (library, conference_id, NULL);
  wanted->talk = g_object_ref (talk);
  task = g_task_new (library, cancellable, callback, user_data);
  g_task_set_source_tag (task, lanyard_speaker_loader_list_others_async);
  g_task_set_task_data (task, wanted, (GDestroyNotify) wanted_free);
  g_task_run_in_thread (task, list_others_worker);
}

GPtrArray *
lanyard_speaker_loader_list_others_finish (LanyardLibrary *library,
                                           GAsyncResult   *result,
                                           GError        **error)
{
  g_return_val_if_fail (g_task_is_valid (result, library), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/* The programme has talks of others too: those that are recommended. */
static void
add_talk (LanyardSpeakers *speakers,
          Wanted          *wanted,
          const char      *folded_name,
          LanyardTalk     *talk)
{
  GListModel *people = lanyard_talk_get_speakers (talk);
  gint64      number = g_list_model_get_n_items (G_LIST_MODEL (wanted->talks));
  gboolean    is_theirs = FALSE;

  for (guint i = 0; people != NULL && i < g_list_model_get_n_items (people); i++)
    {
      g_autoptr (LanyardSpeaker) speaker = g_list_model_get_item (people, i);
      g_autofree char *folded = lanyard_folded_text_dup (lanyard_speaker_get_name (speaker));

      if (g_str_equal (folded, folded_name))
        {
          lanyard_speakers_add (speakers, speaker, number);
          is_theirs = TRUE;
        }
    }

  if (is_theirs)
    g_list_store_append (wanted->talks, talk);
}

static LanyardSpeaker *
find_speaker (Wanted *wanted)
{
  GListModel *talks = lanyard_schedule_list_talks (lanyard_programme_get_schedule (wanted->programme));
  g_autoptr (LanyardSpeakers) speakers = lanyard_speakers_new ();
  g_autoptr (GPtrArray) people = NULL;
  g_autofree char *folded_name = lanyard_folded_text_dup (wanted->name);

  wanted->talks = g_list_store_new (LANYARD_TYPE_TALK);
  for (guint i = 0; i < g_list_model_get_n_items (talks); i++)
    {
      g_autoptr (LanyardTalk) talk = g_list_model_get_item (talks, i);

      add_talk (speakers, wanted, folded_name, talk);
    }

  people = lanyard_speakers_list (speakers);

  return people->len > 0 ? g_object_ref (lanyard_person_get_speaker (g_ptr_array_index (people, 0))) : NULL;
}

static void
load_worker (GTask        *task,
             gpointer      source,
             gpointer      task_data,
             GCancellable *cancellable)
{
  g_autoptr (LanyardSpeaker) speaker = NULL;
  g_autoptr (GError) error = NULL;
  Wanted *wanted = task_data;

  wanted->programme = lanyard_programme_reader_read_speaker (wanted->database, wanted->conference_id, wanted->name, &error);
  if (wanted->programme != NULL)
    speaker = find_speaker (wanted);

  if (speaker != NULL)
    g_task_return_pointer (task, g_steal_pointer (&speaker), g_object_unref);
  else if (error != NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else
    g_task_return_new_error_literal (task, LANYARD_ERROR, LANYARD_ERROR_EMPTY,
                                     _ ("This speaker is no longer in the schedule."));
}

void
lanyard_speaker_loader_load_async (LanyardLibrary     *library,
                                   const char         *conference_id,
                                   const char         *name,
                                   GCancellable       *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer            user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (LANYARD_IS_LIBRARY (library));
  g_return_if_fail (conference_id != NULL && name != NULL);

  task = g_task_new (library, cancellable, callback, user_data);
  g_task_set_source_tag (task, lanyard_speaker_loader_load_async);
  g_task_set_task_data (task, wanted_new (library, conference_id, name), (GDestroyNotify) wanted_free);
  g_task_run_in_thread (task, load_worker);
}

LanyardSpeaker *
lanyard_speaker_loader_load_finish (LanyardLibrary    *library,
                                    GAsyncResult      *result,
                                    GListModel       **talks,
                                    LanyardProgramme **programme,
                                    GError           **error)
{
  Wanted         *wanted;
  LanyardSpeaker *speaker;

  g_return_val_if_fail (g_task_is_valid (result, library), NULL);
  g_return_val_if_fail (talks != NULL && programme != NULL, NULL);

  speaker = g_task_propagate_pointer (G_TASK (result), error);
  if (speaker == NULL)
    return NULL;

  wanted = g_task_get_task_data (G_TASK (result));
  *talks = G_LIST_MODEL (g_steal_pointer (&wanted->talks));
  *programme = g_steal_pointer (&wanted->programme);

  return speaker;
}
