/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lanyard-reminders.h"

G_BEGIN_DECLS

#define LANYARD_TYPE_REMINDERS_SERVICE (lanyard_reminders_service_get_type ())

G_DECLARE_FINAL_TYPE (LanyardRemindersService, lanyard_reminders_service, LANYARD, REMINDERS_SERVICE, GObject)

/**
 * LanyardRemindersService::ready:
 *
 * Emitted when the service has its name, and so is the only one of the session.
 */

/**
 * LanyardRemindersService::called:
 *
 * Emitted after somebody said to look again.
 */

/**
 * LanyardRemindersService::refused:
 *
 * Emitted when another process has the name of the service, or takes it.
 */

/**
 * LanyardRemindersService::test:
 *
 * Emitted when somebody wants to see how a reminder looks. It is sent before the answer.
 */

/**
 * lanyard_reminders_service_new:
 * @reminders: what looks again
 * @clock: the clock of @reminders
 *
 * Makes the door of @reminders to the session bus.
 *
 * Returns: (transfer full): the service, not yet on a bus
 */
LanyardRemindersService *lanyard_reminders_service_new (LanyardReminders *reminders,
                                                        LanyardClock     *clock);

/**
 * lanyard_reminders_service_export:
 * @connection: the session bus
 * @error: where to put what went wrong, in a domain of GIO
 *
 * Puts the service on the bus and asks for its name. One of ::ready and ::refused follows. To be
 * called once.
 *
 * Returns: %TRUE, or %FALSE with @error set
 */
gboolean lanyard_reminders_service_export (LanyardRemindersService *self,
                                           GDBusConnection         *connection,
                                           GError                 **error);

/**
 * lanyard_reminders_service_tell_refreshed:
 * @conference_id: a conference
 *
 * Tells whoever listens that the schedule of a conference in the library is a newer one.
 */
void lanyard_reminders_service_tell_refreshed (LanyardRemindersService *self,
                                               const char              *conference_id);

G_END_DECLS
