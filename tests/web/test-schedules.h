/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TEST_SCHEDULES_CONFERENCE:
 *
 * The id of the conference of a test's schedules.
 */
#define TEST_SCHEDULES_CONFERENCE "cafe.example"

/**
 * TEST_SCHEDULES_START:
 *
 * When that conference starts, in seconds since the Unix epoch. It lasts for two days.
 */
#define TEST_SCHEDULES_START 1762732800

/**
 * test_schedules_make:
 * @n_talks: how many talks it has
 *
 * Makes a schedule of “Café Days”, in the JSON of frab. Those with more talks begin with the same.
 *
 * Returns: (transfer full): the schedule
 */
GBytes *test_schedules_make (guint n_talks);

G_END_DECLS
