/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <libsoup/soup.h>

G_BEGIN_DECLS

/**
 * TEST_ANSWERS_TEXT:
 *
 * What a server of a test answers when all is well.
 */
#define TEST_ANSWERS_TEXT "Badges hang from lanyards."

/**
 * TEST_ANSWERS_DATE:
 *
 * When a server of a test says to have changed what it sends.
 */
#define TEST_ANSWERS_DATE "Tue, 11 Nov 2025 16:05:00 GMT"

/**
 * test_answers_give:
 * @message: a request
 * @path: the path to answer at
 * @query: (nullable): the query of it
 *
 * Answers a request. There are
 *
 * - /plain, /gzip and /brotli: %TEST_ANSWERS_TEXT
 * - /size?N: N bytes
 * - /chunks?N: N bytes in small parts
 * - /zeros?N: N zeros, gzipped
 * - /nothing?N: N bytes of gzip that decompress to nothing
 * - /bad-gzip?N: N bytes, gzipped, with a wrong sum at their end
 * - /headers: the version of HTTP, and the headers of the request that tell about the person or what is known
 * - /status?N: an answer with that status
 * - /redirect?N: N redirects, then /plain
 * - /cookie: a cookie, and on to /headers
 * - /to?ADDRESS: one redirect to an address
 * - /nowhere: a redirect that does not say where to
 * - /private: a question for a password
 * - /marked?MARK: %TEST_ANSWERS_TEXT with an ETag, or nothing new to whoever knows it
 * - /dated: %TEST_ANSWERS_TEXT of %TEST_ANSWERS_DATE, or nothing new to whoever knows it
 * - /circle: a redirect to itself
 * - /flood?N: N GiB of zeros, gzipped
 * - /page: a page that is no schedule
 * - /busy?WAIT: on %TEST_ANSWERS_DATE, the wish to be asked again only after WAIT
 * - /stall: no answer at all
 * - /stall-half: headers and some of the body, and then nothing more
 * - /truncated: a body that is shorter than announced
 * - /truncated-close: the same, when nothing else was to come through the connection
 * - /truncated-chunk: a part of a body that is shorter than announced
 * - /hang-up: not even a header
 *
 * what is in test_schedule_answers_give(), and nothing is found anywhere else.
 */
void test_answers_give (SoupServerMessage *message,
                        const char        *path,
                        const char        *query);

G_END_DECLS
