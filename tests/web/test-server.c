/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gstdio.h>
#include <libsoup/soup.h>

#include "test-answers.h"
#include "test-server.h"

/* Made for this file, for 127.0.0.1 and nothing else, until the year 2120. */
static const char certificate[] = "-----BEGIN CERTIFICATE-----\n"
                                  "MIIBdjCCARugAwIBAgIUHcVTHcZUTCBJ6a14vIjGR+7Wcc0wCgYIKoZIzj0EAwIw\n"
                                  "FzEVMBMGA1UEAwwMTGFueWFyZCB0ZXN0MCAXDTIwMDEwMTAwMDAwMFoYDzIxMjAw\n"
                                  "MTAxMDAwMDAwWjAXMRUwEwYDVQQDDAxMYW55YXJkIHRlc3QwWTATBgcqhkjOPQIB\n"
                                  "BggqhkjOPQMBBwNCAARWcWv3x1TWyEKBT8yHNuLjA6W/P9RnNeuMBTB1LTHHPOQJ\n"
                                  "W9OFlA0EjOu0K00m3aPA40yKq1vvoeZg3rCvXV+Wo0MwQTAPBgNVHREECDAGhwR/\n"
                                  "AAABMA8GA1UdEwEB/wQFMAMBAf8wHQYDVR0OBBYEFFyuPJBPYCrVSxjVJXK10o7h\n"
                                  "OoemMAoGCCqGSM49BAMCA0kAMEYCIQDZVtVyAchZesqBtWV1X9BNgfw2z0OqvRnx\n"
                                  "1qfbEDrNfQIhAOO2OodPQSZK0Gv09dZrxaIcpcNfGrLtMcj5KYRkM6fQ\n"
                                  "-----END CERTIFICATE-----\n";
static const char key[] = "-----BEGIN PRIVATE KEY-----\n"
                          "MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQg97gJir2loeaPO6gN\n"
                          "k0h4ZeDH7ngQAmgp44O7QyrbyOqhRANCAARWcWv3x1TWyEKBT8yHNuLjA6W/P9Rn\n"
                          "NeuMBTB1LTHHPOQJW9OFlA0EjOu0K00m3aPA40yKq1vvoeZg3rCvXV+W\n"
                          "-----END PRIVATE KEY-----\n";

struct _TestServer
{
  GMainContext *context; /* (owned) */
  GThread      *thread;  /* (owned) */
  SoupServer   *server;  /* (owned) */
  char         *address; /* (owned) */
  gboolean      is_safe;
  int           n_awaited; /* requests that began with a connection, and have not come whole */
  int           stopped;
  int           n_requests;
  int           n_chunks;
  GMutex        mutex;
  char         *current; /* (owned) (nullable): under the mutex */
};

static void
on_wrote_chunk_cb (TestServer *self)
{
  g_atomic_int_inc (&self->n_chunks);
  g_main_context_wakeup (NULL);
}

static void
on_message_gone_cb (gpointer data,
                    GObject *message)
{
  TestServer *self = data;

  self->n_awaited--;
}

static void
on_request_started_cb (TestServer        *self,
                       SoupServerMessage *message)
{
  g_object_weak_ref (G_OBJECT (message), on_message_gone_cb, self);
  self->n_awaited++;
}

/* Answers at /current as at the path that was set. */
static void
answer_current (TestServer        *self,
                SoupServerMessage *message)
{
  g_autofree char *path = NULL;
  char            *query;

  g_mutex_lock (&self->mutex);
  path = g_strdup (self->current);
  g_mutex_unlock (&self->mutex);

  query = strchr (path, '?');
  if (query != NULL)
    *query++ = '\0';

  test_answers_give (message, path, query);
}

static void
on_request_cb (SoupServer        *server,
               SoupServerMessage *message,
               const char        *path,
               GHashTable        *parameters,
               gpointer           user_data)
{
  TestServer *self = user_data;

  on_message_gone_cb (self, NULL);
  g_object_weak_unref (G_OBJECT (message), on_message_gone_cb, self);

  g_atomic_int_inc (&self->n_requests);
  g_main_context_wakeup (NULL);

  g_signal_connect_swapped (message, "wrote-chunk", G_CALLBACK (on_wrote_chunk_cb), self);

  if (g_str_equal (path, "/current"))
    answer_current (self, message);
  else
    test_answers_give (message, path, g_uri_get_query (soup_server_message_get_uri (message)));
}

static gpointer
server_thread (gpointer data)
{
  TestServer *self = data;

  g_main_context_push_thread_default (self->context);
  while (!g_atomic_int_get (&self->stopped))
    g_main_context_iteration (self->context, TRUE);

  /* A server that is closed during a handshake uses what it has freed. */
  while (self->is_safe && self->n_awaited > 0)
    g_main_context_iteration (self->context, TRUE);

  soup_server_disconnect (self->server);
  g_clear_object (&self->server);

  while (g_main_context_iteration (self->context, FALSE))
    ;

  g_main_context_pop_thread_default (self->context);

  return NULL;
}

static GTlsCertificate *
make_certificate (void)
{
  g_autofree char *pem = g_strconcat (certificate, key, NULL);
  g_autoptr (GTlsCertificate) made = NULL;
  g_autoptr (GError) error = NULL;

  made = g_tls_certificate_new_from_pem (pem, -1, &error);
  g_assert_no_error (error);

  return g_steal_pointer (&made);
}

static void
listen_local (TestServer *self,
              gboolean    safe)
{
  SoupServerListenOptions options = SOUP_SERVER_LISTEN_IPV4_ONLY;
  g_autoptr (GTlsCertificate) made = NULL;
  g_autoptr (GError) error = NULL;
  GSList *uris;

  if (safe)
    {
      made = make_certificate ();
      soup_server_set_tls_certificate (self->server, made);
      options |= SOUP_SERVER_LISTEN_HTTPS;
    }

  soup_server_listen_local (self->server, 0, options, &error);
  g_assert_no_error (error);

  uris = soup_server_get_uris (self->server);
  self->address = g_uri_to_string (uris->data);
  g_slist_free_full (uris, (GDestroyNotify) g_uri_unref);
}

TestServer *
test_server_new (gboolean safe)
{
  TestServer *self = g_new0 (TestServer, 1);

  g_mutex_init (&self->mutex);
  self->is_safe = safe;
  self->context = g_main_context_new ();

  g_main_context_push_thread_default (self->context);
  self->server = soup_server_new (NULL, NULL);
  g_signal_connect_swapped (self->server, "request-started", G_CALLBACK (on_request_started_cb), self);
  soup_server_add_handler (self->server, NULL, on_request_cb, self, NULL);
  listen_local (self, safe);
  g_main_context_pop_thread_default (self->context);

  self->thread = g_thread_new ("server", server_thread, self);

  return self;
}

void
test_server_free (TestServer *self)
{
  g_atomic_int_set (&self->stopped, TRUE);
  g_main_context_wakeup (self->context);
  g_thread_join (g_steal_pointer (&self->thread));
  g_clear_pointer (&self->context, g_main_context_unref);
  g_clear_pointer (&self->address, g_free);
  g_clear_pointer (&self->current, g_free);
  g_mutex_clear (&self->mutex);
  g_free (self);
}

char *
test_server_dup_address (TestServer *self,
                         const char *path)
{
  g_assert (g_str_has_suffix (self->address, "/"));

  return g_strconcat (self->address, path + 1, NULL);
}

void
test_server_set_current (TestServer *self,
                         const char *path)
{
  g_mutex_lock (&self->mutex);
  g_set_str (&self->current, path);
  g_mutex_unlock (&self->mutex);
}

int
test_server_get_n_requests (TestServer *self)
{
  return g_atomic_int_get (&self->n_requests);
}

int
test_server_get_n_chunks (TestServer *self)
{
  return g_atomic_int_get (&self->n_chunks);
}

char *
test_server_trust (void)
{
  g_autofree char *path = NULL;
  g_autoptr (GTlsDatabase) database = NULL;
  g_autoptr (GError) error = NULL;

  g_close (g_file_open_tmp ("lanyard-XXXXXX.pem", &path, &error), NULL);
  g_assert_no_error (error);
  g_file_set_contents (path, certificate, -1, &error);
  g_assert_no_error (error);
  database = g_tls_file_database_new (path, &error);
  g_assert_no_error (error);
  g_tls_backend_set_default_database (g_tls_backend_get_default (), database);

  return g_steal_pointer (&path);
}
