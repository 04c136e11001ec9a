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
 * @path: the file; its folder is made when it is missing
 * @error: where to put what went wrong
 *
 * Opens the library file, making or migrating it as needed. Several processes may have it open.
 * All functions of this room may be called in any thread; they wait for each other.
 *
 * Returns: (transfer full): the database, or %NULL with @error set to %LANYARD_ERROR_STORAGE
 */
LanyardDatabase *lanyard_database_new (const char *path,
                                       GError    **error);

/**
 * lanyard_database_dup_default_path:
 *
 * Gets where the library of the person is kept. Nothing is made there by this.
 *
 * Returns: (transfer full) (type filename): the path
 */
char *lanyard_database_dup_default_path (void);

G_END_DECLS
