/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lanyard-library.h"
#include "lanyard-updater.h"
#include "test-monitor.h"
#include "test-schedules.h"
#include "test-server.h"

G_BEGIN_DECLS

/**
 * TestUpdates:
 * @path: where the library is
 * @server: a server; what it has at /current can be changed
 * @clock: a clock that stands at the second hour of the conference
 * @database: the library on disk
 * @library: the library, which shows what the updater keeps
 * @monitor: the network
 * @updater: an updater that waits for a second only
 * @n_updates: how many times it kept something
 * @result: (nullable): what came of the last import
 *
 * A library that is kept up to date from a server.
 */
typedef struct
{
  char            *path;
  TestServer      *server;
  LanyardClock    *clock;
  LanyardDatabase *database;
  LanyardLibrary  *library;
  TestMonitor     *monitor;
  LanyardUpdater  *updater;
  int              n_updates;
  GAsyncResult    *result;
} TestUpdates;

/**
 * test_updates_set_up:
 * @data: not used
 *
 * Starts the server, and makes the library, into which a schedule of three talks was imported from
 * /current, and the first of them bookmarked.
 */
void test_updates_set_up (TestUpdates  *self,
                          gconstpointer data);

/**
 * test_updates_tear_down:
 * @data: not used
 *
 * Ends all, after which nothing may hold the updater any more.
 */
void test_updates_tear_down (TestUpdates  *self,
                             gconstpointer data);

/**
 * test_updates_import:
 * @address: an address
 * @error: where to put what went wrong
 *
 * Imports as the person does.
 *
 * Returns: %TRUE, or %FALSE with @error set
 */
gboolean test_updates_import (TestUpdates *self,
                              const char  *address,
                              GError     **error);

/**
 * test_updates_wait:
 *
 * Runs the main loop until the updater has nothing more to do now.
 */
void test_updates_wait (TestUpdates *self);

/**
 * test_updates_refresh:
 * @path: (nullable): what /current is to answer with, or %NULL for what it does
 *
 * Refreshes as the person does, and waits for the end.
 */
void test_updates_refresh (TestUpdates *self,
                           const char  *path);

/**
 * test_updates_pass:
 * @seconds: how much time
 *
 * Lets time pass, and waits until what is due then is done.
 */
void test_updates_pass (TestUpdates *self,
                        gint64       seconds);

/**
 * test_updates_get_n_talks:
 *
 * Counts the talks of the conference, as the window would show them.
 *
 * Returns: the number
 */
guint test_updates_get_n_talks (TestUpdates *self);

/**
 * test_updates_dup_state:
 *
 * Writes down all there is of the conference, and of what was bookmarked, to be compared.
 *
 * Returns: (transfer full): the state
 */
char *test_updates_dup_state (TestUpdates *self);

/**
 * test_updates_get_origin:
 *
 * Gets what the updater knows of the origin.
 *
 * Returns: (transfer none): the origin
 */
const LanyardOrigin *test_updates_get_origin (TestUpdates *self);

G_END_DECLS
