/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * lanyard_bookmark_match_find:
 * @file: (element-type LanyardSchedule): what a file of bookmarks has
 * @kept: (element-type LanyardSchedule): the schedules to look in
 * @missing: (element-type LanyardBookmark): where to add what of @file was not found, each title once,
 *   with the conference and the talk as the file has them
 * @notes: (element-type LanyardNote): where to add what @file has written about the talks of @kept
 *
 * Finds the talks that a file of bookmarks means: by the id within the same conference, else by an id
 * that another conference has for a talk of the same title or start, else by the session page, else
 * by title and start. What could mean two talks means none. Takes time in proportion to the number of
 * talks. Pure; may be called in any thread.
 *
 * Returns: (transfer full) (element-type LanyardBookmark): the talks of @kept, each once
 */
GPtrArray *lanyard_bookmark_match_find (GPtrArray *file,
                                        GPtrArray *kept,
                                        GPtrArray *missing,
                                        GPtrArray *notes);

G_END_DECLS
