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
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!(g_ascii_isgraph (*p) || g_unichar_isgraph (c)) || c == '<' || c == '>' || c == '"' || c == '\\')
        return FALSE;
    }

  return TRUE;
}

static gboolean
is_web (GUri *uri)
{
  const char *scheme = g_uri_get_scheme (uri);
  const char *host = g_uri_get_host (uri);

  if (g_ascii_strcasecmp (scheme, "http") != 0 && g_ascii_strcasecmp (scheme, "https") != 0)
    return FALSE;

  /* A user in front of the host is a way to make one site look like another. */
  return host != NULL && *host != '\0' && g_uri_get_userinfo (uri) == NULL;
}

char *
lanyard_url_keep (const char *text)
{
  g_autofree char *url = NULL;
  g_autoptr (GUri) uri = NULL;

  if (text == NULL || strnlen (text, MAX_BYTES + 1) > MAX_BYTES || !g_utf8_validate (text, -1, NULL))
    return NULL;

  url = g_strstrip (g_strdup (text));
  if (!has_only_visible_characters (url))
    return NULL;

  uri = g_uri_parse (url, G_URI_FLAGS_ENCODED, NULL);

  return uri != NULL && is_web (uri) ? g_steal_pointer (&url) : NULL;
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

  if (base == NULL || g_uri_is_valid (url, G_URI_FLAGS_ENCODED, NULL))
    return lanyard_url_keep (url);

  resolved = g_uri_resolve_relative (base, url, G_URI_FLAGS_ENCODED, NULL);

  return lanyard_url_keep (resolved);
}
