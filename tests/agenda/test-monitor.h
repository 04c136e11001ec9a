/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define TEST_TYPE_MONITOR (test_monitor_get_type ())

G_DECLARE_FINAL_TYPE (TestMonitor, test_monitor, TEST, MONITOR, GObject)

/**
 * test_monitor_new:
 *
 * Makes a monitor of a network that is there, and costs nothing. No real network can be pulled out
 * for a test.
 *
 * Returns: (transfer full): the monitor
 */
TestMonitor *test_monitor_new (void);

/**
 * test_monitor_set:
 * @available: whether there is a network
 * @metered: whether it costs
 * @connectivity: how far it reaches
 *
 * Changes the network.
 */
void test_monitor_set (TestMonitor         *self,
                       gboolean             available,
                       gboolean             metered,
                       GNetworkConnectivity connectivity);

G_END_DECLS
