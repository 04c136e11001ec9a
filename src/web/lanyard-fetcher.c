/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <libsoup/soup.h>

#include "lanyard-fetch-error.h"
#include "lanyard-fetcher.h"
#include "lanyard-web-address.h"

/**
 * LanyardFetcher:
 *
 * The one place where Lanyard speaks to the web. It owns the connections, and bounds what the
 * other side can make it do: the time, the size, and where it is led. Main thread only.
 */

#define USER_AGENT "Lanyard/" VERSION " (+https://github.com/lanyard/lanyard)"

#define CHUNK_SIZE (64 * 1024)

/* What is received may be this many times as large as what it decompresses to, for there is a frame
 * around each part of it. */
#define MAX_OVERHEAD 2

/* A download must not keep the window from drawing, however fast it comes. */
#define PRIORITY G_PRIORITY_DEFAULT_IDLE

struct _LanyardFetcher
{
  GObject      parent_instance;
  SoupSession *session; /* (owned) */
  guint64      max_size;
  guint        timeout;
};

G_DEFINE_FINAL_TYPE (LanyardFetcher, lanyard_fetcher, G_TYPE_OBJECT)

typedef enum
{
  PROP_MAX_SIZE = 1,
  PROP_TIMEOUT,
} LanyardFetcherProperty;

static GParamSpec *properties[PROP_TIMEOUT + 1];

typedef struct
{
  guint64       max_size;
  GUri         *uri; /* (owned): where it is looking now */
  guint         n_redirects;
  SoupMessage  *message;    /* (owned) (nullable) */
  GInputStream *stream;     /* (owned) (nullable) */
  guint64       n_received; /* bytes of a body as they came */
  GByteArray   *body;       /* (owned) (nullable): decompressed */
  GCancellable *stop;       /* (owned): cancelled by the person, and when too much was received */
  gulong        cancelled_id;
  gboolean      is_answered; /* there are headers, and libsoup has not yet told */
} Download;

static void
close_message (Download *download)
{
  if (download->message != NULL)
    g_signal_handlers_disconnect_by_data (download->message, download);

  g_clear_object (&download->stream);
  g_clear_object (&download->message);
}

static void
download_free (Download *download)
{
  close_message (download);
  g_clear_pointer (&download->body, g_byte_array_unref);
  g_clear_pointer (&download->uri, g_uri_unref);
  g_clear_object (&download->stop);
  g_free (download);
}

static gboolean
is_redirect (guint status)
{
  return status == SOUP_STATUS_MOVED_PERMANENTLY || status == SOUP_STATUS_FOUND || status == SOUP_STATUS_SEE_OTHER
         || status == SOUP_STATUS_TEMPORARY_REDIRECT || status == SOUP_STATUS_PERMANENT_REDIRECT;
}

static gboolean
is_useless (guint status)
{
  return status != SOUP_STATUS_NONE && status != SOUP_STATUS_OK && !is_redirect (status);
}

/* If it is cancelled between reading the headers and telling of them, libsoup 3.6.5 uses what it
 * has freed. It tells at once, so that nothing is lost by waiting. */
static void
on_cancelled_cb (GCancellable *cancellable,
                 gpointer      user_data)
{
  Download *download = user_data;

  if (!download->is_answered)
    g_cancellable_cancel (download->stop);
}

static void
release (GTask *task)
{
  Download *download = g_task_get_task_data (task);

  g_cancellable_disconnect (g_task_get_cancellable (task), download->cancelled_id);
  download->cancelled_id = 0;
  close_message (download);
}

static gboolean
has_received_too_much (Download *download)
{
  return download->n_received > MAX_OVERHEAD * download->max_size;
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
  Download *download = g_task_get_task_data (task);

  fail (task, lanyard_fetch_error_new_too_large (download->max_size, g_uri_get_host (download->uri)));
}

/* When the person cancelled it, GTask returns that in the place of what is found here. */
static void
fail_for_reason (GTask  *task,
                 GError *reason)
{
  Download   *download = g_task_get_task_data (task);
  const char *host = g_uri_get_host (download->uri);
  const guint status = soup_message_get_status (download->message);

  g_debug ("The download from “%s” failed: %s", host, reason->message);

  if (is_useless (status))
    fail (task, lanyard_fetch_error_new_for_status (status, host));
  else if (has_received_too_much (download))
    fail_too_large (task);
  else
    fail (task, lanyard_fetch_error_new (reason, host));
}

/* Of some answers libsoup reads the whole body into memory before it tells of them. */
static void
on_got_headers_cb (SoupMessage *message,
                   gpointer     user_data)
{
  Download *download = user_data;

  download->is_answered = TRUE;
  if (is_useless (soup_message_get_status (message)))
    g_cancellable_cancel (download->stop);
}

/* What decompresses to nothing is counted nowhere else, and could go on for ever. */
static void
on_got_body_data_cb (SoupMessage *message,
                     guint        n_bytes,
                     gpointer     user_data)
{
  Download *download = user_data;

  download->n_received += n_bytes;
  if (has_received_too_much (download))
    g_cancellable_cancel (download->stop);
}

static void
send (GTask              *task,
      GAsyncReadyCallback done)
{
  LanyardFetcher *self = g_task_get_source_object (task);
  Download       *download = g_task_get_task_data (task);

  close_message (download);
  download->n_received = 0;
  download->message = soup_message_new_from_uri (SOUP_METHOD_GET, download->uri);
  soup_message_add_flags (download->message, SOUP_MESSAGE_NO_REDIRECT);

  /* With HTTP/2, libsoup 3.6.5 does not notice a cancellation before the server sends something. */
  soup_message_set_force_http1 (download->message, TRUE);

  g_signal_connect (download->message, "got-headers", G_CALLBACK (on_got_headers_cb), download);
  g_signal_connect (download->message, "got-body-data", G_CALLBACK (on_got_body_data_cb), download);
  soup_session_send_async (self->session, download->message, PRIORITY, download->stop, done, g_object_ref (task));
}

static void
follow_redirect (GTask              *task,
                 GAsyncReadyCallback done)
{
  Download   *download = g_task_get_task_data (task);
  const char *location = soup_message_headers_get_one (soup_message_get_response_headers (download->message), "Location");
  g_autoptr (GUri) target = NULL;
  g_autoptr (GError) error = NULL;

  target = lanyard_web_address_follow (download->uri, location, &error);
  if (target == NULL)
    {
      fail (task, g_steal_pointer (&error));
      return;
    }

  if (download->n_redirects == LANYARD_FETCHER_MAX_REDIRECTS)
    {
      fail (task, lanyard_fetch_error_new_too_many_redirects (g_uri_get_host (download->uri)));
      return;
    }

  g_uri_unref (download->uri);
  download->uri = g_steal_pointer (&target);
  download->n_redirects++;
  send (task, done);
}

/* When the server closes the connection anyway, libsoup does not mind a body that is too short. */
static gboolean
is_cut_off (Download *download)
{
  SoupMessageHeaders *headers = soup_message_get_response_headers (download->message);

  if (soup_message_is_keepalive (download->message) || soup_message_headers_get_encoding (headers) != SOUP_ENCODING_CONTENT_LENGTH)
    return FALSE;

  return MAX (download->n_received, download->body->len) < (guint64) soup_message_headers_get_content_length (headers);
}

static void
complete (GTask *task)
{
  Download *download = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;

  if (is_cut_off (download))
    {
      error = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_PARTIAL_INPUT, "The body is too short");
      fail_for_reason (task, error);
      return;
    }

  release (task);
  g_task_return_pointer (task, g_byte_array_free_to_bytes (g_steal_pointer (&download->body)),
                         (GDestroyNotify) g_bytes_unref);
}

static void
on_read_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  Download *download = g_task_get_task_data (task);
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
      complete (task);
      return;
    }

  if (download->body->len + g_bytes_get_size (bytes) > download->max_size)
    {
      fail_too_large (task);
      return;
    }

  g_byte_array_append (download->body, g_bytes_get_data (bytes, NULL), (guint) g_bytes_get_size (bytes));
  g_input_stream_read_bytes_async (download->stream, CHUNK_SIZE, PRIORITY, download->stop, on_read_cb,
                                   g_steal_pointer (&task));
}

static void
on_sent_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  Download *download = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;
  guint status;

  download->is_answered = FALSE;
  download->stream = soup_session_send_finish (SOUP_SESSION (source), result, &error);
  if (download->stream == NULL)
    {
      fail_for_reason (task, error);
      return;
    }

  if (g_cancellable_set_error_if_cancelled (g_task_get_cancellable (task), &error))
    {
      fail (task, g_steal_pointer (&error));
      return;
    }

  status = soup_message_get_status (download->message);
  if (status == SOUP_STATUS_OK)
    {
      g_input_stream_read_bytes_async (download->stream, CHUNK_SIZE, PRIORITY, download->stop, on_read_cb,
                                       g_steal_pointer (&task));
      return;
    }

  if (is_redirect (status))
    {
      follow_redirect (task, on_sent_cb);
      return;
    }

  fail (task, lanyard_fetch_error_new_for_status (status, g_uri_get_host (download->uri)));
}

static void
lanyard_fetcher_constructed (GObject *object)
{
  LanyardFetcher *self = LANYARD_FETCHER (object);

  G_OBJECT_CLASS (lanyard_fetcher_parent_class)->constructed (object);

  self->session = soup_session_new_with_options ("timeout", self->timeout, "user-agent", USER_AGENT, NULL);
  soup_session_remove_feature_by_type (self->session, SOUP_TYPE_AUTH_MANAGER);
}

static void
lanyard_fetcher_dispose (GObject *object)
{
  LanyardFetcher *self = LANYARD_FETCHER (object);

  g_clear_object (&self->session);

  G_OBJECT_CLASS (lanyard_fetcher_parent_class)->dispose (object);
}

static void
lanyard_fetcher_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  LanyardFetcher *self = LANYARD_FETCHER (object);

  switch ((LanyardFetcherProperty) prop_id)
    {
    case PROP_MAX_SIZE:
      g_value_set_uint64 (value, self->max_size);
      break;

    case PROP_TIMEOUT:
      g_value_set_uint (value, self->timeout);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lanyard_fetcher_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  LanyardFetcher *self = LANYARD_FETCHER (object);

  switch ((LanyardFetcherProperty) prop_id)
    {
    case PROP_MAX_SIZE:
      self->max_size = g_value_get_uint64 (value);
      break;

    case PROP_TIMEOUT:
      self->timeout = g_value_get_uint (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lanyard_fetcher_class_init (LanyardFetcherClass *klass)
{
  GObjectClass     *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->constructed = lanyard_fetcher_constructed;
  object_class->dispose = lanyard_fetcher_dispose;
  object_class->get_property = lanyard_fetcher_get_property;
  object_class->set_property = lanyard_fetcher_set_property;

  properties[PROP_MAX_SIZE] = g_param_spec_uint64 ("max-size", NULL, NULL,
                                                   1, LANYARD_FETCHER_MAX_SIZE, LANYARD_FETCHER_MAX_SIZE, flags);
  properties[PROP_TIMEOUT] = g_param_spec_uint ("timeout", NULL, NULL,
                                                1, LANYARD_FETCHER_TIMEOUT, LANYARD_FETCHER_TIMEOUT, flags);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
lanyard_fetcher_init (LanyardFetcher *self)
{
}

LanyardFetcher *
lanyard_fetcher_new (void)
{
  return g_object_new (LANYARD_TYPE_FETCHER, NULL);
}

void
lanyard_fetcher_fetch_async (LanyardFetcher     *self,
                             const char         *address,
                             GCancellable       *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer            user_data)
{
  g_autoptr (GTask) task = NULL;
  g_autoptr (GUri) uri = NULL;
  g_autoptr (GError) error = NULL;
  Download *download;

  g_return_if_fail (LANYARD_IS_FETCHER (self));
  g_return_if_fail (address != NULL);

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, lanyard_fetcher_fetch_async);

  uri = lanyard_web_address_parse (address, &error);
  if (uri == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  download = g_new0 (Download, 1);
  download->max_size = self->max_size;
  download->uri = g_steal_pointer (&uri);
  download->body = g_byte_array_new ();
  download->stop = g_cancellable_new ();
  g_task_set_task_data (task, download, (GDestroyNotify) download_free);

  if (cancellable != NULL)
    download->cancelled_id = g_cancellable_connect (cancellable, G_CALLBACK (on_cancelled_cb),
                                                    download, NULL);

  send (task, on_sent_cb);
}

GBytes *
lanyard_fetcher_fetch_finish (LanyardFetcher *self,
                              GAsyncResult   *result,
                              char          **final_address,
                              GError        **error)
{
  g_autoptr (GBytes) bytes = NULL;
  Download *download;

  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  if (final_address != NULL)
    *final_address = NULL;

  bytes = g_task_propagate_pointer (G_TASK (result), error);
  if (bytes == NULL)
    return NULL;

  download = g_task_get_task_data (G_TASK (result));
  if (final_address != NULL)
    *final_address = lanyard_web_address_dup_text (download->uri);

  return g_steal_pointer (&bytes);
}
