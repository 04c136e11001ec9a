/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "lanyard-remarks-dialog.h"
#include "lanyard-window-actions.h"
#include "lanyard-window.h"

static void
open_file_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  LanyardAdder *adder = lanyard_window_get_adder (LANYARD_WINDOW (widget));

  if (adder != NULL)
    lanyard_adder_choose_files (adder);
}

static void
add_conference_action (GtkWidget  *widget,
                       const char *action_name,
                       GVariant   *parameter)
{
  LanyardAdder *adder = lanyard_window_get_adder (LANYARD_WINDOW (widget));

  if (adder != NULL)
    lanyard_adder_show_dialog (adder);
}

static void
get_schedule_action (GtkWidget  *widget,
                     const char *action_name,
                     GVariant   *parameter)
{
  LanyardAdder *adder = lanyard_window_get_adder (LANYARD_WINDOW (widget));

  if (adder != NULL)
    lanyard_adder_get_schedule (adder, g_variant_get_string (parameter, NULL));
}

static void
show_remarks_action (GtkWidget  *widget,
                     const char *action_name,
                     GVariant   *parameter)
{
  g_autofree const char **remarks = g_variant_get_strv (parameter, NULL);

  adw_dialog_present (ADW_DIALOG (lanyard_remarks_dialog_new (remarks)), widget);
}

static void
on_link_opened_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr (LanyardWindow) window = user_data;
  g_autoptr (GError) error = NULL;

  if (!gtk_uri_launcher_launch_finish (GTK_URI_LAUNCHER (source), result, &error) && !g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    lanyard_window_tell (window, _ ("The link could not be opened"));
}

static void
open_link_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  g_autoptr (GtkUriLauncher) launcher = gtk_uri_launcher_new (g_variant_get_string (parameter, NULL));

  gtk_uri_launcher_launch (launcher, GTK_WINDOW (widget), NULL, on_link_opened_cb, g_object_ref (widget));
}

static void
show_talk_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  const char *conference_id;
  const char *talk_id;

  g_variant_get (parameter, "(&s&s)", &conference_id, &talk_id);
  lanyard_window_open_talk (LANYARD_WINDOW (widget), conference_id, talk_id);
}

static void
tell_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  lanyard_window_tell (LANYARD_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

void
lanyard_window_actions_install (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.add-conference", NULL, add_conference_action);
  gtk_widget_class_install_action (widget_class, "win.get-schedule", "s", get_schedule_action);
  gtk_widget_class_install_action (widget_class, "win.open-file", NULL, open_file_action);
  gtk_widget_class_install_action (widget_class, "win.open-link", "s", open_link_action);
  gtk_widget_class_install_action (widget_class, "win.show-remarks", "as", show_remarks_action);
  gtk_widget_class_install_action (widget_class, "win.show-talk", "(ss)", show_talk_action);
  gtk_widget_class_install_action (widget_class, "win.tell", "s", tell_action);
}
