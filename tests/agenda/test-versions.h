/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lanyard-import.h"

G_BEGIN_DECLS

/**
 * TEST_VERSIONS_CONFERENCE:
 *
 * The id of the conference whose schedule has two versions.
 */
#define TEST_VERSIONS_CONFERENCE "gears.example/2031"

/**
 * TEST_VERSIONS_PICKS:
 *
 * How many talks the article recommends: the first ones.
 */
#define TEST_VERSIONS_PICKS 8

/**
 * test_versions_dup_json:
 * @version: 0 or 1
 * @n_talks: how many talks, at least %TEST_VERSIONS_PICKS
 *
 * Writes a version of a schedule. Each talk keeps its title and its session page, which ends in its
 * number. Its room is that of the version, its start is an hour later in the later one, and every
 * other talk has another id in each version.
 *
 * Returns: (transfer full): the schedule as a file
 */
char *test_versions_dup_json (guint version,
                              guint n_talks);

/**
 * test_versions_read:
 * @version: 0 or 1
 * @n_talks: how many talks
 *
 * Reads what test_versions_dup_json() writes.
 *
 * Returns: (transfer full): the schedule alone
 */
LanyardImport *test_versions_read (guint version,
                                   guint n_talks);

/**
 * test_versions_read_article:
 *
 * Reads an article that recommends talks of the schedule.
 *
 * Returns: (transfer full): the article alone
 */
LanyardImport *test_versions_read_article (void);

/**
 * test_versions_dup_room:
 * @version: 0 or 1
 *
 * Names the room of all talks of a version.
 *
 * Returns: (transfer full): the room
 */
char *test_versions_dup_room (guint version);

G_END_DECLS
