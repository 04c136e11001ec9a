/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define LANYARD_TYPE_REFRESH_LISTENER (lanyard_refresh_listener_get_type ())

G_DECLARE_FINAL_TYPE (LanyardRefreshListener, lanyard_refresh_listener, LANYARD, REFRESH_LISTENER, GObject)

/**
 * LanyardRefreshListener::refreshed:
 * @conference_id: a conference, by its id in valid UTF-8
 *
 * Emitted after the schedule of a conference was refreshed without this process.
 */

/**
 * lanyard_refresh_listener_new:
 * @connection: the session bus
 *
 * Listens to what the service of reminders says of refreshed schedules. The service is not started
 * for that.
 *
 * Returns: (transfer full): the listener
 */
LanyardRefreshListener *lanyard_refresh_listener_new (GDBusConnection *connection);

G_END_DECLS
