/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "test-answer.h"
#include "test-schedule-answers.h"
#include "test-schedules.h"

typedef void (*Answer) (SoupServerMessage *message,
                        const char        *query);

static void
answer_schedule (SoupServerMessage *message,
                 const char        *query)
{
  g_autoptr (GBytes) bytes = test_schedules_make ((guint) g_ascii_strtoull (query, NULL, 10));
  g_autofree char *mark = g_strdup_printf ("\"%s talks\"", query);

  soup_message_headers_replace (soup_server_message_get_response_headers (message), "ETag", mark);
  if (test_answer_is_known (message, "If-None-Match", mark))
    soup_server_message_set_status (message, SOUP_STATUS_NOT_MODIFIED, NULL);
  else
    test_answer_send (message, NULL, bytes);
}

/* The same content in other bytes, as from whoever makes schedules on the fly. */
static void
answer_stamped (SoupServerMessage *message,
                const char        *query)
{
  g_autoptr (GBytes) bytes = test_schedules_make ((guint) g_ascii_strtoull (query, NULL, 10));
  g_autofree char *stamp = g_strdup_printf ("\n%*s", g_random_int_range (1, 1000), "");
  g_autoptr (GBytes) space = g_bytes_new (stamp, strlen (stamp));

  test_answer_send (message, NULL, bytes);
  test_answer_send (message, NULL, space);
}

static void
answer_latin (SoupServerMessage *message,
              const char        *query)
{
  g_autoptr (GBytes) utf8 = test_schedules_make (3);
  g_autofree char *latin = NULL;
  g_autoptr (GBytes) bytes = NULL;
  gsize length;

  latin = g_convert (g_bytes_get_data (utf8, NULL), (gssize) g_bytes_get_size (utf8), "ISO-8859-1", "UTF-8", NULL, &length, NULL);
  bytes = g_bytes_new (latin, length);
  soup_message_headers_replace (soup_server_message_get_response_headers (message), "Content-Type",
                                "application/json; charset=utf-8");
  test_answer_send (message, NULL, bytes);
}

static void
answer_elsewhere (SoupServerMessage *message,
                  const char        *query)
{
  g_autoptr (GBytes) bytes = test_schedules_make (3);
  g_autoptr (GString) text = g_string_new_len (g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes));
  g_autoptr (GBytes) other = NULL;

  g_string_replace (text, "cafe", "tea", 0);
  g_string_replace (text, "Café", "Tea", 0);
  other = g_string_free_to_bytes (g_steal_pointer (&text));
  test_answer_send (message, NULL, other);
}

static void
answer_moved (SoupServerMessage *message,
              const char        *query)
{
  g_autoptr (GBytes) bytes = test_schedules_make (3);
  g_autoptr (GString) text = g_string_new_len (g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes));
  g_autofree char *hour = g_strdup_printf ("%02u:00", (guint) g_ascii_strtoull (query, NULL, 10));
  g_autofree char *date = g_strconcat ("T", hour, ":00+00:00", NULL);
  g_autofree char *start = g_strdup_printf ("\"%s\"", hour);
  g_autoptr (GBytes) moved = NULL;

  g_string_replace (text, "T00:00:00+00:00", date, 0);
  g_string_replace (text, "\"00:00\"", start, 0);
  moved = g_string_free_to_bytes (g_steal_pointer (&text));
  test_answer_send (message, NULL, moved);
}

static void
answer_overlong (SoupServerMessage *message,
                 const char        *query)
{
  g_autoptr (GBytes) bytes = test_schedules_make (3);
  g_autofree char *answer = g_strdup_printf ("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n%.*s",
                                             (int) g_bytes_get_size (bytes), (const char *) g_bytes_get_data (bytes, NULL));

  test_answer_send_raw (message, answer);
}

static void
answer_article (SoupServerMessage *message,
                const char        *query)
{
  const char *text = "# Two Talks at Café Days\n\n"
                     "## [Talk 0](https://cafe.sched.com/event/0/talk-0)\n\nBecause it is the first.\n\n"
                     "## [Talk 1](https://cafe.sched.com/event/1/talk-1)\n\nBecause it is the second.\n";
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));

  soup_message_headers_replace (soup_server_message_get_response_headers (message), "Content-Type", "text/markdown");
  test_answer_send (message, NULL, bytes);
}

static const struct
{
  const char *path;
  Answer      answer;
} answers[] = {
  { "/schedule", answer_schedule },
  { "/stamped", answer_stamped },
  { "/latin", answer_latin },
  { "/elsewhere", answer_elsewhere },
  { "/moved", answer_moved },
  { "/overlong", answer_overlong },
  { "/article", answer_article },
};

gboolean
test_schedule_answers_give (SoupServerMessage *message,
                            const char        *path,
                            const char        *query)
{
  for (gsize i = 0; i < G_N_ELEMENTS (answers); i++)
    {
      if (g_str_equal (path, answers[i].path))
        {
          answers[i].answer (message, query != NULL ? query : "");
          return TRUE;
        }
    }

  return FALSE;
}
