/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * lanyard_web_address_parse:
 * @address: what somebody gave as an address
 * @error: where to put why it is none
 *
 * Reads an address of the web: http or https, with a host.
 *
 * Returns: (transfer full) (nullable): the address, or %NULL with %LANYARD_ERROR_UNREADABLE set
 */
GUri *lanyard_web_address_parse (const char *address,
                                 GError    **error);

/**
 * lanyard_web_address_follow:
 * @from: the address that sends on to another
 * @location: (nullable): where to, possibly relative to @from
 * @error: where to put why not
 *
 * Finds where a redirect leads. It may lead to any address of the web, but not from https to
 * http.
 *
 * Returns: (transfer full) (nullable): the address, or %NULL with %LANYARD_ERROR_UNREADABLE set
 */
GUri *lanyard_web_address_follow (GUri       *from,
                                  const char *location,
                                  GError    **error);

/**
 * lanyard_web_address_dup_text:
 * @uri: an address
 *
 * Writes an address, without the name, password and fragment that it may have.
 *
 * Returns: (transfer full): the address
 */
char *lanyard_web_address_dup_text (GUri *uri);

G_END_DECLS
