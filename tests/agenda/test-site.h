/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * test_site_clear:
 *
 * Makes the site of a test empty: nothing is found anywhere, and nobody has asked. Before a
 * TestServer is started, or after it has ended.
 */
void test_site_clear (void);

/**
 * test_site_put:
 * @path: a path
 * @content_type: what is told of @body
 * @body: what is there; “{SITE}” in it stands for the address of the site, without a slash at its end
 *
 * Puts a page on the site.
 */
void test_site_put (const char *path,
                    const char *content_type,
                    const char *body);

/**
 * test_site_redirect:
 * @path: a path
 * @location: where to go on from there
 *
 * Sends whoever asks for a path on to another one.
 */
void test_site_redirect (const char *path,
                         const char *location);

/**
 * test_site_dup_visits:
 *
 * Lists the paths that were asked for.
 *
 * Returns: (transfer full): the paths in the order of the questions, a space between them
 */
char *test_site_dup_visits (void);

G_END_DECLS
