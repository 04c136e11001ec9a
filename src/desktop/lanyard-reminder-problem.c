/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "lanyard-reminder-problem.h"

G_DEFINE_ENUM_TYPE (LanyardReminderProblem, lanyard_reminder_problem, G_DEFINE_ENUM_VALUE (LANYARD_REMINDER_PROBLEM_NONE, "none"), G_DEFINE_ENUM_VALUE (LANYARD_REMINDER_PROBLEM_REFUSED, "refused"), G_DEFINE_ENUM_VALUE (LANYARD_REMINDER_PROBLEM_DENIED, "denied"), G_DEFINE_ENUM_VALUE (LANYARD_REMINDER_PROBLEM_NO_NOTIFICATIONS, "no-notifications"), G_DEFINE_ENUM_VALUE (LANYARD_REMINDER_PROBLEM_NO_SERVICE, "no-service"), G_DEFINE_ENUM_VALUE (LANYARD_REMINDER_PROBLEM_LIBRARY, "library"))

typedef struct
{
  const char *sentence;
  const char *label;
  const char *action;
} Words;

static const Words words[] = {
  [LANYARD_REMINDER_PROBLEM_NONE] = { "", NULL, NULL },
  [LANYARD_REMINDER_PROBLEM_REFUSED] = { N_ ("Reminders come only while Lanyard is open."), N_ ("_Change…"), "app.preferences" },
  [LANYARD_REMINDER_PROBLEM_DENIED] = { N_ ("Reminders come only while Lanyard is open: the system does not let it start with your session."), N_ ("_Preferences"), "app.preferences" },
  [LANYARD_REMINDER_PROBLEM_NO_NOTIFICATIONS] = { N_ ("Reminders cannot be seen: this desktop shows no notifications."), N_ ("_Learn More"), "app.explain-notifications" },
  [LANYARD_REMINDER_PROBLEM_NO_SERVICE] = { N_ ("Reminders do not work: their service could not be started."), N_ ("_Try Again"), "app.try-reminders" },
  [LANYARD_REMINDER_PROBLEM_LIBRARY] = { N_ ("Reminders are not reliable: the library cannot be written."), N_ ("_Show Folder"), "app.show-library-folder" },
};

const char *
lanyard_reminder_problem_get_sentence (LanyardReminderProblem problem)
{
  g_return_val_if_fail (problem < G_N_ELEMENTS (words), "");

  return problem != LANYARD_REMINDER_PROBLEM_NONE ? _ (words[problem].sentence) : "";
}

const char *
lanyard_reminder_problem_get_label (LanyardReminderProblem problem)
{
  g_return_val_if_fail (problem < G_N_ELEMENTS (words), NULL);

  return words[problem].label != NULL ? _ (words[problem].label) : NULL;
}

const char *
lanyard_reminder_problem_get_action (LanyardReminderProblem problem)
{
  g_return_val_if_fail (problem < G_N_ELEMENTS (words), NULL);

  return words[problem].action;
}
