/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * lanyard_picture_folder_dup_default:
 *
 * Gets where pictures are kept, which is in the cache of the person. Nothing is made there by this.
 *
 * Returns: (transfer full) (type filename): the folder
 */
char *lanyard_picture_folder_dup_default (void);

/**
 * lanyard_picture_folder_read:
 * @folder: (type filename): where pictures are kept
 * @address: where a picture comes from
 *
 * Reads what was kept of an address. It blocks, and may be called in any thread.
 *
 * Returns: (transfer full) (nullable): the file as it came, or %NULL when it is not there
 */
GBytes *lanyard_picture_folder_read (const char *folder,
                                     const char *address);

/**
 * lanyard_picture_folder_write:
 * @folder: (type filename): where pictures are kept; it is made when it is not there
 * @address: where the picture comes from
 * @bytes: the file as it came
 * @error: where to put what went wrong, for the log
 *
 * Keeps a picture, under a digest of its address: nobody sees half of it. It blocks, and may be
 * called in any thread.
 *
 * Returns: %TRUE, or %FALSE with @error set
 */
gboolean lanyard_picture_folder_write (const char *folder,
                                       const char *address,
                                       GBytes     *bytes,
                                       GError    **error);

/**
 * lanyard_picture_folder_trim:
 * @folder: (type filename): where pictures are kept
 * @max_bytes: how much may stay
 *
 * Removes the oldest pictures until there are no more bytes than may stay. It blocks, and may be
 * called in any thread.
 */
void lanyard_picture_folder_trim (const char *folder,
                                  guint64     max_bytes);

G_END_DECLS
