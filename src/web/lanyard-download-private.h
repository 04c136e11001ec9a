/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lanyard-download.h"

G_BEGIN_DECLS

/**
 * lanyard_download_knows:
 * @address: an address that is about to be asked
 *
 * Tells whether an earlier answer came from there.
 *
 * Returns: %TRUE if it is to be asked only for what is newer
 */
gboolean lanyard_download_knows (LanyardDownload *self,
                                 const char      *address);

/**
 * lanyard_download_get_known_etag:
 *
 * Gets the mark of the earlier answer.
 *
 * Returns: (transfer none) (nullable): the mark
 */
const char *lanyard_download_get_known_etag (LanyardDownload *self);

/**
 * lanyard_download_get_known_last_modified:
 *
 * Gets the date of the earlier answer.
 *
 * Returns: (transfer none) (nullable): the date
 */
const char *lanyard_download_get_known_last_modified (LanyardDownload *self);

/**
 * lanyard_download_set_progress:
 * @received: bytes that have come
 * @total: bytes that are to come, or 0
 *
 * Notes how far it is.
 */
void lanyard_download_set_progress (LanyardDownload *self,
                                    guint64          received,
                                    guint64          total);

/**
 * lanyard_download_set_retry_after:
 * @seconds: what the server asks for, or 0
 *
 * Notes how long the server asks not to be asked again.
 */
void lanyard_download_set_retry_after (LanyardDownload *self,
                                       gint64           seconds);

G_END_DECLS
