/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lanyard-database.h"

G_BEGIN_DECLS

/**
 * LanyardStatement:
 *
 * One SQL statement, prepared once and run as often as wanted inside a #LanyardTransaction. What
 * goes wrong on the way is kept until lanyard_statement_finish() tells it, so that a caller has
 * one place to look at.
 */
typedef struct _LanyardStatement LanyardStatement;

/**
 * lanyard_statement_new:
 * @database: the database, in a transaction of the caller
 * @sql: (type utf8): the statement, with ?1, ?2 … for what is put in; a constant
 *
 * Prepares a statement.
 *
 * Returns: (transfer full): the statement
 */
LanyardStatement *lanyard_statement_new (LanyardDatabase *database,
                                         const char      *sql);

/**
 * lanyard_statement_free:
 *
 * Frees the statement.
 */
void lanyard_statement_free (LanyardStatement *self);

/**
 * lanyard_statement_bind_text:
 * @parameter: which, counted from 1
 * @text: (nullable): the text, copied
 *
 * Puts a text in.
 */
void lanyard_statement_bind_text (LanyardStatement *self,
                                  int               parameter,
                                  const char       *text);

/**
 * lanyard_statement_bind_integer:
 * @parameter: which, counted from 1
 * @value: the number
 *
 * Puts a number in.
 */
void lanyard_statement_bind_integer (LanyardStatement *self,
                                     int               parameter,
                                     gint64            value);

/**
 * lanyard_statement_bind_time:
 * @parameter: which, counted from 1
 * @time: (nullable): the instant
 *
 * Puts an instant in.
 */
void lanyard_statement_bind_time (LanyardStatement *self,
                                  int               parameter,
                                  GDateTime        *time);

/**
 * lanyard_statement_next:
 *
 * Runs the statement up to its next row.
 *
 * Returns: %TRUE when there is one, %FALSE when there are no more or something went wrong
 */
gboolean lanyard_statement_next (LanyardStatement *self);

/**
 * lanyard_statement_finish:
 * @error: where to put what went wrong since the statement was made or last finished
 *
 * Ends a run and empties the parameters, so that the statement can be run again.
 *
 * Returns: %TRUE, or %FALSE with @error set
 */
gboolean lanyard_statement_finish (LanyardStatement *self,
                                   GError          **error);

/**
 * lanyard_statement_run:
 * @error: where to put what went wrong
 *
 * Runs a statement without rows and finishes it.
 *
 * Returns: %TRUE, or %FALSE with @error set
 */
gboolean lanyard_statement_run (LanyardStatement *self,
                                GError          **error);

/**
 * lanyard_statement_is_null:
 * @column: which, counted from 0
 *
 * Tells whether there is nothing in a column of the row.
 *
 * Returns: %TRUE for NULL
 */
gboolean lanyard_statement_is_null (LanyardStatement *self,
                                    int               column);

/**
 * lanyard_statement_get_text:
 * @column: which, counted from 0
 *
 * Gets a text of the row.
 *
 * Returns: (transfer none) (nullable): the text, valid until the next row, or %NULL for NULL
 */
const char *lanyard_statement_get_text (LanyardStatement *self,
                                        int               column);

/**
 * lanyard_statement_get_integer:
 * @column: which, counted from 0
 *
 * Gets a number of the row.
 *
 * Returns: the number, 0 for NULL
 */
gint64 lanyard_statement_get_integer (LanyardStatement *self,
                                      int               column);

/**
 * lanyard_statement_dup_time:
 * @column: which, counted from 0
 *
 * Gets an instant of the row.
 *
 * Returns: (transfer full) (nullable): the instant in UTC, or %NULL for NULL
 */
GDateTime *lanyard_statement_dup_time (LanyardStatement *self,
                                       int               column);

/**
 * lanyard_statement_get_last_key:
 *
 * Gets the integer key of the row that was inserted last over the connection.
 *
 * Returns: the key
 */
gint64 lanyard_statement_get_last_key (LanyardStatement *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LanyardStatement, lanyard_statement_free)

G_END_DECLS
