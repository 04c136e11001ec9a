/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <libsoup/soup.h>

G_BEGIN_DECLS

/**
 * test_answer_send:
 * @message: a request
 * @encoding: (nullable): how the bytes are compressed
 * @bytes: a part of the body
 *
 * Answers that all is well, with these bytes after those that were sent before.
 */
void test_answer_send (SoupServerMessage *message,
                       const char        *encoding,
                       GBytes            *bytes);

/**
 * test_answer_send_raw:
 * @message: a request
 * @answer: all of the answer, with its headers
 *
 * Answers what SoupServer would not, for it is well-behaved, and closes the connection.
 */
void test_answer_send_raw (SoupServerMessage *message,
                           const char        *answer);

/**
 * test_answer_is_known:
 * @message: a request
 * @header: If-None-Match or If-Modified-Since
 * @known: what there is
 *
 * Tells whether only what is newer is wanted, and there is nothing newer.
 *
 * Returns: %TRUE if so
 */
gboolean test_answer_is_known (SoupServerMessage *message,
                               const char        *header,
                               const char        *known);

G_END_DECLS
