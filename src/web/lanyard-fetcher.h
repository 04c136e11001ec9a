/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lanyard-answer.h"
#include "lanyard-download.h"

G_BEGIN_DECLS

/**
 * LANYARD_FETCHER_MAX_SIZE:
 *
 * How many bytes a fetcher takes at most, unless it is told otherwise. They are counted both as
 * they come and after they are decompressed.
 */
#define LANYARD_FETCHER_MAX_SIZE (64 * 1024 * 1024)

/**
 * LANYARD_FETCHER_TIMEOUT:
 *
 * For how many seconds a fetcher waits for the next byte, unless it is told otherwise.
 */
#define LANYARD_FETCHER_TIMEOUT 30

/**
 * LANYARD_FETCHER_MAX_REDIRECTS:
 *
 * How many times a server may send a fetcher on to another address.
 */
#define LANYARD_FETCHER_MAX_REDIRECTS 5

#define LANYARD_TYPE_FETCHER (lanyard_fetcher_get_type ())

G_DECLARE_FINAL_TYPE (LanyardFetcher, lanyard_fetcher, LANYARD, FETCHER, GObject)

/**
 * LanyardFetcher:max-size:
 *
 * How many bytes it takes at most, construct-only. Others than %LANYARD_FETCHER_MAX_SIZE are for
 * what is known to be small.
 */

/**
 * LanyardFetcher:timeout:
 *
 * For how many seconds it waits for the next byte, construct-only.
 */

/**
 * lanyard_fetcher_new:
 *
 * Makes a fetcher with the usual limits. Its downloads run in the main context that is the
 * thread's default now; call it from that thread only.
 *
 * Returns: (transfer full): the fetcher
 */
LanyardFetcher *lanyard_fetcher_new (void);

/**
 * lanyard_fetcher_fetch_async:
 * @download: what to fetch; it tells how far it is
 * @cancellable: (nullable): ends it at any time
 * @callback: (scope async) (nullable): called when it has come or failed
 * @user_data: data for @callback
 *
 * Fetches what is at an address. Several downloads may run at once. Redirects are followed, but
 * never from https to http. Neither cookies nor passwords are kept or sent, not even a password
 * that is part of the address.
 */
void lanyard_fetcher_fetch_async (LanyardFetcher     *self,
                                  LanyardDownload    *download,
                                  GCancellable       *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer            user_data);

/**
 * lanyard_fetcher_fetch_finish:
 * @result: what the callback was given
 * @error: where to put what went wrong: %LANYARD_ERROR_UNREADABLE, %LANYARD_ERROR_TOO_LARGE or
 *   %G_IO_ERROR_CANCELLED
 *
 * Ends lanyard_fetcher_fetch_async().
 *
 * Returns: (transfer full) (nullable): what the server sent, or %NULL with @error set
 */
LanyardAnswer *lanyard_fetcher_fetch_finish (LanyardFetcher *self,
                                             GAsyncResult   *result,
                                             GError        **error);

G_END_DECLS
