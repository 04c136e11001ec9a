/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "lanyard-error.h"
#include "lanyard-fingerprint.h"
#include "lanyard-import.h"
#include "lanyard-library-import.h"
#include "lanyard-origin-store.h"
#include "lanyard-refresh.h"
#include "lanyard-schedule.h"
#include "lanyard-shortlist.h"
#include "lanyard-source.h"
#include "lanyard-transaction.h"

typedef struct
{
  LanyardDatabase *database; /* (owned) */
  LanyardClock    *clock;    /* (owned) */
  LanyardDownload *download; /* (owned) */
  LanyardOrigin   *origin;   /* (owned) */
  LanyardAnswer   *answer;   /* (owned) (nullable): what is to be read */
  gint64           now;      /* when the answer came, in seconds since the Unix epoch */
  gboolean         is_new;
} Refresh;

static void
refresh_free (Refresh *self)
{
  g_clear_object (&self->database);
  g_clear_object (&self->clock);
  g_clear_object (&self->download);
  g_clear_pointer (&self->origin, lanyard_origin_free);
  g_clear_object (&self->answer);
  g_free (self);
}

static LanyardImport *
read_answer (Refresh      *self,
             GCancellable *cancellable,
             GError      **error)
{
  g_autoptr (GFile) file = g_file_new_for_uri (self->origin->address);
  g_autoptr (LanyardSource) source = lanyard_source_new (file, self->answer);
  g_autoptr (GPtrArray) sources = g_ptr_array_new ();

  g_ptr_array_add (sources, source);

  return lanyard_import_read (sources, cancellable, error);
}

/* An address may come to lead to the conference of the next year, with which bookmarks of this one
 * have nothing to do. */
static GObject *
find_content (Refresh       *self,
              LanyardImport *import,
              GError       **error)
{
  GPtrArray  *schedules = lanyard_import_get_schedules (import);
  GObject    *content = g_ptr_array_index (schedules->len > 0 ? schedules : lanyard_import_get_shortlists (import), 0);
  const char *title;
  gboolean    is_wanted;

  if (LANYARD_IS_SCHEDULE (content))
    {
      LanyardConference *conference = lanyard_schedule_get_conference (LANYARD_SCHEDULE (content));

      title = lanyard_conference_get_title (conference);
      is_wanted = g_strcmp0 (lanyard_conference_get_id (conference), self->origin->conference_id) == 0;
    }
  else
    {
      title = lanyard_shortlist_get_title (LANYARD_SHORTLIST (content));
      is_wanted = g_strcmp0 (lanyard_shortlist_get_id (LANYARD_SHORTLIST (content)), self->origin->shortlist_id) == 0;
    }

  if (is_wanted)
    return content;

  /* TRANSLATORS: %s is the title of a conference or of an article. */
  g_set_error (error, LANYARD_ERROR, LANYARD_ERROR_UNREADABLE,
               _ ("Its address leads to “%s” now. To see that, add the address again."), title);

  return NULL;
}

static gboolean
is_still_wanted (Refresh *self,
                 GError **error)
{
  g_autoptr (GPtrArray) origins = lanyard_origin_store_list (self->database, error);

  if (origins == NULL || g_ptr_array_find_with_equal_func (origins, self->origin, lanyard_origin_is_same, NULL))
    return origins != NULL;

  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, "It is not in the library any more");

  return FALSE;
}

/* In one transaction: to import what was removed a moment ago would bring it back. */
static gboolean
keep_import (Refresh       *self,
             LanyardImport *import,
             GError       **error)
{
  g_autoptr (LanyardTransaction) transaction = NULL;

  transaction = lanyard_transaction_begin (self->database, LANYARD_TRANSACTION_WRITE, error);

  return transaction != NULL && is_still_wanted (self, error) && lanyard_library_import_keep (self->database, import, FALSE, self->now, NULL, NULL, error) && lanyard_transaction_commit (transaction, error);
}

/* Whoever makes schedules on the fly often stamps them with the time, so that only what was read
 * tells whether there is anything new. */
static gboolean
keep_answer (Refresh      *self,
             GCancellable *cancellable,
             GError      **error)
{
  g_autoptr (LanyardImport) import = read_answer (self, cancellable, error);
  g_autofree char *fingerprint = NULL;
  GObject         *content;

  content = import != NULL ? find_content (self, import, error) : NULL;
  if (content == NULL)
    return FALSE;

  fingerprint = lanyard_fingerprint_of (content);
  if (g_strcmp0 (fingerprint, self->origin->fingerprint) != 0)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error) || !keep_import (self, import, error))
        return FALSE;

      self->is_new = TRUE;
      self->origin->changed = self->now;
      g_set_str (&self->origin->fingerprint, fingerprint);
    }

  lanyard_origin_note_answer (self->origin, lanyard_answer_get_address (self->answer), lanyard_answer_get_etag (self->answer),
                              lanyard_answer_get_last_modified (self->answer), self->now);

  return TRUE;
}

static void
refresh_worker (GTask        *task,
                gpointer      source,
                gpointer      task_data,
                GCancellable *cancellable)
{
  Refresh *self = task_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) storage_error = NULL;

  if (self->answer != NULL && is_still_wanted (self, &error))
    keep_answer (self, cancellable, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  if (error != NULL)
    lanyard_origin_note_failure (self->origin, error->message, self->now);

  /* What is known of the origin is known to this process at least. */
  if (!lanyard_origin_store_put (self->database, self->origin, &storage_error))
    g_warning ("%s", storage_error->message);

  g_task_return_pointer (task, g_steal_pointer (&self->origin), (GDestroyNotify) lanyard_origin_free);
}

static void
note_outcome (Refresh       *self,
              LanyardAnswer *answer,
              const GError  *error)
{
  const gint64 wait = lanyard_download_get_retry_after (self->download);

  self->now = lanyard_clock_get_now (self->clock);
  self->origin->not_before = wait > 0 ? self->now + MIN (wait, G_MAXINT32) : 0;

  if (answer == NULL)
    lanyard_origin_note_failure (self->origin, error->message, self->now);
  else if (lanyard_answer_get_bytes (answer) != NULL)
    self->answer = g_object_ref (answer);
  else
    lanyard_origin_note_answer (self->origin, lanyard_answer_get_address (answer), lanyard_answer_get_etag (answer),
                                lanyard_answer_get_last_modified (answer), self->now);
}

static void
on_fetched_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (LanyardAnswer) answer = NULL;
  g_autoptr (GError) error = NULL;

  answer = lanyard_fetcher_fetch_finish (LANYARD_FETCHER (source), result, &error);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  note_outcome (g_task_get_task_data (task), answer, error);
  g_task_run_in_thread (task, refresh_worker);
}

void
lanyard_refresh_run_async (LanyardDatabase     *database,
                           LanyardClock        *clock,
                           LanyardFetcher      *fetcher,
                           const LanyardOrigin *origin,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  GTask   *task;
  Refresh *self;

  g_return_if_fail (LANYARD_IS_DATABASE (database));
  g_return_if_fail (LANYARD_IS_CLOCK (clock));
  g_return_if_fail (LANYARD_IS_FETCHER (fetcher));
  g_return_if_fail (origin != NULL);

  self = g_new0 (Refresh, 1);
  self->database = g_object_ref (database);
  self->clock = g_object_ref (clock);
  self->origin = lanyard_origin_copy (origin);
  self->download = lanyard_download_new (origin->address);
  lanyard_download_set_known (self->download, origin->answered_by, origin->etag, origin->last_modified);

  /* What was kept was kept, even if it was cancelled a moment too late. */
  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_source_tag (task, lanyard_refresh_run_async);
  g_task_set_task_data (task, self, (GDestroyNotify) refresh_free);
  lanyard_fetcher_fetch_async (fetcher, self->download, cancellable, on_fetched_cb, task);
}

LanyardOrigin *
lanyard_refresh_run_finish (GAsyncResult *result,
                            gboolean     *is_new,
                            GError      **error)
{
  LanyardOrigin *origin;
  Refresh       *self;

  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  self = g_task_get_task_data (G_TASK (result));
  origin = g_task_propagate_pointer (G_TASK (result), error);
  if (is_new != NULL)
    *is_new = origin != NULL && self->is_new;

  return origin;
}
