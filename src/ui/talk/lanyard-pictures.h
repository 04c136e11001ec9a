/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "lanyard-picture-cache.h"

G_BEGIN_DECLS

#define LANYARD_TYPE_PICTURES (lanyard_pictures_get_type ())

G_DECLARE_FINAL_TYPE (LanyardPictures, lanyard_pictures, LANYARD, PICTURES, GObject)

/**
 * LanyardPictures:enabled:
 *
 * Whether the person wants pictures. Otherwise there are none, and nobody is asked for any.
 */

/**
 * lanyard_pictures_new:
 * @cache: where they come from
 *
 * Makes the pictures of the program, which are not wanted at first.
 *
 * Returns: (transfer full): the pictures
 */
LanyardPictures *lanyard_pictures_new (LanyardPictureCache *cache);

/**
 * lanyard_pictures_make_default:
 *
 * Lets lanyard_pictures_get_default() find these, as long as somebody owns them.
 */
void lanyard_pictures_make_default (LanyardPictures *self);

/**
 * lanyard_pictures_get_default:
 *
 * Gets the pictures of this program.
 *
 * Returns: (transfer none) (nullable): the pictures, or %NULL when it has none
 */
LanyardPictures *lanyard_pictures_get_default (void);

/**
 * lanyard_pictures_is_enabled:
 *
 * Tells whether the person wants pictures.
 *
 * Returns: %TRUE when they are wanted
 */
gboolean lanyard_pictures_is_enabled (LanyardPictures *self);

/**
 * lanyard_pictures_find:
 * @address: where the picture is
 * @side: how many pixels it is wide and high
 *
 * Gets a picture that was shown lately.
 *
 * Returns: (transfer none) (nullable): a square, or %NULL when it is to be loaded first
 */
GdkTexture *lanyard_pictures_find (LanyardPictures *self,
                                   const char      *address,
                                   int              side);

/**
 * lanyard_pictures_load_async:
 * @address: where the picture is
 * @side: how many pixels it is to be wide and high
 * @cancellable: (nullable): ends it early
 * @callback: (scope async): called in the main thread
 * @user_data: data for @callback
 *
 * Gets a picture from the cache or the web, and decodes it in a worker.
 */
void lanyard_pictures_load_async (LanyardPictures    *self,
                                  const char         *address,
                                  int                 side,
                                  GCancellable       *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer            user_data);

/**
 * lanyard_pictures_load_finish:
 * @result: what the callback was given
 * @error: where to put what went wrong, for the log
 *
 * Ends lanyard_pictures_load_async().
 *
 * Returns: (transfer full): a square, or %NULL with @error set
 */
GdkTexture *lanyard_pictures_load_finish (LanyardPictures *self,
                                          GAsyncResult    *result,
                                          GError         **error);

G_END_DECLS
