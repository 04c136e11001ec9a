/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gstdio.h>

#include "lanyard-error.h"
#include "test-download.h"

/* In place of a path of the server, an address can stand here. */
typedef struct
{
  const char *path;
  int         code;
  const char *sentence;
  int         n_requests;
} Failure;

static void
test_failure (TestDownload *self,
              gconstpointer data)
{
  const Failure *failure = data;

  test_download_assert_fails (self, failure->path, failure->code, failure->sentence);
  g_assert_cmpint (test_server_get_n_requests (self->server), ==, failure->n_requests);
}

static void
test_password (TestDownload *self,
               gconstpointer data)
{
  g_autofree char *plain = test_server_dup_address (self->server, "/private");
  g_autofree char *address = g_strdup_printf ("http://me:secret@%s", plain + strlen ("http://"));

  test_download_assert_fails (self, address, LANYARD_ERROR_UNREADABLE,
                              "“127.0.0.1” does not let Lanyard read this. Download it with a web browser and open the file.");
  g_assert_cmpint (test_server_get_n_requests (self->server), ==, 1);
}

static void
test_from_safe_to_unsafe (TestDownload *self,
                          gconstpointer data)
{
  g_autoptr (TestServer) unsafe = test_server_new (FALSE);
  g_autofree char *target = test_server_dup_address (unsafe, "/plain");
  g_autofree char *path = g_strconcat ("/to?", target, NULL);

  test_download_assert_fails (self, path, LANYARD_ERROR_UNREADABLE,
                              "“127.0.0.1” sends Lanyard on to a connection that is not safe. Check the address.");
  g_assert_cmpint (test_server_get_n_requests (self->server), ==, 1);
  g_assert_cmpint (test_server_get_n_requests (unsafe), ==, 0);
}

/* The certificate is for the number of this computer, not for its name. */
static void
test_bad_certificate (TestDownload *self,
                      gconstpointer data)
{
  g_autofree char *right = test_server_dup_address (self->server, "/plain");
  g_autofree char *address = g_strconcat ("https://localhost", right + strlen ("https://127.0.0.1"), NULL);

  test_download_assert_fails (self, address, LANYARD_ERROR_UNREADABLE,
                              "“localhost” cannot prove that it is the server it claims to be: its certificate is not valid. "
                              "Check the address, and the date of this computer.");
  g_assert_cmpint (test_server_get_n_requests (self->server), ==, 0);
}

static gboolean
on_incoming_cb (GSocketService    *service,
                GSocketConnection *connection,
                GObject           *source,
                gpointer           user_data)
{
  GSocketConnection **kept = user_data;
  GOutputStream      *output = g_io_stream_get_output_stream (G_IO_STREAM (connection));

  g_set_object (kept, connection);
  g_output_stream_write_all (output, "220 mail.example.org\r\n", 22, NULL, NULL, NULL);

  return TRUE;
}

static void
test_not_safe_at_all (TestDownload *self,
                      gconstpointer data)
{
  g_autoptr (GSocketService) service = g_socket_service_new ();
  g_autoptr (GSocketConnection) connection = NULL;
  g_autofree char *address = NULL;
  g_autoptr (GError) error = NULL;
  guint16 port;

  g_signal_connect (service, "incoming", G_CALLBACK (on_incoming_cb), &connection);
  port = g_socket_listener_add_any_inet_port (G_SOCKET_LISTENER (service), NULL, &error);
  g_assert_no_error (error);

  address = g_strdup_printf ("https://127.0.0.1:%u/", port);
  test_download_assert_fails (self, address, LANYARD_ERROR_UNREADABLE,
                              "“127.0.0.1” offers no safe connection that Lanyard understands. Check the address, or try again later.");
  g_socket_service_stop (service);
}

/* No name may have a part of more than 63 letters, so nobody has to be asked. */
static void
test_no_such_host (TestDownload *self,
                   gconstpointer data)
{
  g_autofree char *part = g_strnfill (64, 'a');
  g_autofree char *address = g_strdup_printf ("https://%s.example.org/", part);
  g_autofree char *sentence = NULL;

  sentence = g_strdup_printf ("There is no server “%s.example.org”. Check the address.", part);
  test_download_assert_fails (self, address, LANYARD_ERROR_UNREADABLE, sentence);
}

/* Neither looked up nor shown whole. */
static void
test_long_host (TestDownload *self,
                gconstpointer data)
{
  g_autofree char *part = g_strnfill (100, 'a');
  g_autofree char *half = g_strnfill (39 - strlen ("https://"), 'a');
  g_autofree char *address = g_strdup_printf ("https://%s.%s.%s.%s/", part, part, part, part);
  g_autofree char *end = g_strndup (address + strlen (address) - 40, 40);
  g_autofree char *sentence = NULL;

  sentence = g_strdup_printf ("“https://%s…%s” is no web address. Give one that begins with “https://” or “http://”.", half, end);
  test_download_assert_fails (self, address, LANYARD_ERROR_UNREADABLE, sentence);
}

/* A port that is taken and nobody listens to. */
static void
test_refused (TestDownload *self,
              gconstpointer data)
{
  g_autoptr (GSocket) socket = NULL;
  g_autoptr (GInetAddress) inet = g_inet_address_new_loopback (G_SOCKET_FAMILY_IPV4);
  g_autoptr (GSocketAddress) any = g_inet_socket_address_new (inet, 0);
  g_autoptr (GSocketAddress) taken = NULL;
  g_autofree char *address = NULL;
  g_autoptr (GError) error = NULL;

  socket = g_socket_new (G_SOCKET_FAMILY_IPV4, G_SOCKET_TYPE_STREAM, G_SOCKET_PROTOCOL_TCP, &error);
  g_assert_no_error (error);
  g_socket_bind (socket, any, FALSE, &error);
  g_assert_no_error (error);
  taken = g_socket_get_local_address (socket, &error);
  g_assert_no_error (error);

  address = g_strdup_printf ("http://127.0.0.1:%u/", g_inet_socket_address_get_port (G_INET_SOCKET_ADDRESS (taken)));
  test_download_assert_fails (self, address, LANYARD_ERROR_UNREADABLE,
                              "“127.0.0.1” refuses the connection. Check the address, or try again later.");
}

static const struct
{
  const char *name;
  Failure     failure;
} failures[] = {
  { "not-found", { "/status?404", LANYARD_ERROR_UNREADABLE, "“127.0.0.1” has nothing at this address. Check the address.", 1 } },
  { "gone", { "/status?410", LANYARD_ERROR_UNREADABLE, "“127.0.0.1” has nothing at this address. Check the address.", 1 } },
  { "asked-too-often", { "/status?429", LANYARD_ERROR_UNREADABLE, "“127.0.0.1” was asked too often. Try again later.", 1 } },
  { "forbidden", { "/status?403", LANYARD_ERROR_UNREADABLE, "“127.0.0.1” does not let Lanyard read this. Download it with a web browser and open the file.", 1 } },
  { "server-error", { "/status?500", LANYARD_ERROR_UNREADABLE, "“127.0.0.1” has a problem of its own (error 500). Try again later.", 1 } },
  { "misdirected", { "/status?421", LANYARD_ERROR_UNREADABLE, "“127.0.0.1” gives an answer that Lanyard does not understand (status 421). Check the address.", 1 } },
  { "no-content", { "/status?204", LANYARD_ERROR_UNREADABLE, "“127.0.0.1” gives an answer that Lanyard does not understand (status 204). Check the address.", 1 } },
  { "six-redirects", { "/redirect?6", LANYARD_ERROR_UNREADABLE, "“127.0.0.1” sends Lanyard on from address to address without an end. Check the address.", 6 } },
  { "redirect-to-ftp", { "/to?ftp://127.0.0.1/plain", LANYARD_ERROR_UNREADABLE, "“127.0.0.1” sends Lanyard on to what is no web address. Check the address.", 1 } },
  { "redirect-to-file", { "/to?file:///etc/hostname", LANYARD_ERROR_UNREADABLE, "“127.0.0.1” sends Lanyard on to what is no web address. Check the address.", 1 } },
  { "redirect-to-no-host", { "/to?http:///plain", LANYARD_ERROR_UNREADABLE, "“127.0.0.1” sends Lanyard on to what is no web address. Check the address.", 1 } },
  { "redirect-to-nowhere", { "/nowhere", LANYARD_ERROR_UNREADABLE, "“127.0.0.1” sends Lanyard on to what is no web address. Check the address.", 1 } },
  { "too-large", { "/size?131073", LANYARD_ERROR_TOO_LARGE, "“127.0.0.1” sends more than 128.0 KiB. Choose something smaller.", 1 } },
  { "too-large-decompressed", { "/zeros?10000000", LANYARD_ERROR_TOO_LARGE, "“127.0.0.1” sends more than 128.0 KiB. Choose something smaller.", 1 } },
  { "too-large-for-nothing", { "/nothing?1000000", LANYARD_ERROR_TOO_LARGE, "“127.0.0.1” sends more than 128.0 KiB. Choose something smaller.", 1 } },
  { "truncated", { "/truncated", LANYARD_ERROR_UNREADABLE, "The connection to “127.0.0.1” broke off. Try again.", 1 } },
  { "truncated-close", { "/truncated-close", LANYARD_ERROR_UNREADABLE, "The connection to “127.0.0.1” broke off. Try again.", 1 } },
  { "truncated-chunk", { "/truncated-chunk", LANYARD_ERROR_UNREADABLE, "The connection to “127.0.0.1” broke off. Try again.", 1 } },
  { "damaged-gzip", { "/bad-gzip?100000", LANYARD_ERROR_UNREADABLE, "What “127.0.0.1” sends is damaged. Try again later.", 1 } },
  { "hung-up", { "/hang-up", LANYARD_ERROR_UNREADABLE, "The connection to “127.0.0.1” broke off. Try again.", 1 } },
  { "no-scheme", { "schedule.example.org", LANYARD_ERROR_UNREADABLE, "“schedule.example.org” is no web address. Give one that begins with “https://” or “http://”.", 0 } },
  { "other-scheme", { "ftp://example.org/", LANYARD_ERROR_UNREADABLE, "“ftp://example.org/” is no web address. Give one that begins with “https://” or “http://”.", 0 } },
  { "no-host", { "https:///schedule", LANYARD_ERROR_UNREADABLE, "“https:///schedule” is no web address. Give one that begins with “https://” or “http://”.", 0 } },
  { "no-text", { "\xff", LANYARD_ERROR_UNREADABLE, "“\xef\xbf\xbd” is no web address. Give one that begins with “https://” or “http://”.", 0 } },
};

static const Failure stalled = { "/stall", LANYARD_ERROR_UNREADABLE, "“127.0.0.1” does not answer. Try again later.", 1 };
static const Failure stalled_half = { "/stall-half", LANYARD_ERROR_UNREADABLE, "“127.0.0.1” does not answer. Try again later.", 1 };

int
main (int   argc,
      char *argv[])
{
  g_autofree char *certificates = NULL;
  int              status;

  g_test_init (&argc, &argv, NULL);
  certificates = test_server_trust ();

  for (gsize i = 0; i < G_N_ELEMENTS (failures); i++)
    {
      g_autofree char *path = g_strconcat ("/fetcher-failures/", failures[i].name, NULL);

      g_test_add (path, TestDownload, &failures[i].failure, test_download_set_up, test_failure, test_download_tear_down);
    }

  g_test_add ("/fetcher-failures/no-such-host", TestDownload, NULL, test_download_set_up, test_no_such_host, test_download_tear_down);
  g_test_add ("/fetcher-failures/long-host", TestDownload, NULL, test_download_set_up, test_long_host, test_download_tear_down);
  g_test_add ("/fetcher-failures/refused", TestDownload, NULL, test_download_set_up, test_refused, test_download_tear_down);
  g_test_add ("/fetcher-failures/bad-certificate", TestDownload, NULL, test_download_set_up_safe, test_bad_certificate, test_download_tear_down);
  g_test_add ("/fetcher-failures/not-safe-at-all", TestDownload, NULL, test_download_set_up, test_not_safe_at_all, test_download_tear_down);
  g_test_add ("/fetcher-failures/from-safe-to-unsafe", TestDownload, NULL, test_download_set_up_safe, test_from_safe_to_unsafe, test_download_tear_down);
  g_test_add ("/fetcher-failures/stalled", TestDownload, &stalled, test_download_set_up_impatient, test_failure, test_download_tear_down);
  g_test_add ("/fetcher-failures/stalled-half", TestDownload, &stalled_half, test_download_set_up_impatient, test_failure, test_download_tear_down);
  g_test_add ("/fetcher-failures/stalled-safe", TestDownload, &stalled, test_download_set_up_impatient_safe, test_failure, test_download_tear_down);
  g_test_add ("/fetcher-failures/stalled-half-safe", TestDownload, &stalled_half, test_download_set_up_impatient_safe, test_failure, test_download_tear_down);
  g_test_add ("/fetcher-failures/password", TestDownload, NULL, test_download_set_up, test_password, test_download_tear_down);

  status = g_test_run ();
  g_unlink (certificates);

  return status;
}
