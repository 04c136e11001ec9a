/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <errno.h>

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "lanyard-autostart.h"
#include "lanyard-error.h"

/* The portal names its entry after the program that asks, and so could a person who has the window
 * start with the session: ours has a name of its own. */
#define OWN_ENTRY APP_ID ".Reminders.desktop"
#define PORTAL_ENTRY APP_ID ".desktop"

#define SWITCH_OF_GNOME "X-GNOME-Autostart-enabled"

static char *
dup_path (const char *entry)
{
  return g_build_filename (g_get_user_config_dir (), "autostart", entry, NULL);
}

static GKeyFile *
read_entry (const char *name)
{
  g_autoptr (GKeyFile) entry = g_key_file_new ();
  g_autofree char *path = dup_path (name);

  if (!g_key_file_load_from_file (entry, path, G_KEY_FILE_NONE, NULL))
    return NULL;

  return g_steal_pointer (&entry);
}

static gboolean
is_switched_off (GKeyFile *entry)
{
  if (g_key_file_get_boolean (entry, G_KEY_FILE_DESKTOP_GROUP, G_KEY_FILE_DESKTOP_KEY_HIDDEN, NULL))
    return TRUE;

  return g_key_file_has_key (entry, G_KEY_FILE_DESKTOP_GROUP, SWITCH_OF_GNOME, NULL)
         && !g_key_file_get_boolean (entry, G_KEY_FILE_DESKTOP_GROUP, SWITCH_OF_GNOME, NULL);
}

/* The path may have blanks, which the portal does not quote, and so tells of another program. */
static gboolean
starts (GKeyFile   *entry,
        const char *program)
{
  g_autofree char *command = g_key_file_get_string (entry, G_KEY_FILE_DESKTOP_GROUP, G_KEY_FILE_DESKTOP_KEY_EXEC, NULL);
  g_auto (GStrv) arguments = NULL;
  g_autoptr (GString) first = NULL;

  if (command == NULL || !g_shell_parse_argv (command, NULL, &arguments, NULL))
    return FALSE;

  first = g_string_new (arguments[0]);
  g_string_replace (first, "%%", "%", 0);

  return g_str_equal (first->str, program);
}

/* Quoted as the Desktop Entry Specification wants it, "The Exec key"; writing to the file escapes
 * it once more. */
static char *
quote (const char *program)
{
  g_autoptr (GString) quoted = g_string_new ("\"");

  for (const char *c = program; *c != '\0'; c++)
    {
      if (strchr ("\"`$\\", *c) != NULL)
        g_string_append_c (quoted, '\\');
      else if (*c == '%')
        g_string_append_c (quoted, '%');

      g_string_append_c (quoted, *c);
    }

  g_string_append_c (quoted, '"');

  return g_string_free_and_steal (g_steal_pointer (&quoted));
}

static LanyardAutostart
look_at (const char *name,
         const char *program)
{
  g_autoptr (GKeyFile) entry = read_entry (name);

  if (entry == NULL || !starts (entry, program))
    return LANYARD_AUTOSTART_OFF;

  return is_switched_off (entry) ? LANYARD_AUTOSTART_SWITCHED_OFF : LANYARD_AUTOSTART_ON;
}

LanyardAutostart
lanyard_autostart_look (const char *program)
{
  LanyardAutostart own, of_portal;

  g_return_val_if_fail (program != NULL, LANYARD_AUTOSTART_OFF);

  own = look_at (OWN_ENTRY, program);
  of_portal = look_at (PORTAL_ENTRY, program);

  if (own == LANYARD_AUTOSTART_ON || of_portal == LANYARD_AUTOSTART_ON)
    return LANYARD_AUTOSTART_ON;

  return own != LANYARD_AUTOSTART_OFF ? own : of_portal;
}

gboolean
lanyard_autostart_is_taken (const char *program)
{
  g_autoptr (GKeyFile) entry = NULL;

  g_return_val_if_fail (program != NULL, FALSE);

  entry = read_entry (PORTAL_ENTRY);

  return entry != NULL && !starts (entry, program);
}

gboolean
lanyard_autostart_add (const char *program,
                       GError    **error)
{
  g_autoptr (GKeyFile) entry = g_key_file_new ();
  g_autoptr (GError) cause = NULL;
  g_autofree char *path = dup_path (OWN_ENTRY);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *quoted = NULL;
  g_autofree char *command = NULL;
  g_autofree char *content = NULL;
  g_autofree char *name = NULL;

  g_return_val_if_fail (program != NULL && g_path_is_absolute (program), FALSE);

  quoted = quote (program);
  command = g_strdup_printf ("%s --" LANYARD_AUTOSTART_OPTION, quoted);
  g_key_file_set_string (entry, G_KEY_FILE_DESKTOP_GROUP, G_KEY_FILE_DESKTOP_KEY_TYPE, G_KEY_FILE_DESKTOP_TYPE_APPLICATION);
  g_key_file_set_string (entry, G_KEY_FILE_DESKTOP_GROUP, G_KEY_FILE_DESKTOP_KEY_NAME, _ ("Lanyard Reminders"));
  g_key_file_set_string (entry, G_KEY_FILE_DESKTOP_GROUP, G_KEY_FILE_DESKTOP_KEY_COMMENT, _ ("Reminds of bookmarked talks, as long as any is to come."));
  g_key_file_set_string (entry, G_KEY_FILE_DESKTOP_GROUP, G_KEY_FILE_DESKTOP_KEY_ICON, APP_ID);
  g_key_file_set_string (entry, G_KEY_FILE_DESKTOP_GROUP, G_KEY_FILE_DESKTOP_KEY_EXEC, command);
  /* Of a program that was removed the entry stays, and is to say nothing at each login. */
  g_key_file_set_string (entry, G_KEY_FILE_DESKTOP_GROUP, G_KEY_FILE_DESKTOP_KEY_TRY_EXEC, program);
  g_key_file_set_boolean (entry, G_KEY_FILE_DESKTOP_GROUP, G_KEY_FILE_DESKTOP_KEY_NO_DISPLAY, TRUE);
  content = g_key_file_to_data (entry, NULL, NULL);

  if (g_mkdir_with_parents (folder, 0700) == 0 && g_file_set_contents_full (path, content, -1, G_FILE_SET_CONTENTS_CONSISTENT, 0644, &cause))
    return TRUE;

  g_info ("No autostart entry: %s", cause != NULL ? cause->message : g_strerror (errno));
  name = g_filename_display_name (folder);
  /* TRANSLATORS: %s is the name of a folder. */
  g_set_error (error, LANYARD_ERROR, LANYARD_ERROR_STORAGE,
               _ ("Lanyard cannot start with your session: nothing can be written to “%s”."), name);

  return FALSE;
}

void
lanyard_autostart_remove_own (void)
{
  g_autofree char *path = dup_path (OWN_ENTRY);

  if (g_unlink (path) != 0 && errno != ENOENT)
    g_warning ("“%s” could not be removed: %s", path, g_strerror (errno));
}

void
lanyard_autostart_remove (const char *program)
{
  g_autofree char *path = dup_path (PORTAL_ENTRY);

  g_return_if_fail (program != NULL);

  lanyard_autostart_remove_own ();
  if (look_at (PORTAL_ENTRY, program) != LANYARD_AUTOSTART_OFF && g_unlink (path) != 0)
    g_warning ("“%s” could not be removed: %s", path, g_strerror (errno));
}
