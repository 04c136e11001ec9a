/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include <glib/gstdio.h>

#include "lanyard-error.h"
#include "lanyard-picture-cache.h"
#include "lanyard-picture-folder.h"
#include "test-server.h"

typedef struct
{
  TestServer          *server;
  LanyardPictureCache *cache;
  char                *folder; /* (owned) */
} Fixture;

/* Somebody who wants a picture. */
typedef struct
{
  GCancellable *cancellable; /* (owned) */
  GBytes       *bytes;       /* (owned) (nullable) */
  GError       *error;       /* (owned) (nullable) */
  gboolean      is_done;
} Load;

static void
load_clear (Load *load)
{
  g_clear_object (&load->cancellable);
  g_clear_pointer (&load->bytes, g_bytes_unref);
  g_clear_error (&load->error);
  load->is_done = FALSE;
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Load, load_clear)

static void
on_loaded_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  Load *load = user_data;

  load->bytes = lanyard_picture_cache_load_finish (LANYARD_PICTURE_CACHE (source), result, &load->error);
  load->is_done = TRUE;
}

static void
start (Fixture    *fixture,
       TestServer *server,
       const char *path,
       Load       *load)
{
  g_autofree char *address = test_server_dup_address (server, path);

  load_clear (load);
  load->cancellable = g_cancellable_new ();
  lanyard_picture_cache_load_async (fixture->cache, address, load->cancellable, on_loaded_cb, load);
}

static void
wait_for (Load *load)
{
  while (!load->is_done)
    g_main_context_iteration (NULL, TRUE);
}

static void
wait_for_requests (TestServer *server,
                   int         n)
{
  while (test_server_get_n_requests (server) < n)
    g_main_context_iteration (NULL, TRUE);
}

static void
assert_loads (Fixture    *fixture,
              const char *path,
              gsize       size)
{
  g_auto (Load) load = { 0 };

  start (fixture, fixture->server, path, &load);
  wait_for (&load);
  g_assert_no_error (load.error);
  g_assert_cmpuint (g_bytes_get_size (load.bytes), ==, size);
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autofree char *outer = g_dir_make_tmp ("lanyard-XXXXXX", NULL);

  fixture->folder = g_build_filename (outer, "pictures", NULL);
  fixture->server = test_server_new (FALSE);
  fixture->cache = lanyard_picture_cache_new (fixture->folder);
}

/* The thread of a task drops its reference a moment after the result is here: a leak hangs. */
static void
drop_cache (Fixture *fixture)
{
  gpointer cache = fixture->cache;

  g_object_add_weak_pointer (G_OBJECT (fixture->cache), &cache);
  g_clear_object (&fixture->cache);

  while (g_atomic_pointer_get (&cache) != NULL)
    g_main_context_iteration (NULL, FALSE);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_autofree char *outer = g_path_get_dirname (fixture->folder);

  drop_cache (fixture);
  test_server_free (fixture->server);
  lanyard_picture_folder_trim (fixture->folder, 0);
  g_rmdir (fixture->folder);
  g_assert_cmpint (g_rmdir (outer), ==, 0);
  g_free (fixture->folder);
}

static void
test_once (Fixture      *fixture,
           gconstpointer data)
{
  assert_loads (fixture, "/size?1000", 1000);
  assert_loads (fixture, "/size?1000", 1000);
  g_assert_cmpint (test_server_get_n_requests (fixture->server), ==, 1);

  /* Another day. */
  drop_cache (fixture);
  fixture->cache = lanyard_picture_cache_new (fixture->folder);
  assert_loads (fixture, "/size?1000", 1000);
  g_assert_cmpint (test_server_get_n_requests (fixture->server), ==, 1);

  assert_loads (fixture, "/size?2000", 2000);
  g_assert_cmpint (test_server_get_n_requests (fixture->server), ==, 2);
}

static void
test_together (Fixture      *fixture,
               gconstpointer data)
{
  g_auto (Load) one = { 0 };
  g_auto (Load) other = { 0 };
  g_auto (Load) gone = { 0 };

  start (fixture, fixture->server, "/size?1000", &gone);
  start (fixture, fixture->server, "/size?1000", &one);
  start (fixture, fixture->server, "/size?1000", &other);
  g_cancellable_cancel (gone.cancellable);
  wait_for (&one);
  wait_for (&other);
  wait_for (&gone);

  g_assert_no_error (one.error);
  g_assert_true (one.bytes == other.bytes);
  g_assert_error (gone.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpint (test_server_get_n_requests (fixture->server), ==, 1);
}

static void
test_failures (Fixture      *fixture,
               gconstpointer data)
{
  static const char *const paths[] = { "/size?2097153", "/status?404", "/hang-up" };
  int                      n_requests = 0;

  assert_loads (fixture, "/size?2097152", 2097152);
  n_requests = test_server_get_n_requests (fixture->server);

  for (gsize i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_auto (Load) load = { 0 };

      start (fixture, fixture->server, paths[i], &load);
      wait_for (&load);
      g_assert_null (load.bytes);
      g_assert_true (load.error->domain == LANYARD_ERROR);
      g_assert_cmpint (test_server_get_n_requests (fixture->server), >, n_requests);
      n_requests = test_server_get_n_requests (fixture->server);

      /* Nobody is asked again. */
      start (fixture, fixture->server, paths[i], &load);
      wait_for (&load);
      g_assert_error (load.error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
      g_assert_cmpint (test_server_get_n_requests (fixture->server), ==, n_requests);
    }

  /* Until the network has changed. */
  g_signal_emit_by_name (g_network_monitor_get_default (), "network-changed", TRUE);
  {
    g_auto (Load) load = { 0 };

    start (fixture, fixture->server, "/status?404", &load);
    wait_for (&load);
    g_assert_cmpint (test_server_get_n_requests (fixture->server), ==, n_requests + 1);
  }
}

/* libsoup has two connections to a server at most, and so it takes three of them. */
static void
test_four (Fixture      *fixture,
           gconstpointer data)
{
  g_autoptr (TestServer) second = test_server_new (FALSE);
  g_autoptr (TestServer) third = test_server_new (FALSE);
  g_autoptr (LanyardPictureCache) other = lanyard_picture_cache_new (fixture->folder);
  TestServer *const servers[] = { fixture->server, fixture->server, second, second, third, third };
  g_autofree char  *address = test_server_dup_address (third, "/plain");
  Load              loads[G_N_ELEMENTS (servers)] = { 0 };
  g_auto (Load) marker = { 0 };

  for (gsize i = 0; i < G_N_ELEMENTS (servers); i++)
    {
      g_autofree char *path = g_strdup_printf ("/stall?%" G_GSIZE_FORMAT, i);

      /* Which of several comes first is not told: the disk is asked for all of them at once. */
      if (i == 4)
        {
          wait_for_requests (fixture->server, 2);
          wait_for_requests (second, 2);
        }

      start (fixture, servers[i], path, &loads[i]);
    }

  /* When this has come all the way, so would anything else have. */
  lanyard_picture_cache_load_async (other, address, NULL, on_loaded_cb, &marker);
  wait_for (&marker);
  g_assert_no_error (marker.error);
  g_assert_cmpint (test_server_get_n_requests (third), ==, 1);

  /* Whoever goes makes room for the next, but not for one who has gone as well. */
  g_cancellable_cancel (loads[4].cancellable);
  g_cancellable_cancel (loads[0].cancellable);
  wait_for (&loads[0]);
  wait_for_requests (third, 2);

  for (gsize i = 0; i < G_N_ELEMENTS (servers); i++)
    g_cancellable_cancel (loads[i].cancellable);

  for (gsize i = 0; i < G_N_ELEMENTS (servers); i++)
    {
      wait_for (&loads[i]);
      g_assert_error (loads[i].error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      load_clear (&loads[i]);
    }

  g_assert_cmpint (test_server_get_n_requests (third), ==, 2);

  /* Being given up is no failure, and takes no place. */
  assert_loads (fixture, "/plain", strlen ("Badges hang from lanyards."));
}

static void
set_time (const char *folder,
          const char *address,
          gint64      seconds)
{
  g_autofree char *digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, address, -1);
  g_autofree char *path = g_build_filename (folder, digest, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  g_file_set_attribute_uint64 (file, G_FILE_ATTRIBUTE_TIME_MODIFIED, (guint64) seconds, G_FILE_QUERY_INFO_NONE, NULL, &error);
  g_assert_no_error (error);
}

static gboolean
is_kept (const char *folder,
         const char *address)
{
  g_autoptr (GBytes) bytes = lanyard_picture_folder_read (folder, address);

  return bytes != NULL;
}

static void
test_trim (Fixture      *fixture,
           gconstpointer data)
{
  static const char *const addresses[] = { "https://a/", "https://b/", "https://c/", "https://d/" };
  static const gint64      times[] = { 3000, 1000, 4000, 2000 };
  g_autoptr (GBytes) bytes = g_bytes_new_take (g_malloc0 (100), 100);
  g_autoptr (GError) error = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (addresses); i++)
    {
      lanyard_picture_folder_write (fixture->folder, addresses[i], bytes, &error);
      g_assert_no_error (error);
      set_time (fixture->folder, addresses[i], times[i]);
    }

  lanyard_picture_folder_trim (fixture->folder, 400);
  g_assert_true (is_kept (fixture->folder, "https://b/"));

  lanyard_picture_folder_trim (fixture->folder, 299);
  g_assert_true (is_kept (fixture->folder, "https://a/"));
  g_assert_false (is_kept (fixture->folder, "https://b/"));
  g_assert_true (is_kept (fixture->folder, "https://c/"));
  g_assert_false (is_kept (fixture->folder, "https://d/"));
}

/* The newest goes to the place of the oldest when there is too much. */
static void
test_bounded (Fixture      *fixture,
              gconstpointer data)
{
  g_autoptr (GBytes) bytes = g_bytes_new_take (g_malloc0 (LANYARD_PICTURE_CACHE_MAX_TOTAL), LANYARD_PICTURE_CACHE_MAX_TOTAL);

  lanyard_picture_folder_write (fixture->folder, "https://old/", bytes, NULL);
  set_time (fixture->folder, "https://old/", 1000);
  assert_loads (fixture, "/size?1000", 1000);

  g_assert_false (is_kept (fixture->folder, "https://old/"));
  assert_loads (fixture, "/size?1000", 1000);
  g_assert_cmpint (test_server_get_n_requests (fixture->server), ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/picture-cache/once", Fixture, NULL, set_up, test_once, tear_down);
  g_test_add ("/picture-cache/together", Fixture, NULL, set_up, test_together, tear_down);
  g_test_add ("/picture-cache/failures", Fixture, NULL, set_up, test_failures, tear_down);
  g_test_add ("/picture-cache/four", Fixture, NULL, set_up, test_four, tear_down);
  g_test_add ("/picture-cache/trim", Fixture, NULL, set_up, test_trim, tear_down);
  g_test_add ("/picture-cache/bounded", Fixture, NULL, set_up, test_bounded, tear_down);

  return g_test_run ();
}
