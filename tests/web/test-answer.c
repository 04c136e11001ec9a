/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "test-answer.h"

void
test_answer_send (SoupServerMessage *message,
                  const char        *encoding,
                  GBytes            *bytes)
{
  if (encoding != NULL)
    soup_message_headers_replace (soup_server_message_get_response_headers (message), "Content-Encoding", encoding);

  if (g_bytes_get_size (bytes) > 0)
    soup_message_body_append_bytes (soup_server_message_get_response_body (message), bytes);

  soup_server_message_set_status (message, SOUP_STATUS_OK, NULL);
}

void
test_answer_send_raw (SoupServerMessage *message,
                      const char        *answer)
{
  g_autoptr (GIOStream) stream = soup_server_message_steal_connection (message);
  g_autoptr (GError) error = NULL;

  g_output_stream_write_all (g_io_stream_get_output_stream (stream), answer, strlen (answer), NULL, NULL, &error);
  g_assert_no_error (error);
  g_io_stream_close (stream, NULL, &error);
  g_assert_no_error (error);
}

gboolean
test_answer_is_known (SoupServerMessage *message,
                      const char        *header,
                      const char        *known)
{
  return g_strcmp0 (soup_message_headers_get_one (soup_server_message_get_request_headers (message), header), known) == 0;
}
