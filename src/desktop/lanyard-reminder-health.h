/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lanyard-background.h"
#include "lanyard-library.h"
#include "lanyard-reminder-problem.h"

G_BEGIN_DECLS

#define LANYARD_TYPE_REMINDER_HEALTH (lanyard_reminder_health_get_type ())

G_DECLARE_FINAL_TYPE (LanyardReminderHealth, lanyard_reminder_health, LANYARD, REMINDER_HEALTH, GObject)

/**
 * LanyardReminderHealth::service-lost:
 *
 * Emitted when the service of reminders is gone while a bookmarked talk is to come, at most once a
 * minute. It may have been killed: to call it starts another.
 */

/**
 * lanyard_reminder_health_new:
 * @library: whose bookmarks are to be reminded of
 * @background: what the person and the system have said
 * @connection: (nullable): the session bus
 *
 * Makes what knows whether reminders can come. It looks when the bookmarks change, when a
 * notification service comes or goes, and when somebody says lanyard_reminder_health_check(); it
 * has no timer.
 *
 * Returns: (transfer full): the health of the reminders
 */
LanyardReminderHealth *lanyard_reminder_health_new (LanyardLibrary    *library,
                                                    LanyardBackground *background,
                                                    GDBusConnection   *connection);

/**
 * lanyard_reminder_health_get_problem:
 *
 * Gets the worst of what is wrong. It is also a property. As long as no bookmarked talk is to come,
 * nothing is.
 *
 * Returns: the problem
 */
LanyardReminderProblem lanyard_reminder_health_get_problem (LanyardReminderHealth *self);

/**
 * lanyard_reminder_health_get_background:
 *
 * Gets where a person can say whether reminders come with the window closed.
 *
 * Returns: (transfer none): the door to the background
 */
LanyardBackground *lanyard_reminder_health_get_background (LanyardReminderHealth *self);

/**
 * lanyard_reminder_health_check:
 *
 * Looks anew, without blocking, when a bookmarked talk is to come. To be called when a person is
 * about to see the answer.
 */
void lanyard_reminder_health_check (LanyardReminderHealth *self);

/**
 * lanyard_reminder_health_set_has_service:
 * @has_service: whether the service of reminders has answered
 *
 * Takes what became of the last call of the service.
 */
void lanyard_reminder_health_set_has_service (LanyardReminderHealth *self,
                                              gboolean               has_service);

G_END_DECLS
