/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * LANYARD_PICTURE_MAX_SIDE:
 *
 * How many pixels a picture may be wide and high before it is scaled down.
 */
#define LANYARD_PICTURE_MAX_SIDE 4096

/**
 * lanyard_picture_decode:
 * @bytes: a file of a stranger: PNG, JPEG, GIF or WebP
 * @side: how many pixels the result is wide and high
 * @error: where to put what went wrong, for the log
 *
 * Reads a picture, turns it upright, and cuts the largest square out of its middle. How large it
 * is, is looked at before memory is spent on it. It takes its time, and may be called in any
 * thread.
 *
 * Returns: (transfer full): the square, or %NULL with @error set
 */
GdkTexture *lanyard_picture_decode (GBytes  *bytes,
                                    int      side,
                                    GError **error);

G_END_DECLS
