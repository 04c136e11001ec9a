/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "lanyard-reminder-actions.h"

static void
try_reminders_action (GSimpleAction *action,
                      GVariant      *parameter,
                      gpointer       user_data)
{
  lanyard_application_look_again (user_data);
}

static void
explain_notifications_action (GSimpleAction *action,
                              GVariant      *parameter,
                              gpointer       user_data)
{
  GtkWindow      *window = gtk_application_get_active_window (user_data);
  AdwAlertDialog *dialog = NULL;

  dialog = ADW_ALERT_DIALOG (adw_alert_dialog_new (_ ("No Notifications"), NULL));
  adw_alert_dialog_set_body (dialog, _ ("A reminder is a notification, and it is the desktop that shows them. "
                                        "GNOME, KDE Plasma and others do by themselves. "
                                        "Where only a window manager runs, start a notification service such as mako or dunst with your session. "
                                        "Lanyard sees it as soon as it is there."));
  adw_alert_dialog_add_response (dialog, "close", _ ("_Close"));
  adw_dialog_present (ADW_DIALOG (dialog), GTK_WIDGET (window));
}

static void
on_folder_opened_cb (GObject      *source,
                     GAsyncResult *result,
                     gpointer      user_data)
{
  g_autoptr (LanyardApplication) self = user_data;
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));
  g_autoptr (GError) error = NULL;

  if (gtk_file_launcher_open_containing_folder_finish (GTK_FILE_LAUNCHER (source), result, &error)
      || g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    return;

  g_info ("The folder was not opened: %s", error->message);
  if (LANYARD_IS_WINDOW (window))
    lanyard_window_tell (LANYARD_WINDOW (window), _ ("The folder could not be opened"));
}

static void
show_library_folder_action (GSimpleAction *action,
                            GVariant      *parameter,
                            gpointer       user_data)
{
  LanyardApplication *self = user_data;
  LanyardDatabase    *database = lanyard_library_get_database (lanyard_application_get_library (self));
  g_autoptr (GFile) file = g_file_new_for_path (lanyard_database_get_path (database));
  g_autoptr (GtkFileLauncher) launcher = gtk_file_launcher_new (file);

  gtk_file_launcher_open_containing_folder (launcher, gtk_application_get_active_window (GTK_APPLICATION (self)), NULL,
                                            on_folder_opened_cb, g_object_ref (self));
}

void
lanyard_reminder_actions_add (LanyardApplication *application)
{
  static const GActionEntry actions[] = {
    { "try-reminders", try_reminders_action },
    { "explain-notifications", explain_notifications_action },
    { "show-library-folder", show_library_folder_action },
  };

  g_return_if_fail (LANYARD_IS_APPLICATION (application));

  g_action_map_add_action_entries (G_ACTION_MAP (application), actions, G_N_ELEMENTS (actions), application);
}
