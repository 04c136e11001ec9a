/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-network.h"

gboolean
lanyard_network_is_usable (GNetworkMonitor *monitor)
{
  g_return_val_if_fail (G_IS_NETWORK_MONITOR (monitor), FALSE);

  /* A network that has to be logged into answers everything with its own page. */
  return g_network_monitor_get_network_available (monitor)
         && !g_network_monitor_get_network_metered (monitor)
         && g_network_monitor_get_connectivity (monitor) != G_NETWORK_CONNECTIVITY_PORTAL;
}
