/*
 * Copyright (C) 2026 The Lanyard developers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lanyard-interval.h"

gint64
lanyard_interval_get_overlap (const LanyardInterval *self,
                              const LanyardInterval *other)
{
  g_return_val_if_fail (self != NULL && other != NULL, 0);

  return MAX (0, MIN (self->end, other->end) - MAX (self->start, other->start));
}
