/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <sqlite3.h>

#include "lanyard-database.h"

G_BEGIN_DECLS

/**
 * lanyard_database_lock:
 *
 * Makes the connection the calling thread's own until lanyard_database_unlock(). Nests.
 */
void lanyard_database_lock (LanyardDatabase *self);

/**
 * lanyard_database_unlock:
 *
 * Lets other threads have the connection.
 */
void lanyard_database_unlock (LanyardDatabase *self);

/**
 * lanyard_database_enter:
 *
 * Notes that a transaction begins, for who holds the lock.
 *
 * Returns: how many transactions it is inside of
 */
guint lanyard_database_enter (LanyardDatabase *self);

/**
 * lanyard_database_leave:
 *
 * Notes that the innermost transaction has ended, for who holds the lock.
 */
void lanyard_database_leave (LanyardDatabase *self);

/**
 * lanyard_database_get_connection:
 *
 * Gets the connection, for who holds the lock.
 *
 * Returns: (transfer none): the connection
 */
sqlite3 *lanyard_database_get_connection (LanyardDatabase *self);

/**
 * lanyard_database_execute:
 * @sql: one or several statements without parameters and without rows of interest
 * @error: where to put what went wrong
 *
 * Runs statements, for who holds the lock.
 *
 * Returns: %TRUE, or %FALSE with @error set
 */
gboolean lanyard_database_execute (LanyardDatabase *self,
                                   const char      *sql,
                                   GError         **error);

/**
 * lanyard_database_set_error:
 * @code: what SQLite answered
 * @error: where to put it
 *
 * Says in a sentence that names the file what went wrong, and what to do about it.
 */
void lanyard_database_set_error (LanyardDatabase *self,
                                 int              code,
                                 GError         **error);

G_END_DECLS
