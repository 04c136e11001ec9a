/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * lanyard_fetch_error_new:
 * @reason: what GIO or libsoup say went wrong
 * @host: the server it went wrong with
 *
 * Says to a person why a download failed.
 *
 * Returns: (transfer full): a %LANYARD_ERROR_UNREADABLE
 */
GError *lanyard_fetch_error_new (const GError *reason,
                                 const char   *host);

/**
 * lanyard_fetch_error_new_for_status:
 * @status: a status of HTTP that is neither a success nor a redirect
 * @host: the server that answered with it
 *
 * Says to a person what a status means.
 *
 * Returns: (transfer full): a %LANYARD_ERROR_UNREADABLE
 */
GError *lanyard_fetch_error_new_for_status (guint       status,
                                            const char *host);

/**
 * lanyard_fetch_error_new_too_large:
 * @max_size: the limit, in bytes
 * @host: the server that sent more
 *
 * Says to a person that a download passed the limit.
 *
 * Returns: (transfer full): a %LANYARD_ERROR_TOO_LARGE
 */
GError *lanyard_fetch_error_new_too_large (guint64     max_size,
                                           const char *host);

/**
 * lanyard_fetch_error_new_too_many_redirects:
 * @host: the server that came last
 *
 * Says to a person that redirects had no end.
 *
 * Returns: (transfer full): a %LANYARD_ERROR_UNREADABLE
 */
GError *lanyard_fetch_error_new_too_many_redirects (const char *host);

G_END_DECLS
