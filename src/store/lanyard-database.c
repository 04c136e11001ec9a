/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "lanyard-database-private.h"
#include "lanyard-error.h"
#include "lanyard-migrations.h"

/**
 * LanyardDatabase:
 *
 * The library on disk: one SQLite connection behind a mutex. What is kept in it is the business
 * of the stores, which take the connection through a #LanyardTransaction.
 */

/* "Lnyd": tells a library from other people's SQLite files. */
#define APPLICATION_ID 0x4c6e7964

/* The other process writes for milliseconds; who waits longer than this waits for a hung one. */
#define BUSY_MILLISECONDS 5000
#define RETRY_MILLISECONDS 5

struct _LanyardDatabase
{
  GObject   parent_instance;
  char     *path;       /* (owned) */
  sqlite3  *connection; /* (owned) (nullable), until it is open */
  GRecMutex mutex;
  guint     depth; /* of transactions, of the thread that holds the mutex */
};

G_DEFINE_FINAL_TYPE (LanyardDatabase, lanyard_database, G_TYPE_OBJECT)

static char *
make_sentence (int         code,
               const char *name)
{
  switch (code & 0xff)
    {
    case SQLITE_NOTADB:
    case SQLITE_CORRUPT:
      /* TRANSLATORS: %s is the name of a file. */
      return g_strdup_printf (_ ("The library “%s” is damaged. Move it away, and Lanyard starts a new one."), name);

    case SQLITE_FULL:
      /* TRANSLATORS: %s is the name of a file. */
      return g_strdup_printf (_ ("The library “%s” cannot be written: the disk is full. Make room and try again."), name);

    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      /* TRANSLATORS: %s is the name of a file. */
      return g_strdup_printf (_ ("The library “%s” is in use by another program. Try again in a moment."), name);

    case SQLITE_READONLY:
      /* TRANSLATORS: %s is the name of a file. */
      return g_strdup_printf (_ ("The library “%s” cannot be written. Look at the rights of the file and its folder."), name);

    default:
      /* TRANSLATORS: %s is the name of a file. */
      return g_strdup_printf (_ ("The library “%s” cannot be used. Look at the disk and at the rights of the file and its folder."), name);
    }
}

static gboolean
get_integer (LanyardDatabase *self,
             const char      *sql,
             gint64          *value,
             GError         **error)
{
  sqlite3_stmt *statement = NULL;
  int           code = sqlite3_prepare_v2 (self->connection, sql, -1, &statement, NULL);

  if (code == SQLITE_OK)
    code = sqlite3_step (statement);

  if (code == SQLITE_ROW)
    *value = sqlite3_column_int64 (statement, 0);
  else
    lanyard_database_set_error (self, code, error);

  sqlite3_finalize (statement);

  return code == SQLITE_ROW;
}

static gboolean
make_folder (LanyardDatabase *self,
             GError         **error)
{
  g_autofree char *folder = g_path_get_dirname (self->path);

  if (g_mkdir_with_parents (folder, 0700) == 0)
    return TRUE;

  lanyard_database_set_error (self, SQLITE_CANTOPEN, error);

  return FALSE;
}

static gboolean
open_connection (LanyardDatabase *self,
                 GError         **error)
{
  const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
  int       code = sqlite3_open_v2 (self->path, &self->connection, flags, NULL);

  if (code != SQLITE_OK)
    {
      lanyard_database_set_error (self, code, error);
      return FALSE;
    }

  sqlite3_busy_timeout (self->connection, BUSY_MILLISECONDS);
  /* Until the file is known to be ours, not even closing it may write to it. */
  sqlite3_db_config (self->connection, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, NULL);

  return TRUE;
}

static gboolean
check_facts (LanyardDatabase *self,
             GError         **error)
{
  g_autofree char *name = g_filename_display_name (self->path);
  gint64           application, version, tables;

  if (!get_integer (self, "PRAGMA application_id", &application, error) || !get_integer (self, "PRAGMA user_version", &version, error) || !get_integer (self, "SELECT count (*) FROM sqlite_schema", &tables, error))
    return FALSE;

  if (application != APPLICATION_ID && (application != 0 || version != 0 || tables != 0))
    {
      /* TRANSLATORS: %s is the name of a file. */
      g_set_error (error, LANYARD_ERROR, LANYARD_ERROR_STORAGE,
                   _ ("“%s” is not a library of Lanyard. Move it away, and Lanyard starts a new one."), name);
      return FALSE;
    }

  if (version < 0 || version > lanyard_migrations_get_count ())
    {
      /* TRANSLATORS: %s is the name of a file. */
      g_set_error (error, LANYARD_ERROR, LANYARD_ERROR_STORAGE,
                   _ ("The library “%s” was made by a newer Lanyard. Update Lanyard to open it."), name);
      return FALSE;
    }

  sqlite3_db_config (self->connection, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 0, NULL);

  return TRUE;
}

/* All facts are of one moment: another process may just be making the library. */
static gboolean
check_file (LanyardDatabase *self,
            GError         **error)
{
  gboolean is_ours = lanyard_database_execute (self, "BEGIN", error) && check_facts (self, error);

  lanyard_database_execute (self, "ROLLBACK", NULL);

  return is_ours;
}

static gboolean
migrate_in_transaction (LanyardDatabase *self,
                        GError         **error)
{
  gint64 version;

  /* Asked again inside the transaction: another process may just have done it. */
  if (!get_integer (self, "PRAGMA user_version", &version, error))
    return FALSE;

  for (guint i = (guint) version; i < lanyard_migrations_get_count (); i++)
    {
      g_autofree char *stamp = lanyard_migrations_dup_stamp (i);

      if (!lanyard_database_execute (self, lanyard_migrations_get_sql (i), error) || !lanyard_database_execute (self, stamp, error))
        return FALSE;
    }

  return lanyard_database_execute (self, "PRAGMA application_id = " G_STRINGIFY (APPLICATION_ID) "; COMMIT", error);
}

static gboolean
migrate (LanyardDatabase *self,
         GError         **error)
{
  gint64 version;

  if (!get_integer (self, "PRAGMA user_version", &version, error))
    return FALSE;

  if (version == lanyard_migrations_get_count ())
    return TRUE;

  if (!lanyard_database_execute (self, "BEGIN IMMEDIATE", error))
    return FALSE;

  if (migrate_in_transaction (self, error))
    return TRUE;

  lanyard_database_execute (self, "ROLLBACK", NULL);

  return FALSE;
}

/* While others have a new file open, SQLite refuses to change its mode at once, without waiting as
 * it does for everything else. */
static gboolean
use_write_ahead_log (LanyardDatabase *self,
                     GError         **error)
{
  const gint64 deadline = g_get_monotonic_time () + BUSY_MILLISECONDS * G_TIME_SPAN_MILLISECOND;
  int          code;

  while (((code = sqlite3_exec (self->connection, "PRAGMA journal_mode = WAL", NULL, NULL, NULL)) & 0xff) == SQLITE_BUSY && g_get_monotonic_time () < deadline)
    sqlite3_sleep (RETRY_MILLISECONDS);

  if (code != SQLITE_OK)
    lanyard_database_set_error (self, code, error);

  return code == SQLITE_OK;
}

static gboolean
open_library (LanyardDatabase *self,
              GError         **error)
{
  return make_folder (self, error) && open_connection (self, error) && check_file (self, error)
         && use_write_ahead_log (self, error)
         && lanyard_database_execute (self, "PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON", error)
         && migrate (self, error);
}

static void
lanyard_database_finalize (GObject *object)
{
  LanyardDatabase *self = LANYARD_DATABASE (object);

  g_clear_pointer (&self->connection, sqlite3_close);
  g_clear_pointer (&self->path, g_free);
  g_rec_mutex_clear (&self->mutex);

  G_OBJECT_CLASS (lanyard_database_parent_class)->finalize (object);
}

static void
lanyard_database_class_init (LanyardDatabaseClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = lanyard_database_finalize;
}

static void
lanyard_database_init (LanyardDatabase *self)
{
  g_rec_mutex_init (&self->mutex);
}

LanyardDatabase *
lanyard_database_new (const char *path)
{
  LanyardDatabase *self;

  g_return_val_if_fail (path != NULL, NULL);

  self = g_object_new (LANYARD_TYPE_DATABASE, NULL);
  self->path = g_strdup (path);

  return self;
}

gboolean
lanyard_database_open (LanyardDatabase *self,
                       GError         **error)
{
  gboolean is_open;

  g_return_val_if_fail (LANYARD_IS_DATABASE (self), FALSE);

  g_rec_mutex_lock (&self->mutex);
  is_open = self->connection != NULL || open_library (self, error);
  if (!is_open)
    g_clear_pointer (&self->connection, sqlite3_close);
  g_rec_mutex_unlock (&self->mutex);

  return is_open;
}

gboolean
lanyard_database_check_writable (LanyardDatabase *self,
                                 GError         **error)
{
  g_autofree char *stamp = lanyard_migrations_dup_stamp (lanyard_migrations_get_count () - 1);
  gboolean         is_written;

  g_return_val_if_fail (LANYARD_IS_DATABASE (self), FALSE);

  g_rec_mutex_lock (&self->mutex);
  is_written = lanyard_database_execute (self, "BEGIN IMMEDIATE", error);
  if (is_written)
    {
      is_written = lanyard_database_execute (self, stamp, error) && lanyard_database_execute (self, "COMMIT", error);
      if (!is_written)
        lanyard_database_execute (self, "ROLLBACK", NULL);
    }
  g_rec_mutex_unlock (&self->mutex);

  return is_written;
}

const char *
lanyard_database_get_path (LanyardDatabase *self)
{
  g_return_val_if_fail (LANYARD_IS_DATABASE (self), NULL);

  return self->path;
}

char *
lanyard_database_dup_default_path (void)
{
  return g_build_filename (g_get_user_data_dir (), "lanyard", "library.db", NULL);
}

void
lanyard_database_lock (LanyardDatabase *self)
{
  g_return_if_fail (LANYARD_IS_DATABASE (self));

  g_rec_mutex_lock (&self->mutex);
}

void
lanyard_database_unlock (LanyardDatabase *self)
{
  g_return_if_fail (LANYARD_IS_DATABASE (self));

  g_rec_mutex_unlock (&self->mutex);
}

guint
lanyard_database_enter (LanyardDatabase *self)
{
  g_return_val_if_fail (LANYARD_IS_DATABASE (self), 0);

  return self->depth++;
}

void
lanyard_database_leave (LanyardDatabase *self)
{
  g_return_if_fail (LANYARD_IS_DATABASE (self));
  g_return_if_fail (self->depth > 0);

  self->depth--;
}

sqlite3 *
lanyard_database_get_connection (LanyardDatabase *self)
{
  g_return_val_if_fail (LANYARD_IS_DATABASE (self), NULL);

  return self->connection;
}

gboolean
lanyard_database_execute (LanyardDatabase *self,
                          const char      *sql,
                          GError         **error)
{
  int code;

  g_return_val_if_fail (LANYARD_IS_DATABASE (self), FALSE);
  g_return_val_if_fail (sql != NULL, FALSE);

  code = sqlite3_exec (self->connection, sql, NULL, NULL, NULL);
  if (code != SQLITE_OK)
    lanyard_database_set_error (self, code, error);

  return code == SQLITE_OK;
}

void
lanyard_database_set_error (LanyardDatabase *self,
                            int              code,
                            GError         **error)
{
  g_autofree char *name = NULL;
  g_autofree char *sentence = NULL;

  g_return_if_fail (LANYARD_IS_DATABASE (self));

  name = g_filename_display_name (self->path);
  sentence = make_sentence (code, name);
  g_debug ("%s: %s (%d)", name, sqlite3_errstr (code), code);
  g_set_error_literal (error, LANYARD_ERROR, LANYARD_ERROR_STORAGE, sentence);
}
