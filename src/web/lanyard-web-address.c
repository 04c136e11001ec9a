/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <libsoup/soup.h>

#include "lanyard-error.h"
#include "lanyard-web-address.h"

#define URI_FLAGS (SOUP_HTTP_URI_FLAGS | G_URI_FLAGS_PARSE_RELAXED)

/* Of a name in the DNS. Longer ones cannot be found, and are nothing to show to a person. */
#define MAX_HOST_LENGTH 253

#define MAX_SHOWN_ADDRESS_LENGTH 80

static gboolean
has_scheme (GUri       *uri,
            const char *scheme)
{
  return g_str_equal (g_uri_get_scheme (uri), scheme);
}

static gboolean
is_web_address (GUri *uri)
{
  const char *host = g_uri_get_host (uri);

  if (!has_scheme (uri, "https") && !has_scheme (uri, "http"))
    return FALSE;

  return host != NULL && *host != '\0' && strlen (host) <= MAX_HOST_LENGTH;
}

GUri *
lanyard_web_address_parse (const char *address,
                           GError    **error)
{
  g_autoptr (GUri) uri = NULL;
  g_autofree char *valid = NULL;
  g_autofree char *shown = NULL;

  g_return_val_if_fail (address != NULL, NULL);

  uri = g_uri_parse (address, URI_FLAGS, NULL);
  if (uri != NULL && is_web_address (uri))
    return g_steal_pointer (&uri);

  valid = g_utf8_make_valid (address, -1);
  shown = g_utf8_truncate_middle (valid, MAX_SHOWN_ADDRESS_LENGTH);
  /* TRANSLATORS: %s is what somebody gave as an address. */
  g_set_error (error, LANYARD_ERROR, LANYARD_ERROR_UNREADABLE,
               _ ("“%s” is no web address. Give one that begins with “https://” or “http://”."), shown);

  return NULL;
}

GUri *
lanyard_web_address_follow (GUri       *from,
                            const char *location,
                            GError    **error)
{
  g_autoptr (GUri) target = NULL;

  g_return_val_if_fail (from != NULL, NULL);

  if (location != NULL)
    target = g_uri_parse_relative (from, location, URI_FLAGS, NULL);

  if (target == NULL || !is_web_address (target))
    {
      /* TRANSLATORS: %s is the name of a server. */
      g_set_error (error, LANYARD_ERROR, LANYARD_ERROR_UNREADABLE,
                   _ ("“%s” sends Lanyard on to what is no web address. Check the address."),
                   g_uri_get_host (from));
      return NULL;
    }

  if (has_scheme (from, "https") && has_scheme (target, "http"))
    {
      /* TRANSLATORS: %s is the name of a server. */
      g_set_error (error, LANYARD_ERROR, LANYARD_ERROR_UNREADABLE,
                   _ ("“%s” sends Lanyard on to a connection that is not safe. Check the address."),
                   g_uri_get_host (from));
      return NULL;
    }

  return g_steal_pointer (&target);
}

char *
lanyard_web_address_dup_text (GUri *uri)
{
  g_return_val_if_fail (uri != NULL, NULL);

  return g_uri_to_string_partial (uri, G_URI_HIDE_USERINFO | G_URI_HIDE_FRAGMENT);
}
