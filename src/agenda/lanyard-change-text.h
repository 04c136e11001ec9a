/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lanyard-change.h"

G_BEGIN_DECLS

/**
 * lanyard_change_text_get_line:
 * @change: a change
 *
 * Says what became of a talk, without its title: "Moved to 14:30 · B402 (was 13:00 · Hall A)",
 * "Cancelled". A new talk has its time and room. Times are in the zone of the conference, with the
 * day where it is another one than before. What is to be said besides stands in a line of its own.
 *
 * Returns: (transfer full): one or several lines
 */
char *lanyard_change_text_get_line (LanyardChange *change);

/**
 * lanyard_change_text_get_news:
 * @change: a change
 *
 * Says the same without what was before: "Moved to 14:30 · B402".
 *
 * Returns: (transfer full): one or several lines
 */
char *lanyard_change_text_get_news (LanyardChange *change);

/**
 * lanyard_change_text_get_rank:
 * @change: a change
 *
 * Tells among which changes a talk is listed: the least number is what people have to know first.
 *
 * Returns: the same number for changes with the same lanyard_change_text_get_heading()
 */
guint lanyard_change_text_get_rank (LanyardChange *change);

/**
 * lanyard_change_text_get_heading:
 * @change: a change
 *
 * Gets what stands over changes of one rank: "Cancelled", "Moved".
 *
 * Returns: (transfer none): the heading
 */
const char *lanyard_change_text_get_heading (LanyardChange *change);

/**
 * lanyard_change_text_get_count:
 * @n_changes: how many talks have changed, at least one
 *
 * Says how many talks have changed: "48 talks changed".
 *
 * Returns: (transfer full): the words
 */
char *lanyard_change_text_get_count (guint n_changes);

G_END_DECLS
