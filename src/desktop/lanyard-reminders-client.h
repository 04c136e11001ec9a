/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * LANYARD_REMINDERS_NAME:
 *
 * The name of the service on the session bus, and of its interface.
 */
#define LANYARD_REMINDERS_NAME "io.github.lanyard.Lanyard.Reminders"

/**
 * LANYARD_REMINDERS_PATH:
 *
 * Where the service has its object.
 */
#define LANYARD_REMINDERS_PATH "/io/github/lanyard/Lanyard/Reminders"

/**
 * LANYARD_REMINDERS_SAME_CLOCK:
 *
 * The offset for who does not know the clock of the service and wants it to stay as it is, such
 * as a window that was started by the button of a notification.
 */
#define LANYARD_REMINDERS_SAME_CLOCK G_MININT64

/**
 * lanyard_reminders_client_look_again:
 * @connection: (nullable): the session bus, or %NULL for the one there is
 * @clock_offset: how many seconds the clock of the caller is ahead of the computer's, or
 *   %LANYARD_REMINDERS_SAME_CLOCK
 * @cancellable: (nullable): to give up
 * @callback: (nullable): called when it is done
 * @user_data: given to @callback
 *
 * Tells the service of reminders that something in the library has changed. The bus starts it
 * when it does not run. To be called after the change is on disk.
 */
void lanyard_reminders_client_look_again (GDBusConnection    *connection,
                                          gint64              clock_offset,
                                          GCancellable       *cancellable,
                                          GAsyncReadyCallback callback,
                                          gpointer            user_data);

/**
 * lanyard_reminders_client_look_again_finish:
 * @result: what the callback was given
 * @error: where to put why the service does not answer, in a domain of GIO: the reason is for a
 *   log, who asks has the words for the person
 *
 * Ends what lanyard_reminders_client_look_again() began.
 *
 * Returns: %TRUE when the service has looked again
 */
gboolean lanyard_reminders_client_look_again_finish (GAsyncResult *result,
                                                     GError      **error);

/**
 * lanyard_reminders_client_send_test:
 * @connection: (nullable): the session bus, or %NULL for the one there is
 * @cancellable: (nullable): to give up
 * @callback: (nullable): called when it is done
 * @user_data: given to @callback
 *
 * Lets the service of reminders send a notification that looks like one, the way it sends them.
 */
void lanyard_reminders_client_send_test (GDBusConnection    *connection,
                                         GCancellable       *cancellable,
                                         GAsyncReadyCallback callback,
                                         gpointer            user_data);

/**
 * lanyard_reminders_client_send_test_finish:
 * @result: what the callback was given
 * @error: where to put why the service does not answer, as in
 *   lanyard_reminders_client_look_again_finish()
 *
 * Ends what lanyard_reminders_client_send_test() began.
 *
 * Returns: %TRUE when the notification was sent, which is not to say that anything shows it
 */
gboolean lanyard_reminders_client_send_test_finish (GAsyncResult *result,
                                                    GError      **error);

/**
 * lanyard_reminders_client_read_clock:
 * @connection: (nullable): the session bus, or %NULL for the one there is
 * @cancellable: (nullable): to give up
 * @callback: (nullable): called when it is done
 * @user_data: given to @callback
 *
 * Asks the service of reminders what time it has, for who was started by one of its notifications
 * and does not know.
 */
void lanyard_reminders_client_read_clock (GDBusConnection    *connection,
                                          GCancellable       *cancellable,
                                          GAsyncReadyCallback callback,
                                          gpointer            user_data);

/**
 * lanyard_reminders_client_read_clock_finish:
 * @result: what the callback was given
 * @clock_offset: (out): how many seconds the clock of the service is ahead of the computer's
 * @error: where to put why the service does not answer, as in
 *   lanyard_reminders_client_look_again_finish()
 *
 * Ends what lanyard_reminders_client_read_clock() began.
 *
 * Returns: %TRUE, or %FALSE with @error set
 */
gboolean lanyard_reminders_client_read_clock_finish (GAsyncResult *result,
                                                     gint64       *clock_offset,
                                                     GError      **error);

G_END_DECLS
