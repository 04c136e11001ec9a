/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <gio/gdesktopappinfo.h>
#include <gio/gio.h>
#include <glib/gstdio.h>

#include "lanyard-autostart.h"
#include "lanyard-error.h"

#define OWN APP_ID ".Reminders.desktop"
#define OF_PORTAL APP_ID ".desktop"

/* Each test has a home of its own, see %G_TEST_OPTION_ISOLATE_DIRS. */
static char *
dup_path (const char *name)
{
  return g_build_filename (g_get_user_config_dir (), "autostart", name, NULL);
}

static void
write_entry (const char *name,
             const char *content)
{
  g_autofree char *path = dup_path (name);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_file_set_contents (path, content, -1, &error);
  g_assert_no_error (error);
}

static gboolean
has_entry (const char *name)
{
  g_autofree char *path = dup_path (name);

  return g_file_test (path, G_FILE_TEST_EXISTS);
}

static void
add (const char *program)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (lanyard_autostart_add (program, &error));
  g_assert_no_error (error);
}

static void
test_life (void)
{
  g_assert_cmpint (lanyard_autostart_look ("/opt/lanyard"), ==, LANYARD_AUTOSTART_OFF);
  lanyard_autostart_remove ("/opt/lanyard");

  add ("/opt/lanyard");
  g_assert_cmpint (lanyard_autostart_look ("/opt/lanyard"), ==, LANYARD_AUTOSTART_ON);
  g_assert_cmpint (lanyard_autostart_look ("/usr/lanyard"), ==, LANYARD_AUTOSTART_OFF);
  g_assert_false (lanyard_autostart_is_taken ("/opt/lanyard"));

  lanyard_autostart_remove ("/opt/lanyard");
  g_assert_cmpint (lanyard_autostart_look ("/opt/lanyard"), ==, LANYARD_AUTOSTART_OFF);
  g_assert_false (has_entry (OWN));
}

/* Read back by others: GIO parses the command, and runs it. Of a percent sign it is wrong about
 * what a file is called, so that is only read back here. */
static void
test_odd_path (void)
{
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "half of \"a\" $HOME `b` \\ 'c' ✓", NULL);
  g_autofree char *program = g_build_filename (folder, "lanyard-reminders", NULL);
  g_autofree char *said = g_build_filename (g_get_user_data_dir (), "said", NULL);
  g_autofree char *script = g_strdup_printf ("#!/bin/sh\nprintf '%%s' \"$*\" >'%s.part' && mv '%s.part' '%s'\n", said, said, said);
  g_autofree char *path = dup_path (OWN);
  g_autofree char *content = NULL;
  g_autoptr (GDesktopAppInfo) info = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_file_set_contents_full (program, script, -1, G_FILE_SET_CONTENTS_NONE, 0700, &error);
  g_assert_no_error (error);

  add ("/opt/50%i/lanyard");
  g_assert_cmpint (lanyard_autostart_look ("/opt/50%i/lanyard"), ==, LANYARD_AUTOSTART_ON);
  add (program);
  g_assert_cmpint (lanyard_autostart_look (program), ==, LANYARD_AUTOSTART_ON);
  info = g_desktop_app_info_new_from_filename (path);
  g_assert_nonnull (info);
  g_assert_true (g_desktop_app_info_get_nodisplay (info));
  g_assert_true (g_app_info_launch (G_APP_INFO (info), NULL, NULL, &error));
  g_assert_no_error (error);
  while (!g_file_get_contents (said, &content, NULL, NULL))
    g_usleep (1000);
  g_assert_cmpstr (content, ==, "--at-login");
}

static void
test_of_portal (void)
{
  write_entry (OF_PORTAL, "[Desktop Entry]\nType=Application\nName=x\nExec=/opt/lanyard --at-login\n");
  g_assert_cmpint (lanyard_autostart_look ("/opt/lanyard"), ==, LANYARD_AUTOSTART_ON);
  g_assert_false (lanyard_autostart_is_taken ("/opt/lanyard"));
  lanyard_autostart_remove_own ();
  g_assert_true (has_entry (OF_PORTAL));
  lanyard_autostart_remove ("/opt/lanyard");
  g_assert_false (has_entry (OF_PORTAL));
}

/* The person has the window start with the session. */
static void
test_taken (void)
{
  write_entry (OF_PORTAL, "[Desktop Entry]\nType=Application\nName=Lanyard\nExec=lanyard\n");
  g_assert_true (lanyard_autostart_is_taken ("/opt/lanyard"));
  g_assert_cmpint (lanyard_autostart_look ("/opt/lanyard"), ==, LANYARD_AUTOSTART_OFF);
  add ("/opt/lanyard");
  lanyard_autostart_remove ("/opt/lanyard");
  g_assert_true (has_entry (OF_PORTAL));
}

static void
test_switched_off (void)
{
  write_entry (OWN, "[Desktop Entry]\nType=Application\nName=x\nExec=\"/opt/lanyard\" --at-login\nX-GNOME-Autostart-enabled=false\n");
  g_assert_cmpint (lanyard_autostart_look ("/opt/lanyard"), ==, LANYARD_AUTOSTART_SWITCHED_OFF);
  write_entry (OWN, "[Desktop Entry]\nType=Application\nName=x\nExec=/opt/lanyard\nHidden=true\n");
  g_assert_cmpint (lanyard_autostart_look ("/opt/lanyard"), ==, LANYARD_AUTOSTART_SWITCHED_OFF);
  write_entry (OWN, "[Desktop Entry]\nType=Application\nName=x\nExec=/opt/lanyard\nX-GNOME-Autostart-enabled=true\n");
  g_assert_cmpint (lanyard_autostart_look ("/opt/lanyard"), ==, LANYARD_AUTOSTART_ON);
}

static void
test_broken_entry (void)
{
  const char *broken[] = { "", "no entry", "[Desktop Entry]\n", "[Desktop Entry]\nExec=\n", "[Desktop Entry]\nExec=\"/opt\n", "[Desktop Entry]\nExec=\\q\n" };

  for (gsize i = 0; i < G_N_ELEMENTS (broken); i++)
    {
      write_entry (OWN, broken[i]);
      g_assert_cmpint (lanyard_autostart_look ("/opt/lanyard"), ==, LANYARD_AUTOSTART_OFF);
    }
}

/* A file is where the folder should be. */
static void
test_no_place (void)
{
  g_autofree char *path = g_build_filename (g_get_user_config_dir (), "autostart", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir_with_parents (g_get_user_config_dir (), 0700), ==, 0);
  g_file_set_contents (path, "", -1, &error);
  g_assert_no_error (error);
  g_assert_false (lanyard_autostart_add ("/opt/lanyard", &error));
  g_assert_error (error, LANYARD_ERROR, LANYARD_ERROR_STORAGE);
  g_assert_nonnull (strstr (error->message, path));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/autostart/life", test_life);
  g_test_add_func ("/autostart/odd-path", test_odd_path);
  g_test_add_func ("/autostart/of-portal", test_of_portal);
  g_test_add_func ("/autostart/taken", test_taken);
  g_test_add_func ("/autostart/switched-off", test_switched_off);
  g_test_add_func ("/autostart/broken-entry", test_broken_entry);
  g_test_add_func ("/autostart/no-place", test_no_place);

  return g_test_run ();
}
