/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-error.h"
#include "test-download.h"

static void
set_up (TestDownload *self,
        gboolean      safe,
        guint         timeout)
{
  self->server = test_server_new (safe);
  self->fetcher = g_object_new (LANYARD_TYPE_FETCHER,
                                "max-size", (guint64) TEST_DOWNLOAD_MAX_SIZE,
                                "timeout", timeout,
                                NULL);
}

void
test_download_set_up (TestDownload *self,
                      gconstpointer data)
{
  set_up (self, FALSE, LANYARD_FETCHER_TIMEOUT);
}

void
test_download_set_up_safe (TestDownload *self,
                           gconstpointer data)
{
  set_up (self, TRUE, LANYARD_FETCHER_TIMEOUT);
}

void
test_download_set_up_impatient (TestDownload *self,
                                gconstpointer data)
{
  set_up (self, FALSE, 1);
}

void
test_download_set_up_impatient_safe (TestDownload *self,
                                     gconstpointer data)
{
  set_up (self, TRUE, 1);
}

void
test_download_tear_down (TestDownload *self,
                         gconstpointer data)
{
  g_clear_object (&self->result);
  g_clear_object (&self->download);
  g_assert_finalize_object (g_steal_pointer (&self->fetcher));
  g_clear_pointer (&self->server, test_server_free);
}

static void
on_done_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  TestDownload *self = user_data;

  g_assert_null (self->result);
  self->result = g_object_ref (result);
}

LanyardDownload *
test_download_new (TestDownload *self,
                   const char   *path)
{
  g_autofree char *address = *path == '/' ? test_server_dup_address (self->server, path) : g_strdup (path);

  return lanyard_download_new (address);
}

static void
start (TestDownload    *self,
       LanyardDownload *download,
       GCancellable    *cancellable)
{
  g_set_object (&self->download, download);
  lanyard_fetcher_fetch_async (self->fetcher, download, cancellable, on_done_cb, self);
  g_assert_null (self->result);
}

void
test_download_start (TestDownload *self,
                     const char   *path,
                     GCancellable *cancellable)
{
  g_autoptr (LanyardDownload) download = test_download_new (self, path);

  start (self, download, cancellable);
}

LanyardAnswer *
test_download_finish (TestDownload *self,
                      GError      **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  while (self->result == NULL)
    g_main_context_iteration (NULL, TRUE);

  result = g_steal_pointer (&self->result);

  return lanyard_fetcher_fetch_finish (self->fetcher, result, error);
}

LanyardAnswer *
test_download_run (TestDownload    *self,
                   LanyardDownload *download,
                   GError         **error)
{
  start (self, download, NULL);

  return test_download_finish (self, error);
}

void
test_download_assert_body (TestDownload *self,
                           const char   *path,
                           const char   *expected)
{
  g_autoptr (LanyardAnswer) answer = NULL;
  g_autofree char *body = NULL;
  g_autoptr (GError) error = NULL;
  GBytes *bytes;

  test_download_start (self, path, NULL);
  answer = test_download_finish (self, &error);
  g_assert_no_error (error);
  bytes = lanyard_answer_get_bytes (answer);
  body = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_assert_cmpstr (body != NULL ? body : "", ==, expected);
}

void
test_download_assert_fails (TestDownload *self,
                            const char   *path,
                            int           code,
                            const char   *sentence)
{
  g_autoptr (LanyardAnswer) answer = NULL;
  g_autoptr (GError) error = NULL;

  test_download_start (self, path, NULL);
  answer = test_download_finish (self, &error);
  g_assert_error (error, LANYARD_ERROR, code);
  g_assert_cmpstr (error->message, ==, sentence);
  g_assert_null (answer);
}
