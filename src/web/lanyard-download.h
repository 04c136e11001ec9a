/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define LANYARD_TYPE_DOWNLOAD (lanyard_download_get_type ())

G_DECLARE_FINAL_TYPE (LanyardDownload, lanyard_download, LANYARD, DOWNLOAD, GObject)

/**
 * LanyardDownload:received:
 *
 * How many bytes of the body have come, as they came: compressed when the server compresses, and
 * with the frames of its parts when it sends parts. It notifies, also back to 0 when a redirect is followed.
 */

/**
 * LanyardDownload:total:
 *
 * How many bytes of the body are to come, or 0 while that is not known. It is what the server
 * claims, so #LanyardDownload:received may pass it. It notifies.
 */

/**
 * lanyard_download_new:
 * @address: where to look, http or https
 *
 * Makes a download, for one call of lanyard_fetcher_fetch_async().
 *
 * Returns: (transfer full): the download
 */
LanyardDownload *lanyard_download_new (const char *address);

/**
 * lanyard_download_set_known:
 * @address: (nullable): where an earlier answer came from: lanyard_answer_get_address()
 * @etag: (nullable): lanyard_answer_get_etag() of that answer
 * @last_modified: (nullable): lanyard_answer_get_last_modified() of that answer
 *
 * Asks only for what is newer than an earlier answer (RFC 9110, 13.1). Because what marks one
 * page says nothing of another, only the server at @address is asked so, also after redirects.
 */
void lanyard_download_set_known (LanyardDownload *self,
                                 const char      *address,
                                 const char      *etag,
                                 const char      *last_modified);

/**
 * lanyard_download_get_address:
 *
 * Gets where it looks first.
 *
 * Returns: (transfer none): the address
 */
const char *lanyard_download_get_address (LanyardDownload *self);

/**
 * lanyard_download_get_received:
 *
 * Gets #LanyardDownload:received.
 *
 * Returns: bytes
 */
guint64 lanyard_download_get_received (LanyardDownload *self);

/**
 * lanyard_download_get_total:
 *
 * Gets #LanyardDownload:total.
 *
 * Returns: bytes, or 0
 */
guint64 lanyard_download_get_total (LanyardDownload *self);

/**
 * lanyard_download_get_retry_after:
 *
 * Gets how long the server asks not to be asked again (RFC 9110, 10.2.3), also when the download
 * has failed.
 *
 * Returns: seconds since its answer, or 0 when it asks for nothing
 */
gint64 lanyard_download_get_retry_after (LanyardDownload *self);

G_END_DECLS
