/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <libsoup/soup.h>

#include "lanyard-download.h"

G_BEGIN_DECLS

/**
 * lanyard_transfer_start:
 * @session: the connections
 * @download: what to fetch
 * @max_size: how many bytes to take at most
 * @task: (transfer full): returns the #LanyardAnswer, or what went wrong
 *
 * Does what lanyard_fetcher_fetch_async() promises.
 */
void lanyard_transfer_start (SoupSession     *session,
                             LanyardDownload *download,
                             guint64          max_size,
                             GTask           *task);

G_END_DECLS
