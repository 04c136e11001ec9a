/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gstdio.h>

#include "lanyard-catalogue-order.h"
#include "lanyard-error.h"
#include "lanyard-fold.h"
#include "lanyard-known-conferences.h"
#include "test-server.h"
#include "test-site.h"

/* 2031-03-05, 12:00 in universal time. */
#define NOON G_GINT64_CONSTANT (1930478400)

static const char *const bundled = "{\"version\": 20, \"schedules\": ["
                                   "{\"id\": \"old\", \"url\": \"https://old.example/a.ics\", \"title\": \"Old\", \"start\": \"2030-01-01\", \"timezone\": \"Etc/UTC\"},"
                                   "{\"id\": \"older\", \"url\": \"https://older.example/a.ics\", \"title\": \"Ancient\", \"start\": \"2029-01-01\", \"timezone\": \"Etc/UTC\"},"
                                   "{\"id\": \"long\", \"url\": \"https://long.example/a.ics\", \"title\": \"Long\", \"start\": \"2031-03-01\", \"end\": \"2031-03-09\", \"timezone\": \"Etc/UTC\"},"
                                   "{\"id\": \"short\", \"url\": \"https://short.example/a.ics\", \"title\": \"Short\", \"start\": \"2031-03-05\", \"timezone\": \"Etc/UTC\"},"
                                   "{\"id\": \"far\", \"url\": \"https://far.example/a.ics\", \"title\": \"KubeCon + CloudNativeCon Far\", \"start\": \"2031-09-01\", \"timezone\": \"Europe/Brussels\"},"
                                   "{\"id\": \"near\", \"url\": \"https://near.example/a.ics\", \"title\": \"Près\", \"start\": \"2031-03-06\", \"timezone\": \"Etc/UTC\","
                                   " \"metadata\": {\"links\": [{\"url\": \"https://www.village.example/\"}]}}]}";

static const char *const newer = "{\"version\": 30, \"schedules\": ["
                                 "{\"id\": \"old\", \"url\": \"https://old.example/b.ics\", \"title\": \"Old, Moved\", \"start\": \"2030-01-01\"},"
                                 "{\"id\": \"far\", \"version\": 10, \"url\": \"https://far.example/stale.ics\", \"title\": \"Stale\", \"start\": \"2031-09-02\"},"
                                 "{\"id\": \"near_of_others\", \"url\": \"https://near.example/a.ics\", \"title\": \"Near\", \"start\": \"2031-03-06\"},"
                                 "{\"id\": \"new\", \"url\": \"https://new.example/a.ics\", \"title\": \"New\", \"start\": \"2031-10-01\"}]}";

typedef struct
{
  TestServer              *server;
  char                    *folder; /* (owned) */
  GFile                   *kept;   /* (owned) */
  LanyardKnownConferences *known;
  GAsyncResult            *result; /* (owned) (nullable) */
} Fixture;

static LanyardKnownConferences *
make_known (Fixture    *fixture,
            const char *address)
{
  g_autofree char *path = g_build_filename (fixture->folder, "bundled.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, bundled, -1, &error);
  g_assert_no_error (error);

  return lanyard_known_conferences_new (file, fixture->kept, address);
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autofree char *address = NULL;
  g_autofree char *kept = NULL;

  test_site_clear ();
  fixture->server = test_server_new (FALSE);
  fixture->folder = g_dir_make_tmp ("lanyard-XXXXXX", NULL);
  kept = g_build_filename (fixture->folder, "cache", "catalogue.json", NULL);
  fixture->kept = g_file_new_for_path (kept);
  address = test_server_dup_address (fixture->server, "/menu.json");
  fixture->known = make_known (fixture, address);
}

static void
remove_file (const char *folder,
             const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  g_remove (path);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_clear_object (&fixture->result);
  g_clear_object (&fixture->known);
  g_clear_object (&fixture->kept);
  g_clear_pointer (&fixture->server, test_server_free);
  remove_file (fixture->folder, "cache/catalogue.json");
  remove_file (fixture->folder, "cache");
  remove_file (fixture->folder, "bundled.json");
  g_rmdir (fixture->folder);
  g_clear_pointer (&fixture->folder, g_free);
}

static void
on_done_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  Fixture *fixture = user_data;

  g_set_object (&fixture->result, result);
}

static GAsyncResult *
wait_for_result (Fixture *fixture)
{
  while (fixture->result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return fixture->result;
}

static void
load (Fixture                 *fixture,
      LanyardKnownConferences *known)
{
  g_autoptr (GError) error = NULL;

  g_clear_object (&fixture->result);
  lanyard_known_conferences_load_async (known, on_done_cb, fixture);
  lanyard_known_conferences_load_finish (known, wait_for_result (fixture), &error);
  g_assert_no_error (error);
}

static gboolean
update (Fixture *fixture,
        guint   *n_new,
        GError **error)
{
  g_clear_object (&fixture->result);
  lanyard_known_conferences_update_async (fixture->known, NULL, on_done_cb, fixture);

  return lanyard_known_conferences_update_finish (fixture->known, wait_for_result (fixture), n_new, error);
}

static int
compare (gconstpointer a,
         gconstpointer b,
         gpointer      user_data)
{
  return lanyard_catalogue_order_compare (*(LanyardCatalogueEntry *const *) a, *(LanyardCatalogueEntry *const *) b, NOON);
}

static char *
dup_titles (LanyardKnownConferences *known)
{
  GListModel *list = lanyard_known_conferences_list (known);
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) titles = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    g_ptr_array_add (entries, g_list_model_get_item (list, i));

  g_ptr_array_sort_with_data (entries, compare, NULL);

  for (guint i = 0; i < entries->len; i++)
    g_strv_builder_add (builder, lanyard_conference_get_title (lanyard_catalogue_entry_get_conference (g_ptr_array_index (entries, i))));

  titles = g_strv_builder_end (builder);

  return g_strjoinv ("|", titles);
}

static void
assert_titles (LanyardKnownConferences *known,
               const char              *expected)
{
  g_autofree char *titles = dup_titles (known);

  g_assert_cmpstr (titles, ==, expected);
}

static void
test_order (Fixture      *fixture,
            gconstpointer data)
{
  load (fixture, fixture->known);
  assert_titles (fixture->known, "Short|Long|Près|KubeCon + CloudNativeCon Far|Old|Ancient");
  g_assert_cmpint (test_server_get_n_requests (fixture->server), ==, 0);
  g_assert_cmpstr (lanyard_known_conferences_get_host (fixture->known), ==, "127.0.0.1");
}

static guint
count_matches (Fixture    *fixture,
               const char *search)
{
  GListModel *list = lanyard_known_conferences_list (fixture->known);
  g_auto (GStrv) words = lanyard_fold_words (search);
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (LanyardCatalogueEntry) entry = g_list_model_get_item (list, i);

      n += lanyard_catalogue_order_matches (entry, (const char *const *) words);
    }

  return n;
}

static void
test_search (Fixture      *fixture,
             gconstpointer data)
{
  load (fixture, fixture->known);

  g_assert_cmpuint (count_matches (fixture, ""), ==, 6);
  g_assert_cmpuint (count_matches (fixture, "old"), ==, 2);
  g_assert_cmpuint (count_matches (fixture, "KUBE far"), ==, 1);
  g_assert_cmpuint (count_matches (fixture, "kube old"), ==, 0);
  g_assert_cmpuint (count_matches (fixture, "pres"), ==, 1);
  g_assert_cmpuint (count_matches (fixture, "brussels"), ==, 1);
  g_assert_cmpuint (count_matches (fixture, "village"), ==, 1);
  g_assert_cmpuint (count_matches (fixture, "ubecon"), ==, 0);
}

static const char *
find_address (LanyardKnownConferences *known,
              const char              *id)
{
  GListModel *list = lanyard_known_conferences_list (known);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (LanyardCatalogueEntry) entry = g_list_model_get_item (list, i);

      if (g_strcmp0 (lanyard_conference_get_id (lanyard_catalogue_entry_get_conference (entry)), id) == 0)
        return lanyard_catalogue_entry_get_address (entry);
    }

  return NULL;
}

static void
test_update (Fixture      *fixture,
             gconstpointer data)
{
  g_autoptr (LanyardKnownConferences) again = NULL;
  g_autoptr (GError) error = NULL;
  guint n_new = 0;

  test_site_put ("/menu.json", "application/json", newer);
  load (fixture, fixture->known);

  for (guint i = 0; i < 2; i++)
    {
      g_assert_true (update (fixture, &n_new, &error));
      g_assert_no_error (error);
      g_assert_cmpuint (n_new, ==, i == 0 ? 2 : 0);
      assert_titles (fixture->known, "Short|Long|Near|KubeCon + CloudNativeCon Far|New|Old, Moved|Ancient");
      g_assert_cmpstr (find_address (fixture->known, "old"), ==, "https://old.example/b.ics");
    }

  /* The next start has it, and asks nobody. */
  again = make_known (fixture, "https://nobody.example/");
  load (fixture, again);
  assert_titles (again, "Short|Long|Near|KubeCon + CloudNativeCon Far|New|Old, Moved|Ancient");
  g_assert_cmpint (test_server_get_n_requests (fixture->server), ==, 2);
}

static void
test_update_fails (Fixture      *fixture,
                   gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  guint n_new = 0;

  load (fixture, fixture->known);
  g_assert_false (update (fixture, &n_new, &error));
  g_assert_error (error, LANYARD_ERROR, LANYARD_ERROR_UNREADABLE);
  g_clear_error (&error);

  test_site_put ("/menu.json", "text/html", "<!DOCTYPE html><title>Welcome</title>");
  g_assert_false (update (fixture, &n_new, &error));
  g_assert_error (error, LANYARD_ERROR, LANYARD_ERROR_DAMAGED);
  g_assert_cmpstr (error->message, ==, "What “127.0.0.1” sends as a list of conferences cannot be read: it is damaged in line 1. Get the file again.");
  g_assert_false (g_file_query_exists (fixture->kept, NULL));
  assert_titles (fixture->known, "Short|Long|Près|KubeCon + CloudNativeCon Far|Old|Ancient");
}

static void
test_damaged (Fixture      *fixture,
              gconstpointer data)
{
  g_autofree char *folder = g_build_filename (fixture->folder, "cache", NULL);
  g_autoptr (GError) error = NULL;

  g_mkdir (folder, 0700);
  g_file_set_contents (g_file_peek_path (fixture->kept), "{\"version\": 30, \"sch", -1, &error);
  g_assert_no_error (error);

  load (fixture, fixture->known);
  assert_titles (fixture->known, "Short|Long|Près|KubeCon + CloudNativeCon Far|Old|Ancient");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/known-conferences/order", Fixture, NULL, set_up, test_order, tear_down);
  g_test_add ("/known-conferences/search", Fixture, NULL, set_up, test_search, tear_down);
  g_test_add ("/known-conferences/update", Fixture, NULL, set_up, test_update, tear_down);
  g_test_add ("/known-conferences/update/fails", Fixture, NULL, set_up, test_update_fails, tear_down);
  g_test_add ("/known-conferences/damaged", Fixture, NULL, set_up, test_damaged, tear_down);

  return g_test_run ();
}
