/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "lanyard-url.h"

#define MAX_BYTES 2048

static gboolean
has_only_visible_characters (const char *text)
{
  if (strpbrk (text, "<>\"\\") != NULL)
    return FALSE;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (!g_ascii_isgraph (*p) && !g_unichar_isgraph (g_utf8_get_char (p)))
      return FALSE;

  return TRUE;
}

static gboolean
has_web_scheme (const char *url)
{
  return g_ascii_strncasecmp (url, "http://", strlen ("http://")) == 0 || g_ascii_strncasecmp (url, "https://", strlen ("https://")) == 0;
}

static gboolean
is_web (const char *url)
{
  g_autofree char *user = NULL;
  g_autofree char *host = NULL;

  if (!has_web_scheme (url) || !g_uri_split (url, G_URI_FLAGS_ENCODED, NULL, &user, &host, NULL, NULL, NULL, NULL, NULL))
    return FALSE;

  /* A user in front of the host is a way to make one site look like another. */
  return host != NULL && *host != '\0' && user == NULL;
}

/* Nearly all addresses are made of signs that mean nothing but themselves, behind a host that is a
 * name; a schedule has thousands of them, and taking each apart is a sixth of the reading. */
static gboolean
is_plain_web (const char *url)
{
  const char *host;
  const char *p;

  if (!has_web_scheme (url))
    return FALSE;

  host = strchr (url, ':') + strlen ("://");
  for (p = host; g_ascii_isalnum (*p) || *p == '.' || (*p == '-' && p > host); p++)
    ;

  if (p == host || (*p != '/' && *p != '\0'))
    return FALSE;

  while (g_ascii_isalnum (*p) || (*p != '\0' && strchr ("/-._~?=&+", *p) != NULL))
    p++;

  return *p == '\0';
}

char *
lanyard_url_keep (const char *text)
{
  g_autofree char *url = NULL;

  if (text != NULL && strnlen (text, MAX_BYTES + 1) <= MAX_BYTES && is_plain_web (text))
    return g_strdup (text);

  if (text == NULL || strnlen (text, MAX_BYTES + 1) > MAX_BYTES || !g_utf8_validate (text, -1, NULL))
    return NULL;

  url = g_strstrip (g_strdup (text));

  return has_only_visible_characters (url) && is_web (url) ? g_steal_pointer (&url) : NULL;
}

char *
lanyard_url_keep_written (const char *text)
{
  g_autoptr (GString) escaped = g_string_new (NULL);
  g_autofree char *kept = NULL;

  if (text == NULL || strnlen (text, MAX_BYTES + 1) > MAX_BYTES)
    return NULL;

  for (const char *p = text; *p != '\0'; p++)
    {
      gboolean stray = *p == '%' && !(g_ascii_isxdigit (p[1]) && g_ascii_isxdigit (p[2]));

      g_string_append (escaped, stray ? "%25" : "");
      g_string_append_len (escaped, p, stray ? 0 : 1);
    }

  kept = lanyard_url_keep (escaped->str);

  return kept != NULL ? g_strstrip (g_strdup (text)) : NULL;
}

char *
lanyard_url_resolve (const char *base,
                     const char *text)
{
  g_autofree char *url = NULL;
  g_autofree char *resolved = NULL;

  if (text == NULL || strnlen (text, MAX_BYTES + 1) > MAX_BYTES || !g_utf8_validate (text, -1, NULL))
    return NULL;

  url = g_strstrip (g_strdup (text));
  if (*url == '\0')
    return NULL;

  if (base == NULL || has_web_scheme (url))
    return lanyard_url_keep (url);

  /* Another scheme is no relative address, and none to keep. */
  if (g_uri_peek_scheme (url) != NULL)
    return NULL;

  resolved = g_uri_resolve_relative (base, url, G_URI_FLAGS_ENCODED, NULL);

  return lanyard_url_keep (resolved);
}
