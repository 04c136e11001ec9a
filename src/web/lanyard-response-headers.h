/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <libsoup/soup.h>

#include "lanyard-answer.h"

G_BEGIN_DECLS

/**
 * lanyard_response_headers_make_answer:
 * @headers: what came before the body
 * @bytes: (nullable): the body
 * @address: where it came from
 * @known_etag: (nullable): the mark to keep when the server gives no new one
 * @known_last_modified: (nullable): the date to keep when the server gives no new one
 *
 * Makes an answer. Marks that are too long, or no ASCII, are left out.
 *
 * Returns: (transfer full): the answer
 */
LanyardAnswer *lanyard_response_headers_make_answer (SoupMessageHeaders *headers,
                                                     GBytes             *bytes,
                                                     const char         *address,
                                                     const char         *known_etag,
                                                     const char         *known_last_modified);

/**
 * lanyard_response_headers_get_retry_after:
 * @headers: what came before the body
 *
 * Reads Retry-After (RFC 9110, 10.2.3). A date there is understood by the clock of the server,
 * because the clock here may be wrong.
 *
 * Returns: seconds, or 0
 */
gint64 lanyard_response_headers_get_retry_after (SoupMessageHeaders *headers);

G_END_DECLS
