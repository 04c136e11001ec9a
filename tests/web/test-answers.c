/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "test-answer.h"
#include "test-answers.h"
#include "test-schedule-answers.h"

#define CHUNK_SIZE 256

typedef void (*Answer) (SoupServerMessage *message,
                        const char        *query);

static GBytes *
compress (GBytes *bytes)
{
  g_autoptr (GZlibCompressor) compressor = g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP, -1);
  g_autoptr (GBytes) compressed = NULL;
  g_autoptr (GError) error = NULL;

  compressed = g_converter_convert_bytes (G_CONVERTER (compressor), bytes, &error);
  g_assert_no_error (error);

  return g_steal_pointer (&compressed);
}

static GBytes *
make_zeros (const char *query)
{
  gsize size = (gsize) g_ascii_strtoull (query, NULL, 10);

  return g_bytes_new_take (g_malloc0 (size), size);
}

static void
answer_plain (SoupServerMessage *message,
              const char        *query)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (TEST_ANSWERS_TEXT, strlen (TEST_ANSWERS_TEXT));

  test_answer_send (message, NULL, bytes);
}

static void
answer_gzip (SoupServerMessage *message,
             const char        *query)
{
  g_autoptr (GBytes) text = g_bytes_new_static (TEST_ANSWERS_TEXT, strlen (TEST_ANSWERS_TEXT));
  g_autoptr (GBytes) bytes = compress (text);

  test_answer_send (message, "gzip", bytes);
}

/* The text as it is between the marks of one uncompressed part: RFC 7932, 9.2. */
static void
answer_brotli (SoupServerMessage *message,
               const char        *query)
{
  const guint  length = strlen (TEST_ANSWERS_TEXT) - 1;
  const guint8 start[] = { (guint8) (length << 4), (guint8) (length >> 4), (guint8) (length >> 12 | 0x10) };
  g_autoptr (GByteArray) array = g_byte_array_new ();
  g_autoptr (GBytes) bytes = NULL;

  g_byte_array_append (array, start, sizeof start);
  g_byte_array_append (array, (const guint8 *) TEST_ANSWERS_TEXT, strlen (TEST_ANSWERS_TEXT));
  g_byte_array_append (array, (const guint8 *) "\x03", 1);
  bytes = g_byte_array_free_to_bytes (g_steal_pointer (&array));

  test_answer_send (message, "br", bytes);
}

static void
answer_size (SoupServerMessage *message,
             const char        *query)
{
  g_autoptr (GBytes) bytes = make_zeros (query);

  test_answer_send (message, NULL, bytes);
}

static void
answer_chunks (SoupServerMessage *message,
               const char        *query)
{
  g_autoptr (GBytes) bytes = make_zeros (query);

  soup_message_headers_set_encoding (soup_server_message_get_response_headers (message), SOUP_ENCODING_CHUNKED);

  for (gsize i = 0; i < g_bytes_get_size (bytes); i += CHUNK_SIZE)
    {
      g_autoptr (GBytes) chunk = g_bytes_new_from_bytes (bytes, i, MIN (CHUNK_SIZE, g_bytes_get_size (bytes) - i));

      test_answer_send (message, NULL, chunk);
    }

  soup_message_body_complete (soup_server_message_get_response_body (message));
}

static void
answer_zeros (SoupServerMessage *message,
              const char        *query)
{
  g_autoptr (GBytes) zeros = make_zeros (query);
  g_autoptr (GBytes) bytes = compress (zeros);

  test_answer_send (message, "gzip", bytes);
}

/* Stored blocks of no length. */
static void
answer_nothing (SoupServerMessage *message,
                const char        *query)
{
  static const guint8 start[] = { 0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3 };
  static const guint8 block[] = { 0, 0, 0, 0xff, 0xff };
  g_autoptr (GByteArray) array = g_byte_array_new ();
  g_autoptr (GBytes) bytes = NULL;

  g_byte_array_append (array, start, sizeof start);
  while (array->len < g_ascii_strtoull (query, NULL, 10))
    g_byte_array_append (array, block, sizeof block);

  bytes = g_byte_array_free_to_bytes (g_steal_pointer (&array));
  test_answer_send (message, "gzip", bytes);
}

/* Hardly compressible, for libsoup takes what it finds damaged at its first look for what was never
 * compressed. */
static void
answer_bad_gzip (SoupServerMessage *message,
                 const char        *query)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  g_autoptr (GByteArray) array = g_byte_array_new ();
  g_autoptr (GBytes) noise = NULL;
  g_autoptr (GBytes) bytes = NULL;

  while (array->len < g_ascii_strtoull (query, NULL, 10))
    g_byte_array_append (array, &(guint8) { (guint8) g_rand_int (rand) }, 1);

  noise = g_byte_array_free_to_bytes (g_steal_pointer (&array));
  array = g_bytes_unref_to_array (compress (noise));
  array->data[array->len - 8] ^= 0xff;
  bytes = g_byte_array_free_to_bytes (g_steal_pointer (&array));

  test_answer_send (message, "gzip", bytes);
}

static void
answer_headers (SoupServerMessage *message,
                const char        *query)
{
  static const char *const names[] = { "User-Agent", "Accept-Encoding", "Accept-Language", "Authorization", "Cookie", "Referer",
                                       "If-None-Match", "If-Modified-Since" };
  SoupMessageHeaders      *headers = soup_server_message_get_request_headers (message);
  g_autoptr (GString) text = g_string_new ("HTTP/");
  g_autoptr (GBytes) bytes = NULL;

  g_string_append_printf (text, "%d\n", soup_server_message_get_http_version (message) == SOUP_HTTP_2_0 ? 2 : 1);

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const char *value = soup_message_headers_get_list (headers, names[i]);

      if (value != NULL)
        g_string_append_printf (text, "%s: %s\n", names[i], value);
    }

  bytes = g_string_free_to_bytes (g_steal_pointer (&text));
  test_answer_send (message, NULL, bytes);
}

static void
answer_status (SoupServerMessage *message,
               const char        *query)
{
  answer_plain (message, query);
  soup_server_message_set_status (message, (guint) g_ascii_strtoull (query, NULL, 10), NULL);
}

static void
answer_to (SoupServerMessage *message,
           const char        *query)
{
  soup_message_headers_replace (soup_server_message_get_response_headers (message), "Location", query);
  answer_status (message, "302");
}

static void
answer_redirect (SoupServerMessage *message,
                 const char        *query)
{
  static const char *const statuses[] = { "301", "302", "303", "307", "308" };
  guint64                  n_left = g_ascii_strtoull (query, NULL, 10);
  g_autofree char         *location = NULL;

  location = n_left > 1 ? g_strdup_printf ("/redirect?%" G_GUINT64_FORMAT, n_left - 1) : g_strdup ("plain#end");
  soup_message_headers_replace (soup_server_message_get_response_headers (message), "Location", location);
  answer_status (message, statuses[n_left % G_N_ELEMENTS (statuses)]);
}

static void
answer_cookie (SoupServerMessage *message,
               const char        *query)
{
  soup_message_headers_replace (soup_server_message_get_response_headers (message), "Set-Cookie", "who=you; Path=/");
  answer_to (message, "/headers");
}

static void
answer_nowhere (SoupServerMessage *message,
                const char        *query)
{
  answer_status (message, "301");
}

static void
answer_private (SoupServerMessage *message,
                const char        *query)
{
  soup_message_headers_replace (soup_server_message_get_response_headers (message), "WWW-Authenticate", "Basic realm=\"Staff\"");
  answer_status (message, "401");
}

static void
answer_marked (SoupServerMessage *message,
               const char        *query)
{
  g_autofree char *mark = g_strdup_printf ("\"%s\"", query);

  soup_message_headers_replace (soup_server_message_get_response_headers (message), "ETag", mark);
  if (test_answer_is_known (message, "If-None-Match", mark))
    soup_server_message_set_status (message, SOUP_STATUS_NOT_MODIFIED, NULL);
  else
    answer_plain (message, query);
}

static void
answer_dated (SoupServerMessage *message,
              const char        *query)
{
  if (test_answer_is_known (message, "If-Modified-Since", TEST_ANSWERS_DATE))
    {
      soup_server_message_set_status (message, SOUP_STATUS_NOT_MODIFIED, NULL);
      return;
    }

  soup_message_headers_replace (soup_server_message_get_response_headers (message), "Last-Modified", TEST_ANSWERS_DATE);
  answer_plain (message, query);
}

static void
answer_page (SoupServerMessage *message,
             const char        *query)
{
  static const char text[] = "<!DOCTYPE html>\n<html><head><title>Welcome</title></head>"
                             "<body><p>Please log in.</p></body></html>\n";
  g_autoptr (GBytes) page = g_bytes_new_static (text, strlen (text));

  soup_message_headers_replace (soup_server_message_get_response_headers (message), "Content-Type",
                                "text/html; charset=iso-8859-1");
  test_answer_send (message, NULL, page);
}

static void
answer_busy (SoupServerMessage *message,
             const char        *query)
{
  g_autofree char *text = g_uri_unescape_string (query, NULL);

  soup_message_headers_replace (soup_server_message_get_response_headers (message), "Date", TEST_ANSWERS_DATE);
  soup_message_headers_replace (soup_server_message_get_response_headers (message), "Retry-After", text);
  answer_status (message, "503");
}

static void
answer_circle (SoupServerMessage *message,
               const char        *query)
{
  answer_to (message, "/circle");
}

/* A part of the stream that ends at a byte, and refers only to zeros, can be sent again and again. */
static void
answer_flood (SoupServerMessage *message,
              const char        *query)
{
  const gsize size = 1 << 24;
  guint64     n_parts = (g_ascii_strtoull (query, NULL, 10) << 30) / size;
  gsize       capacity = 1 << 20;
  gsize       n_read = 0;
  gsize       length = 0;
  g_autoptr (GZlibCompressor) compressor = g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_RAW, -1);
  g_autofree guint8 *zeros = g_malloc0 (size);
  g_autofree guint8 *compressed = g_malloc (capacity);
  g_autoptr (GBytes) header = g_bytes_new_static ("\x1f\x8b\x08\0\0\0\0\0\0\x03", 10);
  g_autoptr (GBytes) part = NULL;
  g_autoptr (GError) error = NULL;

  g_converter_convert (G_CONVERTER (compressor), zeros, size, compressed, capacity, G_CONVERTER_FLUSH, &n_read, &length, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (n_read, ==, size);
  part = g_bytes_new (compressed, length);
  test_answer_send (message, "gzip", header);
  while (n_parts-- > 0)
    test_answer_send (message, "gzip", part);
}

static void
answer_stall (SoupServerMessage *message,
              const char        *query)
{
  soup_server_message_pause (message);
}

static void
answer_stall_half (SoupServerMessage *message,
                   const char        *query)
{
  soup_message_headers_set_encoding (soup_server_message_get_response_headers (message), SOUP_ENCODING_CHUNKED);
  answer_plain (message, query);
}

static void
answer_truncated (SoupServerMessage *message,
                  const char        *query)
{
  test_answer_send_raw (message, "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n" TEST_ANSWERS_TEXT);
}

static void
answer_truncated_close (SoupServerMessage *message,
                        const char        *query)
{
  test_answer_send_raw (message, "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 1000\r\n\r\n" TEST_ANSWERS_TEXT);
}

static void
answer_truncated_chunk (SoupServerMessage *message,
                        const char        *query)
{
  test_answer_send_raw (message, "HTTP/1.1 200 OK\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n100\r\n" TEST_ANSWERS_TEXT);
}

static void
answer_hang_up (SoupServerMessage *message,
                const char        *query)
{
  test_answer_send_raw (message, "");
}

static const struct
{
  const char *path;
  Answer      answer;
} answers[] = {
  { "/plain", answer_plain },
  { "/gzip", answer_gzip },
  { "/brotli", answer_brotli },
  { "/size", answer_size },
  { "/chunks", answer_chunks },
  { "/zeros", answer_zeros },
  { "/nothing", answer_nothing },
  { "/bad-gzip", answer_bad_gzip },
  { "/headers", answer_headers },
  { "/status", answer_status },
  { "/redirect", answer_redirect },
  { "/cookie", answer_cookie },
  { "/to", answer_to },
  { "/nowhere", answer_nowhere },
  { "/private", answer_private },
  { "/marked", answer_marked },
  { "/dated", answer_dated },
  { "/circle", answer_circle },
  { "/flood", answer_flood },
  { "/page", answer_page },
  { "/busy", answer_busy },
  { "/stall", answer_stall },
  { "/stall-half", answer_stall_half },
  { "/truncated", answer_truncated },
  { "/truncated-close", answer_truncated_close },
  { "/truncated-chunk", answer_truncated_chunk },
  { "/hang-up", answer_hang_up },
};

void
test_answers_give (SoupServerMessage *message,
                   const char        *path,
                   const char        *query)
{
  if (test_schedule_answers_give (message, path, query))
    return;

  soup_server_message_set_status (message, SOUP_STATUS_NOT_FOUND, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (answers); i++)
    {
      if (g_str_equal (path, answers[i].path))
        answers[i].answer (message, query != NULL ? query : "");
    }
}
