/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-download-private.h"
#include "lanyard-fetch-error.h"
#include "lanyard-fetcher.h"
#include "lanyard-response-headers.h"
#include "lanyard-transfer.h"
#include "lanyard-web-address.h"

#define CHUNK_SIZE (64 * 1024)

/* What is received may be this many times as large as what it decompresses to, for there is a frame
 * around each part of it. */
#define MAX_OVERHEAD 2

/* A download must not keep the window from drawing, however fast it comes. */
#define PRIORITY G_PRIORITY_DEFAULT_IDLE

typedef struct
{
  SoupSession     *session;  /* (owned) */
  LanyardDownload *download; /* (owned) */
  guint64          max_size;
  GUri            *uri; /* (owned): where it is looking now */
  guint            n_redirects;
  SoupMessage     *message;        /* (owned) (nullable) */
  gboolean         is_conditional; /* it asks only for what is newer */
  GInputStream    *stream;         /* (owned) (nullable) */
  guint64          n_received;     /* bytes of a body as they came */
  GByteArray      *body;           /* (owned) (nullable): decompressed */
  GCancellable    *stop;           /* (owned): cancelled by the person, and when too much was received */
  gulong           cancelled_id;
  gboolean         is_answered; /* there are headers, and libsoup has not yet told */
} Transfer;

static void
close_message (Transfer *self)
{
  if (self->message != NULL)
    g_signal_handlers_disconnect_by_data (self->message, self);

  g_clear_object (&self->stream);
  g_clear_object (&self->message);
}

static void
transfer_free (Transfer *self)
{
  close_message (self);
  g_clear_pointer (&self->body, g_byte_array_unref);
  g_clear_pointer (&self->uri, g_uri_unref);
  g_clear_object (&self->stop);
  g_clear_object (&self->download);
  g_clear_object (&self->session);
  g_free (self);
}

static gboolean
is_redirect (guint status)
{
  return status == SOUP_STATUS_MOVED_PERMANENTLY || status == SOUP_STATUS_FOUND || status == SOUP_STATUS_SEE_OTHER
         || status == SOUP_STATUS_TEMPORARY_REDIRECT || status == SOUP_STATUS_PERMANENT_REDIRECT;
}

static gboolean
is_useless (Transfer *self)
{
  const guint status = soup_message_get_status (self->message);

  if (status == SOUP_STATUS_NOT_MODIFIED)
    return !self->is_conditional;

  return status != SOUP_STATUS_NONE && status != SOUP_STATUS_OK && !is_redirect (status);
}

/* If it is cancelled between reading the headers and telling of them, libsoup 3.6.5 uses what it
 * has freed. It tells at once, so that nothing is lost by waiting. */
static void
on_cancelled_cb (GCancellable *cancellable,
                 gpointer      user_data)
{
  Transfer *self = user_data;

  if (!self->is_answered)
    g_cancellable_cancel (self->stop);
}

static void
release (GTask *task)
{
  Transfer *self = g_task_get_task_data (task);

  g_cancellable_disconnect (g_task_get_cancellable (task), self->cancelled_id);
  self->cancelled_id = 0;
  close_message (self);
}

static gboolean
has_received_too_much (Transfer *self)
{
  return self->n_received > MAX_OVERHEAD * self->max_size;
}

static void
fail (GTask  *task,
      GError *error)
{
  release (task);
  g_task_return_error (task, error);
}

static void
fail_too_large (GTask *task)
{
  Transfer *self = g_task_get_task_data (task);

  fail (task, lanyard_fetch_error_new_too_large (self->max_size, g_uri_get_host (self->uri)));
}

/* When the person cancelled it, GTask returns that in the place of what is found here. */
static void
fail_for_reason (GTask  *task,
                 GError *reason)
{
  Transfer   *self = g_task_get_task_data (task);
  const char *host = g_uri_get_host (self->uri);

  g_debug ("The download from “%s” failed: %s", host, reason->message);

  if (is_useless (self))
    fail (task, lanyard_fetch_error_new_for_status (soup_message_get_status (self->message), host));
  else if (has_received_too_much (self))
    fail_too_large (task);
  else
    fail (task, lanyard_fetch_error_new (reason, host));
}

/* Only of what is wanted: a redirect has a body too. */
static void
note_progress (Transfer *self)
{
  SoupMessageHeaders *headers = soup_message_get_response_headers (self->message);
  guint64             total = 0;

  if (soup_message_get_status (self->message) != SOUP_STATUS_OK)
    return;

  if (soup_message_headers_get_encoding (headers) == SOUP_ENCODING_CONTENT_LENGTH)
    total = (guint64) soup_message_headers_get_content_length (headers);

  lanyard_download_set_progress (self->download, self->n_received, total);
}

/* Of some answers libsoup reads the whole body into memory before it tells of them. */
static void
on_got_headers_cb (SoupMessage *message,
                   gpointer     user_data)
{
  Transfer    *self = user_data;
  const gint64 retry_after = lanyard_response_headers_get_retry_after (soup_message_get_response_headers (message));

  self->is_answered = TRUE;
  lanyard_download_set_retry_after (self->download, retry_after);
  note_progress (self);
  if (is_useless (self))
    g_cancellable_cancel (self->stop);
}

/* What decompresses to nothing is counted nowhere else, and could go on for ever. */
static void
on_got_body_data_cb (SoupMessage *message,
                     guint        n_bytes,
                     gpointer     user_data)
{
  Transfer *self = user_data;

  self->n_received += n_bytes;
  note_progress (self);
  if (has_received_too_much (self))
    g_cancellable_cancel (self->stop);
}

static void
add_condition (Transfer *self)
{
  SoupMessageHeaders *headers = soup_message_get_request_headers (self->message);
  g_autofree char    *address = lanyard_web_address_dup_text (self->uri);
  const char         *etag = lanyard_download_get_known_etag (self->download);
  const char         *last_modified = lanyard_download_get_known_last_modified (self->download);

  self->is_conditional = lanyard_download_knows (self->download, address) && (etag != NULL || last_modified != NULL);
  if (!self->is_conditional)
    return;

  if (etag != NULL)
    soup_message_headers_replace (headers, "If-None-Match", etag);

  if (last_modified != NULL)
    soup_message_headers_replace (headers, "If-Modified-Since", last_modified);
}

static void
send (GTask              *task,
      GAsyncReadyCallback done)
{
  Transfer *self = g_task_get_task_data (task);

  close_message (self);
  self->n_received = 0;
  self->message = soup_message_new_from_uri (SOUP_METHOD_GET, self->uri);
  soup_message_add_flags (self->message, SOUP_MESSAGE_NO_REDIRECT);
  add_condition (self);

  /* With HTTP/2, libsoup 3.6.5 does not notice a cancellation before the server sends something. */
  soup_message_set_force_http1 (self->message, TRUE);

  g_signal_connect (self->message, "got-headers", G_CALLBACK (on_got_headers_cb), self);
  g_signal_connect (self->message, "got-body-data", G_CALLBACK (on_got_body_data_cb), self);
  soup_session_send_async (self->session, self->message, PRIORITY, self->stop, done, g_object_ref (task));
}

static void
follow_redirect (GTask              *task,
                 GAsyncReadyCallback done)
{
  Transfer   *self = g_task_get_task_data (task);
  const char *location = soup_message_headers_get_one (soup_message_get_response_headers (self->message), "Location");
  g_autoptr (GUri) target = NULL;
  g_autoptr (GError) error = NULL;

  target = lanyard_web_address_follow (self->uri, location, &error);
  if (target == NULL)
    {
      fail (task, g_steal_pointer (&error));
      return;
    }

  if (self->n_redirects == LANYARD_FETCHER_MAX_REDIRECTS)
    {
      fail (task, lanyard_fetch_error_new_too_many_redirects (g_uri_get_host (self->uri)));
      return;
    }

  g_uri_unref (self->uri);
  self->uri = g_steal_pointer (&target);
  self->n_redirects++;
  send (task, done);
}

/* When the server closes the connection anyway, libsoup does not mind a body that is too short. */
static gboolean
is_cut_off (Transfer *self)
{
  SoupMessageHeaders *headers = soup_message_get_response_headers (self->message);

  if (soup_message_is_keepalive (self->message) || soup_message_headers_get_encoding (headers) != SOUP_ENCODING_CONTENT_LENGTH)
    return FALSE;

  return MAX (self->n_received, self->body->len) < (guint64) soup_message_headers_get_content_length (headers);
}

/* With no body when there is nothing new. */
static void
complete (GTask  *task,
          GBytes *bytes)
{
  Transfer        *self = g_task_get_task_data (task);
  g_autofree char *address = lanyard_web_address_dup_text (self->uri);
  const char      *etag = bytes == NULL ? lanyard_download_get_known_etag (self->download) : NULL;
  const char      *last_modified = bytes == NULL ? lanyard_download_get_known_last_modified (self->download) : NULL;
  g_autoptr (LanyardAnswer) answer = NULL;

  answer = lanyard_response_headers_make_answer (soup_message_get_response_headers (self->message), bytes, address,
                                                 etag, last_modified);
  release (task);
  g_task_return_pointer (task, g_steal_pointer (&answer), g_object_unref);
}

static void
complete_body (GTask *task)
{
  Transfer *self = g_task_get_task_data (task);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  if (is_cut_off (self))
    {
      error = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_PARTIAL_INPUT, "The body is too short");
      fail_for_reason (task, error);
      return;
    }

  bytes = g_byte_array_free_to_bytes (g_steal_pointer (&self->body));
  complete (task, bytes);
}

static void
on_read_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  Transfer *self = g_task_get_task_data (task);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  bytes = g_input_stream_read_bytes_finish (G_INPUT_STREAM (source), result, &error);
  if (bytes == NULL)
    {
      fail_for_reason (task, error);
      return;
    }

  if (g_bytes_get_size (bytes) == 0)
    {
      complete_body (task);
      return;
    }

  if (self->body->len + g_bytes_get_size (bytes) > self->max_size)
    {
      fail_too_large (task);
      return;
    }

  g_byte_array_append (self->body, g_bytes_get_data (bytes, NULL), (guint) g_bytes_get_size (bytes));
  g_input_stream_read_bytes_async (self->stream, CHUNK_SIZE, PRIORITY, self->stop, on_read_cb,
                                   g_steal_pointer (&task));
}

static void
on_sent_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  Transfer *self = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;
  guint status;

  self->is_answered = FALSE;
  self->stream = soup_session_send_finish (SOUP_SESSION (source), result, &error);
  if (self->stream == NULL)
    {
      fail_for_reason (task, error);
      return;
    }

  if (g_cancellable_set_error_if_cancelled (g_task_get_cancellable (task), &error))
    {
      fail (task, g_steal_pointer (&error));
      return;
    }

  status = soup_message_get_status (self->message);
  if (is_redirect (status))
    follow_redirect (task, on_sent_cb);
  else if (is_useless (self))
    fail (task, lanyard_fetch_error_new_for_status (status, g_uri_get_host (self->uri)));
  else if (status == SOUP_STATUS_NOT_MODIFIED)
    complete (task, NULL);
  else
    g_input_stream_read_bytes_async (self->stream, CHUNK_SIZE, PRIORITY, self->stop, on_read_cb,
                                     g_steal_pointer (&task));
}

void
lanyard_transfer_start (SoupSession     *session,
                        LanyardDownload *download,
                        guint64          max_size,
                        GTask           *owned_task)
{
  g_autoptr (GTask) task = owned_task;
  g_autoptr (GUri) uri = NULL;
  g_autoptr (GError) error = NULL;
  GCancellable *cancellable = g_task_get_cancellable (task);
  Transfer     *self;

  uri = lanyard_web_address_parse (lanyard_download_get_address (download), &error);
  if (uri == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  self = g_new0 (Transfer, 1);
  self->session = g_object_ref (session);
  self->download = g_object_ref (download);
  self->max_size = max_size;
  self->uri = g_steal_pointer (&uri);
  self->body = g_byte_array_new ();
  self->stop = g_cancellable_new ();
  g_task_set_task_data (task, self, (GDestroyNotify) transfer_free);

  if (cancellable != NULL)
    self->cancelled_id = g_cancellable_connect (cancellable, G_CALLBACK (on_cancelled_cb), self, NULL);

  send (task, on_sent_cb);
}
