/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gstdio.h>

#include "test-answers.h"
#include "test-download.h"

static void
test_body (TestDownload *self,
           gconstpointer data)
{
  test_download_assert_body (self, data, TEST_ANSWERS_TEXT);
}

static void
test_empty_body (TestDownload *self,
                 gconstpointer data)
{
  test_download_assert_body (self, "/size?0", "");
}

static void
test_limits (void)
{
  g_autoptr (LanyardFetcher) fetcher = lanyard_fetcher_new ();
  guint64 max_size;
  guint   timeout;

  g_object_get (fetcher, "max-size", &max_size, "timeout", &timeout, NULL);
  g_assert_cmpuint (max_size, ==, 64 * 1024 * 1024);
  g_assert_cmpuint (timeout, ==, 30);
  g_assert_cmpint (LANYARD_FETCHER_MAX_REDIRECTS, ==, 5);
}

/* Nothing more about the person than this. */
static void
test_who_asks (TestDownload *self,
               gconstpointer data)
{
  test_download_assert_body (self, data,
                             "HTTP/1\n"
                             "User-Agent: Lanyard/" VERSION " (+https://github.com/lanyard/lanyard)\n"
                             "Accept-Encoding: gzip, deflate\n");
}

/* Brotli is offered only where nobody in between can mistake it for damage. */
static void
test_who_asks_safe (TestDownload *self,
                    gconstpointer data)
{
  test_download_assert_body (self, data,
                             "HTTP/1\n"
                             "User-Agent: Lanyard/" VERSION " (+https://github.com/lanyard/lanyard)\n"
                             "Accept-Encoding: gzip, deflate, br\n");
}

/* What is exactly as large as the limit is not too large, and one byte more is. */
static void
test_largest (TestDownload *self,
              gconstpointer data)
{
  g_autoptr (LanyardAnswer) answer = NULL;
  g_autoptr (GError) error = NULL;

  test_download_start (self, data, NULL);
  answer = test_download_finish (self, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_bytes_get_size (lanyard_answer_get_bytes (answer)), ==, TEST_DOWNLOAD_MAX_SIZE);
}

static void
assert_final_address (TestDownload *self,
                      const char   *path,
                      const char   *expected)
{
  g_autoptr (LanyardAnswer) answer = NULL;
  g_autoptr (GError) error = NULL;

  test_download_start (self, path, NULL);
  answer = test_download_finish (self, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (lanyard_answer_get_address (answer), ==, expected);
}

static void
test_redirects (TestDownload *self,
                gconstpointer data)
{
  g_autofree char *expected = test_server_dup_address (self->server, "/plain");

  assert_final_address (self, "/redirect?5", expected);
  g_assert_cmpint (test_server_get_n_requests (self->server), ==, 6);
  test_download_assert_body (self, "/redirect?5", TEST_ANSWERS_TEXT);
}

/* The address has what must not be sent on, and spaces around it as when it was pasted. */
static void
test_final_address (TestDownload *self,
                    gconstpointer data)
{
  g_autofree char *expected = test_server_dup_address (self->server, "/headers?%C3%BC%20x");
  g_autofree char *plain = test_server_dup_address (self->server, "/headers?ü x#part");
  g_autofree char *address = g_strdup_printf (" HTTP://me:secret@%s\n", plain + strlen ("http://"));

  assert_final_address (self, address, expected);
  test_who_asks (self, address);
}

static void
test_from_unsafe_to_safe (TestDownload *self,
                          gconstpointer data)
{
  g_autoptr (TestServer) unsafe = test_server_new (FALSE);
  g_autofree char *target = test_server_dup_address (self->server, "/plain");
  g_autofree char *path = g_strconcat ("/to?", target, NULL);
  g_autofree char *address = test_server_dup_address (unsafe, path);

  test_download_assert_body (self, address, TEST_ANSWERS_TEXT);
}

static void
assert_can_be_cancelled (TestDownload *self,
                         GCancellable *cancellable)
{
  g_autoptr (LanyardAnswer) answer = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_null (self->result);
  g_cancellable_cancel (cancellable);
  answer = test_download_finish (self, &error);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);

  test_download_assert_body (self, "/plain", TEST_ANSWERS_TEXT);
}

static void
test_cancel_at_once (TestDownload *self,
                     gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  test_download_start (self, "/plain", cancellable);
  assert_can_be_cancelled (self, cancellable);
}

static void
test_cancel (TestDownload *self,
             gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  test_download_start (self, "/stall", cancellable);
  while (test_server_get_n_requests (self->server) == 0)
    g_main_context_iteration (NULL, TRUE);

  assert_can_be_cancelled (self, cancellable);
}

static void
test_cancel_half (TestDownload *self,
                  gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  test_download_start (self, "/stall-half", cancellable);
  while (test_server_get_n_chunks (self->server) == 0)
    g_main_context_iteration (NULL, TRUE);

  while (g_main_context_iteration (NULL, FALSE))
    ;

  assert_can_be_cancelled (self, cancellable);
}

static gboolean
on_incoming_cb (GSocketService    *service,
                GSocketConnection *connection,
                GObject           *source,
                gpointer           user_data)
{
  static const char   answer[] = "HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nOK";
  GSocketConnection **kept = user_data;

  g_set_object (kept, connection);
  g_output_stream_write_all (g_io_stream_get_output_stream (G_IO_STREAM (connection)), answer, strlen (answer),
                             NULL, NULL, NULL);

  return TRUE;
}

/* From a server that answers before it is asked, all comes at once, but for the last byte. */
static void
cancel_after (TestDownload *self,
              int           n_steps)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GSocketService) service = g_socket_service_new ();
  g_autoptr (GSocketConnection) connection = NULL;
  g_autofree char *address = NULL;
  guint16          port = g_socket_listener_add_any_inet_port (G_SOCKET_LISTENER (service), NULL, NULL);

  g_signal_connect (service, "incoming", G_CALLBACK (on_incoming_cb), &connection);
  address = g_strdup_printf ("http://127.0.0.1:%u/", port);
  test_download_start (self, address, cancellable);

  for (int i = 0; i < n_steps; i++)
    g_main_context_iteration (NULL, FALSE);

  assert_can_be_cancelled (self, cancellable);
}

static void
test_cancel_any_time (TestDownload *self,
                      gconstpointer data)
{
  for (int n_steps = 0; n_steps < 50; n_steps++)
    cancel_after (self, n_steps);
}

/* A cancellable may outlive the downloads by far. */
static void
test_lets_go (TestDownload *self,
              gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  const guint cancelled = g_signal_lookup ("cancelled", G_TYPE_CANCELLABLE);
  g_autoptr (LanyardAnswer) answer = NULL;
  g_autoptr (GError) error = NULL;

  test_download_start (self, "/plain", cancellable);
  g_assert_true (g_signal_has_handler_pending (cancellable, cancelled, 0, TRUE));
  answer = test_download_finish (self, &error);
  g_assert_no_error (error);
  g_assert_false (g_signal_has_handler_pending (cancellable, cancelled, 0, TRUE));
}

static void
test_cancelled_before (TestDownload *self,
                       gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (LanyardAnswer) answer = NULL;
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  test_download_start (self, "/plain", cancellable);
  answer = test_download_finish (self, &error);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpint (test_server_get_n_requests (self->server), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *certificates = NULL;
  int              status;

  g_test_init (&argc, &argv, NULL);
  certificates = test_server_trust ();

  g_test_add_func ("/fetcher/limits", test_limits);
  g_test_add ("/fetcher/plain", TestDownload, "/plain", test_download_set_up, test_body, test_download_tear_down);
  g_test_add ("/fetcher/gzip", TestDownload, "/gzip", test_download_set_up, test_body, test_download_tear_down);
  g_test_add ("/fetcher/brotli", TestDownload, "/brotli", test_download_set_up, test_body, test_download_tear_down);
  g_test_add ("/fetcher/safe", TestDownload, "/plain", test_download_set_up_safe, test_body, test_download_tear_down);
  g_test_add ("/fetcher/empty", TestDownload, NULL, test_download_set_up, test_empty_body, test_download_tear_down);
  g_test_add ("/fetcher/who-asks", TestDownload, "/headers", test_download_set_up, test_who_asks, test_download_tear_down);
  g_test_add ("/fetcher/who-asks-safe", TestDownload, "/headers", test_download_set_up_safe, test_who_asks_safe, test_download_tear_down);
  g_test_add ("/fetcher/no-cookies", TestDownload, "/cookie", test_download_set_up, test_who_asks, test_download_tear_down);
  g_test_add ("/fetcher/largest", TestDownload, "/size?131072", test_download_set_up, test_largest, test_download_tear_down);
  g_test_add ("/fetcher/largest-in-chunks", TestDownload, "/chunks?131072", test_download_set_up, test_largest, test_download_tear_down);
  g_test_add ("/fetcher/largest-decompressed", TestDownload, "/zeros?131072", test_download_set_up, test_largest, test_download_tear_down);
  g_test_add ("/fetcher/redirects", TestDownload, NULL, test_download_set_up, test_redirects, test_download_tear_down);
  g_test_add ("/fetcher/final-address", TestDownload, NULL, test_download_set_up, test_final_address, test_download_tear_down);
  g_test_add ("/fetcher/from-unsafe-to-safe", TestDownload, NULL, test_download_set_up_safe, test_from_unsafe_to_safe, test_download_tear_down);
  g_test_add ("/fetcher/cancel-at-once", TestDownload, NULL, test_download_set_up, test_cancel_at_once, test_download_tear_down);
  g_test_add ("/fetcher/cancel", TestDownload, NULL, test_download_set_up, test_cancel, test_download_tear_down);
  g_test_add ("/fetcher/cancel-safe", TestDownload, NULL, test_download_set_up_safe, test_cancel, test_download_tear_down);
  g_test_add ("/fetcher/cancel-half", TestDownload, NULL, test_download_set_up, test_cancel_half, test_download_tear_down);
  g_test_add ("/fetcher/cancel-half-safe", TestDownload, NULL, test_download_set_up_safe, test_cancel_half, test_download_tear_down);
  g_test_add ("/fetcher/cancel-any-time", TestDownload, NULL, test_download_set_up, test_cancel_any_time, test_download_tear_down);
  g_test_add ("/fetcher/lets-go", TestDownload, NULL, test_download_set_up, test_lets_go, test_download_tear_down);
  g_test_add ("/fetcher/cancelled-before", TestDownload, NULL, test_download_set_up, test_cancelled_before, test_download_tear_down);

  status = g_test_run ();
  g_unlink (certificates);

  return status;
}
