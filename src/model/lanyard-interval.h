/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LanyardInterval:
 * @start: the first second, since the Unix epoch
 * @end: the second after the last one
 *
 * A stretch of time, half open: what ends at 12:00 does not touch what starts at 12:00.
 */
typedef struct
{
  gint64 start;
  gint64 end;
} LanyardInterval;

/**
 * lanyard_interval_get_overlap:
 * @self: an interval
 * @other: another
 *
 * Gets how long both run at the same time.
 *
 * Returns: the time in seconds, 0 when they do not meet
 */
gint64 lanyard_interval_get_overlap (const LanyardInterval *self,
                                     const LanyardInterval *other);

G_END_DECLS
