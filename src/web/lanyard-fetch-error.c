/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <libsoup/soup.h>

#include "lanyard-error.h"
#include "lanyard-fetch-error.h"

static char *
dup_io_sentence (int         code,
                 const char *host)
{
  switch (code)
    {
    case G_IO_ERROR_TIMED_OUT:
      /* TRANSLATORS: %s is the name of a server. */
      return g_strdup_printf (_ ("“%s” does not answer. Try again later."), host);

    case G_IO_ERROR_CONNECTION_REFUSED:
      /* TRANSLATORS: %s is the name of a server. */
      return g_strdup_printf (_ ("“%s” refuses the connection. Check the address, or try again later."), host);

    case G_IO_ERROR_NETWORK_UNREACHABLE:
    case G_IO_ERROR_HOST_UNREACHABLE:
      /* TRANSLATORS: %s is the name of a server. */
      return g_strdup_printf (_ ("“%s” cannot be reached. Connect to the Internet and try again."), host);

    case G_IO_ERROR_PARTIAL_INPUT:
    case G_IO_ERROR_CONNECTION_CLOSED:
      /* TRANSLATORS: %s is the name of a server. */
      return g_strdup_printf (_ ("The connection to “%s” broke off. Try again."), host);

    case G_IO_ERROR_INVALID_DATA:
      /* TRANSLATORS: %s is the name of a server. */
      return g_strdup_printf (_ ("What “%s” sends is damaged. Try again later."), host);

    default:
      /* TRANSLATORS: %s is the name of a server. */
      return g_strdup_printf (_ ("The download from “%s” failed. Try again later."), host);
    }
}

static char *
dup_failure_sentence (const GError *reason,
                      const char   *host)
{
  if (g_error_matches (reason, G_RESOLVER_ERROR, G_RESOLVER_ERROR_NOT_FOUND))
    {
      /* TRANSLATORS: %s is the name of a server. */
      return g_strdup_printf (_ ("There is no server “%s”. Check the address."), host);
    }

  if (reason->domain == G_RESOLVER_ERROR)
    return dup_io_sentence (G_IO_ERROR_NETWORK_UNREACHABLE, host);

  if (g_error_matches (reason, G_TLS_ERROR, G_TLS_ERROR_BAD_CERTIFICATE))
    {
      /* TRANSLATORS: %s is the name of a server. */
      return g_strdup_printf (_ ("“%s” cannot prove that it is the server it claims to be: its certificate is not valid. "
                                 "Check the address, and the date of this computer."),
                              host);
    }

  if (reason->domain == G_TLS_ERROR)
    {
      /* TRANSLATORS: %s is the name of a server. */
      return g_strdup_printf (_ ("“%s” offers no safe connection that Lanyard understands. Check the address, or try again later."),
                              host);
    }

  return dup_io_sentence (reason->domain == G_IO_ERROR ? reason->code : G_IO_ERROR_FAILED, host);
}

static char *
dup_status_sentence (guint       status,
                     const char *host)
{
  switch (status)
    {
    case SOUP_STATUS_NOT_FOUND:
    case SOUP_STATUS_GONE:
      /* TRANSLATORS: %s is the name of a server. */
      return g_strdup_printf (_ ("“%s” has nothing at this address. Check the address."), host);

    case SOUP_STATUS_UNAUTHORIZED:
    case SOUP_STATUS_FORBIDDEN:
      /* TRANSLATORS: %s is the name of a server. */
      return g_strdup_printf (_ ("“%s” does not let Lanyard read this. Download it with a web browser and open the file."), host);

    case 429:
      /* TRANSLATORS: %s is the name of a server. */
      return g_strdup_printf (_ ("“%s” was asked too often. Try again later."), host);

    default:
      if (SOUP_STATUS_IS_SERVER_ERROR (status))
        {
          /* TRANSLATORS: %s is the name of a server, %u the number of a HTTP status such as 503. */
          return g_strdup_printf (_ ("“%s” has a problem of its own (error %u). Try again later."), host, status);
        }

      /* TRANSLATORS: %s is the name of a server, %u the number of a HTTP status such as 204. */
      return g_strdup_printf (_ ("“%s” gives an answer that Lanyard does not understand (status %u). Check the address."),
                              host, status);
    }
}

GError *
lanyard_fetch_error_new (const GError *reason,
                         const char   *host)
{
  g_autofree char *sentence = NULL;

  g_return_val_if_fail (reason != NULL, NULL);
  g_return_val_if_fail (host != NULL, NULL);

  sentence = dup_failure_sentence (reason, host);

  return g_error_new_literal (LANYARD_ERROR, LANYARD_ERROR_UNREADABLE, sentence);
}

GError *
lanyard_fetch_error_new_for_status (guint       status,
                                    const char *host)
{
  g_autofree char *sentence = NULL;

  g_return_val_if_fail (host != NULL, NULL);

  sentence = dup_status_sentence (status, host);

  return g_error_new_literal (LANYARD_ERROR, LANYARD_ERROR_UNREADABLE, sentence);
}

GError *
lanyard_fetch_error_new_too_large (guint64     max_size,
                                   const char *host)
{
  g_autofree char *size = NULL;

  g_return_val_if_fail (host != NULL, NULL);

  size = g_format_size_full (max_size, G_FORMAT_SIZE_IEC_UNITS);

  /* TRANSLATORS: The first %s is the name of a server, the second a size such as “64.0 MiB”. */
  return g_error_new (LANYARD_ERROR, LANYARD_ERROR_TOO_LARGE, _ ("“%s” sends more than %s. Choose something smaller."), host, size);
}

GError *
lanyard_fetch_error_new_too_many_redirects (const char *host)
{
  g_return_val_if_fail (host != NULL, NULL);

  /* TRANSLATORS: %s is the name of a server. */
  return g_error_new (LANYARD_ERROR, LANYARD_ERROR_UNREADABLE,
                      _ ("“%s” sends Lanyard on from address to address without an end. Check the address."), host);
}
