/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lanyard-database.h"
#include "lanyard-schedule.h"

G_BEGIN_DECLS

/**
 * test_library_dup_path:
 *
 * Makes a new folder and names a library in a folder of it that is not there yet.
 *
 * Returns: (transfer full): the path
 */
char *test_library_dup_path (void);

/**
 * test_library_remove:
 * @path: what test_library_dup_path() returned
 *
 * Removes the folder and all in it.
 */
void test_library_remove (const char *path);

/**
 * test_library_open:
 * @path: a path
 *
 * Opens a library, and fails the test when that fails.
 *
 * Returns: (transfer full): the database
 */
LanyardDatabase *test_library_open (const char *path);

/**
 * test_library_new_talk:
 * @id: the id, and part of the title
 * @start: when it starts, in seconds since the Unix epoch, or 0 for not announced
 * @end: when it ends, or 0 for not known
 *
 * Makes a talk in "Building 1, Floor 2, Room ID" with a session page.
 *
 * Returns: (transfer full): the talk
 */
LanyardTalk *test_library_new_talk (const char *id,
                                    gint64      start,
                                    gint64      end);

/**
 * test_library_save:
 * @database: where to
 * @conference_id: the conference
 * @talk: the first talk, of which the reference is taken
 * @...: further talks, then %NULL
 *
 * Saves a schedule of these talks, and fails the test when that fails.
 */
void test_library_save (LanyardDatabase *database,
                        const char      *conference_id,
                        LanyardTalk     *talk,
                        ...) G_GNUC_NULL_TERMINATED;

/**
 * test_library_assert_same:
 * @actual: an object of the model, or a list of them
 * @expected: another
 *
 * Compares two objects property by property, whatever properties their class has, and what is in
 * them. No list is the same as an empty one.
 */
void test_library_assert_same (GObject *actual,
                               GObject *expected);

G_END_DECLS
