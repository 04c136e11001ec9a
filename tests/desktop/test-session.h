/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lanyard-database.h"

G_BEGIN_DECLS

/**
 * TestSession:
 * @bus: a session bus that knows how to start the service of reminders
 * @connection: the test's connection to it, which is also the notification daemon
 * @path: where the library of the session is
 * @database: the library, empty
 * @calls: (element-type utf8): what the notification daemon and the window were asked, as
 *   "Method (arguments)"
 *
 * A desktop with nothing on it but what the reminders need.
 */
typedef struct
{
  GTestDBus       *bus;
  GDBusConnection *connection;
  char            *path;
  LanyardDatabase *database;
  GPtrArray       *calls;
} TestSession;

/**
 * test_session_set_up:
 * @program: (nullable): the service, or %NULL for a session that has none
 *
 * Starts the session and opens the library. What is started from here on finds both.
 */
void test_session_set_up (TestSession *self,
                          const char  *program);

/**
 * test_session_tear_down:
 *
 * Ends the session and all that is connected to it.
 */
void test_session_tear_down (TestSession *self);

/**
 * test_session_own:
 * @name: a well-known name, of which the interface is known
 * @path: where the object is
 *
 * Takes a name in the session, and notes all calls of its methods.
 */
void test_session_own (TestSession *self,
                       const char  *name,
                       const char  *path);

/**
 * test_session_look_again:
 * @now: what the clock of the service is to show, in seconds since the Unix epoch
 *
 * Tells the service to look again, and waits until it has. What it sent is in the calls then.
 */
void test_session_look_again (TestSession *self,
                              gint64       now);

/**
 * test_session_wait_for_calls:
 * @n_calls: how many
 *
 * Waits until so many calls have come since the session began or the calls were emptied.
 */
void test_session_wait_for_calls (TestSession *self,
                                  guint        n_calls);

/**
 * test_session_get_process:
 *
 * Gets the process of the service.
 *
 * Returns: its id, or 0 when it does not run
 */
guint32 test_session_get_process (TestSession *self);

/**
 * test_session_count_children:
 * @process: a process
 *
 * Counts the processes that a process has started and not yet seen the end of.
 *
 * Returns: their number
 */
guint test_session_count_children (guint32 process);

/**
 * test_session_find_child:
 * @process: a process
 *
 * Finds the last process that a process has started and not yet seen the end of.
 *
 * Returns: its id, or 0 when there is none
 */
guint32 test_session_find_child (guint32 process);

/**
 * test_session_disown:
 * @name: a name that was taken with test_session_own()
 *
 * Gives a name back.
 */
void test_session_disown (TestSession *self,
                          const char  *name);

/**
 * test_session_wait_until_gone:
 *
 * Waits until the service has left the bus.
 */
void test_session_wait_until_gone (TestSession *self);

/**
 * test_session_assert_calls:
 * @expected: (nullable): one call, or %NULL for none
 *
 * Compares the calls with what is expected, and empties them.
 */
void test_session_assert_calls (TestSession *self,
                                const char  *expected);

G_END_DECLS
