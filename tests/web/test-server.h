/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * TestServer:
 *
 * A real web server on a port of its own and in a thread of its own. What it
 * answers is in test-answers.h.
 */
typedef struct _TestServer TestServer;

/**
 * test_server_new:
 * @safe: whether it speaks https, with a certificate for 127.0.0.1, or http
 *
 * Starts a server.
 *
 * Returns: (transfer full): the server
 */
TestServer *test_server_new (gboolean safe);

/**
 * test_server_free:
 *
 * Closes all connections and ends the server.
 */
void test_server_free (TestServer *self);

/**
 * test_server_dup_address:
 * @path: a path, with a query if it needs one
 *
 * Makes an address on the server.
 *
 * Returns: (transfer full): the address
 */
char *test_server_dup_address (TestServer *self,
                               const char *path);

/**
 * test_server_set_current:
 * @path: a path of test-answers.h, with a query if it needs one
 *
 * Sets what is answered at /current from now on.
 */
void test_server_set_current (TestServer *self,
                              const char *path);

/**
 * test_server_get_n_requests:
 *
 * Gets how many requests have come. The main context of the test wakes up for each.
 *
 * Returns: the number
 */
int test_server_get_n_requests (TestServer *self);

/**
 * test_server_get_n_chunks:
 *
 * Gets how many parts of bodies were sent. The main context of the test wakes up for each.
 *
 * Returns: the number
 */
int test_server_get_n_chunks (TestServer *self);

/**
 * test_server_trust:
 *
 * Makes this process trust the certificate of test servers and no other, wherever it runs.
 *
 * Returns: (transfer full): a file to be removed when the process ends
 */
char *test_server_trust (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TestServer, test_server_free)

G_END_DECLS
