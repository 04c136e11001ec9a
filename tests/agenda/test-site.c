/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <libsoup/soup.h>

#include "test-answers.h"
#include "test-site.h"

typedef struct
{
  char *content_type; /* (owned) (nullable), NULL for a redirect */
  char *body;         /* (owned), or where to go on */
} Page;

static GMutex      lock;
static GHashTable *pages;
static GString    *visits;

static void
page_free (gpointer data)
{
  Page *page = data;

  g_clear_pointer (&page->content_type, g_free);
  g_clear_pointer (&page->body, g_free);
  g_free (page);
}

static void
put (const char *path,
     const char *content_type,
     const char *body)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&lock);
  Page *page = g_new0 (Page, 1);

  page->content_type = g_strdup (content_type);
  page->body = g_strdup (body);
  g_hash_table_insert (pages, g_strdup (path), page);
}

void
test_site_clear (void)
{
  g_clear_pointer (&pages, g_hash_table_unref);
  pages = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, page_free);

  if (visits == NULL)
    visits = g_string_new (NULL);
  g_string_truncate (visits, 0);
}

void
test_site_put (const char *path,
               const char *content_type,
               const char *body)
{
  put (path, content_type, body);
}

void
test_site_redirect (const char *path,
                    const char *location)
{
  put (path, NULL, location);
}

char *
test_site_dup_visits (void)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&lock);

  return g_strdup (visits->str);
}

static void
send_page (SoupServerMessage *message,
           Page              *page)
{
  g_autoptr (GString) body = g_string_new (page->body);
  g_autofree char *site = NULL;
  const char      *host;

  host = soup_message_headers_get_one (soup_server_message_get_request_headers (message), "Host");
  site = g_strconcat ("http://", host, NULL);
  g_string_replace (body, "{SITE}", site, 0);
  soup_server_message_set_status (message, SOUP_STATUS_OK, NULL);
  soup_server_message_set_response (message, page->content_type, SOUP_MEMORY_COPY, body->str, body->len);
}

void
test_answers_give (SoupServerMessage *message,
                   const char        *path,
                   const char        *query)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&lock);
  Page *page = g_hash_table_lookup (pages, path);

  if (visits->len > 0)
    g_string_append_c (visits, ' ');
  g_string_append (visits, path);

  if (page == NULL)
    soup_server_message_set_status (message, SOUP_STATUS_NOT_FOUND, NULL);
  else if (page->content_type == NULL)
    soup_server_message_set_redirect (message, SOUP_STATUS_FOUND, page->body);
  else
    send_page (message, page);
}
