/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * LanyardReminderProblem:
 * @LANYARD_REMINDER_PROBLEM_NONE: reminders come
 * @LANYARD_REMINDER_PROBLEM_REFUSED: they come only while the window is open, as the person wishes
 * @LANYARD_REMINDER_PROBLEM_DENIED: they come only while the window is open, against their wish
 * @LANYARD_REMINDER_PROBLEM_NO_NOTIFICATIONS: nothing on the desktop shows notifications
 * @LANYARD_REMINDER_PROBLEM_NO_SERVICE: the service of reminders does not run
 * @LANYARD_REMINDER_PROBLEM_LIBRARY: nothing can be written to the library
 *
 * Why reminders do not come, or not always; the later ones are worse.
 */
typedef enum
{
  LANYARD_REMINDER_PROBLEM_NONE,
  LANYARD_REMINDER_PROBLEM_REFUSED,
  LANYARD_REMINDER_PROBLEM_DENIED,
  LANYARD_REMINDER_PROBLEM_NO_NOTIFICATIONS,
  LANYARD_REMINDER_PROBLEM_NO_SERVICE,
  LANYARD_REMINDER_PROBLEM_LIBRARY,
} LanyardReminderProblem;

/**
 * lanyard_reminder_problem_get_type:
 *
 * Gets the type of problems.
 *
 * Returns: an enumeration
 */
GType lanyard_reminder_problem_get_type (void);

#define LANYARD_TYPE_REMINDER_PROBLEM (lanyard_reminder_problem_get_type ())

/**
 * lanyard_reminder_problem_get_sentence:
 * @problem: a problem
 *
 * Says what is wrong.
 *
 * Returns: a translated sentence, empty when nothing is wrong
 */
const char *lanyard_reminder_problem_get_sentence (LanyardReminderProblem problem);

/**
 * lanyard_reminder_problem_get_label:
 * @problem: a problem
 *
 * Gets what is written on the button that helps.
 *
 * Returns: (nullable): a translated label with a mnemonic, or %NULL when nothing is wrong
 */
const char *lanyard_reminder_problem_get_label (LanyardReminderProblem problem);

/**
 * lanyard_reminder_problem_get_action:
 * @problem: a problem
 *
 * Gets what that button does.
 *
 * Returns: (nullable): an action of the application, or %NULL when nothing is wrong
 */
const char *lanyard_reminder_problem_get_action (LanyardReminderProblem problem);

G_END_DECLS
