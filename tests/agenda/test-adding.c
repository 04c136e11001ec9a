/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gstdio.h>

#include "lanyard-addition.h"
#include "lanyard-error.h"
#include "lanyard-resolver.h"
#include "test-server.h"
#include "test-site.h"

#define EVENT(id, title, start)                                                    \
  "{\"guid\": \"" id "\", \"title\": \"" title "\", \"date\": \"2031-03-04T" start \
  ":00+00:00\", \"duration\": \"00:45\", \"url\": \"{SITE}/gears/talk/" id "/\"}"

static const char *const schedule = "{\"schedule\": {\"base_url\": \"{SITE}/gears/\", \"conference\": {\"acronym\": \"gears\", \"title\": \"Gears 2031\","
                                    "\"time_zone_name\": \"Etc/UTC\", \"start\": \"2031-03-04\", \"end\": \"2031-03-04\", \"days\": [{\"index\": 1,"
                                    "\"date\": \"2031-03-04\", \"rooms\": {\"Hall\": [" EVENT ("OILWAT", "Oil and Water", "11:00") ", " EVENT ("COGSAT", "Cogs", "12:00") "]}}]}}}";

static const char *const article = "# Two Talks I Look Forward To\n\n"
                                   "## [Oil and Water]({GEARS}talk/OILWAT/)\n\nBecause it is slippery.\n\n"
                                   "## [Cogs]({GEARS}talk/COGSAT/)\n\nBecause they turn.\n";

#define PAGE(links) "<!DOCTYPE html><html><head><title>Gears</title>" links "</head><body><p>Welcome.</p></body></html>"
#define LINK(address) "<link rel=\"alternate\" type=\"text/calendar\" href=\"" address "\">"

typedef struct
{
  TestServer      *server;
  char            *folder; /* (owned) */
  LanyardLibrary  *library;
  LanyardAddition *addition; /* (owned) (nullable) */
  GAsyncResult    *result;   /* (owned) (nullable) */
} Fixture;

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
load (Fixture *fixture)
{
  static const char *const none[] = { NULL };
  g_autoptr (GError) error = NULL;

  lanyard_library_load_async (fixture->library, none, on_done_cb, fixture);
  lanyard_library_load_finish (fixture->library, wait_for_result (fixture), &error);
  g_assert_no_error (error);
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autofree char *path = NULL;
  g_autoptr (LanyardDatabase) database = NULL;
  g_autoptr (LanyardClock) clock = lanyard_clock_new_stopped (1762983900);

  test_site_clear ();
  fixture->server = test_server_new (FALSE);
  fixture->folder = g_dir_make_tmp ("lanyard-XXXXXX", NULL);
  path = g_build_filename (fixture->folder, "library.db", NULL);
  database = lanyard_database_new (path);
  fixture->library = lanyard_library_new (database, clock);
  load (fixture);
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
  g_clear_object (&fixture->addition);
  g_clear_object (&fixture->library);
  g_clear_pointer (&fixture->server, test_server_free);
  remove_file (fixture->folder, "library.db");
  remove_file (fixture->folder, "library.db-wal");
  remove_file (fixture->folder, "library.db-shm");
  remove_file (fixture->folder, "broken.json");
  g_rmdir (fixture->folder);
  g_clear_pointer (&fixture->folder, g_free);
}

static gboolean
add_files (Fixture      *fixture,
           GPtrArray    *files,
           GCancellable *cancellable,
           GError      **error)
{
  g_clear_object (&fixture->result);
  g_clear_object (&fixture->addition);
  fixture->addition = lanyard_addition_new (fixture->library);
  lanyard_addition_run_async (fixture->addition, files, cancellable, on_done_cb, fixture);

  return lanyard_addition_run_finish (fixture->addition, wait_for_result (fixture), error);
}

static gboolean
add (Fixture    *fixture,
     const char *path,
     GError    **error)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *address = test_server_dup_address (fixture->server, path);

  g_ptr_array_add (files, g_file_new_for_uri (address));

  return add_files (fixture, files, NULL, error);
}

static void
assert_added (Fixture    *fixture,
              const char *path,
              const char *talk_id,
              const char *visits)
{
  g_autofree char *found = NULL;
  g_autoptr (LanyardConference) conference = NULL;
  g_autoptr (GError) error = NULL;

  add (fixture, path, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (lanyard_library_list_conferences (fixture->library)), ==, 1);
  conference = g_list_model_get_item (lanyard_library_list_conferences (fixture->library), 0);
  g_assert_cmpstr (lanyard_conference_get_title (conference), ==, "Gears 2031");
  g_assert_cmpstr (lanyard_addition_get_conference_id (fixture->addition), ==, lanyard_conference_get_id (conference));
  g_assert_cmpstr (lanyard_addition_get_talk_id (fixture->addition), ==, talk_id);
  g_assert_null (lanyard_addition_get_download (fixture->addition));

  found = test_site_dup_visits ();
  g_assert_cmpstr (found, ==, visits);
}

static void
assert_fails (Fixture    *fixture,
              const char *path,
              int         code,
              const char *sentence,
              const char *visits)
{
  g_autofree char *found = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (add (fixture, path, &error));
  g_assert_error (error, LANYARD_ERROR, code);
  g_assert_cmpstr (error->message, ==, sentence);
  g_assert_cmpuint (g_list_model_get_n_items (lanyard_library_list_conferences (fixture->library)), ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (lanyard_library_list_shortlists (fixture->library)), ==, 0);

  found = test_site_dup_visits ();
  g_assert_cmpstr (found, ==, visits);
}

static void
test_schedule (Fixture      *fixture,
               gconstpointer data)
{
  test_site_put ("/programme", "application/octet-stream", schedule);
  assert_added (fixture, "/programme", NULL, "/programme");
}

static void
test_session_page (Fixture      *fixture,
                   gconstpointer data)
{
  test_site_put ("/gears/schedule/export/schedule.json", "application/json", schedule);
  assert_added (fixture, "/gears/talk/COGSAT/", "COGSAT", "/gears/schedule/export/schedule.json");
}

/* The page knows better than a guess that was wrong. */
static void
test_page (Fixture      *fixture,
           gconstpointer data)
{
  test_site_put ("/gears/talk/OILWAT/", "text/html", PAGE (LINK ("/gone.ics") LINK ("../../all.json")));
  test_site_put ("/gears/all.json", "application/json", schedule);
  assert_added (fixture, "/gears/talk/OILWAT/", "OILWAT", "/gears/schedule/export/schedule.json /gears/talk/OILWAT/ /gone.ics /gears/all.json");
}

static void
test_short_link (Fixture      *fixture,
                 gconstpointer data)
{
  test_site_redirect ("/1abc", "/gears/talk/COGSAT/");
  test_site_put ("/gears/talk/COGSAT/", "text/html", PAGE (""));
  test_site_put ("/gears/schedule/export/schedule.json", "application/json", schedule);
  assert_added (fixture, "/1abc", "COGSAT", "/1abc /gears/talk/COGSAT/ /gears/schedule/export/schedule.json");
}

static LanyardProgramme *
load_programme (Fixture    *fixture,
                const char *conference_id)
{
  g_autoptr (LanyardProgramme) programme = NULL;
  g_autoptr (GError) error = NULL;

  g_clear_object (&fixture->result);
  lanyard_library_load_programme_async (fixture->library, conference_id, NULL, on_done_cb, fixture);
  programme = lanyard_library_load_programme_finish (fixture->library, wait_for_result (fixture), &error);
  g_assert_no_error (error);

  return g_steal_pointer (&programme);
}

/* An article is taken as it is; the schedule it is about joins it when it comes. */
static void
test_article (Fixture      *fixture,
              gconstpointer data)
{
  g_autofree char *gears = test_server_dup_address (fixture->server, "/gears/");
  g_autoptr (GString) post = g_string_new (article);
  g_autoptr (GString) blog = g_string_new (NULL);
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (LanyardProgramme) programme = NULL;
  g_autoptr (GError) error = NULL;

  /* The blog has another name than the site of the conference. */
  g_string_replace (post, "{GEARS}", gears, 0);
  g_string_assign (blog, gears);
  g_string_replace (blog, "127.0.0.1", "localhost", 1);
  g_string_replace (blog, "/gears/", "/post", 1);
  g_ptr_array_add (files, g_file_new_for_uri (blog->str));
  test_site_put ("/post", "text/markdown", post->str);
  test_site_put ("/gears/schedule/export/schedule.json", "application/json", schedule);
  add_files (fixture, files, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (lanyard_library_list_shortlists (fixture->library)), ==, 1);
  g_assert_null (lanyard_addition_get_conference_id (fixture->addition));

  assert_added (fixture, "/gears/talk/OILWAT/", "OILWAT", "/post /gears/schedule/export/schedule.json");
  g_assert_cmpuint (g_list_model_get_n_items (lanyard_library_list_shortlists (fixture->library)), ==, 0);
  programme = load_programme (fixture, lanyard_addition_get_conference_id (fixture->addition));
  g_assert_cmpuint (lanyard_programme_list_picked_talks (programme)->len, ==, 2);
}

/* The programme of a small site may be a page with links, and nothing else. */
static void
test_listing (Fixture      *fixture,
              gconstpointer data)
{
  g_autoptr (GString) page = g_string_new (article);
  g_autofree char *visits = NULL;
  g_autoptr (GError) error = NULL;

  g_string_replace (page, "{GEARS}", "{SITE}/gears/", 0);
  test_site_put ("/picks", "text/markdown", page->str);
  add (fixture, "/picks", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (lanyard_library_list_shortlists (fixture->library)), ==, 1);

  visits = test_site_dup_visits ();
  g_assert_cmpstr (visits, ==, "/picks");
}

/* Where such a page leads to the schedule, that is better. */
static void
test_programme (Fixture      *fixture,
                gconstpointer data)
{
  test_site_put ("/programme.html", "text/html",
                 "<!DOCTYPE html><html><head><title>Programme</title></head><body><h1>Programme</h1>"
                 "<h2><a href=\"/gears/talk/OILWAT/\">Oil and Water</a></h2><p>With a demonstration.</p>"
                 "<h2><a href=\"/gears/talk/COGSAT/\">Cogs</a></h2><p>Without one.</p></body></html>");
  test_site_put ("/gears/schedule/export/schedule.json", "application/json", schedule);
  assert_added (fixture, "/programme.html", NULL, "/programme.html /gears/schedule/export/schedule.json");
}

static void
test_nothing_found (Fixture      *fixture,
                    gconstpointer data)
{
  test_site_put ("/", "text/html", PAGE (LINK ("/gone.ics")));
  assert_fails (fixture, "/", LANYARD_ERROR_UNKNOWN_FORMAT,
                "No schedule was found at “127.0.0.1”: Lanyard looked at 2 addresses. "
                "Look for iCal, XML or JSON on the site of the conference, and give that address.",
                "/ /gone.ics");
}

static void
test_not_endless (Fixture      *fixture,
                  gconstpointer data)
{
  g_autofree char *visits = NULL;
  g_auto (GStrv) paths = NULL;
  g_autoptr (GError) error = NULL;

  test_site_put ("/", "text/html", PAGE (LINK ("/1") LINK ("/2") LINK ("/3") LINK ("/4") LINK ("/5") LINK ("/6") LINK ("/7")));
  test_site_put ("/3", "text/html", PAGE (LINK ("/8")));
  g_assert_false (add (fixture, "/", &error));

  visits = test_site_dup_visits ();
  paths = g_strsplit (visits, " ", -1);
  g_assert_cmpuint (g_strv_length (paths), ==, LANYARD_RESOLVER_MAX_REQUESTS);
  g_assert_cmpstr (visits, ==, "/ /1 /2 /3 /4 /5");
}

static void
test_refused (Fixture      *fixture,
              gconstpointer data)
{
  assert_fails (fixture, "/gears/talk/OILWAT/", LANYARD_ERROR_UNREADABLE,
                "“127.0.0.1” has nothing at this address. Check the address.",
                "/gears/schedule/export/schedule.json /gears/talk/OILWAT/");
}

static void
test_broken (Fixture      *fixture,
             gconstpointer data)
{
  test_site_put ("/schedule.json", "application/json", "{\"schedule\": {\"conference\":\n {");
  assert_fails (fixture, "/schedule.json", LANYARD_ERROR_DAMAGED,
                "“schedule.json” cannot be read: it is damaged in line 2. Get the file again.", "/schedule.json");
}

/* Where a schedule was found and is broken, it is of no help to hear that there is none. */
static void
test_broken_guess (Fixture      *fixture,
                   gconstpointer data)
{
  test_site_put ("/gears/talk/OILWAT/", "text/html", PAGE (""));
  test_site_put ("/gears/schedule/export/schedule.json", "application/json", "{\"schedule\": {\"conference\":\n {");
  assert_fails (fixture, "/gears/talk/OILWAT/", LANYARD_ERROR_DAMAGED,
                "“schedule.json” cannot be read: it is damaged in line 2. Get the file again.",
                "/gears/schedule/export/schedule.json /gears/talk/OILWAT/ /gears/schedule/export/schedule.xml /gears/schedule.xml");
}

/* What one address gives is not kept when another one fails. */
static void
test_together (Fixture      *fixture,
               gconstpointer data)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *address = test_server_dup_address (fixture->server, "/programme");
  g_autofree char *path = g_build_filename (fixture->folder, "broken.json", NULL);
  g_autoptr (GError) error = NULL;

  test_site_put ("/programme", "application/json", schedule);
  g_file_set_contents (path, "{\"schedule\"", -1, &error);
  g_assert_no_error (error);
  g_ptr_array_add (files, g_file_new_for_uri (address));
  g_ptr_array_add (files, g_file_new_for_path (path));

  g_assert_false (add_files (fixture, files, NULL, &error));
  g_assert_error (error, LANYARD_ERROR, LANYARD_ERROR_DAMAGED);
  g_assert_cmpuint (g_list_model_get_n_items (lanyard_library_list_conferences (fixture->library)), ==, 0);
}

static void
test_cancel (Fixture      *fixture,
             gconstpointer data)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *address = test_server_dup_address (fixture->server, "/programme");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  test_site_put ("/programme", "application/json", schedule);
  g_ptr_array_add (files, g_file_new_for_uri (address));

  fixture->addition = lanyard_addition_new (fixture->library);
  g_signal_connect_swapped (fixture->addition, "notify::download", G_CALLBACK (g_cancellable_cancel), cancellable);
  g_clear_object (&fixture->result);
  lanyard_addition_run_async (fixture->addition, files, cancellable, on_done_cb, fixture);
  g_assert_false (lanyard_addition_run_finish (fixture->addition, wait_for_result (fixture), &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (g_list_model_get_n_items (lanyard_library_list_conferences (fixture->library)), ==, 0);
}

static void
test_cancel_file (Fixture      *fixture,
                  gconstpointer data)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "frab.json", NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (files, g_file_new_for_path (path));
  g_cancellable_cancel (cancellable);
  g_assert_false (add_files (fixture, files, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (g_list_model_get_n_items (lanyard_library_list_conferences (fixture->library)), ==, 0);
}

static void
test_remarks (Fixture      *fixture,
              gconstpointer data)
{
  g_autoptr (GString) text = g_string_new (schedule);
  g_autoptr (GError) error = NULL;

  g_string_replace (text, "\"time_zone_name\": \"Etc/UTC\",", "", 0);
  test_site_put ("/programme", "application/json", text->str);
  add (fixture, "/programme", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (lanyard_addition_get_remarks (fixture->addition)->len, ==, 1);
}

static void
test_typed (void)
{
  static const struct
  {
    const char *typed;
    const char *address;
  } cases[] = {
    { "fosdem.org", "https://fosdem.org" },
    { "  fosdem.org/2027/schedule/xml \n", "https://fosdem.org/2027/schedule/xml" },
    { "http://fosdem.org/", "http://fosdem.org/" },
    { "HTTPS://fosdem.org/", "HTTPS://fosdem.org/" },
    { "webcal://kccncna2025.sched.com/all.ics", "https://kccncna2025.sched.com/all.ics" },
    { "localhost:8000/x", "https://localhost:8000/x" },
    { "[::1]/x", "https://[::1]/x" },
    { "fosdem", NULL },
    { "open source summit", NULL },
    { "", NULL },
    { "file:///etc/passwd", NULL },
    { "ftp://ftp.example/a.ics", NULL },
    { "https://", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *address = lanyard_resolver_dup_address (cases[i].typed);

      g_assert_cmpstr (address, ==, cases[i].address);
    }
}

#define ADD(path, test) g_test_add ("/adding/" path, Fixture, NULL, set_up, test, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("schedule", test_schedule);
  ADD ("session-page", test_session_page);
  ADD ("page", test_page);
  ADD ("short-link", test_short_link);
  ADD ("article", test_article);
  ADD ("listing", test_listing);
  ADD ("programme", test_programme);
  ADD ("nothing-found", test_nothing_found);
  ADD ("not-endless", test_not_endless);
  ADD ("refused", test_refused);
  ADD ("broken", test_broken);
  ADD ("broken-guess", test_broken_guess);
  ADD ("together", test_together);
  ADD ("cancel", test_cancel);
  ADD ("cancel/file", test_cancel_file);
  ADD ("remarks", test_remarks);
  g_test_add_func ("/adding/typed", test_typed);

  return g_test_run ();
}
