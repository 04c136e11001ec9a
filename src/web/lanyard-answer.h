/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define LANYARD_TYPE_ANSWER (lanyard_answer_get_type ())

G_DECLARE_FINAL_TYPE (LanyardAnswer, lanyard_answer, LANYARD, ANSWER, GObject)

/**
 * lanyard_answer_get_bytes:
 *
 * Gets what has come, decompressed.
 *
 * Returns: (transfer none) (nullable): the bytes, possibly none, or %NULL when nothing is new since
 *   the answer that #LanyardDownload was told of
 */
GBytes *lanyard_answer_get_bytes (LanyardAnswer *self);

/**
 * lanyard_answer_get_address:
 *
 * Gets where redirects led, without a fragment, a name or a password.
 *
 * Returns: (transfer none): the address
 */
const char *lanyard_answer_get_address (LanyardAnswer *self);

/**
 * lanyard_answer_get_etag:
 *
 * Gets the mark that the server gave to what it sent (RFC 9110, 8.8.3).
 *
 * Returns: (transfer none) (nullable): the mark as it came, quotes included, in ASCII
 */
const char *lanyard_answer_get_etag (LanyardAnswer *self);

/**
 * lanyard_answer_get_last_modified:
 *
 * Gets when the server says to have changed what it sent (RFC 9110, 8.8.2).
 *
 * Returns: (transfer none) (nullable): the date as it came, in ASCII
 */
const char *lanyard_answer_get_last_modified (LanyardAnswer *self);

/**
 * lanyard_answer_get_content_type:
 *
 * Gets what the server claims to have sent. Servers are often wrong here.
 *
 * Returns: (transfer none) (nullable): a media type without parameters, such as "text/html"
 */
const char *lanyard_answer_get_content_type (LanyardAnswer *self);

G_END_DECLS
