/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-database-private.h"
#include "lanyard-statement.h"

struct _LanyardStatement
{
  LanyardDatabase *database; /* (unowned): the transaction keeps it */
  sqlite3_stmt    *handle;   /* (owned) (nullable): NULL when it could not be prepared */
  int              code;     /* the first thing that went wrong, else SQLITE_OK */
};

static void
keep_code (LanyardStatement *self,
           int               code)
{
  if (self->code == SQLITE_OK)
    self->code = code;
}

LanyardStatement *
lanyard_statement_new (LanyardDatabase *database,
                       const char      *sql)
{
  LanyardStatement *self;
  sqlite3          *connection;

  g_return_val_if_fail (LANYARD_IS_DATABASE (database), NULL);
  g_return_val_if_fail (sql != NULL, NULL);

  connection = lanyard_database_get_connection (database);
  self = g_new0 (LanyardStatement, 1);
  self->database = database;
  keep_code (self, sqlite3_prepare_v2 (connection, sql, -1, &self->handle, NULL));

  if (self->handle == NULL)
    g_debug ("%s: %s", sqlite3_errmsg (connection), sql);

  return self;
}

void
lanyard_statement_free (LanyardStatement *self)
{
  sqlite3_finalize (self->handle);
  g_free (self);
}

void
lanyard_statement_bind_text (LanyardStatement *self,
                             int               parameter,
                             const char       *text)
{
  g_return_if_fail (self != NULL);

  if (self->code == SQLITE_OK)
    keep_code (self, sqlite3_bind_text (self->handle, parameter, text, -1, SQLITE_TRANSIENT));
}

void
lanyard_statement_bind_integer (LanyardStatement *self,
                                int               parameter,
                                gint64            value)
{
  g_return_if_fail (self != NULL);

  if (self->code == SQLITE_OK)
    keep_code (self, sqlite3_bind_int64 (self->handle, parameter, value));
}

void
lanyard_statement_bind_time (LanyardStatement *self,
                             int               parameter,
                             GDateTime        *time)
{
  g_return_if_fail (self != NULL);

  if (self->code != SQLITE_OK)
    return;

  if (time != NULL)
    keep_code (self, sqlite3_bind_int64 (self->handle, parameter, g_date_time_to_unix_usec (time)));
  else
    keep_code (self, sqlite3_bind_null (self->handle, parameter));
}

gboolean
lanyard_statement_next (LanyardStatement *self)
{
  int code;

  g_return_val_if_fail (self != NULL, FALSE);

  if (self->code != SQLITE_OK)
    return FALSE;

  code = sqlite3_step (self->handle);
  if (code != SQLITE_ROW && code != SQLITE_DONE)
    keep_code (self, code);

  return code == SQLITE_ROW;
}

gboolean
lanyard_statement_finish (LanyardStatement *self,
                          GError          **error)
{
  int code;

  g_return_val_if_fail (self != NULL, FALSE);

  code = self->code;
  if (code != SQLITE_OK)
    lanyard_database_set_error (self->database, code, error);

  if (self->handle != NULL)
    {
      sqlite3_reset (self->handle);
      sqlite3_clear_bindings (self->handle);
      self->code = SQLITE_OK;
    }

  return code == SQLITE_OK;
}

gboolean
lanyard_statement_run (LanyardStatement *self,
                       GError          **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

  lanyard_statement_next (self);

  return lanyard_statement_finish (self, error);
}

gboolean
lanyard_statement_is_null (LanyardStatement *self,
                           int               column)
{
  g_return_val_if_fail (self != NULL, TRUE);

  return sqlite3_column_type (self->handle, column) == SQLITE_NULL;
}

const char *
lanyard_statement_get_text (LanyardStatement *self,
                            int               column)
{
  g_return_val_if_fail (self != NULL, NULL);

  return (const char *) sqlite3_column_text (self->handle, column);
}

gint64
lanyard_statement_get_integer (LanyardStatement *self,
                               int               column)
{
  g_return_val_if_fail (self != NULL, 0);

  return sqlite3_column_int64 (self->handle, column);
}

GDateTime *
lanyard_statement_dup_time (LanyardStatement *self,
                            int               column)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (lanyard_statement_is_null (self, column))
    return NULL;

  return g_date_time_new_from_unix_utc_usec (lanyard_statement_get_integer (self, column));
}

gint64
lanyard_statement_get_last_key (LanyardStatement *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return sqlite3_last_insert_rowid (lanyard_database_get_connection (self->database));
}
