/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * lanyard_network_is_usable:
 * @monitor: what knows the network
 *
 * Tells whether there is a network over which to ask for what nobody waits for: one that is not
 * metered and need not be logged into.
 *
 * Returns: %TRUE if there is
 */
gboolean lanyard_network_is_usable (GNetworkMonitor *monitor);

G_END_DECLS
