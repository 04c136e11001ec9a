/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * LANYARD_PICTURE_CACHE_MAX_PICTURE:
 *
 * How many bytes a picture may have.
 */
#define LANYARD_PICTURE_CACHE_MAX_PICTURE (2 * 1024 * 1024)

/**
 * LANYARD_PICTURE_CACHE_MAX_TOTAL:
 *
 * How many bytes are kept of all pictures, about.
 */
#define LANYARD_PICTURE_CACHE_MAX_TOTAL (64 * 1024 * 1024)

/**
 * LANYARD_PICTURE_CACHE_MAX_DOWNLOADS:
 *
 * How many pictures are fetched at a time.
 */
#define LANYARD_PICTURE_CACHE_MAX_DOWNLOADS 4

#define LANYARD_TYPE_PICTURE_CACHE (lanyard_picture_cache_get_type ())

G_DECLARE_FINAL_TYPE (LanyardPictureCache, lanyard_picture_cache, LANYARD, PICTURE_CACHE, GObject)

/**
 * lanyard_picture_cache_new:
 * @folder: (type filename): where pictures are kept
 *
 * Makes a cache of pictures. Nothing is read, made or fetched before somebody asks for one.
 *
 * Returns: (transfer full): the cache
 */
LanyardPictureCache *lanyard_picture_cache_new (const char *folder);

/**
 * lanyard_picture_cache_load_async:
 * @address: where the picture is
 * @cancellable: (nullable): ends the wait, and the download when nobody else waits for it
 * @callback: (scope async): called when it is there or could not be had
 * @user_data: data for @callback
 *
 * Gets a picture, from the disk or else from the web. Whoever asks for one that is on its way
 * waits for the same download. An address that failed is not asked again for an hour, or until
 * the network has changed. Main thread only.
 */
void lanyard_picture_cache_load_async (LanyardPictureCache *self,
                                       const char          *address,
                                       GCancellable        *cancellable,
                                       GAsyncReadyCallback  callback,
                                       gpointer             user_data);

/**
 * lanyard_picture_cache_load_finish:
 * @result: what the callback was given
 * @error: where to put what went wrong
 *
 * Ends lanyard_picture_cache_load_async().
 *
 * Returns: (transfer full): the file as it came, which need not be a picture, or %NULL with @error
 *   set
 */
GBytes *lanyard_picture_cache_load_finish (LanyardPictureCache *self,
                                           GAsyncResult        *result,
                                           GError             **error);

G_END_DECLS
