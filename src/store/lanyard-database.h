/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define LANYARD_TYPE_DATABASE (lanyard_database_get_type ())

G_DECLARE_FINAL_TYPE (LanyardDatabase, lanyard_database, LANYARD, DATABASE, GObject)

/**
 * lanyard_database_new:
 * @path: (type filename): the file
 *
 * Names the library file. Nothing is read or made before lanyard_database_open().
 *
 * Returns: (transfer full): the database
 */
LanyardDatabase *lanyard_database_new (const char *path);

/**
 * lanyard_database_open:
 * @error: where to put what went wrong
 *
 * Opens the library file, making it, its folder, and its newest layout as needed. To be called
 * before any other function of this room; once it is open, calling it again does nothing. Several
 * processes may have a library open. All functions of this room may be called in any thread; they
 * block, and wait for each other.
 *
 * Returns: whether it is open; otherwise @error is set to %LANYARD_ERROR_STORAGE
 */
gboolean lanyard_database_open (LanyardDatabase *self,
                                GError         **error);

/**
 * lanyard_database_check_writable:
 * @error: where to put what went wrong
 *
 * Tries whether the library can be written, by writing something that it has already: neither the
 * rights of a file nor the room on a disk tell so for sure. Waits for the disk.
 *
 * Returns: whether it can; otherwise @error is set to %LANYARD_ERROR_STORAGE
 */
gboolean lanyard_database_check_writable (LanyardDatabase *self,
                                          GError         **error);

/**
 * lanyard_database_get_path:
 *
 * Gets the library file, for another connection to it.
 *
 * Returns: (transfer none) (type filename): the path
 */
const char *lanyard_database_get_path (LanyardDatabase *self);

/**
 * lanyard_database_dup_default_path:
 *
 * Gets where the library of the person is kept. Nothing is made there by this.
 *
 * Returns: (transfer full) (type filename): the path
 */
char *lanyard_database_dup_default_path (void);

G_END_DECLS
