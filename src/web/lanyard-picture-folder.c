/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <gio/gio.h>
#include <glib/gstdio.h>

#include "lanyard-picture-folder.h"

typedef struct
{
  char   *path; /* (owned) */
  guint64 size;
  gint64  time;
} Kept;

static void
kept_clear (gpointer data)
{
  Kept *kept = data;

  g_clear_pointer (&kept->path, g_free);
}

char *
lanyard_picture_folder_dup_default (void)
{
  return g_build_filename (g_get_user_cache_dir (), "lanyard", "pictures", NULL);
}

/* The address is a stranger's, and no name for a file. */
static char *
make_path (const char *folder,
           const char *address)
{
  g_autofree char *name = g_compute_checksum_for_string (G_CHECKSUM_SHA256, address, -1);

  return g_build_filename (folder, name, NULL);
}

GBytes *
lanyard_picture_folder_read (const char *folder,
                             const char *address)
{
  g_autofree char *path = NULL;
  char            *content;
  gsize            length;

  g_return_val_if_fail (folder != NULL, NULL);
  g_return_val_if_fail (address != NULL, NULL);

  path = make_path (folder, address);
  if (!g_file_get_contents (path, &content, &length, NULL))
    return NULL;

  return g_bytes_new_take (content, length);
}

gboolean
lanyard_picture_folder_write (const char *folder,
                              const char *address,
                              GBytes     *bytes,
                              GError    **error)
{
  g_autofree char *path = NULL;
  const char      *data;
  gsize            length;

  g_return_val_if_fail (folder != NULL, FALSE);
  g_return_val_if_fail (address != NULL, FALSE);
  g_return_val_if_fail (bytes != NULL, FALSE);

  path = make_path (folder, address);
  data = g_bytes_get_data (bytes, &length);
  g_mkdir_with_parents (folder, 0700);

  return g_file_set_contents_full (path, data, (gssize) length, G_FILE_SET_CONTENTS_CONSISTENT, 0600, error);
}

static GArray *
list_kept (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  GArray     *list = g_array_new (FALSE, FALSE, sizeof (Kept));
  const char *name;

  g_array_set_clear_func (list, kept_clear);

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      Kept     kept = { .path = g_build_filename (folder, name, NULL) };
      GStatBuf facts;

      if (g_stat (kept.path, &facts) == 0)
        {
          kept.size = (guint64) facts.st_size;
          kept.time = (gint64) facts.st_mtim.tv_sec * G_USEC_PER_SEC + facts.st_mtim.tv_nsec / 1000;
          g_array_append_val (list, kept);
        }
      else
        {
          kept_clear (&kept);
        }
    }

  return list;
}

static int
compare_times (gconstpointer a,
               gconstpointer b)
{
  const Kept *one = a;
  const Kept *other = b;

  return (one->time > other->time) - (one->time < other->time);
}

void
lanyard_picture_folder_trim (const char *folder,
                             guint64     max_bytes)
{
  g_autoptr (GArray) list = NULL;
  guint64 total = 0;

  g_return_if_fail (folder != NULL);

  list = list_kept (folder);
  g_array_sort (list, compare_times);

  for (guint i = 0; i < list->len; i++)
    total += g_array_index (list, Kept, i).size;

  for (guint i = 0; i < list->len && total > max_bytes; i++)
    {
      const Kept *kept = &g_array_index (list, Kept, i);

      if (g_unlink (kept->path) == 0)
        total -= kept->size;
    }
}
