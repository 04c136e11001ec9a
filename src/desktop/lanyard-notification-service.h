/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * lanyard_notification_service_find_async:
 * @connection: (nullable): the session bus, or %NULL when there is none
 * @cancellable: (nullable): to give up
 * @callback: (scope async): called when it is known
 * @user_data: data for @callback
 *
 * Looks whether anything on the desktop shows notifications: whether one of the services that a
 * notification can be sent to is there, or would be started for it. Only the bus is asked, and
 * nothing is started.
 */
void lanyard_notification_service_find_async (GDBusConnection    *connection,
                                              GCancellable       *cancellable,
                                              GAsyncReadyCallback callback,
                                              gpointer            user_data);

/**
 * lanyard_notification_service_find_finish:
 * @result: what the callback was given
 * @error: where to put what is wrong: %G_IO_ERROR_NOT_FOUND, with a sentence for the screen, when
 *   nothing shows notifications, or an error of GIO when the bus does not answer
 *
 * Ends lanyard_notification_service_find_async().
 *
 * Returns: %TRUE when notifications are shown, or %FALSE with @error set
 */
gboolean lanyard_notification_service_find_finish (GAsyncResult *result,
                                                   GError      **error);

G_END_DECLS
