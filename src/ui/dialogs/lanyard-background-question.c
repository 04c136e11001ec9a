/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "lanyard-background-question.h"

static void
on_chosen_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);
  const char    *response = adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (source), result);
  const gboolean is_allowed = g_str_equal (response, "allow");

  lanyard_background_set_allowed (g_task_get_source_object (task), is_allowed);
  g_task_return_boolean (task, is_allowed);
}

void
lanyard_background_question_ask (GtkWidget          *parent,
                                 LanyardBackground  *background,
                                 GAsyncReadyCallback callback,
                                 gpointer            user_data)
{
  g_autoptr (GTask) task = NULL;
  AdwAlertDialog *dialog;

  g_return_if_fail (GTK_IS_WIDGET (parent));
  g_return_if_fail (LANYARD_IS_BACKGROUND (background));

  task = g_task_new (background, NULL, callback, user_data);
  g_task_set_source_tag (task, lanyard_background_question_ask);

  /* TRANSLATORS: a heading of about twenty letters; what it is about is said below it */
  dialog = ADW_ALERT_DIALOG (adw_alert_dialog_new (_ ("Keep Reminding You?"), NULL));
  adw_alert_dialog_set_body (dialog, _ ("Bookmarked talks are announced before they start. "
                                        "To do so also after the window is closed or the computer restarted, "
                                        "a small service of Lanyard starts with your session. It ends when no talk is to come."));
  adw_alert_dialog_add_responses (dialog,
                                  "refuse", _ ("_Not Now"),
                                  "allow", _ ("_Remind Me"),
                                  NULL);
  adw_alert_dialog_set_response_appearance (dialog, "allow", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (dialog, "allow");
  adw_alert_dialog_set_close_response (dialog, "refuse");
  adw_alert_dialog_choose (dialog, parent, NULL, on_chosen_cb, g_steal_pointer (&task));
}

gboolean
lanyard_background_question_ask_finish (GAsyncResult *result)
{
  g_return_val_if_fail (G_IS_TASK (result), FALSE);

  return g_task_propagate_boolean (G_TASK (result), NULL);
}
