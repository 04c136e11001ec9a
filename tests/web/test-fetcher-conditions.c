/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-error.h"
#include "test-answers.h"
#include "test-download.h"

static LanyardAnswer *
fetch (TestDownload  *self,
       const char    *path,
       LanyardAnswer *known)
{
  g_autoptr (LanyardDownload) download = test_download_new (self, path);
  g_autoptr (LanyardAnswer) answer = NULL;
  g_autoptr (GError) error = NULL;

  if (known != NULL)
    lanyard_download_set_known (download, lanyard_answer_get_address (known), lanyard_answer_get_etag (known),
                                lanyard_answer_get_last_modified (known));

  answer = test_download_run (self, download, &error);
  g_assert_no_error (error);

  return g_steal_pointer (&answer);
}

static LanyardAnswer *
make_known (TestDownload *self,
            const char   *path,
            const char   *etag,
            const char   *last_modified)
{
  g_autofree char *address = test_server_dup_address (self->server, path);

  return g_object_new (LANYARD_TYPE_ANSWER, "address", address, "etag", etag, "last-modified", last_modified, NULL);
}

/* Nothing new is an answer, and it can be asked with once more. */
static void
test_nothing_new (TestDownload *self,
                  gconstpointer data)
{
  const char *path = data;
  g_autoptr (LanyardAnswer) first = fetch (self, path, NULL);
  g_autoptr (LanyardAnswer) second = fetch (self, path, first);
  g_autoptr (LanyardAnswer) third = fetch (self, path, second);

  g_assert_nonnull (lanyard_answer_get_bytes (first));
  g_assert_null (lanyard_answer_get_bytes (second));
  g_assert_null (lanyard_answer_get_bytes (third));
  g_assert_cmpstr (lanyard_answer_get_etag (second), ==, lanyard_answer_get_etag (first));
  g_assert_cmpstr (lanyard_answer_get_last_modified (second), ==, lanyard_answer_get_last_modified (first));
  g_assert_cmpstr (lanyard_answer_get_address (second), ==, lanyard_answer_get_address (first));
}

static void
test_marks (TestDownload *self,
            gconstpointer data)
{
  g_autoptr (LanyardAnswer) marked = fetch (self, "/marked?v1", NULL);
  g_autoptr (LanyardAnswer) dated = fetch (self, "/dated", NULL);

  g_assert_cmpstr (lanyard_answer_get_etag (marked), ==, "\"v1\"");
  g_assert_null (lanyard_answer_get_last_modified (marked));
  g_assert_null (lanyard_answer_get_etag (dated));
  g_assert_cmpstr (lanyard_answer_get_last_modified (dated), ==, TEST_ANSWERS_DATE);
}

static void
test_something_new (TestDownload *self,
                    gconstpointer data)
{
  g_autoptr (LanyardAnswer) known = make_known (self, "/marked?v2", "\"v1\"", NULL);
  g_autoptr (LanyardAnswer) answer = fetch (self, "/marked?v2", known);

  g_assert_nonnull (lanyard_answer_get_bytes (answer));
  g_assert_cmpstr (lanyard_answer_get_etag (answer), ==, "\"v2\"");
}

static void
test_after_redirect (TestDownload *self,
                     gconstpointer data)
{
  g_autoptr (LanyardAnswer) known = fetch (self, "/to?/marked", NULL);
  g_autoptr (LanyardAnswer) answer = fetch (self, "/to?/marked", known);

  g_assert_nonnull (lanyard_answer_get_bytes (known));
  g_assert_null (lanyard_answer_get_bytes (answer));
}

/* A mark says nothing of another page, even if that has the same. */
static void
test_elsewhere (TestDownload *self,
                gconstpointer data)
{
  g_autoptr (LanyardAnswer) known = make_known (self, "/marked", "\"\"", TEST_ANSWERS_DATE);
  g_autoptr (LanyardAnswer) answer = fetch (self, "/marked?", known);
  g_autoptr (LanyardAnswer) headers = fetch (self, "/headers", known);
  const char *text = g_bytes_get_data (lanyard_answer_get_bytes (headers), NULL);

  g_assert_nonnull (lanyard_answer_get_bytes (answer));
  g_assert_null (g_strstr_len (text, g_bytes_get_size (lanyard_answer_get_bytes (headers)), "If-"));
}

static void
test_long_mark (TestDownload *self,
                gconstpointer data)
{
  g_autofree char *mark = g_strnfill (1023, 'a');
  g_autofree char *path = g_strconcat ("/marked?", mark, NULL);
  g_autoptr (LanyardAnswer) long_answer = fetch (self, path, NULL);
  g_autoptr (LanyardAnswer) answer = fetch (self, "/marked?%C3%BC", NULL);

  g_assert_null (lanyard_answer_get_etag (long_answer));
  g_assert_cmpstr (lanyard_answer_get_etag (answer), ==, "\"%C3%BC\"");
}

static void
test_nothing_new_to_nobody (TestDownload *self,
                            gconstpointer data)
{
  test_download_assert_fails (self, "/status?304", LANYARD_ERROR_UNREADABLE,
                              "“127.0.0.1” gives an answer that Lanyard does not understand (status 304). Check the address.");
}

static void
on_received_cb (LanyardDownload *download,
                GParamSpec      *pspec,
                guint64         *last)
{
  g_assert_cmpuint (lanyard_download_get_received (download), >, *last);
  *last = lanyard_download_get_received (download);
}

static void
assert_progress (TestDownload *self,
                 const char   *path,
                 guint64       received,
                 guint64       total)
{
  g_autoptr (LanyardDownload) download = test_download_new (self, path);
  g_autoptr (LanyardAnswer) answer = NULL;
  g_autoptr (GError) error = NULL;
  guint64 last = 0;

  g_signal_connect (download, "notify::received", G_CALLBACK (on_received_cb), &last);
  answer = test_download_run (self, download, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (last, ==, received);
  g_assert_cmpuint (lanyard_download_get_total (download), ==, total);
}

/* Redirects have bodies too, which are not what is wanted. */
static void
test_progress (TestDownload *self,
               gconstpointer data)
{
  assert_progress (self, "/size?100000", 100000, 100000);
  assert_progress (self, "/to?/size?100000", 100000, 100000);
  assert_progress (self, "/marked?v1", strlen (TEST_ANSWERS_TEXT), strlen (TEST_ANSWERS_TEXT));
}

/* The frames of the parts count too. */
static void
test_progress_in_chunks (TestDownload *self,
                         gconstpointer data)
{
  g_autoptr (LanyardAnswer) answer = fetch (self, "/chunks?100000", NULL);

  g_assert_cmpuint (lanyard_download_get_total (self->download), ==, 0);
  g_assert_cmpuint (lanyard_download_get_received (self->download), >, 100000);
  g_assert_cmpuint (lanyard_download_get_received (self->download), <, 110000);
}

/* What is counted is what came, and not what it decompresses to. */
static void
test_progress_compressed (TestDownload *self,
                          gconstpointer data)
{
  g_autoptr (LanyardAnswer) answer = fetch (self, "/zeros?100000", NULL);

  g_assert_cmpuint (g_bytes_get_size (lanyard_answer_get_bytes (answer)), ==, 100000);
  g_assert_cmpuint (lanyard_download_get_total (self->download), >, 0);
  g_assert_cmpuint (lanyard_download_get_total (self->download), <, 1000);
  g_assert_cmpuint (lanyard_download_get_received (self->download), ==, lanyard_download_get_total (self->download));
}

static void
assert_retry_after (TestDownload *self,
                    const char   *path,
                    gint64        seconds)
{
  g_autoptr (LanyardAnswer) answer = NULL;
  g_autoptr (GError) error = NULL;

  test_download_start (self, path, NULL);
  answer = test_download_finish (self, &error);
  g_assert_error (error, LANYARD_ERROR, LANYARD_ERROR_UNREADABLE);
  g_assert_cmpint (lanyard_download_get_retry_after (self->download), ==, seconds);
}

/* The dates are long past here: the clock of the server counts. */
static void
test_retry_after (TestDownload *self,
                  gconstpointer data)
{
  assert_retry_after (self, "/busy?120", 120);
  assert_retry_after (self, "/busy?Tue,%2011%20Nov%202025%2016:07:30%20GMT", 150);
  assert_retry_after (self, "/busy?Tue,%2011%20Nov%202025%2016:04:00%20GMT", 0);
  assert_retry_after (self, "/busy?99999999999999999999999", 0);
  assert_retry_after (self, "/busy?-5", 0);
  assert_retry_after (self, "/busy?later", 0);
  assert_retry_after (self, "/status?503", 0);
}

static void
test_content_type (TestDownload *self,
                   gconstpointer data)
{
  g_autoptr (LanyardAnswer) page = fetch (self, "/page", NULL);
  g_autoptr (LanyardAnswer) plain = fetch (self, "/plain", NULL);

  g_assert_cmpstr (lanyard_answer_get_content_type (page), ==, "text/html");
  g_assert_null (lanyard_answer_get_content_type (plain));
}

int
main (int   argc,
      char *argv[])
{
  static const struct
  {
    const char *path;
    void        (*test) (TestDownload *, gconstpointer);
    const char *data;
  } tests[] = {
    { "marks", test_marks, NULL },
    { "nothing-new-by-mark", test_nothing_new, "/marked?v1" },
    { "nothing-new-by-date", test_nothing_new, "/dated" },
    { "something-new", test_something_new, NULL },
    { "after-redirect", test_after_redirect, NULL },
    { "elsewhere", test_elsewhere, NULL },
    { "long-mark", test_long_mark, NULL },
    { "nothing-new-to-nobody", test_nothing_new_to_nobody, NULL },
    { "progress", test_progress, NULL },
    { "progress-in-chunks", test_progress_in_chunks, NULL },
    { "progress-compressed", test_progress_compressed, NULL },
    { "retry-after", test_retry_after, NULL },
    { "content-type", test_content_type, NULL },
  };

  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (tests); i++)
    {
      g_autofree char *path = g_strconcat ("/fetcher-conditions/", tests[i].path, NULL);

      g_test_add (path, TestDownload, tests[i].data, test_download_set_up, tests[i].test, test_download_tear_down);
    }

  return g_test_run ();
}
