/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-response-headers.h"

#define MAX_VALIDATOR_LENGTH 1024

/* It is kept, and sent back one day. */
static const char *
find_validator (SoupMessageHeaders *headers,
                const char         *name,
                const char         *known)
{
  const char *value = soup_message_headers_get_one (headers, name);

  if (value == NULL)
    return known;

  return strlen (value) <= MAX_VALIDATOR_LENGTH && g_str_is_ascii (value) ? value : NULL;
}

LanyardAnswer *
lanyard_response_headers_make_answer (SoupMessageHeaders *headers,
                                      GBytes             *bytes,
                                      const char         *address,
                                      const char         *known_etag,
                                      const char         *known_last_modified)
{
  g_return_val_if_fail (headers != NULL, NULL);
  g_return_val_if_fail (address != NULL, NULL);

  return g_object_new (LANYARD_TYPE_ANSWER,
                       "bytes", bytes,
                       "address", address,
                       "etag", find_validator (headers, "ETag", known_etag),
                       "last-modified", find_validator (headers, "Last-Modified", known_last_modified),
                       "content-type", soup_message_headers_get_content_type (headers, NULL),
                       NULL);
}

static GDateTime *
read_date (SoupMessageHeaders *headers,
           const char         *name)
{
  const char *value = soup_message_headers_get_one (headers, name);

  return value != NULL ? soup_date_time_new_from_http_string (value) : NULL;
}

gint64
lanyard_response_headers_get_retry_after (SoupMessageHeaders *headers)
{
  g_autoptr (GDateTime) until = NULL;
  g_autoptr (GDateTime) sent = NULL;
  const char *value;
  guint64     seconds;

  g_return_val_if_fail (headers != NULL, 0);

  value = soup_message_headers_get_one (headers, "Retry-After");
  if (value == NULL)
    return 0;

  if (g_ascii_string_to_unsigned (value, 10, 0, G_MAXINT64, &seconds, NULL))
    return (gint64) seconds;

  until = read_date (headers, "Retry-After");
  sent = read_date (headers, "Date");
  if (until == NULL || sent == NULL)
    return 0;

  return MAX (g_date_time_difference (until, sent) / G_TIME_SPAN_SECOND, 0);
}
