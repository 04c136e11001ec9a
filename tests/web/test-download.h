/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lanyard-fetcher.h"
#include "test-server.h"

G_BEGIN_DECLS

/**
 * TEST_DOWNLOAD_MAX_SIZE:
 *
 * The limit of a test's fetcher: small, so that what is too large is quickly sent.
 */
#define TEST_DOWNLOAD_MAX_SIZE (128 * 1024)

/**
 * TestDownload:
 * @server: a server
 * @fetcher: a fetcher
 * @download: (nullable): what it was told to fetch last
 * @result: (nullable): what came of the download, before test_download_finish() has taken it
 *
 * One download at a time from a server.
 */
typedef struct
{
  TestServer      *server;
  LanyardFetcher  *fetcher;
  LanyardDownload *download;
  GAsyncResult    *result;
} TestDownload;

/**
 * test_download_set_up:
 * @data: not used
 *
 * Starts a server for http.
 */
void test_download_set_up (TestDownload *self,
                           gconstpointer data);

/**
 * test_download_set_up_safe:
 * @data: not used
 *
 * Starts a server for https.
 */
void test_download_set_up_safe (TestDownload *self,
                                gconstpointer data);

/**
 * test_download_set_up_impatient:
 * @data: not used
 *
 * Starts a server for http. The fetcher waits for a second only.
 */
void test_download_set_up_impatient (TestDownload *self,
                                     gconstpointer data);

/**
 * test_download_set_up_impatient_safe:
 * @data: not used
 *
 * Starts a server for https. The fetcher waits for a second only.
 */
void test_download_set_up_impatient_safe (TestDownload *self,
                                          gconstpointer data);

/**
 * test_download_tear_down:
 * @data: not used
 *
 * Ends the server, and the fetcher, which nothing may hold any more.
 */
void test_download_tear_down (TestDownload *self,
                              gconstpointer data);

/**
 * test_download_new:
 * @path: a path of the server, or an address
 *
 * Makes a download that is not started.
 *
 * Returns: (transfer full): the download
 */
LanyardDownload *test_download_new (TestDownload *self,
                                    const char   *path);

/**
 * test_download_run:
 * @download: what to fetch
 * @error: where to put what went wrong
 *
 * Fetches, and waits for the end.
 *
 * Returns: (transfer full) (nullable): the answer
 */
LanyardAnswer *test_download_run (TestDownload    *self,
                                  LanyardDownload *download,
                                  GError         **error);

/**
 * test_download_start:
 * @path: a path of the server, or an address
 * @cancellable: (nullable): ends it
 *
 * Starts a download.
 */
void test_download_start (TestDownload *self,
                          const char   *path,
                          GCancellable *cancellable);

/**
 * test_download_finish:
 * @error: where to put what went wrong
 *
 * Waits until a download has ended.
 *
 * Returns: (transfer full) (nullable): the answer
 */
LanyardAnswer *test_download_finish (TestDownload *self,
                                     GError      **error);

/**
 * test_download_assert_body:
 * @path: a path of the server, or an address
 * @expected: what has to come
 *
 * Downloads and compares.
 */
void test_download_assert_body (TestDownload *self,
                                const char   *path,
                                const char   *expected);

/**
 * test_download_assert_fails:
 * @path: a path of the server, or an address
 * @code: the #LanyardError
 * @sentence: what the person has to be told
 *
 * Downloads, and sees it fail.
 */
void test_download_assert_fails (TestDownload *self,
                                 const char   *path,
                                 int           code,
                                 const char   *sentence);

G_END_DECLS
