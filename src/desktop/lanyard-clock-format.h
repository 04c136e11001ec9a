/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define LANYARD_TYPE_CLOCK_FORMAT (lanyard_clock_format_get_type ())

G_DECLARE_FINAL_TYPE (LanyardClockFormat, lanyard_clock_format, LANYARD, CLOCK_FORMAT, GObject)

/**
 * LanyardClockFormat::changed:
 *
 * Emitted when times are to be written in another way than before, and lanyard_time_format_get()
 * has it already.
 */

/**
 * lanyard_clock_format_new:
 * @connection: (nullable): the session bus, or %NULL when there is none
 *
 * Has all times written with 12 or 24 hours, as the person has chosen for the clock of the desktop,
 * for as long as it lives. What the settings on disk say holds at once; what the portal says, when
 * it has answered; and where neither knows, the locale does. It waits for nobody.
 *
 * Returns: (transfer full): the watch
 */
LanyardClockFormat *lanyard_clock_format_new (GDBusConnection *connection);

G_END_DECLS
