/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * lanyard_url_keep:
 * @text: (nullable): what a schedule or article gives as an address
 *
 * Decides whether an address may be kept and later be opened: it is absolute, http or https,
 * names a host and no user, is well-formed and not overlong.
 *
 * Returns: (transfer full) (nullable): the address as it was given, without white space around
 *   it, or %NULL
 */
char *lanyard_url_keep (const char *text);

/**
 * lanyard_url_keep_written:
 * @text: (nullable): what the author of an article gives as an address
 *
 * Decides the same as lanyard_url_keep() of an address that may have a stray “%”: sites take it
 * so, and it is kept as the author wrote it.
 *
 * Returns: (transfer full) (nullable): the address as it was given, without white space around
 *   it, or %NULL
 */
char *lanyard_url_keep_written (const char *text);

/**
 * lanyard_url_resolve:
 * @base: (nullable): the address that relative ones start from
 * @text: (nullable): an address, relative or absolute
 *
 * Makes an address absolute, and decides whether it may be kept.
 *
 * Returns: (transfer full) (nullable): an address as lanyard_url_keep() gives it, or %NULL
 */
char *lanyard_url_resolve (const char *base,
                           const char *text);

G_END_DECLS
